"""Who knows whom at the start, how well, and what the supplier's people carry in their heads.

Every function works on columns of shape (runs, rows); what the scenario gave stays.
"""

import numpy as np

from kamsim.theory.rules.people.contact_map import LIVING
from kamsim.theory.words import Function, Role, Shape, Tier

from .columns import clamp, grown, over


def start_ties(columns, layout):
    """Who knows whom, how well, and what the supplier's people carry in their heads."""
    relationships, contacts, ties = columns["relationships"], columns["contacts"], columns["ties"]
    index, seats = layout.ties, layout.world.contacts
    seller, purchaser, owner = index.supplier_contact, index.buyer_contact, index.relationship
    rows = layout.world.relationships
    main = (seller == rows["manager"][owner]) & (purchaser == rows["first_buyer_contact"][owner])
    ground = np.where(seats["function"][seller] == seats["function"][purchaser], 1.0, 0.45)
    ground = ground * np.where(seats["level"][seller] == seats["level"][purchaser], 1.0, 0.7)
    ground = np.where(seats["role"][seller] <= Role.KEY_ACCOUNT_MANAGER, np.maximum(ground, 0.6), ground)
    active, agreed = relationships["active"], relationships["agreed"]
    width = (0.05 + 0.2 * agreed * relationships.luck["closeness"]) * active * ~relationships["access_refused"]
    met = (ties.luck["meets"] < width[:, owner] * ground) | (main & active[:, owner])
    tenure = contacts["tenure"]
    months = np.minimum(np.minimum(tenure[:, seller], tenure[:, purchaser]), relationships["age"][:, owner]) + 1.0
    reach = np.where(main, 0.6, 0.4) + 0.4 * ties.luck["strength"]
    strength = ties.start("strength", met * reach * (0.35 + 0.65 * grown(months, 12.0)))
    known = strength > 0.0
    ties.start("open", known | (main & active[:, owner]))
    ties["fit"] = np.where(known, ties.luck["fit"], 0.0)
    trust = clamp(0.42 + 0.25 * strength + 0.1 * ties["fit"] + ties.luck["buyer_trust"])
    ties.start("buyer_trust", np.where(known, trust, 0.4))
    skill = contacts["skill"][:, seller]
    learnt = strength * (0.5 + 0.5 * skill) * (0.6 + 0.4 * ties.luck["knowledge"])
    ties["knowledge"] = learnt
    read_map(relationships, ties, layout, strength, learnt)


def start_skills(contacts, spread):
    """Skills at winning people, planning and solving lie around what a person can do in general."""
    for name in ("relating", "planning", "solving"):
        contacts.start(name, clamp(contacts["skill"] + spread * contacts.luck[f"better_at_{name}"]))


def read_map(relationships, ties, layout, strength, learnt):
    """Depth, breadth, shape and knowledge, as the ties have them."""
    index, rows = layout.ties, layout.world.relationships
    counted = np.where(strength >= LIVING, strength, 0.0)
    total = over(np.add, counted, index.first)
    sellers, most_seller = count_people(counted, index.supplier_contact, index.relationship, index.first)
    swapped = index.by_buyer_seat
    by_seat = counted[:, swapped]
    buyers, most_buyer = count_people(by_seat, index.buyer_contact[swapped], index.relationship, index.first)
    relationships["supplier_contacts"], relationships["buyer_contacts"] = sellers, buyers
    relationships["depth"] = over(np.maximum, counted, index.first)
    relationships["breadth"] = buyers / np.maximum(1, layout.world.buyers["contact_count"][rows["buyer"]])
    safe = np.maximum(total, 1e-9)
    relationships["interpersonal_trust"] = over(np.add, counted * ties["buyer_trust"], index.first) / safe
    hangs = np.where(total > 0.0, np.maximum(most_seller, most_buyer) / safe, 0.0)
    relationships["person_share"] = hangs
    relationships["bus_factor"] = np.where(total > 0.0, np.where(hangs >= 0.5, 1, 2), 0)
    narrow = np.where((sellers == 1) & (buyers == 1), int(Shape.BOW_TIE), int(Shape.FAN))
    wide = np.where((sellers >= 3) & (buyers >= 3) & (hangs < 0.55), int(Shape.DIAMOND), int(Shape.LATTICE))
    shape = np.where((sellers <= 1) | (buyers <= 1), narrow, wide)
    relationships["shape"] = np.where(total > 0.0, shape, int(Shape.NONE))
    purchasing = counted * (layout.world.contacts["function"][index.buyer_contact] == Function.COMMERCIAL)
    relationships["purchasing_tie"] = over(np.maximum, purchasing, index.first)
    relationships.start("senior_access", relationships["active"] & (relationships["tier"] >= Tier.KEY))
    unknown = over(np.multiply, 1.0 - 0.9 * learnt, index.first)
    recorded = relationships.start("recorded", np.minimum(relationships["recorded"], 1.0 - unknown))
    relationships["knowledge"] = 1.0 - unknown * (1.0 - recorded)
    relationships["contact_intensity"] = 0.5 * over(np.add, (strength > 0.0).astype(float), index.first)


def count_people(strength, seat, owner, first):
    """People with a living tie in each relationship, and the strength that hangs on the most important one."""
    new = np.flatnonzero(np.concatenate(([True], (seat[1:] != seat[:-1]) | (owner[1:] != owner[:-1]))))
    held = over(np.add, strength, new)
    groups = np.searchsorted(new, first)
    return over(np.add, (held > 0.0).astype(np.int64), groups), over(np.maximum, held, groups)
