"""People leave, retire, rise, are poached and are replaced by newcomers with ties of their own (S1.45, S3.8-S3.11)."""

from ..rule import rule
from ..words import Destination, Kind, Role, Side
from .coverage import miss_leader
from .ledger import because, note, write
from .quantities import share

NOBODY = -1


@rule
def yearly_leaving(contact, assumptions):
    """Yearly chance to leave the seat: by role, more when overloaded or disloyal, and in the first years."""
    rate = assumptions.buyer_turnover
    if contact.side == Side.SUPPLIER:
        rate = assumptions.seller_turnover
        if contact.role == Role.KEY_ACCOUNT_MANAGER or contact.role == Role.SPONSOR:
            rate = assumptions.key_manager_turnover
    strain = 1.0 + max(0.0, contact.workload - 1.0)
    return rate * strain * (1.5 - contact.loyalty)


@rule
def choose_destination(contact, draw, assumptions):
    """Retirement from 63 on; else a share is promoted, a share of the supplier's people is poached."""
    if contact.age >= 63.0:
        return Destination.RETIREMENT
    if draw.destination < assumptions.promoted_share:
        return Destination.PROMOTION
    if contact.side == Side.SUPPLIER and draw.destination > 1.0 - assumptions.poached_share:
        return Destination.RIVAL
    return Destination.ELSEWHERE


@rule
def kind_of_leaving(destination):
    """The word of the ledger for where a person goes."""
    if destination == Destination.RIVAL:
        return Kind.CONTACT_POACHED
    if destination == Destination.RETIREMENT:
        return Kind.CONTACT_RETIRED
    if destination == Destination.PROMOTION:
        return Kind.CONTACT_PROMOTED
    return Kind.CONTACT_LEFT


@rule
def leave_seat(world, contact, draw, assumptions):
    """The person goes; the seat stays empty for a while."""
    contact.departed = contact.summoned
    if contact.summoned == Destination.NONE:
        contact.departed = choose_destination(contact, draw, assumptions)
    contact.summoned = Destination.NONE
    contact.leaver = contact.person
    contact.filled = False
    contact.vacant_months = 1 + int(assumptions.vacancy_months * 2.0 * draw.vacancy)
    if contact.ties_held < 0.05:
        write(
            world,
            kind_of_leaving(contact.departed),
            contact.number,
            contact.leaver,
            NOBODY,
            NOBODY,
            NOBODY,
            0.0,
            contact.departed,
        )


@rule
def fill_seat(world, contact, draw, assumptions):
    """A newcomer with a skill, an age, a type and perhaps an older tie to some supplier (S3.10)."""
    market = world.market[0]
    contact.person = market.people
    market.people += 1
    contact.filled, contact.joined = True, True
    contact.tenure = 0
    contact.skill = share(0.5 + 0.15 * draw.skill)
    contact.relating = share(contact.skill + assumptions.skill_spread * draw.relating)
    contact.planning = share(contact.skill + assumptions.skill_spread * draw.planning)
    contact.solving = share(contact.skill + assumptions.skill_spread * draw.solving)
    contact.loyalty = draw.loyalty
    contact.age = 26.0 + 30.0 * draw.age
    contact.type = int(3.0 * draw.type)
    contact.left_for = NOBODY
    knows_somebody = draw.brings_tie < assumptions.newcomer_knows
    if contact.side == Side.BUYER and contact.prior_supplier < 0 and knows_somebody:
        buyer = world.buyers[contact.firm]
        chosen = buyer.first_relationship + int(draw.known_supplier * buyer.relationship_count)
        contact.prior_supplier = world.relationships[chosen].supplier
        contact.prior_strength = 0.2 + 0.6 * draw.prior_strength
    write(
        world,
        Kind.CONTACT_JOINED,
        contact.number,
        contact.person,
        NOBODY,
        contact.prior_supplier,
        NOBODY,
        contact.prior_strength,
        0,
    )


@rule
def firm_is_gone(world, contact):
    """Whether the seat's firm has failed."""
    if contact.side == Side.SUPPLIER:
        return world.suppliers[contact.firm].exited
    return world.buyers[contact.firm].exited


@rule
def say_who_moved(world, contact):
    """The seat's firm has had a leaver or a newcomer this month."""
    if contact.side == Side.SUPPLIER:
        world.suppliers[contact.firm].people_moved = True
    else:
        world.buyers[contact.firm].people_moved = True


