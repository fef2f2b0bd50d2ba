"""`kamsim compare`: sentences on the screen, tables and figures in a folder."""

import pytest

from kamsim.cli.commands.compare import change_from
from kamsim.errors import KamsimError


def test_a_decision_is_compared_with_the_scenario_as_it_is(kamsim, without_numba, two_years, tmp_path):
    out = tmp_path / "out"
    done = kamsim("compare", two_years, "--change", "few: suppliers.north.key_cap = 1", "--seeds", 2, "--out", out)
    assert done.code == 0 and done.out.startswith("North Bearings, 2 seeds of The bow-tie")
    names = {path.name for path in out.iterdir()}
    assert {"outcomes.parquet", "pairs.parquet", "differences.png", "frontier.png", "findings.txt", "run.json"} <= names
    findings = (out / "findings.txt").read_text(encoding="utf-8")
    assert "as it is" in findings and findings in done.out


def test_another_scenario_is_compared_by_its_name(kamsim, without_numba, two_years, tmp_path):
    other = tmp_path / "other.toml"
    other.write_text(two_years.read_text().replace("months = 24", "months = 36"))
    done = kamsim("compare", two_years, "--against", other, "--seeds", 2)
    assert done.code == 0 and "other" in done.out and "two years" in done.out


@pytest.mark.parametrize("text", ["nonsense", ": a.b = 1", "few:", "few: a.b", "few: a.b = word"])
def test_a_change_that_cannot_be_read_is_told(text):
    with pytest.raises(KamsimError, match="^--change: must be 'name: path = value, path = value'. Got "):
        change_from(text)


def test_a_change_has_a_name_and_values_by_path():
    assert change_from('calm: a.b = 0.5, a.c = "word"') == ("calm", {"a.b": 0.5, "a.c": "word"})


def test_one_way_alone_is_no_comparison(refused):
    assert "exactly one of strategies, changes and scenarios" in refused("compare", "bow_tie")
    assert "two options or more" in refused("compare", "bow_tie", "--strategies", "harvest")
