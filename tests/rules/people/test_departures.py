"""What goes when people go, with numbers worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.people import buying_centre, departures
from kamsim.theory.state import DECLARED
from kamsim.theory.words import NOBODY, Destination, Level, ManagerType, Role
from tests.rules.conftest import kinds, last_event, rows


def test_trust_that_hangs_on_a_person_goes_with_the_person(world, assumptions):
    """S2.20, S3.8: 0.6 in one person beside 0.6 in the firm is one half; all in one person takes 1 + 0.8 x 1."""
    relationship = world.relationships[0]
    relationship.interpersonal_trust, relationship.person_share, relationship.buyer_trust = 0.6, 1.0, 0.6
    relationship.first_buyer_contact, assumptions.usual_plan, assumptions.held_weight = 2, 0.0, 0.0
    buying_centre.weigh_persons(world, relationship, assumptions)
    assert relationship.person_held == pytest.approx(0.5)
    assert departures.taken_along(relationship, 0.5, assumptions) == pytest.approx(0.5)
    relationship.recorded = 0.5
    assert departures.taken_along(relationship, 0.5, assumptions) == pytest.approx(0.25)
    relationship.person_held, assumptions.held_weight = 1.0, 0.8
    assert departures.taken_along(relationship, 0.5, assumptions) == pytest.approx(0.25 * 1.8)


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
    """S3.9: the rival gains 0.6 of the tie of 0.8 and of what this person knew, 0.5; nothing of what is on record."""
    assumptions.poached_tie = 0.6
    one, other = world.relationships
    other.supplier, other.buyer, other.manager = 1, 0, 1
    for tie in world.ties[2:]:
        tie.supplier_contact, tie.buyer_contact = 1, 2
    world.buyers[0].relationship_count = 2
    world.ties[0].strength, world.ties[0].knowledge, one.recorded = 0.8, 0.5, 0.7
    seller = world.contacts[0]
    seller.departed, seller.leaver, seller.left_for = Destination.RIVAL, 0, 1
    world.suppliers[0].people_moved = world.buyers[0].people_moved = True
    departures.feel_departures(world, one, assumptions)
    assert (world.ties[2].strength, world.ties[2].knowledge) == (pytest.approx(0.48), pytest.approx(0.3))
    assert other.recorded == 0.0
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
    departures.lose_contact(world, relationship, manager, assumptions)
    assert relationship.role_clarity == pytest.approx(0.3)


def test_deputies_soften_the_loss_of_a_contact(world, assumptions):
    """S3.1: protects 0.4, usual 0.35: without plan 0.5 x 1.14 = 0.57 goes, with one 0.5 x 0.74 = 0.37."""
    relationship = world.relationships[0]
    assumptions.held_weight = 0.0
    assert departures.taken_along(relationship, 0.5, assumptions) == pytest.approx(0.57)
    relationship.plan_until = 72
    assert departures.taken_along(relationship, 0.5, assumptions) == pytest.approx(0.37)


@pytest.fixture
def two_suppliers(world):
    """Both relationships belong to the first buyer; the second is another supplier's, with a seller of its own."""
    other = world.relationships[1]
    other.supplier, other.buyer, other.manager, world.buyers[0].relationship_count = 1, 0, 1, 2
    for tie in world.ties[2:]:
        tie.supplier_contact = 1
    return other


def test_a_person_holds_the_sum_of_the_own_ties(world, one, assumptions):
    world.ties[0].strength, world.ties[1].strength, world.ties[2].strength = 0.5, 0.3, 0.9
    for seat, held in ((0, 0.8), (3, 0.3), (4, 0.0)):
        assert departures.strength_held(world, one, world.contacts[seat], assumptions) == pytest.approx(held)
    assert departures.strength_of_ties(world, one, assumptions) == pytest.approx(0.8)
    assumptions.living_tie = 0.4
    assert departures.strength_held(world, one, world.contacts[0], assumptions) == pytest.approx(0.5)
    assert departures.strength_of_ties(world, one, assumptions) == pytest.approx(0.5)


