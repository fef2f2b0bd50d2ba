"""Service levers and needs, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.service import levers, needs, service
from kamsim.theory.state.levers import LEVERS
from kamsim.theory.words import ServiceLever, Stage
from tests.rules.conftest import kinds

ENGINEER = ServiceLever.TECHNICAL_SUPPORT


def engineer(world, number=0):
    """The need for an engineer of buyer 0 and what relationship `number` has of it."""
    return world.needs[ENGINEER], world.supports[number * LEVERS + ENGINEER]


def test_a_hot_button_is_required_more(world, assumptions):
    """S2.19: 0.3 and a lift of 0.4 are 0.7; 0.8 and 0.4 are all there is."""
    need, _ = engineer(world)
    need.required, need.hot_months, assumptions.hot_lift = 0.3, 6, 0.4
    assert needs.required_now(need, assumptions) == pytest.approx(0.7)
    need.required = 0.8
    assert needs.required_now(need, assumptions) == 1.0
    need.hot_months = 0
    assert needs.required_now(need, assumptions) == 0.8


def test_initiatives_begin_and_run_out(world, draws, assumptions):
    """At 4 a year every quarter brings one; a draw of 0.5 of fourteen levers is number 7, the engineer."""
    assumptions.hot_rate, assumptions.hot_months = 4.0, 9
    draws.buyers.initiative, draws.buyers.initiative_on = 0.9, 0.5
    needs.change_priorities(world, world.buyers[0], draws.buyers, assumptions)
    assert engineer(world)[0].hot_months == 9
    draws.buyers.initiative = 1.0
    needs.change_priorities(world, world.buyers[0], draws.buyers, assumptions)
    assert engineer(world)[0].hot_months == 6
    assert kinds(world) == ["PRIORITY_CHANGED"]


def test_contact_finds_open_needs_only(world, assumptions):
    """S2.6, S2.33: discovery 0.3 at knowledge 0.5 goes 15% of the way from 0.2 to 0.8: 0.29; hidden stays at 0.2."""
    assumptions.discovery, assumptions.focus_weight = 0.3, 1.0
    relationship = world.relationships[0]
    relationship.knowledge, relationship.customer_focus = 0.5, 0.5
    need, support = engineer(world)
    need.required, support.believed = 0.8, 0.2
    needs.discover_needs(world, relationship, assumptions)
    assert support.believed == pytest.approx(0.29)
    need.hidden, support.believed = True, 0.2
    needs.discover_needs(world, relationship, assumptions)
    assert support.believed == pytest.approx(0.2)


def test_who_looks_at_the_customer_finds_twice_as_much(world, assumptions):
    """S1.24: a full focus doubles the way to 0.38; none finds nothing; without the mechanism all find 0.29."""
    assumptions.discovery = 0.3
    relationship, (need, support) = world.relationships[0], engineer(world)
    need.required, relationship.knowledge = 0.8, 0.5
    for focus, counts, found in ((1.0, 1.0, 0.38), (0.0, 1.0, 0.2), (1.0, 0.0, 0.29)):
        relationship.customer_focus, assumptions.focus_weight, support.believed = focus, counts, 0.2
        needs.discover_needs(world, relationship, assumptions)
        assert support.believed == pytest.approx(found)


def test_asking_finds_hidden_needs(world, assumptions):
    """S2.33: asking at a skill of 0.5 mends 70% of 0.2 against 1.0: 0.76, and it is told; a second time it is not."""
    assumptions.asking_finds, assumptions.surprise = 0.7, 0.3
    need, support = engineer(world)
    need.required, need.hidden, support.believed = 1.0, True, 0.2
    needs.ask_about_needs(world, world.relationships[0], 0.5, 0.0, assumptions)
    assert support.believed == pytest.approx(0.76)
    needs.ask_about_needs(world, world.relationships[0], 0.5, 0.0, assumptions)
    assert kinds(world) == ["NEED_FOUND"]


def test_a_new_buyer_contact_blurs_what_was_known(world, assumptions):
    """A just opened window takes 30% of the way from 0.9 back to what is usual, 0.3: 0.72."""
    assumptions.newcomer_blurs, assumptions.window_months = 0.3, 9
    relationship, (need, support) = world.relationships[0], engineer(world)
    need.required = support.believed = 0.9
    relationship.window_months = 8
    needs.discover_needs(world, relationship, assumptions)
    assert support.believed == pytest.approx(0.72)


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
    """S2.6: a believed 0.2 with a taste of 0.8 and a quarter of own taste is 0.35; wholly even it is 0.4."""
    relationship, (_, support) = world.relationships[0], engineer(world)
    support.believed, world.levers[ENGINEER].taste = 0.2, 0.8
    relationship.own_taste, relationship.evenness = 0.25, 0.0
    assert levers.seen_need(support, world.levers[ENGINEER], relationship, assumptions) == pytest.approx(0.35)
    relationship.evenness = 1.0
    assert levers.seen_need(support, world.levers[ENGINEER], relationship, assumptions) == pytest.approx(0.4)
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
    support.promised = 0.8  # costs 150 x 0.8 / 0.2 = 600; 400 are left to share
    levers.choose_levers(world, relationship, assumptions)
    assert support.wanted == 0.8
    other = world.supports[0]
    assert other.wanted == pytest.approx(400.0 * 0.04 / 1.16 / (400.0 * 0.04 / 1.16 + 150.0))


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
    levers.add_up(world, relationship, assumptions)
    assert relationship.service_fit == pytest.approx(0.75)
    assert relationship.lever_cost == 200.0
    assert relationship.lever_bond == pytest.approx(0.3 / 1.8)


def test_levers_are_paid_out_of_the_effort(world, assumptions):
    """Levers of 400 out of 2,000 leave 80% for people, where 75% are usual: 1.067 times the people."""
    relationship, assumptions.lever_share = world.relationships[0], 0.25
    relationship.effort, relationship.lever_cost = 2000.0, 400.0
    assert levers.people_part(relationship, assumptions) == pytest.approx(0.8 / 0.75)


def test_service_that_fits_is_worth_more(world, draws, assumptions):
    """Fit 0.6 against a usual 0.4 at a help of 0.3 adds 0.06."""
    relationship, buyer = world.relationships[0], world.buyers[0]
    relationship.service_fit, assumptions.usual_fit, assumptions.lever_helps = 0.4, 0.4, 0.3
    service.value_service(relationship, buyer, draws.relationships, assumptions)
    before, relationship.service_fit = relationship.delivered, 0.6
    service.value_service(relationship, buyer, draws.relationships, assumptions)
    assert relationship.delivered - before == pytest.approx(0.06)
