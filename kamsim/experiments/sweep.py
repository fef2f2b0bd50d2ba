"""Many points of a space, each under the same seeds, streamed to disk; interrupt it in any way, and it goes on."""

import sys
import tempfile
import tomllib
from functools import cached_property
from itertools import groupby

import numpy as np
import pandas as pd

from .. import strategies
from ..batch import batches, own_strategies, reader_for, seconds_a_run, shape_of, why_not_compiled
from ..ensemble import checked_seeds, checked_workers
from ..errors import KamsimError
from ..outcomes import MEASURES, measure_of, outcome_table, supplier_of
from ..results import kamsim_version
from ..scenario import Scenario, load_scenario
from ..sources import mark_of_function, theory_mark
from ..workers import Lost, cores, gather
from .dataset import Dataset
from .designs import shares_of
from .space import Space

TASK = 1_000_000  #: relationship-months in one task of a worker: about two seconds
MOST_A_TASK = 1_000


def sweep(
    scenario, space, design="lhs", n=200, seeds=5, out=None, design_seed=0, workers=None, executor=None,
    progress=None, compile_progress=None, interpreted=False,
):  # fmt: skip
    """Play a scenario at many points of a space.

    Parameters
    ----------
    scenario : Scenario, str or path
    space : Space, dict or path to a TOML file
        What is varied; see `Space`.
    design : {"lhs", "sobol", "grid", "morris", "saltelli", "tornado"}
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

    Examples
    --------
    >>> found = sweep("bow_tie", {"assumptions.trust_gain": (0.02, 0.3)}, n=4, seeds=2, workers=1)
    >>> len(found.points), len(found.means("profit"))
    (4, 4)
    """
    scenario = scenario if isinstance(scenario, Scenario) else load_scenario(scenario)
    space = Space.of(space).check(scenario)
    points = point_table(space, shares_of(space, design, n, design_seed))
    plan = Plan(scenario, space, points, checked_seeds(seeds), interpreted, compile_progress)
    holder = None if out else tempfile.TemporaryDirectory(prefix="kamsim-sweep-")
    data = Dataset(out or holder.name)
    with data.locked():
        data.clean()
        standing = data.open(plan.manifest(design, n, design_seed), points)
        plan.runs_per_task = standing["runs_per_task"]
        fill(data, plan, workers, executor, progress)
    return Sweep(data.folder, holder)


def point_table(space, shares):
    """One row per point: number, value of every factor, and its share 0..1 of the range as ``share:PATH``."""
    values = [space.values(row) for row in shares]
    table = pd.DataFrame(values)
    table.insert(0, "point", np.arange(len(table)))
    for column, name in enumerate(space.names):
        table[f"share:{name}"] = shares[:, column]
    return table


