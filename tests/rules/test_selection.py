"""Selection and expectation, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.life_cycle import stages
from kamsim.theory.rules.money import money
from kamsim.theory.rules.selection import (
    client_matrix,
    expectations,
    review,
    selection,
    significance,
)
from kamsim.theory.rules.service import service
from kamsim.theory.rules.sourcing import entry, sourcing, tenders
from kamsim.theory.rules.trust import trust
from kamsim.theory.words import Contribution, Objective, Quadrant, Stage, Tier, Vocabulary
from tests.rules.conftest import kinds


def test_an_account_is_worth_a_reference_lessons_and_doors(world, assumptions):
    """S1.4: fame 0.8, satisfaction 0.1 above content, involvement 0.4: 0.8 x 0.7 x 0.8 = 0.448; needs 0.6 and
    information 0.5 teach 1.5 x 0.3 = 0.45; without rivals it opens no door."""
    one, buyer = world.relationships[0], world.buyers[0]
    buyer.fame, buyer.needs_technical, assumptions.content_level = 0.8, 0.6, 0.55
    one.buyer_satisfaction, one.involvement, one.information = 0.65, 0.4, 0.5
    significance.value_types(world, one, buyer, assumptions)
    assert (one.reference_value, one.learning_value, one.access_value) == pytest.approx((0.448, 0.45, 0.0))
    significance.name_contribution(one, 0.4)
    assert one.contribution == Contribution.LEARNING


def test_references_help_elsewhere_and_are_credited(world, assumptions):
    """S1.4: references of 0.3 and 0.7 make 1 / 2; at 0.8 above a usual 0.3 that is 1 + 0.8 x 0.2 = 1.16 at a door."""
    supplier = world.suppliers[0]
    world.relationships[0].reference_value, world.relationships[1].reference_value = 0.3, 0.7
    significance.add_up_values(world, supplier)
    assert (supplier.reference, supplier.best_reference) == (pytest.approx(0.5), 1)
    assumptions.reference_weight, assumptions.usual_reference = 0.8, 0.3
    assert significance.recommend(supplier, assumptions) == pytest.approx(1.16)
    world.relationships[0].active = False
    entry.begin_trial(world, world.relationships[0], world.buyers[0], assumptions, 0, 1.0)
    assert world.relationships[1].credited == 1 and "REFERENCE_HELPED" in kinds(world)


def test_lessons_lower_the_cost_of_goods(world, assumptions):
    """S1.4: lessons of 0.7 above a usual 0.5 at 2%: 0.4% less."""
    one, supplier = world.relationships[0], world.suppliers[0]
    supplier.lessons, supplier.unit_cost, assumptions.usual_lesson, assumptions.lesson_saves = 0.7, 0.7, 0.5, 0.02
    money.cost_goods(one, supplier, 100.0, assumptions)
    assert one.unit_cost == pytest.approx(0.7 * 0.996)


def test_the_objective_decides_what_fits(world):
    """S4.4: a margin of 20% fits profit at 0.5; growth of 4% fits growth at 0.6; half-way from 0.5 each."""
    one, supplier = world.relationships[0], world.suppliers[0]
    one.profit_mean, one.revenue_mean, one.growth_forecast = 20.0, 100.0, 0.04
    significance.fit_objective(one, supplier)
    assert one.objective_fit == pytest.approx(0.5)
    supplier.objective = Objective.GROWTH
    significance.fit_objective(one, supplier)
    assert one.objective_fit == pytest.approx(0.55)


def test_profit_now_and_possible(world):
    """S4.3: a margin of 10% on 0.6 of 1,000 would be 60."""
    one, buyer = world.relationships[0], world.buyers[0]
    one.profit_mean, one.revenue_mean, one.potential_believed, buyer.orders = 10.0, 100.0, 0.6, 1000.0
    significance.hope_profit(one, buyer)
    assert one.profit_possible == pytest.approx(60.0)


def test_a_forecast_follows_history_and_is_held_against_it(world, draws, assumptions):
    """S4.11: the buyer grew from 1 to 1.1; a forecast of 2% missed it by 8%; the next is 6%."""
    one, buyer = world.relationships[0], world.buyers[0]
    buyer.trend, buyer.trend_last_year, one.growth_forecast = 1.1, 1.0, 0.02
    significance.note_growth(buyer)
    significance.forecast_growth(one, buyer, world.suppliers[0], draws.relationships, assumptions)
    assert (buyer.growth_realised, one.growth_missed, one.growth_forecast) == pytest.approx((0.1, 0.08, 0.06))


def test_the_buyer_regards_and_the_supplier_may_not_know(world, draws, assumptions):
    """S1.51, S4.14: importance 0.7 passes a bar of 0.62; knowing half, belief goes 0.25 of the way from 0.2: 0.4."""
    one = world.relationships[0]
    one.importance_to_buyer, one.criticality, one.buyer_trust, one.knowledge = 0.7, 0.5, 0.5, 0.5
    one.status_believed, assumptions.resource_bar = 0.2, 0.62
    significance.regard(world, one, draws.relationships, assumptions)
    assert one.strategic_resource and kinds(world) == ["STRATEGIC_RESOURCE"]
    assert one.status_believed == pytest.approx(0.4)


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


def test_a_buyer_that_pulls_brings_talks_forward(world, draws, assumptions):
    """S4.13: 0.8 a year at satisfaction 0.6 and a seat wanted of 0.5 is 0.2 a quarter; pull 0 becomes 0.4."""
    one = world.relationships[0]
    one.buyer_satisfaction, one.seat_wanted, draws.relationships.pulls, assumptions.pull_rate = 0.6, 0.5, 0.19, 0.8
    significance.pull(world, one, draws.relationships, assumptions)
    assert one.pull == pytest.approx(0.4) and kinds(world) == ["PULL_SIGNAL"]
    one.pull, assumptions.talks_a_year, assumptions.pull_talks = 0.9, 1.2, 0.4
    assert stages.eager(one, assumptions) == pytest.approx(0.1 * 1.2)


def test_criteria_add_to_size_and_potential(world, assumptions):
    """S4.2: only the objective is off its usual level: 0.1 x (0.9 - 0.5) = 0.04, nothing at a weight of 0."""
    one = world.relationships[0]
    one.objective_fit, one.growth_forecast, one.pull, one.status_believed = 0.9, 0.02, 0.4, 0.3
    assumptions.best_kind_weight = 0.0
    one.criticality, one.codevelopment, assumptions.profit_weight, assumptions.objective_weight = 0.4, 0.3, 0.0, 0.1
    significance.weigh_merit(one, assumptions)
    assert one.merit == pytest.approx(0.04)
    assumptions.criteria_weight = 0.0
    significance.weigh_merit(one, assumptions)
    assert one.merit == 0.0


def test_selection_is_mutual(world, assumptions):
    """S4.9: an account to which the supplier hardly matters gets no status, unless the bar is taken away."""
    one = world.relationships[0]
    one.tier_wanted, one.significance, one.seat_wanted, one.importance_to_buyer = Tier.KEY, 0.8, 0.6, 0.05
    assumptions.mutual_bar = 0.12
    assert not review.deserves(one, 0.5, assumptions)
    assumptions.mutual_bar = 0.0
    assert review.deserves(one, 0.5, assumptions)
    one.stayed_outside = True
    assert not review.deserves(one, 0.5, assumptions)


def test_one_sided_importance_is_noted(world):
    """S4.9: 0.8 against 0.2 is a gap of 0.6, noted once."""
    one = world.relationships[0]
    one.significance, one.importance_to_buyer = 0.8, 0.2
    selection.compare_importance(world, one)
    selection.compare_importance(world, one)
    assert one.importance_gap == pytest.approx(0.6) and kinds(world) == ["IMPORTANCE_GAP"]


def test_some_are_better_served_outside(world, assumptions):
    """S1.17: inside 0.25 x 0.2 + 0.3 x 0.1 + 0.3 x 0.5 = 0.23, outside 0.5 x 0.8 + 0.2 x 1 = 0.6: it stays content."""
    one, buyer = world.relationships[0], world.buyers[0]
    buyer.needs_response, buyer.needs_technical, buyer.needs_price = 0.1, 0.1, 0.8
    one.seat_wanted, one.buyer_trust, one.switching_cost = 0.1, 0.5, 0.0
    expectations.weigh_inside(one, buyer)
    assert (one.value_inside, one.value_outside) == pytest.approx((0.23, 0.6))
    one.tier_wanted, one.significance = Tier.KEY, 0.8
    expectations.refuses_status(world, one, 0.5, assumptions)
    assert one.stayed_outside and kinds(world) == ["STAYED_OUTSIDE"]


def test_a_skipped_talk_leaves_a_mismatch_that_shows(world, assumptions):
    """S4.10: errors of 0.2, 0.1 and 0.3 are a mismatch of 0.2; a talk leaves a quarter; 0.3 x 0.2 shows in a year."""
    asked, unasked = world.relationships
    assumptions.dialogue_needed, assumptions.dialogue_leaves, assumptions.mismatch_harm = 0.25, 0.25, 0.3
    for one, asks in ((asked, 0.5), (unasked, 0.0)):
        buyer = world.buyers[one.buyer]
        one.believed_response, one.believed_technical, one.believed_price = 0.6, 0.5, 0.6
        buyer.needs_response, buyer.needs_technical, buyer.needs_price = 0.4, 0.4, 0.3
        one.ask_wanted, one.importance_gap, one.buyer_satisfaction = asks, 0.0, 0.6
        one.status_announced, one.announced_months = True, 12
        expectations.talk_first(world, one, buyer, assumptions)
    assert (asked.mismatch, unasked.mismatch, asked.one_off) == pytest.approx((0.05, 0.2, assumptions.dialogue_cost))
    for one in (asked, unasked):
        expectations.show_mismatch(world, one, assumptions)
    assert (asked.buyer_satisfaction, unasked.buyer_satisfaction) == pytest.approx((0.6, 0.54))
    assert kinds(world) == ["DIALOGUE_HELD", "DIALOGUE_SKIPPED", "MISMATCH_SHOWED"]


def test_the_worst_gap_counts_though_all_else_is_good(world, assumptions):
    """S4.18: expected 0.8 of answers at a need of 0.5 and got 0.6: a gap of 0.1, 0.4 x (0.1 - 0.03) of mood."""
    one, buyer = world.relationships[0], world.buyers[0]
    buyer.needs_response, buyer.needs_reliability, buyer.needs_technical = 0.5, 0.5, 0.0
    one.expected_response, one.response, one.expected_reliability, one.reliability = 0.8, 0.6, 0.9, 0.95
    one.expected_share = one.share_of_wallet = one.expected_openness = one.information = 0.2
    expectations.compare_ideas(one, buyer, assumptions)
    assert one.idea_gap == pytest.approx(0.1) and one.supplier_idea_gap == 0.0
    assumptions.idea_weight, assumptions.usual_gap, assumptions.satisfaction_memory = 0.4, 0.03, 1.0
    one.delivered = one.buyer_expectation = 0.5
    trust.judge_service(one, assumptions)
    assert one.buyer_satisfaction == pytest.approx(assumptions.content_level - 0.028)


def test_the_matrix_has_four_fields_and_moves_resources(world, assumptions):
    """S3.3: possible 0.6 and a forecast of 5% are 0.645; trust 0.6 and half of the potential won are 0.55: defend."""
    one = world.relationships[0]
    one.growth_forecast, one.buyer_trust, one.share_of_wallet, one.potential_believed = 0.05, 0.6, 0.25, 0.5
    client_matrix.place_on_matrix(one, 0.6)
    assert (one.attractiveness, one.position) == pytest.approx((0.645, 0.55))
    fields, claims = [], []
    assumptions.matrix_weight = 0.2
    for possible, trusted in ((0.6, 0.6), (0.6, 0.2), (0.2, 0.6), (0.2, 0.2)):
        one.buyer_trust, one.weight = trusted, 1.0
        client_matrix.place_on_matrix(one, possible)
        client_matrix.steer(one, assumptions)
        fields.append(one.quadrant)
        claims.append(one.weight)
    assert fields == [Quadrant.DEFEND, Quadrant.BUILD, Quadrant.HARVEST, Quadrant.LEAVE]
    assert claims == pytest.approx([1.1, 1.2, 0.9, 0.8])


def test_tiers_are_audited_against_their_definitions(world, assumptions):
    """S4.24: a strategic account of significance 0.55 is one tier too high; the second audit lowers it."""
    one, buyer = world.relationships[0], world.buyers[0]
    assumptions.significance_bar, assumptions.strategic_bar, assumptions.misfit_patience = 0.5, 0.6, 2
    one.tier, one.significance, one.tier_months, buyer.solvency = Tier.STRATEGIC, 0.55, 24, 0.9
    client_matrix.audit_tier(world, one, assumptions)
    review.withdraw_status(world, one, buyer, assumptions)
    assert (one.misfit, one.tier) == (1, Tier.STRATEGIC)
    client_matrix.audit_tier(world, one, assumptions)
    review.withdraw_status(world, one, buyer, assumptions)
    assert one.tier == Tier.KEY and kinds(world) == ["TIER_MISFIT", "STATUS_WITHDRAWN"]


def test_the_price_counts_most_in_transactional_trade(world, assumptions):
    """S0.5: a need of 0.4 at a weight of 5 and 0.4 more: 2 x 1.2 in a basic relationship, 2 x 0.8 in a deep one."""
    one, buyer = world.relationships[0], world.buyers[0]
    buyer.needs_price, assumptions.price_weight, assumptions.spot_price = 0.4, 5.0, 0.4
    counts = []
    for stage in (Stage.BASIC, Stage.COOPERATIVE):
        one.stage = stage
        counts.append(sourcing.price_counts(one, buyer, assumptions))
    assert counts == pytest.approx([2.4, 1.6])


def test_a_record_of_reliability_opens_growth(world, assumptions):
    """S0.8: all kept lifts 0.88 by a twelfth of the way to 1: 0.89; a failure of 0.4 counts 0.2.  With 0.1 above the
    usual record the share wanted is a tenth larger."""
    good, bad = world.relationships
    for one in (good, bad):
        one.track_record, one.reliability, one.fill_rate = 0.88, 1.0, 1.0
    bad.failed, bad.severity = True, 0.4
    for one in (good, bad):
        sourcing.keep_record(one, assumptions)
    assert (good.track_record, bad.track_record) == pytest.approx((0.89, 0.88 - 0.08 / 12.0))
    assumptions.usual_record, assumptions.reliability_opens = 0.9, 1.0
    wanted = []
    for record in (0.9, 1.0):
        good.track_record, good.potential = record, 0.4
        wanted.append(sourcing.wanted_share(good, world.buyers[0], assumptions))
    assert wanted[1] == pytest.approx(1.1 * wanted[0])


def test_claims_can_be_made_to_count_for_nothing(world, assumptions):
    """S2.1: a weight of 3 claims 3; where all are treated alike it claims 1."""
    one = world.relationships[0]
    one.weight = 3.0
    assert service.claim_weight(one, assumptions) == pytest.approx(3.0)
    assumptions.claims_count = 0.0
    assert service.claim_weight(one, assumptions) == pytest.approx(1.0)


def test_the_same_word_may_mean_different_things(world, assumptions):
    """S4.1: no error, no gap, but the supplier's key account is the buyer's customer success: 0.1 of mismatch."""
    one, buyer, supplier = world.relationships[0], world.buyers[0], world.suppliers[0]
    one.believed_response, one.believed_technical, one.believed_price = 0.4, 0.4, 0.3
    buyer.needs_response, buyer.needs_technical, buyer.needs_price = 0.4, 0.4, 0.3
    assumptions.word_confusion = 0.1
    assert expectations.misread(one, buyer, supplier, assumptions) == pytest.approx(0.0)
    buyer.vocabulary = Vocabulary.CUSTOMER_SUCCESS
    assert expectations.misread(one, buyer, supplier, assumptions) == pytest.approx(0.1)


def test_rivals_purchases_are_seen_by_those_who_know_the_customer(world):
    """S1.64: of 0.6 a supplier that knows half sees 0.48."""
    one = world.relationships[0]
    one.rival_share, one.knowledge = 0.6, 0.5
    assert review.rival_purchases_seen(one) == pytest.approx(0.48)


def test_consent_can_be_taken_out(world, assumptions):
    """S1.16, T11: an unwilling buyer refuses; where it is not asked, the supplier's wish is enough."""
    one, buyer = world.relationships[0], world.buyers[0]
    one.buyer_satisfaction, one.buyer_trust, one.agreed = 0.2, 0.2, Stage.BASIC
    assert not stages.buyer_consents(one, buyer, assumptions)
    assumptions.buyer_must_consent = False
    assert stages.buyer_consents(one, buyer, assumptions)


def test_references_speak_for_a_stranger_in_a_tender(world, assumptions):
    """S1.4: a reference of 0.5 above a usual 0.3 at 0.8 is 1.16; a stranger's bid gains 0.5 x 0.16."""
    stranger, partner = world.relationships
    stranger.active, world.suppliers[0].reference = False, 0.5
    assumptions.bid_reference, assumptions.reference_weight, assumptions.usual_reference = 0.5, 0.8, 0.3
    assert tenders.vouch(stranger, world.suppliers[0], assumptions) == pytest.approx(0.08)
    assert tenders.vouch(partner, world.suppliers[0], assumptions) == 0.0


def test_where_the_buyer_is_not_asked_its_ceiling_does_not_count(world, assumptions):
    """T11: agreed beyond the buyer's ceiling is taken back one step a review; where it is not asked, it stands."""
    asked, unasked = world.relationships
    for one, consent in ((asked, True), (unasked, False)):
        one.agreed, one.buyer_ceiling, assumptions.buyer_must_consent = Stage.COOPERATIVE, Stage.BASIC, consent
        stages.step_back(one, assumptions)
    assert (asked.agreed, unasked.agreed) == (Stage.BASIC, Stage.COOPERATIVE)
