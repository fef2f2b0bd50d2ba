"""Stages as rungs of a ladder."""

from kamsim.plots.style import STAGES
from kamsim.theory.words import Stage

LADDER = tuple(STAGES)
RUNGS = LADDER[: Stage.INTEGRATED + 1]


def rungs(stages):
    """How high each stage of a column stands, exploratory 0 to integrated 4; nothing in decline and after the end.

    >>> import pandas as pd
    >>> rungs(pd.Series(["basic", "integrated", "disintegrating"])).tolist()
    [1.0, 4.0, nan]
    """
    return stages.astype(str).map({stage: float(rung) for rung, stage in enumerate(RUNGS)})
