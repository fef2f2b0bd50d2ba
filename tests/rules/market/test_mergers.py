"""Buyers that merge, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.market import mergers
from kamsim.theory.words import EndReason
from tests.rules.conftest import kinds


def test_concentration_is_the_sum_of_squared_parts(world):
    """Orders of 300 and 100: mean 200, concentration (9 + 1) / 16 = 0.625."""
    world.buyers[0].orders, world.buyers[1].orders = 300.0, 100.0
    mergers.measure_buyers(world)
    assert (world.market[0].mean_orders, world.market[0].buyer_concentration) == (200.0, pytest.approx(0.625))


def test_the_large_gain_ground(world, assumptions):
    """S1.8: three times the mean is 3/4 on the scale; at a trend of 0.04 it grows by 0.04 x 0.25 = 1%."""
    large, market = world.buyers[0], world.market[0]
    large.orders, large.spend, market.mean_orders, assumptions.concentration_trend = 600.0, 600.0, 200.0, 0.04
    mergers.concentrate(large, market, assumptions)
    assert large.spend == pytest.approx(606.0)


def test_a_merger_weighs_shares_by_size(world, assumptions):
    """S1.8: 0.4 of 300 and 0.2 of 100 at the same supplier become 0.35 of 400; the second account ends."""
    kept, gone = world.relationships
    larger, smaller = world.buyers
    kept.share_of_wallet, gone.share_of_wallet, gone.supplier_pledge = 0.4, 0.2, 50.0
    larger.orders, smaller.orders, larger.spend = 300.0, 100.0, 300.0
    mergers.merge(world, larger, smaller, assumptions)
    assert kept.share_of_wallet == pytest.approx(0.35)
    assert (larger.spend, kept.supplier_pledge) == (pytest.approx(400.0), 50.0)
    assert (gone.active, gone.end_reason, smaller.exited) == (False, EndReason.BUYERS_MERGED, True)
    assert kinds(world) == ["MERGER", "ENDED"]


def test_a_supplier_without_a_door_at_the_new_owner_is_out(world, assumptions):
    """S1.8: its only customer is bought by one that it never supplied."""
    world.relationships[1].supplier = 1
    world.buyers[0].orders, world.buyers[1].orders = 300.0, 100.0
    mergers.merge(world, world.buyers[0], world.buyers[1], assumptions)
    assert not world.relationships[1].active and not world.relationships[1].exit_planned
