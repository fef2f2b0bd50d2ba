"""Innovations and who has them first, by hand."""

import pytest

from kamsim.theory.rules.bonds import innovation
from kamsim.theory.words import Stage, Tier
from tests.rules.conftest import kinds


@pytest.fixture
def one(world):
    """A cooperative pair."""
    pair = world.relationships[0]
    pair.agreed, pair.stage, pair.price_pressure = Stage.COOPERATIVE, Stage.COOPERATIVE, 0.5
    return pair


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
