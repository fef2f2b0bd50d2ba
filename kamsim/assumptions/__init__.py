"""The numbers of the theory: each declared once with its unit, range, meaning and source.

Marks of sources: *verified* (seen in an abstract, table or official figure), *recalled* (from memory of the
literature), *calibrated* (set so that published regularities come out), *judged* (a plausible value).
A scenario overrides any of them under ``[assumptions]``; `PRESETS` names sets of them.
"""

from ..fields import Row
from .dependence import Dependence
from .economy import Economy
from .getting_in import GettingIn
from .lifecycle import LifeCycle
from .money import Money
from .people import People
from .review import Review
from .service import Service
from .sourcing import Sourcing
from .trust import Trust


class Assumptions(GettingIn, Review, LifeCycle, Money, Sourcing, Dependence, Trust, Service, People, Economy, Row):
    """All numbers of the theory; one row, handed to every rule."""


PRESETS = {
    "evidence": {},
    "practice": {"recession_gap": 102.0, "recession_gap_spread": 0.1, "recession_gap_shortest": 84.0},
    "calm": {
        "recessions": False,
        "trouble_rate": 0.0,
        "shortage_rate": 0.0,
        "scandal_rate": 0.0,
        "vendor_cut_rate": 0.0,
    },
}
"""Named sets of assumptions: what studies find, what practitioners say, and a world without shocks."""
