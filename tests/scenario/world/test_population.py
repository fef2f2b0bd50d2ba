"""A scenario and a seed give a living market: indices that fit, given values kept, the rest from the priors."""

import numpy as np
import pytest

from kamsim.errors import KamsimError
from kamsim.readers.interpreted import History
from kamsim.scenario.files import shipped_files
from kamsim.scenario.load import load_scenario
from kamsim.scenario.scenario import Scenario
from kamsim.scenario.world.drawn_market import mean_top_fifth
from kamsim.scenario.world.population import populate, populate_many
from kamsim.theory.state import DECLARED
from kamsim.theory.words import Role, Shape, Side, Stage

CROWD = {"title": "Many firms", "population": {"suppliers": 50, "buyers": 200, "suppliers_per_buyer": 4}}


@pytest.fixture(scope="module", params=[*sorted(shipped_files()), "crowd"])
def world(request):
    """As it stands before the first month, when the rules of the start have read off what hangs on something else."""
    scenario = Scenario(CROWD) if request.param == "crowd" else load_scenario(request.param)
    return History(scenario, 3).rows


def test_blocks_stand_side_by_side(world):
    relationships, ties, contacts = world.relationships, world.ties, world.contacts
    for buyer in world.buyers:
        block = slice(buyer["first_relationship"], buyer["first_relationship"] + buyer["relationship_count"])
        assert (relationships["buyer"][block] == buyer["number"]).all()
    for supplier in world.suppliers:
        block = slice(supplier["first_account"], supplier["first_account"] + supplier["account_count"])
        assert (relationships["supplier"][world.accounts["relationship"][block]] == supplier["number"]).all()
    for relationship in relationships:
        block = ties[relationship["first_tie"] : relationship["first_tie"] + relationship["tie_count"]]
        assert (block["relationship"] == relationship["number"]).all()
        assert (contacts["firm"][block["supplier_contact"]] == relationship["supplier"]).all()
        assert (contacts["side"][block["supplier_contact"]] == Side.SUPPLIER).all()
        assert (contacts["firm"][block["buyer_contact"]] == relationship["buyer"]).all()
        assert (contacts["side"][block["buyer_contact"]] == Side.BUYER).all()
        assert relationship["manager"] == block["supplier_contact"][0]
        assert relationship["first_buyer_contact"] in block["buyer_contact"]
    assert relationships["tie_count"].sum() == len(ties)
    taken = world.accounts["relationship"][world.accounts["relationship"] >= 0]
    assert sorted(taken) == np.flatnonzero(relationships["known"]).tolist()
    assert world.market["people"][0] == len(contacts)


def test_roles_fit_sides(world):
    role = world.contacts["role"]
    selling = (role < Role.PURCHASER) | (role == Role.ACCOUNT_DIRECTOR)
    assert (selling == (world.contacts["side"] == Side.SUPPLIER)).all()


def test_values_keep_their_declared_ranges(world):
    for kind, declared in DECLARED._asdict().items():
        if declared is None or kind in ("events", "bids"):
            continue
        rows = getattr(world, kind)
        for name, field in declared.fields.items():
            assert np.isfinite(rows[name].astype(float)).all(), name
            if field.low is not None:
                assert (rows[name] >= field.low).all(), name
                assert (rows[name] <= field.high).all(), name


def test_prospects_have_not_begun(world):
    prospects = world.relationships[~world.relationships["active"]]
    for name in ("age", "share_of_wallet", "revenue", "supplier_pledge", "involvement", "rank"):
        assert (prospects[name] == 0).all(), name
    assert (prospects["stage"] == Stage.EXPLORATORY).all()


def test_shares_fit_into_wallets(world):
    held = np.bincount(world.relationships["buyer"], world.relationships["share_of_wallet"], len(world.buyers))
    assert (held <= 1.0 + 1e-9).all()
    rest = held[world.relationships["buyer"]] - world.relationships["share_of_wallet"]
    known = world.relationships["known"]
    assert np.allclose(world.relationships["rival_share"][known], rest[known])


