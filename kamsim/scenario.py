"""A scenario: who is there, what is given, what will happen; numbers and words only, never luck.

A scenario is read from a TOML file, checked as a whole, and cannot be changed; `vary` makes another one.
"""

import copy
import hashlib
import tomllib
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files
from pathlib import Path

from .assumptions import PRESETS
from .errors import KamsimError, nearest
from .scenario_checks import shape_problems
from .scenario_links import link_problems
from .toml_text import toml_text

LARGEST_FILE = 20_000_000  # bytes


def shipped_folder():
    """Where the scenarios of the package lie: inside it when installed, beside it in a clone."""
    inside = Path(str(files("kamsim"))) / "shipped"
    return inside if inside.is_dir() else inside.parent.parent / "scenarios"


def shipped_files():
    """The scenario files of the package by name."""
    return {path.stem: path for path in sorted(shipped_folder().glob("*.toml"))}


def find_file(path_or_name):
    """The file meant by a path or by the name of a shipped scenario."""
    path = Path(path_or_name)
    if path.is_file():
        return path
    if path.is_dir():
        raise KamsimError("a scenario is a .toml file, and this is a folder", where=str(path),
                          advice="Name a file in it.")
    shipped = shipped_files()
    name = str(path_or_name).removesuffix(".toml")
    if name in shipped:
        return shipped[name]
    raise KamsimError("there is no such file and no such scenario", where=str(path_or_name),
                      advice=nearest(name, shipped))


def read_tables(path):
    """The raw tables of a TOML file."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise KamsimError("a scenario file must stay under 20 MB", got=path.stat().st_size, where=str(path))
        text = path.read_bytes().decode("utf-8-sig")
        tables = tomllib.loads(text.replace("\r\n", "\n"))
    except OSError as mistake:
        raise KamsimError(f"must be readable: {mistake.strerror}", where=str(path)) from None
    except UnicodeDecodeError as mistake:
        raise KamsimError(f"must be written in UTF-8; byte {mistake.start + 1} is not", where=str(path),
                          advice="Save it again with the encoding UTF-8.") from None
    except RecursionError:
        raise KamsimError("must not nest tables or lists this deep", where=str(path)) from None
    except KamsimError:
        raise
    except ValueError as mistake:
        raise KamsimError(f"must be TOML, and it is not: {mistake}", where=str(path),
                          advice="Start from a copy of a shipped scenario.") from None
    if not tables:
        raise KamsimError("is empty; a scenario needs at least a title, suppliers, buyers and relationships",
                          where=str(path), advice="Start from a copy of a shipped scenario.")
    return tables


def check(tables, where):
    """Raise one error that lists every problem of the tables."""
    problems = shape_problems(tables) + link_problems(tables)
    if problems:
        heading = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        raise KamsimError("\n".join([f"{where}: {heading} to mend", *(f"  {where}, {line}" for line in problems)]))


def merged(tables, changes):
    """A deep copy of nested tables with changes laid over; None takes a key away."""
    result = copy.copy(tables) if isinstance(tables, dict) else {}
    for key, value in changes.items():
        if isinstance(value, dict):
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

    def __post_init__(self):
        object.__setattr__(self, "tables", copy.deepcopy(self.tables))
        check(self.tables, self.where or self.name)

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
        return self.tables.get(key, [] if key in ("relationships", "shocks") else {})

    @cached_property
    def layout(self):
        """Who stands in which row."""
        from .layout import lay_out

        return lay_out(self)

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
        return {"tables": self.tables, "name": self.name, "where": self.where}

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
        return Scenario(tables, changes.get("name", self.name), self.where)

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
        from .explain import explain

        return explain(self)


def load_scenario(path_or_name):
    """Read and check a scenario file, or a shipped scenario by its name."""
    return Scenario.from_toml(path_or_name)


def scenarios():
    """The shipped scenarios: a table of name, title and what each teaches."""
    import pandas

    rows = [(name, s.title, s.teaches) for name, s in ((n, Scenario.from_toml(p)) for n, p in shipped_files().items())]
    return pandas.DataFrame(rows, columns=["name", "title", "teaches"])
