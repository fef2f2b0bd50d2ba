"""Who people are and what becomes of them."""

from enum import IntEnum


class Side(IntEnum):
    """On whose side of the table somebody sits."""

    SUPPLIER = 0
    BUYER = 1


class Role(IntEnum):
    """What a contact is there to do."""

    ACCOUNT_MANAGER = 0
    KEY_ACCOUNT_MANAGER = 1
    SPECIALIST = 2
    SERVICE = 3
    SPONSOR = 4
    PURCHASER = 5
    PURCHASING_HEAD = 6
    USER = 7
    ENGINEER = 8
    EXECUTIVE = 9
    ACCOUNT_DIRECTOR = 10


class Coverage(IntEnum):
    """Who of the supplier's people meets the customer (S1.5): one, a team, or one of inside sales, mostly from afar."""

    SINGLE = 0
    TEAM = 1
    INSIDE = 2


class BuyingPart(IntEnum):
    """The part a seat plays in the buying decision.  Webster, Wind 1972 (recalled)."""

    NONE = 0
    USER = 1
    INFLUENCER = 2
    PURCHASER = 3
    GATEKEEPER = 4
    DECIDER = 5


class Function(IntEnum):
    """The department a contact works in; like talks best to like (S1.56)."""

    COMMERCIAL = 0
    TECHNICAL = 1
    OPERATIONS = 2
    FINANCE = 3
    GENERAL = 4


class Level(IntEnum):
    """Height in the hierarchy."""

    STAFF = 0
    MANAGER = 1
    EXECUTIVE = 2


class ManagerType(IntEnum):
    """What a manager is best at (S4.21)."""

    BUSINESS_DEVELOPER = 0
    SALES_MANAGER = 1
    PROJECT_MANAGER = 2


class Destination(IntEnum):
    """Where a person who leaves a seat goes."""

    NONE = 0
    ELSEWHERE = 1
    RIVAL = 2
    RETIREMENT = 3
    PROMOTION = 4
