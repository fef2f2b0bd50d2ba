"""Who stands in which row: firms, seats, relationships and ties of a scenario, with what the scenario gives.

A layout depends on the scenario only, so that it is made once and copied for every run.
"""

from collections import namedtuple

import numpy as np

from kamsim.theory import strategies
from kamsim.theory.events import Kind
from kamsim.theory.fields import row_type
from kamsim.theory.state import DECLARED, World
from kamsim.theory.words import NOBODY

from .dated_recessions import replayed
from .drawn_market import MIXED, USUAL, draw_crowd, key_places
from .given_rows import Filled
from .lever_rows import lay_levers, lay_needs, lay_supports
from .line_rows import lay_groups, lay_lines
from .names import BUYS, SELLS, Names, firm_name, numbered, person_name
from .people_rows import lay_seats, lay_teams, lay_ties
from .site_rows import lay_sites, site_names

PROJECTS_EACH = 2  #: joint projects two firms can look after at a time

Layout = namedtuple("Layout", "world given names suppliers buyers people ties")
"""Rows with their given values, masks of what was given, names, row by id of firms and people, index of ties."""


def lay_out(scenario):
    """The layout of a scenario."""
    listed = {side: scenario.part(side) for side in ("suppliers", "buyers", "people")}
    crowd = draw_crowd(scenario.part("population"), len(listed["suppliers"]), len(listed["buyers"]))
    ids = {side: {key: row for row, key in enumerate(listed[side])} for side in ("suppliers", "buyers")}
    lines = scenario.part("relationships")
    relationships, order = lay_relationships(lines, ids, crowd)
    suppliers, accounts = lay_suppliers(scenario, crowd, relationships)
    buyers = lay_buyers(scenario, crowd, relationships)
    contacts, people, staff = lay_seats(scenario, suppliers, buyers, relationships, ids)
    teams = lay_teams(lines, order, people, staff, relationships, contacts)
    ties, index = lay_ties(lines, order, people, teams, relationships, buyers, contacts)
    rivalries = lay_rivalries(relationships, buyers)
    sites = lay_sites(scenario, buyers, relationships)
    shocks = lay_shocks(scenario, ids, people, relationships)
    market = Filled(DECLARED.market, 1)
    market.give_all(0, scenario.part("market"))
    if scenario.part("market").get("replay"):
        market.give("months_to_recession", 0, 1200)
    market.rows["people"] = len(contacts.rows)
    events, bids = capacity(scenario, len(relationships.rows), len(contacts.rows), len(buyers.rows))
    filled = World(
        market,
        suppliers,
        buyers,
        contacts,
        ties,
        relationships,
        Filled(DECLARED.rivalries, rivalries),
        None,
        shocks,
        None,
        None,
        *lay_lines(relationships, buyers),
        lay_levers(scenario),
        lay_needs(scenario, len(buyers.rows)),
        lay_supports(lines, order, len(relationships.rows)),
        lay_projects(relationships),
        lay_groups(buyers),
        sites,
    )
    for kind in filled:
        if kind is not None and "number" in kind.fields:
            kind.rows["number"] = np.arange(len(kind.rows))
    world = World(*(None if kind is None else kind.rows for kind in filled))
    world = world._replace(
        accounts=accounts,
        events=np.zeros(events, row_type(DECLARED.events)),
        bids=np.zeros(bids, row_type(DECLARED.bids)),
    )
    given = World(*({} if kind is None else kind.given for kind in filled))
    names = lay_names(listed, crowd, people, len(contacts.rows))
    return Layout(world, given, names, ids["suppliers"], ids["buyers"], people, index)


def capacity(scenario, relationships, seats, buyers):
    """Lines of the ledger and of the table of tenders: given, or ample for the firms and the months."""
    years = scenario.months / 12.0
    events = 400 + int(years * (10.0 * relationships + 1.5 * seats + 2.0 * buyers))
    bids = 50 + int(years * (1.0 * buyers + 0.5 * relationships))
    return scenario.tables.get("events", events), scenario.tables.get("bids", bids)


def lay_relationships(lines, ids, crowd):
    """Rows of relationships sorted by buyer; `order` gives for each row its place among listed and drawn ones."""
    listed = len(lines)
    supplier = np.concatenate(([ids["suppliers"][line["supplier"]] for line in lines], crowd.supplier)).astype(np.int64)
    buyer = np.concatenate(([ids["buyers"][line["buyer"]] for line in lines], crowd.buyer)).astype(np.int64)
    order = np.argsort(buyer, kind="stable")
    row_of = np.empty(len(order), np.int64)
    row_of[order] = np.arange(len(order))
    filled = Filled(DECLARED.relationships, len(order))
    filled.rows["supplier"], filled.rows["buyer"] = supplier[order], buyer[order]
    for place, line in enumerate(lines):
        filled.give("active", row_of[place], True)
        filled.give_all(row_of[place], line)
    drawn = row_of[listed:]
    if len(drawn):
        filled.give("active", drawn, crowd.active)
        filled.give("share_of_wallet", drawn, crowd.share)
        filled.give("tier", drawn, crowd.tier)
    return filled, order


