"""Product lines: scope, eligibility, sourcing modes and white space (S0.14, S0.18, S1.11); once a quarter."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import line_at, relationships_of, supplies_of, supply_at
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.quantities import clamp
from kamsim.theory.state.lines import LINES
from kamsim.theory.words import NOBODY, Exclusion, Sourcing, Stage


@rule
def check_eligible(supply, line, buyer, supplier, relationship, assumptions):
    """Worldwide buyers take critical items from worldwide suppliers only; accreditation comes first (S1.11, S1.25)."""
    supply.excluded = Exclusion.NONE
    if buyer.worldwide and not supplier.worldwide and line.criticality > assumptions.critical:
        supply.excluded = Exclusion.REACH
    elif not relationship.accredited:
        supply.excluded = Exclusion.ACCREDITATION
    if supply.excluded == Exclusion.REACH:
        supply.in_scope = False


@rule
def widen_scope(world, relationship, supplier, draw, assumptions):
    """Lines are added one at a time, faster the deeper the relationship; at 0.35 a year and skill 0.5 a deep one
    adds a line with a chance of 0.35 / 4 x 1 x 1.5 = 0.13 in a quarter."""
    deep = 1.5 if relationship.stage >= Stage.INTERDEPENDENT else 0.5
    if relationship.stage == Stage.COOPERATIVE:
        deep = 1.0
    chance = assumptions.scope_rate / 4.0 * (0.5 + supplier.growing) * deep
    added = relationship.trial or relationship.disintegrating or draw.widens >= chance
    for k in supplies_of(relationship):
        supply = world.supplies[k]
        if not added and not supply.in_scope and supply.excluded == Exclusion.NONE:
            supply.in_scope, added = True, True
            note(world, Kind.SCOPE_WIDENED, relationship, world.lines[supply.line].weight, 0)
            because(world, Kind.DELIGHTED, relationship.buyer_satisfaction, Kind.NONE, 0.0)


@rule
def narrow_to_main(world, relationship):
    """A newcomer begins on the one line it is best at."""
    best = relationship.first_supply
    for k in supplies_of(relationship):
        world.supplies[k].in_scope = False
        if world.supplies[k].potential > world.supplies[best].potential:
            best = k
    world.supplies[best].in_scope = True


@rule
def rank_on_line(world, buyer, line, place):
    """The first and second that deliver on a line, by their place with the buyer; an only source comes first."""
    holder = line.first if line.mode == Sourcing.SOLE else NOBODY
    line.first, line.second, line.suppliers = NOBODY, NOBODY, 0
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        delivers = relationship.active and not relationship.disintegrating
        if delivers and supply_at(world, relationship, place).in_scope:
            line.suppliers += 1
            ahead = i == holder or (
                line.first >= 0 and line.first != holder and relationship.rank < world.relationships[line.first].rank
            )
            if line.first < 0 or ahead:
                line.first, line.second = i, line.first
            elif line.second < 0 or relationship.rank < world.relationships[line.second].rank:
                line.second = i


@rule
def may_be_sole(relationship, line, was_sole, assumptions):
    """Sole supply needs an interdependent relationship and trust, more of it for critical items (S0.12, S0.14)."""
    needed = assumptions.sole_trust + 0.3 * line.criticality
    if was_sole:
        needed -= assumptions.sole_slack
    close = relationship.stage >= Stage.INTERDEPENDENT or was_sole
    sound = relationship.accredited and relationship.loyalty_wanted > 0.5 and relationship.recent_betrayal < 0.2
    return close and sound and relationship.buyer_trust > needed


@rule
def choose_mode(world, line, assumptions):
    """One source where it is trusted enough, two where there are two that matter, else whoever offers (S0.14)."""
    before = line.mode
    line.mode = Sourcing.DUAL if line.suppliers >= 2 and line.criticality >= 0.4 else Sourcing.MULTI
    if line.first >= 0:
        chosen = world.relationships[line.first]
        if may_be_sole(chosen, line, before == Sourcing.SOLE, assumptions):
            line.mode = Sourcing.SOLE
        if line.mode == Sourcing.SOLE and before != Sourcing.SOLE:
            note(world, Kind.SOLE_SOURCED, chosen, line.weight, 0)
            because(world, Kind.DELIGHTED, chosen.buyer_trust, Kind.BONDS, chosen.switching_cost)
        elif before == Sourcing.SOLE and line.mode != Sourcing.SOLE:
            note(world, Kind.SECOND_SOURCED, chosen, line.weight, 0)
            because(world, Kind.TRUST_LOW, 1.0 - chosen.buyer_trust, Kind.NONE, 0.0)


@rule
def favour(line, number, assumptions):
    """How far the mode of a line favours a supplier: one chosen alone gets 1.3, the others 0.1 at a weight of 0.3."""
    first = number == line.first
    if line.mode == Sourcing.SOLE:
        return 1.0 + assumptions.sole_places if first else max(0.0, 1.0 - 3.0 * assumptions.sole_places)
    if line.mode == Sourcing.DUAL:
        chosen = first or number == line.second
        return 1.0 + assumptions.first_places if chosen else max(0.0, 1.0 - 3.0 * assumptions.first_places)
    return 1.0


@rule
def claim(world, relationship, k, assumptions):
    """What a relationship's row of supply pulls: weight of the line, potential there, and the mode's favour."""
    supply = world.supplies[k]
    line = world.lines[supply.line]
    return line.weight * supply.potential * favour(line, relationship.number, assumptions) if supply.in_scope else 0.0


@rule
def add_up_lines(world, relationship, assumptions):
    """The lines' pull on the share, the shares of the lines, white space, sole part and criticality."""
    pull, claims, sole, space, critical = 0.0, 0.0, 0.0, 0.0, 0.0
    for k in supplies_of(relationship):
        line = world.lines[world.supplies[k].line]
        if world.supplies[k].in_scope:
            pull += line.weight * favour(line, relationship.number, assumptions)
        claims += claim(world, relationship, k, assumptions)
    for k in supplies_of(relationship):
        supply = world.supplies[k]
        line = world.lines[supply.line]
        part = claim(world, relationship, k, assumptions) / claims if claims > 0.0 else 0.0
        supply.share = clamp(relationship.share_of_wallet * part / line.weight)
        critical += part * line.criticality
        if line.mode == Sourcing.SOLE and line.first == relationship.number:
            sole += part
        if supply.excluded == Exclusion.NONE:
            space += line.weight * max(0.0, supply.potential - supply.share)
    relationship.line_pull = pull / max(0.01, assumptions.usual_scope)
    relationship.sole_part, relationship.white_space, relationship.criticality = clamp(sole), clamp(space), critical


