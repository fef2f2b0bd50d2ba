"""Getting in: doors and trials, by hand."""

from kamsim.theory.rules.sourcing import entry
from kamsim.theory.words import EndReason


def test_a_failed_trial_ends_and_a_passed_one_goes_on(world, assumptions):
    """S1.41: at the review date satisfaction above the mark passes."""
    good, bad = world.relationships
    for one, satisfaction in ((good, 0.9), (bad, 0.1)):
        one.trial, one.trial_months, one.buyer_satisfaction = True, 1, satisfaction
        entry.judge_trial(world, one, assumptions)
    assert good.active and not good.trial
    assert bad.ended and bad.end_reason == EndReason.TRIAL_FAILED


def test_a_trial_is_judged_by_what_is_believed_too(world, assumptions):
    """Satisfaction 0.45 misses 0.46; a sure belief of 0.8 adds 0.2 x 1 x 0.3 = 0.06 and passes."""
    assumptions.trial_satisfaction, assumptions.capability_in_trial = 0.46, 0.2
    doubted, believed = world.relationships
    for one, estimate in ((doubted, 0.5), (believed, 0.8)):
        one.trial, one.trial_months, one.buyer_satisfaction = True, 1, 0.45
        one.buyer_estimate, one.buyer_uncertainty = estimate, 0.0
        entry.judge_trial(world, one, assumptions)
    assert (doubted.active, believed.active) == (False, True)
