"""`months` plays fewer or more months than the scenario says, and the months that both play are the same."""

import pandas as pd
import pytest

import kamsim as kam
from kamsim.errors import KamsimError

SEEDS = [26, 28, 33]  # in each there is a tender in the first two years


def same_up_to(month, short, full):
    """The tables of a short run are those of the full one up to a month, run by run."""
    for name, column, last in (("relationships", "month", month), ("firms", "year", month // 12),
                               ("events", "month", month), ("bids", "month", month)):  # fmt: skip
        ours, theirs = (getattr(one, name).sort_values("run", kind="stable") for one in (short, full))
        ours, early = (table.reset_index(drop=True) for table in (ours, theirs[theirs[column] <= last]))
        assert len(ours), name
        pd.testing.assert_frame_equal(ours, early, check_categorical=False)


@pytest.fixture(scope="module")
def full():
    """All 72 months of three histories, every month kept."""
    return kam.simulate("bow_tie", seeds=SEEDS, keep="months", interpreted=True)


def test_24_months_are_the_first_24_of_the_full_run(full):
    short = kam.simulate("bow_tie", seeds=SEEDS, keep="months", interpreted=True, months=24)
    assert (short.months, full.months) == (24, kam.load_scenario("bow_tie").months)
    same_up_to(24, short, full)


def test_compiled_24_months_are_the_same(full):
    same_up_to(24, kam.simulate("bow_tie", seeds=SEEDS, keep="months", months=24), full)


def test_a_longer_run_begins_with_the_scenarios_own_months(full):
    longer = kam.simulate("bow_tie", seeds=SEEDS, keep="months", interpreted=True, months=full.months + 10)
    assert longer.relationships["month"].max() == longer.months == full.months + 10
    same_up_to(full.months, full, longer)


def test_the_result_keeps_its_months_on_disk(tmp_path):
    played = kam.simulate("bow_tie", seeds=2, months=30, interpreted=True)
    assert played.scenario.months == 30 and "30 months" in repr(played)
    played.save(tmp_path / "short")
    assert kam.load(tmp_path / "short").months == 30


def test_a_few_months_have_no_full_year_and_say_so_in_their_tables():
    played = kam.simulate("bow_tie", seeds=2, months=5, interpreted=True)
    assert played.months == 5 and len(played.firms) == 0 and len(played.events)


@pytest.mark.parametrize("months", [0, -12, 1201, 24.5, "24", True])
@pytest.mark.parametrize("play", [kam.simulate, kam.KamModel])
def test_absurd_months_are_told(play, months):
    with pytest.raises(KamsimError, match="^months: must be a whole number from 1 to 1200. Got "):
        play("bow_tie", months=months)


def test_a_model_ends_with_its_months_and_knows_how_far_it_came():
    model = kam.KamModel("bow_tie", rng=3, months=14, trust_gain=0.1)
    model.run_for(8)
    assert model.results().months == 8
    model.run_model()
    assert model.month == model.scenario.months == model.results().months == 14
    with pytest.raises(KamsimError, match="14 months is over"):
        model.step()
