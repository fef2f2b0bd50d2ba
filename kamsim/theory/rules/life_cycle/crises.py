"""Crises drive two firms apart or do not: recession, shortage, internal trouble and scandal (S0.28, S0.29, S0.30)."""

from kamsim.theory.rule import rule
from kamsim.theory.words import EndReason


@rule
def gravity_of_crisis(reason, world, relationship):
    """How hard a crisis strikes a relationship, 0..1.

    In a recession counts what the buyer orders less than it would, 0.3 where 700 are left of 1,000; in a shortage what
    does not arrive, of internal trouble the quality that is lost, of a scandal the distance that is kept.
    """
    if reason == EndReason.RECESSION:
        buyer = world.buyers[relationship.buyer]
        usual = max(1.0, buyer.spend * buyer.trend)
        return max(0.0, 1.0 - buyer.orders / usual) if world.market[0].in_recession else 0.0
    supplier = world.suppliers[relationship.supplier]
    if reason == EndReason.TROUBLE:
        return supplier.trouble
    if reason == EndReason.SHORTAGE:
        return relationship.stock_out if supplier.shortage > 0.0 else 0.0
    return relationship.distance


@rule
def feel_crisis(world, relationship):
    """The gravest of the crises that strike a relationship is felt; its bond is what stands against it."""
    relationship.crisis, relationship.crisis_felt = EndReason.NONE, 0.0
    for reason in range(EndReason.RECESSION, EndReason.SCANDAL + 1):
        gravity = gravity_of_crisis(reason, world, relationship)
        if gravity > relationship.crisis_felt:
            relationship.crisis, relationship.crisis_felt = reason, gravity
