"""The second reader: the same month, compiled, for many runs at a time."""

import sys

import numpy as np

from . import strategies
from .chance import BLOCK, LUCK, Dice, Draws
from .errors import KamsimError
from .fields import row_type
from .interpreted import History, check_capacity, counts_of
from .month import PHASES, due
from .population import assumption_rows, populate_many
from .recorder import Recorder
from .results import Ensemble
from .scenario import Scenario, load_scenario

BATCH_BYTES = 64_000_000
COMPILED = {}  # phases compiled or loaded in this process, by what decides in them


def own_strategies(scenario):
    """Strategies of the user's own that the scenario plays."""
    world = scenario.layout.world
    used = {(strategies.SUPPLIER, int(n)) for n in world.suppliers["strategy"]}
    used |= {(strategies.BUYER, int(n)) for n in world.buyers["strategy"]}
    return [strategies.get(side, number) for side, number in sorted(used) if number >= strategies.FIRST_OWN]


def deciders_of(own):
    """The shipped chain of strategies, lengthened by the user's own; None if there are none."""
    if not own:
        return None
    from numba.extending import register_jitable

    chains = {strategies.SUPPLIER: strategies.decide_supplier, strategies.BUYER: strategies.decide_buyer}
    for known in own:
        chains[known.side] = lengthen(chains[known.side], register_jitable(known.function), known.number)
    return chains[strategies.SUPPLIER], chains[strategies.BUYER]


def lengthen(rest, function, wanted):
    """One more link at the front of a chain of strategies."""
    from numba.extending import register_jitable

    @register_jitable
    def decide(number, one, relationship, other, assumptions):
        if number == wanted:
            function(one, relationship, other, assumptions)
        else:
            rest(number, one, relationship, other, assumptions)

    return decide


def compiled_phases(scenario, progress=None):
    """The compiled phases for a scenario; compiled on first use, then from the cache."""
    from . import compiling

    own = own_strategies(scenario)
    key = tuple((known.side, known.number, known.function) for known in own)
    if key not in COMPILED:
        if compiling.missing():
            History(scenario, 0).step()  # a misspelt field shows here, in Python's own words
            compiling.compile_missing(progress)
        deciders = deciders_of(own)
        loaded = COMPILED.get(())
        COMPILED[key] = [
            loaded[number]
            if loaded and not phase.decides
            else compiling.compiled(phase, deciders if phase.decides else None)
            for number, phase in enumerate(PHASES)
        ]
    return COMPILED[key]


def runs_at_a_time(scenario):
    """How many runs fit into a batch of moderate memory."""
    world = scenario.layout.world
    luck = sum(n * row_type(kind).itemsize for n, kind in zip(counts_of(world), LUCK, strict=True)) * BLOCK
    size = sum(rows.nbytes for rows in world) + luck
    return int(max(1, min(64, BATCH_BYTES // size)))


def play_batch(scenario, seeds, every, phases):
    """Play some runs to the end and keep what is to be kept."""
    worlds = populate_many(scenario, seeds)
    counts = counts_of(worlds)
    assumptions = np.repeat(assumption_rows(scenario), len(seeds))
    dice = [Dice(seed, counts) for seed in seeds]
    luck = Draws(*(np.empty((len(seeds), BLOCK, n), row_type(kind)) for n, kind in zip(counts, LUCK, strict=True)))
    recorder = Recorder(worlds, seeds, scenario.months, every)
    plan = list(zip(PHASES, phases, strict=True))
    for month in range(1, scenario.months + 1):
        if (month - 1) % BLOCK == 0:
            for run, own in enumerate(dice):
                own.fill(Draws(*(part[run] for part in luck)))
        for phase, play in plan:
            if due(phase, month):
                play(worlds, luck, assumptions, (month - 1) % BLOCK)
        recorder.take(month)
    check_capacity(worlds.market, worlds.events.shape[1], worlds.bids.shape[1], scenario)
    return recorder.record(scenario.months)


def play_interpreted(scenario, seeds, every):
    """Play some runs in plain Python; the record of each stands alone."""
    return [History(scenario, seed, every=every).play() for seed in seeds]


def checked_seeds(seeds):
    """Seeds as a list: a number n stands for 1 ... n."""
    if isinstance(seeds, (int, np.integer)) and not isinstance(seeds, bool):
        if seeds < 1:
            raise KamsimError("must be at least 1", got=int(seeds), where="seeds")
        return list(range(1, int(seeds) + 1))
    wanted = [int(seed) for seed in seeds]
    if not wanted or min(wanted) < 0 or len(set(wanted)) < len(wanted):
        raise KamsimError("must be whole numbers, zero or more, each once", got=wanted[:5], where="seeds")
    return wanted


def simulate(scenario, seeds=200, monthly=False, progress=None, compile_progress=None, interpreted=False):
    """Play one scenario under many seeds.

    Parameters
    ----------
    scenario : Scenario, str or path
    seeds : int or sequence of int
        A number of seeds (1, 2, ...), or the seeds themselves.
    monthly : bool
        Keep every month instead of the last month of every year.
    progress : function, optional
        Told ``progress(done, total)`` after every batch.
    compile_progress : function, optional
        Told ``compile_progress(done, total, name)`` while phases are compiled, once on a machine.
    interpreted : bool
        Use plain Python even where numba could be used.

    Returns
    -------
    Ensemble

    Examples
    --------
    >>> simulate("bow_tie", seeds=3).seeds
    (1, 2, 3)
    """
    scenario = scenario if isinstance(scenario, Scenario) else load_scenario(scenario)
    seeds, every = checked_seeds(seeds), 1 if monthly else 12
    phases = None if interpreted else phases_or_none(scenario, len(seeds), compile_progress)
    size = runs_at_a_time(scenario) if phases else 1
    records = []
    for start in range(0, len(seeds), size):
        some = seeds[start : start + size]
        records += [play_batch(scenario, some, every, phases)] if phases else play_interpreted(scenario, some, every)
        if progress:
            progress(min(len(seeds), start + size), len(seeds))
    return Ensemble(scenario, records, every)


def phases_or_none(scenario, runs, progress):
    """Compiled phases, or None with a word about it where something cannot be compiled."""
    try:
        import numba  # noqa: F401
        from numba.core.errors import NumbaError
    except ImportError:
        tell("numba is not there; every run is played in plain Python, some hundred times slower.")
        return None
    try:
        return compiled_phases(scenario, progress)
    except NumbaError as reason:
        own = ", ".join(known.name for known in own_strategies(scenario))
        if not own:
            raise
        tell(
            f"the strategy {own} cannot be compiled ({str(reason).splitlines()[0]}); "
            f"{runs} runs are played in plain Python, about {runs * seconds_a_run(scenario):.0f} s."
        )
        return None


def seconds_a_run(scenario):
    """Expected time of one interpreted run, from its first three months."""
    import time

    history = History(scenario, 0)
    start = time.perf_counter()
    for _ in range(min(3, scenario.months)):
        history.step()
    return (time.perf_counter() - start) / 3.0 * scenario.months


def tell(sentence):
    """A word to the user, on the error stream so that tables stay clean."""
    print(f"kamsim: {sentence}", file=sys.stderr, flush=True)
