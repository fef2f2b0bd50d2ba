"""What an account is worth to be chosen, by hand."""

import pytest

from kamsim.theory.rules.life_cycle import consent
from kamsim.theory.rules.selection import significance
from kamsim.theory.rules.sourcing import entry
from kamsim.theory.words import NOBODY, Objective
from tests.rules.conftest import kinds


def test_an_account_is_worth_a_reference_and_lessons(world, assumptions):
    """S1.4: fame 0.8, satisfaction 0.1 above content, involvement 0.4: 0.8 x 0.7 x 0.8 = 0.448; needs 0.6 and
    information 0.5 teach 0.3."""
    one, buyer = world.relationships[0], world.buyers[0]
    buyer.fame, buyer.needs_technical, assumptions.content_level = 0.8, 0.6, 0.55
    one.buyer_satisfaction, one.involvement, one.information = 0.65, 0.4, 0.5
    significance.value_types(one, buyer, assumptions)
    assert (one.reference_value, one.learning_value) == pytest.approx((0.448, 0.3))


def test_who_does_not_buy_impresses_and_teaches_nobody(world, assumptions):
    one, buyer = world.relationships[0], world.buyers[0]
    buyer.fame, one.involvement, buyer.needs_technical, one.information, one.active = 0.8, 0.4, 0.6, 0.5, False
    significance.value_types(one, buyer, assumptions)
    assert (one.reference_value, one.learning_value) == (0.0, 0.0)


def test_lessons_are_learnt_slowly(world):
    """0.25 and 0.75 make 1 / 2: a twelfth of the way from 0.3; references of nobody leave no best one."""
    supplier, (one, other) = world.suppliers[0], world.relationships
    one.learning_value, other.learning_value, supplier.lessons, supplier.best_reference = 0.25, 0.75, 0.3, 1
    significance.add_up_values(world, supplier)
    assert supplier.lessons == pytest.approx(0.3 + 0.2 / 12.0)
    assert (supplier.reference, supplier.best_reference) == (0.0, NOBODY)


@pytest.mark.parametrize(("weight", "best", "reference", "credited"), [
    (0.8, 1, 0.4, 1), (0.0, 1, 0.4, 0), (0.8, NOBODY, 0.4, 0), (0.8, 1, 0.3, 0),
])  # fmt: skip
def test_a_good_name_is_credited_to_the_best_reference(world, assumptions, weight, best, reference, credited):
    """S1.4: above a usual 0.3, and where references count at all."""
    supplier, assumptions.reference_weight, assumptions.usual_reference = world.suppliers[0], weight, 0.3
    supplier.best_reference, supplier.reference = best, reference
    significance.credit_reference(world, supplier, assumptions)
    assert world.relationships[1].credited == len(kinds(world)) == credited


@pytest.mark.parametrize(("rivalry", "involvement", "times"), [(-1, 0.4, 1.0), (0, 0.4, 1.2), (0, 0.0, 1.0)])
def test_a_tie_into_an_end_market_is_known_there(world, assumptions, rivalry, involvement, times):
    """S1.4: 0.4 at a weight of 0.5; nothing where there are no rivals."""
    one, assumptions.door_weight = world.relationships[0], 0.5
    one.rivalry, world.rivalries[0].deepest_involvement = rivalry, involvement
    assert significance.open_doors(world, one, assumptions) == pytest.approx(times)


def test_lessons_save_cost_against_what_is_usual(world, assumptions):
    """0.02 x (0.7 - 0.45)."""
    assumptions.lesson_saves, assumptions.usual_lesson, world.suppliers[0].lessons = 0.02, 0.45, 0.7
    assert significance.lessons_saved(world.suppliers[0], assumptions) == pytest.approx(0.005)


