"""The supplier's people and the people who decide at the buyer."""

from ...fields import Field


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
    solving_months = Field(1.5, "months", "Time it takes to solve a problem, remembered.")
