"""Who knows whom: depth, breadth, shape and how much hangs on few people, read off the living ties (S1.42, S3.7)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import ties_of
from kamsim.theory.rules.ledger import note
from kamsim.theory.words import NOBODY, Function, Level, Shape, Stage


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
def draw_map(world, relationship, assumptions):
    """Depth, breadth and fragility, read off the living ties (S3.7, S3.12, S3.13)."""
    stamp = 1 + world.market[0].month * len(world.relationships) + relationship.number
    sellers, purchasers, total, depth, trusted, living, gate = 0, 0, 0.0, 0.0, 0.0, 0, 0.0
    for i in ties_of(relationship):
        tie = world.ties[i]
        if tie.strength >= assumptions.living_tie:
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
    find_bus_factor(world, relationship, total, assumptions)
    relationship.shape = read_shape(sellers, purchasers, living, relationship.person_share)


@rule
def holds_most(world, relationship, assumptions):
    """The person on whom most of the counted ties hang, -1 if nobody knows anybody."""
    best, most = NOBODY, 0.0
    for i in ties_of(relationship):
        tie = world.ties[i]
        if tie.strength >= assumptions.living_tie:
            if world.contacts[tie.supplier_contact].held > most:
                best, most = tie.supplier_contact, world.contacts[tie.supplier_contact].held
            if world.contacts[tie.buyer_contact].held > most:
                best, most = tie.buyer_contact, world.contacts[tie.buyer_contact].held
    return best


@rule
def count_without(world, relationship, person, assumptions):
    """What everybody holds once a person's ties are gone: a tie hangs on both its persons, and goes once."""
    for i in ties_of(relationship):
        tie = world.ties[i]
        if tie.strength >= assumptions.living_tie and (tie.supplier_contact == person or tie.buyer_contact == person):
            world.contacts[tie.supplier_contact].held -= tie.strength
            world.contacts[tie.buyer_contact].held -= tie.strength


@rule
def find_bus_factor(world, relationship, total, assumptions):
    """How many must go to take half of the tie strength: who holds most, then who holds most of the rest (S3.7).

    A tie of 0.3 and seven of 0.1, all between different people: the two who share the first hold 0.3 of 1.0 together
    and not 0.6, so that three must go.
    """
    relationship.person_share, relationship.bus_factor = 0.0, 0
    if total > 0.0:
        first = holds_most(world, relationship, assumptions)
        gone = world.contacts[first].held
        relationship.person_share, relationship.bus_factor = gone / total, 1
        if gone < 0.5 * total:
            count_without(world, relationship, first, assumptions)
            second = holds_most(world, relationship, assumptions)
            gone += world.contacts[second].held
            relationship.bus_factor = 2
        if gone < 0.5 * total:
            relationship.bus_factor += 1


@rule
def read_shape(sellers, purchasers, living, person_share):
    """Name the shape of who meets whom; nobody ever sets it (S1.42, S1.58)."""
    if living == 0:
        return Shape.NONE
    if sellers == 1 and purchasers == 1:
        return Shape.BOW_TIE
    if sellers == 1 or purchasers == 1:
        return Shape.FAN
    if sellers > 2 and purchasers > 2 and person_share < 0.5:
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
def has_senior_tie(world, relationship, assumptions):
    """Somebody on top knows somebody on top, on both sides a manager at least (S1.50)."""
    for i in ties_of(relationship):
        tie = world.ties[i]
        seller, purchaser = world.contacts[tie.supplier_contact], world.contacts[tie.buyer_contact]
        if tie.strength >= assumptions.living_tie and min(seller.level, purchaser.level) >= Level.MANAGER:
            return True
    return False


@rule
def people_suffice(relationship, stage):
    """Whether who meets whom is enough to reach a stage."""
    if stage == Stage.COOPERATIVE:
        return relationship.buyer_contacts >= 2
    if stage == Stage.INTERDEPENDENT:
        return relationship.buyer_contacts > 2 and relationship.supplier_contacts >= 2
    if stage == Stage.INTEGRATED:
        return relationship.shape == Shape.DIAMOND
    return True


@rule
def deep_enough(relationship, stage):
    """Whether who meets whom is enough for a stage; one that is lived outlives people as far as the stage below it.

    A diamond that has become a lattice of three and two keeps an integrated account, but makes none.
    """
    lived = relationship.stage >= stage and relationship.stage <= Stage.INTEGRATED
    return people_suffice(relationship, stage - 1 if lived and stage > Stage.COOPERATIVE else stage)
