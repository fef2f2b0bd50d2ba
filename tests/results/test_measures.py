"""What a run comes to for each supplier, counted by hand from two runs of a small record."""

from types import SimpleNamespace

import numpy as np
import pytest

from kamsim.errors import KamsimError
from kamsim.results import figures, measures
from kamsim.results.recorder import NOT_TRADING
from kamsim.theory.words import Stage, Tier

IDLE, BASIC, DEEP, WHOLE = NOT_TRADING, int(Stage.BASIC), int(Stage.INTERDEPENDENT), int(Stage.INTEGRATED)


@pytest.fixture
def scenario():
    """Two suppliers: North, given by the key `north`, with two accounts, and South, a drawn one, with one."""
    rows = np.array([(0,), (1,), (0,)], [("buyer", int)])
    names = SimpleNamespace(suppliers=("North", "South"), buyers=("Harlow", "Arco"))
    return SimpleNamespace(
        names=names, part=lambda kind: {"north": {}},
        layout=SimpleNamespace(world=SimpleNamespace(relationships=rows, suppliers=[0, 1])),
    )  # fmt: skip


@pytest.fixture
def record():
    """Two runs of 24 months.  In the first North wins its second account in month 7 and South loses its only one in
    month 18; in the second nothing happens."""
    path = np.full((2, 24, 3), BASIC)
    path[0, :6, 1] = IDLE
    path[0, 12:, 0], path[0, 20:, 1] = WHOLE, DEEP
    path[0, 17:, 2] = IDLE
    yearly = {
        "profit_year": [[[10, 1], [-4, 2]], [[5, 5], [6, 6]]], "sales_year": [[[100, 10], [80, 20]], [[1, 1], [1, 1]]],
        "selling_cost_year": [[[3, 1], [4, 1]], [[0, 0], [0, 0]]], "cash": [[[50, 9], [46, 11]], [[1, 1], [1, 1]]],
        "distressed": [[[1, 0], [0, 0]], [[0, 0], [0, 0]]], "exited": [[[0, 0], [0, 1]], [[0, 0], [0, 0]]],
        "partners": [[[2, 1], [2, 0]], [[2, 1], [2, 1]]], "concentration": [[[0.6, 1], [0.5, 0]], [[1, 1], [1, 1]]],
        "largest_share": [[[0.7, 1], [0.55, 0]], [[1, 1], [1, 1]]], "reputation": [[[0.5, 0.5], [0.6, 0.4]]] * 2,
    }  # fmt: skip
    tier = np.full((2, 2, 3), int(Tier.STANDARD))
    tier[0, 1] = Tier.KEY, Tier.STRATEGIC, Tier.KEY
    relationships = {
        "active": path[:, 11::12] != IDLE, "tier": tier,
        "buyer_trust": np.array([[[0.5, 0.5, 0.5], [0.8, 0.6, 0.1]]] * 2),
        "revenue_year": np.array([[[60.0, 40.0, 10.0], [50.0, 30.0, 20.0]]] * 2),
        "profit_year": np.array([[[6.0, 4.0, 1.0], [5.0, 3.0, 2.0]]] * 2),
    }  # fmt: skip
    suppliers = {name: np.array(values, float) for name, values in yearly.items()}
    return SimpleNamespace(
        path=path,
        suppliers=suppliers,
        relationships=relationships,
        seeds=(7, 8),
        months=np.array([12, 24]),
        sellers=np.array([[0, 0, 1]] * 2),
    )


def test_measures_and_suppliers_are_known_by_name(scenario):
    """A supplier by its key or its name, the first where none is asked for; mistakes name the nearest."""
    assert measures.measure_of("lost").more_is_better is False
    with pytest.raises(KamsimError, match="profit"):
        measures.measure_of("proft")
    assert [measures.supplier_of(scenario, name) for name in (None, "north", "South")] == ["North", "North", "South"]
    with pytest.raises(KamsimError, match="supplier of the scenario"):
        measures.supplier_of(scenario, "West")


def test_only_suppliers_given_by_name_have_a_key(scenario):
    assert measures.key_of(scenario, "North") == "north"
    with pytest.raises(KamsimError, match="by name"):
        measures.key_of(scenario, "South")


