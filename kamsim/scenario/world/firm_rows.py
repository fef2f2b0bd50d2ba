"""Rows of suppliers and buyers: those the scenario lists, then those that are drawn."""

import numpy as np

from kamsim.theory import strategies
from kamsim.theory.state import DECLARED

from .drawn_market import MIXED, USUAL, key_places
from .given_rows import GivenRows, segments, side_by_side

ROOM_TO_GROW = 4  #: a supplier can win so many times its part of all free places


def supplier_rows(scenario, drawn, relationships):
    """Rows of suppliers."""
    listed = scenario.part("suppliers")
    suppliers = GivenRows(DECLARED.suppliers, len(listed) + drawn.suppliers)
    give_firms(suppliers, listed, "supplier", scenario.part("population").get("supplier_strategy"))
    supplier = relationships.rows["supplier"]
    customers = np.bincount(supplier, relationships.rows["active"], minlength=len(suppliers))
    unlisted = np.arange(len(listed), len(suppliers))
    suppliers.give("key_cap", unlisted, key_places(customers)[unlisted])
    return suppliers


def account_rows(suppliers, relationships):
    """Places for the accounts of every supplier: those known first, then several times its part of what is free."""
    known = np.flatnonzero(relationships.rows["known"])
    owner = relationships.rows["supplier"][known]
    free, count = len(relationships) - len(known), np.bincount(owner, minlength=len(suppliers))
    most = count + min(free, ROOM_TO_GROW * -(-free // len(suppliers)))
    suppliers.rows["first_account"], suppliers.rows["most_accounts"] = side_by_side(most)
    suppliers.rows["account_count"] = count
    accounts = GivenRows(DECLARED.accounts, int(most.sum()))
    order = np.argsort(owner, kind="stable")
    place = np.arange(len(order)) - side_by_side(count)[0][owner[order]]
    accounts.rows["relationship"][suppliers.rows["first_account"][owner[order]] + place] = known[order]
    return accounts


def buyer_rows(scenario, drawn, relationships):
    """Rows of buyers."""
    listed = scenario.part("buyers")
    buyers = GivenRows(DECLARED.buyers, len(listed) + drawn.buyers)
    give_firms(buyers, listed, "buyer", scenario.part("population").get("buyer_strategy"))
    buyer, known = relationships.rows["buyer"], relationships.rows["known"]
    buyers.rows["first_relationship"], buyers.rows["most_relationships"] = segments(buyer, len(buyers))
    buyers.rows["relationship_count"] = np.bincount(buyer[known], minlength=len(buyers))
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
