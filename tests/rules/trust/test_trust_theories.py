"""Four theories of trust by hand."""

import math

import pytest

from kamsim.theory.rules.trust import trust, trust_theories
from kamsim.theory.words import TrustTheory


@pytest.fixture
def relationship(world):
    """A relationship at middling trust without a scar."""
    one = world.relationships[0]
    one.buyer_competence_trust = one.buyer_goodwill_trust = 0.5
    one.age, one.fill_rate, one.failed, one.severity, one.discovered = 60, 1.0, False, 0.0, 0.0
    return one


def test_quantity_rises_after_full_delivery_and_falls_after_shortfall(assumptions):
    assumptions.quantity_weight = 0.1
    assert trust_theories.trust_quantity(0.5, 1.0, assumptions) == pytest.approx(0.55)
    assert trust_theories.trust_quantity(0.5, 0.2, assumptions) == pytest.approx(0.47)
    assert trust_theories.trust_quantity(0.5, 0.9, assumptions) == 0.5  # short, but better than trusted: no gain


def test_quantity_counts_a_failure_as_shortfall(relationship, assumptions):
    relationship.failed, relationship.severity = True, 0.5
    assert trust_theories.delivered_part(relationship) == 0.5


def test_duration_knows_nothing_but_age(relationship, assumptions):
    assumptions.trust_theory = int(TrustTheory.DURATION)
    relationship.discovered = 1.0
    trust_theories.trust_supplier(relationship, assumptions)
    assert relationship.buyer_goodwill_trust == pytest.approx(0.666, abs=5e-4)


@pytest.mark.parametrize(("age", "trust"), [(0, 0.35), (60, 0.35 + 0.5 * (1 - math.exp(-1))), (6000, 0.85)])
def test_trust_by_duration_grows_by_half(assumptions, age, trust):
    assumptions.duration_span, assumptions.goodwill_given = 60.0, 0.35
    assert trust_theories.trust_duration(age, assumptions) == pytest.approx(trust)


def test_other_theories_move_both_parts_alike(relationship, assumptions):
    """Quantity: from the mean of 0.7 and 0.3, full delivery at a weight of 0.1 makes 0.5 + 0.1 x 0.5 = 0.55.
    Two layers: no signal at a satisfaction of 0.5 leaves the mean; the failure of 0.4, at a harm of 0.25, scars
    0.5 x 0.25 x 0.4 = 0.05."""
    assumptions.trust_theory, assumptions.quantity_weight = int(TrustTheory.QUANTITY), 0.1
    relationship.buyer_competence_trust, relationship.buyer_goodwill_trust = 0.7, 0.3
    trust_theories.trust_supplier(relationship, assumptions)
    assert relationship.buyer_competence_trust == relationship.buyer_goodwill_trust == pytest.approx(0.55)
    assumptions.trust_theory, assumptions.scar, assumptions.failure_harm = int(TrustTheory.TWO_LAYER), 0.5, 0.25
    relationship.buyer_satisfaction, relationship.failed, relationship.severity = 0.5, True, 0.4
    trust_theories.trust_supplier(relationship, assumptions)
    assert relationship.buyer_goodwill_trust == pytest.approx(0.55) and relationship.buyer_scar == pytest.approx(0.05)


def test_two_layers_gain_under_the_ceiling_and_lose_with_dependence(relationship, assumptions):
    assumptions.two_layer_gain, assumptions.two_layer_loss = 0.04, 0.1
    relationship.buyer_satisfaction, relationship.buyer_dependence = 0.75, 0.2
    assert trust_theories.trust_two_layers(0.5, relationship, assumptions) == pytest.approx(0.5 + 0.04 * 0.5 * 0.5)
    relationship.buyer_scar = 0.5
    assert trust_theories.trust_two_layers(0.5, relationship, assumptions) == 0.5  # at the ceiling
    relationship.buyer_satisfaction = 0.25
    assert trust_theories.trust_two_layers(0.5, relationship, assumptions) == pytest.approx(0.5 * (1 - 0.1 * 0.5 * 1.2))


def test_scars_grow_with_violations_and_fade_slowly(relationship, assumptions):
    assumptions.scar, assumptions.scar_fades = 0.4, 0.01
    relationship.discovered = 0.5
    trust_theories.grow_scar(relationship, assumptions)
    assert relationship.buyer_scar == pytest.approx(0.2)
    relationship.discovered = 0.0
    trust_theories.grow_scar(relationship, assumptions)
    assert relationship.buyer_scar == pytest.approx(0.198)


def test_kamsims_own_theory_is_the_default(world, relationship, assumptions):
    other = world.relationships[1]
    for name in ("buyer_competence_trust", "buyer_goodwill_trust", "age", "failed"):
        setattr(other, name, getattr(relationship, name))
    trust_theories.trust_supplier(relationship, assumptions)
    trust.trust_competence(other, assumptions)
    trust.trust_goodwill(other, assumptions)
    assert relationship.buyer_competence_trust == other.buyer_competence_trust
    assert relationship.buyer_goodwill_trust == other.buyer_goodwill_trust
