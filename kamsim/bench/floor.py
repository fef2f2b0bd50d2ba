"""The floor: the least any version of a run has to do, so that the distance to the limit is visible."""

import numba
import numpy as np

from kamsim.readers.batch import worlds_of
from kamsim.readers.interpreted import counts_of
from kamsim.theory.chance import BLOCK, LUCK, Dice, Draws
from kamsim.theory.fields import row_type

LIVING = ("market", "suppliers", "buyers", "contacts", "ties", "relationships")


@numba.njit(nogil=True)
def pass_over(words):
    """Read and write every number once."""
    for place in range(words.size):
        words[place] = words[place] + 1.0


def draw_all(scenario, seeds):
    """The luck of some runs alone, drawn block by block into room that is used again."""
    counts = counts_of(scenario.layout.world)
    room = Draws(*(np.empty((BLOCK, n), row_type(kind)) for n, kind in zip(counts, LUCK, strict=True)))
    for seed in seeds:
        dice = Dice(seed, counts)
        for _ in range(0, scenario.months, BLOCK):
            dice.fill(room)


def rows_as_numbers(scenario):
    """The rows of one run as plain numbers of eight bytes, one array for each kind of entity."""
    worlds, _ = worlds_of([(scenario, 1)])
    return [np.zeros(getattr(worlds, kind).nbytes // 8) for kind in LIVING]


def pass_all(scenario, runs, tables):
    """One pass over all rows in every month, for some runs."""
    for _ in range(runs * scenario.months):
        for words in tables:
            pass_over(words)
