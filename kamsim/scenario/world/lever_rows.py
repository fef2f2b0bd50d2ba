"""Rows of service levers, of buyers' needs and of what relationships get of each lever."""

import numpy as np

from kamsim.theory.state import DECLARED
from kamsim.theory.state.levers import LEVER_ROWS, LEVERS
from kamsim.theory.words import ServiceLever

from .given_rows import Filled


def place_of(word):
    """The row of a lever within its block, by its word in a scenario file."""
    return int(ServiceLever[word.upper()])


def lay_levers(scenario):
    """Fourteen rows of terms: the usual ones, and what the scenario changes."""
    filled = Filled(DECLARED.levers, LEVERS)
    filled.rows["lever"] = np.arange(LEVERS)
    for lever, usual in LEVER_ROWS.items():
        for name, value in usual.items():
            filled.rows[name][int(lever)] = value
    for word, line in scenario.part("levers").items():
        filled.give_all(place_of(word), line)
    return filled


def lay_blocks(declared, owner, count):
    """A block of one row a lever for every owner."""
    filled = Filled(declared, count * LEVERS)
    filled.rows[owner] = np.repeat(np.arange(count), LEVERS)
    filled.rows["lever"] = np.tile(np.arange(LEVERS), count)
    return filled


def give_block(filled, owner, lines):
    """Set what a scenario says about some levers of one owner."""
    for word, line in lines.items():
        filled.give_all(owner * LEVERS + place_of(word), line)


def lay_needs(scenario, buyers):
    """Needs of all buyers; a scenario gives them under ``[buyers.NAME.needs]``."""
    filled = lay_blocks(DECLARED.needs, "buyer", buyers)
    for row, line in enumerate(scenario.part("buyers").values()):
        give_block(filled, row, line.get("needs", {}))
    return filled


def lay_supports(lines, order, relationships):
    """Levers of all relationships; a scenario gives them under ``levers`` of a relationship."""
    filled = lay_blocks(DECLARED.supports, "relationship", relationships)
    for row, place in enumerate(order.tolist()):
        if place < len(lines):
            give_block(filled, row, lines[place].get("levers", {}))
    return filled
