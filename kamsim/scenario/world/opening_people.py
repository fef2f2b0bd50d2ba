"""Who knows whom at the start, how well, and what the supplier's people carry in their heads.

Every function works on columns of shape (runs, rows); what the scenario gave stays.
"""

import numpy as np

from kamsim.theory.words import Role, Tier

from .columns import clamp, grown, over


def start_ties(columns, layout):
    """Who knows whom, how well, and what the supplier's people carry in their heads."""
    relationships, contacts, ties = columns["relationships"], columns["contacts"], columns["ties"]
    index, seats = layout.ties, layout.world.contacts
    seller, purchaser, owner = index.supplier_contact, index.buyer_contact, index.relationship
    rows = layout.world.relationships
    main = (seller == rows["manager"][owner]) & (purchaser == rows["first_buyer_contact"][owner])
    ground = np.where(seats["function"][seller] == seats["function"][purchaser], 1.0, 0.5)
    ground = ground * np.where(seats["level"][seller] == seats["level"][purchaser], 1.0, 0.5)
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
    relationships.start("senior_access", relationships["active"] & (relationships["tier"] >= Tier.KEY))
    relationships["contact_intensity"] = 0.5 * over(np.add, (strength > 0.0).astype(float), index.first)


def start_skills(contacts, spread):
    """Skills at winning people, planning and solving lie around what a person can do in general."""
    for name in ("relating", "planning", "solving"):
        contacts.start(name, clamp(contacts["skill"] + spread * contacts.luck[f"better_at_{name}"]))
