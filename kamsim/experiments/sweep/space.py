"""What is varied in a sweep: assumptions, fields of a scenario and strategies, each over a range, choices or a law.

As TOML, tables as in a scenario file, with a range where a value would stand::

    [assumptions]
    trust_gain = { low = 0.02, high = 0.3 }

    [suppliers.north]
    strategy = { choices = ["by_spend", "by_potential"] }
    selling_budget = { distribution = "normal", mean = 40000.0, sd = 8000.0, low = 0.0 }
"""

from pathlib import Path

from pydantic import ValidationError

from kamsim.errors import KamsimError, nearest, shown
from kamsim.scenario.files import read_tables
from kamsim.scenario.scenario import thawed

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

    def __init__(self, tables, where="space"):
        self.where, self.problems, self.factors = where, [], []
        if not hasattr(tables, "items"):
            raise KamsimError("must be a table of ranges", got=tables, where=where)
        self.walk(thawed(tables), "")
        if not self.factors and not self.problems:
            self.problems.append("must name something to vary, e.g. trust_gain = { low = 0.02, high = 0.3 }")
        if len(self.factors) > MOST_FACTORS:
            self.problems.append(f"must vary {MOST_FACTORS} things at most. Got {len(self.factors)}")
        self.stop_at_problems()

    @classmethod
    def of(cls, source):
        """A space from a TOML file, a dict or a space."""
        if isinstance(source, cls):
            return source
        return cls(source) if hasattr(source, "items") else cls(read_tables(Path(source)), Path(source).name)

    def walk(self, tables, path):
        """Find the ranges in nested tables."""
        for key, value in tables.items():
            here = f"{path}.{key}" if path else str(key)
            told = as_range(value)
            if told is None and hasattr(value, "items"):
                self.walk(value, here)
            else:
                self.add(here, told, value)

    def add(self, path, told, value):
        """One range, or what is wrong with it."""
        if told is None:
            self.problems.append(f"{path}: must be a range such as {{ low = 0.1, high = 0.3 }}. Got {shown(value)}")
            return
        try:
            found = Range(**told)
        except ValidationError as mistakes:
            for mistake in mistakes.errors(include_url=False):
                self.problems.append(f"{path}: {said(mistake, told)}")
            return
        problems = list(found.problems())
        self.problems += [f"{path}: {problem}" for problem in problems]
        if not problems:
            self.factors.append(Factor(path, found))

    def stop_at_problems(self):
        """One error for all of them."""
        problems = list(dict.fromkeys(self.problems))
        if problems:
            heading = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
            lines = [f"  {problem}" if problem.endswith((".", "?")) else f"  {problem}." for problem in problems]
            raise KamsimError("\n".join([f"{self.where}: {heading} to mend", *lines]))

    def check(self, scenario):
        """Whether a scenario can hold every end of every range; whole numbers are found out here.

        Returns
        -------
        Space
            The same factors, whole numbers marked.
        """
        checked = Space.__new__(Space)
        checked.where, checked.problems, checked.factors = self.where, [], []
        for factor in self.factors:
            factor = whole_if_needed(factor, scenario)
            checked.factors.append(factor)
            for value in factor.ends:
                problem = refused(scenario, factor.path, value)
                if problem:
                    checked.problems.append(f"{factor.path}: {problem}")
        checked.stop_at_problems()
        return checked

    @property
    def names(self):
        """Paths of the factors."""
        return [factor.path for factor in self.factors]

    def values(self, shares):
        """The values at one point, given as shares 0..1: path to value."""
        return {factor.path: factor.at(share) for factor, share in zip(self.factors, shares, strict=True)}

    def told(self):
        """The space as plain tables, for a manifest."""
        return {factor.path: factor.range.model_dump(exclude_defaults=True) for factor in self.factors}


def as_range(value):
    """The keys of a range, from a table, a pair or a list; None if it is none."""
    if hasattr(value, "items"):
        return value if value and not any(hasattr(inner, "items") for inner in value.values()) and (
            set(value) & set(Range.model_fields)) else None  # fmt: skip
    if isinstance(value, (list, tuple)):
        numbers = all(isinstance(item, (int, float)) and not isinstance(item, bool) for item in value)
        return {"low": value[0], "high": value[1]} if len(value) == 2 and numbers else {"choices": list(value)}
    return None


def said(mistake, told):
    """One mistake of a range in words."""
    key = mistake["loc"][0]
    if mistake["type"] == "extra_forbidden":
        return f"there is no such key here: {key}. {nearest(key, Range.model_fields)}"
    if key == "distribution":
        return f"distribution must be known. Got {shown(told[key])}. {nearest(told[key], NEEDS)}"
    return f"{key} must be {'a list of values' if key == 'choices' else 'a number'}. Got {shown(told.get(key))}"


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
