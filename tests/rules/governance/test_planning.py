"""Plans, reviews and campaigns, by hand."""

from types import SimpleNamespace

import pytest

from kamsim.theory.rules.bonds import dependence
from kamsim.theory.rules.governance import planning
from kamsim.theory.rules.people import coverage
from kamsim.theory.rules.trust import trust
from kamsim.theory.words import Stage, Tier
from tests.rules.conftest import kinds


def aligned(relationship, assumptions):
    """Alignment a month later, from 0.6 and with a drift that noise does not touch."""
    relationship.alignment, relationship.drift = 0.6, 0.0
    dependence.drift_apart(relationship, SimpleNamespace(drift=0.0), assumptions)
    return relationship.alignment


def test_a_plan_looks_years_ahead_and_holds_the_treatment(world, key, assumptions):
    """S1.31, S3.2: written in month 12 for 5 years it stands to 72; a weight of 2 promised is kept when 1 is claimed;
    service of 0.6 against 1.0 promised is remembered as 1 + 0.3 x (0.6 - 1) = 0.88."""
    relationship, supplier = key, world.suppliers[0]
    world.market[0].month, relationship.budget_claim, relationship.effort_level = 12, 2.0, 1.0
    planning.write_plan(world, relationship, supplier, assumptions)
    assert relationship.plan_until == 72 and relationship.one_off == 3000.0
    relationship.budget_claim, relationship.effort_level = 1.0, 0.6
    planning.keep_plan(world, relationship, assumptions)
    assert relationship.budget_claim == 2.0 and relationship.plan_kept == pytest.approx(0.88)
    for _ in range(6):
        planning.keep_plan(world, relationship, assumptions)
    assert kinds(world) == ["PLAN_MADE", "PLAN_BROKEN"]
    relationship.tier = Tier.STANDARD
    planning.write_plan(world, relationship, supplier, assumptions)
    assert relationship.plan_until == 0


def test_a_supplier_that_does_not_plan_writes_none(world, key, assumptions):
    """S3.1: the contrast is one word of the scenario."""
    relationship, supplier = key, world.suppliers[0]
    supplier.plans_accounts = False
    planning.write_plan(world, relationship, supplier, assumptions)
    assert relationship.plan_until == 0 and kinds(world) == []


def test_two_firms_plan_together_and_pull_together(world, key, assumptions):
    """S0.17: eight persons at 800 EUR, planning 0.8 and knowledge 0.6: aims of 0.7, alignment pulled by them."""
    relationship, supplier = key, world.suppliers[0]
    relationship.agreed, relationship.levels_met, relationship.joint_work_wanted = Stage.INTERDEPENDENT, 2, 0.8
    world.contacts[0].planning, relationship.knowledge = 0.8, 0.6
    assumptions.meeting_full, assumptions.review_speed = 8, 0.3
    planning.plan_together(world, relationship, supplier, assumptions)
    assert relationship.joint_until == 70 and relationship.aims_shared == pytest.approx(0.7)
    assert relationship.one_off == 6400.0 and kinds(world) == ["JOINT_PLAN_AGREED"]
    pulled = aligned(relationship, assumptions)
    relationship.agreed = Stage.COOPERATIVE
    planning.share_aims(world, relationship, assumptions)
    assert relationship.aims_shared == pytest.approx(0.49) and relationship.joint_until == 0
    assert aligned(relationship, assumptions) < pulled


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


def test_a_report_card_and_its_actions(world, key, assumptions):
    """S2.21: a quarter of 0.9, 0.5, 1 / 2 for two months and 0.6: 0.625; an old problem and a broken plan are two."""
    relationship, supplier = key, world.suppliers[0]
    relationship.reliability, relationship.response, relationship.solving_months = 0.9, 0.5, 2.0
    relationship.plan_kept, relationship.open_problem, relationship.levels_met = 0.6, 3, 3
    relationship.value_remembered, world.market[0].month = 0.5, 12
    planning.review_business(world, relationship, supplier, assumptions)
    assert relationship.report_card == pytest.approx(0.625) and relationship.actions_open == 2
    assert relationship.attendance == 1.0 and relationship.one_off == 1200.0
    assert relationship.value_remembered == pytest.approx(0.5 + 0.03 * 0.5)
    assert kinds(world) == ["REVIEW_HELD"]
    busy = coverage.help_of_people(relationship, world.contacts[0], assumptions)
    relationship.open_problem, relationship.plan_kept, relationship.hot_line = 1, 1.0, 0.0
    planning.review_business(world, relationship, supplier, assumptions)
    assert relationship.actions_open == 1
    assert busy - coverage.help_of_people(relationship, world.contacts[0], assumptions) == pytest.approx(0.05)


