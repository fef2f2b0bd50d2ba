"""What a relationship is and how far it has come."""

from ...fields import Field
from ...words import Stage, Tier

NOBODY = -1


class Standing:
    """What a relationship is and how far it has come."""

    number = Field(0, "row", "Its own row.")

    supplier = Field(0, "row", "The selling firm.")
    buyer = Field(0, "row", "The buying firm.")
    first_tie = Field(0, "row", "Its first possible tie.")
    tie_count = Field(0, "ties", "Its possible ties.")
    manager = Field(NOBODY, "row", "Seat of the manager who answers for it.")
    leader = Field(NOBODY, "row", "Seat of the one who leads the team: an account director, else the manager (S1.7).")
    rivalry = Field(NOBODY, "row", "Its line in the table of rival customers; -1 if none.")
    active = Field(False, "yes/no", "The two firms trade.", given=True)
    stage = Field(int(Stage.EXPLORATORY), "word", "How far it has come, read off its state.", words=Stage)
    stage_months = Field(0, "months", "Months in this stage.")
    highest_stage = Field(int(Stage.EXPLORATORY), "word", "The highest ascending stage so far.", words=Stage)
    involvement = Field(0.0, "0..1", "How much the two firms do together (S1.38).")
    tier = Field(int(Tier.STANDARD), "word", "Its place in the supplier's hierarchy.", given=True, words=Tier)
    tier_months = Field(0, "months", "Months in this tier.")
    age = Field(0, "months", "Months since the first order of this spell.", "", 0, 1200, given=True)
    spells = Field(0, "count", "Times the two have started to trade.")
    trial = Field(False, "yes/no", "Still on trial (S1.41).")
    trial_months = Field(0, "months", "Months of trial left.")
