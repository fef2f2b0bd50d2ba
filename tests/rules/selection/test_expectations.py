"""What both sides expect of the status, by hand."""

import pytest

from kamsim.theory.rules.selection import expectations
from kamsim.theory.rules.trust import trust
from kamsim.theory.words import Tier, Vocabulary
from tests.rules.conftest import kinds


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


def test_the_same_word_may_mean_different_things(world, assumptions):
    """S4.1: no error, no gap, but the supplier's key account is the buyer's customer success: 0.1 of mismatch."""
    one, buyer, supplier = world.relationships[0], world.buyers[0], world.suppliers[0]
    one.believed_response, one.believed_technical, one.believed_price = 0.4, 0.4, 0.3
    buyer.needs_response, buyer.needs_technical, buyer.needs_price = 0.4, 0.4, 0.3
    assumptions.word_confusion = 0.1
    assert expectations.misread(one, buyer, supplier, assumptions) == pytest.approx(0.0)
    buyer.vocabulary = Vocabulary.CUSTOMER_SUCCESS
    assert expectations.misread(one, buyer, supplier, assumptions) == pytest.approx(0.1)
