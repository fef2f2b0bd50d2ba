"""All runs of a sweep in order, cut into tasks for workers."""

import numpy as np
import pandas as pd

from kamsim.readers.batch import own_strategies, why_not_compiled
from kamsim.readers.ensemble import warn_of_plain
from kamsim.results.run import kamsim_version
from kamsim.scenario.world.mark import world_mark
from kamsim.theory import strategies
from kamsim.theory.fingerprints import theory_mark

TASK = 1_000_000  #: relationship-months in one task of a worker: about two seconds
MOST_A_TASK = 1_000


def point_table(space, shares):
    """One row per point: number, value of every factor, and its share 0..1 of the range as ``share:PATH``."""
    values = [space.values(row) for row in shares]
    table = pd.DataFrame(values)
    table.insert(0, "point", np.arange(len(table)))
    for column, name in enumerate(space.names):
        table[f"share:{name}"] = shares[:, column]
    return table


def own_choices(space):
    """Strategies of the user's own that a space offers, frozen as they are now."""
    offered = {choice for factor in space.factors for choice in factor.range.choices or ()}
    return [strategies.frozen(known) for known in strategies.added() if known.name in offered]


class Plan:
    """All runs of a sweep in order, cut into tasks."""

    def __init__(self, scenario, space, points, seeds, interpreted):
        self.scenario, self.space, self.points, self.seeds = scenario, space, points, seeds
        self.own = own_strategies(scenario) + own_choices(space)
        why = "" if interpreted else why_not_compiled(scenario)
        self.plain = bool(why) or interpreted
        size = TASK // (scenario.months * max(1, len(scenario.layout.world.relationships)))
        self.runs_per_task = int(max(1, min(MOST_A_TASK, size // (100 if self.plain else 1))))
        if why:
            warn_of_plain(why, scenario, self.total)

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

    def work(self, pairs):
        """What a worker needs to play some points and seeds."""
        names = self.space.names
        rows = self.points.iloc[pairs[0][0] : pairs[-1][0] + 1]
        columns = [rows[name].tolist() for name in names]
        changes = {
            int(point): dict(zip(names, values, strict=True))
            for point, *values in zip(rows["point"], *columns, strict=True)
        }
        return self.own, self.scenario, changes, pairs, self.plain

    def manifest(self, design, n, design_seed):
        """What the sweep is: compared before anything is added to a folder."""
        return {
            "kamsim": kamsim_version(), "theory": theory_mark(), "world": world_mark(), "scenario": self.scenario.name,
            "digest": self.scenario.digest, "space": self.space.as_tables(), "design": design, "n": n,
            "design_seed": design_seed, "seeds": list(self.seeds), "points": len(self.points),
            "own_strategies": {f"{known.side} {known.name}": known.mark for known in self.own},
            "runs_per_task": self.runs_per_task, "scenario_text": self.scenario.text(),
        }  # fmt: skip
