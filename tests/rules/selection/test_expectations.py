"""What both sides expect of the status, by hand."""

import pytest

from kamsim.theory.rules.selection import expectations
from kamsim.theory.rules.trust import trust
from kamsim.theory.words import Tier, Vocabulary
from tests.rules.conftest import kinds


def test_some_are_better_served_outside(world, assumptions):
    """S1.17: inside the middle of needs of 0.1, a wish of 0.1 and trust of 0.5: 0.2; outside 0.8 x 0.75 = 0.6: it stays
    content."""
    one, buyer = world.relationships[0], world.buyers[0]
    buyer.needs_response, buyer.needs_technical, buyer.needs_price = 0.1, 0.1, 0.8
    one.joint_work_wanted, one.buyer_trust, one.switching_cost = 0.1, 0.5, 0.25
    expectations.weigh_inside(one, buyer)
    assert (one.value_inside, one.value_outside) == pytest.approx((0.2, 0.6))
    one.tier_wanted, one.significance = Tier.KEY, 0.8
    expectations.refuses_status(world, one, 0.5, assumptions)
    assert one.stayed_outside and kinds(world) == ["STAYED_OUTSIDE"]


def test_a_skipped_talk_leaves_a_mismatch_that_shows(world, assumptions):
    """S4.10: errors of 0.2, 0.2 and 0.2 are a mismatch of 0.2; a talk leaves a quarter; 0.3 of it is felt in a year,
    and what is small is not told."""
    asked, unasked = world.relationships
    assumptions.dialogue_needed, assumptions.dialogue_leaves, assumptions.mismatch_harm = 0.25, 0.25, 0.3
    for one, asks in ((asked, 0.5), (unasked, 0.0)):
        buyer = world.buyers[one.buyer]
        one.believed_response, one.believed_technical, one.believed_price = 0.6, 0.5, 0.6
        buyer.needs_response, buyer.needs_technical, buyer.needs_price = 0.4, 0.3, 0.4
        one.ask_wanted, one.importance_gap, one.buyer_satisfaction = asks, 0.0, 0.6
        one.status_announced, one.announced_months = True, 12
        expectations.talk_first(world, one, buyer, assumptions)
    assert (asked.mismatch, unasked.mismatch, asked.one_off) == pytest.approx((0.05, 0.2, assumptions.visit_cost))
    for one in (asked, unasked):
        expectations.show_mismatch(world, one, assumptions)
    assert (asked.buyer_satisfaction, unasked.buyer_satisfaction) == pytest.approx((0.585, 0.54))
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


def test_the_same_word_may_mean_different_things(world, assumptions):
    """S4.1: no error, no gap, but the supplier's key account is the buyer's customer success: 0.1 of mismatch."""
    one, buyer, supplier = world.relationships[0], world.buyers[0], world.suppliers[0]
    one.believed_response, one.believed_technical, one.believed_price = 0.4, 0.4, 0.3
    buyer.needs_response, buyer.needs_technical, buyer.needs_price = 0.4, 0.4, 0.3
    assumptions.word_confusion = 0.1
    assert expectations.misread(one, buyer, supplier, assumptions) == pytest.approx(0.0)
    buyer.vocabulary = Vocabulary.CUSTOMER_SUCCESS
    assert expectations.misread(one, buyer, supplier, assumptions) == pytest.approx(0.1)


@pytest.mark.parametrize(("reliability", "response", "technical", "gap"), [
    (0.9, 0.6, 0.3, 0.1), (0.5, 0.6, 0.3, 0.2), (0.9, 0.8, 0.1, 0.06), (1.0, 1.0, 1.0, 0.0),
])  # fmt: skip
def test_the_worst_gap_is_weighed_by_its_need(world, reliability, response, technical, gap):
    """Needs 0.5, 0.5 and 0.3; expected 0.9, 0.8 and 0.3: 0.5 x 0.2, 0.5 x 0.4, 0.3 x 0.2."""
    one, buyer = world.relationships[0], world.buyers[0]
    buyer.needs_reliability, buyer.needs_response, buyer.needs_technical = 0.5, 0.5, 0.3
    one.expected_reliability, one.expected_response, one.expected_technical = 0.9, 0.8, 0.3
    one.reliability, one.response, one.technical = reliability, response, technical
    assert expectations.worst_gap(one, buyer) == pytest.approx(gap)


