"""Factors: a tornado, indices with intervals, and the boxes of scenario discovery."""

from typing import TYPE_CHECKING

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from .comparison import in_unit
from .style import BLUE, GREY, ORANGE, RED, new_axes, short, tidy

if TYPE_CHECKING:
    from kamsim.experiments.factors.discovery import Discovery
    from kamsim.experiments.factors.sensitivity import Sensitivity

MOST = 15  #: factors shown


def factor_name(path):
    """A path as one says it."""
    whose, _, name = str(path).rpartition(".")
    own = whose in ("assumptions", "market", "")
    return short(name.replace("_", " ") if own else f"{name.replace('_', ' ')} of {whose.rpartition('.')[2]}", 34)


def plot_sensitivity(sensitivity: "Sensitivity", axes: Axes | None = None) -> Axes:
    """The figure of its method: a tornado, or indices with intervals.

    Parameters
    ----------
    sensitivity : Sensitivity
        What `kamsim.sensitivity` found; the factors that matter most are drawn, 15 at most.
    axes : Axes, optional
        Where it is drawn; a new figure without it.

    Returns
    -------
    Axes
        ``.figure`` is the whole picture.

    Examples
    --------
    >>> import kamsim as kam
    >>> case = kam.load_scenario("bow_tie").vary(months=12)
    >>> space = {"assumptions.trust_gain": (0.02, 0.3)}
    >>> found = kam.sensitivity(case, space, "tornado", seeds=2, workers=1, interpreted=True)
    >>> kam.plots.plot_sensitivity(found).get_title(loc="left")
    'Trust gain moves the profit of all years most'
    """
    draw = {"tornado": plot_tornado, "sobol": plot_shares, "morris": plot_effects}[sensitivity.method]
    table = sensitivity.table.head(MOST)
    axes = axes or new_axes(9, 1.7 + 0.42 * len(table))
    axes.set_yticks(range(len(table)), [factor_name(path) for path in table["factor"]])
    axes.set_ylim(len(table) - 0.4, -0.6)
    return draw(axes, table, sensitivity.measure)


def plot_tornado(axes, table, measure):
    """Each factor alone, from one end of its range to the other."""
    unit, label = in_unit(measure)
    for place, row in enumerate(table.itertuples()):
        for colour, change, low, high in (
            (ORANGE, row.at_low, row.at_low_low, row.at_low_high),
            (BLUE, row.at_high, row.at_high_low, row.at_high_high),
        ):  # fmt: skip
            axes.barh(place, change / unit, 0.62, color=colour)
            axes.plot([low / unit, high / unit], [place, place], color="black", lw=1)
        ends = f"{row.low} to {row.high}"
        axes.text(1.01, place, ends, transform=axes.get_yaxis_transform(), va="center", fontsize=8)
    axes.axvline(0, color="black", lw=0.8)
    title = f"{factor_name(table['factor'].iloc[0])} moves the {measure.meaning} most"
    x = f"change against the middle of all ranges, {label}\n(orange: low end, blue: high end; lines: 95% intervals)"
    return tidy(axes, title[:1].upper() + title[1:], x)


def plot_shares(axes, table, measure):
    """Sobol indices: share of variance alone and with all interactions."""
    for place, row in enumerate(table.itertuples()):
        for lift, colour, share, low, high, label in (
            (-0.13, BLUE, row.total, row.total_low, row.total_high, "with all interactions (total)"),
            (0.13, ORANGE, row.first, row.first_low, row.first_high, "alone (first order)"),
        ):  # fmt: skip
            axes.plot([100 * max(low, 0), 100 * min(high, 1.0)], [place + lift] * 2, color=colour, lw=2)
            axes.plot(100 * min(max(share, 0), 1), place + lift, "o", color=colour, ms=6, label="" if place else label)
    axes.axvline(0, color="black", lw=0.8)
    axes.legend(frameon=False, fontsize=8, loc="lower right")
    title = f"{factor_name(table['factor'].iloc[0])} explains most of the {measure.meaning}"
    return tidy(axes, title[:1].upper() + title[1:], "share of variance over the space, % (lines: 95% intervals)")


