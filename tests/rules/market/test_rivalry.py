"""Customers that are rivals, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.market import rivalry
from kamsim.theory.words import NOBODY


def test_a_deep_tie_to_a_rival_bars_the_way(world, assumptions):
    """S1.74: the deeper of two rivals' relationships is free, the other is blocked."""
    deep, new = world.relationships
    deep.involvement, new.involvement, deep.rivalry, new.rivalry = 0.6, 0.2, 0, 0
    for one in (deep, new):
        rivalry.remember_deepest(world.rivalries[0], one)
    for one in (deep, new):
        rivalry.find_conflicts(world, one, assumptions)
    assert new.blocked and not deep.blocked


@pytest.mark.parametrize(("other", "own", "blocked"), [(0.6, 0.2, True), (0.4, 0.2, False), (0.6, 0.7, False)])
def test_only_a_deep_tie_that_is_deeper_than_this_one_blocks(world, one, assumptions, other, own, blocked):
    world.rivalries[0].deepest, world.rivalries[0].deepest_involvement = 1, other
    one.rivalry, one.involvement, assumptions.conflict_depth = 0, own, 0.42
    rivalry.find_conflicts(world, one, assumptions)
    assert one.blocked == blocked


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_two_deepest_are_kept_in_any_order(world, order):
    world.relationships[0].involvement, world.relationships[1].involvement = 0.6, 0.2
    for number in order:
        rivalry.remember_deepest(world.rivalries[0], world.relationships[number])
    kept = world.rivalries[0]
    assert (kept.deepest, kept.deepest_involvement, kept.second_involvement) == (0, 0.6, 0.2)


def test_lost_accounts_are_no_rivals(world, one):
    one.involvement, one.active = 0.9, False
    rivalry.remember_deepest(world.rivalries[0], one)
    assert world.rivalries[0].deepest == NOBODY


def test_ties_to_rivals_are_compared_anew_every_month(world, one):
    """Only accounts with rivals are in it; last month's deepest is forgotten."""
    kept = world.rivalries[0]
    kept.deepest, kept.deepest_involvement, kept.second_involvement = 1, 0.9, 0.8
    one.rivalry, one.involvement, world.relationships[1].involvement = 0, 0.3, 0.7
    rivalry.compare_ties(world)
    assert (kept.deepest, kept.deepest_involvement, kept.second_involvement) == (0, 0.3, 0.0)
    one.rivalry = NOBODY
    rivalry.compare_ties(world)
    assert (kept.deepest, kept.deepest_involvement, kept.second_involvement) == (NOBODY, 0.0, 0.0)
