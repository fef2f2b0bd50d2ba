"""What the two firms have going together."""

from ...fields import Field


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
