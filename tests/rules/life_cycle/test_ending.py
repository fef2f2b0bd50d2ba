"""How relationships end, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.life_cycle import ending
from kamsim.theory.words import Conduct, EndReason


def test_an_agreed_plan_makes_the_end_cheaper(world, assumptions):
    """S0.31: pledges of 100 and two months of 50 are 200; a plan saves 60%, bitterness adds half."""
    planned, bitter = world.relationships
    for one in (planned, bitter):
        one.supplier_pledge, one.revenue_mean = 100.0, 50.0
    planned.exit_planned, planned.conduct, bitter.conduct = True, Conduct.CONSTRUCTIVE, Conduct.HOSTILE
    for one in (planned, bitter):
        ending.end_relationship(world, one, EndReason.DRIFT, 1, assumptions)
    assert planned.exit_cost == pytest.approx(80.0) and bitter.exit_cost == pytest.approx(300.0)
    assert planned.goodbye > bitter.goodbye
