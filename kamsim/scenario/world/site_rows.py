"""Rows of the sites of buyers that have several, one for each supplier that serves them."""

import numpy as np

from kamsim.theory.state import DECLARED
from kamsim.theory.words import Scope

from .given_rows import GivenRows, side_by_side

FARTHEST = {Scope.SITE: 0.0, Scope.REGION: 0.3, Scope.COUNTRY: 0.6, Scope.GLOBAL: 1.0}
"""Distance of the farthest site from the nearest, by scope; judged."""


def site_rows(scenario, buyers, relationships):
    """Sites in blocks by relationship, the nearest first; a scenario names them under ``[buyers.NAME.places.ID]``."""
    places = [with_parts(line.get("places", {}).values()) for line in scenario.part("buyers").values()]
    for row, listed in enumerate(places):
        if listed:
            buyers.give("sites", row, len(listed))
    buyer = relationships.rows["buyer"]
    several = np.where(buyers.rows["sites"] > 1, buyers.rows["sites"], 0)
    first, counts = side_by_side(several[buyer])
    relationships.rows["first_site"], relationships.rows["site_count"] = first, counts
    owner = np.repeat(np.arange(len(counts)), counts)
    sites = GivenRows(DECLARED.sites, len(owner))
    sites.rows["relationship"], sites.rows["buyer"] = owner, buyer[owner]
    sites.rows["place"] = np.arange(len(owner)) - first[owner]
    spread_sites(sites, counts[owner], buyers.rows["scope"][buyer[owner]])
    for row, (firm, number) in enumerate(zip(buyer[owner], sites.rows["place"], strict=True)):
        if firm < len(places) and places[firm]:
            sites.give_all(row, places[firm][number])
    return sites


def spread_sites(sites, count, scope):
    """Equal parts of the need, and distances from none to that of the farthest, where nothing is given."""
    farthest = np.array([FARTHEST[word] for word in Scope])[scope]
    sites.rows["part"], sites.rows["distance"] = 1.0 / count, farthest * sites.rows["place"] / np.maximum(1, count - 1)


def site_names(buyers):
    """For each listed buyer the names of its sites."""
    return [tuple(line.get("places", {})) for line in buyers.values()]


def with_parts(places):
    """Places of one buyer, with what is left of its need shared by those whose part is not given.

    >>> with_parts([{"part": 0.6}, {}, {}])
    [{'part': 0.6}, {'part': 0.2}, {'part': 0.2}]
    """
    open_places = sum("part" not in place for place in places)
    left = max(0.0, 1.0 - sum(place.get("part", 0.0) for place in places))
    return [{**place} if "part" in place else {**place, "part": left / open_places} for place in places]
