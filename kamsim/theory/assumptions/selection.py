"""Selection of accounts and what each side expects of it."""

from kamsim.theory.fields import Field

from .kinds import fraction, months, weight, yearly


class Selection:
    """Selection of accounts and what each side expects of it."""

    potential_weight = fraction(0.5, "Weight of potential in significance; 0 = by spend alone (S1.3, S2.5).")
    criteria_weight = weight(1.0, "Weight of all further criteria in significance; 0 = size and potential only.")
    objective_weight = fraction(0.10, "Weight of the declared objective (S4.4).")
    profit_weight = fraction(0.05, "Weight of possible profit after cost to serve (S4.3).")
    growth_weight = weight(0.5, "Weight of a growth forecast of 100% a year (S4.11).")
    criticality_weight = fraction(0.10, "Weight of criticality and joint development (S4.12).")
    regard_weight = fraction(0.05, "Weight of the buyer's own pull, and of being regarded as strategic (S4.13, S4.14).")
    usual_criterion = fraction(0.3, "How far an ordinary account meets a criterion; no effect there.")
    forecast_error = fraction(0.08, "Error of a growth forecast without any skill at finding out.")
    belief_error = fraction(0.25, "Error of what an ignorant supplier believes about its standing.")
    pull_rate = yearly(0.8, "Requests for more engagement by an ordinary content buyer.")
    pull_talks = fraction(0.4, "How much sooner the two talk where the buyer pulls; 0 = no effect (S4.13).")
    resource_bar = fraction(0.62, "Importance that makes a supplier a strategic resource; 1 = never (S1.51).")
    resource_bonus = fraction(0.05, "What being a strategic resource adds to the buyer's worth of going deeper.")
    mutual_bar = fraction(0.12, "Importance to the buyer that key status needs; 0 = one-sided selection (S4.9).")
    gap_costs = fraction(0.08, "Readiness to go deeper that a one-sided importance costs (S4.9).")
    reference_weight = weight(0.8, "How much a good reference helps to win others; 0 = nobody asks (S1.4).")
    usual_reference = fraction(0.3, "Reference a supplier usually has.")
    lesson_saves = fraction(0.02, "Cost of goods saved by all that customers can teach (S1.4).")
    usual_lesson = fraction(0.38, "Lessons a supplier usually has.")
    door_weight = weight(0.4, "How much a tie into an end market opens doors there (S1.4).")
    weigh_outside = Field(True, "yes/no", "Buyers compare key status with remaining free (S1.17).", given=True)
    dialogue_needed = fraction(
        0.25, "Habit of asking from which a supplier talks before it names a key account; 1 = never."
    )
    dialogue_leaves = fraction(0.25, "Part of a mismatch that a talk leaves.")
    mismatch_harm = fraction(0.3, "Satisfaction lost when the largest mismatch shows; 0 = none (S4.10).")
    matrix_weight = fraction(0.2, "How far the client matrix moves resources; 0 = it is only drawn (S3.3).")
    strategic_bar = fraction(0.6, "Significance that defines a strategic account; the key one is `significance_bar`.")
    misfit_patience = Field(
        2,
        "audits",
        "Audits that must find a tier too high before it is lowered; 0 = no audit.",
        "judged",
        0,
        20,
        given=True,
    )
    idea_weight = weight(
        0.4, "Disappointment at the worst gap though all else is good; 0 = only the sum counts (S4.18)."
    )
    usual_gap = fraction(0.03, "Gap that everybody lives with.")
    idea_habit = fraction(0.12, "Part of the way that ideas of key status follow experience in a quarter.")


class Review:
    """Reputation and review."""

    talking = fraction(0.15, "Chance a month that a customer talks about a supplier.")
    word_weight = fraction(0.03, "Weight of what is said in the reputation.")
    potential_error = fraction(
        0.20, "Error in the potential seen of an unknown account without any skill at selecting."
    )
    review_speed = fraction(0.3, "Part of the way that beliefs, attention and tone go in a quarter to what is.")
    hassle_asks = weight(
        3.0, "How much more a desk of its own is thought to be needed by hassle nobody knew of (S2.31)."
    )
    survey_error = fraction(0.10, "Error of asking once.")
    key_willing = fraction(0.25, "Willingness to share that a key account needs.")
    significance_bar = fraction(0.5, "Significance that earns status.")
    significance_slack = fraction(
        0.15,
        "How far significance may fall before status is withdrawn, or importance before one is no strategic resource.",
    )
    misconduct_unbearable = fraction(0.85, "Misconduct that ends a relationship.")
    concession_limit = fraction(0.10, "Concession that costs an unprofitable account its status.")
    board_acts = weight(1.0, "How much a board that sees trouble adds to the account (S4.16); 0 = nothing.")
    rival_limit = fraction(0.45, "Lead of rivals' share that costs status.")
    withdrawal_hurts = fraction(0.12, "Satisfaction a customer loses with its status.")
    loss_borne = fraction(0.15, "Loss, as a share of revenue, that a supplier bears for the sake of its overhead.")
    loss_patience = months(14, "Months of losses before an account is re-engineered or let go.")
    reengineering_saves = fraction(0.25, "Cost to serve that re-engineering saves.")
