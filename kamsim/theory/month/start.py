"""The start: what is primary is given or drawn; everything else is read off it, by the rules that a month uses."""

from kamsim.theory.rule import rule
from kamsim.theory.rules.bonds import dependence, gratitude
from kamsim.theory.rules.life_cycle import stages
from kamsim.theory.rules.market import rivalry
from kamsim.theory.rules.money import money
from kamsim.theory.rules.people import contact_map, coverage, meetings
from kamsim.theory.rules.selection import review
from kamsim.theory.rules.service import delivery, extras, levers, needs, service, service_desk
from kamsim.theory.rules.sourcing import lots, product_lines, sourcing, worth
from kamsim.theory.rules.trust import trust


@rule
def start(world, draws, assumptions):
    """Start: people are counted, service and trade read off, bonds and stages read, offers compared."""
    coverage.count_accounts(world)
    for i in range(len(world.relationships)):
        meet_first(world, world.relationships[i], assumptions)
    for i in range(len(world.suppliers)):
        service.sum_claims(world, world.suppliers[i], assumptions)
        service.load_people(world.suppliers[i], assumptions)
        service.ration(world, world.suppliers[i])
    for i in range(len(world.relationships)):
        relationship = world.relationships[i]
        service.spend_effort(relationship, world.suppliers[relationship.supplier], assumptions)
        levers.review_levers(world, relationship, 1.0, assumptions)
        service.spend_effort(relationship, world.suppliers[relationship.supplier], assumptions)
        extras.adapt(world, relationship, assumptions)
    for i in range(len(world.suppliers)):
        service_desk.load_desk(world, world.suppliers[i], assumptions)
    for i in range(len(world.relationships)):
        serve_first(world, world.relationships[i], draws.relationships[i], assumptions)
        bind_first(world, world.relationships[i], assumptions)
    for i in range(len(world.buyers)):
        gratitude.compare_care(world, world.buyers[i], assumptions)
        lots.deal_out(world, world.buyers[i], assumptions)
        product_lines.review_lines(world, world.buyers[i], False, assumptions)
    for i in range(len(world.relationships)):
        trade_first(world, world.relationships[i], draws.relationships[i], assumptions)
    for i in range(len(world.buyers)):
        sourcing.rank_suppliers(world, world.buyers[i])
        sourcing.sum_shares(world, world.buyers[i])
    rivalry.compare_ties(world)
    for i in range(len(world.relationships)):
        rivalry.find_conflicts(world, world.relationships[i], assumptions)


@rule
def meet_first(world, relationship, assumptions):
    """Who knows whom, what is known and believed, and how far the two trust each other."""
    trust.combine_trust(relationship)
    trust.combine_commitment(relationship)
    contact_map.draw_map(world, relationship, assumptions)
    meetings.lose_messages(relationship, world.contacts[relationship.manager], assumptions)
    meetings.add_up_knowledge(relationship, meetings.unknown_to_all(world, relationship))
    needs.believe_first(world, relationship)


@rule
def serve_first(world, relationship, draw, assumptions):
    """What an account gets."""
    buyer, supplier = world.buyers[relationship.buyer], world.suppliers[relationship.supplier]
    if relationship.active:
        service.read_reliability(relationship, supplier, world.contacts[relationship.manager], assumptions)
        service_desk.wait_for_help(relationship, supplier, assumptions)
        service_desk.answer(world, relationship, assumptions)
        service_desk.cost_nerves(relationship, assumptions)
        delivery.take_orders(world, relationship, buyer, assumptions)
        service.value_service(relationship, buyer, draw, assumptions)
        extras.read_basics(relationship, service.kept_part(relationship, assumptions))


@rule
def bind_first(world, relationship, assumptions):
    """What is done together, what leaving costs, what is routine, and the stage that this makes."""
    buyer, supplier = world.buyers[relationship.buyer], world.suppliers[relationship.supplier]
    relationship.involvement = dependence.what_is_done_together(relationship)
    dependence.tie_down(relationship, supplier, buyer, assumptions)
    dependence.settle_into_routine(relationship, buyer, assumptions)
    dependence.shut_out_rivals(relationship, buyer, supplier)
    if relationship.active:
        dependence.check(relationship, buyer, assumptions)
        service.count_value(relationship, assumptions)
    stages.begin_stage(relationship, assumptions)


@rule
def trade_first(world, relationship, draw, assumptions):
    """What an account pays and costs, what it means to the supplier, and how its offer looks to the buyer."""
    buyer, supplier = world.buyers[relationship.buyer], world.suppliers[relationship.supplier]
    lots.want_share(world, relationship, assumptions)
    dependence.depend(relationship, supplier, assumptions)
    if relationship.active:
        dependence.matter_to_buyer(relationship, assumptions)
    money.price_norm(relationship, supplier, assumptions)
    money.cost_goods(relationship, supplier, money.invoice(relationship, assumptions), assumptions)
    money.cost_service(relationship, supplier, assumptions)
    review.weigh_significance(relationship, buyer, supplier, draw, assumptions)
    worth.rate_offer(world, relationship, buyer, supplier, assumptions)
