"""Results in brief: what became of each account and firm and why, with bands over many futures."""

import numpy as np
import pandas as pd

from kamsim.theory.words import EndReason, Stage

from .tables import with_units

BANDS = (0.05, 0.95)
OF_LAST_YEAR = {
    "sales": "last_sales", "profit": "last_profit", "concentration": "concentration", "largest_share": "largest_share",
}  # fmt: skip


def band(values):
    """Mean, 5% and 95% of some values."""
    values = np.asarray(values, float)
    return (np.nan,) * 3 if values.size == 0 else (values.mean(), *np.quantile(values, BANDS))


def commonest(values):
    """The value that occurs most."""
    counted = values.value_counts()
    return counted.index[0] if len(counted) else ""


def accounts(ensemble):
    """One row per relationship: yearly revenue and profit at the end with bands, trust, stage, survival, main end."""
    table = ensemble.brief.accounts
    grouped = table.groupby("relationship")
    rows = grouped[["supplier", "buyer"]].first()
    for name in ("revenue", "profit"):
        rows[name] = grouped[name].mean()
        rows[f"{name}_low"], rows[f"{name}_high"] = (grouped[name].quantile(share) for share in BANDS)
    rows["trading"] = grouped["trading"].mean()
    rows["kept"] = table[table["traded_first"]].groupby("relationship")["trading"].mean().reindex(rows.index)
    rows["trust"] = grouped["trust"].mean()
    rows["stage"] = grouped["stage"].agg(commonest).map(lambda code: Stage(int(code)).name.lower())
    deepest = table[table["deepest"] >= 0].groupby("relationship")["deepest"].median()
    rows["deepest"] = deepest.map(lambda code: Stage(int(code)).name.lower()).reindex(rows.index).fillna("")
    ends = ensemble.brief.ends.sort_values("count", ascending=False).drop_duplicates("relationship")
    main = ends.set_index("relationship")["reason"].map(reason_word).astype("str")
    total = ensemble.brief.ends.groupby("relationship")["count"].sum()
    rows["main_end"] = main.reindex(rows.index).fillna("")
    rows["main_end_share"] = (ends.set_index("relationship")["count"] / total).reindex(rows.index).astype(float)
    return said(rows.reset_index(), {
        "revenue": "EUR per year", "profit": "EUR per year", "kept": "share of runs", "trading": "share of runs",
        "trust": "0..1", "stage": "word, the commonest at the end", "deepest": "word, reached in the median run",
        "main_end": "word", "main_end_share": "share of ends",
    })  # fmt: skip


def reason_word(code):
    """The word of a reason to end."""
    return EndReason(int(code)).name.lower()


def suppliers(ensemble):
    """One row per supplier: sales, profit, concentration and failure at the end, with bands."""
    rows = []
    for firm, some in ensemble.outcomes.groupby("supplier", sort=False, observed=True):
        row = {"supplier": str(firm)}
        for name, measure in OF_LAST_YEAR.items():
            row[name], row[f"{name}_low"], row[f"{name}_high"] = band(some[measure])
        row["failed"], row["ever_distressed"] = some["failed"].mean(), some["distressed"].mean()
        rows.append(row)
    return said(pd.DataFrame(rows), {
        "sales": "EUR per year", "profit": "EUR per year", "concentration": "0..1, sum of squared shares of sales",
        "largest_share": "0..1 of sales", "failed": "share of runs", "ever_distressed": "share of runs",
    })  # fmt: skip


def reasons(ensemble):
    """Why relationships ended: one row per reason, with its number and share of all ends."""
    counted = ensemble.brief.ends.groupby("reason")["count"].sum().sort_values(ascending=False)
    table = pd.DataFrame({"reason": [reason_word(code) for code in counted.index], "ends": counted.to_numpy()})
    table["share"] = table["ends"] / max(1, table["ends"].sum())
    return said(table, {"ends": "ends", "share": "share of ends"})


def goals(result):
    """Declared goals against results: one row per supplier and declared goal, over all runs and full years (S4.23).

    A supplier that declared nothing has no row: it is judged against its own goals alone.
    """
    told, rows = result.events[result.events["kind"].isin(["goal_missed", "goal_reached"])], []
    suppliers = result.scenario.layout.world.suppliers
    for (firm, goal), some in told.groupby(["supplier", "detail"], sort=False, observed=True):
        declared = float(suppliers[f"goal_{goal}"][result.scenario.names.suppliers.index(firm)])
        sign = -1.0 if goal == "largest_share" else 1.0  # a ceiling: what is spare counts
        reached = declared + sign * some["size"]
        rows.append({
            "supplier": str(firm), "goal": str(goal), "declared": declared, "years": len(some),
            "met": float((some["kind"] == "goal_reached").mean()), "mean": float(reached.mean()),
            "last": float(reached[some["month"] == some["month"].max()].mean()),
        })  # fmt: skip
    columns = ["supplier", "goal", "declared", "years", "met", "mean", "last"]
    share = "share, per year for growth"
    return said(pd.DataFrame(rows, columns=columns), {
        "goal": "word", "declared": share, "years": "years judged", "met": "share of years", "mean": share,
        "last": share,
    })  # fmt: skip


def said(table, units):
    """A table with units; the bounds of a band have the unit of their middle."""
    table = with_units(table)
    bounds = {f"{name}_{end}": unit for name, unit in units.items() for end in ("low", "high")}
    told = table.attrs["units"] | units | bounds
    table.attrs["units"] = {name: told[name] for name in table.columns}
    return table
