"""`kamsim run`: a folder of tables and a report, and the same once more."""

import json


def test_run_writes_a_folder_and_again_reproduces_it(kamsim, refused, without_numba, two_years, tmp_path):
    out = tmp_path / "out"
    done = kamsim("run", two_years, "--seed", 3, "--seeds", 2, "--out", out)
    assert done.code == 0 and done.out.startswith("The bow-tie: one contact leaves · 2 years, seed 3\nWhat happened. ")
    assert f"Written to {out}/: tables, figures, report.html, run.json." in done.out
    assert f"Next: kamsim open {out}\n  or: kamsim " in done.out
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


def test_a_report_is_opened_on_request_or_later(kamsim, refused, monkeypatch, two_years, tmp_path):
    opened = []
    monkeypatch.setattr("webbrowser.open", lambda address: opened.append(address) or len(opened) < 2)
    out = tmp_path / "out"
    kamsim("run", two_years, "--seeds", 0, "--out", out, "--open")
    done = kamsim("open", out)
    assert opened == [(out / "report.html").as_uri()] * 2
    assert done.code == 0 and done.out == f"No browser answered; the page lies at {out / 'report.html'}\n"
    assert "must be a folder with report.html" in refused("open", tmp_path)


def test_tables_for_spreadsheets_are_written_beside_the_others(kamsim, two_years, tmp_path):
    done = kamsim("run", two_years, "--seeds", 0, "--out", tmp_path / "out", "--tables", "csv")
    assert done.code == 0 and "tables, csv, figures" in done.out
    assert (tmp_path / "out" / "csv" / "events.csv").is_file() and (tmp_path / "out" / "events.parquet").is_file()


def test_a_library_that_is_missing_is_said_before_anything_is_played(refused, monkeypatch, two_years, tmp_path):
    monkeypatch.setattr("kamsim.results.sheets.find_spec", lambda name: None)
    told = refused("run", two_years, "--out", tmp_path / "out", "--tables", "xlsx")
    assert "needs the library openpyxl" in told and 'pip install "kamsim[excel]"' in told
    assert "Invalid value for '--tables'" in refused("run", two_years, "--tables", "ods")


def test_what_is_no_scenario_and_no_saved_run_is_refused(refused):
    assert "this is a folder" in refused("run", "/")
    assert "must be a folder that kamsim wrote" in refused("run", "--again", "/")
