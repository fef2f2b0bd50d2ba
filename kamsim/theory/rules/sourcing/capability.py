"""Two sides explore what the other can: meetings, trials and visits narrow a noisy estimate (S0.4)."""

import math

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import note
from kamsim.theory.rules.quantities import clamp

STRANGER = 0.25


@rule
def supplier_ability(supplier):
    """What a supplier truly can, 0..1: a quality of 0.93 without trouble is 0.5, one of 0.96 is 0.65."""
    return clamp(0.5 + 5.0 * (supplier.quality * (1.0 - supplier.trouble) - 0.93))


@rule
def buyer_ability(buyer):
    """How well a buyer truly pays and plans, 0..1: a solvency of 0.85 is 0.5, one of 0.95 is 0.7."""
    return clamp(0.5 + 2.0 * (buyer.solvency - 0.85))


@rule
def certainty(uncertainty):
    """From 0 for a stranger to 1 for one known through and through.  ``certainty(0.1)`` is 0.6."""
    return max(0.0, 1.0 - uncertainty / STRANGER)


@rule
def weight_of_evidence(uncertainty, looks, assumptions):
    """How much new evidence counts: uncertainty 0.25, and four looks with an error of 0.5 each: 0.5."""
    if looks <= 0.0:
        return 0.0
    own, error = uncertainty * uncertainty, assumptions.look_noise * assumptions.look_noise / looks
    return own / max(1e-9, own + error)


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

    From 0.25 a gain of 0.75 leaves 0.125 without change.
    """
    left = uncertainty * uncertainty * (1.0 - gain) + assumptions.ability_wanders * assumptions.ability_wanders
    return min(STRANGER, math.sqrt(left))


@rule
def visit_site(world, relationship, assumptions):
    """A buyer on trial that is unsure comes to see the site, once, at the supplier's cost; 1 if it does."""
    unsure = relationship.buyer_uncertainty > assumptions.visit_above
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
    looks = 3.0 * relationship.contact_intensity
    if relationship.trial:
        looks += assumptions.trial_looks
    shown = looks + assumptions.visit_looks * visit_site(world, relationship, assumptions)
    gain = weight_of_evidence(relationship.buyer_uncertainty, shown, assumptions)
    relationship.buyer_estimate = update_estimate(
        relationship.buyer_estimate, supplier_ability(supplier), gain, shown, draw.buyer_sees, assumptions
    )
    relationship.buyer_uncertainty = narrow(relationship.buyer_uncertainty, gain, assumptions)
    gain = weight_of_evidence(relationship.supplier_uncertainty, looks, assumptions)
    relationship.supplier_estimate = update_estimate(
        relationship.supplier_estimate, buyer_ability(buyer), gain, looks, draw.supplier_sees, assumptions
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