@pytest.fixture
def deep_tie(world, one, assumptions):
    """A tie of 0.8 with knowledge of 0.6 and trust of 0.9, beside one of 0.5."""
    tie, beside, assumptions.stranger_trust, assumptions.knowledge_of_firm = world.ties[0], world.ties[1], 0.4, 0.5
    tie.strength, tie.knowledge, tie.fit, tie.open, tie.buyer_trust = 0.8, 0.6, 0.3, True, 0.9
    beside.strength = 0.5
    return tie


def test_a_leaver_takes_ties_and_knowledge_along(world, one, deep_tie, assumptions):
    departures.cut_ties(world, one, world.contacts[0], assumptions)
    assert (deep_tie.strength, deep_tie.knowledge, deep_tie.fit, deep_tie.open) == (0.0, 0.0, 0.0, True)
    assert deep_tie.buyer_trust == 0.4
    assert world.ties[1].strength == 0.0  # the other tie hung on the same person


def test_when_the_purchaser_goes_the_seller_still_knows_the_firm(world, one, deep_tie, assumptions):
    departures.cut_ties(world, one, world.contacts[2], assumptions)
    assert (deep_tie.strength, deep_tie.knowledge, deep_tie.open) == (0.0, pytest.approx(0.3), False)
    assert world.ties[1].strength == 0.5


def test_a_poached_person_joins_who_delivers_and_has_most_to_win(world, one, two_suppliers):
    """A supplier that delivers comes before one that does not, whatever there is to win; among those that counts."""
    third = rows(DECLARED.relationships, 1)[0]
    third.number, third.supplier, third.buyer, third.active, third.headroom = 2, 2, 0, False, 900.0
    world.relationships.append(third)
    world.buyers[0].relationship_count, two_suppliers.headroom = 3, 100.0
    assert departures.choose_rival(world, one, world.contacts[0]) == 1
    third.active = True
    assert departures.choose_rival(world, one, world.contacts[0]) == 2


def test_a_poached_person_joins_the_supplier_that_is_named(world, one, two_suppliers):
    assert departures.choose_rival(world, one, world.contacts[0]) == 1
    world.contacts[0].left_for = 5
    assert departures.choose_rival(world, one, world.contacts[0]) == 5


def test_without_another_supplier_there_is_no_rival_to_join(world, one):
    assert departures.choose_rival(world, one, world.contacts[0]) == NOBODY


def test_a_rival_gains_from_whom_it_hires(world, one, two_suppliers, assumptions):
    """S3.9: half of all ties, of which 0.6 can be carried: a preference of 0.3 moves, ties as `pass_on` says."""
    assumptions.poached_tie, assumptions.window_months = 0.6, 9
    world.ties[0].strength, world.ties[2].buyer_contact, world.ties[2].strength = 0.5, 2, 0.9
    for supply in world.supplies[:3]:
        supply.contract_end = 36
    assert departures.join_rival(world, one, world.contacts[0], 0.4, assumptions) == 1
    assert world.supplies[0].contract_end == 36  # with less than half of the ties nothing is cancelled
    one.imported_preference = two_suppliers.imported_preference = world.ties[2].strength = 0.0
    world.ties[2].strength = 0.9
    assert departures.join_rival(world, one, world.contacts[0], 0.5, assumptions) == 1
    assert world.supplies[0].contract_end == 12  # the end of the business year after month 10
    assert (two_suppliers.window_months, two_suppliers.imported_preference) == (9, pytest.approx(0.3))
    assert one.imported_preference == pytest.approx(-0.3) and world.contacts[0].left_for == 1
    assert world.ties[2].strength == pytest.approx(0.9 + 0.3 * 0.1)


