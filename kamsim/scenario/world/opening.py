"""How a living market looks at the start, step by step; each step looks at what the steps before it have set.

Every step works on columns of shape (runs, rows); what the scenario gave stays.
"""

from .opening_levers import leave_beliefs_open, start_needs
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
    start_lines(columns, layout)
    start_needs(columns, layout)
    leave_beliefs_open(columns["supports"])


def start_traits(columns):
    """What firms and people are like, straight from the priors."""
    for kind in ("suppliers", "buyers", "contacts"):
        for name in PRIORS[kind]:
            if name in columns[kind].rows.dtype.names:
                columns[kind].draw(name)
