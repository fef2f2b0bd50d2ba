"""Forecasts and specialists, by hand."""

import pytest

from kamsim.theory.rules.bonds import foresight
from kamsim.theory.rules.service import service
from kamsim.theory.words import Function


def test_shared_forecasts_miss_less(one, assumptions):
    """S0.15: 100 expected, 120 ordered: a miss of 20/120, with half of the buyer's own forecast seen of 10/120."""
    for seen, missed in ((0.0, 20.0 / 120.0), (0.5, 10.0 / 120.0)):
        one.forecast, one.orders, one.forecast_error, one.sharing_forecast = 100.0, 120.0, 0.0, seen
        foresight.forecast_orders(one, assumptions)
        assert one.forecast_error == pytest.approx(0.1 * missed)
        assert one.forecast == pytest.approx(110.0)


def test_problems_are_solved_sooner_by_specialists_and_with_information(world, one, assumptions):
    """S1.52: 0.3 + 0.4 x 0.5 + 0.2 x 0.5 + 0.15 x 0.8."""
    one.response, one.information = 0.5, 0.5
    world.ties[1].strength = 0.8
    world.contacts[world.ties[1].supplier_contact].function = Function.TECHNICAL
    foresight.match_specialists(world, one)
    assert one.specialists == 0.0
    world.contacts[world.ties[1].buyer_contact].function = Function.TECHNICAL
    foresight.match_specialists(world, one)
    assert service.solving_chance(one, assumptions) == pytest.approx(0.72)
