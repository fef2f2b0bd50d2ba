"""Forecasts and specialists, by hand."""

import pytest

from kamsim.theory.rules.bonds import foresight
from kamsim.theory.words import Function


def test_shared_forecasts_miss_less(one, assumptions):
    """S0.15: 100 expected, 120 ordered: a miss of 20/120, with half of the buyer's own forecast seen of 10/120."""
    for seen, missed in ((0.0, 20.0 / 120.0), (0.5, 10.0 / 120.0)):
        one.forecast, one.orders, one.forecast_error, one.sharing_forecast = 100.0, 120.0, 0.0, seen
        foresight.forecast_orders(one)
        assert one.forecast_error == pytest.approx(missed / 12.0)
        assert one.forecast == pytest.approx(110.0)


def test_specialists_are_matched_where_both_are_technical(world, one):
    """S1.52: the strongest of such ties counts, and no other."""
    world.ties[0].strength, world.ties[1].strength = 0.9, 0.8
    world.contacts[world.ties[1].supplier_contact].function = Function.TECHNICAL
    foresight.match_specialists(world, one)
    assert one.specialists == 0.0
    world.contacts[world.ties[1].buyer_contact].function = Function.TECHNICAL
    foresight.match_specialists(world, one)
    assert one.specialists == 0.8
