"""What service levers come to in a relationship, and how the supplier chooses them."""

from ...fields import Field


class Levers:
    """What service levers come to in a relationship, and how the supplier chooses them."""

    service_fit = Field(0.32, "0..1", "How near the levers come to what the buyer requires (S1.15).")
    lever_cost = Field(0.0, "EUR per month", "Money that goes into service levers, part of the effort.")
    lever_bond = Field(0.12, "0..1", "How far its levers tie the buyer.")
    lever_opening = Field(0.11, "0..1", "How far its levers open the flow of information.")
    quantified = Field(0.0, "0..1", "Level of benefits put into numbers (S2.27).")
    voice = Field(0.0, "0..1", "Level of voice-of-the-customer research (S2.31).")
    waste = Field(0.0, "EUR per month", "Money spent on what the buyer does not value (S2.32).")
    # what the supplier decides at a review
    own_taste = Field(0.3, "0..1", "How far levers follow what the supplier would like itself (S2.6).")
    evenness = Field(0.0, "0..1", "How far all levers get the same, whatever the customer needs.")
    customer_focus = Field(
        0.5, "0..1", "Research on the customer's needs, against research on what there is to gain (S1.24)."
    )
