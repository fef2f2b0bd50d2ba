"""How accounts are served."""

from enum import IntEnum


class ServiceLever(IntEnum):
    """The fourteen ways to serve an account beyond the goods themselves (S1.35, S1.36, S2.5-S2.33)."""

    ORDER_CHANNEL = 0
    AVAILABILITY = 1
    DELIVERY = 2
    REPRESENTATIVE = 3
    SERVICE_DESK = 4
    DISPUTES = 5
    RESPONSE = 6
    TECHNICAL_SUPPORT = 7
    SPONSORSHIP = 8
    PIPELINE = 9
    MARKET_INSIGHT = 10
    DOWNSTREAM = 11
    BENEFITS = 12
    VOICE = 13


class ShortagePolicy(IntEnum):
    """Who is served first when there is not enough (S2.10)."""

    ALIKE = 0
    PROPORTIONAL = 1
    PRIORITY = 2


class DeliveryType(IntEnum):
    """How a buyer takes its deliveries (S2.11)."""

    ORDINARY = 0
    JUST_IN_TIME = 1
    CONFIGURED = 2
    PART_LOADS = 3
    DOCK_SLOTS = 4
