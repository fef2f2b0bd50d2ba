"""People leave their seats and newcomers take them, with numbers worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.people import turnover
from kamsim.theory.words import NOBODY, Destination, ManagerType, Role
from tests.rules.conftest import kinds, last_event


@pytest.fixture
def seller(world):
    """A seat on the supplier's side."""
    return world.contacts[0]


@pytest.fixture
def purchaser(world):
    """A seat at the first buyer."""
    return world.contacts[2]


@pytest.mark.parametrize(("seat", "changes", "rate"), [
    (2, {}, 0.22),
    (0, {}, 0.25),
    (0, {"role": Role.KEY_ACCOUNT_MANAGER}, 0.15),
    (0, {"role": Role.SPONSOR}, 0.15),
    (2, {"role": Role.KEY_ACCOUNT_MANAGER}, 0.22),
    (0, {"workload": 1.6}, 0.25 * 1.6),
    (0, {"workload": 0.6}, 0.25),
    (0, {"loyalty": 1.0}, 0.0),
    (0, {"loyalty": 0.0}, 0.25 * 2.0),
    (0, {"tenure": 0}, 0.25 * 2.5),
    (0, {"tenure": 12}, 0.25 * 1.5),
    (0, {"tenure": 108}, 0.25 * 0.7),
])  # fmt: skip
def test_people_leave_by_role_and_more_when_overloaded_disloyal_or_new(world, assumptions, seat, changes, rate):
    """After three years at the rate that is declared; as newcomers at 0.5 + 2 times it, after one year at 0.5 + 1."""
    assumptions.buyer_turnover, assumptions.seller_turnover, assumptions.key_manager_turnover = 0.22, 0.25, 0.15
    contact = world.contacts[seat]
    contact.loyalty, contact.tenure = 0.5, 36
    for name, value in changes.items():
        setattr(contact, name, value)
    assert turnover.yearly_leaving(contact, assumptions) == pytest.approx(rate)


@pytest.mark.parametrize(("seat", "age", "luck", "where"), [
    (0, 65.0, 0.1, Destination.RETIREMENT), (0, 64.9, 0.1, Destination.PROMOTION),
    (0, 40.0, 0.26, Destination.ELSEWHERE), (0, 40.0, 0.77, Destination.ELSEWHERE),
    (0, 40.0, 0.79, Destination.RIVAL), (2, 40.0, 0.79, Destination.ELSEWHERE),
])  # fmt: skip
def test_only_the_suppliers_people_are_poached(world, draws, assumptions, seat, age, luck, where):
    assumptions.promoted_share, assumptions.poached_share, assumptions.retirement_age = 0.25, 0.22, 65.0
    contact, draws.contacts.destination = world.contacts[seat], luck
    contact.age = age
    assert turnover.choose_destination(contact, draws.contacts, assumptions) == where


@pytest.mark.parametrize(("where", "kind"), [
    (Destination.RIVAL, Kind.CONTACT_POACHED), (Destination.RETIREMENT, Kind.CONTACT_RETIRED),
    (Destination.PROMOTION, Kind.CONTACT_PROMOTED), (Destination.ELSEWHERE, Kind.CONTACT_LEFT),
])  # fmt: skip
def test_every_way_out_has_its_word(where, kind):
    assert turnover.kind_of_leaving(where) == kind


def test_a_seat_stays_empty_for_a_while(world, seller, draws, assumptions):
    """At a mean of 2 a draw of 0.5 is 2 months; who goes is known, and where to."""
    seller.person, assumptions.vacancy_months, draws.contacts.vacancy, draws.contacts.destination = 7, 2.0, 0.5, 0.5
    turnover.leave_seat(world, seller, draws.contacts, assumptions)
    assert (seller.filled, seller.leaver, seller.vacant_months) == (False, 7, 2)
    assert (seller.departed, kinds(world)) == (Destination.ELSEWHERE, ["CONTACT_LEFT"])


