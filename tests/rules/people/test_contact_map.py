"""Who knows whom, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.people import contact_map
from kamsim.theory.words import Function, Level, Shape, Stage
from tests.rules.conftest import kinds


@pytest.mark.parametrize(("sellers", "purchasers", "living", "share", "shape"), [
    (0, 0, 0, 0.0, Shape.NONE), (1, 1, 1, 1.0, Shape.BOW_TIE), (1, 3, 3, 1.0, Shape.FAN), (2, 3, 4, 0.6, Shape.LATTICE),
    (3, 3, 9, 0.4, Shape.DIAMOND), (3, 3, 5, 0.8, Shape.LATTICE),
])  # fmt: skip
def test_shapes_are_read_off_the_ties(sellers, purchasers, living, share, shape):
    assert contact_map.read_shape(sellers, purchasers, living, share) == shape


def test_the_bus_factor_counts_persons(world):
    """S3.7: one seller holds both ties of 0.5: all of the strength hangs on one person."""
    one = world.relationships[0]
    world.ties[0].strength = world.ties[1].strength = 0.5
    contact_map.draw_map(world, one)
    assert (one.bus_factor, one.supplier_contacts, one.buyer_contacts) == (1, 1, 2)
    assert one.person_share == pytest.approx(1.0) and one.shape == Shape.FAN


def test_a_person_is_counted_once_with_all_ties(world):
    person = world.contacts[0]
    assert [contact_map.count_person(person, strength, 7) for strength in (0.5, 0.3)] == [1, 0]
    assert (person.held, person.ties_held) == (pytest.approx(0.8), pytest.approx(0.8))
    assert contact_map.count_person(person, 0.2, 8) == 1  # another account: held there, and in all
    assert (person.held, person.ties_held) == (pytest.approx(0.2), pytest.approx(1.0))


def test_a_map_is_read_off_the_living_ties(world, one):
    """S3.12, S3.13: 0.6 trusted by 0.5 and 0.2 by 0.9 make (0.3 + 0.18) / 0.8; the way to purchasing is the weaker."""
    world.ties[0].strength, world.ties[0].buyer_trust, world.contacts[2].function = 0.6, 0.5, Function.TECHNICAL
    world.ties[1].strength, world.ties[1].buyer_trust, world.buyers[0].contact_count = 0.2, 0.9, 4
    contact_map.draw_map(world, one)
    assert (one.depth, one.purchasing_tie, one.breadth) == (0.6, 0.2, 2 / 4)
    assert one.interpersonal_trust == pytest.approx(0.48 / 0.8)


def test_who_hardly_knows_anybody_has_no_map(world, one):
    """A tie of 0.14 does not live."""
    world.ties[0].strength = 0.14
    contact_map.draw_map(world, one)
    assert (one.supplier_contacts, one.buyer_contacts, one.depth, one.interpersonal_trust) == (0, 0, 0.0, 0.0)
    assert (one.bus_factor, one.person_share, one.shape) == (0, 0.0, Shape.NONE)


def test_a_person_is_ranked_once(world):
    person = world.contacts[0]
    person.counted_for = 7
    assert [contact_map.unranked(person, 7) for _ in range(2)] == [True, False]
    assert not contact_map.unranked(world.contacts[1], 7)


@pytest.mark.parametrize(("held", "total", "factor", "part"), [
    ((1.0, 0.4, 0.8), 2.0, 1, 0.5), ((0.6, 0.2, 0.4), 2.0, 2, 0.3), ((0.2, 0.4, 0.6), 2.0, 2, 0.3),
    ((0.6, 0.2, 0.3), 2.0, 3, 0.3), ((0.2, 0.3, 0.6), 2.0, 3, 0.3), ((0.0, 0.0, 0.0), 0.0, 0, 0.0),
])  # fmt: skip
def test_how_many_must_go_to_take_half_of_the_ties(world, one, held, total, factor, part):
    """S3.7: one who holds half; the two first with 0.6 and 0.4 of 2.0; more where they hold 0.9; nobody of nothing."""
    for seat, strength in zip((0, 2, 3), held, strict=True):
        world.contacts[seat].held, world.contacts[seat].counted_for = strength, 7
    world.ties[0].strength = world.ties[1].strength = 0.2 if total else 0.0
    contact_map.find_bus_factor(world, one, total, 7)
    assert (one.bus_factor, one.person_share) == (factor, pytest.approx(part))


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


@pytest.mark.parametrize(("level", "strength", "senior"), [
    (Level.EXECUTIVE, 0.2, True), (Level.EXECUTIVE, 0.1, False), (Level.STAFF, 0.9, False),
])  # fmt: skip
def test_a_senior_tie_is_a_living_one_at_the_top(world, one, level, strength, senior):
    """S1.50."""
    world.contacts[0].level = world.contacts[2].level = level
    world.ties[0].strength = strength
    assert contact_map.has_senior_tie(world, one) == senior


@pytest.mark.parametrize(("stage", "sellers", "purchasers", "shape", "enough"), [
    (Stage.BASIC, 0, 0, Shape.NONE, True),
    (Stage.COOPERATIVE, 1, 1, Shape.BOW_TIE, False), (Stage.COOPERATIVE, 1, 2, Shape.FAN, True),
    (Stage.INTERDEPENDENT, 1, 3, Shape.FAN, False), (Stage.INTERDEPENDENT, 2, 2, Shape.LATTICE, False),
    (Stage.INTERDEPENDENT, 2, 3, Shape.LATTICE, True),
    (Stage.INTEGRATED, 3, 3, Shape.LATTICE, False), (Stage.INTEGRATED, 3, 3, Shape.DIAMOND, True),
])  # fmt: skip
def test_deeper_stages_take_more_people(one, stage, sellers, purchasers, shape, enough):
    one.supplier_contacts, one.buyer_contacts, one.shape = sellers, purchasers, shape
    assert contact_map.deep_enough(one, stage) == enough


def test_a_purchaser_known_to_two_counts_once(world, one):
    """Two sellers with ties of 0.6 and 0.5 to one purchaser, who holds all of 1.1."""
    world.ties[1].supplier_contact, world.ties[1].buyer_contact = 1, 2
    world.ties[0].strength, world.ties[1].strength = 0.6, 0.5
    contact_map.draw_map(world, one)
    assert (one.supplier_contacts, one.buyer_contacts, one.bus_factor) == (2, 1, 1)
    assert one.person_share == pytest.approx(1.0) and one.shape == Shape.FAN
