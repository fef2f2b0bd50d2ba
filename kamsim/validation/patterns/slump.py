"""D04 and D05: what a slump does to trade that goes on, to links that begin, and to links that end."""

import numpy as np

from .macro import SMOOTHING, recessions
from .statistics import parts_of, ratio


def volume_in_slumps(seen):
    """D04: part of revenue's fall through continuing dyads; how much less it is with the smallest third of suppliers.

    From the quarter of the peak to that of the trough; what begins is set against what ends.  All recessions together.
    """
    falls = np.zeros((2, 2))  # of all and of the smallest; through continuing dyads and in all
    for start, end in recessions(seen):
        before, after = quarters_around(seen, start, end)
        continuing, fall = (before > 0.0) & (after > 0.0), before - after
        for place, chosen in enumerate((np.ones(seen.rows, bool), of_smallest(seen, start))):
            falls[place] += fall[chosen & continuing].sum(), fall[chosen].sum()
    whole, small = (ratio(through, fall) if fall > 0.0 else float("nan") for through, fall in falls)
    return whole, whole - small


def quarters_around(seen, start, end):
    """Monthly revenue of every dyad around the peak and around the trough of all revenue, as in C25."""
    revenue = seen.monthly.revenue
    smooth = np.convolve(revenue.sum(axis=1, dtype=float), np.full(SMOOTHING, 1.0 / SMOOTHING), "same")
    peak = start - 6 + int(np.argmax(smooth[start - 6 : start + 3]))
    trough = start + 3 + int(np.argmin(smooth[start + 3 : end + 13]))
    return (revenue[month - 1 : month + 2].mean(axis=0, dtype=float) for month in (peak, trough))


def of_smallest(seen, start):
    """Dyads of the smallest third of suppliers, by what they sold in the year before a slump."""
    sales = np.bincount(seen.supplier, seen.monthly.revenue[start - 12 : start].sum(axis=0, dtype=float))
    selling = np.flatnonzero(sales > 0.0)
    return np.isin(seen.supplier, selling[parts_of(sales[selling], 3) == 0])


def creation_and_separation(seen):
    """D05: monthly rates in contractions over expansions: new links; separations of the most and the least bound."""
    active, third = seen.monthly.active, thirds_of_bond(seen)[1:]
    before, after = active[:-1], active[1:]
    new = in_slumps(seen, after & ~before, before)
    loosest, stickiest = (in_slumps(seen, before & ~after & (third == k), before & (third == k)) for k in (0, 2))
    return new, stickiest, loosest - stickiest


def thirds_of_bond(seen):
    """Third (0, 1, 2) by the buyer's switching cost among the links that stood as the year began, else -1, by month."""
    third = np.full((seen.months, seen.rows), -1, np.int8)
    for year in range(1, seen.years):
        rows = np.flatnonzero(seen.standing[year - 1])
        third[12 * year : 12 * (year + 1), rows] = parts_of(seen.yearly.switching_cost[year - 1, rows], 3)
    return third


def in_slumps(seen, happened, at_risk):
    """Rate in contractions over that in expansions, month of the year by month: contracts end with business years."""
    slump, season = seen.in_recession[1:], np.arange(1, seen.months) % 12
    count, exposed = happened.sum(axis=1), at_risk.sum(axis=1)
    usual, there = (np.bincount(season[~slump], values[~slump], 12) for values in (count, exposed))
    rate = usual / np.maximum(1.0, there)
    return ratio(count[slump].sum(), (exposed * rate[season])[slump].sum())
