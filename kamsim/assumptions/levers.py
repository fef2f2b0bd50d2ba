"""Service levers and what buyers need of them."""

from .kinds import months, part, weight, yearly


class Levers:
    """Service levers and what buyers need of them."""

    lever_share = part(0.25, "Part of an account's effort that goes into service levers.")
    lever_speed = part(0.5, "Part of the way levers go to the level wanted in a quarter.")
    lever_helps = weight(0.3, "How much service that fits the customer's needs improves what it is worth.")
    usual_fit = part(0.32, "Fit of the levers of an ordinary account.")
    lever_binds = weight(0.25, "How much levers that tie the customer add to its switching cost.")
    usual_bond = part(0.12, "Tie by the levers of an ordinary account.")
    lever_informs = weight(0.25, "How much levers open the flow of information.")
    usual_opening = part(0.11, "Opening by the levers of an ordinary account.")
    own_taste = part(1.0, "How far suppliers that do not ask serve as they would like to be served (S2.6).")
    spend_served = part(1.0, "How far service by spend follows the customer's spend (S2.5).")
    discovery = part(0.15, "Part of a wrong belief about a need that a quarter of perfect knowledge mends.")
    asking_finds = part(0.7, "Part of a wrong belief about a need that asking mends.")
    surprise = part(0.3, "How far asking must raise the belief about a hidden need to count as finding it.")
    focus_weight = part(1.0, "How far research on the customer or on oneself decides what one finds (S1.24).")
    newcomer_blurs = part(0.3, "Part of the knowledge of needs lost while a new buyer contact settles in.")
    end_market_sight = part(0.5, "Sight of true demand that full work with the customer's customers gives (S2.26).")
    hot_rate = yearly(0.3, "New initiatives of a buyer that make one need a hot button (S2.19).")
    hot_lift = part(0.4, "How much more a hot button is required.")
    hot_months = months(18, "How long an initiative runs.")
