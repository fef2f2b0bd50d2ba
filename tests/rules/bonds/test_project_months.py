"""The months of a joint project, by hand."""

import pytest

from kamsim.theory.rules.bonds import project_months, projects
from kamsim.theory.words import ProjectKind, ProjectPhase, Stage
from tests.rules.conftest import kinds


@pytest.fixture
def pair(world):
    """A pair that trusts each other and shares, with revenue of 100 000 a month."""
    one = world.relationships[0]
    one.buyer_trust = one.supplier_trust = 0.6
    one.agreed, one.stage = Stage.INTERDEPENDENT, Stage.INTERDEPENDENT
    one.sharing_cost = one.sharing_pipeline = one.information = 0.3
    one.revenue_mean, one.buyer_dependence, one.supplier_dependence = 100_000.0, 0.4, 0.15
    one.buyer_pledge = one.investment = 0.0
    return one


def test_cost_comes_first_and_a_success_yields_for_years(world, pair, assumptions, draws):
    """S4.30, S4.29: a cost project of 1 200 a month, 0.6 of it the supplier's, then 0.008 saved: price down by
    0.4 x 0.008; 36 + 12 months of yield, the first of which is gone at once in the next month."""
    buyer, supplier, draw = world.buyers[0], world.suppliers[0], draws.relationships
    projects.begin_project(world, pair, ProjectKind.COST_REDUCTION, assumptions)
    made = world.projects[pair.first_project]
    project_months.work_together(world, pair, buyer, supplier, draw, assumptions)
    assert (pair.joint_cost, pair.investment) == (pytest.approx(1_200.0), pytest.approx(720.0))
    assert pair.buyer_pledge == pytest.approx(0.5 * 480.0) and pair.joint_saving == 0.0
    made.months_left, draw.project_result = 1, made.risk
    project_months.work_together(world, pair, buyer, supplier, draw, assumptions)
    assert (made.phase, made.months_left) == (ProjectPhase.EARNING, 48)
    pair.investment = 0.0
    project_months.work_together(world, pair, buyer, supplier, draw, assumptions)
    assert (pair.joint_saving, pair.joint_price) == (pytest.approx(0.008), pytest.approx(-0.0032))
    assert pair.joint_benefit == pytest.approx(0.0032) and pair.investment == 0.0
    assert made.brought == pytest.approx(800.0) and made.spent == pytest.approx(2_400.0)


def test_a_failure_leaves_nothing_but_its_cost(world, pair, assumptions, draws):
    """One part in a thousand below the risk: both lose 0.03 of satisfaction, and the place is free again."""
    projects.begin_project(world, pair, ProjectKind.VENTURE, assumptions)
    made = world.projects[pair.first_project]
    made.months_left, draws.relationships.project_result = 1, made.risk - 0.001
    pair.buyer_satisfaction = 0.5
    project_months.work_together(world, pair, world.buyers[0], world.suppliers[0], draws.relationships, assumptions)
    assert made.phase == ProjectPhase.EMPTY and pair.projects == 0
    assert pair.buyer_satisfaction == pytest.approx(0.47)
    assert kinds(world) == ["PROJECT_BEGAN", "PROJECT_FAILED"]


def test_firms_that_turn_away_stop_their_projects(world, pair, assumptions, draws):
    projects.begin_project(world, pair, ProjectKind.QUALITY, assumptions)
    pair.disintegrating = True
    project_months.work_together(world, pair, world.buyers[0], world.suppliers[0], draws.relationships, assumptions)
    assert pair.projects == 0 and kinds(world)[-1] == "PROJECT_STOPPED"
