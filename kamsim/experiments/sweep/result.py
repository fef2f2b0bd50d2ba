"""A finished sweep: its points and its runs, read from the folder."""

from collections.abc import Sequence
from functools import cached_property
from os import PathLike

import numpy as np
import pandas as pd

from kamsim.results.folders import read_scenario
from kamsim.results.measures import MEASURES, measure_of, supplier_of
from kamsim.scenario.scenario import Scenario

from .space import Space
from .store import Dataset


class Sweep:
    """A finished sweep: its points and its runs.

    Made by `kamsim.sweep` and `kamsim.load_sweep`.

    Parameters
    ----------
    folder : path
        The dataset.
    holder : object, optional
        Kept alive as long as the result, e.g. a temporary folder.

    Attributes
    ----------
    folder : Path
        The dataset.
    manifest : dict
        What the sweep is: version, scenario, space, design, seeds.

    Examples
    --------
    >>> import kamsim as kam
    >>> year = kam.load_scenario("bow_tie").vary(months=12)
    >>> found = kam.sweep(year, {"assumptions.trust_gain": (0.02, 0.3)}, n=2, seeds=1, interpreted=True)
    >>> found
    <Sweep of bow_tie: 2 points × 1 seeds, lhs>
    """

    def __init__(self, folder: str | PathLike, holder: object = None) -> None:
        self.data, self.holder = Dataset(folder), holder
        self.folder, self.manifest = self.data.folder, self.data.manifest()

    @cached_property
    def scenario(self) -> Scenario:
        """The scenario as it was played."""
        return read_scenario(self.manifest, self.folder)

    @cached_property
    def space(self) -> Space:
        """What was varied."""
        return Space(self.manifest["space"], str(self.folder)).check(self.scenario)

    @cached_property
    def points(self) -> pd.DataFrame:
        """One row per point: its number and the value of every factor."""
        table = self.data.points()
        return table[[name for name in table.columns if not name.startswith("share:")]]

    @cached_property
    def shares(self) -> np.ndarray:
        """The same points as shares 0..1 of each range, shape (points, factors)."""
        return self.data.points()[[f"share:{name}" for name in self.space.names]].to_numpy()

    def runs(self, measures: Sequence[str] | None = None) -> pd.DataFrame:
        """One row per run and supplier.

        Parameters
        ----------
        measures : list of str, optional
            Some of `kamsim.results.measures.MEASURES`; without it all.

        Returns
        -------
        DataFrame
            point, run (the seed), supplier, the measures, and failure: why a run failed, else empty.

        Examples
        --------
        >>> import kamsim as kam
        >>> year = kam.load_scenario("bow_tie").vary(months=12)
        >>> found = kam.sweep(year, {"assumptions.trust_gain": (0.02, 0.3)}, n=2, seeds=1, interpreted=True)
        >>> list(found.runs(["profit"]))
        ['point', 'run', 'supplier', 'profit', 'failure']
        """
        columns = None if measures is None else ["point", "run", "supplier", *measures, "failure"]
        table = self.data.runs(columns)
        table.attrs["units"] = {"point": "row of points", "run": "seed", "supplier": "name", "failure": "why, if any"}
        table.attrs["units"] |= {name: MEASURES[name].unit for name in table.columns if name in MEASURES}
        return table

    @cached_property
    def failures(self) -> pd.DataFrame:
        """Runs that failed: point, run and reason."""
        table = self.data.runs(["point", "run", "failure"])
        return table[table["failure"] != ""].drop_duplicates().reset_index(drop=True)

    def means(self, measure: str = "profit", supplier: str | None = None) -> pd.DataFrame:
        """One row per point: what a measure comes to there.

        Parameters
        ----------
        measure : str
            One of `kamsim.results.measures.MEASURES`.
        supplier : str, optional
            Name or key of the firm; the first of the scenario without it.

        Returns
        -------
        DataFrame
            point, the factors, mean over the seeds and its standard error (in the unit of the measure), runs.

        Raises
        ------
        KamsimError
            Measure or supplier are not known.

        Examples
        --------
        >>> import kamsim as kam
        >>> year = kam.load_scenario("bow_tie").vary(months=12)
        >>> found = kam.sweep(year, {"assumptions.trust_gain": (0.02, 0.3)}, n=2, seeds=1, interpreted=True)
        >>> list(found.means("profit"))
        ['point', 'assumptions.trust_gain', 'mean', 'error', 'runs']
        """
        name = measure_of(measure).name
        rows = self.runs([name])
        rows = rows[rows["supplier"] == supplier_of(self.scenario, supplier)]
        grouped = rows.groupby("point")[name]
        figures = pd.DataFrame({"mean": grouped.mean(), "error": grouped.sem(), "runs": grouped.count()})
        return self.points.join(figures.reindex(self.points["point"]).reset_index(drop=True))

    def __repr__(self):
        of = self.manifest
        return f"<Sweep of {of['scenario']}: {of['points']} points × {len(of['seeds'])} seeds, {of['design']}>"


def load_sweep(folder: str | PathLike) -> Sweep:
    """Read a sweep back from its folder.

    Parameters
    ----------
    folder : str or path
        What `kamsim.sweep` was given as `out`.

    Returns
    -------
    Sweep
        Points and runs, as far as the sweep had come.

    Raises
    ------
    KamsimError
        The folder is none that kamsim wrote.

    Examples
    --------
    >>> import tempfile
    >>> import kamsim as kam
    >>> year = kam.load_scenario("bow_tie").vary(months=12)
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     made = kam.sweep(year, {"assumptions.trust_gain": (0.02, 0.3)}, n=2, seeds=1, out=folder, interpreted=True)
    ...     kam.load_sweep(folder)
    <Sweep of bow_tie: 2 points × 1 seeds, lhs>
    """
    return Sweep(folder)
