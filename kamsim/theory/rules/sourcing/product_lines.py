"""Product lines: eligibility, sourcing modes and white space, read off once a quarter (S0.14, S0.18, S1.11)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import line_at, relationships_of, supplies_of, supply_at
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.quantities import TINY, above_usual, below_usual, clamp
from kamsim.theory.state.lines import LINES
from kamsim.theory.words import NOBODY, Exclusion, Sourcing


@rule
def check_eligible(supply, line, buyer, supplier, relationship, assumptions):
    """Worldwide buyers take critical items from worldwide suppliers only; accreditation comes first (S1.11, S1.25)."""
    supply.excluded = Exclusion.NONE
    if buyer.worldwide and not supplier.worldwide and line.criticality > assumptions.critical:
        supply.excluded = Exclusion.REACH
    elif not relationship.accredited:
        supply.excluded = Exclusion.ACCREDITATION


@rule
def rank_on_line(world, buyer, line, place):
    """The first and second on a line, by what they hold of it."""
    line.first, line.second, line.suppliers = NOBODY, NOBODY, 0
    first, second = 0.0, 0.0
    for i in relationships_of(buyer):
        share = supply_at(world, world.relationships[i], place).share
        if share > TINY:
            line.suppliers += 1
            if share > first:
                line.first, line.second, first, second = i, line.first, share, first
            elif share > second:
                line.second, second = i, share


@rule
def read_mode(world, line, place, assumptions):
    """From how many a line is bought: nearly all from one, from two that matter, or from whoever offers (S0.14)."""
    line.mode = Sourcing.DUAL if line.suppliers >= 2 and line.criticality >= 0.5 else Sourcing.MULTI
    if (
        line.first >= 0
        and supply_at(world, world.relationships[line.first], place).share > 1.0 - 0.5 * assumptions.second_part
    ):
        line.mode = Sourcing.SOLE


@rule
def tell_mode(world, line, before, first):
    """Say where a supplier has become the only source of a line, or has got company; who lost it all is told so."""
    if line.first >= 0:
        chosen = world.relationships[line.first]
        if line.mode == Sourcing.SOLE and before != Sourcing.SOLE:
            note(world, Kind.SOLE_SOURCED, chosen, line.weight, 0)
            trusted = above_usual(chosen.buyer_trust, world.market[0].usual_trust)
            because(world, Kind.DELIGHTED, trusted, Kind.BONDS, chosen.switching_cost)
        elif before == Sourcing.SOLE and line.mode != Sourcing.SOLE and line.first == first:
            note(world, Kind.SECOND_SOURCED, chosen, line.weight, 0)
            because(world, Kind.TRUST_LOW, below_usual(chosen.buyer_trust, world.market[0].usual_trust), Kind.NONE, 0.0)


@rule
def add_up_lines(world, relationship):
    """Over all lines: the part without another source, what could still be won, and how critical the goods are."""
    held, sole, space, critical = 0.0, 0.0, 0.0, 0.0
    for k in supplies_of(relationship):
        supply = world.supplies[k]
        line = world.lines[supply.line]
        part = line.weight * supply.share
        held += part
        critical += part * line.criticality
        if line.mode == Sourcing.SOLE and line.first == relationship.number:
            sole += part
        if supply.excluded == Exclusion.NONE:
            space += line.weight * max(0.0, supply.potential - supply.share)
    relationship.sole_part = sole / held if held > 0.0 else 0.0
    relationship.criticality = critical / held if held > 0.0 else 0.5
    relationship.white_space = clamp(space)


@rule
def review_lines(world, buyer, tells, assumptions):
    """Who may deliver what, who holds most, sourcing modes, told where they have changed, and what follows."""
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        supplier = world.suppliers[relationship.supplier]
        for k in supplies_of(relationship):
            supply = world.supplies[k]
            check_eligible(supply, world.lines[supply.line], buyer, supplier, relationship, assumptions)
    for place in range(LINES):
        line = line_at(world, buyer, place)
        before, first = line.mode, line.first
        rank_on_line(world, buyer, line, place)
        read_mode(world, line, place, assumptions)
        if tells:
            tell_mode(world, line, before, first)
    for i in relationships_of(buyer):
        add_up_lines(world, world.relationships[i])
