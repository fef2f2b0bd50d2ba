"""Reputation and review."""

from .kinds import months, part, weight


class Review:
    """Reputation and review."""

    talking = part(0.15, "Chance a month that a customer talks about a supplier.")
    word_weight = part(0.03, "Weight of what is said in the reputation.")
    potential_error = part(0.15, "Error in the potential seen of an unknown account.")
    survey_error = part(0.10, "Error of asking once.")
    key_willing = part(0.25, "Willingness to share that a key account needs.")
    significance_bar = part(0.5, "Significance that earns status.")
    significance_slack = part(0.15, "How far it may fall before status is withdrawn.")
    misconduct_limit = part(0.4, "Misconduct that costs status.")
    misconduct_unbearable = part(0.85, "Misconduct that ends a relationship.")
    concession_limit = part(0.12, "Concession that costs an unprofitable account its status.")
    board_acts = weight(1.0, "How much a board that sees trouble adds to the account (S4.16); 0 = nothing.")
    rival_limit = part(0.45, "Lead of rivals' share that costs status.")
    withdrawal_hurts = part(0.12, "Satisfaction a customer loses with its status.")
    loss_borne = part(0.15, "Loss, as a share of revenue, that a supplier bears for the sake of its overhead.")
    loss_patience = months(14, "Months of losses before an account is re-engineered or let go.")
    reengineering_saves = part(0.25, "Cost to serve that re-engineering saves.")
