"""From the number of a strategy to its function: the one way that both readers go."""

from kamsim.errors import KamsimError

from .registry import BUYER, FIRST_OWN, SUPPLIER, registered
from .writes import watched


def unmarked(function):
    """Nothing has to be done with a function that plain Python calls."""
    return function


def dispatcher(known, mark=unmarked, watch=watched):
    """A function that lets the strategy of a number decide: it halves what is left until one strategy is.

    Parameters
    ----------
    known : sequence of Strategy
        Strategies of one side by ascending number.
    mark : function, optional
        What a reader has to do with every function on the way, such as telling numba of it.
    watch : function, optional
        Gives the function that asks a strategy of the user's own and checks what it decides.

    Notes
    -----
    Every function on the way is called after the strategies it decides among: compiled code finds functions by name,
    and one that lies in the cache must not find that of another set of strategies in its place.
    """
    half = len(known) // 2
    if half == 0:
        wanted, function = known[0].number, known[0].function if known[0].number < FIRST_OWN else watch(known[0])

        def decide(number, one, relationship, other, assumptions):
            if number != wanted:
                raise KamsimError("the strategy of a firm must be the number of a registered one")
            function(one, relationship, other, assumptions)

    else:
        first = known[half].number
        lower, upper = (dispatcher(part, mark, watch) for part in (known[:half], known[half:]))

        def decide(number, one, relationship, other, assumptions):
            if number < first:
                lower(number, one, relationship, other, assumptions)
            else:
                upper(number, one, relationship, other, assumptions)

    decide.__qualname__ = "_".join(("decide", known[0].side, *(str(one.number) for one in known)))
    return mark(decide)


def deciders(own=None, mark=unmarked, watch=watched):
    """What decides for suppliers and for buyers: any shipped strategy, and any of the user's own or only those given.

    Examples
    --------
    >>> decide_supplier, decide_buyer = deciders()
    """

    def playing(side):
        return registered(side) if own is None else registered(side, True) + [one for one in own if one.side == side]

    return tuple(dispatcher(playing(side), mark, watch) for side in (SUPPLIER, BUYER))