def test_four_good_habits_make_a_customer_committed(world, assumptions):
    """S4.20: 0.6 x 0.75, two of three levels, aims 0.5, openness 0.4: mean 0.504; each tenth more is 0.03 of wish."""
    relationship = world.relationships[0]
    world.contacts[0].skill, relationship.manager_fit, relationship.levels_met = 0.6, 0.75, 2
    relationship.aims_shared, relationship.information, relationship.contact_intensity = 0.5, 0.3, 1.0
    planning.take_care(world, relationship)
    assert relationship.care_taken == pytest.approx(0.25 * (0.45 + 2.0 / 3.0 + 0.5 + 0.4))
    committed = []
    for care in (assumptions.usual_care, assumptions.usual_care + 0.1):
        relationship.care_taken, relationship.buyer_commitment, assumptions.commitment_speed = care, 0.2, 1.0
        trust.commit(relationship, assumptions)
        committed.append(relationship.buyer_commitment)
    assert committed[1] - committed[0] == pytest.approx(0.03)


@pytest.mark.parametrize(("name", "value", "may"), [
    ("active", True, True), ("active", False, False), ("disintegrating", True, False), ("tier", Tier.STANDARD, False),
])  # fmt: skip
def test_only_living_accounts_with_status_may_have_a_plan(world, key, name, value, may):
    setattr(key, name, value)
    assert planning.may_plan(key, world.suppliers[0]) == may


def test_a_plan_needs_the_structure(world, key):
    world.suppliers[0].kam_ready = False
    assert not planning.may_plan(key, world.suppliers[0])


def test_a_report_card_weighs_four_marks(key):
    """A quarter of 0.9 + 0.5 + 1 / 2 + 0.8; problems solved within a month are as good as can be."""
    key.reliability, key.response, key.solving_months, key.plan_kept = 0.9, 0.5, 2.0, 0.8
    assert planning.fill_report_card(key) == pytest.approx(0.675)
    key.solving_months = 0.8
    assert planning.fill_report_card(key) == pytest.approx(0.8)


@pytest.mark.parametrize(("problem", "failures", "kept", "actions"), [
    (1, 1.0, 0.7, 0), (2, 1.0, 0.7, 1), (1, 1.1, 0.7, 1), (1, 1.0, 0.6, 1), (5, 3.0, 0.5, 3),
])  # fmt: skip
def test_what_has_to_be_done_is_listed(key, problem, failures, kept, actions):
    """A problem older than a month, more than one failure, a plan that counts as broken."""
    key.open_problem, key.recent_failures, key.plan_kept = problem, failures, kept
    assert planning.list_actions(key) == actions


@pytest.mark.parametrize(("name", "value"), [
    ("review_wanted", 0.3), ("access_wanted", 0.3), ("supplier_contacts", -3), ("tier", Tier.STANDARD),
])  # fmt: skip
def test_without_will_people_or_status_nobody_meets(world, key, assumptions, name, value):
    key.access_wanted, key.attendance, key.actions_open = 0.5, 0.7, 2
    setattr(key, name, value)
    planning.review_business(world, key, world.suppliers[0], assumptions)
    assert (key.attendance, key.actions_open, key.one_off) == (0.0, 0, 0.0)


@pytest.mark.parametrize(("name", "value"), [
    ("joint_wanted", 0.3), ("joint_work_wanted", 0.3), ("levels_met", 1), ("agreed", Stage.COOPERATIVE),
    ("joint_until", 11),
])  # fmt: skip
def test_a_joint_plan_needs_will_depth_and_an_end_of_the_last(world, key, assumptions, name, value):
    """S0.17: in month 10."""
    key.agreed, key.levels_met, key.joint_work_wanted, key.joint_until = Stage.INTERDEPENDENT, 2, 0.8, 0
    setattr(key, name, value)
    planning.plan_together(world, key, world.suppliers[0], assumptions)
    assert kinds(world) == []


def test_a_plan_that_runs_is_not_written_anew(world, key, assumptions):
    """It stands for two years from month 10; the level of today is promised."""
    supplier, key.effort_level, assumptions.plan_cost = world.suppliers[0], 2.0, 3000.0
    supplier.plan_years = 2
    planning.write_plan(world, key, supplier, assumptions)
    planning.write_plan(world, key, supplier, assumptions)
    assert (key.plan_until, key.planned_level, key.one_off) == (34, 2.0, 3000.0)
    world.market[0].month, key.effort_level = 34, 0.1
    planning.write_plan(world, key, supplier, assumptions)
    assert (key.plan_until, key.planned_level, key.one_off) == (58, 0.1, 6000.0)
    assert kinds(world) == ["PLAN_MADE", "PLAN_MADE"]


def test_who_comes_to_a_review_hears_what_the_customer_needs(world, key, assumptions):
    """S2.21, S2.31: all seven people of one of three levels attend by a third: 0.6 / 3 of the way from 0.2 to 0.7."""
    assumptions.asking_finds, assumptions.meeting_full, key.levels_met, key.access_wanted = 0.6, 7, 1, 0.8
    world.supports[0].believed, world.needs[0].required, world.needs[0].hot_months = 0.2, 0.7, 0
    planning.review_business(world, key, world.suppliers[0], assumptions)
    assert world.supports[0].believed == pytest.approx(0.3)
