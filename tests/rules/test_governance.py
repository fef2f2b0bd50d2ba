"""Plans, reviews, structure, boards and goals, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.bonds import dependence
from kamsim.theory.rules.governance import governance, planning
from kamsim.theory.rules.people import coverage, departures
from kamsim.theory.rules.selection import review
from kamsim.theory.rules.trust import trust
from kamsim.theory.words import Goal, Stage, Tier
from tests.rules.conftest import kinds


def key_account(world):
    """A key account of a supplier that has the structure."""
    relationship, supplier = world.relationships[0], world.suppliers[0]
    relationship.tier, relationship.plan_wanted, relationship.joint_wanted = Tier.KEY, 0.7, 0.6
    relationship.review_wanted, relationship.supplier_contacts, relationship.buyer_contacts = 0.6, 3, 5
    return relationship, supplier


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


def test_without_the_structure_nobody_gets_status(world, assumptions):
    """S1.2: the same worthy account stays standard until key account management is in place."""
    supplier, worthy = world.suppliers[0], world.relationships[0]
    worthy.tier_wanted, worthy.significance, supplier.kam_ready = Tier.KEY, 0.9, False
    worthy.importance_to_buyer, worthy.strategic_resource = 0.8, True
    review.fill_tiers(world, supplier, assumptions)
    assert worthy.tier == Tier.STANDARD
    supplier.kam_ready = True
    review.fill_tiers(world, supplier, assumptions)
    assert worthy.tier == Tier.KEY


def test_a_plan_looks_years_ahead_and_holds_the_treatment(world, assumptions):
    """S1.31, S3.2: written in month 12 for 5 years it stands to 72; a weight of 2 promised is kept when 1 is claimed;
    service of 0.6 against 1.0 promised is remembered as 1 + 0.3 x (0.6 - 1) = 0.88."""
    relationship, supplier = key_account(world)
    world.market[0].month, relationship.weight, relationship.effort_level = 12, 2.0, 1.0
    planning.write_plan(world, relationship, supplier, assumptions)
    assert relationship.plan_until == 72 and relationship.one_off == 3000.0
    relationship.weight, relationship.effort_level = 1.0, 0.6
    planning.keep_plan(world, relationship, assumptions)
    assert relationship.weight == 2.0 and relationship.plan_kept == pytest.approx(0.88)
    for _ in range(6):
        planning.keep_plan(world, relationship, assumptions)
    assert kinds(world) == ["PLAN_MADE", "PLAN_BROKEN"]
    relationship.tier = Tier.STANDARD
    planning.write_plan(world, relationship, supplier, assumptions)
    assert relationship.plan_until == 0


def test_a_supplier_that_does_not_plan_writes_none(world, assumptions):
    """S3.1: the contrast is one word of the scenario."""
    relationship, supplier = key_account(world)
    supplier.plans_accounts = False
    planning.write_plan(world, relationship, supplier, assumptions)
    assert relationship.plan_until == 0 and kinds(world) == []


def test_deputies_soften_the_loss_of_a_contact(world, assumptions):
    """S3.1: protects 0.4, usual 0.35: without plan 0.5 x 1.14 = 0.57 goes, with one 0.5 x 0.74 = 0.37."""
    relationship = world.relationships[0]
    relationship.person_held = assumptions.held_usual
    assert departures.taken_along(relationship, 0.5, assumptions) == pytest.approx(0.57)
    relationship.plan_until = 72
    assert departures.taken_along(relationship, 0.5, assumptions) == pytest.approx(0.37)


def test_two_firms_plan_together_and_pull_together(world, assumptions):
    """S0.17: eight persons at 800 EUR, planning 0.8 and knowledge 0.6: aims of 0.7, alignment pulled by them."""
    relationship, supplier = key_account(world)
    relationship.agreed, relationship.levels_met, relationship.seat_wanted = Stage.INTERDEPENDENT, 2, 0.8
    world.contacts[0].planning, relationship.knowledge = 0.8, 0.6
    planning.plan_together(world, relationship, supplier, assumptions)
    assert relationship.joint_until == 70 and relationship.aims_shared == pytest.approx(0.7)
    assert relationship.one_off == 6400.0 and kinds(world) == ["JOINT_PLAN_AGREED"]
    pulled = aligned(relationship, assumptions)
    relationship.agreed = Stage.COOPERATIVE
    planning.share_aims(world, relationship)
    assert relationship.aims_shared == pytest.approx(0.49) and relationship.joint_until == 0
    assert aligned(relationship, assumptions) < pulled


def aligned(relationship, assumptions):
    """Alignment a month later, from 0.6 and with a drift that noise does not touch."""
    from types import SimpleNamespace

    relationship.alignment, relationship.drift = 0.6, 0.0
    dependence.drift_apart(relationship, SimpleNamespace(drift=0.0), assumptions)
    return relationship.alignment


def test_campaigns_go_to_standard_accounts_in_turn(world, assumptions):
    """S1.31: month 12 is quarter 4: relationship 0 has its turn, 1 had it before; key ones none."""
    supplier, (first, second) = world.suppliers[0], world.relationships
    first.campaign_wanted = second.campaign_wanted = 0.5
    world.market[0].month = 12
    for one in (first, second):
        planning.run_campaign(world, one, supplier, assumptions)
    assert (first.campaign, second.campaign) == (assumptions.campaign_lift, 0.0)
    assert first.one_off == 400.0 and kinds(world) == ["CAMPAIGN_RUN"]
    second.tier, world.market[0].month = Tier.KEY, 9
    planning.run_campaign(world, second, supplier, assumptions)
    assert second.campaign == 0.0


def test_a_report_card_and_its_actions(world, assumptions):
    """S2.21: 0.35 x 0.9 + 0.25 x 0.5 + 0.2 x 0.75 + 0.2 x 0.8 = 0.75; an old problem and a plan not kept are two."""
    relationship, supplier = key_account(world)
    relationship.reliability, relationship.response, relationship.solving_months = 0.9, 0.5, 2.0
    relationship.plan_kept, relationship.open_problem, relationship.levels_met = 0.79, 3, 3
    relationship.value_remembered, world.market[0].month = 0.5, 12
    planning.review_business(world, relationship, supplier, assumptions)
    assert relationship.report_card == pytest.approx(0.748) and relationship.actions_open == 2
    assert relationship.attendance == 1.0 and relationship.one_off == 1200.0
    assert relationship.value_remembered == pytest.approx(0.5 + 0.03 * 0.5)
    assert kinds(world) == ["REVIEW_HELD"]
    busy = coverage.help_of_people(relationship, world.contacts[0], assumptions)
    relationship.open_problem, relationship.plan_kept, relationship.hot_line = 1, 1.0, 0.0
    planning.review_business(world, relationship, supplier, assumptions)
    assert relationship.actions_open == 1
    assert busy - coverage.help_of_people(relationship, world.contacts[0], assumptions) == pytest.approx(0.05)


def test_management_acts_on_what_it_sees(world, assumptions):
    """S2.30: with 0.2 of the indicators danger hides for 7.2 months: seen at the third review, after 9 months."""
    relationship, supplier = key_account(world)
    relationship.tier, relationship.contact_lost, supplier.dashboard = Tier.STRATEGIC, 0.5, 0.2
    supplier.board_attention, seen = 0.6, []
    for _ in range(3):
        governance.watch(world, relationship, supplier, assumptions)
        review.board_rescues(world, relationship, supplier, assumptions)
        seen.append(relationship.rescue)
    assert seen == [0.0, 0.0, 0.6]
    assert kinds(world) == ["DANGER_SEEN", "BOARD_REVIEW"] and world.events[0].size == 9.0


def test_a_board_learns_by_hiring_with_delay(world, assumptions):
    """S4.17: skill 0.3 is too little for two key accounts; six quarters later it is half way to 1."""
    supplier = world.suppliers[0]
    assumptions.board_forgets, supplier.board_competence, supplier.key_accounts = 0.0, 0.3, 2
    for _ in range(6):
        governance.govern(world, supplier, assumptions)
        assert supplier.board_competence == 0.3
    assert supplier.programme == 6000.0
    governance.govern(world, supplier, assumptions)
    assert supplier.board_competence == pytest.approx(0.65) and kinds(world) == ["PRACTITIONER_HIRED"]
    assumptions.board_forgets = 0.04
    governance.govern(world, supplier, assumptions)
    assert supplier.board_competence == pytest.approx(0.65 * 0.99)


def test_comfort_is_counted_and_named_when_people_go(world, assumptions):
    """S3.15: two quarters of wanted and postponed breadth are six months; the leaver's line names them, 6 / 24."""
    relationship, supplier, manager = world.relationships[0], world.suppliers[0], world.contacts[0]
    relationship.breadth_wanted, relationship.breadth, supplier.comfort = 0.6, 0.2, 0.5
    for _ in range(2):
        governance.put_off(relationship, supplier, assumptions)
    assert relationship.postponed_months == 6
    departures.lose_contact(world, relationship, manager, 1.0, assumptions)
    assert world.events[0].cause_weight == pytest.approx(0.25)
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


def test_four_good_habits_make_a_customer_committed(world, assumptions):
    """S4.20: 0.6 x 0.75, two of three levels, aims 0.5, openness 0.4: mean 0.504; each tenth more is 0.03 of wish."""
    relationship = world.relationships[0]
    world.contacts[0].skill, relationship.manager_fit, relationship.levels_met = 0.6, 0.75, 2
    relationship.aims_shared, relationship.information, relationship.contact_intensity = 0.5, 0.3, 1.0
    planning.take_care(world, relationship, assumptions)
    assert relationship.care == pytest.approx(0.25 * (0.45 + 2.0 / 3.0 + 0.5 + 0.4))
    committed = []
    for care in (assumptions.care_usual, assumptions.care_usual + 0.1):
        relationship.care, relationship.buyer_commitment, assumptions.commitment_speed = care, 0.2, 1.0
        trust.commit(relationship, assumptions)
        committed.append(relationship.buyer_commitment)
    assert committed[1] - committed[0] == pytest.approx(0.03)
