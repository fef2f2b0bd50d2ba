"""The first reader: the month played in plain Python on views of rows; every rule can be stepped into."""

from kamsim.errors import KamsimError
from kamsim.results.recorder import Recorder
from kamsim.results.snapshots import Snapshots
from kamsim.scenario.seeds import checked_seed
from kamsim.scenario.world.population import populate_many
from kamsim.theory import month as order
from kamsim.theory import strategies
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.chance import LUCK, Draws, months_of_luck
from kamsim.theory.fields import columns_of
from kamsim.theory.state import DECLARED, World

from .by_hand import Held


def plain_view(declared, columns, row):
    """A row without further company."""
    return declared(columns, row)


def views_of(declared, rows, make=plain_view):
    """One view for each row."""
    columns = columns_of(declared, rows)
    return [make(declared, columns, row) for row in range(len(rows))]


class Luck:
    """This month's luck as rows; a year is drawn at a time, and the same views look at the next month."""

    def __init__(self, seed, counts, month=0):
        self.seed, self.counts, self.month, self.year = seed, counts, month, None
        self.columns = Draws(*([] for _ in LUCK))
        self.rows = Draws(
            *(
                [declared(columns, row) for row in range(count)]
                for declared, columns, count in zip(LUCK, self.columns, counts, strict=True)
            )
        )

    def next_month(self):
        """The rows of the next month."""
        place = self.month % 12
        if place == 0 or self.year is None:
            self.year = months_of_luck(self.seed, self.month - place + 1, 12, self.counts)
        for declared, columns, luck in zip(LUCK, self.columns, self.year, strict=True):
            columns[:] = columns_of(declared, luck[place])
        self.month += 1
        return self.rows


def counts_of(world):
    """Rows of each kind that need luck, for a world of one run."""
    return Draws(*(getattr(world, kind).shape[-1] for kind in Draws._fields))


def check_capacity(market, events, bids, scenario):
    """A ledger, table of tenders or market that ran over is an error that names the number to raise."""
    for name, used, room in (
        ("events", int(market["events"].max()), events),
        ("bids", int(market["bids"].max()), bids),
    ):
        if used > room:
            raise KamsimError(
                f"the room for {name} must hold all lines of a run",
                got=room,
                where=f"{scenario.name}, {name}",
                advice=f"Write {name} = {2 * used} at the top of the file.",
            )
    world = scenario.layout.world
    free = int((world.buyers["most_relationships"] - world.buyers["relationship_count"]).max())
    if free > 0 and market["turned_away"].max() > 0:  # without any free place the list of pairs is closed on purpose
        raise KamsimError(
            "every buyer must have a free place for a supplier that it meets",
            got=f"{free} a buyer",
            where=f"{scenario.name}, free_places",
            advice=f"Write free_places = {2 * free + 2} at the top of the file.",
        )


def own_strategies(scenario):
    """Strategies of the user's own that the scenario plays, frozen as they are now; a KamsimError if one cannot be."""
    world = scenario.layout.world
    used = {(strategies.SUPPLIER, int(n)) for n in world.suppliers["strategy"]}
    used |= {(strategies.BUYER, int(n)) for n in world.buyers["strategy"]}
    own = [strategies.get(side, number) for side, number in sorted(used) if number >= strategies.FIRST_OWN]
    return [strategies.frozen(known) for known in own]


class History:
    """One run, played month by month in plain Python.

    Parameters
    ----------
    scenario : Scenario
    seed : int
        Zero or more.
    make : function, optional
        ``make(declared, columns, row)`` gives the view of a row; the Mesa model hands in agents.
    """

    def __init__(self, scenario, seed, make=plain_view, every=1):
        self.scenario, self.seed, self.month = scenario, checked_seed(seed), 0
        self.held = {}  # decisions by row and name
        own_strategies(scenario)  # one whose decisions would hang on more than the seed is refused
        self.batch = populate_many(scenario, [self.seed])
        self.rows = World(*(rows[0] for rows in self.batch))
        self.world = World(
            *(views_of(declared, rows, make) for declared, rows in zip(DECLARED, self.rows, strict=True))
        )
        self.assumption_rows = scenario.assumption_row.copy()
        self.assumptions = views_of(Assumptions, self.assumption_rows)[0]
        self.luck = Luck(self.seed, counts_of(self.rows), month=-1)
        self.play_phases()
        self.recorder = Recorder(self.batch, [self.seed], scenario.months, every)
        self.snapshots = Snapshots(self.rows, scenario.months) if every == 1 else None

    def step(self):
        """Play one month."""
        self.month += 1
        self.play_phases()
        check_capacity(self.rows.market, len(self.rows.events), len(self.rows.bids), self.scenario)
        self.recorder.take(self.month)
        if self.snapshots:
            self.snapshots.take(self.month)

    def play_phases(self):
        """Everything that is due this month; in month 0, at the start."""
        draws = self.luck.next_month()
        for phase in order.PHASES:
            if order.due(phase, self.month):
                extra = strategies.deciders() if phase.decides else ()
                phase.play(self.world, draws, self.assumptions, *extra)

    def play(self):
        """Play to the end and return the record."""
        while self.month < self.scenario.months:
            self.step()
        return self.record()

    def record(self):
        """What has been kept so far."""
        record = self.recorder.record(self.month)
        return record._replace(states=self.snapshots.until(self.month)) if self.snapshots else record

    def snapshot(self):
        """A copy of all rows, to come back to later."""
        return [rows.copy() for rows in self.rows]

    def restore(self, snapshot, month):
        """Put all rows and the luck back to the end of a month."""
        for rows, copy in zip(self.rows, snapshot, strict=True):
            rows[...] = copy
        self.month = month
        self.luck = Luck(self.seed, counts_of(self.rows), month)
        for (row, name), value in self.held.items():
            self.rows.relationships[name][row] = value

    def hold(self, row, name, value):
        """Hold a decision about a relationship: whatever strategies and rules write, until it is given back."""
        view = self.world.relationships[row]
        self.rows.relationships[name][row] = value
        if (row, name) not in self.held:
            vars(view)["columns"] = [*view.columns]
            place = view.fields[name].index
            view.columns[place] = Held(view.columns[place])
        self.held[row, name] = value

    def give_back(self, row, name):
        """Give a decision back to the strategy of its side, which decides anew at the next review."""
        if self.held.pop((row, name), None) is not None:
            view = self.world.relationships[row]
            place = view.fields[name].index
            view.columns[place] = view.columns[place].column

    def held_of(self, row):
        """Decisions about one relationship that are held, by name."""
        return {name: value for (one, name), value in self.held.items() if one == row}

    def recorded(self):
        """All recorded columns in a fixed order, as arrays to be written into."""
        recorder = self.recorder
        tables = (recorder.relationships, recorder.suppliers, recorder.buyers, self.snapshots.kept)
        columns = [column for table in tables for column in table.values()]
        return [*columns, recorder.recession, recorder.path]

    def put_back(self, rows, columns, month):
        """Rows and recorded columns as they were at the end of a month."""
        self.restore(rows, month)
        for mine, theirs in zip(self.recorded(), columns, strict=True):
            mine[...] = theirs
