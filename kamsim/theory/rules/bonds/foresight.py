"""What sharing does for daily work: better forecasts, and problems solved by those who know each other."""

from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import ties_of
from kamsim.theory.rules.quantities import toward
from kamsim.theory.words import Function


@rule
def forecast_orders(relationship):
    """The supplier forecasts from past orders, and better the more of the buyer's own forecast it sees (S0.15).

    Past orders of 100, new ones of 120: without sharing the forecast misses 17%, with half sharing 8%.
    """
    orders = relationship.orders
    expected = toward(relationship.forecast, orders, relationship.sharing_forecast)
    missed = min(1.0, abs(orders - expected) / max(1.0, orders))
    relationship.forecast_error = toward(relationship.forecast_error, missed, 1.0 / 12.0)
    relationship.forecast = toward(relationship.forecast, orders, 0.5)


@rule
def match_specialists(world, relationship):
    """How well technical people of both sides know each other: the strongest of their ties (S1.52)."""
    relationship.specialists = 0.0
    for i in ties_of(relationship):
        tie = world.ties[i]
        seller, purchaser = world.contacts[tie.supplier_contact], world.contacts[tie.buyer_contact]
        if seller.function == Function.TECHNICAL and purchaser.function == Function.TECHNICAL:
            relationship.specialists = max(relationship.specialists, tie.strength)