@pytest.mark.parametrize(("objective", "fit"), [
    (Objective.PROFIT, 0.3), (Objective.GROWTH, 0.45), (Objective.REPUTATION, 0.4), (Objective.LEARNING, 0.5),
])  # fmt: skip
def test_four_objectives_ask_for_four_things(world, objective, fit):
    """A margin of 10%: 0.2.  Growth 0: 0.5.  Reference 0.4.  Lessons 0.6.  Half-way from 0.4 each."""
    one, world.suppliers[0].objective = world.relationships[0], objective
    one.profit_mean, one.revenue_mean, one.growth_forecast, one.objective_fit = 10.0, 100.0, 0.0, 0.4
    one.reference_value, one.learning_value = 0.4, 0.6
    significance.fit_objective(one, world.suppliers[0])
    assert one.objective_fit == pytest.approx(fit)


def test_joint_development_takes_a_critical_and_open_customer(world):
    """S4.12: 0.8 x (0.5 x 0.4 + 0.5 x 0.6) = 0.4; without sales there is no margin to hope with."""
    one, buyer = world.relationships[0], world.buyers[0]
    one.criticality, one.information, buyer.needs_technical, one.revenue_mean = 0.8, 0.4, 0.6, 0.0
    significance.hope_profit(one, buyer)
    assert (one.codevelopment, one.profit_possible) == (pytest.approx(0.4), 0.0)


def test_regard_is_kept_a_little_longer_than_won(world, draws, assumptions):
    """0.6 is too little at a bar of 0.62 and enough to stay, 0.5 is not, 0.1 below; at a bar of 1 nobody is."""
    one, kept, assumptions.significance_slack = world.relationships[0], [], 0.1
    for one.importance_to_buyer, assumptions.resource_bar in (
        (0.6, 0.62),
        (0.7, 0.62),
        (0.6, 0.62),
        (0.5, 0.62),
        (0.9, 1.0),
    ):
        significance.regard(world, one, draws.relationships, assumptions)
        kept.append(one.strategic_resource)
    assert kept == [False, True, True, False, False]


def test_the_other_criteria_are_weighed_against_what_is_usual(world, assumptions):
    """Usual is 0.3.  Profit: 50 on 100 saturates at 1/3: 0.05 x (1/3 - 0.3).  Growth 0.5 x 0.1.  Criticality of
    0.5 in the middle: 0.05 x 0.2.  Pull 0.05 x 0.3.  Regard 0.05 x 0.4.  Locked by 0.5 with room of 0.32, the root of
    0.16: 0.1 x 0.1.  Summit 0.1 x 0.2."""
    one, assumptions.usual_criterion = world.relationships[0], 0.3
    assumptions.criteria_weight, assumptions.objective_weight = 1.0, 0.0
    assumptions.profit_weight, one.profit_possible, one.revenue_mean = 0.05, 50.0, 100.0
    assumptions.growth_weight, one.growth_forecast = 0.5, 0.1
    assumptions.criticality_weight, one.criticality, one.codevelopment = 0.05, 0.6, 0.4
    one.pull, assumptions.regard_weight, one.status_believed = 0.6, 0.05, 0.7
    assumptions.best_kind_weight, one.lock_out, one.white_space = 0.1, 0.5, 0.32
    assumptions.summit_weight, one.involvement = 0.1, 0.5
    significance.weigh_merit(one, assumptions)
    assert one.merit == pytest.approx(0.05 * (1 / 3 - 0.3) + 0.05 + 0.01 + 0.015 + 0.02 + 0.01 + 0.02)


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


def test_the_objective_decides_what_fits(world):
    """S4.4: a margin of 20% fits profit at 0.4; growth of 5% fits growth at 0.6; half-way from 0.5, and then 0.45."""
    one, supplier = world.relationships[0], world.suppliers[0]
    one.objective_fit = 0.5
    one.profit_mean, one.revenue_mean, one.growth_forecast = 20.0, 100.0, 0.05
    significance.fit_objective(one, supplier)
    assert one.objective_fit == pytest.approx(0.45)
    supplier.objective = Objective.GROWTH
    significance.fit_objective(one, supplier)
    assert one.objective_fit == pytest.approx(0.525)


