"""Stages and consent, with numbers worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.life_cycle import stages
from kamsim.theory.words import EndReason, Level, Shape, Stage, Tier
from tests.rules.conftest import kinds, last_event


def test_a_poor_fit_tips_the_buyers_consent(world, assumptions):
    """S1.44: worth 0.6 against freedom 0.58 is consent; a fit of -0.5 takes 0.3 x 0.25 off and there is none."""
    assumptions.consent_weight, assumptions.usual_alignment = 0.3, 0.6
    relationship, buyer = world.relationships[0], world.buyers[0]
    relationship.buyer_satisfaction, relationship.buyer_trust, relationship.alignment = 0.6, 0.5, 0.6
    relationship.agreed, buyer.willingness, assumptions.price_of_freedom = Stage.BASIC, 0.5, 0.58
    assert stages.buyer_consents(relationship, buyer, assumptions)
    relationship.personal_fit = -0.5
    assert not stages.buyer_consents(relationship, buyer, assumptions)


@pytest.mark.parametrize(("changes", "worth"), [
    ({}, 0.5),
    ({"buyer_satisfaction": 0.6}, 0.6),
    ({"buyer_trust": 0.7}, 0.5 + 0.3 * 0.2),
    ({"alignment": 0.8}, 0.5 + 0.3 * 0.2),
    ({"value_remembered": 0.5}, 0.5 + 0.3 * 0.5),
    ({"personal_fit": 0.4}, 0.5 + 0.3 * 0.2),
    ({"strategic_resource": True}, 0.5 + 0.05),
    ({"importance_gap": 0.5}, 0.5 - 0.1 * 0.5),
    ({"importance_gap": -0.2}, 0.5),
    ({"agreed": Stage.COOPERATIVE}, 0.5 - 0.06),
    ({"recent_betrayal": 0.2}, 0.5 - 0.3 * 0.2),
])  # fmt: skip
def test_going_deeper_must_be_worth_its_price_in_freedom(one, buyer, assumptions, changes, worth):
    """S1.17: just above it the buyer consents, just below it does not."""
    assumptions.fit_weight, assumptions.resource_bonus, assumptions.gap_costs, assumptions.price_of_freedom_step = (
        1.0,
        0.05,
        0.1,
        0.06,
    )
    assumptions.consent_weight, assumptions.usual_alignment = 0.3, 0.6
    one.buyer_satisfaction, one.buyer_trust, one.alignment, buyer.willingness = 0.5, 0.5, 0.6, 0.5
    one.agreed = Stage.BASIC
    for name, value in changes.items():
        setattr(one, name, value)
    for freedom, consents in ((worth - 0.0001, True), (worth + 0.0001, False)):
        assumptions.price_of_freedom = freedom
        assert stages.buyer_consents(one, buyer, assumptions) == consents


def test_the_willing_go_deeper(one, buyer, assumptions):
    """0.3 x (0.8 - 0.5) more than 0.5."""
    assumptions.consent_weight, assumptions.price_of_freedom, one.agreed = 0.3, 0.589, Stage.BASIC
    one.buyer_satisfaction, one.buyer_trust, one.alignment, buyer.willingness = 0.5, 0.5, 0.6, 0.8
    assert stages.buyer_consents(one, buyer, assumptions)
    buyer.willingness = 0.79
    assert not stages.buyer_consents(one, buyer, assumptions)


def test_a_strategic_resource_is_let_in_deeper(world, assumptions):
    """S1.51: worth is level with cost; the bonus of 0.05 tips it, its absence does not."""
    one, buyer = world.relationships[0], world.buyers[0]
    one.buyer_trust, buyer.willingness, one.alignment = 0.5, 0.5, 0.6
    one.value_remembered, one.importance_gap = 0.0, 0.0
    one.agreed, assumptions.price_of_freedom, one.buyer_satisfaction, assumptions.resource_bonus = 1, 0.5, 0.48, 0.05
    assert not stages.buyer_consents(one, buyer, assumptions)
    one.strategic_resource = True
    assert stages.buyer_consents(one, buyer, assumptions)
    one.importance_gap, assumptions.gap_costs = 0.5, 0.1  # S4.9: 0.1 x 0.5 takes it away again
    assert not stages.buyer_consents(one, buyer, assumptions)


def test_consent_can_be_taken_out(world, assumptions):
    """S1.16, T11: an unwilling buyer refuses; where it is not asked, the supplier's wish is enough."""
    one, buyer = world.relationships[0], world.buyers[0]
    one.buyer_satisfaction, one.buyer_trust, one.agreed = 0.2, 0.2, Stage.BASIC
    assert not stages.buyer_consents(one, buyer, assumptions)
    assumptions.buyer_must_consent = False
    assert stages.buyer_consents(one, buyer, assumptions)


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


@pytest.mark.parametrize(("changes", "switches", "consents"), [
    ({}, {}, True),
    ({"relationship_value": -1.0}, {}, False),
    ({"supplier_satisfaction": 0.34}, {}, False),
    ({"relationship_value": -1.0}, {"both_must_gain": False}, True),
    ({"supplier_ceiling": Stage.BASIC}, {}, False),
    ({"supplier_ceiling": Stage.BASIC}, {"ceilings_bind": False}, True),
    ({"agreed": Stage.COOPERATIVE}, {}, False),  # nobody senior is known
    ({"agreed": Stage.COOPERATIVE}, {"senior_needed": False}, True),
])  # fmt: skip
def test_a_supplier_goes_deeper_where_it_pays_and_it_wants_to(world, one, assumptions, changes, switches, consents):
    """S1.49, S1.50; a satisfaction below 0.35 is sour."""
    assumptions.sour_below = 0.35
    one.relationship_value, one.supplier_satisfaction, one.agreed = 1.0, 0.5, Stage.BASIC
    for name, value in changes.items():
        setattr(one, name, value)
    for name, value in switches.items():
        setattr(assumptions, name, value)
    assert stages.supplier_consents(world, one, assumptions) == consents


