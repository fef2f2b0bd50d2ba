"""Buyers that buy together, with numbers worked out by hand."""

from types import SimpleNamespace

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.market import groups
from kamsim.theory.state.group import GroupState
from kamsim.theory.words import NOBODY
from tests.rules.conftest import kinds, last_event, rows


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


@pytest.mark.parametrize(("changes", "luck", "joins"), [
    ({}, 0.01, True), ({}, 0.03, False), ({"orders": 51.0}, 0.01, False), ({"exited": True}, 0.01, False),
])  # fmt: skip
def test_a_small_buyer_looks_for_company(world, buyer, draws, assumptions, changes, luck, joins):
    """S1.9: 49 is less than half of a mean of 100."""
    assumptions.group_rate, buyer.orders = 0.02, 49.0
    draws.buyers.joins_group, draws.buyers.which_group = luck, 0.99
    for name, value in changes.items():
        setattr(buyer, name, value)
    groups.consider_group(world, buyer, 100.0, draws.buyers, assumptions)
    assert buyer.buying_group == (0 if joins else NOBODY)
    assert kinds(world) == (["GROUP_JOINED"] if joins else [])


def test_without_groups_there_is_none_to_join(world, buyer, draws, assumptions):
    buyer.orders, draws.buyers.joins_group = 1.0, 0.0
    groups.consider_group(world._replace(groups=[]), buyer, 100.0, draws.buyers, assumptions)
    assert buyer.buying_group == NOBODY


@pytest.mark.parametrize(("changes", "luck", "left", "told"), [
    ({"group_conflict": True}, 0.14, True, ["GROUP_LEFT"]), ({"group_conflict": True}, 0.16, False, []),
    ({}, 0.0, False, []), ({"exited": True}, 0.99, True, []),
])  # fmt: skip
def test_a_rival_in_the_group_drives_out_and_so_does_failure(
    world, buyer, draws, assumptions, changes, luck, left, told
):
    """S1.10."""
    assumptions.group_breaks, buyer.buying_group, draws.buyers.joins_group = 0.15, 0, luck
    for name, value in changes.items():
        setattr(buyer, name, value)
    groups.consider_group(world, buyer, 100.0, draws.buyers, assumptions)
    assert buyer.buying_group == (NOBODY if left else 0) and kinds(world) == told
    if told:
        assert last_event(world).cause == Kind.RIVAL_CONFLICT


def test_the_hardest_round_with_a_living_supplier_counts(world, buyer):
    buyer.relationship_count = 2
    world.relationships[0].price_pressure, world.relationships[1].price_pressure = 0.3, 0.8
    assert groups.hardest_pressure(world, buyer) == 0.8
    world.relationships[1].active = False
    assert groups.hardest_pressure(world, buyer) == 0.3
    world.relationships[0].active = False
    assert groups.hardest_pressure(world, buyer) == 0.0


def test_members_of_one_end_market_are_rivals(world, buyer):
    """Two of market 4, one of none: three members, two rivals, the hardest of three."""
    group, buyer.orders = world.groups[0], 100.0
    for market, pressure in ((4, 0.2), (NOBODY, 0.7), (4, 0.4)):
        buyer.rivalry_group = market
        groups.count_member(group, buyer, pressure)
    assert (group.members, group.orders, group.pressure) == (3, 300.0, 0.7)
    assert (group.rivalry, group.rivals) == (4, 2)


def test_a_member_of_another_market_sits_among_rivals_in_peace(world, buyer):
    group, buyer.buying_group = world.groups[0], 0
    group.members, group.rivalry, group.rivals, group.pressure, group.orders = 3, 4, 2, 0.7, 300.0
    for market, conflict in ((4, True), (5, False), (NOBODY, False)):
        buyer.rivalry_group = market
        groups.weigh_buyer(world, buyer, 100.0)
        assert (buyer.group_conflict, buyer.joint_pressure) == (conflict, 0.7)


def test_groups_are_counted_anew_every_year(world, draws, assumptions):
    """Nobody is in one: nothing of last year is left; small buyers join by luck, here the middle one of three."""
    many = world._replace(groups=rows(GroupState, 3))
    for group in many.groups:
        group.members, group.orders, group.pressure, group.rivalry, group.rivals = 3, 300.0, 0.7, 4, 2
    luck, draws.buyers.joins_group = SimpleNamespace(buyers=[draws.buyers] * 2), 0.9
    groups.gather_groups(many, luck, assumptions)
    for group in many.groups:
        assert (group.members, group.orders, group.pressure, group.rivalry, group.rivals) == (0, 0.0, 0.0, NOBODY, 0)
    many.market[0].mean_orders, draws.buyers.joins_group, draws.buyers.which_group = 100.0, 0.0, 0.5
    groups.gather_groups(many, luck, assumptions)
    assert [group.members for group in many.groups] == [0, 2, 0]


def test_a_group_of_one_weighs_no_more_than_its_member(world, buyer):
    buyer.orders, buyer.buying_group, world.groups[0].members, world.groups[0].orders = 100.0, 0, 1, 900.0
    groups.weigh_buyer(world, buyer, 100.0)
    assert (buyer.purchasing_power, buyer.joint_pressure) == (pytest.approx(0.5), 0.0)


@pytest.mark.parametrize(("power", "leverage", "gap"), [
    (0.5, 0.5, 0.0), (0.7, 0.5, 0.08), (0.5, 0.8, 0.12), (2 / 3, 0.8, 0.56 / 3), (0.5, 0.3, -0.08),
])  # fmt: skip
def test_size_and_freedom_tip_a_price_round(buyer, assumptions, power, leverage, gap):
    """S1.8: 0.4 x what either is beyond a half."""
    buyer.purchasing_power, buyer.leverage, assumptions.purchasing_power_weight = power, leverage, 0.4
    assert groups.joint_gap(buyer, assumptions) == pytest.approx(gap)


def test_without_a_rival_in_the_group_there_is_no_caution(buyer, assumptions):
    buyer.group_conflict, assumptions.group_caution = False, 0.3
    assert groups.caution(buyer, assumptions) == 1.0
