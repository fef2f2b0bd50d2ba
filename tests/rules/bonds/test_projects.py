"""Joint projects: their gates and their terms, by hand."""

import pytest

from kamsim.theory.rules.bonds import projects
from kamsim.theory.words import ProjectKind, Stage
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


@pytest.mark.parametrize(("kind", "closed_by"), [
    (ProjectKind.QUALITY, {"agreed": Stage.BASIC}),
    (ProjectKind.QUALITY, {"supplier_trust": 0.45}),
    (ProjectKind.COST_REDUCTION, {"sharing_cost": 0.1}),
    (ProjectKind.NEW_PRODUCT, {"sharing_pipeline": 0.1}),
    (ProjectKind.NEW_PRODUCT, {"agreed": Stage.COOPERATIVE}),
    (ProjectKind.VENTURE, {"buyer_trust": 0.52}),
])  # fmt: skip
def test_every_kind_of_project_has_its_gate(pair, assumptions, kind, closed_by):
    """Trust of 0.5 both ways opens projects, a venture needs 0.55; costs and pipelines must be shared at 0.2."""
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


def test_terms_of_a_new_product(world, pair, assumptions):
    """S1.60: 1.5 x 0.012 x 100 000 = 1 800 a month for 6 + 9 months; the supplier, less dependent by 0.25, gets
    0.5 + 0.1; risk 0.25 + 0.12; yield 1.5 x 0.008."""
    projects.begin_project(world, pair, ProjectKind.NEW_PRODUCT, assumptions)
    made = world.projects[pair.first_project]
    assert (made.cost, made.months_left) == (pytest.approx(1_800.0), 15)
    assert (made.supplier_part, made.risk, made.size) == (pytest.approx(0.6), pytest.approx(0.37), pytest.approx(0.012))
    assert pair.projects == 1 and kinds(world) == ["PROJECT_BEGAN"]
    assert world.events[0].size == pytest.approx(27_000.0)


def test_there_is_room_for_two_projects(world, pair, assumptions):
    for _ in range(3):
        projects.begin_project(world, pair, ProjectKind.QUALITY, assumptions)
    assert pair.projects == 2 and len(kinds(world)) == 2