@rule
def live_one_month(world, contact, draw, assumptions):
    """Seats fill, people age, and some go; a failed firm's people go all."""
    contact.departed = Destination.NONE
    contact.joined = False
    contact.workload = contact.hours
    contact.hours = 0.0
    gone = firm_is_gone(world, contact)
    if gone and contact.summoned == Destination.NONE:
        contact.summoned = Destination.ELSEWHERE
    if contact.filled:
        contact.tenure += 1
        contact.age += 1.0 / 12.0
        drawn = assumptions.people_leave and draw.leaves < yearly_leaving(contact, assumptions) / 12.0
        if contact.summoned != Destination.NONE or drawn or contact.age >= 67.0:
            leave_seat(world, contact, draw, assumptions)
    else:
        contact.vacant_months -= 1
        contact.summoned = Destination.NONE
        if contact.vacant_months <= 0 and not gone:
            fill_seat(world, contact, draw, assumptions)
    if contact.joined or contact.departed != Destination.NONE:
        say_who_moved(world, contact)
    contact.ties_held = 0.0


@rule
def strength_held(world, relationship, contact):
    """Sum of the strengths of one person's ties within one relationship."""
    held = 0.0
    for i in range(relationship.first_tie, relationship.first_tie + relationship.tie_count):
        tie = world.ties[i]
        if tie.supplier_contact == contact.number or tie.buyer_contact == contact.number:
            held += tie.strength
    return held


@rule
def cut_ties(world, relationship, contact, assumptions):
    """The leaver's ties go; on the supplier's side knowledge in the head goes too, on the buyer's part of it fades."""
    for i in range(relationship.first_tie, relationship.first_tie + relationship.tie_count):
        tie = world.ties[i]
        if tie.supplier_contact == contact.number:
            tie.strength, tie.knowledge, tie.fit = 0.0, 0.0, 0.0
            tie.buyer_trust, tie.seller_trust = assumptions.stranger_trust, assumptions.stranger_trust
        if tie.buyer_contact == contact.number:
            tie.strength, tie.fit, tie.open = 0.0, 0.0, False
            tie.knowledge *= assumptions.knowledge_of_firm
            tie.buyer_trust, tie.seller_trust = assumptions.stranger_trust, assumptions.stranger_trust


@rule
def choose_rival(world, relationship, contact):
    """The supplier a poached person joins: the one named, else the strongest other supplier of the same buyer."""
    if contact.left_for >= 0:
        return contact.left_for
    buyer = world.buyers[relationship.buyer]
    best, best_share = NOBODY, -1.0
    for i in range(buyer.first_relationship, buyer.first_relationship + buyer.relationship_count):
        other = world.relationships[i]
        if other.supplier != relationship.supplier and other.share_of_wallet > best_share:
            best, best_share = other.supplier, other.share_of_wallet
    return best


@rule
def carry_ties(world, relationship, rival, moved, knowledge, assumptions):
    """The rival who hired the person gains part of the ties and of what the person knew (S3.9)."""
    buyer = world.buyers[relationship.buyer]
    for i in range(buyer.first_relationship, buyer.first_relationship + buyer.relationship_count):
        other = world.relationships[i]
        if other.supplier == rival:
            other.recorded = share(other.recorded + assumptions.poached_knowledge * knowledge * (1.0 - other.recorded))
            other.window_months = max(other.window_months, assumptions.window_months)
            other.imported_preference = share(other.imported_preference + moved)
            for j in range(other.first_tie, other.first_tie + other.tie_count):
                tie = world.ties[j]
                if tie.supplier_contact == other.manager and world.contacts[tie.buyer_contact].filled:
                    tie.strength = max(tie.strength, 0.5 * moved)
                    tie.open = True


@rule
def taken_along(relationship, part, assumptions):
    """What goes with a leaver: less where it is on record, more where trust hung on the person (S2.20, S3.8)."""
    hangs = 1.0 + assumptions.held_weight * (relationship.person_held - assumptions.held_usual)
    planned = 1.0 if relationship.plan_until > 0 else 0.0
    deputies = 1.0 - assumptions.plan_protects * (planned - assumptions.plan_usual)
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
        because(world, Kind.COMPLACENCY, share(relationship.postponed_months / 24.0), Kind.NONE, 0.0)
    miss_leader(world, relationship, contact, assumptions)
    relationship.contact_lost = share(relationship.contact_lost + taken_along(relationship, part, assumptions))
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
    for i in range(buyer.first_relationship, buyer.first_relationship + buyer.relationship_count):
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
        relationship.imported_preference = share(relationship.imported_preference + newcomer.prior_strength)
        relationship.window_months = assumptions.window_months
        note(world, Kind.PRIOR_TIE, relationship, newcomer.prior_strength, 0)
        because(world, Kind.CONTACT_JOINED, 1.0, Kind.NONE, 0.0)
        newcomer.prior_supplier, newcomer.prior_strength = NOBODY, 0.0


@rule
def lose_and_welcome(world, relationship, assumptions):
    """This month's leavers take their ties along, newcomers bring theirs."""
    total = 0.0
    for i in range(relationship.first_tie, relationship.first_tie + relationship.tie_count):
        total += world.ties[i].strength
    for i in range(relationship.first_tie, relationship.first_tie + relationship.tie_count):
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
