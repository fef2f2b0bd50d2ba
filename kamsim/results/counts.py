"""How long relationships last and how they move between stages, counted: whole numbers only, so that memory stays flat.

A relationship is watched from the end of a year (the landmark) until it ends or the run does; who it was at the
landmark is what it is grouped by, so that nothing later leaks into the group.
"""

import numpy as np

from kamsim.theory.events import Kind
from kamsim.theory.words import Shape, Stage, Tier

from .recorder import NOT_TRADING

STATES = [stage.name.lower() for stage in Stage if stage != Stage.ENDED] + ["not_trading"]
GROUPS = {"stage": Stage, "tier": Tier, "shape": Shape}


def state_codes(path):
    """A path of stages as rows of `STATES`: not trading comes last; -2 stays where two have not met."""
    return np.where(path == NOT_TRADING, len(STATES) - 1, path).astype(np.int64)


def counted(columns, times=None):
    """How often each combination of some whole numbers, zero or more, occurs: columns, and their `count`."""
    values = [np.asarray(column, np.int64) for column in columns.values()]
    room = tuple(int(column.max(initial=0)) + 1 for column in values)
    keys, place = np.unique(np.ravel_multi_index(values, room), return_inverse=True)
    count = np.bincount(place, times, len(keys)).astype(np.int64)
    return {**dict(zip(columns, np.unravel_index(keys, room), strict=True)), "count": count}


def added(several):
    """Counts of several batches as one."""
    whole = {name: np.concatenate([counts[name] for counts in several]) for name in several[0]}
    times = whole.pop("count")
    return counted(whole, times)


def ends_of(record):
    """The first month after each month in which there is no trade, 0 if none: (runs, months + 1, rows)."""
    runs, months, rows = record.path.shape
    following = np.zeros((runs, months + 1, rows), np.int64)
    for month in range(months, 0, -1):
        idle = record.path[:, month - 1] < 0
        following[:, month - 1] = np.where(idle, month, following[:, month])
    return following


def reasons_of(record):
    """The reason of the end in each month, 0 where nothing ended: (runs, months + 1, rows)."""
    runs, months, rows = record.path.shape
    reasons = np.zeros((runs, months + 1, rows), np.int64)
    for run, lines in enumerate(record.events):
        ended = lines[(lines["kind"] == Kind.ENDED) & (lines["relationship"] >= 0)]
        reasons[run, ended["month"], ended["relationship"]] = ended["detail"]
    return reasons


def watched(record):
    """Relationships that trade at the end of each year: what they were, how long they lasted, why they ended."""
    months, last = record.months, record.path.shape[1]
    ending, reasons = ends_of(record), reasons_of(record)
    names = (*GROUPS, "since", "ended", "months", "reason")
    columns = {name: [np.zeros(0, np.int64)] for name in names}
    for place in np.flatnonzero(months % 12 == 0):
        landmark = int(months[place])
        trading = record.relationships["active"][:, place]
        run, row = np.nonzero(trading)
        end = ending[run, landmark, row]
        found = [record.relationships[name][:, place][trading] for name in GROUPS]
        lasted = np.where(end > 0, end, last) - landmark
        found += [np.full(len(end), landmark), end > 0, lasted, reasons[run, end, row]]
        for name, values in zip(names, found, strict=True):
            columns[name].append(values)
    return counted({name: np.concatenate(parts) for name, parts in columns.items()})


def ends(record):
    """How often each relationship ended for each reason."""
    lines = np.concatenate(record.events)
    lines = lines[(lines["kind"] == Kind.ENDED) & (lines["relationship"] >= 0)]
    return counted({"relationship": lines["relationship"], "reason": lines["detail"]})


def moves(record, months):
    """Counts of moves from state to state over a number of months, (from, to)."""
    codes = state_codes(record.path[:, months - 1 :: months])
    met = codes[:, :-1] >= 0
    pairs = len(STATES) * codes[:, :-1][met] + codes[:, 1:][met]
    return np.bincount(pairs, minlength=len(STATES) ** 2).reshape(len(STATES), len(STATES))


def stays(record):
    """Uninterrupted stays in a state: its number, months, and whether the end of the stay was seen."""
    codes = state_codes(record.path).swapaxes(1, 2)
    flat = codes.reshape(-1, codes.shape[2])
    begins = np.ones(flat.shape, bool)
    begins[:, 1:] = flat[:, 1:] != flat[:, :-1]
    row, start = np.nonzero(begins)
    following = np.append(start[1:], 0)
    seen = np.append(row[1:] == row[:-1], False)
    length = np.where(seen, following, flat.shape[1]) - start
    state = flat[row, start]
    met = state >= 0
    return counted({"state": state[met], "months": length[met], "seen": seen[met]})
