"""Prices, costs, accounts and cash, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.bonds import dependence
from kamsim.theory.rules.money import money
from kamsim.theory.words import Stage
from tests.rules.conftest import kinds


@pytest.fixture
def account(world):
    relationship = world.relationships[0]
    relationship.revenue_mean, relationship.buyer_trust, relationship.supplier_commitment = 60_000.0, 0.5, 0.5
    return relationship


@pytest.fixture
def one(world):
    """A cooperative pair."""
    pair = world.relationships[0]
    pair.agreed, pair.stage, pair.price_pressure = Stage.COOPERATIVE, Stage.COOPERATIVE, 0.5
    return pair


def test_joint_buying_moves_the_price(world, draws, assumptions):
    """S1.9: gap 0.5 x (2/3 - 0.4), pressure 0.7 in place of 0.2, no firmness effect at 0.3, value as usual:
    the step is 0.03 x 0.7 x (0.5 + 0.1333 - 0) = 0.0133, alone 0.03 x 0.2 x (0.5 - 0.0333) = 0.0028."""
    one, buyer = world.relationships[0], world.buyers[0]
    one.supplier_dependence = one.buyer_dependence = 0.0
    one.firmness, one.value_remembered, one.price_pressure, buyer.leverage = 0.3, 0.3, 0.2, 0.5
    assumptions.dependence_presses = 1.0
    assumptions.concession_step, assumptions.purchasing_power_weight, assumptions.dependence_known = 0.03, 0.5, 1.0
    buyer.purchasing_power = 1 / 3
    money.negotiate(world, one, buyer, draws.relationships, assumptions)
    assert one.concession == pytest.approx(0.03 * 0.2 * (0.5 - 0.5 * (0.4 - 1 / 3)))
    one.concession, buyer.purchasing_power, buyer.joint_pressure = 0.0, 2 / 3, 0.7
    money.negotiate(world, one, buyer, draws.relationships, assumptions)
    assert one.concession == pytest.approx(0.03 * 0.7 * (0.5 + 0.5 * (2 / 3 - 0.4)))


def test_the_months_accounts_add_up(world, assumptions):
    """Orders 1000 filled at 90% and priced 1.1 are 990; goods cost 900 x 0.7 = 630: a gross margin of 360."""
    one, supplier, buyer = world.relationships[0], world.suppliers[0], world.buyers[0]
    one.orders, one.fill_rate, one.unit_price, one.effort, one.investment = 1000.0, 0.9, 1.1, 50.0, 10.0
    assumptions.forecast_cost = 0.0
    money.book(one, buyer, supplier, assumptions)
    assert one.revenue == pytest.approx(990.0) and one.gross_margin == pytest.approx(360.0)
    assert one.profit == pytest.approx(360.0 - one.cost_to_serve - 60.0)


def test_concentration_is_the_herfindahl_index(world):
    """S3.4: shares of 75% and 25% give 0.5625 + 0.0625 = 0.625."""
    world.relationships[0].revenue, world.relationships[1].revenue = 75.0, 25.0
    money.sum_up(world, world.suppliers[0])
    assert world.suppliers[0].concentration == pytest.approx(0.625)
    assert world.suppliers[0].largest_share == pytest.approx(0.75)


def test_cash_runs_out_slowly_then_at_once(world, assumptions):
    """S3.4: without cash a supplier is in distress; after its patience it is gone."""
    supplier = world.suppliers[0]
    supplier.cash, supplier.profit = 5.0, -10.0
    money.keep_cash(world, supplier, assumptions)
    assert supplier.distressed and not supplier.exited
    supplier.distress_months = assumptions.distress_patience
    money.keep_cash(world, supplier, assumptions)
    assert supplier.exited and kinds(world) == ["DISTRESS", "INSOLVENT"]


def test_leaner_suppliers_make_goods_for_less(world, account, assumptions):
    """S1.14: slack 0.05 below the usual at 0.3 saves 1.5% of the cost of goods."""
    supplier, told = world.suppliers[0], []
    assumptions.usual_slack, assumptions.waste_costs, supplier.unit_cost = 0.10, 0.3, 0.7
    for slack in (0.10, 0.05):
        supplier.slack = slack
        money.cost_goods(account, supplier, 0.0, assumptions)
        told.append(account.unit_cost)
    assert told[0] - told[1] == pytest.approx(0.7 * 0.015)


def test_prices_come_to_rest_between_deep_partners(one, assumptions):
    """S1.54: 1 - 0.7 x 0.5 of a round is left from interdependence on, all of it before and in decline."""
    one.involvement = 0.5
    assert money.calm_of(one, assumptions) == 1.0
    one.stage = Stage.INTERDEPENDENT
    assert money.calm_of(one, assumptions) == pytest.approx(0.65)
    one.stage = Stage.DISINTEGRATING
    assert money.calm_of(one, assumptions) == 1.0


def test_lessons_lower_the_cost_of_goods(world, assumptions):
    """S1.4: lessons of 0.7 above a usual 0.5 at 2%: 0.4% less."""
    one, supplier = world.relationships[0], world.suppliers[0]
    supplier.lessons, supplier.unit_cost, assumptions.usual_lesson, assumptions.lesson_saves = 0.7, 0.7, 0.5, 0.02
    money.cost_goods(one, supplier, 100.0, assumptions)
    assert one.unit_cost == pytest.approx(0.7 * 0.996)


def test_sole_supply_is_efficient_and_exposes(world, assumptions):
    """S0.14: sole on half of its trade: cost of goods 0.7 x (1 - 0.04 x 0.5); dependence 0.5 x (0.4 + 0.4 x 0.5)."""
    one, buyer, supplier = world.relationships[0], world.buyers[0], world.suppliers[0]
    one.sole_part, one.share_of_wallet, supplier.unit_cost = 0.5, 0.5, 0.7
    assumptions.sole_saves, assumptions.sole_exposes = 0.04, 0.4
    money.cost_goods(one, supplier, 100.0, assumptions)
    assert one.unit_cost == pytest.approx(0.7 * 0.98)
    dependence.depend(one, buyer, supplier, assumptions)
    assert one.buyer_dependence == pytest.approx(0.3)
