"""The market on which validity is measured, and the yearly view of it that patterns are computed from."""

import numpy as np

from ..scenario import Scenario

QUICK = {"suppliers": 12, "buyers": 60, "suppliers_per_buyer": 4}
BURN_IN_YEARS, WINDOW_YEARS, QUICK_SEEDS = 15, 15, 4


def market(crowd=None, years=BURN_IN_YEARS + WINDOW_YEARS):
    """A drawn market in which firms renew, so that it can go on for decades."""
    tables = {
        "title": "The market on which validity is measured", "teaches": "Nothing by itself.", "months": 12 * years,
        "population": crowd or QUICK, "assumptions": {"firms_renew": True},
    }  # fmt: skip
    return Scenario(tables, "validation market")


def window(table, burn_in=12 * BURN_IN_YEARS):
    """The rows after the burn-in."""
    return table[table["month"] > burn_in]


def yearly(relationships):
    """One row per run, year and relationship: revenue of the year, state at its end, active = any revenue."""
    table = relationships.copy()
    table["year"] = (table["month"] - 1) // 12
    keys = ["run", "relationship", "year"]
    sums = table.groupby(keys)[["revenue", "profit"]].sum()
    last = table.groupby(keys).last().drop(columns=["revenue", "profit"])
    rows = last.join(sums).reset_index()
    rows["active"] = rows["revenue"] > 0.0
    following = rows.groupby(["run", "relationship"])["active"].shift(-1)
    rows["survives"] = np.where(following.isna(), np.nan, following.fillna(False).astype(float))
    return rows
