"""Who takes a leaver's place, what goes over to the successor, and what somebody new sees afresh (S1.45, S3.14)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import supplies_of, ties_of
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.quantities import clamp, toward
from kamsim.theory.rules.service.needs import ask_about_needs


@rule
def same_ground(one, other):
    """Like talks to like: same function and same level meet most easily, each that differs halves it (S1.56)."""
    ground = 1.0 if one.function == other.function else 0.5
    return ground if one.level == other.level else 0.5 * ground


@rule
def likeness_of(leaver, successor):
    """How alike two of the supplier's people are: function, level and type; each that differs halves it."""
    return same_ground(leaver, successor) * (1.0 if leaver.type == successor.type else 0.5)


@rule
def part_taken(likeness, successor, assumptions):
    """Part of a leaver's bonds that goes over: most to one who is alike and good with people (Shi and others 2017).

    At 0.5 half of them to one who is alike and middling with people, a quarter to one of another type.
    """
    return clamp(assumptions.handed_over * likeness * (0.5 + successor.relating))


@rule
def pass_on(world, relationship, leaver, other, successor, part):
    """Part of a leaver's bonds, and of what is known, goes over to a successor here, or at the rival that hires.

    At a part of 0.5 a bond of 0.8 makes one of 0.4 for who did not know the customer, and 0.7 of one of 0.5.
    """
    for i in ties_of(relationship):
        old = world.ties[i]
        if old.supplier_contact == leaver.number and old.strength > 0.0:
            for j in ties_of(other):
                own = world.ties[j]
                if own.supplier_contact == successor and own.buyer_contact == old.buyer_contact:
                    own.strength = toward(own.strength, 1.0, part * old.strength)
                    own.knowledge = toward(own.knowledge, 1.0, part * old.knowledge)
                    own.open = True


@rule
def leave_behind(world, relationship, leaver):
    """Without a colleague at hand the bonds wait for a newcomer, and every month of the empty seat halves them."""
    for i in ties_of(relationship):
        tie = world.ties[i]
        if tie.supplier_contact == leaver.number:
            tie.left_behind = tie.strength


@rule
def settle_in(tie, newcomer, assumptions):
    """A newcomer takes up what the one before left behind, as far as the two are alike.

    Of a bond of 0.8 two months later 0.2 is there; of it half goes to one who is alike: 0.1.
    """
    taken = part_taken(newcomer.likeness, newcomer, assumptions) * tie.left_behind
    tie.strength = max(tie.strength, taken)
    tie.left_behind = 0.0


@rule
def look_afresh(world, relationship, assumptions):
    """Who is new on an account asks about needs that were taken for granted, and goes after lines the old one had left.

    Needs are found, hidden ones too; for some months the buyer looks more readily at others than who holds a line, and
    half-way through it hears the newcomer on lines not served so far (re-exploration: Schmitz and others 2020).
    """
    skill = world.contacts[relationship.manager].skill
    ask_about_needs(world, relationship, assumptions.asking_finds * skill, 0.0, assumptions)
    relationship.window_months = max(relationship.window_months, assumptions.window_months)
    heard = world.market[0].month + relationship.window_months // 2
    for k in supplies_of(relationship):
        supply = world.supplies[k]
        if supply.share <= 0.0 and relationship.window_months > 0:
            world.lines[supply.line].contract_end = min(world.lines[supply.line].contract_end, heard)


@rule
def put_in_charge(world, relationship, successor, cause, assumptions):
    """Somebody else manages the account from now on, and leads the team where the manager did."""
    if relationship.leader == relationship.manager:
        relationship.leader = successor
    relationship.manager = successor
    note(world, Kind.MANAGER_REASSIGNED, relationship, relationship.manager_fit, 0)
    because(world, cause, 1.0, Kind.NONE, 0.0)
    look_afresh(world, relationship, assumptions)
