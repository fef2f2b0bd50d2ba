"""Kinds of events: trust and unfair acts."""

from kamsim.theory.words import Act, Topic

from .declared import Cause, Event, Mark, Subject

# fmt: off
OF_ACT = {
    Act.PRICE_HIKE: "S1.69", Act.LEAK: "S1.70", Act.RIVAL_SUPPLY: "S1.71", Act.RESTRICTION: "S1.72",
    Act.BUYER_MISCONDUCT: "S1.66",
}
BAD_WORD_TOLD = 0.15  # displeasure of a customer from which its bad word is told
SUSPICION_TOLD = 0.02  # goodwill that a doubted shortage must cost to be told
SHORT_TOLD = 0.6  # part of the orders below which a shortage is doubted aloud


class Trust(Subject):
    """Trust and unfair acts."""

    topic, colour = "trust and unfair acts", "red"

    ACT_COMMITTED = Event(
        301, 6, "{act}", because="somebody noticed", concepts=OF_ACT, detail=Act,
        behind={"dependence": "the customer could hardly leave", "distress": "it needed the money"},
        scheduled=(("supplier", "buyer"),))
    ACT_DETECTED = Event(
        302, 8, "{buyer} found out that {act_then}", because="of {betrayal}", concepts=OF_ACT, detail=Act,
        behind={"act_committed": ""}, scheduled=(("supplier", "buyer"),),
        shown=Mark("betrayal found out", letter="!", incident=True))
    MISCONDUCT_COMMITTED = Event(
        303, 3, "unseen so far, {buyer} treated {supplier} unethically", because="of its conduct", concept="S1.66",
        nags=True, behind={"power": "the supplier depends on it"}, scheduled=(("supplier", "buyer"),))
    MISCONDUCT_DETECTED = Event(
        304, 6, "{supplier} found out that {buyer} had treated it unethically", because="of the misconduct",
        concept="S1.66", scheduled=(("supplier", "buyer"),))
    SUSPICION = Event(
        305, 2, "{buyer} began to suspect {supplier}", because="of suspicion", concept="S1.72", nags=True)
    SECRET_REACHED = Event(
        306, 5, "a rival's secrets, told to {supplier} in confidence, had reached {buyer}: {topic}",
        because="of the leak", concept="S1.70", detail=Topic)
    RIVAL_SALE_SEEN = Event(
        307, 3, "{buyer} saw that {supplier} serves its rival, which nobody had forbidden",
        because="it serves a rival", concept="S1.71", nags=True)
    STOOD_BY = Event(308, 4, "{stander} stood by {shamed} in its scandal", because="it was stood by", concept="S0.30")
    DISTANCED = Event(
        309, 6, "{stander} kept its distance from {shamed}", because="the other kept its distance", concept="S0.30")
    BRAND_SPILLED = Event(
        310, 7, "the scandal of {shamed} reached {stander} through their joint brand", because="of the joint brand",
        concept="S0.30")
    BAD_WORD = Event(
        311, 1.5, "{buyer} spoke badly of {supplier}", because="of what others say", concept="S2.4", nags=True)
    TRUST_LOW = Cause(312, "trust was low")
    CONFIDED = Cause(313, "it had been told much")
    RIVAL_ASKED = Cause(314, "a rival asked for the same")
