"""The view "futures": bands, survival by stage and by cause, how outcomes spread."""

import numpy as np

from kamsim.errors import KamsimError
from kamsim.plots.style import GREY, counted, headline, new_picture, nothing, small
from kamsim.results.measures import measure_of, supplier_of

from .parts.bands import COLOURS, plot_bands, plot_survival
from .seen import tables_of


def draw(run, by="stage", measure="last_profit", supplier=None):
    """Bands of profit, survival by a trait and by cause, and the spread of one outcome.

    Parameters
    ----------
    run : Ensemble
        Many futures of one scenario.
    by : {"stage", "tier", "shape"}
        What survival is split by.
    measure : str
        One of `kamsim.results.measures.MEASURES`, e.g. ``"last_profit"`` or ``"lost"``.
    supplier : str, optional
        Whose outcomes are spread out; without it every supplier's.
    """
    run = tables_of(run)
    if len(run.seeds) < 2:
        raise KamsimError(
            '"futures" are of many histories',
            got="one history",
            where="view",
            advice='Write kam.simulate("bow_tie", seeds=200).',
        )
    picture = new_picture(13, 9)
    bands, spread, split, causes = picture.subplots(2, 2).ravel()
    plot_bands(run.years, axes=bands)
    draw_spread(spread, run, measure, supplier)
    for axes, trait in ((split, by), (causes, "cause")):
        watched = run.brief.watched
        first = watched[watched["since"] == 12]
        if first.empty:
            nothing(axes, "Survival needs more than a year", "Play a longer scenario.")
        elif trait == "cause" and not first["ended"].any():
            nothing(axes, "No relationship ended", "There is no cause to split by.")
        else:
            plot_survival(run, trait, axes=axes)
    for axes in (bands, split, causes):
        small(axes, axes.get_title(loc="left").replace("\n", " "), axes.get_xlabel(), axes.get_ylabel(), 66)
    return headline(picture, finding(run))


def finding(run):
    """How much of what was traded in the first year is still traded at the end, over all futures."""
    accounts = run.brief.accounts
    first = accounts[accounts["traded_first"]]
    kept = first["trading"].mean() if len(first) else 0.0
    return (
        f"{run.scenario.title}: in {counted(len(run.seeds), 'future')} of {run.scenario.months} months "
        f"{kept:.0%} of the first year's relationships still trade at the end"
    )


def draw_spread(axes, run, measure, supplier):
    """One outcome over all futures, as a histogram for each supplier."""
    told, table = measure_of(measure), run.outcomes
    scale, unit = (1e3, f"thousand {told.unit}") if told.unit.startswith("EUR") else (1.0, told.unit)
    names = run.scenario.names.suppliers
    firms = [supplier_of(run.scenario, supplier)] if supplier else names[: len(COLOURS)]
    widest = {}
    everything = table[table["supplier"].astype(str).isin(firms)][measure].astype(float) / scale
    edges = np.histogram_bin_edges(everything, 30)
    for colour, firm in zip(COLOURS, firms, strict=False):
        values = table[table["supplier"].astype(str) == firm][measure].astype(float) / scale
        axes.hist(values, bins=edges, histtype="stepfilled", alpha=0.35, color=colour, label=firm)
        widest[firm] = values.quantile([0.05, 0.95]).tolist()
    axes.axvline(0, color=GREY, lw=0.8)
    axes.legend(frameon=False, fontsize=8)
    firm = max(widest, key=lambda one: widest[one][1] - widest[one][0])
    low, high = widest[firm]
    form = ",.0f" if high - low > 5 else ".2f"
    title = f"{firm}: from {low:{form}} to {high:{form}} in nine futures of ten"
    small(axes, title, f"{told.meaning}, {unit}", "futures", wide=66)
