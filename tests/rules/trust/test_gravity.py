"""How grave a hidden act is, by hand."""

import pytest

from kamsim.theory.rules.trust import gravity
from kamsim.theory.words import Act, Stage
from tests.rules.conftest import kinds


@pytest.fixture
def one(world):
    """A cooperative pair."""
    pair = world.relationships[0]
    pair.agreed, pair.stage, pair.price_pressure = Stage.COOPERATIVE, Stage.COOPERATIVE, 0.5
    return pair


def test_a_leak_is_as_grave_as_what_was_shared(one, assumptions):
    """S1.70: 0.5 x (0.5 + 0.8 x shared): 0.25 of nothing, 0.65 of everything; an agreement of secrecy adds 0.1."""
    assert gravity.leak_gravity(one, 0.5, assumptions) == pytest.approx(0.25)
    one.sharing_cost = 1.0
    assert gravity.leak_gravity(one, 0.5, assumptions) == pytest.approx(0.65)
    one.nda = True
    assert gravity.leak_gravity(one, 0.5, assumptions) == pytest.approx(0.75)


def test_a_false_shortage_holds_back_and_a_real_one_is_doubted(world, one, assumptions):
    """S1.72: gravity 0.5 at 0.1 holds back 5%; a real gap of 0.5 without any schedule costs 0.05 x 0.5 of goodwill."""
    one.hidden_act, one.hidden_size, one.fill_rate = Act.RESTRICTION, 0.5, 1.0
    gravity.hold_back_supply(one, assumptions)
    assert one.fill_rate == pytest.approx(0.95) and one.withheld == pytest.approx(0.05)
    one.withheld, one.fill_rate, one.buyer_goodwill_trust, one.sharing_schedule = 0.0, 0.5, 0.8, 0.0
    gravity.doubt_shortage(world, one, assumptions)
    assert one.buyer_goodwill_trust == pytest.approx(0.8 * 0.975) and kinds(world) == ["SUSPICION"]
    one.sharing_schedule = 1.0
    gravity.doubt_shortage(world, one, assumptions)
    assert one.buyer_goodwill_trust == pytest.approx(0.8 * 0.975)
