"""`kamsim calibrate`: a search that goes on in its folder."""


def test_a_calibration_plays_the_small_market(kamsim, tmp_path):
    done = kamsim("calibrate", "--only", "search_cost", "--quick", "--seeds", 1, "--evaluations", 1,
                  "--out", tmp_path / "search")  # fmt: skip
    assert done.code == 0 and done.out.startswith("1 sets of assumptions played; the best is ")
    assert done.out.endswith(f"kamsim validate --assumptions {tmp_path / 'search' / 'calibrated.toml'}\n")
    assert "[assumptions]" in (tmp_path / "search" / "calibrated.toml").read_text()


def test_a_calibration_goes_on_in_its_folder(kamsim, refused, monkeypatch, tmp_path):
    def play(assumptions, *how):
        return {"distance": 1.25, "passed": 30, "tier_1_passed": 9}

    monkeypatch.setattr("kamsim.validation.calibrate.play", play)
    words = ("calibrate", "--quick", "--out", tmp_path / "search")
    for evaluations in (2, 3):
        done = kamsim(*words, "--only", "search_cost", "--evaluations", evaluations)
        assert done.out.startswith(f"{evaluations} sets of assumptions played; the best is 1.250 from ")
    assert len((tmp_path / "search" / "evaluations.jsonl").read_text().splitlines()) == 3
    assert "holds a search with other settings" in refused(*words, "--only", "decline_rate")
    assert "Did you mean 'search_cost'?" in refused(*words, "--only", "search_cos")
