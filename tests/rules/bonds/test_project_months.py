"""The months of a joint project, by hand."""

import pytest

from kamsim.theory.rules.bonds import project_months, projects
from kamsim.theory.words import ProjectKind, ProjectPhase
from tests.rules.conftest import kinds


def test_cost_comes_first_and_a_success_yields_for_years(world, pair, assumptions, draws):
    """S4.30, S4.29: a cost project of 1 200 a month, 0.625 of it the supplier's, then 0.008 saved: price down by
    0.375 x 0.008; 36 + 12 months of yield, the first of which is gone at once in the next month."""
    buyer, supplier, draw = world.buyers[0], world.suppliers[0], draws.relationships
    projects.begin_project(world, pair, ProjectKind.COST_REDUCTION, assumptions)
    made = world.projects[pair.first_project]
    project_months.work_together(world, pair, buyer, supplier, draw, assumptions)
    assert (pair.joint_cost, pair.investment) == (pytest.approx(1_200.0), pytest.approx(750.0))
    assert pair.buyer_pledge == pytest.approx(0.5 * 450.0) and pair.joint_saving == 0.0
    made.months_left, draw.project_result = 1, made.risk
    project_months.work_together(world, pair, buyer, supplier, draw, assumptions)
    assert (made.phase, made.months_left) == (ProjectPhase.EARNING, 48)
    pair.investment = 0.0
    project_months.work_together(world, pair, buyer, supplier, draw, assumptions)
    assert (pair.joint_saving, pair.joint_price) == (pytest.approx(0.008), pytest.approx(-0.003))
    assert pair.joint_benefit == pytest.approx(0.003) and pair.investment == 0.0
    assert made.brought == pytest.approx(800.0) and made.spent == pytest.approx(2_400.0)


def test_a_failure_leaves_nothing_but_its_cost(world, pair, assumptions, draws):
    """One part in a thousand below the risk: both lose 0.03 of satisfaction, and the place is free again."""
    projects.begin_project(world, pair, ProjectKind.VENTURE, assumptions)
    made = world.projects[pair.first_project]
    made.months_left, draws.relationships.project_result = 1, made.risk - 0.001
    pair.buyer_satisfaction = 0.5
    project_months.work_together(world, pair, world.buyers[0], world.suppliers[0], draws.relationships, assumptions)
    assert made.phase == ProjectPhase.EMPTY and pair.projects == 1, "its last month is one of its months"
    assert pair.buyer_satisfaction == pytest.approx(0.47)
    assert kinds(world) == ["PROJECT_BEGAN", "PROJECT_FAILED"]


def test_firms_that_turn_away_stop_their_projects(world, pair, assumptions, draws):
    projects.begin_project(world, pair, ProjectKind.QUALITY, assumptions)
    pair.disintegrating = True
    project_months.work_together(world, pair, world.buyers[0], world.suppliers[0], draws.relationships, assumptions)
    assert pair.projects == 0 and kinds(world)[-1] == "PROJECT_STOPPED"


@pytest.fixture
def project(world, pair):
    """A project of 0.01 a month, 0.6 of it the supplier's, in its third month before the end."""
    made = world.projects[0]
    made.kind, made.phase, made.size, made.supplier_part = ProjectKind.QUALITY, ProjectPhase.EARNING, 0.01, 0.6
    made.months_left, made.cost, made.risk, made.spent, made.brought = 3, 1000.0, 0.3, 500.0, 0.0
    return made


def test_a_cleared_place_is_empty(project):
    project_months.clear_project(project)
    assert (project.kind, project.phase, project.months_left) == (ProjectKind.NONE, ProjectPhase.EMPTY, 0)


