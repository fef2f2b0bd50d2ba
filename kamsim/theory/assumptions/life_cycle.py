"""The life cycle."""

from kamsim.theory.fields import Field

from .kinds import fraction, months, weight, yearly


class LifeCycle:
    """The life cycle."""

    stage_trust = fraction(0.53, "Buyer trust that a cooperative relationship takes.")
    trust_step = fraction(0.095, "More of it for each further stage.")
    stage_commitment = fraction(0.46, "Commitment that a cooperative relationship takes.")
    stage_information = fraction(0.525, "Shared information it takes.")
    stage_involvement = fraction(0.452, "Involvement it takes.")
    stage_step = fraction(0.12, "More of the three for each further stage.")
    grace_months = months(6, "Months a stage outlives what it takes, and is lived before the next is talked about.")
    talks_a_year = yearly(3.0, "Talks about the next step.")
    dependence_deters = fraction(0.3, "What speaks against binding oneself further to one that needs oneself less.")
    usual_alignment = fraction(0.6, "Usual agreement of interests.")
    consent_weight = weight(
        0.3, "Weight of interests, people, willingness and remembered value beside satisfaction, in going deeper."
    )
    significant = fraction(0.6, "Significance for which a supplier accepts losses.")
    sour_below = fraction(0.35, "Satisfaction below which a side steps back.")
    decline_rate = yearly(0.006, "Declines of an ordinary relationship without bonds.", "calibrated to C05")
    bond_holds = weight(0.2, "How strongly bonds hold.")
    push_satisfaction = weight(5.0, "Push of dissatisfaction.")
    push_trust = weight(2.0, "Push of distrust.")
    push_drift = weight(4.0, "Push of diverging interests.")
    push_betrayal = weight(4.0, "Push of a recent betrayal.")
    failures_borne = weight(3.8, "Failures within about a year that are borne before they drive a buyer away.")
    push_failure = weight(
        3.0, "Push of each further failure.", "one slip is forgiven, Dutta et al. 2005 (verified sign)"
    )
    push_contact = weight(1.2, "Push of a lost contact.")
    push_neglect = weight(1.2, "Push of hardly ever meeting.")
    push_crisis = weight(11.0, "Push of the gravest crisis on a buyer without any bond.")
    orders_drain = weight(0.02, "How far orders drain while a buyer is pushed away.")
    unforgivable = fraction(
        0.3, "Gravity above which a wrong costs a step and the peace of an end, and betrayal ends what nothing binds."
    )
    recovery = fraction(0.05, "Chance a month that a repaired relationship turns.")
    betrayal_repairable = fraction(0.15, "Fresh betrayal above which no decline is repaired.")
    exit_months = Field(
        1.0, "months of revenue", "What an end costs in unwinding, besides pledges.", "judged", 0.0, 24.0, given=True
    )
    notice_saves = fraction(0.4, "Part of unwinding that notice in time saves, where a plan stands.")
    transition_saves = fraction(0.2, "Part of unwinding that an orderly transition saves.")
    stock_saves = fraction(0.6, "Part of stranded investment that an agreed takeover of stock and tools saves.")
    data_harm = fraction(0.15, "Goodwill lost where nobody agreed what becomes of data.")
    people_harm = fraction(0.3, "Part of ties lost where people do not part in peace.")
    open_to_return = fraction(0.25, "How far a supplier that was parted from in peace is let in again.")
    parting_remembered = months(240, "Months after which it does not matter any more how two parted.")
    firm_unknown = fraction(0.585, "Trust in a firm one has not dealt with for long.", "calibrated to C14")
    forgetting = fraction(0.02, "Speed with which old trust fades without trade.")
