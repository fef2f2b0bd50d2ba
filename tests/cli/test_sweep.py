"""`kamsim sweep` and what reads it: `kamsim discover`; and `kamsim sensitivity`."""

import kamsim as kam


def test_a_sweep_is_written_gone_on_with_and_read(kamsim, without_numba, two_years, space, tmp_path):
    out = tmp_path / "swept"
    words = ("sweep", two_years, "--space", space, "-n", 20, "--seeds", 2, "--workers", 1, "--out", out)
    for _ in range(2):
        done = kamsim(*words)
        assert done.code == 0 and done.out.startswith(f"40 runs at 20 points in {out}.\nRead it: kam.load_sweep(")
    runs = kam.load_sweep(out).runs()
    half = runs[runs["supplier"] == "North Bearings"]["profit"].median()
    found = kamsim("discover", out, "--measure", "profit", "--above", half)
    assert found.code == 0
    assert f"\nWritten to {out}: boxes-profit.csv, boxes-profit.png.\nNext: kamsim discover " in found.out
    assert (out / "boxes-profit.csv").read_text() and (out / "boxes-profit.png").stat().st_size


def test_what_is_no_space_and_no_sweep_is_refused(refused, tmp_path):
    assert "none.toml" in refused("sweep", "bow_tie", "--space", tmp_path / "none.toml", "--out", tmp_path / "out")
    assert "must be the folder of a sweep" in refused("discover", tmp_path)
    assert not (tmp_path / "out").exists()


def test_indices_are_told_and_written_beside_their_runs(kamsim, without_numba, two_years, space, tmp_path):
    out = tmp_path / "matters"
    done = kamsim("sensitivity", two_years, "--space", space, "--method", "tornado", "--seeds", 2, "--workers", 1,
                  "--out", out)  # fmt: skip
    assert done.code == 0, done.err
    assert f"\nWritten to {out}: tornado-profit.csv, tornado-profit.png, and the runs.\nNext: kamsim sweep " in done.out
    assert "trust_gain" in (out / "tornado-profit.csv").read_text()
