"""The screening of all numbers: ranges and what counts, by hand; one step of a number played for real."""

import numpy as np
import pytest

from docs.measure_screening import Effect, effects_in, parts, span, strongest, table
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.fields import Field


@pytest.mark.parametrize(("default", "low", "high", "ends"), [
    (0.4, 0.0, 1.0, (0.2, 0.6)), (0.8, 0.0, 1.0, (0.4, 1.0)), (0.0, 0.0, 1.0, (0.0, 0.5)),
    (-0.4, -1.0, 1.0, (-0.6, -0.2)), (9, 0, 1200, (4, 14)), (0, 0, 30, (0, 1)),
])  # fmt: skip
def test_a_number_moves_by_half_of_itself_within_what_is_declared(default, low, high, ends):
    assert span(Field(default, "", "", "", low, high)) == pytest.approx(ends)


def test_every_number_is_looked_at_once():
    """All but the theory of trust, which is a word."""
    names = [name.removeprefix("assumptions.") for part in parts() for name in part]
    assert sorted([*names, "trust_theory"]) == sorted(Assumptions.fields)


def test_what_is_small_or_may_be_luck_does_not_count():
    """0.09 is not seen; 0.5 with a noise of 0.1 may be luck; 0.7 with a noise of 0.1 is not."""
    small, luck, clear = Effect(0.09, 0.0, "a", "x"), Effect(0.5, 0.1, "b", "x"), Effect(0.7, 0.1, "c", "x")
    assert strongest([small, luck, clear]) == clear and strongest([small, luck]) is None
    rows = list(table([("assumptions.trust_gain", clear), ("assumptions.scar", luck)]))
    assert rows[1] == "| `trust_gain` | 0.024 to 0.072 | c | x | 0.70 | 0.10 |"
    assert "| `scar` | 0.11 to 0.33 | nothing beyond luck |  |  |  |" in rows


def test_a_step_is_played_under_the_same_luck():
    """What faster trust changes is the same for every seed but for luck; without groups nobody joins one."""
    space = {"assumptions.trust_gain": (0.024, 0.072), "assumptions.group_rate": (0.01, 0.03)}
    found = list(effects_in("formal_buyer", space, 4, 2))
    size = {name: [one.size for who, one in found if who == name and one.measure == "buyer_trust"] for name in space}
    assert size["assumptions.trust_gain"][0] > 1.0 and np.isfinite([one.noise for _, one in found]).all()
    assert size["assumptions.group_rate"] == [0.0]
