"""The shell's door as a user meets it: real processes, exit codes, messages without tracebacks."""

import json
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
