"""Joint projects and scandals, by hand."""

import pytest

from kamsim.theory.rules.bonds import project_months, projects
from kamsim.theory.rules.trust import scandals
from kamsim.theory.words import ProjectKind, ProjectPhase, Side, Stage
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


def test_a_scandal_reaches_the_partner_of_a_joint_brand_only(world, pair, assumptions):
    """S0.23, S0.30: 0.6 of 0.5 is 0.3, and does not come back stronger."""
    buyer, supplier = world.buyers[0], world.suppliers[0]
    supplier.scandal = 0.5
    scandals.spill_scandal(world, pair, buyer, supplier, assumptions)
    scandals.spill_scandal(world, pair, buyer, supplier, assumptions)
    assert (buyer.scandal, supplier.scandal) == (pytest.approx(0.3), pytest.approx(0.5))
    assert kinds(world) == ["BRAND_SPILLED"]


def test_partners_stand_by_or_keep_their_distance(world, pair, assumptions):
    """S0.30: at 0.8 a mean of 0.45 + 0.06 of trust and commitment is needed; standing by lifts the shamed side's
    goodwill a tenth of the way to 1, distance lowers it by a tenth and ends the joint brand."""
    supplier, cold = world.suppliers[0], world.relationships[1]
    cold.stage, cold.buyer_trust, cold.buyer_commitment = Stage.COOPERATIVE, 0.5, 0.4
    pair.buyer_commitment = 0.5
    pair.supplier_goodwill_trust = cold.supplier_goodwill_trust = 0.5
    world.projects[cold.first_project].kind, cold.co_branded = ProjectKind.CO_BRAND, True
    scandals.shame_supplier(world, supplier, 0.8, assumptions)
    assert pair.supplier_goodwill_trust == pytest.approx(0.55) and pair.distance == 0.0
    assert cold.supplier_goodwill_trust == pytest.approx(0.45) and cold.distance == pytest.approx(0.8)
    assert not cold.co_branded and world.projects[cold.first_project].kind == ProjectKind.NONE
    assert kinds(world) == ["SCANDAL", "STOOD_BY", "DISTANCED", "PROJECT_STOPPED"]
    assert world.events[1].initiator == Side.BUYER


def test_distance_fades(pair):
    """Distance of 0.8 lets 0.6 of the wanted access through and is 0.48 a quarter later."""
    pair.distance, pair.access_wanted = 0.8, 0.5
    scandals.keep_distance(pair)
    assert (pair.access_wanted, pair.distance) == (pytest.approx(0.3), pytest.approx(0.48))
