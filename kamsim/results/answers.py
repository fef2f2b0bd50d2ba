"""What one asks first of a run and its futures: what happened, what is at risk, what answers it; and who matters.

Every figure is read off the one history or counted over the futures.  The lever named against a threat is a hint: what
it would change is known when it is played, with `kamsim compare`.
"""

from collections import namedtuple

import numpy as np
import pandas as pd

from kamsim.story.story import span_of, turns_at, when
from kamsim.story.teller import money
from kamsim.theory import strategies

from . import summary

Answer = namedtuple("Answer", "threat lever strategy change", defaults=("", None))
Answer.__doc__ = """A reason to end as a threat, and what the model has against it.

Parameters
----------
threat, lever : str
    In words.
strategy : str
    A strategy that pulls the lever, or
change : Change
    what pulls it in any strategy.
"""
Change = namedtuple("Change", "label field times most", defaults=(np.inf,))
Change.__doc__ = "A quantity of a supplier, so many times as large as it is, up to a most."

PEOPLE = Answer(
    "", "people who know each other on both sides, on record (breadth_wanted, record_wanted)", "depth_and_breadth"
)
ASKING = Answer("", "asking what the customer wants and doing it (ask_wanted)", "ask_the_customer")
OTHERS = Answer("", "new and small accounts beside the large (budget_claim)", "diversify")
BUDGET = Answer(
    "", "people and time enough for its accounts (selling_budget)", change=Change("more budget", "selling_budget", 1.5)
)
ANSWERS = {
    "neglect": BUDGET._replace(threat="neglect"),
    "drift": Answer("drift", "planning and reviewing together (joint_wanted, review_wanted)", "by_stage"),
    "betrayal": Answer(
        "betrayal", "a firm that takes no unfair gains (scruple)", change=Change("scruple", "scruple", 1e9, 1.0)
    ),
    "failure": BUDGET._replace(threat="broken promises"),
    "contact_lost": PEOPLE._replace(threat="contact leaving"),
    "tender_lost": Answer("lost tender", "value that stands on record (record_wanted)", "depth_and_breadth"),
    "vendor_cut": ASKING._replace(threat="vendor cut"),
    "unprofitable": Answer(
        "no profit", "a price that covers the account (price)", change=Change("dearer", "price", 1.05, 3.0)
    ),
    "buyer_failed": OTHERS._replace(threat="customer failing"),
    "supplier_failed": Answer(
        "supplier failing", "money to last through bad years (cash)", change=Change("more cash", "cash", 2.0)
    ),
    "misconduct": OTHERS._replace(threat="misconduct"),
    "trial_failed": ASKING._replace(threat="failed trial"),
    "buyers_merged": OTHERS._replace(threat="merger"),
    "dissatisfied": ASKING._replace(threat="discontent"),
    "distrust": ASKING._replace(threat="distrust"),
    "recession": PEOPLE._replace(threat="recession"),
    "trouble": PEOPLE._replace(threat="own trouble"),
    "shortage": PEOPLE._replace(threat="shortage"),
    "scandal": PEOPLE._replace(threat="scandal"),
}  #: by the word of the reason
USUAL = ("depth_and_breadth", "ask_the_customer")  #: to be held beside a strategy that pulls the lever already


def what_happened(history):
    """How many accounts traded and still do, and what decided the largest that was lost, else the largest."""
    rows = of_history(history)
    if rows.empty:
        return f"In {span_of(history.months)} nothing was traded."
    lost = rows[rows["stage"] == "ended"]
    told = (
        f"In {span_of(history.months)} {len(rows)} account{'s' if len(rows) > 1 else ''} traded, and "
        f"{len(rows) - len(lost)} still do."
    )
    most = (rows if lost.empty else lost).iloc[0]
    best = money(most["best"], history.scenario.currency)
    for month, clause in turns_at(history, most["relationship"], 1):
        told += (
            f" The largest{'' if lost.empty else ' lost'} is {most['buyer']} ({most['supplier']}, {best} in its best "
            f"year): in {when(month)} {clause}."
        )
    return told


def stakes(history, futures):
    """The accounts that traded at first in most futures: size (revenue of year 1) and what is at stake."""
    rows = accounts(history, futures)
    rows = rows[rows["kept"].notna()]
    return rows.assign(stake=rows["size"] * (1.0 - rows["kept"])).sort_values("stake", ascending=False)


def what_is_at_risk(history, futures):
    """How much of what traded at first is still there at the end of the futures, and where most may be lost."""
    rows = stakes(history, futures)
    if rows.empty or not rows["size"].sum():
        return "No account traded for a year in most of these futures."
    held, currency = (rows["kept"] * rows["size"]).sum() / rows["size"].sum(), history.scenario.currency
    told = (
        f"{rows['kept'].mean():.0%} of the {len(rows)} accounts of year 1, with {held:.0%} of its revenue, are still "
        f"there after {span_of(futures.months)}, mean of {len(futures.seeds):,} futures."
    )
    worst = rows.iloc[0]
    if not worst["stake"]:
        return told
    return told + (
        f" Most is at stake at {worst['buyer']}: {money(worst['size'], currency)} for {worst['supplier']} in year 1, "
        f"kept in {worst['kept']:.0%} of futures."
    )


