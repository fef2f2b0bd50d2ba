"""Firms that are drawn rather than listed: who deals with whom, for how much.

The drawn market is part of the scenario: it depends on ``[population] seed`` and not on the seed of a run, so
that all runs of a scenario have the same firms.  People, trust and everything else differ between runs.
"""

from collections import namedtuple
from statistics import NormalDist

import numpy as np

from kamsim.theory.chance import stream
from kamsim.theory.words import Tier

DrawnMarket = namedtuple("DrawnMarket", "suppliers buyers spend rivalry supplier buyer active share tier")
"""How many firms; spend (EUR per month) and rivalry group of each buyer; then, for each relationship, the
supplier's and buyer's row among all firms, whether they trade, share of wallet (0..1) and tier."""

NOTHING_DRAWN = DrawnMarket(0, 0, *(np.zeros(0) for _ in range(7)))
TOP_FIFTH = {"measured": 0.67, "80/20": 0.80}  # pattern C20 (verified); the common claim
USUAL = {"supplier": "alike", "buyer": "partner"}  #: what a listed firm plays that names no strategy
MIXED = {
    "supplier": (
        "alike", "by_spend", "by_potential", "by_stage", "depth_and_breadth", "ask_the_customer", "brochure",
        "harvest", "opportunist", "diversify", "transactional", "name_only",
    ),
    "buyer": ("partner", "price_hunter", "dual_sourcer", "power_player", "cautious", "keep_free"),
}  # fmt: skip
"""Strategies that drawn firms take in turn unless the scenario names one for all.

Frozen: strategies shipped later do not join in, so that drawn markets keep their histories.
"""
DEFAULTS = {
    "suppliers_per_buyer": 4,
    "concentration": "measured",
    "spend": 120_000.0,
    "active": 0.7,
    "rivalry_groups": 0,
    "breadth_by_size": 0.5,
    "fame": 0.8,
    "fame_fades": 0.5,
    "seed": 1,
}


def top_fifth_share(values):
    """Share of the sum that the largest fifth holds.

    >>> round(top_fifth_share(np.array([8.0, 1.0, 0.5, 0.3, 0.2])), 2)
    0.8
    """
    ordered = np.sort(values)[::-1]
    exact = 0.2 * len(ordered)
    whole = int(exact)
    part = (exact - whole) * ordered[whole] if whole < len(ordered) else 0.0
    return float((ordered[:whole].sum() + part) / ordered.sum())


def draw_market(population, listed_suppliers, listed_buyers):
    """Draw the firms and relationships of a ``[population]`` table."""
    if not population or population["buyers"] == 0:
        return NOTHING_DRAWN._replace(suppliers=population["suppliers"] if population else 0)
    wanted = {**DEFAULTS, **population}
    luck = stream(wanted["seed"], "population.crowd")
    sellers, buyers = listed_suppliers + wanted["suppliers"], wanted["buyers"]
    z = np.array([NormalDist().inv_cdf((i + 0.5) / buyers) for i in range(buyers)])[luck.permutation(buyers)]
    number = suppliers_by_size(z, min(wanted["suppliers_per_buyer"], sellers), sellers, wanted["breadth_by_size"])
    each = int(number.max())
    there = np.arange(each) < number[:, None]
    supplier = choose_suppliers(luck, z, sellers, each, wanted["fame"], wanted["fame_fades"])
    often = (wanted["active"] * number - 1.0) / np.maximum(1, number - 1)
    active = there & (luck.random((buyers, each)) < often[:, None])
    active[:, 0] = True
    share = split_wallets(luck, active)
    top = TOP_FIFTH.get(wanted["concentration"], wanted["concentration"])
    spend = concentrated(z, share, supplier, sellers, top)
    spend *= wanted["spend"] / spend.mean()
    rivalry = np.full(buyers, -1)
    if wanted["rivalry_groups"]:
        rivalry = luck.integers(0, wanted["rivalry_groups"], buyers)
    tier = key_accounts(supplier[there], (spend[:, None] * share)[there], sellers)
    buyer = listed_buyers + np.repeat(np.arange(buyers), number)
    pairs = supplier[there], buyer, active[there], share[there], tier
    return DrawnMarket(wanted["suppliers"], buyers, spend, rivalry, *pairs)


