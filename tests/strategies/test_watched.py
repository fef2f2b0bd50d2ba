"""What a strategy of the user's own decides is checked where it decides, in both readers, and told in a sentence."""

import math

import cloudpickle
import numba
import numpy as np
import pytest

import kamsim as kam
from kamsim.errors import KamsimError
from kamsim.readers import batch, compiling
from kamsim.readers.compiled_rows import decisions_hold, row_of
from kamsim.theory import strategies
from kamsim.theory.fields import fresh_rows
from kamsim.theory.month import PHASES
from kamsim.theory.state import RelationshipState
from kamsim.theory.strategies import DECISIONS, registry


@pytest.fixture(autouse=True)
def own_strategies_are_forgotten(monkeypatch):
    """Those of other tests, before, and those of this one, after."""
    shipped = {
        side: {key: one for key, one in known.items() if one.number < strategies.FIRST_OWN}
        for side, known in registry.REGISTERED.items()
    }
    monkeypatch.setattr(registry, "REGISTERED", shipped)


def with_own(write, side="supplier"):
    """A small case in which a firm's strategy does to every relationship what a function does."""

    def own(one, relationship, other, assumptions):
        """Own."""
        write(relationship)

    def own_supplier(supplier, relationship, buyer, assumptions):
        """Own."""
        own(supplier, relationship, buyer, assumptions)

    def own_buyer(buyer, relationship, supplier, assumptions):
        """Own."""
        own(buyer, relationship, supplier, assumptions)

    function, firm = (own_supplier, "suppliers.north") if side == "supplier" else (own_buyer, "buyers.arkona")
    kam.strategy(side=side, name="own")(function)
    return kam.load_scenario("bow_tie").vary(**{f"{firm}.strategy": "own"}, months=12)


def writes(name, value):
    """A function that writes one decision."""
    return lambda relationship: setattr(relationship, name, value)


@pytest.mark.parametrize("write, side, told", [
    (writes("budget_claim", math.nan), "supplier",
     "strategy own, budget_claim: must be a finite number from 0 to 10. Got nan."),
    (writes("breadth_wanted", math.inf), "supplier", "own, breadth_wanted: must be a finite number from 0 to 1. Got "),
    (writes("price_pressure", -0.5), "buyer", "own, price_pressure: must be a finite number from 0 to 1. Got -0.5."),
    (writes("tier_wanted", 7), "supplier", "own, tier_wanted: must be one of standard, key, strategic. Got 7."),
    (writes("tier_wanted", 1.7), "supplier", "own: tier_wanted: must be one of standard, key, strategic. Got 1.7."),
    (writes("budget_claim", None), "supplier", "own: budget_claim: must be a finite number from 0 to 10. Got None."),
    (writes("budget_claim", "high"), "supplier", "own: budget_claim: must be a finite number from 0 to 10. Got 'high'"),
    (lambda relationship: 1 / 0, "buyer", "own: must decide in every situation, and ended in ZeroDivisionError"),
    (lambda relationship: relationship.trst, "supplier", "own: must decide in every situation, and ended in Attribute"),
])  # fmt: skip
def test_what_cannot_be_decided_is_refused_with_strategy_decision_value_and_what_must_hold(write, side, told):
    case = with_own(write, side)
    for play in (lambda: kam.KamModel(case).run_for(3), lambda: kam.simulate(case, seeds=1, interpreted=True)):
        with pytest.raises(KamsimError) as caught:
            play()
        assert f"strategy {told.removeprefix('strategy ')}" in str(caught.value)


def test_a_decision_of_another_kind_shows_before_compiled_code_would_make_it_fit():
    with pytest.raises(KamsimError, match="strategy own: tier_wanted: must be one of"):
        batch.rehearse(with_own(writes("tier_wanted", 1.7)))


def test_compiled_code_sees_every_decision_that_is_out_of_its_bounds():
    """Fresh rows hold; one decision at a time is moved out below, above, or made no number."""
    relationship_at = row_of(RelationshipState)

    @numba.njit
    def hold(address):
        return decisions_hold(relationship_at(address))

    rows = fresh_rows(RelationshipState, 1)
    assert hold(rows.ctypes.data)
    tried = 0
    for name in DECISIONS:
        low, high = RelationshipState.fields[name].bounds
        if rows[name].dtype == np.bool_:
            continue
        for wrong in (low - 1, high + 1, *((math.nan, math.inf) if rows[name].dtype == float else ())):
            before, rows[name] = rows[name][0], wrong
            assert not hold(rows.ctypes.data), (name, wrong)
            rows[name] = before
            tried += 1
        for edge in (low, high):
            before, rows[name] = rows[name][0], edge
            assert hold(rows.ctypes.data), (name, edge)
            rows[name] = before
    assert tried > 2 * len(DECISIONS)


