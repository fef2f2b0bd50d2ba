"""Dependence, pledges, information and knowledge."""

from ...fields import Field


class Dependence:
    """Dependence, pledges, information and knowledge."""

    buyer_dependence = Field(0.2, "0..1", "How badly the buyer would miss the supplier.")
    supplier_dependence = Field(0.1, "0..1", "How badly the supplier would miss the buyer.")
    supplier_pledge = Field(
        0.0, "EUR", "Supplier's investment of use in this relationship only (S1.34).", "", 0.0, 1e12, given=True
    )
    buyer_pledge = Field(0.0, "EUR", "Buyer's investment of use in this relationship only.", "", 0.0, 1e12, given=True)
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
