"""Plans, campaigns, business reviews, and what management sees of the account."""

from kamsim.theory.fields import Field


class Governance:
    """Plans, campaigns, business reviews, and what management sees of the account."""

    # what the supplier decides at a review
    plan_wanted = Field(0.0, "0..1", "How ready it is to write a plan for it (S3.1).")
    joint_wanted = Field(0.0, "0..1", "How ready it is to plan together with the customer (S0.17, S4.20).")
    review_wanted = Field(0.0, "0..1", "How ready it is to hold business reviews with the customer (S2.21, S4.20).")
    campaign_wanted = Field(0.0, "0..1", "How ready it is to run short campaigns here (S1.31).")
    # kept by the rules
    plan_until = Field(0, "month", "Month until which the supplier's plan stands; 0 none (S3.2).")
    planned_claim = Field(0.0, "weight", "Claim on the budget the plan promises: how the customer is treated.")
    planned_level = Field(0.5, "ratio, 1 = usual", "Service level the plan promises.")
    plan_kept = Field(1.0, "0..1", "Service given against the plan, remembered.")
    joint_until = Field(0, "month", "Month until which a plan agreed with the customer stands; 0 none (S0.17).")
    aims_shared = Field(0.0, "0..1", "How good the plan is that both agreed to; fades when it has run out.")
    campaign = Field(0.0, "0..1", "Lift of orders by the last campaign, fading (S1.31).")
    attendance = Field(0.0, "0..1", "How completely both sides came to the last business review (S2.21).")
    report_card = Field(0.5, "0..1", "What the report card of the last business review said.")
    actions_open = Field(0, "actions", "Actions agreed at reviews and not yet done.")
    danger_months = Field(0, "months", "How long the account has been in danger.")
    danger_seen = Field(False, "yes/no", "Management has seen it (S2.30).")
    postponed_months = Field(0, "months", "How long protection has been put off for comfort (S3.15).")
    care_taken = Field(
        0.4, "0..1", "Right people, all levels, shared aims, open and regular word: the mean of four (S4.20)."
    )