def test_an_open_window_is_not_told_twice(world, one, two_suppliers, assumptions):
    two_suppliers.window_months, one.value_remembered, one.value_documented = 4, 0.6, 0.5
    departures.open_window(world, one, 0.5, assumptions)
    assert (two_suppliers.window_months, kinds(world)) == (4, [])
    assert one.value_remembered == pytest.approx(0.6 * (1.0 - 0.5 * 0.5))
    two_suppliers.window_months, assumptions.window_months = 0, 9
    departures.open_window(world, one, 0.5, assumptions)
    assert (two_suppliers.window_months, one.window_months) == (9, 0)
    assert (last_event(world).kind, last_event(world).cause) == (Kind.WINDOW_OPENED, Kind.CONTACT_LEFT)


def test_a_newcomer_prefers_the_supplier_he_knows(world, one, assumptions):
    """S3.10: a strength of 0.5, and a trust that is no less."""
    newcomer, tie, assumptions.window_months = world.contacts[2], world.ties[0], 9
    newcomer.prior_supplier, newcomer.prior_strength, tie.strength = 0, 0.5, 0.1
    departures.welcome_newcomer(world, one, tie, assumptions)
    assert (tie.strength, tie.buyer_trust, tie.open) == (0.5, 0.5, True)
    assert (one.imported_preference, one.window_months) == (0.5, 9)
    assert (newcomer.prior_supplier, newcomer.prior_strength) == (NOBODY, 0.0)
    assert (last_event(world).kind, last_event(world).cause) == (Kind.PRIOR_TIE, Kind.CONTACT_JOINED)


@pytest.mark.parametrize(("known", "manager"), [(1, 0), (0, 1)])
def test_a_newcomer_who_knows_another_supplier_or_seller_changes_nothing(world, one, assumptions, known, manager):
    world.contacts[2].prior_supplier, world.contacts[2].prior_strength, one.manager = known, 0.5, manager
    departures.welcome_newcomer(world, one, world.ties[0], assumptions)
    assert (world.ties[0].strength, one.imported_preference, kinds(world)) == (0.0, 0.0, [])


def test_a_poached_sellers_customer_follows_in_part(world, one, two_suppliers, assumptions):
    """S3.9: half of the strength, of which 0.6 is carried away: a preference 0.3 lower here, 0.3 higher there."""
    seller, assumptions.poached_tie = world.contacts[0], 0.6
    seller.departed, world.ties[0].strength = Destination.RIVAL, 0.5
    world.ties[1].supplier_contact, world.ties[1].strength = 1, 0.5
    departures.lose_contact(world, one, seller, assumptions)
    assert (one.imported_preference, two_suppliers.imported_preference) == (pytest.approx(-0.3), pytest.approx(0.3))
    assert seller.left_for == 1
    assert (world.events[0].kind, world.events[0].supplier, world.events[0].size) == (Kind.CONTACT_POACHED, 1, 0.5)


def test_what_is_on_record_is_not_lost(world, one, assumptions):
    """Knowledge of 0.5, all but 0.04 of it on record: too little to tell."""
    world.ties[0].strength, one.knowledge, one.recorded = 0.5, 0.5, 0.46
    departures.lose_contact(world, one, world.contacts[0], assumptions)
    assert one.knowledge_lost == pytest.approx(0.04) and kinds(world) == ["CONTACT_LEFT"]


def test_what_a_colleague_knows_too_is_not_lost(world, one, assumptions):
    """S1.47: both know 0.5, together 0.75; of that 0.25 goes with the one."""
    leaver, world.ties[1].supplier_contact = world.contacts[0], 1
    world.ties[0].knowledge, world.ties[1].knowledge, one.knowledge = 0.0, 0.5, 0.75
    departures.lose_knowledge(world, one, leaver)
    assert (one.knowledge, one.knowledge_lost) == (pytest.approx(0.5), pytest.approx(0.25))
    assert kinds(world) == ["KNOWLEDGE_LOST"]


