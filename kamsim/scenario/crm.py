"""A firm's own CRM tables become a scenario around that firm; what they do not say is assumed and listed."""

import csv
import re
from pathlib import Path

import pandas as pd

from kamsim.errors import KamsimError, nearest

from .scenario import Scenario

LARGEST_FILE = 100_000_000  # bytes
NEEDED = ("account", "sales_agent", "deal_stage", "close_date", "close_value")
SHARE_OF_WALLET = 0.35
MOST_PEOPLE = 3
MONTHS = 60


def read_table(path):
    """A CSV file as text columns, whatever its encoding; names of columns in lower case."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise KamsimError("a table must stay under 100 MB", got=path.stat().st_size, where=str(path))
        raw = path.read_bytes()
        try:
            raw.decode("utf-8-sig")
            encoding = "utf-8-sig"
        except UnicodeDecodeError:
            encoding = "latin-1"  # as spreadsheets of some decades write it
        table = pd.read_csv(path, dtype=str, encoding=encoding, sep=None, engine="python")
    except (OSError, pd.errors.ParserError, pd.errors.EmptyDataError, csv.Error) as mistake:
        raise KamsimError(f"must be a readable table with a heading: {mistake}", where=str(path)) from None
    table.columns = [str(name).strip().lower().replace(" ", "_") for name in table.columns]
    return table


def find_deals(folder):
    """The table of deals: the one file that has all the columns that are needed."""
    tables = {path.name: read_table(path) for path in sorted(Path(folder).glob("*.csv"))}
    for table in tables.values():
        if set(NEEDED) <= set(table.columns):
            return table
    closest = max(tables, key=lambda name: len(set(NEEDED) & set(tables[name].columns)), default=None)
    missing = [name for name in NEEDED if closest is None or name not in tables[closest].columns]
    hint = nearest(missing[0], tables[closest].columns) if closest else ""
    raise KamsimError(f"one table must have the columns {', '.join(NEEDED)}", where=str(folder),
                      advice=f"{closest or 'No .csv file'} lacks {', '.join(missing)}. {hint}")  # fmt: skip


def won_deals(deals, where):
    """Deals that were won, with a date, an amount and an account; the others are counted."""
    won = deals[deals["deal_stage"].str.strip().str.lower() == "won"].copy()
    won["close_value"] = pd.to_numeric(won["close_value"].str.replace(r"[^\d.\-]", "", regex=True), errors="coerce")
    won["close_date"] = pd.to_datetime(won["close_date"], errors="coerce")
    won["account"], won["sales_agent"] = won["account"].str.strip(), won["sales_agent"].str.strip()
    good = won.dropna(subset=["account", "close_value", "close_date"])
    good = good[(good["close_value"] > 0) & (good["account"] != "")]
    if good.empty:
        raise KamsimError("must hold at least one won deal with account, date and amount", where=str(where))
    return good, len(won) - len(good)


def key_of(name, taken):
    """A short id for a name."""
    key = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:40] or "account"
    while key in taken:
        key += "_2"
    taken.add(key)
    return key


def scenario_from_crm(folder, name="Our firm"):
    """Read a folder of CRM tables and build a scenario around the firm they belong to.

    Parameters
    ----------
    folder : path
        One of its CSV files holds the deals: account, sales_agent, deal_stage, close_date, close_value.
    name : str
        What to call the firm.

    Returns
    -------
    scenario : Scenario
    assumed : list of str
        What the tables do not say and kamsim assumed, one sentence each.

    Raises
    ------
    KamsimError
        No table has the columns that are needed, or none of its deals was won.
    """
    deals = find_deals(folder)
    won, skipped = won_deals(deals, folder)
    span = max(1.0, (won["close_date"].max() - won["close_date"].min()).days / 30.44)
    monthly = won.groupby("account")["close_value"].sum().sort_values(ascending=False) / span
    taken = set()
    firms = {account: key_of(account, taken) for account in monthly.index}
    agents = {agent: key_of(agent, taken) for agent in sorted(won["sales_agent"].dropna().unique())}
    tables = {
        "title": f"{name}: {len(firms)} accounts from its CRM",
        "teaches": "How exposed a firm is to the accounts it really has.",
        "months": MONTHS,
        "suppliers": {"firm": supplier_of(name, monthly)},
        "buyers": {
            key: {"name": account[:80], "spend": float(monthly[account] / SHARE_OF_WALLET)}
            for account, key in firms.items()
        },
        "people": {
            key: {"name": agent[:80], "firm": "firm", "role": "account_manager"} for agent, key in agents.items()
        },
        "relationships": [relationship_of(account, key, won, agents) for account, key in firms.items()],
    }  # fmt: skip
    return Scenario(tables, "crm", str(folder)), assumptions_made(won, skipped, span, len(firms))


def supplier_of(name, monthly):
    """The firm itself, sized by what its accounts buy."""
    sales = float(monthly.sum())
    return {
        "name": name, "strategy": "by_potential", "capacity": 1.5 * sales, "selling_budget": 0.1 * sales,
        "fixed_cost": 0.08 * sales, "cash": 4.0 * sales, "key_cap": max(3, len(monthly) // 10),
    }  # fmt: skip


def relationship_of(account, key, won, agents):
    """One account: its people by deals won, its age from the first deal."""
    own = won[won["account"] == account]
    team = own["sales_agent"].dropna().value_counts().index[:MOST_PEOPLE]
    start = pd.to_datetime(own.get("engage_date"), errors="coerce").min() if "engage_date" in own else pd.NaT
    start = own["close_date"].min() if pd.isna(start) else start
    age = max(1, round((won["close_date"].max() - start).days / 30.44))
    told = {"supplier": "firm", "buyer": key, "age": int(age), "share_of_wallet": SHARE_OF_WALLET}
    return {**told, "team": [agents[agent] for agent in team]} if len(team) else told


def assumptions_made(won, skipped, span, accounts):
    """What the tables do not say, told."""
    return [
        f"Revenue a month is the sum of won deals over {span:.1f} months ({len(won)} deals, {accounts} accounts)"
        + (f"; {skipped} won deals without account, date or amount were left out." if skipped else "."),
        "Tenure begins with an account's first deal in the tables; it may be older.",
        f"Each account is taken to give the firm {SHARE_OF_WALLET:.0%} of its purchases in the category (judged).",
        f"The {MOST_PEOPLE} agents with most won deals are an account's contacts; the customers' people are drawn.",
        "Cost of goods 70% of list price, budget for selling 10% of sales, overhead 8%, cash of four months (judged).",
        "Amounts are taken as they stand in the tables, whatever their currency, and shown as EUR.",
        "Trust, needs, personalities and ties are drawn from the priors that `scenario.explain()` lists.",
    ]
