"""What leavers and newcomers mean for a relationship: ties and knowledge lost, doors opened (S3.7-S3.11)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import relationships_of, ties_of
from kamsim.theory.rules.ledger import because, note, write
from kamsim.theory.rules.quantities import clamp
from kamsim.theory.words import NOBODY, Destination, Side

from .coverage import miss_leader
from .turnover import kind_of_leaving


@rule
def strength_held(world, relationship, contact):
    """Sum of the strengths of one person's ties within one relationship."""
    held = 0.0
    for i in ties_of(relationship):
        tie = world.ties[i]
        if tie.supplier_contact == contact.number or tie.buyer_contact == contact.number:
            held += tie.strength
    return held


@rule
def cut_ties(world, relationship, contact, assumptions):
    """The leaver's ties go; on the supplier's side knowledge in the head goes too, on the buyer's part of it fades."""
    for i in ties_of(relationship):
        tie = world.ties[i]
        if tie.supplier_contact == contact.number:
            tie.strength, tie.knowledge, tie.fit = 0.0, 0.0, 0.0
            tie.buyer_trust = assumptions.stranger_trust
        if tie.buyer_contact == contact.number:
            tie.strength, tie.fit, tie.open = 0.0, 0.0, False
            tie.knowledge *= assumptions.knowledge_of_firm
            tie.buyer_trust = assumptions.stranger_trust


@rule
def choose_rival(world, relationship, contact):
    """The supplier a poached person joins: the one named, else the strongest other supplier of the same buyer."""
    if contact.left_for >= 0:
        return contact.left_for
    buyer = world.buyers[relationship.buyer]
    best, best_share = NOBODY, -1.0
    for i in relationships_of(buyer):
        other = world.relationships[i]
        if other.supplier != relationship.supplier and other.share_of_wallet > best_share:
            best, best_share = other.supplier, other.share_of_wallet
    return best


@rule
def carry_ties(world, relationship, rival, moved, knowledge, assumptions):
    """The rival who hired the person gains part of the ties and of what the person knew (S3.9)."""
    buyer = world.buyers[relationship.buyer]
    for i in relationships_of(buyer):
        other = world.relationships[i]
        if other.supplier == rival:
            other.recorded = clamp(other.recorded + assumptions.poached_knowledge * knowledge * (1.0 - other.recorded))
            other.window_months = max(other.window_months, assumptions.window_months)
            other.imported_preference = clamp(other.imported_preference + moved)
            for j in ties_of(other):
                tie = world.ties[j]
                if tie.supplier_contact == other.manager and world.contacts[tie.buyer_contact].filled:
                    tie.strength = max(tie.strength, 0.5 * moved)
                    tie.open = True


@rule
def taken_along(relationship, part, assumptions):
    """What goes with a leaver: less where it is on record, more where trust hung on the person (S2.20, S3.8)."""
    hangs = 1.0 + assumptions.held_weight * (relationship.person_held - assumptions.usual_held)
    planned = 1.0 if relationship.plan_until > 0 else 0.0
    deputies = 1.0 - assumptions.plan_protects * (planned - assumptions.usual_plan)
    return part * (1.0 - relationship.recorded) * hangs * deputies


@rule
def lose_contact(world, relationship, contact, total, assumptions):
    """One leaver's part of a relationship is lost; a poached seller's customer may follow (S3.7-S3.9)."""
    part = strength_held(world, relationship, contact) / total
    rival = NOBODY
    if contact.departed == Destination.RIVAL:
        rival = choose_rival(world, relationship, contact)
        contact.left_for = rival
        moved = assumptions.poached_tie * part
        carry_ties(world, relationship, rival, moved, relationship.knowledge, assumptions)
        relationship.imported_preference = max(-1.0, relationship.imported_preference - moved)
    before = relationship.knowledge
    cut_ties(world, relationship, contact, assumptions)
    write(
        world,
        kind_of_leaving(contact.departed),
        contact.number,
        contact.leaver,
        relationship.number,
        rival,
        relationship.buyer,
        part,
        contact.departed,
    )
    if relationship.postponed_months > 0:
        because(world, Kind.COMPLACENCY, clamp(relationship.postponed_months / 24.0), Kind.NONE, 0.0)
    miss_leader(world, relationship, contact, assumptions)
    relationship.contact_lost = clamp(relationship.contact_lost + taken_along(relationship, part, assumptions))
    if contact.side == Side.BUYER:
        open_window(world, relationship, part, assumptions)
    else:
        lost = (before - relationship.recorded) * part
        if lost > 0.05:
            relationship.knowledge_lost += lost
            note(world, Kind.KNOWLEDGE_LOST, relationship, lost, 0)
            because(world, kind_of_leaving(contact.departed), 1.0, Kind.NONE, 0.0)


@rule
def open_window(world, relationship, part, assumptions):
    """A change of buyer threatens the incumbent and lets outsiders in: one event, two effects (S3.10, S3.11)."""
    buyer = world.buyers[relationship.buyer]
    relationship.value_remembered *= 1.0 - part * (1.0 - relationship.value_documented)
    for i in relationships_of(buyer):
        other = world.relationships[i]
        if other.number != relationship.number and other.window_months == 0:
            other.window_months = assumptions.window_months
            note(world, Kind.WINDOW_OPENED, other, part, 0)
            because(world, Kind.CONTACT_LEFT, 1.0, Kind.NONE, 0.0)


@rule
def welcome_newcomer(world, relationship, tie, assumptions):
    """A newcomer on the buyer's side prefers the supplier he or she already knows."""
    newcomer = world.contacts[tie.buyer_contact]
    if newcomer.prior_supplier == relationship.supplier and tie.supplier_contact == relationship.manager:
        tie.strength = max(tie.strength, newcomer.prior_strength)
        tie.buyer_trust = max(tie.buyer_trust, 0.4 + 0.4 * newcomer.prior_strength)
        tie.open = True
        relationship.imported_preference = clamp(relationship.imported_preference + newcomer.prior_strength)
        relationship.window_months = assumptions.window_months
        note(world, Kind.PRIOR_TIE, relationship, newcomer.prior_strength, 0)
        because(world, Kind.CONTACT_JOINED, 1.0, Kind.NONE, 0.0)
        newcomer.prior_supplier, newcomer.prior_strength = NOBODY, 0.0


@rule
def lose_and_welcome(world, relationship, assumptions):
    """This month's leavers take their ties along, newcomers bring theirs."""
    total = 0.0
    for i in ties_of(relationship):
        total += world.ties[i].strength
    for i in ties_of(relationship):
        tie = world.ties[i]
        seller, purchaser = world.contacts[tie.supplier_contact], world.contacts[tie.buyer_contact]
        if seller.departed != Destination.NONE and tie.strength >= 0.05:
            lose_contact(world, relationship, seller, total, assumptions)
        if purchaser.departed != Destination.NONE and tie.strength >= 0.05:
            lose_contact(world, relationship, purchaser, total, assumptions)
        if purchaser.joined and purchaser.prior_supplier >= 0:
            welcome_newcomer(world, relationship, tie, assumptions)


@rule
def feel_departures(world, relationship, assumptions):
    """What this month's leavers and newcomers mean for one relationship; earlier ones fade."""
    if world.suppliers[relationship.supplier].people_moved or world.buyers[relationship.buyer].people_moved:
        lose_and_welcome(world, relationship, assumptions)
    relationship.window_months = max(0, relationship.window_months - 1)
    relationship.contact_lost *= assumptions.loss_fades
    relationship.imported_preference *= assumptions.preference_fades
