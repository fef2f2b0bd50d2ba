"""What a run comes to for each supplier: one row of figures, the measures that questions are put to."""

import numpy as np
import pandas as pd

from kamsim.errors import KamsimError, nearest
from kamsim.scenario.asked import MEASURES

from .columns import Column, described, with_edges
from .figures import YEARLY
from .tables import names_of

OF_YEARS = with_edges({
    "sales": Column("EUR per year", "Sales of the year, mean over the runs."),
    "profit": Column("EUR per year", "Profit of the year, mean over the runs."),
    "cash": Column("EUR", "Cash at the end of the year, mean over the runs."),
    "accounts": Column("accounts", "Accounts at the end of the year, mean over the runs."),
    "distressed": Column("share of runs", "In distress at the end of the year."),
    "failed": Column("share of runs", "Failed by the end of the year."),
})  # fmt: skip
OF_ACCOUNTS = {
    "traded_first": Column("yes/no", "Whether it traded at the first month that is kept."),
    "trading": Column("yes/no", "Whether it trades at the end."),
    "revenue": Column("EUR per year", "Revenue of the last full year."),
    "profit": Column("EUR per year", "Account profit of the last full year."),
    "trust": Column("0..1", "Buyer's trust at the end; missing where there is no trade."),
    "stage": Column("number of a stage", "Stage at the end."),
    "deepest": Column("number of a stage", "Deepest stage it ever reached; -1 if it never traded."),
}  # fmt: skip


def measure_of(name):
    """A measure by its name; a KamsimError that names the nearest if there is none."""
    if name not in MEASURES:
        raise KamsimError("must be a measure", got=name, where="measure", advice=nearest(name, MEASURES))
    return MEASURES[name]


OF_ANY_MONTH = ("accounts", "deep_accounts", "lost", "won")  #: measures that need no full year


def check_horizon(name, months):
    """A KamsimError if there is no such measure, or if so few months have none."""
    if measure_of(name).name not in OF_ANY_MONTH and months < 12:
        raise KamsimError(
            "is a figure of full years",
            got=f"{months} months",
            where=f"measure {name}",
            advice=f"Play 12 months or more, or ask for {', '.join(OF_ANY_MONTH)}.",
        )


def supplier_of(scenario, name=None):
    """The name of a supplier: the one asked for by key or name, else the first of the scenario."""
    names, keys = list(scenario.names.suppliers), list(scenario.part("suppliers"))
    if name is None:
        return names[0]
    if name in keys:
        return names[keys.index(name)]
    if name not in names:
        advice = nearest(name, keys + names)
        raise KamsimError("must be a supplier of the scenario", got=name, where="supplier", advice=advice)
    return name


def key_of(scenario, name):
    """The key a supplier has in the scenario's tables, for paths like ``suppliers.north.strategy``."""
    names, keys = list(scenario.names.suppliers), list(scenario.part("suppliers"))
    place = names.index(supplier_of(scenario, name))
    if place >= len(keys):
        raise KamsimError(
            "must be a supplier that the scenario gives by name, so that it can be changed",
            got=name,
            where="supplier",
        )
    return keys[place]


def outcome_table(seeds, figures, scenario):
    """One row per run and supplier: every measure of `MEASURES`."""
    count = len(scenario.layout.world.suppliers)
    table = pd.DataFrame({
        "run": np.repeat(seeds, count),
        "supplier": names_of(scenario.names.suppliers, np.tile(np.arange(count), len(seeds))),
        **{name: np.asarray(figures[name], float).reshape(-1) for name in MEASURES},
    })  # fmt: skip
    return described(table, MEASURES)


def account_table(seeds, figures, scenario):
    """One row per run and relationship: where it stands at the end, and how deep it ever was."""
    layout, runs = scenario.layout.world.relationships, len(seeds)
    count = len(layout)
    table = pd.DataFrame({
        "run": np.repeat(seeds, count), "relationship": np.tile(np.arange(count), runs),
        "supplier": names_of(scenario.names.suppliers, figures["seller"].reshape(-1)),
        "buyer": names_of(scenario.names.buyers, np.tile(layout["buyer"], runs)),
        **{name: values.reshape(-1) for name, values in figures.items() if name != "seller"},
    })  # fmt: skip
    met = figures["seller"].reshape(-1) >= 0
    return described(table if met.all() else table[met].reset_index(drop=True), OF_ACCOUNTS)


def year_table(values, scenario):
    """One row per year and supplier: mean, 5%, 50% and 95% over the runs of every yearly figure."""
    _, _, years, count = values.shape
    table = pd.DataFrame({
        "year": np.repeat(np.arange(1, years + 1), count),
        "supplier": names_of(scenario.names.suppliers, np.tile(np.arange(count), years)),
    })  # fmt: skip
    for place, name in enumerate(YEARLY):
        low, middle, high = np.quantile(values[:, place], (0.05, 0.5, 0.95), axis=0)
        for label, part in ((name, values[:, place].mean(axis=0)), (f"{name}_low", low), (f"{name}_median", middle),
                            (f"{name}_high", high)):  # fmt: skip
            table[label] = part.reshape(-1)
    return described(table, OF_YEARS)
