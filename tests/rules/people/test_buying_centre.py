"""The buying centre, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.bonds import dependence
from kamsim.theory.rules.people import buying_centre, meetings
from kamsim.theory.words import BuyingPart, Function, Level, Stage, Tier
from tests.rules.conftest import kinds


def test_a_documented_process_opens_two_months_of_three(world, assumptions):
    """S1.27: months 1, 2 open, 3 closed, 4, 5 open, 6 closed; nobody is kept out without documents or calendars."""
    buyer = world.buyers[0]
    buyer.formal, buyer.calendar_every, buyer.calendar_open = True, 3, 2
    closed = []
    for month in range(1, 7):
        buying_centre.keep_calendar(buyer, month, assumptions)
        closed.append(buyer.calendar_closed)
    assert closed == [False, False, True, False, False, True]
    assumptions.calendars = False
    buying_centre.keep_calendar(buyer, 3, assumptions)
    assert not buyer.calendar_closed


def test_a_closed_calendar_turns_away_deciders_and_counts_but_not_users(world, assumptions, draws):
    """S1.27: both ties would meet; the decider's does not and is counted, the user's does."""
    relationship, buyer = world.relationships[0], world.buyers[0]
    buyer.calendar_closed, relationship.first_buyer_contact, relationship.effort_level = True, 3, 9.0
    world.contacts[2].part, world.contacts[3].part = BuyingPart.DECIDER, BuyingPart.USER
    for tie in world.ties[:2]:
        tie.open, tie.strength = True, 0.5
    draws.ties = [draws.ties] * 4
    draws.ties[0].meets = 0.0
    meetings.hold_meetings(world, relationship, draws, assumptions)
    assert (world.ties[0].met, world.ties[1].met, relationship.blocked_contacts) == (False, True, 1)
    assert world.ties[1].frequency == pytest.approx(1.0 / 6.0)
    buying_centre.count_blocked(world, relationship)
    assert kinds(world)[-1] == "CONTACTS_BLOCKED" and relationship.blocked_contacts == 0


def test_purchasing_holds_the_key_until_the_firms_co_operate(world, assumptions):
    """S0.10: strongest tie 0.8, purchasing tie 0.2, gate 0.7: 0.8 - 0.7 x 0.6 = 0.38; beyond co-operation 0.8."""
    relationship = world.relationships[0]
    relationship.depth, relationship.purchasing_tie, relationship.agreed = 0.8, 0.2, Stage.COOPERATIVE
    assert buying_centre.keyholder(relationship, assumptions) == pytest.approx(0.38)
    relationship.agreed = Stage.INTERDEPENDENT
    assert buying_centre.keyholder(relationship, assumptions) == 0.8


def test_backing_weighs_each_seat_by_its_say(world, assumptions):
    """Purchaser (say 0.3) at 0.8 x 0.5 = 0.4, gatekeeper (say 0.1) unmet: 0.12 / 0.4 = 0.3."""
    relationship = world.relationships[0]
    world.contacts[2].part, world.contacts[3].part = BuyingPart.PURCHASER, BuyingPart.GATEKEEPER
    world.ties[0].strength, world.ties[0].buyer_trust = 0.8, 0.5
    buying_centre.hear_buying_centre(world, relationship, world.buyers[0], assumptions)
    assert relationship.backing == pytest.approx(0.3)


@pytest.mark.parametrize(("formal", "value"), [(False, 0.26), (True, 0.188)])
def test_selling_brilliance_has_no_room_under_documents(world, assumptions, formal, value):
    """S1.28: skill 0.9, capability 0.7.  By heart 0.5 x 0.4 + 0.3 x 0.2 = 0.26; by the book 0.02 x 0.4 + 0.9 x 0.2."""
    supplier, world.contacts[0].skill = world.suppliers[0], 0.9
    supplier.growing = supplier.locking = 0.7
    world.buyers[0].formal = formal
    offered = buying_centre.present_offer(world, world.relationships[0], world.buyers[0], assumptions)
    assert offered == pytest.approx(value)


def test_departments_that_talk_to_their_like_are_counted_and_open_information(world, assumptions):
    """S0.22: one commercial pair at 0.5 counts, a commercial-technical pair does not; 0.6 fewer than usual is -0.03."""
    relationship = world.relationships[0]
    world.contacts[3].function = Function.TECHNICAL
    for tie in world.ties[:2]:
        tie.strength = 0.5
    buying_centre.link_divisions(world, relationship)
    assert relationship.divisions_linked == 1
    assumptions.divisions_usual, assumptions.division_talk = 1.6, 0.05
    assert dependence.open_by_talk(relationship, assumptions) == pytest.approx(-0.03)


def test_levels_met_and_a_sponsor_with_half_his_time(world):
    """S1.32, S2.22: staff and executive met; a sponsor at a load of 2 on a tie of 0.8 is a hot line of 0.4."""
    relationship, seller = world.relationships[0], world.contacts[0]
    seller.level, seller.workload, world.contacts[3].level = Level.EXECUTIVE, 2.0, Level.EXECUTIVE
    world.ties[0].frequency = world.ties[1].frequency = 0.2
    world.ties[1].strength = 0.8
    buying_centre.meet_levels(world, relationship)
    assert relationship.levels_met == 2
    assert relationship.hot_line == pytest.approx(0.4)


def test_senior_managers_are_a_granted_right(world, assumptions):
    """S1.32: a trusting buyer grants it to a key account; without status, or when trust falls, it is taken away."""
    relationship, executive = world.relationships[0], world.contacts[2]
    executive.level, relationship.buyer_trust, relationship.tier = Level.EXECUTIVE, 0.6, Tier.STANDARD
    buying_centre.grant_senior_access(world, relationship, assumptions)
    assert not buying_centre.may_be_met(relationship, executive, assumptions)
    relationship.tier = Tier.KEY
    buying_centre.grant_senior_access(world, relationship, assumptions)
    assert buying_centre.may_be_met(relationship, executive, assumptions)
    relationship.buyer_trust = 0.3
    buying_centre.grant_senior_access(world, relationship, assumptions)
    assert kinds(world) == ["SENIOR_ACCESS_GRANTED", "SENIOR_ACCESS_LOST"]


def test_a_word_at_the_top_is_told_when_it_solves_an_old_problem(world):
    """S2.22: a problem of 5 months moves the remembered time from 1.5 to 1.5 + 0.3 x 3.5 = 2.55."""
    relationship = world.relationships[0]
    relationship.open_problem, relationship.hot_line = 5, 0.6
    buying_centre.note_escalation(world, relationship)
    assert relationship.solving_months == pytest.approx(2.55)
    assert kinds(world) == ["ESCALATED"]
