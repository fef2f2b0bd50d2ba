"""Comparisons: paired differences, how they settled, profit against distress, regret."""

from typing import TYPE_CHECKING

from matplotlib.axes import Axes

from kamsim.story.teller import spoken

from .labels import apart, key, row_names
from .style import BLUE, GREY, INK, MUTED, ORANGE, SOFT, capital, chart, short

if TYPE_CHECKING:
    from kamsim.experiments.comparison.regret import Regret
    from kamsim.experiments.comparison.result import Comparison


MOST_PAIRS = 10  #: pairs shown; of more, those of the best option


def in_unit(measure):
    """What to divide by, and the unit on an axis."""
    if measure.unit.startswith("EUR"):
        return 1e6, measure.unit.replace("EUR", "million EUR")
    return 1.0, measure.unit


def plot_differences(comparison: "Comparison", axes: Axes | None = None) -> Axes:
    """Paired differences with their 95% intervals; grey where luck explains them.

    Parameters
    ----------
    comparison : Comparison
        What `kamsim.compare` found.
    axes : Axes, optional
        Where it is drawn; a new figure without it.

    Returns
    -------
    Axes
        ``.figure`` is the whole picture.

    Raises
    ------
    KamsimError
        If fewer than two seeds have a value in every option.

    Examples
    --------
    >>> import pandas as pd
    >>> from kamsim.experiments.comparison.result import Comparison
    >>> outcomes = pd.DataFrame({
    ...     "option": ["firm", "firm", "firm", "mild", "mild", "mild"], "run": [1, 2, 3, 1, 2, 3],
    ...     "profit": [9e6, 8e6, 7e6, 5e6, 4e6, 2e6], "distressed": [False, False, True, False, False, False],
    ... })
    >>> found = Comparison(None, {"firm": None, "mild": None}, outcomes, "profit", "North Bearings")
    >>> plot_differences(found).figure.get_suptitle()
    'Firm has the best profit of all years, beyond luck'
    """
    pairs, (unit, label) = told_pairs(comparison), in_unit(comparison.measure)
    note = f"Paired difference with its 95% interval, {label}; grey: within luck"
    axes = chart(axes, capital(finding_of(comparison)), note, 1.3 * len(pairs), left=2.1, right=1.0)
    for place, row in enumerate(pairs.itertuples()):
        colour = GREY if row.luck else BLUE
        axes.plot([row.low / unit, row.high / unit], [place, place], color=colour, lw=3, solid_capstyle="butt")
        axes.plot(row.difference / unit, place, "o", color=colour, ms=8)
        axes.text(
            1.015, place, f"ahead in {row.wins:.0%}\nof seeds", transform=axes.get_yaxis_transform(), va="center",
            fontsize=8, color=MUTED, linespacing=1.0,
        )  # fmt: skip
    axes.axvline(0, color=INK, lw=0.8)
    names = [f"{short(spoken(row.better), 30)}\nover {short(spoken(row.worse), 26)}" for row in pairs.itertuples()]
    row_names(axes, names, 70)
    axes.grid(axis="x", color=SOFT, lw=0.6)
    return axes


def told_pairs(comparison):
    """All pairs of few options; of many, those of the best option alone."""
    pairs = comparison.pairs
    best = comparison.means.index[0]
    return pairs if len(pairs) <= MOST_PAIRS else pairs[(pairs["better"] == best) | (pairs["worse"] == best)]


def finding_of(comparison):
    """Whether the option with the best mean is beyond luck against the others, or none is."""
    pairs, best = comparison.pairs, comparison.means.index[0]
    sure = pairs[~pairs["luck"]]
    if sure.empty:
        return f"luck explains every difference in {comparison.measure.meaning} over {len(comparison.values)} seeds"
    ahead, others = int((sure["better"] == best).sum()), len(comparison.options) - 1
    beyond = "beyond luck" if others == 1 else f"beyond luck against {ahead} of {others} others"
    return f"{spoken(best)} has the best {comparison.measure.meaning}, {beyond if ahead else 'but not beyond luck'}"


