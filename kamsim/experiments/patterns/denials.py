"""What must not come out: a model that shows one of these is wrong however many patterns it meets."""

import numpy as np

from ...words import Stage
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
        sales, profit = (np.bincount(seen.supplier, np.where(plain, values, 0.0))
                         for values in (revenue, seen.sums.profit[year]))  # fmt: skip
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
    """Part of the fall of suppliers' revenue from peak to trough that comes from relationships that ended."""
    ended = fallen = 0.0
    for start, end in recessions(seen):
        before, after = (seen.monthly.revenue[month - 3 : month].astype(float).mean(axis=0)
                         for month in (start, end + 3))  # fmt: skip
        gone = (before > 0.0) & ~seen.monthly.active[end + 2]
        ended += before[gone].sum()
        fallen += before.sum() - after[before > 0.0].sum()
    return (ratio(ended, fallen) if fallen > 0.0 else float("nan"),)