def suppliers_by_size(z, each, most, breadth):
    """How many suppliers each buyer has or may have: `each` on average, larger buyers (high `z`) more of them.

    So suppliers with many customers reach the small ones too, as in whole production networks (pattern C23).

    >>> suppliers_by_size(np.array([-1.0, 0.0, 1.0]), 4, 50, 0.5).tolist()
    [2, 4, 6]
    """
    wanted = np.exp(breadth * z)
    wanted *= each * len(z) / wanted.sum()
    ends = np.floor(np.cumsum(wanted) + 0.5).astype(np.int64)
    return np.clip(np.diff(ends, prepend=0), 1, most)


def choose_suppliers(luck, z, sellers, each, fame, fades):
    """For every buyer some suppliers, first the one it buys most from.

    How well known they are differs by `fame`, and counts by `fades` less for larger buyers (high `z`), who search
    more.  Nobody buys more from the well known for that, so who has many customers has smaller ones (pattern C23).
    """
    buyers, known = len(z), fame * luck.standard_normal(sellers)
    keys = known * np.clip(1.0 - fades * z, 0.0, 3.0)[:, None] + luck.gumbel(size=(buyers, sellers))
    nearest = np.argpartition(-keys, each - 1, axis=1)[:, :each]
    order = np.argsort(luck.random(nearest.shape), axis=1)
    return np.take_along_axis(nearest, order, axis=1)


def split_wallets(luck, active):
    """Shares of wallet: the first supplier holds 35 to 75%, the others split most of the rest (pattern C34)."""
    lead = 0.35 + 0.40 * luck.random(len(active))
    claims = np.where(active, 0.2 + luck.random(active.shape), 0.0)
    claims[:, 0] = 0.0
    rest = (1.0 - lead) * (0.6 + 0.35 * luck.random(len(active)))
    total = np.maximum(claims.sum(axis=1), 1e-12)
    share = claims / total[:, None] * rest[:, None]
    share[:, 0] = lead
    return share


def concentrated(z, share, supplier, sellers, top):
    """Spend of each buyer such that the top fifth of a supplier's customers brings the share `top` of its sales."""
    low, high = 0.0, 4.0
    for _ in range(25):
        middle = 0.5 * (low + high)
        if mean_top_fifth(np.exp(middle * z)[:, None] * share, supplier, sellers) < top:
            low = middle
        else:
            high = middle
    return np.exp(0.5 * (low + high) * z)


def mean_top_fifth(revenue, supplier, sellers):
    """Share of revenue of the top fifth of customers, mean over suppliers (with at least 10 customers, if any)."""
    revenue, supplier = revenue.ravel(), supplier.ravel()
    living = revenue > 0.0
    revenue, supplier = revenue[living], supplier[living]
    order = np.lexsort((-revenue, supplier))
    revenue, supplier = revenue[order], supplier[order]
    counts = np.bincount(supplier, minlength=sellers)
    first = np.concatenate(([0], np.cumsum(counts)[:-1]))
    summed = np.concatenate(([0.0], np.cumsum(revenue)))
    used = counts >= (10 if (counts >= 10).any() else 1)
    exact = 0.2 * counts[used]
    whole = exact.astype(int)
    edge = np.minimum(first[used] + whole, len(revenue) - 1)
    top = summed[first[used] + whole] - summed[first[used]] + (exact - whole) * revenue[edge]
    return float((top / (summed[first[used] + counts[used]] - summed[first[used]])).mean())


def key_accounts(supplier, revenue, sellers):
    """Tiers: the largest 15% of a supplier's accounts hold key status, the largest 3% (at least one) strategic."""
    order = np.lexsort((-revenue, supplier))
    counts = np.bincount(supplier, minlength=sellers)
    first = np.concatenate(([0], np.cumsum(counts)[:-1]))
    place = np.empty(len(supplier), int)
    place[order] = np.arange(len(supplier)) - first[supplier[order]]
    customers = np.bincount(supplier, revenue > 0.0, minlength=sellers)
    tier = np.full(len(supplier), int(Tier.STANDARD))
    tier[(place < key_places(customers)[supplier]) & (revenue > 0.0)] = Tier.KEY
    first_few = (place < strategic_places(customers)[supplier]) & (customers[supplier] >= 8)
    tier[first_few & (revenue > 0.0)] = Tier.STRATEGIC
    return tier


def key_places(customers):
    """Most accounts that may hold key or strategic status, given the number of customers."""
    return np.maximum(2, np.ceil(0.2 * customers)).astype(np.int64)


def strategic_places(customers):
    """Most accounts that may hold strategic status (S4.15)."""
    return np.maximum(1, np.ceil(0.04 * customers)).astype(np.int64)
