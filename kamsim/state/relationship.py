"""The declared state of a relationship, put together from its parts."""

from ..fields import Row
from .dyad.access import Access
from .dyad.buying_centre import BuyingCentre
from .dyad.capability import Capability
from .dyad.coverage import Coverage
from .dyad.decisions import Decisions
from .dyad.delivery import Delivery
from .dyad.dependence import Dependence
from .dyad.ending import Ending
from .dyad.extras import Extras
from .dyad.governance import Governance
from .dyad.joint import Joint
from .dyad.levers import Levers
from .dyad.money import Money
from .dyad.openness import Openness
from .dyad.opportunism import Opportunism
from .dyad.scope import Scope
from .dyad.selection import Selection
from .dyad.service import Service
from .dyad.sites import Sites
from .dyad.sourcing import Sourcing
from .dyad.standing import Standing
from .dyad.trust import Trust
from .dyad.worth import Worth


class RelationshipState(
    Governance, Coverage, BuyingCentre, Ending, Decisions, Money, Sourcing, Opportunism, Service, Access,
    Dependence, Trust, Standing, Capability, Scope, Levers, Joint, Delivery, Openness, Worth, Extras, Selection,
    Sites, Row,
):
    """The dyad of one supplier and one buyer: the unit of analysis."""
