"""From the number of a strategy to its function: the one way that both readers go."""

from kamsim.errors import KamsimError

from .registry import BUYER, SUPPLIER, registered


def unmarked(function):
    """Nothing has to be done with a function that plain Python calls."""
    return function


def dispatcher(known, mark=unmarked):
    """A function that lets the strategy of a number decide: it halves what is left until one strategy is.

    Parameters
    ----------
    known : sequence of Strategy
        Strategies of one side by ascending number.
    mark : function, optional
        What a reader has to do with every function on the way, such as telling numba of it.
    """
    half = len(known) // 2
    if half == 0:
        wanted, function = known[0].number, known[0].function

        def decide(number, one, relationship, other, assumptions):
            if number != wanted:
                raise KamsimError("the strategy of a firm must be the number of a registered one")
            function(one, relationship, other, assumptions)

    else:
        first, lower, upper = known[half].number, dispatcher(known[:half], mark), dispatcher(known[half:], mark)

        def decide(number, one, relationship, other, assumptions):
            if number < first:
                lower(number, one, relationship, other, assumptions)
            else:
                upper(number, one, relationship, other, assumptions)

    return mark(decide)


def deciders(own=None, mark=unmarked):
    """What decides for suppliers and for buyers: any shipped strategy, and any of the user's own or only those given.

    Examples
    --------
    >>> decide_supplier, decide_buyer = deciders()
    """

    def playing(side):
        return registered(side) if own is None else registered(side, True) + [one for one in own if one.side == side]

    return tuple(dispatcher(playing(side), mark) for side in (SUPPLIER, BUYER))
