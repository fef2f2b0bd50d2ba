"""The numbers of the theory: each declared once with its unit, range, meaning and source.

Marks of sources: *verified* (seen in an abstract, table or official figure), *recalled* (from memory of the
literature), *calibrated* (set so that published regularities come out), *judged* (a plausible value).
A scenario overrides any of them under ``[assumptions]``; `PRESETS` names sets of them.
"""

from ..fields import Row
from .buying_centre import BuyingCentre
from .concentration import Concentration
from .coverage import Coverage
from .delivery import Delivery
from .dependence import Dependence
from .economy import Economy
from .extras import Extras
from .getting_in import GettingIn
from .governance import Governance
from .joint import Joint
from .levers import Levers
from .lifecycle import LifeCycle
from .lines import Lines
from .money import Money
from .openness import Openness
from .people import People
from .presets import NULL_MODELS, PRESETS, REGIMES
from .review import Review
from .selection import Selection
from .service import Service
from .sites import Sites
from .sourcing import Sourcing
from .switches import Switches
from .trust import Trust
from .worth import Worth


class Assumptions(
    Governance, Coverage, BuyingCentre, Review, LifeCycle, Money, Sourcing, Dependence, Trust, Service, People,
    Economy, GettingIn, Lines, Concentration, Levers, Joint, Openness, Worth, Delivery, Extras, Sites, Selection,
    Switches, Row,
):  # fmt: skip
    """All numbers of the theory; one row, handed to every rule."""


__all__ = ["NULL_MODELS", "PRESETS", "REGIMES", "Assumptions"]