def test_what_was_known_of_an_account_that_has_ended_goes_untold(world, one):
    world.ties[0].knowledge, one.knowledge, one.active = 0.0, 0.75, False
    departures.lose_knowledge(world, one, world.contacts[0])
    assert one.knowledge_lost > 0.0 and kinds(world) == []


def test_a_loss_that_comfort_made_worse_says_so(world, one, assumptions):
    """S3.15: half a year put off."""
    world.ties[0].strength, one.postponed_months = 0.5, 6
    departures.lose_contact(world, one, world.contacts[0], assumptions)
    assert (world.events[0].cause, world.events[0].cause_weight) == (Kind.COMPLACENCY, 0.5)


def test_each_leaver_counts_by_the_part_held(world, one, assumptions):
    """Two purchasers with ties of 0.6 and 0.2: the second one's going takes a quarter."""
    world.ties[0].strength, world.ties[1].strength, assumptions.held_weight = 0.6, 0.2, 0.0
    world.contacts[3].departed, assumptions.plan_protects = Destination.ELSEWHERE, 0.0
    departures.lose_and_welcome(world, one, assumptions)
    assert one.contact_lost == pytest.approx(0.25)
    assert (world.ties[0].strength, world.ties[1].strength) == (0.6, 0.0)


def test_a_newcomer_with_an_older_tie_is_welcomed(world, one, assumptions):
    world.contacts[2].joined, world.contacts[2].prior_supplier, world.contacts[2].prior_strength = True, 0, 0.5
    departures.lose_and_welcome(world, one, assumptions)
    assert world.ties[0].strength == 0.5 and kinds(world) == ["PRIOR_TIE"]


@pytest.mark.parametrize(("months", "left"), [(3, 2), (0, 0)])
def test_earlier_departures_fade(world, one, assumptions, months, left):
    """Who left is looked at only where somebody moved."""
    one.window_months, one.contact_lost, one.imported_preference = months, 0.5, -0.4
    assumptions.loss_fades, assumptions.preference_fades = 0.9, 0.8
    world.ties[0].strength, world.contacts[0].departed = 0.5, Destination.ELSEWHERE
    departures.feel_departures(world, one, assumptions)
    assert one.window_months == left
    assert (one.contact_lost, one.imported_preference) == (pytest.approx(0.45), pytest.approx(-0.32))
    assert world.ties[0].strength == 0.5


@pytest.mark.parametrize("seat", [0, 2])
def test_a_weak_tie_is_lost_in_silence(world, one, assumptions, seat):
    """It does not live, is told of nowhere, and goes all the same: the next in the seat does not have it."""
    world.ties[0].strength, world.ties[1].strength, assumptions.living_tie = 0.14, 0.0, 0.15
    world.contacts[seat].departed = Destination.ELSEWHERE
    departures.lose_and_welcome(world, one, assumptions)
    assert one.contact_lost == 0.0 and kinds(world) == []
    assert world.ties[0].strength == 0.0


@pytest.fixture
def colleague(world, one, assumptions):
    """Beside the manager with a tie of 0.8 stands a colleague who is alike and knows nobody; half is handed over."""
    one.first_buyer_contact, world.ties[0].strength, world.ties[0].knowledge = 2, 0.8, 0.5
    world.ties[1].supplier_contact, world.ties[1].buyer_contact, assumptions.handed_over = 1, 2, 0.5
    world.contacts[0].departed, world.contacts[0].filled = Destination.ELSEWHERE, False
    return world.contacts[1]


