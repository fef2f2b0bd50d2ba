"""The order of what two firms do together, by hand."""

import pytest

from kamsim.theory.rules.bonds import partnership, projects
from kamsim.theory.words import Function, ProjectKind, Stage, Tier
from tests.rules.conftest import kinds


def test_a_month_together_pays_for_projects_and_people(world, pair, assumptions, draws):
    """A quality project costs 0.5 x 0.012 x 100 000 = 600 a month, 0.625 of it the supplier's; one person each costs
    0.005 of 100 000 = 500 to either side: 600 + 2 x 500 together, 375 + 500 for the supplier."""
    assumptions.project_cost, assumptions.secondment_share, assumptions.seconded_saves = 0.012, 0.005, 0.01
    projects.begin_project(world, pair, ProjectKind.QUALITY, assumptions)
    pair.seconded = 1
    partnership.live_together(world, pair, draws.relationships, assumptions)
    assert (pair.joint_budget, pair.investment) == (pytest.approx(1600.0), pytest.approx(875.0))
    assert pair.joint_saving == pytest.approx(0.01)


def test_nothing_together_changes_nothing(world, pair, assumptions, draws):
    pair.joint_budget = 7.0
    partnership.live_together(world, pair, draws.relationships, assumptions)
    assert (pair.joint_budget, pair.investment) == (7.0, 0.0)


def test_a_review_finds_specialists_secrecy_strategy_and_people(world, pair, assumptions, draws):
    """Distance of 0.5 lets 0.75 of the wanted access through; technical people with a tie of 0.8; trust of 0.65 signs
    secrecy and, with strategic status, a common strategy; an integrated pair sends one person each."""
    pair.stage, pair.tier, pair.buyer_trust, pair.supplier_trust = Stage.INTEGRATED, Tier.STRATEGIC, 0.65, 0.65
    pair.distance, pair.access_wanted, pair.commitment, pair.price_pressure = 0.5, 0.4, 0.5, 0.0
    world.ties[0].strength = 0.8
    world.contacts[0].function = world.contacts[2].function = Function.TECHNICAL
    draws.relationships.project = 1.0
    partnership.review_partnership(world, pair, world.buyers[0], world.suppliers[0], draws.relationships, assumptions)
    assert (pair.specialists, pair.access_wanted) == (0.8, pytest.approx(0.3))
    assert pair.nda and pair.strategy_seat and pair.seconded == 1
    assert kinds(world) == ["NDA_SIGNED", "STRATEGY_JOINED", "PEOPLE_SECONDED"]


def test_where_trade_has_ended_nothing_is_left_open(world, pair, assumptions, draws):
    pair.active, pair.stage, pair.open_book, pair.nda, pair.early_months = False, Stage.ENDED, True, True, 6
    pair.strategy_seat, pair.specialists, pair.seconded = True, 0.5, 1
    partnership.review_partnership(world, pair, world.buyers[0], world.suppliers[0], draws.relationships, assumptions)
    assert not (pair.open_book or pair.nda or pair.strategy_seat)
    assert (pair.early_months, pair.specialists, pair.seconded) == (0, 0.0, 0)
