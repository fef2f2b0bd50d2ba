"""Crises that strike a relationship, by hand."""

import pytest

from kamsim.theory.rules.life_cycle import crises
from kamsim.theory.words import EndReason


@pytest.mark.parametrize(("reason", "gravity"), [
    (EndReason.RECESSION, 1.0 - 840.0 / 1200.0), (EndReason.TROUBLE, 0.15), (EndReason.SHORTAGE, 0.3),
    (EndReason.SCANDAL, 0.4),
])  # fmt: skip
def test_each_crisis_strikes_in_its_own_way(world, one, reason, gravity):
    """840 are left of 1,000 grown by a fifth; quality lost; orders that do not arrive; a distance that is kept."""
    buyer, world.market[0].in_recession = world.buyers[0], True
    buyer.orders, buyer.spend, buyer.trend = 840.0, 1000.0, 1.2
    supplier = world.suppliers[0]
    supplier.trouble, supplier.shortage, one.stock_out, one.distance = 0.15, 0.5, 0.3, 0.4
    assert crises.gravity_of_crisis(reason, world, one) == pytest.approx(gravity)


def test_what_is_missing_without_a_shortage_is_no_crisis(world, one):
    one.stock_out = 0.3
    assert crises.gravity_of_crisis(EndReason.SHORTAGE, world, one) == 0.0


def test_orders_that_fall_without_a_recession_are_no_crisis(world, one):
    world.buyers[0].orders, world.buyers[0].spend, world.buyers[0].trend = 500.0, 1000.0, 1.0
    assert crises.gravity_of_crisis(EndReason.RECESSION, world, one) == 0.0


@pytest.mark.parametrize(("trouble", "distance", "crisis", "felt"), [
    (0.0, 0.0, EndReason.NONE, 0.0), (0.2, 0.0, EndReason.TROUBLE, 0.2), (0.2, 0.3, EndReason.SCANDAL, 0.3),
])  # fmt: skip
def test_the_gravest_crisis_is_felt_and_passes(world, one, trouble, distance, crisis, felt):
    one.crisis, one.crisis_felt = EndReason.RECESSION, 0.9
    world.suppliers[0].trouble, one.distance = trouble, distance
    crises.feel_crisis(world, one)
    assert (one.crisis, one.crisis_felt) == (crisis, pytest.approx(felt))
