"""What a column of a table is: its unit and meaning, declared beside what makes it and attached to the table."""

from collections import ChainMap, namedtuple

import pandas as pd

Column = namedtuple("Column", "unit meaning")
"""Unit and meaning of a column that is worked out; one of the state is declared there, as a `Field`."""

UNKNOWN = Column("", "")
EDGES = {"low": "Lower end of the band (5%).", "median": "Median.", "high": "Upper end of the band (95%)."}
ROWS = {
    "run": Column("seed", "Seed of the history."),
    "month": Column("months since the start", "The month, at its end."),
    "year": Column("years since the start", "The year, at its end."),
    "relationship": Column("row number", "The relationship, as in ``model.relationships``."),
    "supplier": Column("name", "The supplier."),
    "buyer": Column("name", "The buyer."),
    "contact": Column("row number", "The seat of a person, as in ``run.state('contacts')``."),
}  #: what a row is about, in any table


def described(table, *declared):
    """A table with unit and meaning of every column, in ``attrs["units"]`` and ``attrs["meanings"]``.

    The first declaration that knows a column is heard; each maps names to a `Column`, `Field` or `Measure`.

    Examples
    --------
    >>> described(pd.DataFrame({"share": [0.5]}), {"share": Column("0..1", "What is left.")}).attrs
    {'units': {'share': '0..1'}, 'meanings': {'share': 'What is left.'}}
    """
    known = ChainMap(*declared, ROWS)
    columns = {name: known.get(name, UNKNOWN) for name in table.columns}
    table.attrs["units"] = {name: column.unit for name, column in columns.items()}
    table.attrs["meanings"] = {name: column.meaning for name, column in columns.items()}
    return table


def with_edges(columns):
    """Columns together with the ends of their bands: ``profit``, ``profit_low``, ``profit_median``, ``profit_high``."""
    edges = {f"{name}_{end}": Column(columns[name].unit, EDGES[end]) for name in columns for end in EDGES}
    return columns | edges


def stacked(parts):
    """Tables of the same columns one under the other; units and meanings are kept, categories put together."""
    if len(parts) == 1:
        return parts[0]
    for name in parts[0].columns[parts[0].dtypes == "category"]:
        kinds = pd.api.types.union_categoricals([part[name] for part in parts], ignore_order=True).categories
        kind = pd.CategoricalDtype(kinds, parts[0][name].cat.ordered)
        parts = [part if part[name].dtype == kind else part.assign(**{name: part[name].astype(kind)}) for part in parts]
    table = pd.concat(parts, ignore_index=True)
    table.attrs = parts[0].attrs
    return table
