"""What runs come to for each supplier and each account, as numbers; `measures` says what they mean."""

import numpy as np

from kamsim.theory.words import Stage, Tier

from .recorder import NOT_TRADING

YEARLY = ("sales", "profit", "cash", "accounts", "distressed", "failed")
OF_RECORD = {
    "sales": "sales_year", "profit": "profit_year", "cash": "cash", "accounts": "partners",
    "distressed": "distressed", "failed": "exited",
}  # fmt: skip


def at_end(columns, name):
    """The last value of a yearly column, (runs, rows); missing where no year is full."""
    values = columns[name]
    return values[:, -1].astype(float) if values.shape[1] else np.full(values.shape[::2], np.nan)


def over_years(columns, name, how=np.sum):
    """The sum (or another figure) of a yearly column over the years, (runs, rows)."""
    values = columns[name]
    return how(values, axis=1) if values.shape[1] else np.full(values.shape[::2], np.nan)


def outcome_figures(record, scenario):
    """Every measure of `kamsim.results.measures.MEASURES`, (runs, suppliers) each."""
    yearly, count = record.suppliers, len(scenario.layout.world.suppliers)
    trading = record.path >= 0

    def summed(values):
        return over_accounts(values, record.sellers, count)

    deep = trading[:, -1] & (record.path[:, -1] >= Stage.INTERDEPENDENT) & (record.path[:, -1] <= Stage.INTEGRATED)
    return {
        "profit": over_years(yearly, "profit_year"), "sales": over_years(yearly, "sales_year"),
        "selling_cost": over_years(yearly, "selling_cost_year"),
        "last_profit": at_end(yearly, "profit_year"), "last_sales": at_end(yearly, "sales_year"),
        "worst_profit": over_years(yearly, "profit_year", np.min), "cash": at_end(yearly, "cash"),
        "distressed": over_years(yearly, "distressed", np.max), "failed": at_end(yearly, "exited"),
        "accounts": summed(trading[:, -1]), "key_accounts": summed(key_accounts(record)),
        "deep_accounts": summed(deep),
        "lost": summed((trading[:, :-1] & ~trading[:, 1:]).sum(axis=1)),
        "won": summed((~trading[:, :-1] & trading[:, 1:]).sum(axis=1)),
        "trust": mean_trust(record, summed), "concentration": at_end(yearly, "concentration"),
        "largest_share": at_end(yearly, "largest_share"), "reputation": at_end(yearly, "reputation"),
    }  # fmt: skip


def key_accounts(record):
    """Which relationships are key accounts in the last month kept, (runs, rows)."""
    rows = record.relationships
    if not rows["tier"].shape[1]:
        return np.full(rows["tier"].shape[::2], np.nan)
    return (rows["active"][:, -1] & (rows["tier"][:, -1] >= Tier.KEY)).astype(float)


def over_accounts(values, sellers, count):
    """Sums over the accounts of every supplier, (runs, suppliers), of what every relationship has, (runs, rows).

    >>> over_accounts(np.array([[1.0, 2.0, 4.0]]), np.array([[1, 1, -1]]), 2).tolist()
    [[0.0, 3.0]]
    """
    met = sellers >= 0
    place = (sellers + count * np.arange(len(sellers))[:, None])[met]
    return np.bincount(place, values[met], minlength=count * len(sellers)).reshape(len(sellers), count)


def mean_trust(record, summed):
    """Mean trust of the customers a supplier still has in the last month kept, (runs, suppliers)."""
    rows = record.relationships
    if not rows["active"].shape[1]:
        return np.full_like(summed(record.sellers), np.nan)
    active = rows["active"][:, -1]
    with np.errstate(invalid="ignore"):
        return summed(active * rows["buyer_trust"][:, -1]) / summed(active)


def last_full_year(record):
    """The place of the last month kept that closes a year, else of the last month kept."""
    full = np.flatnonzero(record.months % 12 == 0)
    return int(full[-1]) if len(full) else len(record.months) - 1


def account_figures(record):
    """Where every relationship stands at the end, and how deep it ever was, (runs, relationships) each."""
    rows, trading = record.relationships, record.path >= 0
    runs, _, count = record.path.shape
    place = last_full_year(record)
    kept = {name: values[:, place] if place >= 0 else np.full((runs, count), np.nan) for name, values in rows.items()}
    deepest = np.where(record.path <= Stage.INTEGRATED, record.path, NOT_TRADING).max(axis=1)
    first = trading[:, record.months[0] - 1] if len(record.months) else trading[:, 0]
    return {
        "seller": record.sellers, "traded_first": first, "trading": trading[:, -1], "revenue": kept["revenue_year"],
        "profit": kept["profit_year"], "trust": np.where(trading[:, -1], kept["buyer_trust"], np.nan),
        "stage": np.where(trading[:, -1], record.path[:, -1], int(Stage.ENDED)), "deepest": deepest,
    }  # fmt: skip


def yearly_values(record):
    """The yearly figures of every supplier, (runs, measures of `YEARLY`, years, suppliers)."""
    return np.stack([record.suppliers[OF_RECORD[name]].astype(float) for name in YEARLY], axis=1)
