"""Kinds of events: governance."""

from kamsim.theory.words import Goal

from .declared import Cause, Event, Subject

# fmt: off
COMFORT_TOLD = 0.2  # part of protective spending that is dropped, from which it counts as put off
PLAN_TOLD = 0.7  # part of a plan that is kept, below which it counts as broken
ATTENTION_TOLD = 0.4  # of the board, from which its review is told


class Governance(Subject):
    """Governance."""

    topic, colour = "governance", "purple"

    KAM_ADOPTED = Event(
        1001, 5, "{firm} began to set up key account management, for {money}", because="the structure was new",
        concept="S1.2")
    KAM_READY = Event(
        1002, 5, "{firm} had key account management in place", because="the structure stood", concept="S1.2")
    PRACTITIONER_HIRED = Event(
        1003, 3, "the board of {firm} hired somebody who knows key accounts from practice",
        because="somebody knew how", concept="S4.17")
    PLAN_MADE = Event(
        1004, 2, "{supplier} wrote a plan of {count} years for {buyers}", because="there was a plan",
        concept="S1.31")
    PLAN_BROKEN = Event(
        1005, 3, "{supplier} gave {buyers} {percent} less than its plan promises", because="the plan was not kept",
        concept="S3.2", nags=True)
    JOINT_PLAN_AGREED = Event(
        1006, 4, "{supplier} and {buyer} agreed a plan for the years ahead; {count} people met for it",
        because="both had planned together", concept="S0.17")
    CAMPAIGN_RUN = Event(1007, 0.5, "{supplier} ran a campaign at {buyers}", because="of a campaign", concept="S1.31")
    REVIEW_HELD = Event(
        1008, 1, "the report card of {supplier} at {buyer} said {size:.2f}", because="it was talked about",
        concept="S2.21")
    DANGER_SEEN = Event(
        1009, 2.5, "the management of {supplier} saw, after {count} months, the danger at {buyers}",
        because="the danger was seen", concept="S2.30", together="supplier",
        nags=True)
    BOARD_REVIEW = Event(
        1010, 1.5, "the board of {supplier} took {buyers} in hand", because="the board pressed", concept="S4.16",
        together="supplier", nags=True)
    COMPLACENCY = Cause(1011, "nobody saw a need to act")
    GOAL_REACHED = Event(
        1012, 1.5, "{firm} reached {goal}", because="goals were reached", concept="S4.23", detail=Goal, nags=True)
    GOAL_MISSED = Event(
        1013, 3, "{firm} missed {goal} by {percent}", because="goals were missed", concept="S4.23", detail=Goal,
        nags=True)
