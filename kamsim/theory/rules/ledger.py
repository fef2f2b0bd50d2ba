"""The cause ledger: who, what, when, how much, and up to three causes with their weights."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.words import NOBODY


@rule
def write(world, kind, contact, person, relationship, supplier, buyer, size, detail):
    """Write one line; a full ledger goes on counting, and the reader then says which number to raise."""
    market = world.market[0]
    if market.events < len(world.events):
        event = world.events[market.events]
        event.month, event.kind, event.contact, event.person = market.month, kind, contact, person
        event.relationship, event.supplier, event.buyer = relationship, supplier, buyer
        event.size, event.detail = size, detail
        event.detected = kind == Kind.ACT_DETECTED or kind == Kind.MISCONDUCT_DETECTED
        event.deceptive = event.detected or kind == Kind.ACT_COMMITTED or kind == Kind.MISCONDUCT_COMMITTED
    market.events += 1


@rule
def because(world, cause, weight, second, second_weight):
    """Name the main and the second cause of the line just written."""
    market = world.market[0]
    if market.events <= len(world.events):
        event = world.events[market.events - 1]
        event.cause, event.cause_weight = cause, weight
        event.second_cause, event.second_weight = second, second_weight


@rule
def also_because(world, third, third_weight):
    """Name the third cause of the line just written."""
    market = world.market[0]
    if market.events <= len(world.events):
        event = world.events[market.events - 1]
        event.third_cause, event.third_weight = third, third_weight


@rule
def sign(world, initiator, planned):
    """Say of the line just written whose doing it was, and whether an exit plan stood."""
    market = world.market[0]
    if market.events <= len(world.events):
        event = world.events[market.events - 1]
        event.initiator, event.planned = initiator, planned


@rule
def note(world, kind, relationship, size, detail):
    """A line about one relationship, with the buyer's trust and commitment as they stand."""
    write(world, kind, NOBODY, NOBODY, relationship.number, relationship.supplier, relationship.buyer, size, detail)
    market = world.market[0]
    if market.events <= len(world.events):
        event = world.events[market.events - 1]
        event.trust, event.commitment = relationship.buyer_trust, relationship.commitment


@rule
def note_supplier(world, kind, supplier, size, detail):
    """A line about one supplier."""
    write(world, kind, NOBODY, NOBODY, NOBODY, supplier.number, NOBODY, size, detail)


@rule
def note_buyer(world, kind, buyer, size, detail):
    """A line about one buyer."""
    write(world, kind, NOBODY, NOBODY, NOBODY, NOBODY, buyer.number, size, detail)


@rule
def note_market(world, kind, size):
    """A line about the economy."""
    write(world, kind, NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, size, 0)