def plot_settling(comparison: "Comparison", axes: Axes | None = None) -> Axes:
    """How the difference of the first pair became surer, seed by seed.

    Parameters
    ----------
    comparison : Comparison
        What `kamsim.compare` found.
    axes : Axes, optional
        Where it is drawn; a new figure without it.

    Returns
    -------
    Axes
        ``.figure`` is the whole picture.

    Raises
    ------
    KamsimError
        If fewer than two seeds have a value in every option.

    Examples
    --------
    >>> import pandas as pd
    >>> from kamsim.experiments.comparison.result import Comparison
    >>> outcomes = pd.DataFrame({
    ...     "option": ["firm", "firm", "firm", "mild", "mild", "mild"], "run": [1, 2, 3, 1, 2, 3],
    ...     "profit": [9e6, 8e6, 7e6, 5e6, 4e6, 2e6], "distressed": [False, False, True, False, False, False],
    ... })
    >>> found = Comparison(None, {"firm": None, "mild": None}, outcomes, "profit", "North Bearings")
    >>> plot_settling(found).figure.get_suptitle()
    'Firm over mild: the difference is settled after 3 seeds'
    """
    (unit, label), first = in_unit(comparison.measure), comparison.pairs.iloc[0]
    way = comparison.settling
    settled = "is settled" if first["settled"] else "is not settled"
    pair = f"{spoken(first['better'])} over {spoken(first['worse'])}"
    title = f"{pair}: the difference {settled} after {int(first['seeds']):,} seeds"
    aim = "; dashed: the precision asked for" if comparison.precision else ""
    axes = chart(axes, capital(title), f"Difference in {label} as seeds are added; band: 95% interval{aim}", left=0.45)
    way = way[way["seeds"] >= min(5, way["seeds"].max())]
    axes.fill_between(way["seeds"], way["low"] / unit, way["high"] / unit, color=BLUE, alpha=0.2, lw=0)
    axes.plot(way["seeds"], way["difference"] / unit, color=BLUE, lw=2.4)
    axes.axhline(0, color=INK, lw=0.8)
    if comparison.precision:
        last = way["difference"].iloc[-1]
        for side in (-1.0, 1.0):
            axes.axhline((last + side * comparison.precision) / unit, color=ORANGE, ls="--", lw=1.2)
    axes.set_xscale("log")
    ticks = [n for n in (5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000) if way["seeds"].min() <= n]
    axes.set_xticks([n for n in ticks if n <= way["seeds"].max()], minor=False)
    axes.set_xticks([], minor=True)
    axes.xaxis.set_major_formatter("{x:,.0f}")
    axes.set_xlabel("seeds played", fontsize=9, color=MUTED)
    return axes


def plot_frontier(comparison: "Comparison", axes: Axes | None = None) -> Axes:
    """Expected profit against the probability of distress, one point for each option, the least distress first.

    Parameters
    ----------
    comparison : Comparison
        What `kamsim.compare` found.
    axes : Axes, optional
        Where it is drawn; a new figure without it.

    Returns
    -------
    Axes
        ``.figure`` is the whole picture.

    Examples
    --------
    >>> import pandas as pd
    >>> from kamsim.experiments.comparison.result import Comparison
    >>> outcomes = pd.DataFrame({
    ...     "option": ["firm", "firm", "firm", "mild", "mild", "mild"], "run": [1, 2, 3, 1, 2, 3],
    ...     "profit": [9e6, 8e6, 7e6, 5e6, 4e6, 2e6], "distressed": [False, False, True, False, False, False],
    ... })
    >>> found = Comparison(None, {"firm": None, "mild": None}, outcomes, "profit", "North Bearings")
    >>> plot_frontier(found).figure.get_suptitle()
    'Neither profit nor distress tells the options apart'
    """
    table = comparison.frontier.sort_values("distress")
    note = "Expected profit, million EUR, against the chance to run out of cash; lines: 95% intervals"
    axes = chart(axes, capital(frontier_finding(table)), note, left=0.4, right=1.6, bottom=0.55)
    for row in table.itertuples():
        colour = BLUE if row.on_frontier else GREY
        x, y = 100.0 * row.distress, row.profit / 1e6
        axes.plot([100.0 * row.distress_low, 100.0 * row.distress_high], [y, y], color=colour, lw=1)
        axes.plot([x, x], [row.profit_low / 1e6, row.profit_high / 1e6], color=colour, lw=1)
        axes.plot(x, y, "o", color=colour, ms=8)
    axes.margins(0.12)
    axes.set_xlim(left=min(0.0, axes.get_xlim()[0]))
    name_points(axes, table)
    axes.set_xlabel("chance of distress, % of futures", fontsize=9, color=MUTED)
    return axes


