"""What an account is worth to be chosen, by hand."""

import pytest

from kamsim.theory.rules.life_cycle import stages
from kamsim.theory.rules.selection import significance
from kamsim.theory.rules.sourcing import entry
from kamsim.theory.words import Contribution, Objective
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
