"""How accounts are covered, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.people import coverage
from kamsim.theory.rules.service import service
from kamsim.theory.words import Coverage, Function, Level, ManagerType, Role, Tier
from tests.rules.conftest import kinds


def claims(world, competence):
    """A key account claims 2 x 0.5 x (1 + 1) = 2, an ordinary one 0.5; together 2.5."""
    supplier, (key, other) = world.suppliers[0], world.relationships
    key.tier, key.involvement, supplier.board_competence = Tier.KEY, 1.0, competence
    supplier.contact_count = 2
    world.contacts[0].function, world.contacts[1].function = Function.TECHNICAL, Function.OPERATIONS
    return supplier, key, other


def test_a_single_manager_is_the_only_one_who_meets_the_customer(world, assumptions):
    """S1.5: alone, a colleague does not meet; three who know the customer cost 2 x 120, one costs nothing."""
    relationship = world.relationships[0]
    relationship.coverage_wanted = Coverage.SINGLE
    assert coverage.is_covered_by(relationship, world.contacts[0], assumptions)
    assert not coverage.is_covered_by(relationship, world.contacts[1], assumptions)
    relationship.supplier_contacts = 3
    assert coverage.cost_of_team(relationship, assumptions) == pytest.approx(240.0)
    assumptions.coverage_binds = False
    assert coverage.is_covered_by(relationship, world.contacts[1], assumptions)


@pytest.mark.parametrize(("covered", "part"), [(Coverage.TEAM, 1.0), (Coverage.SINGLE, 1.0), (Coverage.INSIDE, 0.4)])
def test_inside_sales_take_less_money_and_one_seller(world, assumptions, covered, part):
    relationship, assumptions.inside_cost = world.relationships[0], 0.4
    relationship.coverage_wanted = covered
    assert coverage.money_it_takes(relationship, assumptions) == pytest.approx(part)
    assert coverage.is_covered_by(relationship, world.contacts[1], assumptions) == (covered == Coverage.TEAM)


@pytest.mark.parametrize(
    ("kind", "fit"),
    [(ManagerType.PROJECT_MANAGER, 0.9), (ManagerType.BUSINESS_DEVELOPER, 0.7), (ManagerType.SALES_MANAGER, 0.75)],
)
def test_kinds_of_managers_suit_kinds_of_accounts(world, assumptions, kind, fit):
    """S4.21: involvement 0.8 and share 0.6: 0.5 + 0.4, 1 - 0.3, and the all-rounder's 0.75."""
    relationship, manager = world.relationships[0], world.contacts[0]
    relationship.involvement, relationship.share_of_wallet, manager.type = 0.8, 0.6, kind
    assert coverage.fits_account(manager, relationship, assumptions) == pytest.approx(fit)
    assumptions.type_weight = 0.0
    assert coverage.fits_account(manager, relationship, assumptions) == pytest.approx(0.75)


def test_the_right_person_is_put_on_it_at_a_cost(world, assumptions):
    """S4.21: a hunter of 0.5 x 0.7 = 0.35; a project manager of 0.7 x 0.9 = 0.63 is 0.28 better and takes over."""
    relationship, hunter, colleague = world.relationships[0], world.contacts[0], world.contacts[1]
    relationship.involvement, relationship.share_of_wallet, relationship.role_clarity = 0.8, 0.6, 0.6
    relationship.leader, relationship.reassign_wanted = 0, 0.6
    hunter.skill, hunter.type = 0.5, ManagerType.BUSINESS_DEVELOPER
    colleague.skill, colleague.type, colleague.role = 0.7, ManagerType.PROJECT_MANAGER, Role.KEY_ACCOUNT_MANAGER
    world.ties[1].supplier_contact = 1
    coverage.reassign(world, relationship, assumptions)
    assert (relationship.manager, relationship.leader) == (1, 1)
    assert relationship.one_off == 8000.0 and relationship.role_clarity == pytest.approx(0.3)
    assert kinds(world) == ["MANAGER_REASSIGNED"]
    coverage.reassign(world, relationship, assumptions)
    assert relationship.manager == 1


