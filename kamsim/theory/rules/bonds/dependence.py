"""Pledges, dependence both ways, information, interests that drift, and how far rivals are shut out."""

import math

from kamsim.theory.rule import rule
from kamsim.theory.rules.market.groups import caution
from kamsim.theory.rules.quantities import clamp, mean, saturating, toward
from kamsim.theory.words import Stage


@rule
def pledge(relationship, supplier, buyer, assumptions):
    """Relationship-specific investment loses its use with time; a trusting buyer answers it in kind (S1.34)."""
    write_down(relationship, assumptions)
    relationship.supplier_pledge += relationship.investment
    built = relationship.investment * (0.5 + supplier.locking)
    answer = 0.0
    if relationship.agreed >= Stage.COOPERATIVE:
        answer = assumptions.buyer_answers * relationship.joint_work_wanted * relationship.buyer_trust * built
    relationship.buyer_pledge = relationship.buyer_pledge * (1.0 - assumptions.pledge_decay) + answer
    tie_down(relationship, supplier, buyer, assumptions)


@rule
def write_down(relationship, assumptions):
    """In the books pledges stand at what they cost and lose value month by month; what is stranded goes at once.

    4,000 at 2.5% and 300 from an account that ended cost 400 this month.
    """
    worn = assumptions.pledge_decay * relationship.supplier_pledge
    relationship.supplier_pledge -= worn
    relationship.written_down, relationship.stranded = worn + relationship.stranded, 0.0


@rule
def daily_use(relationship, buyer):
    """How much of what is built for an account is in use: much where it orders and the two meet often, else hardly any.

    Three orders and two meetings a month: three quarters of a half, squared: 0.14 (Palmatier and others 2006).
    """
    daily = saturating(buyer.orders_a_month) * saturating(0.5 * relationship.contact_intensity)
    return daily * daily


@rule
def settle_into_routine(relationship, buyer, assumptions):
    """What is built for an account makes serving it a routine, as far as it is used (Irvine and others 2016).

    Pledges of half of what a year of serving costs, of which half are in use: a half of a half.
    """
    year = 12.0 * (assumptions.serve_fixed + assumptions.serve_rate * relationship.revenue_mean)
    built = clamp(relationship.supplier_pledge / max(1.0, year))
    relationship.routine = built * daily_use(relationship, buyer)


@rule
def routine_saves(relationship, assumptions):
    """Part of the cost to serve that routine saves beyond what it usually saves."""
    return assumptions.routine_weight * (relationship.routine - assumptions.usual_routine)


@rule
def tie_down(relationship, supplier, buyer, assumptions):
    """What leaving would cost the buyer: pledges on both sides against a year's revenue, habit, levers (S1.34).

    The same money ties the more the better the supplier knows how to make itself hard to replace, and the more of it
    is in use.
    """
    year = 12.0 * max(1.0, relationship.revenue_mean)
    own = (0.5 + supplier.locking) * relationship.supplier_pledge
    tied = (own + 2.0 * relationship.buyer_pledge) / (assumptions.pledge_scale * year) * daily_use(relationship, buyer)
    habit = mean(relationship.involvement * relationship.involvement, 1.0 - math.exp(-tied))
    habit += assumptions.lever_binds * (relationship.lever_bond - assumptions.usual_bond)
    relationship.switching_cost = clamp(habit + assumptions.switching_base)


@rule
def depend(relationship, supplier, assumptions):
    """Dependence: how much goes through here, times how hard it would be to replace (S3.6)."""
    hard = 0.5 + relationship.switching_cost + assumptions.sole_exposes * relationship.sole_part
    relationship.buyer_dependence = clamp(relationship.share_of_wallet * hard)
    part = relationship.revenue_mean / supplier.sales_mean if supplier.sales_mean > 0.0 else 0.0
    relationship.supplier_dependence = clamp(part * (1.0 + relationship.switching_cost))


@rule
def topic_level(old, wish, gate, assumptions):
    """A topic opens slowly towards what both would share, and closes fast when the gate closes."""
    goal = min(wish, gate)
    return toward(old, goal, assumptions.sharing_speed if goal > old else 2.0 * assumptions.sharing_speed)


@rule
def open_by_talk(relationship, assumptions):
    """Openness where departments talk to their like, against the usual number of them (S0.22, S1.56)."""
    return assumptions.division_talk * (relationship.divisions_linked - assumptions.usual_divisions)


@rule
def agreed_depth(relationship, assumptions):
    """How deep the two agreed to go, from a quarter where they explore to all where they depend on each other."""
    if not relationship.active:
        return 0.0
    if not assumptions.sharing_capped:
        return 1.0
    return min(1.0, (1.0 + relationship.agreed) / (1 + Stage.INTERDEPENDENT))


