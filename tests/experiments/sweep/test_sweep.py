"""Sweeps on disk: whole, resumed, refused, and with runs that fail."""

import json

import numpy as np
import pandas as pd
import pytest

import kamsim as kam
from kamsim.experiments.sweep import plan


@pytest.fixture(autouse=True)
def small_tasks(monkeypatch):
    monkeypatch.setattr(plan, "MOST_A_TASK", 7)


def swept(bow_tie, space, out=None, **more):
    """A small sweep, in seven runs a task."""
    return kam.sweep(bow_tie, space, n=8, seeds=3, out=out, **{"workers": 1, **more})


def test_a_sweep_holds_what_simulate_gives(bow_tie, space, tmp_path):
    found = swept(bow_tie, space, tmp_path / "swept")
    rows = found.runs()
    assert len(rows) == 8 * 3 * 2 and (rows["failure"] == "").all() and len(found.failures) == 0
    for point in (0, 7):
        values = found.points.loc[point, found.space.names].to_dict()
        alone = kam.simulate(bow_tie.vary(**values), seeds=3).outcomes
        here = rows[rows["point"] == point].reset_index(drop=True)
        assert here["profit"].tolist() == alone["profit"].tolist()
        np.testing.assert_array_equal(here["trust"], alone["trust"])  # nan where nobody is left to trust
    back = kam.load_sweep(tmp_path / "swept")
    pd.testing.assert_frame_equal(back.runs(), rows)
    assert set(back.runs().attrs["units"]) == set(rows.columns)
    north = rows.query("point == 0 and supplier == 'North Bearings'")
    assert back.means("profit")["mean"].iloc[0] == pytest.approx(north["profit"].mean())


def test_the_number_of_workers_changes_nothing(bow_tie, space):
    pd.testing.assert_frame_equal(swept(bow_tie, space).runs(), swept(bow_tie, space, workers=2).runs())


class Stop(Exception):
    """What interrupts a sweep in a test."""


def test_interrupted_at_any_part_it_goes_on_and_ends_the_same(bow_tie, space, tmp_path):
    whole = swept(bow_tie, space).runs()
    for parts in (0, 1, 3):
        told = []

        def progress(done, total, told=told, parts=parts):
            told.append(done)
            if len(told) == parts + 1:
                raise Stop

        with pytest.raises(Stop):
            swept(bow_tie, space, tmp_path / f"{parts}", progress=progress)
        resumed = []
        found = swept(bow_tie, space, tmp_path / f"{parts}", progress=lambda done, total, r=resumed: r.append(done))
        assert resumed[0] == told[-1] and resumed[-1] == 24  # none played again
        pd.testing.assert_frame_equal(found.runs(), whole)


def test_a_part_that_was_cut_off_is_played_again(bow_tie, space, tmp_path):
    whole = swept(bow_tie, space, tmp_path / "swept").runs()
    part = tmp_path / "swept" / "runs" / "task=000001" / "runs.parquet"
    part.write_bytes(part.read_bytes()[:100])
    (tmp_path / "swept" / ".writing-left").write_bytes(b"half")
    pd.testing.assert_frame_equal(swept(bow_tie, space, tmp_path / "swept").runs(), whole)
    assert not list((tmp_path / "swept").glob(".writing-*"))


@pytest.mark.parametrize("change, words", [
    ({"n": 9}, "n: 8 there, 9 now"), ({"seeds": 4}, "seeds: "), ({"design_seed": 5}, "design_seed: 0 there, 5 now"),
    ({"design": "sobol"}, "design: 'lhs' there"),
])  # fmt: skip
def test_a_folder_of_another_sweep_is_refused_with_what_differs(bow_tie, space, tmp_path, change, words):
    swept(bow_tie, space, tmp_path / "swept")
    with pytest.raises(kam.KamsimError, match="two must not be mixed") as caught:
        kam.sweep(bow_tie, space, out=tmp_path / "swept", workers=1, **{"n": 8, "seeds": 3, **change})
    assert words in str(caught.value)


@pytest.mark.parametrize("wrong", ["x", -1, 0.5, None])
def test_a_seed_of_a_design_is_a_whole_number(bow_tie, space, wrong):
    with pytest.raises(kam.KamsimError, match="design_seed: must be a whole number from 0"):
        kam.sweep(bow_tie, space, n=8, seeds=1, design_seed=wrong)


def test_a_changed_scenario_space_or_version_is_refused(bow_tie, space, tmp_path):
    folder = tmp_path / "swept"
    swept(bow_tie, space, folder)
    with pytest.raises(kam.KamsimError, match="digest"):
        swept(bow_tie.vary(**{"buyers.arkona.spend": 1e5}), space, folder)
    with pytest.raises(kam.KamsimError, match="space"):
        swept(bow_tie, space | {"assumptions.trust_gain": (0.02, 0.2)}, folder)
    told = json.loads((folder / "sweep.json").read_text())
    (folder / "sweep.json").write_text(json.dumps(told | {"kamsim": "0.0.1", "theory": "another"}))
    with pytest.raises(kam.KamsimError, match="kamsim: '0.0.1' there") as caught:
        swept(bow_tie, space, folder)
    assert "theory" in str(caught.value)


def test_a_folder_of_something_else_is_left_alone(bow_tie, space, tmp_path):
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(kam.KamsimError, match="must be empty or hold a sweep"):
        swept(bow_tie, space, tmp_path)
    with pytest.raises(kam.KamsimError, match="must be a folder"):
        swept(bow_tie, space, tmp_path / "thesis.txt")
    with pytest.raises(kam.KamsimError, match="must be the folder of a sweep"):
        kam.load_sweep(tmp_path)
    assert (tmp_path / "thesis.txt").read_text() == "years of work"


def test_two_processes_do_not_write_into_one_folder(bow_tie, space, tmp_path):
    from kamsim.experiments.sweep.store import Dataset

    with Dataset(tmp_path / "swept").locked(), pytest.raises(kam.KamsimError, match="another kamsim is writing"):
        swept(bow_tie, space, tmp_path / "swept")


def test_a_run_that_fails_is_recorded_with_seed_and_reason_and_the_sweep_goes_on(bow_tie):
    found = kam.sweep(bow_tie, {"events": [3, 4000]}, design="grid", n=2, seeds=3, workers=1)
    assert found.failures["point"].tolist() == [0, 0, 0] and found.failures["run"].tolist() == [1, 2, 3]
    assert found.failures["failure"].str.contains("room for events must hold all lines").all()
    rows = found.runs()
    assert rows[rows["point"] == 0]["profit"].isna().all() and rows[rows["point"] == 1]["profit"].notna().all()


def test_memory_does_not_grow_with_what_is_on_disk(bow_tie, space, tmp_path):
    found = swept(bow_tie, space, tmp_path / "swept")
    parts = sorted((tmp_path / "swept" / "runs").glob("task=*/runs.parquet"))
    assert len(parts) == 4 and not hasattr(found, "rows")  # 24 runs in tasks of seven; nothing is held