def test_nobody_is_reassigned_where_the_supplier_does_not_look(world, assumptions):
    """S4.20: without the decision the hunter stays."""
    relationship = world.relationships[0]
    world.contacts[0].skill, world.contacts[1].skill, world.ties[1].supplier_contact = 0.1, 0.9, 1
    coverage.reassign(world, relationship, assumptions)
    assert relationship.manager == 0


def test_time_goes_from_selling_to_co_ordinating(world, assumptions):
    """S0.21: involvement 0.4 and one failure: 0.6, 0.8 and 0.5 of 1.9; without shifts or failures all for selling."""
    relationship = world.relationships[0]
    relationship.involvement, relationship.recent_failures, assumptions.time_shifts = 0.4, 1.0, 1.0
    coverage.divide_time(relationship, assumptions)
    assert relationship.selling_time == pytest.approx(0.6 / 1.9)
    assert relationship.coordinating_time == pytest.approx(0.8 / 1.9)
    assert relationship.solving_time == pytest.approx(0.5 / 1.9)
    assumptions.time_shifts, relationship.recent_failures = 0.0, 0.0
    coverage.divide_time(relationship, assumptions)
    assert relationship.selling_time == 1.0


def test_time_and_fit_push_growth(world, assumptions):
    """Fit 0.9 and 0.3 of the time: 1 + 0.3 x 0.4 + 0.5 x (0.3 - 0.4) = 1.07; an empty seat's 0.5 pushes nothing."""
    relationship = world.relationships[0]
    relationship.manager_fit, relationship.selling_time = 0.9, 0.3
    assert coverage.push_to_grow(relationship, assumptions) == pytest.approx(1.07)
    relationship.manager_fit, relationship.selling_time = 0.5, assumptions.usual_selling
    assert coverage.push_to_grow(relationship, assumptions) == 1.0


def test_skill_time_clarity_and_a_hot_line_solve_problems(world, assumptions):
    """S4.8, S4.22, S2.22: 0.2 x (0.3 + 0.5 x 0.1 + 0.5 x 0.3) + 0.25 x 0.4 when it is an old one."""
    relationship, manager = world.relationships[0], world.contacts[0]
    manager.solving, relationship.solving_time = 0.8, 0.3
    assumptions.usual_selling, assumptions.usual_coordinating = 0.5, 0.3
    relationship.role_clarity, relationship.hot_line = assumptions.usual_clarity + 0.3, 0.4
    relationship.open_problem = 1
    assert coverage.help_of_people(relationship, manager, assumptions) == pytest.approx(0.10)
    relationship.open_problem = 2
    assert coverage.help_of_people(relationship, manager, assumptions) == pytest.approx(0.20)


def test_a_leader_is_missed_more_than_a_member(world, assumptions):
    """S1.7: direction 0.7 / 2 = 0.35 without the leader; a member's going leaves it; a new one who plans at 0.8
    rebuilds half of what is missing."""
    relationship, manager = world.relationships[0], world.contacts[0]
    relationship.leader, relationship.direction, relationship.supplier_contacts = 0, 0.7, 3
    before = coverage.co_ordination(relationship, manager, assumptions)
    coverage.miss_leader(world, relationship, world.contacts[1])
    assert relationship.direction == 0.7
    coverage.miss_leader(world, relationship, manager)
    assert relationship.direction == pytest.approx(0.35) and kinds(world) == ["LEADER_LOST"]
    assert coverage.co_ordination(relationship, manager, assumptions) < before
    manager.planning = 0.8
    coverage.lead_team(world, relationship)
    assert relationship.direction == pytest.approx(0.575)


def test_meetings_make_the_role_clear(world):
    """S4.22: two meetings a month, relating 0.7, a tenth of it contradictory: from 0.5 half the way to 0.72."""
    relationship, manager = world.relationships[0], world.contacts[0]
    relationship.role_clarity, relationship.contact_intensity = 0.5, 2.0
    manager.relating, relationship.contradiction = 0.7, 0.1
    coverage.explain_role(relationship, manager)
    assert relationship.role_clarity == pytest.approx(0.61)


