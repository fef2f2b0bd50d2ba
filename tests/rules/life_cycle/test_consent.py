"""Consent of both sides, with numbers worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.life_cycle import consent
from kamsim.theory.words import Level, Stage, Tier
from tests.rules.conftest import kinds, last_event


@pytest.fixture
def weighing(world, one, buyer, assumptions):
    """A basic relationship at which everything is as usual, and trust just what the next stage takes."""
    market = world.market[0]
    assumptions.consent_weight, assumptions.usual_alignment, assumptions.usual_value = 0.3, 0.6, 0.4
    assumptions.stage_trust, assumptions.trust_step, assumptions.fit_weight = 0.5, 0.1, 1.0
    assumptions.resource_bonus, assumptions.gap_costs, assumptions.dependence_deters = 0.05, 0.1, 0.3
    market.usual_satisfaction = 0.6
    one.buyer_satisfaction, one.value_remembered, one.buyer_trust, one.alignment = 0.6, 0.4, 0.5, 0.6
    one.agreed, buyer.willingness, one.personal_fit, one.importance_gap, one.dependence_gap = Stage.BASIC, 0.5, 0, 0, 0
    return one


@pytest.mark.parametrize(("changes", "lack"), [
    ({}, 0.0), ({"buyer_satisfaction": 0.5}, 0.1), ({"value_remembered": 0.2}, 0.06),
    ({"strategic_resource": True}, -0.05), ({"buyer_satisfaction": 0.5, "value_remembered": 0.2}, 0.16),
])  # fmt: skip
def test_worth_is_benefit_felt_and_remembered_against_the_usual(world, weighing, assumptions, changes, lack):
    """S1.17, S1.51."""
    for name, value in changes.items():
        setattr(weighing, name, value)
    assert consent.lack_of_worth(weighing, world.market[0], assumptions) == pytest.approx(lack)


@pytest.mark.parametrize(("changes", "lack"), [
    ({}, 0.0), ({"buyer_trust": 0.6}, -0.1), ({"agreed": Stage.COOPERATIVE}, 0.1),
    ({"agreed": Stage.INTERDEPENDENT, "buyer_trust": 0.6}, 0.1), ({"recent_betrayal": 0.2}, 0.06),
])  # fmt: skip
def test_freedom_is_given_up_to_those_one_trusts(weighing, assumptions, changes, lack):
    """The next stage takes 0.5 where two are basic, and 0.1 more for each further one; a betrayal counts beside."""
    for name, value in changes.items():
        setattr(weighing, name, value)
    assert consent.lack_of_trust(weighing, assumptions) == pytest.approx(lack)


@pytest.mark.parametrize(("changes", "willing", "lack"), [
    ({}, 0.5, 0.0), ({"alignment": 0.4}, 0.5, 0.06), ({"personal_fit": -0.4}, 0.5, 0.06), ({}, 0.4, 0.03),
    ({"alignment": 0.4, "personal_fit": -0.4}, 0.4, 0.15),
])  # fmt: skip
def test_interests_people_and_readiness_make_the_fit(weighing, buyer, assumptions, changes, willing, lack):
    """S1.44: whether two persons get on counts half."""
    buyer.willingness = willing
    for name, value in changes.items():
        setattr(weighing, name, value)
    assert consent.lack_of_fit(weighing, buyer, assumptions) == pytest.approx(lack)


@pytest.mark.parametrize(("changes", "lack"), [
    ({}, 0.0), ({"dependence_gap": -0.4}, 0.12), ({"dependence_gap": 0.4}, 0.0),
    ({"importance_gap": 0.5}, 0.05), ({"importance_gap": -0.2}, 0.0),
])  # fmt: skip
def test_who_needs_the_other_more_fears_to_be_bound(weighing, assumptions, changes, lack):
    """S3.6, S4.9: the buyer needs the supplier by 0.4 more, which weighs 0.3 of it."""
    for name, value in changes.items():
        setattr(weighing, name, value)
    assert consent.lack_of_power(weighing, assumptions) == pytest.approx(lack)


@pytest.mark.parametrize(("changes", "reason"), [
    ({"buyer_satisfaction": 0.61}, Kind.NONE),
    ({"buyer_satisfaction": 0.59}, Kind.WORTH_WANTING),
    ({"buyer_trust": 0.49}, Kind.TRUST_WANTING),
    ({"alignment": 0.5}, Kind.FIT_WANTING),
    ({"dependence_gap": -0.1}, Kind.POWER_FEARED),
    ({"buyer_ceiling": Stage.BASIC, "buyer_satisfaction": 0.9}, Kind.CEILING),
    ({"buyer_satisfaction": 0.5, "buyer_trust": 0.59}, Kind.WORTH_WANTING),  # 0.1 - 0.09: trust does not outweigh it
    ({"buyer_satisfaction": 0.5, "buyer_trust": 0.61}, Kind.NONE),
    ({"buyer_satisfaction": 0.58, "alignment": 0.5}, Kind.FIT_WANTING),  # 0.02 and 0.03
])  # fmt: skip
def test_the_strongest_objection_is_the_reason(world, weighing, buyer, assumptions, changes, reason):
    """S1.16, S1.17: all four are weighed together; below its ceiling a buyer can refuse for each of them."""
    weighing.buyer_ceiling = Stage.INTEGRATED
    for name, value in changes.items():
        setattr(weighing, name, value)
    assert consent.objection(weighing, buyer, world.market[0], assumptions) == reason


def test_consent_can_be_taken_out(world, weighing, buyer, assumptions):
    """T11: an unwilling buyer refuses; where it is not asked, the supplier's wish is enough."""
    weighing.buyer_satisfaction = 0.2
    assert consent.objection(weighing, buyer, world.market[0], assumptions) == Kind.WORTH_WANTING
    assumptions.buyer_must_consent = False
    assert consent.objection(weighing, buyer, world.market[0], assumptions) == Kind.NONE


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
    assert consent.supplier_consents(world, one, assumptions) == consents


