"""Customers that cost more than they bring, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.life_cycle import letting_go
from kamsim.theory.words import EndReason
from tests.rules.conftest import kinds


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
