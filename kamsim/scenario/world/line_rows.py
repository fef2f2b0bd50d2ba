"""Product lines of every buyer, and what each relationship may cover of them; room for groups of buyers."""

import numpy as np

from kamsim.theory.state import DECLARED
from kamsim.theory.state.lines import LINES

from .given_rows import GivenRows

WEIGHTS = (0.5, 0.3, 0.2)  #: parts of a buyer's spend, judged
CRITICAL = (0.2, 0.5, 0.8)  #: criticality of items, in another order for every buyer


def line_rows(buyers):
    """Three lines for each buyer."""
    lines = GivenRows(DECLARED.lines, LINES * len(buyers))
    place = np.tile(np.arange(LINES), len(buyers))
    lines.rows["weight"] = np.array(WEIGHTS)[place]
    lines.rows["criticality"] = np.array(CRITICAL)[(place + np.repeat(np.arange(len(buyers)), LINES)) % LINES]
    return lines


def supply_rows(relationships):
    """Three rows of supply for each relationship, one for each line of its buyer."""
    count = len(relationships)
    supplies = GivenRows(DECLARED.supplies, LINES * count)
    relationships.rows["first_supply"] = LINES * np.arange(count)
    supplies.rows["relationship"] = np.repeat(np.arange(count), LINES)
    supplies.rows["line"] = np.repeat(LINES * relationships.rows["buyer"], LINES) + np.tile(np.arange(LINES), count)
    return supplies


def group_rows(buyers):
    """Room for buying groups: those the scenario names, and one for every four buyers."""
    named = int(buyers.rows["buying_group"].max(initial=-1)) + 1
    return GivenRows(DECLARED.groups, max(named, len(buyers) // 4))
