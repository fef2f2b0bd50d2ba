"""What is bought on a line lies in lots: the part each supplier holds under contract, the rest with firms outside."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import line_at, relationships_of, supplies_of, supply_at
from kamsim.theory.rules.bonds.gratitude import reciprocity
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.life_cycle.ending import orders_kept
from kamsim.theory.rules.quantities import TINY, clamp, toward
from kamsim.theory.state.lines import LINES
from kamsim.theory.words import Stage


@rule
def trusted_alone(relationship, line, assumptions):
    """Sole supply needs an interdependent relationship and trust, more of it for critical items (S0.12, S0.14)."""
    needed = toward(assumptions.sole_trust, 1.0, 0.5 * line.criticality)
    close = relationship.stage >= Stage.INTERDEPENDENT and relationship.stage <= Stage.INTEGRATED
    sound = relationship.accredited and relationship.loyalty_wanted > 0.5
    return close and sound and relationship.buyer_trust > needed


@rule
def most_on_line(relationship, supply, line, assumptions):
    """The part of a line that one supplier may hold: all if trusted, else what it could win, and room for a second."""
    if trusted_alone(relationship, line, assumptions):
        return 1.0
    return min(supply.potential, 1.0 - assumptions.second_part if line.criticality >= 0.5 else 1.0)


@rule
def held_on_line(world, buyer, place):
    """The part of a line that suppliers of this world hold."""
    held = 0.0
    for i in relationships_of(buyer):
        held += supply_at(world, world.relationships[i], place).share
    return held


@rule
def give_lot(world, relationship, place, part, until, again):
    """A supplier gets a part of a line under a contract until then, again if it has just held it."""
    supply = supply_at(world, relationship, place)
    if supply.share < TINY and not relationship.trial and not again:
        note(world, Kind.SCOPE_WIDENED, relationship, world.lines[supply.line].weight, 0)
        because(world, Kind.DELIGHTED, relationship.buyer_satisfaction, Kind.NONE, 0.0)
    supply.share = clamp(supply.share + part)
    supply.contract_end = until
    keep_time(world, relationship)


@rule
def keep_time(world, relationship):
    """The next of its contracts to end."""
    first = 0
    for k in supplies_of(relationship):
        supply = world.supplies[k]
        if supply.share > 0.0 and (first == 0 or supply.contract_end < first):
            first = supply.contract_end
    relationship.contract_end = first


@rule
def held_part(world, relationship):
    """Part of the buyer's spend that its contracts cover: all of a line of 0.5 and half of one of 0.2 are 0.6."""
    held = 0.0
    for k in supplies_of(relationship):
        held += world.lines[world.supplies[k].line].weight * world.supplies[k].share
    return held


@rule
def called_off(relationship, assumptions):
    """Part of its contracts that a buyer orders: less the more it doubts, more the more the two do together (S1.19).

    A stranger, at a weight of doubt of 0.5, gets half of what it won, one of whom half is known three quarters;
    gratitude is answered with orders; who is pushed away orders less.
    """
    doubt = assumptions.doubt_holds * relationship.buyer_uncertainty
    square = relationship.involvement * relationship.involvement
    level = 1.0 + assumptions.level_bonus * (square - assumptions.usual_level)
    level *= reciprocity(relationship, assumptions) * orders_kept(relationship, assumptions)
    return max(0.0, 1.0 - doubt) * level


@rule
def want_share(world, relationship, assumptions):
    """The share of its spend that the buyer moves to."""
    relationship.share_wanted = clamp(held_part(world, relationship) * called_off(relationship, assumptions))


@rule
def deal_out(world, buyer, assumptions):
    """Shares at the start lie in lots: each supplier holds its best line first, then the next, as far as there is room.

    What is held is what makes the shares that are given, if all of them fit.
    """
    wanted = 0.0
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        if relationship.active:
            wanted += relationship.share_of_wallet / max(TINY, called_off(relationship, assumptions))
    squeeze = 1.0 / max(1.0, wanted)
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        left = squeeze * relationship.share_of_wallet / max(TINY, called_off(relationship, assumptions))
        for turn in range(LINES):
            place = (relationship.number + turn) % LINES
            line = line_at(world, buyer, place)
            part = min(left / line.weight, 1.0 - held_on_line(world, buyer, place)) if relationship.active else 0.0
            supply_at(world, relationship, place).share = max(0.0, part)
            left -= part * line.weight
        keep_time(world, relationship)
