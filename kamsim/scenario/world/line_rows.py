"""Product lines of every buyer, and what each relationship may cover of them; room for groups of buyers."""

import numpy as np

from kamsim.theory.rules.sourcing.product_lines import LINES
from kamsim.theory.state import DECLARED

from .given_rows import Filled

WEIGHTS = (0.5, 0.3, 0.2)  #: parts of a buyer's spend, judged
CRITICAL = (0.2, 0.5, 0.8)  #: criticality of items, in another order for every buyer


def lay_lines(relationships, buyers):
    """Three lines for each buyer, and three rows of supply for each relationship."""
    firms, dyads = len(buyers.rows), len(relationships.rows)
    lines, supplies = Filled(DECLARED.lines, LINES * firms), Filled(DECLARED.supplies, LINES * dyads)
    place = np.tile(np.arange(LINES), firms)
    lines.rows["weight"] = np.array(WEIGHTS)[place]
    lines.rows["criticality"] = np.array(CRITICAL)[(place + np.repeat(np.arange(firms), LINES)) % LINES]
    relationships.rows["first_supply"] = LINES * np.arange(dyads)
    supplies.rows["relationship"] = np.repeat(np.arange(dyads), LINES)
    supplies.rows["line"] = np.repeat(LINES * relationships.rows["buyer"], LINES) + np.tile(np.arange(LINES), dyads)
    return lines, supplies


def lay_groups(buyers):
    """Room for buying groups: those the scenario names, and one for every four buyers."""
    named = int(buyers.rows["buying_group"].max(initial=-1)) + 1
    return Filled(DECLARED.groups, max(named, len(buyers.rows) // 4))