def test_a_run_comes_to_sums_worsts_and_ends(record, scenario):
    """North in the first run: profit 10 - 4, sales 100 + 80, worst and last - 4, in distress once, not failed."""
    table = measures.outcome_table(record.seeds, figures.outcome_figures(record, scenario), scenario)
    assert table["run"].tolist() == [7, 7, 8, 8] and table["supplier"].tolist() == ["North", "South"] * 2
    north = table.iloc[0]
    assert north[["profit", "sales", "selling_cost", "last_profit", "last_sales"]].tolist() == [6, 180, 7, -4, 80]
    assert north[["worst_profit", "cash", "distressed", "failed"]].tolist() == [-4, 46, 1, 0]
    assert north[["concentration", "largest_share", "reputation"]].tolist() == [0.5, 0.55, 0.6]
    assert set(table.attrs["units"]) == {"run", "supplier", *measures.MEASURES}


def test_accounts_are_counted_at_the_end_and_on_the_way(record, scenario):
    """North: two accounts, both with status and deep, one won, none lost; trust (0.8 + 0.6) / 2.  South: one lost."""
    table = measures.outcome_table(record.seeds, figures.outcome_figures(record, scenario), scenario)
    counts = ["accounts", "key_accounts", "deep_accounts", "lost", "won"]
    assert table.loc[0, counts].tolist() == [2, 2, 2, 0, 1] and table.loc[0, "trust"] == pytest.approx(0.7)
    assert table.loc[1, counts].tolist() == [0, 0, 0, 1, 0] and np.isnan(table.loc[1, "trust"])
    assert table.loc[3, counts].tolist() == [1, 0, 0, 0, 0] and table.loc[3, "trust"] == pytest.approx(0.1)


def test_without_a_full_year_there_are_no_yearly_figures(record, scenario):
    """They are missing, and not nothing."""
    short = {name: values[:, :0] for name, values in record.suppliers.items()}
    record.suppliers, record.months = short, np.array([], int)
    record.relationships = {name: values[:, :0] for name, values in record.relationships.items()}
    table = measures.outcome_table(record.seeds, figures.outcome_figures(record, scenario), scenario)
    assert table[["profit", "cash", "trust", "key_accounts"]].isna().all(axis=None)
    assert table["accounts"].tolist() == [2, 0, 2, 1]


@pytest.mark.parametrize(("months", "place"), [([12, 24], 1), ([3, 6, 9, 12, 15], 3), ([3, 6], 1), ([], -1)])
def test_the_last_full_year_else_the_last_month_kept(months, place):
    assert figures.last_full_year(SimpleNamespace(months=np.array(months, int))) == place


def test_each_account_stands_somewhere_at_the_end(record, scenario):
    """In the first run: integrated; interdependent, a prospect at first; ended, once basic, without trust."""
    table = measures.account_table(record.seeds, figures.account_figures(record), scenario).iloc[:3]
    assert table["supplier"].tolist() == ["North", "North", "South"]
    assert table["buyer"].tolist() == ["Harlow", "Arco", "Harlow"]
    assert table["trading"].tolist() == [True, True, False]
    assert table["stage"].tolist() == [WHOLE, DEEP, int(Stage.ENDED)]
    assert table["deepest"].tolist() == [WHOLE, DEEP, BASIC]
    assert table["revenue"].tolist() == [50.0, 30.0, 20.0] and table["profit"].tolist() == [5.0, 3.0, 2.0]
    assert table["trust"].iloc[:2].tolist() == [0.8, 0.6] and np.isnan(table["trust"].iloc[2])
    assert table["traded_first"].tolist() == [True, True, True]  # at the end of the first year


def test_years_are_means_and_quantiles_over_runs(record, scenario):
    """North's profits of the first year, 10 and 5: mean and median 7.5, 5% from the bottom 5.25, from the top 9.75."""
    table = measures.year_table(figures.yearly_values(record), scenario)
    assert table["year"].tolist() == [1, 1, 2, 2]
    north = table.iloc[0]
    band = north[["profit", "profit_median", "profit_low", "profit_high"]].tolist()
    assert band == pytest.approx([7.5, 7.5, 5.25, 9.75])
    assert table.attrs["units"]["profit"] == "EUR per year"
