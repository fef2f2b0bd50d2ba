"""The order of events in every month."""

from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import relationships_of, ties_of
from kamsim.theory.rules.bonds import dependence, gratitude, partnership
from kamsim.theory.rules.life_cycle import ending, stages
from kamsim.theory.rules.market import market, renewal, rivalry, shocks, usual
from kamsim.theory.rules.money import lean_supply, money
from kamsim.theory.rules.people import buying_centre, contact_map, departures, meetings, turnover
from kamsim.theory.rules.service import delivery, service, service_desk, sites
from kamsim.theory.rules.sourcing import accreditation, sourcing, tenders, worth
from kamsim.theory.rules.trust import opportunism, reputation, trust, trust_theories


@rule
def move_market(world, draws, assumptions):
    """The market moves."""
    world.market[0].month += 1
    if world.market[0].month % 12 == 1:
        money.close_books(world)
        usual.take_usual(world)
    market.move_economy(world, draws.market[0], assumptions)
    for i in range(len(world.buyers)):
        buyer, draw = world.buyers[i], draws.buyers[i]
        if not buyer.exited:
            market.sell_downstream(buyer, world.market[0], draw, assumptions)
            delivery.sell_what_arrived(buyer)
            market.order_goods(buyer, assumptions)
            market.move_solvency(buyer, world.market[0], draw, assumptions)
        renewal.renew_buyer(buyer, assumptions)
        buying_centre.keep_calendar(buyer, world.market[0].month, assumptions)


@rule
def strike_shocks(world, draws, assumptions):
    """Shocks, scheduled or drawn, strike."""
    for place in range(len(world.buyers)):
        for i in relationships_of(world.buyers[place]):
            opportunism.let_news_fade(world.relationships[i], assumptions)
    for i in range(len(world.shocks)):
        if world.shocks[i].month == world.market[0].month:
            shocks.strike(world, world.shocks[i], assumptions)
    for i in range(len(world.suppliers)):
        supplier = world.suppliers[i]
        if not supplier.exited:
            shocks.draw_supplier_shocks(world, supplier, draws.suppliers[i], assumptions)
        renewal.renew_supplier(supplier, assumptions)
    for i in range(len(world.buyers)):
        if not world.buyers[i].exited:
            shocks.draw_buyer_shocks(world, world.buyers[i], draws.buyers[i], assumptions)


@rule
def move_people(world, draws, assumptions):
    """People leave, move, are poached, retire; seats fill; newcomers bring their ties."""
    for i in range(len(world.suppliers)):
        world.suppliers[i].people_moved = False
    for i in range(len(world.buyers)):
        world.buyers[i].people_moved = False
    for i in range(len(world.contacts)):
        turnover.live_one_month(world, world.contacts[i], draws.contacts[i], assumptions)
    for place in range(len(world.buyers)):
        for i in relationships_of(world.buyers[place]):
            departures.feel_departures(world, world.relationships[i], assumptions)


@rule
def hold_meetings(world, draws, assumptions):
    """People meet: ties grow or fade, knowledge is gained and recorded, access is given or refused."""
    for place in range(len(world.buyers)):
        for i in relationships_of(world.buyers[place]):
            relationship, draw = world.relationships[i], draws.relationships[i]
            before = relationship.shape
            meetings.decide_access(world, relationship, world.buyers[relationship.buyer], draw, assumptions)
            meetings.hold_meetings(world, relationship, draws, assumptions)
            contact_map.draw_map(world, relationship, assumptions)
            contact_map.note_shape(world, relationship, before)
            meetings.pass_messages(world, relationship, draw, assumptions)
            meetings.gather_knowledge(world, relationship, world.suppliers[relationship.supplier], assumptions)


@rule
def deliver(world, draws, assumptions):
    """Suppliers deliver: budgets become service, shortages are shared out, promises are kept or broken."""
    for i in range(len(world.suppliers)):
        service.sum_claims(world, world.suppliers[i], assumptions)
        service.load_people(world.suppliers[i], assumptions)
        service.remember_demand(world.suppliers[i])
        service.ration(world, world.suppliers[i])
        service_desk.load_desk(world, world.suppliers[i], assumptions)
    for place in range(len(world.buyers)):
        for i in relationships_of(world.buyers[place]):
            relationship = world.relationships[i]
            service.spend_effort(relationship, world.suppliers[relationship.supplier], assumptions)
            partnership.live_together(world, relationship, draws.relationships[i], assumptions)
            if relationship.active and relationship.site_count > 0:
                sites.serve_sites(world, relationship, draws, service.kept_part(relationship, assumptions), assumptions)
            if relationship.active:
                service.serve_account(world, relationship, draws.relationships[i], assumptions)
        delivery.run_short(world, world.buyers[place])


@rule
def face_temptation(world, draws, assumptions):
    """Temptations on both sides; earlier acts come to light."""
    for place in range(len(world.buyers)):
        for i in relationships_of(world.buyers[place]):
            relationship, draw = world.relationships[i], draws.relationships[i]
            opportunism.expose_supplier(world, relationship, draw, assumptions)
            opportunism.expose_buyer(world, relationship, draw, assumptions)
            if relationship.active:
                opportunism.tempt_supplier(world, relationship, draw, assumptions)
                opportunism.tempt_buyer(world, relationship, world.buyers[relationship.buyer], draw, assumptions)


