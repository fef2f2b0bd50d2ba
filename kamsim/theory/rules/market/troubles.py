"""Internal troubles of either firm, each with its own channel of effect (S0.29)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import account_at, accounts_of, relationships_of
from kamsim.theory.rules.ledger import note_buyer, note_supplier
from kamsim.theory.rules.quantities import THIRD, clamp
from kamsim.theory.words import Trouble


@rule
def choose_trouble(luck, assumptions):
    """Which trouble: quality, unless the luck falls into the part of the other three."""
    other = assumptions.trouble_spread
    if luck >= other:
        return Trouble.QUALITY
    if luck < THIRD * other:
        return Trouble.RESTRUCTURING
    return Trouble.CASH if luck < 2.0 * THIRD * other else Trouble.STRATEGY


@rule
def turn_away(relationship, size, assumptions):
    """A firm that changes its strategy drifts away from partners that have no seat in it."""
    if relationship.active and not relationship.strategy_seat:
        relationship.drift -= assumptions.strategy_turn * size


@rule
def trouble_supplier(world, supplier, kind, size, months, assumptions):
    """A quality collapse, a restructuring that costs half as much quality, a hole in the cash, a change of strategy."""
    supplier.trouble_months = max(1, months)
    supplier.trouble = 0.0
    if kind == Trouble.QUALITY:
        supplier.trouble = size
    elif kind == Trouble.RESTRUCTURING:
        supplier.trouble = 0.5 * size
    elif kind == Trouble.CASH:
        supplier.cash -= assumptions.cash_hole * size * supplier.sales_mean
    else:
        for k in accounts_of(supplier):
            turn_away(account_at(world, k), size, assumptions)
    note_supplier(world, Kind.INTERNAL_TROUBLE, supplier, size, kind)


@rule
def trouble_buyer(world, buyer, kind, size, assumptions):
    """A buyer in trouble: it lacks money, changes its strategy, or is rebuilt and opens its doors to all.

    Of a buyer one sees no quality: what would be a collapse of it is a rebuilding.
    """
    kind = Trouble.RESTRUCTURING if kind == Trouble.QUALITY else kind
    if kind == Trouble.CASH:
        buyer.solvency = clamp(buyer.solvency - size)
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        if kind == Trouble.STRATEGY:
            turn_away(relationship, size, assumptions)
        elif kind == Trouble.RESTRUCTURING:
            relationship.window_months = max(relationship.window_months, assumptions.window_months)
    note_buyer(world, Kind.INTERNAL_TROUBLE, buyer, size, kind)
