"""Briefs of many runs are joined as they come: the same in the end as if they had been joined at once."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd

from kamsim.readers import ensemble
from kamsim.results.brief import Brief
from kamsim.results.run import Ensemble
from kamsim.results.tally import joined, tally_of
from kamsim.scenario.load import load_scenario

ROOT = Path(__file__).resolve().parents[2]


def test_tables_do_not_hang_on_how_many_runs_are_played_at_a_time():
    """More workers play fewer at a time; seeds stand in the order in which they were given."""
    scenario, seeds = load_scenario("bow_tie"), [3, 1, 2]
    together = Ensemble(scenario, ensemble.play_some(scenario, seeds, 12, False, False), 12)
    apart = Ensemble(
        scenario, [part for seed in seeds for part in ensemble.play_some(scenario, [seed], 12, False, False)], 12
    )
    tables = apart.tables()
    assert together.firms["run"].unique().tolist() == together.people["run"].unique().tolist() == seeds
    for name, table in together.tables().items():
        pd.testing.assert_frame_equal(table, tables[name], obj=name)


def test_parts_that_come_out_of_order_make_the_same_brief(monkeypatch):
    monkeypatch.setattr(ensemble, "MOST_READY", 1)
    scenario = load_scenario("bow_tie")
    parts = [ensemble.play_some(scenario, [seed], 12, True, False) for seed in range(1, 6)]
    kept = ensemble.InOrder(joins=True)
    for number in (2, 0, 1, 4, 3):
        kept.add(number, parts[number])
    assert len(kept.ready) == 1 and not kept.early
    one, whole = Brief.of(joined(kept.ready), scenario), Brief.of(joined(parts), scenario)
    assert one.seeds == whole.seeds == (1, 2, 3, 4, 5)
    for name in ("outcomes", "accounts", "watched", "stays", "ends"):
        pd.testing.assert_frame_equal(getattr(one, name), getattr(whole, name))
    assert np.array_equal(one.yearly, whole.yearly)
    assert all(np.array_equal(one.moves[months], whole.moves[months]) for months in whole.moves)


def test_a_joined_brief_is_that_of_all_runs_together():
    scenario = load_scenario("bow_tie").vary(months=36)
    (record,) = ensemble.play_some(scenario, range(1, 9), 12, False, False)
    whole = Brief.of(tally_of(record, scenario), scenario)
    kept = ensemble.simulate(scenario, seeds=8, keep="brief", interpreted=True).brief
    for name in ("outcomes", "accounts", "watched", "stays", "ends"):
        pd.testing.assert_frame_equal(getattr(kept, name), getattr(whole, name))
        assert getattr(kept, name).attrs == getattr(whole, name).attrs


def test_a_worker_needs_no_tables():
    """Neither to be given a task nor to play it."""
    code = """
import sys
from kamsim.readers.tasks import play_elsewhere
from kamsim.scenario.load import load_scenario
tally = play_elsewhere((), load_scenario("bow_tie").vary(months=24), [1, 2], 12, True, True)
assert tally.seeds == (1, 2)
print(sorted({"pandas", "pyarrow", "matplotlib"} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() == "[]", done.stderr


def test_a_gap_waits():
    kept = ensemble.InOrder(joins=False)
    kept.add(1, "second")
    assert kept.ready == []
    kept.add(0, "first")
    assert kept.ready == ["first", "second"]
