"""Beyond the usual offer: five extras, adaptation, productivity, insight, and the customer's customers."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import relationships_of, support_at
from kamsim.theory.rules.ledger import note
from kamsim.theory.rules.quantities import TINY, clamp, mean, saturating, toward
from kamsim.theory.words import ServiceLever

from .levers import lever_level


@rule
def is_extra(world, relationship, lever, assumptions):
    """Whether a lever is used so much that it stands out from the usual offer."""
    return lever_level(world, relationship, lever) >= assumptions.extra_level


@rule
def count_extras(world, relationship, assumptions):
    """Five extras: each needs its lever, and some trust or openness that the customer gives in return (S1.36)."""
    relationship.stock_managed = (
        is_extra(world, relationship, ServiceLever.AVAILABILITY, assumptions)
        and relationship.information >= assumptions.extra_level
    )
    relationship.planned_jointly = (
        is_extra(world, relationship, ServiceLever.ORDER_CHANNEL, assumptions)
        and relationship.sharing_schedule >= assumptions.extra_level
    )
    relationship.staff_trained = (
        is_extra(world, relationship, ServiceLever.TECHNICAL_SUPPORT, assumptions) and relationship.buyer_trust >= 0.5
    )
    relationship.develops_along = is_extra(world, relationship, ServiceLever.PIPELINE, assumptions)
    relationship.markets_along = is_extra(world, relationship, ServiceLever.DOWNSTREAM, assumptions)
    relationship.extras = 1 if relationship.stock_managed else 0
    relationship.extras += 1 if relationship.planned_jointly else 0
    relationship.extras += 1 if relationship.staff_trained else 0
    relationship.extras += 1 if relationship.develops_along else 0
    relationship.extras += 1 if relationship.markets_along else 0


@rule
def valued_level(world, relationship, lever):
    """Level of a lever as far as the buyer requires it."""
    support = support_at(world, relationship, lever)
    return min(support.level, support.required)


@rule
def adapt(world, relationship, assumptions):
    """How far product, stock, price, service and process are made for this customer, as far as it wants it (S1.35).

    Pledges of half a year's revenue give product 0.5; half of the concession that costs status gives price 0.5; with
    stock, service and process at 0.2, 0.2 and 0.1 it is 1.5 of five parts, which is felt as 0.6.
    """
    product = saturating(relationship.supplier_pledge / max(1.0, 0.5 * 12.0 * relationship.revenue_mean))
    price = clamp(relationship.concession / max(TINY, assumptions.concession_limit))
    stock = valued_level(world, relationship, ServiceLever.AVAILABILITY)
    service = valued_level(world, relationship, ServiceLever.SERVICE_DESK)
    process = valued_level(world, relationship, ServiceLever.ORDER_CHANNEL)
    relationship.adaptation = saturating(product + price + stock + service + process)


@rule
def gain_productivity(world, relationship, assumptions):
    """Engineers keep the customer's line running: worth money as far as it needs them (S2.18, S2.33).

    Support of 0.5 where 0.8 is required, on purchases of 100,000 at a gain of 6%: 0.5 x 0.8 x 6,000 = 2,400 EUR.
    """
    need = support_at(world, relationship, ServiceLever.TECHNICAL_SUPPORT)
    used = min(need.level, need.required) * need.required
    relationship.productivity_gain = assumptions.support_gain * used * relationship.revenue_mean


@rule
def bring_insight(world, relationship):
    """Insight counts as far as it is wanted and to the point, which takes knowing the customer (S2.25)."""
    wanted = valued_level(world, relationship, ServiceLever.MARKET_INSIGHT)
    relationship.insight = wanted * (0.5 + 0.5 * relationship.knowledge)


@rule
def serve_downstream(world, relationship, draw, assumptions):
    """Work with the customer's customers pulls demand; a customer that does not trust may mind it (S2.26, S4.28)."""
    level = lever_level(world, relationship, ServiceLever.DOWNSTREAM)
    relationship.demand_pulled = toward(
        relationship.demand_pulled, assumptions.pull_most * level, assumptions.review_speed
    )
    if draw.annoyed < assumptions.annoyance * level * (1.0 - relationship.buyer_trust):
        relationship.buyer_satisfaction = clamp(relationship.buyer_satisfaction - assumptions.annoyance_harm)
        note(world, Kind.CUSTOMER_ANNOYED, relationship, level, 0)


@rule
def pull_demand(world, buyer):
    """What suppliers' work with a buyer's own customers adds to its sales (S4.28)."""
    buyer.pulled = 0.0
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        if relationship.active:
            buyer.pulled += relationship.demand_pulled * relationship.share_of_wallet


@rule
def review_extras(world, relationship, draw, assumptions):
    """What an account gets beyond the usual offer, once a quarter."""
    count_extras(world, relationship, assumptions)
    adapt(world, relationship, assumptions)
    gain_productivity(world, relationship, assumptions)
    bring_insight(world, relationship)
    serve_downstream(world, relationship, draw, assumptions)


@rule
def felt_extras(relationship, assumptions):
    """Benefit felt beyond what is usual: extras, and savings on the line."""
    felt = assumptions.extras_remembered * (relationship.extras - assumptions.usual_extras)
    gain = relationship.productivity_gain / max(1.0, relationship.revenue_mean)
    return felt + assumptions.gain_felt * (gain - assumptions.usual_gain)


@rule
def read_basics(relationship, kept):
    """Regular contact, kept promises and answers; promises count for half.

    Contact once in four months, 0.8 kept and answers of 0.3: the middle of 0.8 and 0.4, 0.6.
    """
    contact = min(1.0, 2.0 * relationship.contact_intensity)
    relationship.basics = mean(kept, mean(contact, relationship.response))


@rule
def lack_basics(relationship, kept, assumptions):
    """What is missing of the baseline any account needs (S4.2): 0.6 where 0.65 are needed lack 0.05."""
    read_basics(relationship, kept)
    return max(0.0, assumptions.basics_needed - relationship.basics)
