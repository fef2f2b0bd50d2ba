"""What is set by hand on an agent: checked like a field of a scenario; decisions hold until they are given back."""

import math
from functools import cache
from numbers import Integral, Real
from typing import Any

from kamsim.errors import KamsimError, nearest
from kamsim.theory.fields import Row
from kamsim.theory.former_names import advise
from kamsim.theory.state import RelationshipState
from kamsim.theory.strategies.knowledge import DECISIONS


def checked_value(row: Row, name: str, value: object) -> bool | int | float:
    """A value that a quantity of a row can hold, as plain Python has it.

    Parameters
    ----------
    row : Row
        An agent or a view.
    name : str
        Name of the quantity.
    value : object
        What it is to be; words of a ladder may be given by name.

    Returns
    -------
    bool, int or float
        The same value.

    Raises
    ------
    KamsimError
        There is no such quantity, or it cannot hold the value.

    Examples
    --------
    >>> from kamsim.readers.model import KamModel
    >>> account = KamModel("bow_tie", rng=1).relationships[0]
    >>> checked_value(account, "tier_wanted", "key"), checked_value(account, "breadth_wanted", 1)
    (1, 1.0)
    """
    field = row.fields.get(name)
    if field is None:
        raise KamsimError(
            "must be a quantity that is there", got=name, where=place_of(row), advice=advise(name, row.fields)
        )
    if field.unit.startswith("row"):
        raise KamsimError("is a place in a table, and stays as it is", got=value, where=f"{place_of(row)}.{name}")
    low, high = field.bounds
    plain = plain_value(field, value)
    if plain is None or not low <= plain <= high:
        words = [word.name.lower() for word in field.words or ()]
        advice = nearest(value, words) if words and isinstance(value, str) else ""
        raise KamsimError(f"must be {field.holds}", got=value, where=f"{place_of(row)}.{name}", advice=advice)
    return plain


def place_of(row):
    """What an error calls a row."""
    return type(row).__name__.removesuffix("State").lower()


def plain_value(field, value):
    """A value as the type of a field; None if it is of another kind, or no finite number."""
    if isinstance(field.default, bool):
        return bool(value) if type(value).__name__ in ("bool", "bool_") else None
    if field.words is not None and isinstance(value, str):
        return {word.name.lower(): int(word) for word in field.words}.get(value)
    if type(value).__name__ in ("bool", "bool_") or not isinstance(value, Real):
        return None
    if isinstance(field.default, int):
        return int(value) if isinstance(value, Integral) else None
    try:
        return float(value) if math.isfinite(value) else None
    except OverflowError:  # a whole number that no float can hold
        return None


@cache
def fixed(declared):
    """A kind of row that is looked at, and not set by hand."""

    class Fixed(declared):
        def __setattr__(self, name, value):
            if name in self.fields:
                advice = "Give it at the start: KamModel(scenario, name=value), or let the scenario bring a shock."
                raise KamsimError("is not set by hand", got=value, where=f"{place_of(self)}.{name}", advice=advice)
            super().__setattr__(name, value)

    Fixed.__name__ = declared.__name__
    return Fixed


class Held:
    """One column of one row that the player holds: rules and strategies write past it."""

    def __init__(self, column):
        self.column = column

    def __getitem__(self, row):
        return self.column[row]

    def __setitem__(self, row, value):
        """Nothing is written."""


class ByHand:
    """A model whose agents are set by hand, and whose luck is not; mixed into `KamModel`."""

    def set_by_hand(self, agent: Row, name: str, value: Any) -> None:
        """Set a quantity of an agent, as ``agent.name = value`` does.

        Parameters
        ----------
        agent : Agent
            One of this model's.
        name : str
            Name of the quantity.
        value : bool, int, float or str
            What it is to be.  A decision about a relationship holds, whatever strategies and rules would have it be,
            until it is given back by None.

        Raises
        ------
        KamsimError
            There is no such quantity, or it cannot hold the value.

        Examples
        --------
        >>> from kamsim.readers.model import KamModel
        >>> model = KamModel("bow_tie", rng=1)
        >>> model.relationships[0].breadth_wanted = 0.9
        >>> model.run_for(6)
        >>> model.relationships[0].held
        {'breadth_wanted': 0.9}
        >>> model.relationships[0].breadth_wanted = None
        >>> model.relationships[0].held
        {}
        """
        decides = isinstance(agent, RelationshipState) and name in DECISIONS
        if decides and value is None:
            self.history.give_back(agent.row, name)
            return
        value = checked_value(agent, name, value)
        if decides:
            self.history.hold(agent.row, name, value)
        else:
            agent.columns[agent.fields[name].index][agent.row] = value

    def reset_rng(self, rng: Any = None) -> None:
        """Not to be done: the luck of a model is that of its seed, from the start to the end.

        Parameters
        ----------
        rng : object
            As Mesa has it.

        Raises
        ------
        KamsimError
            Always; it says what to do instead.

        Examples
        --------
        >>> from kamsim.readers.model import KamModel
        >>> KamModel("bow_tie", rng=1).reset_rng(2)
        Traceback (most recent call last):
        kamsim.errors.KamsimError: reset_rng: ...
        """
        raise KamsimError(
            "the luck of a model hangs on its seed alone",
            got=rng,
            where="reset_rng",
            advice="Make another one: KamModel(scenario, rng=...).",
        )

    reset_randomizer = reset_rng