@pytest.mark.parametrize(("luck", "phase", "months", "satisfaction", "kind"), [
    (0.3, ProjectPhase.EARNING, 42, 0.52, "PROJECT_SUCCEEDED"), (0.29, ProjectPhase.EMPTY, 0, 0.48, "PROJECT_FAILED"),
])  # fmt: skip
def test_the_verdict_is_felt_by_both(world, pair, project, draws, assumptions, luck, phase, months, satisfaction, kind):
    """At a risk of 0.3; a success on quality yields for 36 + 6 months."""
    assumptions.project_mood, assumptions.project_life, draws.relationships.project_result = 0.02, 36, luck
    pair.buyer_satisfaction = pair.supplier_satisfaction = 0.5
    project_months.judge_project(world, pair, project, draws.relationships, assumptions)
    assert (project.phase, project.months_left, kinds(world)) == (phase, months, [kind])
    assert pair.buyer_satisfaction == pair.supplier_satisfaction == pytest.approx(satisfaction)


def test_both_pay_their_parts_and_what_they_pay_ties_them(world, pair, project, draws, assumptions):
    """S1.34: of 1,000 the supplier pays 600; of the buyer's 400 half is of use here only."""
    project.phase = ProjectPhase.DEVELOPING
    project_months.pay_for_project(world, pair, project, draws.relationships, assumptions)
    assert (project.spent, pair.joint_cost) == (pytest.approx(1500.0), pytest.approx(1000.0))
    assert (pair.investment, pair.buyer_pledge) == (pytest.approx(600.0), pytest.approx(200.0))
    assert project.months_left == 2 and kinds(world) == []


@pytest.mark.parametrize(("kind", "name", "amount"), [
    (ProjectKind.QUALITY, "joint_quality", 0.02), (ProjectKind.COST_REDUCTION, "joint_saving", 0.01),
    (ProjectKind.COST_REDUCTION, "joint_price", -0.004), (ProjectKind.CO_BRAND, "joint_price", 0.006),
    (ProjectKind.NEW_PRODUCT, "joint_spend", 0.02), (ProjectKind.VENTURE, "joint_spend", 0.02),
])  # fmt: skip
def test_each_kind_yields_in_its_own_way(pair, project, assumptions, kind, name, amount):
    """Reliability 2 x 0.01, a saving of 0.01 of which 0.4 go to the buyer, a premium of 0.6 x 0.01, 2 x 0.01 new."""
    project.kind = kind
    project_months.share_yield(pair, project, assumptions)
    assert getattr(pair, name) == pytest.approx(amount)
    assert pair.joint_benefit == pytest.approx(0.004) and pair.co_branded == (kind == ProjectKind.CO_BRAND)
    assert project.brought == pytest.approx(1000.0) and project.months_left == 2


@pytest.mark.parametrize(("brought", "satisfaction"), [(501.0, 0.52), (500.0, 0.48)])
def test_at_the_end_both_count_what_it_brought(pair, project, assumptions, brought, satisfaction):
    """S4.26: 500 were spent."""
    assumptions.project_mood, project.brought = 0.02, brought
    pair.buyer_satisfaction = pair.supplier_satisfaction = 0.5
    project_months.balance_project(pair, project, assumptions)
    assert pair.buyer_satisfaction == pair.supplier_satisfaction == pytest.approx(satisfaction)
    assert project.phase == ProjectPhase.EMPTY


def test_the_last_month_of_yield_closes_the_account(pair, project, assumptions):
    project.months_left = 1
    project_months.share_yield(pair, project, assumptions)
    assert project.phase == ProjectPhase.EMPTY


def test_only_what_is_unfinished_is_told_when_it_stops(world, pair, project):
    world.projects[1].kind, world.projects[1].phase = ProjectKind.VENTURE, ProjectPhase.DEVELOPING
    world.projects[1].spent = 900.0
    project_months.stop_projects(world, pair)
    assert [made.phase for made in world.projects[:2]] == [ProjectPhase.EMPTY] * 2
    assert kinds(world) == ["PROJECT_STOPPED"] and world.events[0].size == 900.0


def test_a_joint_brand_carries_a_scandal_over(world, pair, project, draws, assumptions):
    """S0.23: 0.6 of 0.5 reaches the buyer."""
    project.kind, world.suppliers[0].scandal, assumptions.scandal_spill = ProjectKind.CO_BRAND, 0.5, 0.6
    project_months.work_together(world, pair, world.buyers[0], world.suppliers[0], draws.relationships, assumptions)
    assert pair.co_branded and world.buyers[0].scandal == pytest.approx(0.3)
