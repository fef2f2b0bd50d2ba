"""Stages and consent, with numbers worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.life_cycle import stages
from kamsim.theory.words import EndReason, Shape, Stage
from tests.rules.conftest import kinds, last_event


def test_where_the_buyer_is_not_asked_its_ceiling_does_not_count(world, assumptions):
    """T11: agreed beyond the buyer's ceiling is taken back one step a review; where it is not asked, it stands."""
    asked, unasked = world.relationships
    for one, consent in ((asked, True), (unasked, False)):
        one.agreed, one.buyer_ceiling, assumptions.buyer_must_consent = Stage.COOPERATIVE, Stage.BASIC, consent
        stages.step_back(one, assumptions)
    assert (asked.agreed, unasked.agreed) == (Stage.BASIC, Stage.COOPERATIVE)


RIPE = {
    "buyer_trust": 0.9, "commitment": 0.9, "information": 0.9, "involvement": 0.9,
    "supplier_contacts": 3, "buyer_contacts": 3, "shape": Shape.DIAMOND,
}  # fmt: skip


@pytest.fixture
def ripe(one, assumptions):
    """A relationship whose state would bear any stage; stages are kept and lived for three months."""
    for name, value in RIPE.items():
        setattr(one, name, value)
    one.agreed, assumptions.grace_months = Stage.INTEGRATED, 3
    return one


@pytest.mark.parametrize(("changes", "place"), [
    ({}, Stage.COOPERATIVE),
    ({"stage": Stage.EXPLORATORY}, Stage.BASIC),  # the trial is passed
    ({"stage": Stage.DISINTEGRATING}, Stage.BASIC),  # mended, it climbs anew
    ({"trial": True}, Stage.EXPLORATORY),
    ({"active": False}, Stage.EXPLORATORY),
    ({"disintegrating": True}, Stage.DISINTEGRATING),
    ({"ended": True, "disintegrating": True}, Stage.ENDED),
])  # fmt: skip
def test_where_a_relationship_stands(one, changes, place):
    one.stage = Stage.COOPERATIVE
    for name, value in changes.items():
        setattr(one, name, value)
    assert stages.place_of(one) == place


def live(world, one, assumptions, months):
    """The stages of some months: `label` keeps one (`live_stage`) or reaches the next (`look_up`)."""
    seen = []
    for _ in range(months):
        stages.label(world, one, assumptions)
        seen.append(int(one.stage))
    return seen


def test_a_ripe_relationship_rises_one_step_at_a_time(world, ripe, assumptions):
    """S0.2: a trial is passed; after that each stage is lived for three months before the next."""
    ripe.stage = Stage.EXPLORATORY
    assert live(world, ripe, assumptions, 11) == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4]
    assert kinds(world) == ["STAGE_ROSE"] * 4 and ripe.highest_stage == Stage.INTEGRATED
    assert world.events[0].cause == Kind.TRIAL_PASSED


def test_a_stage_outlives_what_it_takes_for_the_months_of_grace(world, ripe, assumptions):
    """S1.62: a vacant seat for three months is borne, a fourth is not; it falls as far as the state falls short."""
    ripe.stage, ripe.information = Stage.INTEGRATED, 0.0
    assert live(world, ripe, assumptions, 3) == [4, 4, 4]
    ripe.information = 0.9
    assert live(world, ripe, assumptions, 1) == [4] and ripe.lacking_months == 0
    ripe.information = 0.0
    assert live(world, ripe, assumptions, 4) == [4, 4, 4, 1]
    assert kinds(world) == ["STAGE_FELL"] and ripe.stage_months == 0


def test_a_fall_is_told_with_what_was_the_first_to_fail(world, ripe, assumptions):
    """Information is lacking from the first month, trust from the second: the first names the fall."""
    ripe.stage, ripe.information = Stage.COOPERATIVE, 0.0
    live(world, ripe, assumptions, 1)
    ripe.buyer_trust = 0.0
    assert live(world, ripe, assumptions, 3)[-1] == Stage.BASIC
    line = last_event(world)
    assert (line.kind, line.cause, line.cause_weight) == (Kind.STAGE_FELL, Kind.INFORMATION_SHORT, 1.0)
    assert (line.size, line.detail, line.second_cause) == (Stage.COOPERATIVE, Stage.BASIC, Kind.NONE)


def test_what_is_mended_in_time_gives_way_to_what_is_not(world, ripe, assumptions):
    """Information comes back in the third month, trust has been lacking since the second: its own grace begins."""
    ripe.stage, ripe.information = Stage.COOPERATIVE, 0.0
    live(world, ripe, assumptions, 1)
    ripe.buyer_trust = 0.0
    live(world, ripe, assumptions, 1)
    ripe.information = 0.9
    assert live(world, ripe, assumptions, 4) == [2, 2, 2, 1]
    assert last_event(world).cause == Kind.TRUST_SHORT


def test_a_rise_is_told_with_what_was_the_last_to_be_met(world, ripe, assumptions):
    """Commitment and involvement are lacking; commitment comes first."""
    ripe.stage, ripe.commitment, ripe.involvement = Stage.BASIC, 0.0, 0.0
    live(world, ripe, assumptions, 4)
    ripe.commitment = 0.6
    live(world, ripe, assumptions, 1)
    ripe.involvement = 0.6
    assert live(world, ripe, assumptions, 1) == [Stage.COOPERATIVE]
    line = last_event(world)
    assert (line.kind, line.cause, line.trust, line.commitment) == (Kind.STAGE_ROSE, Kind.INVOLVEMENT_GROWN, 0.9, 0.6)


