"""Tables to disk and back, all or nothing."""

import json
import re

import pandas as pd
import pytest

import kamsim as kam
from kamsim.results.folders import new_folder
from kamsim.results.made import TABLES
from kamsim.results.saved import same


@pytest.fixture(scope="module")
def ensemble():
    return kam.simulate("bow_tie", seeds=4)


def test_saved_and_read_back_the_same(tmp_path, ensemble):
    back = kam.load(ensemble.save(tmp_path / "kept"))
    assert same(ensemble, back) == []
    assert back.seeds == (1, 2, 3, 4) and back.scenario.digest == ensemble.scenario.digest
    for name in TABLES:
        assert getattr(back, name).attrs["units"] == getattr(ensemble, name).attrs["units"]


def test_a_folder_with_a_table_missing_or_broken_is_a_mistake_with_a_name(tmp_path, ensemble):
    folder = ensemble.save(tmp_path / "kept")
    (folder / "bids.parquet").write_bytes(b"not a table")
    with pytest.raises(kam.KamsimError, match=r"bids\.parquet"):
        kam.load(folder)
    (folder / "bids.parquet").unlink()
    with pytest.raises(kam.KamsimError, match=r"bids\.parquet"):
        kam.load(folder)


def test_one_changed_number_is_seen(ensemble):
    other = kam.simulate("bow_tie", seeds=4)
    assert same(ensemble, other) == []
    other.relationships.loc[3, "profit"] += 1e-6
    assert same(ensemble, other) == ["relationships"]


def test_every_column_has_a_unit(ensemble):
    for name in TABLES:
        table = getattr(ensemble, name)
        assert set(table.attrs["units"]) == set(table.columns), name


def test_columns_of_the_design_are_there(ensemble):
    wanted = """run month supplier buyer stage tier age revenue unit_price gross_margin cost_to_serve profit
    share_of_wallet buyer_trust supplier_trust interpersonal_trust commitment buyer_dependence supplier_dependence
    supplier_pledge buyer_pledge supplier_contacts buyer_contacts bus_factor key_account contract_end in_recession"""
    assert set(wanted.split()) <= set(ensemble.relationships.columns)
    assert {"run", "person", "firm", "side", "role", "start", "end", "destination"} <= set(ensemble.people.columns)
    assert {"run", "year", "firm", "sales", "profit", "selling_cost", "partners", "exited"} <= set(
        ensemble.firms.columns
    )
    assert {"initiator", "reason", "plan", "cost", "returned"} <= set(ensemble.endings.columns)


def test_nothing_is_overwritten_and_nothing_half_written_stays(tmp_path, ensemble):
    ensemble.save(tmp_path / "kept")
    with pytest.raises(kam.KamsimError, match="nothing is overwritten"):
        ensemble.save(tmp_path / "kept")
    with pytest.raises(RuntimeError), new_folder(tmp_path / "half") as new:
        (new.inside / "part").write_text("x")
        raise RuntimeError
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kept"]


def test_a_folder_of_somebody_else_is_left_alone_even_with_force(tmp_path, ensemble):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("years of work")
    with pytest.raises(kam.KamsimError, match="left alone"):
        ensemble.save(tmp_path / "mine", force=True)
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "years of work"


def test_anna_leaves_once_and_the_people_table_says_so(ensemble):
    anna = ensemble.people[ensemble.people["person"] == "Anna Berg"]
    assert list(anna["end"]) == [37] * 4 and set(anna["destination"]) == {"elsewhere"}
    assert isinstance(ensemble.people, pd.DataFrame)


def test_a_folder_of_another_version_is_refused_and_both_versions_are_named(tmp_path):
    folder = kam.simulate("bow_tie", seeds=2, interpreted=True).save(tmp_path / "old")
    told = json.loads((folder / "run.json").read_text())
    (folder / "run.json").write_text(json.dumps(told | {"kamsim": "0.0.9"}))
    with pytest.raises(
        kam.KamsimError, match=f"by this kamsim, {re.escape(told['kamsim'])}. Got 'a folder of kamsim 0.0.9'"
    ):
        kam.load(folder)
