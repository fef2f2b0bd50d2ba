"""What may be a seed: told before anything is played."""

from collections.abc import Iterable
from numbers import Integral

from kamsim.errors import KamsimError

MOST_SEED = 2**63 - 1  #: tables hold seeds in 64 bits
MOST_RUNS = 10_000_000


def checked_seed(seed, where="seed"):
    """A seed as a plain whole number.

    Examples
    --------
    >>> checked_seed(7)
    7
    """
    if isinstance(seed, bool) or not isinstance(seed, Integral) or not 0 <= seed <= MOST_SEED:
        raise KamsimError(f"must be a whole number from 0 to {MOST_SEED}", got=seed, where=where)
    return int(seed)


def checked_seeds(seeds):
    """Seeds as a list, each once: a number n stands for 1 ... n.

    Examples
    --------
    >>> checked_seeds(3), checked_seeds([5, 7])
    ([1, 2, 3], [5, 7])
    """
    if isinstance(seeds, Integral) and not isinstance(seeds, bool):
        if not 1 <= seeds <= MOST_RUNS:
            raise KamsimError(f"must be 1 to {MOST_RUNS} seeds", got=int(seeds), where="seeds")
        return list(range(1, int(seeds) + 1))
    if not isinstance(seeds, Iterable) or isinstance(seeds, str):
        raise KamsimError("must be a number of seeds, or a list of them", got=seeds, where="seeds")
    wanted = [checked_seed(seed, "seeds") for seed in seeds]
    if not wanted or len(set(wanted)) < len(wanted):
        raise KamsimError("must be some whole numbers, each once", got=wanted[:5], where="seeds")
    return wanted