class Plan:
    """All runs of a sweep in order, cut into tasks."""

    def __init__(self, scenario, space, points, seeds, interpreted, compile_progress):
        self.scenario, self.space, self.points, self.seeds = scenario, space, points, seeds
        why = "" if interpreted else why_not_compiled(scenario, compile_progress)
        self.plain = bool(why) or interpreted
        size = TASK // (scenario.months * max(1, len(scenario.layout.world.relationships)))
        self.runs_per_task = int(max(1, min(MOST_A_TASK, size // (100 if self.plain else 1))))
        if why:
            self.warn(why)

    def warn(self, why):
        """Say that it takes longer, and how long."""
        share = min(cores(), self.total)
        spans = self.total * seconds_a_run(self.scenario) / share
        told = f"kamsim: {why}; {self.total} runs are played in plain Python on {share} cores, about {spans:.0f} s."
        print(told, file=sys.stderr, flush=True)

    @property
    def total(self):
        """Runs in all."""
        return len(self.points) * len(self.seeds)

    @property
    def tasks(self):
        """Number of tasks."""
        return -(-self.total // self.runs_per_task)

    def runs_of(self, task):
        """Number of runs in a task."""
        return min(self.runs_per_task, self.total - task * self.runs_per_task)

    def pairs(self, task):
        """Points and seeds of a task, in order."""
        start = task * self.runs_per_task
        places = range(start, start + self.runs_of(task))
        return [(place // len(self.seeds), self.seeds[place % len(self.seeds)]) for place in places]

    def work(self, task):
        """What a worker needs for a task."""
        pairs = self.pairs(task)
        names = self.space.names
        rows = self.points.iloc[pairs[0][0] : pairs[-1][0] + 1]
        columns = [rows[name].tolist() for name in names]
        changes = {
            int(point): dict(zip(names, values, strict=True))
            for point, *values in zip(rows["point"], *columns, strict=True)
        }
        return strategies.own(), self.scenario, changes, pairs, self.plain

    def manifest(self, design, n, design_seed):
        """What the sweep is: compared before anything is added to a folder."""
        return {
            "kamsim": kamsim_version(), "theory": theory_mark(), "scenario": self.scenario.name,
            "digest": self.scenario.digest, "space": self.space.told(), "design": design, "n": n,
            "design_seed": design_seed, "seeds": list(self.seeds), "points": len(self.points),
            "own_strategies": {known.name: mark_of_function(known.function) for known in own_strategies(self.scenario)},
            "runs_per_task": self.runs_per_task, "scenario_text": self.scenario.text(),
        }  # fmt: skip


def fill(data, plan, workers, executor, progress):
    """Play what is missing and write it, part by part."""
    missing = [task for task in range(plan.tasks) if not data.is_done(task)]
    done = plan.total - sum(plan.runs_of(task) for task in missing)
    if progress:
        progress(done, plan.total)
    todo = plan.total - done
    if not todo:
        return
    for task, table in do(plan, missing, checked_workers(workers, plan.scenario, todo, plan.plain), executor):
        if isinstance(table, Lost):
            table = failed_rows(plan.scenario, plan.pairs(task), table.reason)
        data.write_part(task, table)
        done += plan.runs_of(task)
        if progress:
            progress(done, plan.total)


def do(plan, missing, workers, executor):
    """Play tasks here or in workers; yields the task and its rows."""
    if workers == 1 and executor is None:
        for task in missing:
            yield task, play_task(*plan.work(task))
    else:
        yield from gather(play_task, ((task, plan.work(task)) for task in missing), executor, workers)


def play_task(own, scenario, changes, pairs, plain):
    """The rows of one task: one for each run and supplier; a run that fails has its reason there and no figures."""
    strategies.adopt(own)
    scenarios, reasons = {}, {}
    for point, values in changes.items():
        try:
            scenarios[point] = scenario.vary(**values)
            scenarios[point].layout  # noqa: B018  (made here, so that its mistakes show here)
        except KamsimError as mistake:
            reasons[point] = " ".join(str(mistake).split())
    tables = []
    for kind, some in groupby(pairs, key=lambda pair: kind_of(scenarios.get(pair[0]))):
        some = list(some)
        if kind is None:
            tables += [failed_rows(scenario, [pair], reasons[pair[0]]) for pair in some]
        else:
            reader = reader_for(scenarios[some[0][0]], 12, plain)
            tables += [play_pairs(reader, scenarios, batch) for batch in batches(some, reader.size)]
    return pd.concat(tables, ignore_index=True)


def kind_of(scenario):
    """Runs of one kind share a batch: the same shape, the same strategies of the user's own."""
    return None if scenario is None else (shape_of(scenario), tuple(known.name for known in own_strategies(scenario)))


def play_pairs(reader, scenarios, pairs):
    """Rows of some runs played together; if one of them fails, each is played alone to find it."""
    try:
        record = reader.play([(scenarios[point], seed) for point, seed in pairs])
    except Exception as mistake:  # whatever it is, it is recorded with its run and the sweep goes on
        if len(pairs) > 1:
            return pd.concat([play_pairs(reader, scenarios, [pair]) for pair in pairs], ignore_index=True)
        reason = " ".join(f"{type(mistake).__name__}: {mistake}".split())
        return failed_rows(scenarios[pairs[0][0]], pairs, reason.removeprefix("KamsimError: "))
    return tidy(outcome_table(record, scenarios[pairs[0][0]]), [point for point, _ in pairs], "")


def tidy(table, points, failure):
    """The columns of a part, of the same types whether a run failed or not."""
    table.insert(0, "point", np.repeat(np.array(points, np.int64), len(table) // len(points)))
    table["supplier"] = table["supplier"].astype("string")
    table["failure"] = pd.array([failure] * len(table), dtype="string")
    return table


def failed_rows(scenario, pairs, reason):
    """Rows without figures for runs that failed."""
    names = list(scenario.names.suppliers)
    table = pd.DataFrame({
        "run": np.repeat(np.array([seed for _, seed in pairs], np.int64), len(names)),
        "supplier": names * len(pairs), **{name: np.nan for name in MEASURES},
    })  # fmt: skip
    return tidy(table, [point for point, _ in pairs], reason)


class Sweep:
    """A finished sweep: its points and its runs.

    Parameters
    ----------
    folder : path
    holder : object, optional
        Kept alive as long as the result, e.g. a temporary folder.
    """

    def __init__(self, folder, holder=None):
        self.data, self.holder = Dataset(folder), holder
        self.folder, self.told = self.data.folder, self.data.manifest()

    @cached_property
    def scenario(self):
        """The scenario as it was played."""
        return Scenario(tomllib.loads(self.told["scenario_text"]), self.told["scenario"])

    @cached_property
    def space(self):
        """What was varied."""
        return Space(self.told["space"], str(self.folder)).check(self.scenario)

    @cached_property
    def points(self):
        """One row per point: its number and the value of every factor."""
        table = self.data.points()
        return table[[name for name in table.columns if not name.startswith("share:")]]

    @cached_property
    def shares(self):
        """The same points as shares 0..1 of each range: array (points, factors)."""
        return self.data.points()[[f"share:{name}" for name in self.space.names]].to_numpy()

    def runs(self, measures=None):
        """One row per run and supplier, with all measures or some."""
        columns = None if measures is None else ["point", "run", "supplier", *measures, "failure"]
        table = self.data.runs(columns)
        table.attrs["units"] = {"point": "row of points", "run": "seed", "supplier": "name", "failure": "why, if any"}
        table.attrs["units"] |= {name: MEASURES[name].unit for name in table.columns if name in MEASURES}
        return table

    @cached_property
    def failures(self):
        """Runs that failed: point, run and reason."""
        table = self.data.runs(["point", "run", "failure"])
        return table[table["failure"] != ""].drop_duplicates().reset_index(drop=True)

    def means(self, measure="profit", supplier=None):
        """One row per point: the factors, mean of a measure over the seeds, its standard error and number of runs."""
        name = measure_of(measure).name
        rows = self.runs([name])
        rows = rows[rows["supplier"] == supplier_of(self.scenario, supplier)]
        grouped = rows.groupby("point")[name]
        told = pd.DataFrame({"mean": grouped.mean(), "error": grouped.sem(), "runs": grouped.count()})
        return self.points.join(told.reindex(self.points["point"]).reset_index(drop=True))

    def __repr__(self):
        told = self.told
        return f"<Sweep of {told['scenario']}: {told['points']} points × {len(told['seeds'])} seeds, {told['design']}>"


def load_sweep(folder):
    """Read a sweep back from its folder."""
    return Sweep(folder)
