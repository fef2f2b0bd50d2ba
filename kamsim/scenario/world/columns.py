"""Columns of shape (runs, rows): how a quantity starts in many runs at once, and the small arithmetic for it."""

import numpy as np


class Columns:
    """Columns of one kind of entity for several runs; a value the scenario gave stays as it is.

    Parameters
    ----------
    rows : numpy structured array, shape (runs, rows)
    given : dict of str to bool array
        Which rows of a field the scenario gave.
    luck : dict of str to array, shape (runs, rows)
        One drawn value for each prior.
    """

    def __init__(self, rows, given, luck):
        self.rows, self.given, self.luck = rows, given, luck

    def __getitem__(self, name):
        return np.ascontiguousarray(self.rows[name])

    def __setitem__(self, name, values):
        self.rows[name] = values

    def start(self, name, values):
        """Let a quantity start at `values` where the scenario gives none; returns what it is now."""
        mask = self.given.get(name)
        if mask is not None:
            values = np.where(mask, self.rows[name], values)
        self.rows[name] = values
        return np.ascontiguousarray(values)

    def draw(self, name):
        """Let a quantity start at its prior."""
        return self.start(name, self.luck[name])


def grown(months, half):
    """Part of the way gone after some months, half of it after `half` months.

    >>> grown(30.0, 30.0)
    0.5
    """
    return months / (months + half)


def clamp(values):
    """Values kept within 0..1.

    >>> clamp(np.array([-0.5, 0.5, 1.5])).tolist()
    [0.0, 0.5, 1.0]
    """
    return np.minimum(np.maximum(values, 0.0), 1.0)


def sums(values, first, count):
    """Sums over runs of neighbouring columns, one for each owner.

    >>> sums(np.array([[1.0, 2.0, 4.0]]), np.array([0, 1]), np.array([1, 2])).tolist()
    [[1.0, 6.0]]
    """
    total = np.concatenate((np.zeros((len(values), 1)), np.cumsum(values, axis=1)), axis=1)
    return total[:, first + count] - total[:, first]


def over(function, values, first):
    """Join neighbouring columns that start at `first` by a function such as `numpy.add`."""
    return function.reduceat(values, first, axis=1)