@rule
def review_lines(world, buyer, draws, assumptions):
    """A buyer's quarter: who may deliver what, new lines, sourcing modes, and what follows for each supplier."""
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        supplier = world.suppliers[relationship.supplier]
        for k in supplies_of(relationship):
            supply = world.supplies[k]
            check_eligible(supply, world.lines[supply.line], buyer, supplier, relationship, assumptions)
        if relationship.active:
            widen_scope(world, relationship, supplier, draws.relationships[i], assumptions)
        elif relationship.ended:
            narrow_to_main(world, relationship)
    for place in range(LINES):
        line = line_at(world, buyer, place)
        rank_on_line(world, buyer, line, place)
        choose_mode(world, line, assumptions)
    for i in relationships_of(buyer):
        add_up_lines(world, world.relationships[i], assumptions)


@rule
def scope_allows(relationship, assumptions):
    """Part of a share that scope and sourcing modes allow: a pull of 0.5 at a weight of 0.5 allows 0.75."""
    return max(0.0, 1.0 + assumptions.line_weight * (relationship.line_pull - 1.0))


@rule
def conversion(relationship, assumptions):
    """Interdependent partners turn white space into orders faster (S0.18): 0.4 of it at a weight of 1 gives 1.4."""
    if relationship.stage >= Stage.INTERDEPENDENT and relationship.stage <= Stage.INTEGRATED:
        return 1.0 + assumptions.white_space_speed * relationship.white_space
    return 1.0
