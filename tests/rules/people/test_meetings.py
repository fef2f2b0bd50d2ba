"""Who meets whom, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.people import meetings
from kamsim.theory.words import Tier
from tests.rules.conftest import kinds


def test_standard_accounts_are_met_less(world, assumptions):
    """S1.33: beyond the main tie 0.5 x (0.25 + 0.5 x 0.2) = 0.175; times 0.9 at standard and 1.2 at key accounts."""
    relationship, tie = world.relationships[0], world.ties[1]
    relationship.first_buyer_contact, relationship.effort_level, assumptions.meeting_rate = 2, 0.5, 1.0
    seller, purchaser = world.contacts[0], world.contacts[3]
    chance = meetings.meeting_chance(relationship, tie, seller, purchaser, assumptions)
    assert chance == pytest.approx(0.1575)
    relationship.tier = Tier.KEY
    assert meetings.meeting_chance(relationship, tie, seller, purchaser, assumptions) == pytest.approx(0.21)


def test_access_is_refused_as_a_show_of_power(world, draws, assumptions):
    """S1.48: a powerful, unfriendly buyer refuses; one that depends on the supplier does not."""
    one, buyer = world.relationships[0], world.buyers[0]
    assumptions.access_refusal, buyer.power_use, one.access_wanted, one.buyer_trust = 1.0, 1.0, 0.0, 0.0
    one.supplier_dependence, one.buyer_dependence, draws.relationships.refuses_access = 0.0, 0.9, 0.1
    meetings.decide_access(world, one, buyer, draws.relationships, assumptions)
    assert not one.locked
    one.supplier_dependence, one.buyer_dependence = 0.9, 0.1
    meetings.decide_access(world, one, buyer, draws.relationships, assumptions)
    assert one.locked and kinds(world) == ["ACCESS_REFUSED"]


def test_winning_ways_make_ties_grow(world, assumptions):
    """S4.8: growth 0.1 x (0.5 + 0.9) = 0.14 of the gap."""
    tie, seller = world.ties[0], world.contacts[0]
    assumptions.tie_growth, seller.relating = 0.1, 0.9
    meetings.meet(world.relationships[0], tie, seller, world.contacts[2], assumptions)
    assert tie.strength == pytest.approx(0.14)
