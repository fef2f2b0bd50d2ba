"""Results in brief: what became of each account and firm and why, with bands over many futures."""

import numpy as np
import pandas as pd

from .tables import with_units
from .words import Stage

BANDS = (0.05, 0.95)


def band(values):
    """Mean, 5% and 95% of some values."""
    values = np.asarray(values, float)
    return (np.nan,) * 3 if values.size == 0 else (values.mean(), *np.quantile(values, BANDS))


def survival(ensemble):
    """For each relationship that traded in the first year kept: the share of runs in which it trades in the last."""
    table = ensemble.relationships
    first, last = table["month"].min(), table["month"].max()
    start = table.loc[(table["month"] == first) & table["active"], ["run", "relationship"]]
    end = table.loc[table["month"] == last, ["run", "relationship", "active"]]
    kept = start.merge(end, on=["run", "relationship"])
    return kept.groupby("relationship")["active"].mean()


def last_year(table):
    """The rows of the last month that closes a year; of the last month where no year is full."""
    months = table["month"].unique()
    full = months[months % 12 == 0]
    return table[table["month"] == (full.max() if len(full) else table["month"].max())]


def commonest(values):
    """The value that occurs most, and its share; empty and 0 where there is none."""
    counted = values.value_counts()
    return ("", 0.0) if counted.empty else (str(counted.index[0]), counted.iloc[0] / counted.sum())


def depth_reached(table):
    """For each relationship the deepest stage reached in most runs."""
    live = table[table["active"] & (table["stage"].cat.codes <= int(Stage.INTEGRATED))]
    in_each_run = live["stage"].cat.codes.groupby([live["run"], live["relationship"]]).max()
    deepest = in_each_run.groupby("relationship").median()
    return deepest.map(lambda code: Stage(int(code)).name.lower())


def accounts(ensemble):
    """One row per relationship: yearly revenue and profit at the end with bands, trust, stage, survival, main end."""
    table = ensemble.relationships
    last = last_year(table)
    grouped = last.groupby("relationship")
    rows = grouped[["supplier", "buyer"]].first()
    for name, column in (("revenue", "revenue_year"), ("profit", "profit_year")):
        rows[name] = grouped[column].mean()
        rows[f"{name}_low"], rows[f"{name}_high"] = (grouped[column].quantile(share) for share in BANDS)
    rows["trading"] = grouped["active"].mean()
    rows["kept"] = survival(ensemble)
    rows["trust"] = last[last["active"]].groupby("relationship")["buyer_trust"].mean()
    rows["stage"] = grouped["stage"].agg(lambda some: commonest(some)[0])
    rows["deepest"] = depth_reached(table).reindex(rows.index).fillna("")
    ends = ensemble.endings.groupby("relationship")["reason"].agg(commonest)
    rows["main_end"] = ends.map(lambda told: told[0]).reindex(rows.index).fillna("")
    rows["main_end_share"] = ends.map(lambda told: told[1]).reindex(rows.index).astype(float)
    return said(rows.reset_index(), {
        "revenue": "EUR per year", "profit": "EUR per year", "kept": "share of runs", "trading": "share of runs",
        "trust": "0..1", "stage": "word, the commonest at the end", "deepest": "word, reached in the median run",
        "main_end": "word", "main_end_share": "share of ends",
    })  # fmt: skip


def suppliers(ensemble):
    """One row per supplier: sales, profit, concentration and failure at the end, with bands."""
    table = ensemble.firms[ensemble.firms["side"] == "supplier"]
    last = table[table["year"] == table["year"].max()]
    rows = []
    for firm, some in last.groupby("firm", sort=False):
        row = {"supplier": firm}
        for name in ("sales", "profit", "concentration", "largest_share"):
            row[name], row[f"{name}_low"], row[f"{name}_high"] = band(some[name])
        row["failed"] = some["exited"].mean()
        row["ever_distressed"] = table[table["firm"] == firm].groupby("run")["distressed"].any().mean()
        rows.append(row)
    return said(pd.DataFrame(rows), {
        "sales": "EUR per year", "profit": "EUR per year", "concentration": "0..1, sum of squared shares of sales",
        "largest_share": "0..1 of sales", "failed": "share of runs", "ever_distressed": "share of runs",
    })  # fmt: skip


def reasons(ensemble):
    """Why relationships ended: one row per reason, with its number and share of all ends."""
    counted = ensemble.endings["reason"].value_counts()
    table = pd.DataFrame({"reason": counted.index.astype(str), "ends": counted.to_numpy()})
    table["share"] = table["ends"] / max(1, table["ends"].sum())
    return said(table, {"ends": "ends", "share": "share of ends"})


def said(table, units):
    """A table with units; the bounds of a band have the unit of their middle."""
    table = with_units(table)
    bounds = {f"{name}_{end}": unit for name, unit in units.items() for end in ("low", "high")}
    told = table.attrs["units"] | units | bounds
    table.attrs["units"] = {name: told[name] for name in table.columns}
    return table
