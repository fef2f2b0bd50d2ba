"""Selection and expectation, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.life_cycle import stages
from kamsim.theory.rules.money import money
from kamsim.theory.rules.service import service
from kamsim.theory.words import Stage


def test_lessons_lower_the_cost_of_goods(world, assumptions):
    """S1.4: lessons of 0.7 above a usual 0.5 at 2%: 0.4% less."""
    one, supplier = world.relationships[0], world.suppliers[0]
    supplier.lessons, supplier.unit_cost, assumptions.usual_lesson, assumptions.lesson_saves = 0.7, 0.7, 0.5, 0.02
    money.cost_goods(one, supplier, 100.0, assumptions)
    assert one.unit_cost == pytest.approx(0.7 * 0.996)


def test_a_strategic_resource_is_let_in_deeper(world, assumptions):
    """S1.51: worth is level with cost; the bonus of 0.05 tips it, its absence does not."""
    one, buyer = world.relationships[0], world.buyers[0]
    one.buyer_trust, buyer.willingness, one.alignment = 0.5, 0.5, 0.6
    one.value_remembered, one.importance_gap = 0.0, 0.0
    one.agreed, assumptions.freedom, one.buyer_satisfaction, assumptions.resource_bonus = 1, 0.5, 0.48, 0.05
    assert not stages.buyer_consents(one, buyer, assumptions)
    one.strategic_resource = True
    assert stages.buyer_consents(one, buyer, assumptions)
    one.importance_gap, assumptions.gap_costs = 0.7, 0.1  # S4.9: 0.1 x 0.5 takes it away again
    assert not stages.buyer_consents(one, buyer, assumptions)


def test_claims_can_be_made_to_count_for_nothing(world, assumptions):
    """S2.1: a weight of 3 claims 3; where all are treated alike it claims 1."""
    one = world.relationships[0]
    one.weight = 3.0
    assert service.claim_weight(one, assumptions) == pytest.approx(3.0)
    assumptions.claims_count = 0.0
    assert service.claim_weight(one, assumptions) == pytest.approx(1.0)


def test_consent_can_be_taken_out(world, assumptions):
    """S1.16, T11: an unwilling buyer refuses; where it is not asked, the supplier's wish is enough."""
    one, buyer = world.relationships[0], world.buyers[0]
    one.buyer_satisfaction, one.buyer_trust, one.agreed = 0.2, 0.2, Stage.BASIC
    assert not stages.buyer_consents(one, buyer, assumptions)
    assumptions.buyer_must_consent = False
    assert stages.buyer_consents(one, buyer, assumptions)


def test_where_the_buyer_is_not_asked_its_ceiling_does_not_count(world, assumptions):
    """T11: agreed beyond the buyer's ceiling is taken back one step a review; where it is not asked, it stands."""
    asked, unasked = world.relationships
    for one, consent in ((asked, True), (unasked, False)):
        one.agreed, one.buyer_ceiling, assumptions.buyer_must_consent = Stage.COOPERATIVE, Stage.BASIC, consent
        stages.step_back(one, assumptions)
    assert (asked.agreed, unasked.agreed) == (Stage.BASIC, Stage.COOPERATIVE)
