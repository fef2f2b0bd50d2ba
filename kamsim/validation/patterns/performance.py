"""C28 to C32: what key accounts are like, who earns the profit, and what priorities and several ties bring."""

import numpy as np

from .concentration import SupplierYears
from .statistics import correlation, drawn, observed, parts_of, ratio, slopes, standardized, within

KEY_DRAWN, OTHERS_DRAWN = 91, 206
FEWEST_CUSTOMERS = 10


def key_difference(seen, year, name, hidden):
    """Standardised difference of a quantity, key minus ordinary accounts of like size and age."""
    rows = np.flatnonzero(seen.standing[year])
    cell = parts_of(seen.sums.revenue[year, rows], 10) * 3 + parts_of(seen.yearly.age[year, rows], 3)
    key = seen.key[year, rows]
    both = np.bincount(cell, key, 30) * np.bincount(cell, ~key, 30) > 0.0
    kept = np.flatnonzero(both[cell])
    chosen = np.concatenate((
        drawn(kept[key[kept]], seen.luck, KEY_DRAWN), drawn(kept[~key[kept]], seen.luck, OTHERS_DRAWN),
    ))  # fmt: skip
    values = getattr(seen.yearly, name)[year, rows[chosen]].astype(float)
    values = observed(values, seen.luck) if hidden else values
    cell, key = cell[chosen], key[chosen]
    counts = [np.bincount(cell, side, 30) for side in (key, ~key)]
    sums = [np.bincount(cell, side * values, 30) for side in (key, ~key)]
    there = (counts[0] > 0) & (counts[1] > 0)
    if not there.any() or values.std() == 0.0:
        return float("nan")
    gap = sums[0][there] / counts[0][there] - sums[1][there] / counts[1][there]
    return float(np.average(gap, weights=counts[0][there]) / values.std())


def key_accounts(seen):
    """C28: key minus ordinary accounts in commitment, trust and price, in spreads."""
    names = (("buyer_commitment", True), ("buyer_trust", True), ("unit_price", False))
    found = [[key_difference(seen, year, *name) for name in names] for year in seen.snapshots]
    return tuple(float(part) for part in np.nanmean(found, axis=0))


def tenure_and_profit(seen):
    """C29: correlation of the length of a relationship with its yearly profit, mean over years."""
    found = []
    for year in range(seen.years):
        rows = np.flatnonzero(seen.standing[year])
        found.append(correlation(seen.yearly.age[year, rows], seen.sums.profit[year, rows]))
    return (float(np.nanmean(found)),)


def whale_curve(seen):
    """C30: profit of the best fifth of customers over all profit, the median supplier; part that loses money.

    Effort and cost to serve are those of the account, overhead is allocated by sales.
    """
    profit = full_cost_profit(seen)
    shares, losing = [], []
    for year in range(seen.years):
        rows = np.flatnonzero(seen.active[year])
        for supplier in np.flatnonzero(np.bincount(seen.supplier[rows]) >= FEWEST_CUSTOMERS):
            earned = np.sort(profit[year, rows[seen.supplier[rows] == supplier]])[::-1]
            if earned.sum() > 0.0:
                shares.append(earned[: max(1, round(0.2 * len(earned)))].sum() / earned.sum())
            losing.append((earned < 0.0).mean())
    if not losing:
        return (float("nan"),) * 2
    return float(np.median(shares)) if shares else float("nan"), float(np.mean(losing))


def full_cost_profit(seen):
    """Profit of every relationship and year after its part of the supplier's overhead, by sales."""
    sales = np.array([np.bincount(seen.supplier, row, seen.firms.fixed_cost.shape[1]) for row in seen.sums.revenue])
    overhead = 12.0 * seen.firms.fixed_cost / np.maximum(sales, 1.0)
    return seen.sums.profit - seen.sums.revenue * overhead[:, seen.supplier]


def priorities(seen):
    """C31: weight of priority for large accounts in return on sales, and in satisfaction of the lowest third.

    Priority is the effort per euro of sales on the largest third of established accounts, over that on the lowest.
    """
    firms = SupplierYears(seen)
    focus, margin, lowest, kept = [], [], [], []
    for place, (year, supplier) in enumerate(zip(firms.year, firms.supplier, strict=True)):
        rows = np.flatnonzero(seen.standing[year] & (seen.supplier == supplier) & (seen.yearly.age[year] > 12))
        if len(rows) < 6:
            continue
        third = parts_of(seen.sums.revenue[year, rows], 3)
        effort, revenue = seen.sums.effort[year, rows], seen.sums.revenue[year, rows]
        rate = [ratio(effort[third == part].sum(), revenue[third == part].sum()) for part in (0, 2)]
        focus.append(np.log(max(rate[1], 1e-6) / max(rate[0], 1e-6)))
        margin.append(
            (seen.sums.profit[year, rows].sum() - 12.0 * seen.firms.fixed_cost[year, supplier]) / revenue.sum()
        )
        lowest.append(seen.yearly.buyer_satisfaction[year, rows[third == 0]].mean())
        kept.append(place)
    if len(kept) < 10:
        return (float("nan"),) * 2
    year, size, spread = firms.year[kept], np.log(firms.sales[kept]), firms.concentration[kept]
    causes = [standardized(within(values, year)) for values in (focus, size, spread)]
    return tuple(float(slopes(standardized(within(outcome, year)), *causes)[0]) for outcome in (margin, lowest))


def kinds_of_ties(seen):
    """C32: weight of the number of kinds of ties, within a relationship, in log sales and in their volatility."""
    monthly = seen.monthly.revenue.reshape(seen.years, 12, seen.rows)
    full = (monthly > 0.0).all(axis=1) & seen.standing & (seen.age >= 1)
    year, row = np.nonzero(full)
    if len(year) < 50:
        return (float("nan"),) * 2
    paid = np.log(monthly[year, :, row])
    sales, volatility = np.log(seen.sums.revenue[year, row]), np.diff(paid, axis=1).std(axis=1)
    ties = seen.functions[year, row].astype(float)
    return tuple(
        float(slopes(two_ways(outcome, row, year), two_ways(ties, row, year))[0]) for outcome in (sales, volatility)
    )


def two_ways(values, one, other):
    """Deviations from the means of two groupings at once."""
    values = np.asarray(values, float)
    for _ in range(8):
        values = within(within(values, one), other)
    return values
