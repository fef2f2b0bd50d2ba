"""Where in a space to look: designs by name, each an array of shares 0..1, (points, factors)."""

from collections import namedtuple

import numpy as np

from kamsim.errors import KamsimError, nearest
from kamsim.scenario.seeds import checked_seed

Design = namedtuple("Design", "name meaning shares least")
"""A design: `shares(space, n, seed)`, and the least `n` that makes sense for a number of factors."""
MOST_POINTS = 1_000_000
LEVELS = 4  # of Morris' trajectories


def power_of_two(n):
    """The next power of two; Sobol's sequence is balanced only there."""
    return 1 << max(0, int(n) - 1).bit_length()


def grid(space, n, seed):
    """Every combination: `n` levels of each range, and every choice."""
    levels = []
    for factor in space.factors:
        if factor.range.choices is not None:
            count = len(factor.range.choices)
            levels.append((np.arange(count) + 0.5) / count)
        else:
            levels.append(np.linspace(0.0, 1.0, n))
    points = float(np.prod([float(len(level)) for level in levels]))
    if points > MOST_POINTS:
        raise KamsimError(
            f"a design must have {MOST_POINTS:,} points at most",
            got=int(points),
            where="design 'grid'",
            advice="Vary fewer things, take fewer levels, or use 'lhs'.",
        )
    return np.array(np.meshgrid(*levels, indexing="ij")).reshape(len(levels), -1).T


def latin_hypercube(space, n, seed):
    """`n` points, each factor's range evenly covered."""
    from scipy.stats import qmc

    return qmc.LatinHypercube(len(space.factors), rng=np.random.default_rng(seed)).random(n)


def sobol_sequence(space, n, seed):
    """`n` points of a scrambled Sobol sequence, the most even of all."""
    return sobol_points(len(space.factors), n, seed)


def sobol_points(width, n, seed):
    """A scrambled Sobol sequence, (n, width); `n` must be a power of two."""
    from scipy.stats import qmc

    if n != power_of_two(n):
        raise KamsimError(
            "n must be a power of two, where a Sobol sequence is balanced",
            got=n,
            where="design",
            advice=f"Take {power_of_two(n)}.",
        )
    return qmc.Sobol(width, rng=np.random.default_rng(seed)).random(n)


def saltelli(space, n, seed):
    """For Sobol indices: two independent sets A and B of `n` points, and A with one column of B for each factor."""
    width = len(space.factors)
    both = sobol_points(2 * width, n, seed)
    a, b = both[:, :width], both[:, width:]
    mixed = [np.where(np.arange(width) == column, b, a) for column in range(width)]
    return np.concatenate([a, b, *mixed])


def morris_problem(space):
    """The factors as SALib wants them, as shares."""
    return {"num_vars": len(space.factors), "names": space.names, "bounds": [[0.0, 1.0]] * len(space.factors)}


def morris(space, n, seed):
    """For elementary effects: `n` trajectories that change one factor at a time."""
    try:
        from SALib.sample import morris as sampling
    except ImportError:
        raise missing_extra("Morris' method needs SALib") from None
    return sampling.sample(morris_problem(space), n, num_levels=LEVELS, seed=seed)


def one_at_a_time(space, n, seed):
    """For a tornado: the middle of everything, then each factor alone at `n` levels from end to end."""
    width = len(space.factors)
    points = [np.full(width, 0.5)]
    for column in range(width):
        for share in np.linspace(0.0, 1.0, n):
            point = np.full(width, 0.5)
            point[column] = share
            points.append(point)
    return np.array(points)


def missing_extra(what):
    """An error that names the extra to install."""
    return KamsimError(f"{what}, which is not installed", advice='Install it: pip install "kamsim[analysis]"')


DESIGNS = {
    design.name: design
    for design in (
        Design("lhs", "Latin hypercube: n points, every range evenly covered", latin_hypercube, lambda d: max(2, d)),
        Design("sobol", "Sobol sequence: n points (a power of two), the most even", sobol_sequence, lambda d: 2),
        Design("grid", "every combination of n levels", grid, lambda d: 2),
        Design("morris", "n trajectories for elementary effects", morris, lambda d: 2),
        Design("saltelli", "n (2 + factors) points for Sobol indices; n a power of two", saltelli, lambda d: 8),
        Design("tornado", "each factor alone at n levels, the others in the middle", one_at_a_time, lambda d: 2),
    )
}


def shares_of(space, design, n, seed=0):
    """The points of a design, as shares 0..1, (points, factors)."""
    if design not in DESIGNS:
        raise KamsimError("must be a design", got=design, where="design", advice=nearest(design, DESIGNS))
    if isinstance(n, bool) or not isinstance(n, int) or n < 1:
        raise KamsimError("must be a whole number, 1 or more", got=n, where="n")
    found, factors = DESIGNS[design], len(space.factors)
    if n < found.least(factors):
        raise KamsimError(
            f"the design '{design}' needs an n of at least {found.least(factors)} for {factors} factors",
            got=n,
            where="n",
        )
    if n > MOST_POINTS:
        raise KamsimError(f"must be {MOST_POINTS:,} at most", got=n, where="n")
    return found.shares(space, n, checked_seed(seed, "design_seed"))
