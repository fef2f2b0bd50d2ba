"""Kinds of events: economy and shocks."""

from kamsim.theory.words import Trouble

from .declared import Event, Subject

# fmt: off


class Market(Subject):
    """Economy and shocks."""

    topic, colour = "economy and shocks", "sky"

    RECESSION_BEGAN = Event(
        101, 6, "a recession began, which will cost {percent} of output at its deepest", because="of the recession",
        concept="S0.28", scheduled=((),))
    RECESSION_ENDED = Event(102, 3, "the recession ended", because="the recession was over", concept="S0.28")
    SCANDAL = Event(
        103, 4, "{firm} was hit by a public scandal", because="of the scandal", concept="S0.30",
        scheduled=(("supplier",), ("buyer",)))
    INTERNAL_TROUBLE = Event(
        104, 4, "{firm} had internal trouble: {trouble}", because="of its internal trouble", concept="S0.29",
        detail=Trouble, scheduled=(("supplier",), ("buyer",)))
    SHORTAGE = Event(
        105, 5, "{firm} ran short: {percent} of its capacity was missing", because="supply ran short",
        concept="S2.10", scheduled=(("supplier",),))
    MERGER = Event(
        106, 4, "{firm} took over {other} and grew by {percent}", because="of the merger", concept="S1.8",
        scheduled=(("buyer",),))
    BUYER_GROWS = Event(
        107, 4, "{firm} {grew} by {percent} at one stroke", because="it had grown", concept="S4.11",
        scheduled=(("buyer",),))
    INNOVATION_RELEASED = Event(
        108, 3, "{firm} had something new, and gave it to its key accounts first", concept="S1.55", nags=True)
