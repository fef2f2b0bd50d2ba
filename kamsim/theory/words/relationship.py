"""What two firms are to each other: stages, status, endings, unfair acts, what they do together."""

from enum import IntEnum


class Stage(IntEnum):
    """How far a relationship has come; read off its state, never the driver of it.

    McDonald, Millman, Rogers 1997 (recalled): exploratory, basic, cooperative, interdependent, integrated.
    """

    EXPLORATORY = 0
    BASIC = 1
    COOPERATIVE = 2
    INTERDEPENDENT = 3
    INTEGRATED = 4
    DISINTEGRATING = 5
    ENDED = 6


class Condition(IntEnum):
    """What a stage takes, besides all that the stages below it take."""

    NONE = 0
    TRUST = 1
    COMMITMENT = 2
    INFORMATION = 3
    INVOLVEMENT = 4
    PEOPLE = 5
    AGREEMENT = 6


class Tier(IntEnum):
    """The place a supplier gives an account in its own hierarchy."""

    STANDARD = 0
    KEY = 1
    STRATEGIC = 2


class Act(IntEnum):
    """The four kinds of supplier opportunism (S1.69-S1.72) and the buyer's misconduct (S1.66)."""

    NONE = 0
    PRICE_HIKE = 1
    LEAK = 2
    RIVAL_SUPPLY = 3
    RESTRICTION = 4
    BUYER_MISCONDUCT = 5


class Topic(IntEnum):
    """What may be told in confidence, and leak (S1.70)."""

    FORECAST = 0
    COST = 1
    NEW_PRODUCTS = 2


class Conduct(IntEnum):
    """How a party behaves while a relationship ends (S0.32)."""

    CONSTRUCTIVE = 0
    SILENT = 1
    HOSTILE = 2


class EndReason(IntEnum):
    """Why a relationship came to its end."""

    NONE = 0
    NEGLECT = 1
    DRIFT = 2
    BETRAYAL = 3
    FAILURE = 4
    CONTACT_LOST = 5
    TENDER_LOST = 6
    VENDOR_CUT = 7
    UNPROFITABLE = 8
    BUYER_FAILED = 9
    SUPPLIER_FAILED = 10
    MISCONDUCT = 11
    TRIAL_FAILED = 13
    BUYERS_MERGED = 15
    DISSATISFIED = 16
    DISTRUST = 17
    RECESSION = 18
    TROUBLE = 19
    SHORTAGE = 20
    SCANDAL = 21


class Withdrawal(IntEnum):
    """Why a supplier takes key status away (S1.63-S1.67)."""

    NONE = 0
    NOT_SIGNIFICANT = 1
    BUYS_FROM_RIVAL = 2
    UNSTABLE = 3
    UNETHICAL = 4
    CONCESSIONS = 5


class Shape(IntEnum):
    """The shape of who meets whom, read off the ties (S1.42, S1.58)."""

    NONE = 0
    BOW_TIE = 1
    FAN = 2
    LATTICE = 3
    DIAMOND = 4


class ProjectKind(IntEnum):
    """What two firms develop together (S1.60, S0.23)."""

    NONE = 0
    QUALITY = 1
    COST_REDUCTION = 2
    NEW_PRODUCT = 3
    CO_BRAND = 4
    VENTURE = 5


class ProjectPhase(IntEnum):
    """How far a joint project is: it costs first and yields later, if it succeeds."""

    EMPTY = 0
    DEVELOPING = 1
    EARNING = 2


class TrustTheory(IntEnum):
    """Which theory says how a buyer's trust in a supplier moves."""

    KAMSIM = 0
    QUANTITY = 1
    DURATION = 2
    TWO_LAYER = 3


#: The user's own words over the same ladder; the state never changes with the vocabulary (S4.1).
STAGE_ALIASES = {
    "kamsim": ["exploratory", "basic", "cooperative", "interdependent", "integrated", "disintegrating", "ended"],
    "kam": ["pre-KAM", "early KAM", "mid-KAM", "partnership KAM", "synergistic KAM", "uncoupling KAM", "ended"],
    "relationship": ["awareness", "exploration", "expansion", "commitment", "symbiosis", "dissolution", "ended"],
}