@rule
def share_information(relationship, buyer, supplier, assumptions):
    """Forecast, schedule, cost and pipeline open in this order, as far as trust and agreement go (S0.11)."""
    depth = agreed_depth(relationship, assumptions)
    wish = clamp(relationship.joint_work_wanted * mean(1.0, supplier.informing) * (0.5 + relationship.buyer_trust))
    wish += assumptions.lever_informs * (relationship.lever_opening - assumptions.usual_opening)
    wish += assumptions.depth_opens * depth + open_by_talk(relationship, assumptions)
    wish = clamp(wish) * caution(buyer, assumptions)
    trust = min(relationship.buyer_trust, relationship.supplier_trust)
    relationship.sharing_forecast = topic_level(relationship.sharing_forecast, wish, clamp(2.0 * depth), assumptions)
    relationship.sharing_schedule = topic_level(relationship.sharing_schedule, wish, clamp(depth), assumptions)
    open_gate = depth if trust > assumptions.trust_gate else 0.5 * depth
    if relationship.open_book:
        relationship.sharing_cost = topic_level(relationship.sharing_cost, 1.0, 1.0, assumptions)
    else:
        relationship.sharing_cost = topic_level(relationship.sharing_cost, wish, open_gate, assumptions)
    if not relationship.nda:
        open_gate = min(open_gate, assumptions.pipeline_without_nda)
    relationship.sharing_pipeline = topic_level(relationship.sharing_pipeline, wish, open_gate, assumptions)
    daily = mean(relationship.sharing_forecast, relationship.sharing_schedule)
    relationship.information = mean(daily, mean(relationship.sharing_cost, relationship.sharing_pipeline))


@rule
def drift_apart(relationship, draw, assumptions):
    """Interests drift: the direction wanders; joint work pulls them together, and a board that steps in (S0.26, S4.16).

    Interests of 0.4 half known to each other are pulled by 0.03 x (0.75 - 0.4), twice that by a board at its best.
    """
    relationship.drift *= assumptions.drift_lasts
    relationship.drift += assumptions.drift_noise * draw.drift - assumptions.drift_down
    aims = assumptions.joint_aligns * (relationship.aims_shared - assumptions.usual_joint)
    pull = (
        (1.0 + relationship.rescue)
        * assumptions.alignment_pull
        * (mean(1.0, relationship.information) + aims - relationship.alignment)
    )
    relationship.alignment = clamp(relationship.alignment + relationship.drift + pull)


@rule
def check(relationship, buyer, assumptions):
    """Trust removes checking, on both sides; what is not checked is not seen (S1.22)."""
    replaces = assumptions.trust_replaces_checking
    relationship.buyer_checking = buyer.diligence * (1.0 - replaces * relationship.buyer_trust)
    relationship.supplier_checking = 0.5 * (1.0 - replaces * relationship.supplier_trust)


@rule
def care_kept(relationship, supplier, assumptions):
    """Part of its care that a comfortable supplier keeps up: less where a buyer is bound and does not look (S3.15).

    Wholly comfortable, bound to a half, checked at 0.2, at 0.6: 1 - 0.6 x 0.5 x 0.8 = 0.76.
    """
    unseen = relationship.switching_cost * (1.0 - relationship.buyer_checking)
    return 1.0 - assumptions.complacency * supplier.comfort * unseen


@rule
def involve(relationship):
    """How much the two do together follows what there is for it within about a year (S1.38)."""
    relationship.involvement = toward(relationship.involvement, what_is_done_together(relationship), 1.0 / 12.0)


@rule
def what_is_done_together(relationship):
    """Half of it people, the rest information and share of the spend; nothing where two do not trade (S1.38)."""
    if not relationship.active:
        return 0.0
    people = mean(relationship.breadth, saturating(float(relationship.supplier_contacts)))
    return mean(people, mean(relationship.information, relationship.share_of_wallet))


@rule
def shut_out_rivals(relationship, buyer, supplier):
    """Lock-out and headroom are two things; the best account has both (S0.19)."""
    open_door = (1.0 - relationship.switching_cost) * (1.0 - 0.5 * relationship.buyer_trust)
    open_door *= 1.0 - 0.5 * relationship.involvement * supplier.locking
    if relationship.window_months > 0:
        open_door = mean(1.0, open_door)
    relationship.lock_out = 1.0 - open_door if relationship.active else 0.0
    relationship.headroom = max(0.0, relationship.potential - relationship.share_of_wallet) * buyer.orders


@rule
def give_and_get(relationship, assumptions):
    """What the supplier put in and what came back, both fading over about three years (S4.26)."""
    relationship.supplier_given = (
        relationship.supplier_given * assumptions.give_get_fades + relationship.effort + relationship.investment
    )
    got = relationship.gross_margin - relationship.cost_to_serve
    relationship.supplier_got = relationship.supplier_got * assumptions.give_get_fades + got


@rule
def matter_to_buyer(relationship, assumptions):
    """How much the buyer thinks this supplier matters: share, dependence, remembered benefit (S4.9)."""
    needed = mean(relationship.share_of_wallet, relationship.buyer_dependence)
    weight = mean(needed, mean(relationship.value_remembered, relationship.involvement))
    insight = assumptions.insight_matters * (relationship.insight - assumptions.usual_insight)
    relationship.importance_to_buyer = clamp(weight + insight)
