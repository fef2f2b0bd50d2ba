"""Structure, boards and goals, by hand."""

import pytest

from kamsim.theory.rules.governance import governance
from kamsim.theory.rules.people import departures
from kamsim.theory.rules.selection import review
from kamsim.theory.words import Destination, Goal, Stage, Tier
from tests.rules.conftest import kinds


def test_a_structure_takes_a_year_and_ninety_thousand(world, assumptions):
    """S1.2: adopted in month 9: at month 9 and 20 it costs 7,500 a month and is not there; at 21 it is, for nothing."""
    supplier, market = world.suppliers[0], world.market[0]
    supplier.kam_month, found = 9, []
    for market.month in (6, 9, 20, 21):
        governance.set_up(world, supplier, assumptions)
        found.append((supplier.kam_ready, supplier.programme))
    assert found == [(False, 0.0), (False, 7500.0), (False, 7500.0), (True, 0.0)]
    assert kinds(world) == ["KAM_ADOPTED", "KAM_READY"]
    supplier.kam_month = -1
    governance.set_up(world, supplier, assumptions)
    assert not supplier.kam_ready
    assumptions.structure_needed = False
    governance.set_up(world, supplier, assumptions)
    assert supplier.kam_ready


@pytest.mark.parametrize(("second", "significance", "cash", "called"), [
    (250.0, 0.6, 1e6, True), (190.0, 0.6, 1e6, False), (250.0, 0.4, 1e6, False), (250.0, 0.6, 1000.0, False),
])  # fmt: skip
def test_business_calls_for_key_account_management(world, supplier, assumptions, second, significance, cash, called):
    """S1.2: two customers that matter bring 300 and 250 of 1,000 sold, and there is money; then it is set up."""
    first, other = world.relationships
    first.supplier = other.supplier = supplier.number
    world.market[0].month, supplier.kam_month, supplier.sales_mean, supplier.cash = 30, -2, 1000.0, cash
    assumptions.significance_bar, assumptions.setup_cost, first.significance = 0.5, 90_000.0, 0.6
    first.active = other.active = True
    first.revenue_mean, other.revenue_mean, other.significance = 300.0, second, significance
    assert governance.calls_for_it(world, supplier, assumptions) == called
    governance.set_up(world, supplier, assumptions)
    assert supplier.kam_month == (30 if called else -2)


def test_management_acts_on_what_it_sees(world, key, assumptions):
    """S2.30: with 0.2 of the indicators danger hides for 7.2 months: seen at the third review, after 9 months."""
    relationship, supplier = key, world.suppliers[0]
    relationship.tier, relationship.contact_lost, supplier.dashboard = Tier.STRATEGIC, 0.5, 0.2
    assumptions.dashboard_delay = 9
    supplier.board_attention, seen = 0.6, []
    for _ in range(3):
        governance.watch(world, relationship, supplier, assumptions)
        review.board_rescues(world, relationship, supplier, assumptions)
        seen.append(relationship.rescue)
    assert seen == [0.0, 0.0, 0.6]
    assert kinds(world) == ["DANGER_SEEN", "BOARD_REVIEW"] and world.events[0].size == 9.0


def test_a_board_learns_by_hiring_with_delay(world, assumptions):
    """S4.17: skill 0.3 is too little for two key accounts; four quarters later it is half way to 1."""
    supplier = world.suppliers[0]
    assumptions.board_forgets, supplier.board_competence, supplier.key_accounts = 0.0, 0.3, 2
    assumptions.setup_months = 12
    for _ in range(4):
        governance.govern(world, supplier, assumptions)
        assert supplier.board_competence == 0.3
    assert supplier.programme == 6000.0
    governance.govern(world, supplier, assumptions)
    assert supplier.board_competence == pytest.approx(0.65) and kinds(world) == ["PRACTITIONER_HIRED"]
    assumptions.board_forgets = 0.04
    governance.govern(world, supplier, assumptions)
    assert supplier.board_competence == pytest.approx(0.65 * 0.99)


def test_comfort_is_counted_and_named_when_people_go(world, assumptions):
    """S3.15: two quarters of wanted and postponed breadth are six months; the leaver's line names them, 6 / 12."""
    relationship, supplier, manager = world.relationships[0], world.suppliers[0], world.contacts[0]
    relationship.breadth_wanted, relationship.breadth, supplier.comfort = 0.6, 0.2, 0.5
    for _ in range(2):
        governance.put_off(relationship, supplier, assumptions)
    assert relationship.postponed_months == 6
    world.ties[0].strength, manager.departed = 0.5, Destination.RETIREMENT
    departures.lose_contact(world, relationship, manager, assumptions)
    assert world.events[0].cause_weight == pytest.approx(0.5)
    supplier.comfort = 0.0
    governance.put_off(relationship, supplier, assumptions)
    assert relationship.postponed_months == 3


