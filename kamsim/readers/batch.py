"""The second reader: the same month, compiled, for several runs at a time."""

from functools import cache
from itertools import groupby

import numpy as np

from kamsim.errors import KamsimError
from kamsim.results.recorder import Recorder
from kamsim.scenario.world.population import populate_many
from kamsim.theory import strategies
from kamsim.theory.chance import keys_of
from kamsim.theory.month import PHASES, due
from kamsim.theory.state import RelationshipState, World

from .interpreted import History, check_capacity, own_strategies, views_of
from .kept_phases import make_sure_of_cache

BATCH_BYTES = 8_000_000  # of rows: they must still be in the caches when the next phase goes over them (measured)
MOST_AT_A_TIME = 64
COMPILED = {}  # phases compiled or loaded in this process, by what decides in them


def why_not_compiled(scenario):
    """Why the compiled reader cannot play a scenario, in words; empty if it can.  No phase is compiled for it."""
    try:
        import numba
    except ImportError:
        return "numba is not there"
    if numba.config.DISABLE_JIT:
        return "NUMBA_DISABLE_JIT is set"
    return next(filter(None, map(trouble_with, own_strategies(scenario))), "")


@cache
def trouble_with(known):
    """Why a strategy of the user's own cannot be compiled, in words; empty if it can."""
    from numba.core.errors import NumbaError

    from . import compiled_rows, compiling

    try:
        compiling.compile_strategy(known)
    except NumbaError as reason:
        said = [line.strip() for line in str(reason).splitlines()]
        why = next((line for line in said if compiled_rows.REAL in line), said[0])
        return f"the strategy {known.name} cannot be compiled ({why})"
    return ""


def prepare(scenario, progress=None):
    """The compiled phases for a scenario; compiled on first use, then from the cache; a KamsimError if they cannot."""
    why = why_not_compiled(scenario)
    if why:
        raise KamsimError(f"needs the compiled rules, and {why}", where=scenario.name)
    from . import compiling

    own = own_strategies(scenario)
    key = tuple((known.side, known.number, known.mark) for known in own)
    if key not in COMPILED:
        make_sure_of_cache()
        if own:
            rehearse(scenario)
        if compiling.missing():
            History(scenario, 0).step()  # a misspelt field shows here, in Python's own words
            compiling.compile_missing(progress)
        loaded = COMPILED.get(())
        COMPILED[key] = [
            loaded[number] if loaded and not phase.decides else compiling.compiled(phase, own)
            for number, phase in enumerate(PHASES)
        ]
    return COMPILED[key]


def rehearse(scenario):
    """One review in plain Python: a decision of another kind shows here, where compiled code would make it fit."""
    history = History(scenario, 0)
    for phase in PHASES:
        if phase.decides:
            phase.play(history.world, history.luck.next_month(), history.assumptions, *strategies.deciders())


def bytes_a_run(scenario):
    """Memory of one run while it is played: its rows; ledgers cost only what is written."""
    world = scenario.layout.world._asdict()
    return sum(rows.nbytes for kind, rows in world.items() if kind not in ("events", "bids"))


