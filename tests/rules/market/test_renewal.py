"""New firms in the places of those that failed, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.market import renewal


@pytest.mark.parametrize(("months", "renew", "back"), [(24, True, True), (23, True, False), (24, False, False)])
def test_a_failed_supplier_is_replaced_after_two_years(supplier, assumptions, months, renew, back):
    """With cash for six months of its budget, no overhead, and a middling name."""
    assumptions.cash_kept_months = 6.0
    supplier.exited, supplier.exited_months, assumptions.firms_renew = True, months, renew
    supplier.distressed, supplier.distress_months, supplier.selling_budget, supplier.fixed_cost = True, 40, 20.0, 30.0
    supplier.cash, supplier.reputation = -500.0, 0.7
    renewal.renew_supplier(supplier, assumptions)
    assert (supplier.exited, supplier.exited_months) == (not back, months + 1)
    assert (supplier.cash, supplier.reputation) == ((120.0, 0.5) if back else (-500.0, 0.7))
    assert supplier.fixed_cost == (0.0 if back else 30.0)
    assert (supplier.distressed, supplier.distress_months) == ((False, 0) if back else (True, 40))


@pytest.mark.parametrize(("months", "renew", "back"), [(24, True, True), (23, True, False), (24, False, False)])
def test_a_failed_buyer_is_replaced_after_two_years(buyer, assumptions, months, renew, back):
    """By one of the same size with the stock that takes; until then nothing is ordered."""
    buyer.exited, buyer.exited_months, assumptions.firms_renew, buyer.orders = True, months, renew, 100.0
    buyer.solvency, buyer.trend, buyer.stock_wanted, assumptions.usual_solvency = 0.0, 1.3, 1.5, 0.9
    renewal.renew_buyer(buyer, assumptions)
    assert (buyer.exited, buyer.orders) == (not back, 0.0)
    assert (buyer.solvency, buyer.trend) == ((0.9, 1.0) if back else (0.0, 1.3))
    if back:
        assert (buyer.stock, buyer.sales_expected) == (1.5, 1.0)


def test_living_firms_are_left_alone(supplier, buyer, assumptions):
    assumptions.firms_renew, buyer.orders, supplier.cash = True, 100.0, 50.0
    renewal.renew_supplier(supplier, assumptions)
    renewal.renew_buyer(buyer, assumptions)
    assert (supplier.exited_months, buyer.exited_months, buyer.orders, supplier.cash) == (0, 0, 100.0, 50.0)
