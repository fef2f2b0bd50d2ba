"""`kamsim scenarios`: a list, a file to read, a file to edit."""

import kamsim as kam
from kamsim.scenario.files import find_file


def test_the_list_holds_every_shipped_scenario(kamsim):
    told = kamsim("scenarios").out
    assert all(f" {name} " in told for name in kam.scenarios()["name"])


def test_a_scenario_is_shown_as_it_stands_and_copied_once(kamsim, refused, tmp_path):
    text = find_file("bow_tie").read_text(encoding="utf-8")
    assert kamsim("scenarios", "bow_tie").out == text + "\n"
    mine = tmp_path / "mine.toml"
    assert kamsim("scenarios", "bow_tie", "--copy", mine).out == f"Copied to {mine}. Play it: kamsim run {mine}\n"
    assert mine.read_text(encoding="utf-8") == text
    assert "must not exist yet" in refused("scenarios", "bow_tie", "--copy", mine)
    assert "must not exist yet" in refused("scenarios", "bow_tie", "--copy", "/")
    assert "--copy needs the name of a scenario" in refused("scenarios", "--copy", tmp_path / "other.toml")
