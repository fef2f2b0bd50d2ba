"""What each side gives and gets, and when one stops giving; what a supplier prunes in bad years (S4.26, S2.35)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import because, note, note_supplier
from kamsim.theory.rules.quantities import QUARTER, clamp


@rule
def buyer_gives(relationship, assumptions):
    """What the buyer puts in a month: a price above the market, its part of projects, time and checking (S1.22)."""
    premium = max(0.0, relationship.unit_price - 1.0) * relationship.revenue_mean
    time = assumptions.meeting_costs * (relationship.contact_intensity + 2.0 * relationship.buyer_checking)
    return premium + 0.5 * relationship.joint_budget + time * relationship.revenue_mean


@rule
def balance_buyer(relationship, assumptions):
    """A quarter of what the buyer gave and got; what both make together is the joint profit (S4.26, S0.20)."""
    fades = assumptions.give_get_fades * assumptions.give_get_fades * assumptions.give_get_fades
    gives, gets = buyer_gives(relationship, assumptions), relationship.value_delivered
    gets += max(0.0, relationship.concession) * relationship.revenue_mean
    relationship.buyer_given = relationship.buyer_given * fades + QUARTER * gives
    relationship.buyer_got = relationship.buyer_got * fades + QUARTER * gets
    relationship.joint_profit = relationship.profit_mean + gets - gives


@rule
def buyer_stops(relationship, assumptions):
    """A buyer that gets less back than it puts in, shares and joins in less (S4.26)."""
    old = relationship.age >= 2 * 12
    if old and relationship.buyer_got < assumptions.give_get_bar * relationship.buyer_given:
        relationship.joint_work_wanted *= 1.0 - assumptions.give_get_stops
        relationship.access_wanted *= 1.0 - assumptions.give_get_stops


@rule
def supplier_stops(world, relationship, assumptions):
    """A supplier that gets less back than it puts in, gives no more than it must (S4.26)."""
    old = relationship.age >= 2 * 12 and assumptions.give_get_stops > 0.0
    poor = relationship.supplier_got < assumptions.give_get_bar * relationship.supplier_given
    if old and poor and not relationship.giving_stopped:
        back = relationship.supplier_got / max(1.0, relationship.supplier_given)
        note(world, Kind.GIVING_STOPPED, relationship, max(0.0, back), 0)
        because(world, Kind.UNPROFITABLE, 1.0, Kind.NONE, 0.0)
    relationship.giving_stopped = old and poor
    if relationship.giving_stopped:
        relationship.budget_claim *= 1.0 - assumptions.give_get_stops
        relationship.pledge_wanted = 0.0


@rule
def draw_balance(world, relationship, assumptions):
    """Both sides look at what they gave and got, and act on it."""
    balance_buyer(relationship, assumptions)
    supplier_stops(world, relationship, assumptions)
    buyer_stops(relationship, assumptions)


@rule
def prune_range(world, supplier, assumptions):
    """In a year of loss products that do not pay are dropped, half of all at most (S2.35).

    In a year of profit the range grows again, half as fast.
    """
    if supplier.profit_year < 0.0 and supplier.product_range > 0.5 and assumptions.pruning > 0.0:
        supplier.product_range = clamp(supplier.product_range - assumptions.pruning)
        note_supplier(world, Kind.RANGE_PRUNED, supplier, assumptions.pruning, 0)
        because(world, Kind.UNPROFITABLE, 1.0, Kind.NONE, 0.0)
    elif supplier.profit_year > 0.0:
        supplier.product_range = clamp(supplier.product_range + 0.5 * assumptions.pruning)
