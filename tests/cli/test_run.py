"""`kamsim run`: a folder of tables and a report, and the same once more."""

import json


def test_run_writes_a_folder_and_again_reproduces_it(kamsim, refused, without_numba, two_years, tmp_path):
    out = tmp_path / "out"
    done = kamsim("run", two_years, "--seed", 3, "--seeds", 2, "--out", out)
    assert done.code == 0 and "One history, seed 3, 24 months" in done.out and "Arkona Pumps" in done.out
    assert done.out.rstrip().endswith(f"Make it again: kamsim run --again {out}")
    names = {path.name for path in out.iterdir()}
    assert {"run.json", "report.html", "relationships.parquet", "events.parquet", "figures", "futures"} <= names
    assert json.loads((out / "run.json").read_text())["seeds"] == [3]
    assert json.loads((out / "futures" / "run.json").read_text())["seeds"] == [1, 2]
    page = (out / "report.html").read_text()
    assert "://" not in page and "<script" not in page
    again = kamsim("run", "--again", out)
    assert again.out.splitlines() == [
        "The history (1 run) came out exactly the same.", "The futures (2 runs) came out exactly the same.",
    ]  # fmt: skip
    assert "--force" in refused("run", two_years, "--seeds", 0, "--out", out)


def test_what_is_no_scenario_and_no_saved_run_is_refused(refused):
    assert "this is a folder" in refused("run", "/")
    assert "must be a folder that kamsim wrote" in refused("run", "--again", "/")
