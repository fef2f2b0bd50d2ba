"""`kamsim validate`: verdicts as JSON and as a page."""

import json


def test_a_quick_validation_writes_a_page_and_takes_other_numbers(kamsim, tmp_path):
    (tmp_path / "mine.toml").write_text("[assumptions]\nbuyer_turnover = 0.0\n")
    done = kamsim("validate", "--quick", "--seeds", 1, "--json", "--assumptions", tmp_path / "mine.toml",
                  "--out", tmp_path / "out")  # fmt: skip
    assert done.code == 0, done.err
    models = json.loads(done.out)["models"]
    assert len(models["kamsim"]["patterns"]) == 40 and len(models) == 4
    assert models["kamsim"]["patterns"][10]["figures"][0]["mean"] < 0.1  # C11: hardly a buyer changes seats
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        ".kamsim",
        "validation.html", "validation.json", "validation.md",
    }  # fmt: skip


def test_what_cannot_be_measured_is_refused(refused, tmp_path):
    (tmp_path / "bare.toml").write_text('title = "No numbers"\n')
    assert "barter" in refused("validate", "--regime", "barter")
    assert "none.toml: must be readable" in refused("validate", "--quick", "--assumptions", tmp_path / "none.toml")
    assert "[assumptions] table" in refused("validate", "--quick", "--assumptions", tmp_path / "bare.toml")
