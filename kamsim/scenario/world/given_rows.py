"""Rows that are being filled with what a scenario gives."""

import numpy as np

from kamsim.theory.fields import fresh_rows


def number_of(field, value):
    """A value of a scenario file as the number a row holds."""
    if field.words is not None and isinstance(value, str):
        return int(field.words[value.upper()])
    return value


class Filled:
    """Rows of one kind that are being filled, and masks of which values were given."""

    def __init__(self, declared, count):
        self.fields, self.rows = declared.fields, fresh_rows(declared, count)
        self.given = {}

    def give(self, name, row, value):
        """Set what the scenario says; `row` may be many rows."""
        self.rows[name][row] = value
        self.given.setdefault(name, np.zeros(len(self.rows), bool))[row] = True

    def give_all(self, row, line):
        """Set every declared field of one table of the file."""
        for name, value in line.items():
            if name in self.fields and self.fields[name].given:
                self.give(name, row, number_of(self.fields[name], value))
