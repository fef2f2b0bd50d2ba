"""Buyers that merge and buy together, with numbers worked out by hand."""

from types import SimpleNamespace

import pytest

from kamsim.theory.rules.market import groups, mergers
from kamsim.theory.rules.money import money
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


def test_a_group_weighs_as_one(world, assumptions):
    """S1.9: half the mean weighs 0.5 / 1.5 = 1/3 alone; two with 50 and 150 of a mean of 100 weigh 2 / 3 together,
    and the hardest negotiator speaks for both."""
    small, other = world.buyers
    small.orders, other.orders = 50.0, 150.0
    groups.weigh_buyer(world, small, 100.0)
    assert small.purchasing_power == pytest.approx(1 / 3)
    for buyer, pressure in ((small, 0.2), (other, 0.7)):
        buyer.buying_group = 0
        groups.count_member(world.groups[0], buyer, pressure)
    groups.weigh_buyer(world, small, 100.0)
    assert (small.purchasing_power, small.joint_pressure) == (pytest.approx(2 / 3), 0.7)


def test_joint_buying_moves_the_price(world, draws, assumptions):
    """S1.9: gap 0.5 x (2/3 - 0.4), pressure 0.7 in place of 0.2, no firmness effect at 0.3, value as usual:
    the step is 0.03 x 0.7 x (0.5 + 0.1333 - 0) = 0.0133, alone 0.03 x 0.2 x (0.5 - 0.0333) = 0.0028."""
    one, buyer = world.relationships[0], world.buyers[0]
    one.supplier_dependence = one.buyer_dependence = 0.0
    one.firmness, one.value_remembered, one.price_pressure, buyer.leverage = 0.3, 0.3, 0.2, 0.5
    assumptions.dependence_presses = 1.0
    assumptions.concession_step, assumptions.purchasing_power_weight, assumptions.dependence_known = 0.03, 0.5, 1.0
    buyer.purchasing_power = 1 / 3
    money.negotiate(world, one, buyer, draws.relationships, assumptions)
    assert one.concession == pytest.approx(0.03 * 0.2 * (0.5 - 0.5 * (0.4 - 1 / 3)))
    one.concession, buyer.purchasing_power, buyer.joint_pressure = 0.0, 2 / 3, 0.7
    money.negotiate(world, one, buyer, draws.relationships, assumptions)
    assert one.concession == pytest.approx(0.03 * 0.7 * (0.5 + 0.5 * (2 / 3 - 0.4)))


def test_rivals_in_a_group_share_less_and_may_leave(world, draws, assumptions):
    """S1.10: two of one end market in one group: each keeps 0.7 of its openness, and leaves at a draw below 0.15."""
    for buyer in world.buyers:
        buyer.buying_group, buyer.rivalry_group, buyer.orders = 0, 4, 100.0
    luck = SimpleNamespace(buyers=[draws.buyers, draws.buyers])
    assumptions.group_caution, assumptions.group_breaks = 0.3, 0.15
    groups.gather_groups(world, luck, assumptions)
    assert world.groups[0].rivals == 2 and world.buyers[0].group_conflict
    assert groups.caution(world.buyers[0], assumptions) == pytest.approx(0.7)
    draws.buyers.joins_group = 0.1
    groups.gather_groups(world, luck, assumptions)
    assert [buyer.buying_group for buyer in world.buyers] == [-1, -1] and kinds(world) == ["GROUP_LEFT", "GROUP_LEFT"]
