"""Scandals and partners who stand by or do not, by hand."""

import pytest

from kamsim.theory.rules.trust import scandals
from kamsim.theory.words import ProjectKind, ProjectPhase, Side, Stage
from tests.rules.conftest import kinds


@pytest.fixture
def pair(world, assumptions):
    """A pair that works closely and trusts each other at 0.6."""
    one, assumptions.standing_by, assumptions.distance_hurts = world.relationships[0], 0.45, 0.1
    assumptions.scandal_spill, one.stage = 0.6, Stage.INTERDEPENDENT
    one.buyer_trust = one.supplier_trust = 0.6
    return one


@pytest.mark.parametrize(
    ("size", "trust", "stands"), [(0.5, 0.46, True), (0.5, 0.44, False), (0.9, 0.62, False), (0.9, 0.64, True)]
)
def test_the_bond_must_outweigh_the_damage(pair, assumptions, size, trust, stands):
    """S0.30: a scandal of 0.5 needs a mean of 0.45, one of 0.9 a mean of 0.63; each side looks at its own bond."""
    pair.buyer_trust = pair.buyer_commitment = trust
    pair.supplier_trust = pair.supplier_commitment = 1.0 - trust
    assert scandals.stands_by(pair, Side.BUYER, size, assumptions) == stands
    pair.supplier_trust = pair.supplier_commitment = trust
    pair.buyer_trust = pair.buyer_commitment = 1.0 - trust
    assert scandals.stands_by(pair, Side.SUPPLIER, size, assumptions) == stands


def test_a_name_taken_off_ends_the_joint_brand_only(world, pair):
    brand, quality = world.projects[0], world.projects[1]
    brand.kind, brand.phase, brand.spent, pair.co_branded = ProjectKind.CO_BRAND, ProjectPhase.EARNING, 70.0, True
    quality.kind, quality.phase = ProjectKind.QUALITY, ProjectPhase.EARNING
    scandals.leave_joint_brand(world, pair)
    assert (brand.phase, quality.phase, pair.co_branded) == (ProjectPhase.EMPTY, ProjectPhase.EARNING, False)
    assert kinds(world) == ["PROJECT_STOPPED"] and world.events[0].size == 70.0


@pytest.mark.parametrize(("trust", "kind", "goodwill"), [(0.6, "STOOD_BY", 0.55), (0.3, "DISTANCED", 0.45)])
def test_a_shamed_buyer_does_not_forget_who_stood_by(world, pair, assumptions, trust, kind, goodwill):
    """S0.30: at 0.5 a mean of 0.45 is needed; its goodwill goes a tenth of the way from 0.5 to 1 or to 0."""
    pair.supplier_trust = pair.supplier_commitment = trust
    pair.buyer_goodwill_trust = pair.supplier_goodwill_trust = 0.5
    scandals.take_stand(world, pair, Side.SUPPLIER, 0.5, assumptions)
    assert (pair.buyer_goodwill_trust, pair.supplier_goodwill_trust) == (pytest.approx(goodwill), 0.5)
    assert kinds(world) == [kind] and world.events[0].initiator == Side.SUPPLIER
    assert pair.distance == (0.0 if trust == 0.6 else 0.5)


@pytest.mark.parametrize("stage", [Stage.EXPLORATORY, Stage.DISINTEGRATING, Stage.ENDED])
def test_who_is_on_trial_or_on_the_way_out_takes_no_stand(world, pair, assumptions, stage):
    pair.stage = stage
    scandals.take_stand(world, pair, Side.SUPPLIER, 0.5, assumptions)
    assert kinds(world) == []


def test_a_shamed_buyer_asks_all_its_suppliers(world, pair, assumptions):
    """Commitment of 0.2 and trust of 0.6 are 0.4 where 0.45 x 1.1 is needed; the other buyer's is not asked."""
    pair.supplier_commitment, world.relationships[1].stage = 0.2, Stage.INTERDEPENDENT
    scandals.shame_buyer(world, world.buyers[0], 0.6, assumptions)
    assert world.buyers[0].scandal == 0.6 and kinds(world) == ["SCANDAL", "DISTANCED"]
    assert world.events[1].initiator == Side.SUPPLIER and pair.distance == pytest.approx(0.6)


def test_a_scandal_spills_over_to_the_partner_of_a_joint_brand(world, pair, assumptions):
    """S0.23, S0.30: 0.6 of 0.5 is 0.3, and does not come back stronger."""
    buyer, supplier = world.buyers[0], world.suppliers[0]
    supplier.scandal = 0.5
    scandals.spill_scandal(world, pair, buyer, supplier, assumptions)
    scandals.spill_scandal(world, pair, buyer, supplier, assumptions)
    assert (buyer.scandal, supplier.scandal) == (pytest.approx(0.3), pytest.approx(0.5))
    assert kinds(world) == ["BRAND_SPILLED"] and world.events[0].size == pytest.approx(0.3)


def test_a_buyers_scandal_spills_back_untold_on_one_who_has_its_own(world, pair, assumptions):
    """0.6 of 0.4 is 0.24 for a supplier with one of 0.13 of its own: less than twice as much."""
    buyer, supplier = world.buyers[0], world.suppliers[0]
    buyer.scandal, supplier.scandal = 0.4, 0.13
    scandals.spill_scandal(world, pair, buyer, supplier, assumptions)
    assert (buyer.scandal, supplier.scandal) == (pytest.approx(0.4), pytest.approx(0.24)) and kinds(world) == []


def test_where_nothing_spills_nothing_is_told(world, pair, assumptions):
    assumptions.scandal_spill, world.suppliers[0].scandal = 0.0, 0.5
    scandals.spill_scandal(world, pair, world.buyers[0], world.suppliers[0], assumptions)
    assert world.buyers[0].scandal == 0.0 and kinds(world) == []


def test_partners_stand_by_or_keep_their_distance(world, pair, assumptions):
    """S0.30: at 0.8 a mean of 0.4 x 1.3 = 0.52 of trust and commitment is needed; standing by lifts the shamed side's
    goodwill a tenth of the way to 1, distance lowers it by a tenth and ends the joint brand."""
    supplier, cold, assumptions.standing_by = world.suppliers[0], world.relationships[1], 0.4
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
    """Distance of 0.8 lets 0.6 of the wanted access and of the wanted seat through and is 0.4 a quarter later."""
    pair.distance, pair.access_wanted, pair.joint_work_wanted = 0.8, 0.5, 0.2
    scandals.keep_distance(pair)
    assert pair.joint_work_wanted == pytest.approx(0.12)
    assert (pair.access_wanted, pair.distance) == (pytest.approx(0.3), pytest.approx(0.4))