def test_ideas_follow_what_one_has_got_used_to(world, assumptions):
    """S4.18: a tenth of the way from 0.8 to 0.6; the supplier misses 0.2 of share more than 0.1 of openness."""
    one, assumptions.idea_habit = world.relationships[0], 0.1
    one.expected_response, one.response, one.expected_share, one.share_of_wallet = 0.8, 0.6, 0.5, 0.3
    one.expected_openness, one.information = 0.3, 0.2
    expectations.compare_ideas(one, world.buyers[0], assumptions)
    assert one.supplier_idea_gap == pytest.approx(0.2)
    assert (one.expected_response, one.expected_share, one.expected_openness) == pytest.approx((0.78, 0.48, 0.29))


def test_status_in_sight_lifts_all_ideas(world):
    """By 0.1, promises by half of that, and nothing above 1."""
    one = world.relationships[0]
    one.expected_reliability, one.expected_response, one.expected_technical = 0.9, 0.5, 0.3
    one.expected_share, one.expected_openness = 0.95, 0.2
    expectations.raise_ideas(one, 0.1)
    ideas = (one.expected_reliability, one.expected_response, one.expected_technical, one.expected_share)
    assert (*ideas, one.expected_openness) == pytest.approx((0.95, 0.6, 0.4, 1.0, 0.3))


def test_the_usual_gap_disappoints_nobody(assumptions):
    """0.4 x (0.13 - 0.03) = 0.04."""
    assumptions.idea_weight, assumptions.usual_gap = 0.4, 0.03
    assert expectations.disappointment(0.03, assumptions) == 0.0
    assert expectations.disappointment(0.13, assumptions) == pytest.approx(0.04)


@pytest.mark.parametrize(("name", "value"), [
    ("tier_wanted", Tier.STANDARD), ("significance", 0.4), ("value_inside", 0.7),
])  # fmt: skip
def test_who_is_not_wanted_or_better_inside_does_not_refuse(world, assumptions, name, value):
    one = world.relationships[0]
    one.tier_wanted, one.significance, one.value_inside, one.value_outside = Tier.KEY, 0.8, 0.2, 0.6
    setattr(one, name, value)
    expectations.refuses_status(world, one, 0.5, assumptions)
    assert not one.stayed_outside and kinds(world) == []


def test_half_of_a_wrong_picture_is_service_and_half_price(world, assumptions):
    """Errors of 0.2 and 0.1 about response and support, 0.3 about price: 0.5 x (0.15 + 0.3)."""
    one, buyer, one.importance_gap = world.relationships[0], world.buyers[0], 0.0
    one.believed_response, one.believed_technical, one.believed_price = 0.6, 0.5, 0.6
    buyer.needs_response, buyer.needs_technical, buyer.needs_price = 0.4, 0.4, 0.3
    assert expectations.misread(one, buyer, world.suppliers[0], assumptions) == pytest.approx(0.225)


def test_one_sided_importance_misleads(world, assumptions):
    """No error, but a gap of 0.4 adds 0.2; one the other way round adds nothing."""
    one, buyer, assumptions.word_confusion = world.relationships[0], world.buyers[0], 0.0
    one.believed_response, one.believed_technical, one.believed_price = 0.4, 0.4, 0.3
    buyer.needs_response, buyer.needs_technical, buyer.needs_price = 0.4, 0.4, 0.3
    for gap, wrong in ((0.4, 0.2), (-0.4, 0.0)):
        one.importance_gap = gap
        assert expectations.misread(one, buyer, world.suppliers[0], assumptions) == pytest.approx(wrong)


def test_small_or_young_mismatches_do_not_show(world, assumptions):
    """0.1 after a year costs 0.03, is not told, and is forgotten; 0.5 before is kept."""
    one, assumptions.mismatch_harm = world.relationships[0], 0.3
    one.status_announced, one.announced_months, one.mismatch, one.buyer_satisfaction = True, 12, 0.1, 0.6
    expectations.show_mismatch(world, one, assumptions)
    assert (one.mismatch, one.buyer_satisfaction) == (0.0, pytest.approx(0.57))
    one.announced_months, one.mismatch = 11, 0.5
    expectations.show_mismatch(world, one, assumptions)
    assert (one.mismatch, one.buyer_satisfaction, kinds(world)) == (0.5, pytest.approx(0.57), [])
