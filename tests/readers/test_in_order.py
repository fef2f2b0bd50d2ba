"""Briefs of many runs are joined as they come: the same in the end as if they had been joined at once."""

import numpy as np
import pandas as pd

from kamsim.readers import ensemble
from kamsim.results.brief import Brief
from kamsim.scenario.load import load_scenario


def test_parts_that_come_out_of_order_make_the_same_brief(monkeypatch):
    monkeypatch.setattr(ensemble, "MOST_READY", 1)
    scenario = load_scenario("bow_tie")
    parts = [ensemble.play_some(scenario, [seed], 12, True, False) for seed in range(1, 6)]
    kept = ensemble.InOrder(joins=True)
    for number in (2, 0, 1, 4, 3):
        kept.add(number, parts[number])
    assert len(kept.ready) == 1 and not kept.early
    joined, whole = Brief.joined(kept.ready), Brief.joined(parts)
    assert joined.seeds == whole.seeds == (1, 2, 3, 4, 5)
    for name in ("outcomes", "accounts", "watched", "stays", "ends"):
        pd.testing.assert_frame_equal(getattr(joined, name), getattr(whole, name))
    assert np.array_equal(joined.yearly, whole.yearly)
    assert all(np.array_equal(joined.moves[months], whole.moves[months]) for months in whole.moves)


def test_a_gap_waits():
    kept = ensemble.InOrder(joins=False)
    kept.add(1, "second")
    assert kept.ready == []
    kept.add(0, "first")
    assert kept.ready == ["first", "second"]