def test_a_board_that_understands_serves_key_claims_first(world, assumptions):
    """S4.7: room 2.25 of 2.5: the key account has its 2 whole, the other half of its 0.5; with room 1 half of the 2."""
    supplier, key, other = claims(world, competence=0.8)
    assumptions.claims_a_seat = 2.25
    coverage.settle_claims(world, supplier, assumptions)
    assert (supplier.claims, supplier.claim_room) == pytest.approx((2.5, 2.25))
    assert (key.support, other.support) == pytest.approx((1.0, 0.5))
    assumptions.claims_a_seat = 1.0
    coverage.settle_claims(world, supplier, assumptions)
    assert (key.support, other.support) == pytest.approx((0.5, 0.0))


def test_else_all_are_cut_alike_and_told(world, assumptions):
    """S4.7: room 1.0 of 2.5 is 40% for both; support and answers keep 1 - 0.5 x 0.6 = 0.7."""
    supplier, key, other = claims(world, competence=0.2)
    assumptions.claims_a_seat = 1.0
    coverage.settle_claims(world, supplier, assumptions)
    assert (key.support, other.support) == pytest.approx((0.4, 0.4))
    assert kinds(world) == ["CLAIM_REFUSED", "CLAIM_REFUSED"]
    assert coverage.granted(key, assumptions) == pytest.approx(0.7)
    supplier.budget_claims, relationship = 1.0, key
    relationship.budget_claim, relationship.technical_wanted = 1.0, 0.5
    service.spend_effort(relationship, supplier, assumptions)
    cut = relationship.technical
    relationship.support = 1.0
    service.spend_effort(relationship, supplier, assumptions)
    assert cut == pytest.approx(0.7 * relationship.technical)


def test_accounts_are_counted_by_person_and_segment(world, assumptions):
    """S4.6: two accounts, the second in another segment: half mixed is usual work; both alike save 10%."""
    world.buyers[1].segment = 3
    coverage.count_accounts(world)
    manager = world.contacts[0]
    assert (manager.accounts, manager.strays) == (2, 1)
    assert coverage.portfolio_work(manager, assumptions) == pytest.approx(1.0)
    world.buyers[1].segment = 0
    coverage.count_accounts(world)
    assert coverage.portfolio_work(manager, assumptions) == pytest.approx(0.9)


def test_overload_is_told(world):
    """S1.6: a load of 1.5 is told of the supplier's people, one of 1.0 is not."""
    world.contacts[0].workload, world.contacts[1].workload, world.contacts[2].workload = 1.5, 1.0, 2.0
    for contact in world.contacts:
        coverage.note_overload(world, contact)
    assert kinds(world) == ["OVERLOAD"] and world.events[0].contact == 0


def test_a_lost_account_costs_no_team(one, assumptions):
    one.active, one.supplier_contacts = False, 3
    assert coverage.cost_of_team(one, assumptions) == 0.0


@pytest.mark.parametrize(("changes", "order"), [
    ({}, 0.6 * 0.75), ({"coordinating_time": 0.6}, 0.6 * 0.75 * 1.1), ({"direction": 0.7}, 0.6 * 0.75 * 1.1),
])  # fmt: skip
def test_skill_time_and_priorities_hold_contacts_together(world, one, assumptions, changes, order):
    """S1.57: skill 0.6 of a fit of 0.75; each 0.2 above usual at 0.5 adds a tenth."""
    assumptions.time_weight = assumptions.leader_weight = 0.5
    one.coordinating_time, assumptions.usual_coordinating, one.direction = 0.4, 0.4, 0.5
    manager = world.contacts[0]
    manager.skill, manager.type = 0.6, ManagerType.SALES_MANAGER
    for name, value in changes.items():
        setattr(one, name, value)
    assert coverage.co_ordination(one, manager, assumptions) == pytest.approx(order)
    manager.filled = False
    assert coverage.co_ordination(one, manager, assumptions) == 0.0


def test_agreed_actions_help_twice_at_most(world, one, assumptions):
    assumptions.skill_solves = assumptions.time_weight = assumptions.clarity_weight = 0.0
    assumptions.action_helps = 0.04
    for actions, help_ in ((1, 0.04), (2, 0.08), (5, 0.08)):
        one.actions_open = actions
        assert coverage.help_of_people(one, world.contacts[0], assumptions) == pytest.approx(help_)