def runs_at_a_time(scenario):
    """How many runs fit into a batch of moderate memory."""
    return int(max(1, min(MOST_AT_A_TIME, BATCH_BYTES // bytes_a_run(scenario))))


def shape_of(scenario):
    """Runs with the same shape can be played in one batch."""
    return scenario.months, tuple(rows.shape for rows in scenario.layout.world)


def by_scenario(cases):
    """Neighbouring cases of one scenario: pairs of it and a list of its cases."""
    for _, some in groupby(cases, key=lambda case: id(case[0])):
        some = list(some)
        yield some[0][0], some


def worlds_of(cases):
    """The worlds of some cases (scenario, seed), stacked, and their rows of assumptions."""
    groups = [(scenario, [seed for _, seed in some]) for scenario, some in by_scenario(cases)]
    worlds = [populate_many(scenario, seeds) for scenario, seeds in groups]
    rows = [np.repeat(scenario.assumption_row, len(seeds)) for scenario, seeds in groups]
    return World(*map(joined, *worlds)), joined(*rows)


def joined(*parts):
    """Rows of several groups of runs, one after the other."""
    if len(parts) == 1:
        return parts[0]
    rows, place = np.empty((sum(map(len, parts)), *parts[0].shape[1:]), parts[0].dtype), 0
    for part in parts:  # `concatenate` compares types field by field, once for each part
        rows[place : place + len(part)] = part
        place += len(part)
    return rows


class Reader:
    """Plays batches of runs of the same shape.

    Parameters
    ----------
    scenario : Scenario
        One of those that will be played; the others must have the same shape and strategies.
    every : int
        1 keeps every month, 12 the last month of every year.
    progress : function, optional
        Told ``progress(done, total, name)`` while phases are compiled.
    keeps : class, optional
        What keeps the record of a batch, in place of `Recorder`.
    """

    def __init__(self, scenario, every=12, progress=None, keeps=Recorder):
        self.every, self.size, self.keeps = every, runs_at_a_time(scenario), keeps
        self.plan = list(zip(PHASES, prepare(scenario, progress), strict=True))
        self.own = own_strategies(scenario)

    def play(self, cases):
        """Play some cases (scenario, seed), `size` at most, to the end; returns their record."""
        scenario, seeds = cases[0][0], [seed for _, seed in cases]
        worlds, assumptions = worlds_of(cases)
        recorder = self.keeps(worlds, seeds, scenario.months, self.every)
        self.go_on(worlds, assumptions, seeds, range(scenario.months + 1), recorder.take)
        check_capacity(worlds.market, worlds.events.shape[1], worlds.bids.shape[1], scenario)
        return recorder.record(scenario.months)

    def go_on(self, worlds, assumptions, seeds, months, take):
        """Play some months on worlds as they stand; month 0 is the start.  After each other one `take` is told it."""
        from . import compiled_rows

        addresses, keys = compiled_rows.addresses_of(worlds, assumptions), keys_of(seeds)
        for month in months:
            for phase, play in self.plan:
                if due(phase, month):
                    try:
                        play(addresses, keys, month)
                    except Exception as mistake:
                        raise self.told(mistake, worlds) from None
            if month > 0:
                take(month)

    def told(self, mistake, worlds):
        """What went wrong in compiled code, in the words of plain Python; all that can is a strategy of one's own."""
        for suppliers, buyers, relationships in zip(worlds.suppliers, worlds.buyers, worlds.relationships, strict=True):
            firms = {strategies.SUPPLIER: suppliers, strategies.BUYER: buyers}
            for view in views_of(RelationshipState, relationships):
                for known in self.own:
                    if firms[known.side]["strategy"][getattr(view, known.side)] == known.number:
                        strategies.check_decisions(known.name, view)
        names = " or ".join(known.name for known in self.own)
        return strategies.failed(names, mistake) if names else mistake


class PlainReader:
    """The same interface in plain Python, for strategies that cannot be compiled; one run at a time."""

    size = 1

    def __init__(self, scenario, every=12, progress=None):
        self.every = every

    def play(self, cases):
        """Play one case (scenario, seed) to the end; returns its record."""
        ((scenario, seed),) = cases
        return History(scenario, seed, every=self.every).play()


def batches(cases, size):
    """Cases of one shape in lists of at most `size`."""
    for start in range(0, len(cases), size):
        yield cases[start : start + size]


def reader_for(scenario, every=12, interpreted=False, progress=None):
    """A reader of batches: the compiled one, or plain Python where numba is missing or a strategy is not for it."""
    if interpreted or why_not_compiled(scenario):
        return PlainReader(scenario, every)
    return Reader(scenario, every, progress)


def seconds_a_run(scenario):
    """Expected time of one interpreted run, from its first three months."""
    import time

    history = History(scenario, 0)
    start = time.perf_counter()
    for _ in range(min(3, scenario.months)):
        history.step()
    return (time.perf_counter() - start) / 3.0 * scenario.months
