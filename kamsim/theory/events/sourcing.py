"""Kinds of events: sourcing."""

from .declared import Cause, Event, Mark, Subject

# fmt: off


class Sourcing(Subject):
    """Sourcing."""

    topic, colour = "sourcing", "blue"

    TRIAL_BEGAN = Event(
        601, 5, "{buyer} gave {suppliers} a first order, on trial", because="of the trial", concept="S1.41",
        together="buyer", shown=Mark("trial begins", marker="o", colour="sky"))
    TRIAL_PASSED = Event(
        602, 2, "{supplier} passed its trial at {buyer}", because="the trial went well", concept="S1.41", turn=True,
        shown=Mark("trial passed", marker="o", colour="green"))
    TRIAL_FAILED = Event(
        603, 0, "{supplier} failed its trial at {buyer}", because="the trial went badly", concept="S1.41", turn=True,
        shown=Mark("trial failed", marker="o", colour="red"))
    LISTED = Event(
        604, 1.5, "{buyer} put {suppliers} on its list of preferred suppliers", because="it is a preferred supplier",
        concept="S0.9", together="buyer", nags=True, shown=Mark("on the preferred list", marker="s", colour="green"))
    DELISTED = Event(
        605, 2, "{buyer} took {suppliers} off its list of preferred suppliers", because="it was no longer preferred",
        concept="S0.9", together="buyer", nags=True, shown=Mark("off the list", marker="s", colour="red"))
    TENDER_WON = Event(
        606, 3, "{supplier} defended its contract with {buyers} in a tender", because="it won a tender",
        concept="S2.28", together="supplier", nags=True, behind={"delighted": "its benefits were remembered"},
        scheduled=(("supplier", "buyer"),), shown=Mark("contract defended or won", marker="^", colour="green"))
    TENDER_LOST = Event(
        607, 6, "{supplier} lost its contract with {buyers} in a tender{winner}", because="the tender was lost",
        concept="S2.28", scheduled=(("supplier", "buyer"),),
        shown=Mark("tender lost", marker="v", colour="red", letter="T", incident=True))
    VENDOR_CUT = Event(
        608, 6, "{firm} cut its suppliers by {count}", because="the number of suppliers was cut", concept="S1.13",
        scheduled=(("buyer",),))
    ACCREDITED = Event(
        609, 1, "{buyer} accredited {suppliers}", because="it is accredited", concept="S1.25", together="buyer",
        nags=True, outside=True)
    ACCREDITATION_LAPSED = Event(
        610, 3, "{suppliers_s} accreditation at {buyer} lapsed", because="its accreditation had lapsed",
        concept="S1.25", together="buyer", nags=True)
    AUDIT_FAILED = Event(
        611, 3, "{supplier} failed the audit of {buyer}, and what it had spent on it is lost",
        because="it failed an audit", concept="S1.26", nags=True, outside=True)
    CRITERIA_UNMET = Cause(612, "it does not meet the criteria")
    SITE_VISIT = Event(
        613, 1, "people of {buyer} came to see how {suppliers} works", because="of what was seen on site",
        concept="S0.4", together="buyer", nags=True, outside=True)
    PROSPECT_SPOTTED = Event(
        614, 1.5, "{supplier} took {buyers} for a coming key account", because="it looks promising", concept="S1.39",
        together="supplier", nags=True, outside=True)
    REBUY_OPENED = Event(
        615, 2.5, "{buyer} looked at its suppliers again because {suppliers} would fit it better",
        because="another would fit better", concept="S1.40", together="buyer", nags=True, outside=True,
        behind={"benefit_low": ""})
    SCOPE_WIDENED = Event(
        616, 2, "{buyer} took another product line from {suppliers}", because="it delivered more lines",
        concept="S0.18", together="buyer", nags=True, behind={"delighted": ""})
    SOLE_SOURCED = Event(
        617, 4, "{buyer} made {supplier} the only source of a product line, {percent} of what it buys",
        because="there was no other source", concept="S0.14", behind={"delighted": "it trusts it", "bonds": ""})
    SECOND_SOURCED = Event(
        618, 4, "{buyer} took a second source beside {supplier}", because="there was a second source",
        concept="S0.14", nags=True)
    REFERENCE_HELPED = Event(
        619, 3, "{buyer} as a reference helped {supplier} to win another customer", because="of a good reference",
        concept="S1.4", nags=True)
    GROUP_JOINED = Event(
        620, 4, "{buyers} joined a group that buys together", because="it buys together with others", concept="S1.9")
    GROUP_LEFT = Event(
        621, 4, "{buyers} left the group with which it bought together", because="it buys alone again",
        concept="S1.10", behind={"rival_conflict": "a rival sat in it"})
