"""Many futures as bands and as survival."""

from typing import TYPE_CHECKING

from matplotlib.axes import Axes
from pandas import DataFrame

from kamsim.errors import KamsimError
from kamsim.plots.style import BLUE, GREEN, GREY, ORANGE, PURPLE, RED, SKY, new_axes, tidy
from kamsim.story.teller import possessive

if TYPE_CHECKING:
    from kamsim.results.run import Ensemble

SHARE = "share still trading"
COLOURS = (BLUE, ORANGE, GREEN, PURPLE, RED, SKY, GREY)


def plot_bands(years: DataFrame, column: str = "profit", axes: Axes | None = None) -> Axes:
    """Median and 5-95% over runs of a yearly figure, one line for each supplier.

    Parameters
    ----------
    years : DataFrame
        `years` of an ensemble.
    column : str
        ``"profit"`` or ``"sales"``, EUR a year.
    axes : Axes, optional
        Where it is drawn; a new figure without it.

    Returns
    -------
    Axes
        ``.figure`` is the whole picture.

    Raises
    ------
    KamsimError
        If the table has no bands of such a figure.

    Examples
    --------
    >>> import kamsim as kam
    >>> case = kam.load_scenario("bow_tie").vary(months=24)
    >>> futures = kam.simulate(case, seeds=2, interpreted=True)
    >>> kam.plots.plot_bands(futures.years, "sales").get_ylabel()
    'million EUR a year'
    """
    if f"{column}_median" not in years:
        raise KamsimError("must be 'profit' or 'sales'", got=column, where="plot_bands(column=...)")
    axes = axes or new_axes(9, 4.2)
    finals = {}
    for colour, (firm, some) in zip(COLOURS, years.groupby("supplier", sort=False, observed=True), strict=False):
        low, middle, high = (some[f"{column}_{end}"] / 1e6 for end in ("low", "median", "high"))
        axes.plot(some["year"], middle, color=colour, lw=2, label=firm)
        axes.fill_between(some["year"], low, high, color=colour, alpha=0.15, lw=0)
        finals[firm] = high.iloc[-1] - low.iloc[-1]
    axes.axhline(0, color="black", lw=0.8)
    axes.legend(frameon=False, fontsize=8, loc="upper left")
    widest = max(finals, key=finals.get)
    band = f"a band of {finals[widest]:.1f} million EUR at the end"
    title = f"{possessive(widest)} {column} is the most uncertain: {band}"
    return tidy(axes, title, "years since the start (line: median; band: 5–95%)", "million EUR a year")


def plot_survival(ensemble: "Ensemble", by: str | None = None, since: int = 12, axes: Axes | None = None) -> Axes:
    """Kaplan-Meier survival of the relationships that traded at the end of a year, with 95% bands.

    Parameters
    ----------
    ensemble : Ensemble
        Many futures, or one history.
    by : {None, "stage", "tier", "shape", "cause"}
        One curve for each group.
    since : int
        The month from which they are watched; it closes a year.
    axes : Axes, optional
        Where it is drawn; a new figure without it.

    Returns
    -------
    Axes
        ``.figure`` is the whole picture.

    Raises
    ------
    KamsimError
        If there is no such trait, or the month closes no year in which something is traded.

    Examples
    --------
    >>> import kamsim as kam
    >>> case = kam.load_scenario("bow_tie").vary(months=24)
    >>> futures = kam.simulate(case, seeds=2, interpreted=True)
    >>> kam.plots.plot_survival(futures, by="tier").get_ylabel()
    'share still trading'
    """
    axes = axes or new_axes(9, 4.2)
    table = ensemble.survival(by, since)
    lasting = {}
    styles = [(colour, dash) for dash in ("-", "--") for colour in COLOURS]
    for (colour, dash), (group, curve) in zip(styles, table.groupby("group", sort=False), strict=False):
        years = curve["month"] / 12.0
        axes.step(years, curve["share"], where="post", color=colour, ls=dash, lw=2, label=group.replace("_", " "))
        axes.fill_between(years, curve["low"], curve["high"], step="post", color=colour, alpha=0.2, lw=0)
        lasting[group.replace("_", " ")] = curve["share"].iloc[-1]
    axes.set_ylim(0, 1)
    axes.set_xlim(0, max(table["month"].max() / 12.0, 1.0))
    if by:
        axes.legend(frameon=False, fontsize=8, title=f"{by} in year {since // 12}" if by != "cause" else "cause alone")
    span = f"{table['month'].max() / 12.0:.0f} years"
    return tidy(axes, survival_title(lasting, by, span), f"years since the end of year {since // 12}", SHARE)


def survival_title(lasting, by, span):
    """What the curves show, in a sentence.

    >>> survival_title({"key": 0.9, "standard": 0.5}, "tier", "2 years")
    '90% of the key accounts last 2 years, 50% of the standard ones'
    >>> survival_title({"key": 1.0, "standard": 1.0}, "tier", "2 years")
    '100% of the accounts of every tier last 2 years'
    """
    if by is None:
        return f"{next(iter(lasting.values())):.0%} of the relationships of the first year last {span}"
    best, worst = max(lasting, key=lasting.get), min(lasting, key=lasting.get)
    if by == "cause":
        return f"{worst.capitalize()} ends most: by itself it would leave {lasting[worst]:.0%} after {span}"
    if lasting[best] == lasting[worst]:
        return f"{lasting[best]:.0%} of the accounts of every {by} last {span}"
    return f"{lasting[best]:.0%} of the {best} accounts last {span}, {lasting[worst]:.0%} of the {worst} ones"
