"""A scenario and a seed give a world: given values as they stand, everything else drawn from the stated priors.

The layout is made once for a scenario; worlds for many seeds are filled together, a few array operations for
each quantity, so that ten thousand relationships take about a second and a dozen well under a millisecond each.
"""

import numpy as np

from kamsim.errors import KamsimError
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.chance import stream
from kamsim.theory.fields import columns_of, fresh_rows
from kamsim.theory.rules.life_cycle.stages import read_stage
from kamsim.theory.state import RelationshipState, World

from .given_rows import number_of
from .opening import start_relationships
from .opening_levers import start_beliefs, start_needs
from .opening_market import start_ideas, start_knowing, start_lines
from .opening_money import start_firms
from .opening_people import start_skills, start_ties
from .priors import PRIORS, is_normal, value_of


def assumed_once(scenario):
    """The row of assumptions of a scenario, made once and kept with it; nobody writes to it."""
    kept = scenario.__dict__
    if "assumed" not in kept:
        rows = fresh_rows(Assumptions, 1)
        for name, value in scenario.assumptions.items():
            rows[name] = number_of(Assumptions.fields[name], value)
        kept["assumed"] = rows
    return kept["assumed"]


def assumption_rows(scenario):
    """The one row of assumptions a scenario plays with; a fresh copy."""
    return assumed_once(scenario).copy()


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
    return Columns(rows, getattr(layout.given, kind), luck_of(kind, seeds, rows.shape[1]))


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
    columns = {kind: columns_for(kind, world, layout, seeds) for kind in PRIORS}
    for kind in ("suppliers", "buyers", "contacts"):
        for name in PRIORS[kind]:
            if name in columns[kind].rows.dtype.names:
                columns[kind].draw(name)
    assumed = assumed_once(scenario)[0]
    start_relationships(columns, layout, assumed)
    start_skills(columns["contacts"], assumed["skill_spread"])
    start_ties(columns, layout)
    start_firms(columns, layout, world, assumed)
    start_knowing(columns, layout, assumed)
    start_ideas(columns)
    start_lines(columns, world, layout, assumed)
    start_needs(columns, world)
    start_beliefs(Columns(world.supports, layout.given.supports, {}), columns, layout, world)
    read_stages(world, scenario)
    return world


def populate(scenario, seed):
    """The world of one run: a `World` of arrays, one for each kind of entity.

    Examples
    --------
    >>> from kamsim.scenario.scenario import load_scenario
    >>> world = populate(load_scenario("bow_tie"), seed=1)
    >>> len(world.relationships) >= 1
    True
    """
    return World(*(rows[0] for rows in populate_many(scenario, [seed])))


def read_stages(world, scenario):
    """Let the rule itself say which stage each relationship starts in; nothing is agreed beyond what is lived."""
    rows = world.relationships.reshape(-1)
    assumed = assumption_rows(scenario)
    assumptions = Assumptions(columns_of(Assumptions, assumed), 0)
    columns = columns_of(RelationshipState, rows)
    stages = [read_stage(RelationshipState(columns, row), assumptions) for row in range(len(rows))]
    rows["stage"] = rows["highest_stage"] = np.array(stages, np.int64)
    given = scenario.layout.given.relationships.get("agreed")
    lived = np.where(rows["active"], np.clip(rows["stage"], 1, 4), rows["agreed"])
    mask = False if given is None else np.tile(given, len(world.relationships))
    rows["agreed"] = np.where(mask, rows["agreed"], np.minimum(rows["agreed"], lived))
