"""Orders, prices, cost to serve, cash, distress and insolvency."""

from kamsim.theory.events import Kind
from kamsim.theory.events.money import CONCESSION_TOLD, OVERDUE_TOLD
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import account_at, accounts_of, relationships_of
from kamsim.theory.rules.bonds.dependence import routine_saves
from kamsim.theory.rules.bonds.foresight import forecast_orders
from kamsim.theory.rules.bonds.openness import seen_margin
from kamsim.theory.rules.ledger import also_because, because, note, note_supplier
from kamsim.theory.rules.market.groups import joint_gap
from kamsim.theory.rules.people.coverage import cost_of_team
from kamsim.theory.rules.quantities import clamp, saturating, toward
from kamsim.theory.rules.selection.significance import lessons_saved
from kamsim.theory.rules.sourcing.prospects import sink_entry
from kamsim.theory.words import Act, Stage

from .lean_supply import technology_saving
from .lifetime_value import seen_gap


@rule
def price_norm(relationship, supplier, assumptions):
    """In a proven relationship the price follows tenure and value and hardly moves (S1.54); two years earn half.

    1.1 with a premium of 2% x 0.5 x 0.6, 2% x 5/7 off for five years: 1.1 x (1 + 0.006 - 0.0143) = 1.0909.
    """
    worth = assumptions.price_of_value * relationship.value_remembered * relationship.involvement
    thanks = assumptions.tenure_discount * saturating(0.5 * relationship.age / 12.0)
    relationship.norm_price = supplier.price * (1.0 + worth - thanks + relationship.joint_price)


@rule
def calm_of(relationship, assumptions):
    """How much of a price round is left between firms that do nearly everything together (S1.54).

    With an involvement of 0.5 and a calm of 0.7 it is 0.65.
    """
    if relationship.stage >= Stage.INTERDEPENDENT and relationship.stage <= Stage.INTEGRATED:
        return 1.0 - assumptions.price_calm * relationship.involvement
    return 1.0


@rule
def negotiate(world, relationship, buyer, draw, assumptions):
    """A price round: the less dependent side moves the concession, firmness and remembered value resist (S3.6)."""
    gap = seen_gap(relationship, assumptions) + joint_gap(buyer, assumptions)
    push = max(relationship.price_pressure, buyer.joint_pressure) * 2.0 * (1.0 - relationship.firmness)
    push *= 0.5 + assumptions.dependence_presses * gap
    push -= assumptions.value_defends * (relationship.value_remembered - assumptions.usual_value)
    push += seen_margin(relationship, assumptions)
    push += assumptions.key_claims if relationship.tier > 0 else 0.0
    push += assumptions.round_luck * draw.negotiation
    step = assumptions.concession_step * calm_of(relationship, assumptions) * push
    step *= 1.0 + assumptions.tone_weight * (assumptions.usual_tone - relationship.tone)
    before = relationship.concession
    left = relationship.concession * (1.0 - assumptions.discount_fades)
    relationship.concession = max(-0.5, min(0.5, left + step))
    if relationship.concession > before + CONCESSION_TOLD:
        note(world, Kind.CONCESSION, relationship, relationship.concession, 0)
        because(world, Kind.POWER, clamp(relationship.price_pressure), Kind.DEPENDENCE, clamp(gap))
        if buyer.joint_pressure > 0.0:
            also_because(world, Kind.GROUP_JOINED, 0.5)


@rule
def set_price(relationship, assumptions):
    """The price goes part of the way to the norm after concessions; a hidden hike comes on the bill (S1.69).

    From 1.0 half of the way to 1.1 x (1 - 0.1) = 0.99 is 0.995.
    """
    goal = relationship.norm_price * (1.0 - relationship.concession)
    relationship.unit_price = toward(relationship.unit_price, goal, assumptions.price_speed)


@rule
def gain_from_acts(relationship, assumptions):
    """What a hidden act brings the supplier this month, as a share of revenue."""
    return 0.0 if relationship.hidden_act == Act.NONE else assumptions.hike_gain * relationship.hidden_size


