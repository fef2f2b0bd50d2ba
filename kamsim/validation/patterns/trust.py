"""C14 to C19: trust and age, gains and losses, recovery and scars, what trust goes with, and what slips cost."""

import numpy as np

from kamsim.theory.events import Kind
from kamsim.theory.words import Act

from .statistics import correlation, drawn, logit, observed, odds, ratio, standardized

DRAWS = 200  #: relationships in one survey of trust and age
GOOD_MONTHS = 12
SIZES = (0.06, 0.10, 0.15, 0.20, 0.30)  #: steps of the objective size of a good or bad surprise


def trust_and_age(seen):
    """C14: correlation of the buyer's trust with age in surveys of living relationships, mean over snapshots."""
    found = []
    for year in seen.snapshots:
        rows = drawn(np.flatnonzero(seen.standing[year]), seen.luck, DRAWS)
        trust = observed(seen.yearly.buyer_trust[year, rows], seen.luck)
        found.append(correlation(trust, seen.yearly.age[year, rows]))
    return (float(np.nanmean(found)),)


def losses_and_gains(seen):
    """C15: mean change of trust after a bad surprise over that after a good one of the same size.

    The surprise is what was delivered less what was expected; trust is in the middle half of its range; the change
    is counted from what happens to trust without a surprise.
    """
    monthly = seen.monthly
    trust = monthly.buyer_trust
    surprise = monthly.delivered[1:] - monthly.buyer_expectation[:-1]
    usable = monthly.active[1:] & monthly.active[:-1] & (trust[:-1] > 0.25) & (trust[:-1] < 0.75)
    surprise, change = surprise[usable], (trust[1:] - trust[:-1])[usable]
    calm = change[np.abs(surprise) < 0.02]
    if len(calm) < 20:
        return (float("nan"),)
    bad = good = 0.0
    for low, high in zip(SIZES, SIZES[1:], strict=False):
        down, up = (surprise < -low) & (surprise >= -high), (surprise > low) & (surprise <= high)
        fewer = min(down.sum(), up.sum())
        if fewer >= 20:
            bad += fewer * abs(change[down].mean() - calm.mean())
            good += fewer * abs(change[up].mean() - calm.mean())
    return (ratio(bad, good),)


def good_months(seen):
    """For each month and relationship: how many months in a row have been without failure or act found out."""
    fails = seen.monthly.recent_failures
    slipped = np.zeros(fails.shape, bool)
    slipped[1:] = fails[1:] > fails[:-1]
    month, row, _ = seen.told(Kind.ACT_DETECTED, Kind.SERVICE_FAILED)
    slipped[month, row] = True
    run = np.zeros(fails.shape, np.int16)
    for month in range(1, seen.months):
        run[month] = np.where(slipped[month] | ~seen.monthly.active[month], 0, run[month - 1] + 1)
    return run


def regained(seen, month, row, run):
    """Part of the trust lost in violations that twelve good months bring back; needs twelve good months."""
    inside = (month >= 1) & (month + GOOD_MONTHS < seen.months)
    month, row = month[inside], row[inside]
    trust = seen.monthly.buyer_trust
    good = (run[month + GOOD_MONTHS, row] >= GOOD_MONTHS) & seen.monthly.active[month - 1, row]
    before, low, later = (trust[month + step, row][good] for step in (-1, 0, GOOD_MONTHS))
    fell = before > low
    return ratio((later - low)[fell].sum(), (before - low)[fell].sum())


def recovery_and_scar(seen):
    """C16: trust regained after a grave failure, and after a deception; whether less comes back after deception."""
    run = good_months(seen)
    month, row, _ = seen.told(Kind.SERVICE_FAILED)
    honest = regained(seen, month, row, run)
    month, row, lines = seen.told(Kind.ACT_DETECTED)
    deceit = lines["detail"] != Act.NONE
    deceived = regained(seen, month[deceit], row[deceit], run)
    return honest, deceived, float(honest > deceived) if np.isfinite(honest + deceived) else float("nan")


def construct_correlations(seen):
    """C17: perceived opportunism with trust, trust with commitment, commitment with an exit within two years."""
    found = []
    for year in seen.snapshots[seen.snapshots < seen.years - 2]:
        rows = drawn(np.flatnonzero(seen.standing[year]), seen.luck)
        names = ("recent_betrayal", "buyer_trust", "buyer_commitment")
        wrong, trust, will = (observed(getattr(seen.yearly, name)[year, rows], seen.luck) for name in names)
        exits = ~seen.monthly.active[12 * (year + 1) : 12 * (year + 3)][:, rows].all(axis=0)
        found.append((correlation(wrong, trust), correlation(trust, will), correlation(will, exits)))
    return tuple(float(part) for part in np.nanmean(found, axis=0)) if found else (float("nan"),) * 3


def trust_and_choice(seen):
    """C18: weight of trust in who wins a tender, beside price and performance, and in who means to stay."""
    bids = seen.bids[seen.bids["challengers"] > 0]
    won = bids["winner"] == bids["incumbent"]
    causes = [
        standardized(values)
        for values in (
            bids["incumbent_price"] - bids["challenger_price"],
            bids["incumbent_performance"],
            observed(bids["incumbent_trust"], seen.luck),
        )
    ]
    chosen = logit(won, *causes)[2]
    stays = []
    for year in seen.snapshots:
        rows = drawn(np.flatnonzero(seen.standing[year]), seen.luck)
        will, trust = (
            observed(getattr(seen.yearly, name)[year, rows], seen.luck) for name in ("buyer_commitment", "buyer_trust")
        )
        plain = [getattr(seen.yearly, name)[year, rows] for name in ("unit_price", "delivered")]
        stays.append(logit(will > np.median(will), *map(standardized, (*plain, trust)))[2])
    return float(chosen), float(np.nanmean(stays))


def slips(seen):
    """C19: odds of an end within a year after two or more violations over those after one; weight of older ones."""
    yearly = seen.violations.reshape(seen.years, 12, seen.rows).sum(axis=1)
    ends = seen.standing[:-1] & ~seen.monthly.active[12:].reshape(seen.years - 1, 12, seen.rows).all(axis=1)
    now, before = yearly[1:-1], yearly[:-2]
    alive = seen.standing[:-2] & seen.standing[1:-1]
    now, before, ends = now[alive], before[alive], ends[1:][alive]
    several, single = odds(ends[now >= 2]), odds(ends[now == 1])
    newer, older = logit(ends, now, before)
    return ratio(several, single), ratio(older, newer)
