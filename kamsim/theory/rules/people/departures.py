"""What leavers and newcomers mean for a relationship: ties and knowledge lost, doors opened (S3.7-S3.11)."""

from kamsim.theory.events import Kind
from kamsim.theory.events.people import KNOWLEDGE_TOLD
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import relationships_of, ties_of
from kamsim.theory.rules.bonds.gratitude import owe_less
from kamsim.theory.rules.ledger import because, note, write
from kamsim.theory.rules.life_cycle.ending import give_notice
from kamsim.theory.rules.quantities import clamp
from kamsim.theory.words import NOBODY, Destination, Side

from .coverage import find_manager, miss_leader
from .meetings import add_up_knowledge, unknown_to_all
from .succession import leave_behind, likeness_of, look_afresh, part_taken, pass_on, put_in_charge, settle_in
from .turnover import kind_of_leaving


@rule
def strength_of_ties(world, relationship, assumptions):
    """Sum of the strengths of all living ties."""
    total = 0.0
    for i in ties_of(relationship):
        if world.ties[i].strength >= assumptions.living_tie:
            total += world.ties[i].strength
    return total


@rule
def strength_held(world, relationship, contact, assumptions):
    """Sum of the strengths of one person's living ties within one relationship."""
    held = 0.0
    for i in ties_of(relationship):
        tie = world.ties[i]
        own = tie.supplier_contact == contact.number or tie.buyer_contact == contact.number
        if own and tie.strength >= assumptions.living_tie:
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
            tie.strength, tie.left_behind, tie.fit, tie.open = 0.0, 0.0, 0.0, False
            tie.knowledge *= assumptions.knowledge_of_firm
            tie.buyer_trust = assumptions.stranger_trust


@rule
def choose_rival(world, relationship, contact):
    """The supplier a poached person joins: the one named, else the one with most to win of the same buyer.

    Those who deliver to the buyer come before those who do not.
    """
    if contact.left_for >= 0:
        return contact.left_for
    buyer = world.buyers[relationship.buyer]
    best, most = NOBODY, -1.0
    for i in relationships_of(buyer):
        other = world.relationships[i]
        space = other.headroom if other.active else 0.0
        if other.supplier != relationship.supplier and space > most:
            best, most = other.supplier, space
    return best


@rule
def join_rival(world, relationship, contact, part, assumptions):
    """A rival who hires gains part of the ties, and of what this person knew; the customer may follow (S3.9).

    One who held half of the ties, of which 0.6 can be carried, moves a preference of 0.3; where so much hung on one
    person the contracts are cancelled to the end of the business year, and the buyer looks.
    """
    rival = choose_rival(world, relationship, contact)
    contact.left_for = rival
    moved = assumptions.poached_tie * part
    for i in relationships_of(world.buyers[relationship.buyer]):
        other = world.relationships[i]
        if other.supplier == rival:
            pass_on(world, relationship, contact, other, other.manager, assumptions.poached_tie)
            other.window_months = max(other.window_months, assumptions.window_months)
            other.imported_preference = clamp(other.imported_preference + moved)
    relationship.imported_preference = max(-1.0, relationship.imported_preference - moved)
    if rival >= 0 and part >= 0.5:
        give_notice(world, relationship)
    return rival


@rule
def hand_over(world, relationship, leaver, assumptions):
    """A colleague takes a manager's account over while both are there; else what was built waits for a newcomer."""
    successor = NOBODY
    if leaver.number == relationship.manager and relationship.active:
        successor = find_manager(world, relationship, assumptions)
    if successor >= 0 and successor != leaver.number:
        colleague = world.contacts[successor]
        colleague.workload += leaver.workload / max(1, leaver.accounts)
        part = part_taken(likeness_of(leaver, colleague), colleague, assumptions)
        pass_on(world, relationship, leaver, relationship, successor, part)
        put_in_charge(world, relationship, successor, kind_of_leaving(leaver.departed), assumptions)
    else:
        leave_behind(world, relationship, leaver)


@rule
def taken_along(relationship, part, assumptions):
    """What goes with a leaver: less where it is on record, more where trust hung on the person (S2.20, S3.8)."""
    hangs = 1.0 + assumptions.held_weight * relationship.person_held
    planned = 1.0 if relationship.plan_until > 0 else 0.0
    deputies = 1.0 - assumptions.plan_protects * (planned - assumptions.usual_plan)
    return part * (1.0 - relationship.recorded) * hangs * deputies


