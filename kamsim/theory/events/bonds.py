"""Kinds of events: joint work and bonds."""

from kamsim.theory.words import ProjectKind

from .declared import Cause, Event, Subject

# fmt: off
OF_PROJECT = {
    ProjectKind.QUALITY: "S1.60", ProjectKind.COST_REDUCTION: "S4.29", ProjectKind.NEW_PRODUCT: "S0.24",
    ProjectKind.CO_BRAND: "S0.23", ProjectKind.VENTURE: "S1.60",
}


class Bonds(Subject):
    """Joint work and bonds."""

    topic, colour = "joint work and bonds", "green"

    PROJECT_BEGAN = Event(
        501, 4, "{supplier} and {buyer} began {project}, which will cost them {money}", because="of their project",
        concepts=OF_PROJECT, detail=ProjectKind, nags=True, behind={"delighted": "", "bonds": ""},
        scheduled=(("supplier", "buyer"),))
    PROJECT_SUCCEEDED = Event(
        502, 5, "{project_s} of {supplier} and {buyer} succeeded, and yields {finely} of their trade",
        because="the project had succeeded", concepts=OF_PROJECT, detail=ProjectKind, nags=True)
    PROJECT_FAILED = Event(
        503, 5, "{project_s} of {supplier} and {buyer} came to nothing, after it had cost {money}",
        because="their project had failed", concept="S4.30", detail=ProjectKind, nags=True)
    PROJECT_STOPPED = Event(
        504, 4, "{supplier} and {buyer} stopped {project_s}, after it had cost {money}",
        because="their project was stopped", concept="S4.26", detail=ProjectKind)
    BOOKS_OPENED = Event(
        505, 4, "{supplier} opened its books to {buyer}", because="the books were open", concept="S1.53")
    BOOKS_REFUSED = Event(
        506, 2, "{supplier} would not open its books to {buyer}", because="the books stayed closed", concept="S1.53",
        nags=True)
    BOOKS_MISUSED = Event(
        507, 6, "{buyer} used the open books of {supplier} against it", because="its books had been used against it",
        concept="S1.53")
    NDA_SIGNED = Event(
        508, 2, "{supplier} and {buyer} agreed on secrecy, to show each other their new products",
        because="secrecy was agreed", concept="S2.24")
    PEOPLE_SECONDED = Event(
        509, 4, "{supplier} and {buyer} sent people to work at each other's", because="people had been exchanged",
        concept="S1.59", nags=True)
    STRATEGY_JOINED = Event(
        510, 5, "{supplier} and {buyer} took each other into their strategy", because="their strategies had met",
        concept="S4.25", nags=True)
    GIVING_STOPPED = Event(
        511, 4, "{supplier} stopped giving more to {buyer}, which gave back {percent} of what it got",
        because="too little came back", concept="S4.26")
    BONDS = Cause(512, "changing would be costly")
    DEPENDENCE = Cause(513, "one side depends on the other")
    POWER = Cause(514, "it has the power to")
    DRIFT = Cause(515, "their interests drifted apart", scheduled=(("supplier", "buyer"),))