@pytest.mark.parametrize(("changes", "strength"), [
    ({}, 0.4), ({"relating": 1.0}, 0.6), ({"level": Level.EXECUTIVE}, 0.2),
    ({"type": ManagerType.PROJECT_MANAGER}, 0.2),
])  # fmt: skip
def test_a_colleague_takes_over_by_likeness(world, one, colleague, assumptions, changes, strength):
    """S1.45: of 0.8 half goes to one who is alike, a quarter where level or type differ, more to one good with people;
    the rest is lost, and the colleague manages the account from now on."""
    assumptions.held_weight, assumptions.plan_protects = 0.0, 0.0
    for name, value in changes.items():
        setattr(colleague, name, value)
    departures.lose_contact(world, one, world.contacts[0], assumptions)
    assert one.manager == 1 and kinds(world)[:2] == ["CONTACT_LEFT", "MANAGER_REASSIGNED"]
    assert (world.ties[0].strength, world.ties[1].strength) == (0.0, pytest.approx(strength))
    assert world.ties[1].knowledge == pytest.approx(0.5 * strength / 0.8)
    assert one.contact_lost == pytest.approx(1.0 - strength / 0.8)
    assert world.ties[0].left_behind == 0.0


def test_an_account_brings_its_part_of_the_work_along(world, one, colleague, assumptions):
    """A manager of four accounts with a load of 1.2: 0.3 goes with this one."""
    world.contacts[0].workload, world.contacts[0].accounts, colleague.workload = 1.2, 4, 0.5
    departures.hand_over(world, one, world.contacts[0], assumptions)
    assert colleague.workload == pytest.approx(0.8)


@pytest.mark.parametrize("changes", [{"workload": 1.0}, {"role": Role.SPECIALIST}, {"filled": False}])
def test_without_a_colleague_who_can_it_waits_for_a_newcomer(world, one, colleague, assumptions, changes):
    """S1.45: nobody takes over; what was built is left behind, for a while."""
    for name, value in changes.items():
        setattr(colleague, name, value)
    departures.lose_contact(world, one, world.contacts[0], assumptions)
    assert (one.manager, world.ties[1].strength) == (0, 0.0)
    assert (world.ties[0].strength, world.ties[0].left_behind) == (0.0, 0.8)


def test_who_joins_a_rival_hands_nothing_over(world, one, colleague, assumptions):
    """S3.9."""
    world.contacts[0].departed = Destination.RIVAL
    departures.lose_contact(world, one, world.contacts[0], assumptions)
    assert (one.manager, world.ties[1].strength, world.ties[0].left_behind) == (0, 0.0, 0.0)


def test_a_specialist_is_not_followed_as_manager(world, one, colleague, assumptions):
    one.manager = 1
    departures.hand_over(world, one, world.contacts[0], assumptions)
    assert (one.manager, world.ties[0].left_behind, world.ties[1].strength) == (1, 0.8, 0.0)


def test_a_newcomer_takes_up_what_was_left_and_looks_afresh(world, one, assumptions):
    """S1.45: a quarter of 0.8; as a manager he or she opens a window and asks."""
    newcomer, tie, assumptions.handed_over, assumptions.window_months = world.contacts[0], world.ties[0], 0.5, 9
    newcomer.joined, newcomer.likeness, newcomer.relating, tie.left_behind = True, 0.5, 0.5, 0.8
    departures.lose_and_welcome(world, one, assumptions)
    assert (tie.strength, one.window_months) == (pytest.approx(0.2), 9)
    one.manager, one.window_months = 1, 0
    departures.lose_and_welcome(world, one, assumptions)
    assert one.window_months == 0


def test_who_left_is_told_with_what_was_held(world, one):
    """S3.15: nine months of comfort are three quarters of a cause; without them there is none."""
    leaver, leaver_of = world.contacts[0], {"contact": 0, "relationship": 0, "supplier": 3}
    leaver.departed, one.postponed_months = Destination.RETIREMENT, 9
    departures.tell_leaver(world, one, leaver, 0.4, 3)
    line = last_event(world)
    assert (line.kind, line.size, line.cause_weight) == (Kind.CONTACT_RETIRED, 0.4, 0.75)
    assert {name: getattr(line, name) for name in leaver_of} == leaver_of
    one.postponed_months = 0
    departures.tell_leaver(world, one, leaver, 0.4, 3)
    assert last_event(world).cause == Kind.NONE