def test_what_one_side_takes_back_is_lost_after_the_same_grace(world, ripe, assumptions):
    ripe.stage, ripe.agreed = Stage.INTEGRATED, Stage.INTERDEPENDENT
    assert live(world, ripe, assumptions, 4) == [4, 4, 4, 3]
    assert last_event(world).cause == Kind.AGREEMENT_GONE


@pytest.mark.parametrize(("before", "now", "active"), [
    (Stage.COOPERATIVE, Stage.DISINTEGRATING, True), (Stage.DISINTEGRATING, Stage.BASIC, True),
    (Stage.BASIC, Stage.EXPLORATORY, False),
])  # fmt: skip
def test_decline_and_end_are_no_falls_of_stage(world, one, before, now, active):
    one.stage, one.active = before, active
    stages.enter_stage(world, one, now)
    assert kinds(world) == [] and (one.stage, one.stage_months) == (now, 0)


@pytest.mark.parametrize(("changes", "back"), [
    ({}, 0), ({"buyer_satisfaction": 0.3}, 1), ({"supplier_satisfaction": 0.3}, 1),
    ({"supplier_ceiling": Stage.BASIC}, 1), ({"buyer_ceiling": Stage.BASIC}, 1),
    ({"recent_betrayal": 0.31}, 1), ({"recent_misconduct": 0.31}, 1), ({"recent_betrayal": 0.29}, 0),
    ({"agreed": Stage.BASIC, "buyer_satisfaction": 0.3}, 0),
])  # fmt: skip
def test_either_side_takes_back_a_part_of_the_way(one, assumptions, changes, back):
    """S1.62."""
    assumptions.unforgivable = 0.3
    one.agreed, one.buyer_satisfaction, one.supplier_satisfaction, assumptions.sour_below = (
        Stage.INTERDEPENDENT,
        0.5,
        0.5,
        0.35,
    )
    for name, value in changes.items():
        setattr(one, name, value)
    before = one.agreed
    stages.step_back(one, assumptions)
    assert one.agreed == before - back


@pytest.mark.parametrize(
    ("firm", "reason"), [("buyers", EndReason.BUYER_FAILED), ("suppliers", EndReason.SUPPLIER_FAILED)]
)
def test_with_a_firm_goes_the_relationship(world, one, draws, assumptions, firm, reason):
    getattr(world, firm)[0].exited = True
    stages.live_on(world, one, draws.relationships, assumptions)
    assert (one.end_reason, one.stage, kinds(world)) == (reason, Stage.ENDED, ["ENDED"])


def test_a_month_of_a_healthy_relationship(world, courting, draws, assumptions):
    """It grows older and agrees on a step; the label follows when the state bears it out."""
    courting.age, draws.relationships.decline = 23, 1.0
    stages.live_on(world, courting, draws.relationships, assumptions)
    assert (courting.age, courting.agreed, courting.stage) == (24, Stage.COOPERATIVE, Stage.BASIC)


def test_a_month_may_tip_into_decline(world, courting, draws, assumptions):
    draws.relationships.decline, draws.relationships.rises = 0.0, 1.0
    stages.live_on(world, courting, draws.relationships, assumptions)
    assert (courting.disintegrating, courting.stage) == (True, Stage.DISINTEGRATING)


def test_a_declining_relationship_does_not_talk_of_the_next_step(world, courting, draws, assumptions):
    courting.disintegrating, courting.share_of_wallet, courting.contract_end = True, 0.3, 99
    stages.live_on(world, courting, draws.relationships, assumptions)
    assert (courting.decline_months, courting.agreed) == (1, Stage.BASIC)


def test_a_firm_one_does_not_trade_with_grows_no_older(world, one, draws, assumptions):
    one.active, one.age = False, 7
    stages.live_on(world, one, draws.relationships, assumptions)
    assert (one.age, one.stage, kinds(world)) == (7, Stage.EXPLORATORY, [])


def test_at_the_start_a_stage_agreed_to_is_lived_where_the_state_bears_it(ripe, assumptions):
    """Trust of 0.6 is just what an interdependent account takes at 0.5 and a step of 0.1."""
    ripe.agreed = Stage.INTERDEPENDENT
    assumptions.stage_trust, assumptions.trust_step, ripe.buyer_trust = 0.5, 0.1, 0.6
    stages.begin_stage(ripe, assumptions)
    assert (ripe.stage, ripe.highest_stage, ripe.agreed) == (Stage.INTERDEPENDENT,) * 3


@pytest.mark.parametrize(("changes", "stage", "agreed"), [
    ({"information": 0.0}, Stage.BASIC, Stage.BASIC),
    ({"buyer_contacts": 1}, Stage.BASIC, Stage.BASIC),
    ({"trial": True}, Stage.EXPLORATORY, Stage.BASIC),
    ({"active": False}, Stage.EXPLORATORY, Stage.INTEGRATED),
])  # fmt: skip
def test_at_the_start_no_more_is_agreed_than_is_lived(ripe, assumptions, changes, stage, agreed):
    ripe.agreed = Stage.INTEGRATED
    for name, value in changes.items():
        setattr(ripe, name, value)
    stages.begin_stage(ripe, assumptions)
    assert (ripe.stage, ripe.agreed) == (stage, agreed)
