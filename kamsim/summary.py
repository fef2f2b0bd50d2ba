"""Results in brief: what became of each account and firm, with bands over many futures."""

import numpy as np
import pandas as pd

from .tables import with_units


def band(values):
    """Mean, 5% and 95% of some values."""
    values = np.asarray(values, float)
    return (np.nan,) * 3 if values.size == 0 else (values.mean(), *np.quantile(values, (0.05, 0.95)))


def survival(ensemble):
    """For each relationship that traded in the first year kept: the share of runs in which it trades in the last."""
    table = ensemble.relationships
    first, last = table["month"].min(), table["month"].max()
    start = table.loc[(table["month"] == first) & table["active"], ["run", "relationship"]]
    end = table.loc[table["month"] == last, ["run", "relationship", "active"]]
    kept = start.merge(end, on=["run", "relationship"])
    return kept.groupby("relationship")["active"].mean()


def accounts(ensemble):
    """One row per relationship: yearly revenue and profit at the end with bands, trust, survival, main end."""
    table = ensemble.relationships
    last = table[table["month"] == table["month"].max()]
    grouped = last.groupby("relationship")
    rows = grouped[["supplier", "buyer"]].first()
    for name, column in (("revenue", "revenue_year"), ("profit", "profit_year")):
        rows[name] = grouped[column].mean()
        rows[f"{name}_low"], rows[f"{name}_high"] = grouped[column].quantile(0.05), grouped[column].quantile(0.95)
    rows["trading"] = grouped["active"].mean()
    rows["kept"] = survival(ensemble)
    rows["trust"] = last[last["active"]].groupby("relationship")["buyer_trust"].mean()
    reasons = ensemble.endings.groupby("relationship")["reason"].agg(lambda some: some.value_counts().index[0])
    rows["main_end"] = reasons.reindex(rows.index).fillna("")
    table = with_units(rows.reset_index())
    table.attrs["units"] |= {"revenue": "EUR per year", "profit": "EUR per year", "kept": "share of runs"}
    return table


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
    return with_units(pd.DataFrame(rows))