def test_living_relationships_have_a_living_main_tie(world):
    for relationship in world.relationships[world.relationships["active"]]:
        block = world.ties[relationship["first_tie"] : relationship["first_tie"] + relationship["tie_count"]]
        main = block[
            (block["supplier_contact"] == relationship["manager"])
            & (block["buyer_contact"] == relationship["first_buyer_contact"])
        ][0]
        assert main["strength"] > 0.0
        assert main["open"]
        assert relationship["shape"] != Shape.NONE or main["strength"] < 0.15


@pytest.mark.parametrize("name", ["life_cycle", "bow_tie"])
def test_given_values_stand(name):
    scenario = load_scenario(name)
    for seed in (1, 2):
        world = populate(scenario, seed)
        for kind, masks in scenario.layout.given._asdict().items():
            for field, mask in masks.items():
                expected = getattr(scenario.layout.world, kind)[field][mask]
                assert (getattr(world, kind)[field][mask] == expected).all(), (kind, field)


@pytest.mark.parametrize("name", ["life_cycle", "bow_tie"])
def test_one_world_and_many_are_bit_identical(name):
    scenario = load_scenario(name)
    seeds = [0, 5, 17, 4]
    many = populate_many(scenario, seeds)
    for run, seed in enumerate(seeds):
        for rows, one in zip(many, populate(scenario, seed), strict=True):
            assert rows[run].tobytes() == one.tobytes()


def test_seeds_differ_and_worlds_do_not_share_memory():
    scenario = load_scenario("life_cycle")
    first, again, other = populate(scenario, 1), populate(scenario, 1), populate(scenario, 2)
    name = "buyer_goodwill_trust"
    assert (first.relationships[name] == again.relationships[name]).all()
    assert (first.relationships[name] != other.relationships[name]).any()
    first.relationships[name] = 0.0
    assert populate(scenario, 1).relationships[name].min() > 0.0


@pytest.mark.parametrize(("concentration", "target"), [("measured", 0.67), ("80/20", 0.80), (0.5, 0.5)])
def test_top_fifth_carries_what_was_asked(concentration, target):
    population = {"suppliers": 50, "buyers": 400, "suppliers_per_buyer": 4, "concentration": concentration}
    world = populate(Scenario({"title": "x", "population": population}), 1)
    rows = world.relationships
    assert abs(mean_top_fifth(rows["revenue"], rows["supplier"], 50) - target) < 0.02


def test_start_values_have_the_stated_shape():
    rows = History(Scenario(CROWD), 5).rows.relationships
    rows = rows[rows["active"]]
    assert 1.25 < rows["age"].mean() / np.median(rows["age"]) < 1.75  # pattern C09
    assert abs(np.corrcoef(rows["age"], rows["buyer_trust"])[0, 1]) < 0.2  # pattern C14
    assert len(np.unique(rows["stage"])) >= 4
    assert len(np.unique(rows["shape"])) >= 4


def test_listed_and_drawn_firms_mix():
    tables = {"population": {"suppliers": 3, "buyers": 10, "supplier_strategy": "by_potential"}}
    world = populate(load_scenario("bow_tie").vary(**tables), 1)
    assert (len(world.suppliers), len(world.buyers)) == (5, 11)


def test_there_are_as_many_relationships_as_asked():
    population = {"suppliers": 100, "buyers": 2500, "suppliers_per_buyer": 4}
    world = populate(Scenario({"title": "x", "population": population}), 1)
    assert 10_000 <= world.relationships["known"].sum() < 10_010, (
        "four each on average; the smallest buyers still have one"
    )


@pytest.mark.parametrize("seed", [-1, 1.5, "1", None, True])
def test_seeds_are_whole_numbers(seed):
    with pytest.raises(KamsimError, match="whole number"):
        populate(load_scenario("bow_tie"), seed)
