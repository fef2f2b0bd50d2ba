"""C01 to C04: how relationships are spread over the stages, and how they move."""

import numpy as np

from kamsim.theory.words import Stage

from .history import ASCENDING
from .statistics import ratio

FEATURES = ("buyer_trust", "commitment", "information", "contact_intensity")
FEWEST = 100  #: dyad-years without which a stage has no mean


def health_split(seen):
    """C01: shares of strong, indifferent and failing relationships among those older than a year."""
    shares = []
    for year in range(1, seen.years):
        rows = np.flatnonzero(seen.standing[year] & (seen.yearly.age[year] > 12))
        stage, trust = seen.yearly.stage[year, rows], seen.yearly.buyer_trust[year, rows]
        falling = seen.sums.revenue[year, rows] < seen.sums.revenue[year - 1, rows]
        failing = (stage == Stage.DISINTEGRATING) | ((trust <= np.quantile(trust, 0.1)) & falling)
        middle = stage == Stage.COOPERATIVE
        upper = middle & (trust >= np.median(trust[middle])) if middle.any() else middle
        strong = ~failing & ((stage == Stage.INTERDEPENDENT) | (stage == Stage.INTEGRATED) | upper)
        shares.append((strong.mean(), 1.0 - strong.mean() - failing.mean(), failing.mean()))
    return tuple(float(part) for part in np.mean(shares, axis=0))


def stage_means(seen, feature):
    """Mean of a feature over dyad-years in every ascending stage that is seen, and in decline."""
    stage, values = seen.yearly.stage[seen.standing], getattr(seen.yearly, feature)[seen.standing]
    rising = [values[stage == one].mean() for one in ASCENDING if (stage == one).sum() >= FEWEST]
    return rising, values[stage == Stage.DISINTEGRATING].mean()


def rise_then_drop(seen):
    """C02: how many of four features never fall on the way up and drop in decline by more than any step up."""
    good = 0
    for feature in FEATURES:
        rising, decline = stage_means(seen, feature)
        steps = np.diff(rising)
        good += bool(len(rising) > 2 and (steps >= 0.0).all() and rising[-1] - decline > steps.max())
    return (float(good),)


def stage_persistence(seen):
    """C03: yearly chance to stay in an ascending stage, for survivors; part of the upward moves that is one step."""
    before, after = seen.yearly.stage[:-1], seen.yearly.stage[1:]
    rising = seen.standing[:-1] & seen.standing[1:] & (before <= Stage.INTEGRATED)
    steps = after[rising].astype(int) - before[rising]
    up = (steps > 0) & (after[rising] <= Stage.INTEGRATED)
    return ratio((steps == 0).sum(), rising.sum()), ratio((steps[up] == 1).sum(), up.sum())


def two_ways_down(seen):
    """C04: part of the declines around whose beginning the buyer's trust halves within three months."""
    month, row = seen.entered_decline
    inside = (month >= 3) & (month < seen.months - 4)
    month, row = month[inside] + 1, row[inside]
    trust, kept = seen.monthly.buyer_trust, np.ones(len(month))
    for end in range(3):
        kept = np.minimum(kept, trust[month + end, row] / trust[month + end - 3, row])
    abrupt = kept <= 0.5
    return ratio(abrupt.sum(), len(abrupt)), float(bool(abrupt.any() and not abrupt.all()))