def test_a_year_is_judged_against_declared_goals_only(world, assumptions):
    """S4.23: growth of 2% misses 5% by 3%; a margin of 10% reaches 8%; nothing is said of the third goal."""
    supplier = world.suppliers[0]
    supplier.sales_last_year, supplier.sales_year, supplier.profit_year = 100.0, 102.0, 10.2
    supplier.goal_growth, supplier.goal_margin, supplier.comfort = 0.05, 0.08, 0.4
    governance.judge_goals(world, supplier, assumptions)
    assert (supplier.goals_declared, supplier.goals_met) == (2, 1)
    assert kinds(world) == ["GOAL_MISSED", "GOAL_REACHED"]
    assert world.events[0].detail == Goal.GROWTH and world.events[0].size == pytest.approx(-0.03)
    assert supplier.comfort == pytest.approx(0.2)


def test_a_bad_verdict_alarms_the_board(world, key, assumptions):
    """S2.31: a strategic account whose trust is believed to be below 0.4 gets help."""
    account, supplier, assumptions.trust_alarm = key, world.suppliers[0], 0.4
    assumptions.dashboard_delay = 0
    account.tier, account.supplier_satisfaction, supplier.board_attention = Tier.STRATEGIC, 0.6, 0.3
    for believed, helped in ((0.45, False), (0.35, True)):
        account.trust_believed = believed
        governance.watch(world, account, supplier, assumptions)
        review.board_rescues(world, account, supplier, assumptions)
        assert (account.rescue > 0.0) == helped


@pytest.mark.parametrize(("competence", "accounts", "distressed", "spreads", "learning"), [
    (0.39, 2, False, 0.5, 18), (0.4, 2, False, 0.5, 0), (0.3, 1, False, 0.5, 0), (0.3, 2, True, 0.5, 0),
    (0.3, 2, False, 0.0, 0),
])  # fmt: skip
def test_boards_without_skill_hire_somebody(world, assumptions, competence, accounts, distressed, spreads, learning):
    """S4.17: below 0.4, with two key accounts and money; where boards do not learn, nobody is hired."""
    supplier, assumptions.board_enough, assumptions.setup_months = world.suppliers[0], 0.4, 18
    assumptions.board_forgets, assumptions.practitioner_spreads = 0.0, spreads
    supplier.board_competence, supplier.key_accounts, supplier.distressed = competence, accounts, distressed
    governance.teach_board(world, supplier, assumptions)
    assert (supplier.board_learning, len(kinds(world))) == (learning, 1 if learning else 0)


def test_skills_spread_when_the_practitioner_has_been_there_long_enough(world, assumptions):
    """Members who leave take 0.08 / 4 along: 0.5 x 0.98 = 0.49, and half of the way to 1 is 0.745; it cost 6,000."""
    supplier, assumptions.board_forgets, assumptions.practitioner_spreads = world.suppliers[0], 0.08, 0.5
    assumptions.practitioner_cost, supplier.board_competence, supplier.board_learning = 6000.0, 0.5, 3
    governance.teach_board(world, supplier, assumptions)
    assert (supplier.board_learning, supplier.programme) == (0, 6000.0)
    assert supplier.board_competence == pytest.approx(0.745)


@pytest.mark.parametrize(("changes", "months", "seen"), [
    ({}, 0, False), ({"disintegrating": True}, 3, True), ({"supplier_satisfaction": 0.34}, 3, True),
    ({"contact_lost": 0.31}, 3, True), ({"trust_believed": 0.34}, 3, True), ({"alignment": 0.29}, 3, True),
    ({"alignment": 0.31}, 0, False),  # interests are apart at less than half of the usual 0.6
    ({"disintegrating": True, "active": False}, 0, False),
])  # fmt: skip
def test_danger_is_seen_at_the_first_review_with_most_indicators(world, key, assumptions, changes, months, seen):
    """S2.30: nine months less 0.7 of them are 2.7."""
    supplier, assumptions.dashboard_delay, assumptions.trust_alarm = world.suppliers[0], 9, 0.35
    assumptions.usual_alignment, key.alignment = 0.6, 0.5
    supplier.dashboard, key.supplier_satisfaction, key.contact_lost, key.trust_believed = 0.7, 0.35, 0.3, 0.35
    for name, value in changes.items():
        setattr(key, name, value)
    governance.watch(world, key, supplier, assumptions)
    assert (key.danger_months, key.danger_seen, len(kinds(world))) == (months, seen, 1 if seen else 0)