@pytest.mark.parametrize("mean", [1.0, 2.0, 3.0])
def test_seats_stay_empty_for_as_long_as_declared(world, seller, draws, assumptions, mean):
    """At a mean of 2 thirds of all seats are empty for one, two and three months; counted from leaving to joining."""
    assumptions.vacancy_months, assumptions.people_leave, empty = mean, False, 0
    for turn in range(30):
        draws.contacts.vacancy = (turn + 0.5) / 30.0
        seller.filled, seller.summoned = True, Destination.ELSEWHERE
        turnover.live_one_month(world, seller, draws.contacts, assumptions)
        while not seller.filled:
            empty += 1
            turnover.live_one_month(world, seller, draws.contacts, assumptions)
    assert empty / 30.0 == pytest.approx(mean)


def test_a_scheduled_departure_goes_where_it_is_sent(world, seller, draws, assumptions):
    seller.summoned, draws.contacts.destination = Destination.RETIREMENT, 0.9
    turnover.leave_seat(world, seller, draws.contacts, assumptions)
    assert (seller.departed, seller.summoned) == (Destination.RETIREMENT, Destination.NONE)
    assert kinds(world) == ["CONTACT_RETIRED"]


def test_who_holds_ties_is_told_of_where_they_are_lost(world, seller, draws, assumptions):
    seller.ties_held = 0.5
    turnover.leave_seat(world, seller, draws.contacts, assumptions)
    assert kinds(world) == []


def test_a_newcomer_is_another_person_with_other_skills(world, seller, draws, assumptions):
    """Skill 0.5 + 0.12 = 0.62, relating 0.12 above it, planning 0.12 below; 0.5 x 64 x (1 + 0.5 x 0.5) years; a type of
    three, another than the one before had."""
    world.market[0].people, assumptions.skill_spread, luck = 40, 0.12, draws.contacts
    luck.skill, luck.relating, luck.planning, luck.loyalty, luck.age, luck.type = 1.0, 1.0, -1.0, 0.3, 0.5, 0.5
    seller.filled, seller.tenure, seller.left_for, assumptions.retirement_age = False, 9, 1, 64.0
    seller.type = ManagerType.PROJECT_MANAGER
    turnover.fill_seat(world, seller, luck, assumptions)
    assert (seller.person, world.market[0].people) == (40, 41)
    assert (seller.filled, seller.joined, seller.tenure, seller.left_for) == (True, True, 0, NOBODY)
    assert (seller.skill, seller.relating) == (pytest.approx(0.62), pytest.approx(0.74))
    assert (seller.planning, seller.solving) == (pytest.approx(0.50), pytest.approx(0.62))
    assert (seller.loyalty, seller.age, seller.type) == (0.3, 40.0, ManagerType.SALES_MANAGER)
    assert seller.likeness == 0.5
    assert (last_event(world).kind, last_event(world).person) == (Kind.CONTACT_JOINED, 40)


def test_skills_stay_between_nothing_and_all(world, seller, draws, assumptions):
    draws.contacts.skill = 9.0
    turnover.fill_seat(world, seller, draws.contacts, assumptions)
    assert seller.skill == seller.relating == 1.0


@pytest.mark.parametrize(("seat", "luck", "knows"), [(2, 0.44, True), (2, 0.46, False), (0, 0.44, False)])
def test_a_newcomer_at_the_buyer_may_know_a_supplier(world, draws, assumptions, seat, luck, knows):
    """S3.10: the second of two suppliers, as well as is drawn."""
    world.relationships[1].supplier, world.buyers[0].relationship_count, assumptions.newcomer_knows = 1, 2, 0.45
    draws.contacts.brings_tie, draws.contacts.known_supplier, draws.contacts.prior_strength = luck, 0.6, 0.5
    contact = world.contacts[seat]
    turnover.fill_seat(world, contact, draws.contacts, assumptions)
    assert (contact.prior_supplier, contact.prior_strength) == ((1, pytest.approx(0.5)) if knows else (NOBODY, 0.0))


def test_a_tie_that_was_scheduled_is_kept(world, purchaser, draws, assumptions):
    purchaser.prior_supplier, purchaser.prior_strength, draws.contacts.brings_tie = 0, 0.9, 0.0
    turnover.fill_seat(world, purchaser, draws.contacts, assumptions)
    assert (purchaser.prior_supplier, purchaser.prior_strength) == (0, 0.9)


