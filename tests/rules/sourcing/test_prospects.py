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


@pytest.mark.parametrize(("spotted", "times"), [(True, 1.4), (False, 0.8)])
def test_spotted_prospects_are_courted_oftener(world, assumptions, spotted, times):
    """S1.39: a zeal of 0.4."""
    one, assumptions.spotted_zeal = world.relationships[0], 0.4
    one.spotted = spotted
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
    one.spotted = True
    prospects.court(world, one, buyer, supplier, draws.relationships, assumptions)
    assert not one.spotted
