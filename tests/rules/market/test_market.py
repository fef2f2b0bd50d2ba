"""The economy and what buyers sell and order in it, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.market import market
from tests.rules.conftest import kinds, last_event


@pytest.fixture
def economy(world, assumptions):
    """A month of steady growth, without spread in anything that is drawn."""
    assumptions.recession_gap_spread = assumptions.recession_spread = 0.0
    assumptions.recession_gap, assumptions.recession_gap_shortest = 75.0, 14.0
    assumptions.recession_length, assumptions.recession_depth, assumptions.recovery_speed = 10.3, 0.03, 0.1
    world.market[0].months_to_recession = 50
    return world.market[0]


@pytest.mark.parametrize(("mean", "spread", "luck", "months"), [
    (75.0, 0.0, 0.0, 75), (10.0, 0.0, 0.0, 14),
    (80.0, 0.5, 1.0, 116),  # 80 x exp(0.5 - 0.125) = 80 x 1.45499
    (80.0, 0.5, 0.0, 70),  # 80 x exp(-0.125) = 80 x 0.88250
])  # fmt: skip
def test_peaks_lie_as_far_apart_as_luck_says(economy, draws, assumptions, mean, spread, luck, months):
    assumptions.recession_gap, assumptions.recession_gap_spread, draws.market.recession_gap = mean, spread, luck
    market.draw_recession_gap(economy, draws.market, assumptions)
    assert economy.months_to_recession == months


def test_a_recession_begins_with_its_depth_and_length(world, economy):
    economy.recession_month = 7
    market.begin_recession(world, 0.04, 12)
    assert (economy.in_recession, economy.recession_month, economy.recession_length) == (True, 0, 12)
    assert (economy.recession_depth, kinds(world), last_event(world).size) == (0.04, ["RECESSION_BEGAN"], 0.04)


@pytest.mark.parametrize(("length", "depth", "months", "fall"), [(10.3, 0.03, 10, 0.03), (0.4, 0.6, 2, 0.5)])
def test_a_drawn_recession_lasts_two_months_and_takes_half_at_the_most(
    world, economy, draws, assumptions, length, depth, months, fall
):
    """And the clock of the next one starts."""
    assumptions.recession_length, assumptions.recession_depth = length, depth
    market.draw_recession(world, draws.market, assumptions)
    assert (economy.recession_length, economy.recession_depth) == (months, pytest.approx(fall))
    assert economy.months_to_recession == 75


def test_output_falls_in_equal_steps_and_recovers_by_parts(world, economy, draws, assumptions):
    """3% in three months, then a tenth of the gap: 0.97 + 0.1 x 0.03."""
    market.begin_recession(world, 0.03, 3)
    seen = []
    for _ in range(4):
        market.move_economy(world, draws.market, assumptions)
        seen.append(economy.output)
    assert seen == pytest.approx([0.99, 0.98, 0.97, 0.973])
    assert (economy.in_recession, economy.months_to_recession) == (False, 46)
    assert kinds(world) == ["RECESSION_BEGAN", "RECESSION_ENDED"]


@pytest.mark.parametrize(("switch", "told"), [(True, ["RECESSION_BEGAN"]), (False, [])])
def test_a_recession_comes_when_its_month_has_come(world, economy, draws, assumptions, switch, told):
    economy.months_to_recession, assumptions.recessions = 2, switch
    market.move_economy(world, draws.market, assumptions)
    assert kinds(world) == []
    market.move_economy(world, draws.market, assumptions)
    assert kinds(world) == told and economy.in_recession == switch


def test_a_recession_waits_until_the_last_one_is_over(world, economy, draws, assumptions):
    market.begin_recession(world, 0.03, 3)
    economy.months_to_recession = 1
    market.move_economy(world, draws.market, assumptions)
    assert kinds(world) == ["RECESSION_BEGAN"] and economy.recession_month == 1


@pytest.mark.parametrize(("month", "given", "left"), [(1, -1, 29), (1, 50, 49), (2, -1, 75)])
def test_a_run_begins_somewhere_in_the_cycle(world, economy, draws, assumptions, month, given, left):
    """At 0.4 of 75 months, one of which is over; later a clock that ran out brings a recession and 75 months anew."""
    economy.month, economy.months_to_recession, draws.market.recession_phase = month, given, 0.4
    market.move_economy(world, draws.market, assumptions)
    assert economy.months_to_recession == left


@pytest.fixture
def plain(buyer, assumptions):
    """A buyer at its trend; a draw moves trend by 1% and sales by 4%."""
    assumptions.buyer_trend_noise, assumptions.buyer_trend_return, assumptions.buyer_sales_noise = 0.01, 0.1, 0.04
    assumptions.scandal_costs, assumptions.scandal_fades = 0.4, 0.1
    buyer.trend, buyer.growth, buyer.sensitivity, buyer.scandal, buyer.pulled = 1.0, 0.0, 2.0, 0.0, 0.0
    return buyer


@pytest.mark.parametrize(("changes", "output", "sales"), [
    ({}, 1.0, 1.0),
    ({"growth": 0.12}, 1.0, 1.0 + 0.12 / 12.0),
    ({"trend": 0.8}, 1.0, 0.8 * (1.0 + 0.1 * 0.2)),  # a tenth of the way back
    ({}, 0.95, 1.0 - 2.0 * 0.05),
    ({"sensitivity": 10.0}, 0.8, 0.0),  # nobody sells less than nothing
    ({"scandal": 0.5}, 1.0, 1.0 - 0.4 * 0.5),
    ({"pulled": 0.05}, 1.0, 1.05),
])  # fmt: skip
def test_what_a_buyer_sells(plain, economy, draws, assumptions, changes, output, sales):
    """S0.28."""
    economy.output = output
    for name, value in changes.items():
        setattr(plain, name, value)
    market.sell_downstream(plain, economy, draws.buyers, assumptions)
    assert plain.sales == pytest.approx(sales)


@pytest.mark.parametrize(("trend", "month", "sales"), [
    (1.0, 0.0, 1.01), (0.0, -1.0, 0.96), (0.0, -100.0, 0.0),  # never less than nothing
])  # fmt: skip
def test_a_buyer_has_its_own_luck(plain, economy, draws, assumptions, trend, month, sales):
    draws.buyers.trend, draws.buyers.sales = trend, month
    market.sell_downstream(plain, economy, draws.buyers, assumptions)
    assert plain.sales == pytest.approx(sales)


def test_a_scandal_is_forgotten_by_and_by(plain, economy, draws, assumptions):
    plain.scandal = 0.5
    market.sell_downstream(plain, economy, draws.buyers, assumptions)
    assert plain.scandal == pytest.approx(0.5 * 0.9)


@pytest.mark.parametrize(("smoothing", "managed", "ordered"), [
    (0.0, 0.0, 1.2 + 0.5 * 0.2), (1.0, 0.0, 1.1), (0.5, 0.0, 1.15 + 0.5 * 0.5 * 0.2), (0.5, 0.9, 1.1 + 0.05),
])  # fmt: skip
def test_orders_replace_sales_and_move_stock(buyer, assumptions, smoothing, managed, ordered):
    """C26: sold 1.2, expected 1.1 by now, a stock of 1.45 where 1.5 x 1.1 is wanted: a gap of 0.2."""
    assumptions.expectation_speed, assumptions.stock_adjustment, buyer.spend, buyer.stock_wanted = 0.5, 0.5, 100.0, 1.5
    buyer.sales, buyer.sales_expected, buyer.stock = 1.2, 1.0, 1.45
    buyer.order_smoothing, buyer.managed = smoothing, managed
    market.order_goods(buyer, assumptions)
    assert buyer.orders == pytest.approx(100.0 * ordered)
    assert buyer.stock == pytest.approx(1.45 + ordered - 1.2)


def test_who_is_full_orders_nothing(buyer, assumptions):
    buyer.stock, buyer.sales, buyer.order_smoothing = 50.0, 1.0, 0.0
    market.order_goods(buyer, assumptions)
    assert (buyer.orders, buyer.stock) == (0.0, 49.0)


@pytest.mark.parametrize(("output", "luck", "solvency", "distressed"), [
    (1.0, 0.0, 0.8 + 0.1 * 0.1, False), (0.95, 0.0, 0.81 - 0.1 * 0.05 * 2.0, False), (1.0, -1.0, 0.81 - 0.05, True),
    (1.0, 99.0, 1.0, False),
])  # fmt: skip
def test_recessions_and_luck_wear_on_solvency(buyer, economy, draws, assumptions, output, luck, solvency, distressed):
    """S1.65: below 0.77 a buyer pays late."""
    assumptions.solvency_return, assumptions.usual_solvency, assumptions.solvency_distress = 0.1, 0.9, 0.77
    assumptions.solvency_strain, assumptions.solvency_noise, economy.output = 0.1, 0.05, output
    buyer.solvency, buyer.sensitivity, draws.buyers.credit = 0.8, 2.0, luck
    market.move_solvency(buyer, economy, draws.buyers, assumptions)
    assert (buyer.solvency, buyer.distressed) == (pytest.approx(solvency), distressed)
