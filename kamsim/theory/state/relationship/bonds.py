"""Dependence, pledges, information and knowledge."""

from kamsim.theory.fields import Field


class Dependence:
    """Dependence, pledges, information and knowledge."""

    buyer_dependence = Field(0.2, "0..1", "How badly the buyer would miss the supplier.")
    supplier_dependence = Field(0.1, "0..1", "How badly the supplier would miss the buyer.")
    supplier_pledge = Field(
        0.0, "EUR", "Supplier's investment of use in this relationship only (S1.34).", "", 0.0, 1e12, given=True
    )
    buyer_pledge = Field(0.0, "EUR", "Buyer's investment of use in this relationship only.", "", 0.0, 1e12, given=True)
    gratitude = Field(0.5, "0..1", "What the buyer feels it owes for time and care, fading within a year.")
    taken_for_granted = Field(0.5, "0..1", "Care the buyer is used to and owes nothing for.")
    routine = Field(0.0, "0..1", "How far serving the account has become a routine.")
    switching_cost = Field(0.0, "0..1 of a year's purchases", "What it would cost the buyer to leave (S0.7).")
    sharing_forecast = Field(0.0, "0..1", "How openly forecasts are shared.")
    sharing_cost = Field(0.0, "0..1", "How openly costs are shared.")
    sharing_pipeline = Field(0.0, "0..1", "How openly new products are shared.")
    sharing_schedule = Field(0.0, "0..1", "How openly schedules are shared.")
    information = Field(0.0, "0..1", "Information sharing over all topics.")
    knowledge = Field(0.0, "0..1", "What the supplier knows of the customer, in heads and on record.")
    recorded = Field(0.0, "0..1", "Part of it that is on record (S1.47).", "", 0.0, 1.0, given=True)
    knowledge_lost = Field(0.0, "parts, summed", "Knowledge that has gone out of the door so far.")
    lock_out = Field(0.0, "0..1", "How far rivals are shut out (S0.19).")
    headroom = Field(0.0, "EUR per month", "Spend that could still be won.")


class Openness:
    """How far the two firms let each other look in."""

    open_book = Field(False, "yes/no", "The supplier shows the buyer its costs (S1.53).", given=True)
    nda = Field(False, "yes/no", "An agreement of secrecy stands (S2.24).", given=True)
    early_months = Field(0, "months", "Months an innovation is still to be had by key accounts only (S1.55).")
    seconded = Field(0, "persons", "People each side has sent to work at the other (S1.59).")
    joint_budget = Field(0.0, "EUR per month", "What both spend together on projects and seconded people (S1.59).")
    strategy_seat = Field(False, "yes/no", "Each takes part in the other's strategy (S4.25).")
    specialists = Field(0.0, "0..1", "Strongest bond between technical people of both sides (S1.52).")
    forecast = Field(0.0, "EUR per month at list price", "Orders the supplier expects from past ones alone.")
    forecast_error = Field(0.04, "share of orders", "How far the supplier's forecast misses, remembered (S0.15).")
    withheld = Field(0.0, "0..1", "Part of its orders the supplier holds back while it claims a shortage (S1.72).")


class Joint:
    """What the two firms have going together."""

    first_project = Field(0, "row", "Its first place for a joint project.")
    project_count = Field(0, "places", "Its places for joint projects.")
    projects = Field(0, "projects", "Joint projects under way or yielding (S1.60).")
    joint_saving = Field(0.0, "share of revenue", "Cost that joint projects save, before it is shared out (S4.29).")
    joint_price = Field(0.0, "share of price", "Premium of joint products less savings passed on to the buyer.")
    joint_spend = Field(0.0, "share of orders", "New business that joint projects have opened (S1.60).")
    joint_quality = Field(0.0, "0..1", "Reliability gained in joint projects.")
    joint_benefit = Field(0.0, "share of revenue", "Buyer's part of what joint projects yield (S0.24).")
    joint_cost = Field(0.0, "EUR per month", "What joint projects under way cost both together (S4.30).")
    co_branded = Field(False, "yes/no", "The two sell under both names, for better and worse (S0.23).")
    distance = Field(0.0, "0..1", "How far one keeps from the other's scandal, fading within a year (S0.30).")
