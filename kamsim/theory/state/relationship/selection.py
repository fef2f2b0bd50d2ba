"""Why the account matters, to whom, and what was made of it."""

from kamsim.theory.fields import Field
from kamsim.theory.words import Quadrant, Stage, Tier


class Selection:
    """Why the account matters, to whom, and what was made of it."""

    reference_value = Field(0.0, "0..1", "How far it impresses others that it buys here (S1.4).")
    learning_value = Field(0.0, "0..1", "How much the supplier learns from it (S1.4).")
    credited = Field(0, "count", "Customers won elsewhere with it as a reference (S1.4).")
    objective_fit = Field(0.3, "0..1", "Contribution to the supplier's declared objective (S4.4).")
    profit_possible = Field(0.0, "EUR per month", "Profit if its potential were won at today's margin (S4.3).")
    growth_forecast = Field(0.02, "per year", "Growth of the buyer that the supplier expects (S4.11).")
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


class Decisions:
    """What both sides see in the account and decide about it."""

    potential = Field(0.3, "0..1 of the wallet", "Share of wallet that could truly be won.", "", 0.0, 1.0, given=True)
    potential_believed = Field(0.3, "0..1 of the wallet", "Share the supplier believes it could win (S1.39).")
    significance = Field(0.0, "0..1", "Present and potential contribution, as the supplier sees it (S1.3).")
    importance_to_buyer = Field(0.0, "0..1", "How much the buyer thinks the supplier matters (S4.9).")
    # what the supplier decides at a review
    budget_claim = Field(1.0, "weight", "Claim on the supplier's budget.", low=0.0, high=10.0)
    rescue = Field(0.0, "0..1", "How far the board adds money and people to save it (S4.16).")
    breadth_wanted = Field(0.2, "0..1", "How many people are to know each other.")
    technical_wanted = Field(0.33, "0..1 of effort", "Part of the effort given as technical support.")
    response_wanted = Field(0.33, "0..1 of effort", "Part given as quick response and updates.")
    presence_wanted = Field(0.34, "0..1 of effort", "Part given as events, gifts and brochures.")
    record_wanted = Field(0.2, "0..1", "Care taken to put knowledge and delivered value on record.")
    pledge_wanted = Field(0.0, "0..1 of effort", "Part of effort turned into relationship-specific investment.")
    ask_wanted = Field(0.0, "0..1", "How often the customer is asked what it wants (S2.31).")
    firmness = Field(0.5, "0..1", "Resistance to price concessions.")
    temptation = Field(0.0, "0..1", "Readiness to take unfair gains here.")
    tier_wanted = Field(int(Tier.STANDARD), "word", "Tier the strategy wants for it.", words=Tier)
    still_served = Field(True, "yes/no", "The supplier wants to go on serving it.")
    supplier_ceiling = Field(
        int(Stage.INTEGRATED), "word", "Highest stage the supplier wants (S1.61).", given=True, words=Stage
    )
    # what the buyer decides
    buyer_ceiling = Field(
        int(Stage.INTEGRATED), "word", "Highest stage the buyer wants (S1.61).", given=True, words=Stage
    )
    price_pressure = Field(0.3, "0..1", "How hard the buyer pushes prices.")
    access_wanted = Field(0.5, "0..1", "How much contact the buyer allows.")
    loyalty_wanted = Field(0.5, "0..1", "How much the buyer favours the incumbent.")
    joint_work_wanted = Field(0.5, "0..1", "How much the buyer wants to share and join in.")
    blocked = Field(False, "yes/no", "A tie to the customer's rival bars the way up (S1.74).")
    status_announced = Field(False, "yes/no", "Key status was announced to the customer.")
    announced_months = Field(0, "months", "Months since key status was announced.")
    believed_price = Field(0.3, "0..1 weight", "What the supplier thinks the buyer's need for low price is.")
    believed_response = Field(0.35, "0..1 weight", "Believed need for quick response (S2.6).")
    believed_technical = Field(0.35, "0..1 weight", "Believed need for technical support.")
    believed_presence = Field(0.3, "0..1 weight", "Believed need for presence.")
