"""How orders arrive, what the service desk is like, and what dealing with the supplier costs the customer."""

from ...fields import Field


class Delivery:
    """How orders arrive, what the service desk is like, and what dealing with the supplier costs the customer."""

    # orders
    defects = Field(0.03, "0..1", "Share of orders with an error.")
    hit_rate = Field(0.97, "0..1", "Share of deliveries that came just as required (S2.11).")
    stock_out = Field(0.0, "0..1", "Share of what was needed that was not at hand (S2.8).")
    proven = Field(0.85, "0..1", "Share of orders on time, in full and without error, remembered over a year (S0.6).")
    # the service desk
    dedicated = Field(0.0, "0..1", "Part of its calls that a service representative of its own takes (S2.14).")
    calls = Field(4.0, "calls per month", "Calls to ask where things are (S2.9).")
    wait = Field(1.0, "days", "Wait for somebody who can help (S2.13).")
    explained_again = Field(0.4, "0..1", "Share of calls in which the case is told once more (S2.13).")
    answer_days = Field(3.0, "days", "Time to the first answer and between updates (S2.16).")
    dispute_months = Field(0, "months", "Age of the disputed bill; 0 none (S2.15).")
    hassle = Field(0.05, "0..1 of a purchaser's time", "Time the customer's staff spends on this supplier (S2.17).")
