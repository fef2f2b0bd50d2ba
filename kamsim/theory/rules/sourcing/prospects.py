"""Before the first order: signals that mislead, and money spent on hope (S1.26, S1.39)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import note
from kamsim.theory.rules.quantities import THIRD, clamp, saturating, toward


@rule
def read_signal(world, relationship, buyer, supplier, draw, assumptions):
    """Signs that a prospect will matter come with an error; some are missed, some are false (S1.39).

    A truth of 0.4 seen with an error of 0.2 goes a third of the way from 0.3 to 0.6: 0.4.
    """
    usual = max(1.0, supplier.sales_mean / max(1, supplier.partners))
    relationship.true_promise = saturating(relationship.potential * buyer.orders / usual)
    error = assumptions.signal_noise * 2.0 * (1.0 - supplier.selecting) * draw.signal
    relationship.signal = toward(relationship.signal, clamp(relationship.true_promise + error), THIRD)
    before = relationship.spotted
    relationship.spotted = relationship.signal > assumptions.signal_bar and relationship.still_served
    if relationship.spotted:
        relationship.one_off += assumptions.signal_cost
    if relationship.spotted and not before:
        note(world, Kind.PROSPECT_SPOTTED, relationship, relationship.signal, 0)


@rule
def court(world, relationship, buyer, supplier, draw, assumptions):
    """A quarter in the life of a prospect."""
    if relationship.active or buyer.exited or supplier.exited:
        relationship.spotted = False
    else:
        read_signal(world, relationship, buyer, supplier, draw, assumptions)


@rule
def courtship(relationship, assumptions):
    """How much oftener a prospect comes to the table because it was spotted: 1.4 at a zeal of 0.4, else 0.8."""
    return 1.0 + assumptions.spotted_zeal if relationship.spotted else max(0.0, 1.0 - 0.5 * assumptions.spotted_zeal)


@rule
def sink_entry(relationship):
    """What is spent on a firm that does not order yet is sunk (S1.26)."""
    if not relationship.active:
        relationship.entry_spend += relationship.effort + relationship.investment + relationship.cost_to_serve
