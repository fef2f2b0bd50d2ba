"""Innovations and who has them first, by hand."""

import pytest

from kamsim.theory.rules.bonds import innovation
from kamsim.theory.words import Stage, Tier
from tests.rules.conftest import kinds


def test_key_accounts_have_an_innovation_first_and_others_wait(world, one, assumptions, draws):
    """S1.55: the key account gets nine months, the close one without status loses 0.03 of satisfaction; a quarter with
    half of the wallet grows business by 0.25 x 0.02 x 0.5."""
    other = world.relationships[1]
    one.tier, other.stage, other.buyer_satisfaction, one.share_of_wallet = Tier.KEY, Stage.COOPERATIVE, 0.5, 0.5
    world.suppliers[0].key_accounts, draws.suppliers.innovates = 1, 0.07
    innovation.release_innovation(world, world.suppliers[0], draws.suppliers, assumptions)
    assert (one.early_months, other.early_months) == (9, 0) and other.buyer_satisfaction == pytest.approx(0.47)
    assert kinds(world) == ["INNOVATION_RELEASED", "RESENTED"]
    innovation.use_head_start(one, world.buyers[0], assumptions)
    assert world.buyers[0].trend == pytest.approx(1.0025) and one.early_months == 6


@pytest.mark.parametrize(("stage", "tier", "waits"), [
    (Stage.COOPERATIVE, Tier.STANDARD, True), (Stage.INTEGRATED, Tier.STANDARD, True),
    (Stage.BASIC, Tier.STANDARD, False), (Stage.DISINTEGRATING, Tier.STANDARD, False),
    (Stage.COOPERATIVE, Tier.KEY, False),
])  # fmt: skip
def test_close_customers_without_status_mind_waiting(world, one, assumptions, stage, tier, waits):
    """At 0.1 satisfaction of 0.5 becomes 0.4; nobody minds where waiting does not hurt."""
    one.stage, one.tier, one.buyer_satisfaction, assumptions.resentment = stage, tier, 0.5, 0.1
    innovation.let_wait(world, one, assumptions)
    assert one.buyer_satisfaction == pytest.approx(0.4 if waits else 0.5)
    assert kinds(world) == (["RESENTED"] if waits else [])
    assumptions.resentment = 0.0
    innovation.let_wait(world, one, assumptions)
    assert kinds(world) == (["RESENTED"] if waits else [])


@pytest.mark.parametrize(("accounts", "luck", "gone"), [(0, 0.0, False), (1, 0.08, False), (1, 0.07, True)])
def test_an_order_of_release_needs_key_accounts(world, assumptions, draws, accounts, luck, gone):
    """0.3 a year is 0.075 a quarter; an insolvent supplier invents nothing."""
    supplier, assumptions.innovation_rate, draws.suppliers.innovates = world.suppliers[0], 0.3, luck
    supplier.key_accounts, supplier.exited = accounts, gone
    innovation.release_innovation(world, supplier, draws.suppliers, assumptions)
    assert kinds(world) == []


def test_a_head_start_runs_out(one, world, assumptions):
    """Two months left are none a quarter later; after that nothing is sold on top."""
    assumptions.innovation_sells, one.early_months, one.share_of_wallet = 0.04, 2, 0.5
    innovation.use_head_start(one, world.buyers[0], assumptions)
    innovation.use_head_start(one, world.buyers[0], assumptions)
    assert one.early_months == 0 and world.buyers[0].trend == pytest.approx(1.005)