def test_an_empty_seat_solves_nothing(world, one, assumptions):
    assumptions.time_weight = assumptions.clarity_weight = 0.0
    world.contacts[0].filled, world.contacts[0].solving = False, 0.9
    assert coverage.help_of_people(one, world.contacts[0], assumptions) == 0.0


def test_a_leader_of_few_is_missed_in_silence(world, one, assumptions):
    one.leader, one.direction, one.supplier_contacts = 0, 0.5, 2
    coverage.miss_leader(world, one, world.contacts[0])
    assert one.direction == pytest.approx(0.25) and kinds(world) == []


def test_nobody_misses_the_leader_of_an_account_that_has_ended(world, one, assumptions):
    one.leader, one.direction, one.supplier_contacts, one.active = 0, 0.5, 4, False
    coverage.miss_leader(world, one, world.contacts[0])
    assert kinds(world) == []


def test_without_a_leader_direction_fades(world, one, assumptions):
    """Half of it in a quarter."""
    one.leader, one.direction, world.contacts[0].filled = 0, 0.6, False
    coverage.lead_team(world, one)
    assert one.direction == pytest.approx(0.3)


def test_an_empty_seat_and_contradictions_blur_the_role(world, one):
    """Half of 0.6 is left after a quarter."""
    one.role_clarity, one.contradiction, one.contact_intensity, world.contacts[0].filled = 0.6, 0.2, 2.0, False
    coverage.explain_role(one, world.contacts[0])
    assert one.role_clarity == pytest.approx(0.3)


def test_where_everything_is_done_together_nothing_is_left_to_sell(one, assumptions):
    one.involvement, one.recent_failures, assumptions.time_shifts = 0.8, 0.0, 1.5
    coverage.divide_time(one, assumptions)
    assert (one.selling_time, one.coordinating_time) == (0.0, 1.0)


@pytest.mark.parametrize(("active", "filled", "fit"), [(True, True, 0.9), (True, False, 0.5), (False, True, 0.1)])
def test_the_quarter_looks_at_the_coverage_of_trading_accounts(world, one, assumptions, active, filled, fit):
    """A project manager at an involvement of 0.8 fits 0.9, an empty seat 0.5; a lost account is left as it is."""
    one.involvement, one.active, one.manager_fit, one.direction, one.leader = 0.8, active, 0.1, 0.6, 0
    manager = world.contacts[0]
    manager.type, manager.filled = ManagerType.PROJECT_MANAGER, filled
    coverage.review_coverage(world, one, assumptions)
    assert one.manager_fit == pytest.approx(fit)
    assert (one.direction == 0.6) == (not active)


def test_a_manager_suits_by_skill_and_type(world, one, assumptions):
    """0.6 x 0.9."""
    manager, one.involvement = world.contacts[0], 0.8
    manager.skill, manager.type = 0.6, ManagerType.PROJECT_MANAGER
    assert coverage.suits(manager, one, assumptions) == pytest.approx(0.54)


@pytest.mark.parametrize(("changes", "chosen"), [
    ({}, 1), ({"skill": 0.6}, 0), ({"filled": False}, 0), ({"workload": 1.0}, 0), ({"role": Role.SPECIALIST}, 0),
    ({"role": Role.ACCOUNT_DIRECTOR}, 1),
])  # fmt: skip
def test_a_clearly_better_manager_with_time_is_found(world, one, assumptions, changes, chosen):
    """S4.21: 0.75 x 0.5 here; a colleague of 0.75 x 0.8 is 0.225 better, one of 0.6 not by the 0.15 it takes."""
    world.contacts[0].skill, colleague, assumptions.reassign_gain = 0.5, world.contacts[1], 0.15
    colleague.skill, world.ties[1].supplier_contact = 0.8, 1
    for name, value in changes.items():
        setattr(colleague, name, value)
    assert coverage.find_manager(world, one, assumptions) == chosen


def test_anybody_with_time_is_better_than_an_empty_seat(world, one, assumptions):
    """0.75 x 0.1 against nothing."""
    world.contacts[0].filled, world.contacts[1].skill, world.ties[1].supplier_contact = False, 0.1, 1
    assert coverage.find_manager(world, one, assumptions) == 1


