"""C20 to C23: how a supplier's sales are spread over its customers, and what goes with that."""

import numpy as np

from kamsim.scenario.world.drawn_market import top_fifth_share

from .statistics import slopes, within

FEWEST_CUSTOMERS = 20
MAJOR = 0.10  #: share of the supplier's yearly sales from which a customer is a major one


def top_fifth(seen):
    """C20: revenue share of the top fifth of customers, for suppliers with at least twenty of them."""
    shares = []
    for year in range(seen.years):
        rows = np.flatnonzero(seen.active[year])
        count = np.bincount(seen.supplier[rows])
        for supplier in np.flatnonzero(count >= FEWEST_CUSTOMERS):
            shares.append(top_fifth_share(seen.sums.revenue[year, rows[seen.supplier[rows] == supplier]]))
    return (float(np.mean(shares)) if shares else float("nan"),)


def major_customers(seen):
    """C21: number of customers with at least a tenth of sales, where there is one; mean share of each."""
    numbers, shares = [], []
    for year in range(seen.years):
        revenue = seen.sums.revenue[year]
        sales = np.bincount(seen.supplier, revenue)
        part = revenue / np.maximum(sales[seen.supplier], 1.0)
        major = part >= MAJOR
        count = np.bincount(seen.supplier[major], minlength=len(sales))
        numbers.extend(count[count > 0])
        shares.extend(part[major])
    return float(np.mean(numbers)) if numbers else float("nan"), float(np.mean(shares)) if shares else float("nan")


class SupplierYears:
    """Sales, customers, concentration and costs of suppliers in the years in which they sold."""

    def __init__(self, seen):
        count = len(seen.firms.capacity[0])

        def summed(values):
            return np.array([np.bincount(seen.supplier, row, minlength=count) for row in values])

        sales = summed(seen.sums.revenue)
        part = seen.sums.revenue / np.maximum(sales[:, seen.supplier], 1.0)
        service = seen.sums.cost_to_serve + seen.sums.effort + seen.sums.investment
        customers, squares, margin, cost = (
            summed(values) for values in (seen.active, part * part, seen.sums.gross_margin, service)
        )
        kept = (sales > 0.0) & (customers >= 3) & ~seen.firms.exited
        self.year, self.supplier = np.nonzero(kept)
        self.sales, self.customers, self.concentration = sales[kept], customers[kept], squares[kept]
        self.margin, self.selling = margin[kept] / sales[kept], cost[kept] / sales[kept]
        self.turnover = sales[kept] / np.maximum(1.0, seen.firms.capacity[kept])


def margin_and_overhead(seen):
    """C22: weights of concentration in gross margin, selling cost and capacity turnover; year effects, log size."""
    firms = SupplierYears(seen)
    causes = [within(values, firms.year) for values in (firms.concentration, np.log(firms.sales))]
    outcomes = (firms.margin, firms.selling, firms.turnover)
    return tuple(float(slopes(within(outcome, firms.year), *causes)[0]) for outcome in outcomes)


def more_customers(seen):
    """C23: elasticity of sales, and of sales per customer, to the number of customers; year effects."""
    firms = SupplierYears(seen)
    customers, sales = (within(np.log(values), firms.year) for values in (firms.customers, firms.sales))
    weight = float(slopes(sales, customers)[0])
    return weight, weight - 1.0