def lay_projects(relationships):
    """Places for the joint projects of every relationship, side by side."""
    count = len(relationships.rows)
    relationships.rows["first_project"] = PROJECTS_EACH * np.arange(count)
    relationships.rows["project_count"] = PROJECTS_EACH
    filled = Filled(DECLARED.projects, PROJECTS_EACH * count)
    filled.rows["relationship"] = np.repeat(np.arange(count), PROJECTS_EACH)
    return filled


def segments(owner, count):
    """First place and length of each owner's run in a sorted column of owners."""
    lengths = np.bincount(owner, minlength=count)
    return np.concatenate(([0], np.cumsum(lengths)[:-1])).astype(np.int64), lengths


def lay_suppliers(scenario, crowd, relationships):
    """Rows of suppliers and the table of their accounts."""
    listed = scenario.part("suppliers")
    filled = Filled(DECLARED.suppliers, len(listed) + crowd.suppliers)
    give_firms(filled, listed, "supplier", scenario.part("population").get("supplier_strategy"))
    supplier = relationships.rows["supplier"]
    first, count = segments(supplier, len(filled.rows))
    filled.rows["first_account"], filled.rows["account_count"] = first, count
    customers = np.bincount(supplier, relationships.rows["active"], minlength=len(filled.rows))
    drawn = np.arange(len(listed), len(filled.rows))
    filled.give("key_cap", drawn, key_places(customers)[drawn])
    return filled, np.argsort(supplier, kind="stable").astype(np.int64)


def lay_buyers(scenario, crowd, relationships):
    """Rows of buyers."""
    listed = scenario.part("buyers")
    filled = Filled(DECLARED.buyers, len(listed) + crowd.buyers)
    give_firms(filled, listed, "buyer", scenario.part("population").get("buyer_strategy"))
    first, count = segments(relationships.rows["buyer"], len(filled.rows))
    filled.rows["first_relationship"], filled.rows["relationship_count"] = first, count
    drawn = np.arange(len(listed), len(filled.rows))
    if len(drawn):
        filled.give("spend", drawn, crowd.spend)
        filled.give("rivalry_group", drawn, crowd.rivalry)
    return filled


def give_firms(filled, listed, side, drawn_strategy):
    """Given values and strategies of the firms of one side; drawn firms share one strategy or take turns."""
    number = strategies.named(side)
    filled.rows["strategy"] = number[USUAL[side]]
    for row, line in enumerate(listed.values()):
        filled.give_all(row, {key: value for key, value in line.items() if key != "strategy"})
        if "strategy" in line:
            filled.rows["strategy"][row] = number[line["strategy"]]
    turns = (drawn_strategy,) if drawn_strategy in number else MIXED[side]
    drawn = np.arange(len(filled.rows) - len(listed))
    filled.rows["strategy"][len(listed) :] = np.array([number[name] for name in turns])[drawn % len(turns)]


def lay_rivalries(relationships, buyers):
    """One line for each supplier in each group of rival customers; returns how many."""
    group = buyers.rows["rivalry_group"][relationships.rows["buyer"]]
    pairs = np.stack((relationships.rows["supplier"], group), axis=1)
    rival = group >= 0
    found, place = np.unique(pairs[rival], axis=0, return_inverse=True)
    relationships.rows["rivalry"][rival] = place.ravel()
    return len(found)


def lay_shocks(scenario, ids, people, relationships):
    """Scheduled shocks, and replayed recessions, in the order of their months."""
    lines = [dict(line) for line in scenario.part("shocks")]
    given = scenario.part("market")
    if given.get("replay"):
        lines += [
            {"month": month, "kind": "recession_began", "months": months, "size": fall}
            for month, months, fall in replayed(given.get("replay_from", 1990))
        ]
    lines.sort(key=lambda line: line["month"])
    joined = zip(relationships.rows["supplier"].tolist(), relationships.rows["buyer"].tolist(), strict=True)
    pairs = {pair: row for row, pair in enumerate(joined)}
    filled = Filled(DECLARED.shocks, len(lines))
    for row, line in enumerate(lines):
        supplier, buyer = (ids[f"{side}s"].get(line.pop(side, None), NOBODY) for side in ("supplier", "buyer"))
        values = {
            "supplier": supplier,
            "buyer": buyer,
            "contact": people.get(line.pop("who", None), NOBODY),
            "partner": ids["buyers"].get(line.pop("partner", None), NOBODY),
            "rival": ids["suppliers"].get(line.pop("rival", None), NOBODY),
            "relationship": pairs.get((supplier, buyer), NOBODY),
        }
        filled.give_all(row, {**line, **values, "kind": int(Kind[line["kind"].upper()])})
    return filled


def lay_names(listed, crowd, people, seats):
    """Names of all firms and first holders; made-up names never repeat a listed one."""
    firms = {side: [line["name"] for line in listed[side].values()] for side in ("suppliers", "buyers")}
    taken = {name for side in firms.values() for name in side}
    for side, count, first, trades in (("suppliers", crowd.suppliers, 0, SELLS), ("buyers", crowd.buyers, 911, BUYS)):
        made = (firm_name(first + number, trades) for number in range(count))
        firms[side] += [numbered(name, 1) if name in taken else name for name in made]
    held = {seat: listed["people"][key]["name"] for key, seat in people.items()}
    holders = (held.get(seat) or person_name(seat) for seat in range(seats))
    return Names(firms["suppliers"], firms["buyers"], holders, site_names(listed["buyers"]))
