"""A quarter and a year of selection, worked out by hand."""

from types import SimpleNamespace

import pytest

from kamsim.theory.rules.selection import selection
from kamsim.theory.words import Quadrant, Tier
from tests.rules.conftest import kinds


def test_one_sided_importance_is_noted(world):
    """S4.9: 0.8 against 0.2 is a gap of 0.6, noted once."""
    one = world.relationships[0]
    one.significance, one.importance_to_buyer = 0.8, 0.2
    selection.compare_importance(world, one)
    selection.compare_importance(world, one)
    assert one.importance_gap == pytest.approx(0.6) and kinds(world) == ["IMPORTANCE_GAP"]


@pytest.fixture
def judged(world, draws, assumptions):
    """An account of usual size, 100 of 200 with two: volume 1 / 2.  It could be 0.5 of 400: 2 / 3 of attraction."""
    one, supplier, buyer = world.relationships[0], world.suppliers[0], world.buyers[0]
    supplier.sales_mean, supplier.partners, one.revenue_mean, buyer.orders = 200.0, 2, 100.0, 400.0
    one.potential_believed, one.growth_forecast, one.buyer_trust, one.share_of_wallet = 0.5, 0.0, 0.6, 0.2
    buyer.fame, assumptions.content_level, one.buyer_satisfaction, one.involvement = 0.8, 0.55, 0.65, 0.4
    draws.relationships.pulls = 1.0
    return one


def test_a_quarter_judges_what_an_account_is_worth(world, judged, draws, assumptions):
    """Attractive at 2 / 3, without growth; strong at 0.5 x (0.6 + 0.2 / 0.5) = 0.5, which is not above 0.5.
    Importance 0.7 against 0.2 is a gap of 0.5; inside the middle of needs of 0.5, a wish of 0.5 and trust of 0.6."""
    judged.significance, judged.importance_to_buyer, judged.joint_work_wanted, judged.switching_cost = (
        0.7,
        0.2,
        0.5,
        0.2,
    )
    buyer = world.buyers[0]
    buyer.needs_response = buyer.needs_technical = 0.5
    selection.judge_account(world, judged, buyer, world.suppliers[0], draws.relationships, assumptions)
    assert (judged.attractiveness, judged.position) == pytest.approx((2 / 3, 0.5))
    assert judged.quadrant == Quadrant.BUILD
    assert (judged.importance_gap, judged.value_inside) == pytest.approx((0.5, 0.525))
    assert kinds(world) == ["IMPORTANCE_GAP"]


def test_a_prospect_is_placed_but_not_compared(world, judged, draws, assumptions):
    judged.active, judged.significance, judged.importance_gap = False, 0.9, 0.0
    selection.judge_account(world, judged, world.buyers[0], world.suppliers[0], draws.relationships, assumptions)
    assert (judged.position, judged.quadrant, judged.importance_gap) == (0.0, Quadrant.BUILD, 0.0)


def test_a_quarter_adds_up_what_accounts_are_worth_elsewhere(world, judged, draws, assumptions):
    """One reference of 0.8 x 0.7 x 0.8 = 0.448 and one of a prospect, nothing: 0.448 / 1.448."""
    world.relationships[1].active = False
    selection.review_accounts(world, SimpleNamespace(relationships=[draws.relationships] * 2), assumptions)
    supplier = world.suppliers[0]
    assert (supplier.reference, supplier.best_reference) == (pytest.approx(0.448 / 1.448), 0)
    assert world.suppliers[1].reference == 0.0


def test_a_year_checks_forecasts_tiers_and_refusals(world, draws, assumptions):
    """Growth from 1 to 1.1 against a forecast of 2%; key status at a significance of 0.4 is one tier too high; the
    other is wanted as a key account and better served outside."""
    one, other = world.relationships
    world.buyers[0].trend, world.buyers[0].trend_last_year, one.growth_forecast = 1.1, 1.0, 0.02
    assumptions.significance_bar, assumptions.misfit_patience = 0.5, 2
    one.tier, one.significance, other.tier_wanted, other.significance = Tier.KEY, 0.4, Tier.KEY, 0.8
    other.value_inside, other.value_outside = 0.3, 0.5
    selection.plan_accounts(world, SimpleNamespace(relationships=[draws.relationships] * 2), assumptions)
    assert one.growth_forecast == pytest.approx(0.06)
    assert (one.misfit, other.stayed_outside) == (1, True)
    assert kinds(world) == ["TIER_MISFIT", "STAYED_OUTSIDE"] and world.events[1].size == pytest.approx(0.2)
