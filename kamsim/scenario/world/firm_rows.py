"""Rows of suppliers and buyers: those the scenario lists, then those that are drawn."""

import numpy as np

from kamsim.theory import strategies
from kamsim.theory.state import DECLARED

from .drawn_market import MIXED, USUAL, key_places
from .given_rows import GivenRows, segments


def supplier_rows(scenario, drawn, relationships):
    """Rows of suppliers and the table of their accounts."""
    listed = scenario.part("suppliers")
    suppliers = GivenRows(DECLARED.suppliers, len(listed) + drawn.suppliers)
    give_firms(suppliers, listed, "supplier", scenario.part("population").get("supplier_strategy"))
    supplier = relationships.rows["supplier"]
    suppliers.rows["first_account"], suppliers.rows["account_count"] = segments(supplier, len(suppliers))
    customers = np.bincount(supplier, relationships.rows["active"], minlength=len(suppliers))
    unlisted = np.arange(len(listed), len(suppliers))
    suppliers.give("key_cap", unlisted, key_places(customers)[unlisted])
    return suppliers, np.argsort(supplier, kind="stable").astype(np.int64)


def buyer_rows(scenario, drawn, relationships):
    """Rows of buyers."""
    listed = scenario.part("buyers")
    buyers = GivenRows(DECLARED.buyers, len(listed) + drawn.buyers)
    give_firms(buyers, listed, "buyer", scenario.part("population").get("buyer_strategy"))
    first, count = segments(relationships.rows["buyer"], len(buyers))
    buyers.rows["first_relationship"], buyers.rows["relationship_count"] = first, count
    if drawn.buyers:
        unlisted = np.arange(len(listed), len(buyers))
        buyers.give("spend", unlisted, drawn.spend)
        buyers.give("rivalry_group", unlisted, drawn.rivalry)
    return buyers


def give_firms(firms, listed, side, drawn_strategy):
    """Given values and strategies of the firms of one side; drawn firms share one strategy or take turns."""
    number = strategies.named(side)
    strategy = firms.rows["strategy"]
    strategy[:] = number[USUAL[side]]
    for row, line in enumerate(listed.values()):
        firms.give_all(row, {key: value for key, value in line.items() if key != "strategy"})
        if "strategy" in line:
            strategy[row] = number[line["strategy"]]
    turns = np.array([number[name] for name in ((drawn_strategy,) if drawn_strategy in number else MIXED[side])])
    strategy[len(listed) :] = turns[np.arange(len(firms) - len(listed)) % len(turns)]
