"""The shell's door as a user meets it: real processes, exit codes, messages without tracebacks."""

import json
import re
import subprocess
import sys

import pytest

HERE = [sys.executable, "-c", "from kamsim.cli import main; main()"]


def kamsim(*words, cwd=None):
    """Run a command and return what came of it."""
    return subprocess.run([*HERE, *map(str, words)], capture_output=True, text=True, cwd=cwd, timeout=300)


def test_run_writes_a_folder_and_again_reproduces_it(tmp_path):
    done = kamsim("run", "bow_tie", "--seed", 3, "--seeds", 5, "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert "Arkona Pumps" in done.stdout
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"run.json", "report.html", "relationships.parquet", "events.parquet", "figures", "futures"} <= names
    assert json.loads((tmp_path / "out" / "run.json").read_text())["seeds"] == [3]
    page = (tmp_path / "out" / "report.html").read_text()
    assert "http" not in page.replace("data:image", "") and "<script" not in page
    again = kamsim("run", "--again", tmp_path / "out")
    assert again.returncode == 0 and again.stdout.count("exactly the same") == 2
    refused = kamsim("run", "bow_tie", "--seeds", 0, "--out", tmp_path / "out")
    assert refused.returncode == 2 and "--force" in refused.stderr


def test_story_names_the_leaver_and_the_share_of_ties():
    done = kamsim("story", "bow_tie", "--seed", 7)
    assert done.returncode == 0
    line = next(line for line in done.stdout.splitlines() if line.startswith("Month 37"))
    assert "Anna Berg, key account manager of North Bearings, left, and held" in line and "Arkona Pumps" in line


@pytest.mark.parametrize("words", [
    ("run", "no_such_scenario"), ("run", "/"), ("story", "bow_tie", "--account", "Nobody"),
    ("scenarios", "bow_tie", "--copy", "/"), ("run", "--again", "/"), ("run", "bow_tie", "--seed", "x"),
])  # fmt: skip
def test_a_mistake_is_one_message_and_exit_code_two(words):
    done = kamsim(*words)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr and done.stderr.strip()


def test_scenarios_are_listed_and_copied(tmp_path):
    assert "bow_tie" in kamsim("scenarios").stdout
    assert kamsim("scenarios", "bow_tie", "--copy", tmp_path / "mine.toml").returncode == 0
    assert kamsim("run", tmp_path / "mine.toml", "--seeds", 0, "--out", tmp_path / "out").returncode == 0


def test_a_quick_validation_writes_a_page_and_takes_other_numbers(tmp_path):
    (tmp_path / "mine.toml").write_text("[assumptions]\nbuyer_turnover = 0.0\n")
    done = kamsim("validate", "--quick", "--seeds", 1, "--json", "--assumptions", tmp_path / "mine.toml",
                  "--out", tmp_path / "out")  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert len(told["models"]["kamsim"]["patterns"]) == 34 and len(told["models"]) == 4
    assert told["models"]["kamsim"]["patterns"][10]["figures"][0]["mean"] < 0.1  # C11: hardly a buyer changes seats
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "validation.html", "validation.json", "validation.md",
    }  # fmt: skip
    assert kamsim("validate", "--regime", "barter").returncode == 2
    assert kamsim("validate", "--quick", "--assumptions", tmp_path / "none.toml").returncode == 2


def test_a_calibration_goes_on_in_its_folder(tmp_path):
    words = ("calibrate", "--only", "entry_rate", "--quick", "--seeds", 1, "--out", tmp_path / "search")
    assert "2 sets" in kamsim(*words, "--evaluations", 2).stdout
    assert kamsim(*words, "--evaluations", 3).returncode == 0
    assert len((tmp_path / "search" / "evaluations.jsonl").read_text().splitlines()) == 3
    assert "[assumptions]" in (tmp_path / "search" / "calibrated.toml").read_text()


def test_the_version_is_told_and_python_runs_the_package():
    done = subprocess.run([sys.executable, "-m", "kamsim", "--version"], capture_output=True, text=True, check=True)
    assert re.fullmatch(r"kamsim \d+\.\d+\.\d+\S*\n", done.stdout)
