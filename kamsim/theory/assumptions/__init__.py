"""The numbers of the theory: each declared once with its unit, range, meaning and source.

Marks of sources: *verified* (seen in an abstract, table or official figure), *recalled* (from memory of the
literature), *calibrated* (set so that published regularities come out), *judged* (a plausible value).
A scenario overrides any of them under ``[assumptions]``; `PRESETS` names sets of them.
"""

from kamsim.theory.fields import Row

from .bonds import Dependence, Joint, Openness
from .governance import Governance
from .life_cycle import LifeCycle
from .market import Concentration, Economy
from .money import Money, Worth
from .people import BuyingCentre, Coverage, People
from .presets import NULL_MODELS, PRESETS, REGIMES
from .selection import Review, Selection
from .service import Delivery, Extras, Levers, Service, Sites
from .sourcing import GettingIn, Lines, Sourcing
from .switches import Switches
from .trust import Trust


class Assumptions(
    Governance,
    Coverage,
    BuyingCentre,
    Review,
    LifeCycle,
    Money,
    Sourcing,
    Dependence,
    Trust,
    Service,
    People,
    Economy,
    GettingIn,
    Lines,
    Concentration,
    Levers,
    Joint,
    Openness,
    Worth,
    Delivery,
    Extras,
    Sites,
    Selection,
    Switches,
    Row,
):
    """All numbers of the theory; one row, handed to every rule."""


__all__ = ["NULL_MODELS", "PRESETS", "REGIMES", "Assumptions"]
