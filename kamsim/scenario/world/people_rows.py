"""Seats, teams and ties of a layout: who sits where, works on which account, and may meet whom."""

from collections import namedtuple

import numpy as np

from kamsim.theory.state import DECLARED
from kamsim.theory.words import Role, Tier

from .given_rows import Filled
from .seats import BUYING, BUYING_SEATS, SELLING, Turns, seat_columns, selling_seats

TieIndex = namedtuple("TieIndex", "relationship supplier_contact buyer_contact first listed by_buyer_seat")
"""For each tie its relationship and two seats; the first tie of each relationship; whether the scenario lists the
ties of its relationship; and an order that puts ties of the same buyer's seat side by side."""


def lay_seats(scenario, suppliers, buyers, relationships, ids):
    """Seats of all firms: those listed, and usual ones for firms without listed people."""
    people = scenario.part("people")
    by_firm = {}
    for key, person in people.items():
        by_firm.setdefault(person["firm"], []).append(key)
    tier = relationships.rows["tier"]
    customers = np.bincount(relationships.rows["supplier"], minlength=len(suppliers.rows))
    keys = np.bincount(relationships.rows["supplier"], tier >= Tier.KEY, minlength=len(suppliers.rows)).astype(int)
    roles, holders, firms, staff = [], {}, [], []
    for side, filled in (("suppliers", suppliers), ("buyers", buyers)):
        firm_ids = list(ids[side])
        for row in range(len(filled.rows)):
            listed = by_firm.get(firm_ids[row], []) if row < len(firm_ids) else []
            filled.rows["first_contact"][row] = len(roles)
            holders.update({key: len(roles) + place for place, key in enumerate(listed)})
            if listed:
                seats = [Role[people[key]["role"].upper()] for key in listed]
            else:
                seats = selling_seats(customers[row], keys[row]) if side == "suppliers" else BUYING_SEATS
            roles.extend(seats)
            firms.append(len(seats))
            if side == "suppliers":
                staff.append(Turns(seats, int(filled.rows["first_contact"][row])))
            filled.rows["contact_count"][row] = len(seats)
    contacts = Filled(DECLARED.contacts, len(roles))
    sellers = len(suppliers.rows)
    sides = np.repeat([SELLING] * sellers + [BUYING] * len(buyers.rows), firms)
    firm = np.repeat(np.concatenate((np.arange(sellers), np.arange(len(buyers.rows)))), firms)
    seat_columns(contacts.rows, sides, firm, np.array(roles, np.int64))
    contacts.rows["person"] = np.arange(len(roles))
    for key, seat in holders.items():
        line = dict(people[key])
        known = line.pop("prior_supplier", None)
        contacts.give_all(seat, line)
        if known is not None:
            contacts.give("prior_supplier", seat, ids["suppliers"][known])
    return contacts, holders, staff


def lay_teams(lines, order, people, staff, relationships, contacts):
    """Seats of the supplier's people on each account, the manager first: named, or chosen in turn."""
    teams = []
    supplier, tier = relationships.rows["supplier"].tolist(), relationships.rows["tier"].tolist()
    for row, place in enumerate(order.tolist()):
        named = lines[place].get("team") if place < len(lines) else None
        if named is None and place < len(lines) and lines[place].get("ties"):
            named = list(dict.fromkeys(tie["supplier_person"] for tie in lines[place]["ties"]))
            named += [m for m in staff[supplier[row]].team(tier[row]) if m not in {people[n] for n in named}]
        teams.append([people.get(n, n) for n in named] if named else staff[supplier[row]].team(tier[row]))
    relationships.rows["manager"] = [team[0] for team in teams]
    relationships.rows["leader"] = [leader_of(team, contacts.rows["role"]) for team in teams]
    return teams


def leader_of(team, roles):
    """Who leads a team: its account director, else its manager."""
    directors = [seat for seat in team if roles[seat] == Role.ACCOUNT_DIRECTOR]
    return directors[0] if directors else team[0]


def lay_ties(lines, order, people, teams, relationships, buyers, contacts):
    """A row for every member of a team with every seat of the buyer, in blocks by relationship and member."""
    buyer = relationships.rows["buyer"]
    members, seats = np.array([len(team) for team in teams], np.int64), buyers.rows["contact_count"][buyer]
    counts = members * seats
    first = np.concatenate(([0], np.cumsum(counts)[:-1])).astype(np.int64)
    relationships.rows["first_tie"], relationships.rows["tie_count"] = first, counts
    relation = np.repeat(np.arange(len(teams)), counts)
    place = np.arange(counts.sum()) - first[relation]
    flat = np.concatenate([np.array(team, np.int64) for team in teams])
    start = np.concatenate(([0], np.cumsum(members)[:-1])).astype(np.int64)
    filled = Filled(DECLARED.ties, len(relation))
    filled.rows["relationship"] = relation
    filled.rows["supplier_contact"] = flat[start[relation] + place // seats[relation]]
    filled.rows["buyer_contact"] = buyers.rows["first_contact"][buyer[relation]] + place % seats[relation]
    listed = give_ties(filled, lines, order, people, teams, relationships, buyers)
    first_buyer_contacts(filled, relationships, buyers, contacts)
    by_buyer_seat = np.lexsort((place // seats[relation], place % seats[relation], relation))
    index = TieIndex(
        relation,
        filled.rows["supplier_contact"].copy(),
        filled.rows["buyer_contact"].copy(),
        first,
        listed,
        by_buyer_seat,
    )
    return filled, index


def give_ties(filled, lines, order, people, teams, relationships, buyers):
    """Where a scenario lists ties, these are all there are."""
    listed = np.zeros(len(filled.rows), bool)
    row_of = {int(place): row for row, place in enumerate(order)}
    for place, line in enumerate(lines):
        if "ties" not in line:
            continue
        row = row_of[place]
        relationship = relationships.rows[row]
        block = slice(relationship["first_tie"], relationship["first_tie"] + relationship["tie_count"])
        listed[block] = True
        filled.give("strength", block, 0.0)
        seats = int(buyers.rows["contact_count"][relationship["buyer"]])
        first_seat = int(buyers.rows["first_contact"][relationship["buyer"]])
        for tie in line["ties"]:
            member = teams[row].index(people[tie["supplier_person"]])
            at = block.start + member * seats + people[tie["buyer_person"]] - first_seat
            filled.give("strength", at, 0.6)
            filled.give_all(at, tie)
    return listed


def first_buyer_contacts(filled, relationships, buyers, contacts):
    """The buyer's seat a manager deals with first: the strongest listed tie, else a purchaser, else the first seat."""
    firm, role = contacts.rows["firm"], contacts.rows["role"]
    usual = buyers.rows["first_contact"].copy()
    for seat in np.flatnonzero((role == Role.PURCHASER) | (role == Role.PURCHASING_HEAD))[::-1]:
        usual[firm[seat]] = seat
    for seat in np.flatnonzero(role == Role.PURCHASER)[::-1]:
        usual[firm[seat]] = seat
    chosen = usual[relationships.rows["buyer"]]
    if "strength" in filled.given:
        for row in np.unique(filled.rows["relationship"][filled.given["strength"]]):
            first, count = (int(relationships.rows[name][row]) for name in ("first_tie", "tie_count"))
            block = filled.rows[first : first + count]
            mine = block[block["supplier_contact"] == relationships.rows["manager"][row]]
            if mine["strength"].max() > 0.0:
                chosen[row] = mine["buyer_contact"][mine["strength"].argmax()]
    relationships.rows["first_buyer_contact"] = chosen
