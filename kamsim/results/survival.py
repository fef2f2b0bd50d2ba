"""How long relationships last and how they move between stages: curves, spans and shares, from `counts`."""

import warnings

import numpy as np
import pandas as pd

from kamsim.errors import KamsimError
from kamsim.theory.words import EndReason

from .columns import Column, described
from .counts import GROUPS, STATES

COUNT = {"count": Column("relationships", "How often this occurs, over all runs.")}
OF_WATCHED = COUNT | {
    **{name: Column("number of the word", f"Its {name} at the landmark.") for name in GROUPS},
    "since": Column("month", "The landmark: a month that closes a year."),
    "ended": Column("yes/no", "Whether its end was seen."),
    "months": Column("months", "How long it lasted after the landmark, or was watched."),
    "reason": Column("number of the word", "Why it ended; 0 if it did not."),
}  # fmt: skip
OF_STAYS = COUNT | {
    "state": Column("row of STATES", "The stage, or not trading."),
    "months": Column("months", "How long it stayed, or was watched."),
    "seen": Column("yes/no", "Whether the end of the stay was seen."),
}  # fmt: skip
OF_ENDS = COUNT | {"reason": Column("number of the word", "Why it ended.")}
OF_MOVES = COUNT | {
    "months": Column("months", "Over how many months, 1 or 12."),
    "from": Column("word", "Stage before, or not trading."),
    "to": Column("word", "Stage after."),
}  # fmt: skip
OF_CURVES = {
    "group": Column("word", "What they were at the landmark, or the reason of ending that is looked at."),
    "month": Column("months since the landmark", "How long after the landmark."),
    "share": Column("share", "Share that still trades."),
    "low": Column("share", "Lower end of the 95% band."),
    "high": Column("share", "Upper end of the 95% band."),
    "watched": Column("relationships", "Relationships in the group."),
}  # fmt: skip
OF_DWELL = {
    "state": Column("word", "The stage, or not trading."),
    "stays": Column("stays", "Stays that began."),
    "seen": Column("stays", "Stays whose end was seen."),
    "mean": Column("months", "Mean length of the stays seen to their end."),
    "quarter": Column("months", "After which a quarter has moved on."),
    "median": Column("months", "After which half has moved on."),
    "three_quarters": Column("months", "After which three quarters have moved on."),
}  # fmt: skip


def kaplan_meier(months, ended, count):
    """The share that lasts, month by month, with a 95% band.

    Parameters
    ----------
    months, ended, count : arrays
        How long, whether the end was seen, and how often this occurs.

    Returns
    -------
    DataFrame
        month, share, low, high; starts at month 0 with share 1.

    Examples
    --------
    >>> kaplan_meier([1, 2, 3], [1, 0, 1], [1, 1, 1])["share"].round(3).tolist()
    [1.0, 0.667, 0.667, 0.0]
    """
    from scipy.stats import CensoredData, ecdf

    months, ended = np.repeat(months, count), np.repeat(ended, count).astype(bool)
    fitted = ecdf(CensoredData(uncensored=months[ended], right=months[~ended])).sf
    steps, share = np.asarray(fitted.quantiles, int), fitted.probabilities
    bounds = [share] * 2
    if ended.any():
        with warnings.catch_warnings(), np.errstate(all="ignore"):  # no band where nobody or everybody is left
            warnings.simplefilter("ignore", RuntimeWarning)
            band = fitted.confidence_interval(method="log-log")
        bounds = [band.low.probabilities, band.high.probabilities]
    table = pd.DataFrame({"month": steps, "share": share, "low": bounds[0], "high": bounds[1]})
    start = pd.DataFrame({"month": [0], "share": [1.0], "low": [1.0], "high": [1.0]})
    if len(steps) and steps[0] == 0:
        start = start.iloc[:0]
    return pd.concat([start, table], ignore_index=True).ffill()


def survival(table, by=None, since=12):
    """Kaplan–Meier curves of the relationships that traded at the end of a month.

    Parameters
    ----------
    table : DataFrame
        What `watched` counted.
    by : {None, "stage", "tier", "shape", "cause"}
        One curve for each group at the landmark; for ``"cause"`` one for each reason of ending, as if the other
        reasons were not at work, and none where nothing ended.
    since : int
        The landmark, a month that closes a year.

    Returns
    -------
    DataFrame
        group, month (since the landmark), share, low, high, watched (relationships in the group).
    """
    if by not in (None, "cause", *GROUPS):
        raise KamsimError("must be 'stage', 'tier', 'shape' or 'cause'", got=by, where="survival(by=...)")
    rows = table[table["since"] == since]
    if table.empty:
        raise KamsimError(
            "needs a year in which something is traded to its end",
            where="survival",
            advice="Play 12 months or more.",
        )
    if rows.empty:
        raise KamsimError(
            "must be a month that closes a year in which something is traded",
            got=since,
            where="survival(since=...)",
            advice=f"Known: {', '.join(str(month) for month in sorted(table['since'].unique())[:20])}.",
        )
    parts = []
    for group, some, ended in groups_of(rows, by):
        curve = kaplan_meier(some["months"].to_numpy(), ended.to_numpy(), some["count"].to_numpy())
        curve.insert(0, "group", group)
        curve["watched"] = int(some["count"].sum())
        parts.append(curve)
    nothing = pd.DataFrame(columns=["group", "month", "share", "low", "high", "watched"])
    return described(pd.concat(parts, ignore_index=True) if parts else nothing, OF_CURVES)


def groups_of(rows, by):
    """Name, rows and end indicator of each group."""
    if by is None:
        yield "all", rows, rows["ended"]
    elif by == "cause":
        for reason in sorted(rows.loc[rows["ended"] == 1, "reason"].unique()):
            yield EndReason(int(reason)).name.lower(), rows, rows["ended"] * (rows["reason"] == reason)
    else:
        for value, some in rows.groupby(by):
            yield GROUPS[by](int(value)).name.lower(), some, some["ended"]


def transitions(counts):
    """Shares of moves from each state (rows) to each (columns); a state never seen is left out."""
    seen = counts.sum(axis=1) > 0
    shares = counts[seen] / counts[seen].sum(axis=1, keepdims=True)
    rows = [state for state, here in zip(STATES, seen, strict=True) if here]
    return pd.DataFrame(shares, index=pd.Index(rows, name="from"), columns=pd.Index(STATES, name="to"))


def dwell(table):
    """How long relationships stay in each state: median and quartiles of the Kaplan–Meier curve, mean of seen stays."""
    rows = []
    for state, some in table.groupby("state"):
        curve = kaplan_meier(some["months"].to_numpy(), some["seen"].to_numpy(), some["count"].to_numpy())
        seen = some[some["seen"] == 1]
        rows.append(
            {
                "state": STATES[int(state)],
                "stays": int(some["count"].sum()),
                "seen": int(seen["count"].sum()),
                "mean": np.average(seen["months"], weights=seen["count"]) if len(seen) else np.nan,
                "quarter": lasts_until(curve, 0.75),
                "median": lasts_until(curve, 0.5),
                "three_quarters": lasts_until(curve, 0.25),
            }
        )
    return described(pd.DataFrame(rows), OF_DWELL)


def lasts_until(curve, share):
    """The first month in which no more than a share is left; missing if more are left at the end."""
    below = curve.loc[curve["share"] <= share, "month"]
    return float(below.iloc[0]) if len(below) else np.nan
