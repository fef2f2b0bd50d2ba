"""How a quantity is declared: once, with its default, unit, range, meaning and source.

From these declarations come the rows in memory, the checks on scenario files, the columns of the tables,
the sliders and the reference pages.
"""

import math
from functools import cache

import numpy as np

from kamsim.errors import KamsimError, nearest


class Field:
    """One remembered quantity; on an agent or row it reads and writes that row.

    Parameters
    ----------
    default : float, int, bool or IntEnum
        Value of a fresh row; its type is the type of the column.
    unit : str
        Unit or range in words, e.g. ``"EUR per month"``, ``"0..1"``.
    meaning : str
        One sentence, said from the point of view in the name.
    source : str
        Where the idea or number comes from, with its mark (verified, recalled, judged).
    low, high : float, optional
        Bounds a scenario must respect.
    given : bool
        True if a scenario may set it; False if only rules do.
    words : IntEnum, optional
        The ladder a whole number is read with.
    """

    def __init__(self, default, unit, meaning, source="", low=None, high=None, given=False, words=None):
        self.default, self.unit, self.meaning, self.source = default, unit, meaning, source
        self.low, self.high, self.given, self.words = low, high, given, words
        self.__doc__ = f"{meaning} [{unit}]" + (f" ({source})" if source else "")

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, row, owner=None):
        return self if row is None else row.columns[self.index][row.row]

    def __set__(self, row, value):
        try:
            row.columns[self.index][row.row] = value
        except (TypeError, ValueError):  # Python's own words do not say which quantity it was
            raise KamsimError(f"must be {self.holds}", got=value, where=self.name) from None

    @property
    def bounds(self):
        """The least and the largest value: declared, or told by its words or its unit."""
        if self.words is not None:
            return int(min(self.words)), int(max(self.words))
        low, high = (0.0, 1.0) if self.unit.startswith("0..1") else (-math.inf, math.inf)
        return low if self.low is None else self.low, high if self.high is None else self.high

    @property
    def holds(self):
        """In words what it can hold."""
        if self.words is not None:
            return f"one of {', '.join(word.name.lower() for word in self.words)}"
        low, high = self.bounds
        kind = {bool: "true or false", int: "a whole number"}.get(type(self.default), "a finite number")
        return kind if isinstance(self.default, bool) or low == -math.inf else f"{kind} from {low:g} to {high:g}"

    @property
    def dtype(self):
        """The numpy type of the column: bool, whole number or real number."""
        if isinstance(self.default, bool):
            return np.bool_
        return np.int64 if isinstance(self.default, int) else np.float64


class Row:
    """A view of one row of a table; `columns` holds one memoryview for each declared field.

    Its fields are those of all its parts, in the order of their declaration; a part belongs to one kind of row only.
    """

    fields = {}

    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)
        declared = [vars(part).items() for part in reversed(cls.__mro__)]
        cls.fields = {name: field for part in declared for name, field in part if isinstance(field, Field)}
        for index, field in enumerate(cls.fields.values()):
            field.index = index

    def __init__(self, columns, row):
        self.columns, self.row = columns, row

    def __setattr__(self, name, value):
        field = self.fields.get(name)
        if field is not None:
            field.__set__(self, value)
        elif name in ("columns", "row"):
            super().__setattr__(name, value)
        else:
            raise KamsimError(
                "must be a quantity that is there",
                got=name,
                where=type(self).__name__.removesuffix("State").lower(),
                advice=nearest(name, self.fields),
            )

    def __delattr__(self, name):
        raise KamsimError("stays as long as its row", got=name, where=type(self).__name__.removesuffix("State").lower())

    def __repr__(self):
        shown = ", ".join(f"{name}={getattr(self, name)}" for name in list(self.fields)[:6])
        return f"<{type(self).__name__} {self.row}: {shown}>"


@cache
def row_type(declared):
    """The numpy structured type of a class of declared fields; aligned, else memoryview cannot read its columns."""
    return np.dtype([(name, field.dtype) for name, field in declared.fields.items()], align=True)


def fresh_rows(declared, count):
    """`count` rows of a class of declared fields, every field at its default."""
    return np.repeat(fresh_row(declared), count)


@cache
def fresh_row(declared):
    """One row, every field at its default, to be copied."""
    row = np.zeros(1, row_type(declared))
    for name, field in declared.fields.items():
        row[name] = field.default
    row.flags.writeable = False
    return row


def columns_of(declared, rows):
    """One memoryview for each field of `rows`: what a `Row` reads and writes."""
    return [memoryview(rows[name]) for name in declared.fields]
