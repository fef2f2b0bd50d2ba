"""What each side gives and gets, with numbers worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.money import give_and_take
from tests.rules.conftest import kinds, last_event


@pytest.fixture
def one(world):
    """An account of usual size."""
    pair, supplier = world.relationships[0], world.suppliers[0]
    supplier.sales_mean, supplier.partners = 200_000.0, 2
    pair.revenue_mean, pair.revenue = 100_000.0, 100_000.0
    return pair


def test_giving_stops_where_too_little_comes_back(world, one, assumptions):
    """S4.26: 700 back for 1 000 is below 0.8: 0.4 of the weight goes, pledges end, said once; the buyer likewise."""
    one.age, one.supplier_given, one.supplier_got, one.budget_claim, one.pledge_wanted = 40, 1_000.0, 700.0, 1.0, 0.2
    for _ in range(2):
        one.budget_claim = 1.0
        give_and_take.supplier_stops(world, one, assumptions)
    assert one.giving_stopped and one.budget_claim == pytest.approx(0.6) and one.pledge_wanted == 0.0
    assert kinds(world) == ["GIVING_STOPPED"]
    one.supplier_got = 900.0
    give_and_take.supplier_stops(world, one, assumptions)
    assert not one.giving_stopped
    one.buyer_given, one.buyer_got, one.joint_work_wanted = 1_000.0, 700.0, 0.5
    give_and_take.buyer_stops(one, assumptions)
    assert one.joint_work_wanted == pytest.approx(0.3)


def test_what_both_make_of_it(one, assumptions):
    """S0.20, S4.26: the buyer pays 2% above the market and half of a budget of 1 000, gets 4 000 of benefit: with a
    profit of 5 000 both make 5 000 + 4 000 - 2 500; a quarter adds three months to its balance."""
    assumptions.meeting_costs = 0.0
    one.unit_price, one.joint_budget, one.value_delivered, one.profit_mean, one.concession = 1.02, 1e3, 4e3, 5e3, 0.0
    give_and_take.balance_buyer(one, assumptions)
    assert one.joint_profit == pytest.approx(6_500.0)
    assert (one.buyer_given, one.buyer_got) == (pytest.approx(7_500.0), pytest.approx(12_000.0))


def test_a_bad_year_prunes_the_range_and_a_good_one_restores_it(world, assumptions):
    """S2.35: 0.1 goes in a year without profit, 0.05 comes back in one of 10%."""
    supplier = world.suppliers[0]
    supplier.sales_year, supplier.profit_year = 1_000.0, -5.0
    give_and_take.prune_range(world, supplier, assumptions)
    assert supplier.product_range == pytest.approx(0.9) and kinds(world) == ["RANGE_PRUNED"]
    supplier.profit_year = 100.0
    give_and_take.prune_range(world, supplier, assumptions)
    assert supplier.product_range == pytest.approx(0.95)


@pytest.mark.parametrize(("price", "gives"), [(1.05, 50.0 + 100.0 + 12.0), (0.9, 100.0 + 12.0)])
def test_a_buyer_gives_a_premium_projects_and_time(one, assumptions, price, gives):
    """S1.22: 5% of 1,000; half of a budget of 200; 0.4% x (2 meetings + 2 x 0.5 of checking) of 1,000."""
    one.unit_price, one.revenue_mean, one.joint_budget = price, 1_000.0, 200.0
    one.contact_intensity, one.buyer_checking, assumptions.meeting_costs = 2.0, 0.5, 0.004
    assert give_and_take.buyer_gives(one, assumptions) == pytest.approx(gives)


def test_the_young_are_given_time(world, one, assumptions):
    """Before two years nobody draws the balance."""
    one.age, one.supplier_given, one.buyer_given, one.budget_claim, one.joint_work_wanted = (
        23,
        1_000.0,
        1_000.0,
        1.0,
        0.5,
    )
    give_and_take.supplier_stops(world, one, assumptions)
    give_and_take.buyer_stops(one, assumptions)
    assert (one.giving_stopped, one.budget_claim, one.joint_work_wanted, kinds(world)) == (False, 1.0, 0.5, [])


def test_where_balances_do_not_count_nobody_stops(world, one, assumptions):
    one.age, one.supplier_given, assumptions.give_get_stops = 40, 1_000.0, 0.0
    give_and_take.supplier_stops(world, one, assumptions)
    assert not one.giving_stopped


def test_both_draw_their_balance_and_act_on_it(world, one, assumptions):
    """The buyer gets nothing for 500 a month, the supplier 700 for 1,000: both are below 0.8 and take 0.4 away."""
    assumptions.give_get_bar, assumptions.give_get_stops = 0.8, 0.4
    one.age, one.supplier_given, one.supplier_got, one.budget_claim = 40, 1_000.0, 700.0, 1.0
    one.joint_budget, one.value_delivered, one.profit_mean, assumptions.meeting_costs = 1_000.0, 0.0, 200.0, 0.0
    one.joint_work_wanted, one.access_wanted = 0.5, 0.5
    give_and_take.draw_balance(world, one, assumptions)
    assert one.joint_profit == pytest.approx(200.0 - 500.0)
    assert one.budget_claim == pytest.approx(0.6)
    assert one.joint_work_wanted == one.access_wanted == pytest.approx(0.3)


@pytest.mark.parametrize(("profit", "start", "left"), [(-5.0, 0.5, 0.5), (0.0, 0.8, 0.8), (200.0, 0.99, 1.0)])
def test_the_range_stays_within_bounds(world, supplier, assumptions, profit, start, left):
    """S2.35: not below half, not above what it was; a year without loss or profit changes nothing."""
    supplier.sales_year, supplier.profit_year, supplier.product_range = 1_000.0, profit, start
    assumptions.pruning = 0.1
    give_and_take.prune_range(world, supplier, assumptions)
    assert supplier.product_range == left and kinds(world) == []


def test_old_gifts_fade_and_discounts_are_gifts_to_the_buyer(one, assumptions):
    """A quarter at 0.9 a month leaves 0.729; 3 x 50 are given, 3 x (20 + 10% of 1,000) are got; profit is 30."""
    assumptions.give_get_fades, assumptions.meeting_costs, one.joint_budget, one.unit_price = 0.9, 0.0, 100.0, 1.0
    one.buyer_given, one.buyer_got, one.value_delivered, one.profit_mean = 1_000.0, 2_000.0, 20.0, 30.0
    one.concession, one.revenue_mean = 0.1, 1_000.0
    give_and_take.balance_buyer(one, assumptions)
    assert one.buyer_given == pytest.approx(729.0 + 150.0)
    assert one.buyer_got == pytest.approx(1_458.0 + 360.0)
    assert one.joint_profit == pytest.approx(30.0 + 120.0 - 50.0)


def test_a_premium_is_no_discount(one, assumptions):
    assumptions.meeting_costs, one.joint_budget, one.unit_price, one.value_delivered = 0.0, 0.0, 1.0, 20.0
    one.concession, one.revenue_mean = -0.05, 1_000.0
    give_and_take.balance_buyer(one, assumptions)
    assert one.buyer_got == pytest.approx(60.0)


@pytest.mark.parametrize(("got", "told"), [(700.0, 0.7), (-50.0, 0.0)])
def test_what_came_back_is_told(world, one, assumptions, got, told):
    one.age, one.supplier_given, one.supplier_got = 40, 1_000.0, got
    give_and_take.supplier_stops(world, one, assumptions)
    assert last_event(world).size == pytest.approx(told)
    assert (last_event(world).cause, last_event(world).cause_weight) == (Kind.UNPROFITABLE, 1.0)


@pytest.mark.parametrize(("profit", "left"), [(0.0, 0.8), (1.0, 0.8 + 0.05)])
def test_the_range_grows_again_in_good_years(world, supplier, assumptions, profit, left):
    """By half of the tenth that a bad year takes."""
    supplier.sales_year, supplier.profit_year, supplier.product_range = 1_000.0, profit, 0.8
    assumptions.pruning = 0.1
    give_and_take.prune_range(world, supplier, assumptions)
    assert supplier.product_range == pytest.approx(left)
