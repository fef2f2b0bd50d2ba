"""What stands behind a view: every concept shows its quantities in the view the index names."""

import pytest

import kamsim as kam
from kamsim.errors import KamsimError
from kamsim.plots import VIEWS, details
from kamsim.validation.concept_index import ids, load_index


@pytest.fixture(scope="module")
def run():
    model = kam.KamModel("life_cycle", rng=7)
    model.run_for(25)
    return model.results()


def test_every_concept_shows_all_its_quantities_in_its_view(run):
    shown = {name: details(run, name) for name in VIEWS}
    index = load_index()
    assert {number for table in shown.values() for number in table["concept"]} == set(ids())
    for name, table in shown.items():
        for number, rows in table.groupby("concept"):
            assert tuple(rows["quantity"]) == index[number].fields and index[number].view == name


def test_a_quantity_is_that_of_the_account_then_and_a_year_before(run):
    table = details(run, "profit", relationship=3, month=24).set_index("quantity")
    state = run.state("relationships").query("relationship == 3").set_index("month")["technology"]
    row = table.loc["relationships.technology"]
    assert (row["value"], row["a_year_before"]) == tuple(f"{state[month]:,.0f}" for month in (24, 12))
    assert row["unit"] == "EUR"


def test_an_unknown_view_is_a_clear_mistake(run):
    with pytest.raises(KamsimError, match="must be a view"):
        details(run, "V7")
