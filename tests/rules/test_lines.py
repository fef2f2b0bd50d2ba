"""Product lines and their sourcing, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.bonds import dependence
from kamsim.theory.rules.money import money


def test_sole_supply_is_efficient_and_exposes(world, assumptions):
    """S0.14: sole on half of its trade: cost of goods 0.7 x (1 - 0.04 x 0.5); dependence 0.5 x (0.4 + 0.4 x 0.5)."""
    one, buyer, supplier = world.relationships[0], world.buyers[0], world.suppliers[0]
    one.sole_part, one.share_of_wallet, supplier.unit_cost = 0.5, 0.5, 0.7
    assumptions.sole_saves, assumptions.sole_exposes = 0.04, 0.4
    money.cost_goods(one, supplier, 100.0, assumptions)
    assert one.unit_cost == pytest.approx(0.7 * 0.98)
    dependence.depend(one, buyer, supplier, assumptions)
    assert one.buyer_dependence == pytest.approx(0.3)