@rule
def invoice(relationship, assumptions):
    """What the buyer pays for what was delivered; unfair gains come on top."""
    delivered = relationship.orders * relationship.fill_rate
    unfair = gain_from_acts(relationship, assumptions)
    if relationship.hidden_act == Act.PRICE_HIKE:
        relationship.revenue = delivered * relationship.unit_price * (1.0 + unfair)
    else:
        relationship.revenue = delivered * relationship.unit_price
    relationship.unfair_gain = unfair * delivered * relationship.unit_price
    return delivered


@rule
def cost_goods(relationship, supplier, delivered, assumptions):
    """Cost of goods falls with shared information and specific investment (S0.15, S1.18)."""
    saving = assumptions.information_saves * relationship.information
    saving += assumptions.sole_saves * relationship.sole_part + relationship.joint_saving
    saving += assumptions.waste_costs * (assumptions.usual_slack - supplier.slack)
    saving += lessons_saved(supplier, assumptions)
    saving += relationship.efficiency - assumptions.forecast_cost * relationship.forecast_error
    relationship.unit_cost = supplier.unit_cost * (1.0 - saving)
    relationship.gross_margin = relationship.revenue - delivered * relationship.unit_cost


@rule
def cost_service(relationship, supplier, assumptions):
    """Cost to serve: orders, disputes, checking, co-ordination, misconduct suffered (S2.29).

    A customer that is needed more than it needs takes service as it takes price; the same weight counts for both.
    """
    if relationship.active:
        trouble = 1.0 + 0.5 * (saturating(float(relationship.open_problem)) + relationship.contradiction)
        trouble += assumptions.dispute_cost * (assumptions.usual_tone - relationship.tone)
        trouble += assumptions.dependence_presses * max(0.0, relationship.dependence_gap)
        usual = assumptions.serve_fixed + assumptions.serve_rate * relationship.revenue
        usual *= 1.0 - assumptions.range_complexity * (1.0 - supplier.product_range)
        usual *= 1.0 - routine_saves(relationship, assumptions)
        checking = assumptions.checking_cost * relationship.supplier_checking * relationship.revenue
        harm = assumptions.misconduct_cost * relationship.hidden_misconduct * relationship.revenue
        relationship.cost_to_serve = usual * relationship.complexity * trouble + checking + harm
        relationship.cost_to_serve -= technology_saving(relationship, assumptions)
    else:
        relationship.cost_to_serve = 0.0
    relationship.cost_to_serve += relationship.one_off + cost_of_team(relationship, assumptions)
    relationship.one_off = 0.0


@rule
def collect(world, relationship, buyer, assumptions):
    """A buyer in distress leaves a part of old and new bills unpaid and some of it for good; others pay all (S1.65).

    At 0.6 of 100 overdue and 1,000 billed 660 are overdue; at 0.05 33 of them are lost.
    """
    late = assumptions.paid_late if buyer.distressed else 0.0
    before = relationship.overdue
    relationship.overdue = late * (relationship.overdue + relationship.revenue)
    if before <= OVERDUE_TOLD * relationship.revenue_mean < relationship.overdue:
        note(world, Kind.OVERDUE, relationship, relationship.overdue, 0)
        because(world, Kind.DISTRESS, 1.0, Kind.NONE, 0.0)
    lost = assumptions.debt_lost * relationship.overdue
    relationship.overdue -= lost
    return lost


@rule
def book(world, relationship, buyer, supplier, assumptions):
    """The month's accounts of one relationship."""
    forecast_orders(relationship)
    delivered = invoice(relationship, assumptions)
    cost_goods(relationship, supplier, delivered, assumptions)
    cost_service(relationship, supplier, assumptions)
    lost = collect(world, relationship, buyer, assumptions)
    relationship.profit = (
        relationship.gross_margin - relationship.cost_to_serve - relationship.effort - relationship.written_down
    )
    if relationship.hidden_act != Act.PRICE_HIKE:
        relationship.profit += relationship.unfair_gain
    relationship.profit -= lost
    sink_entry(relationship)
    relationship.revenue_mean = toward(relationship.revenue_mean, relationship.revenue, 1.0 / 12.0)
    relationship.profit_mean = toward(relationship.profit_mean, relationship.profit, 1.0 / 12.0)
    relationship.revenue_year += relationship.revenue
    relationship.profit_year += relationship.profit
    conceded = max(0.0, relationship.concession) * relationship.revenue
    relationship.concessions = relationship.concessions * assumptions.give_get_fades + conceded
    bearable = -assumptions.loss_borne * relationship.revenue_mean
    losing = relationship.active and relationship.profit_mean < bearable and relationship.age > 12
    relationship.losing_months = relationship.losing_months + 1 if losing else 0


