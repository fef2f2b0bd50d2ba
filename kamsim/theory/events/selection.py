"""Kinds of events: status and selection."""

from kamsim.theory.words import Tier, Withdrawal

from .declared import Event, Mark, Subject

# fmt: off
OF_WITHDRAWAL = {
    Withdrawal.NOT_SIGNIFICANT: "S1.63", Withdrawal.BUYS_FROM_RIVAL: "S1.64", Withdrawal.UNSTABLE: "S1.65",
    Withdrawal.UNETHICAL: "S1.66", Withdrawal.CONCESSIONS: "S1.67",
}
MISMATCH_TOLD = 0.1  # between what was promised and what was meant, from which it is felt
DISAPPOINTMENT_TOLD = 0.05  # by which delivery must fall short of what an announcement made expect, to be told
GAP_TOLD = 0.35  # by which one side matters more than the other, to be told


class Selection(Subject):
    """Status and selection."""

    topic, colour = "status and selection", "purple"

    STATUS_GIVEN = Event(
        901, 4, "{supplier} made {buyers} {tier}", because="of its status", concept="S1.37", detail=Tier,
        together="supplier", shown=Mark("key status given", letter="K"))
    STATUS_WITHDRAWN = Event(
        902, 5, "{supplier} took key status away from {buyers}", because="it had lost its status",
        concepts=OF_WITHDRAWAL, detail=Withdrawal, together="supplier", shown=Mark("status withdrawn", incident=True))
    STATUS_ANNOUNCED = Event(
        903, 3, "{supplier} announced key status to {buyers}",
        because="key status had raised its hopes", concept="S4.19", together="supplier",
        scheduled=(("supplier", "buyer"),))
    TREATED_AS_ONE_OF_MANY = Event(
        904, 5, "{buyer} noticed that {supplier} calls it key and treats it as one of many",
        because="it felt like one of many", concept="S4.19", nags=True,
        behind={"status_announced": "", "neglect": ""})
    WRONG_PEOPLE = Event(
        905, 5, "{buyer} noticed that {supplier} had put the wrong people on its account",
        because="the wrong people looked after it", concept="S4.19", nags=True,
        behind={"status_announced": "", "poor_fit": ""})
    UNREALISTIC_AIMS = Event(
        906, 5, "{buyer} noticed that {supplier} had promised it more than it could keep",
        because="aims were out of reach", concept="S4.19", nags=True, behind={"status_announced": ""})
    TIER_MISFIT = Event(
        907, 1.5, "an audit found {buyers} no longer fit to be {tier} of {supplier}", because="its tier did not fit",
        concept="S4.24", detail=Tier, together="supplier", nags=True)
    PULL_SIGNAL = Event(
        908, 1, "{buyers} asked {suppliers} for more: meetings, new people, a joint work stream",
        because="it asked for more", concept="S4.13", together="buyer", nags=True)
    STRATEGIC_RESOURCE = Event(
        909, 3, "{buyer} came to see {suppliers} as a strategic resource", because="it is a strategic resource",
        concept="S1.51", together="buyer", nags=True, behind={"bonds": "", "delighted": ""})
    IMPORTANCE_GAP = Event(
        910, 2.5, "{buyer} came to matter more to {supplier} than the other way round",
        because="importance is one-sided", concept="S4.9", nags=True, behind={"dependence": ""})
    DIALOGUE_HELD = Event(
        911, 1, "{supplier} talked with {buyers} before it gave key status", because="they had talked before",
        concept="S4.10", together="supplier", nags=True)
    DIALOGUE_SKIPPED = Event(
        912, 2, "{supplier} gave key status to {buyers} without asking what that should mean",
        because="nobody had asked", concept="S4.10", together="supplier", nags=True)
    MISMATCH_SHOWED = Event(
        913, 4, "it showed that {supplier} and {buyer} had different ideas of key status",
        because="their ideas had differed", concept="S4.10")
    STAYED_OUTSIDE = Event(
        914, 3, "{buyer} did without key status at {supplier}, because it is better served as it is",
        because="it is better served outside", concept="S1.17", nags=True)
