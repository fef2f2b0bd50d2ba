"""How orders arrive: without error, just as required, in full; what the customer makes of it (S0.6, S2.7-S2.11)."""

from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import relationships_of
from kamsim.theory.rules.quantities import TINY, clamp, toward
from kamsim.theory.words import DeliveryType, ServiceLever

from .levers import lever_level


@rule
def place_orders(relationship, buyer):
    """The buyer orders its share, more for joint business and campaigns: 40% of 1,000, a tenth more, are 440."""
    extra = 1.0 + relationship.joint_spend + relationship.campaign
    relationship.orders = buyer.orders * relationship.share_of_wallet * extra


@rule
def misses_without_service(buyer, assumptions):
    """Deliveries that this buyer's way of taking them makes one miss, whichever it is (S2.11)."""
    return 0.0 if buyer.delivery_type == DeliveryType.ORDINARY else assumptions.misses


@rule
def truth_told(world, relationship, buyer, assumptions):
    """How far the supplier sees true demand: an honest buyer's forecasts, and its customers' customers (S2.8)."""
    end_market = assumptions.end_market_sight * lever_level(world, relationship, ServiceLever.DOWNSTREAM)
    return clamp(relationship.sharing_forecast * buyer.ethics + end_market)


@rule
def stock_covers(world, relationship, buyer, assumptions):
    """Part of what is missing that managed stock covers: 0.9 of half a service and half the truth are 0.225."""
    level = lever_level(world, relationship, ServiceLever.AVAILABILITY)
    return assumptions.stock_cover * level * truth_told(world, relationship, buyer, assumptions)


@rule
def fill_orders(world, relationship, buyer, assumptions):
    """A month of orders; what is missed costs a penalty."""
    take_orders(world, relationship, buyer, assumptions)
    relationship.one_off += assumptions.miss_penalty * (1.0 - relationship.hit_rate) * relationship.revenue_mean


@rule
def take_orders(world, relationship, buyer, assumptions):
    """How orders arrive: errors, missed deliveries, and what was not at hand."""
    channel = lever_level(world, relationship, ServiceLever.ORDER_CHANNEL)
    relationship.defects = assumptions.order_errors * (1.0 - assumptions.order_saves * channel)
    misses = misses_without_service(buyer, assumptions) * (
        1.0 - lever_level(world, relationship, ServiceLever.DELIVERY)
    )
    relationship.hit_rate = 1.0 - misses
    surge = max(0.0, buyer.sales / max(TINY, buyer.sales_expected) - 1.0)
    missing = 1.0 - relationship.fill_rate + assumptions.surge_share * min(1.0, surge)
    relationship.stock_out = clamp(missing * (1.0 - stock_covers(world, relationship, buyer, assumptions)))


@rule
def run_short(world, buyer):
    """What a buyer cannot sell as what it cannot replace soon did not arrive (Barrot and Sauvagnat 2016).

    A fifth is missing of half of all it buys, from one whom leaving would cost half a year's purchases: 0.05.
    """
    buyer.short = 0.0
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        if relationship.active:
            buyer.short += relationship.share_of_wallet * relationship.switching_cost * relationship.stock_out


@rule
def sell_what_arrived(buyer):
    """Sales fall by what the deliveries of last month fell short of."""
    buyer.sales *= 1.0 - buyer.short


@rule
def prove(relationship):
    """The record of orders on time, in full and without error, over about a year (S0.6)."""
    kept = relationship.reliability * relationship.hit_rate * (1.0 - relationship.stock_out)
    relationship.proven = toward(relationship.proven, kept * (1.0 - relationship.defects), 1.0 / 12.0)


@rule
def order_harm(relationship, assumptions):
    """Service lost by errors and missed deliveries beyond what is usual."""
    harm = relationship.defects - assumptions.usual_errors
    return harm + assumptions.misses_hurt * (1.0 - relationship.hit_rate - assumptions.usual_misses)


@rule
def resent_shortage(relationship, supplier, assumptions):
    """Who is served worse than others resents it, the more the better it can see (S2.9, S2.10).

    Filled at 0.5 where all get 0.8 on average, half of it seen, at an anger of 0.5: goodwill keeps 1 - 0.1125.
    """
    behind = max(0.0, supplier.fill_rate - relationship.fill_rate)
    seen = 0.5 + 0.5 * relationship.sharing_schedule
    relationship.buyer_goodwill_trust *= 1.0 - assumptions.shortage_anger * behind * seen


@rule
def calm_orders(world, buyer, assumptions):
    """How far stock that suppliers manage lets a buyer order what it expects to sell: less bullwhip (S2.8)."""
    buyer.managed = 0.0
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        covers = stock_covers(world, relationship, buyer, assumptions)
        buyer.managed += assumptions.vendor_calms * relationship.share_of_wallet * covers
