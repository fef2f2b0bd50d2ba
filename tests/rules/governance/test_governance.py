"""Structure, boards and goals, by hand."""

import pytest

from kamsim.theory.rules.governance import governance
from kamsim.theory.rules.people import departures
from kamsim.theory.rules.selection import review
from kamsim.theory.words import Goal, Tier
from tests.rules.conftest import kinds


def key_account(world):
    """A key account of a supplier that has the structure."""
    relationship, supplier = world.relationships[0], world.suppliers[0]
    relationship.tier, relationship.plan_wanted, relationship.joint_wanted = Tier.KEY, 0.7, 0.6
    relationship.review_wanted, relationship.supplier_contacts, relationship.buyer_contacts = 0.6, 3, 5
    return relationship, supplier


@pytest.fixture
def account(world):
    relationship = world.relationships[0]
    relationship.revenue_mean, relationship.buyer_trust, relationship.supplier_commitment = 60_000.0, 0.5, 0.5
    return relationship


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


def test_a_bad_verdict_alarms_the_board(world, account, assumptions):
    """S2.31: a strategic account whose trust is believed to be below 0.4 gets help."""
    supplier, assumptions.trust_alarm = world.suppliers[0], 0.4
    account.tier, account.supplier_satisfaction, supplier.board_attention = Tier.STRATEGIC, 0.6, 0.3
    for believed, helped in ((0.45, False), (0.35, True)):
        account.trust_believed = believed
        governance.watch(world, account, supplier, assumptions)
        review.board_rescues(world, account, supplier, assumptions)
        assert (account.rescue > 0.0) == helped
