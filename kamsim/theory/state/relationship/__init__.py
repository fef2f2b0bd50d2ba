"""The declared state of a relationship, put together from its parts."""

from kamsim.theory.fields import Row

from .bonds import Dependence, Joint, Openness
from .governance import Governance
from .life_cycle import Ending, Standing
from .money import Money, Worth
from .people import Access, BuyingCentre, Coverage
from .selection import Decisions, Selection
from .service import Delivery, Extras, Levers, Service, Sites
from .sourcing import Capability, Scope, Sourcing
from .trust import Opportunism, Trust


class RelationshipState(
    Governance,
    Coverage,
    BuyingCentre,
    Ending,
    Decisions,
    Money,
    Sourcing,
    Opportunism,
    Service,
    Access,
    Dependence,
    Trust,
    Standing,
    Capability,
    Scope,
    Levers,
    Joint,
    Delivery,
    Openness,
    Worth,
    Extras,
    Selection,
    Sites,
    Row,
):
    """The dyad of one supplier and one buyer: the unit of analysis."""
