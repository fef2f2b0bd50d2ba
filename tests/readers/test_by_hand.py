"""What is set by hand on agents and rows, and what users of Mesa are used to: it works, or a sentence says why not."""

import copy
import pickle

import numpy as np
import pytest

import kamsim as kam
from kamsim.errors import KamsimError
from kamsim.theory.words import Tier


@pytest.fixture
def model():
    made = kam.KamModel("bow_tie", rng=7)
    made.run_for(5)
    return made


def test_a_decision_set_on_an_agent_holds_also_after_rewind_fork_and_save(model, tmp_path):
    model.relationships[0].breadth_wanted = np.float32(0.75)
    model.relationships[0].tier_wanted = Tier.KEY
    others = [model.fork(), kam.KamModel.load(model.save(tmp_path / "kept.npz"))]
    model.rewind(2)
    for one in (model, *others):
        one.run_for(8)
        assert one.relationships[0].held == {"breadth_wanted": 0.75, "tier_wanted": int(Tier.KEY)}
        assert one.history.rows.relationships["breadth_wanted"][0] == 0.75
        assert "breadth_wanted held at 0.75" in repr(one.relationships[0])


def test_a_decision_that_was_given_back_is_decided_by_the_strategy_as_if_it_had_never_been_held():
    """The next review writes it anew, so that from there on it is what it is without a hand."""
    free, handled = (kam.KamModel("bow_tie", rng=7) for _ in range(2))
    handled.relationships[0].record_wanted = 0.99
    handled.relationships[0].record_wanted = None
    for one in (free, handled):
        one.run_for(3)
    assert handled.relationships[0].record_wanted == free.relationships[0].record_wanted


@pytest.mark.parametrize("kind, name, value, told", [
    ("relationships", "breadth_wantd", 1.0, "relationship: must be a quantity that is there. Got 'breadth_wantd'."),
    ("relationships", "buyer_trust", "high", "relationship.buyer_trust: must be a finite number"),
    ("relationships", "buyer_trust", float("inf"), "must be a finite number"),
    ("relationships", "supplier", 5, "relationship.supplier: is a place in a table, and stays as it is. Got 5."),
    ("relationships", "model", None, "relationship: must be a quantity that is there. Got 'model'."),
    ("buyers", "columns", [], "buyer: must be a quantity that is there. Got 'columns'."),
    ("relationships", "buyer_trust", 10**400, "must be a finite number"),
    ("suppliers", "pric", 1.0, "supplier: must be a quantity that is there. Got 'pric'. Did you mean 'price'?"),
])  # fmt: skip
def test_what_is_set_on_an_agent_is_checked(model, kind, name, value, told):
    with pytest.raises(KamsimError) as caught:
        setattr(getattr(model.history.world, kind)[0], name, value)
    assert told in str(caught.value)


def test_a_row_that_is_no_agent_has_no_other_quantities_either(model):
    with pytest.raises(KamsimError, match="assumptions: must be a quantity that is there. Got 'trust_gian'"):
        model.assumptions.trust_gian = 0.2


@pytest.mark.parametrize("change, told", [
    (lambda model: setattr(model.assumptions, "trust_gain", 0.2), "assumptions.trust_gain: is not set by hand. Got 0"),
    (lambda model: setattr(model.market, "output", float("nan")), "market.output: is not set by hand. Got nan"),
    (lambda model: delattr(model.relationships[0], "breadth_wanted"), "relationship: stays as long as its row."),
    (lambda model: delattr(model.market, "columns"), "market: stays as long as its row. Got 'columns'."),
])  # fmt: skip
def test_what_no_hand_may_change_says_so(model, change, told):
    """A number of the theory that was changed on the way would be lost in a copy or a saved model."""
    with pytest.raises(KamsimError) as caught:
        change(model)
    assert told in str(caught.value)


def test_copies_of_every_kind_go_on_alike(model):
    copies = [copy.deepcopy(model), pickle.loads(pickle.dumps(model)), model.fork()]
    for one in (model, *copies):
        one.run_for(5)
    assert [one.revenue for one in copies] == [model.revenue] * 3
    assert copies[0].datacollector.get_model_vars_dataframe().equals(model.datacollector.get_model_vars_dataframe())


def test_a_copy_of_an_agent_is_refused_with_what_to_copy_instead(model):
    for take in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(KamsimError, match="lives in its model. Copy or pickle the model"):
            take(model.relationships[0])


def test_batch_run_draws_a_seed_where_mesa_hands_over_none_and_tells_it():
    from mesa.batchrunner import batch_run

    for luck, seeds in (({"iterations": 2}, None), ({"rng": [3, 4]}, {3, 4})):
        with pytest.warns() if seeds is None else pytest.MonkeyPatch.context():
            rows = batch_run(kam.KamModel, {"scenario": "bow_tie"}, max_steps=3, display_progress=False, **luck)
        told = {row["seed"] for row in rows}
        assert len(told) == 2 and seeds in (None, told)


def test_what_mesa_offers_and_kamsim_cannot_do_is_a_sentence(model):
    for act in (model.reset_rng, model.reset_randomizer, model.relationships[0].remove):
        with pytest.raises(KamsimError, match="KamModel\\(scenario, rng=|Let the scenario do it"):
            act()


@pytest.mark.parametrize("seed", [-1, 2**63, 1.5, True, "seven"])
def test_a_seed_is_refused_before_anything_is_played(seed):
    for play in (lambda: kam.KamModel("bow_tie", rng=seed), lambda: kam.simulate("bow_tie", seeds=[seed])):
        with pytest.raises(KamsimError, match="must be a whole number from 0 to 9223372036854775807"):
            play()


def test_the_largest_seed_plays_and_is_told_in_full():
    futures = kam.simulate("bow_tie", seeds=[2**63 - 1], months=12, interpreted=True)
    assert futures.outcomes["run"].tolist() == [2**63 - 1] * 2
