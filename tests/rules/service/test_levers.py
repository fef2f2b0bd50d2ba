"""Service levers, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.service import levers
from kamsim.theory.state.levers import LEVERS
from kamsim.theory.words import ServiceLever, Stage

ENGINEER = ServiceLever.TECHNICAL_SUPPORT


@pytest.fixture
def account(world):
    relationship = world.relationships[0]
    relationship.revenue_mean, relationship.buyer_trust, relationship.supplier_commitment = 60_000.0, 0.5, 0.5
    return relationship


def engineer(world, number=0):
    """The need for an engineer of buyer 0 and what relationship `number` has of it."""
    return world.needs[ENGINEER], world.supports[number * LEVERS + ENGINEER]


def test_a_brochure_nobody_wants_is_waste(world, account):
    """S2.32: of 2,000 not spent on levers 75% go into presence where 15% are cared for: 1,200 EUR."""
    account.effort, account.lever_cost, account.presence_wanted = 2500.0, 500.0, 0.75
    world.buyers[0].needs_presence = 0.15
    assert levers.vanity(world, account) == pytest.approx(1200.0)


def test_levers_are_in_blocks_of_fourteen(world):
    """The second relationship's first lever stands in row 14."""
    world.supports[LEVERS].level = 0.7
    assert levers.lever_level(world, world.relationships[1], ServiceLever.ORDER_CHANNEL) == 0.7


def test_some_levers_must_be_earned(world):
    """S1.36: nothing before trust, information and agreed depth are there."""
    lever, relationship = world.levers[ServiceLever.PIPELINE], world.relationships[0]
    lever.trust_needed, lever.information_needed, lever.depth_needed = 0.5, 0.2, Stage.COOPERATIVE
    relationship.buyer_trust, relationship.information, relationship.agreed = 0.6, 0.3, Stage.COOPERATIVE
    assert levers.may_be_had(lever, relationship)
    for name, value in (("buyer_trust", 0.4), ("information", 0.1), ("agreed", Stage.BASIC)):
        before = getattr(relationship, name)
        setattr(relationship, name, value)
        assert not levers.may_be_had(lever, relationship), name
        setattr(relationship, name, before)


def test_own_taste_and_evenness_hide_the_need(world, assumptions):
    """S2.6: a believed 0.2 with a taste of 0.8 and a quarter of own taste is 0.35; wholly even it is 0.5."""
    relationship, (_, support) = world.relationships[0], engineer(world)
    support.believed, world.levers[ENGINEER].taste = 0.2, 0.8
    relationship.own_taste, relationship.evenness = 0.25, 0.0
    assert levers.seen_need(support, world.levers[ENGINEER], relationship, assumptions) == pytest.approx(0.35)
    relationship.evenness = 1.0
    assert levers.seen_need(support, world.levers[ENGINEER], relationship, assumptions) == pytest.approx(0.5)
    assumptions.own_taste, relationship.evenness = 0.0, 0.0
    assert levers.seen_need(support, world.levers[ENGINEER], relationship, assumptions) == pytest.approx(0.2)


def test_money_for_levers_follows_the_claims(world, assumptions):
    """25% of an effort of 4,000 is 1,000.  One need of 0.8 against thirteen of 0.2 claims 0.64 / 1.16 of it: 551.72.

    At a half cost of 100 + 0.1% of 50,000 = 150 this makes 551.72 / 701.72 = 0.786; a promise is paid first.
    """
    relationship = world.relationships[0]
    relationship.effort, relationship.revenue_mean, relationship.own_taste = 4000.0, 50_000.0, 0.0
    assumptions.lever_share = 0.25
    for i in range(LEVERS):
        world.supports[i].believed = 0.2
        world.levers[i].fixed_cost, world.levers[i].cost_rate = 100.0, 0.001
    _, support = engineer(world)
    support.believed = 0.8
    levers.choose_levers(world, relationship, assumptions)
    assert support.wanted == pytest.approx(0.7862, abs=1e-4)
    support.promised = 0.8  # costs 150 x 0.8 / 0.2 = 600; 25% of the other 3,400 are shared
    levers.choose_levers(world, relationship, assumptions)
    assert support.wanted == 0.8
    other = world.supports[0]
    assert other.wanted == pytest.approx(850.0 * 0.04 / 1.16 / (850.0 * 0.04 / 1.16 + 150.0))


def test_more_than_required_is_waste(world, assumptions):
    """S2.32: half a service at a half cost of 150 costs 150; where 0.3 is required, two fifths, 60, are waste."""
    relationship, (need, support) = world.relationships[0], engineer(world)
    world.levers[ENGINEER].fixed_cost, world.levers[ENGINEER].cost_rate = 150.0, 0.0
    support.wanted, need.required = 0.5, 0.3
    levers.bring_about(world, relationship, 1.0, assumptions)
    assert support.cost == pytest.approx(150.0)
    assert support.waste == pytest.approx(60.0)


def test_fit_is_the_distance_from_what_is_required(world, assumptions):
    """S1.15: needs 0.8 and thirteen of 0; a level of 0.6 leaves 0.8 x 0.2 of 0.64: fit 0.75.  Bond: 0.3 of 1.8."""
    relationship, (_, support) = world.relationships[0], engineer(world)
    for i in range(LEVERS):
        world.supports[i].required, world.supports[i].level, world.levers[i].bond = 0.0, 0.0, 0.1
    support.required, support.level, support.cost, support.waste = 0.8, 0.6, 200.0, 0.0
    world.levers[ENGINEER].bond = 0.5
    levers.add_up(world, relationship)
    assert relationship.service_fit == pytest.approx(0.75)
    assert relationship.lever_cost == 200.0
    assert relationship.lever_bond == pytest.approx(0.3 / 1.8)


