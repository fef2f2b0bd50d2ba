"""Why the account matters, to whom, and what was made of it."""

from ...fields import Field
from ...words import Contribution, Quadrant


class Selection:
    """Why the account matters, to whom, and what was made of it."""

    reference_value = Field(0.0, "0..1", "How far it impresses others that it buys here (S1.4).")
    learning_value = Field(0.0, "0..1", "How much the supplier learns from it (S1.4).")
    access_value = Field(0.0, "0..1", "How far it opens doors to others of its end market (S1.4).")
    contribution = Field(int(Contribution.VOLUME), "word", "What it contributes most.", words=Contribution)
    credited = Field(0, "count", "Customers won elsewhere with it as a reference (S1.4).")
    objective_fit = Field(0.5, "0..1", "Contribution to the supplier's declared objective (S4.4).")
    profit_possible = Field(0.0, "EUR per month", "Profit if its potential were won at today's margin (S4.3).")
    growth_forecast = Field(0.02, "per year", "Growth of the buyer that the supplier expects (S4.11).")
    growth_missed = Field(0.0, "per year", "How far last year's forecast was off.")
    codevelopment = Field(0.0, "0..1", "What both could gain by developing together (S4.12).")
    pull = Field(0.0, "0..1", "How much the buyer asks for more engagement, remembered over a year (S4.13).")
    strategic_resource = Field(False, "yes/no", "The buyer regards the supplier as a strategic resource (S1.51).")
    status_believed = Field(0.3, "0..1", "Supplier's belief that the buyer regards it so (S4.14).")
    importance_gap = Field(0.0, "-1..1", "How much more it matters to the supplier than the other way round (S4.9).")
    merit = Field(0.0, "-1..1", "What the criteria of selection add to size and potential.")
    value_inside = Field(0.5, "0..1", "What the buyer would have of being a key account (S1.17).")
    value_outside = Field(0.4, "0..1", "What it has of remaining free.")
    stayed_outside = Field(False, "yes/no", "It was offered key status and is better served without.")
    dialogue = Field(False, "yes/no", "The two talked before key status was given (S4.10).")
    mismatch = Field(0.0, "0..1", "Hidden difference of their ideas of key status, until it shows.")
    attractiveness = Field(0.5, "0..1", "Where it stands on the client matrix: attractiveness (S3.3).")
    position = Field(0.5, "0..1", "Where it stands on the client matrix: strength of the relationship.")
    quadrant = Field(int(Quadrant.LEAVE), "word", "Its field of the client matrix.", words=Quadrant)
    misfit = Field(0, "tiers", "Its tier less the one that the definitions give it (S4.24).")
    misfit_years = Field(0, "years", "Audits in a row that found it misplaced.")
    expected_reliability = Field(0.9, "0..1", "Kept promises the buyer expects (S4.18).")
    expected_response = Field(0.5, "0..1", "Quick answers it expects.")
    expected_technical = Field(0.3, "0..1", "Technical support it expects.")
    expected_openness = Field(0.2, "0..1", "Information the supplier expects to get (S4.18).")
    expected_share = Field(0.3, "0..1", "Share of wallet the supplier expects.")
    idea_gap = Field(0.0, "0..1", "Worst of what the buyer expects and does not get, by its needs.")
    supplier_idea_gap = Field(0.0, "0..1", "The same for the supplier.")
