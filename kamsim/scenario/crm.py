"""A firm's own CRM tables become a scenario around that firm; what they do not say is assumed and listed."""

import csv
import re
from io import StringIO
from pathlib import Path

import pandas as pd

from kamsim.errors import KamsimError, nearest, shown

from .scenario import Scenario

LARGEST_FILE = 100_000_000  # bytes
NEEDED = ("account", "sales_agent", "deal_stage", "close_date", "close_value")
LONGEST_NAME = 400  #: letters a scenario holds
NAMED = 5  #: rows that are left out and named one by one
DAYS_A_MONTH = 30.44

# What the tables do not say; all judged.
SHARE_OF_WALLET = 0.35  #: An account buys about a third of what it needs from the firm.
CAPACITY_OVER_SALES = 1.5  #: The firm could make half as much again as it sells, so it is not full from the start.
BUDGET_OVER_SALES = 0.1  #: Selling takes a tenth of sales.
OVERHEAD_OVER_SALES = 0.08  #: What does not vary with orders takes a twelfth of sales.
CASH_IN_MONTHS = 4.0  #: Cash covers four months of sales, so that the firm does not fail in its first bad quarter.
ACCOUNTS_A_KEY_ACCOUNT = 10  #: One in ten accounts may hold key status, ...
LEAST_KEY_ACCOUNTS = 3  #: ... and three may, however few there are.
MOST_PEOPLE = 3  #: An account deals with the three agents who won most at it.
MONTHS = 60  #: Five years show what becomes of most relationships.


def read_table(path):
    """A CSV file as text columns, names of columns in lower case, each row under its number in the file."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise KamsimError("a table must stay under 100 MB", got=path.stat().st_size, where=str(path))
        text = text_of(path.read_bytes())
        above = len(text) - len(text.lstrip("\r\n"))
        table = pd.read_csv(StringIO(text[above:]), dtype=str, sep=None, engine="python", skip_blank_lines=False)
    except (OSError, pd.errors.ParserError, pd.errors.EmptyDataError, csv.Error) as mistake:
        raise KamsimError(f"must be a readable table with a heading: {mistake}", where=str(path)) from None
    table.columns = [str(name).strip().lower().replace(" ", "_") for name in table.columns]
    table.index += len(text[:above].splitlines()) + 2  # rows as a spreadsheet counts them, the heading among them
    return table


def text_of(raw):
    """The text of a file, whatever its encoding."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("latin-1")  # as spreadsheets of some decades write it


def find_deals(folder):
    """The table of deals: the one file that has all the columns that are needed."""
    tables = {path.name: read_table(path) for path in sorted(Path(folder).glob("*.csv"))}
    for table in tables.values():
        if set(NEEDED) <= set(table.columns):
            return table
    closest = max(tables, key=lambda name: len(set(NEEDED) & set(tables[name].columns)), default=None)
    missing = [name for name in NEEDED if closest is None or name not in tables[closest].columns]
    hint = nearest(missing[0], tables[closest].columns) if closest else ""
    raise KamsimError(
        f"one table must have the columns {', '.join(NEEDED)}",
        where=str(folder),
        advice=f"{closest or 'No .csv file'} lacks {', '.join(missing)}. {hint}",
    )


def won_deals(deals, where):
    """Deals that were won, with a date, an amount and an account; and of each that lacks one, its row and what."""
    won = deals[deals["deal_stage"].str.strip().str.lower() == "won"].copy()
    won["amount"] = pd.to_numeric(won["close_value"].str.replace(r"[^\d.\-]", "", regex=True), errors="coerce")
    won["date"] = pd.to_datetime(won["close_date"], errors="coerce")
    won["account"], won["sales_agent"] = won["account"].str.strip(), won["sales_agent"].str.strip()
    lacks = [what_it_lacks(deal) for deal in won.itertuples()]
    left_out = [f"row {row} ({lack})" for row, lack in zip(won.index, lacks, strict=True) if lack]
    good = won[[not lack for lack in lacks]]
    if good.empty:
        raise KamsimError(
            "must hold at least one won deal with account, date and amount",
            where=str(where),
            advice=f"Won, and of no use: {first_few(left_out)}." if left_out else "No deal_stage says Won.",
        )
    return good, left_out


def what_it_lacks(deal):
    """Why a won deal cannot be used; empty if it can."""
    if pd.isna(deal.account) or not deal.account:
        return "no account"
    if pd.isna(deal.amount):
        return "no amount" if pd.isna(deal.close_value) else f"{shown(deal.close_value)} is no amount"
    if deal.amount <= 0:
        return f"an amount of {deal.amount:g}"
    if pd.isna(deal.date):
        return "no date" if pd.isna(deal.close_date) else f"{shown(deal.close_date)} is no date like the others"
    return ""


