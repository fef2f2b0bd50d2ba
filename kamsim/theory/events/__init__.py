"""Kinds of events: each declared once, in the file of its subject; the ladder `Kind` and all lists follow from that.

Rules write a line with ``note(world, Kind.TENDER_LOST, …)`` and name its causes with ``because``.
"""

from enum import IntEnum

from kamsim.theory.words import Destination

from .bonds import Bonds
from .declared import Cause, Event, Mark
from .governance import Governance
from .life_cycle import LifeCycle
from .market import Market
from .money import Money
from .people import People
from .selection import Selection
from .service import Service
from .sourcing import Sourcing
from .trust import Trust

TOLD_AS_CAUSE = 0.25  #: weight from which a cause is told

SUBJECTS = (Market, People, Trust, Service, Bonds, Sourcing, Money, LifeCycle, Selection, Governance)

EVENTS = {event.name: event for subject in SUBJECTS for event in subject.declared()}
"""Every kind of event and cause by its name in lower case, as tables and scenarios spell it."""

BY_NUMBER = {event.number: event for event in EVENTS.values()}
"""The same by the number that stands in the ledger."""

Kind = IntEnum("Kind", {"NONE": 0} | {name.upper(): event.number for name, event in EVENTS.items()}, module=__name__)
"""Kinds of lines in the cause ledger, and the causes that such a line may name, as numbers that rules compare."""


def kinds_where(holds):
    """The names of all kinds of events for which something holds.

    >>> kinds_where(lambda event: event.number == 601)
    ('trial_began',)
    """
    return tuple(name for name, event in EVENTS.items() if holds(event))


DEPARTURES = kinds_where(lambda event: event.detail is Destination)
"""People who go; the detail says where to."""


def concept(kind, detail):
    """The concept a line shows, e.g. ``S1.70`` for a leak that came to light; empty if it stands for none alone."""
    event = BY_NUMBER[kind]
    return event.concepts.get(detail) or event.concept


__all__ = [
    "BY_NUMBER",
    "DEPARTURES",
    "EVENTS",
    "SUBJECTS",
    "TOLD_AS_CAUSE",
    "Cause",
    "Event",
    "Kind",
    "Mark",
    "concept",
    "kinds_where",
]
