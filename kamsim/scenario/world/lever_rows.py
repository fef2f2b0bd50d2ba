"""Rows of service levers, of buyers' needs and of what relationships get of each lever."""

import numpy as np

from kamsim.theory.state import DECLARED
from kamsim.theory.state.levers import LEVER_ROWS, LEVERS
from kamsim.theory.words import ServiceLever

from .given_rows import GivenRows


def place_of(word):
    """The row of a lever within its block, by its word in a scenario file."""
    return int(ServiceLever[word.upper()])


def lever_rows(scenario):
    """Fourteen rows of terms: the usual ones, and what the scenario changes."""
    levers = GivenRows(DECLARED.levers, LEVERS)
    levers.rows["lever"] = np.arange(LEVERS)
    for lever, usual in LEVER_ROWS.items():
        for name, value in usual.items():
            levers.rows[name][int(lever)] = value
    give_block(levers, 0, scenario.part("levers"))
    return levers


def block_rows(declared, owner, listed, count):
    """A block of one row a lever for every owner, with what the scenario says of the first owners' levers."""
    blocks = GivenRows(declared, count * LEVERS)
    blocks.rows[owner] = np.repeat(np.arange(count), LEVERS)
    blocks.rows["lever"] = np.tile(np.arange(LEVERS), count)
    for row, lines in enumerate(listed):
        give_block(blocks, row, lines)
    return blocks


def give_block(blocks, owner, lines):
    """Set what a scenario says about some levers of one owner."""
    for word, line in lines.items():
        blocks.give_all(owner * LEVERS + place_of(word), line)


def need_rows(scenario, buyers):
    """Needs of all buyers; a scenario gives them under ``[buyers.NAME.needs]``."""
    listed = [line.get("needs", {}) for line in scenario.part("buyers").values()]
    return block_rows(DECLARED.needs, "buyer", listed, len(buyers))


def support_rows(listed):
    """Levers of all relationships; a scenario gives them under ``levers`` of a relationship."""
    levers = [line.get("levers", {}) for line in listed]
    return block_rows(DECLARED.supports, "relationship", levers, len(listed))
