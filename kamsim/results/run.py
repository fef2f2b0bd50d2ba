"""What comes out: a `Run` (one history) or an `Ensemble` (many), as tidy tables.

Tables: `relationships`, `people`, `firms`, `bids`, `events`, `endings`.  Every column has its unit in
``table.attrs["units"]`` and its meaning in ``table.attrs["meanings"]``; the run a row belongs to is its seed.
"""

import json
from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from os import PathLike
from pathlib import Path

import pandas as pd

from kamsim.errors import KamsimError
from kamsim.scenario.scenario import Scenario

from .brief import Brief, BriefTables
from .folders import new_folder, write_table
from .made import IN_BRIEF, TABLES, check_state, made_table
from .recorder import Record
from .snapshots import KINDS
from .tally import joined, tally_of


def kamsim_version():
    """The version of kamsim that is at work."""
    try:
        return version("kamsim")
    except PackageNotFoundError:
        return "0 (not installed)"


class Ensemble(BriefTables):
    """Many histories of one scenario under different luck.

    Made by `kamsim.simulate`.  Its tables are made when they are first asked for.

    Parameters
    ----------
    scenario : Scenario
        What was played.
    records : list of Record
        What the readers kept.  Empty where only a brief was kept.
    every : int
        1 if every month is kept, 12 if the last of every year.
    brief : Brief, optional
        Made from the records when it is not given.

    Attributes
    ----------
    months : int
        Months that were played.
    scenario : Scenario
        What was played.
    seeds : tuple of int
        The seeds, one a run.
    every : int
        1 if every month is kept, 12 if the last of every year.
    version : str
        The kamsim that played it.

    Examples
    --------
    >>> from kamsim.readers.ensemble import simulate
    >>> futures = simulate("bow_tie", seeds=2, months=24, interpreted=True)
    >>> futures
    <Ensemble of bow_tie: 2 runs, 24 months>
    >>> futures.outcomes.attrs["units"]["profit"]
    'EUR, whole run'
    """

    def __init__(
        self, scenario: Scenario, records: Sequence[Record], every: int = 1, brief: Brief | None = None
    ) -> None:
        self.scenario, self.records, self.every = scenario, list(records), every
        if brief is not None:
            self.brief = brief
        self.seeds = brief.seeds if brief else tuple(seed for record in self.records for seed in record.seeds)
        self.months = self.records[0].path.shape[1] if self.records else scenario.months
        self.version, self.made = kamsim_version(), {}

    @property
    def assumptions(self) -> dict[str, object]:
        """Assumptions that differ from their defaults."""
        return self.scenario.assumptions

    @cached_property
    def brief(self) -> Brief:
        """Figures per run and counts: what does not grow with the runs."""
        if self.months < 1:
            raise KamsimError("a month must have been played", got=self.months, where="results in brief")
        return Brief.of(joined(tally_of(record, self.scenario) for record in self.records), self.scenario)

    @property
    def relationships(self) -> pd.DataFrame:
        """One row per run, month and relationship."""
        return self.table("relationships")

    @property
    def firms(self) -> pd.DataFrame:
        """One row per run, year and firm."""
        return self.table("firms")

    @property
    def events(self) -> pd.DataFrame:
        """One row per line of the cause ledger."""
        return self.table("events")

    @property
    def bids(self) -> pd.DataFrame:
        """One row per tender."""
        return self.table("bids")

    @property
    def people(self) -> pd.DataFrame:
        """One row per spell of a person in a seat."""
        return self.table("people")

    @property
    def endings(self) -> pd.DataFrame:
        """One row per relationship that ended."""
        return self.table("endings")

    def table(self, name: str) -> pd.DataFrame:
        """One of the tables by its name.

        Parameters
        ----------
        name : str
            One of the names of `tables`.

        Returns
        -------
        DataFrame
            The same object every time; docs/tables.md tells its columns.

        Raises
        ------
        KamsimError
            There is no such table, or it was not kept.

        Examples
        --------
        >>> from kamsim.readers.ensemble import simulate
        >>> futures = simulate("bow_tie", seeds=1, months=12, interpreted=True)
        >>> futures.table("firms") is futures.firms
        True
        """
        if name not in self.made:
            self.made[name] = made_table(self, name)
        return self.made[name]

    def tables(self) -> dict[str, pd.DataFrame]:
        """All tables there are: those of the runs and of the state where they were kept, and those of the brief.

        Returns
        -------
        dict of str to DataFrame
            By name, e.g. ``"events"``, ``"state_ties"``, ``"outcomes"``.

        Examples
        --------
        >>> from kamsim.readers.ensemble import simulate
        >>> list(simulate("bow_tie", seeds=1, months=12, keep="brief", interpreted=True).tables())
        ['outcomes', 'accounts', 'watched', 'stays', 'ends', 'years', 'moves']
        """
        of_runs = TABLES if self.has_tables else ()
        names = (*of_runs, *(f"state_{kind}" for kind in self.states), *IN_BRIEF, "years", "moves")
        return {name: self.table(name) for name in names}

    @property
    def has_tables(self) -> bool:
        """Whether tables of the runs were kept, and not only a brief."""
        return bool(self.records) or "relationships" in self.made

    @property
    def states(self) -> tuple[str, ...]:
        """Kinds of entities whose state over time was kept, for `state`; none of an ensemble."""
        single = len(self.records) == 1 and self.records[0].states is not None
        return KINDS if single else ()

    def state(self, kind: str) -> pd.DataFrame:
        """Every declared quantity of one kind of entity, at the start and after every quarter of a single history.

        Parameters
        ----------
        kind : str
            ``"relationships"``, ``"ties"``, ``"contacts"``, ``"suppliers"``, ``"buyers"``, ``"market"`` ...

        Returns
        -------
        DataFrame
            One row per month kept and row of that kind; docs/state.md tells its columns.

        Raises
        ------
        KamsimError
            There is no such kind, or there are many histories.

        Examples
        --------
        >>> from kamsim.readers.model import KamModel
        >>> model = KamModel("bow_tie", rng=7)
        >>> model.run_for(3)
        >>> model.results().state("ties")["month"].unique().tolist()
        [0, 3]
        """
        check_state(self, kind)
        return self.table(f"state_{kind}")

    def describe(self) -> dict:
        """What is needed to make this again exactly.

        Returns
        -------
        dict
            Version, seeds, months, assumptions, the scenario as TOML; what ``run.json`` holds.

        Examples
        --------
        >>> from kamsim.readers.ensemble import simulate
        >>> simulate("bow_tie", seeds=[3, 5], months=12, interpreted=True).describe()["seeds"]
        [3, 5]
        """
        return {
            "kamsim": self.version, "scenario": self.scenario.name, "seeds": list(self.seeds), "every": self.every,
            "tables": [*TABLES] if self.has_tables else [], "states": [*self.states],
            "months": self.months, "digest": self.scenario.digest,
            "assumptions": dict(self.assumptions), "scenario_text": self.scenario.text(),
        }  # fmt: skip

    def save(self, folder: str | PathLike, force: bool = False) -> Path:
        """Write all tables (Parquet) and ``run.json`` into a folder, all or nothing.

        Parameters
        ----------
        folder : str or path
            It must not exist yet.
        force : bool
            Replace a folder that kamsim wrote before.

        Returns
        -------
        Path
            The folder; `kamsim.load` reads it back.

        Raises
        ------
        KamsimError
            The folder exists and `force` is false, or kamsim did not write it.

        Examples
        --------
        >>> import tempfile
        >>> from kamsim.readers.ensemble import simulate
        >>> with tempfile.TemporaryDirectory() as place:
        ...     simulate("bow_tie", seeds=1, months=12, interpreted=True).save(f"{place}/kept").name
        'kept'
        """
        with new_folder(folder, force) as new:
            write_into(self, new.inside)
        return new.folder

    def __repr__(self):
        return f"<{type(self).__name__} of {self.scenario.name}: {len(self.seeds)} runs, {self.months} months>"


class Run(Ensemble):
    """One history.

    Made by `KamModel.results`; an `Ensemble` of one, which keeps the state over time as well.

    Examples
    --------
    >>> from kamsim.readers.model import KamModel
    >>> model = KamModel("bow_tie", rng=7)
    >>> model.run_for(3)
    >>> model.results().seed
    7
    """

    @property
    def seed(self) -> int:
        """The seed of the run."""
        return self.seeds[0]


def write_into(ensemble, folder):
    """Write the tables and run.json of an ensemble into a folder, which is made."""
    folder.mkdir(exist_ok=True)
    for name, table in ensemble.tables().items():
        write_table(table, folder / f"{name}.parquet")
    (folder / "run.json").write_text(json.dumps(ensemble.describe(), indent=2), encoding="utf-8")
