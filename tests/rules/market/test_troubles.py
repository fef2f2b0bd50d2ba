"""Troubles inside firms, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.market import troubles
from kamsim.theory.words import Trouble
from tests.rules.conftest import last_event


@pytest.fixture
def one(world):
    """An account of usual size."""
    pair, supplier = world.relationships[0], world.suppliers[0]
    supplier.sales_mean, supplier.partners = 200_000.0, 2
    pair.revenue_mean, pair.revenue = 100_000.0, 100_000.0
    return pair


def test_troubles_have_their_own_channels(world, one, assumptions):
    """S0.29: quality falls by 0.2, or by half of it in a restructuring; 2 x 0.2 months of sales are gone; interests
    drift by 0.02 x 0.2 from who has no seat in the strategy; a buyer loses solvency or opens its doors."""
    supplier, buyer, other = world.suppliers[0], world.buyers[0], world.relationships[1]
    supplier.cash, other.strategy_seat = 0.0, True
    for kind, quality in ((Trouble.QUALITY, 0.2), (Trouble.RESTRUCTURING, 0.1), (Trouble.CASH, 0.0)):
        troubles.trouble_supplier(world, supplier, kind, 0.2, 6, assumptions)
        assert supplier.trouble == pytest.approx(quality)
    assert supplier.cash == pytest.approx(-80_000.0)
    troubles.trouble_supplier(world, supplier, Trouble.STRATEGY, 0.2, 6, assumptions)
    assert one.drift == pytest.approx(-0.004) and other.drift == 0.0
    buyer.solvency = 0.8
    troubles.trouble_buyer(world, buyer, Trouble.CASH, 0.2, assumptions)
    troubles.trouble_buyer(world, buyer, Trouble.RESTRUCTURING, 0.2, assumptions)
    assert buyer.solvency == pytest.approx(0.6) and one.window_months == 9


def test_most_troubles_are_about_quality(assumptions):
    """A part of 0.4 is shared by the three others."""
    kinds_ = [troubles.choose_trouble(luck, assumptions) for luck in (0.1, 0.2, 0.3, 0.5)]
    assert kinds_ == [Trouble.RESTRUCTURING, Trouble.CASH, Trouble.STRATEGY, Trouble.QUALITY]


@pytest.mark.parametrize(("changes", "drift"), [
    ({}, 0.01 - 0.02 * 0.5), ({"strategy_seat": True}, 0.01), ({"active": False}, 0.01),
])  # fmt: skip
def test_a_new_strategy_turns_away_from_who_has_no_seat_in_it(world, assumptions, changes, drift):
    one, assumptions.strategy_turn = world.relationships[0], 0.02
    one.drift = 0.01
    for name, value in changes.items():
        setattr(one, name, value)
    troubles.turn_away(one, 0.5, assumptions)
    assert one.drift == pytest.approx(drift)


def test_a_buyers_new_strategy_turns_away_too(world, one, assumptions):
    one.drift, assumptions.strategy_turn = 0.0, 0.02
    troubles.trouble_buyer(world, world.buyers[0], Trouble.STRATEGY, 0.5, assumptions)
    assert one.drift == pytest.approx(-0.01) and one.window_months == 0


@pytest.mark.parametrize(("months", "lasts"), [(6, 6), (0, 1)])
def test_trouble_lasts_a_month_at_least(world, supplier, assumptions, months, lasts):
    troubles.trouble_supplier(world, supplier, Trouble.QUALITY, 0.2, months, assumptions)
    assert supplier.trouble_months == lasts


@pytest.mark.parametrize(("kind", "solvency", "window"), [
    (Trouble.CASH, 0.6, 0), (Trouble.RESTRUCTURING, 0.8, 9), (Trouble.STRATEGY, 0.8, 0), (Trouble.QUALITY, 0.8, 9),
])  # fmt: skip
def test_each_trouble_of_a_buyer_has_one_effect(world, one, assumptions, kind, solvency, window):
    """Of a buyer one sees no quality: it is rebuilt, and told so."""
    buyer, assumptions.window_months = world.buyers[0], 9
    buyer.solvency = 0.8
    troubles.trouble_buyer(world, buyer, kind, 0.2, assumptions)
    assert (buyer.solvency, one.window_months) == (pytest.approx(solvency), window)
    assert last_event(world).detail == (Trouble.RESTRUCTURING if kind == Trouble.QUALITY else kind)


@pytest.mark.parametrize(("luck", "kind"), [
    (0.133, Trouble.RESTRUCTURING), (0.134, Trouble.CASH), (0.266, Trouble.CASH), (0.267, Trouble.STRATEGY),
    (0.399, Trouble.STRATEGY), (0.4, Trouble.QUALITY),
])  # fmt: skip
def test_three_troubles_share_a_part_alike(assumptions, luck, kind):
    assumptions.trouble_spread = 0.4
    assert troubles.choose_trouble(luck, assumptions) == kind
