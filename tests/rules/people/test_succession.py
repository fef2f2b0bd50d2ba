"""Who takes a leaver's place and what goes over, with numbers worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.blocks import need_at, support_at
from kamsim.theory.rules.people import succession
from kamsim.theory.words import Function, Level, ManagerType
from tests.rules.conftest import kinds, last_event


@pytest.mark.parametrize(("function", "level", "ground"), [
    (Function.COMMERCIAL, Level.STAFF, 1.0), (Function.TECHNICAL, Level.STAFF, 0.5),
    (Function.COMMERCIAL, Level.MANAGER, 0.5), (Function.TECHNICAL, Level.MANAGER, 0.25),
])  # fmt: skip
def test_like_talks_to_like(world, function, level, ground):
    """S1.56."""
    seller, purchaser = world.contacts[0], world.contacts[2]
    purchaser.function, purchaser.level = function, level
    assert succession.same_ground(seller, purchaser) == ground


def test_two_sellers_are_alike_in_function_level_and_type(world):
    """A colleague of another type is half alike, of another level too a quarter."""
    leaver, colleague = world.contacts[0], world.contacts[1]
    assert succession.likeness_of(leaver, colleague) == 1.0
    colleague.type = ManagerType.PROJECT_MANAGER
    assert succession.likeness_of(leaver, colleague) == 0.5
    colleague.level = Level.EXECUTIVE
    assert succession.likeness_of(leaver, colleague) == 0.25


@pytest.mark.parametrize(("likeness", "relating", "part"), [
    (1.0, 0.5, 0.4), (0.5, 0.5, 0.2), (1.0, 0.9, 0.56), (1.0, 0.0, 0.2),
])  # fmt: skip
def test_more_goes_over_to_who_is_alike_and_good_with_people(world, assumptions, likeness, relating, part):
    """Shi and others 2017: 0.4 x 1 x (0.5 + 0.5); never more than there was."""
    world.contacts[1].relating, assumptions.handed_over = relating, 0.4
    assert succession.part_taken(likeness, world.contacts[1], assumptions) == pytest.approx(part)
    assumptions.handed_over = 1.0
    assert succession.part_taken(1.0, world.contacts[1], assumptions) <= 1.0


def test_bonds_and_knowledge_go_over_person_by_person(world, one):
    """Of ties of 0.8 and 0.6 a half: 0.4 to who knew nobody there, half of the rest to who knew the other by 0.5."""
    one.tie_count = 4
    for tie, (seller, purchaser) in zip(world.ties, ((0, 2), (0, 3), (1, 2), (1, 3)), strict=True):
        tie.supplier_contact, tie.buyer_contact = seller, purchaser
    first, second, fresh, known = world.ties
    first.strength, first.knowledge, second.strength, known.strength = 0.8, 0.6, 0.6, 0.5
    succession.pass_on(world, one, world.contacts[0], one, 1, 0.5)
    assert (fresh.strength, fresh.knowledge, fresh.open) == (pytest.approx(0.4), pytest.approx(0.3), True)
    assert known.strength == pytest.approx(0.5 + 0.3 * 0.5)
    assert (first.strength, second.strength) == (0.8, 0.6)


def test_who_was_not_known_is_not_introduced(world, one):
    world.ties[1].supplier_contact, world.ties[1].buyer_contact = 1, 2
    succession.pass_on(world, one, world.contacts[0], one, 1, 0.5)
    assert not world.ties[1].open


def test_what_the_leaver_built_waits(world, one):
    world.ties[0].strength, world.ties[1].strength, world.ties[1].supplier_contact = 0.8, 0.5, 1
    succession.leave_behind(world, one, world.contacts[0])
    assert [tie.left_behind for tie in world.ties[:2]] == [0.8, 0.0]


def test_a_newcomer_who_is_alike_takes_up_more(world, assumptions):
    """Of 0.2 that is left a half, or a quarter where the type differs; a tie that is there already stays."""
    tie, newcomer, assumptions.handed_over = world.ties[0], world.contacts[0], 0.5
    for likeness, strength in ((1.0, 0.1), (0.5, 0.05)):
        tie.strength, tie.left_behind, newcomer.likeness = 0.0, 0.2, likeness
        succession.settle_in(tie, newcomer, assumptions)
        assert (tie.strength, tie.left_behind) == (pytest.approx(strength), 0.0)
    tie.strength, tie.left_behind = 0.6, 0.2
    succession.settle_in(tie, newcomer, assumptions)
    assert tie.strength == 0.6


def test_who_is_new_finds_what_was_taken_for_granted(world, one, assumptions):
    """Schmitz and others 2020: a hidden need of 0.8 believed 0.3, at a skill of 0.5: 0.35 of the way, and told."""
    support, need = support_at(world, one, 2), need_at(world, 0, 2)
    support.believed, need.required, need.hidden = 0.3, 0.8, True
    assumptions.asking_finds, assumptions.surprise, world.contacts[0].skill = 0.7, 0.1, 0.5
    assumptions.window_months, one.window_months = 9, 2
    succession.look_afresh(world, one, assumptions)
    assert support.believed == pytest.approx(0.3 + 0.35 * 0.5)
    assert (one.window_months, kinds(world)) == (9, ["NEED_FOUND"])


def test_who_is_new_is_heard_on_lines_not_served_so_far(world, one, assumptions):
    """In month 10 for nine months: what firms outside hold of the lines not served comes up in month 14, or sooner."""
    assumptions.window_months, world.supplies[0].share = 9, 0.5
    for line, end in zip(world.lines, (30, 30, 12), strict=False):
        line.contract_end = end
    succession.look_afresh(world, one, assumptions)
    assert [line.contract_end for line in world.lines[:3]] == [30, 14, 12]
    assumptions.window_months, one.window_months, world.lines[1].contract_end = 0, 0, 30
    succession.look_afresh(world, one, assumptions)
    assert world.lines[1].contract_end == 30


@pytest.mark.parametrize(("leader", "leads"), [(0, 1), (5, 5)])
def test_who_is_put_in_charge_leads_where_the_manager_led(world, one, assumptions, leader, leads):
    one.leader = leader
    succession.put_in_charge(world, one, 1, Kind.CONTACT_RETIRED, assumptions)
    assert (one.manager, one.leader) == (1, leads)
    assert (last_event(world).kind, last_event(world).cause) == (Kind.MANAGER_REASSIGNED, Kind.CONTACT_RETIRED)
    assert one.window_months == assumptions.window_months
