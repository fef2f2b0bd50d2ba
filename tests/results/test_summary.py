"""Summaries: checked against a plain calculation on the tables."""

import numpy as np
import pytest

import kamsim as kam
from kamsim.results import summary


@pytest.fixture(scope="module")
def ensemble():
    return kam.simulate("exits", seeds=6)


def test_accounts_agree_with_the_last_year(ensemble):
    told = summary.accounts(ensemble).set_index("relationship")
    table = ensemble.relationships
    last = table[(table["month"] == table["month"].max()) & (table["relationship"] == 1)]
    assert told.loc[1, "revenue"] == pytest.approx(last["revenue_year"].mean())
    assert told.loc[1, "revenue_low"] <= told.loc[1, "revenue"] <= told.loc[1, "revenue_high"]
    assert told.loc[1, "trading"] == last["active"].mean()


def test_suppliers_have_bands(ensemble):
    told = summary.suppliers(ensemble)
    for name in ("sales", "profit", "concentration", "largest_share"):
        assert (told[f"{name}_low"] <= told[f"{name}_high"]).all()
    assert told["failed"].between(0.0, 1.0).all()


def test_every_column_of_a_summary_has_a_unit(ensemble):
    for table in (summary.accounts(ensemble), summary.suppliers(ensemble), summary.reasons(ensemble)):
        assert list(table.attrs["units"]) == list(table.columns)
        assert all(table.attrs["units"].values())


def test_reasons_add_up(ensemble):
    told = summary.reasons(ensemble)
    assert told["ends"].sum() == len(ensemble.endings)
    assert len(told) == 0 or told["share"].sum() == pytest.approx(1.0)


def test_band_of_nothing_is_missing():
    assert all(np.isnan(value) for value in summary.band([]))
    assert summary.band([1.0, 3.0])[0] == 2.0


def test_declared_goals_stand_beside_results():
    """S4.23: Sorrel declared three goals, Thyme none; what was reached is what the table of firms holds."""
    from kamsim.readers.interpreted import History

    scenario = kam.load_scenario("adopting_kam").vary(months=36)
    run = kam.Run(scenario, [History(scenario, 3).play()])
    told = summary.goals(run).set_index("goal")
    assert set(told["supplier"]) == {"Sorrel Coatings"} and set(told.index) == {"growth", "margin", "largest_share"}
    assert (told["declared"] == [0.03, 0.1, 0.45]).all()
    firms = run.firms[(run.firms["firm"] == "Sorrel Coatings") & (run.firms["year"] == 3)].iloc[0]
    assert told.loc["largest_share", "last"] == pytest.approx(firms["largest_share"])
    assert told.loc["margin", "last"] == pytest.approx(firms["profit"] / firms["sales"])
    assert told["met"].between(0.0, 1.0).all() and told.loc["margin", "years"] == 3


def test_nobody_is_judged_who_declared_nothing(ensemble):
    assert summary.goals(ensemble).empty
