"""What must not come out: a model that shows one of these is wrong however many patterns it meets."""

import numpy as np

from kamsim.theory.words import Stage

from .history import ASCENDING
from .macro import recessions
from .people import matched_changes
from .statistics import ratio

AGE_BANDS = (0, 2, 5, 10, 20, 200)


def key_accounts_worse(seen):
    """Part of the key accounts that earn less on their sales than the ordinary accounts of their supplier."""
    worse = accounts = 0
    for year in range(seen.years):
        standing, revenue = seen.standing[year], seen.sums.revenue[year]
        plain = standing & ~seen.key[year]
        sales, profit = (
            np.bincount(seen.supplier, np.where(plain, values, 0.0)) for values in (revenue, seen.sums.profit[year])
        )
        key = standing & seen.key[year] & (sales[seen.supplier] > 0.0) & (revenue > 0.0)
        usual = profit[seen.supplier[key]] / sales[seen.supplier[key]]
        worse += (seen.sums.profit[year, key] / revenue[key] < usual).sum()
        accounts += key.sum()
    return (ratio(worse, accounts),)


def lowest_hazard(seen):
    """The lowest yearly hazard over bands of age and over stages."""
    found = []
    age, lost, active = seen.age[:-1], seen.lost, seen.active[:-1]
    for low, high in zip(AGE_BANDS, AGE_BANDS[1:], strict=False):
        here = active & (age >= low) & (age < high)
        if here.sum() >= 100:
            found.append(lost[here].mean())
    stage = seen.yearly.stage[:-2]  # a year before: most relationships end with a year
    for one in (*ASCENDING[1:], Stage.DISINTEGRATING):
        here = active[1:] & seen.standing[:-2] & (stage == one)
        if here.sum() >= 100:
            found.append(lost[1:][here].mean())
    return (float(min(found)) if found else float("nan"),)


def harmless_departures(seen):
    """Part of the departures of primary seller contacts after which revenue did no worse than that of like accounts."""
    own, usual, lived, _ = matched_changes(seen)
    return (ratio((own[lived] >= usual[lived]).sum(), len(lived)),)


def endings_in_recessions(seen):
    """Part of a recession's fall of revenue that comes from relationships that ended, beyond what is usual.

    From peak to three months after the trough, among relationships that traded at the peak; taken off is what becomes
    of revenue in spans of the same length without a recession.
    """
    ended = fallen = 0.0
    for start, end in recessions(seen):
        span = end + 3 - start
        usual = [
            fall_of_revenue(seen, month, span)
            for month in range(3, seen.months - span, 12)
            if not seen.in_recession[month : month + span].any()
        ]
        if usual:
            gone, fall = np.array(fall_of_revenue(seen, start, span)) - np.mean(usual, axis=0)
            ended, fallen = ended + gone, fallen + fall
    return (ratio(ended, fallen) if fallen > 0.0 else float("nan"),)


def fall_of_revenue(seen, start, span):
    """Share of revenue at a month that goes with relationships that end within a span, and share that goes in all."""
    before = seen.monthly.revenue[start - 3 : start].astype(float).mean(axis=0)
    after = seen.monthly.revenue[start + span - 3 : start + span].astype(float).mean(axis=0)
    gone = (before > 0.0) & ~seen.monthly.active[start + span - 1]
    return before[gone].sum() / before.sum(), 1.0 - after[before > 0.0].sum() / before.sum()
