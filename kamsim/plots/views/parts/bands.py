"""Many futures as bands and as survival."""

from typing import TYPE_CHECKING

from matplotlib.axes import Axes
from pandas import DataFrame

from kamsim.errors import KamsimError
from kamsim.plots.labels import name_ends
from kamsim.plots.style import (
    BLUE,
    CAUSES,
    GREEN,
    GREY,
    INK,
    ORANGE,
    PURPLE,
    RED,
    SKY,
    STAGES,
    SUPPLIER,
    board,
    short,
    years_below,
)
from kamsim.theory.words import EndReason

if TYPE_CHECKING:
    from kamsim.results.run import Ensemble

COLOURS = (BLUE, ORANGE, GREEN, PURPLE, RED, SKY, GREY)
TOLD = 0.03  #: share of all from which a cause is named
PLAINLY = {
    "drift": "drifted apart", "contact_lost": "person gone", "vendor_cut": "fewer suppliers", "buyer_failed":
    "customer failed", "buyers_merged": "customer merged", "failure": "broken promises", "unprofitable": "did not pay",
    "trouble": "supplier's trouble", "trial_failed": "trial failed", "dissatisfied": "not content",
}  # fmt: skip
ENOUGH = 20  #: relationships from which a group has a curve of its own
PALEST = ("exploratory", "basic", "ended")  #: stages too pale for a line


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
    >>> kam.plots.plot_bands(futures.years, "sales").figure.get_suptitle()
    'North Bearings: sales of year 2 between ...'
    """
    if f"{column}_median" not in years:
        raise KamsimError("must be 'profit' or 'sales'", got=column, where="plot_bands(column=...)")
    firms = list(dict.fromkeys(years["supplier"].astype(str)))
    note = "Million EUR a year; line: the middle future, band: nine futures of ten"
    axes = axes or board(bands_title(years, column), note, left=0.4, right=1.7)[1]
    ends = []
    for place, (firm, colour) in enumerate(zip(firms, COLOURS, strict=False)):
        some = years[years["supplier"].astype(str) == firm]
        low, middle, high = (some[f"{column}_{end}"] / 1e6 for end in ("low", "median", "high"))
        axes.fill_between(some["year"], low, high, color=colour, alpha=0.22 if len(firms) == 1 else 0.10, lw=0)
        axes.plot(some["year"], middle, color=colour, lw=2.2, ls=("-", "--", ":", "-.")[place % 4])
        ends.append((float(middle.iloc[-1]), short(firm, 18), colour))
    axes.axhline(0, color=INK, lw=0.8)
    years_below(axes, 12 * int(years["year"].max()), int(years["year"].min()) if years["year"].max() > 1 else 0)
    if len(firms) > 1:
        name_ends(axes, ends)
    else:
        last = years.iloc[-1]
        words = (
            ("high", "one in twenty\nfares better"),
            ("median", "the middle"),
            ("low", "one in twenty\nfares worse"),
        )
        name_ends(axes, [(last[f"{column}_{end}"] / 1e6, told, SUPPLIER) for end, told in words])
    return axes


def bands_title(years, column):
    """What the last year comes to: of one firm its band, of several the widest."""
    last = years[years["year"] == years["year"].max()]
    wide = (last[f"{column}_high"] - last[f"{column}_low"]).idxmax()
    row = last.loc[wide]
    low, high = row[f"{column}_low"] / 1e6, row[f"{column}_high"] / 1e6
    firm, year = short(str(row["supplier"]), 24), int(row["year"])
    words = f"{firm}: {column} of year {year} between {low:.1f} and {high:.1f} million EUR"
    return words + (" in nine futures of ten" if len(last) == 1 else ", the widest band")


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
    >>> kam.plots.plot_survival(futures, by="tier").get_xlabel()
    'years later'
    """
    table = ensemble.survival(by, since)
    table = table[table["watched"] >= min(ENOUGH, table["watched"].max())]
    lasting = {group.replace("_", " "): curve["share"].iloc[-1] for group, curve in table.groupby("group", sort=False)}
    span = f"{table['month'].max() / 12.0:.0f} years"
    note = f"Share of the accounts of year {since // 12} that still trade; band: 95% interval"
    axes = axes or board(survival_title(lasting, by, span), note, left=0.5, right=1.5)[1]
    ends = []
    curves = list(table.groupby("group", sort=False))[: len(COLOURS)]
    for place, (group, curve) in enumerate(curves):
        colour = STAGES.get(group, COLOURS[place]) if by == "stage" and group not in PALEST else COLOURS[place]
        axes.step(curve["month"] / 12.0, curve["share"], where="post", color=colour, lw=2, ls=("-", "--")[place % 2])
        axes.fill_between(
            curve["month"] / 12.0, curve["low"], curve["high"], step="post", color=colour, alpha=0.15, lw=0
        )
        ends.append((float(curve["share"].iloc[-1]), group.replace("_", " "), colour))
    shares_left(axes, table["month"].max())
    if by:
        name_ends(axes, ends)
    return axes


def shares_left(axes, months):
    """Shares from 0 to all, over years since the landmark."""
    axes.set_ylim(0, 1)
    axes.set_yticks([0, 0.5, 1], ["0", "half", "all"])
    years_below(axes, max(months, 12))
    axes.set_xlabel("years later", fontsize=9)


def plot_causes(axes, brief, since=12, most=4):
    """Of the accounts that traded at the end of a year: how many still trade, and what ended the others.

    Nobody is lost from sight before the last month, so that shares of all are told and no curve is needed.
    """
    rows = brief.watched[brief.watched["since"] == since]
    total, last = rows["count"].sum(), int(rows["months"].max())
    ended = rows[rows["ended"] == 1]
    sizes = ended.groupby("reason")["count"].sum().sort_values(ascending=False)
    named = [reason for reason in sizes.index[:most] if sizes[reason] >= TOLD * total]
    parts = [ended[ended["reason"] == reason] for reason in named]
    parts.append(ended[~ended["reason"].isin(named)])
    months = range(0, last + 1)
    level, ends = 1.0 - cumulated(ended, months, total), []
    kept = float(level[-1])
    axes.fill_between([month / 12.0 for month in months], level, color=SUPPLIER, alpha=0.85, lw=0)
    ends.append((kept / 2, f"still trading\n{kept:.0%}", SUPPLIER))
    words = [*(reason_in_words(reason) for reason in named), "other reasons"]
    for part, told, colour in zip(parts, words, (*CAUSES[: len(named)], CAUSES[-1]), strict=True):
        if part.empty:
            continue
        share = cumulated(part, months, total)
        axes.fill_between(
            [month / 12.0 for month in months], level, level + share, color=colour, lw=0.4, edgecolor="white"
        )
        ends.append((float(level[-1] + share[-1] / 2), f"{told}\n{share[-1]:.0%}", colour))
        level = level + share
    shares_left(axes, last)
    name_ends(axes, ends, 8.5)
    return axes


def cumulated(rows, months, total):
    """The share of all that had ended by each month."""
    counts = rows.groupby("months")["count"].sum().reindex(months, fill_value=0)
    return counts.cumsum().to_numpy() / total


def reason_in_words(code):
    """Why something ended, in two or three words."""
    word = EndReason(int(code)).name.lower()
    return PLAINLY.get(word, word.replace("_", " "))


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
