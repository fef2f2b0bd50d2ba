"""What each side believes the other can, and how the supplier gets in."""

from ...fields import Field


class Capability:
    """What each side believes the other can, and how the supplier gets in."""

    buyer_estimate = Field(0.5, "0..1", "Buyer's estimate of what the supplier can (S0.4).")
    buyer_uncertainty = Field(0.25, "0..1", "Spread of that estimate; 0.25 for a stranger.")
    supplier_estimate = Field(0.5, "0..1", "Supplier's estimate of how well the buyer pays and plans (S0.4).")
    supplier_uncertainty = Field(0.25, "0..1", "Spread of that estimate.")
    visits = Field(0, "count", "Visits of the buyer to the supplier's site so far.")
    signal = Field(0.0, "0..1", "How promising the prospect looks to the supplier (S1.39).")
    promise = Field(0.0, "0..1", "How promising it truly is; no strategy reads it.")
    spotted = Field(False, "yes/no", "The supplier takes it for a coming key account (S1.39).")
    fit_advantage = Field(0.0, "score", "Offer of an outsider less the best offer of those inside (S1.40).")
    reopened_months = Field(0, "months", "Months the buyer keeps its choice of suppliers open for it (S1.40).")
    criteria_met = Field(4, "criteria, of 4", "Quality, finances, conduct and ability that satisfy this buyer (S1.25).")
    audit_months = Field(0, "months", "Months until a supplier that failed its audit may try again.")
    one_off = Field(0.0, "EUR", "Cost of visits, surveys and talks, booked with the next month.")
    entry_spend = Field(0.0, "EUR", "Spent on getting in before the first order (S1.26).")
    entry_lost = Field(0.0, "EUR", "Part of it that was lost: failed audits and trials, buyers gone.")
