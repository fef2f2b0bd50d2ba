"""What both sides see in the account and decide about it."""

from ...fields import Field
from ...words import Stage, Tier


class Decisions:
    """What both sides see in the account and decide about it."""

    potential = Field(0.3, "0..1 of the wallet", "Share of wallet that could truly be won.", "", 0.0, 1.0, given=True)
    potential_believed = Field(0.3, "0..1 of the wallet", "Share the supplier believes it could win (S1.39).")
    significance = Field(0.0, "0..1", "Present and potential contribution, as the supplier sees it (S1.3).")
    importance_to_buyer = Field(0.0, "0..1", "How much the buyer thinks the supplier matters (S4.9).")
    # what the supplier decides at a review
    weight = Field(1.0, "weight", "Claim on the supplier's budget.")
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
    serve = Field(True, "yes/no", "The supplier wants to go on serving it.")
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
    seat_wanted = Field(0.5, "0..1", "How much the buyer wants to share and join in.")
    blocked = Field(False, "yes/no", "A tie to the customer's rival bars the way up (S1.74).")
    status_announced = Field(False, "yes/no", "Key status was announced to the customer.")
    announced_months = Field(0, "months", "Months since key status was announced.")
    believed_price = Field(0.3, "0..1 weight", "What the supplier thinks the buyer's need for low price is.")
    believed_response = Field(0.35, "0..1 weight", "Believed need for quick response (S2.6).")
    believed_technical = Field(0.35, "0..1 weight", "Believed need for technical support.")
    believed_presence = Field(0.3, "0..1 weight", "Believed need for presence.")
