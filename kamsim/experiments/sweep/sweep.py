"""Many points of a space, each under the same seeds, streamed to disk; interrupt it in any way, and it goes on."""

import tempfile
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from os import PathLike

import pandas as pd

from kamsim.readers.batch import prepare
from kamsim.readers.ensemble import checked_workers
from kamsim.readers.progress import progress_or_line
from kamsim.readers.workers import Lost, gather
from kamsim.scenario.load import scenario_meant
from kamsim.scenario.scenario import Scenario
from kamsim.scenario.seeds import checked_seeds

from .designs import shares_of
from .plan import Plan, point_table
from .result import Sweep
from .space import Space
from .store import Dataset
from .tasks import failed_rows, play_task


def sweep(
    scenario: Scenario | str | PathLike,
    space: Space | Mapping | str | PathLike,
    design: str = "lhs",
    n: int = 200,
    seeds: int | Sequence[int] = 5,
    out: str | PathLike | None = None,
    design_seed: int = 0,
    workers: int | None = None,
    executor: Executor | None = None,
    progress: Callable[[int, int], object] | None = None,
    compile_progress: Callable[[int, int, str], object] | None = None,
    interpreted: bool = False,
) -> Sweep:
    """Play a scenario at many points of a space.

    Parameters
    ----------
    scenario : Scenario, str or path
        The case that is varied.
    space : Space, dict or path to a TOML file
        What is varied; see `Space`.
    design : {"lhs", "sobol", "grid", "morris", "saltelli", "tornado"}
        How the points are chosen; the last three are for `kamsim.sensitivity`.
    n : int
        Size of the design: points, levels or trajectories; see `DESIGNS`.
    seeds : int or sequence of int
        Seeds played at every point; the same at each, so that points share their luck.
    out : str or path, optional
        Folder of the dataset; the same call again goes on with it.  Without it the dataset lives as long as the
        result.
    design_seed : int
        Seed of the design.
    workers, executor, progress, compile_progress, interpreted
        As in `kamsim.simulate`.

    Returns
    -------
    Sweep
        Points and runs; a run that failed has its reason there.

    Raises
    ------
    KamsimError
        The scenario cannot hold the space, an argument is not what it must be, or `out` holds another sweep.

    Examples
    --------
    >>> import kamsim as kam
    >>> year = kam.load_scenario("bow_tie").vary(months=12)
    >>> found = kam.sweep(year, {"assumptions.trust_gain": (0.02, 0.3)}, n=4, seeds=1, interpreted=True)
    >>> len(found.points), len(found.means("profit"))
    (4, 4)
    """
    scenario = scenario_meant(scenario)
    progress, compile_progress = progress_or_line(progress, compile_progress)
    space = Space.of(space).check(scenario)
    points = point_table(space, shares_of(space, design, n, design_seed))
    plan = Plan(scenario, space, points, checked_seeds(seeds), interpreted)
    holder = None if out else tempfile.TemporaryDirectory(prefix="kamsim-sweep-")
    data = Dataset(out or holder.name)
    with data.locked():
        data.clean()
        standing = data.open(plan.manifest(design, n, design_seed), points)
        plan.runs_per_task = standing["runs_per_task"]
        fill(data, plan, workers, executor, progress, compile_progress)
    return Sweep(data.folder, holder)


def fill(data, plan, workers, executor, progress, compile_progress):
    """Play what is missing and write it, part by part."""
    missing = [task for task in range(plan.tasks) if not data.is_done(task)]
    if missing and not plan.plain:
        prepare(plan.scenario, compile_progress)
    done = plan.total - sum(plan.runs_of(task) for task in missing)
    if progress:
        progress(done, plan.total)
    todo = plan.total - done
    if not todo:
        return
    workers, lost = checked_workers(workers, plan.scenario, todo, plan.plain), []
    for task, table in played(plan, missing, workers, executor):
        if isinstance(table, Lost):
            lost.append(task)
            continue
        data.write_part(task, table)
        done += plan.runs_of(task)
        if progress:
            progress(done, plan.total)
    for task in lost:
        data.write_part(task, one_by_one(plan, task, workers, executor))
        done += plan.runs_of(task)
        if progress:
            progress(done, plan.total)


def played(plan, missing, workers, executor):
    """Play tasks here or in workers; yields the task and its rows."""
    if workers == 1 and executor is None:
        for task in missing:
            yield task, play_task(*plan.work(plan.pairs(task)))
    else:
        yield from gather(play_task, ((task, plan.work(plan.pairs(task))) for task in missing), executor, workers)


def one_by_one(plan, task, workers, executor):
    """A task that killed its worker time and again, run by run: the rows of those that live, and which do not."""
    pairs, parts = plan.pairs(task), {}
    for place, table in gather(play_task, ((p, plan.work([pair])) for p, pair in enumerate(pairs)), executor, workers):
        is_lost = isinstance(table, Lost)
        parts[place] = failed_rows(plan.scenario, [pairs[place]], table.reason) if is_lost else table
    return pd.concat([parts[place] for place in range(len(pairs))], ignore_index=True)
