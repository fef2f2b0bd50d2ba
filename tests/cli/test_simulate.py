"""`kamsim simulate`: bands on the screen, tables and figures in a folder."""

import kamsim as kam


def test_many_futures_of_so_many_months(kamsim, without_numba, tmp_path):
    out = tmp_path / "out"
    done = kamsim("simulate", "bow_tie", "--seeds", 3, "--months", 24, "--out", out)
    assert done.code == 0 and done.out.startswith(
        "3 futures of The bow-tie: one contact leaves\n\nLast year of 3 futures"
    )
    assert "accounts are lost" in done.out and "Accounts at the end of the futures, means" in done.out
    assert f"\nWritten to {out}: tables, profit.png, survival.png, run.json.\nNext: kamsim compare bow_tie" in done.out
    assert "numba is not there; 3 runs are played in plain Python" in done.err
    saved = kam.load(out)
    assert saved.months == 24 and saved.seeds == (1, 2, 3) and saved.has_tables
    assert (out / "profit.png").stat().st_size and (out / "survival.png").stat().st_size


def test_without_a_full_year_there_are_tables_and_no_figures(kamsim, without_numba, tmp_path):
    done = kamsim("simulate", "bow_tie", "--seeds", 2, "--months", 5, "--keep", "brief", "--out", tmp_path / "out")
    assert done.code == 0 and "mean (5 to 95%)" not in done.out and "Less than a year was played" in done.out
    assert not list((tmp_path / "out").glob("*.png")) and (tmp_path / "out" / "outcomes.parquet").is_file()


def test_absurd_wishes_are_refused(refused):
    assert "months: must be a whole number from 1 to 1200. Got 0." in refused("simulate", "bow_tie", "--months", 0)
    assert "Known: brief, months, years." in refused("simulate", "bow_tie", "--keep", "all")
    assert "Invalid value for '--seeds'" in refused("simulate", "bow_tie", "--seeds", 0)
