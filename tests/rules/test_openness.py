"""Open books, secrecy, forecasts, innovations, leaks and shortages, by hand."""

import pytest

from kamsim.theory.rules.money import money
from kamsim.theory.words import Stage


@pytest.fixture
def one(world):
    """A cooperative pair."""
    pair = world.relationships[0]
    pair.agreed, pair.stage, pair.price_pressure = Stage.COOPERATIVE, Stage.COOPERATIVE, 0.5
    return pair


def test_prices_come_to_rest_between_deep_partners(one, assumptions):
    """S1.54: 1 - 0.7 x 0.5 of a round is left from interdependence on, all of it before and in decline."""
    one.involvement = 0.5
    assert money.calm_of(one, assumptions) == 1.0
    one.stage = Stage.INTERDEPENDENT
    assert money.calm_of(one, assumptions) == pytest.approx(0.65)
    one.stage = Stage.DISINTEGRATING
    assert money.calm_of(one, assumptions) == 1.0
