"""Key account management as a structure: set-up, plans, reviews, what is seen, goals."""

from kamsim.theory.fields import Field

from .kinds import euros, fraction, months, weight


class Governance:
    """Key account management as a structure: set-up, plans, reviews, what is seen, goals."""

    structure_needed = Field(True, "yes/no", "Status and plans need key account management in place.", given=True)
    setup_months = months(
        12, "How long it takes to set up key account management, or until a practitioner's skills have spread (S1.2)."
    )
    setup_cost = euros(90000.0, "What that costs in all.")
    will_needed = fraction(0.3, "How much a plan, a campaign or a review must be wanted to be made or held.")
    meeting_full = Field(
        7, "persons", "People of both sides who make a meeting complete.", "judged", 1, 100, given=True
    )
    plan_cost = euros(3000.0, "Cost of writing a plan for one account.")
    plan_protects = fraction(0.4, "Part of the loss of a contact that a plan with deputies saves (S3.1).")
    usual_plan = fraction(
        0.35, "Accounts with a plan in an ordinary market; no effect at that mean.", "calibrated to the default market"
    )
    plan_binds = fraction(1.0, "How far a plan holds the treatment it promises when others claim more (S3.2).")
    joint_cost = euros(800.0, "Cost of a joint planning meeting for each person who comes (S0.17).")
    joint_aligns = weight(0.10, "Agreement of interests a good joint plan adds.")
    usual_joint = fraction(
        0.12, "Shared aims in an ordinary market; no effect there.", "calibrated to the default market"
    )
    campaign_lift = fraction(0.06, "Lift of orders in the first month of a campaign (S1.31).")
    campaign_fades = fraction(0.6, "Part of the lift left a month later.")
    campaign_cost = euros(400.0, "Cost of a campaign at one account.")
    review_cost = euros(150.0, "Cost of a business review for each person who comes (S2.21).")
    review_reminds = fraction(0.03, "Part of the forgotten benefit a fully attended review brings back.")
    action_helps = fraction(0.05, "Chance a month of solving a problem that each open action adds, up to two.")
    dashboard_delay = months(24, "How long danger stays unseen by a management without indicators (S2.30).")
    board_forgets = fraction(0.03, "Part of a board's skill that goes with its members in a year.")
    board_enough = fraction(0.4, "Skill below which a board with key accounts hires a practitioner (S4.17).")
    practitioner_cost = euros(6000.0, "What a practitioner costs a month until then.")
    practitioner_spreads = fraction(
        0.5, "Part of the way to full skill that the board goes by it; 0 = boards do not learn."
    )
    goals_wake = fraction(0.5, "Comfort that goes when a declared goal is missed (S4.23).")
    care_weight = weight(0.3, "Weight of the four good habits in the customer's commitment (S4.20).")
    usual_care = fraction(
        0.42, "The four together in an ordinary market; no effect there.", "calibrated to the default market"
    )
