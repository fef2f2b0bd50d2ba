"""How a living market looks at the start, step by step; each step looks at what the steps before it have set.

Every step works on columns of shape (runs, rows); what the scenario gave stays.
"""

import numpy as np

from kamsim.theory.assumptions import Assumptions
from kamsim.theory.fields import columns_of
from kamsim.theory.rules.life_cycle.stages import read_stage
from kamsim.theory.state import RelationshipState

from .opening_levers import start_beliefs, start_needs
from .opening_market import start_estimates, start_expectations, start_lines
from .opening_money import start_money
from .opening_people import start_skills, start_ties
from .opening_relationships import start_relationships
from .priors import PRIORS


def open_market(scenario, columns):
    """Let every quantity start that the scenario does not give."""
    layout, assumed = scenario.layout, scenario.assumption_row[0]
    start_traits(columns)
    start_relationships(columns, layout, assumed)
    start_skills(columns["contacts"], assumed["skill_spread"])
    start_ties(columns, layout)
    start_money(columns, layout, assumed)
    start_estimates(columns, layout, assumed)
    start_expectations(columns)
    start_lines(columns, layout, assumed)
    start_needs(columns, layout)
    start_beliefs(columns, layout)
    read_stages(scenario, columns["relationships"].rows)


def start_traits(columns):
    """What firms and people are like, straight from the priors."""
    for kind in ("suppliers", "buyers", "contacts"):
        for name in PRIORS[kind]:
            if name in columns[kind].rows.dtype.names:
                columns[kind].draw(name)


def read_stages(scenario, relationships):
    """Let the rule itself say which stage each relationship starts in; nothing is agreed beyond what is lived."""
    rows = relationships.reshape(-1)
    assumptions = Assumptions(columns_of(Assumptions, scenario.assumption_row), 0)
    columns = columns_of(RelationshipState, rows)
    stages = [read_stage(RelationshipState(columns, row), assumptions) for row in range(len(rows))]
    rows["stage"] = rows["highest_stage"] = np.array(stages, np.int64)
    given = scenario.layout.given.relationships.get("agreed")
    lived = np.where(rows["active"], np.clip(rows["stage"], 1, 4), rows["agreed"])
    mask = False if given is None else np.tile(given, len(relationships))
    rows["agreed"] = np.where(mask, rows["agreed"], np.minimum(rows["agreed"], lived))
