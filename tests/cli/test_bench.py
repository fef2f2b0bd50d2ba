"""`kamsim bench`: figures as a table, as JSON, and what is being measured meanwhile."""

import json

import pytest

FIGURES = {"speed_up": 123.456, "machine": "two cores"}


@pytest.fixture(autouse=True)
def measured(monkeypatch):
    """Figures that take no time."""

    def bench(quick, cold, progress):
        progress(0, 1, f"quick {quick}, cold {cold}")
        return dict(FIGURES)

    monkeypatch.setattr("kamsim.bench.bench", bench)


def test_figures_are_shown_with_four_digits_or_as_json(kamsim):
    table = kamsim("bench", "--quick")
    assert "speed_up" in table.out and "123.5" in table.out and "two cores" in table.out
    assert table.err == "kamsim bench: quick True, cold False\n"
    assert json.loads(kamsim("bench", "--json").out) == FIGURES


def test_ratios_are_kept_where_asked(kamsim, tmp_path):
    kamsim("bench", "--quick", "--history", str(tmp_path / "history.csv"))
    assert (tmp_path / "history.csv").read_text().startswith("version,date,commit")


def test_the_long_ones_are_added_on_request(kamsim, monkeypatch):
    monkeypatch.setattr("kamsim.bench.targets.targets_met", lambda tell: tell("long") or {"runs": 10_000})
    done = kamsim("bench", "--json", "--targets")
    assert json.loads(done.out) == FIGURES | {"runs": 10_000} and "kamsim bench: long\n" in done.err
