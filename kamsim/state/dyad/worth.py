"""What the relationship is worth to both, and how they deal with each other."""

from ...fields import Field


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
