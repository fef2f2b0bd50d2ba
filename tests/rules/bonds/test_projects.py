"""Joint projects: their gates and their terms, by hand."""

import pytest

from kamsim.theory.rules.bonds import projects
from kamsim.theory.words import NOBODY, Outlook, ProjectKind, ProjectPhase, Stage
from tests.rules.conftest import kinds


@pytest.mark.parametrize(("kind", "closed_by"), [
    (ProjectKind.QUALITY, {"agreed": Stage.BASIC}),
    (ProjectKind.QUALITY, {"supplier_trust": 0.45}),
    (ProjectKind.COST_REDUCTION, {"sharing_cost": 0.1}),
    (ProjectKind.NEW_PRODUCT, {"sharing_pipeline": 0.1}),
    (ProjectKind.NEW_PRODUCT, {"agreed": Stage.COOPERATIVE}),
    (ProjectKind.VENTURE, {"agreed": Stage.COOPERATIVE}),
])  # fmt: skip
def test_every_kind_of_project_has_its_gate(pair, assumptions, kind, closed_by):
    """Trust of 0.5 both ways opens projects; costs and pipelines must be shared at 0.2."""
    assert projects.open_to(pair, kind, assumptions)
    for name, value in closed_by.items():
        setattr(pair, name, value)
    assert not projects.open_to(pair, kind, assumptions)


def test_a_joint_brand_needs_an_integrated_pair_and_comes_once(pair, assumptions):
    assert not projects.open_to(pair, ProjectKind.CO_BRAND, assumptions)
    pair.stage = Stage.INTEGRATED
    assert projects.open_to(pair, ProjectKind.CO_BRAND, assumptions)
    pair.co_branded = True
    assert not projects.open_to(pair, ProjectKind.CO_BRAND, assumptions)


@pytest.mark.parametrize(("kind", "times"), [
    (ProjectKind.QUALITY, 0.5), (ProjectKind.COST_REDUCTION, 1.0), (ProjectKind.NEW_PRODUCT, 2.0),
    (ProjectKind.CO_BRAND, 2.0), (ProjectKind.VENTURE, 2.0),
])  # fmt: skip
def test_what_is_new_is_twice_a_saving(kind, times):
    assert projects.ambition(kind) == times


@pytest.mark.parametrize(("draw", "stage", "kind"), [
    (0.19, Stage.INTEGRATED, ProjectKind.QUALITY), (0.21, Stage.INTEGRATED, ProjectKind.COST_REDUCTION),
    (0.59, Stage.INTEGRATED, ProjectKind.NEW_PRODUCT), (0.61, Stage.INTEGRATED, ProjectKind.CO_BRAND),
    (0.61, Stage.INTERDEPENDENT, ProjectKind.NEW_PRODUCT), (0.99, Stage.INTERDEPENDENT, ProjectKind.VENTURE),
])  # fmt: skip
def test_each_kind_is_chosen_as_often_where_it_is_open(pair, draws, assumptions, draw, stage, kind):
    """A fifth of all luck is each kind's; a joint brand that is not open becomes a new product."""
    pair.stage, draws.relationships.project_kind = stage, draw
    assert projects.choose_project(pair, draws.relationships, assumptions) == kind


def test_what_is_closed_is_left_for_less(pair, draws, assumptions):
    """With costs and pipeline hidden there is quality; without trust there is nothing."""
    pair.agreed, pair.sharing_cost, pair.sharing_pipeline = Stage.COOPERATIVE, 0.1, 0.1
    draws.relationships.project_kind = 0.9
    assert projects.choose_project(pair, draws.relationships, assumptions) == ProjectKind.QUALITY
    pair.buyer_trust = 0.3
    assert projects.choose_project(pair, draws.relationships, assumptions) == ProjectKind.NONE


def test_the_first_free_place_is_taken(world, pair):
    """The second relationship's places are 2 and 3."""
    other, world.projects[2].phase = world.relationships[1], ProjectPhase.EARNING
    assert (projects.free_place(world, pair), projects.free_place(world, other)) == (0, 3)
    world.projects[3].phase = ProjectPhase.DEVELOPING
    assert projects.free_place(world, other) == NOBODY


