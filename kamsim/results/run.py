"""What comes out: a `Run` (one history) or an `Ensemble` (many), as tidy tables; to disk and back.

Tables: `relationships`, `people`, `firms`, `bids`, `events`, `endings`.  Every column has its unit in
``table.attrs["units"]``; the run a row belongs to is its seed.
"""

import json
import tomllib
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pandas as pd

from kamsim.errors import KamsimError, nearest
from kamsim.scenario.scenario import Scenario

from . import snapshots, tables
from .brief import Brief, Briefly, moves_of
from .folders import new_folder, read_description, read_table

TABLES = ("relationships", "people", "firms", "bids", "events", "endings")
IN_BRIEF = ("outcomes", "accounts", "watched", "stays", "ends")  #: tables of a brief


def kamsim_version():
    """The version of kamsim that is at work."""
    try:
        return version("kamsim")
    except PackageNotFoundError:
        return "0 (not installed)"


def joined(parts):
    """Several tables of the same columns as one, units kept."""
    if len(parts) == 1:
        return parts[0]
    for name in parts[0].columns[parts[0].dtypes == "category"]:
        kinds = pd.api.types.union_categoricals([part[name] for part in parts], ignore_order=True).categories
        ordered = parts[0][name].cat.ordered
        for part in parts:
            part[name] = part[name].cat.set_categories(kinds, ordered=ordered)
    table = pd.concat(parts, ignore_index=True)
    table.attrs["units"] = parts[0].attrs["units"]
    return table


class Ensemble(Briefly):
    """Many histories of one scenario under different luck.

    Parameters
    ----------
    scenario : Scenario
    records : list of Record
        What the readers kept; tables are made from it when first asked for.  Empty where only a brief was kept.
    every : int
        1 if every month is kept, 12 if the last of every year.
    brief : Brief, optional
        Made from the records when it is not given.

    Attributes
    ----------
    months : int
        Months that were played.
    """

    def __init__(self, scenario, records, every=1, brief=None):
        self.scenario, self.records, self.every = scenario, list(records), every
        if brief is not None:
            self.brief = brief
        self.seeds = brief.seeds if brief else tuple(seed for record in self.records for seed in record.seeds)
        self.months = self.records[0].path.shape[1] if self.records else scenario.months
        self.version = kamsim_version()

    @property
    def assumptions(self):
        """Assumptions that differ from their defaults."""
        return self.scenario.assumptions

    @cached_property
    def brief(self):
        """Figures per run and counts: what does not grow with the runs."""
        return Brief.joined(Brief.of(record, self.scenario) for record in self.records)

    def made(self, table):
        """One table made from every record."""
        if not self.records:
            raise KamsimError(
                "only a brief of these runs was kept, not their tables",
                where=f"{len(self.seeds)} runs of {self.scenario.name}",
                advice='Write simulate(..., keep="years"), or use .outcomes, .years, .survival(), .transitions().',
            )
        return joined([table(record) for record in self.records])

    @cached_property
    def relationships(self):
        """One row per run, month and relationship."""
        return self.made(lambda record: tables.relationship_table(record, self.scenario))

    @cached_property
    def firms(self):
        """One row per run, year and firm."""
        return self.made(lambda record: tables.firm_table(record, self.scenario))

    @cached_property
    def events(self):
        """One row per line of the cause ledger."""
        return self.made(lambda record: tables.event_table(record, self.scenario))

    @cached_property
    def bids(self):
        """One row per tender."""
        return self.made(lambda record: tables.bid_table(record, self.scenario))

    @cached_property
    def people(self):
        """One row per spell of a person in a seat."""
        return self.made(lambda r: tables.people_table(r, self.scenario, tables.event_table(r, self.scenario)))

    @cached_property
    def endings(self):
        """One row per relationship that ended."""
        return tables.ending_table(self.events)

    def tables(self):
        """All tables there are, by name: those of the runs where they were kept, and those of the brief."""
        told = {name: getattr(self, name) for name in TABLES} if self.has_tables else {}
        brief = {name: getattr(self.brief, name) for name in IN_BRIEF}
        told |= {f"state_{kind}": self.state(kind) for kind in self.states}
        return told | brief | {"years": self.years, "moves": self.moves}

    @property
    def has_tables(self):
        """Whether tables of the runs were kept, and not only a brief."""
        return bool(self.records)

    @property
    def states(self):
        """Kinds of entities whose state over time was kept, for `state`; none of an ensemble."""
        single = len(self.records) == 1 and self.records[0].states is not None
        return snapshots.KINDS if single else ()

    def state(self, kind):
        """Every declared quantity of one kind of entity, at the start and after every quarter of a single history.

        Parameters
        ----------
        kind : str
            ``"relationships"``, ``"ties"``, ``"contacts"``, ``"suppliers"``, ``"buyers"``, ``"market"`` ...
        """
        check_state(self, kind)
        made = self.__dict__.setdefault("made_states", {})
        if kind not in made:
            months, rows = self.records[0].states
            made[kind] = snapshots.state_table(kind, months, rows[kind], self.scenario)
        return made[kind]

    def describe(self):
        """What is needed to make this again exactly."""
        return {
            "kamsim": self.version, "scenario": self.scenario.name, "seeds": list(self.seeds), "every": self.every,
            "tables": [*TABLES] if self.has_tables else [], "states": [*self.states],
            "months": self.months, "digest": self.scenario.digest,
            "assumptions": dict(self.assumptions), "scenario_text": self.scenario.text(),
        }  # fmt: skip

    def save(self, folder, force=False):
        """Write all tables (Parquet) and ``run.json`` into a folder that must not exist yet, or all or nothing.

        Raises
        ------
        KamsimError
            The folder exists and `force` is false.
        """
        with new_folder(folder, force) as inside:
            self.write_into(inside)
        return Path(folder)

    def write_into(self, folder):
        """Write tables and run.json into a folder that exists."""
        for name, table in self.tables().items():
            table.to_parquet(folder / f"{name}.parquet", compression="zstd")
        (folder / "run.json").write_text(json.dumps(self.describe(), indent=2), encoding="utf-8")

    def __repr__(self):
        return f"<{type(self).__name__} of {self.scenario.name}: {len(self.seeds)} runs, {self.months} months>"


