"""What goes when people go, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.people import buying_centre, departures
from kamsim.theory.words import Destination
from tests.rules.conftest import kinds


def test_trust_that_hangs_on_a_person_goes_with_the_person(world, assumptions):
    """S2.20, S3.8: 0.6 in one person beside 0.6 in the firm is one half; 0.5 x (1 + 0.8 x 0.13) = 0.552 goes."""
    relationship = world.relationships[0]
    relationship.interpersonal_trust, relationship.person_share, relationship.buyer_trust = 0.6, 1.0, 0.6
    relationship.first_buyer_contact, assumptions.plan_usual = 2, 0.0
    buying_centre.weigh_persons(world, relationship, assumptions)
    assert relationship.person_held == pytest.approx(0.5)
    assert departures.taken_along(relationship, 0.5, assumptions) == pytest.approx(0.5 * (1.0 + 0.8 * 0.13))
    relationship.recorded = 0.5
    assert departures.taken_along(relationship, 0.5, assumptions) == pytest.approx(0.25 * (1.0 + 0.8 * 0.13))


def test_one_leaver_holds_all_ties_of_a_bow_tie(world, assumptions):
    """S3.7, S1.47: one tie of 0.8, knowledge 0.5 of which 0.1 is on record: 0.4 is lost, the tie is gone."""
    one, anna = world.relationships[0], world.contacts[0]
    world.ties[0].strength, world.ties[0].knowledge = 0.8, 0.5
    one.knowledge, one.recorded = 0.5, 0.1
    anna.departed, anna.leaver = Destination.ELSEWHERE, 0
    world.suppliers[0].people_moved = world.buyers[0].people_moved = True
    departures.feel_departures(world, one, assumptions)
    assert world.ties[0].strength == 0.0 and world.ties[0].knowledge == 0.0
    assert one.knowledge_lost == pytest.approx(0.4)
    assert kinds(world) == ["CONTACT_LEFT", "KNOWLEDGE_LOST"]
    assert world.events[0].size == pytest.approx(1.0)


def test_a_poached_person_takes_part_of_the_ties_to_the_rival(world, assumptions):
    """S3.9: all of the ties, of which the rival gains 0.6; its tie becomes half of that, 0.3, and a window opens."""
    assumptions.poached_tie = 0.6
    one, other = world.relationships
    other.supplier, other.buyer, other.manager = 1, 0, 1
    for tie in world.ties[2:]:
        tie.supplier_contact, tie.buyer_contact = 1, 2
    world.buyers[0].relationship_count = 2
    world.ties[0].strength = 0.8
    seller = world.contacts[0]
    seller.departed, seller.leaver, seller.left_for = Destination.RIVAL, 0, 1
    world.suppliers[0].people_moved = world.buyers[0].people_moved = True
    departures.feel_departures(world, one, assumptions)
    assert world.ties[2].strength == pytest.approx(0.3)
    assert other.window_months == assumptions.window_months
    assert one.imported_preference < 0.0 < other.imported_preference


def test_a_change_of_buyer_opens_the_door_for_others(world, assumptions):
    """S3.10, S3.11: the purchaser goes; the other supplier of the same buyer gets a window, benefits fade."""
    one, other = world.relationships
    other.supplier, other.buyer = 1, 0
    world.buyers[0].relationship_count = 2
    world.ties[0].strength, one.value_remembered, one.value_documented = 0.9, 0.6, 0.5
    world.contacts[2].departed = Destination.RETIREMENT
    world.suppliers[0].people_moved = world.buyers[0].people_moved = True
    departures.feel_departures(world, one, assumptions)
    assert other.window_months == assumptions.window_months
    assert one.value_remembered == pytest.approx(0.3)  # half is documented and stays


def test_a_manager_who_leaves_takes_the_clearness_of_the_role_along(world, assumptions):
    """S4.22: of 0.6 a half is left, through the rule that loses contacts."""
    relationship, manager = world.relationships[0], world.contacts[0]
    relationship.role_clarity, manager.departed, world.ties[0].strength = 0.6, Destination.ELSEWHERE, 0.8
    departures.lose_contact(world, relationship, manager, 0.8, assumptions)
    assert relationship.role_clarity == pytest.approx(0.3)


def test_deputies_soften_the_loss_of_a_contact(world, assumptions):
    """S3.1: protects 0.4, usual 0.35: without plan 0.5 x 1.14 = 0.57 goes, with one 0.5 x 0.74 = 0.37."""
    relationship = world.relationships[0]
    relationship.person_held = assumptions.held_usual
    assert departures.taken_along(relationship, 0.5, assumptions) == pytest.approx(0.57)
    relationship.plan_until = 72
    assert departures.taken_along(relationship, 0.5, assumptions) == pytest.approx(0.37)