def test_larger_projects_fail_more_often_sharing_ones_less(pair, assumptions):
    """0.2 x 1.25 and 0.2 x 2, of which information of 0.5 takes a quarter off."""
    assumptions.project_risk, pair.information = 0.2, 0.0
    assert projects.failure_risk(pair, ProjectKind.QUALITY, assumptions) == pytest.approx(0.25)
    assert projects.failure_risk(pair, ProjectKind.VENTURE, assumptions) == pytest.approx(0.4)
    pair.information = 0.5
    assert projects.failure_risk(pair, ProjectKind.VENTURE, assumptions) == pytest.approx(0.3)


@pytest.fixture
def keen(pair, draws, assumptions):
    """A pair that can afford a project and wants a seat at 0.5: 0.25 x 0.4 x (0.5 + 0.5) = 0.1 a quarter."""
    assumptions.project_rate, pair.joint_work_wanted, pair.joint_profit, pair.distance = 0.4, 0.5, 1.0, 0.0
    draws.relationships.project, draws.relationships.project_kind = 0.09, 0.1
    return pair


def consider(world, pair, draws, assumptions):
    """Let the pair consider a project; how many it has then."""
    projects.consider_project(world, pair, world.buyers[0], world.suppliers[0], draws.relationships, assumptions)
    return pair.projects


def test_now_and_then_two_begin_something(world, keen, draws, assumptions):
    assert consider(world, keen, draws, assumptions) == 1
    assert world.projects[0].kind == ProjectKind.QUALITY
    draws.relationships.project = 0.11
    assert consider(world, keen, draws, assumptions) == 1


def test_who_looks_at_deals_begins_less(world, keen, draws, assumptions):
    """A focus of 0.2 leaves a chance of 0.08."""
    world.suppliers[0].outlook, assumptions.deal_focus = Outlook.DEAL, 0.2
    assert consider(world, keen, draws, assumptions) == 0
    draws.relationships.project = 0.079
    assert consider(world, keen, draws, assumptions) == 1


@pytest.mark.parametrize(("name", "value"), [
    ("active", False), ("trial", True), ("disintegrating", True), ("giving_stopped", True), ("joint_profit", 0.0),
    ("distance", 0.5), ("agreed", Stage.BASIC),
])  # fmt: skip
def test_who_cannot_or_may_not_begins_nothing(world, keen, draws, assumptions, name, value):
    setattr(keen, name, value)
    assert consider(world, keen, draws, assumptions) == 0


@pytest.mark.parametrize("side", ["suppliers", "buyers"])
def test_nobody_in_distress_begins_anything(world, keen, draws, assumptions, side):
    getattr(world, side)[0].distressed = True
    assert consider(world, keen, draws, assumptions) == 0


def test_terms_of_a_new_product(world, pair, assumptions):
    """S1.60: 2 x 0.012 x 100 000 = 2 400 a month for two years; the supplier, less dependent by 0.25, gets 0.5 + 0.125;
    risk 0.25 x 2 x (1 - 0.15); yield 2 x 0.008."""
    projects.begin_project(world, pair, ProjectKind.NEW_PRODUCT, assumptions)
    made = world.projects[pair.first_project]
    assert (made.cost, made.months_left) == (pytest.approx(2_400.0), 24)
    assert (made.supplier_part, made.risk, made.size) == (
        pytest.approx(0.625),
        pytest.approx(0.425),
        pytest.approx(0.016),
    )
    assert pair.projects == 1 and kinds(world) == ["PROJECT_BEGAN"]
    assert world.events[0].size == pytest.approx(57_600.0)


def test_there_is_room_for_two_projects(world, pair, assumptions):
    for _ in range(3):
        projects.begin_project(world, pair, ProjectKind.QUALITY, assumptions)
    assert pair.projects == 2 and len(kinds(world)) == 2
