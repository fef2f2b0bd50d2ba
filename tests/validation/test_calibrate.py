"""A search goes on where it stopped, and writes what it found as assumptions."""

import json
import tomllib

import pytest

from kamsim.errors import KamsimError
from kamsim.validation import calibrate as calibration
from kamsim.validation.calibrate import FREE, Search, calibrate
from kamsim.validation.validate import FIRST_SEED


@pytest.fixture
def bowl(monkeypatch):
    """In place of histories a bowl with its lowest point at a decline rate of 0.05; counts what was played."""
    played = []

    def play(point, *_):
        played.append(point)
        return {"distance": abs(point["decline_rate"] - 0.05), "passed": 30, "tier_1_passed": 10}

    monkeypatch.setattr(calibration, "play", play)
    return played


@pytest.mark.parametrize("method", calibration.METHODS)
def test_the_lowest_point_is_found_and_written(tmp_path, bowl, method):
    told = calibrate(tmp_path / "search", ["decline_rate", "search_cost"], method, evaluations=60)
    assert told["distance"] < 0.005 and told["evaluations"] == 60
    text = (tmp_path / "search" / "calibrated.toml").read_text()
    assert tomllib.loads(text)["assumptions"] == told["assumptions"] and "calibrated" in text


def test_an_interrupted_search_goes_on_without_playing_anything_twice(tmp_path, bowl):
    whole = calibrate(tmp_path / "whole", ["decline_rate"], evaluations=20)
    count = len(bowl)
    calibrate(tmp_path / "parts", ["decline_rate"], evaluations=8)
    file = tmp_path / "parts" / "evaluations.jsonl"
    file.write_text(file.read_text() + '{"assumptions": {"decl')  # cut off in the middle of a line
    again = calibrate(tmp_path / "parts", ["decline_rate"], evaluations=20)
    assert again["assumptions"] == whole["assumptions"] and len(bowl) == 2 * count
    assert all(json.loads(line) for line in file.read_text().splitlines())


def test_another_search_is_not_mixed_in(tmp_path, bowl):
    calibrate(tmp_path / "search", ["decline_rate"], evaluations=3)
    with pytest.raises(KamsimError, match="other settings"):
        calibrate(tmp_path / "search", ["search_cost"], evaluations=3)
    with pytest.raises(KamsimError, match="may be calibrated"):
        calibrate(tmp_path / "other", ["decline_rat"])


def test_seeds_of_calibration_and_validation_are_apart_and_bounds_hold_the_present_values():
    assert calibration.FIRST_SEED + 50_000 < FIRST_SEED
    for name, free in FREE.items():
        declared = calibration.Assumptions.fields[name]
        assert free.low <= declared.default <= free.high, name
        assert declared.low <= free.low < free.high <= declared.high, name


def test_every_place_in_the_cube_lies_within_the_bounds(tmp_path, bowl):
    search = Search(tmp_path / "s", ["decline_rate"], {}, 5)
    search.play, search.progress = lambda point: {"distance": point["decline_rate"], "passed": 0}, None
    assert search.distance([7.0]) == FREE["decline_rate"].high
