"""Comparisons: differences that are there are found, differences that are luck are called luck."""

import numpy as np
import pandas as pd
import pytest

import kamsim as kam
from kamsim.experiments.comparison.regret import Regret
from kamsim.experiments.comparison.result import Comparison
from kamsim.results.measures import MEASURES


def comparison(values, bow_tie, precision=None, distress=None):
    """A comparison of made-up profits."""
    rows = [
        pd.DataFrame({"option": name, "run": range(1, len(some) + 1), "profit": some,
                      "distressed": (distress or {}).get(name, 0.0)})
        for name, some in values.items()
    ]  # fmt: skip
    return Comparison(bow_tie, dict.fromkeys(values, bow_tie), pd.concat(rows), "profit", "North Bearings", precision)


def test_paired_differences_by_hand(bow_tie):
    found = comparison({"a": [10.0, 20.0, 30.0, 40.0], "b": [9.0, 18.0, 27.0, 36.0]}, bow_tie)
    row = found.pairs.iloc[0]
    # gains 1, 2, 3, 4: mean 2.5, sd 1.2910, standard error 0.6455, t(3) 3.1824 -> half width 2.0543
    assert (row["better"], row["worse"], row["wins"]) == ("a", "b", 1.0)
    assert row["difference"] == 2.5 and row["high"] - row["difference"] == pytest.approx(2.0543, abs=1e-4)
    assert not row["luck"] and row["settled"]


def test_luck_is_called_luck(bow_tie):
    luck = np.random.default_rng(1).normal(0.0, 1e6, 40)
    found = comparison({"a": np.zeros(40), "b": luck - luck.mean() + 1e4}, bow_tie)
    assert found.pairs.iloc[0]["luck"] and not found.is_settled
    assert str(found).startswith("Luck explains the difference between b and a")
    assert "it would take about" in str(found)


def test_the_frontier_leaves_out_what_another_option_beats(bow_tie):
    values = {"bold": [9.0, 9.0, 9.0], "dull": [5.0, 5.0, 5.0], "safe": [6.0, 6.0, 6.0]}
    found = comparison(values, bow_tie, distress={"bold": 1.0, "dull": 1.0})
    assert found.frontier.set_index("option")["on_frontier"].to_dict() == {"bold": True, "dull": False, "safe": True}


def test_seeds_are_added_until_the_precision_is_reached(bow_tie):
    few = kam.compare(bow_tie, strategies=["by_spend", "harvest"], seeds=10)
    aim = float(few.pairs["high"].iloc[0] - few.pairs["difference"].iloc[0]) / 2.0
    found = kam.compare(bow_tie, strategies=["by_spend", "harvest"], seeds=10, precision=aim)
    assert len(found.seeds) > 10 and found.is_settled
    row = found.pairs.iloc[0]
    assert row["high"] - row["difference"] <= aim
    stopped = kam.compare(bow_tie, strategies=["by_spend", "harvest"], seeds=10, precision=1.0, most_seeds=30)
    assert len(stopped.seeds) == 30 and not stopped.is_settled


def test_matched_luck_makes_differences_small_where_nothing_differs(bow_tie):
    same = kam.compare(bow_tie, changes={"same": {"suppliers.north.quality": 0.94}}, seeds=8)
    assert (same.values["as it is"] == same.values["same"]).all()
    assert "exactly the same" in str(same)


def test_regret_by_hand(bow_tie):
    points, values = pd.DataFrame({"point": [0, 1]}), pd.DataFrame({"a": [10.0, 2.0], "b": [7.0, 6.0]})
    found = Regret(points, values, MEASURES["profit"])
    assert found.table[["option", "largest", "mean", "best"]].values.tolist() == [
        ["b", 3.0, 1.5, 0.5], ["a", 4.0, 2.0, 0.5],
    ]  # fmt: skip
    costs = Regret(points, values, MEASURES["lost"])  # less is better
    assert costs.regret["a"].tolist() == [3.0, 0.0]


def test_regret_over_a_space_and_a_space_that_would_undo_the_options(bow_tie):
    found = kam.compare(bow_tie, strategies=["by_spend", "harvest"], seeds=4)
    told = found.regret({"suppliers.north.quality": (0.6, 0.98)}, n=4, seeds=2, workers=1)
    assert len(told.points) == 4 and (told.regret.min(axis=1) == 0.0).all()
    with pytest.raises(kam.KamsimError, match="leave alone"):
        found.regret({"suppliers.north.strategy": ["by_spend", "harvest"]}, n=2, seeds=2)


@pytest.mark.parametrize("wrong, words", [
    ({"strategies": ["by_spend"]}, "two options"), ({"strategies": ["by_spend", "by_spent"]}, "by_spend"),
    ({}, "exactly one of"), ({"strategies": ["by_spend", "harvest"], "seeds": 1}, "2 seeds"),
    ({"strategies": ["by_spend", "harvest"], "measure": "profits"}, "profit"),
    ({"strategies": ["by_spend", "harvest"], "precision": 0}, "above 0"),
    ({"strategies": ["by_spend", "harvest"], "most_seeds": "many"}, "most_seeds: must be a whole number"),
    ({"strategies": ["by_spend", "harvest"], "supplier": "nort"}, "north"),
])  # fmt: skip
def test_a_comparison_that_cannot_be_is_refused(bow_tie, wrong, words):
    with pytest.raises(kam.KamsimError, match=words):
        kam.compare(bow_tie, **{"seeds": 2, **wrong})