@pytest.mark.parametrize(("revenue", "margin"), [(100.0, 0.2), (0.0, 0.0)])
def test_without_trade_there_is_no_margin(one, revenue, margin):
    one.profit_mean, one.revenue_mean = 20.0, revenue
    assert significance.margin_of(one) == pytest.approx(margin)


def test_profit_now_and_possible(world):
    """S4.3: a margin of 10% on 0.6 of 1,000 would be 60."""
    one, buyer = world.relationships[0], world.buyers[0]
    one.profit_mean, one.revenue_mean, one.potential_believed, buyer.orders = 10.0, 100.0, 0.6, 1000.0
    significance.hope_profit(one, buyer)
    assert one.profit_possible == pytest.approx(60.0)


def test_a_forecast_follows_history_and_is_held_against_it(world, draws, assumptions):
    """S4.11: the buyer grew from 1 to 1.1; after a forecast of 2% the next is 6%."""
    one, buyer = world.relationships[0], world.buyers[0]
    buyer.trend, buyer.trend_last_year, one.growth_forecast = 1.1, 1.0, 0.02
    significance.note_growth(buyer)
    significance.forecast_growth(one, buyer, world.suppliers[0], draws.relationships, assumptions)
    assert (buyer.growth_realised, one.growth_forecast) == pytest.approx((0.1, 0.06))


def test_the_buyer_regards_and_the_supplier_may_not_know(world, draws, assumptions):
    """S1.51, S4.14: importance 0.7 passes a bar of 0.62; belief goes a quarter of the way from 0.2: 0.4."""
    one = world.relationships[0]
    one.importance_to_buyer, one.criticality, one.buyer_trust, one.knowledge = 0.7, 0.5, 0.5, 0.5
    one.status_believed, assumptions.resource_bar, assumptions.review_speed = 0.2, 0.62, 0.25
    significance.regard(world, one, draws.relationships, assumptions)
    assert one.strategic_resource and kinds(world) == ["STRATEGIC_RESOURCE"]
    assert one.status_believed == pytest.approx(0.4)


def test_a_buyer_that_pulls_brings_talks_forward(world, draws, assumptions):
    """S4.13: 0.8 a year at satisfaction 0.6 and joint work wanted of 0.4 is 0.2 a quarter; of pull 0.5 a part of 0.6 is
    left, and goes half of the way from 0.3 to 1."""
    one = world.relationships[0]
    one.buyer_satisfaction, one.joint_work_wanted, draws.relationships.pulls = 0.6, 0.4, 0.19
    assumptions.pull_rate, assumptions.review_speed, one.pull = 0.8, 0.4, 0.5
    significance.ask_for_more(world, one, draws.relationships, assumptions)
    assert one.pull == pytest.approx(0.65) and kinds(world) == ["PULL_SIGNAL"]
    one.pull, assumptions.talks_a_year, assumptions.pull_talks = 1.0, 1.2, 0.4
    assert consent.eager(one, assumptions) == pytest.approx(0.1 * 1.2)


def test_criteria_add_to_size_and_potential(world, assumptions):
    """S4.2: only the objective is off its usual level: 0.1 x (0.7 - 0.3) = 0.04, nothing at a weight of 0."""
    one, assumptions.usual_criterion = world.relationships[0], 0.3
    one.objective_fit, one.growth_forecast, one.pull, one.status_believed = 0.7, 0.0, 0.3, 0.3
    assumptions.best_kind_weight = 0.0
    one.criticality, one.codevelopment, assumptions.profit_weight, assumptions.objective_weight = 0.4, 0.2, 0.0, 0.1
    significance.weigh_merit(one, assumptions)
    assert one.merit == pytest.approx(0.04)
    assumptions.criteria_weight = 0.0
    significance.weigh_merit(one, assumptions)
    assert one.merit == 0.0
