"""Comparisons: paired differences, how they settled, profit against distress, regret."""

from typing import TYPE_CHECKING

from matplotlib.axes import Axes

from .style import BLUE, GREY, ORANGE, RED, new_axes, tidy

if TYPE_CHECKING:
    from kamsim.experiments.comparison.regret import Regret
    from kamsim.experiments.comparison.result import Comparison


def in_unit(measure):
    """What to divide by, and the unit on an axis."""
    if measure.unit.startswith("EUR"):
        return 1e6, measure.unit.replace("EUR", "million EUR")
    return 1.0, measure.unit


def spoken(name):
    """A name as one says it."""
    return str(name).replace("_", " ")


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
    >>> plot_differences(found).get_title(loc="left")
    'Firm has the best profit of all years, beyond luck against 1 of 1'
    """
    pairs, (unit, label) = comparison.pairs, in_unit(comparison.measure)
    axes = axes or new_axes(9, 1.6 + 0.45 * len(pairs))
    for place, row in enumerate(pairs.itertuples()):
        colour = GREY if row.luck else BLUE
        axes.plot([row.low / unit, row.high / unit], [place, place], color=colour, lw=3, solid_capstyle="butt")
        axes.plot(row.difference / unit, place, "o", color=colour, ms=8)
        axes.text(
            1.01,
            place,
            f"ahead in {row.wins:.0%} of seeds",
            transform=axes.get_yaxis_transform(),
            va="center",
            fontsize=8,
        )
    axes.axvline(0, color="black", lw=0.8)
    axes.set_yticks(range(len(pairs)), [f"{spoken(row.better)} over {spoken(row.worse)}" for row in pairs.itertuples()])
    axes.set_ylim(len(pairs) - 0.4, -0.6)
    sure = pairs[~pairs["luck"]]
    best = spoken(comparison.means.index[0])
    ahead = int((sure["better"] == comparison.means.index[0]).sum())
    others = len(comparison.options) - 1
    title = f"{best} has the best {comparison.measure.meaning}, beyond luck against {ahead} of {others}"
    if sure.empty:
        title = f"Luck explains every difference in {comparison.measure.meaning} over {len(comparison.values)} seeds"
    title = title[:1].upper() + title[1:]
    return tidy(axes, title, f"paired difference with 95% interval, {label} (grey: within luck)")


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
    >>> plot_settling(found).get_title(loc="left")
    'Firm over mild: the difference is settled after 3 seeds'
    """
    axes, (unit, label) = axes or new_axes(9, 3.8), in_unit(comparison.measure)
    way, first = comparison.settling, comparison.pairs.iloc[0]
    way = way[way["seeds"] >= min(5, way["seeds"].max())]
    axes.fill_between(way["seeds"], way["low"] / unit, way["high"] / unit, color=BLUE, alpha=0.2, lw=0)
    axes.plot(way["seeds"], way["difference"] / unit, color=BLUE, lw=2)
    axes.axhline(0, color="black", lw=0.8)
    if comparison.precision:
        last = way["difference"].iloc[-1]
        for side in (-1.0, 1.0):
            axes.axhline((last + side * comparison.precision) / unit, color=ORANGE, ls="--", lw=1)
    axes.set_xscale("log")
    ticks = [n for n in (5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000) if way["seeds"].min() <= n]
    axes.set_xticks([n for n in ticks if n <= way["seeds"].max()], minor=False)
    axes.set_xticks([], minor=True)
    axes.xaxis.set_major_formatter("{x:,.0f}")
    settled = "is settled" if first["settled"] else "is not settled"
    pair = f"{spoken(first['better'])} over {spoken(first['worse'])}"
    aim = "; dashed: the precision asked for" if comparison.precision else ""
    title = f"{pair}: the difference {settled} after {int(first['seeds']):,} seeds"
    return tidy(axes, title[:1].upper() + title[1:], f"seeds played (band: 95% interval{aim})", label)


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
    >>> plot_frontier(found).get_title(loc="left")
    'Worth considering: mild, firm'
    """
    axes, table = axes or new_axes(8, 4.6), comparison.frontier.sort_values("distress")
    for row in table.itertuples():
        colour = BLUE if row.on_frontier else GREY
        x, y = 100.0 * row.distress, row.profit / 1e6
        axes.plot([100.0 * row.distress_low, 100.0 * row.distress_high], [y, y], color=colour, lw=1)
        axes.plot([x, x], [row.profit_low / 1e6, row.profit_high / 1e6], color=colour, lw=1)
        axes.plot(x, y, "o", color=colour, ms=8)
        axes.annotate(spoken(row.option), (x, y), (6, 6), textcoords="offset points", fontsize=9)
    front = table[table["on_frontier"]]
    axes.plot(100.0 * front["distress"], front["profit"] / 1e6, color=BLUE, lw=1.2, ls=":")
    axes.margins(0.12)
    axes.set_xlim(left=min(0.0, axes.get_xlim()[0]))
    names = [spoken(name) for name in front["option"]]
    title = f"Worth considering: {', '.join(names)}" if len(names) > 1 else f"{names[0]} earns most with least distress"
    x = "probability of distress, % of futures (lines: 95% intervals)"
    return tidy(axes, title[:1].upper() + title[1:], x, "expected profit, million EUR, whole run")


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
    >>> plot_regret(Regret(points, profits, MEASURES["profit"])).get_title(loc="left")
    'Firm is regretted least over 2 sets of assumptions'
    """
    table, (unit, label) = regret.table, in_unit(regret.measure)
    axes = axes or new_axes(9, 1.6 + 0.5 * len(table))
    for place, row in enumerate(table.itertuples()):
        axes.barh(place, row.largest / unit, 0.55, color=RED, label="" if place else "at worst")
        axes.barh(place, row.mean / unit, 0.25, color=BLUE, label="" if place else "on average")
        axes.text(1.01, place, f"best at {row.best:.0%}", transform=axes.get_yaxis_transform(), va="center", fontsize=8)
    axes.set_yticks(range(len(table)), [spoken(name) for name in table["option"]])
    axes.invert_yaxis()
    axes.legend(frameon=False, fontsize=8, loc="upper right")
    title = f"{spoken(table['option'].iloc[0])} is regretted least over {len(regret.points)} sets of assumptions"
    return tidy(axes, title[:1].upper() + title[1:], f"falls short of the best option by, {label}")
