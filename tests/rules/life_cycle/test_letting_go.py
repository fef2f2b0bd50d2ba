"""Customers that cost more than they bring, with numbers worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.life_cycle import letting_go
from kamsim.theory.words import EndReason, Side, Tier
from tests.rules.conftest import kinds, last_event


def test_a_losing_customer_is_made_cheaper_first_and_let_go_second(world, assumptions):
    """S1.73: complexity 2 less 25% is 1.5; only a second span of losses ends it, by the supplier."""
    one, supplier = world.relationships[0], world.suppliers[0]
    one.complexity, one.losing_months = 2.0, assumptions.loss_patience + 1
    letting_go.consider_sacking(world, one, supplier, assumptions)
    assert one.active and one.complexity == pytest.approx(1.5)
    one.losing_months = assumptions.loss_patience + 1
    letting_go.consider_sacking(world, one, supplier, assumptions)
    assert one.ended and one.end_reason == EndReason.UNPROFITABLE
    assert kinds(world) == ["REENGINEERED", "ENDED"]


def test_an_account_is_made_cheaper_to_serve_once(world, one, assumptions):
    """S1.73: a quarter of a complexity of 2."""
    one.complexity, one.losing_months, assumptions.reengineering_saves = 2.0, 15, 0.25
    letting_go.reengineer(world, one, assumptions)
    assert (one.complexity, one.reengineered, one.losing_months) == (pytest.approx(1.5), True, 0)
    assert (last_event(world).kind, last_event(world).cause) == (Kind.REENGINEERED, Kind.UNPROFITABLE)


@pytest.mark.parametrize(("changes", "ends"), [
    ({}, True), ({"significance": 0.7}, False), ({"tier": Tier.KEY}, False), ({"losing_months": 14}, False),
    ({"still_served": False, "losing_months": 0}, True), ({"still_served": False, "tier": Tier.KEY}, False),
])  # fmt: skip
def test_losses_end_it_unless_much_is_hoped_of_it(world, one, supplier, assumptions, changes, ends):
    assumptions.loss_patience, assumptions.significant = 14, 0.6
    one.reengineered, one.losing_months, one.significance = True, 15, 0.2
    for name, value in changes.items():
        setattr(one, name, value)
    letting_go.consider_sacking(world, one, supplier, assumptions)
    assert one.ended == ends
    if ends:
        assert (one.end_reason, one.initiator) == (EndReason.UNPROFITABLE, Side.SUPPLIER)


@pytest.mark.parametrize(("maturity", "planned"), [(0.51, True), (0.49, False)])
@pytest.mark.parametrize("changes", [{"still_served": False}, {"reengineered": True, "losing_months": 15}])
def test_a_mature_supplier_plans_the_parting(world, one, supplier, assumptions, changes, maturity, planned):
    assumptions.loss_patience, supplier.maturity = 14, maturity
    for name, value in changes.items():
        setattr(one, name, value)
    letting_go.consider_sacking(world, one, supplier, assumptions)
    assert one.ended and one.exit_planned == planned


@pytest.mark.parametrize(("misconduct", "ends"), [(0.84, False), (0.86, True)])
def test_unbearable_misconduct_ends_even_a_key_account(world, one, supplier, assumptions, misconduct, ends):
    assumptions.misconduct_unbearable, one.recent_misconduct, one.tier = 0.85, misconduct, Tier.KEY
    letting_go.consider_sacking(world, one, supplier, assumptions)
    assert one.ended == ends
    assert one.end_reason == (EndReason.MISCONDUCT if ends else EndReason.NONE)


def test_who_does_not_trade_cannot_be_let_go(world, one, supplier, assumptions):
    one.active, one.still_served, one.losing_months, one.recent_misconduct = False, False, 99, 1.0
    letting_go.consider_sacking(world, one, supplier, assumptions)
    assert kinds(world) == []
