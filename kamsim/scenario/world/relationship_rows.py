"""Rows of relationships, listed and drawn, and what hangs on each of them: rivalries and room for joint projects."""

import numpy as np

from kamsim.theory.state import DECLARED

from .given_rows import GivenRows

PROJECTS_EACH = 2  #: joint projects two firms can look after at a time


def relationship_rows(scenario, ids, drawn):
    """Rows of relationships sorted by buyer, and the scenario's line for each; empty for those that are drawn."""
    lines = scenario.part("relationships")
    supplier, buyer = (
        np.array([*(ids[f"{side}s"][line[side]] for line in lines), *getattr(drawn, side)], np.int64)
        for side in ("supplier", "buyer")
    )
    order = np.argsort(buyer, kind="stable")
    relationships = GivenRows(DECLARED.relationships, len(order))
    relationships.rows["supplier"], relationships.rows["buyer"] = supplier[order], buyer[order]
    listed = [lines[place] if place < len(lines) else {} for place in order.tolist()]
    for row, line in enumerate(listed):
        if line:
            relationships.give_all(row, {"active": True, **line})
    give_drawn(relationships, order - len(lines), drawn)
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
