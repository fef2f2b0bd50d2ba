"""Lines of rivalry, of scheduled shocks, of the cause ledger and of tenders."""

from kamsim.theory.events import Kind
from kamsim.theory.fields import Field, Row
from kamsim.theory.words import NOBODY, Act, ProjectKind, Side, Trouble


class RivalryState(Row):
    """One supplier's deepest relationships within one group of rival customers (S1.74)."""

    deepest = Field(NOBODY, "row", "Deepest relationship of the supplier in this group.")
    deepest_involvement = Field(0.0, "0..1", "Its involvement.")
    second_involvement = Field(0.0, "0..1", "Involvement of the next one.")


class ShockState(Row):
    """Something the scenario says will happen."""

    month = Field(0, "month", "When it strikes.", "", 0, 1200, given=True)
    kind = Field(int(Kind.NONE), "word", "What strikes.", given=True, words=Kind)
    supplier = Field(NOBODY, "row", "Supplier concerned, -1 none.", given=True)
    buyer = Field(NOBODY, "row", "Buyer concerned, -1 none.", given=True)
    contact = Field(NOBODY, "row", "Contact seat concerned, -1 none.", given=True)
    relationship = Field(NOBODY, "row", "Relationship concerned, -1 none.", given=True)
    rival = Field(NOBODY, "row", "Supplier a person joins or knows, -1 none.", given=True)
    partner = Field(NOBODY, "row", "Other buyer concerned, -1 none.", given=True)
    act = Field(int(Act.NONE), "word", "Opportunistic act.", given=True, words=Act)
    trouble = Field(int(Trouble.QUALITY), "word", "Kind of internal trouble.", given=True, words=Trouble)
    project = Field(int(ProjectKind.NONE), "word", "Kind of joint project.", given=True, words=ProjectKind)
    size = Field(0.0, "0..1", "How big.", "", 0.0, 10.0, given=True)
    months = Field(0, "months", "How long.", "", 0, 600, given=True)


class EventState(Row):
    """A line of the cause ledger."""

    month = Field(0, "month", "When.")
    kind = Field(int(Kind.NONE), "word", "What.", words=Kind)
    contact = Field(NOBODY, "row", "Seat concerned, -1 none.")
    person = Field(NOBODY, "number", "Person concerned, -1 none.")
    relationship = Field(NOBODY, "row", "Relationship concerned, -1 none.")
    supplier = Field(NOBODY, "row", "Supplier concerned, -1 none.")
    buyer = Field(NOBODY, "row", "Buyer concerned, -1 none.")
    size = Field(0.0, "of its kind", "How much.")
    detail = Field(0, "number", "A word of the kind's own ladder (act, reason, stage, destination).")
    cause = Field(int(Kind.NONE), "word", "Main cause.", words=Kind)
    cause_weight = Field(0.0, "0..1", "Its weight.")
    second_cause = Field(int(Kind.NONE), "word", "Second cause.", words=Kind)
    second_weight = Field(0.0, "0..1", "Its weight.")
    third_cause = Field(int(Kind.NONE), "word", "Third cause.", words=Kind)
    third_weight = Field(0.0, "0..1", "Its weight.")
    trust = Field(0.0, "0..1", "Buyer's trust when it happened, where it concerns one relationship.")
    commitment = Field(0.0, "0..1", "Buyer's commitment then.")
    deceptive = Field(False, "yes/no", "Somebody meant to mislead.")
    detected = Field(False, "yes/no", "The other side knows.")
    initiator = Field(int(Side.SUPPLIER), "word", "Whose doing it was, where somebody ended something.", words=Side)
    planned = Field(False, "yes/no", "An agreed exit plan stood.")


class BidState(Row):
    """A tender."""

    month = Field(0, "month", "When.")
    buyer = Field(NOBODY, "row", "Who buys.")
    incumbent = Field(NOBODY, "row", "Relationship that held the contract, -1 none.")
    winner = Field(NOBODY, "row", "Relationship that won, -1 = a supplier outside this world.")
    challengers = Field(0, "suppliers", "Who bid against it.")
    incumbent_price = Field(0.0, "index", "Incumbent's price.")
    winner_price = Field(0.0, "index", "Winner's price.")
    incumbent_trust = Field(0.0, "0..1", "Buyer's trust in the incumbent.")
    incumbent_performance = Field(0.0, "0..1", "Incumbent's service as delivered.")
    challenger_price = Field(0.0, "index", "Best challenger's price.")
    selling_weight = Field(0.0, "weight", "Weight of personal selling in this tender (S1.28).")
    capability_weight = Field(0.0, "weight", "Weight of relationship capability in this tender.")
    value_remembered = Field(0.0, "0..1", "Share of the incumbent's benefit that was remembered.")
