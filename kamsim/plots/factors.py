"""Factors: a tornado, indices with intervals, and the boxes of scenario discovery."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from .comparison import in_unit
from .labels import key, row_names
from .style import BLUE, GREY, INK, MUTED, ORANGE, RED, SOFT, capital, chart, short

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
    >>> kam.plots.plot_sensitivity(found).figure.get_suptitle()
    'Trust gain alone can move the profit of all years'
    """
    draw = {"tornado": plot_tornado, "sobol": plot_shares, "morris": plot_effects}[sensitivity.method]
    table = sensitivity.table.head(MOST)
    return draw(axes, table, sensitivity.measure)


def factor_chart(axes, table, title, note, right=0.2):
    """Rows for factors; many make the picture higher."""
    axes = chart(axes, capital(title), note, len(table), left=2.5, right=right, top=0.25)
    row_names(axes, [factor_name(path) for path in table["factor"]], 34)
    axes.grid(axis="x", color=SOFT, lw=0.6)
    return axes


def first_of(table, low, high, does):
    """What the first factor does, alone where it is clear of the second, else together with it.

    >>> import pandas as pd
    >>> table = pd.DataFrame({"factor": ["a", "b"], "low": [3.0, 1.0], "high": [4.0, 2.0]})
    >>> first_of(table, table["low"], table["high"], "most")
    'a most'
    """
    names = [factor_name(path) for path in table["factor"]]
    if low.iloc[0] <= 0.0 and len(names) > 1:
        return f"luck hides which of {len(names)} factors {does}"
    if len(names) == 1 or low.iloc[0] > high.iloc[1]:
        return f"{names[0]} {does}"
    return f"{names[0]} and {names[1]} {does}, and luck hides which of them more"


def sizes_of(table):
    """The least and the most that each factor's stronger end may move; an end that may do nothing moves 0 at least."""
    ends = [(table[f"at_{end}_low"], table[f"at_{end}_high"]) for end in ("low", "high")]
    least = [np.where(low * high > 0, np.minimum(low.abs(), high.abs()), 0.0) for low, high in ends]
    most = [np.maximum(low.abs(), high.abs()) for low, high in ends]
    return pd.Series(np.max(least, axis=0)), pd.Series(np.max(most, axis=0))


def plot_tornado(axes, table, measure):
    """Each factor alone, from one end of its range to the other."""
    unit, label = in_unit(measure)
    least, most = sizes_of(table)
    title = first_of(table, least, most, f"alone can move the {measure.meaning}" if len(table) == 1 else
                     f"can move the {measure.meaning} most")  # fmt: skip
    note = f"Change against the middle of all ranges, {label}; lines: 95% intervals"
    axes = factor_chart(axes, table, title, note, right=1.2)
    for place, row in enumerate(table.itertuples()):
        for colour, change, low, high in (
            (ORANGE, row.at_low, row.at_low_low, row.at_low_high),
            (BLUE, row.at_high, row.at_high_low, row.at_high_high),
        ):  # fmt: skip
            axes.barh(place, change / unit, 0.62, color=colour)
            axes.plot([low / unit, high / unit], [place, place], color=INK, lw=1)
        axes.text(
            1.015, place, f"{row.low} to {row.high}", transform=axes.get_yaxis_transform(), va="center", fontsize=8,
            color=MUTED,
        )  # fmt: skip
    axes.axvline(0, color=INK, lw=0.8)
    key(axes, [(ORANGE, "at the low end", None), (BLUE, "at the high end", None)])
    return axes


def plot_shares(axes, table, measure):
    """Sobol indices: share of variance alone and with all interactions."""
    title = first_of(table, table["total_low"], table["total_high"], f"explains most of the {measure.meaning}")
    title = title.replace(" explains", " explain") if " and " in title else title
    axes = factor_chart(axes, table, title, "Share of variance over the space, %; lines: 95% intervals")
    for place, row in enumerate(table.itertuples()):
        for lift, colour, share, low, high in (
            (-0.13, BLUE, row.total, row.total_low, row.total_high),
            (0.13, ORANGE, row.first, row.first_low, row.first_high),
        ):  # fmt: skip
            axes.plot([100 * max(low, 0), 100 * min(high, 1.0)], [place + lift] * 2, color=colour, lw=2)
            axes.plot(100 * min(max(share, 0), 1), place + lift, "o", color=colour, ms=6)
    axes.axvline(0, color=INK, lw=0.8)
    key(axes, [(BLUE, "with all interactions", "o"), (ORANGE, "alone", "o")])
    return axes


def plot_effects(axes, table, measure):
    """Morris' mean effects."""
    unit, label = in_unit(measure)
    title = first_of(table, table["effect_low"], table["effect_high"], f"moves the {measure.meaning} most")
    title = title.replace(" moves", " move") if " and " in title else title
    note = f"Mean size of the effect over the whole range, {label}; lines: 95% intervals"
    axes = factor_chart(axes, table, title, note)
    for place, row in enumerate(table.itertuples()):
        colour = BLUE if row.direction >= 0 else RED
        axes.plot([max(row.effect_low, 0.0) / unit, row.effect_high / unit], [place, place], color=colour, lw=3)
        axes.plot(row.effect / unit, place, "o", color=colour, ms=7)
    axes.set_xlim(left=0)
    key(axes, [(BLUE, "raises it", "o"), (RED, "lowers it", "o")])
    return axes


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
    title = capital(discovery.sentences()[0].split(";")[0])
    numbers = [name for name, column in discovery.where.items() if column.dtype.kind in "if"]
    bounded = [name for name in (discovery.boxes[0].limits if discovery.boxes else ()) if name in numbers]
    across, up = [*bounded, *(name for name in numbers if name not in bounded), *numbers[:1], "", ""][:2]
    if not across:
        return chart(axes, "Only choices were varied; see the table of boxes")
    axes = chart(axes, title, "Each dot a set of assumptions; the frame is the box that was found", left=0.8, top=0.25)
    where = discovery.where.assign(share=discovery.happens)
    points = where.groupby(list(discovery.where), sort=False, observed=True)["share"].mean().reset_index()
    axes.scatter(points[across], points[up], s=16, color=GREY, alpha=0.5, lw=0)
    happens = points[points["share"] > 0.0]
    axes.scatter(happens[across], happens[up], s=10 + 50 * happens["share"], color=RED, alpha=0.8, lw=0)
    for box in discovery.boxes[:1]:
        draw_box(axes, box.limits.get(across, (None, None)), box.limits.get(up, (None, None)))
    axes.set_xlabel(factor_name(across), fontsize=9, color=MUTED)
    axes.set_ylabel(factor_name(up), fontsize=9, color=MUTED)
    key(axes, [(RED, f"futures {discovery.event}, the larger the more", "o"), (GREY, "none does", "o")])
    return axes


def draw_box(axes, across, up):
    """A frame around a box; open sides end at the edge."""
    (left, right), (bottom, top) = axes.get_xlim(), axes.get_ylim()
    low, high = (left if across[0] is None else across[0]), (right if across[1] is None else across[1])
    base, roof = (bottom if up[0] is None else up[0]), (top if up[1] is None else up[1])
    axes.add_patch(Rectangle((low, base), high - low, roof - base, fill=False, ec=BLUE, lw=2))
    axes.set_xlim(left, right)
    axes.set_ylim(bottom, top)