@rule
def tell_leaver(world, relationship, contact, part, rival):
    """Who left, the part of all ties that this person held, and whether comfort had put off protecting them (S3.15)."""
    kind = kind_of_leaving(contact.departed)
    number, buyer = relationship.number, relationship.buyer
    write(world, kind, contact.number, contact.leaver, number, rival, buyer, part, contact.departed)
    if relationship.postponed_months > 0:
        because(world, Kind.COMPLACENCY, clamp(relationship.postponed_months / 12.0), Kind.NONE, 0.0)


@rule
def lose_contact(world, relationship, contact, assumptions):
    """One leaver's part of a relationship is lost, as far as nobody takes it over (S3.7-S3.9, S3.14)."""
    total = strength_of_ties(world, relationship, assumptions)
    part = strength_held(world, relationship, contact, assumptions) / max(total, assumptions.living_tie)
    rival = NOBODY
    if contact.departed == Destination.RIVAL:
        rival = join_rival(world, relationship, contact, part, assumptions)
    if part > 0.0:
        tell_leaver(world, relationship, contact, part, rival)
        miss_leader(world, relationship, contact)
    if contact.side == Side.SUPPLIER and contact.departed != Destination.RIVAL:
        hand_over(world, relationship, contact, assumptions)
    cut_ties(world, relationship, contact, assumptions)
    if part > 0.0:
        gone = max(0.0, 1.0 - strength_of_ties(world, relationship, assumptions) / total)
        taken = taken_along(relationship, gone, assumptions)
        relationship.contact_lost = clamp(relationship.contact_lost + taken)
        owe_less(relationship, clamp(taken))
    if contact.side == Side.SUPPLIER:
        lose_knowledge(world, relationship, contact)
    elif part > 0.0:
        open_window(world, relationship, part, assumptions)


@rule
def lose_knowledge(world, relationship, contact):
    """What only the leaver knew, and nobody has put on record, is lost (S1.47)."""
    before = relationship.knowledge
    add_up_knowledge(relationship, unknown_to_all(world, relationship))
    lost = max(0.0, before - relationship.knowledge)
    relationship.knowledge_lost += lost
    if lost > KNOWLEDGE_TOLD and relationship.active:
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
    """A newcomer on the buyer's side prefers the supplier he or she already knows, and trusts it as far."""
    newcomer = world.contacts[tie.buyer_contact]
    if newcomer.prior_supplier == relationship.supplier and tie.supplier_contact == relationship.manager:
        tie.strength = max(tie.strength, newcomer.prior_strength)
        tie.buyer_trust = max(tie.buyer_trust, newcomer.prior_strength)
        tie.open = True
        relationship.imported_preference = clamp(relationship.imported_preference + newcomer.prior_strength)
        relationship.window_months = assumptions.window_months
        note(world, Kind.PRIOR_TIE, relationship, newcomer.prior_strength, 0)
        because(world, Kind.CONTACT_JOINED, 1.0, Kind.NONE, 0.0)
        newcomer.prior_supplier, newcomer.prior_strength = NOBODY, 0.0


@rule
def lose_and_welcome(world, relationship, assumptions):
    """This month's leavers take their ties along, newcomers take up or bring theirs and look at the account afresh."""
    for i in ties_of(relationship):
        tie = world.ties[i]
        seller, purchaser = world.contacts[tie.supplier_contact], world.contacts[tie.buyer_contact]
        if seller.departed != Destination.NONE and tie.strength > 0.0:
            lose_contact(world, relationship, seller, assumptions)
        if purchaser.departed != Destination.NONE and tie.strength > 0.0:
            lose_contact(world, relationship, purchaser, assumptions)
        if seller.joined:
            settle_in(tie, seller, assumptions)
        if purchaser.joined and purchaser.prior_supplier >= 0:
            welcome_newcomer(world, relationship, tie, assumptions)
    if relationship.active and world.contacts[relationship.manager].joined:
        look_afresh(world, relationship, assumptions)


@rule
def feel_departures(world, relationship, assumptions):
    """What this month's leavers and newcomers mean for one relationship; earlier ones fade."""
    if world.suppliers[relationship.supplier].people_moved or world.buyers[relationship.buyer].people_moved:
        lose_and_welcome(world, relationship, assumptions)
    relationship.window_months = max(0, relationship.window_months - 1)
    relationship.contact_lost *= assumptions.loss_fades
    relationship.imported_preference *= assumptions.preference_fades
