"""`kamsim scenarios`: a list, a file to read, a file to edit."""

import kamsim as kam
from kamsim.scenario.files import find_file

DEALS = """account,sales_agent,deal_stage,engage_date,close_date,close_value
Acme,Ann,Won,2016-11-01,2017-03-01,1000
Bolt,Bob,Won,2016-11-01,2017-05-01,2000
"""


def test_the_list_holds_every_shipped_scenario(kamsim):
    told = kamsim("scenarios").out
    assert all(f" {name} " in told for name in kam.scenarios()["name"])


def test_a_scenario_is_shown_as_it_stands_and_copied_once(kamsim, refused, tmp_path):
    text = find_file("bow_tie").read_text(encoding="utf-8")
    assert kamsim("scenarios", "bow_tie").out == text + "\n"
    mine = tmp_path / "mine.toml"
    assert kamsim("scenarios", "bow_tie", "--copy", mine).out == f"Copied to {mine}.\nNext: kamsim run {mine}\n"
    assert mine.read_text(encoding="utf-8") == text
    assert "must not exist yet" in refused("scenarios", "bow_tie", "--copy", mine)
    assert "must not exist yet" in refused("scenarios", "bow_tie", "--copy", "/")
    assert "--copy needs the name of a scenario" in refused("scenarios", "--copy", tmp_path / "other.toml")


def test_a_folder_of_tables_is_shown_as_the_scenario_that_was_made_of_it(kamsim, tmp_path):
    (tmp_path / "crm").mkdir()
    (tmp_path / "crm" / "deals.csv").write_text(DEALS)
    told = kamsim("scenarios", tmp_path / "crm").out
    assert told.startswith("# What the tables do not say was assumed:\n#   Revenue a month") and '"Bolt"' in told
    kamsim("scenarios", tmp_path / "crm", "--copy", tmp_path / "mine.toml")
    assert kam.load_scenario(tmp_path / "mine.toml").names.buyers == ("Bolt", "Acme")


def test_a_claim_is_tried_and_told_in_a_sentence(kamsim, refused, tmp_path):
    told = kamsim("scenarios", "bow_tie", "--try", "--seeds", "2").out
    assert told.startswith("In the year after Anna has left, ") and "in 2 pairs of futures" in told
    assert told.splitlines()[1:] == ["Next: kamsim run bow_tie"]
    assert "--try needs the name of a scenario" in refused("scenarios", "--try")
    wrong = tmp_path / "wrong.toml"
    text = find_file("bow_tie").read_text(encoding="utf-8")
    wrong.write_text(text.replace('measure = "revenue_year"', 'measure = "revenu"'), encoding="utf-8")
    assert "wrong.toml, [claim] measure: must be" in refused("scenarios", wrong, "--try")
