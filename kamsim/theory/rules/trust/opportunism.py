"""Temptations on both sides: gain now, detection later, and detection that depends on checking (S1.66-S1.72)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.quantities import THIRD, above_usual, clamp, toward
from kamsim.theory.words import Act

from .gravity import carry_secret, is_breach, leak_gravity


@rule
def let_news_fade(relationship, assumptions):
    """A new month: what came to light in the last one is no news any more, and its freshness fades.

    It stands before all that can bring something to light: what a scenario schedules is felt like what is found.
    """
    relationship.discovered, relationship.misconduct_seen = 0.0, 0.0
    relationship.recent_betrayal *= assumptions.betrayal_fades
    relationship.recent_misconduct *= assumptions.betrayal_fades


@rule
def tell_motive(world, relationship, act, assumptions):
    """Why it is done: whoever was told much can leak it, a rival asks for what was built, else one cannot leave."""
    needy = 1.0 if world.suppliers[relationship.supplier].distressed else 0.0
    if act == Act.LEAK:
        told = 1.0 if relationship.information > assumptions.secret_shared else 0.0
        because(world, Kind.CONFIDED, told, Kind.DISTRESS, needy)
    elif act == Act.RIVAL_SUPPLY:
        because(world, Kind.RIVAL_ASKED, 1.0, Kind.DISTRESS, needy)
    else:
        bound = above_usual(relationship.buyer_dependence, world.market[0].usual_dependence)
        because(world, Kind.DEPENDENCE, bound, Kind.DISTRESS, needy)


@rule
def commit_act(world, relationship, act, size, assumptions):
    """The supplier takes an unfair gain; the buyer does not know yet."""
    relationship.hidden_act = act
    relationship.hidden_size = leak_gravity(relationship, size, assumptions) if act == Act.LEAK else size
    relationship.hidden_months = 0
    note(world, Kind.ACT_COMMITTED, relationship, relationship.hidden_size, act)
    tell_motive(world, relationship, act, assumptions)


@rule
def choose_act(relationship, supplier, buyer, draw, assumptions):
    """Which of the four: leaking needs shared secrets, a rival's order a rival, withholding a tight supply.

    Three share a part of the luck alike; where there is no occasion for one, the next is looked at, last a price hike.
    """
    part = assumptions.act_spread
    tight = supplier.shortage > 0.0 or supplier.demanded > assumptions.tight_supply * supplier.capacity
    if draw.act < THIRD * part and relationship.information > assumptions.secret_shared:
        return Act.LEAK
    if draw.act < 2.0 * THIRD * part and buyer.rivalry_group >= 0:
        return Act.RIVAL_SUPPLY
    return Act.RESTRICTION if draw.act < part and tight else Act.PRICE_HIKE


@rule
def feel_temptation(relationship, supplier, assumptions):
    """Monthly chance of an unfair act: stance and scruple, a locked-in buyer, lax checking, and need of cash."""
    chance = assumptions.temptation * relationship.temptation * (1.0 - supplier.scruple)
    chance *= assumptions.tempted_anyway + relationship.buyer_dependence + 0.5 * relationship.switching_cost
    chance *= 1.0 - relationship.buyer_checking
    if supplier.distressed:
        chance *= 2.0
    return chance


@rule
def tempt_supplier(world, relationship, draw, assumptions):
    """Whether the supplier gives in this month; acts are the graver the more the buyer depends on it.

    Luck of 0.5 makes one of 0.5 where the buyer is free, of 0.75 where it wholly depends.
    """
    supplier, buyer = world.suppliers[relationship.supplier], world.buyers[relationship.buyer]
    if relationship.hidden_act == Act.NONE and draw.tempted < feel_temptation(relationship, supplier, assumptions):
        act = choose_act(relationship, supplier, buyer, draw, assumptions)
        size = toward(draw.severity, 1.0, 0.5 * relationship.buyer_dependence)
        commit_act(world, relationship, act, size, assumptions)


@rule
def detection_chance(relationship, assumptions):
    """Checking finds acts out, trust hides them (S1.22); schedules tell a true shortage from a false one."""
    look = relationship.buyer_checking
    if relationship.hidden_act == Act.RESTRICTION:
        look = 0.5 * (look + relationship.sharing_schedule)
    return assumptions.detection * (assumptions.found_anyway + look) * (0.5 + relationship.hidden_size)


@rule
def discover_act(world, relationship, assumptions):
    """The act comes to light: a betrayal, not a failure."""
    if relationship.hidden_act == Act.RIVAL_SUPPLY and not is_breach(world, relationship, assumptions):
        note(world, Kind.RIVAL_SALE_SEEN, relationship, relationship.hidden_size, relationship.hidden_act)
        forget_act(relationship)
    if relationship.hidden_act != Act.NONE:
        note(world, Kind.ACT_DETECTED, relationship, relationship.hidden_size, relationship.hidden_act)
        because(world, Kind.ACT_COMMITTED, 1.0, Kind.NONE, 0.0)
        relationship.discovered = relationship.hidden_size
        relationship.recent_betrayal = clamp(relationship.recent_betrayal + relationship.hidden_size)
        relationship.caught_acts += 1
        if relationship.hidden_act == Act.LEAK:
            carry_secret(world, relationship, assumptions)
        forget_act(relationship)


@rule
def forget_act(relationship):
    """The act is over: found out, or too old to be found."""
    relationship.hidden_act = Act.NONE
    relationship.hidden_size = 0.0
    relationship.hidden_months = 0


@rule
def expose_supplier(world, relationship, draw, assumptions):
    """Earlier acts come to light after a while, or never."""
    if relationship.hidden_act != Act.NONE:
        relationship.hidden_months += 1
        if draw.found_out < detection_chance(relationship, assumptions):
            discover_act(world, relationship, assumptions)
        elif relationship.hidden_months > 2 * 12:
            forget_act(relationship)


@rule
def tempt_buyer(world, relationship, buyer, draw, assumptions):
    """The buyer's misconduct: false claims, late payment, ideas passed to a rival supplier (S1.66)."""
    exposed = assumptions.tempted_anyway + relationship.supplier_dependence
    chance = assumptions.misconduct * (1.0 - buyer.ethics) * exposed
    if relationship.hidden_misconduct == 0.0 and draw.misconduct < chance:
        relationship.hidden_misconduct = draw.misconduct_size
        relationship.misconduct_months = 0
        note(world, Kind.MISCONDUCT_COMMITTED, relationship, relationship.hidden_misconduct, 0)
        because(world, Kind.POWER, relationship.supplier_dependence, Kind.NONE, 0.0)


@rule
def discover_misconduct(world, relationship):
    """The buyer's misconduct comes to light."""
    if relationship.hidden_misconduct > 0.0:
        note(world, Kind.MISCONDUCT_DETECTED, relationship, relationship.hidden_misconduct, Act.BUYER_MISCONDUCT)
        relationship.misconduct_seen = relationship.hidden_misconduct
        relationship.recent_misconduct = clamp(relationship.recent_misconduct + relationship.hidden_misconduct)
        relationship.caught_misconduct += 1
        relationship.hidden_misconduct = 0.0


@rule
def expose_buyer(world, relationship, draw, assumptions):
    """The supplier finds misconduct out the sooner the more it checks."""
    if relationship.hidden_misconduct > 0.0:
        relationship.misconduct_months += 1
        chance = assumptions.detection * (assumptions.found_anyway + relationship.supplier_checking)
        if draw.misconduct_found < chance:
            discover_misconduct(world, relationship)
        elif relationship.misconduct_months > 2 * 12:
            relationship.hidden_misconduct = 0.0
