"""Crises that strike a relationship, by hand."""

import pytest

from kamsim.theory.rules.life_cycle import crises
from kamsim.theory.words import EndReason


@pytest.mark.parametrize(("reason", "gravity"), [
    (EndReason.RECESSION, 2.0 * 0.1), (EndReason.TROUBLE, 0.15), (EndReason.SHORTAGE, 0.3), (EndReason.SCANDAL, 0.4),
])  # fmt: skip
def test_each_crisis_strikes_in_its_own_way(world, one, reason, gravity):
    """Output a tenth below trend, felt twofold; quality lost; orders that do not arrive; a distance that is kept."""
    world.market[0].output, world.buyers[0].sensitivity = 0.9, 2.0
    supplier = world.suppliers[0]
    supplier.trouble, supplier.shortage, one.stock_out, one.distance = 0.15, 0.5, 0.3, 0.4
    assert crises.gravity_of_crisis(reason, world, one) == pytest.approx(gravity)


def test_what_is_missing_without_a_shortage_is_no_crisis(world, one):
    one.stock_out = 0.3
    assert crises.gravity_of_crisis(EndReason.SHORTAGE, world, one) == 0.0


def test_a_boom_is_no_crisis(world, one):
    world.market[0].output = 1.1
    assert crises.gravity_of_crisis(EndReason.RECESSION, world, one) == 0.0


@pytest.mark.parametrize(("trouble", "distance", "crisis", "felt"), [
    (0.0, 0.0, EndReason.NONE, 0.0), (0.2, 0.0, EndReason.TROUBLE, 0.2), (0.2, 0.3, EndReason.SCANDAL, 0.3),
])  # fmt: skip
def test_the_gravest_crisis_is_felt_and_passes(world, one, trouble, distance, crisis, felt):
    one.crisis, one.crisis_felt = EndReason.RECESSION, 0.9
    world.suppliers[0].trouble, one.distance = trouble, distance
    crises.feel_crisis(world, one)
    assert (one.crisis, one.crisis_felt) == (crisis, pytest.approx(felt))
