"""Where firms renew, new ones take the places of those that failed, so that a market can go on for decades."""

from kamsim.theory.rule import rule


@rule
def renew_supplier(supplier, assumptions):
    """Where firms renew, another one follows a failed supplier after two years: cash, no overhead, a middling name."""
    supplier.exited_months += 1 if supplier.exited else 0
    if supplier.exited and assumptions.firms_renew and supplier.exited_months > 2 * 12:
        supplier.exited, supplier.distressed, supplier.distress_months = False, False, 0
        supplier.cash = assumptions.cash_kept_months * supplier.selling_budget
        supplier.fixed_cost, supplier.reputation = 0.0, 0.5


@rule
def renew_buyer(buyer, assumptions):
    """Where firms renew, another one of the same size takes the place of a failed buyer after two years."""
    buyer.exited_months += 1 if buyer.exited else 0
    if buyer.exited:
        buyer.orders = 0.0
    if buyer.exited and assumptions.firms_renew and buyer.exited_months > 2 * 12:
        buyer.exited, buyer.solvency, buyer.trend = False, assumptions.usual_solvency, 1.0
        buyer.stock, buyer.sales_expected = buyer.stock_wanted, 1.0
