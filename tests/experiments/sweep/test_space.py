"""What may be varied: every mistake has a sentence, and all of a space at once."""

import numpy as np
import pytest

import kamsim as kam
from kamsim.experiments.sweep.designs import shares_of
from kamsim.experiments.sweep.ranges import Factor, Range
from kamsim.experiments.sweep.space import Space


def mistake(work):
    """The message of the error that some work ends in."""
    with pytest.raises(kam.KamsimError) as caught:
        work()
    return str(caught.value)


@pytest.mark.parametrize("space, words", [
    ({}, "must name something to vary"),
    ({"assumptions.trust_gian": (0.1, 0.2)}, "trust_gain"),
    ({"suppliers.north.qualty": (0.1, 0.2)}, "quality"),
    ({"suppliers.nowhere.quality": (0.1, 0.2)}, "one of the suppliers of the scenario. Got 'nowhere'. Known: north"),
    ({"suppliers.nrth.quality": (0.1, 0.2)}, "1 problem to mend"),
    ({"assumptions.trust_gain": (0.2, 0.2)}, "low must be below high"),
    ({"assumptions.trust_gain": (0.3, 0.1)}, "low must be below high"),
    ({"suppliers.north.quality": (0.5, 1.5)}, "1.5"),
    ({"assumptions.trust_gain": []}, "choices must not be empty"),
    ({"suppliers.north.strategy": ["by_spend", "by_spent"]}, "by_spend"),
    ({"suppliers.north.quality": {"low": 0.1, "hihg": 0.2}}, "high"),
    ({"suppliers.north.quality": {"distribution": "normal", "mean": 0.5}}, "a normal range must give sd"),
    ({"suppliers.north.quality": {"distribution": "loguniform", "low": 0.0, "high": 1.0}}, "above 0"),
    ({"suppliers.north.quality": 0.5}, "must be a range such as"),
])  # fmt: skip
def test_a_space_that_cannot_be_is_refused_with_its_place(bow_tie, space, words):
    assert words in mistake(lambda: Space(space).check(bow_tie))


def test_all_problems_are_told_at_once(bow_tie):
    told = mistake(lambda: Space({"assumptions.trust_gain": (2, 1), "suppliers.north.quality": 3}))
    assert "2 problems" in told and "trust_gain" in told and "quality" in told


def test_a_toml_file_and_a_dict_say_the_same(tmp_path, bow_tie):
    path = tmp_path / "space.toml"
    path.write_text("[assumptions]\ntrust_gain = { low = 0.02, high = 0.3 }\n"
                    '[suppliers.north]\nstrategy = { choices = ["by_spend", "harvest"] }\n')  # fmt: skip
    told = Space.of(path).check(bow_tie).as_tables()
    assert told == Space({"assumptions": {"trust_gain": (0.02, 0.3)},
                          "suppliers.north.strategy": ["by_spend", "harvest"]}).as_tables()  # fmt: skip


def test_values_by_hand():
    assert Factor("a", Range(low=1.0, high=100.0, distribution="loguniform")).at(0.5) == pytest.approx(10.0)
    assert Factor("a", Range(mean=5.0, sd=2.0, distribution="normal")).at(0.5) == pytest.approx(5.0)
    assert [Factor("a", Range(low=1, high=3, whole=True)).at(share) for share in (0.0, 0.5, 0.99, 1.0)] == [1, 2, 3, 3]
    assert [Factor("a", Range(choices=["x", "y"])).at(share) for share in (0.0, 0.49, 0.5, 1.0)] == ["x", "x", "y", "y"]


@pytest.mark.parametrize("design, n, words", [
    ("lhs", 1, "at least 3"), ("sobol", 100, "Take 128"), ("saltelli", 4, "at least 8"), ("grid", 1, "at least 2"),
    ("latin", 10, "must be a design"), ("lhs", 0, "1 or more"), ("lhs", 2.5, "whole number"), ("grid", 5000, "at most"),
])  # fmt: skip
def test_a_design_with_too_few_points_or_too_many_is_refused(space, design, n, words):
    assert words in mistake(lambda: shares_of(Space(space), design, n))


def test_designs_cover_their_space(space):
    cube = shares_of(Space(space), "lhs", 10)
    assert (np.sort((cube * 10).astype(int), axis=0) == np.arange(10)[:, None]).all()  # one in every tenth
    assert shares_of(Space(space), "grid", 3).shape == (3 * 3 * 2, 3)
    a, b, *mixed = shares_of(Space(space), "saltelli", 8).reshape(5, 8, 3)
    for column, part in enumerate(mixed):
        changed = (part != a).any(axis=0)
        assert changed.tolist() == [place == column for place in range(3)] and (part[:, column] == b[:, column]).all()
    tornado = shares_of(Space(space), "tornado", 2)
    assert (tornado[0] == 0.5).all() and ((tornado[1:] != 0.5).sum(axis=1) == 1).all()
