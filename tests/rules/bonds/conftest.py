"""Pairs of firms that have something together."""

import pytest

from kamsim.theory.words import Stage


@pytest.fixture
def one(world):
    """A cooperative pair."""
    pair = world.relationships[0]
    pair.agreed, pair.stage, pair.price_pressure = Stage.COOPERATIVE, Stage.COOPERATIVE, 0.5
    return pair


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
