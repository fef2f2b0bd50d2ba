"""A strategy of the user's own is what it uses: constants, helpers and closures are part of it, or are refused."""

import random
from enum import IntEnum
from functools import partial
from operator import itemgetter
from types import ModuleType

import cloudpickle
import numpy as np
import pytest

import kamsim as kam
from kamsim.errors import KamsimError
from kamsim.theory.strategies import FIRST_OWN, frozen, registry, strategy

PUSH, TABLE, RATES = 0.1, {"a": 1.0}, (0.1, 0.2)
PARTIAL, SECOND, BOUND = partial(max, PUSH), itemgetter(1), (0.5).__mul__


class Mood(IntEnum):
    """How one feels."""

    GOOD = 1


def helper(x):
    """Half of it, and a push."""
    return 0.5 * x + PUSH


@pytest.fixture(autouse=True)
def own_strategies_are_forgotten(monkeypatch):
    monkeypatch.setattr(registry, "REGISTERED", {side: dict(known) for side, known in registry.REGISTERED.items()})


def known(function):
    """A strategy that does with the claim what a function says."""

    def own(supplier, relationship, buyer, assumptions):
        """Own."""
        relationship.budget_claim = function(relationship.significance)

    strategy(own)
    return frozen(registry.get("supplier", "own"))


@pytest.mark.parametrize("function", [
    lambda x: x + PUSH,
    lambda x: helper(x),
    lambda x: x + max(PUSH, 0.05),
    lambda x, push=PUSH: x + PUSH,
    lambda x: sum(PUSH for _ in range(2)),
])  # fmt: skip
def test_a_global_is_part_of_the_mark_wherever_it_is_used(function, monkeypatch):
    """In the strategy, in a helper, in an inner function."""
    before = known(function)
    assert known(function) is before and before.number >= FIRST_OWN
    monkeypatch.setitem(globals(), "PUSH", 0.9)
    assert known(function).mark != before.mark


def test_a_closure_is_part_of_the_mark():
    marks = {known(lambda x, push=push: x + push).mark for push in (0.1, 0.9)}
    assert len(marks) == 2


def test_a_constant_of_a_module_of_ones_own_is_part_of_the_mark():
    numbers = ModuleType("numbers_of_mine")
    numbers.PUSH = 0.1
    before = known_with(numbers)
    numbers.PUSH = 0.9
    assert known_with(numbers).mark != before.mark


def known_with(module):
    """A strategy that reads a constant of a module."""
    made = {"mine": module, "__name__": "__main__"}
    exec("def own(supplier, relationship, buyer, assumptions):\n    relationship.budget_claim = mine.PUSH", made)
    strategy(made["own"])
    return frozen(registry.get("supplier", "own"))


def test_what_is_frozen_stays_as_it_was(monkeypatch):
    """Also after it was sent to another process, where its module may say something else."""
    before = known(lambda x: helper(x))
    monkeypatch.setitem(globals(), "PUSH", 0.9)
    for one in (before, cloudpickle.loads(cloudpickle.dumps(before))):
        decided = type("Decided", (), {"significance": 0.4})()
        one.function(None, decided, None, None)
        assert decided.budget_claim == pytest.approx(0.3)  # 0.5 * 0.4 + 0.1
        assert frozen(one) is one


def test_what_a_library_brings_goes_by_its_name():
    for function in (lambda x: np.sqrt(x), lambda x: x + RATES[1] + Mood.GOOD, lambda x: abs(x) + len("word")):
        assert len(known(function).mark) == 16


def remembering(x):
    """Counts its calls."""
    global PUSH
    PUSH += 0.1
    return PUSH


@pytest.mark.parametrize("function, told", [
    (lambda x: TABLE["a"], "must use things that cannot change. Got 'TABLE, dict'"),
    (lambda x: PARTIAL(x), "must use things that cannot change. Got 'PARTIAL, partial'"),
    (lambda x: SECOND(RATES), "must use things that cannot change. Got 'SECOND, itemgetter'"),
    (lambda x: BOUND(x), "must use things that cannot change. Got 'BOUND, method-wrapper'"),
    (lambda x: random.random(), "must leave luck and time to kamsim"),
    (lambda x: np.random.random(), "must leave luck and time to kamsim"),
    (remembering, "must not remember anything"),
])  # fmt: skip
def test_what_cannot_be_told_apart_is_refused_with_what_to_use_instead(function, told):
    with pytest.raises(
        KamsimError, match="strategy own: .*Use numbers, words, tuples of them, and functions"
    ) as caught:
        known(function)
    assert told in str(caught.value)


def test_a_closure_that_counts_is_refused():
    count = 0

    def counting(x):
        nonlocal count
        count += 1
        return count

    with pytest.raises(KamsimError, match="must not remember anything"):
        known(counting)


def test_a_model_refuses_it_before_it_plays():
    @strategy
    def moody(supplier, relationship, buyer, assumptions):
        """As the dice fall."""
        relationship.budget_claim = random.random()

    case = kam.load_scenario("bow_tie").vary(**{"suppliers.north.strategy": "moody"}, months=12)
    for play in (kam.KamModel, lambda given: kam.simulate(given, seeds=1, interpreted=True)):
        with pytest.raises(KamsimError, match="strategy moody: must leave luck"):
            play(case)


def test_a_sweep_of_another_constant_is_another_sweep(tmp_path, monkeypatch):
    """Also where the strategy is only one of the choices of the space."""

    @strategy
    def pushy(supplier, relationship, buyer, assumptions):
        """Pushes."""
        relationship.budget_claim = PUSH

    case, space = kam.load_scenario("bow_tie").vary(months=12), {"suppliers.north.strategy": ["pushy", "alike"]}
    kam.sweep(case, space, "grid", n=2, seeds=1, out=tmp_path / "s", workers=1, interpreted=True)
    monkeypatch.setitem(globals(), "PUSH", 0.9)
    with pytest.raises(KamsimError, match="holds another sweep"):
        kam.sweep(case, space, "grid", n=2, seeds=1, out=tmp_path / "s", workers=1, interpreted=True)