def test_without_indicators_danger_is_seen_at_the_fourth_review(world, key, assumptions):
    """S2.30: after more than nine months."""
    supplier, key.disintegrating, seen = world.suppliers[0], True, []
    assumptions.dashboard_delay, supplier.dashboard = 9, 0.0
    for _ in range(4):
        governance.watch(world, key, supplier, assumptions)
        seen.append(key.danger_seen)
    assert seen == [False, False, False, True]


def test_a_quarter_keeps_plans_reviews_and_care(world, key, assumptions):
    """A plan promises a claim of 2; eight persons come to the review at 150 each; care of 0.5 x 0.8, one of three
    levels, no aims, 0.5 x 0.4 of information and 0.25 x 1 / 3 of meetings: 0.25 x (0.4 + 1/3 + 0.2 + 1/12)."""
    supplier, assumptions.review_cost, assumptions.plan_binds = world.suppliers[0], 150.0, 1.0
    key.plan_until, key.planned_claim, key.planned_level, key.budget_claim, key.effort_level = 50, 2.0, 1.0, 1.0, 1.0
    key.access_wanted, key.levels_met, key.information, key.contact_intensity = 0.5, 1, 0.4, 0.0
    world.contacts[0].skill, key.manager_fit = 0.5, 0.8
    governance.review_account(world, key, supplier, assumptions)
    assert (key.budget_claim, key.one_off, key.attendance) == (2.0, 1200.0, pytest.approx(1.0 / 3.0))
    assert key.care_taken == pytest.approx(0.25 * (0.4 + 1.0 / 3.0 + 0.2 + 1.0 / 12.0))


def test_where_trade_has_ended_only_danger_is_forgotten(world, key, assumptions):
    key.active, key.danger_months, key.postponed_months, key.care_taken, key.budget_claim = False, 6, 6, 0.9, 1.0
    key.plan_until, key.planned_claim = 50, 2.0
    governance.review_account(world, key, world.suppliers[0], assumptions)
    assert (key.danger_months, key.postponed_months, key.care_taken, key.budget_claim) == (0, 3, 0.9, 1.0)


def test_a_year_counts_closed_doors_and_writes_plans(world, key, assumptions):
    """S1.27, S3.2: a plan for five years from month 10; with interdependence one for both, too."""
    key.blocked_contacts, key.agreed, key.levels_met, key.joint_work_wanted = 3, Stage.INTERDEPENDENT, 2, 0.8
    world.suppliers[0].plan_years = 5
    governance.plan_account(world, key, world.suppliers[0], assumptions)
    assert (key.blocked_contacts, key.plan_until, key.joint_until) == (0, 70, 70)
    assert kinds(world) == ["CONTACTS_BLOCKED", "PLAN_MADE", "JOINT_PLAN_AGREED"]


@pytest.mark.parametrize(("declared", "met", "counts", "told"), [
    (True, True, (1, 1), ["GOAL_REACHED"]), (True, False, (1, 0), ["GOAL_MISSED"]), (False, True, (0, 0), []),
])  # fmt: skip
def test_a_goal_is_judged_when_declared(world, declared, met, counts, told):
    supplier = world.suppliers[0]
    supplier.goals_declared = supplier.goals_met = 0
    governance.judge_goal(world, supplier, Goal.MARGIN, declared, met, -0.02)
    assert ((supplier.goals_declared, supplier.goals_met), kinds(world)) == (counts, told)


@pytest.mark.parametrize(("largest", "comfort"), [(0.25, 0.4), (0.35, 0.1)])
def test_a_goal_for_the_largest_share_is_a_ceiling(world, assumptions, largest, comfort):
    """S4.23: 0.3 at most; a miss wakes three quarters of the comfort."""
    supplier, assumptions.goals_wake = world.suppliers[0], 0.75
    supplier.sales_last_year = supplier.sales_year = 100.0
    supplier.goal_growth = supplier.goal_margin = -1.0
    supplier.goal_largest_share, supplier.largest_share, supplier.comfort = 0.3, largest, 0.4
    governance.judge_goals(world, supplier, assumptions)
    assert supplier.goals_declared == 1 and supplier.comfort == pytest.approx(comfort)
    assert world.events[0].detail == Goal.LARGEST_SHARE and world.events[0].size == pytest.approx(0.3 - largest)
