"""Shocks: those the scenario schedules, and those that chance sends (S0.27, S0.29, S0.30)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import relationships_of, supplies_of
from kamsim.theory.rules.bonds.projects import begin_project
from kamsim.theory.rules.ledger import because, note, note_buyer, note_supplier
from kamsim.theory.rules.life_cycle.ending import begin_decline, kind_of_reason, name_cause
from kamsim.theory.rules.trust.opportunism import commit_act, discover_act, discover_misconduct
from kamsim.theory.rules.trust.scandals import shame_buyer, shame_supplier
from kamsim.theory.words import Destination, Stage

from .market import begin_recession
from .mergers import merge
from .troubles import choose_trouble, trouble_buyer, trouble_supplier


@rule
def strike_supplier(world, shock, assumptions):
    """A scheduled shock to a supplier."""
    supplier = world.suppliers[shock.supplier]
    if shock.kind == Kind.SCANDAL:
        shame_supplier(world, supplier, shock.size, assumptions)
    if shock.kind == Kind.INTERNAL_TROUBLE:
        trouble_supplier(world, supplier, shock.trouble, shock.size, shock.months, assumptions)
    if shock.kind == Kind.SHORTAGE:
        begin_shortage(world, supplier, shock.size, shock.months)


@rule
def strike_buyer(world, shock, assumptions):
    """A scheduled shock to a buyer."""
    buyer = world.buyers[shock.buyer]
    if shock.kind == Kind.SCANDAL:
        shame_buyer(world, buyer, shock.size, assumptions)
    if shock.kind == Kind.INTERNAL_TROUBLE:
        trouble_buyer(world, buyer, shock.trouble, shock.size, assumptions)
    if shock.kind == Kind.VENDOR_CUT:
        buyer.cut_to = max(1, int(shock.size))
    if shock.kind == Kind.MERGER and shock.partner >= 0:
        merge(world, buyer, world.buyers[shock.partner], assumptions)
    elif shock.kind == Kind.MERGER or shock.kind == Kind.BUYER_GROWS:
        buyer.trend *= 1.0 + shock.size
        buyer.sales_expected *= 1.0 + shock.size
        buyer.stock *= 1.0 + shock.size
        note_buyer(world, Kind.BUYER_GROWS, buyer, shock.size, 0)
    if shock.kind == Kind.INSOLVENT:
        buyer.solvency = 0.0


@rule
def strike_person(world, shock):
    """A scheduled departure; on the buyer's side `rival` is the supplier the successor already knows (S3.10)."""
    contact = world.contacts[shock.contact]
    if shock.kind == Kind.CONTACT_POACHED:
        contact.summoned = Destination.RIVAL
        contact.left_for = shock.rival
    if shock.kind == Kind.CONTACT_LEFT:
        contact.summoned = Destination.ELSEWHERE
    if shock.kind == Kind.CONTACT_RETIRED:
        contact.summoned = Destination.RETIREMENT
    if shock.kind == Kind.CONTACT_PROMOTED:
        contact.summoned = Destination.PROMOTION
    if shock.kind != Kind.CONTACT_POACHED and shock.rival >= 0:
        contact.prior_supplier = shock.rival
        contact.prior_strength = shock.size


@rule
def strike_relationship(world, shock, assumptions):
    """A scheduled turn in one relationship."""
    relationship = world.relationships[shock.relationship]
    if shock.kind == Kind.ACT_COMMITTED:
        commit_act(world, relationship, shock.act, shock.size, assumptions)
    if shock.kind == Kind.ACT_DETECTED:
        discover_act(world, relationship, assumptions)
    if shock.kind == Kind.MISCONDUCT_COMMITTED:
        relationship.hidden_misconduct = shock.size
        note(world, Kind.MISCONDUCT_COMMITTED, relationship, shock.size, 0)
    if shock.kind == Kind.MISCONDUCT_DETECTED:
        discover_misconduct(world, relationship)
    if shock.kind == Kind.SERVICE_FAILED:
        relationship.failed = True
        relationship.severity = shock.size
    if shock.kind == Kind.DRIFT:
        relationship.drift = -shock.size
    if shock.kind == Kind.ACCESS_REFUSED:
        relationship.access_refused = True
        relationship.refused_months = shock.months
        note(world, Kind.ACCESS_REFUSED, relationship, float(shock.months), 0)
        because(world, Kind.POWER, 1.0, Kind.NONE, 0.0)
    if shock.kind == Kind.EXIT_PLANNED:
        relationship.exit_planned = True
        note(world, Kind.EXIT_PLANNED, relationship, 0.0, 0)
    if shock.kind == Kind.DECLINE_BEGAN and relationship.active:
        reason = name_cause(relationship, assumptions)
        begin_decline(world, relationship, reason, kind_of_reason(reason), Kind.NONE)
    if shock.kind == Kind.STATUS_ANNOUNCED:
        relationship.status_announced = True
        relationship.announced_months = 0
        note(world, Kind.STATUS_ANNOUNCED, relationship, shock.size, 0)
        relationship.buyer_expectation = min(1.0, relationship.buyer_expectation + shock.size)
    if shock.kind == Kind.TENDER_LOST or shock.kind == Kind.TENDER_WON:
        for k in supplies_of(relationship):
            world.supplies[k].contract_end = shock.month
    if shock.kind == Kind.PROJECT_BEGAN and relationship.active:
        begin_project(world, relationship, shock.project, assumptions)


