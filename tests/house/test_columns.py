"""Every column of every table has a unit and a meaning, said where the column is made; pages and files follow."""

import pytest

import kamsim as kam
from kamsim.results import summary


@pytest.fixture(scope="module")
def tables():
    """All tables of a short history, and those that are made on demand."""
    model = kam.KamModel("bow_tie", rng=7)
    model.run_for(24)
    run = model.results()
    on_demand = {"survival": run.survival(), "dwell": run.dwell, "summary.accounts": summary.accounts(run),
                 "summary.suppliers": summary.suppliers(run), "summary.reasons": summary.reasons(run),
                 "summary.goals": summary.goals(run)}  # fmt: skip
    return run.tables() | on_demand


def test_every_column_has_a_unit_and_a_meaning(tables):
    bare = [
        f"{table}.{column}"
        for table, rows in tables.items()
        for column in rows.columns
        if not rows.attrs["units"].get(column) or not rows.attrs["meanings"].get(column)
    ]
    assert not bare, f"{bare}: declare unit and meaning beside what makes the column (kamsim/results/) or in the state."


def test_names_are_not_told_as_row_numbers(tables):
    """A column of names has the unit of names, also where the state holds a row."""
    wrong = [
        f"{table}.{column}"
        for table, rows in tables.items()
        for column in rows.columns
        if rows.attrs["units"][column] in ("row", "number", "row number") and rows[column].dtype.kind not in "iu"
    ]
    assert not wrong, f"{wrong} hold words or names, and say they hold numbers."
