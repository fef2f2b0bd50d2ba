"""Stages and consent, with numbers worked out by hand."""

from kamsim.theory.rules.life_cycle import stages
from kamsim.theory.words import Stage


def test_a_poor_fit_tips_the_buyers_consent(world, assumptions):
    """S1.44: worth 0.6 against freedom 0.58 is consent; a fit of -0.5 takes 0.075 off and there is none."""
    relationship, buyer = world.relationships[0], world.buyers[0]
    relationship.buyer_satisfaction, relationship.buyer_trust, relationship.alignment = 0.6, 0.5, 0.6
    relationship.agreed, buyer.willingness, assumptions.freedom = Stage.BASIC, 0.5, 0.58
    assert stages.buyer_consents(relationship, buyer, assumptions)
    relationship.personal_fit = -0.5
    assert not stages.buyer_consents(relationship, buyer, assumptions)


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
