"""What buyers require of each service lever at the start, and what suppliers believe about it.

Every function works on columns of shape (runs, rows); what the scenario gave stays.
"""

import numpy as np

from kamsim.theory.state.levers import LEVERS
from kamsim.theory.words import ServiceLever

from .columns import clamp

NOT_YET = -1.0  #: a belief that the rules of the start have still to form
SEEN_BY_BUYER = {ServiceLever.RESPONSE: "needs_response", ServiceLever.TECHNICAL_SUPPORT: "needs_technical"}


def start_needs(columns, layout):
    """Needs spread around what is usual; answers and engineers are wanted as the buyer says.

    Who has many sites wants one representative for all (S2.12): 0.6 times 1 - 1/sites more than others.
    """
    needs, buyers = columns["needs"], columns["buyers"]
    usual = np.tile(layout.world.levers["usual_need"], len(layout.world.buyers))
    level = usual + needs.luck["difference"]
    for lever, name in SEEN_BY_BUYER.items():
        level[:, int(lever) :: LEVERS] = buyers[name]
    places = buyers["sites"]
    level[:, int(ServiceLever.REPRESENTATIVE) :: LEVERS] += 0.6 * (1.0 - 1.0 / places)
    needs.start("required", clamp(level))


def leave_beliefs_open(supports):
    """What a supplier believes of needs is read off what it knows, where nothing is given."""
    supports.start("believed", NOT_YET)
