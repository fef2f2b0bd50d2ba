"""How far each relationship had come, month by month, with what turned it."""

import numpy as np
from matplotlib.axes import Axes
from pandas import DataFrame

from kamsim.plots.labels import key, row_names
from kamsim.plots.style import DECLINE, INK, LEAST, STAGES, WORDS, board, counted, short, years_below
from kamsim.theory.events import EVENTS, kinds_where

FEW = 5  #: endings from which a reason is told
LETTER_YEARS = 0.4  #: two letters stand at least so far apart
MARKS = {name: EVENTS[name].shown for name in kinds_where(lambda event: event.shown and event.shown.letter)}


def plot_timeline(
    table: DataFrame,
    events: DataFrame,
    axes: Axes | None = None,
    labels: dict[str, str] | None = None,
    most: int | None = None,
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
    most : int, optional
        Only so many, those with the most revenue.

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
    order, names = rows_of(table, most)
    fresh = axes is None
    axes = axes or timeline_board(title_of(table, events, len(order)), events, order)
    used = {stage for number in order for stage in draw_bars(axes, order, table, number)}
    for place, number in enumerate(order):
        draw_marks(axes, place, while_trading(events[events["relationship"] == number], table))
    row_names(axes, names, 36)
    axes.tick_params(axis="y", labelsize=LEAST if len(order) > 12 else WORDS)
    years_below(axes, table["month"].max())
    if fresh:
        key(axes, [(STAGES[stage], words[stage], DECLINE.get(stage)) for stage in STAGES if stage in used])
    return axes


def rows_of(table, most=None):
    """Numbers and names of the relationships that ever traded, by supplier and size; the largest alone if asked."""
    traded = table.groupby("relationship").agg(
        active=("active", "any"), revenue=("revenue", "sum"), supplier=("supplier", "first"), buyer=("buyer", "first")
    )
    traded = traded[traded["active"]].sort_values("revenue", ascending=False)
    chosen = traded.head(most) if most else traded
    if chosen["supplier"].nunique() == 1 and most:
        return list(chosen.index), [short(str(buyer), 28) for buyer in chosen["buyer"]]
    chosen = chosen.sort_values(["supplier", "revenue"], ascending=[True, False])
    pairs = zip(chosen["supplier"], chosen["buyer"], strict=True)
    return list(chosen.index), [f"{short(str(supplier), 16)} → {short(str(buyer), 16)}" for supplier, buyer in pairs]


def timeline_board(title, events, order, heights=(1.0,), rise=0.35):
    """An empty picture for bars of stages, with the letters explained below the title."""
    own = events[events["relationship"].isin(order)]
    used = [mark for kind, mark in MARKS.items() if (own["kind"] == kind).any()]
    note = "How deep each relationship was, month by month" + "".join(f"; {m.letter}\u00a0{m.label}" for m in used)
    return board(title, note, left=2.15 if len(order) > 12 else 2.4, top=0.28, heights=heights, rise=rise)[1]


def title_of(table, events, count):
    """How many trade at the end, and what ended the others where one reason stands out."""
    trading = int(table[table["month"] == table["month"].max()]["active"].sum())
    ends = events[events["kind"] == "ended"]
    words = f"{trading} of {counted(count, 'relationship')} trade at the end"
    if len(ends) == 0:
        return f"{words}; none ended on the way"
    reasons = ends["detail"].astype(str).value_counts()
    words += f"; {counted(len(ends), 'ending')} on the way"
    if len(ends) >= FEW and reasons.iloc[0] > len(ends) / 2:
        return f"{words}, most of them for one reason: {reasons.index[0].replace('_', ' ')}"
    return words


def draw_bars(axes, order, table, number):
    """One bar for each spell in a stage; which stages there were."""
    rows, place = table[table["relationship"] == number], order.index(number)
    stages, months = rows["stage"].astype(str).to_numpy(), rows["month"].to_numpy()
    cuts = np.flatnonzero(np.r_[True, stages[1:] != stages[:-1], True])
    for start, stop in zip(cuts[:-1], cuts[1:], strict=True):
        stage, left = stages[start], (months[start] - 1) / 12.0
        if stage != "ended":
            axes.barh(
                place, months[stop - 1] / 12.0 - left, 0.74, left, color=STAGES[stage], edgecolor="white", lw=0.3,
                hatch=DECLINE.get(stage),
            )  # fmt: skip
    return [stage for stage in dict.fromkeys(stages) if stage != "ended"]


def while_trading(events, table):
    """Without what befalls two firms that do not trade."""
    rows = table[table["relationship"].isin(events["relationship"]) & table["active"]]
    months = set(rows["month"]) | set(rows["month"] + 1)
    return events[events["month"].isin(months)]


def draw_marks(axes, place, events):
    """Letters where something turned, not two on one spot."""
    taken = -9.0
    for event in events[events["kind"].isin(list(MARKS))].itertuples():
        year = event.month / 12.0
        if year - taken > LETTER_YEARS:
            axes.text(
                year, place, MARKS[str(event.kind)].letter, ha="center", va="center", fontsize=LEAST,
                fontweight="bold", color=INK, clip_on=False,
                bbox={"facecolor": "white", "alpha": 0.85, "edgecolor": "none", "pad": 0.4},
            )  # fmt: skip
            taken = year
