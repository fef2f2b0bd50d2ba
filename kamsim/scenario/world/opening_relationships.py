"""How a living market looks at the start: ages, shares, trust, and how deep the firms have gone with each other.

Every function works on columns of shape (runs, rows); what the scenario gave stays.
"""

import numpy as np

from kamsim.theory.words import Stage, Tier

from .columns import clamp, grown, sums


def start_relationships(columns, layout, assumed):
    """Age, share, trust, commitment, depth of what was agreed, information, pledges and contract."""
    relationships, buyers, suppliers = columns["relationships"], columns["buyers"], columns["suppliers"]
    buyer, supplier = layout.world.relationships["buyer"], layout.world.relationships["supplier"]
    active = relationships["active"].astype(float)
    spend = np.maximum(1.0, buyers["spend"])[:, buyer]
    size = spend / (spend + np.median(spend, axis=1, keepdims=True))
    drawn = np.maximum(1.0, relationships.luck["age"] * (0.6 + 0.8 * size))
    age = relationships.start("age", (active * drawn).astype(int))
    relationships["spells"] = (active > 0).astype(int)
    start_shares(relationships, buyers, layout, active)
    start_trust(relationships, suppliers["reputation"][:, supplier], active)
    close = relationships.luck["closeness"]
    start_depth(relationships, buyers["willingness"][:, buyer], close, grown(age, 30.0), active)
    start_contract(relationships, buyers, buyer, active, assumed)


def start_shares(relationships, buyers, layout, active):
    """Shares of wallet, squeezed where those drawn would not fit into the wallet, and what could still be won."""
    first, count = layout.world.buyers["first_relationship"], layout.world.buyers["most_relationships"]
    buyer = layout.world.relationships["buyer"]
    wanted = relationships.start("share_of_wallet", relationships.luck["share_of_wallet"] * active) * active
    fixed = relationships.given.get("share_of_wallet", np.zeros(len(buyer), bool))
    room = np.maximum(0.0, 0.95 - sums(np.where(fixed, wanted, 0.0), first, count))
    claimed = sums(np.where(fixed, 0.0, wanted), first, count)
    squeeze = np.minimum(1.0, room / np.maximum(claimed, 1e-9))[:, buyer]
    held = np.where(fixed, wanted, wanted * squeeze)
    relationships["share_of_wallet"] = held
    potential = relationships.start("potential", held + (1.0 - held) * relationships.luck["room"])
    relationships["potential_believed"] = clamp(potential + relationships.luck["misjudged"])
    place_suppliers(relationships, buyers, buyer, held, first, active)


def place_suppliers(relationships, buyers, buyer, held, first, active):
    """Of each buyer's suppliers those that hold most and have been known for a year stand on its list."""
    order = np.argsort(buyer * 2.0 - held, axis=1, kind="stable")
    rank = np.empty(held.shape, np.int64)
    np.put_along_axis(rank, order, np.arange(held.shape[1])[None] - first[buyer] + 1, axis=1)
    known = (active > 0.0) & (relationships["age"] > 12)
    relationships.start("preferred", known & (rank <= buyers["list_length"][:, buyer]))


def start_trust(relationships, reputation, active):
    """Trust both ways, hardly tied to age; in a prospect the supplier's reputation stands in for experience."""
    stranger = 0.25 + 0.3 * reputation
    for name in ("buyer_competence_trust", "buyer_goodwill_trust"):
        relationships.start(name, np.where(active > 0.0, relationships.luck[name], stranger))
    for name in ("supplier_competence_trust", "supplier_goodwill_trust"):
        relationships.start(name, np.where(active > 0.0, relationships.luck[name], 0.5))
    for name in (
        "buyer_satisfaction",
        "supplier_satisfaction",
        "buyer_expectation",
        "supplier_expectation",
        "alignment",
        "complexity",
    ):
        relationships.draw(name)


def start_depth(relationships, willingness, close, ripe, active):
    """What both have agreed to, and the information, pledges and commitment that go with it."""
    tier = relationships["tier"]
    readiness = (0.25 + 0.75 * ripe) * (0.35 + 0.65 * close) + 0.15 * (willingness - 0.6) + 0.08 * tier
    agreed = np.full(readiness.shape, int(Stage.BASIC))
    agreed[readiness > 0.36] = Stage.COOPERATIVE
    agreed[(readiness > 0.52) & (tier >= Tier.KEY)] = Stage.INTERDEPENDENT
    agreed[(readiness > 0.66) & (tier >= Tier.KEY)] = Stage.INTEGRATED
    ceiling = np.minimum(relationships["buyer_ceiling"], relationships["supplier_ceiling"])
    agreed = relationships.start("agreed", np.clip(agreed, Stage.BASIC, np.maximum(ceiling, Stage.BASIC)))
    gate = 0.25 * (1.0 + np.minimum(3, agreed)) * active
    wish = clamp(0.5 * (0.4 + relationships["buyer_goodwill_trust"]) * (0.6 + 0.8 * close) + 0.25 * gate)
    topics = {"forecast": clamp(gate + 0.2), "schedule": gate, "cost": gate - 0.1, "pipeline": gate - 0.15}
    for topic, limit in topics.items():
        relationships[f"sharing_{topic}"] = clamp(np.minimum(wish, limit)) * (0.3 + 0.7 * ripe) * active
    trusted = np.minimum(relationships["buyer_goodwill_trust"], relationships["supplier_goodwill_trust"]) > 0.5
    relationships.start("nda", trusted & (agreed >= Stage.COOPERATIVE) & (active > 0.0))
    relationships["information"] = 0.25 * sum(relationships[f"sharing_{topic}"] for topic in topics)
    will = 0.19 + 0.3 * relationships["buyer_goodwill_trust"] + 0.18 * ripe * active + 0.04 * agreed
    will = will + relationships.luck["commitment"]
    relationships.start("buyer_commitment", clamp(np.where(active > 0.0, will, 0.1)))
    relationships.start("supplier_commitment", clamp(np.where(active > 0.0, will + 0.08 * tier, 0.2)))
    relationships.start("recorded", 0.8 * ripe * relationships.luck["record"] * active)


def start_contract(relationships, buyers, buyer, active, assumed):
    """How long contracts run and when a business year ends; who must be accredited and trades, is."""
    years = np.maximum(1, buyers.luck["contract_years"])
    length = np.maximum(1.0, np.rint(assumed["contract_stretch"] * 12.0 * years)).astype(int)
    buyers.start("contract_months", length)
    buyers.start("review_years", np.full(length.shape, int(assumed["review_years"])))
    buyers.start("year_end", np.array([12, 3, 6, 9])[np.maximum(0, buyers.luck["closing"] - 6)])
    accredited = relationships.start("accredited", ~buyers["accredits"][:, buyer] | (active > 0.0))
    relationships["accreditation_months"] = np.where(
        accredited, 1 + np.floor(relationships.luck["record"] * assumed["accreditation_months"]), 0.0
    ).astype(int)