def plot_effects(axes, table, measure):
    """Morris' mean effects."""
    unit, label = in_unit(measure)
    for place, row in enumerate(table.itertuples()):
        colour = BLUE if row.direction >= 0 else RED
        axes.plot([max(row.effect_low, 0.0) / unit, row.effect_high / unit], [place, place], color=colour, lw=3)
        axes.plot(row.effect / unit, place, "o", color=colour, ms=7)
    axes.set_xlim(left=0)
    title = f"{factor_name(table['factor'].iloc[0])} has the largest effect on the {measure.meaning}"
    x = f"mean size of the effect over the whole range, {label}\n(blue: raises, red: lowers; lines: 95% intervals)"
    return tidy(axes, title[:1].upper() + title[1:], x)


def plot_boxes(discovery: "Discovery", axes: Axes | None = None) -> Axes:
    """The futures in the plane of the two factors that bound the first box, and the box.

    Parameters
    ----------
    discovery : Discovery
        What `kamsim.discover` found.
    axes : Axes, optional
        Where it is drawn; a new figure without it.

    Returns
    -------
    Axes
        ``.figure`` is the whole picture.

    Raises
    ------
    KamsimError
        If ema_workbench, which looks for the boxes, is not installed.

    Examples
    --------
    >>> import numpy as np, pandas as pd
    >>> from kamsim.experiments.factors.discovery import Discovery
    >>> gain = np.linspace(0.0, 1.0, 200)
    >>> where = pd.DataFrame({"assumptions.trust_gain": gain, "assumptions.trust_loss": gain[::-1]})
    >>> found = Discovery("end in failure", where, gain < 0.3, "North Bearings", 1)
    >>> plot_boxes(found).get_xlabel()
    'trust gain'
    """
    axes = axes or new_axes(8, 5)
    numbers = [name for name, column in discovery.where.items() if column.dtype.kind in "if"]
    bounded = [name for name in (discovery.boxes[0].limits if discovery.boxes else ()) if name in numbers]
    across, up = [*bounded, *(name for name in numbers if name not in bounded), *numbers[:1], "", ""][:2]
    if not across:
        return tidy(axes, "Only choices were varied; see the table of boxes")
    where = discovery.where.assign(share=discovery.happens)
    points = where.groupby(list(discovery.where), sort=False, observed=True)["share"].mean().reset_index()
    axes.scatter(points[across], points[up], s=16, color=GREY, alpha=0.5, lw=0, label="point of the space")
    happens = points[points["share"] > 0.0]
    axes.scatter(
        happens[across],
        happens[up],
        s=10 + 50 * happens["share"],
        color=RED,
        alpha=0.8,
        lw=0,
        label=f"the larger, the more of its futures {discovery.event}",
    )
    for box in discovery.boxes[:1]:
        draw_box(axes, box.limits.get(across, (None, None)), box.limits.get(up, (None, None)))
    axes.legend(frameon=False, fontsize=8, loc="upper center", bbox_to_anchor=(0.5, -0.14), ncols=2)
    title = discovery.sentences()[0].split(";")[0]
    return tidy(axes, title[:1].upper() + title[1:], factor_name(across), factor_name(up), 74)


def draw_box(axes, across, up):
    """A frame around a box; open sides end at the edge."""
    (left, right), (bottom, top) = axes.get_xlim(), axes.get_ylim()
    low, high = (left if across[0] is None else across[0]), (right if across[1] is None else across[1])
    base, roof = (bottom if up[0] is None else up[0]), (top if up[1] is None else up[1])
    axes.add_patch(Rectangle((low, base), high - low, roof - base, fill=False, ec=BLUE, lw=2))
    axes.set_xlim(left, right)
    axes.set_ylim(bottom, top)
