"""Who stands in which row: firms, seats, relationships and ties of a scenario, with what the scenario gives.

A layout depends on the scenario only, so that it is made once and copied for every run.
"""

from collections import namedtuple

import numpy as np

from kamsim.scenario.shape import MOST_MONTHS
from kamsim.theory.fields import row_type
from kamsim.theory.state import DECLARED, World

from .drawn_market import draw_market
from .firm_rows import account_rows, buyer_rows, supplier_rows
from .given_rows import GivenRows
from .lever_rows import lever_rows, need_rows, support_rows
from .line_rows import group_rows, line_rows, supply_rows
from .names import BUYS, SELLS, Names, firm_name, numbered, person_name
from .people_rows import contact_rows
from .relationship_rows import project_rows, relationship_rows, rivalry_rows
from .shock_rows import shock_rows
from .site_rows import site_names, site_rows
from .tie_rows import teams_of, tie_rows

Layout = namedtuple("Layout", "world given names suppliers buyers people ties")
"""Rows with their given values, masks of what was given, names, row by id of firms and people, index of ties."""


def lay_out(scenario):
    """The layout of a scenario."""
    ids = {side: {key: row for row, key in enumerate(scenario.part(side))} for side in ("suppliers", "buyers")}
    drawn = draw_market(scenario.part("population"), len(ids["suppliers"]), len(ids["buyers"]))
    relationships, listed = relationship_rows(scenario, ids, drawn)
    suppliers = supplier_rows(scenario, drawn, relationships)
    buyers = buyer_rows(scenario, drawn, relationships)
    contacts, people, staff = contact_rows(scenario, ids, suppliers, buyers, relationships)
    teams = teams_of(listed, people, staff, relationships, contacts)
    ties, index = tie_rows(listed, people, teams, relationships, buyers, contacts)
    rows = {
        "market": market_rows(scenario, contacts),
        "suppliers": suppliers,
        "buyers": buyers,
        "contacts": contacts,
        "ties": ties,
        "relationships": relationships,
        "accounts": account_rows(suppliers, relationships),
        "rivalries": rivalry_rows(relationships, buyers),
        "shocks": shock_rows(scenario, ids, people, relationships),
        "lines": line_rows(buyers),
        "supplies": supply_rows(relationships),
        "levers": lever_rows(scenario),
        "needs": need_rows(scenario, buyers),
        "supports": support_rows(listed),
        "projects": project_rows(relationships),
        "groups": group_rows(buyers),
        "sites": site_rows(scenario, buyers, relationships),
    }
    books = blank_books(scenario, len(relationships), len(contacts), len(buyers))
    world = World(**{kind: given.rows for kind, given in rows.items()}, **books)
    masks = World(**{kind: rows[kind].given if kind in rows else {} for kind in World._fields})
    names = names_of(scenario, drawn, people, len(contacts))
    return Layout(world, masks, names, ids["suppliers"], ids["buyers"], people, index)


def market_rows(scenario, contacts):
    """The one row of the economy; where recessions are replayed none comes by chance."""
    market = GivenRows(DECLARED.market, 1)
    market.give_all(0, scenario.part("market"))
    if scenario.part("market").get("replay"):
        market.give("months_to_recession", 0, MOST_MONTHS)
    market.rows["people"] = len(contacts)
    return market


def blank_books(scenario, relationships, seats, buyers):
    """Blank lines of the ledger and of the table of tenders: as many as given, or ample for firms and months."""
    years = scenario.months / 12.0
    events = 400 + int(years * (10.0 * relationships + 1.5 * seats + 2.0 * buyers))
    stretch = min(1.0, float(scenario.assumption_row["contract_stretch"][0]))
    bids = 50 + int(years * (1.0 * buyers + 0.5 * relationships / stretch))
    return {
        "events": np.zeros(scenario.tables.get("events", events), row_type(DECLARED.events)),
        "bids": np.zeros(scenario.tables.get("bids", bids), row_type(DECLARED.bids)),
    }


def names_of(scenario, drawn, people, seats):
    """Names of all firms and first holders; made-up names never repeat a listed one."""
    firms = {side: [line["name"] for line in scenario.part(side).values()] for side in ("suppliers", "buyers")}
    taken = {name for side in firms.values() for name in side}
    for side, count, first, trades in (("suppliers", drawn.suppliers, 0, SELLS), ("buyers", drawn.buyers, 911, BUYS)):
        made = (firm_name(first + number, trades) for number in range(count))
        firms[side] += [numbered(name, 1) if name in taken else name for name in made]
    held = {seat: scenario.part("people")[key]["name"] for key, seat in people.items()}
    holders = (held.get(seat) or person_name(seat) for seat in range(seats))
    return Names(firms["suppliers"], firms["buyers"], holders, site_names(scenario.part("buyers")))
