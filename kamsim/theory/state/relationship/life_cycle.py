"""What a relationship is and how far it has come."""

from kamsim.theory.fields import Field
from kamsim.theory.words import NOBODY, Condition, Conduct, EndReason, Side, Stage, Tier


class Standing:
    """What a relationship is and how far it has come."""

    number = Field(0, "row", "Its own row.")

    supplier = Field(0, "row", "The selling firm.")
    buyer = Field(0, "row", "The buying firm.")
    known = Field(False, "yes/no", "The two firms know of each other; else the row is free for any supplier.")
    first_tie = Field(0, "row", "Its first possible tie.")
    tie_count = Field(0, "ties", "Its possible ties.")
    manager = Field(NOBODY, "row", "Seat of the manager who answers for it.")
    leader = Field(NOBODY, "row", "Seat of the one who leads the team: an account director, else the manager (S1.7).")
    rivalry = Field(NOBODY, "row", "Its line in the table of rival customers; -1 if none.")
    active = Field(False, "yes/no", "The two firms trade.", given=True)
    stage = Field(int(Stage.EXPLORATORY), "word", "How far it has come, read off its state.", words=Stage)
    stage_months = Field(0, "months", "Months in this stage.")
    lacking = Field(
        int(Condition.NONE), "word", "What this stage lacks first, else what the next one lacked last.", words=Condition
    )
    lacking_months = Field(0, "months", "Months in a row in which this stage has lacked it.")
    highest_stage = Field(int(Stage.EXPLORATORY), "word", "The highest ascending stage so far.", words=Stage)
    involvement = Field(0.0, "0..1", "How much the two firms do together (S1.38).")
    tier = Field(int(Tier.STANDARD), "word", "Its place in the supplier's hierarchy.", given=True, words=Tier)
    tier_months = Field(0, "months", "Months in this tier.")
    age = Field(0, "months", "Months since the first order of this spell.", "", 0, 1200, given=True)
    spells = Field(0, "count", "Times the two have started to trade.")
    trial = Field(False, "yes/no", "Still on trial (S1.41).", given=True)


class Ending:
    """Decline, the end and what is remembered of it."""

    disintegrating = Field(False, "yes/no", "In decline: on the way out unless something turns it.")
    decline_cause = Field(int(EndReason.NONE), "word", "What set the decline off.", words=EndReason)
    crisis = Field(int(EndReason.NONE), "word", "The gravest crisis that strikes it now.", words=EndReason)
    crisis_felt = Field(0.0, "0..1", "How hard that crisis strikes it.")
    decline_months = Field(0, "months", "Months in decline.")
    exit_planned = Field(False, "yes/no", "An agreed exit plan stands (S0.31).", given=True)
    conduct = Field(int(Conduct.SILENT), "word", "How the initiator behaves on the way out.", words=Conduct)
    ended = Field(False, "yes/no", "Over.")
    end_reason = Field(int(EndReason.NONE), "word", "Why it ended.", words=EndReason)
    end_month = Field(-1, "month", "Month of the last end.")
    initiator = Field(int(Side.BUYER), "word", "Who ended it.", words=Side)
    exit_cost = Field(0.0, "EUR", "What the last end cost the supplier.")
    parting_quality = Field(0.5, "0..1", "How well the last parting is remembered.")
    agreed = Field(int(Stage.BASIC), "word", "How deep both sides have agreed to go (S1.16).", given=True, words=Stage)
    ceiling_told = Field(
        int(Stage.EXPLORATORY), "word", "The stage beyond which the buyer said that it would never go.", words=Stage
    )
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
