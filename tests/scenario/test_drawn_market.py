"""A drawn market belongs to its scenario: what is shipped with kamsim later does not change it."""

import numpy as np
import pytest

from kamsim.readers.interpreted import History
from kamsim.scenario.scenario import Scenario
from kamsim.scenario.world.drawn_market import (
    MIXED,
    USUAL,
    draw_market,
    key_accounts,
    key_places,
    mean_top_fifth,
    top_fifth_share,
)
from kamsim.theory import strategies
from kamsim.theory.rule import RULES
from kamsim.theory.strategies import registry
from kamsim.theory.words import Tier

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
                relationship.weight, relationship.price_pressure = 10.0, 1.0

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


def test_who_has_key_status_by_size():
    """Ten customers: a fifth of them, two, hold status; one in twenty-five, at least one, is strategic."""
    supplier, revenue = np.zeros(10, int), np.arange(10.0, 0.0, -1.0)
    assert key_places(np.array([10])).tolist() == [2]
    assert key_accounts(supplier, revenue, 1).tolist() == [Tier.STRATEGIC, Tier.KEY, *[Tier.STANDARD] * 8]
    small = key_accounts(supplier[:7], revenue[:7], 1).tolist()
    assert small == [Tier.KEY, Tier.KEY, *[Tier.STANDARD] * 5], "with fewer than eight customers nobody is strategic"


def test_share_of_the_largest_fifth():
    """Of ten customers the two largest, 50 and 30 of 160; of five the largest; of six it and a fifth of the next."""
    ten = np.array([50.0, 30.0, *[10.0] * 8])
    assert top_fifth_share(ten) == mean_top_fifth(ten, np.zeros(10, int), 1) == 0.5
    assert top_fifth_share(np.array([6.0, 1.0, 1.0, 1.0, 1.0])) == 0.6
    assert top_fifth_share(np.array([5.0, 5.0, 0.0, 0.0, 0.0, 0.0])) == pytest.approx((5.0 + 0.2 * 5.0) / 10.0)


def test_a_market_without_drawn_buyers_draws_nothing():
    drawn = draw_market({"suppliers": 3, "buyers": 0}, 1, 1)
    assert (drawn.suppliers, drawn.buyers, len(drawn.supplier)) == (3, 0, 0)
    assert draw_market({}, 1, 1).suppliers == 0


def test_the_drawn_market_belongs_to_its_own_seed():
    """Each buyer has a supplier that holds 35 to 75% of its wallet; spend is 120,000 on average."""
    one, again, other = (
        draw_market({"suppliers": 9, "buyers": 30, "suppliers_per_buyer": 3, "seed": seed}, 0, 0) for seed in (4, 4, 5)
    )
    assert np.array_equal(one.supplier, again.supplier) and not np.array_equal(one.supplier, other.supplier)
    first = np.unique(one.buyer, return_index=True)[1]
    assert one.active[first].all() and (one.share[first] >= 0.35).all() and (one.share[first] <= 0.75).all()
    assert one.spend.mean() == pytest.approx(120_000.0)
