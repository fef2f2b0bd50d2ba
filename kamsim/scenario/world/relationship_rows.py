"""Rows of relationships, listed and drawn, and what hangs on each of them: rivalries and room for joint projects."""

import numpy as np

from kamsim.theory.state import DECLARED
from kamsim.theory.words import NOBODY

from .given_rows import GivenRows

PROJECTS_EACH = 2  #: joint projects two firms can look after at a time


FREE = 12  #: places a drawn buyer has for suppliers it will meet, unless the scenario says how many


def free_pairs(scenario, supplier, buyer, firms, drawn):
    """Pairs that may come to know each other later: buyer by buyer, as many as there are places or suppliers left.

    The supplier of such a pair holds the place only; any other may take it.
    """
    most = scenario.tables.get("free_places", FREE if drawn.buyers else 0)
    sellers, buyers = firms
    known = [set() for _ in range(buyers if most else 0)]
    for pair in zip(supplier.tolist(), buyer.tolist(), strict=True) if most else ():
        known[pair[1]].add(pair[0])
    free = [
        ((place + one) % sellers, one)
        for one, others in enumerate(known)
        for place in [place for place in range(sellers) if (place + one) % sellers not in others][:most]
    ]
    return np.array(free, np.int64).reshape(-1, 2).T


def relationship_rows(scenario, ids, drawn):
    """Rows of relationships sorted by buyer, and the scenario's line for each; empty for those that are drawn."""
    lines = scenario.part("relationships")
    supplier, buyer = (
        np.array([*(ids[f"{side}s"][line[side]] for line in lines), *getattr(drawn, side)], np.int64)
        for side in ("supplier", "buyer")
    )
    first, firms = len(buyer), (len(ids["suppliers"]) + drawn.suppliers, len(ids["buyers"]) + drawn.buyers)
    free = free_pairs(scenario, supplier, buyer, firms, drawn)
    supplier, buyer = np.concatenate((supplier, free[0])), np.concatenate((buyer, free[1]))
    order = np.argsort(buyer, kind="stable")
    relationships = GivenRows(DECLARED.relationships, len(order))
    relationships.rows["supplier"], relationships.rows["buyer"] = supplier[order], buyer[order]
    relationships.rows["known"] = order < first
    listed = [lines[place] if place < len(lines) else {} for place in order.tolist()]
    for row, line in enumerate(listed):
        if line:
            relationships.give_all(row, {"active": True, **line})
    give_drawn(relationships, np.where(order < first, order - len(lines), NOBODY), drawn)
    return relationships, listed


def give_drawn(relationships, place, drawn):
    """What was drawn for each relationship; `place` says which of those drawn stands in a row, below 0 for listed."""
    rows = np.flatnonzero(place >= 0)
    if len(rows):
        relationships.give("active", rows, drawn.active[place[rows]])
        relationships.give("share_of_wallet", rows, drawn.share[place[rows]])
        relationships.give("tier", rows, drawn.tier[place[rows]])


def rivalry_rows(relationships, buyers):
    """One line for each supplier in each group of rival customers."""
    group = buyers.rows["rivalry_group"][relationships.rows["buyer"]]
    pairs = np.stack((relationships.rows["supplier"], group), axis=1)
    rival = group >= 0
    found, place = np.unique(pairs[rival], axis=0, return_inverse=True)
    relationships.rows["rivalry"][rival] = place.ravel()
    return GivenRows(DECLARED.rivalries, len(found))


def project_rows(relationships):
    """Places for the joint projects of every relationship, side by side."""
    count = len(relationships)
    relationships.rows["first_project"] = PROJECTS_EACH * np.arange(count)
    relationships.rows["project_count"] = PROJECTS_EACH
    projects = GivenRows(DECLARED.projects, PROJECTS_EACH * count)
    projects.rows["relationship"] = np.repeat(np.arange(count), PROJECTS_EACH)
    return projects
