"""Suppliers deliver: effort becomes service, shortages are shared out, problems open and close."""

from kamsim.theory.events import Kind
from kamsim.theory.events.service import FILL_TOLD, PROBLEM_TOLD
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import account_at, accounts_of
from kamsim.theory.rules.bonds.dependence import care_kept
from kamsim.theory.rules.bonds.gratitude import usual_effort
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.people.buying_centre import note_escalation
from kamsim.theory.rules.people.coverage import granted, help_of_people, money_it_takes
from kamsim.theory.rules.quantities import TINY, clamp, mean, saturating, toward
from kamsim.theory.rules.trust.gravity import counts_as, doubt_shortage, hold_back_supply
from kamsim.theory.words import ShortagePolicy, Tier

from .delivery import fill_orders, order_harm, place_orders, prove, resent_shortage
from .extras import felt_extras
from .levers import people_part
from .service_desk import serve_desk


@rule
def claim_weight(relationship, assumptions):
    """An account's claim on the selling budget: nothing for those ended or given up."""
    if relationship.ended and not relationship.active:
        return assumptions.ended_claim * relationship.budget_claim if relationship.still_served else 0.0
    weight = 1.0 + assumptions.claims_weight * (relationship.budget_claim - 1.0)
    return weight * (1.0 + relationship.rescue) * money_it_takes(relationship, assumptions)


@rule
def size_of_claim(relationship, supplier, assumptions):
    """An account of usual size claims 1, larger ones more and smaller ones less, as they take more or less to serve.

    At 0.5 an account of twice the usual revenue claims 1.5, one of half of it 0.75; newcomers claim more for two years.
    """
    usual = max(1.0, supplier.sales_mean / max(1, supplier.partners))
    claim = 1.0 + assumptions.claims_follow_size * (relationship.revenue_mean / usual - 1.0)
    return max(claim, assumptions.newcomer_claim) if relationship.age < 2 * 12 else claim


@rule
def claim_of(relationship, supplier, assumptions):
    """An account's claim by its weight and its size."""
    return claim_weight(relationship, assumptions) * size_of_claim(relationship, supplier, assumptions)


@rule
def sum_claims(world, supplier, assumptions):
    """Add up the claims and the orders of all accounts of a supplier."""
    supplier.budget_claims, supplier.demanded = 0.0, 0.0
    for k in accounts_of(supplier):
        relationship = account_at(world, k)
        place_orders(relationship, world.buyers[relationship.buyer])
        supplier.demanded += relationship.orders
        if not world.buyers[relationship.buyer].exited:
            supplier.budget_claims += claim_of(relationship, supplier, assumptions)


@rule
def money_for_accounts(supplier, assumptions):
    """What a supplier spends on accounts: its planned budget at first, in the long run a share of what it sells."""
    return max(assumptions.budget_floor * supplier.selling_budget, assumptions.selling_share * supplier.sales_mean)


@rule
def account_budget(relationship, supplier, assumptions):
    """The account's part of the selling budget, which is halved in distress (S1.37)."""
    budget = money_for_accounts(supplier, assumptions) * (0.5 if supplier.distressed else 1.0)
    return budget * claim_of(relationship, supplier, assumptions) / max(1.0, supplier.budget_claims)


@rule
def spend_effort(relationship, supplier, assumptions):
    """Split the account's budget into investment and effort; the same money does less on a large or complex one."""
    budget = account_budget(relationship, supplier, assumptions)
    relationship.investment = relationship.pledge_wanted * budget if relationship.active else 0.0
    relationship.effort = (budget - relationship.investment) * care_kept(relationship, supplier, assumptions)
    usual = usual_effort(relationship, assumptions) * money_it_takes(relationship, assumptions)
    relationship.effort_level = relationship.effort * people_part(relationship, assumptions) / usual
    part = granted(relationship, assumptions)
    effort = assumptions.effort_serves * relationship.effort_level
    relationship.response = part * saturating(relationship.response_wanted * effort)
    relationship.technical = part * saturating(relationship.technical_wanted * effort)
    relationship.presence = saturating(relationship.presence_wanted * effort)


@rule
def takes_part(relationship, supplier, round_number):
    """Whether an account is served in this round of a shortage: by priority, key accounts come first."""
    if supplier.shortage_policy != ShortagePolicy.PRIORITY:
        return round_number == 0
    if round_number == 0:
        return relationship.tier >= Tier.KEY
    return relationship.tier < Tier.KEY


@rule
def equal_amount(world, supplier, available):
    """The most that any account gets where all get equal amounts and nobody more than it ordered.

    Of 90 for orders of 10, 50 and 100 the first gets its 10; what it leaves is shared by the others, 40 each.
    """
    most = 0.0
    for _ in range(supplier.account_count):
        left, larger = available, 0
        for k in accounts_of(supplier):
            relationship = account_at(world, k)
            left -= min(relationship.orders, most)
            larger += 1 if relationship.orders > most else 0
        if left > 0.0 and larger > 0:
            most += left / larger
    return most


