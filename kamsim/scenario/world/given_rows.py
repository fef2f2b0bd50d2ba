"""Rows that are being filled with what a scenario gives."""

import numpy as np

from kamsim.theory.assumptions import Assumptions
from kamsim.theory.fields import fresh_rows


def number_of(field, value):
    """A value of a scenario file as the number a row holds."""
    if field.words is not None and isinstance(value, str):
        return int(field.words[value.upper()])
    return value


class GivenRows:
    """Rows of one kind that are being filled, and masks of which values were given."""

    def __init__(self, declared, count):
        self.fields, self.rows = declared.fields, fresh_rows(declared, count)
        self.given = {}
        if "number" in self.fields:
            self.rows["number"] = np.arange(count)

    def __len__(self):
        return len(self.rows)

    def give(self, name, row, value):
        """Set what the scenario says; `row` may be many rows."""
        self.rows[name][row] = value
        self.given.setdefault(name, np.zeros(len(self.rows), bool))[row] = True

    def give_all(self, row, line):
        """Set every declared field of one table of the file."""
        for name, value in line.items():
            if name in self.fields and self.fields[name].given:
                self.give(name, row, number_of(self.fields[name], value))


def assumption_row(changed):
    """The one row of assumptions with some of them changed; nobody can write to it."""
    row = fresh_rows(Assumptions, 1)
    for name, value in changed.items():
        row[name] = number_of(Assumptions.fields[name], value)
    row.flags.writeable = False
    return row


def segments(owner, count):
    """First place and length of each owner's run in a sorted column of owners.

    >>> [part.tolist() for part in segments(np.array([0, 0, 2]), 3)]
    [[0, 2, 2], [2, 0, 1]]
    """
    return side_by_side(np.bincount(owner, minlength=count))


def side_by_side(lengths):
    """First place and length of each block, where blocks of these lengths stand one after the other."""
    return np.concatenate(([0], np.cumsum(lengths)[:-1])).astype(np.int64), lengths
