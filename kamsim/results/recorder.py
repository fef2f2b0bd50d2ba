"""What is kept of a history: at the end of a month the declared columns of the state are copied, nothing more."""

from collections import namedtuple

import numpy as np

from kamsim.scenario.asked import RELATIONSHIP_COLUMNS
from kamsim.theory.state import BuyerState, RelationshipState, SupplierState
from kamsim.theory.words import NOBODY

SUPPLIER_COLUMNS = tuple(
    """sales_year profit_year selling_cost_year partners cash distressed exited concentration largest_share
    reputation key_accounts workload claims claim_room board_attention board_competence comfort
    kam_ready programme goals_declared goals_met""".split()
)
BUYER_COLUMNS = ("orders", "partners", "distressed", "exited", "solvency", "formal", "calendar_closed")

NOT_TRADING, NOT_MET = -1, -2  #: in a path of stages: no trade; the two do not know each other, or not yet

Record = namedtuple(
    "Record",
    "seeds months relationships suppliers buyers recession path sellers events bids ties contacts states",
    defaults=(None,),
)
"""Raw arrays of one batch of runs.

`months` are the months of the rows; `relationships`, `suppliers` and `buyers` map a column to an array
(runs, recorded months, rows); `recession` is (runs, recorded months); `path` is the stage of every relationship in
every month played, below 0 where it does not trade, (runs, months, rows); `sellers` is the supplier of every
relationship, -1 where none took its place, (runs, rows); `events` and `bids` hold one array of lines for
each run; `ties` and `contacts` are the rows at the end, (runs, rows).  `states` of a single history are the months
and copies of `kamsim.results.snapshots`; None for a batch.
"""


class Recorder:
    """Copies declared columns at the end of a month; works for one run and, with a leading axis, for a batch.

    Parameters
    ----------
    world : World of structured arrays, each (runs, rows)
    seeds : sequence of int
    months : int
        Months that will be played.
    every : int
        1 keeps every month, 12 the last month of every year.
    """

    def __init__(self, world, seeds, months, every=1):
        self.world, self.seeds, self.every = world, tuple(seeds), every
        self.months = [month for month in range(1, months + 1) if month % every == 0]
        self.years = [month for month in range(1, months + 1) if month % 12 == 0]
        self.relationships = self.room(RelationshipState, RELATIONSHIP_COLUMNS, world.relationships, self.months)
        self.suppliers = self.room(SupplierState, SUPPLIER_COLUMNS, world.suppliers, self.years)
        self.buyers = self.room(BuyerState, BUYER_COLUMNS, world.buyers, self.years)
        self.recession = np.zeros((len(self.seeds), len(self.months)), bool)
        self.path = np.empty((len(self.seeds), months, world.relationships.shape[1]), np.int8)

    @staticmethod
    def room(declared, names, rows, months):
        """Empty columns for the months to come."""
        shape = (rows.shape[0], len(months), rows.shape[1])
        return {name: np.empty(shape, declared.fields[name].dtype) for name in names}

    def take(self, month):
        """Copy what is due at the end of `month` (1, 2, ...)."""
        rows = self.world.relationships
        idle = np.where(rows["known"], NOT_TRADING, NOT_MET)
        self.path[:, month - 1] = np.where(rows["active"], rows["stage"], idle)
        if month % self.every == 0:
            place = month // self.every - 1
            self.copy(self.relationships, self.world.relationships, place)
            self.recession[:, place] = self.world.market["in_recession"][:, 0]
        if month % 12 == 0:
            self.copy(self.suppliers, self.world.suppliers, month // 12 - 1)
            self.copy(self.buyers, self.world.buyers, month // 12 - 1)

    @staticmethod
    def copy(columns, rows, place):
        """One month's values of some columns."""
        for name, column in columns.items():
            column[:, place] = rows[name]

    def record(self, played):
        """The record of the first `played` months."""
        kept, years = played // self.every, played // 12
        world = self.world
        return Record(
            self.seeds,
            np.array(self.months[:kept], np.int64),
            {name: column[:, :kept] for name, column in self.relationships.items()},
            {name: column[:, :years] for name, column in self.suppliers.items()},
            {name: column[:, :years] for name, column in self.buyers.items()},
            self.recession[:, :kept],
            self.path[:, :played],
            np.where(world.relationships["known"], world.relationships["supplier"], NOBODY),
            [world.events[run, : world.market["events"][run, 0]].copy() for run in range(len(self.seeds))],
            [world.bids[run, : world.market["bids"][run, 0]].copy() for run in range(len(self.seeds))],
            world.ties.copy(),
            world.contacts.copy(),
        )
