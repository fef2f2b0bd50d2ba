"""What is varied in a sweep: assumptions, fields of a scenario and strategies, each over a range, choices or a law.

As TOML, tables as in a scenario file, with a range where a value would stand::

    [assumptions]
    trust_gain = { low = 0.02, high = 0.3 }

    [suppliers.north]
    strategy = { choices = ["by_spend", "by_potential"] }
    selling_budget = { distribution = "normal", mean = 40000.0, sd = 8000.0, low = 0.0 }
"""

from collections.abc import Mapping, Sequence
from os import PathLike
from pathlib import Path

from pydantic import ValidationError

from kamsim.errors import KamsimError, nearest, shown
from kamsim.scenario.files import read_tables
from kamsim.scenario.nested import thawed
from kamsim.scenario.scenario import Scenario

from .ranges import NEEDS, Factor, Range

MOST_FACTORS = 200
LISTED = ("suppliers", "buyers", "people")  #: tables of named rows; a sweep adds none


class Space:
    """All factors of a sweep, checked.

    Parameters
    ----------
    tables : dict
        Nested as in a scenario, or by path: ``{"assumptions.trust_gain": (0.02, 0.3)}``; a pair of numbers is a
        range, a longer tuple or a list are choices.
    where : str
        What an error message calls the source.

    Raises
    ------
    KamsimError
        One message with every problem.

    Examples
    --------
    >>> Space({"assumptions.trust_gain": (0.02, 0.3)}).names
    ['assumptions.trust_gain']
    """

    def __init__(self, tables: Mapping, where: str = "space") -> None:
        if not hasattr(tables, "items"):
            raise KamsimError("must be a table of ranges", got=tables, where=where)
        self.where, self.factors, problems = where, [], []
        for path, value in ranges_in(thawed(tables)):
            factor, wrong = factor_of(path, value)
            self.factors += [factor] if factor else []
            problems += wrong
        if not self.factors and not problems:
            problems.append("must name something to vary, e.g. trust_gain = { low = 0.02, high = 0.3 }")
        if len(self.factors) > MOST_FACTORS:
            problems.append(f"must vary {MOST_FACTORS} things at most. Got {len(self.factors)}")
        stop_at(problems, where)

    @classmethod
    def of(cls, source: "Space | Mapping | str | PathLike") -> "Space":
        """A space from whatever tells of one.

        Parameters
        ----------
        source : Space, dict or path to a TOML file
            A space is handed back as it is.

        Returns
        -------
        Space
            All factors, checked among themselves.

        Raises
        ------
        KamsimError
            The file cannot be read, or one message with every problem.

        Examples
        --------
        >>> Space.of({"suppliers": {"north": {"strategy": ["alike", "by_spend"]}}}).names
        ['suppliers.north.strategy']
        """
        if isinstance(source, cls):
            return source
        return cls(source) if hasattr(source, "items") else cls(read_tables(Path(source)), Path(source).name)

    def check(self, scenario: Scenario) -> "Space":
        """Whether a scenario can hold every end of every range; whole numbers are found out here.

        Parameters
        ----------
        scenario : Scenario
            The case that will be varied.

        Returns
        -------
        Space
            The same factors, whole numbers marked.

        Raises
        ------
        KamsimError
            One message with every end that the scenario cannot hold.

        Examples
        --------
        >>> from kamsim.scenario.load import load_scenario
        >>> Space({"suppliers.north.key_cap": (1, 5)}).check(load_scenario("bow_tie")).values([0.99])
        {'suppliers.north.key_cap': 5}
        """
        checked, problems = Space.__new__(Space), []
        checked.where, checked.factors = self.where, [whole_if_needed(factor, scenario) for factor in self.factors]
        for factor in checked.factors:
            wrong = [refused(scenario, factor.path, value) for value in factor.ends]
            problems += [f"{factor.path}: {problem}" for problem in wrong if problem]
        stop_at(problems, self.where)
        return checked

    @property
    def names(self) -> list[str]:
        """Paths of the factors."""
        return [factor.path for factor in self.factors]

    def values(self, shares: Sequence[float]) -> dict[str, object]:
        """The values at one point.

        Parameters
        ----------
        shares : sequence of float, shape (factors,)
            The point as shares 0..1 of each range.

        Returns
        -------
        dict
            Path to value, in the unit of what is varied.

        Examples
        --------
        >>> Space({"assumptions.trust_gain": (0.0, 0.4)}).values([0.25])
        {'assumptions.trust_gain': 0.1}
        """
        return {factor.path: factor.at(share) for factor, share in zip(self.factors, shares, strict=True)}

    def as_tables(self) -> dict[str, dict]:
        """The space as plain tables.

        Returns
        -------
        dict
            Path to the keys of its range; `Space` reads it back.

        Examples
        --------
        >>> Space({"assumptions.trust_gain": (0.0, 0.4)}).as_tables()
        {'assumptions.trust_gain': {'low': 0.0, 'high': 0.4}}
        """
        return {factor.path: factor.range.model_dump(exclude_defaults=True) for factor in self.factors}


