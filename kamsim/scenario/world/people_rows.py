"""Rows of people's seats: those the scenario lists, and usual ones for firms without listed people."""

from collections import namedtuple
from itertools import repeat

import numpy as np

from kamsim.theory.state import DECLARED
from kamsim.theory.words import Role, Tier

from .given_rows import GivenRows
from .seats import BUYING, BUYING_SEATS, SELLING, Turns, seat_columns, selling_seats

Seat = namedtuple("Seat", "side firm role holder")
"""Side, row of the firm, role, and the id of the listed person who holds it, None if nobody was listed."""


def contact_rows(scenario, ids, suppliers, buyers, relationships):
    """Rows of all seats, the seat of each listed person, and each supplier's staff, to be put on accounts in turn."""
    people = scenario.part("people")
    seats = seats_of(SELLING, suppliers, 0, people, ids["suppliers"], usual_sellers(suppliers, relationships))
    seats += seats_of(BUYING, buyers, len(seats), people, ids["buyers"], repeat(BUYING_SEATS))
    contacts = GivenRows(DECLARED.contacts, len(seats))
    seat_columns(contacts.rows, *np.array([seat[:3] for seat in seats], np.int64).T)
    contacts.rows["person"] = np.arange(len(seats))
    holders = {seat.holder: row for row, seat in enumerate(seats) if seat.holder is not None}
    give_people(contacts, people, holders, ids["suppliers"])
    return contacts, holders, staff_of(suppliers, seats)


def usual_sellers(suppliers, relationships):
    """The roles a supplier nobody was listed for has, one supplier after the other."""
    known = relationships.rows["known"]
    supplier, tier = relationships.rows["supplier"][known], relationships.rows["tier"][known]
    customers = np.bincount(supplier, minlength=len(suppliers))
    key_accounts = np.bincount(supplier, tier >= Tier.KEY, minlength=len(suppliers)).astype(int)
    return map(selling_seats, customers, key_accounts)


def seats_of(side, firms, first, people, ids, usual):
    """The seats of one side, firm by firm from seat `first` on: those of its listed people, else the usual ones."""
    by_firm = {}
    for key, person in people.items():
        by_firm.setdefault(person["firm"], []).append(key)
    listed = [by_firm.get(key, ()) for key in ids] + [()] * (len(firms) - len(ids))
    seats = []
    for row, (keys, roles) in enumerate(zip(listed, usual, strict=False)):
        own = [Seat(side, row, Role[people[key]["role"].upper()], key) for key in keys]
        own = own or [Seat(side, row, role, None) for role in roles]
        firms.rows["first_contact"][row], firms.rows["contact_count"][row] = first + len(seats), len(own)
        seats += own
    return seats


def give_people(contacts, people, holders, suppliers):
    """What the scenario says of its people."""
    for key, seat in holders.items():
        line = dict(people[key])
        if "prior_supplier" in line:
            line["prior_supplier"] = suppliers[line["prior_supplier"]]
        contacts.give_all(seat, line)


def staff_of(suppliers, seats):
    """Each supplier's people, to be handed out in turn."""
    blocks = zip(suppliers.rows["first_contact"].tolist(), suppliers.rows["contact_count"].tolist(), strict=True)
    return [Turns([seat.role for seat in seats[first : first + count]], first) for first, count in blocks]
