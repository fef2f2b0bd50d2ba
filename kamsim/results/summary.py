"""Results in brief: what became of each account and firm and why, with bands over many futures."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from kamsim.theory.words import EndReason, Stage

from .columns import Column, described, with_edges

if TYPE_CHECKING:
    from .run import Ensemble

BANDS = (0.05, 0.95)
OF_ACCOUNTS = with_edges({
    "revenue": Column("EUR per year", "Revenue of the last full year, mean over the runs."),
    "profit": Column("EUR per year", "Account profit of the last full year, mean over the runs."),
    "trading": Column("share of runs", "In which it trades at the end."),
    "kept": Column("share of runs", "In which it trades at the end, of those in which it traded at first."),
    "trust": Column("0..1", "Buyer's trust at the end, mean over the runs in which it trades."),
    "stage": Column("word", "The commonest stage at the end."),
    "deepest": Column("word", "Deepest stage ever reached, in the median run."),
    "main_end": Column("word", "The commonest reason of its end; empty if it never ended."),
    "main_end_share": Column("share of ends", "How many of its ends had this reason."),
})  # fmt: skip
OF_SUPPLIERS = with_edges({
    "sales": Column("EUR per year", "Sales of the last year, mean over the runs."),
    "profit": Column("EUR per year", "Profit of the last year, mean over the runs."),
    "concentration": Column("0..1", "Sum of squared shares of sales at the end, mean over the runs."),
    "largest_share": Column("0..1 of sales", "Share of the largest account at the end, mean over the runs."),
    "failed": Column("share of runs", "In which it failed."),
    "ever_distressed": Column("share of runs", "In which it was in distress at the end of some year."),
})  # fmt: skip
OF_REASONS = {
    "reason": Column("word", "Why relationships ended."),
    "ends": Column("ends", "How many ended so, over all runs."),
    "share": Column("share of ends", "Part of all ends."),
}  # fmt: skip
OF_GOALS = {
    "goal": Column("word", "What the supplier declared to aim at."),
    "declared": Column("share, per year for growth", "The goal."),
    "years": Column("years", "Years judged, over all runs."),
    "met": Column("share of years", "In which the goal was met."),
    "mean": Column("share, per year for growth", "What was reached, mean over years and runs."),
    "last": Column("share, per year for growth", "What was reached in the last year, mean over the runs."),
}  # fmt: skip
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


def accounts(ensemble: "Ensemble") -> pd.DataFrame:
    """What became of each account: one row per relationship.

    Parameters
    ----------
    ensemble : Ensemble, Run or Saved
        What was played; a brief is enough.

    Returns
    -------
    DataFrame
        Yearly revenue and profit at the end with bands (EUR), trust, stage, survival, main end; see docs/tables.md.

    Examples
    --------
    >>> from kamsim.readers.ensemble import simulate
    >>> futures = simulate("bow_tie", seeds=2, months=12, interpreted=True)
    >>> accounts(futures)[["supplier", "buyer"]].iloc[0].tolist()
    ['North Bearings', 'Arkona Pumps']
    """
    table = ensemble.brief.accounts
    known = np.flatnonzero(ensemble.scenario.layout.world.relationships["known"])
    table = table[table["relationship"].isin(known)]
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
    return described(rows.reset_index(), OF_ACCOUNTS)


def reason_word(code):
    """The word of a reason to end."""
    return EndReason(int(code)).name.lower()


def suppliers(ensemble: "Ensemble") -> pd.DataFrame:
    """What became of each supplier: one row per firm.

    Parameters
    ----------
    ensemble : Ensemble, Run or Saved
        What was played; a brief is enough.

    Returns
    -------
    DataFrame
        Sales and profit of the last year with bands (EUR), concentration, failure, distress; see docs/tables.md.

    Examples
    --------
    >>> from kamsim.readers.ensemble import simulate
    >>> futures = simulate("bow_tie", seeds=2, months=12, interpreted=True)
    >>> suppliers(futures)["supplier"].tolist()
    ['North Bearings', ...]
    """
    rows = []
    for firm, some in ensemble.outcomes.groupby("supplier", sort=False, observed=True):
        row = {"supplier": str(firm)}
        for name, measure in OF_LAST_YEAR.items():
            row[name], row[f"{name}_low"], row[f"{name}_high"] = band(some[measure])
        row["failed"], row["ever_distressed"] = some["failed"].mean(), some["distressed"].mean()
        rows.append(row)
    return described(pd.DataFrame(rows), OF_SUPPLIERS)


def reasons(ensemble: "Ensemble") -> pd.DataFrame:
    """Why relationships ended: one row per reason, the commonest first.

    Parameters
    ----------
    ensemble : Ensemble, Run or Saved
        What was played; a brief is enough.

    Returns
    -------
    DataFrame
        reason, ends (how many, over all runs), share of all ends.

    Examples
    --------
    >>> from kamsim.readers.ensemble import simulate
    >>> futures = simulate("bow_tie", seeds=2, months=12, interpreted=True)
    >>> list(reasons(futures))
    ['reason', 'ends', 'share']
    """
    counted = ensemble.brief.ends.groupby("reason")["count"].sum().sort_values(ascending=False)
    table = pd.DataFrame({"reason": [reason_word(code) for code in counted.index], "ends": counted.to_numpy()})
    table["share"] = table["ends"] / max(1, table["ends"].sum())
    return described(table, OF_REASONS)


def goals(result: "Ensemble") -> pd.DataFrame:
    """Declared goals against results: one row per supplier and declared goal (S4.23).

    A supplier that declared nothing has no row: it is judged against its own goals alone.

    Parameters
    ----------
    result : Ensemble, Run or Saved
        What was played, with its tables.

    Returns
    -------
    DataFrame
        goal, declared (a share), years judged, met (share of years), mean and last of what was reached.

    Examples
    --------
    >>> from kamsim.readers.ensemble import simulate
    >>> futures = simulate("bow_tie", seeds=2, months=12, interpreted=True)
    >>> list(goals(futures))
    ['supplier', 'goal', 'declared', 'years', 'met', 'mean', 'last']
    """
    judged, rows = result.events[result.events["kind"].isin(["goal_missed", "goal_reached"])], []
    suppliers = result.scenario.layout.world.suppliers
    for (firm, goal), some in judged.groupby(["supplier", "detail"], sort=False, observed=True):
        declared = float(suppliers[f"goal_{goal}"][result.scenario.names.suppliers.index(firm)])
        sign = -1.0 if goal == "largest_share" else 1.0  # a ceiling: what is spare counts
        reached = declared + sign * some["size"]
        rows.append(
            {
                "supplier": str(firm),
                "goal": str(goal),
                "declared": declared,
                "years": len(some),
                "met": float((some["kind"] == "goal_reached").mean()),
                "mean": float(reached.mean()),
                "last": float(reached[some["month"] == some["month"].max()].mean()),
            }
        )
    return described(pd.DataFrame(rows, columns=["supplier", *OF_GOALS]), OF_GOALS)