@rule
def judge(world, draws, assumptions):
    """Each side judges what it got against what it expected; trust moves, losses more than gains."""
    for place in range(len(world.buyers)):
        trust.compare_service(world, world.buyers[place])
        for i in relationships_of(world.buyers[place]):
            relationship = world.relationships[i]
            if relationship.active:
                buyer, supplier = world.buyers[relationship.buyer], world.suppliers[relationship.supplier]
                trust.judge_service(relationship, assumptions)
                trust.judge_account(relationship, assumptions)
                trust_theories.trust_supplier(relationship, assumptions)
                trust.suffer_scandal(relationship, supplier, assumptions)
                trust.trust_buyer(relationship, buyer, assumptions)
                trust.note_disappointment(world, relationship, assumptions)
                trust.form_expectation(relationship, assumptions)
                for j in ties_of(relationship):
                    tie = world.ties[j]
                    if tie.strength > 0.0:
                        trust.trust_person(relationship, tie, world.contacts[tie.supplier_contact], assumptions)
                trust.commit(relationship, assumptions)
                relationship.failed = False
            else:
                ending.forget_partner(relationship, assumptions)
            trust.combine_trust(relationship)


@rule
def bind(world, draws, assumptions):
    """Pledges, dependence, information, alignment and remembered value move."""
    for place in range(len(world.buyers)):
        for i in relationships_of(world.buyers[place]):
            relationship = world.relationships[i]
            buyer, supplier = world.buyers[relationship.buyer], world.suppliers[relationship.supplier]
            dependence.pledge(relationship, supplier, buyer, assumptions)
            dependence.settle_into_routine(relationship, buyer, assumptions)
            dependence.depend(relationship, supplier, assumptions)
            dependence.share_information(relationship, buyer, supplier, assumptions)
            dependence.involve(relationship)
            gratitude.feel_gratitude(relationship, assumptions)
            dependence.shut_out_rivals(relationship, buyer, supplier)
            if relationship.active:
                dependence.drift_apart(relationship, draws.relationships[i], assumptions)
                dependence.check(relationship, buyer, assumptions)
                service.remember_value(relationship, assumptions)
                dependence.matter_to_buyer(relationship, assumptions)
            lean_supply.write_off(world, relationship, assumptions)
            dependence.give_and_get(relationship, assumptions)


@rule
def source(world, draws, assumptions):
    """Contracts end, buyers look around and choose; lists are kept and cut; orders shift."""
    for place in range(len(world.buyers)):
        for i in relationships_of(world.buyers[place]):
            relationship = world.relationships[i]
            buyer, supplier = world.buyers[relationship.buyer], world.suppliers[relationship.supplier]
            accreditation.accredit(world, relationship, buyer, supplier, draws.relationships[i], assumptions)
            worth.keep_record(relationship)
            worth.rate_offer(world, relationship, buyer, supplier, assumptions)
    for i in range(len(world.buyers)):
        buyer = world.buyers[i]
        sourcing.rank_suppliers(world, buyer)
        sourcing.cut_vendors(world, buyer)
        tenders.choose_suppliers(world, buyer, draws, assumptions)
        for j in relationships_of(buyer):
            relationship = world.relationships[j]
            sourcing.list_supplier(world, relationship, buyer, assumptions)
            if relationship.active:
                sourcing.shift_share(world, relationship, world.suppliers[relationship.supplier], assumptions)
        sourcing.sum_shares(world, buyer)


@rule
def settle_money(world, draws, assumptions):
    """Orders, prices, cost to serve, cash, distress."""
    for place in range(len(world.buyers)):
        for i in relationships_of(world.buyers[place]):
            relationship = world.relationships[i]
            buyer, supplier = world.buyers[relationship.buyer], world.suppliers[relationship.supplier]
            money.price_norm(relationship, supplier, assumptions)
            money.set_price(relationship, assumptions)
            delivery.place_orders(relationship, buyer)
            relationship.campaign *= assumptions.campaign_fades
            money.book(world, relationship, buyer, supplier, assumptions)
    for i in range(len(world.suppliers)):
        supplier = world.suppliers[i]
        if not supplier.exited:
            money.sum_up(world, supplier)
            money.keep_cash(world, supplier, assumptions)
            money.feel_comfort(supplier, assumptions)
            money.adapt_overhead(supplier, assumptions)


@rule
def turn_life_cycle(world, draws, assumptions):
    """Both sides consent to go up, either can go down; decline, exit plan, end; rivals' ties block."""
    rivalry.compare_ties(world)
    for place in range(len(world.buyers)):
        for i in relationships_of(world.buyers[place]):
            relationship = world.relationships[i]
            rivalry.find_conflicts(world, relationship, assumptions)
            stages.live_on(world, relationship, draws.relationships[i], assumptions)


@rule
def spread_word(world, draws, assumptions):
    """Word of mouth."""
    for i in range(len(world.suppliers)):
        reputation.spread_word(world, world.suppliers[i], draws, assumptions)