class Run(Ensemble):
    """One history."""

    @property
    def seed(self):
        """The seed of the run."""
        return self.seeds[0]


class Saved(Ensemble):
    """A run or ensemble read back from a folder: the same tables, nothing to compute."""

    states = ()

    def __init__(self, folder):
        self.folder = Path(folder)
        told = read_description(self.folder)
        check_version(told["kamsim"], self.folder)
        self.scenario = Scenario(tomllib.loads(told["scenario_text"]), told["scenario"])
        self.records, self.every = [], told["every"]
        self.seeds, self.version = tuple(told["seeds"]), told["kamsim"]
        self.months = told.get("months", self.scenario.months)
        for name in (*told.get("tables", TABLES), "years", "moves"):
            self.__dict__[name] = read_table(self.folder / f"{name}.parquet")
        parts = {name: read_table(self.folder / f"{name}.parquet") for name in IN_BRIEF}
        self.brief = Brief(seeds=self.seeds, yearly=None, moves=moves_of(self.moves), **parts)
        self.states = tuple(told.get("states", ()))

    def state(self, kind):
        """Every declared quantity of one kind of entity over time, read from its file."""
        check_state(self, kind)
        made = self.__dict__.setdefault("made_states", {})
        if kind not in made:
            made[kind] = read_table(self.folder / f"state_{kind}.parquet")
        return made[kind]

    @property
    def has_tables(self):
        """Whether the folder holds tables of the runs, and not only a brief."""
        return "relationships" in self.__dict__

    @property
    def seed(self):
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


def check_state(run, kind):
    """An error if the state of a kind of entity was not kept."""
    if not run.states:
        raise KamsimError(
            "the state over time is kept of a single history only",
            got=f"{len(run.seeds)} runs" if len(run.seeds) != 1 else "a run without it",
            where="state",
            advice='Play one: model = kam.KamModel("bow_tie", rng=7); model.run_model(); model.results().',
        )
    if kind not in run.states:
        raise KamsimError("must be a kind of entity", got=kind, where="state", advice=nearest(kind, run.states))


def load(folder):
    """Read a saved run or ensemble back."""
    return Saved(folder)


def same(one, other):
    """Names of the tables in which two results differ; empty if they are the same to the last bit."""
    ones, others = one.tables(), other.tables()
    return [name for name in ones if name not in others or not same_table(ones[name], others[name])]


def same_table(one, other):
    """Equal to the last bit; an empty table has lost its categories on disk and is compared by its columns."""
    if one.empty and other.empty:
        return list(one.columns) == list(other.columns)
    return one.equals(other)
