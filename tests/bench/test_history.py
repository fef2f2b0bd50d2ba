"""The history of the ratios: one line a version, with what was measured on what."""

import csv

import pytest

from kamsim.bench import history
from kamsim.errors import KamsimError

MEASURED = {"compiled_over_floor": 1.5876, "compiled_seconds": 0.004, "cost_largest_over_100": 1.034,
            "microseconds_a_relationship_month_over_60_months": 1.4}  # fmt: skip


def lines(path):
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def test_a_line_says_what_was_measured_on_what(tmp_path):
    history.keep(tmp_path / "history.csv", MEASURED, "0.2.0")
    (line,) = lines(tmp_path / "history.csv")
    assert line["version"] == "0.2.0" and line["machine"] and int(line["cores"]) >= 1
    assert (line["compiled_over_floor"], line["cost_largest_over_100"]) == ("1.59", "1.03")
    assert "compiled_seconds" not in line and "microseconds_a_relationship_month_over_60_months" not in line
    assert [path.name for path in tmp_path.iterdir()] == ["history.csv"]


def test_a_version_has_one_line_and_new_ratios_a_column(tmp_path):
    path = tmp_path / "history.csv"
    history.keep(path, MEASURED, "0.2.0")
    history.keep(path, {"two_workers_over_one": 1.99}, "0.3.0")
    history.keep(path, MEASURED | {"compiled_over_floor": 1.4}, "0.2.0")
    later, again = lines(path)
    assert (later["version"], later["two_workers_over_one"], later["compiled_over_floor"]) == ("0.3.0", "1.99", "")
    assert (again["version"], again["compiled_over_floor"], again["two_workers_over_one"]) == ("0.2.0", "1.4", "")


@pytest.mark.parametrize("content", [b"a,b\n1,2\n", b"version\n1,2,3\n", b"\xff\xfe\x00"])
def test_another_file_is_left_alone(tmp_path, content):
    path = tmp_path / "notes.csv"
    path.write_bytes(content)
    with pytest.raises(KamsimError, match="column version"):
        history.keep(path, MEASURED, "0.2.0")
    assert path.read_bytes() == content


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(KamsimError, match="must be writable"):
        history.keep(tmp_path / "none" / "history.csv", MEASURED, "0.2.0")
