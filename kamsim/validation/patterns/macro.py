"""C24 to C27: recessions, what they do to orders, and how buyers' stocks and supplier lists answer."""

from types import SimpleNamespace

import numpy as np

from kamsim.theory.assumptions import Assumptions
from kamsim.theory.chance import LUCK, Draws, months_of_luck
from kamsim.theory.fields import columns_of, fresh_rows
from kamsim.theory.rules.market.market import move_economy
from kamsim.theory.state import DECLARED

from .statistics import ratio, slopes

CENTURIES = 5
BADLY = 0.04  #: fall of output in a recession of the size of 2008 (recalled)
SMOOTHING = 3  #: months over which orders are averaged before peaks and troughs are read
LASTING = 40  #: quarters a buyer must have lived


def recession_process(seen):
    """C24: mean contraction, mean span from peak to peak, share of months and irregularity, over 500 years."""
    contracting = cycle(seen)
    began = np.flatnonzero(contracting[1:] & ~contracting[:-1])
    gaps = np.diff(began)
    if len(gaps) < 3:
        return (float("nan"),) * 4
    lengths = contracting.sum() / len(began)
    return float(lengths), float(gaps.mean()), float(contracting.mean()), float(gaps.std() / gaps.mean())


def cycle(seen):
    """Whether the economy contracts, month by month: the rules of the economy alone, played for 500 years."""
    months = 1200 * CENTURIES
    only_market = Draws(*(0 for _ in LUCK))._replace(market=1)
    luck = months_of_luck(seen.seed, 1, months, only_market).market[:, 0]
    rows = {
        name: fresh_rows(declared, count)
        for name, declared, count in (
            ("market", DECLARED.market, 1),
            ("events", DECLARED.events, months),
        )
    }
    world = SimpleNamespace(
        market=[DECLARED.market(columns_of(DECLARED.market, rows["market"]), 0)],
        events=[DECLARED.events(columns_of(DECLARED.events, rows["events"]), row) for row in range(months)],
    )
    assumptions = Assumptions(columns_of(Assumptions, seen.assumptions), 0)
    draws = LUCK.market(columns_of(LUCK.market, luck), 0)
    contracting = np.zeros(months, bool)
    for month in range(months):
        world.market[0].month += 1
        draws.row = month
        move_economy(world, draws, assumptions)
        contracting[month] = world.market[0].in_recession
    return contracting


def recessions(seen):
    """First and last month (places in the window) of every whole contraction with room on both sides."""
    flag = seen.in_recession.astype(int)
    first, after = np.flatnonzero(np.diff(flag) == 1) + 1, np.flatnonzero(np.diff(flag) == -1) + 1
    for start in first:
        end = after[after > start]
        if len(end) and start >= 12 and end[0] + 15 <= seen.months:
            yield start, end[0] - 1


def demand_amplitude(seen):
    """C25: fall of all orders over that of output, mean fall of orders, and fall in a recession of the size of 2008."""
    orders = np.convolve(seen.buyers.orders.sum(axis=1), np.full(SMOOTHING, 1.0 / SMOOTHING), "same")
    falls, depths = [], []
    for start, end in recessions(seen):
        peak = orders[start - 6 : start + 3].max()
        falls.append(1.0 - orders[start : end + 13].min() / peak)
        depths.append(1.0 - seen.output[start : end + 2].min() / seen.output[start - 1])
    if len(falls) < 3:
        return (float("nan"),) * 3
    slope = float(slopes(falls, depths)[0]) if len(falls) > 3 else ratio(np.sum(falls), np.sum(depths))
    badly = np.mean(falls) + slope * (BADLY - np.mean(depths))
    return ratio(np.sum(falls), np.sum(depths)), float(np.mean(falls)), float(badly)


def quarterly(values):
    """Quarterly sums around their mean, without trend and seasons: (quarters, columns)."""
    sums = values[: len(values) // 3 * 3].reshape(-1, 3, values.shape[1]).sum(axis=1)
    sums = sums / np.maximum(sums.mean(axis=0), 1e-12)
    quarter = np.arange(len(sums))
    design = np.column_stack((quarter, *(quarter % 4 == part for part in range(4)))).astype(float)
    return sums - design @ np.linalg.lstsq(design, sums, rcond=None)[0]


def bullwhip(seen):
    """C26: part of the buyers whose orders vary more than their sales; mean and median excess of the variance."""
    excess = []
    for buyer in range(seen.buyers.orders.shape[1]):
        lived = longest_life(seen.buyers.alive[:, buyer] > 0.5)
        if lived.stop - lived.start >= 3 * LASTING:
            pair = np.column_stack((seen.buyers.orders[lived, buyer], seen.buyers.sales[lived, buyer])).astype(float)
            orders, sales = quarterly(pair).var(axis=0)
            excess.append(orders / sales - 1.0)
    if not excess:
        return (float("nan"),) * 3
    return float(np.mean(np.array(excess) > 0.0)), float(np.mean(excess)), float(np.median(excess))


def longest_life(alive):
    """The longest stretch of months without a gap, as a slice."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], alive.astype(int), [0]))))
    if not len(edges):
        return slice(0, 0)
    first, after = edges[::2], edges[1::2]
    longest = np.argmax(after - first)
    return slice(int(first[longest]), int(after[longest]))


def supply_base(seen):
    """C27: part of the buyers with fewer, and with more, active suppliers at the trough than at the peak."""
    fewer = more = buyers = 0
    for start, end in recessions(seen):
        before, after = (
            np.bincount(seen.buyer, seen.monthly.active[month], seen.buyers.alive.shape[1])
            for month in (start - 1, end)
        )
        alive = (seen.buyers.alive[start - 1] > 0.5) & (before > 0)
        fewer, more, buyers = (
            fewer + (after < before)[alive].sum(), more + (after > before)[alive].sum(), buyers + alive.sum(),
        )  # fmt: skip
    return ratio(fewer, buyers), ratio(more, buyers)
