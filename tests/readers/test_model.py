"""The Mesa model: stepping, rewinding, forking, saving, batch runs."""

import mesa
import numpy as np
import pytest

import kamsim as kam
from kamsim.readers.agents import Relationship, Supplier


def rows_equal(one, other):
    """Whether two models stand in the same state."""
    return all(np.array_equal(a, b) for a, b in zip(one.history.rows, other.history.rows, strict=True))


def test_agents_are_views_on_their_rows_and_methods_are_rules():
    model = kam.KamModel("bow_tie", rng=1)
    relationship = model.agents_by_type[Relationship][0]
    relationship.buyer_trust = 0.25
    assert model.history.rows.relationships["buyer_trust"][0] == 0.25
    from kamsim.theory.rules.trust.trust import combine_trust

    assert Relationship.combine_trust is combine_trust


def test_two_models_do_not_touch_each_other():
    one, other = kam.KamModel("bow_tie", rng=1), kam.KamModel("bow_tie", rng=1)
    one.relationships[0].buyer_trust = 0.1
    assert other.relationships[0].buyer_trust != 0.1


def test_rewind_plays_the_same_again():
    model = kam.KamModel("bow_tie", rng=2)
    model.run_for(40)
    before = model.history.snapshot()
    model.rewind(13)
    assert model.month == 13
    model.run_for(27)
    assert all(np.array_equal(a, b) for a, b in zip(before, model.history.rows, strict=True))


def collected(model):
    """Months of the model's own figures, and the number of months of the relationships' figures."""
    figures = model.datacollector.get_agenttype_vars_dataframe(Relationship)
    months = model.datacollector.get_model_vars_dataframe()["month"].tolist()
    return months, len(figures) // len(model.relationships)


def test_what_is_rewound_is_no_longer_collected_however_often():
    model = kam.KamModel("bow_tie", rng=2)
    model.run_for(6)
    model.rewind(2)
    assert collected(model) == ([0, 1, 2], 3)
    model.run_for(3)
    model.rewind(4)
    assert collected(model) == ([0, 1, 2, 3, 4], 5)


def test_fork_shares_luck_and_nothing_else():
    model = kam.KamModel("bow_tie", rng=3)
    model.run_for(10)
    other = model.fork()
    other.relationships[0].breadth_wanted = 1.0
    assert model.relationships[0].breadth_wanted != 1.0
    other = model.fork()
    model.run_for(5), other.run_for(5)
    assert rows_equal(model, other)


def test_save_and_load_go_on_as_if_nothing_had_happened(tmp_path):
    model = kam.KamModel("bow_tie", rng=4)
    model.run_for(15)
    loaded = kam.KamModel.load(model.save(tmp_path / "kept.npz"))
    model.run_for(5), loaded.run_for(5)
    assert rows_equal(model, loaded)
    assert model.results().relationships.equals(loaded.results().relationships)


def test_loading_something_else_is_one_clear_error(tmp_path):
    (tmp_path / "no.npz").write_bytes(b"not a model")
    with pytest.raises(kam.KamsimError, match="KamModel.save"):
        kam.KamModel.load(tmp_path / "no.npz")


@pytest.mark.parametrize("seed", [-1, 1.5, "x", True])
def test_a_seed_is_a_whole_number(seed):
    with pytest.raises(kam.KamsimError, match="whole number"):
        kam.KamModel("bow_tie", rng=seed)


def test_mesa_select_agg_and_batch_run():
    model = kam.KamModel("life_cycle", rng=1)
    model.run_for(2)
    trading = model.agents_by_type[Relationship].select(lambda one: one.active)
    assert 0.0 < trading.agg("buyer_trust", np.mean) < 1.0
    assert "Supplier" in repr(model.agents_by_type[Supplier][0])
    rows = mesa.batch_run(kam.KamModel, {"scenario": ["bow_tie"]}, rng=[1, 2], max_steps=3, display_progress=False)
    assert {row["RunId"] for row in rows} == {0, 1}
