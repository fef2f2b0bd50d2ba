"""People leave their seats, retire, rise, are poached, and newcomers take the seats (S1.45, S3.9, S3.10)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import write
from kamsim.theory.rules.quantities import clamp
from kamsim.theory.words import NOBODY, Destination, ManagerType, Role, Side


@rule
def yearly_leaving(contact, assumptions):
    """Yearly chance to leave the seat: by role, more when overloaded or disloyal, and most in the first years.

    At 0.2 a year one of middling loyalty leaves at 0.5 when new, at 0.3 after a year, at 0.2 after three.
    """
    rate = assumptions.buyer_turnover
    if contact.side == Side.SUPPLIER:
        rate = assumptions.seller_turnover
        if contact.role == Role.KEY_ACCOUNT_MANAGER or contact.role == Role.SPONSOR:
            rate = assumptions.key_manager_turnover
    strain = 1.0 + max(0.0, contact.workload - 1.0)
    settled = 0.5 + 2.0 / (1.0 + contact.tenure / 12.0)
    return rate * strain * 2.0 * (1.0 - contact.loyalty) * settled


@rule
def choose_destination(contact, draw, assumptions):
    """The old retire; of the others a share is promoted, a share of the supplier's people is poached."""
    if contact.age >= assumptions.retirement_age:
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
    """The person goes; the seat stays empty for a while: at a mean of 2 months for one, two or three of them."""
    contact.departed = contact.summoned
    if contact.summoned == Destination.NONE:
        contact.departed = choose_destination(contact, draw, assumptions)
    contact.summoned = Destination.NONE
    contact.leaver = contact.person
    contact.filled = False
    contact.vacant_months = 1 + int((2.0 * assumptions.vacancy_months - 1.0) * draw.vacancy)
    if contact.ties_held <= 0.0:
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
    contact.skill = clamp(0.5 + assumptions.skill_spread * draw.skill)
    contact.relating = clamp(contact.skill + assumptions.skill_spread * draw.relating)
    contact.planning = clamp(contact.skill + assumptions.skill_spread * draw.planning)
    contact.solving = clamp(contact.skill + assumptions.skill_spread * draw.solving)
    contact.loyalty = draw.loyalty
    contact.age = 0.5 * assumptions.retirement_age * (1.0 + draw.age * draw.age)
    before, contact.type = contact.type, int((ManagerType.PROJECT_MANAGER + 1) * draw.type)
    contact.likeness = 1.0 if contact.type == before else 0.5
    contact.left_for = NOBODY
    knows_somebody = draw.brings_tie < assumptions.newcomer_knows
    if contact.side == Side.BUYER and contact.prior_supplier < 0 and knows_somebody:
        buyer = world.buyers[contact.firm]
        chosen = buyer.first_relationship + int(draw.known_supplier * buyer.relationship_count)
        contact.prior_supplier = world.relationships[chosen].supplier
        contact.prior_strength = draw.prior_strength
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
        if contact.summoned != Destination.NONE or drawn or contact.age >= assumptions.retirement_age:
            leave_seat(world, contact, draw, assumptions)
    else:
        contact.vacant_months -= 1
        contact.summoned = Destination.NONE
        if contact.vacant_months <= 0 and not gone:
            fill_seat(world, contact, draw, assumptions)
    if contact.joined or contact.departed != Destination.NONE:
        say_who_moved(world, contact)
    contact.ties_held = 0.0
