"""Strategies by name: what each is called, what it says of itself, and the number by which rules know it."""

from collections import namedtuple

from ..errors import KamsimError, nearest
from ..rule import rule

SUPPLIER, BUYER = "supplier", "buyer"
FIRST_OWN = 1000  #: strategies added by users are numbered from here

Strategy = namedtuple("Strategy", "name side number function stance source reads asks may_cheat")
"""A decision rule and its declared facts.

`stance` says in one sentence what it believes in; `reads` names the fields it looks at; `asks` whether it asks the
customer; `may_cheat` whether it ever takes unfair gains.
"""

REGISTERED = {SUPPLIER: {}, BUYER: {}}


def next_number(side, shipped):
    """The number of the next strategy of a side."""
    numbers = [known.number for known in REGISTERED[side].values() if (known.number < FIRST_OWN) == shipped]
    return max(numbers, default=-1 if shipped else FIRST_OWN - 1) + 1


def strategy(side=SUPPLIER, name=None, source="own", reads=(), asks=False, may_cheat=False):
    """Register a plain function as a strategy, to be used by its name in a scenario.

    Parameters
    ----------
    side : {"supplier", "buyer"}
        Whose decisions it takes.
    name : str, optional
        Its name; the function's own if none is given.
    source : str
        Where the idea comes from.
    reads : tuple of str
        Fields of the relationship it looks at.
    asks, may_cheat : bool
        Whether it asks the customer, and whether it ever takes unfair gains.

    Notes
    -----
    A supplier's strategy is called every third month as ``function(supplier, relationship, buyer, assumptions)``,
    a buyer's as ``function(buyer, relationship, supplier, assumptions)``; it writes its decisions into the
    relationship.  Defining it again under the same name replaces it.

    Examples
    --------
    >>> @strategy(side="supplier", name="calm_hand")
    ... def calm_hand(supplier, relationship, buyer, assumptions):
    ...     relationship.weight = 1.0
    >>> get("supplier", "calm_hand").side
    'supplier'
    """
    if side not in REGISTERED:
        raise KamsimError('side must be "supplier" or "buyer"', got=side, where="@strategy")

    def register(function):
        called = name or function.__name__
        known = REGISTERED[side].get(called)
        shipped = function.__module__.startswith(f"{__package__}.")
        if known and known.number < FIRST_OWN and not shipped:
            raise KamsimError(
                "a strategy needs a name of its own",
                got=called,
                where="@strategy",
                advice="This one is shipped with kamsim; choose another name.",
            )
        number = known.number if known else next_number(side, shipped)
        stance = (function.__doc__ or "").strip().split("\n")[0]
        REGISTERED[side][called] = Strategy(
            called, side, number, function, stance, source, tuple(reads), asks, may_cheat
        )
        return rule(function) if shipped else function

    return register


def registered(side):
    """All strategies of a side, in the order of their numbers."""
    return sorted(REGISTERED[side].values(), key=lambda known: known.number)


def named(side):
    """Name to number, for one side."""
    return {known.name: known.number for known in registered(side)}


def get(side, name_or_number):
    """A strategy by its name or number; a KamsimError with the nearest name if there is none."""
    for known in REGISTERED[side].values():
        if name_or_number in (known.name, known.number):
            return known
    raise KamsimError(
        f"must be the name of a {side} strategy",
        got=name_or_number,
        where=f"{side} strategy",
        advice=nearest(str(name_or_number), named(side)),
    )
