"""What is usual among accounts, worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.market import usual

QUANTITIES = {
    "usual_trust": "buyer_trust", "usual_satisfaction": "buyer_satisfaction", "usual_service": "delivered",
    "usual_value": "value_remembered", "usual_switching_cost": "switching_cost", "usual_dependence": "buyer_dependence",
}  # fmt: skip


@pytest.mark.parametrize("name", QUANTITIES)
def test_the_usual_is_the_mean_of_those_that_trade(world, name):
    """0.5 and 0.7 are 0.6; when the second no longer trades, the usual is the first's; without any, it stays."""
    first, second = world.relationships
    setattr(first, QUANTITIES[name], 0.5)
    setattr(second, QUANTITIES[name], 0.7)
    usual.take_usual(world)
    assert getattr(world.market[0], name) == pytest.approx(0.6)
    second.active = False
    usual.take_usual(world)
    assert getattr(world.market[0], name) == pytest.approx(0.5)
    first.active = False
    usual.take_usual(world)
    assert getattr(world.market[0], name) == pytest.approx(0.5)


@pytest.mark.parametrize(("cause", "weight"), [(Kind.TRUST_LOW, 0.4), (Kind.BENEFIT_LOW, 0.8), (Kind.DRIFT, 0.0)])
def test_causes_weigh_by_how_low_they_lie(world, cause, weight):
    """Trust of 0.4 to a usual 0.5 is a fifth below, satisfaction of 0.3 to 0.5 two fifths; twice that is the weight."""
    one, market = world.relationships[0], world.market[0]
    one.buyer_trust, one.buyer_satisfaction = 0.4, 0.3
    market.usual_trust, market.usual_satisfaction = 0.5, 0.5
    assert usual.how_low(world, one, cause) == pytest.approx(weight)
