"""Kinds of events: service."""

from kamsim.theory.words import ServiceLever, ShortagePolicy

from .declared import Cause, Event, Mark, Subject

# fmt: off
FILL_TOLD = 0.9  # part of an order filled in a shortage, below which it counts as rationed
PROBLEM_TOLD = 3  # months a problem must have stood open for its solution to be told
SEVERITY_TOLD = 0.8  # of a failure, from which a customer that trusts little is bitterly disappointed
TRUST_TOLD = 0.4
SITE_MONTHS_TOLD = 2  # months in a row in which a site was badly served


class Service(Subject):
    """Service."""

    topic, colour = "service", "blue"

    SERVICE_FAILED = Event(
        401, 2, "{suppliers} failed {buyer} badly", because="promises were broken", concept="S1.15", together="buyer",
        nags=True, scheduled=(("supplier", "buyer"),), shown=Mark("grave failure", incident=True))
    PROBLEM_SOLVED = Event(
        402, 1, "{supplier} solved the problem that {buyer} had had for {count} months",
        because="problems got solved", concept="S2.16")
    RATIONED = Event(
        403, 3, "{supplier} left {short} undelivered{rationing}",
        because="of the rationing", concept="S2.10", detail=ShortagePolicy, together="supplier", nags=True,
        behind={"shortage": ""})
    RESENTED = Event(
        404, 1.5, "{buyers} resented that {supplier} served others first", because="others were served first",
        concept="S1.55", together="supplier", nags=True)
    DISAPPOINTED = Event(
        405, 4, "{buyer} was bitterly disappointed by {supplier}", because="it was disappointed", concept="S4.19",
        nags=True)
    DELIGHTED = Cause(406, "the service is good")
    VALUE_FORGOTTEN = Cause(407, "the benefits had been forgotten")
    BENEFIT_LOW = Cause(408, "the benefit was small")
    NEGLECT = Cause(409, "too little is done for it")
    SURVEY_HELD = Event(
        410, 1, "{supplier} asked what is valued at {buyers}", because="it was asked", concept="S2.31",
        together="supplier", nags=True)
    NEED_FOUND = Event(
        411, 4, "by asking, {supplier} found out that {buyer} badly needs {lever}", because="its need had been found",
        concept="S2.33", detail=ServiceLever)
    PRIORITY_CHANGED = Event(
        412, 1, "{firm} began an initiative, and {lever} now matters more to it",
        because="its priorities had changed", concept="S2.19", detail=ServiceLever, nags=True)
    DISPUTE_OPENED = Event(
        413, 1, "{supplier} and {buyers} began to dispute a bill", because="of a dispute", concept="S2.15",
        together="supplier", nags=True)
    DISPUTE_SETTLED = Event(
        414, 1.5, "{supplier} and {buyer} settled a dispute after {count} months",
        because="the dispute was settled", concept="S2.15", nags=True)
    TECHNOLOGY_BOUGHT = Event(
        415, 2, "{supplier} put systems in for {buyers}, which pay off only over years",
        because="systems are joined", concept="S1.21", together="supplier", nags=True)
    TECHNOLOGY_STRANDED = Event(
        416, 4, "what {supplier} had put into systems for {buyer} was lost", because="the systems were lost",
        concept="S1.21")
    CUSTOMER_ANNOYED = Event(
        417, 1.5, "{buyer} did not like {supplier} going to its customers",
        because="somebody had gone to its customers", concept="S2.26", nags=True)
    SITE_FAILED = Event(
        418, 1, "a site of {buyer} was badly served by {supplier}", because="a site was badly served",
        concept="S1.12", nags=True)
    RANGE_PRUNED = Event(
        419, 3, "{firm} dropped {percent} of its range", because="of a smaller range", concept="S2.35", nags=True)
