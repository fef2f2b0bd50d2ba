"""Scandals and partners who stand by or do not, by hand."""

import pytest

from kamsim.theory.rules.trust import scandals
from kamsim.theory.words import ProjectKind, Side, Stage
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