def main_threat(history, futures):
    """Whose trade is most at stake, the reason that ends most of it, and its part; nothing where nothing ended."""
    rows = stakes(history, futures)
    if rows.empty or not rows["stake"].sum():
        return None
    firm = rows.groupby("supplier", observed=True)["stake"].sum().idxmax()
    sizes = rows[rows["supplier"] == firm].set_index("relationship")["size"]
    ends = futures.brief.ends[futures.brief.ends["relationship"].isin(sizes.index)]
    lost = (ends["count"] * ends["relationship"].map(sizes)).groupby(ends["reason"]).sum()
    return firm, summary.reason_word(lost.idxmax()), lost.max() / lost.sum()


def what_would_protect(history, futures):
    """The threat that ends most trade of the firm with most at stake, and what the model has against it."""
    threat = main_threat(history, futures)
    if threat is None:
        return "Nothing of it ended in these futures."
    firm, reason, part = threat
    answer = ANSWERS[reason]
    told = (
        f"{firm} has most at stake; the commonest end of its trade is {answer.threat} ({part:.0%} of what ends). What "
        f"the model has against that: {answer.lever}"
    )
    if answer.strategy == present_strategy(history.scenario, firm):
        return f"{told}, which its strategy wants already; the comparison below plays another."
    return f"{told}; what that would keep, the comparison below plays."


def present_strategy(scenario, firm):
    """The name of the strategy that a supplier plays."""
    number = scenario.layout.world.suppliers["strategy"][scenario.names.suppliers.index(firm)]
    return strategies.get(strategies.SUPPLIER, int(number)).name


def comparison(history, futures):
    """The options of `kamsim compare` that hold what is done now beside what answers the main threat; none without.

    Only what a scenario gives by name can be changed: firms that are drawn are left as they are.
    """
    threat = main_threat(history, futures)
    if threat is None or threat[0] not in named_firms(history.scenario):
        return ""
    firm, reason, _ = threat
    scenario, answer = history.scenario, ANSWERS[reason]
    key = named_firms(scenario)[firm]
    if answer.change:
        change, rows = answer.change, scenario.layout.world.suppliers
        value = min(change.most, change.times * float(rows[change.field][scenario.names.suppliers.index(firm)]))
        what = f"--change '{change.label}: suppliers.{key}.{change.field} = {value!r}'"
    else:
        present = present_strategy(scenario, firm)
        what = f"--strategies {present},{next(name for name in (answer.strategy, *USUAL) if name != present)}"
    whose = f" --supplier {key}" if len(scenario.names.suppliers) > 1 else ""
    return f"{what}{whose} --measure lost"


def named_firms(scenario):
    """The keys of the suppliers that a scenario gives by name, by these names."""
    return dict(zip(scenario.names.suppliers, scenario.part("suppliers"), strict=False))


def accounts(history, futures):
    """One row for each account that traded, the largest first: how it stands, whether it is kept, its main threat.

    Stage, trust and revenue are those of the history where there is one, else the commonest and the means of the
    futures.  `kept` is missing where it traded at first in less than half of the futures.
    """
    rows = of_history(history) if history else of_futures(futures)
    if futures is None:
        return rows.assign(kept=np.nan, trading=np.nan, threat="")
    told = summary.accounts(futures).set_index("relationship").reindex(rows["relationship"])
    kept = mostly_kept(futures).reindex(rows["relationship"])
    threat = told["main_end"].fillna("").map(lambda reason: ANSWERS[reason].threat if reason else "")
    return rows.assign(kept=kept.to_numpy(), trading=told["trading"].to_numpy(), threat=threat.to_numpy())


def mostly_kept(futures):
    """By relationship the part of the futures in which it is kept; missing where it seldom traded at first."""
    begun = futures.brief.accounts.groupby("relationship")["traded_first"].mean()
    return summary.accounts(futures).set_index("relationship")["kept"].where(begun >= 0.5)


def of_history(history):
    """How the accounts stand at the end of the one history; the largest had the best year."""
    rows = history.relationships
    last = int(rows["month"].max())
    ends = rows[rows["month"] == last].set_index("relationship")
    full = rows[rows["month"] == max(12, last - last % 12)].set_index("relationship")
    first = rows[rows["month"] == 12].set_index("relationship")
    traded = rows.loc[rows["active"], "relationship"].unique()
    table = pd.DataFrame({
        "supplier": ends["supplier"].astype(str), "buyer": ends["buyer"].astype(str),
        "stage": ends["stage"].astype(str).where(ends["active"], "ended"),
        "trust": ends["buyer_trust"].where(ends["active"]), "revenue": full["revenue_year"],
        "size": first["revenue_year"], "best": rows.groupby("relationship")["revenue_year"].max(),
    })  # fmt: skip
    return table.loc[sorted(traded)].sort_values("best", ascending=False, kind="stable").reset_index()


def of_futures(futures):
    """How the accounts stand at the end of many futures; the largest bring most."""
    rows = summary.accounts(futures).sort_values("revenue", ascending=False, kind="stable")
    return rows[rows["deepest"] != ""][["relationship", "supplier", "buyer", "stage", "trust", "revenue"]]
