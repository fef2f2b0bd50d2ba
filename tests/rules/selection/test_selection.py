"""Choosing accounts on both sides, by hand."""

import pytest

from kamsim.theory.rules.selection import selection
from tests.rules.conftest import kinds


def test_one_sided_importance_is_noted(world):
    """S4.9: 0.8 against 0.2 is a gap of 0.6, noted once."""
    one = world.relationships[0]
    one.significance, one.importance_to_buyer = 0.8, 0.2
    selection.compare_importance(world, one)
    selection.compare_importance(world, one)
    assert one.importance_gap == pytest.approx(0.6) and kinds(world) == ["IMPORTANCE_GAP"]
