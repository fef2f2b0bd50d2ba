"""Buyers that merge, with numbers worked out by hand."""

from types import SimpleNamespace

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.market import mergers
from kamsim.theory.words import NOBODY, Conduct, EndReason
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
    assert (larger.orders, smaller.orders, smaller.exited_months) == (400.0, 0.0, 0)
    assert (gone.active, gone.end_reason, smaller.exited) == (False, EndReason.BUYERS_MERGED, True)
    assert kinds(world) == ["MERGER", "ENDED"]


def test_a_supplier_without_a_door_at_the_new_owner_is_out(world, assumptions):
    """S1.8: its only customer is bought by one that it never supplied."""
    world.relationships[1].supplier = 1
    world.buyers[0].orders, world.buyers[1].orders = 300.0, 100.0
    mergers.merge(world, world.buyers[0], world.buyers[1], assumptions)
    assert not world.relationships[1].active and not world.relationships[1].exit_planned


@pytest.mark.parametrize(("exited", "orders", "concentration"), [(False, 300.0, 1.0), (True, 0.0, 0.0)])
def test_only_buyers_that_order_are_counted(world, exited, orders, concentration):
    world.buyers[0].exited, world.buyers[0].orders = exited, 300.0
    mergers.measure_buyers(world)
    assert (world.market[0].mean_orders, world.market[0].buyer_concentration) == (orders, concentration)


def test_an_acquirer_finds_its_own_door_to_a_supplier(world, buyer):
    world.relationships[1].supplier, buyer.relationship_count = 1, 2
    assert [mergers.find_twin(world, buyer, supplier) for supplier in (0, 1, 2)] == [0, 1, NOBODY]


@pytest.fixture
def bought(world):
    """An account of the second buyer: 0.4 of its wallet, pledges of 50, revenue of 80, profit of 8, well trusted."""
    relationship = world.relationships[1]
    relationship.share_of_wallet, relationship.supplier_pledge = 0.4, 50.0
    relationship.revenue_mean, relationship.profit_mean = 80.0, 8.0
    relationship.buyer_competence_trust, relationship.buyer_goodwill_trust = 0.8, 0.7
    return relationship


def test_a_supplier_goes_on_with_the_joint_firm(world, one, buyer, bought, assumptions):
    """0.3 and a quarter of 0.4; pledges, revenue and profit go along, so that the parting costs nothing."""
    one.share_of_wallet, one.supplier_pledge, one.revenue_mean, one.profit_mean = 0.3, 20.0, 100.0, 10.0
    world.supplies[0].share, world.supplies[3].share, world.supplies[4].share = 0.2, 0.4, 0.8
    world.supplies[4].contract_end = 33
    mergers.hand_over(world, bought, buyer, 0.25, assumptions)
    assert [world.supplies[k].share for k in range(6)] == pytest.approx([0.3, 0.2, 0.0, 0.0, 0.0, 0.0])
    assert world.supplies[1].contract_end == 33  # `take_over_lots`: line by line
    assert one.share_of_wallet == pytest.approx(0.4)
    assert (one.supplier_pledge, one.revenue_mean, one.profit_mean) == (70.0, 180.0, 18.0)
    assert (bought.ended, bought.end_reason, bought.exit_cost) == (True, EndReason.BUYERS_MERGED, 0.0)
    assert (bought.conduct, bought.exit_planned) == (Conduct.CONSTRUCTIVE, True)


def test_a_prospect_of_the_acquirer_comes_in_with_the_bought_firm(world, one, buyer, bought, assumptions):
    """No trial: trust and share are those of the account that was bought."""
    one.active, one.share_of_wallet = False, 0.0
    world.supplies[0].share, world.supplies[3].share, world.supplies[4].share = 0.2, 0.4, 0.8
    world.supplies[4].contract_end = 33
    mergers.hand_over(world, bought, buyer, 0.25, assumptions)
    assert [world.supplies[k].share for k in range(6)] == pytest.approx([0.3, 0.2, 0.0, 0.0, 0.0, 0.0])
    assert world.supplies[1].contract_end == 33  # `take_over_lots`: line by line
    assert (one.active, one.trial, one.share_of_wallet) == (True, False, pytest.approx(0.1))
    assert (one.buyer_competence_trust, one.buyer_goodwill_trust) == (0.8, 0.7)
    assert kinds(world)[0] == "TRIAL_BEGAN" and world.events[0].cause == Kind.MERGER


def test_without_a_door_at_the_acquirer_an_account_is_lost(world, one, buyer, bought, assumptions):
    """Pledges of 50 and two months of 80."""
    assumptions.exit_months = 2.0
    bought.supplier = 1
    mergers.hand_over(world, bought, buyer, 0.25, assumptions)
    assert (bought.ended, bought.exit_planned, bought.exit_cost) == (True, False, pytest.approx(50.0 + 160.0))


@pytest.mark.parametrize(("orders", "chosen", "changes", "gone"), [
    ((300.0, 100.0), 0.9, {}, 1), ((100.0, 300.0), 0.9, {}, 0), ((300.0, 100.0), 0.1, {}, None),
    ((300.0, 0.0), 0.9, {}, None), ((300.0, 100.0), 0.9, {"merges": 0.5}, None), ((0.0, 100.0), 0.9, {}, None),
])  # fmt: skip
def test_the_larger_takes_over_the_smaller(world, draws, assumptions, orders, chosen, changes, gone):
    """Nobody takes over itself, who orders nothing, or without the luck of it."""
    assumptions.merger_rate, draws.buyers.merges, draws.buyers.which_buyer = 0.1, 0.05, chosen
    world.buyers[0].orders, world.buyers[1].orders = orders
    for name, value in changes.items():
        setattr(draws.buyers, name, value)
    mergers.consider_merger(world, world.buyers[0], draws.buyers, assumptions)
    assert [row.exited for row in world.buyers] == [number == gone for number in (0, 1)]


def test_a_year_measures_moves_and_merges_buyers(world, draws, assumptions):
    """300 of a mean of 200 is 3/5 on the scale: spend grows by 0.1 x 0.1; the small one's falls by 0.1 x 1/6."""
    luck = SimpleNamespace(buyers=[draws.buyers] * 2)
    assumptions.concentration_trend, assumptions.merger_rate = 0.1, 0.0
    for row, orders in zip(world.buyers, (300.0, 100.0), strict=True):
        row.orders, row.spend = orders, 1_000.0
    mergers.move_buyers(world, luck, assumptions)
    assert world.market[0].mean_orders == 200.0
    assert [row.spend for row in world.buyers] == pytest.approx([1_010.0, 1_000.0 * (1.0 - 0.1 / 6.0)])
    assumptions.merger_rate, draws.buyers.which_buyer = 1.0, 0.0
    mergers.move_buyers(world, luck, assumptions)
    assert world.buyers[1].exited


def test_what_the_bought_firm_had_ended_long_ago_does_not_end_again(world, assumptions):
    world.relationships[1].active, world.buyers[0].orders, world.buyers[1].orders = False, 300.0, 100.0
    mergers.merge(world, world.buyers[0], world.buyers[1], assumptions)
    assert kinds(world) == ["MERGER"]
