"""Buyers that buy together, with numbers worked out by hand."""

from types import SimpleNamespace

import pytest

from kamsim.theory.rules.market import groups
from tests.rules.conftest import kinds


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
