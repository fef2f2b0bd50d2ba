"""A scenario: who is there, what is given, what will happen; numbers and words only, never luck.

A scenario is read from a TOML file, checked as a whole, and cannot be changed; `vary` makes another one.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from os import PathLike
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np

from kamsim.errors import KamsimError
from kamsim.theory.assumptions import PRESETS

from .explain import explanation
from .links import link_problems
from .nested import DEEPEST, frozen, is_too_deep, merged, nested, thawed
from .shape_errors import shape_problems
from .toml import toml_text
from .varying import layout_with, numbers_in, with_numbers
from .world.given_rows import assumption_row
from .world.layout import Layout, lay_out
from .world.names import Names

MOST_LINES = 60  # of one message


def check(tables, where, further=()):
    """Raise one error that lists every problem of the tables, and those found elsewhere."""
    problems = [*shape_problems(tables), *link_problems(tables), *further]
    if problems:
        heading = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        lines = [f"  {where}, {line}" for line in problems[:MOST_LINES]]
        if len(problems) > MOST_LINES:
            lines.append(f"  ... and {len(problems) - MOST_LINES} more")
        raise KamsimError("\n".join([f"{where}: {heading} to mend", *lines]))


@dataclass(frozen=True, repr=False)
class Scenario:
    """A case to play: firms, people, relationships, assumptions and scheduled shocks.

    Parameters
    ----------
    tables : dict
        Nested tables as a scenario file holds them.
    name : str
        Short name, the stem of the file.
    where : str
        What an error message calls the source.

    Raises
    ------
    KamsimError
        One message with every problem, each with its place and what to write instead.

    Examples
    --------
    >>> from kamsim.scenario.load import load_scenario
    >>> load_scenario("bow_tie")
    <Scenario bow_tie: ..., 72 months>
    """

    tables: Mapping[str, Any] = field(hash=False)
    name: str = "scenario"
    where: str = field(default="", compare=False)
    varied_from: "Scenario | None" = field(default=None, init=False, compare=False)  # only its numbers differ
    numbers: Mapping = field(default=MappingProxyType({}), init=False, compare=False)  # by path

    def __post_init__(self):
        where = self.where or self.name
        if is_too_deep(self.tables):
            raise KamsimError(f"tables and lists must not nest deeper than {DEEPEST} levels", where=where)
        tables = thawed(self.tables)
        check(tables, where)
        object.__setattr__(self, "tables", frozen(tables))

    @property
    def title(self) -> str:
        """What the scenario is called."""
        return self.tables["title"]

    @property
    def teaches(self) -> str:
        """What one learns from it, in a sentence."""
        return self.tables.get("teaches", "")

    @property
    def months(self) -> int:
        """Months it plays."""
        return self.tables.get("months", 180)

    @property
    def currency(self) -> str:
        """Currency of all amounts."""
        return self.tables.get("currency", "EUR")

    @property
    def assumptions(self) -> dict[str, Any]:
        """Assumptions that differ from their defaults: the preset's, then the file's own."""
        own = dict(self.tables.get("assumptions", {}))
        return {**PRESETS.get(own.pop("preset", None), {}), **own}

    def part(self, key: str) -> Mapping[str, Any] | tuple:
        """One table or list of the scenario.

        Parameters
        ----------
        key : str
            ``"suppliers"``, ``"buyers"``, ``"people"``, ``"relationships"``, ``"shocks"`` ...

        Returns
        -------
        mapping or tuple
            As the file has it, not to be changed; empty when the file does not have it.

        Examples
        --------
        >>> from kamsim.scenario.load import load_scenario
        >>> list(load_scenario("bow_tie").part("suppliers"))
        ['north', ...]
        """
        return self.tables.get(key, () if key in ("relationships", "shocks") else {})

    @cached_property
    def layout(self) -> Layout:
        """Who stands in which row."""
        return layout_with(self.varied_from.layout, self.numbers) if self.varied_from else lay_out(self)

    @cached_property
    def assumption_row(self) -> np.ndarray:
        """The numbers of the theory as the scenario plays them, in one row that nobody can write to."""
        return assumption_row(self.assumptions)

    @property
    def names(self) -> Names:
        """Names of firms and people by row or number."""
        return self.layout.names

    @cached_property
    def digest(self) -> str:
        """A short mark that differs when anything in the scenario differs."""
        return hashlib.sha256(self.text().encode()).hexdigest()[:16]

    def __hash__(self):
        return hash(self.digest)

    def __getstate__(self):
        return {"tables": thawed(self.tables), "name": self.name, "where": self.where}

    def __setstate__(self, state):
        for name, value in {**state, "tables": frozen(state["tables"])}.items():
            object.__setattr__(self, name, value)

    def __repr__(self):
        return f"<Scenario {self.name}: {self.title}, {self.months} months>"

    def vary(self, **changes: Any) -> "Scenario":
        """Another scenario with some things changed and everything checked again.

        Parameters
        ----------
        **changes
            What to change.  Tables are laid over the old ones, key by key; a key set to None is taken away.  Deep
            keys may be written as a path.

        Returns
        -------
        Scenario
            This one stays as it is.

        Raises
        ------
        KamsimError
            One message with everything that is wrong in the changed scenario.

        Examples
        --------
        >>> from kamsim.scenario.load import load_scenario
        >>> scenario = load_scenario("bow_tie")
        >>> scenario.vary(months=24).months
        24
        >>> scenario.vary(**{"suppliers.north.quality": 0.8}).part("suppliers")["north"]["quality"]
        0.8
        """
        name, numbers = changes.get("name", self.name), numbers_in(self.tables, changes)
        tables = with_numbers(self.tables, numbers) if numbers else None
        if tables:
            return with_other_numbers(self, tables, name, numbers)
        tables = self.tables
        for path, value in changes.items():
            if path != "name":
                tables = merged(tables, nested(path, value))
        return Scenario(tables, name, self.where)

    def text(self) -> str:
        """The scenario as TOML.

        Returns
        -------
        str
            What `save` writes; read back it is the same scenario.

        Examples
        --------
        >>> from kamsim.scenario.load import load_scenario
        >>> "[suppliers.north]" in load_scenario("bow_tie").text()
        True
        """
        return toml_text(self.tables).strip() + "\n"

    def save(self, path: str | PathLike, force: bool = False) -> Path:
        """Write the scenario as a TOML file.

        Parameters
        ----------
        path : str or path
            The file.
        force : bool
            Replace a file that is there.

        Returns
        -------
        Path
            The file.

        Raises
        ------
        KamsimError
            The file exists and `force` is false, or it cannot be written.

        Examples
        --------
        >>> import tempfile
        >>> from kamsim.scenario.load import load_scenario
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     load_scenario("bow_tie").save(f"{folder}/mine.toml").name
        'mine.toml'
        """
        path = Path(path)
        if path.exists() and not force:
            raise KamsimError("must not exist yet", where=str(path), advice="Choose another name or use force.")
        try:
            path.write_text(self.text(), encoding="utf-8")
        except OSError as mistake:
            raise KamsimError(f"must be writable: {mistake.strerror}", where=str(path)) from None
        return path

    def explain(self) -> str:
        """What is given, what will happen, and what is drawn from which priors.

        Returns
        -------
        str
            Plain text of a page or two.

        Examples
        --------
        >>> from kamsim.scenario.load import load_scenario
        >>> load_scenario("bow_tie").explain().splitlines()[-1].strip()
        '...'
        """
        return explanation(self)


def with_other_numbers(scenario, tables, name, numbers):
    """A scenario of checked, frozen tables that differs from another in numbers only."""
    other = object.__new__(Scenario)
    numbers = MappingProxyType({**scenario.numbers, **numbers})
    values = {"tables": tables, "name": name, "where": scenario.where, "numbers": numbers}
    for key, value in {**values, "varied_from": scenario.varied_from or scenario}.items():
        object.__setattr__(other, key, value)
    return other
