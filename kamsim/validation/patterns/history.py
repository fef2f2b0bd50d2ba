"""One long history as the patterns look at it: years, ages and spells by the definitions of the validation page."""

from functools import cached_property

import numpy as np

from kamsim.theory.events import DEPARTURES, Kind
from kamsim.theory.words import Stage, Tier

ASCENDING = (Stage.EXPLORATORY, Stage.BASIC, Stage.COOPERATIVE, Stage.INTERDEPENDENT, Stage.INTEGRATED)


def ages(traded, first_age):
    """Years since the first active year of the present spell, -1 where there was no order: (years, rows).

    >>> ages(np.array([[True, False], [True, True], [False, True]]), np.array([25, 0])).tolist()
    [[2, -1], [3, 0], [-1, 1]]
    """
    age = np.full(traded.shape, -1, np.int32)
    age[0] = np.where(traded[0], first_age // 12, -1)
    for year in range(1, len(traded)):
        age[year] = np.where(traded[year], age[year - 1] + 1, -1)
    return age


class History:
    """The record of a `YearBook`, with what several patterns need.

    Parameters
    ----------
    record : namespace of arrays
        What `YearBook.record` gives.
    """

    def __init__(self, record):
        self.__dict__.update(vars(record))
        self.luck = np.random.default_rng(self.seed)
        self.months, self.rows = self.monthly.revenue.shape
        self.years = self.months // 12

    @cached_property
    def active(self):
        """At least one order in the year: (years, rows)."""
        return self.traded[-self.years :]

    @cached_property
    def lost(self):
        """Active in the year and inactive in all of the next: (years - 1, rows)."""
        return self.active[:-1] & ~self.active[1:]

    @cached_property
    def age(self):
        """Years since the first active year, -1 where there was no order: (years, rows)."""
        return ages(self.traded, self.first_age)[-self.years :]

    @cached_property
    def began(self):
        """Relationships whose present spell began within the window, so that nothing of it is hidden."""
        return self.active & (self.age <= np.arange(self.years)[:, None])

    @cached_property
    def standing(self):
        """Trading at the end of the year: (years, rows)."""
        return self.yearly.active

    @cached_property
    def key(self):
        """Key or strategic accounts at the end of the year: (years, rows)."""
        return self.yearly.tier >= Tier.KEY

    @cached_property
    def customer_size(self):
        """What every buyer ordered in the year, from everybody: (years, buyers)."""
        return self.buyers.orders.reshape(self.years, 12, -1).sum(axis=1)

    @cached_property
    def snapshots(self):
        """Every fifth year, the last one included."""
        return np.arange(self.years - 1, -1, -5)[::-1]

    @cached_property
    def entered_decline(self):
        """Month (place in the window) and row of every entry into decline."""
        stage = self.monthly.stage
        return np.nonzero((stage[1:] == Stage.DISINTEGRATING) & (stage[:-1] != Stage.DISINTEGRATING))

    def told(self, *kinds):
        """Lines of the ledger of some kinds about a relationship: place of the month in the window, row, and line."""
        lines = self.events[np.isin(self.events["kind"], kinds) & (self.events["relationship"] >= 0)]
        return lines["month"] - self.burn_in - 1, lines["relationship"], lines

    @cached_property
    def violations(self):
        """Violations in the ledger by month: grave failures and acts found out, (months, rows)."""
        counts = np.zeros((self.months, self.rows), np.int16)
        month, row, _ = self.told(Kind.SERVICE_FAILED, Kind.ACT_DETECTED)
        np.add.at(counts, (month, row), 1)
        return counts

    @cached_property
    def primary_left(self):
        """Departures of the primary seller contact: month, row, line."""
        return self.departures(self.primary_seller)

    @cached_property
    def primary_buyer_left(self):
        """Departures or role changes of the primary buyer contact: month, row, line."""
        return self.departures(self.primary_buyer)

    def departures(self, primary):
        """Departures of the person who was the primary contact a month before."""
        month, row, lines = self.told(*(Kind[name.upper()] for name in DEPARTURES))
        seen = month > 0
        month, row, lines = month[seen], row[seen], lines[seen]
        first = primary[month - 1, row] == lines["contact"]
        return month[first], row[first], lines[first]
