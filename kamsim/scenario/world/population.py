"""A scenario and a seed give a world: given values as they stand, everything else drawn from the stated priors.

The layout is made once for a scenario; worlds for many seeds are filled together, a few array operations for
each quantity, so that ten thousand relationships take about a second and a dozen well under a millisecond each.
"""

import numpy as np

from kamsim.errors import KamsimError
from kamsim.theory.chance import stream
from kamsim.theory.state import World

from .columns import Columns
from .opening import open_market
from .priors import PRIORS, is_normal, value_of

OPENED = (*PRIORS, "lines", "supplies", "supports")  #: kinds of entity with quantities that start


def luck_of(kind, seeds, count):
    """A value of every prior of one kind of entity for every run, from that kind's own two streams."""
    priors = PRIORS[kind]
    normals = [name for name, prior in priors.items() if is_normal(prior)]
    uniforms = [name for name in priors if name not in normals]
    values = {}
    for names, law in ((normals, "normal"), (uniforms, "uniform")):
        luck = np.empty((len(names), len(seeds), count))
        for run, seed in enumerate(seeds):
            source = stream(seed, f"population.{kind}.{law}")
            shape = (len(names), count)
            luck[:, run] = source.standard_normal(shape) if law == "normal" else source.random(shape)
        values.update({name: value_of(priors[name], luck[place]) for place, name in enumerate(names)})
    return values


def copies(kind, rows, runs):
    """The rows once for every run; ledgers are left blank, so that only lines that get written take memory."""
    if kind in ("events", "bids"):
        return np.zeros((runs, *rows.shape), rows.dtype)
    return np.repeat(rows[None], runs, axis=0)


def columns_for(kind, world, layout, seeds):
    """Columns of one kind of entity with this kind's luck."""
    rows = getattr(world, kind)
    luck = luck_of(kind, seeds, rows.shape[1]) if kind in PRIORS else {}
    return Columns(rows, getattr(layout.given, kind), luck)


def whole_seed(seed):
    """The seed as a plain whole number."""
    if isinstance(seed, bool) or not isinstance(seed, (int, np.integer)) or seed < 0:
        raise KamsimError("a seed must be a whole number, zero or more", got=seed, where="seed")
    return int(seed)


def populate_many(scenario, seeds):
    """The worlds of several runs: every array has shape (runs, rows).

    Parameters
    ----------
    scenario : Scenario
    seeds : sequence of int
        Seeds of the runs, zero or more.
    """
    seeds = [whole_seed(seed) for seed in seeds]
    layout = scenario.layout
    world = World(*(copies(kind, rows, len(seeds)) for kind, rows in layout.world._asdict().items()))
    open_market(scenario, {kind: columns_for(kind, world, layout, seeds) for kind in OPENED})
    return world


def populate(scenario, seed):
    """The world of one run: a `World` of arrays, one for each kind of entity.

    Examples
    --------
    >>> from kamsim.scenario.load import load_scenario
    >>> world = populate(load_scenario("bow_tie"), seed=1)
    >>> len(world.relationships) >= 1
    True
    """
    return World(*(rows[0] for rows in populate_many(scenario, [seed])))
