"""Tables as people use them: CSV files, or one workbook, that any spreadsheet opens and none of them executes."""

from importlib.util import find_spec

import pandas as pd

from kamsim.errors import KamsimError, visible

from . import summary
from .made import TABLES

FORMULA = ("=", "+", "-", "@", "\t", "\r")  #: what a spreadsheet takes for the beginning of a formula
MOST_ROWS = 1_048_575  #: of a sheet, beside its heading
BROAD = "utf-8-sig"  #: the mark at the beginning tells spreadsheets that names are in UTF-8


def check_form(form):
    """A KamsimError if a library is missing that a form of tables needs."""
    if form == "xlsx" and find_spec("openpyxl") is None:
        raise KamsimError(
            "needs the library openpyxl, which comes with the extra `excel`",
            where="--tables xlsx",
            advice='Write: pip install "kamsim[excel]", or take --tables csv.',
        )


def write_sheets(history, futures, form, folder):
    """Write the tables of a run as ``csv`` (a folder of files) or ``xlsx`` (a workbook); the name of what was made."""
    tables = {name: harmless(table) for name, table in sheets_of(history, futures).items()}
    if form == "xlsx":
        return write_workbook(tables, folder / "tables.xlsx")
    (folder / "csv").mkdir()
    for name, table in tables.items():
        table.to_csv(folder / "csv" / f"{name}.csv", index=False, encoding=BROAD)
    return "csv"


def sheets_of(history, futures):
    """The tables that people ask for: those of the history, and what the futures come to, by their names."""
    tables = {name: history.table(name) for name in TABLES}
    if futures:
        tables |= {
            "futures_accounts": summary.accounts(futures), "futures_firms": summary.suppliers(futures),
            "futures_reasons": summary.reasons(futures), "futures_years": futures.years,
            "futures_outcomes": futures.outcomes,
        }  # fmt: skip
    return tables


def write_workbook(tables, path):
    """One workbook with a sheet for each table, and one that says what each column is."""
    long = {name: len(table) for name, table in tables.items() if len(table) > MOST_ROWS}
    if long:
        raise KamsimError(f"a sheet holds {MOST_ROWS:,} rows", got=long, where=path.name, advice="Take --tables csv.")
    with pd.ExcelWriter(path, engine="openpyxl") as book:
        meanings(tables).to_excel(book, sheet_name="columns", index=False)
        for name, table in tables.items():
            table.to_excel(book, sheet_name=name, index=False)
    return path.name


def meanings(tables):
    """Unit and meaning of every column of every table."""
    return pd.DataFrame(
        [
            (name, column, table.attrs["units"][column], table.attrs["meanings"][column])
            for name, table in tables.items()
            for column in table.columns
        ],
        columns=["table", "column", "unit", "meaning"],
    )


def harmless(table):
    """A table whose words are words: what looks like a formula begins with a quotation mark.

    >>> harmless(pd.DataFrame({"buyer": ["=1+1", "Acme"], "profit": [-1.0, 2.0]})).to_numpy().tolist()
    [["'=1+1", -1.0], ['Acme', 2.0]]
    """
    words = table.select_dtypes(exclude=["number", "bool"]).columns
    safe = table.assign(**{name: table[name].astype(object).map(quoted, na_action="ignore") for name in words})
    safe.attrs = table.attrs
    return safe


def quoted(word):
    """A word that no spreadsheet takes for a formula, in signs that it can hold."""
    told = visible(str(word))
    return f"'{told}" if told.startswith(FORMULA) else told
