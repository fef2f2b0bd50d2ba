"""Markets that are drawn, by hand and by what must hold of every one."""

import numpy as np
import pytest

from kamsim.scenario.world import drawn_market
from kamsim.theory.words import Tier

POPULATION = {"suppliers": 12, "buyers": 200, "suppliers_per_buyer": 4, "seed": 3}


@pytest.fixture(scope="module")
def market():
    """Twelve suppliers and two hundred buyers, beside two listed suppliers and five listed buyers."""
    return drawn_market.draw_market(POPULATION, 2, 5)


@pytest.mark.parametrize(("values", "share"), [
    ([5.0, 2.0, 1.0, 1.0, 1.0], 0.5), ([1.0] * 5, 0.2), ([4.0, 4.0, 1.0, 1.0, 0.0, 0.0, 0.0], (4.0 + 0.4 * 4.0) / 10.0),
])  # fmt: skip
def test_the_largest_fifth_holds_its_share(values, share):
    """Of seven a fifth is one and four tenths of the next."""
    assert drawn_market.top_fifth_share(np.array(values)) == pytest.approx(share)


def test_larger_buyers_have_more_suppliers_and_the_mean_is_kept():
    z = np.linspace(-2.0, 2.0, 41)
    number = drawn_market.suppliers_by_size(z, 4, 50, 0.5)
    assert number.sum() == 4 * 41 and number[0] < number[20] < number[-1]
    assert drawn_market.suppliers_by_size(z, 4, 6, 0.5).max() == 6
    assert drawn_market.suppliers_by_size(z, 4, 50, 0.0).tolist() == [4] * 41


def test_nobody_is_chosen_twice():
    luck = np.random.default_rng(1)
    chosen = drawn_market.choose_suppliers(luck, np.zeros(50), 8, 5, 0.8, 0.5)
    assert all(len(set(row)) == 5 for row in chosen.tolist()) and chosen.min() >= 0 and chosen.max() < 8


def test_the_first_supplier_leads_and_something_is_left_outside():
    """35 to 75% for the first; who does not trade holds nothing; the others split 60 to 95% of the rest."""
    active = np.array([[True, True, True], [True, False, True], [True, False, False]] * 30)
    share = drawn_market.split_wallets(np.random.default_rng(1), active)
    assert share[:, 0].min() >= 0.35 and share[:, 0].max() <= 0.75
    assert (share[~active] == 0.0).all()
    others = share[:, 1:].sum(axis=1)[active[:, 1:].any(axis=1)] / (1.0 - share[:, 0])[active[:, 1:].any(axis=1)]
    assert others.min() >= 0.6 and others.max() <= 0.95


def test_mean_top_fifth_looks_at_suppliers_with_ten_customers():
    """Ten customers: the two largest bring 5 + 3 of 16.  The other supplier has one and does not count."""
    revenue = np.array([[5.0], [3.0], [1.0], [1.0], [1.0], [1.0], [1.0], [1.0], [1.0], [1.0], [7.0]])
    supplier = np.array([[0]] * 10 + [[1]])
    assert drawn_market.mean_top_fifth(revenue, supplier, 2) == pytest.approx(0.5)
    assert drawn_market.mean_top_fifth(revenue[:5], supplier[:5], 2) == pytest.approx(5.0 / 11.0)


@pytest.mark.parametrize(("customers", "key", "strategic"), [
    (1, 2, 1), (10, 2, 1), (11, 3, 1), (50, 10, 2), (51, 11, 3),
])  # fmt: skip
def test_places_for_status_grow_with_customers(customers, key, strategic):
    """A fifth, at least two; four in a hundred, at least one; both rounded up."""
    assert drawn_market.key_places(np.array([customers])) == [key]
    assert drawn_market.strategic_places(np.array([customers])) == [strategic]


def test_status_goes_to_the_largest_accounts_that_trade():
    """Ten of supplier 0: two places, one strategic.  One of supplier 1 trades: too few for a strategic one."""
    supplier = np.array([0] * 10 + [1, 1])
    revenue = np.array([1.0, 9.0, 2.0, 8.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 5.0, 0.0])
    tier = drawn_market.key_accounts(supplier, revenue, 2)
    assert np.flatnonzero(tier == Tier.STRATEGIC).tolist() == [1]
    assert np.flatnonzero(tier == Tier.KEY).tolist() == [3, 10]


def test_a_drawn_market_has_the_firms_that_were_asked_for(market):
    """Numbers of listed firms come first; every buyer buys from somebody; suppliers may be listed ones."""
    assert (market.suppliers, market.buyers) == (12, 200) and len(market.spend) == 200
    assert len(market.supplier) == len(market.buyer) == 4 * 200
    assert set(market.buyer) == set(range(5, 205)) and set(market.supplier) <= set(range(14))
    assert set(market.buyer[market.active]) == set(range(5, 205))
    assert len(set(zip(market.supplier, market.buyer, strict=True))) == 800


def test_a_drawn_market_is_as_concentrated_as_was_measured(market):
    """The top fifth of customers brings 67% of a supplier's sales; mean spend is 120,000."""
    share, spend = market.share, market.spend[market.buyer - 5]
    revenue = (spend * share)[:, None]
    assert drawn_market.mean_top_fifth(revenue, market.supplier[:, None], 14) == pytest.approx(0.67, abs=0.005)
    assert market.spend.mean() == pytest.approx(120_000.0)
    assert market.active.mean() == pytest.approx(0.7, abs=0.06)


def test_the_same_seed_draws_the_same_market(market):
    again, other = (drawn_market.draw_market({**POPULATION, "seed": seed}, 2, 5) for seed in (3, 4))
    assert all(np.array_equal(one, two) for one, two in zip(market, again, strict=True))
    assert not np.array_equal(market.supplier, other.supplier)


def test_rivals_are_drawn_where_wished():
    assert set(drawn_market.draw_market({**POPULATION, "rivalry_groups": 3}, 2, 5).rivalry) == {0, 1, 2}
    assert set(drawn_market.draw_market(POPULATION, 2, 5).rivalry) == {-1}


def test_without_population_nobody_is_drawn():
    assert drawn_market.draw_market({}, 2, 5).buyers == 0
    alone = drawn_market.draw_market({"suppliers": 3, "buyers": 0}, 2, 5)
    assert (alone.suppliers, alone.buyers, len(alone.supplier)) == (3, 0, 0)