@rule
def ration(world, supplier):
    """Share out what there is: alike (equal amounts), in proportion to orders, or key accounts first (S2.10)."""
    available = supplier.capacity * (1.0 - supplier.shortage)
    most = equal_amount(world, supplier, available) if supplier.shortage_policy == ShortagePolicy.ALIKE else 0.0
    supplier.served = 0.0
    for round_number in range(2):
        left = max(0.0, available - supplier.served)
        demanded = 0.0
        for k in accounts_of(supplier):
            relationship = account_at(world, k)
            if relationship.orders > 0.0 and takes_part(relationship, supplier, round_number):
                demanded += relationship.orders
        for k in accounts_of(supplier):
            relationship = account_at(world, k)
            if relationship.orders > 0.0 and takes_part(relationship, supplier, round_number):
                relationship.fill_rate = min(1.0, left / demanded)
                if supplier.shortage_policy == ShortagePolicy.ALIKE and left < demanded:
                    relationship.fill_rate = min(1.0, most / relationship.orders)
                supplier.served += relationship.orders * relationship.fill_rate
    supplier.fill_rate = supplier.served / supplier.demanded if supplier.demanded > 0.0 else 1.0


@rule
def remember_demand(supplier):
    """What accounts order, remembered over about a year: what plans for capacity go by."""
    supplier.demanded_mean = toward(supplier.demanded_mean, supplier.demanded, 1.0 / 12.0)


@rule
def orders_foreseen(world, supplier):
    """Part of its orders that a supplier knows ahead from its customers: 60% forecast by one with half of all, 0.3."""
    foreseen, orders = 0.0, 0.0
    for k in accounts_of(supplier):
        relationship = account_at(world, k)
        foreseen += relationship.orders * relationship.sharing_forecast
        orders += relationship.orders
    return foreseen / orders if orders > 0.0 else 0.0


@rule
def build_capacity(world, supplier, assumptions):
    """Once a year plant is built where orders press on it, and let go more slowly where it stands idle.

    Orders of 100 a month at a reserve of 0.3 want 130; from 100, built at 0.5 of the gap a year, there are 115.  What
    is known ahead needs no reserve (C22).
    """
    reserve = assumptions.capacity_reserve * (1.0 - assumptions.foresight_saves * orders_foreseen(world, supplier))
    wanted = (1.0 + reserve) * supplier.demanded_mean
    speed = assumptions.capacity_built if wanted > supplier.capacity else assumptions.capacity_let_go
    supplier.capacity = toward(supplier.capacity, wanted, speed)


@rule
def load_people(supplier, assumptions):
    """Too many accounts for too little money degrade service for all of them (S4.5)."""
    needed = assumptions.effort_fixed * supplier.partners + assumptions.effort_rate * supplier.sales_mean
    budget = money_for_accounts(supplier, assumptions)
    supplier.workload = (needed + assumptions.effort_key_account * supplier.key_accounts) / max(1.0, budget)


@rule
def keep_promises(relationship, supplier, manager, draw, assumptions):
    """A promise fails with what reliability leaves; grave failures are rarer than small ones."""
    read_reliability(relationship, supplier, manager, assumptions)
    if not relationship.failed and draw.service > relationship.reliability:
        relationship.failed = True
        relationship.severity = toward(assumptions.least_severity, 1.0, draw.severity * draw.severity)


@rule
def read_reliability(relationship, supplier, manager, assumptions):
    """Quality less trouble, overload (by two times the work at most), contradictions and lost messages."""
    overload = min(2.0, max(0.0, supplier.workload - 1.0) + max(0.0, manager.workload - 1.0))
    strain = overload + relationship.contradiction + relationship.gatekeeper_loss
    quality = supplier.quality * (1.0 - supplier.trouble) + relationship.joint_quality
    relationship.reliability = clamp(quality - assumptions.overload_harm * strain)


@rule
def fall_short(world, relationship, assumptions):
    """A broken promise is remembered by its gravity and opens a problem."""
    relationship.recent_failures += counts_as(relationship, assumptions)
    relationship.open_problem = max(1, relationship.open_problem)
    if relationship.severity > assumptions.grave_failure:
        note(world, Kind.SERVICE_FAILED, relationship, relationship.severity, 0)


@rule
def solving_chance(relationship, assumptions):
    """Chance a month to solve a problem: quick answers, shared information, specialists who know each other (S1.52)."""
    shared = assumptions.information_solves * relationship.information
    known = assumptions.specialists_solve * relationship.specialists
    tone = assumptions.tone_weight * (relationship.tone - assumptions.usual_tone)
    return assumptions.solving + assumptions.response_solves * relationship.response + shared + known + tone


