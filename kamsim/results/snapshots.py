"""What a single history keeps beside its monthly columns: all declared state, at the start and after every quarter.

The views read from here what no ensemble could afford to keep: every person, tie and lever over time.
"""

import numpy as np

from kamsim.theory.state import DECLARED

NOT_IN_STATE = ("accounts", "shocks", "events", "bids")  #: lines that are no state of anybody
KINDS = tuple(kind for kind, declared in DECLARED._asdict().items() if declared and kind not in NOT_IN_STATE)
LARGE = 2_000_000  #: bytes of one snapshot above which one a year is kept


class Snapshots:
    """Copies of all rows of one run, made at the start, at the end of each quarter, and when they are asked for.

    Parameters
    ----------
    rows : World of structured arrays, each (rows,)
    months : int
        Months that will be played.
    """

    def __init__(self, rows, months):
        self.rows = {kind: getattr(rows, kind) for kind in KINDS}
        self.every = 3 if sum(rows.nbytes for rows in self.rows.values()) < LARGE else 12
        self.months = [0, *range(self.every, months + 1, self.every)]
        self.kept = {kind: np.zeros((len(self.months), len(rows)), rows.dtype) for kind, rows in self.rows.items()}
        self.take(0)

    def take(self, month):
        """Copy all rows if a copy is due at the end of `month`."""
        if month % self.every == 0:
            for kind, kept in self.kept.items():
                kept[month // self.every] = self.rows[kind]

    def until(self, month):
        """Months and copies up to the end of `month`, which is always the last of them."""
        count = month // self.every + 1
        months = self.months[:count]
        if months[-1] == month:
            return months, {kind: kept[:count] for kind, kept in self.kept.items()}
        now = {kind: np.concatenate([kept[:count], self.rows[kind][None]]) for kind, kept in self.kept.items()}
        return [*months, month], now
