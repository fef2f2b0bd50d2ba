"""Courting a customer that does not buy yet, by hand."""

import pytest

from kamsim.theory.rules.sourcing import prospects
from tests.rules.conftest import kinds


def test_money_spent_before_the_first_order_is_sunk(world):
    """S1.26: effort 800, investment 150 and cost to serve 50 on a firm that does not order: 1,000 sunk."""
    one = world.relationships[0]
    one.effort, one.investment, one.cost_to_serve = 800.0, 150.0, 50.0
    prospects.sink_entry(one)
    assert one.entry_spend == 0.0  # it orders
    one.active = False
    prospects.sink_entry(one)
    assert one.entry_spend == 1000.0


def test_signals_can_be_false(world, draws, assumptions):
    """S1.39: promise 1/(1+1)=0.5 seen with 0.25 x 2 x 0.5 x 2 = 0.5 of error as 1.0: a third of the way is 1/3.
    A bar of 0.3 calls it a coming key account; the same luck with a perfect eye leaves 1/6."""
    one, buyer, supplier = world.relationships[0], world.buyers[0], world.suppliers[0]
    one.active, one.potential, buyer.orders = False, 0.5, 200.0
    supplier.sales_mean, supplier.partners, supplier.selecting = 200.0, 2, 0.5
    assumptions.signal_noise, assumptions.signal_bar, draws.relationships.signal = 0.25, 0.3, 2.0
    prospects.read_signal(world, one, buyer, supplier, draws.relationships, assumptions)
    assert one.true_promise == pytest.approx(0.5) and one.signal == pytest.approx(1 / 3) and one.spotted
    one.signal, supplier.selecting = 0.0, 1.0
    prospects.read_signal(world, one, buyer, supplier, draws.relationships, assumptions)
    assert one.signal == pytest.approx(1 / 6) and not one.spotted


def test_a_buyer_reopens_its_choice_for_a_better_fit_only(world, assumptions):
    """S1.40: an advantage of 0.05 is not enough at a threshold of 0.1, one of 0.2 is; entry then counts double."""
    one, buyer = world.relationships[0], world.buyers[0]
    buyer.partners, buyer.best_offer, one.offer = 2, 0.1, 0.15
    prospects.reopen_choice(world, one, buyer, assumptions)
    assert one.reopened_months == 0
    one.offer = 0.3
    prospects.reopen_choice(world, one, buyer, assumptions)
    assert (one.reopened_months, kinds(world)) == (6, ["REBUY_OPENED"])
    assumptions.spotted_zeal, assumptions.rebuy_bonus = 0.0, 1.0
    assert prospects.courtship(one, assumptions) == pytest.approx(2.0)


@pytest.mark.parametrize(("spotted", "reopened", "times"), [
    (True, 0, 1.4), (False, 0, 0.8), (True, 3, 2.8), (False, 3, 1.6),
])  # fmt: skip
def test_spotted_prospects_are_won_sooner(world, assumptions, spotted, reopened, times):
    """S1.39, S1.40: a zeal of 0.4; an open choice doubles at a bonus of 1."""
    one, assumptions.spotted_zeal, assumptions.rebuy_bonus = world.relationships[0], 0.4, 1.0
    one.spotted, one.reopened_months = spotted, reopened
    assert prospects.courtship(one, assumptions) == pytest.approx(times)


def test_a_spotted_prospect_costs_something_and_is_told_once(world, draws, assumptions):
    """500 a quarter; one that is not to be served is never spotted."""
    one, buyer, supplier = world.relationships[0], world.buyers[0], world.suppliers[0]
    one.active, one.potential, buyer.orders, one.signal, one.still_served = False, 0.5, 200.0, 0.9, True
    supplier.sales_mean, supplier.partners, assumptions.signal_bar, assumptions.signal_cost = 200.0, 2, 0.3, 500.0
    for _ in range(2):
        prospects.court(world, one, buyer, supplier, draws.relationships, assumptions)
    assert (one.one_off, kinds(world)) == (1000.0, ["PROSPECT_SPOTTED"])
    one.still_served = False
    prospects.court(world, one, buyer, supplier, draws.relationships, assumptions)
    assert not one.spotted and one.one_off == 1000.0


@pytest.mark.parametrize("whose", ["relationships", "suppliers", "buyers"])
def test_who_buys_or_is_gone_is_not_courted(world, draws, assumptions, whose):
    one, buyer, supplier = world.relationships[0], world.buyers[0], world.suppliers[0]
    one.active = whose == "relationships"
    buyer.exited, supplier.exited = whose == "buyers", whose == "suppliers"
    one.spotted, one.reopened_months = True, 5
    prospects.court(world, one, buyer, supplier, draws.relationships, assumptions)
    assert (one.spotted, one.reopened_months) == (False, 0)


def test_a_reopened_choice_closes_again(world, assumptions):
    """Of six months three are left after a quarter; without bonus nothing is reopened."""
    one, buyer, assumptions.rebuy_months = world.relationships[0], world.buyers[0], 6
    buyer.partners, buyer.best_offer, one.offer, left = 1, 0.0, 0.5, []
    for _ in range(3):
        prospects.reopen_choice(world, one, buyer, assumptions)
        left.append(one.reopened_months)
    assert left == [6, 3, 6]
    assumptions.rebuy_bonus, one.reopened_months = 0.0, 0
    prospects.reopen_choice(world, one, buyer, assumptions)
    assert one.reopened_months == 0
