"""What a stage takes: trust, commitment, information, involvement, people, and the word of both sides (S0.1, S1.38).

The cause of a rise or a fall is read from these rules alone: what was the last to be met, or the first to fail.
"""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.people.contact_map import deep_enough
from kamsim.theory.words import Condition, Stage

LAST = int(max(Condition))
"""The last of the conditions, as a number."""


@rule
def level_taken(least, step, stage):
    """The level a stage takes: 0.4 where two are cooperative and 0.1 for each further stage are 0.6 for integrated."""
    return least + step * (stage - Stage.COOPERATIVE)


@rule
def trusted_enough(relationship, stage, assumptions):
    """Trust a stage takes."""
    least, step = assumptions.stage_trust, assumptions.trust_step
    return relationship.buyer_trust >= level_taken(least, step, stage)


@rule
def committed_enough(relationship, stage, assumptions):
    """Commitment a stage takes."""
    least, step = assumptions.stage_commitment, assumptions.stage_step
    return relationship.commitment >= level_taken(least, step, stage)


@rule
def informed_enough(relationship, stage, assumptions):
    """Shared information a stage takes."""
    least, step = assumptions.stage_information, assumptions.stage_step
    return relationship.information >= level_taken(least, step, stage)


@rule
def involved_enough(relationship, stage, assumptions):
    """Involvement a stage takes."""
    least, step = assumptions.stage_involvement, assumptions.stage_step
    return relationship.involvement >= level_taken(least, step, stage)


@rule
def is_met(condition, relationship, stage, assumptions):
    """Whether one condition of a stage is met; a basic relationship takes nothing but trade."""
    if stage <= Stage.BASIC or condition == Condition.NONE:
        return True
    if condition == Condition.TRUST:
        return trusted_enough(relationship, stage, assumptions)
    if condition == Condition.COMMITMENT:
        return committed_enough(relationship, stage, assumptions)
    if condition == Condition.INFORMATION:
        return informed_enough(relationship, stage, assumptions)
    if condition == Condition.INVOLVEMENT:
        return involved_enough(relationship, stage, assumptions)
    if condition == Condition.PEOPLE:
        return deep_enough(relationship, stage)
    return relationship.agreed >= stage


@rule
def lacks(relationship, stage, assumptions):
    """The condition that a stage lacks: of several the one that is lacking already; `NONE` where all are met."""
    if not is_met(relationship.lacking, relationship, stage, assumptions):
        return relationship.lacking
    for condition in range(1, LAST + 1):
        if not is_met(condition, relationship, stage, assumptions):
            return condition
    return Condition.NONE


@rule
def highest_borne(relationship, most, assumptions):
    """The highest stage that lacks nothing, with all those below it; `most` at the most, basic at the least."""
    highest = Stage.BASIC
    for stage in range(Stage.COOPERATIVE, most + 1):
        if highest == stage - 1 and lacks(relationship, stage, assumptions) == Condition.NONE:
            highest = stage
    return highest


@rule
def cause_of_fall(condition):
    """The word of the ledger for the condition that failed."""
    if condition == Condition.TRUST:
        return Kind.TRUST_SHORT
    if condition == Condition.COMMITMENT:
        return Kind.COMMITMENT_SHORT
    if condition == Condition.INFORMATION:
        return Kind.INFORMATION_SHORT
    if condition == Condition.INVOLVEMENT:
        return Kind.INVOLVEMENT_SHORT
    return Kind.PEOPLE_SHORT if condition == Condition.PEOPLE else Kind.AGREEMENT_GONE


@rule
def cause_of_rise(condition):
    """The word of the ledger for the condition that was met last; the first step up is taken when a trial is passed."""
    if condition == Condition.NONE:
        return Kind.TRIAL_PASSED
    if condition == Condition.TRUST:
        return Kind.TRUST_GROWN
    if condition == Condition.COMMITMENT:
        return Kind.COMMITMENT_GROWN
    if condition == Condition.INFORMATION:
        return Kind.INFORMATION_GROWN
    if condition == Condition.INVOLVEMENT:
        return Kind.INVOLVEMENT_GROWN
    return Kind.PEOPLE_GROWN if condition == Condition.PEOPLE else Kind.BOTH_AGREED