def test_who_knows_the_top_may_go_beyond_co_operation(world, one, assumptions):
    one.relationship_value, one.supplier_satisfaction, one.agreed = 1.0, 0.5, Stage.COOPERATIVE
    world.contacts[0].level = world.contacts[2].level = Level.EXECUTIVE
    world.ties[0].strength = 0.5
    assert stages.supplier_consents(world, one, assumptions)


@pytest.mark.parametrize(("pull", "chance"), [(0.5, 0.25), (1.0, 0.25 * 1.2), (0.0, 0.25 * 0.8)])
def test_who_pulls_talks_sooner(one, assumptions, pull, chance):
    """S4.13: three talks a year."""
    one.pull, assumptions.talks_a_year, assumptions.pull_talks = pull, 3.0, 0.4
    assert stages.eager(one, assumptions) == pytest.approx(chance)


@pytest.fixture
def courting(one, draws, assumptions):
    """Both sides would go from basic to co-operative trade, and today they talk."""
    one.agreed = one.stage = Stage.BASIC
    one.stage_months, one.relationship_value, one.supplier_satisfaction, one.buyer_satisfaction = 5, 1.0, 0.6, 0.9
    assumptions.grace_months, assumptions.talks_a_year, draws.relationships.rises = 5, 3.0, 0.0
    return one


@pytest.mark.parametrize(("changes", "luck", "agreed", "told"), [
    ({}, 0.0, Stage.COOPERATIVE, []),
    ({}, 0.9, Stage.BASIC, []),
    ({"stage_months": 4}, 0.0, Stage.BASIC, []),
    ({"stage": Stage.EXPLORATORY}, 0.0, Stage.BASIC, []),
    ({"blocked": True}, 0.0, Stage.BASIC, ["RIVAL_CONFLICT"]),
    ({"relationship_value": -1.0}, 0.0, Stage.BASIC, []),
    ({"buyer_satisfaction": 0.0}, 0.0, Stage.BASIC, ["CONSENT_REFUSED"]),
    ({"buyer_ceiling": Stage.BASIC}, 0.0, Stage.BASIC, ["CONSENT_REFUSED"]),
    ({"stage": Stage.INTEGRATED, "agreed": Stage.INTEGRATED}, 0.0, Stage.INTEGRATED, []),
])  # fmt: skip
def test_a_step_up_takes_both_sides(world, courting, buyer, draws, assumptions, changes, luck, agreed, told):
    """S1.16."""
    draws.relationships.rises = luck
    for name, value in changes.items():
        setattr(courting, name, value)
    stages.agree(world, courting, buyer, draws.relationships, assumptions)
    assert (courting.agreed, kinds(world)) == (agreed, told)


@pytest.mark.parametrize(("tier", "agreed"), [(Tier.STANDARD, Stage.COOPERATIVE), (Tier.KEY, Stage.INTERDEPENDENT)])
def test_beyond_co_operation_an_account_needs_status(world, courting, buyer, draws, assumptions, tier, agreed):
    courting.agreed = courting.stage = Stage.COOPERATIVE
    courting.tier, assumptions.senior_needed = tier, False
    stages.agree(world, courting, buyer, draws.relationships, assumptions)
    assert courting.agreed == agreed


@pytest.mark.parametrize(("changes", "cause", "weight"), [
    ({"buyer_ceiling": Stage.BASIC}, Kind.CEILING, 1.0), ({"buyer_satisfaction": 0.3}, Kind.BENEFIT_LOW, 0.8),
])  # fmt: skip
def test_a_refusal_is_told_with_its_cause(world, courting, buyer, draws, assumptions, changes, cause, weight):
    """Satisfaction of 0.3 where 0.5 is usual: 2 x (1 - 0.6) = 0.8."""
    assumptions.price_of_freedom, world.market[0].usual_satisfaction = 1.0, 0.5
    for name, value in changes.items():
        setattr(courting, name, value)
    stages.agree(world, courting, buyer, draws.relationships, assumptions)
    assert (last_event(world).cause, last_event(world).cause_weight) == (cause, pytest.approx(weight))
    assert last_event(world).detail == Stage.COOPERATIVE


@pytest.mark.parametrize(("agreed", "tier"), [
    (Stage.BASIC, Tier.STANDARD), (Stage.COOPERATIVE, Tier.KEY), (Stage.INTERDEPENDENT, Tier.KEY),
])  # fmt: skip
def test_the_next_step_beyond_co_operation_needs_a_key_account(one, agreed, tier):
    one.agreed = agreed
    assert stages.needed_tier(one) == tier


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


def test_at_the_start_a_stage_agreed_to_is_lived_unless_the_state_falls_clearly_short(ripe, assumptions):
    """Trust a little below that of an interdependent account; within the slack it is lived all the same."""
    ripe.agreed, assumptions.stage_slack = Stage.INTERDEPENDENT, 0.04
    assumptions.stage_trust, assumptions.trust_step, ripe.buyer_trust = 0.5, 0.1, 0.57
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
