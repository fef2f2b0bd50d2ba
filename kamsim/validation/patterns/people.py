"""C10 to C13: how often people change, and what goes with them."""

import numpy as np

from kamsim.theory.words import Destination, Role, Side, Stage

from .statistics import parts_of, ratio

LEFT_FIRM = (Destination.ELSEWHERE, Destination.RIVAL, Destination.RETIREMENT)
SALES = (Role.ACCOUNT_MANAGER, Role.SPECIALIST, Role.SERVICE)
AGE_STEPS = (24, 60, 120)  #: months that part young, settled and old relationships when they are matched


def yearly_exits(seen, roles):
    """Yearly rate at which people of some roles on the seller's side leave their firm."""
    seats = (seen.side == Side.SUPPLIER) & np.isin(seen.role, roles)
    left = np.isin(seen.departed[:, seats], LEFT_FIRM).sum()
    return ratio(12.0 * left, seen.filled[:, seats].sum())


def seller_turnover(seen):
    """C10: yearly exit rate of people in sales, and of key account managers."""
    return yearly_exits(seen, SALES), yearly_exits(seen, (Role.KEY_ACCOUNT_MANAGER,))


def buyer_turnover(seen):
    """C11: yearly rate at which a trading relationship loses its primary buyer contact, to another job or firm."""
    month, row, _ = seen.primary_buyer_left
    trading = seen.monthly.active & (seen.primary_buyer >= 0)
    return (ratio(12.0 * trading[month, row].sum(), trading.sum()),)


def paths(seen):
    """Revenue paid up to the end of each month, and losses of the primary seller contact up to it."""
    paid = np.concatenate((np.zeros((1, seen.rows)), np.cumsum(seen.monthly.revenue, axis=0, dtype=float)))
    month, row, _ = seen.primary_left
    left = np.zeros((seen.months + 1, seen.rows), np.int32)
    np.add.at(left, (month + 1, row), 1)
    return paid, np.cumsum(left, axis=0)


def matched_changes(seen):
    """Yearly change of revenue around each loss of the primary seller contact, and that of matched relationships.

    Returns
    -------
    own, usual, lived, usual_lived : arrays
        Change of log revenue (missing where the relationship ended), the mean change of relationships of like stage,
        age and size without such a loss in the two years around the month, and whether and how often they lived on.
    """
    paid, losses = paths(seen)
    month, row, lines = seen.primary_left
    stayed_in_trade = lines["detail"] != Destination.RIVAL
    parts = [
        changes_in_month(seen, paid, losses, now, row[(month == now) & stayed_in_trade])
        for now in np.unique(month)
        if 12 <= now <= seen.months - 12
    ]
    if not parts:
        return (np.zeros(0),) * 4
    return tuple(np.concatenate(values) for values in zip(*parts, strict=True))


def changes_in_month(seen, paid, losses, now, chosen):
    """The events of one month against their controls."""
    before, after = paid[now] - paid[now - 12], paid[now + 12] - paid[now]
    able = seen.monthly.active[now - 12 : now].all(axis=0) & (before > 0.0)
    lived = able & seen.monthly.active[now + 11]
    control = able & (losses[now + 12] == losses[now - 12])
    with np.errstate(divide="ignore", invalid="ignore"):
        change = np.where(lived & (after > 0.0), np.log(after / before), np.nan)
    rows = np.flatnonzero(able)
    stage = np.minimum(seen.monthly.stage[now - 1, rows], Stage.DISINTEGRATING)
    months = seen.yearly.age[max(0, now // 12 - 1), rows]
    cell = np.full(seen.rows, -1)
    cell[rows] = (stage.astype(int) * 4 + np.digitize(months, AGE_STEPS)) * 10 + parts_of(before[rows], 10)
    count = np.bincount(cell[control], minlength=cell.max() + 2)
    alive = np.bincount(cell[control], lived[control], minlength=len(count))
    known = control & np.isfinite(change)
    summed = np.bincount(cell[known], change[known], minlength=len(count))
    chosen = chosen[able[chosen]]
    chosen = chosen[(alive[cell[chosen]] > 0) & (count[cell[chosen]] > 0)]
    place = cell[chosen]
    return change[chosen], summed[place] / alive[place], lived[chosen], alive[place] / count[place]


def contact_loss(seen):
    """C12: change of revenue in the year after the primary seller contact left, without defection, against like ones.

    Log changes of those that live on; those that end count as a loss of everything.
    """
    own, usual, lived, usual_lived = matched_changes(seen)
    known = lived & np.isfinite(own)
    if known.sum() < 5:
        return (float("nan"),)
    return (float(np.exp(np.mean((own - usual)[known])) * lived.mean() / usual_lived.mean() - 1.0),)


def moved_business(seen):
    """C13: part of the purchases from the old supplier that has gone to the rival a year after its contact did."""
    month, row, lines = seen.primary_left
    poached = (lines["detail"] == Destination.RIVAL) & (lines["supplier"] >= 0) & (month <= seen.months - 12)
    share, had, gained = seen.monthly.share_of_wallet, 0.0, 0.0
    for now, here, line in zip(month[poached], row[poached], lines[poached], strict=True):
        there = np.flatnonzero((seen.supplier == line["supplier"]) & (seen.buyer == seen.buyer[here]))
        if len(there) and seen.monthly.active[now - 1, here]:
            had += share[now - 1, here]
            gained += share[now + 11, there[0]] - share[now - 1, there[0]]
    return (ratio(gained, had),)
