"""What each side gives and gets, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.money import give_and_take
from tests.rules.conftest import kinds


@pytest.fixture
def one(world):
    """An account of usual size."""
    pair, supplier = world.relationships[0], world.suppliers[0]
    supplier.sales_mean, supplier.partners = 200_000.0, 2
    pair.revenue_mean, pair.revenue = 100_000.0, 100_000.0
    return pair


def test_giving_stops_where_too_little_comes_back(world, one, assumptions):
    """S4.26: 700 back for 1 000 is below 0.8: 0.4 of the weight goes, pledges end, said once; the buyer likewise."""
    one.age, one.supplier_given, one.supplier_got, one.weight, one.pledge_wanted = 40, 1_000.0, 700.0, 1.0, 0.2
    for _ in range(2):
        one.weight = 1.0
        give_and_take.supplier_stops(world, one, assumptions)
    assert one.giving_stopped and one.weight == pytest.approx(0.6) and one.pledge_wanted == 0.0
    assert kinds(world) == ["GIVING_STOPPED"]
    one.supplier_got = 900.0
    give_and_take.supplier_stops(world, one, assumptions)
    assert not one.giving_stopped
    one.buyer_given, one.buyer_got, one.seat_wanted = 1_000.0, 700.0, 0.5
    give_and_take.buyer_stops(one, assumptions)
    assert one.seat_wanted == pytest.approx(0.3)


def test_what_both_make_of_it(one, assumptions):
    """S0.20, S4.26: the buyer pays 2% above the market and half of a budget of 1 000, gets 4 000 of benefit: with a
    profit of 5 000 both make 5 000 + 4 000 - 2 500; a quarter adds three months to its balance."""
    assumptions.meeting_costs = 0.0
    one.unit_price, one.joint_budget, one.value_delivered, one.profit_mean, one.concession = 1.02, 1e3, 4e3, 5e3, 0.0
    give_and_take.balance_buyer(one, assumptions)
    assert one.joint_profit == pytest.approx(6_500.0)
    assert (one.buyer_given, one.buyer_got) == (pytest.approx(7_500.0), pytest.approx(12_000.0))


def test_a_bad_year_prunes_the_range_and_a_good_one_restores_it(world, assumptions):
    """S2.35: 0.1 goes in a year without profit, 0.03 comes back in one of 10%."""
    supplier = world.suppliers[0]
    supplier.sales_year, supplier.profit_year = 1_000.0, -5.0
    give_and_take.prune_range(world, supplier, assumptions)
    assert supplier.product_range == pytest.approx(0.9) and kinds(world) == ["RANGE_PRUNED"]
    supplier.profit_year = 100.0
    give_and_take.prune_range(world, supplier, assumptions)
    assert supplier.product_range == pytest.approx(0.93)
