"""Stages as rungs of a ladder, and stays in them: how long they last, what follows, how far all came."""

import numpy as np
import pandas as pd

from kamsim.plots.style import STAGES, counted, small
from kamsim.theory.words import Stage

LADDER = tuple(STAGES)
RUNGS = LADDER[: Stage.INTEGRATED + 1]


def rungs(stages):
    """How high each stage of a column stands, exploratory 0 to integrated 4; nothing in decline and after the end.

    >>> rungs(pd.Series(["basic", "integrated", "disintegrating"])).tolist()
    [1.0, 4.0, nan]
    """
    return stages.astype(str).map({stage: float(rung) for rung, stage in enumerate(RUNGS)})


def stays_of(table):
    """Every unbroken stay of a relationship in a stage: months, whether its end was seen, and what followed."""
    rows = table.sort_values(["relationship", "month"])
    stage = rows["stage"].astype(str).where(rows["active"], "ended")
    fresh = (stage != stage.shift()) | (rows["relationship"] != rows["relationship"].shift())
    stay = fresh.cumsum()
    told = pd.DataFrame({"relationship": rows["relationship"], "stage": stage, "stay": stay}).groupby("stay")
    told = told.agg(relationship=("relationship", "first"), stage=("stage", "first"), months=("stay", "size"))
    same = told["relationship"] == told["relationship"].shift(-1)
    told["next"] = told["stage"].shift(-1).where(same)
    return told.reset_index(drop=True)


def draw_dwell(axes, stays, labels):
    """Mean months in each stage, stays that are not over included as they stand."""
    some = stays[stays["stage"] != "ended"].groupby("stage")["months"].agg(["mean", "size"])
    stages = [stage for stage in LADDER if stage in some.index]
    axes.barh(
        range(len(stages)),
        some["mean"].reindex(stages) / 12.0,
        0.7,
        color=[STAGES[stage] for stage in stages],
        edgecolor="#999999",
    )
    for place, stage in enumerate(stages):
        words = f" {counted(int(some['size'][stage]), 'stay')}"
        axes.text(some["mean"][stage] / 12.0, place, words, va="center", fontsize=7.5)
    axes.set_yticks(range(len(stages)), [labels[stage] for stage in stages])
    axes.invert_yaxis()
    axes.margins(x=0.25)
    longest = labels[some["mean"].idxmax()] if len(some) else "no stage"
    small(axes, f"The longest stays are {longest}", "mean years in a stage", wide=44)


def draw_moves(axes, stays, labels):
    """What followed a stage, in shares of its stays that ended."""
    over = stays.dropna(subset="next")
    if over.empty:
        small(axes, "No relationship has changed its stage")
        axes.set_axis_off()
        return
    counts = pd.crosstab(over["stage"], over["next"]).reindex(index=LADDER, columns=LADDER, fill_value=0)
    counts = counts.loc[counts.sum(axis=1) > 0, counts.sum() > 0]
    part = counts.div(counts.sum(axis=1), axis=0).to_numpy()
    axes.imshow(part, cmap="Blues", vmin=0, vmax=1, aspect="auto")
    for row, column in np.ndindex(*part.shape):
        if counts.iloc[row, column]:
            axes.text(
                column,
                row,
                int(counts.iloc[row, column]),
                ha="center",
                va="center",
                fontsize=8,
                color="white" if part[row, column] > 0.6 else "black",
            )
    short_labels = [labels[stage][:11] for stage in counts.columns]
    axes.set_xticks(range(len(short_labels)), short_labels, rotation=35, ha="right")
    axes.set_yticks(range(len(counts)), [labels[stage] for stage in counts.index])
    back = int((rungs(over["next"]) < rungs(over["stage"])).sum())
    small(axes, f"{back} of {len(over)} moves went back a stage", "to", "from", wide=44)


def draw_reach(axes, seen, labels):
    """How many relationships ever reached each stage, and how far the parties wanted to go."""
    table = seen.table[seen.table["active"]]
    best = rungs(table["stage"]).groupby(table["relationship"]).max()
    count = [int((best >= level).sum()) for level in range(len(RUNGS))]
    axes.barh(range(len(RUNGS)), count, 0.7, color=[STAGES[stage] for stage in RUNGS], edgecolor="#999999")
    now = seen.state("relationships")
    now = now[(now["month"] == now["month"].max()) & now["active"]]
    wanted = np.minimum(rungs(now["supplier_ceiling"]), rungs(now["buyer_ceiling"]))
    for level in range(len(RUNGS)):
        here = int((wanted == level).sum())
        if here:
            axes.text(count[level], level, f" {here} want no more", va="center", fontsize=7.5)
    axes.set_yticks(range(len(RUNGS)), [labels[stage] for stage in RUNGS])
    axes.margins(x=0.4)
    axes.invert_yaxis()
    small(axes, f"{count[-1]} of {len(best)} went the whole way", "relationships that reached it", wide=44)
