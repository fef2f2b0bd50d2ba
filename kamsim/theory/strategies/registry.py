"""Strategies by name: what each is called, what it says of itself, and the number by which rules know it."""

import inspect
from collections import namedtuple
from collections.abc import Callable

from kamsim.errors import KamsimError, nearest
from kamsim.theory.rule import rule

from .frozen import frozen
from .writes import check_writes

SUPPLIER, BUYER = "supplier", "buyer"
FIRST_OWN = 1000  #: strategies added by users are numbered from here
CALLED_WITH = {
    SUPPLIER: ("supplier", "relationship", "buyer", "assumptions"),
    BUYER: ("buyer", "relationship", "supplier", "assumptions"),
}

Strategy = namedtuple(
    "Strategy",
    "name side number function stance source reads asks_customer may_cheat resources_follow deterministic mark helpers",
    defaults=("", ()),
)
"""A decision rule and its declared facts.

`stance` says in one sentence what it believes in; `reads` names the fields it looks at, None if it does not say;
`asks_customer` whether it ever asks the customer; `may_cheat` whether it is more than usually ready to take unfair
gains; `resources_follow` whether accounts it wants to have status also get more of the budget; `deterministic`
whether the same situation always gives the same decisions.  `mark` and `helpers` are those of a strategy of the user's
own once it is frozen (`kamsim.theory.strategies.frozen`).
"""

REGISTERED = {SUPPLIER: {}, BUYER: {}}


def next_number(side, shipped):
    """The first number of a side that is free and follows all others."""
    numbers = [known.number for known in REGISTERED[side].values() if (known.number < FIRST_OWN) == shipped]
    return max(numbers, default=-1 if shipped else FIRST_OWN - 1) + 1


def number_for(called, side, declared, shipped):
    """The number of a strategy: a shipped one declares it, one of the user's own gets a free one and keeps it."""
    if shipped:
        check_number(called, side, declared)
        return declared
    if declared is not None:
        raise KamsimError(
            "only strategies shipped with kamsim declare a number",
            got=declared,
            where=f"@strategy of {called}",
            advice="Leave number out; yours gets a free one.",
        )
    known = REGISTERED[side].get(called)
    return known.number if known else next_number(side, shipped)


def check_number(called, side, declared):
    """A shipped strategy declares a number that no other has, for good: rows and saved runs hold it."""
    where, free = f"@strategy of {called}", f"The next free one is number={next_number(side, True)}."
    if isinstance(declared, bool) or not isinstance(declared, int) or not 0 <= declared < FIRST_OWN:
        raise KamsimError(
            f"a shipped strategy must declare a number from 0 to {FIRST_OWN - 1}",
            got=declared,
            where=where,
            advice=free,
        )
    owner = next((known.name for known in REGISTERED[side].values() if known.number == declared), called)
    if owner != called:
        raise KamsimError(
            f"the number must be its own, and this one is that of {owner!r}", got=declared, where=where, advice=free
        )


def check_callable(function, side):
    """A strategy is a function of four arguments; a KamsimError if it is not."""
    wanted = ", ".join(CALLED_WITH[side])
    try:
        inspect.signature(function).bind(*CALLED_WITH[side])
        if inspect.isgeneratorfunction(function) or inspect.iscoroutinefunction(function):
            raise TypeError("a call of it does nothing yet")
    except (TypeError, ValueError):
        got = getattr(function, "__name__", function)
        raise KamsimError(
            f"a {side} strategy must be a function of ({wanted}) that does not wait or yield",
            got=got,
            where="@strategy",
            advice=f"Write def my_strategy({wanted}): ...",
        ) from None


def check_name(called, side, shipped):
    """A strategy's name is a word, and not that of a shipped strategy; a KamsimError if it is not."""
    if not isinstance(called, str) or not called.isidentifier():
        raise KamsimError(
            "the name of a strategy must be one word of letters, digits and _",
            got=called,
            where="@strategy",
            advice='Write @strategy(name="my_strategy").',
        )
    known = REGISTERED[side].get(called)
    if known and known.number < FIRST_OWN and not shipped:
        raise KamsimError(
            "a strategy needs a name of its own",
            got=called,
            where="@strategy",
            advice=f"This one is shipped with kamsim; choose another name, such as 'my_{called}'.",
        )


