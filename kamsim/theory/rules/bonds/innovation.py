"""Innovations are released in an order, and those who have to wait may resent it (S1.55)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import account_at, accounts_of
from kamsim.theory.rules.ledger import because, note, note_supplier
from kamsim.theory.rules.quantities import QUARTER, clamp
from kamsim.theory.words import Stage, Tier


@rule
def let_wait(world, relationship, assumptions):
    """A close customer without status notices that others were served first."""
    close = relationship.active and relationship.stage >= Stage.COOPERATIVE and relationship.stage <= Stage.INTEGRATED
    if close and relationship.tier == Tier.STANDARD and assumptions.resentment > 0.0:
        relationship.buyer_satisfaction = clamp(relationship.buyer_satisfaction - assumptions.resentment)
        note(world, Kind.RESENTED, relationship, assumptions.resentment, 0)
        because(world, Kind.INNOVATION_RELEASED, 1.0, Kind.NONE, 0.0)


@rule
def release_innovation(world, supplier, draw, assumptions):
    """A supplier's innovation goes to its key accounts first; without any, all get it at once (S1.55)."""
    if (
        not supplier.exited
        and supplier.key_accounts > 0
        and draw.innovates < assumptions.innovation_rate * (QUARTER / 12.0)
    ):
        note_supplier(world, Kind.INNOVATION_RELEASED, supplier, float(supplier.key_accounts), 0)
        for k in accounts_of(supplier):
            relationship = account_at(world, k)
            if relationship.active and relationship.tier >= Tier.KEY:
                relationship.early_months = assumptions.innovation_months
            else:
                let_wait(world, relationship, assumptions)


@rule
def use_head_start(relationship, buyer, assumptions):
    """Who has an innovation first, sells more while the window lasts; a quarter of it passes (S1.55).

    A growth of 0.02 a year is one of 0.005 in a quarter.
    """
    if relationship.early_months > 0:
        relationship.early_months = max(0, relationship.early_months - QUARTER)
        buyer.trend *= 1.0 + assumptions.innovation_sells * (QUARTER / 12.0) * relationship.share_of_wallet