def test_a_leaver_is_followed_by_who_is_alike(world, one, assumptions):
    """S1.45: a colleague of another level and a skill of 0.7 counts half of one who is alike, at 0.4; where nobody has
    left it is skill alone."""
    manager, alike, other = world.contacts[0], world.contacts[1], world.contacts[5]
    one.tie_count, assumptions.reassign_gain = 3, 0.0
    for tie, seat in zip(world.ties, (0, 1, 5), strict=False):
        tie.supplier_contact = seat
    manager.skill, alike.skill, other.skill, other.level = 0.1, 0.4, 0.7, Level.MANAGER
    assert coverage.find_manager(world, one, assumptions) == 5
    manager.filled = False
    assert coverage.find_manager(world, one, assumptions) == 1


@pytest.mark.parametrize(("changes", "may"), [
    ({}, True), ({"filled": False}, False), ({"workload": 1.0}, False), ({"role": Role.SPONSOR}, False),
    ({"role": Role.KEY_ACCOUNT_MANAGER}, True), ({"role": Role.ACCOUNT_DIRECTOR}, True),
])  # fmt: skip
def test_who_manages_accounts_and_has_room_may_take_one_more(world, changes, may):
    for name, value in changes.items():
        setattr(world.contacts[0], name, value)
    assert coverage.may_manage(world.contacts[0]) == may


@pytest.mark.parametrize(("tier", "active", "work"), [
    (Tier.STANDARD, True, 0.75), (Tier.KEY, True, 1.5), (Tier.STRATEGIC, True, 1.5), (Tier.KEY, False, 0.0),
])  # fmt: skip
def test_a_key_account_claims_twice_as_much(one, tier, active, work):
    """S4.7: 0.5 x (1 + 0.5)."""
    one.involvement, one.tier, one.active = 0.5, tier, active
    assert coverage.claim(one) == pytest.approx(work)


def test_a_department_does_what_its_seats_can(world, supplier, assumptions):
    """Twelve accounts a seat, half of it while it is empty; where there is no department all is done."""
    supplier.contact_count, assumptions.claims_a_seat = 2, 12.0
    world.contacts[0].function = world.contacts[1].function = Function.TECHNICAL
    world.contacts[1].filled = False
    assert coverage.room_of(world, supplier, Function.TECHNICAL, 40.0, assumptions) == pytest.approx(18.0)
    assert coverage.room_of(world, supplier, Function.OPERATIONS, 40.0, assumptions) == 40.0


def test_where_nobody_claims_nothing_is_refused(world, supplier, assumptions):
    for relationship in world.relationships:
        relationship.active = False
    coverage.settle_claims(world, supplier, assumptions)
    assert (supplier.claims, kinds(world)) == (0.0, [])


@pytest.mark.parametrize(("active", "before", "part", "support", "told"), [
    (True, 1.0, 0.4, 0.4, ["CLAIM_REFUSED"]), (True, 0.4, 0.3, 0.3, []), (True, 1.0, 0.5, 0.5, []),
    (False, 0.4, 0.1, 1.0, []),
])  # fmt: skip
def test_a_refusal_is_told_once(world, one, active, before, part, support, told):
    one.active, one.support = active, before
    coverage.hear_claim(world, one, part)
    assert one.support == support and kinds(world) == told


def test_everybodys_load_is_looked_at(world):
    world.contacts[0].workload = world.contacts[1].workload = 1.5
    world.contacts[1].filled = False
    coverage.note_overloads(world)
    assert kinds(world) == ["OVERLOAD"]


def test_a_director_goes_on_leading_under_another_manager(world, one, assumptions):
    one.leader, one.reassign_wanted, world.contacts[0].skill = 5, 0.6, 0.1
    world.contacts[1].skill, world.ties[1].supplier_contact = 0.9, 1
    coverage.reassign(world, one, assumptions)
    assert (one.manager, one.leader) == (1, 5)


def test_lost_accounts_are_no_work(world):
    world.relationships[1].active = False
    coverage.count_accounts(world)
    assert world.contacts[0].accounts == 1
