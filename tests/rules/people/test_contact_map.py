"""Who knows whom, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.people import contact_map
from kamsim.theory.state import DECLARED
from kamsim.theory.words import Function, Level, Shape, Stage
from tests.rules.conftest import kinds, rows


@pytest.mark.parametrize(("sellers", "purchasers", "living", "share", "shape"), [
    (0, 0, 0, 0.0, Shape.NONE), (1, 1, 1, 1.0, Shape.BOW_TIE), (1, 3, 3, 1.0, Shape.FAN), (2, 3, 4, 0.6, Shape.LATTICE),
    (3, 3, 9, 0.4, Shape.DIAMOND), (3, 3, 5, 0.5, Shape.LATTICE),
])  # fmt: skip
def test_shapes_are_read_off_the_ties(sellers, purchasers, living, share, shape):
    assert contact_map.read_shape(sellers, purchasers, living, share) == shape


def test_the_bus_factor_counts_persons(world, assumptions):
    """S3.7: one seller holds both ties of 0.5: all of the strength hangs on one person."""
    one = world.relationships[0]
    world.ties[0].strength = world.ties[1].strength = 0.5
    contact_map.draw_map(world, one, assumptions)
    assert (one.bus_factor, one.supplier_contacts, one.buyer_contacts) == (1, 1, 2)
    assert one.person_share == pytest.approx(1.0) and one.shape == Shape.FAN


def test_a_person_is_counted_once_with_all_ties(world):
    person = world.contacts[0]
    assert [contact_map.count_person(person, strength, 7) for strength in (0.5, 0.3)] == [1, 0]
    assert (person.held, person.ties_held) == (pytest.approx(0.8), pytest.approx(0.8))
    assert contact_map.count_person(person, 0.2, 8) == 1  # another account: held there, and in all
    assert (person.held, person.ties_held) == (pytest.approx(0.2), pytest.approx(1.0))


def test_a_map_is_read_off_the_living_ties(world, one, assumptions):
    """S3.12, S3.13: 0.6 trusted by 0.5 and 0.2 by 0.9 make (0.3 + 0.18) / 0.8; the way to purchasing is the weaker."""
    world.ties[0].strength, world.ties[0].buyer_trust, world.contacts[2].function = 0.6, 0.5, Function.TECHNICAL
    world.ties[1].strength, world.ties[1].buyer_trust, world.buyers[0].contact_count = 0.2, 0.9, 4
    contact_map.draw_map(world, one, assumptions)
    assert (one.depth, one.purchasing_tie, one.breadth) == (0.6, 0.2, 2 / 4)
    assert one.interpersonal_trust == pytest.approx(0.48 / 0.8)


def test_who_hardly_knows_anybody_has_no_map(world, one, assumptions):
    """A tie of 0.14 does not live."""
    world.ties[0].strength, assumptions.living_tie = 0.14, 0.15
    contact_map.draw_map(world, one, assumptions)
    assert (one.supplier_contacts, one.buyer_contacts, one.depth, one.interpersonal_trust) == (0, 0, 0.0, 0.0)
    assert (one.bus_factor, one.person_share, one.shape) == (0, 0.0, Shape.NONE)


@pytest.fixture
def pairs(world, one):
    """Two sellers and four purchasers; four ties, each between the seats that `between` names."""
    one.tie_count = 4

    def between(seats, strengths):
        for tie, (seller, purchaser), strength in zip(world.ties, seats, strengths, strict=True):
            tie.supplier_contact, tie.buyer_contact, tie.strength = seller, purchaser, strength

    return between


@pytest.mark.parametrize(("seats", "strengths", "factor", "part"), [
    (((0, 2), (0, 3), (1, 4), (1, 5)), (0.5, 0.5, 0.4, 0.4), 1, 1.0 / 1.8),
    (((0, 2), (1, 3), (1, 4), (0, 5)), (0.3, 0.3, 0.3, 0.2), 1, 0.6 / 1.1),
    (((0, 2), (1, 3), (4, 2), (5, 3)), (0.4, 0.3, 0.2, 0.3), 1, 0.5),
    (((0, 2), (1, 3), (4, 5), (4, 5)), (0.4, 0.4, 0.2, 0.0), 2, 0.4),
    (((0, 2), (0, 2), (0, 2), (0, 2)), (0.0, 0.0, 0.0, 0.0), 0, 0.0),
])  # fmt: skip
def test_how_many_must_go_to_take_half_of_the_ties(world, one, assumptions, pairs, seats, strengths, factor, part):
    """S3.7: one seller holds 1.0 of 1.8; 0.6 of 1.1; a purchaser 0.6 of 1.2; two with a tie of 0.4 of 1.0 each."""
    pairs(seats, strengths)
    contact_map.draw_map(world, one, assumptions)
    assert (one.bus_factor, one.person_share) == (factor, pytest.approx(part))


def test_a_tie_that_two_share_goes_once(world, one, assumptions):
    """S3.7: ties of 0.35 and five of 0.2 between twelve people.  The two of the first hold 0.35 of 1.35 together, and
    not 0.7; with one of the others 0.55 is gone, less than half: three must go."""
    world = world._replace(contacts=rows(DECLARED.contacts, 12), ties=rows(DECLARED.ties, 6))
    one.tie_count = 6
    for place, tie in enumerate(world.ties):
        tie.supplier_contact, tie.buyer_contact, tie.strength = place, 6 + place, 0.2 if place else 0.35
    contact_map.draw_map(world, one, assumptions)
    assert (one.bus_factor, one.person_share) == (3, pytest.approx(0.35 / 1.35))


def test_who_holds_most_is_found_among_those_who_are_left(world, one, assumptions, pairs):
    """Without the first seller the purchaser keeps the tie to the second one, 0.3 of what was 0.7."""
    pairs(((0, 2), (0, 3), (1, 2), (1, 3)), (0.4, 0.5, 0.3, 0.0))
    contact_map.draw_map(world, one, assumptions)
    for seat, held in ((0, 0.9), (1, 0.3), (2, 0.7), (3, 0.5)):
        world.contacts[seat].held = held
    contact_map.find_bus_factor(world, one, 1.8, assumptions)
    assert (one.bus_factor, one.person_share) == (1, 0.5)
    assert contact_map.holds_most(world, one, assumptions) == 0
    contact_map.count_without(world, one, 0, assumptions)
    assert [world.contacts[seat].held for seat in range(4)] == pytest.approx([0.0, 0.3, 0.3, 0.0])
    assert contact_map.holds_most(world, one, assumptions) == 1


@pytest.mark.parametrize(("before", "now", "active", "told"), [
    (Shape.LATTICE, Shape.DIAMOND, True, True), (Shape.DIAMOND, Shape.BOW_TIE, True, True),
    (Shape.FAN, Shape.BOW_TIE, True, True), (Shape.FAN, Shape.LATTICE, True, False),
    (Shape.DIAMOND, Shape.DIAMOND, True, False), (Shape.NONE, Shape.BOW_TIE, True, False),
    (Shape.LATTICE, Shape.DIAMOND, False, False),
])  # fmt: skip
def test_growing_to_many_and_falling_back_to_one_are_told(world, one, before, now, active, told):
    one.shape, one.active = now, active
    contact_map.note_shape(world, one, before)
    assert kinds(world) == (["SHAPE_CHANGED"] if told else [])


@pytest.mark.parametrize(("seller", "purchaser", "strength", "senior"), [
    (Level.EXECUTIVE, Level.MANAGER, 0.2, True), (Level.MANAGER, Level.EXECUTIVE, 0.2, True),
    (Level.EXECUTIVE, Level.EXECUTIVE, 0.1, False), (Level.STAFF, Level.STAFF, 0.9, False),
    (Level.STAFF, Level.EXECUTIVE, 0.9, False), (Level.EXECUTIVE, Level.STAFF, 0.9, False),
])  # fmt: skip
def test_a_senior_tie_is_a_living_one_between_people_at_the_top(
    world, one, assumptions, seller, purchaser, strength, senior
):
    """S1.50: a salesman who knows a director is not enough, on either side."""
    world.contacts[0].level, world.contacts[2].level = seller, purchaser
    world.ties[0].strength, assumptions.living_tie = strength, 0.15
    assert contact_map.has_senior_tie(world, one, assumptions) == senior


@pytest.mark.parametrize(("stage", "sellers", "purchasers", "shape", "enough"), [
    (Stage.BASIC, 0, 0, Shape.NONE, True),
    (Stage.COOPERATIVE, 1, 1, Shape.BOW_TIE, False), (Stage.COOPERATIVE, 1, 2, Shape.FAN, True),
    (Stage.INTERDEPENDENT, 1, 3, Shape.FAN, False), (Stage.INTERDEPENDENT, 2, 2, Shape.LATTICE, False),
    (Stage.INTERDEPENDENT, 2, 3, Shape.LATTICE, True),
    (Stage.INTEGRATED, 3, 3, Shape.LATTICE, False), (Stage.INTEGRATED, 3, 3, Shape.DIAMOND, True),
])  # fmt: skip
def test_deeper_stages_take_more_people(one, stage, sellers, purchasers, shape, enough):
    one.supplier_contacts, one.buyer_contacts, one.shape = sellers, purchasers, shape
    assert contact_map.people_suffice(one, stage) == contact_map.deep_enough(one, stage) == enough


@pytest.mark.parametrize(("stage", "sellers", "purchasers", "kept"), [
    (Stage.INTEGRATED, 2, 3, True), (Stage.INTEGRATED, 1, 3, False), (Stage.INTERDEPENDENT, 1, 2, True),
    (Stage.INTERDEPENDENT, 1, 1, False), (Stage.COOPERATIVE, 1, 2, True), (Stage.COOPERATIVE, 1, 1, False),
])  # fmt: skip
def test_a_stage_that_is_lived_is_kept_with_the_people_of_the_stage_below(one, stage, sellers, purchasers, kept):
    one.stage, one.supplier_contacts, one.buyer_contacts, one.shape = stage, sellers, purchasers, Shape.LATTICE
    assert contact_map.deep_enough(one, stage) == kept


def test_a_purchaser_known_to_two_counts_once(world, one, assumptions):
    """Two sellers with ties of 0.6 and 0.5 to one purchaser, who holds all of 1.1."""
    world.ties[1].supplier_contact, world.ties[1].buyer_contact = 1, 2
    world.ties[0].strength, world.ties[1].strength = 0.6, 0.5
    contact_map.draw_map(world, one, assumptions)
    assert (one.supplier_contacts, one.buyer_contacts, one.bus_factor) == (2, 1, 1)
    assert one.person_share == pytest.approx(1.0) and one.shape == Shape.FAN
