"""Who meets whom, and what hangs on it."""

from ...fields import Field
from ...words import Shape

NOBODY = -1


class Access:
    """Who meets whom, and what hangs on it."""

    supplier_contacts = Field(0, "persons", "Supplier's people with a living tie.")
    buyer_contacts = Field(0, "persons", "Buyer's people with a living tie.")
    contact_intensity = Field(0.0, "meetings per month", "Meetings, remembered over half a year.")
    depth = Field(0.0, "0..1", "Strength of the strongest tie (S3.12).")
    breadth = Field(0.0, "0..1", "Share of the buyer's seats reached.")
    bus_factor = Field(0, "persons", "Fewest persons whose loss takes half of the ties (S3.7).")
    person_share = Field(0.0, "0..1", "Share of all tie strength that hangs on one person.")
    shape = Field(int(Shape.NONE), "word", "Shape of who meets whom.", words=Shape)
    locked = Field(False, "yes/no", "The buyer refuses access beyond the one contact (S1.48).", given=True)
    locked_months = Field(0, "months", "Months access will stay refused.")
    window_months = Field(0, "months", "Months the window after a new buyer contact stays open (S3.11).")
    contradiction = Field(0.0, "0..1", "Contradictory messages for want of co-ordination (S1.57).")
    gatekeeper_loss = Field(0.0, "0..1", "Messages lost on the way through two gatekeepers (S1.43).")
    effort_level = Field(
        0.5, "ratio, 1 = usual", "Effort against what an account of its size and complexity usually gets."
    )
    first_buyer_contact = Field(NOBODY, "row", "Buyer's seat that the manager deals with first.")
