"""Plans, reviews and campaigns, by hand."""

import pytest

from kamsim.theory.rules.bonds import dependence
from kamsim.theory.rules.governance import planning
from kamsim.theory.rules.people import coverage
from kamsim.theory.rules.trust import trust
from kamsim.theory.words import Stage, Tier
from tests.rules.conftest import kinds


def key_account(world):
    """A key account of a supplier that has the structure."""
    relationship, supplier = world.relationships[0], world.suppliers[0]
    relationship.tier, relationship.plan_wanted, relationship.joint_wanted = Tier.KEY, 0.7, 0.6
    relationship.review_wanted, relationship.supplier_contacts, relationship.buyer_contacts = 0.6, 3, 5
    return relationship, supplier


def aligned(relationship, assumptions):
    """Alignment a month later, from 0.6 and with a drift that noise does not touch."""
    from types import SimpleNamespace

    relationship.alignment, relationship.drift = 0.6, 0.0
    dependence.drift_apart(relationship, SimpleNamespace(drift=0.0), assumptions)
    return relationship.alignment


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
