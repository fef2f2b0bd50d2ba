"""How far each relationship had come, month by month, with what turned it."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Patch
from pandas import DataFrame

from kamsim.plots.style import STAGES, new_axes, short, tidy
from kamsim.theory.events import EVENTS, kinds_where

MARKS = {name: EVENTS[name].shown for name in kinds_where(lambda event: event.shown and event.shown.letter)}
MEANING = "   ".join(f"{mark.letter} {mark.label}" for mark in MARKS.values())


def plot_timeline(
    table: DataFrame, events: DataFrame, axes: Axes | None = None, labels: dict[str, str] | None = None
) -> Axes:
    """Stages as bars, one line for each relationship that ever traded, and letters at the turns.

    Parameters
    ----------
    table : DataFrame
        `relationships` of one run, monthly.
    events : DataFrame
        `events` of the same run.
    axes : Axes, optional
        Where it is drawn; a new figure without it.
    labels : dict, optional
        Another word for each stage (S4.1).

    Returns
    -------
    Axes
        ``.figure`` is the whole picture.

    Examples
    --------
    >>> import kamsim as kam
    >>> model = kam.KamModel("bow_tie", rng=7)
    >>> model.run_for(12)
    >>> run = model.results()
    >>> axes = kam.plots.plot_timeline(run.relationships, run.events)
    >>> [label.get_text() for label in axes.get_yticklabels()]
    ['North Bearings → Arkona Pumps', 'Southgate Drives → Arkona Pumps']
    """
    words = labels or {stage: stage for stage in STAGES}
    traded = table.groupby("relationship")["active"].any()
    chosen = table[table["relationship"].isin(traded.index[traded])]
    order = list(dict.fromkeys(chosen.sort_values(["supplier", "buyer"])["relationship"]))
    axes = axes or new_axes(10.5, 1.6 + 0.34 * len(order))
    names = []
    for place, number in enumerate(order):
        rows = chosen[chosen["relationship"] == number]
        names.append(f"{short(str(rows['supplier'].iloc[0]), 18)} → {short(str(rows['buyer'].iloc[0]), 18)}")
        draw_bars(axes, place, rows)
        draw_marks(axes, place, events[events["relationship"] == number])
    axes.set_yticks(range(len(order)), names)
    axes.invert_yaxis()
    axes.set_xlim(0, table["month"].max() / 12.0)
    used = set(chosen["stage"].astype(str))
    handles = [
        Patch(facecolor=colour, edgecolor="#888888", label=words[stage])
        for stage, colour in STAGES.items()
        if stage in used
    ]
    axes.legend(
        handles=handles,
        ncols=len(handles),
        loc="upper center",
        bbox_to_anchor=(0.4, -0.6 / (1.6 + 0.34 * len(order))),
        frameon=False,
        fontsize=8,
        title=MEANING,
        title_fontsize=8,
    )
    last = chosen[chosen["month"] == chosen["month"].max()]
    trading, ends = int(last["active"].sum()), count_ends(events)
    title = f"{trading} of {len(order)} relationships trade at the end; {ends} endings on the way"
    return tidy(axes, title, "years since the start")


def draw_bars(axes, place, rows):
    """One bar for each spell in a stage."""
    stages, months = rows["stage"].astype(str).to_numpy(), rows["month"].to_numpy()
    cuts = np.flatnonzero(np.r_[True, stages[1:] != stages[:-1], True])
    for start, stop in zip(cuts[:-1], cuts[1:], strict=True):
        left = (months[start] - 1) / 12.0
        axes.barh(place, months[stop - 1] / 12.0 - left, 0.72, left, color=STAGES[stages[start]], edgecolor="none")


def draw_marks(axes, place, events):
    """Letters where something turned, not two on one spot."""
    taken = -9.0
    for event in events[events["kind"].isin(list(MARKS))].itertuples():
        year = event.month / 12.0
        if year - taken > 0.25:
            axes.text(
                year,
                place,
                MARKS[str(event.kind)].letter,
                ha="center",
                va="center",
                fontsize=7.5,
                fontweight="bold",
                color="black",
                bbox={"facecolor": "white", "alpha": 0.75, "edgecolor": "none", "pad": 0.6},
            )
            taken = year


def count_ends(events):
    """How many relationships ended."""
    return int((events["kind"] == "ended").sum())