def ranges_in(tables, path=""):
    """Every path of nested tables that ends in something other than a table, with what stands there."""
    for key, value in tables.items():
        here = f"{path}.{key}" if path else str(key)
        if hasattr(value, "items") and as_range(value) is None:
            yield from ranges_in(value, here)
        else:
            yield here, value


def factor_of(path, value):
    """The factor at a path, and what is wrong with it."""
    keys = as_range(value)
    if keys is None:
        return None, [f"{path}: must be a range such as {{ low = 0.1, high = 0.3 }}. Got {shown(value)}"]
    try:
        found = Range(**keys)
    except ValidationError as mistakes:
        return None, [f"{path}: {range_problem(one, keys)}" for one in mistakes.errors(include_url=False)]
    problems = [f"{path}: {problem}" for problem in found.problems()]
    return None if problems else Factor(path, found), problems


def stop_at(problems, where):
    """One error for all problems, if there are any."""
    problems = list(dict.fromkeys(problems))
    if problems:
        heading = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        lines = [f"  {problem}" if problem.endswith((".", "?")) else f"  {problem}." for problem in problems]
        raise KamsimError("\n".join([f"{where}: {heading} to mend", *lines]))


def as_range(value):
    """The keys of a range, from a table, a pair or a list; None if it is none."""
    if hasattr(value, "items"):
        return (
            value
            if value
            and not any(hasattr(inner, "items") for inner in value.values())
            and (set(value) & set(Range.model_fields))
            else None
        )
    if isinstance(value, (list, tuple)):
        numbers = all(isinstance(item, (int, float)) and not isinstance(item, bool) for item in value)
        return {"low": value[0], "high": value[1]} if len(value) == 2 and numbers else {"choices": list(value)}
    return None


def range_problem(mistake, keys):
    """One mistake of a range in words."""
    key = mistake["loc"][0]
    if mistake["type"] == "extra_forbidden":
        return f"there is no such key here: {key}. {nearest(key, Range.model_fields)}"
    if key == "distribution":
        return f"distribution must be known. Got {shown(keys[key])}. {nearest(keys[key], NEEDS)}"
    return f"{key} must be {'a list of values' if key == 'choices' else 'a number'}. Got {shown(keys.get(key))}"


def refused(scenario, path, value):
    """Why a scenario cannot hold a value; empty if it can."""
    kind, row, *_ = (*path.split("."), "")
    if kind in LISTED and row not in scenario.part(kind):
        known = scenario.part(kind)
        return f"must lead to one of the {kind} of the scenario. Got {row!r}. {nearest(row, known)}".strip()
    try:
        scenario.vary(**{path: value})
    except KamsimError as mistake:
        lines = [line.strip() for line in str(mistake).splitlines()]
        return "; ".join(lines[1:] or lines)
    return ""


def whole_if_needed(factor, scenario):
    """A range between whole numbers is one of whole numbers where the scenario holds no others."""
    r = factor.range
    if r.choices is not None or r.whole or not (isinstance(r.low, int) and isinstance(r.high, int)):
        return factor
    if refused(scenario, factor.path, r.low) or not refused(scenario, factor.path, r.low + 0.5):
        return factor
    return Factor(factor.path, r.model_copy(update={"whole": True}))
