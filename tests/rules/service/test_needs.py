"""What buyers need and what is known of it, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.service import needs
from kamsim.theory.state.levers import LEVERS
from kamsim.theory.words import ServiceLever
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
    """S2.33: asking that mends 70% of 0.2 against 1.0 makes 0.76, and it is told; a second time it is not."""
    assumptions.surprise = 0.3
    need, support = engineer(world)
    need.required, need.hidden, support.believed = 1.0, True, 0.2
    needs.ask_about_needs(world, world.relationships[0], 0.7, 0.0, assumptions)
    assert support.believed == pytest.approx(0.76)
    needs.ask_about_needs(world, world.relationships[0], 0.7, 0.0, assumptions)
    assert kinds(world) == ["NEED_FOUND"]


def test_a_new_buyer_contact_blurs_what_was_known(world, assumptions):
    """A just opened window takes 30% of the way from 0.9 back to what is usual, 0.3: 0.72."""
    assumptions.newcomer_blurs, assumptions.window_months = 0.3, 9
    relationship, (need, support) = world.relationships[0], engineer(world)
    need.required = support.believed = 0.9
    relationship.window_months = 8
    needs.discover_needs(world, relationship, assumptions)
    assert support.believed == pytest.approx(0.72)


@pytest.mark.parametrize(("focus", "weight", "found"), [
    (0.5, 1.0, 1.0), (1.0, 1.0, 2.0), (0.0, 1.0, 0.0), (1.0, 0.0, 1.0),
])  # fmt: skip
def test_looking_at_the_customer_finds_up_to_twice_as_much(one, assumptions, focus, weight, found):
    """S1.24."""
    one.customer_focus, assumptions.focus_weight = focus, weight
    assert needs.focus_on_customer(one, assumptions) == pytest.approx(found)


def test_an_error_of_asking_goes_up_and_down_in_turn(world, one, assumptions):
    """Two needs of 0.5, an error of 0.1, all believed: 0.6 and 0.4."""
    world.needs[0].required = world.needs[1].required = 0.5
    needs.ask_about_needs(world, one, 1.0, 0.1, assumptions)
    assert (world.supports[0].believed, world.supports[1].believed) == (pytest.approx(0.6), pytest.approx(0.4))


@pytest.mark.parametrize(("skill", "believed"), [(0.5, 0.2 + 0.5 * 0.6), (0.9, 0.2 + 0.9 * 0.6), (0.0, 0.2)])
def test_the_skilled_hear_more(world, one, assumptions, skill, believed):
    """So much of the way from 0.2 to 0.8."""
    need, support = engineer(world)
    need.required, support.believed = 0.8, 0.2
    needs.ask_about_needs(world, one, skill, 0.0, assumptions)
    assert support.believed == pytest.approx(believed)


def test_what_was_nearly_known_is_no_surprise(world, one, assumptions):
    (need, support), assumptions.surprise = engineer(world), 0.3
    need.required, need.hidden, support.believed = 0.8, True, 0.55
    needs.ask_about_needs(world, one, 1.0, 0.0, assumptions)
    assert kinds(world) == []


@pytest.mark.parametrize(("hidden", "given", "believed"), [
    (False, -1.0, 0.6), (True, -1.0, 0.4), (False, 0.2, 0.2), (False, 0.0, 0.0),
])  # fmt: skip
def test_the_first_belief_is_what_is_usual_and_what_is_known(world, one, hidden, given, believed):
    """Known to one half, a need of 0.8 where 0.4 is usual: 0.4 + 0.5 x 0.4; what is given stays."""
    need, support = engineer(world)
    need.required, need.hidden, support.believed, one.knowledge = 0.8, hidden, given, 0.5
    world.levers[ENGINEER].usual_need = 0.4
    needs.believe_first(world, one)
    assert support.believed == pytest.approx(believed)
