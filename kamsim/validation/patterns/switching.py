"""C33 and C34: tenders, and how buyers spread their spend."""

import numpy as np

from .statistics import ratio


def incumbent_wins(seen):
    """C33: contested tenders the incumbent wins, and that over the win rate of an average challenger."""
    bids = seen.bids[seen.bids["challengers"] > 0]
    if not len(bids):
        return (float("nan"),) * 2
    won = float((bids["winner"] == bids["incumbent"]).mean())
    return won, ratio(won, (1.0 - won) / bids["challengers"].mean())


def many_sources(seen):
    """C34: buyers with two or more active suppliers; wallet share of the lead supplier; lead of key accounts."""
    several, lead, gaps = [], [], []
    for year in range(seen.years):
        share = np.where(seen.standing[year], seen.yearly.share_of_wallet[year], 0.0)
        count = np.bincount(seen.buyer, seen.active[year])
        buys = count > 0
        several.append((count[buys] >= 2).mean())
        largest = np.zeros(len(count))
        np.maximum.at(largest, seen.buyer, share)
        lead.append(largest[buys].mean())
        key, standing = seen.key[year], seen.standing[year]
        gaps.append(share[standing & key].mean() - share[standing & ~key].mean())
    return float(np.mean(several)), float(np.mean(lead)), float(np.nanmean(gaps))
