"""Tables for spreadsheets: words stay words, numbers numbers, and every column is explained."""

import pandas as pd
import pytest

import kamsim as kam
from kamsim.readers.ensemble import simulate
from kamsim.results.sheets import harmless, write_sheets

NAME = '=HYPERLINK("http://evil")'


@pytest.fixture(scope="module")
def played():
    """A history and futures of firms with a name that a spreadsheet would execute."""
    scenario = kam.load_scenario("bow_tie").vary(**{"months": 12, "buyers.arkona.name": NAME})
    model = kam.KamModel(scenario, rng=7)
    model.run_model()
    return model.results(), simulate(scenario, 2, interpreted=True)


@pytest.mark.parametrize("word", ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"])
def test_what_looks_like_a_formula_is_a_word(word):
    table = harmless(pd.DataFrame({"name": [word, "Łódź", None], "profit": [-1.0, 2.0, 3.0]}))
    assert table["name"][0].startswith("'") or table["name"][0].startswith("\\")
    assert table["name"][1] == "Łódź" and table["name"].isna()[2] and table["profit"].tolist() == [-1.0, 2.0, 3.0]


def test_csv_files_are_read_back(played, tmp_path):
    history, futures = played
    assert write_sheets(history, futures, "csv", tmp_path) == "csv"
    events = pd.read_csv(tmp_path / "csv" / "events.csv", encoding="utf-8-sig")
    assert events["month"].tolist() == history.events["month"].tolist()
    accounts = pd.read_csv(tmp_path / "csv" / "futures_accounts.csv", encoding="utf-8-sig")
    assert f"'{NAME}" in accounts["buyer"].tolist() and NAME not in accounts["buyer"].tolist()


def test_a_workbook_holds_the_tables_and_what_their_columns_are(played, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    assert write_sheets(*played, "xlsx", tmp_path) == "tables.xlsx"
    book = openpyxl.load_workbook(tmp_path / "tables.xlsx")
    assert book.sheetnames[0] == "columns" and {"events", "futures_firms"} <= set(book.sheetnames)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert any(cell.value == f"'{NAME}" for cell in cells)