def strategy(
    side: str | Callable = SUPPLIER,
    name: str | None = None,
    source: str = "own",
    reads: tuple[str, ...] | None = None,
    asks_customer: bool = False,
    may_cheat: bool = False,
    resources_follow: bool = False,
    deterministic: bool = True,
    number: int | None = None,
) -> Callable:
    """Register a plain function as a strategy, to be used by its name in a scenario.

    Parameters
    ----------
    side : {"supplier", "buyer"}
        Whose decisions it takes.
    name : str, optional
        Its name; the function's own if none is given.
    source : str
        Where the idea comes from.
    reads : tuple of str, optional
        Fields it looks at: of the relationship by name, of a firm with a dot (``"supplier.sales_mean"``).
    asks_customer, may_cheat, resources_follow, deterministic : bool
        Its other declared facts; see `Strategy`.
    number : int, optional
        The number by which rules know a strategy that is shipped with kamsim; one of your own gets a free one.

    Returns
    -------
    function
        The decorator; it hands the function back as it is.

    Raises
    ------
    KamsimError
        The function does not take what a strategy is handed, or its name is no word or that of a shipped one.

    Notes
    -----
    A supplier's strategy is called every third month as ``function(supplier, relationship, buyer, assumptions)``,
    a buyer's as ``function(buyer, relationship, supplier, assumptions)``; it writes its decisions into the
    relationship.  What it does not write stays as it was, so a strategy writes all it cares for, every time.
    Defining it again under the same name replaces it.  Functions that numba cannot compile work as well: their runs
    are played in plain Python.

    Examples
    --------
    >>> @strategy(side="supplier")
    ... def calm_hand(supplier, relationship, buyer, assumptions):
    ...     "Nobody is special."
    ...     relationship.budget_claim = 1.0
    >>> get("supplier", "calm_hand").stance
    'Nobody is special.'
    """
    if callable(side):  # a bare @strategy
        return strategy()(side)
    if side not in tuple(REGISTERED):
        raise KamsimError(
            'side must be "supplier" or "buyer"', got=side, where="@strategy", advice=nearest(side, REGISTERED)
        )

    def register(function):
        check_callable(function, side)
        called = name or getattr(function, "__name__", "")
        module = str(getattr(function, "__module__", ""))
        shipped = module.startswith(f"{__package__}.") and module != __name__
        check_name(called, side, shipped)
        check_writes(function, called)
        own_number = number_for(called, side, number, shipped)
        stance = (inspect.getdoc(function) or "").split("\n")[0]
        REGISTERED[side][called] = Strategy(
            called,
            side,
            own_number,
            function,
            stance,
            source,
            None if reads is None else tuple(reads),
            asks_customer,
            may_cheat,
            resources_follow,
            deterministic,
        )
        return rule(function) if shipped else function

    return register


def registered(side, shipped_only=False):
    """All strategies of a side, in the order of their numbers; on request without those added by the user."""
    known = sorted(REGISTERED[side].values(), key=lambda known: known.number)
    return [one for one in known if one.number < FIRST_OWN or not shipped_only]


def named(side, shipped_only=False):
    """Name to number, for one side."""
    return {known.name: known.number for known in registered(side, shipped_only)}


def numbers(side, shipped_only=False):
    """The numbers of a side's strategies, ascending."""
    return [known.number for known in registered(side, shipped_only)]


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


def added():
    """The strategies added by the user."""
    return [known for side in REGISTERED for known in registered(side) if known.number >= FIRST_OWN]


def adopt(brought):
    """Register frozen strategies brought from another process, under the same numbers; known ones stay as they are.

    What another process brought before under such a number, as on a cluster that serves many, goes.
    """
    for known in brought:
        side = REGISTERED[known.side]
        for name in [one.name for one in side.values() if one.number == known.number and one.name != known.name]:
            del side[name]
        here = side.get(known.name)
        if here is None or frozen(here).mark != known.mark:
            side[known.name] = known