def first_few(named):
    """The first few of some named rows, and how many more there are.

    >>> first_few(["row 2", "row 3"])
    'row 2, row 3'
    >>> first_few([f"row {number}" for number in range(2, 14)])
    'row 2, row 3, row 4, row 5, row 6 and 7 more'
    """
    more = f" and {len(named) - NAMED} more" if len(named) > NAMED else ""
    return ", ".join(named[:NAMED]) + more


def key_of(name, taken):
    """A short id for a name, with a number where others have the same; `taken` says how far each id was counted."""
    key = base = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:40] or "account"
    while key in taken:
        taken[base] += 1
        key = f"{base}_{taken[base]}"
    taken[key] = 1
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
    won, left_out = won_deals(deals, folder)
    span = max(1.0, (won["date"].max() - won["date"].min()).days / DAYS_A_MONTH)
    monthly = won.groupby("account")["amount"].sum().sort_values(ascending=False) / span
    taken = {"firm": 1}
    firms = {account: key_of(account, taken) for account in monthly.index}
    agents = {agent: key_of(agent, taken) for agent in sorted(won["sales_agent"].dropna().unique())}
    tables = {
        "title": f"{name}: {len(firms)} accounts from its CRM",
        "teaches": "How exposed a firm is to the accounts it really has.",
        "months": MONTHS,
        "suppliers": {"firm": firm_table(name, monthly)},
        "buyers": {
            key: {"name": account[:LONGEST_NAME], "spend": float(monthly[account] / SHARE_OF_WALLET)}
            for account, key in firms.items()
        },
        "people": {
            key: {"name": agent[:LONGEST_NAME], "firm": "firm", "role": "account_manager"}
            for agent, key in agents.items()
        },
        "relationships": [relationship_table(account, key, won, agents) for account, key in firms.items()],
    }  # fmt: skip
    return Scenario(tables, "crm", str(folder)), [*deals_used(won, left_out, span, len(firms)), *ASSUMED]


def firm_table(name, monthly):
    """The firm itself, sized by what its accounts buy."""
    sales = float(monthly.sum())
    return {
        "name": name,
        "strategy": "by_potential",
        "capacity": CAPACITY_OVER_SALES * sales,
        "selling_budget": BUDGET_OVER_SALES * sales,
        "fixed_cost": OVERHEAD_OVER_SALES * sales,
        "cash": CASH_IN_MONTHS * sales,
        "key_cap": max(LEAST_KEY_ACCOUNTS, len(monthly) // ACCOUNTS_A_KEY_ACCOUNT),
        "scruple": 1.0,
    }


def relationship_table(account, key, won, agents):
    """One account: its people by deals won, its age from the first deal."""
    own = won[won["account"] == account]
    team = own["sales_agent"].dropna().value_counts().index[:MOST_PEOPLE]
    start = pd.to_datetime(own.get("engage_date"), errors="coerce").min() if "engage_date" in own else pd.NaT
    start = own["date"].min() if pd.isna(start) else start
    age = max(1, round((won["date"].max() - start).days / DAYS_A_MONTH))
    table = {"supplier": "firm", "buyer": key, "age": int(age), "share_of_wallet": SHARE_OF_WALLET}
    return {**table, "team": [agents[agent] for agent in team]} if len(team) else table


def deals_used(won, left_out, span, accounts):
    """Which deals count, and which do not and why."""
    yield (
        f"Revenue a month is the sum of won deals over {span:.1f} months ({len(won)} deals, {accounts} accounts); "
        "tenure begins with an account's first deal in the tables and may be longer."
    )
    if left_out:
        deals = "1 won deal was" if len(left_out) == 1 else f"{len(left_out)} won deals were"
        yield f"{deals} left out: {first_few(left_out)}."


ASSUMED = (
    f"Each account is taken to give the firm {SHARE_OF_WALLET:.0%} of its purchases in the category (judged).",
    f"The {MOST_PEOPLE} agents with most won deals are an account's contacts; the customers' people are drawn.",
    f"Capacity {CAPACITY_OVER_SALES:g} times sales, budget for selling {BUDGET_OVER_SALES:.0%} of sales, overhead "
    f"{OVERHEAD_OVER_SALES:.0%}, cash of {CASH_IN_MONTHS:g} months of sales (judged).",
    "Amounts are taken as they stand in the tables, whatever their currency, and shown as EUR.",
    "The firm takes no unfair gains; a `scruple` below 1 shows what they would cost.",
    "Costs, trust, needs, personalities and ties are drawn from the priors that `scenario.explain()` lists.",
)
"""What the tables do not say, told to the user."""
