"""Kinds of events: people and ties."""

from kamsim.theory.words import Destination, Shape

from .declared import Event, Mark, Subject

# fmt: off
CLAIM_TOLD = 0.5  # part of the help asked for, below which a refusal is told
HOT_LINE_TOLD = 0.3  # quickness of the way to the top, above which it is told that a word there solved a problem
KNOWLEDGE_TOLD = 0.05  # part of what is known, above which its loss is told


class People(Subject):
    """People and ties."""

    topic, colour = "people and ties", "orange"

    CONTACT_LEFT = Event(
        201, 6, "{who}, {role} of {house}, left, and held {held}", because="{gone} had gone", concept="S1.45",
        detail=Destination, together="contact", behind={"complacency": ""}, scheduled=(("who",),),
        shown=Mark("contact left", incident=True))
    CONTACT_POACHED = Event(
        202, 8, "{who}, {role} of {house}, joined {joined}, and held {held}", because="{gone} had gone to a rival",
        concept="S3.9", detail=Destination, together="contact", behind={"complacency": ""}, scheduled=(("who",),),
        shown=Mark("contact poached", letter="P", incident=True))
    CONTACT_RETIRED = Event(
        203, 6, "{who}, {role} of {house}, retired, and held {held}", because="{gone} had retired", concept="S1.45",
        detail=Destination, together="contact", behind={"complacency": ""}, scheduled=(("who",),),
        shown=Mark("contact retired", incident=True))
    CONTACT_PROMOTED = Event(
        204, 6, "{who}, {role} of {house}, was promoted away, and held {held}", because="{gone} had moved up",
        concept="S1.45", detail=Destination, together="contact", behind={"complacency": ""}, scheduled=(("who",),))
    CONTACT_JOINED = Event(
        205, 1.2, "{who} became {role} of {house}{after}{knows}", because="of the newcomer", concept="S3.10")
    KNOWLEDGE_LOST = Event(
        206, 3, "{supplier} lost {percent} of what it knew of {buyer}: it was in one head",
        because="what was known had been lost", concept="S1.47",
        behind={"contact_left": "", "contact_poached": "", "contact_retired": "", "contact_promoted": ""})
    WINDOW_OPENED = Event(
        207, 1, "the change of people at {buyer} opened a door to {suppliers}",
        because="the change of people there had opened a door", concept="S3.11", together="buyer", nags=True,
        outside=True, behind={"contact_left": ""})
    PRIOR_TIE = Event(
        208, 0.5, "the newcomer at {buyer} had worked with {supplier} before, and brought that tie along",
        because="of an old acquaintance", concept="S3.10", nags=True, outside=True, behind={"contact_joined": ""})
    POOR_FIT = Event(
        209, 1, "the people of {supplier} and {buyer} did not get on", because="the people did not fit",
        concept="S1.44")
    OVERLOAD = Event(
        210, 2, "{who}, {role} of {house}, had more accounts than one person can look after",
        because="its people had too much to do", concept="S1.6", nags=True)
    LEADER_LOST = Event(
        211, 3, "without {gone}, who led it, the team of {supplier} for {buyer} lost its way",
        because="nobody led the team", concept="S1.7")
    MANAGER_REASSIGNED = Event(
        212, 3, "{supplier} put another manager on {buyer}", because="the manager had changed", concept="S4.21")
    CLAIM_REFUSED = Event(
        213, 3, "other departments of {supplier} refused {percent} of what {buyers} needed of them",
        because="other departments refused their help", concept="S4.7", nags=True)
    ACCESS_REFUSED = Event(
        214, 4, "{buyer} closed its doors to {supplier} for {count} months", because="access was refused",
        concept="S1.48", nags=True, scheduled=(("supplier", "buyer"),))
    ACCESS_GRANTED = Event(
        215, 1, "{buyer} let {supplier} see its people again", because="access was open", concept="S1.48", nags=True)
    CONTACTS_BLOCKED = Event(
        216, 1.2, "the procurement calendar of {buyer} turned {supplier} away {count} times in a year",
        because="its calendar kept people apart", concept="S1.27")
    SENIOR_ACCESS_GRANTED = Event(
        217, 2, "{buyer} let {supplier} see its senior management", because="the top was open", concept="S1.32")
    SENIOR_ACCESS_LOST = Event(
        218, 2, "{buyer} took {suppliers_s} access to its senior management away", because="the top was closed",
        concept="S1.32")
    ESCALATED = Event(
        219, 1.5, "a word from the top solved a problem at {buyer} that {supplier} had carried for {count} months",
        because="the top had been called", concept="S2.22")
    CONTRADICTION = Event(
        220, 1.5, "{suppliers_s} people told {buyer} contradictory things", because="it heard contradictory things",
        concept="S1.57", together="buyer", nags=True)
    SHAPE_CHANGED = Event(
        221, 2, "{shape}", because="who meets whom had changed", concept="S1.58", detail=Shape, nags=True)
