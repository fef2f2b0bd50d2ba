"""The view "futures": what many futures have in common: the fan of profit, what becomes of accounts and why."""

import numpy as np
from matplotlib.ticker import MaxNLocator

from kamsim.errors import KamsimError
from kamsim.plots.labels import name_ends
from kamsim.plots.style import INK, SUPPLIER, board, counted, part_title, short
from kamsim.results.measures import measure_of, supplier_of

from .parts.bands import plot_bands, plot_causes, plot_survival, reason_in_words
from .seen import tables_of

ENOUGH = 30  #: endings from which the commonest reason is told


def draw(run, by="cause", measure=None, supplier=None):
    """The fan of a supplier's yearly profit, and how many accounts still trade, with what ended the others.

    Parameters
    ----------
    run : Ensemble
        Many futures of one scenario.
    by : {"cause", "stage", "tier", "shape"}
        What survival is split by.
    measure : str, optional
        One of `kamsim.results.measures.MEASURES`, e.g. ``"lost"``, spread out in place of the fan.
    supplier : str, optional
        Whose profit or outcome is shown; without it the first of the scenario.
    """
    run = tables_of(run)
    if len(run.seeds) < 2:
        raise KamsimError(
            '"futures" are of many histories',
            got="one history",
            where="view",
            advice='Write kam.simulate("bow_tie", seeds=200).',
        )
    firm = supplier_of(run.scenario, supplier)
    note = f"{short(run.scenario.title, 50)}: {counted(len(run.seeds), 'future')} of {run.scenario.months // 12} years"
    picture, (left, right) = board(finding(run), note, widths=(1.0, 1.0), left=0.35, right=1.25, gap=1.75, top=0.25)
    if measure:
        draw_spread(left, run, measure, firm)
    else:
        plot_bands(run.years[run.years["supplier"].astype(str) == firm], axes=left)
        part_title(left, f"Profit of {short(firm, 22)}, million EUR a year")
    draw_lasting(right, run, by)
    return picture


def draw_lasting(axes, run, by):
    """How many accounts still trade, by what ended the others or by what they were."""
    watched = run.brief.watched
    first = watched[watched["since"] == 12]
    if first.empty:
        part_title(axes, "Survival needs more than a year")
        axes.set_axis_off()
    elif by == "cause":
        plot_causes(axes, run.brief)
        part_title(axes, "What became of the accounts of year 1")
    else:
        plot_survival(run, by, axes=axes)
        part_title(axes, f"Still trading, by {by} in year 1")


def finding(run):
    """How much of what was traded in the first year is still traded at the end, and what ends most."""
    watched = run.brief.watched
    first = watched[watched["since"] == 12]
    if first.empty:
        return f"{counted(len(run.seeds), 'future')} of {run.scenario.months} months"
    kept = first.loc[first["ended"] == 0, "count"].sum() / first["count"].sum()
    years = (run.scenario.months - 12) // 12
    words = f"{kept:.0%} of the accounts of year 1 still trade {counted(years, 'year').lower()} later"
    ended = first[first["ended"] == 1].groupby("reason")["count"].sum()
    if ended.sum() < ENOUGH:
        return words
    share, reason = ended.max() / ended.sum(), reason_in_words(ended.idxmax())
    return f"{words}; the commonest end is “{reason}”, {share:.0%} of all"


def draw_spread(axes, run, measure, firm):
    """One outcome over all futures, as a histogram; the middle and the ends of nine in ten named."""
    told, table = measure_of(measure), run.outcomes
    scale, unit = (1e3, f"thousand {told.unit}") if told.unit.startswith("EUR") else (1.0, told.unit)
    values = table[table["supplier"].astype(str) == firm][measure].astype(float) / scale
    whole = bool((values % 1 == 0).all())
    edges = np.arange(values.min() - 0.5, values.max() + 1.0) if whole else np.histogram_bin_edges(values, 25)
    heights, _ = np.histogram(values, edges)
    axes.barh((edges[:-1] + edges[1:]) / 2, heights, (edges[1] - edges[0]) * 0.92, color=SUPPLIER, alpha=0.6)
    axes.set_xlim(0, 1.08 * max(1, heights.max()))
    axes.set_xticks([])
    axes.set_ylim(edges[0], edges[-1])
    low, middle, high = values.quantile([0.05, 0.5, 0.95])
    form = ",.0f" if whole or high - low > 5 else ".2f"
    ends = [(value, f"{value:{form}} {words}", SUPPLIER) for value, words in
            ((high, "or more:\n1 in 20"), (middle, "in the middle"), (low, "or less:\n1 in 20"))]  # fmt: skip
    for value, _, _ in ends:
        axes.axhline(value, color=INK, lw=0.8, ls=":")
    name_ends(axes, [(value, words, colour) for value, words, colour in ends], 8.5)
    axes.yaxis.set_major_formatter("{x:,.0f}" if whole or high - low > 5 else "{x:.2f}")
    axes.yaxis.set_major_locator(MaxNLocator(6, integer=whole))
    part_title(axes, f"{short(firm, 18)}: {told.meaning}")
    axes.set_xlabel(unit, fontsize=9, loc="left")
