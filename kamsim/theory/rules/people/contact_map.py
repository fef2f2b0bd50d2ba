"""Who knows whom: depth, breadth, shape and how much hangs on few people, read off the living ties (S1.42, S3.7)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import ties_of
from kamsim.theory.rules.ledger import note
from kamsim.theory.words import Function, Level, Shape, Stage

LIVING = 0.15  # strength from which a tie counts as living


@rule
def count_person(contact, strength, stamp):
    """Add one tie to a person's sum; 1 if this is the person's first in this count."""
    first = contact.counted_for != stamp
    if first:
        contact.counted_for = stamp
        contact.held = 0.0
    contact.held += strength
    contact.ties_held += strength
    return 1 if first else 0


@rule
def draw_map(world, relationship):
    """Depth, breadth and fragility, read off the living ties (S3.7, S3.12, S3.13)."""
    stamp = 1 + world.market[0].month * len(world.relationships) + relationship.number
    sellers, purchasers, total, depth, trusted, living, gate = 0, 0, 0.0, 0.0, 0.0, 0, 0.0
    for i in ties_of(relationship):
        tie = world.ties[i]
        if tie.strength >= LIVING:
            living += 1
            sellers += count_person(world.contacts[tie.supplier_contact], tie.strength, stamp)
            purchasers += count_person(world.contacts[tie.buyer_contact], tie.strength, stamp)
            total += tie.strength
            depth = max(depth, tie.strength)
            trusted += tie.strength * tie.buyer_trust
            if world.contacts[tie.buyer_contact].function == Function.COMMERCIAL:
                gate = max(gate, tie.strength)
    relationship.supplier_contacts, relationship.buyer_contacts = sellers, purchasers
    relationship.depth, relationship.purchasing_tie = depth, gate
    relationship.interpersonal_trust = trusted / total if total > 0.0 else 0.0
    relationship.breadth = purchasers / max(1, world.buyers[relationship.buyer].contact_count)
    find_bus_factor(world, relationship, total, stamp)
    relationship.shape = read_shape(sellers, purchasers, living, relationship.person_share)


@rule
def unranked(contact, stamp):
    """Whether a counted person has not been ranked yet; marks the person as ranked."""
    fresh = contact.counted_for == stamp
    if fresh:
        contact.counted_for = -stamp
    return fresh


@rule
def find_bus_factor(world, relationship, total, stamp):
    """Fewest persons whose loss takes half of the tie strength; each tie hangs on both its persons (S3.7)."""
    first, second = 0.0, 0.0
    for i in ties_of(relationship):
        tie = world.ties[i]
        if tie.strength >= LIVING:
            seller, purchaser = world.contacts[tie.supplier_contact], world.contacts[tie.buyer_contact]
            if unranked(seller, stamp):
                second = max(second, min(first, seller.held))
                first = max(first, seller.held)
            if unranked(purchaser, stamp):
                second = max(second, min(first, purchaser.held))
                first = max(first, purchaser.held)
    relationship.person_share = first / total if total > 0.0 else 0.0
    relationship.bus_factor = 0
    if total > 0.0:
        relationship.bus_factor = 1 if first >= 0.5 * total else (2 if first + second >= 0.5 * total else 3)


@rule
def read_shape(sellers, purchasers, living, person_share):
    """Name the shape of who meets whom; nobody ever sets it (S1.42, S1.58)."""
    if living == 0:
        return Shape.NONE
    if sellers == 1 and purchasers == 1:
        return Shape.BOW_TIE
    if sellers == 1 or purchasers == 1:
        return Shape.FAN
    if sellers >= 3 and purchasers >= 3 and person_share < 0.55:
        return Shape.DIAMOND
    return Shape.LATTICE


@rule
def note_shape(world, relationship, before):
    """Say so when an account grows from one contact to many, or falls back to one."""
    narrow = relationship.shape == Shape.BOW_TIE and before > Shape.BOW_TIE
    grown = relationship.shape == Shape.DIAMOND and before < Shape.DIAMOND
    if relationship.active and (narrow or grown):
        note(world, Kind.SHAPE_CHANGED, relationship, float(before), relationship.shape)


@rule
def has_senior_tie(world, relationship):
    """Somebody on top knows somebody on top (S1.50)."""
    for i in ties_of(relationship):
        tie = world.ties[i]
        if tie.strength >= LIVING and world.contacts[tie.buyer_contact].level >= Level.MANAGER:
            return True
    return False


@rule
def deep_enough(relationship, stage):
    """Whether who meets whom is enough for a stage."""
    if stage == Stage.COOPERATIVE:
        return relationship.buyer_contacts >= 2
    if stage == Stage.INTERDEPENDENT:
        return relationship.buyer_contacts >= 3 and relationship.supplier_contacts >= 2
    if stage == Stage.INTEGRATED:
        return relationship.shape == Shape.DIAMOND
    return True