@rule
def solve_problem(world, relationship, draw, assumptions):
    """Open problems are solved sooner where answers are quick and information is shared (S1.52, S2.16)."""
    relationship.solved = False
    if relationship.open_problem > 0:
        chance = solving_chance(relationship, assumptions)
        chance += help_of_people(relationship, world.contacts[relationship.manager], assumptions)
        if draw.solved < chance:
            relationship.solved = True
            note_escalation(world, relationship)
            took = float(relationship.open_problem)
            if took >= PROBLEM_TOLD:
                note(world, Kind.PROBLEM_SOLVED, relationship, took, 0)
            relationship.open_problem = 0
        else:
            relationship.open_problem += 1


@rule
def kept_part(relationship, assumptions):
    """Share of what was promised that arrived: what was at hand, less this month's failure and the open problem."""
    harm = 0.5 * relationship.severity if relationship.failed else 0.0
    silence = 1.0 - 0.5 * relationship.response
    open_harm = assumptions.problem_hurts * min(assumptions.worst_after, relationship.open_problem) * silence
    return clamp((1.0 - relationship.stock_out) * relationship.reliability * (1.0 - harm) - open_harm)


@rule
def value_service(relationship, buyer, draw, assumptions):
    """What was delivered, weighed by this buyer's own needs (S1.15, S2.6); knowing the customer helps."""
    weights = buyer.needs_reliability + buyer.needs_response + buyer.needs_technical + buyer.needs_presence
    kept = kept_part(relationship, assumptions)
    worth = buyer.needs_reliability * kept + buyer.needs_response * relationship.response
    worth += buyer.needs_technical * relationship.technical + buyer.needs_presence * relationship.presence
    worth = worth / max(TINY, weights) + assumptions.knowledge_helps * (relationship.knowledge - 0.5)
    worth -= order_harm(relationship, assumptions) + assumptions.site_hurts * relationship.site_harm
    worth += assumptions.lever_helps * (relationship.service_fit - assumptions.usual_fit)
    worth += assumptions.innovation_helps if relationship.early_months > 0 else 0.0
    worth += assumptions.alignment_helps * (relationship.alignment - assumptions.usual_alignment)
    worth += assumptions.service_noise * draw.delivery
    relationship.delivered = clamp(worth)


@rule
def serve_account(world, relationship, draw, assumptions):
    """One month of service for one account."""
    supplier, buyer = world.suppliers[relationship.supplier], world.buyers[relationship.buyer]
    relationship.recent_failures *= assumptions.failure_fades
    solve_problem(world, relationship, draw, assumptions)
    keep_promises(relationship, supplier, world.contacts[relationship.manager], draw, assumptions)
    if relationship.failed:
        fall_short(world, relationship, assumptions)
    hold_back_supply(relationship, assumptions)
    if supplier.shortage_months > 0 and relationship.orders > 0.0:
        doubt_shortage(world, relationship, assumptions)
        if relationship.fill_rate < FILL_TOLD:
            note(world, Kind.RATIONED, relationship, 1.0 - relationship.fill_rate, supplier.shortage_policy)
            because(world, Kind.SHORTAGE, 1.0, Kind.NONE, 0.0)
    fill_orders(world, relationship, buyer, assumptions)
    prove(relationship)
    resent_shortage(relationship, supplier, assumptions)
    serve_desk(world, relationship, supplier, draw, assumptions)
    value_service(relationship, buyer, draw, assumptions)


@rule
def count_value(relationship, assumptions):
    """What the customer gains a month by what is delivered (S2.27).

    At a rate of 0.1, revenue of 1,000, service and engineers of 0.8 and an involvement of 0.6: 80 x 1.2 = 96 EUR.
    """
    worth = assumptions.value_rate * relationship.revenue_mean * relationship.delivered
    relationship.value_delivered = worth * (0.5 + mean(relationship.technical, relationship.involvement))
    relationship.value_delivered += relationship.joint_benefit * relationship.revenue_mean
    relationship.value_delivered += relationship.productivity_gain


@rule
def remember_value(relationship, assumptions):
    """Benefit that is documented stays in mind; what is not documented fades from purchasing's memory (S2.27)."""
    count_value(relationship, assumptions)
    goal = clamp(relationship.record_wanted + assumptions.benefits_help * relationship.quantified)
    relationship.value_documented = toward(relationship.value_documented, goal, assumptions.remembering)
    felt = assumptions.felt_weight * (relationship.delivered + relationship.interpersonal_trust)
    felt += assumptions.documents_weight * relationship.value_documented
    felt += assumptions.gain_felt * relationship.joint_benefit + felt_extras(relationship, assumptions)
    relationship.value_remembered = toward(relationship.value_remembered, clamp(felt), assumptions.remembering)
