"""Runs and ensembles on disk: read back as they were, and compared to the last bit."""

from os import PathLike
from pathlib import Path

import pandas as pd

from kamsim.errors import KamsimError

from .brief import Brief, moves_of
from .folders import read_description, read_scenario, read_table
from .made import IN_BRIEF, TABLES
from .run import Ensemble, kamsim_version


class Saved(Ensemble):
    """A run or ensemble read back from a folder: the same tables, nothing to compute.

    Made by `kamsim.load`.  It has the tables and methods of `Ensemble`; of a single history also its state over time.

    Parameters
    ----------
    folder : str or path
        A folder that `Ensemble.save` or ``kamsim run`` wrote.

    Attributes
    ----------
    folder : Path
        Where it was read.

    Raises
    ------
    KamsimError
        The folder is none that this kamsim wrote, or a table is broken.

    Examples
    --------
    >>> import tempfile
    >>> from kamsim.readers.ensemble import simulate
    >>> with tempfile.TemporaryDirectory() as place:
    ...     Saved(simulate("bow_tie", seeds=2, months=12, interpreted=True).save(f"{place}/kept"))
    <Saved of bow_tie: 2 runs, 12 months>
    """

    states = ()

    def __init__(self, folder: str | PathLike) -> None:
        self.folder = Path(folder)
        description = read_description(self.folder)
        check_version(description["kamsim"], self.folder)
        scenario = read_scenario(description, self.folder)
        names = (*(name for name in TABLES if name in description["tables"]), "years", "moves", *IN_BRIEF)
        read = {name: read_table(self.folder / f"{name}.parquet") for name in names}
        parts = {name: read[name] for name in IN_BRIEF}
        brief = Brief(seeds=tuple(description["seeds"]), yearly=None, moves=moves_of(read["moves"]), **parts)
        super().__init__(scenario, [], description["every"], brief)
        self.version, self.made, self.states = description["kamsim"], read, tuple(description["states"])
        self.months = description["months"]

    def table(self, name: str) -> pd.DataFrame:
        if name not in self.made and name in {f"state_{kind}" for kind in self.states}:
            self.made[name] = read_table(self.folder / f"{name}.parquet")
        return super().table(name)

    @property
    def seed(self) -> int:
        """The seed of the (first) run."""
        return self.seeds[0]


def check_version(made, folder):
    """An error if a folder was made by another kamsim, whose tables have other columns."""
    if made != kamsim_version():
        raise KamsimError(
            f"must be made by this kamsim, {kamsim_version()}",
            got=f"a folder of kamsim {made}",
            where=str(folder),
            advice=f"Play its scenario again (its text stands in run.json), or read it with kamsim {made}.",
        )


def load(folder: str | PathLike) -> Saved:
    """Read a saved run or ensemble back.

    Parameters
    ----------
    folder : str or path
        A folder that `Ensemble.save`, ``kamsim run`` or ``kamsim simulate`` wrote.

    Returns
    -------
    Saved
        The same tables to the last bit.

    Raises
    ------
    KamsimError
        The folder is none that this kamsim wrote, or a table is broken.

    Examples
    --------
    >>> import tempfile
    >>> import kamsim as kam
    >>> futures = kam.simulate("bow_tie", seeds=2, months=12, interpreted=True)
    >>> with tempfile.TemporaryDirectory() as place:
    ...     back = kam.load(futures.save(f"{place}/kept"))
    >>> back.outcomes.equals(futures.outcomes)
    True
    """
    return Saved(folder)


def same(one: Ensemble, other: Ensemble) -> list[str]:
    """In which tables two results differ.

    Parameters
    ----------
    one, other : Run, Ensemble or Saved
        Two results of one scenario.

    Returns
    -------
    list of str
        Names of tables; empty if they are the same to the last bit.

    Examples
    --------
    >>> from kamsim.readers.ensemble import simulate
    >>> one, other = (simulate("bow_tie", seeds=[seed], months=12, interpreted=True) for seed in (1, 1))
    >>> same(one, other)
    []
    """
    ones, others = one.tables(), other.tables()
    return [name for name in ones if name not in others or not same_table(ones[name], others[name])]


def same_table(one, other):
    """Equal to the last bit; an empty table has lost its categories on disk and is compared by its columns."""
    if one.empty and other.empty:
        return list(one.columns) == list(other.columns)
    return one.equals(other)
