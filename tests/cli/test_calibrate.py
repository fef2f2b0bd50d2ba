"""`kamsim calibrate`: a search that goes on in its folder."""


def test_a_calibration_goes_on_in_its_folder(kamsim, tmp_path):
    words = ("calibrate", "--only", "entry_rate", "--quick", "--seeds", 1, "--out", tmp_path / "search")
    assert kamsim(*words, "--evaluations", 2).out.startswith("2 sets of assumptions played; the best is ")
    assert kamsim(*words, "--evaluations", 3).code == 0
    assert len((tmp_path / "search" / "evaluations.jsonl").read_text().splitlines()) == 3
    assert "[assumptions]" in (tmp_path / "search" / "calibrated.toml").read_text()
