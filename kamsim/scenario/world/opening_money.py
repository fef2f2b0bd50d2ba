"""Sales, prices, budgets and pledges at the start, so that they agree with ages and shares.

Every function works on columns of shape (runs, rows); what the scenario gave stays.
"""

import numpy as np

from kamsim.theory.words import Stage, Tier

from .columns import grown, sums
from .given_rows import segments


def start_money(columns, layout, assumed):
    """Sales, prices and pledges of accounts; capacity, budget and cash that fit a supplier's sales."""
    relationships, suppliers, buyers = columns["relationships"], columns["suppliers"], columns["buyers"]
    rows = layout.world.relationships
    supplier, buyer = rows["supplier"], rows["buyer"]
    active = relationships["active"].astype(float)
    list_price, unit_cost = suppliers["price"][:, supplier], suppliers["unit_cost"][:, supplier]
    relationships["concession"] = relationships.luck["concession"] * active
    price = relationships.start("unit_price", list_price * (1.0 - relationships["concession"]))
    orders = buyers["spend"][:, buyer] * relationships["share_of_wallet"]
    relationships["orders"] = relationships["forecast"] = orders
    start_accounts(relationships, orders * price, orders * (price - unit_cost), assumed)
    start_suppliers(suppliers, relationships, layout, orders, active)
    start_pledges(relationships, active)
    buyers["orders"] = buyers["spend"]
    buyers["stock"] = buyers["stock_wanted"]
    relationships["budget_claim"] = np.where(active > 0.0, 1.0, 0.2)


def start_accounts(relationships, revenue, margin, assumed):
    """Remembered revenue, margin and profit of each account."""
    effort = (assumed["effort_fixed"] + assumed["effort_rate"] * revenue) * relationships["complexity"]
    effort = effort * (revenue > 0.0)
    profit = margin - effort - 0.05 * revenue * relationships["complexity"]
    relationships["revenue"] = relationships["revenue_mean"] = revenue
    relationships["gross_margin"] = margin
    relationships["effort"] = effort
    relationships["profit"] = relationships["profit_mean"] = profit
    past = np.minimum(12, relationships["age"])
    for name, monthly in (("revenue", revenue), ("profit", profit)):
        relationships[f"{name}_year"] = past * monthly  # the first month closes this year
        relationships[f"{name}_last_year"] = past * monthly
    relationships["supplier_given"] = np.minimum(30, relationships["age"]) * effort
    relationships["supplier_got"] = np.minimum(30, relationships["age"]) * (profit + effort)


def start_suppliers(suppliers, relationships, layout, orders, active):
    """Sales, and where nothing is given the capacity, budget, overhead and cash that suit them."""
    supplier = layout.world.relationships["supplier"]
    order = np.argsort(supplier, kind="stable")
    first, count = segments(supplier, len(layout.world.suppliers))

    def of_accounts(values):
        return sums(np.ascontiguousarray(values[:, order]), first, count)

    revenue = relationships["revenue"]
    sales = of_accounts(revenue)
    suppliers["sales"] = suppliers["sales_mean"] = sales
    suppliers["sales_year"] = suppliers["sales_last_year"] = 12.0 * sales
    suppliers["partners"] = of_accounts(active)
    tier = relationships["tier"]
    suppliers["key_accounts"] = of_accounts((tier >= Tier.KEY).astype(float))
    suppliers["strategic_accounts"] = of_accounts((tier >= Tier.STRATEGIC).astype(float))
    part = revenue / np.maximum(1.0, sales)[:, layout.world.relationships["supplier"]]
    suppliers["concentration"] = of_accounts(part * part)
    suppliers["demanded_mean"] = of_accounts(orders)
    suppliers.start("capacity", np.maximum(100_000.0, 1.35 * of_accounts(orders)))
    suppliers.start("selling_budget", np.maximum(4_000.0, 0.08 * sales))
    suppliers.start("fixed_cost", 0.10 * sales)
    suppliers.start("cash", np.maximum(200_000.0, 3.0 * sales))


def start_pledges(relationships, active):
    """Pledges that grew with the years; a trusting buyer has answered in kind."""
    revenue, agreed = relationships["revenue_mean"], relationships["agreed"]
    built = revenue * grown(relationships["age"], 36.0) * relationships.luck["pledge"] * (0.15 + 0.25 * agreed)
    relationships.start("supplier_pledge", built * active)
    answered = np.where(agreed >= Stage.COOPERATIVE, 0.4 * relationships["buyer_goodwill_trust"] * built, 0.0)
    relationships["buyer_pledge"] = np.where(active > 0.0, answered, 0.0)
    relationships["value_remembered"] = 0.35 * active
