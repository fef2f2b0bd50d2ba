"""Who meets whom, and what hangs on it."""

from kamsim.theory.fields import Field
from kamsim.theory.words import NOBODY, Shape
from kamsim.theory.words import Coverage as Covered


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
    access_refused = Field(False, "yes/no", "The buyer refuses access beyond the one contact (S1.48).", given=True)
    refused_months = Field(0, "months", "Months access will stay refused.")
    window_months = Field(0, "months", "Months the window after a new buyer contact stays open (S3.11).")
    contradiction = Field(0.0, "0..1", "Contradictory messages for want of co-ordination (S1.57).")
    gatekeeper_loss = Field(0.0, "0..1", "Messages lost on the way through two gatekeepers (S1.43).")
    effort_level = Field(
        0.5, "ratio, 1 = usual", "Effort against what an account of its size and complexity usually gets."
    )
    first_buyer_contact = Field(NOBODY, "row", "Buyer's seat that the manager deals with first.")


class BuyingCentre:
    """The supplier's people and the people who decide at the buyer."""

    purchasing_tie = Field(0.0, "0..1", "Strength of the strongest tie to purchasing: the gate (S0.10).")
    backing = Field(0.2, "0..1", "Trust of the buying centre in the supplier's people, each seat by its say.")
    blocked_contacts = Field(0, "attempts", "Contacts the buyer's calendar turned away since the year began (S1.27).")
    senior_access = Field(False, "yes/no", "The buyer grants the supplier its senior management (S1.32).", given=True)
    levels_met = Field(1, "levels", "Levels of the buyer's hierarchy that are met regularly (S1.32).")
    divisions_linked = Field(1, "departments", "Departments that meet their like at the other firm (S0.22, S1.56).")
    personal_fit = Field(0.0, "-1..1", "How well the two who carry the account get on (S1.44).")
    person_held = Field(0.4, "0..1", "Share of all trust that hangs on one person instead of the firm (S2.20, S3.8).")
    hot_line = Field(0.0, "0..1", "How quickly an executive sponsor with time can be reached (S2.22).")
    solving_months = Field(1.5, "months", "Months that problems took to be solved, remembered.")


class Coverage:
    """How the supplier covers the account: team, leader, time, and whether the manager suits it."""

    coverage_wanted = Field(
        int(Covered.TEAM), "word", "Single manager, team or inside sales (S1.5).", given=True, words=Covered
    )
    reassign_wanted = Field(0.0, "0..1", "How ready the supplier is to put another manager on it (S4.20, S4.21).")
    direction = Field(0.5, "0..1", "How clear the team's priorities are; set by its leader (S1.7).")
    manager_fit = Field(0.75, "0..1", "How well the manager's type suits what the account needs (S4.21).")
    selling_time = Field(0.4, "0..1", "Part of the manager's time here that goes into selling (S0.21, S4.27).")
    coordinating_time = Field(0.4, "0..1", "Part that goes into co-ordinating.")
    solving_time = Field(0.2, "0..1", "Part that goes into solving problems.")
    role_clarity = Field(0.6, "0..1", "How well the customer understands the manager's role and aims (S4.22).")
    support = Field(1.0, "0..1", "Part of what the account claims of other departments that is granted (S4.7).")