@rule
def sum_up(world, supplier):
    """The supplier's month: sales, profit, concentration (S3.4)."""
    supplier.sales, supplier.profit, supplier.selling_cost, squares, largest = 0.0, -supplier.fixed_cost, 0.0, 0.0, 0.0
    supplier.profit -= supplier.programme
    supplier.partners, supplier.capitalised = 0, 0.0
    for k in accounts_of(supplier):
        relationship = account_at(world, k)
        supplier.sales += relationship.revenue
        supplier.profit += relationship.profit
        supplier.capitalised += relationship.investment - relationship.written_down
        supplier.selling_cost += relationship.effort + relationship.investment + relationship.cost_to_serve
        squares += relationship.revenue * relationship.revenue
        largest = max(largest, relationship.revenue)
        supplier.partners += 1 if relationship.active else 0
    supplier.concentration = squares / (supplier.sales * supplier.sales) if supplier.sales > 0.0 else 0.0
    supplier.largest_share = largest / supplier.sales if supplier.sales > 0.0 else 0.0
    supplier.sales_mean = toward(supplier.sales_mean, supplier.sales, 1.0 / 12.0)
    supplier.sales_year += supplier.sales
    supplier.profit_year += supplier.profit
    supplier.selling_cost_year += supplier.selling_cost


@rule
def keep_cash(world, supplier, assumptions):
    """Half of what is beyond a reserve is paid out, cash pays losses; without it come distress and the end (S3.4)."""
    supplier.cash += supplier.profit - supplier.capitalised
    enough = assumptions.cash_kept_months * supplier.sales_mean
    if supplier.cash > enough and supplier.profit > 0.0:
        supplier.cash = toward(supplier.cash, enough, 0.5)
    before = supplier.distressed
    supplier.distressed = supplier.cash < 0.0
    supplier.distress_months = supplier.distress_months + 1 if supplier.distressed else 0
    if supplier.distressed and not before:
        note_supplier(world, Kind.DISTRESS, supplier, supplier.largest_share, 0)
        because(world, Kind.DEPENDENCE, supplier.largest_share, Kind.UNPROFITABLE, 1.0 - supplier.largest_share)
    if before and not supplier.distressed:
        note_supplier(world, Kind.RECOVERED, supplier, 0.0, 0)
    if supplier.distress_months > assumptions.distress_patience:
        supplier.exited = True
        supplier.exited_months = 0
        note_supplier(world, Kind.INSOLVENT, supplier, 0.0, 0)
        because(world, Kind.DISTRESS, 1.0, Kind.NONE, 0.0)


@rule
def adapt_overhead(supplier, assumptions):
    """Overhead follows sales with a lag of years: firms that shrink cut, firms that grow spend."""
    usual = assumptions.overhead_share * supplier.sales_mean
    supplier.fixed_cost = toward(supplier.fixed_cost, usual, assumptions.overhead_speed)


@rule
def feel_comfort(supplier, assumptions):
    """Good results make comfortable, bad ones wake up (S3.15)."""
    margin = supplier.profit / supplier.sales if supplier.sales > 0.0 else 0.0
    supplier.comfort = toward(supplier.comfort, clamp(margin / assumptions.comfort_margin), assumptions.comfort_speed)


@rule
def close_year(relationship):
    """A new year begins: last year's figures are kept."""
    relationship.revenue_last_year, relationship.revenue_year = relationship.revenue_year, 0.0
    relationship.profit_last_year, relationship.profit_year = relationship.profit_year, 0.0


@rule
def close_supplier_year(supplier):
    """A new year begins for the supplier."""
    supplier.sales_last_year, supplier.sales_year = supplier.sales_year, 0.0
    supplier.profit_year, supplier.selling_cost_year = 0.0, 0.0


@rule
def close_books(world):
    """A new year begins for everybody."""
    for place in range(len(world.buyers)):
        for i in relationships_of(world.buyers[place]):
            close_year(world.relationships[i])
    for i in range(len(world.suppliers)):
        close_supplier_year(world.suppliers[i])
