"""The buying centre, with numbers worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.bonds import dependence
from kamsim.theory.rules.people import buying_centre, meetings
from kamsim.theory.words import BuyingPart, Function, Level, Stage, Tier
from tests.rules.conftest import kinds, last_event


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


def test_backing_weighs_each_seat_by_its_say(world):
    """Purchaser (say 1) at 0.9 x 0.5 = 0.45, gatekeeper (say 0.5) unmet: 0.45 / 1.5 = 0.3."""
    relationship = world.relationships[0]
    world.contacts[2].part, world.contacts[3].part = BuyingPart.PURCHASER, BuyingPart.GATEKEEPER
    world.ties[0].strength, world.ties[0].buyer_trust = 0.9, 0.5
    buying_centre.hear_buying_centre(world, relationship, world.buyers[0])
    assert relationship.backing == pytest.approx(0.3)


@pytest.mark.parametrize(("formal", "value"), [(False, 0.26), (True, 0.18)])
def test_selling_brilliance_has_no_room_under_documents(world, assumptions, formal, value):
    """S1.28: skill 0.9, capability 0.7.  By heart 0.5 x 0.4 + 0.3 x 0.2 = 0.26; by the book 0.9 x 0.2."""
    supplier, world.contacts[0].skill = world.suppliers[0], 0.9
    supplier.growing = supplier.locking = 0.7
    assumptions.bid_selling, assumptions.bid_capability = 0.5, 0.3
    assumptions.bid_capability_formal = 0.9
    world.buyers[0].formal = formal
    offered = buying_centre.present_offer(world, world.relationships[0], world.buyers[0], assumptions)
    assert offered == pytest.approx(value)


def test_departments_that_talk_to_their_like_are_counted_and_open_information(world, assumptions):
    """S0.22: one commercial pair at 0.5 counts, a commercial-technical pair does not; 0.6 fewer than usual is -0.03."""
    relationship = world.relationships[0]
    world.contacts[3].function = Function.TECHNICAL
    for tie in world.ties[:2]:
        tie.strength = 0.5
    buying_centre.link_divisions(world, relationship, assumptions)
    assert relationship.divisions_linked == 1
    assumptions.usual_divisions, assumptions.division_talk = 1.6, 0.05
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
    relationship.buyer_trust = 0.2
    buying_centre.grant_senior_access(world, relationship, assumptions)
    assert kinds(world) == ["SENIOR_ACCESS_GRANTED", "SENIOR_ACCESS_LOST"]


def test_a_word_at_the_top_is_told_when_it_solves_an_old_problem(world):
    """S2.22: a problem of 5 months moves the remembered time from 1.5 half the way to 3.25."""
    relationship = world.relationships[0]
    relationship.open_problem, relationship.hot_line = 5, 0.6
    buying_centre.note_escalation(world, relationship)
    assert relationship.solving_months == pytest.approx(3.25)
    assert kinds(world) == ["ESCALATED"]


@pytest.mark.parametrize(("part", "kept_out"), [
    (BuyingPart.USER, False), (BuyingPart.INFLUENCER, False), (BuyingPart.PURCHASER, True),
    (BuyingPart.GATEKEEPER, True), (BuyingPart.DECIDER, True),
])  # fmt: skip
def test_a_calendar_binds_those_who_decide(world, buyer, part, kept_out):
    """S1.27."""
    world.contacts[2].part, buyer.calendar_closed = part, True
    assert buying_centre.is_kept_out(buyer, world.contacts[2]) == kept_out
    buyer.calendar_closed = False
    assert not buying_centre.is_kept_out(buyer, world.contacts[2])


@pytest.mark.parametrize(("part", "say"), [
    (BuyingPart.PURCHASER, 1.0), (BuyingPart.INFLUENCER, 1.0), (BuyingPart.DECIDER, 1.0), (BuyingPart.USER, 1.0),
    (BuyingPart.GATEKEEPER, 0.5), (BuyingPart.NONE, 0.0),
])  # fmt: skip
def test_every_part_has_its_say(world, part, say):
    world.contacts[2].part = part
    assert buying_centre.say_of_seat(world.contacts[2]) == say


def test_without_anybody_who_has_a_say_there_is_no_backing(world, one, buyer, assumptions):
    world.ties[0].strength, one.backing = 0.8, 0.5
    buying_centre.hear_buying_centre(world, one, buyer)
    assert one.backing == 0.0


def test_a_seat_is_heard_through_its_best_tie(world, one, buyer, assumptions):
    """Two sellers know the purchaser, by 0.4 x 0.5 and 0.8 x 0.5: the better one counts, and nobody else has a say."""
    world.contacts[2].part, one.tie_count = BuyingPart.PURCHASER, 4
    for row, (seller, seat) in enumerate(((0, 2), (0, 3), (1, 2), (1, 3))):
        world.ties[row].supplier_contact, world.ties[row].buyer_contact = seller, seat
    world.ties[0].strength, world.ties[2].strength = 0.4, 0.8
    world.ties[0].buyer_trust = world.ties[2].buyer_trust = 0.5
    buying_centre.hear_buying_centre(world, one, buyer)
    assert one.backing == pytest.approx(0.4)


def test_a_sponsor_without_a_manager_to_talk_to_is_no_hot_line(world, one):
    world.contacts[0].level, world.ties[0].strength = Level.EXECUTIVE, 0.8
    buying_centre.meet_levels(world, one)
    assert (one.hot_line, one.levels_met) == (0.0, 0)


def test_the_quarter_looks_at_the_people_of_a_trading_account(world, one, buyer, assumptions):
    world.contacts[2].part, world.ties[0].strength, world.ties[0].frequency = BuyingPart.PURCHASER, 0.8, 0.2
    world.ties[0].buyer_trust, one.tier, one.buyer_trust = 0.5, Tier.KEY, 0.9
    buying_centre.review_people(world, one, buyer, assumptions)
    assert (one.backing, one.divisions_linked, one.levels_met) == (pytest.approx(0.4), 1, 1)
    assert one.senior_access


def test_a_lost_account_is_not_looked_at_and_loses_its_way_to_the_top(world, one, buyer, assumptions):
    world.contacts[2].part, world.ties[0].strength, one.backing = BuyingPart.PURCHASER, 0.8, 0.3
    one.active, one.senior_access = False, True
    buying_centre.review_people(world, one, buyer, assumptions)
    assert (one.divisions_linked, one.senior_access, kinds(world)) == (1, False, [])
    assert one.backing > 0.3  # whoever speaks for it can still be heard


def test_where_no_right_is_needed_none_is_granted(world, one, buyer, assumptions):
    one.tier, one.buyer_trust, assumptions.senior_access_needed = Tier.KEY, 0.9, False
    buying_centre.review_people(world, one, buyer, assumptions)
    assert not one.senior_access
    world.contacts[2].level = Level.EXECUTIVE
    assert buying_centre.may_be_met(one, world.contacts[2], assumptions)


@pytest.mark.parametrize(("changes", "access"), [
    ({}, True), ({"buyer_trust": 0.26}, True), ({"buyer_trust": 0.24}, False), ({"tier": Tier.STANDARD}, False),
    ({"disintegrating": True}, False),
])  # fmt: skip
def test_a_right_that_was_granted_is_kept_a_little_longer(world, one, assumptions, changes, access):
    """S1.32: trust of 0.5 opens the way, half of it keeps it open; 0.24 lies 0.4 below a usual 0.4: 2 x 0.4 = 0.8."""
    world.market[0].usual_trust = 0.4
    assumptions.trust_gate, one.senior_access, one.tier, one.buyer_trust = 0.5, True, Tier.KEY, 0.6
    for name, value in changes.items():
        setattr(one, name, value)
    buying_centre.grant_senior_access(world, one, assumptions)
    assert one.senior_access == access
    if not access:
        distrust = Kind.TRUST_LOW if "buyer_trust" in changes else Kind.NONE
        assert (last_event(world).kind, last_event(world).cause) == (Kind.SENIOR_ACCESS_LOST, distrust)
        assert last_event(world).cause_weight == pytest.approx(0.8 if distrust else 0.0)


@pytest.mark.parametrize(("months", "line"), [(1, 0.9), (5, 0.2)])
def test_without_age_or_hot_line_nothing_was_escalated(world, one, months, line):
    one.open_problem, one.hot_line = months, line
    buying_centre.note_escalation(world, one)
    assert kinds(world) == []


def test_closed_doors_of_a_lost_account_are_forgotten(world, one):
    one.active, one.blocked_contacts = False, 3
    buying_centre.count_blocked(world, one)
    assert one.blocked_contacts == 0 and kinds(world) == []


@pytest.mark.parametrize(("formal", "selling", "capability"), [(False, 0.5, 0.3), (True, 0.0, 0.9)])
def test_documents_weigh_capability_more_and_selling_less(buyer, assumptions, formal, selling, capability):
    """S1.28."""
    assumptions.bid_selling = 0.5
    assumptions.bid_capability, assumptions.bid_capability_formal, buyer.formal = 0.3, 0.9, formal
    assert buying_centre.weight_of_selling(buyer, assumptions) == selling
    assert buying_centre.weight_of_capability(buyer, assumptions) == capability


def test_an_empty_seat_sells_worst(world, one, buyer, assumptions):
    """0.5 x (0 - 0.5) with middling capability."""
    world.contacts[0].filled, world.contacts[0].skill, assumptions.bid_selling = False, 0.9, 0.5
    assert buying_centre.present_offer(world, one, buyer, assumptions) == pytest.approx(-0.25)


def test_two_who_do_not_get_on_are_told_of_once(world, one, assumptions):
    """S1.44, S2.20: the two who carry the account, at a fit of - 0.5; 0.8 x 0.5 in one person beside 0.4 in the firm is
    one half of all trust."""
    world.ties[0].strength, world.ties[0].fit, one.first_buyer_contact = 1.0, -0.5, 2
    one.interpersonal_trust, one.person_share, one.buyer_trust = 0.8, 0.5, 0.4
    for _ in range(2):
        buying_centre.weigh_persons(world, one, assumptions)
    assert one.personal_fit == -0.5 and one.person_held == pytest.approx(0.5)
    assert kinds(world) == ["POOR_FIT"]
