"""A scenario cannot be changed, varies into another, and comes back from disk the same."""

import pickle

import numpy as np
import pytest

from kamsim.errors import KamsimError
from kamsim.scenario.files import shipped_files
from kamsim.scenario.load import load_scenario, scenarios

SHIPPED = sorted(shipped_files())


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_scenarios_load_and_say_what_they_teach(name):
    scenario = load_scenario(name)
    assert scenario.teaches.endswith(".")
    assert shipped_files()[name].read_text(encoding="utf-8").startswith("# ")
    assert scenario.explain()


def test_the_default_scenario_is_large_enough():
    world = load_scenario("life_cycle").layout.world
    assert load_scenario("life_cycle").months == 180
    assert len(world.suppliers) >= 3
    assert len(world.buyers) >= 5
    assert len(world.contacts) >= 60
    assert world.relationships["active"].sum() >= 12
    assert (~world.relationships["active"]).sum() >= 2


def test_bow_tie_hangs_on_one_pair():
    scenario = load_scenario("bow_tie")
    ties = scenario.layout.world.ties
    first = ties[ties["relationship"] == scenario.layout.world.relationships["supplier"].argmin()]
    assert (first["strength"] > 0.0).sum() == 1
    assert scenario.part("shocks")[0]["month"] == 37


def test_listing():
    table = scenarios()
    assert list(table.columns) == ["name", "title", "teaches", "claims"]
    assert {"life_cycle", "bow_tie"} <= set(table["name"])


def test_cannot_be_changed():
    scenario = load_scenario("bow_tie")
    with pytest.raises(AttributeError):
        scenario.name = "other"
    with pytest.raises(TypeError):
        scenario.tables["months"] = 1
    with pytest.raises(TypeError):
        scenario.part("suppliers")["north"]["price"] = 2.0


def test_vary_makes_another_and_checks_it():
    scenario = load_scenario("bow_tie")
    other = scenario.vary(months=24, suppliers={"north": {"quality": 0.8}}, **{"buyers.arkona.spend": 1000.0})
    assert (scenario.months, other.months) == (72, 24)
    assert other.part("suppliers")["north"]["quality"] == 0.8
    assert other.part("suppliers")["north"]["name"] == "North Bearings"
    assert other != scenario
    assert other.digest != scenario.digest
    with pytest.raises(KamsimError, match="0..1"):
        scenario.vary(**{"suppliers.north.quality": 80})
    assert "quality" not in scenario.vary(**{"suppliers.north.quality": None}).part("suppliers")["north"]


@pytest.mark.parametrize("name", SHIPPED)
def test_save_and_read_back(tmp_path, name):
    scenario = load_scenario(name)
    path = scenario.save(tmp_path / f"{name}.toml")
    assert load_scenario(path) == scenario
    with pytest.raises(KamsimError, match="must not exist"):
        scenario.save(path)
    scenario.save(path, force=True)


def test_survives_pickling_with_its_hash():
    scenario = load_scenario("life_cycle")
    copy = pickle.loads(pickle.dumps(scenario))
    assert copy == scenario
    assert hash(copy) == hash(scenario)


def test_presets_and_own_assumptions():
    scenario = load_scenario("life_cycle").vary(assumptions={"preset": "practice", "recession_gap": 90.0})
    assert scenario.assumptions["recession_gap"] == 90.0
    assert scenario.assumptions["recession_gap_spread"] == 0.1


def test_names():
    names = load_scenario("bow_tie").names
    assert names.supplier(0) == "North Bearings"
    assert names.contact(0) == "Anna Berg"
    assert names.person(0) == "Anna Berg"
    assert names.person(500) == names.person(500) != names.person(501)


def test_replayed_recessions():
    from kamsim.theory.events import Kind

    shocks = load_scenario("life_cycle").vary(market={"replay": "nber", "replay_from": 2005}).layout.world.shocks
    recessions = shocks[shocks["kind"] == Kind.RECESSION_BEGAN]
    assert recessions["month"].tolist() == [37, 183]
    assert recessions["months"].tolist() == [18, 2]
    assert (sorted(shocks["month"]) == shocks["month"]).all()


def test_a_folder_of_results_does_not_hide_a_shipped_scenario(tmp_path, monkeypatch):
    (tmp_path / "bow_tie").mkdir()
    monkeypatch.chdir(tmp_path)
    assert load_scenario("bow_tie").name == "bow_tie"


def test_changed_assumptions_keep_firms_and_people():
    scenario = load_scenario("bow_tie")
    layout = scenario.layout
    assert scenario.vary(assumptions={"trust_gain": 0.05}).layout is layout
    assert scenario.vary(months=12).layout is not layout


def test_firms_and_people_are_laid_out_once_for_all_that_differ_in_assumptions_only():
    """Asked of the last of a chain first."""
    first = load_scenario("bow_tie")
    second = first.vary(assumptions={"trust_gain": 0.05})
    third = second.vary(name="third", assumptions={"trust_gain": 0.06})
    assert third.layout is first.layout is second.layout
    assert third.assumption_row["trust_gain"] == 0.06 and first.assumption_row["trust_gain"] != 0.06
    larger = third.vary(**{"suppliers.north.price": 1.1})
    assert larger.layout is not first.layout
    assert larger.vary(assumptions={"trust_gain": 0.07}).layout.world.suppliers[0]["price"] == 1.1


def test_a_scenario_that_was_pickled_lays_out_its_own_firms():
    varied = load_scenario("bow_tie").vary(assumptions={"trust_gain": 0.05})
    copy = pickle.loads(pickle.dumps(varied))
    assert copy == varied and copy.varied_from is None
    assert np.array_equal(copy.layout.world.ties, varied.layout.world.ties)