def test_what_compiled_code_stopped_at_is_told_in_the_words_of_plain_python():
    """Of two runs the second holds a wrong decision, of the firm whose strategy is the user's own."""
    case = with_own(writes("budget_claim", 1.0))
    worlds, _ = batch.worlds_of([(case, 1), (case, 2)])
    reader = object.__new__(batch.Reader)
    reader.own = batch.own_strategies(case)
    stopped = KamsimError("stopped")
    assert "strategy own: must decide in every situation, and ended in KamsimError: stopped" in str(
        reader.told(stopped, worlds)
    )
    worlds.relationships["budget_claim"][1, 0] = 12.0
    with pytest.raises(KamsimError, match="strategy own, budget_claim: must be a finite number .* Got 12.0"):
        reader.told(stopped, worlds)
    reader.own = []
    assert reader.told(stopped, worlds) is stopped


def test_a_decision_that_is_in_range_is_left_as_it_is():
    model = kam.KamModel(with_own(writes("reassign_wanted", 1.0)))
    model.run_for(3)
    assert model.relationships[0].reassign_wanted == 1.0


def test_compiled_functions_are_called_after_what_they_decide_among():
    """Compiled code finds functions by name: where two of one name lay in a process, the first served both."""

    def names_in(deciders):
        todo, found = list(deciders), []
        while todo:
            one = todo.pop()
            found.append(one.__qualname__)
            todo += [cell.cell_contents for cell in one.__closure__ or () if callable(cell.cell_contents)]
        return [name for name in found if name.startswith("decide_")]

    case = with_own(writes("budget_claim", 1.0))
    shipped, beside = (names_in(strategies.deciders(own)) for own in ((), batch.own_strategies(case)))
    assert "decide_supplier_1000" in beside and not any("_1000" in name for name in shipped)
    assert len(set(shipped)) == len(shipped) > 20 and len(set(beside)) == len(beside) == len(shipped) + 2
    phases = [compiling.to_compile(phase).py_func.__qualname__ for phase in PHASES]
    assert len(set(phases)) == len(PHASES)


def test_what_another_process_brought_under_the_same_number_goes():
    """A worker of a cluster serves many, and each numbers its own from the same number."""

    def brought(name):
        function = with_own(writes("budget_claim", 1.0)) and registry.get("supplier", "own")
        return strategies.frozen(function._replace(name=name))

    first, second = brought("first"), brought("second")
    strategies.adopt([first])
    assert strategies.get("supplier", 1000).name == "first"
    strategies.adopt([second])
    assert strategies.get("supplier", 1000).name == "second"
    assert [one.name for one in strategies.added()] == ["second"]


def test_a_saved_model_plays_its_strategies_whatever_their_numbers_are_by_now(tmp_path):
    """They were added in another order; one that was pickled brings its own, and drives out nobody."""
    model = kam.KamModel(with_own(writes("reassign_wanted", 1.0)))
    model.run_for(3)
    kept, copied = model.save(tmp_path / "kept.npz"), cloudpickle.dumps(model)
    for side in registry.REGISTERED.values():
        side.pop("own", None)

    @kam.strategy
    def other(supplier, relationship, buyer, assumptions):
        """Has the number that the first one had."""
        relationship.reassign_wanted = 0.0

    back = cloudpickle.loads(copied)
    assert {one.name: one.number for one in strategies.added()} == {"other": 1000, "own": 1001}
    for one in (back, kam.KamModel.load(kept)):
        one.run_for(3)
        assert one.relationships[0].reassign_wanted == 1.0 and int(one.history.rows.suppliers["strategy"][0]) == 1001


def test_a_pickled_model_does_not_drive_out_a_strategy_that_was_defined_anew():
    """Nor is it played by that one: it is refused; with the one it was made with it comes back."""
    made = kam.KamModel(with_own(writes("reassign_wanted", 1.0)))
    copied = cloudpickle.dumps(made)
    anew = with_own(writes("reassign_wanted", 0.0)) and registry.get("supplier", "own")
    with pytest.raises(KamsimError, match="a pickled model: must play the strategy that it was made with.* 'own'"):
        cloudpickle.loads(copied)
    assert registry.get("supplier", "own") is anew
    with_own(writes("reassign_wanted", 1.0))
    assert cloudpickle.loads(copied).month == 0


@pytest.mark.parametrize("value, fits", [(1.7, False), (1, True), (int(2.0), True)])
def test_a_real_number_for_a_whole_one_is_found_in_a_branch_that_nobody_came_to(value, fits):
    """Compiled code would cut it off; such a strategy is played in plain Python, which tells it when it comes there."""

    def write(relationship):
        if relationship.significance > 0.999999:
            relationship.tier_wanted = value
        relationship.budget_claim = 1.0

    why = batch.why_not_compiled(with_own(write))
    assert why == "" if fits else "own cannot be compiled" in why and "gives tier_wanted a real number" in why
