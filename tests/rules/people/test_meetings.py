"""Who meets whom, with numbers worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.people import meetings
from kamsim.theory.words import Coverage, Function, Level, Role, Tier
from tests.rules.conftest import kinds, last_event


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
    assert not one.access_refused
    one.supplier_dependence, one.buyer_dependence = 0.9, 0.1
    meetings.decide_access(world, one, buyer, draws.relationships, assumptions)
    assert one.access_refused and kinds(world) == ["ACCESS_REFUSED"]


def test_winning_ways_make_ties_grow(world, assumptions):
    """S4.8: growth 0.1 x (0.5 + 0.9) = 0.14 of the gap."""
    tie, seller = world.ties[0], world.contacts[0]
    assumptions.tie_growth, seller.relating = 0.1, 0.9
    meetings.meet(world.relationships[0], tie, seller, assumptions)
    assert tie.strength == pytest.approx(0.14)


@pytest.mark.parametrize(("wanted", "rescue", "sought"), [(0.2, 0.0, 0.2), (0.2, 0.5, 0.5), (0.9, 1.0, 1.0)])
def test_a_board_that_steps_in_seeks_more_contacts(one, wanted, rescue, sought):
    one.breadth_wanted, one.rescue = wanted, rescue
    assert meetings.breadth_sought(one) == pytest.approx(sought)


@pytest.mark.parametrize(
    ("active", "luck", "refused"), [(True, 0.0089, True), (True, 0.0091, False), (False, 0.0, False)]
)
def test_access_is_refused_as_often_as_power_allows(world, one, buyer, draws, assumptions, active, luck, refused):
    """S1.48: 0.1 x 0.5 x 0.5 x (1 + 0.4 - 0.2) x (1 - 0.5) x (1 - 0.4) = 0.009; trust is a fifth below usual: 0.4."""
    world.market[0].usual_trust = 0.5
    assumptions.access_refusal, buyer.power_use = 0.1, 0.5
    one.supplier_dependence, one.buyer_dependence, one.access_wanted, one.buyer_trust = 0.4, 0.2, 0.5, 0.4
    one.active, draws.relationships.refuses_access = active, luck
    meetings.decide_access(world, one, buyer, draws.relationships, assumptions)
    assert (one.access_refused, one.refused_months) == (refused, 12 if refused else 0)
    if refused:
        assert (last_event(world).cause, last_event(world).second_weight) == (Kind.POWER, pytest.approx(0.4))


def test_access_is_given_again_after_its_months(world, one, buyer, draws, assumptions):
    one.access_refused, one.refused_months, draws.relationships.refuses_access = True, 2, 1.0
    meetings.decide_access(world, one, buyer, draws.relationships, assumptions)
    assert one.access_refused and kinds(world) == []
    meetings.decide_access(world, one, buyer, draws.relationships, assumptions)
    assert not one.access_refused and kinds(world) == ["ACCESS_GRANTED"]


def test_everything_begins_between_the_manager_and_the_first_contact(world, one):
    one.manager, one.first_buyer_contact = 0, 2
    assert meetings.is_main_tie(one, world.ties[0]) and not meetings.is_main_tie(one, world.ties[1])
    one.manager = 1
    assert not meetings.is_main_tie(one, world.ties[0])


@pytest.fixture
def introduced(world, one, supplier, draws, assumptions):
    """Breadth of 0.5 less comfort, 0.35, of which 0.1 is there; a welcome of 0.3; a door of 0.38 on half the ground:
    0.8 x 0.25 x 0.3 x 0.19 at usual effort is a chance of 0.0114."""
    assumptions.introduction_rate, assumptions.complacency, assumptions.purchasing_gate = 0.8, 0.6, 0.7
    assumptions.standard_contact, assumptions.key_contact = 1.0, 1.2
    one.first_buyer_contact, one.breadth_wanted, one.breadth, supplier.comfort = 2, 0.5, 0.1, 0.5
    one.access_wanted, one.buyer_trust, one.depth, one.purchasing_tie, one.effort_level = 0.5, 0.6, 0.8, 0.2, 0.5
    world.contacts[3].function, draws.ties.fit, draws.ties.meets = Function.TECHNICAL, 0.8, 0.0113
    return one


def introduce(world, relationship, tie, draws, assumptions):
    """The seller of the first seat and the purchaser of a tie are, perhaps, introduced."""
    seller, purchaser = world.contacts[0], world.contacts[tie.buyer_contact]
    meetings.open_tie(relationship, world.suppliers[0], tie, seller, purchaser, draws.ties, assumptions)


@pytest.mark.parametrize(("luck", "opened"), [(0.0113, True), (0.0115, False)])
def test_two_people_are_introduced_where_all_agree(world, introduced, draws, assumptions, luck, opened):
    """They have yet to meet."""
    draws.ties.meets = luck
    introduce(world, introduced, world.ties[1], draws, assumptions)
    assert (world.ties[1].open, world.ties[1].strength) == (opened, 0.0)


@pytest.mark.parametrize(("luck", "opened"), [(0.01367, True), (0.01369, False)])
def test_gravitas_opens_doors(world, introduced, draws, assumptions, luck, opened):
    """S4.19: who comes for a key account is let in 1.2 times as often: 1.2 x 0.0114 is 0.01368."""
    introduced.tier, draws.ties.meets = Tier.KEY, luck
    introduce(world, introduced, world.ties[1], draws, assumptions)
    assert meetings.gravitas(introduced, assumptions) == 1.2 and world.ties[1].open == opened


@pytest.mark.parametrize("changes", [
    {"access_refused": True}, {"active": False}, {"coverage_wanted": Coverage.SINGLE, "manager": 1}, {"breadth": 0.4},
])  # fmt: skip
def test_nobody_is_introduced_against_a_will(world, introduced, draws, assumptions, changes):
    draws.ties.meets = 0.0
    for name, value in changes.items():
        setattr(introduced, name, value)
    introduce(world, introduced, world.ties[1], draws, assumptions)
    assert not world.ties[1].open


def test_executives_are_introduced_where_that_was_granted(world, introduced, draws, assumptions):
    draws.ties.meets, world.contacts[3].level = 0.0, Level.EXECUTIVE
    introduce(world, introduced, world.ties[1], draws, assumptions)
    assert not world.ties[1].open
    introduced.senior_access = True
    introduce(world, introduced, world.ties[1], draws, assumptions)
    assert world.ties[1].open


@pytest.mark.parametrize(("active", "weight", "opened"), [(True, 0.0, True), (False, 1.0, True), (False, 0.0, False)])
def test_the_main_tie_opens_to_who_is_courted(world, introduced, draws, assumptions, active, weight, opened):
    introduced.active, introduced.budget_claim, introduced.access_refused, draws.ties.meets = active, weight, True, 1.0
    introduce(world, introduced, world.ties[0], draws, assumptions)
    assert world.ties[0].open == opened


@pytest.fixture
def main_tie(world, one, assumptions):
    """1.1 meetings a month at usual effort, at half of it 0.55."""
    one.first_buyer_contact, one.effort_level, assumptions.meeting_rate = 2, 0.5, 1.1
    return world.ties[0]


@pytest.mark.parametrize(("workload", "effort", "chance"), [(0.5, 0.5, 0.55), (2.0, 0.5, 0.275), (1.0, 5.0, 1.0)])
def test_the_overloaded_meet_less(world, one, main_tie, assumptions, workload, effort, chance):
    seller, one.effort_level = world.contacts[0], effort
    seller.workload = workload
    found = meetings.meeting_chance(one, main_tie, seller, world.contacts[2], assumptions)
    assert found == pytest.approx(chance)


def test_inside_sales_see_a_customer_rarely(world, one, main_tie, assumptions):
    """0.4 of the money, 0.4 of 0.55 meetings."""
    one.coverage_wanted, assumptions.inside_cost, one.manager = Coverage.INSIDE, 0.4, 0
    found = meetings.meeting_chance(one, main_tie, world.contacts[0], world.contacts[2], assumptions)
    assert found == pytest.approx(0.22)


@pytest.mark.parametrize(("changes", "main", "beside"), [
    ({"access_refused": True}, 0.55, 0.0), ({"coverage_wanted": Coverage.SINGLE, "manager": 1}, 0.0, 0.0),
])  # fmt: skip
def test_refused_access_leaves_the_main_tie(world, one, main_tie, assumptions, changes, main, beside):
    """Where a colleague alone covers the account nobody else meets anybody."""
    for name, value in changes.items():
        setattr(one, name, value)
    for tie, chance in ((main_tie, main), (world.ties[1], beside)):
        purchaser = world.contacts[tie.buyer_contact]
        assert meetings.meeting_chance(one, tie, world.contacts[0], purchaser, assumptions) == pytest.approx(chance)


def test_a_service_representative_drops_in(world, one, main_tie, assumptions):
    """S2.14: half a desk of its own at 0.3 adds 0.15."""
    seller, assumptions.desk_ties = world.contacts[0], 0.3
    before = meetings.meeting_chance(one, world.ties[1], seller, world.contacts[3], assumptions)
    seller.role, one.dedicated = Role.SERVICE, 0.5
    after = meetings.meeting_chance(one, world.ties[1], seller, world.contacts[3], assumptions)
    assert after - before == pytest.approx(0.15)


@pytest.mark.parametrize(
    ("fit", "strength"), [(0.0, 0.5 + 0.1 * 0.5), (0.5, 0.5 + 0.15 * 0.5), (-0.5, 0.5 + 0.05 * 0.5)]
)
def test_ties_grow_faster_between_people_who_get_on(world, one, assumptions, fit, strength):
    """S1.46: a tenth of the gap, times 1 + 0.5."""
    tie, assumptions.tie_growth, assumptions.fit_weight = world.ties[0], 0.1, 1.0
    tie.strength, tie.fit = 0.5, fit
    meetings.meet(one, tie, world.contacts[0], assumptions)
    assert tie.strength == pytest.approx(strength)


@pytest.mark.parametrize(("level", "hours"), [(Level.STAFF, 0.02), (Level.EXECUTIVE, 0.06)])
def test_a_meeting_teaches_and_takes_time(world, one, assumptions, level, hours):
    """8% x 0.5 of skill x (0.5 + 0.3) of welcome: 3.2% of the 0.5 that is unknown."""
    tie, seller, assumptions.learning, one.joint_work_wanted = world.ties[0], world.contacts[0], 0.08, 0.3
    assumptions.hours_a_meeting, assumptions.hours_of_executives, seller.level = 0.02, 0.06, level
    tie.knowledge, seller.skill = 0.5, 0.5
    meetings.meet(one, tie, seller, assumptions)
    assert tie.knowledge == pytest.approx(0.5 + 0.032 * 0.5)
    assert (tie.met, seller.hours) == (True, hours)


def test_ties_fade_without_meetings(world, assumptions):
    tie, assumptions.tie_fade = world.ties[0], 0.04
    tie.strength, tie.met, tie.left_behind = 0.5, True, 0.4
    meetings.fade(tie, assumptions)
    assert (tie.strength, tie.met, tie.left_behind) == (pytest.approx(0.48), False, 0.2)


@pytest.fixture
def lucky(draws):
    """Everybody who can meet does; a draw of 0.75 is a fit of 0.25."""
    draws.ties.meets, draws.ties.fit = 0.0, 0.75
    draws.ties = [draws.ties] * 4
    return draws


def test_a_month_of_meetings(world, one, lucky, assumptions):
    """The main tie opens and is met for the first time; the other is closed: one meeting, a sixth of it remembered."""
    one.first_buyer_contact, one.breadth_wanted, one.contact_intensity = 2, 0.0, 0.6
    meetings.hold_meetings(world, one, lucky, assumptions)
    first, other = world.ties[:2]
    assert (first.met, first.fit, other.met) == (True, pytest.approx(0.25), False)
    assert one.contact_intensity == pytest.approx(0.6 + 0.4 / 6.0)
    assert (first.frequency, other.frequency) == (pytest.approx(1.0 / 6.0), 0.0)


@pytest.mark.parametrize("seat", [0, 2])
def test_nobody_meets_an_empty_seat(world, one, lucky, assumptions, seat):
    one.first_buyer_contact, world.contacts[seat].filled, assumptions.tie_fade = 2, False, 0.04
    world.ties[0].open, world.ties[0].strength = True, 0.5
    meetings.hold_meetings(world, one, lucky, assumptions)
    assert not world.ties[0].met and world.ties[0].strength == pytest.approx(0.48)


def test_nobody_meets_where_nothing_is_wanted(world, one, lucky, assumptions):
    one.first_buyer_contact, one.active, one.budget_claim, world.ties[0].open = 2, False, 0.0, True
    meetings.hold_meetings(world, one, lucky, assumptions)
    assert not world.ties[0].met


@pytest.mark.parametrize(("contacts", "lost"), [(0, 0.24), (1, 0.24), (2, 0.0)])
def test_a_single_pair_of_gatekeepers_loses_messages(world, one, draws, assumptions, contacts, lost):
    """S1.43: 0.3 x (1 - 0.5 x 0.4)."""
    assumptions.gatekeeper_loss, one.depth, one.buyer_contacts = 0.3, 0.4, contacts
    meetings.pass_messages(world, one, draws.relationships, assumptions)
    assert one.gatekeeper_loss == pytest.approx(lost)


@pytest.mark.parametrize(("luck", "told"), [(0.0149, ["CONTRADICTION"]), (0.0151, [])])
def test_many_contacts_without_a_co_ordinator_contradict(world, one, draws, assumptions, luck, told):
    """S1.57: two further ones at 0.06 under an empty seat of 1.5 times the work: 0.18, of which a
    twelfth is told in a month."""
    manager, one.supplier_contacts, assumptions.coordination_load = world.contacts[0], 3, 0.06
    manager.filled, manager.workload, draws.relationships.misunderstanding = False, 1.5, luck
    meetings.pass_messages(world, one, draws.relationships, assumptions)
    assert one.contradiction == pytest.approx(0.18) and kinds(world) == told


@pytest.mark.parametrize(("active", "hours"), [(True, 0.1755 * 1.12), (False, 0.0)])
def test_an_account_takes_its_managers_time(world, one, draws, assumptions, active, hours):
    """1.5 x 0.1 x (0.5 + 0.8), less a tenth where nothing is mixed; 2 x 0.06 of that for further contacts."""
    assumptions.hours_an_account, assumptions.coordination_load, assumptions.segment_saves = 0.1, 0.06, 0.2
    one.active, one.complexity, one.effort_level, one.supplier_contacts = active, 1.5, 0.8, 3
    meetings.pass_messages(world, one, draws.relationships, assumptions)
    assert world.contacts[0].hours == pytest.approx(hours)


def test_knowledge_is_in_heads_until_it_is_recorded(world, one, supplier, assumptions):
    """S1.47: heads of 0.5 and 0.2 leave 0.5 x 0.8 = 0.4 unknown; 0.12 x 0.35 of care x (0.6 - 0.1) is recorded;
    all of it ages by 1%."""
    world.ties[0].knowledge, world.ties[1].knowledge, one.recorded, one.record_wanted = 0.5, 0.2, 0.1, 0.5
    assumptions.recording, assumptions.knowledge_ages, assumptions.complacency = 0.12, 0.01, 0.6
    supplier.comfort, supplier.informing = 0.5, 0.5
    meetings.gather_knowledge(world, one, supplier, assumptions)
    recorded = (0.1 + 0.12 * 0.35 * 0.5) * 0.99
    assert one.recorded == pytest.approx(recorded)
    assert one.knowledge == pytest.approx(1.0 - 0.4 * (1.0 - recorded))
    assert world.ties[0].knowledge == pytest.approx(0.5 * 0.99)


def test_a_record_outlasts_the_heads(world, one, supplier, assumptions):
    assumptions.knowledge_ages, one.recorded, one.record_wanted = 0.01, 0.6, 1.0
    meetings.gather_knowledge(world, one, supplier, assumptions)
    assert one.recorded == one.knowledge == pytest.approx(0.6 * 0.99)


def test_nobody_is_introduced_to_an_empty_seat(world, one, lucky, assumptions):
    one.first_buyer_contact, world.contacts[2].filled = 2, False
    meetings.hold_meetings(world, one, lucky, assumptions)
    assert not world.ties[0].open


@pytest.mark.parametrize(("contacts", "load"), [(1, 0.0), (3, 0.2)])
def test_every_further_seller_has_to_be_held_together(one, assumptions, contacts, load):
    one.supplier_contacts, assumptions.coordination_load = contacts, 0.1
    assert meetings.coordination(one, assumptions) == pytest.approx(load)


def test_messages_are_lost_by_few_and_contradict_between_many(world, one, assumptions):
    """0.2 x (1 - 0.5 x 0.5) = 0.15; two sellers too many without a manager: 0.2 x 1."""
    assumptions.gatekeeper_loss, assumptions.coordination_load = 0.2, 0.1
    one.buyer_contacts, one.supplier_contacts, one.depth, world.contacts[0].filled = 1, 3, 0.5, False
    meetings.lose_messages(one, world.contacts[0], assumptions)
    assert (one.gatekeeper_loss, one.contradiction) == pytest.approx((0.15, 0.2))


def test_what_nobody_knows_stands_on_record_at_best(world, one):
    """Two who know half each leave a quarter; half of that on record: 1 - 0.25 x 0.5."""
    world.ties[0].knowledge, world.ties[1].knowledge, one.recorded = 0.5, 0.5, 0.5
    unknown = meetings.unknown_to_all(world, one)
    assert unknown == pytest.approx(0.25)
    meetings.add_up_knowledge(one, unknown)
    assert one.knowledge == pytest.approx(0.875)
