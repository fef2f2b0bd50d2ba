"""The same rules the way a Mesa tutorial would play them: ordinary attributes, agent sets, `mesa.batch_run`.

Nothing is written twice: every loop over one kind of entity in `kamsim.theory.month` becomes a method that an agent set
does, so that this model keeps up with the rules by itself.  Histories are equal to those of the readers: `check_equal`.
"""

import ast
import inspect
import textwrap
from collections import namedtuple

import mesa
import numpy as np
from mesa.agent import AgentSet

from kamsim.readers.interpreted import Luck, counts_of
from kamsim.results.recorder import RELATIONSHIP_COLUMNS, SUPPLIER_COLUMNS
from kamsim.scenario.world.population import populate
from kamsim.theory import month as order
from kamsim.theory import strategies
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.state import DECLARED, World

Step = namedtuple("Step", "kind method")
"""One loop of a phase as a method of the agents of a kind, or a piece of it outside of any loop (kind None)."""
FORGOTTEN = ("events", "bids")  # lists that grow: nothing is there before it is written
SHUFFLED = ("suppliers", "buyers", "relationships")


class Thing:
    """A row as an ordinary object."""

    def __init__(self, **values):
        self.__dict__.update(values)


class OrdinaryAgent(mesa.Agent):
    """An entity with ordinary attributes."""

    def __init__(self, model, row, values):
        super().__init__(model)
        self.row = row
        self.__dict__.update(values)


class Book(dict):
    """A ledger: a line is there as soon as it is written to."""

    def __init__(self, room, defaults):
        super().__init__()
        self.room, self.defaults = room, defaults

    def __missing__(self, line):
        self[line] = Thing(**self.defaults)
        return self[line]

    def __len__(self):
        return self.room


def steps_of(phase):
    """The loops of a phase as methods, in order."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(phase.play))).body[0]
    names = [argument.arg for argument in tree.args.args]
    steps, loose = [], []
    for statement in tree.body:
        if isinstance(statement, ast.For):
            steps += method_of(phase, names, None, loose) if loose else []
            steps += method_of(phase, names, statement.iter.args[0].args[0].attr, statement.body, statement.target.id)
            loose = []
        elif not isinstance(statement, ast.Expr) or not isinstance(statement.value, ast.Constant):
            loose.append(statement)
    return steps + (method_of(phase, names, None, loose) if loose else [])


def method_of(phase, names, kind, body, counter=""):
    """Some statements of a phase as one function of an agent and the world."""
    if counter:
        body = [*ast.parse(f"{counter} = agent.row").body, *body]
    arguments = ast.arguments([], [ast.arg(name) for name in ("agent", *names)], None, [], [], None, [])
    function = ast.FunctionDef("method", arguments, body, [], type_params=[])
    module = ast.fix_missing_locations(ast.Module([function], []))
    made = {}
    # the text of kamsim.theory.month itself
    exec(compile(module, f"<{phase.name}>", "exec"), phase.play.__globals__, made)
    return [Step(kind, made["method"])]


STEPS = {phase.name: steps_of(phase) for phase in order.PHASES}


class OrdinaryModel(mesa.Model):
    """A scenario as a Mesa model of ordinary agents.

    Parameters
    ----------
    scenario : Scenario
    rng : int
        The seed.
    shuffle : bool
        Activate firms and relationships in random order (`shuffle_do`); in their order (`do`) where it matters.
    """

    def __init__(self, scenario, rng=1, shuffle=False):
        super().__init__(rng=rng)
        self.months, self.shuffle, self.month = scenario.months, shuffle, 0
        rows = populate(scenario, rng)
        self.world = World(
            *(
                self.entities(kind, declared, table)
                for kind, declared, table in zip(World._fields, DECLARED, rows, strict=True)
            )
        )
        self.sets = {
            kind: AgentSet(agents, random=self.random)
            for kind, agents in self.world._asdict().items()
            if kind not in (*FORGOTTEN, "accounts", "market")
        }
        self.assumed = Thing(**values_of(Assumptions, scenario.assumption_row[0]))
        self.luck = Luck(rng, counts_of(rows), month=-1)
        self.play_phases()
        self.datacollector = mesa.DataCollector(
            model_reporters={"month": "month"},
            agenttype_reporters={
                OrdinarySupplier: {name: name for name in ("row", "sales_year", "profit_year", "cash", "partners")}
            },
        )

    def entities(self, kind, declared, table):
        """The rows of a table as ordinary objects or agents."""
        if kind in FORGOTTEN:
            return Book(len(table), values_of(declared, table[0]))
        make = OrdinarySupplier if kind == "suppliers" else OrdinaryAgent
        return [make(self, row, values_of(declared, line)) for row, line in enumerate(table)]

    def step(self):
        """Play one month."""
        self.month += 1
        self.play_phases()
        if self.month % 12 == 0:
            self.datacollector.collect(self)
        self.running = self.month < self.months

    def play_phases(self):
        """Everything that is due this month; in month 0, at the start."""
        draws = self.luck.next_month()
        for phase in order.PHASES:
            if order.due(phase, self.month):
                extra = strategies.deciders() if phase.decides else ()
                for kind, method in STEPS[phase.name]:
                    self.play(kind, method, (self.world, draws, self.assumed, *extra))

    def play(self, kind, method, arguments):
        """One method for every agent of a kind."""
        if kind is None:
            method(None, *arguments)
        elif self.shuffle and kind in SHUFFLED:
            self.sets[kind].shuffle_do(method, *arguments)
        else:
            self.sets[kind].do(method, *arguments)


class OrdinarySupplier(OrdinaryAgent):
    """A supplier, whose figures are collected."""


def values_of(declared, line):
    """The declared fields of one row as plain numbers."""
    return {name: line[name].item() for name in declared.fields}


def ordinary_runs(scenario, seeds, shuffle=False):
    """Some runs from call to table, as a tutorial would: one row per run, year and supplier."""
    import pandas as pd

    told = mesa.batch_run(
        OrdinaryModel, {"scenario": [scenario], "shuffle": [shuffle]}, max_steps=scenario.months,
        data_collection_period=1, display_progress=False, rng=list(seeds),
    )  # fmt: skip
    return pd.DataFrame(told).drop(columns=["scenario"])


def check_equal(scenario, record, shuffle=False):
    """Play the first seed of a record in ordinary Mesa; an error if a recorded number differs in any bit."""
    model = OrdinaryModel(scenario, record.seeds[0], shuffle)
    for month in range(1, scenario.months + 1):
        model.step()
        if month % 12 == 0:
            for kind, names, table in (("relationships", RELATIONSHIP_COLUMNS, record.relationships),
                                       ("suppliers", SUPPLIER_COLUMNS, record.suppliers)):  # fmt: skip
                place = month // 12 - 1
                for name in names:
                    mine = np.array([getattr(agent, name) for agent in getattr(model.world, kind)], table[name].dtype)
                    if not np.array_equal(mine, table[name][0, place], equal_nan=mine.dtype.kind == "f"):
                        raise AssertionError(f"month {month}: {kind}.{name} differs from the ordinary Mesa model")
