"""Two sides explore what the other can: meetings, trials and visits narrow a noisy estimate (S0.4)."""

import math

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import note
from kamsim.theory.rules.quantities import QUARTER, TINY, clamp


@rule
def ability(value, usual):
    """From 0 to 1 for one that lacks nothing; 0.5 for one that lacks what is usual.  ``ability(0.95, 0.9)`` is 0.75."""
    return clamp(1.0 - 0.5 * (1.0 - value) / max(TINY, 1.0 - usual))


@rule
def supplier_ability(supplier, assumptions):
    """What a supplier truly can, 0..1, read off its quality, less while it is in trouble."""
    return ability(supplier.quality * (1.0 - supplier.trouble), assumptions.usual_quality)


@rule
def buyer_ability(buyer, assumptions):
    """How well a buyer truly pays and plans, 0..1, read off its solvency."""
    return ability(buyer.solvency, assumptions.usual_solvency)


@rule
def certainty(uncertainty):
    """From 0 for a stranger to 1 for one known through and through.  ``certainty(0.4)`` is 0.6."""
    return max(0.0, 1.0 - uncertainty)


@rule
def weight_of_evidence(uncertainty, looks, assumptions):
    """How much new evidence counts.

    Of a stranger, when abilities differ by 0.25, and after four looks with an error of 0.5 each: 0.5.
    """
    if looks <= 0.0:
        return 0.0
    own, error = uncertainty * assumptions.ability_spread, assumptions.look_noise / math.sqrt(looks)
    return own * own / max(TINY, own * own + error * error)


@rule
def update_estimate(estimate, truth, gain, looks, luck, assumptions):
    """The estimate goes towards what was seen, which is the truth and an error that many looks make small."""
    if looks <= 0.0:
        return estimate
    seen = truth + assumptions.look_noise / math.sqrt(looks) * luck
    return clamp(estimate + gain * (seen - estimate))


@rule
def narrow(uncertainty, gain, assumptions):
    """Evidence narrows the uncertainty; as firms change a little comes back.

    From 1 a gain of 0.75 leaves 0.5 without change.
    """
    left = uncertainty * uncertainty * (1.0 - gain) + assumptions.ability_wanders * assumptions.ability_wanders
    return min(1.0, math.sqrt(left))


@rule
def visit_site(world, relationship, assumptions):
    """A buyer on trial that is unsure comes to see the site, once, at the supplier's cost; 1 if it does."""
    unsure = relationship.buyer_uncertainty > 0.5
    if not relationship.trial or not unsure or relationship.visits >= relationship.spells:
        return 0
    relationship.visits += 1
    relationship.one_off += assumptions.visit_cost
    note(world, Kind.SITE_VISIT, relationship, relationship.buyer_uncertainty, 0)
    return 1


@rule
def explore(world, relationship, buyer, supplier, draw, assumptions):
    """A quarter of getting to know each other: each side's estimate of the other, and how sure it is (S0.4)."""
    if not assumptions.explore_capability:
        return
    looks = QUARTER * relationship.contact_intensity
    if relationship.trial:
        looks += assumptions.trial_looks
    shown = looks + assumptions.visit_looks * visit_site(world, relationship, assumptions)
    gain = weight_of_evidence(relationship.buyer_uncertainty, shown, assumptions)
    relationship.buyer_estimate = update_estimate(
        relationship.buyer_estimate, supplier_ability(supplier, assumptions), gain, shown, draw.buyer_sees, assumptions
    )
    relationship.buyer_uncertainty = narrow(relationship.buyer_uncertainty, gain, assumptions)
    gain = weight_of_evidence(relationship.supplier_uncertainty, looks, assumptions)
    relationship.supplier_estimate = update_estimate(
        relationship.supplier_estimate, buyer_ability(buyer, assumptions), gain, looks, draw.supplier_sees, assumptions
    )
    relationship.supplier_uncertainty = narrow(relationship.supplier_uncertainty, gain, assumptions)


@rule
def believed_ability(relationship):
    """How far the buyer's belief in the supplier's ability lifts or lowers it, -0.5..0.5; strangers get nothing."""
    return certainty(relationship.buyer_uncertainty) * (relationship.buyer_estimate - 0.5)


@rule
def believed_buyer(relationship):
    """The same for the supplier's belief in the buyer."""
    return certainty(relationship.supplier_uncertainty) * (relationship.supplier_estimate - 0.5)