def test_a_firm_that_failed_is_gone_for_its_own_people_only(world, seller, purchaser):
    world.suppliers[0].exited = True
    assert turnover.firm_is_gone(world, seller) and not turnover.firm_is_gone(world, purchaser)
    world.suppliers[0].exited, world.buyers[0].exited = False, True
    assert turnover.firm_is_gone(world, purchaser) and not turnover.firm_is_gone(world, seller)


def test_a_firm_hears_of_its_own_movers(world, seller, purchaser):
    turnover.say_who_moved(world, seller)
    assert world.suppliers[0].people_moved and not world.buyers[0].people_moved
    turnover.say_who_moved(world, world.contacts[4])
    assert world.buyers[1].people_moved and not world.buyers[0].people_moved


def test_a_month_in_a_seat(world, seller, draws, assumptions):
    """People grow older, this month's hours are next month's load, and the sum of ties is taken anew."""
    seller.tenure, seller.age, seller.hours, seller.ties_held, draws.contacts.leaves = 3, 40.0, 0.7, 1.5, 1.0
    turnover.live_one_month(world, seller, draws.contacts, assumptions)
    assert (seller.tenure, seller.workload, seller.hours, seller.ties_held) == (4, 0.7, 0.0, 0.0)
    assert seller.age == pytest.approx(40.0 + 1.0 / 12.0)
    assert not world.suppliers[0].people_moved


@pytest.mark.parametrize(
    ("luck", "switch", "leaves"), [(0.019, True, True), (0.021, True, False), (0.019, False, False)]
)
def test_chance_takes_people_away_unless_it_may_not(world, seller, draws, assumptions, luck, switch, leaves):
    """24% a year are 2% a month."""
    assumptions.seller_turnover, assumptions.people_leave, draws.contacts.leaves = 0.24, switch, luck
    turnover.live_one_month(world, seller, draws.contacts, assumptions)
    assert (seller.filled, world.suppliers[0].people_moved) == (not leaves, leaves)


@pytest.mark.parametrize(("changes", "where"), [
    ({"summoned": Destination.PROMOTION}, Destination.PROMOTION), ({"age": 67.0}, Destination.RETIREMENT),
])  # fmt: skip
def test_the_summoned_and_the_old_go_without_luck(world, seller, draws, assumptions, changes, where):
    draws.contacts.leaves, assumptions.people_leave = 1.0, False
    for name, value in changes.items():
        setattr(seller, name, value)
    turnover.live_one_month(world, seller, draws.contacts, assumptions)
    assert (seller.filled, seller.departed) == (False, where)


def test_an_empty_seat_fills_when_its_months_are_over(world, seller, draws, assumptions):
    seller.filled, seller.vacant_months, seller.person = False, 2, 0
    turnover.live_one_month(world, seller, draws.contacts, assumptions)
    assert (seller.filled, seller.joined) == (False, False)
    turnover.live_one_month(world, seller, draws.contacts, assumptions)
    assert (seller.filled, seller.joined, world.suppliers[0].people_moved) == (True, True, True)
    turnover.live_one_month(world, seller, draws.contacts, assumptions)
    assert not seller.joined


def test_with_a_firm_all_its_people_go_and_nobody_comes(world, seller, draws, assumptions):
    world.suppliers[0].exited, draws.contacts.leaves = True, 1.0
    turnover.live_one_month(world, seller, draws.contacts, assumptions)
    assert (seller.filled, seller.departed) == (False, Destination.ELSEWHERE)
    for _ in range(12):
        turnover.live_one_month(world, seller, draws.contacts, assumptions)
    assert not seller.filled


def test_three_skills_differ_from_the_general_one(world, seller, draws, assumptions):
    """0.5, and 0.1 x 2, 0.1 x -1 and 0.1 x 1 of it apart."""
    assumptions.skill_spread, luck = 0.1, draws.contacts
    luck.relating, luck.planning, luck.solving = 2.0, -1.0, 1.0
    turnover.fill_seat(world, seller, luck, assumptions)
    assert (seller.relating, seller.planning, seller.solving) == pytest.approx((0.7, 0.4, 0.6))
