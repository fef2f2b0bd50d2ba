"""`KamModel`: the interpreted reader as users of Mesa know it."""

import json
import os
import tempfile
import tomllib
from pathlib import Path

import mesa
import numpy as np

from kamsim.errors import KamsimError
from kamsim.results import run as results
from kamsim.scenario.scenario import Scenario, scenario_meant

from .agents import AGENTS, Relationship
from .interpreted import History

KEPT_BYTES = 2_000_000  #: a world smaller than this keeps a snapshot of every month, a larger one of every year


class KamModel(mesa.Model):
    """A scenario under one seed, to be played month by month.

    Parameters
    ----------
    scenario : Scenario, str or path
        A scenario, the name of a shipped one, or a file.
    rng : int
        The seed, zero or more.
    months : int, optional
        Months to play, fewer or more than the scenario's own.
    **assumptions
        Assumptions to change, e.g. ``trust_gain=0.1``.

    Notes
    -----
    `month` is the month of the world; Mesa's `time` counts the steps taken, rewound ones included.

    Examples
    --------
    >>> model = KamModel("bow_tie", rng=1)
    >>> model.run_for(3)
    >>> model.month
    3
    """

    def __init__(self, scenario="life_cycle", rng=1, months=None, **assumptions):
        if isinstance(rng, bool) or not isinstance(rng, (int, np.integer)) or rng < 0:
            raise KamsimError("must be a whole number, zero or more", got=rng, where="KamModel(rng=...)")
        scenario = scenario_meant(scenario, months)
        scenario = scenario.vary(assumptions=assumptions) if assumptions else scenario
        super().__init__(rng=int(rng))
        self.history = History(scenario, int(rng), self.make)
        size = sum(rows.nbytes for rows in self.history.rows[:7])
        self.keep_every = 1 if size < KEPT_BYTES else 12
        self.snapshots = {0: self.history.snapshot()}
        self.datacollector = mesa.DataCollector(
            model_reporters={
                name: name for name in ("month", "output", "in_recession", "revenue", "profit", "partners")
            },
            agenttype_reporters={
                Relationship: {
                    name: name for name in ("stage", "tier", "revenue", "profit", "buyer_trust", "commitment")
                }
            },
        )
        self.datacollector.collect(self)

    def make(self, declared, columns, row):
        """An agent for firms, people, ties and relationships; a plain view for anything else."""
        agent = AGENTS.get(declared)
        return agent(self, columns, row) if agent else declared(columns, row)

    @property
    def scenario(self):
        """The scenario that is played."""
        return self.history.scenario

    @scenario.setter
    def scenario(self, mesas_own):
        """Mesa attaches a scenario of its own; kamsim's is fixed at the start."""

    @property
    def month(self):
        """Months played."""
        return self.history.month

    @property
    def market(self):
        """The economy."""
        return self.history.world.market[0]

    @property
    def assumptions(self):
        """The numbers of the theory as this model plays them."""
        return self.history.assumptions

    @property
    def output(self):
        """Output of the economy, trend = 1."""
        return self.market.output

    @property
    def in_recession(self):
        """Whether the economy contracts."""
        return self.market.in_recession

    @property
    def revenue(self):
        """Revenue of all relationships this month, EUR."""
        return float(self.history.rows.relationships["revenue"].sum())

    @property
    def profit(self):
        """Profit of all suppliers this month, EUR."""
        return float(self.history.rows.suppliers["profit"].sum())

    @property
    def partners(self):
        """Relationships that trade."""
        return int(self.history.rows.relationships["active"].sum())

    @property
    def relationships(self):
        """All relationships, in the order of the scenario's rows."""
        return self.history.world.relationships

    def step(self):
        """Play one month."""
        if self.month >= self.scenario.months:
            self.running = False
            raise KamsimError(
                f"a scenario of {self.scenario.months} months is over",
                where=self.scenario.name,
                advice="Use KamModel(..., months=...) for a longer one.",
            )
        self.history.step()
        if self.month % self.keep_every == 0:
            self.snapshots[self.month] = self.history.snapshot()
        self.datacollector.collect(self)
        self.running = self.month < self.scenario.months

    def run_for(self, months):
        """Play some months."""
        for _ in range(int(months)):
            self.step()

    def run_model(self):
        """Play to the end."""
        self.run_for(self.scenario.months - self.month)

    def results(self):
        """The history so far, as a `Run` of tables."""
        return results.Run(self.scenario, [self.history.record()])

    @property
    def events(self):
        """The cause ledger so far, as a table."""
        return self.results().events

    def rewind(self, month):
        """Go back to the end of `month`; the same luck lies ahead."""
        if month not in self.snapshots or month > self.month:
            kept = [known for known in self.snapshots if known <= self.month]
            raise KamsimError(
                "must be a month that was played and kept",
                got=month,
                where="rewind",
                advice=f"Kept: {kept[0]} to {kept[-1]}, every {self.keep_every}.",
            )
        self.history.restore(self.snapshots[month], month)
        self.snapshots = {known: rows for known, rows in self.snapshots.items() if known <= month}
        self.steps, self.running = month, True
        for values in self.datacollector.model_vars.values():
            del values[month + 1 :]
        kept = self.datacollector._agenttype_records
        for later in [known for known in kept if known > month]:
            del kept[later]

    def fork(self):
        """Another model in the same state with the same luck ahead; changes in one do not touch the other."""
        other = type(self)(self.scenario, int(self.history.seed))
        other.put_back(self.history.snapshot(), self.recorded(), self.month)
        other.snapshots = {**self.snapshots, **other.snapshots}
        return other

    def recorded(self):
        """All recorded columns, as arrays to be written into."""
        return [*recorder_columns(self.history.recorder), *self.history.snapshots.kept.values()]

    def save(self, path):
        """Write the model's state to one file (rows, record, seed, scenario); no code, no pickle."""
        path = Path(path)
        told = {
            "scenario": self.scenario.text(),
            "name": self.scenario.name,
            "seed": int(self.history.seed),
            "month": self.month,
        }
        arrays = {f"rows_{name}": rows for name, rows in zip(self.history.rows._fields, self.history.rows, strict=True)}
        arrays |= {f"record_{number}": column for number, column in enumerate(self.recorded())}
        arrays["told"] = np.frombuffer(json.dumps(told).encode(), np.uint8)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}-", delete=False) as file:
            np.savez_compressed(file, **arrays)
        os.replace(file.name, path)
        return path

    @classmethod
    def load(cls, path):
        """Read a saved model back and go on from there."""
        try:
            with np.load(Path(path), allow_pickle=False) as kept:
                told = json.loads(kept["told"].tobytes())
                model = cls(Scenario(tomllib.loads(told["scenario"]), told["name"]), told["seed"])
                rows = [kept[f"rows_{name}"] for name in model.history.rows._fields]
                columns = [kept[f"record_{number}"] for number in range(len(model.recorded()))]
                model.put_back(rows, columns, told["month"])
        except KamsimError:
            raise
        except Exception as mistake:
            raise KamsimError(
                "must be a file written by KamModel.save with this version",
                where=str(path),
                advice=f"({type(mistake).__name__})",
            ) from None
        return model

    def put_back(self, rows, columns, month):
        """Rows and recorded columns as they were saved."""
        self.history.restore(rows, month)
        for mine, theirs in zip(self.recorded(), columns, strict=True):
            mine[...] = theirs
        self.snapshots = {month: self.history.snapshot()}
        self.steps = month

    def __repr__(self):
        return (
            f"<KamModel {self.scenario.name}, month {self.month} of {self.scenario.months}, seed {self.history.seed}>"
        )


def recorder_columns(recorder):
    """All arrays of a recorder in a fixed order."""
    return [
        *recorder.relationships.values(),
        *recorder.suppliers.values(),
        *recorder.buyers.values(),
        recorder.recession,
        recorder.path,
    ]