@rule
def strike(world, shock, assumptions):
    """One scheduled shock reaches whom it is meant for."""
    if shock.kind == Kind.RECESSION_BEGAN:
        begin_recession(world, shock.size, max(1, shock.months))
    elif shock.contact >= 0:
        strike_person(world, shock)
    elif shock.relationship >= 0:
        strike_relationship(world, shock, assumptions)
    elif shock.supplier >= 0:
        strike_supplier(world, shock, assumptions)
    elif shock.buyer >= 0:
        strike_buyer(world, shock, assumptions)


@rule
def begin_shortage(world, supplier, size, months):
    """A part of capacity is missing for some months (S2.10)."""
    supplier.shortage = size
    supplier.shortage_months = max(1, months)
    note_supplier(world, Kind.SHORTAGE, supplier, size, 0)


@rule
def gravity_of(luck, worst):
    """Gravity of what chance sends: half of the worst at least.  ``gravity_of(0.5, 0.4)`` is 0.3."""
    return 0.5 * (1.0 + luck) * worst


@rule
def draw_supplier_shocks(world, supplier, draw, assumptions):
    """Internal trouble, shortages and scandals strike at their yearly rates and pass; the graver, the longer.

    Luck of 0.5 is three quarters of the worst trouble or shortage, for half a year; scandals are middling ones.
    """
    supplier.trouble_months = max(0, supplier.trouble_months - 1)
    supplier.shortage_months = max(0, supplier.shortage_months - 1)
    supplier.trouble = supplier.trouble if supplier.trouble_months > 0 else 0.0
    supplier.shortage = supplier.shortage if supplier.shortage_months > 0 else 0.0
    supplier.scandal *= 1.0 - assumptions.scandal_fades
    if draw.trouble < assumptions.trouble_rate / 12.0 and supplier.trouble_months == 0:
        size, months = gravity_of(draw.trouble_size, assumptions.worst_trouble), int(12.0 * draw.trouble_size)
        trouble_supplier(world, supplier, choose_trouble(draw.trouble_kind, assumptions), size, months, assumptions)
    if draw.shortage < assumptions.shortage_rate / 12.0 and supplier.shortage_months == 0:
        size, months = gravity_of(draw.shortage_size, assumptions.worst_shortage), int(12.0 * draw.shortage_size)
        begin_shortage(world, supplier, size, months)
    if draw.scandal < assumptions.scandal_rate / 12.0:
        shame_supplier(world, supplier, 0.5, assumptions)


@rule
def learned_to_cut(world, buyer):
    """How much oftener a buyer cuts its suppliers that has learnt to like fewer and closer ones (S1.13).

    Half of what it buys from partners, cooperative or deeper, is as usual; all of it makes 1.5, none of it 0.5.
    """
    close = 0.0
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        if relationship.stage >= Stage.COOPERATIVE and relationship.stage <= Stage.INTEGRATED:
            close += relationship.share_of_wallet
    return 0.5 + close


@rule
def draw_buyer_shocks(world, buyer, draw, assumptions):
    """A buyer fails the sooner the weaker it is; now and then it cuts its suppliers (S1.13) or has a scandal."""
    weakness = 1.0 - buyer.solvency
    if draw.vendor_cut < assumptions.vendor_cut_rate / 12.0 * learned_to_cut(world, buyer):
        buyer.cut_to = buyer.list_length
    if draw.trouble < assumptions.buyer_trouble_rate / 12.0:
        size = gravity_of(draw.trouble_size, assumptions.worst_trouble)
        trouble_buyer(world, buyer, choose_trouble(draw.trouble_kind, assumptions), size, assumptions)
    if draw.scandal < assumptions.scandal_rate / 12.0:
        shame_buyer(world, buyer, 0.5, assumptions)
    if draw.failure < assumptions.buyer_failure * weakness * weakness * weakness / 12.0 or buyer.solvency <= 0.0:
        buyer.exited, buyer.exited_months, buyer.orders = True, 0, 0.0
        note_buyer(world, Kind.INSOLVENT, buyer, weakness, 0)
