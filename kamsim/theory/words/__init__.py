"""The words of the field: every ladder, role and kind that rules compare by name.

Each is an `IntEnum`, so a rule may write ``relationship.stage >= Stage.COOPERATIVE`` and both readers
understand it.  Other vocabularies are labels over the same state (`aliases`), never a second ladder.
"""

from .firms import Exclusion, Goal, Objective, Outlook, Quadrant, Scope, Sourcing, Trouble, Vocabulary
from .people import BuyingPart, Coverage, Destination, Function, Level, ManagerType, Role, Side
from .relationship import (
    STAGE_ALIASES,
    Act,
    Condition,
    Conduct,
    EndReason,
    ProjectKind,
    ProjectPhase,
    Shape,
    Stage,
    Tier,
    Topic,
    TrustTheory,
    Withdrawal,
)
from .service import DeliveryType, ServiceLever, ShortagePolicy

NOBODY = -1  #: the number that stands for no firm, no person and no row

__all__ = [
    "NOBODY", "Act", "BuyingPart", "Condition", "Conduct", "Coverage", "DeliveryType", "Destination", "EndReason",
    "Exclusion", "Function", "Goal", "Level", "ManagerType", "Objective", "Outlook", "ProjectKind", "ProjectPhase",
    "Quadrant", "Role", "STAGE_ALIASES", "Scope", "ServiceLever", "Shape", "ShortagePolicy", "Side", "Sourcing",
    "Stage", "Tier", "Topic", "Trouble", "TrustTheory", "Vocabulary", "Withdrawal",
]  # fmt: skip
