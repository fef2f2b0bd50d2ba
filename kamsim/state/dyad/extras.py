"""What goes beyond the usual offer, what it is worth, and what is bound to one account."""

from ...fields import Field


class Extras:
    """What goes beyond the usual offer, what it is worth, and what is bound to one account."""

    stock_managed = Field(False, "yes/no", "The supplier manages the customer's stock (S1.36).")
    planned_jointly = Field(False, "yes/no", "The two plan production together (S1.36).")
    staff_trained = Field(False, "yes/no", "The supplier trains the customer's staff (S1.36).")
    develops_along = Field(False, "yes/no", "The supplier helps with the customer's product development (S1.36).")
    markets_along = Field(False, "yes/no", "The supplier helps with the customer's marketing (S1.36).")
    extras = Field(0, "of five", "Extra elements on top of the usual offer (S1.36).")
    adaptation = Field(0.117, "0..1", "Adapted product, stock, price, service and process, as far as wanted (S1.35).")
    productivity_gain = Field(0.0, "EUR per month", "What technical support saves the customer's line (S2.18).")
    insight = Field(0.05, "0..1", "Market insight brought, as far as it is to the point (S2.25).")
    demand_pulled = Field(0.0, "share of its orders", "Demand pulled by work with the customer's customers (S4.28).")
    basics = Field(0.7, "0..1", "Regular contact, kept promises, answers: what any account needs (S4.2).")
    technology = Field(0.0, "EUR", "Book value of systems for this account only (S1.21).")
    lean_gap = Field(0.0, "0..1", "Waste the buyer sees beyond what it tolerates (S1.14).")
    trust_believed = Field(0.5, "0..1", "The customer's trust, as a survey told (S2.31).")
    hassle_believed = Field(0.03, "0..1 of a purchaser's time", "How difficult one is, as a survey told (S2.31).")
