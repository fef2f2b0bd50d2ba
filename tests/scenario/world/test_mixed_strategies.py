"""A drawn market belongs to its scenario: what is shipped with kamsim later does not change it."""

import numpy as np
import pytest

from kamsim.readers.interpreted import History
from kamsim.scenario.scenario import Scenario
from kamsim.scenario.world.drawn_market import (
    MIXED,
    USUAL,
)
from kamsim.theory import strategies
from kamsim.theory.rule import RULES
from kamsim.theory.strategies import registry

MARKET = {
    "title": "As many suppliers as strategies, and one more",
    "months": 7,
    "population": {"suppliers": 14, "buyers": 20, "suppliers_per_buyer": 2},
}


@pytest.fixture
def one_more_is_shipped(monkeypatch):
    """For a moment, each side has another shipped strategy, with the next number; `ship()` gives the supplier's."""
    monkeypatch.setattr(registry, "REGISTERED", {side: dict(known) for side, known in registry.REGISTERED.items()})

    def ship():
        for side in ("supplier", "buyer"):

            def newest(one, relationship, other, assumptions):
                """Gives everything away."""
                relationship.budget_claim, relationship.price_pressure = 10.0, 1.0

            newest.__module__, newest.__qualname__ = supplier_module(), f"newest_{side}"
            monkeypatch.setitem(RULES, f"{newest.__module__}.{newest.__qualname__}", newest)
            strategies.strategy(side=side, name="newest", number=registry.next_number(side, True))(newest)
        return strategies.get("supplier", "newest").number

    return ship


def supplier_module():
    """A module of shipped strategies."""
    return strategies.get("supplier", "alike").function.__module__


def test_a_strategy_shipped_later_changes_no_drawn_market(one_more_is_shipped):
    """Fourteen suppliers in turn: twelve strategies, then again the first and the second."""
    before = Scenario(MARKET)
    told = History(before, 5).play()
    assert one_more_is_shipped() >= 12
    after = Scenario(MARKET)
    assert after.layout.world.suppliers["strategy"].tolist() == [*range(12), 0, 1]
    assert after.layout.world.buyers["strategy"].tolist() == [*range(6), *range(6), *range(6), 0, 1]
    again = History(after, 5).play()
    for kind in ("relationships", "suppliers", "buyers"):
        for name, column in getattr(told, kind).items():
            assert np.array_equal(column, getattr(again, kind)[name]), (kind, name)
    assert np.array_equal(told.events[0], again.events[0])


def test_a_drawn_market_may_play_the_newest(one_more_is_shipped):
    newest = one_more_is_shipped()
    scenario = Scenario({**MARKET, "population": {**MARKET["population"], "supplier_strategy": "newest"}})
    assert set(scenario.layout.world.suppliers["strategy"]) == {newest}


@pytest.mark.parametrize("side", ["supplier", "buyer"])
def test_what_is_named_for_drawn_and_listed_firms_is_shipped(side):
    shipped = strategies.named(side, shipped_only=True)
    assert set(MIXED[side]) <= set(shipped) and len(set(MIXED[side])) == len(MIXED[side])
    assert USUAL[side] in shipped
