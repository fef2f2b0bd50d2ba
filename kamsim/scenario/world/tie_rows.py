"""Who works on which account, and rows of ties: who may meet whom."""

from collections import namedtuple

import numpy as np

from kamsim.theory.state import DECLARED
from kamsim.theory.words import Role

from .given_rows import GivenRows, side_by_side

USUAL_STRENGTH = 0.6  #: of a tie that a scenario lists without saying how strong it is

TieIndex = namedtuple("TieIndex", "relationship supplier_contact buyer_contact first listed by_buyer_seat")
"""For each tie its relationship and two seats; the first tie of each relationship; whether the scenario lists the
ties of its relationship; and an order that puts ties of the same buyer's seat side by side."""


def teams_of(listed, people, staff, relationships, contacts):
    """Seats of the supplier's people on each account, the manager first: named, or chosen in turn."""
    rows = relationships.rows
    firms = zip(listed, rows["supplier"].tolist(), rows["tier"].tolist(), strict=True)
    teams = [team_of(line, people, staff[supplier], tier) for line, supplier, tier in firms]
    rows["manager"] = [team[0] for team in teams]
    rows["leader"] = [leader_of(team, contacts.rows["role"]) for team in teams]
    return teams


def team_of(line, people, staff, tier):
    """The team of one account: as named; else who has a listed tie, then who is next in turn."""
    if line.get("team"):
        return [people[key] for key in line["team"]]
    tied = [people[tie["supplier_person"]] for tie in line.get("ties", ())]
    return list(dict.fromkeys([*tied, *staff.team(tier)]))


def leader_of(team, roles):
    """Who leads a team: its account director, else its manager."""
    directors = [seat for seat in team if roles[seat] == Role.ACCOUNT_DIRECTOR]
    return directors[0] if directors else team[0]


def tie_rows(listed, people, teams, relationships, buyers, contacts):
    """A row for every member of a team with every seat of the buyer, in blocks by relationship and member."""
    buyer = relationships.rows["buyer"]
    members, seats = np.array([len(team) for team in teams], np.int64), buyers.rows["contact_count"][buyer]
    first, counts = side_by_side(members * seats)
    relationships.rows["first_tie"], relationships.rows["tie_count"] = first, counts
    owner = np.repeat(np.arange(len(teams)), counts)
    member, seat = np.divmod(np.arange(counts.sum()) - first[owner], seats[owner])
    flat = np.concatenate([np.array(team, np.int64) for team in teams])
    ties = GivenRows(DECLARED.ties, len(owner))
    ties.rows["relationship"] = owner
    ties.rows["supplier_contact"] = flat[side_by_side(members)[0][owner] + member]
    ties.rows["buyer_contact"] = buyers.rows["first_contact"][buyer[owner]] + seat
    is_listed = give_ties(ties, listed, people, teams, relationships, buyers)
    first_buyer_contacts(ties, relationships, buyers, contacts)
    seller, purchaser = ties.rows["supplier_contact"].copy(), ties.rows["buyer_contact"].copy()
    return ties, TieIndex(owner, seller, purchaser, first, is_listed, np.lexsort((member, seat, owner)))


def give_ties(ties, listed, people, teams, relationships, buyers):
    """Where a scenario lists ties, these are all there are; returns the mask of those relationships' ties."""
    is_listed = np.zeros(len(ties), bool)
    for row, line in enumerate(listed):
        if "ties" not in line:
            continue
        relationship = relationships.rows[row]
        block = slice(relationship["first_tie"], relationship["first_tie"] + relationship["tie_count"])
        is_listed[block] = True
        ties.give("strength", block, 0.0)
        buyer = buyers.rows[relationship["buyer"]]
        for tie in line["ties"]:
            member = teams[row].index(people[tie["supplier_person"]])
            seat = people[tie["buyer_person"]] - int(buyer["first_contact"])
            at = block.start + member * int(buyer["contact_count"]) + seat
            ties.give_all(at, {"strength": USUAL_STRENGTH, **tie})
    return is_listed


def first_buyer_contacts(ties, relationships, buyers, contacts):
    """The buyer's seat a manager deals with first: the strongest listed tie, else a purchaser, else the first seat."""
    firm, role = contacts.rows["firm"], contacts.rows["role"]
    usual = buyers.rows["first_contact"].copy()
    for seat in np.flatnonzero((role == Role.PURCHASER) | (role == Role.PURCHASING_HEAD))[::-1]:
        usual[firm[seat]] = seat
    for seat in np.flatnonzero(role == Role.PURCHASER)[::-1]:
        usual[firm[seat]] = seat
    chosen = usual[relationships.rows["buyer"]]
    if "strength" in ties.given:
        for row in np.unique(ties.rows["relationship"][ties.given["strength"]]):
            first, count = (int(relationships.rows[name][row]) for name in ("first_tie", "tie_count"))
            block = ties.rows[first : first + count]
            mine = block[block["supplier_contact"] == relationships.rows["manager"][row]]
            if mine["strength"].max() > 0.0:
                chosen[row] = mine["buyer_contact"][mine["strength"].argmax()]
    relationships.rows["first_buyer_contact"] = chosen
