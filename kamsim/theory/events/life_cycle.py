"""Kinds of events: life cycle."""

from kamsim.theory.words import EndReason, Stage

from .declared import Cause, Event, Mark, Subject

# fmt: off
OF_REASON = {
    EndReason.DRIFT: "S0.26", EndReason.BETRAYAL: "S1.68", EndReason.MISCONDUCT: "S1.66",
    EndReason.CONTACT_LOST: "S1.45", EndReason.TENDER_LOST: "S2.28", EndReason.VENDOR_CUT: "S1.13",
    EndReason.UNPROFITABLE: "S1.73", EndReason.BUYER_FAILED: "S3.5", EndReason.SUPPLIER_FAILED: "S3.5",
    EndReason.TRIAL_FAILED: "S1.41", EndReason.BUYERS_MERGED: "S1.8",
    EndReason.RECESSION: "S0.28", EndReason.TROUBLE: "S0.29", EndReason.SHORTAGE: "S2.10", EndReason.SCANDAL: "S0.30",
}
LOST_CONTACT_TOLD = 0.3  # of the ties, from which a lost contact is a danger to the account


class LifeCycle(Subject):
    """Life cycle."""

    topic, colour = "life cycle", "black"

    STAGE_ROSE = Event(
        801, 5,
        "the relationship of {supplier} and {buyer} became {stage}, on trust of {trust} and commitment of {commitment}",
        because="the tie had deepened", concept="S0.2", detail=Stage, turn=True)
    STAGE_FELL = Event(
        802, 5, "{supplier} and {buyer} fell back to {stage}", because="the tie had loosened", concept="S1.62",
        detail=Stage, turn=True)
    CONSENT_REFUSED = Event(
        803, 4, "{buyer} was not ready to go deeper with {supplier}", because="it was refused", concept="S1.16",
        detail=Stage, nags=True, turn=True)
    CEILING = Cause(804, "it never wanted more")
    RIVAL_CONFLICT = Event(
        805, 4, "{suppliers_s} tie to a rival of {buyer} barred the way to anything deeper", concept="S1.74",
        together="buyer", nags=True, turn=True)
    DECLINE_BEGAN = Event(
        806, 7, "{buyer} began to turn away from {suppliers}", because="of the decline", concept="S0.25",
        concepts=OF_REASON, detail=EndReason, together="buyer", scheduled=(("supplier", "buyer"),), turn=True,
        shown=Mark("decline begins", incident=True))
    DECLINE_HALTED = Event(
        807, 6, "{supplier} and {buyer} mended their relationship", because="it was mended", concept="S1.62",
        turn=True)
    EXIT_PLANNED = Event(
        808, 4, "{buyer} and {supplier} agreed how to part: on notice, transition, stock, data and people",
        because="a plan stood", concept="S0.31", scheduled=(("supplier", "buyer"),), turn=True,
        shown=Mark("exit plan agreed", marker="*", colour="purple"))
    ENDED = Event(
        809, 9, "{parting}", because="it was over", concept="S0.25", concepts=OF_REASON, detail=EndReason,
        together="parting", turn=True, shown=Mark("the end", marker="X", colour="black", letter="×", incident=True))
    RETURNED = Event(
        810, 7, "{buyer} came back to {supplier}", because="it had come back", concept="S0.32", turn=True)
    TRUST_SHORT = Cause(811, "trust no longer sufficed for more")
    COMMITMENT_SHORT = Cause(812, "the will to stay together no longer sufficed for more")
    INFORMATION_SHORT = Cause(813, "too little was shared any more")
    INVOLVEMENT_SHORT = Cause(814, "they did too little together any more")
    PEOPLE_SHORT = Cause(815, "too few people still knew each other")
    AGREEMENT_GONE = Cause(816, "one side took its word back")
    TRUST_GROWN = Cause(817, "trust had grown enough")
    COMMITMENT_GROWN = Cause(818, "the will to stay together had grown enough")
    INFORMATION_GROWN = Cause(819, "enough was shared")
    INVOLVEMENT_GROWN = Cause(820, "they did enough together")
    PEOPLE_GROWN = Cause(821, "enough people knew each other")
    BOTH_AGREED = Cause(822, "both had agreed to it")
    WORTH_WANTING = Cause(823, "the benefit did not outweigh its freedom")
    TRUST_WANTING = Cause(824, "it did not trust enough for that")
    FIT_WANTING = Cause(825, "interests and people did not fit well enough")
    POWER_FEARED = Cause(826, "it did not want to depend on it any more than it did")
