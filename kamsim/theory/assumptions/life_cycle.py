"""The life cycle."""

from kamsim.theory.fields import Field

from .kinds import fraction, months, weight, yearly


class LifeCycle:
    """The life cycle."""

    stage_trust = fraction(0.41, "Buyer trust a relationship needs to deepen.")
    stage_commitment = fraction(0.3, "Commitment it needs.")
    stage_step = fraction(0.04, "More of both for each stage above basic.")
    stage_information = fraction(0.14, "Information sharing for each stage above basic.")
    stage_involvement = fraction(0.16, "Involvement for each stage above basic.")
    stage_slack = fraction(0.05, "How far the state may fall short before the label falls.")
    stage_patience = months(5, "Months a stage is lived before the next is talked about.")
    talks_a_year = yearly(3.0, "Talks about the next step.")
    price_of_freedom = fraction(0.16, "What going deeper must be worth to the buyer.")
    price_of_freedom_step = fraction(0.06, "More of it for each further stage.")
    usual_alignment = fraction(0.6, "Usual agreement of interests.")
    consent_weight = weight(
        0.3, "Weight of trust, willingness, interests and remembered value beside satisfaction, in going deeper."
    )
    significant = fraction(0.6, "Significance for which a supplier accepts losses.")
    sour_below = fraction(0.35, "Satisfaction below which a side steps back.")
    decline_rate = yearly(0.006, "Declines of an ordinary relationship without bonds.", "calibrated to C05")
    bond_holds = weight(0.3, "How strongly bonds hold.")
    push_satisfaction = weight(3.0, "Push of dissatisfaction.")
    push_trust = weight(2.0, "Push of distrust.")
    push_drift = weight(4.0, "Push of diverging interests.")
    push_betrayal = weight(2.0, "Push of a recent betrayal.")
    failures_borne = weight(3.4, "Failures within about a year that are borne before they drive a buyer away.")
    push_failure = weight(
        2.6, "Push of each further failure.", "one slip is forgiven, Dutta et al. 2005 (verified sign)"
    )
    push_contact = weight(1.2, "Push of a lost contact.")
    push_neglect = weight(0.8, "Push of hardly ever meeting.")
    unforgivable = fraction(
        0.3, "Gravity above which a wrong costs a step and the peace of an end, and betrayal ends what nothing binds."
    )
    recovery = fraction(0.05, "Chance a month that a repaired relationship turns.")
    betrayal_repairable = fraction(0.15, "Fresh betrayal above which no decline is repaired.")
    exit_months = Field(
        1.0, "months of revenue", "What an end costs in unwinding, besides pledges.", "judged", 0.0, 24.0, given=True
    )
    plan_saves = fraction(0.6, "Part of exit costs that an agreed plan saves.")
    firm_unknown = fraction(0.56, "Trust in a firm one has not dealt with for long.", "calibrated to C14")
    forgetting = fraction(0.02, "Speed with which old trust fades without trade.")