def test_who_knows_the_top_may_go_beyond_co_operation(world, one, assumptions):
    one.relationship_value, one.supplier_satisfaction, one.agreed = 1.0, 0.5, Stage.COOPERATIVE
    world.contacts[0].level = world.contacts[2].level = Level.EXECUTIVE
    world.ties[0].strength = 0.5
    assert consent.supplier_consents(world, one, assumptions)


@pytest.mark.parametrize(("pull", "chance"), [(0.5, 0.25), (1.0, 0.25 * 1.2), (0.0, 0.25 * 0.8)])
def test_who_pulls_talks_sooner(one, assumptions, pull, chance):
    """S4.13: three talks a year."""
    one.pull, assumptions.talks_a_year, assumptions.pull_talks = pull, 3.0, 0.4
    assert consent.eager(one, assumptions) == pytest.approx(chance)


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
    consent.agree(world, courting, buyer, draws.relationships, assumptions)
    assert (courting.agreed, kinds(world)) == (agreed, told)


@pytest.mark.parametrize(("tier", "agreed"), [(Tier.STANDARD, Stage.COOPERATIVE), (Tier.KEY, Stage.INTERDEPENDENT)])
def test_beyond_co_operation_an_account_needs_status(world, courting, buyer, draws, assumptions, tier, agreed):
    courting.agreed = courting.stage = Stage.COOPERATIVE
    courting.tier, assumptions.senior_needed = tier, False
    consent.agree(world, courting, buyer, draws.relationships, assumptions)
    assert courting.agreed == agreed


@pytest.mark.parametrize(("changes", "cause"), [
    ({"buyer_ceiling": Stage.BASIC}, Kind.CEILING), ({"buyer_satisfaction": 0.0}, Kind.WORTH_WANTING),
])  # fmt: skip
def test_a_refusal_is_told_with_its_reason(world, courting, buyer, draws, assumptions, changes, cause):
    for name, value in changes.items():
        setattr(courting, name, value)
    consent.agree(world, courting, buyer, draws.relationships, assumptions)
    line = last_event(world)
    assert (line.cause, line.cause_weight, line.detail) == (cause, 1.0, Stage.COOPERATIVE)


def test_who_was_told_never_asks_again_only_when_the_buyer_wants_more(world, courting, buyer, draws, assumptions):
    """A price hunter says it once; as it becomes a partner the two talk again."""
    courting.buyer_ceiling = Stage.BASIC
    consent.answer(world, courting, buyer, assumptions)
    assert consent.heard_never(courting) and courting.ceiling_told == Stage.BASIC
    for _ in range(3):
        consent.agree(world, courting, buyer, draws.relationships, assumptions)
    assert kinds(world) == ["CONSENT_REFUSED"]
    courting.buyer_ceiling = Stage.INTEGRATED
    assert not consent.heard_never(courting)
    consent.agree(world, courting, buyer, draws.relationships, assumptions)
    assert courting.agreed == Stage.COOPERATIVE


@pytest.mark.parametrize(("agreed", "tier"), [
    (Stage.BASIC, Tier.STANDARD), (Stage.COOPERATIVE, Tier.KEY), (Stage.INTERDEPENDENT, Tier.KEY),
])  # fmt: skip
def test_the_next_step_beyond_co_operation_needs_a_key_account(one, agreed, tier):
    one.agreed = agreed
    assert consent.needed_tier(one) == tier
