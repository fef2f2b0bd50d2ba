"""Opportunism, judgement and trust."""

from kamsim.theory.fields import Field
from kamsim.theory.words import TrustTheory

from .kinds import fraction, weight


class Trust:
    """Opportunism, judgement and trust."""

    # opportunism
    temptation = fraction(0.165, "Chance a month of an unfair act when everything invites it.")
    tempted_anyway = fraction(0.3, "Temptation by one that does not depend on the other; full dependence adds 1.")
    act_spread = fraction(0.6, "Part of unfair acts that are no price hikes, where there is occasion for them.")
    secret_shared = fraction(0.3, "Shared information from which there are secrets to leak.")
    nda_deepens = fraction(0.1, "Gravity that an agreement of secrecy adds to a leak (S1.70).")
    tight_supply = fraction(0.85, "Part of capacity from whose use supply is tight.")
    found_anyway = fraction(0.15, "What is found out without checking; full checking adds 1.")
    detection = fraction(0.13, "Chance a month that an act is found out under full checking.")
    betrayal_fades = fraction(0.955, "Part of a betrayal still fresh a month later.")
    misconduct = fraction(0.02, "Chance a month of buyer misconduct when everything invites it.")
    misconduct_cost = fraction(0.04, "What full misconduct costs the supplier, as a share of revenue.")
    hike_gain = fraction(0.06, "Gain of the gravest unfair act, most often a hidden price rise, as a share of revenue.")
    # what is said
    word_strength = weight(4.0, "Strength of a customer's word for a point above content; anger is twice as loud.")
    reputation_speed = fraction(0.03, "Part of the way a reputation goes in a month to what a supplier deserves.")
    # judgement and trust
    content_level = fraction(0.55, "Satisfaction when one gets just what one expected.")
    gap_weight = weight(1.3, "How strongly satisfaction answers to the gap between delivery and expectation.")
    satisfaction_memory = fraction(0.15, "Part of satisfaction that is new each month.")
    expectation_habit = fraction(0.04, "Speed with which expectations follow experience.")
    expectation_first = fraction(0.12, "How much faster they form in the first months.")
    standard_weight = fraction(
        0.3,
        "How far buyers expect what is usual and promised, not what they are used to.",
        "Thibaut and Kelley 1959, comparison level (recalled), value judged",
    )
    trust_gain = fraction(0.048, "Part of the way trust goes towards better experience in a month.", "calibrated")
    trust_loss_ratio = Field(
        2.5,
        "ratio",
        "How much faster trust falls than it rises.",
        "sign verified, ratio judged (C15)",
        1.0,
        10.0,
        given=True,
    )
    reliability_proves = weight(0.4, "Trust in ability that full reliability earns; full satisfaction earns a half.")
    paying_proves = fraction(0.72, "Trust in ability that a buyer earns by paying in time.")
    goodwill_given = fraction(0.35, "Goodwill that need not be earned; full satisfaction earns as much again.")
    goodwill_by_people = weight(0.25, "Goodwill that full trust between the people earns.")
    goodwill_by_sharing = weight(1.1, "Goodwill that full sharing earns beyond what is usually shared.")
    usual_information = fraction(0.65, "How much two firms usually share.")
    pressure_resented = weight(0.2, "Goodwill of a supplier that hard price rounds cost, against gentle ones.")
    failure_harm = fraction(0.14, "Competence trust lost by the worst failure without any bond.")
    forgiveness_lasts = Field(
        4.0, "failures", "Further failures within a year that use up all forgiveness.", "judged", 0.1, 1e9, given=True
    )
    forgiveness = fraction(0.8, "Part of a failure that the strongest bond forgives.")
    betrayal_harm = fraction(0.95, "Goodwill trust lost by the gravest betrayal.")
    scar = fraction(
        0.22, "Part of goodwill closed off by the gravest betrayal.", "Schweitzer, Hershey, Bradlow (verified sign)"
    )
    scar_fades = fraction(0.015, "Part of a scar that heals in a month.")
    disappointment_harm = fraction(0.3, "Goodwill lost when announced status is not lived.")
    trust_commits = weight(0.4, "Commitment that full trust brings, and full bonds once more.")
    satisfaction_commits = weight(0.2, "Commitment that full satisfaction brings; a buyer's shared interests alike.")
    status_commits = fraction(0.15, "Commitment that key status brings a supplier; it brings a buyer half of it.")
    commitment_speed = fraction(0.11, "Part of the way commitment goes in a month.")
    announcement_lift = fraction(0.05, "Jump of expectations when status is announced.")
    # other theories of trust, by name
    trust_theory = Field(
        int(TrustTheory.KAMSIM), "word", "Theory that says how buyers' trust moves.", given=True, words=TrustTheory
    )
    quantity_weight = fraction(
        0.10, "Weight of a month's delivery where trust follows quantity.", "Kim 2009 (recalled), value judged"
    )
    duration_span = Field(
        60.0,
        "months",
        "Time in which most of trust grows where it is a matter of time.",
        "judged",
        1.0,
        600.0,
        given=True,
    )
    two_layer_gain = fraction(
        0.06, "Gain of trust by the best month in the two-layer rule.", "rule recalled, value judged"
    )
    two_layer_loss = fraction(
        0.15, "Loss of trust by the worst month in the two-layer rule.", "rule recalled, value judged"
    )
