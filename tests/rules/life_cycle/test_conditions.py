"""What a stage takes, with numbers worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.life_cycle import conditions
from kamsim.theory.words import Condition, Shape, Stage


def test_each_further_stage_takes_a_step_more():
    """0.4 and two steps of 0.1."""
    assert conditions.level_taken(0.4, 0.1, Stage.INTEGRATED) == pytest.approx(0.6)
    assert conditions.level_taken(0.4, 0.1, Stage.COOPERATIVE) == pytest.approx(0.4)


@pytest.mark.parametrize(("rule", "field", "needed"), [
    (conditions.trusted_enough, "buyer_trust", 0.55 + 0.06),
    (conditions.committed_enough, "commitment", 0.46 + 0.12),
    (conditions.informed_enough, "information", 0.42 + 0.12),
    (conditions.involved_enough, "involvement", 0.40 + 0.12),
])  # fmt: skip
def test_interdependence_takes_a_step_more_than_co_operation(one, assumptions, rule, field, needed):
    """No less once it is lived: what is short for a while is borne by months of grace."""
    assumptions.stage_trust, assumptions.stage_commitment, assumptions.stage_step = 0.55, 0.46, 0.12
    assumptions.stage_information, assumptions.stage_involvement, assumptions.trust_step = 0.42, 0.40, 0.06
    for one.stage in (Stage.COOPERATIVE, Stage.INTERDEPENDENT):
        for value, enough in ((needed + 0.001, True), (needed - 0.001, False)):
            setattr(one, field, value)
            assert rule(one, Stage.INTERDEPENDENT, assumptions) == enough


MISSING = {
    Condition.TRUST: {"buyer_trust": 0.2}, Condition.COMMITMENT: {"commitment": 0.2},
    Condition.INFORMATION: {"information": 0.0}, Condition.INVOLVEMENT: {"involvement": 0.0},
    Condition.PEOPLE: {"buyer_contacts": 1}, Condition.AGREEMENT: {"agreed": Stage.BASIC},
}  # fmt: skip


@pytest.fixture
def ripe(one):
    """A basic relationship whose state would bear any stage."""
    one.buyer_trust = one.commitment = one.information = one.involvement = 0.9
    one.supplier_contacts, one.buyer_contacts, one.shape = 3, 3, Shape.DIAMOND
    one.stage, one.agreed = Stage.BASIC, Stage.INTEGRATED
    return one


@pytest.mark.parametrize("condition", MISSING)
def test_each_of_six_conditions_can_be_lacking(ripe, assumptions, condition):
    assert conditions.lacks(ripe, Stage.COOPERATIVE, assumptions) == Condition.NONE
    for name, value in MISSING[condition].items():
        setattr(ripe, name, value)
    assert not conditions.is_met(condition, ripe, Stage.COOPERATIVE, assumptions)
    assert conditions.lacks(ripe, Stage.COOPERATIVE, assumptions) == condition
    assert conditions.lacks(ripe, Stage.BASIC, assumptions) == Condition.NONE  # which takes nothing but trade


def test_of_several_the_one_that_is_lacking_already_is_named(ripe, assumptions):
    """Trust comes first in the list, but involvement was lacking before."""
    ripe.involvement = ripe.buyer_trust = 0.0
    assert conditions.lacks(ripe, Stage.COOPERATIVE, assumptions) == Condition.TRUST
    ripe.lacking = Condition.INVOLVEMENT
    assert conditions.lacks(ripe, Stage.COOPERATIVE, assumptions) == Condition.INVOLVEMENT


@pytest.mark.parametrize(("changes", "most", "highest"), [
    ({}, Stage.INTEGRATED, Stage.INTEGRATED),
    ({}, Stage.COOPERATIVE, Stage.COOPERATIVE),
    ({}, Stage.BASIC, Stage.BASIC),
    ({"shape": Shape.LATTICE}, Stage.INTEGRATED, Stage.INTERDEPENDENT),
    ({"supplier_contacts": 1}, Stage.INTEGRATED, Stage.COOPERATIVE),
    ({"information": 0.0}, Stage.INTEGRATED, Stage.BASIC),
    ({"agreed": Stage.COOPERATIVE}, Stage.INTEGRATED, Stage.COOPERATIVE),
])  # fmt: skip
def test_a_stage_is_borne_with_all_below_it(ripe, assumptions, changes, most, highest):
    for name, value in changes.items():
        setattr(ripe, name, value)
    assert conditions.highest_borne(ripe, most, assumptions) == highest


@pytest.mark.parametrize(("condition", "fall", "rise"), [
    (Condition.TRUST, Kind.TRUST_SHORT, Kind.TRUST_GROWN),
    (Condition.COMMITMENT, Kind.COMMITMENT_SHORT, Kind.COMMITMENT_GROWN),
    (Condition.INFORMATION, Kind.INFORMATION_SHORT, Kind.INFORMATION_GROWN),
    (Condition.INVOLVEMENT, Kind.INVOLVEMENT_SHORT, Kind.INVOLVEMENT_GROWN),
    (Condition.PEOPLE, Kind.PEOPLE_SHORT, Kind.PEOPLE_GROWN),
    (Condition.AGREEMENT, Kind.AGREEMENT_GONE, Kind.BOTH_AGREED),
])  # fmt: skip
def test_every_condition_has_its_words(condition, fall, rise):
    assert (conditions.cause_of_fall(condition), conditions.cause_of_rise(condition)) == (fall, rise)


def test_the_first_step_up_is_a_trial_that_was_passed():
    assert conditions.cause_of_rise(Condition.NONE) == Kind.TRIAL_PASSED
