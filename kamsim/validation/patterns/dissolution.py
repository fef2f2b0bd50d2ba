"""C05 to C09: who stays, who goes, how the young grow, and how long the living have lasted."""

import numpy as np

from .statistics import parts_of, ratio


def link_survival(seen):
    """C05: relationships active in a year that are active in the next, mean over years."""
    return (1.0 - float(np.mean(seen.lost.sum(axis=1) / seen.active[:-1].sum(axis=1))),)


def value_churn(seen):
    """C06: yearly loss weighted by the base year's revenue, over the loss by count."""
    revenue = seen.sums.revenue[:-1]
    by_value = ratio((revenue * seen.lost).sum(), (revenue * seen.active[:-1]).sum())
    return (ratio(by_value, seen.lost.sum() / seen.active[:-1].sum()),)


def growth_with_age(seen):
    """C07: yearly change of log revenue at ages 1 to 3 of survivors, net of what older ones did in the same years."""
    revenue, age = seen.sums.revenue, seen.age
    with np.errstate(divide="ignore"):
        change = np.diff(np.log(revenue), axis=0)
    lasting = seen.active[:-1] & seen.active[1:] & np.isfinite(change)
    lasting &= ~np.vstack((seen.lost[1:], np.zeros((1, seen.rows), bool)))  # the last, partial year is not growth
    young, old = lasting & (age[:-1] >= 1) & (age[:-1] <= 2), lasting & (age[:-1] >= 6)
    usual = np.array([change[year, old[year]].mean() if old[year].any() else np.nan for year in range(len(change))])
    net = (change - usual[:, None])[young]
    return (float(np.nanmean(net)) if len(net) else float("nan"),)


def start_small(seen):
    """C08: first year's revenue over the third's, survivors; hazard of the smallest third over the largest's."""
    began = began_in_window(seen)
    paid = np.concatenate((np.zeros((1, seen.rows)), np.cumsum(seen.monthly.revenue, axis=0, dtype=float)))
    first = third = 0.0
    for month, row in began:
        if month + 36 <= seen.months and seen.monthly.active[month : month + 36, row].all():
            first += paid[month + 12, row] - paid[month, row]
            third += paid[month + 36, row] - paid[month + 24, row]
    return ratio(first, third), hazard_of_small(seen, began, paid)


def began_in_window(seen):
    """Month and row of every start of trade."""
    active = seen.monthly.active
    month, row = np.nonzero(active[1:] & ~active[:-1])
    return list(zip(month + 1, row, strict=True))


def hazard_of_small(seen, began, paid):
    """Yearly hazard from the second year on: lowest over highest third of first-year revenue."""
    sizes, lost, at_risk = [], [], []
    for month, row in began:
        if month + 12 >= seen.months or not seen.monthly.active[month : month + 12, row].all():
            continue
        later = seen.monthly.active[month + 12 :, row]
        end = int(np.argmin(later)) if not later.all() else len(later)
        sizes.append(paid[month + 12, row] - paid[month, row])
        lost.append(end < len(later))
        at_risk.append(end + 1)
    if len(sizes) < 12:
        return float("nan")
    part, lost, at_risk = parts_of(sizes, 3), np.array(lost), np.array(at_risk)
    hazards = [ratio(lost[part == third].sum(), at_risk[part == third].sum()) for third in (0, 2)]
    return ratio(*hazards)


def tenure_skew(seen):
    """C09: mean over median elapsed tenure; mean tenure with the largest quarter of customers over the smallest."""
    skews, quarters = [], []
    for year in seen.snapshots:
        rows = np.flatnonzero(seen.standing[year])
        tenure = seen.yearly.age[year, rows] / 12.0
        size = parts_of(seen.customer_size[year, seen.buyer[rows]], 4)
        skews.append(tenure.mean() / np.median(tenure))
        quarters.append(tenure[size == 3].mean() / tenure[size == 0].mean())
    return float(np.mean(skews)), float(np.mean(quarters))
