"""Service levers: how a supplier chooses them for an account, what they cost, and how well they fit."""

from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import need_at, support_at
from kamsim.theory.rules.quantities import TINY, clamp, saturating, toward
from kamsim.theory.state.levers import LEVERS
from kamsim.theory.words import ServiceLever

from .needs import required_now


@rule
def lever_level(world, relationship, lever):
    """Level delivered of one lever in one relationship."""
    return support_at(world, relationship, lever).level


@rule
def half_cost(lever, relationship):
    """What a half service costs a month: 50 and 0.1% of a revenue of 100,000 make 150."""
    return max(1.0, lever.fixed_cost + lever.cost_rate * relationship.revenue_mean)


@rule
def may_be_had(lever, relationship):
    """Some levers need trust, information or an agreed depth first (S1.36)."""
    open_to = relationship.buyer_trust >= lever.trust_needed and relationship.information >= lever.information_needed
    return relationship.active and open_to and relationship.agreed >= lever.depth_needed


@rule
def seen_need(support, lever, relationship, assumptions):
    """The need that guides the choice: as believed, as one would like it oneself, or the same for all (S2.6).

    A believed 0.2 with a taste of 0.8 and a quarter of own taste is 0.35.
    """
    seen = toward(support.believed, lever.taste, assumptions.own_taste * relationship.own_taste)
    return toward(seen, 0.5, relationship.evenness)


@rule
def claim(support, lever, relationship, assumptions):
    """A lever's claim on the money: the square of the need seen, nothing while it cannot be had."""
    if not may_be_had(lever, relationship):
        return 0.0
    seen = seen_need(support, lever, relationship, assumptions)
    return seen * seen


@rule
def cost_of(level, half):
    """What a level costs a month: half a service its half cost, 0.75 three times as much, a full one can't be had."""
    return half * level / max(TINY, 1.0 - level)


@rule
def choose_levers(world, relationship, assumptions):
    """What is promised is paid first; of the rest a part goes into levers, shared out by their claims."""
    claims, money = 0.0, relationship.effort
    for i in range(LEVERS):
        support, lever = support_at(world, relationship, i), world.levers[i]
        claims += claim(support, lever, relationship, assumptions)
        money -= cost_of(support.promised, half_cost(lever, relationship))
    money = assumptions.lever_share * max(0.0, money)
    for i in range(LEVERS):
        support, lever = support_at(world, relationship, i), world.levers[i]
        part = claim(support, lever, relationship, assumptions) / max(TINY, claims)
        support.wanted = saturating(money * part / half_cost(lever, relationship))
        if relationship.active:
            support.wanted = max(support.promised, support.wanted)


@rule
def bring_about(world, relationship, speed, assumptions):
    """Levers go towards the level wanted; what is more than required is waste (S2.32).

    A level of 0.5 at a half cost of 150 costs 150; where 0.3 is required, 60 of it are waste.
    """
    for i in range(LEVERS):
        support = support_at(world, relationship, i)
        support.level = toward(support.level, support.wanted, speed) if relationship.active else 0.0
        support.required = required_now(need_at(world, relationship.buyer, i), assumptions)
        support.cost = cost_of(support.level, half_cost(world.levers[i], relationship))
        over = max(0.0, support.level - support.required)
        support.waste = support.cost * over / support.level if support.level > 0.0 else 0.0


@rule
def fit_of(required, short):
    """Fit from the sums of squared needs and of need times shortfall: 1 nothing is missing, 0 nothing is there."""
    return clamp(1.0 - short / required) if required > 0.0 else 1.0


@rule
def vanity(world, relationship):
    """Effort put into presence beyond what the buyer cares for: a very expensive brochure (S2.32).

    Of 2,000 not spent on levers 75% go into presence where 15% are cared for: 1,200 are wasted.
    """
    over = max(0.0, relationship.presence_wanted - world.buyers[relationship.buyer].needs_presence)
    return over * max(0.0, relationship.effort - relationship.lever_cost)


@rule
def add_up(world, relationship):
    """What all levers of a relationship come to: fit, cost, waste, tie, openness (S1.15, S1.35)."""
    squares, short, cost, waste, bond, opening, ties, openings = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
    for i in range(LEVERS):
        support, lever = support_at(world, relationship, i), world.levers[i]
        squares += support.required * support.required
        short += support.required * max(0.0, support.required - support.level)
        cost += support.cost
        waste += support.waste
        bond += lever.bond * support.level
        ties += lever.bond
        opening += lever.informs * support.level
        openings += lever.informs
    relationship.dedicated = lever_level(world, relationship, ServiceLever.SERVICE_DESK)
    relationship.quantified = lever_level(world, relationship, ServiceLever.BENEFITS)
    relationship.voice = lever_level(world, relationship, ServiceLever.VOICE)
    relationship.service_fit = fit_of(squares, short)
    relationship.lever_cost, relationship.waste = cost, waste + vanity(world, relationship)
    relationship.lever_bond = bond / max(TINY, ties)
    relationship.lever_opening = opening / max(TINY, openings)


@rule
def people_part(relationship, assumptions):
    """What is left of the effort for people when levers are paid: 1 if they take just their usual part of it.

    Levers of 400 out of an effort of 2,000 leave 80% where 75% are usual: 1.067.
    """
    if relationship.effort <= 0.0:
        return 1.0
    left = clamp(1.0 - relationship.lever_cost / relationship.effort)
    return left / (1.0 - assumptions.lever_share)


@rule
def review_levers(world, relationship, speed, assumptions):
    """Choose the levers of an account, bring them about and add them up."""
    choose_levers(world, relationship, assumptions)
    bring_about(world, relationship, speed, assumptions)
    add_up(world, relationship)
