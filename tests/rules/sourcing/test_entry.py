"""Getting in: doors and trials, worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.sourcing import entry
from kamsim.theory.words import EndReason, Stage
from tests.rules.conftest import kinds


def test_trade_begins_small_on_trial_with_a_date(world, assumptions):
    """S1.41: half of 0.08; a reputation of 0.6 promises 0.4 + 0.35 x 0.6 = 0.61; courting took 300, opening another
    0.01 x 12 x 1,000."""
    one, buyer, other = world.relationships[0], world.buyers[0], world.supplies[0]
    assumptions.trial_share, assumptions.trial_months, assumptions.content_level = 0.08, 9, 0.55
    assumptions.acquisition_share, assumptions.reference_weight = 0.01, 0.0
    one.active, one.ended, one.age, one.entry_spend = False, True, 70, 300.0
    buyer.spend, buyer.contract_months, world.suppliers[0].reputation, other.in_scope = 1000.0, 24, 0.6, True
    entry.begin_trial(world, one, buyer, assumptions, Kind.WINDOW_OPENED, 0.7)
    assert (one.active, one.ended, one.trial, one.trial_months, one.age) == (True, False, True, 9, 0)
    assert (one.share_of_wallet, one.share_wanted) == (pytest.approx(0.04), pytest.approx(0.08))
    assert (one.agreed, one.spells, one.contract_end) == (Stage.BASIC, 1, 36)
    assert (one.buyer_expectation, one.buyer_satisfaction) == (pytest.approx(0.61), 0.55)
    assert one.winning_cost == pytest.approx(420.0)
    assert kinds(world) == ["TRIAL_BEGAN"]
    assert (world.events[0].cause, world.events[0].cause_weight) == (Kind.WINDOW_OPENED, 0.7)
    entry.begin_trial(world, one, buyer, assumptions, Kind.NONE, 1.0)
    assert kinds(world) == ["TRIAL_BEGAN", "RETURNED"] and one.spells == 2


def test_a_good_name_is_credited_with_a_new_customer(world, assumptions):
    """S1.4: to the reference that impresses most."""
    assumptions.reference_weight, world.suppliers[0].reference, world.suppliers[0].best_reference = 0.8, 0.3, 1
    entry.begin_trial(world, world.relationships[0], world.buyers[0], assumptions, Kind.NONE, 1.0)
    assert world.relationships[1].credited == 1 and kinds(world) == ["TRIAL_BEGAN", "REFERENCE_HELPED"]


def test_a_failed_trial_ends_and_a_passed_one_goes_on(world, assumptions):
    """S1.41: at the review date satisfaction above the mark passes; what getting in had cost is lost with the trial."""
    good, bad = world.relationships
    for one, satisfaction in ((good, 0.9), (bad, 0.1)):
        one.trial, one.trial_months, one.buyer_satisfaction, one.entry_spend = True, 2, satisfaction, 500.0
        entry.judge_trial(world, one, assumptions)
        assert one.trial  # a month is left
        entry.judge_trial(world, one, assumptions)
    assert good.active and not good.trial and good.entry_spend == 500.0
    assert bad.ended and bad.end_reason == EndReason.TRIAL_FAILED and bad.entry_spend == 0.0
    assert kinds(world) == ["TRIAL_PASSED", "TRIAL_FAILED", "ENDED"]


def test_a_trial_is_judged_by_what_is_believed_too(world, assumptions):
    """Satisfaction 0.45 misses 0.46; a sure belief of 0.8 adds 0.2 x 1 x 0.3 = 0.06 and passes."""
    assumptions.trial_satisfaction, assumptions.capability_in_trial = 0.46, 0.2
    doubted, believed = world.relationships
    for one, estimate in ((doubted, 0.5), (believed, 0.8)):
        one.trial, one.trial_months, one.buyer_satisfaction = True, 1, 0.45
        one.buyer_estimate, one.buyer_uncertainty = estimate, 0.0
        entry.judge_trial(world, one, assumptions)
    assert (doubted.active, believed.active) == (False, True)


@pytest.fixture
def prospect(world, assumptions):
    """1.2 a year is 0.1 a month, times a claim of 1.5, an eye of 0.5 + 0.5, an offer like the best: 0.5, a name of
    0.5 + 0.4 + 0.5 x 0.2, 1 - 0.15 x 2 for two inside, 1 - 0.5 x 0.2 for what they bind: 0.04725."""
    one, buyer, supplier = world.relationships[0], world.buyers[0], world.suppliers[0]
    assumptions.entry_rate, assumptions.window_bonus, assumptions.cooling_months = 1.2, 2.0, 12
    assumptions.reference_weight = assumptions.spotted_zeal = assumptions.door_weight = 0.0
    assumptions.lock_weight, assumptions.usual_lock, buyer.locked_spend = 0.5, 0.2, 0.4
    one.active, one.budget_claim, one.offer, buyer.best_offer, buyer.partners = False, 1.5, 0.3, 0.6, 2
    one.imported_preference, one.still_served, one.spells, one.window_months = 0.0, True, 0, 0
    supplier.selecting, supplier.reputation, supplier.referral, buyer.offers_wanted = 0.5, 0.4, 0.2, 0.0
    return one


@pytest.mark.parametrize(("name", "value", "times"), [
    ("age", 0, 1.0),  # nothing special
    ("budget_claim", 9.0, 2.0 / 1.5),  # a claim counts up to 2
    ("window_months", 3, 2.0),
    ("offer", 0.0, 1.0 / (1.0 + 2.718281828**0.9) / 0.5),  # 0.3 worse than what is needed
])  # fmt: skip
def test_outsiders_get_in_where_they_are_sought_better_or_known(world, prospect, assumptions, name, value, times):
    """S1.40, S3.11."""
    setattr(prospect, name, value)
    chance = entry.entry_chance(prospect, world.buyers[0], world.suppliers[0], assumptions)
    assert chance == pytest.approx(0.04725 * times)


def test_where_six_are_inside_a_tenth_is_left(world, prospect, assumptions):
    """0.1 in place of 0.7."""
    world.buyers[0].partners = 6
    chance = entry.entry_chance(prospect, world.buyers[0], world.suppliers[0], assumptions)
    assert chance == pytest.approx(0.04725 / 7.0)


@pytest.mark.parametrize(("luck", "window", "enters"), [(0.047, 0, True), (0.048, 0, False), (0.094, 3, True)])
def test_a_knock_is_answered_now_and_then(world, prospect, draws, assumptions, luck, window, enters):
    """At 0.04725, and 0.0945 while a window is open, which is then the cause."""
    draws.relationships.enters, prospect.window_months = luck, window
    entry.knock(world, prospect, draws.relationships, assumptions)
    assert (prospect.active, kinds(world)) == (enters, ["TRIAL_BEGAN"] if enters else [])
    assert world.events[0].cause == (Kind.WINDOW_OPENED if window else Kind.NONE)


@pytest.mark.parametrize(("month", "goodbye", "returns"), [(23, 0.5, True), (23, 0.4, False), (22, 1.0, False)])
def test_the_way_one_parted_is_remembered(world, prospect, draws, assumptions, month, goodbye, returns):
    """S0.32: parted in month 10, more than a year must pass; a draw of 0.02 against 0.04725 x 0.5."""
    prospect.spells, prospect.end_month, prospect.parting_quality, world.market[0].month = 2, 10, goodbye, month
    draws.relationships.enters = 0.02
    entry.knock(world, prospect, draws.relationships, assumptions)
    assert (prospect.active, kinds(world)) == (returns, ["RETURNED"] if returns else [])


@pytest.mark.parametrize(("name", "value"), [("active", True), ("still_served", False), ("blocked", True)])
def test_who_is_in_or_barred_does_not_knock(world, prospect, draws, assumptions, name, value):
    draws.relationships.enters = 0.0
    setattr(prospect, name, value)
    entry.knock(world, prospect, draws.relationships, assumptions)
    assert kinds(world) == []


def test_full_houses_stay_closed(world, prospect, draws, assumptions):
    """With an eye of 0.5 offers of 0.95 + 0.1 of the spend leave no room."""
    draws.relationships.enters, world.buyers[0].offers_wanted = 0.0, 1.05
    entry.knock(world, prospect, draws.relationships, assumptions)
    assert kinds(world) == []
