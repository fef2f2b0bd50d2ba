"""Many futures of one scenario: played in batches, on one core or on all, kept whole or in brief."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from os import PathLike

from kamsim.errors import KamsimError, nearest, notice
from kamsim.results.brief import Brief
from kamsim.results.run import Ensemble
from kamsim.results.tally import Tally, joined
from kamsim.scenario.load import scenario_meant
from kamsim.scenario.scenario import Scenario
from kamsim.scenario.seeds import checked_seeds

from .batch import own_strategies, prepare, seconds_a_run, why_not_compiled
from .progress import progress_or_line
from .tasks import play_elsewhere, play_some
from .workers import cores, gather, lost

KEPT = ("months", "years", "brief")
MOST_WHOLE = 1_000  #: runs that keep their tables unless asked otherwise
PATIENCE = 2_000_000  #: relationship-months from which on all cores are put to work; about four seconds
MOST_READY = 16  #: tallies that wait to be joined
CHUNK = 256  #: runs in one task of a worker, at most


def checked_keep(keep, runs):
    """What is kept: whole tables of few runs, a brief of many, unless it is said."""
    if keep is None:
        return "years" if runs <= MOST_WHOLE else "brief"
    if keep not in KEPT:
        raise KamsimError("must be 'months', 'years' or 'brief'", got=keep, where="keep", advice=nearest(keep, KEPT))
    return keep


def checked_workers(workers, scenario, runs, plain):
    """Number of worker processes: one for what is quickly done, else all cores, unless it is said."""
    if workers is None:
        work = runs * scenario.months * len(scenario.layout.world.relationships) * (100 if plain else 1)
        return cores() if work > PATIENCE and runs > 1 else 1
    if isinstance(workers, bool) or not isinstance(workers, int) or workers < 1:
        raise KamsimError("must be a whole number, 1 or more", got=workers, where="workers")
    return min(workers, runs)


def simulate(
    scenario: Scenario | str | PathLike,
    seeds: int | Sequence[int] = 200,
    keep: str | None = None,
    workers: int | None = None,
    executor: Executor | None = None,
    progress: Callable[[int, int], object] | None = None,
    compile_progress: Callable[[int, int, str], object] | None = None,
    interpreted: bool = False,
    months: int | None = None,
) -> Ensemble:
    """Play one scenario under many seeds.

    Parameters
    ----------
    scenario : Scenario, str or path
        A scenario, the name of a shipped one, or a file.
    seeds : int or sequence of int
        A number of seeds (1, 2, ...), or the seeds themselves.
    keep : {"months", "years", "brief"}, optional
        Tables of every month, or of the last month of every year with all events, or in brief: figures per run,
        bands per year, survival and moves between stages, in an amount of memory that hardly grows.  Default:
        years up to 1,000 runs, in brief beyond.
    workers : int, optional
        Worker processes; default: one for what is done in seconds, else all cores.
    executor : concurrent.futures.Executor, optional
        Where the workers are, e.g. a Dask client's ``get_executor(pure=False)``; default: on this machine.
    progress : function, optional
        Told ``progress(done, total)`` as runs are done.
    compile_progress : function, optional
        Told ``compile_progress(done, total, name)`` while phases are compiled, once on a machine.
    interpreted : bool
        Use plain Python even where numba could be used.
    months : int, optional
        Months to play, fewer or more than the scenario's own; the months that both play are the same.

    Returns
    -------
    Ensemble
        The same whatever the number of workers.

    Raises
    ------
    KamsimError
        An argument is not what it must be.

    Examples
    --------
    >>> simulate("bow_tie", seeds=3, months=12, interpreted=True).seeds
    (1, 2, 3)
    >>> simulate("bow_tie", seeds=1, months=24, interpreted=True).months
    24
    """
    scenario = scenario_meant(scenario, months)
    seeds = checked_seeds(seeds)
    progress, compile_progress = progress_or_line(progress, compile_progress)
    keep, every = checked_keep(keep, len(seeds)), 1 if keep == "months" else 12
    plain = interpreted or must_be_plain(scenario, len(seeds))
    if not plain:
        prepare(scenario, compile_progress)
    workers = checked_workers(workers, scenario, len(seeds), plain)
    done, parts = 0, InOrder(joins=keep == "brief")
    if progress:
        progress(done, len(seeds))
    tasks = [(scenario, some, every, keep == "brief", plain) for some in chunks(seeds, workers, plain)]
    for number, part in played(tasks, workers, executor, own_strategies(scenario)):
        parts.add(number, part)
        done += len(tasks[number][1])
        if progress:
            progress(done, len(seeds))
    if keep == "brief":
        return Ensemble(scenario, [], every, Brief.of(joined(parts.ready), scenario))
    return Ensemble(scenario, [record for part in parts.ready for record in part], every)


class InOrder:
    """Parts in the order of their seeds, whatever the order they come in; `ready` holds those without a gap.

    Tallies are joined as they come (`joins`), so that memory stays flat.
    """

    def __init__(self, joins):
        self.joins, self.early, self.ready, self.next = joins, {}, [], 0

    def add(self, number, part):
        """Take in a part."""
        self.early[number] = part
        while self.next in self.early:
            self.ready.append(self.early.pop(self.next))
            self.next += 1
        if self.joins and len(self.ready) > MOST_READY:
            self.ready = [joined(self.ready)]


def chunks(seeds, workers, plain=False):
    """Seeds in tasks: small enough to keep every worker busy and progress moving, large enough to be worth it."""
    size = 1 if plain else min(CHUNK, max(16, -(-len(seeds) // (8 * workers))))
    return [seeds[start : start + size] for start in range(0, len(seeds), size)]


def played(tasks, workers, executor, own=()):
    """Play the tasks here, or in worker processes, which are told of the user's own strategies."""
    if workers == 1 and executor is None:
        for number, task in enumerate(tasks):
            yield number, play_some(*task)
        return
    for number, part in gather(play_elsewhere, [(n, (own, *task)) for n, task in enumerate(tasks)], executor, workers):
        if not isinstance(part, list | Tally):
            raise lost(part)
        yield number, part


def must_be_plain(scenario, runs):
    """Whether plain Python is needed; says so, with the expected time."""
    why = why_not_compiled(scenario)
    if why:
        warn_of_plain(why, scenario, runs)
    return bool(why)


def warn_of_plain(why, scenario, runs):
    """Say that it takes longer, and how long."""
    share = min(cores(), runs)
    spans = runs * seconds_a_run(scenario) / share
    notice(f"{why}; {runs} runs are played in plain Python on {share} core{'s' * (share > 1)}, about {spans:.0f} s.")
