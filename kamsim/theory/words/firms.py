"""What firms want, decide and are."""

from enum import IntEnum


class Goal(IntEnum):
    """What a supplier may declare it wants to reach in a year (S4.23)."""

    NONE = 0
    GROWTH = 1
    MARGIN = 2
    LARGEST_SHARE = 3


class Objective(IntEnum):
    """What a supplier has declared to be its aim (S4.4)."""

    PROFIT = 0
    GROWTH = 1
    REPUTATION = 2
    LEARNING = 3


class Outlook(IntEnum):
    """What a supplier looks at: the margin of each deal, or what the relationship will bring (S1.29)."""

    RELATIONSHIP = 0
    DEAL = 1


class Vocabulary(IntEnum):
    """What a firm calls the accounts that matter; the same word need not mean the same thing (S4.1)."""

    KEY_ACCOUNT = 0
    STRATEGIC_ACCOUNT = 1
    NATIONAL_ACCOUNT = 2
    CUSTOMER_SUCCESS = 3


class Quadrant(IntEnum):
    """Fields of the client matrix: attractive or not, strong or weak relationship (S3.3)."""

    LEAVE = 0
    HARVEST = 1
    BUILD = 2
    DEFEND = 3


class Scope(IntEnum):
    """How far an account reaches (S1.1)."""

    SITE = 0
    REGION = 1
    COUNTRY = 2
    GLOBAL = 3


class Sourcing(IntEnum):
    """From how many a buyer takes what it needs on one product line (S0.14)."""

    MULTI = 0
    DUAL = 1
    SOLE = 2


class Exclusion(IntEnum):
    """Why a supplier may not deliver on a product line (S1.11, S1.25)."""

    NONE = 0
    REACH = 1
    ACCREDITATION = 2


class Trouble(IntEnum):
    """What goes wrong inside a firm (S0.29)."""

    QUALITY = 0
    RESTRUCTURING = 1
    CASH = 2
    STRATEGY = 3
