"""A finished sweep: its points and its runs, read from the folder."""

import tomllib
from functools import cached_property

import pandas as pd

from kamsim.results.measures import MEASURES, measure_of, supplier_of
from kamsim.scenario.scenario import Scenario

from .space import Space
from .store import Dataset


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
