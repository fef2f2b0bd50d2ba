"""Decline, the end and what is remembered of it."""

from ...fields import Field
from ...words import Conduct, EndReason, Side, Stage, Withdrawal

NOBODY = -1


class Ending:
    """Decline, the end and what is remembered of it."""

    disintegrating = Field(False, "yes/no", "In decline: on the way out unless something turns it.")
    decline_cause = Field(int(EndReason.NONE), "word", "What set the decline off.", words=EndReason)
    decline_months = Field(0, "months", "Months in decline.")
    exit_planned = Field(False, "yes/no", "An agreed exit plan stands (S0.31).", given=True)
    conduct = Field(int(Conduct.SILENT), "word", "How the initiator behaves on the way out.", words=Conduct)
    ended = Field(False, "yes/no", "Over.")
    end_reason = Field(int(EndReason.NONE), "word", "Why it ended.", words=EndReason)
    end_month = Field(NOBODY, "month", "Month of the last end.")
    initiator = Field(int(Side.BUYER), "word", "Who ended it.", words=Side)
    exit_cost = Field(0.0, "EUR", "What the last end cost the supplier.")
    goodbye = Field(0.5, "0..1", "How well the last parting is remembered.")
    withdrawal = Field(int(Withdrawal.NONE), "word", "Why key status was last taken away.", words=Withdrawal)
    first_year_revenue = Field(0.0, "EUR", "Revenue of the first twelve months of this spell.")
    agreed = Field(int(Stage.BASIC), "word", "How deep both sides have agreed to go (S1.16).", given=True, words=Stage)
    orders = Field(0.0, "EUR per month at list price", "What the buyer orders here.")
    severity = Field(0.0, "0..1", "How bad this month's failure is.")
    solved = Field(False, "yes/no", "An open problem was solved this month.")
    discovered = Field(0.0, "0..1", "Gravity of the supplier's act that came to light this month.")
    misconduct_seen = Field(0.0, "0..1", "Gravity of the buyer's misconduct that came to light this month.")
    contact_lost = Field(0.0, "0..1", "Share of the ties lost with leavers, fading within a year.")
    imported_preference = Field(
        0.0, "-1..1", "Pull of a new buyer contact's older ties, fading within two years (S3.10)."
    )
    losing_months = Field(0, "months", "Months in a row in which the account lost money.")
    trust_three_months_ago = Field(0.45, "0..1", "Buyer's trust three months ago.")
    trust_two_months_ago = Field(0.45, "0..1", "Buyer's trust two months ago.")
    trust_last_month = Field(0.45, "0..1", "Buyer's trust last month.")
