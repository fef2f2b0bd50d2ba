"""Sales, prices, budgets, pledges and dependence at the start, so that they agree with ages and shares.

Every function works on columns of shape (runs, rows); what the scenario gave stays.
"""

import numpy as np

from kamsim.theory.words import Stage, Tier

from .columns import clamp, grown, sums


def start_money(columns, layout, assumed):
    """Sales, prices, pledges and dependence of accounts; capacity, budget and cash that fit a supplier's sales."""
    relationships, suppliers, buyers = columns["relationships"], columns["suppliers"], columns["buyers"]
    rows = layout.world.relationships
    supplier, buyer = rows["supplier"], rows["buyer"]
    active = relationships["active"].astype(float)
    list_price, unit_cost = suppliers["price"][:, supplier], suppliers["unit_cost"][:, supplier]
    relationships["concession"] = relationships.luck["concession"] * active
    price = relationships.start("unit_price", list_price * (1.0 - relationships["concession"]))
    relationships["norm_price"], relationships["unit_cost"] = list_price, unit_cost
    orders = buyers["spend"][:, buyer] * relationships["share_of_wallet"]
    relationships["orders"] = relationships["forecast"] = orders
    start_accounts(relationships, orders * price, orders * (price - unit_cost), assumed)
    start_suppliers(suppliers, relationships, layout, orders, active)
    start_bonds(relationships, suppliers["sales_mean"][:, supplier], active, assumed)
    buyers["orders"] = buyers["spend"]
    buyers["stock"] = buyers["stock_wanted"]
    firms = layout.world.buyers
    buyers["partners"] = sums(active, firms["first_relationship"], firms["relationship_count"])
    relationships["buyer_checking"] = buyers["diligence"][:, buyer] * clamp(1.1 - 0.8 * relationships["buyer_trust"])
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
    accounts = layout.world.accounts
    first, count = layout.world.suppliers["first_account"], layout.world.suppliers["account_count"]

    def of_accounts(values):
        return sums(np.ascontiguousarray(values[:, accounts]), first, count)

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


def start_bonds(relationships, sales, active, assumed):
    """Pledges that grew with the years, what leaving would cost, dependence both ways, and involvement."""
    revenue, agreed = relationships["revenue_mean"], relationships["agreed"]
    ripe = grown(relationships["age"], 36.0)
    built = revenue * ripe * relationships.luck["pledge"] * (0.15 + 0.25 * agreed)
    pledge = relationships.start("supplier_pledge", built * active)
    answered = np.where(agreed >= Stage.COOPERATIVE, 0.4 * relationships["buyer_trust"] * built, 0.0)
    relationships["buyer_pledge"] = np.where(active > 0.0, answered, 0.0)
    tied = (pledge + 2.0 * relationships["buyer_pledge"]) / (assumed["pledge_scale"] * 12.0 * np.maximum(1.0, revenue))
    people = np.minimum(1.0, 0.5 * relationships["breadth"] + 0.15 * relationships["supplier_contacts"])
    held = relationships["share_of_wallet"]
    cost = clamp(assumed["switching_base"] + 0.1 + 0.6 * grown(tied, 1.5)) * active
    level = 0.35 * relationships["information"] + 0.3 * people + 0.2 * cost + 0.25 * held
    relationships["involvement"] = clamp(level) * active
    relationships["switching_cost"] = cost
    dependence = clamp(held * (0.4 + 0.6 * cost) + 0.3 * cost)
    relationships["buyer_dependence"] = dependence
    relationships["supplier_dependence"] = clamp(1.3 * revenue / np.maximum(1.0, sales))
    relationships["value_remembered"] = 0.35 * active
    relationships["importance_to_buyer"] = clamp(0.4 * held + 0.3 * dependence + 0.1 * active)
    relationships["significance"] = clamp(0.5 * relationships["supplier_dependence"] + 0.3 * relationships["potential"])
    relationships["lock_out"] = clamp(cost + 0.3 * relationships["buyer_trust"]) * active
