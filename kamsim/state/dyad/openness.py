"""How far the two firms let each other look in."""

from ...fields import Field


class Openness:
    """How far the two firms let each other look in."""

    open_book = Field(False, "yes/no", "The supplier shows the buyer its costs (S1.53).", given=True)
    nda = Field(False, "yes/no", "An agreement of secrecy stands (S2.24).", given=True)
    early_months = Field(0, "months", "Months an innovation is still to be had by key accounts only (S1.55).")
    seconded = Field(0, "persons", "People each side has sent to work at the other (S1.59).")
    joint_budget = Field(0.0, "EUR per month", "What both spend together on projects and seconded people (S1.59).")
    strategy_seat = Field(False, "yes/no", "Each takes part in the other's strategy (S4.25).")
    specialists = Field(0.0, "0..1", "Strongest bond between technical people of both sides (S1.52).")
    months_to_solve = Field(2.0, "months", "Time problems take to be solved, remembered.")
    forecast = Field(0.0, "EUR per month at list price", "Orders the supplier expects from past ones alone.")
    forecast_error = Field(0.04, "share of orders", "How far the supplier's forecast misses, remembered (S0.15).")
    withheld = Field(0.0, "0..1", "Part of its orders the supplier holds back while it claims a shortage (S1.72).")
