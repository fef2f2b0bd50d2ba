"""Prices, revenue, costs, profit, value."""

from ...fields import Field


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
    profit = Field(0.0, "EUR per month", "Gross margin less cost to serve, effort and investment.")
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
