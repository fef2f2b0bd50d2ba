"""Customers that are rivals, with numbers worked out by hand."""

from kamsim.theory.rules.market import rivalry


def test_a_deep_tie_to_a_rival_bars_the_way(world, assumptions):
    """S1.74: the deeper of two rivals' relationships is free, the other is blocked."""
    deep, new = world.relationships
    deep.involvement, new.involvement = 0.6, 0.2
    for one in (deep, new):
        rivalry.remember_deepest(world.rivalries[0], one)
    for one in (deep, new):
        rivalry.find_conflicts(one, world.rivalries[0], assumptions)
    assert new.blocked and not deep.blocked
