"""Prices, revenue, costs, profit, value."""

from kamsim.theory.fields import Field


class Money:
    """Prices, revenue, costs, profit, value."""

    revenue = Field(0.0, "EUR per month", "What the buyer pays for this month's deliveries.")
    revenue_mean = Field(0.0, "EUR per month", "Revenue, remembered over about a year.")
    revenue_year = Field(0.0, "EUR", "Revenue since the start of this year.")
    revenue_last_year = Field(0.0, "EUR", "Revenue of the year before.")
    unit_price = Field(
        1.0, "index, market = 1", "Price after concessions, against the market.", "", 0.2, 3.0, given=True
    )
    norm_price = Field(1.0, "index, market = 1", "Price that tenure and value would justify (S1.54).")
    concession = Field(0.0, "-0.05..0.3", "Discount granted at present; below 0 a premium.")
    concessions = Field(0.0, "EUR", "Concessions granted so far, fading over five years (S1.67).")
    unit_cost = Field(0.7, "EUR per EUR of list price", "Cost of goods for this account.")
    gross_margin = Field(0.0, "EUR per month", "Revenue less cost of goods.")
    cost_to_serve = Field(0.0, "EUR per month", "Orders, service, disputes, checking, co-ordination (S2.29).")
    effort = Field(0.0, "EUR per month", "People's time and service bought for this account.")
    investment = Field(0.0, "EUR per month", "New relationship-specific investment.")
    written_down = Field(0.0, "EUR per month", "Specific investment that lost its value this month, stranded or worn.")
    stranded = Field(0.0, "EUR", "Specific investment lost with an end, to be written off next month.")
    profit = Field(0.0, "EUR per month", "Gross margin less cost to serve, effort and what is written down.")
    profit_mean = Field(0.0, "EUR per month", "Profit, remembered over about a year.")
    profit_year = Field(0.0, "EUR", "Profit since the start of this year.")
    profit_last_year = Field(0.0, "EUR", "Profit of the year before.")
    overdue = Field(0.0, "EUR", "Unpaid bills.")
    complexity = Field(1.0, "ratio, 1 = usual", "How costly this customer is to serve.", "judged", 0.2, 5.0, given=True)
    reengineered = Field(False, "yes/no", "Its cost to serve has been re-engineered (S1.73).")
    value_delivered = Field(0.0, "EUR per month", "Benefit the buyer truly has.")
    value_documented = Field(0.0, "0..1", "Share of the benefit that is documented (S2.27).")
    value_remembered = Field(0.0, "0..1", "Share of the benefit purchasing remembers.")
    supplier_given = Field(0.0, "EUR", "What the supplier put in, fading over three years (S4.26).")
    supplier_got = Field(0.0, "EUR", "What the supplier got back, fading over three years.")


class Worth:
    """What the relationship is worth to both, and how they deal with each other."""

    efficiency = Field(0.0, "share of cost", "Cost saved by the volume of the account and by practice (S1.18).")
    deal_margin = Field(0.3, "share of revenue", "What is left of one order before service: value seen deal by deal.")
    relationship_value = Field(0.0, "EUR", "Profit expected over the life of the relationship, discounted (S1.29).")
    tone = Field(0.6, "0..1", "How the two deal with each other: adversarial 0, co-operative 1 (S1.30).")
    price_sensitivity = Field(1.0, "ratio, 1 = usual", "How much the price counts for the buyer here (S2.34).")
    dependence_gap = Field(0.0, "-1..1", "Supplier's dependence less the buyer's, as each sees the other's (S3.6).")
    joint_profit = Field(0.0, "EUR per month", "What both together make of the relationship (S0.20).")
    buyer_given = Field(0.0, "EUR", "What the buyer put in, fading over three years (S4.26).")
    buyer_got = Field(0.0, "EUR", "What the buyer got back, fading over three years.")
    giving_stopped = Field(False, "yes/no", "The supplier gives no more than it must, until more comes back (S4.26).")
    winning_cost = Field(0.0, "EUR", "What it cost to win this customer last (S1.20).")
    renewing_cost = Field(0.0, "EUR", "What it cost to have its contract renewed last.")
