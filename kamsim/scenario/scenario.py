"""A scenario: who is there, what is given, what will happen; numbers and words only, never luck.

A scenario is read from a TOML file, checked as a whole, and cannot be changed; `vary` makes another one.
"""

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from numbers import Integral
from pathlib import Path
from types import MappingProxyType

from kamsim.errors import KamsimError
from kamsim.theory.assumptions import PRESETS

from .explain import explanation
from .files import find_file, read_tables, shipped_files
from .links import link_problems
from .shape import MOST_MONTHS
from .shape_errors import shape_problems
from .toml import toml_text
from .world.given_rows import assumption_row
from .world.layout import lay_out

DEEPEST = 8  # levels of tables and lists
MOST_LINES = 60  # of one message


def check(tables, where):
    """Raise one error that lists every problem of the tables."""
    problems = shape_problems(tables) + link_problems(tables)
    if problems:
        heading = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        lines = [f"  {where}, {line}" for line in problems[:MOST_LINES]]
        if len(problems) > MOST_LINES:
            lines.append(f"  ... and {len(problems) - MOST_LINES} more")
        raise KamsimError("\n".join([f"{where}: {heading} to mend", *lines]))


def merged(tables, changes):
    """Nested tables with changes laid over; None takes a key away."""
    result = dict(tables) if hasattr(tables, "items") else {}
    for key, value in changes.items():
        if hasattr(value, "items"):
            result[key] = merged(result.get(key, {}), value)
        elif value is None:
            result.pop(key, None)
        else:
            result[key] = value
    return result


def nested(path, value):
    """``{"suppliers.north.price": 1}`` as nested tables."""
    for step in reversed(path.split(".")):
        value = {step: value}
    return value


def is_too_deep(tables):
    """Whether tables and lists nest deeper than any scenario needs."""
    level = [tables]
    for _ in range(DEEPEST):
        inner = [item for value in level for item in (value.values() if hasattr(value, "items") else value)]
        level = [item for item in inner if hasattr(item, "items") or isinstance(item, (list, tuple))]
    return bool(level)


def frozen(value):
    """A deep copy of tables and lists that nobody can change."""
    if hasattr(value, "items"):
        return MappingProxyType({key: frozen(inner) for key, inner in value.items()})
    return tuple(map(frozen, value)) if isinstance(value, (list, tuple)) else value


def thawed(value):
    """A deep copy as plain dicts and lists."""
    if hasattr(value, "items"):
        return {key: thawed(inner) for key, inner in value.items()}
    return [thawed(inner) for inner in value] if isinstance(value, (list, tuple)) else value


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
    """

    tables: dict = field(hash=False)
    name: str = "scenario"
    where: str = field(default="", compare=False)
    same_firms: "Scenario" = field(
        default=None, init=False, compare=False
    )  # another one with the same firms and people

    def __post_init__(self):
        where = self.where or self.name
        if is_too_deep(self.tables):
            raise KamsimError(f"tables and lists must not nest deeper than {DEEPEST} levels", where=where)
        tables = thawed(self.tables)
        check(tables, where)
        object.__setattr__(self, "tables", frozen(tables))

    @classmethod
    def from_toml(cls, path_or_name):
        """Read a scenario file, or a shipped scenario by its name."""
        path = find_file(path_or_name)
        return cls(read_tables(path), path.stem, path.name)

    @property
    def title(self):
        """What the scenario is called."""
        return self.tables["title"]

    @property
    def teaches(self):
        """What one learns from it, in a sentence."""
        return self.tables.get("teaches", "")

    @property
    def months(self):
        """Months it plays."""
        return self.tables.get("months", 180)

    @property
    def currency(self):
        """Currency of all amounts."""
        return self.tables.get("currency", "EUR")

    @property
    def assumptions(self):
        """Assumptions that differ from their defaults: the preset's, then the file's own."""
        own = dict(self.tables.get("assumptions", {}))
        return {**PRESETS.get(own.pop("preset", None), {}), **own}

    def part(self, key):
        """One table or list of the scenario; empty when the file does not have it."""
        return self.tables.get(key, () if key in ("relationships", "shocks") else {})

    @cached_property
    def layout(self):
        """Who stands in which row."""
        return self.same_firms.layout if self.same_firms else lay_out(self)

    @cached_property
    def assumption_row(self):
        """The numbers of the theory as the scenario plays them, in one row that nobody can write to."""
        return assumption_row(self.assumptions)

    @property
    def names(self):
        """Names of firms and people by row or number."""
        return self.layout.names

    @cached_property
    def digest(self):
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

    def vary(self, **changes):
        """Another scenario with some things changed and everything checked again.

        Tables are laid over the old ones, key by key; a key set to None is taken away.  Deep keys may be
        written as a path.

        Examples
        --------
        >>> scenario = Scenario.from_toml("bow_tie")
        >>> scenario.vary(months=24).months
        24
        >>> scenario.vary(**{"suppliers.north.quality": 0.8}).part("suppliers")["north"]["quality"]
        0.8
        """
        tables = self.tables
        for path, value in changes.items():
            if path == "name":
                continue
            tables = merged(tables, nested(path, value))
        other = Scenario(tables, changes.get("name", self.name), self.where)
        if all(path.split(".")[0] in ("name", "assumptions") for path in changes):
            object.__setattr__(other, "same_firms", self.same_firms or self)
        return other

    def text(self):
        """The scenario as TOML."""
        return toml_text(self.tables).strip() + "\n"

    def save(self, path, force=False):
        """Write the scenario as a TOML file; an existing file is kept unless `force` is true."""
        path = Path(path)
        if path.exists() and not force:
            raise KamsimError("must not exist yet", where=str(path), advice="Choose another name or use force.")
        try:
            path.write_text(self.text(), encoding="utf-8")
        except OSError as mistake:
            raise KamsimError(f"must be writable: {mistake.strerror}", where=str(path)) from None
        return path

    def explain(self):
        """What is given, what is drawn and from which priors, in plain text."""
        return explanation(self)


def load_scenario(path_or_name):
    """Read and check a scenario file, or a shipped scenario by its name."""
    return Scenario.from_toml(path_or_name)


def scenario_meant(scenario, months=None):
    """A scenario, or the one of this name or file; to be played for so many months, where they are given.

    Examples
    --------
    >>> scenario_meant("bow_tie", months=24).months
    24
    """
    scenario = scenario if isinstance(scenario, Scenario) else load_scenario(scenario)
    if months is None:
        return scenario
    if isinstance(months, bool) or not isinstance(months, Integral) or not 1 <= months <= MOST_MONTHS:
        raise KamsimError(f"must be a whole number from 1 to {MOST_MONTHS}", got=months, where="months")
    return scenario.vary(months=int(months))


def scenarios():
    """The shipped scenarios: a table of name, title and what each teaches."""
    import pandas

    rows = [(name, s.title, s.teaches) for name, s in ((n, Scenario.from_toml(p)) for n, p in shipped_files().items())]
    return pandas.DataFrame(rows, columns=["name", "title", "teaches"])