def name_points(axes, table):
    """The options named beside the picture at the height of their points, moved apart where they would touch."""
    low, high = axes.get_ylim()
    points = [(100.0 * row.distress, row.profit / 1e6, spoken(row.option)) for row in table.itertuples()]
    gap = (high - low) * 12.0 / (72.0 * axes.get_position().height * axes.figure.get_figheight())
    for (x, y, words), at in zip(points, apart([y for _, y, _ in points], gap, low + gap, high - gap), strict=True):
        axes.annotate(
            short(words, 18), (x, y), (1.02, at), textcoords=axes.get_yaxis_transform(), va="center", fontsize=9,
            color=INK, annotation_clip=False, arrowprops={"arrowstyle": "-", "color": SOFT, "lw": 0.8, "shrinkB": 5},
        )  # fmt: skip


def frontier_finding(table):
    """Which options are worth considering, where intervals tell them apart at all."""
    best = table.loc[table["profit"].idxmax()]
    others = table.drop(best.name)
    alike = table["distress_low"].max() <= table["distress_high"].min()
    ahead = (best["profit_low"] > others["profit_high"]).all()
    if len(table) == 1:
        return f"profit and distress of {spoken(best['option'])}"
    if alike:
        return (
            f"{spoken(best['option'])} earns most; distress does not tell the options apart"
            if ahead
            else "neither profit nor distress tells the options apart"
        )
    names = [spoken(name) for name in table[table["on_frontier"]]["option"]]
    return f"worth considering: {', '.join(names)}" if len(names) > 1 else f"{names[0]} earns most with least distress"


def plot_regret(regret: "Regret", axes: Axes | None = None) -> Axes:
    """Largest and mean regret of every option over the points of a space.

    Parameters
    ----------
    regret : Regret
        What ``comparison.regret(space)`` found.
    axes : Axes, optional
        Where it is drawn; a new figure without it.

    Returns
    -------
    Axes
        ``.figure`` is the whole picture.

    Examples
    --------
    >>> import pandas as pd
    >>> from kamsim.experiments.comparison.regret import Regret
    >>> from kamsim.results.measures import MEASURES
    >>> points = pd.DataFrame({"assumptions.trust_gain": [0.1, 0.2]})
    >>> profits = pd.DataFrame({"firm": [9e6, 8e6], "mild": [5e6, 9e6]})
    >>> plot_regret(Regret(points, profits, MEASURES["profit"])).figure.get_suptitle()
    'Firm is regretted least over 2 sets of assumptions'
    """
    table, (unit, label) = regret.table, in_unit(regret.measure)
    title = f"{spoken(table['option'].iloc[0])} is regretted least over {len(regret.points)} sets of assumptions"
    note = f"How far each option falls short of the best one, {label}"
    axes = chart(axes, capital(title), note, len(table), left=1.9, right=0.9, top=0.25)
    axes.barh(range(len(table)), table["largest"] / unit, 0.62, color=SOFT)
    axes.barh(range(len(table)), table["mean"] / unit, 0.3, color=BLUE)
    row_names(axes, [spoken(name) for name in table["option"]])
    for place, row in enumerate(table.itertuples()):
        axes.text(
            1.015, place, f"best in {row.best:.0%}", transform=axes.get_yaxis_transform(), va="center", fontsize=8.5,
            color=MUTED,
        )  # fmt: skip
    axes.grid(axis="x", color=SOFT, lw=0.6)
    key(axes, [(SOFT, "at worst", None), (BLUE, "on average", None)])
    return axes