def test_levers_are_paid_out_of_the_effort(world, assumptions):
    """Levers of 400 out of 2,000 leave 80% for people, where 75% are usual: 1.067 times the people."""
    relationship, assumptions.lever_share = world.relationships[0], 0.25
    relationship.effort, relationship.lever_cost = 2000.0, 400.0
    assert levers.people_part(relationship, assumptions) == pytest.approx(0.8 / 0.75)


@pytest.mark.parametrize(("fixed", "rate", "half"), [(50.0, 0.001, 150.0), (0.0, 0.0, 1.0)])
def test_half_a_service_costs_a_fixed_part_and_a_part_of_revenue(world, one, fixed, rate, half):
    """50 and 0.1% of 100,000; at least 1."""
    lever, one.revenue_mean = world.levers[0], 100_000.0
    lever.fixed_cost, lever.cost_rate = fixed, rate
    assert levers.half_cost(lever, one) == pytest.approx(half)


def test_a_lever_claims_the_square_of_the_need_seen(world, one, assumptions):
    (_, support), lever = engineer(world), world.levers[ENGINEER]
    support.believed, one.own_taste, one.evenness = 0.6, 0.0, 0.0
    assert levers.claim(support, lever, one, assumptions) == pytest.approx(0.36)
    one.active = False
    assert levers.claim(support, lever, one, assumptions) == 0.0


@pytest.mark.parametrize(("level", "cost"), [(0.0, 0.0), (0.5, 150.0), (0.75, 450.0), (0.95, 2850.0)])
def test_the_last_bit_of_service_is_the_dearest(level, cost):
    """At a half cost of 150; a full service is priced out of reach."""
    assert levers.cost_of(level, 150.0) == pytest.approx(cost)
    assert levers.cost_of(1.0, 150.0) > 1e9


def test_nothing_is_promised_to_who_is_lost(world, one, assumptions):
    _, support = engineer(world)
    support.promised, support.level, one.active, one.effort = 0.8, 0.8, False, 0.0
    levers.choose_levers(world, one, assumptions)
    levers.bring_about(world, one, 1.0, assumptions)
    assert (support.wanted, support.level, support.cost, support.waste) == (0.0, 0.0, 0.0, 0.0)


@pytest.mark.parametrize(("required", "short", "fit"), [(0.64, 0.16, 0.75), (0.64, 0.64, 0.0), (0.0, 0.0, 1.0)])
def test_fit_is_what_is_not_missing(required, short, fit):
    assert levers.fit_of(required, short) == pytest.approx(fit)


def test_without_effort_there_is_nothing_to_take_from_people(one, assumptions):
    one.effort, one.lever_cost = 0.0, 400.0
    assert levers.people_part(one, assumptions) == 1.0


def test_a_review_chooses_brings_about_and_adds_up(world, one, assumptions):
    """One lever needed: 25% of 4,000 on a half cost of 250 is a level of 1,000 / 1,250 = 0.8, half of it at once; it
    costs 250 x 0.4 / 0.6, and of a need of 0.8 a half is missing."""
    for i in range(LEVERS):
        world.supports[i].believed = world.needs[i].required = 0.0
    (need, support), one.effort, one.own_taste = engineer(world), 4_000.0, 0.0
    support.believed, need.required, one.presence_wanted, assumptions.lever_share = 0.8, 0.8, 0.0, 0.25
    world.levers[ENGINEER].fixed_cost, world.levers[ENGINEER].cost_rate = 250.0, 0.0
    levers.review_levers(world, one, 0.5, assumptions)
    assert (support.wanted, support.level) == (pytest.approx(0.8), pytest.approx(0.4))
    assert one.lever_cost == pytest.approx(250.0 * 0.4 / 0.6)
    assert (one.service_fit, one.waste) == (pytest.approx(0.5), 0.0)


def test_all_levers_are_added_up(world, one, assumptions):
    """Two levers of half of all openness and ties, one of them at 0.5: a quarter; waste of 30 and 0.2 of 1,000."""
    for i in range(LEVERS):
        world.supports[i].level = world.supports[i].required = world.supports[i].cost = world.supports[i].waste = 0.0
        world.levers[i].informs = world.levers[i].bond = 0.0
    for lever in (ServiceLever.BENEFITS, ServiceLever.VOICE):
        world.levers[lever].informs = world.levers[lever].bond = 0.4
    world.supports[ServiceLever.VOICE].level, world.supports[ServiceLever.VOICE].waste = 0.5, 30.0
    world.supports[ServiceLever.SERVICE_DESK].level = 0.7
    one.effort, one.presence_wanted, world.buyers[0].needs_presence = 1_000.0, 0.4, 0.2
    levers.add_up(world, one)
    assert (one.voice, one.quantified, one.dedicated) == (0.5, 0.0, 0.7)
    assert (one.lever_opening, one.lever_bond) == (pytest.approx(0.25), pytest.approx(0.25))
    assert one.waste == pytest.approx(30.0 + 200.0)


def test_a_lever_is_found_in_the_block_of_its_relationship(world):
    world.supports[LEVERS + ServiceLever.VOICE].level = 0.6
    assert levers.lever_level(world, world.relationships[1], ServiceLever.VOICE) == 0.6
