"""One task of a sweep, as a worker plays it: rows for every run, and a reason for every run that fails."""

from itertools import groupby

import numpy as np
import pandas as pd

from kamsim.errors import KamsimError
from kamsim.readers.batch import batches, own_strategies, reader_for, shape_of
from kamsim.results.figures import outcome_figures
from kamsim.results.measures import MEASURES, outcome_table
from kamsim.theory import strategies


def play_task(own, scenario, changes, pairs, plain):
    """The rows of one task: one for each run and supplier; a run that fails has its reason there and no figures."""
    strategies.adopt(own)
    scenarios, reasons = {}, {}
    for point, values in changes.items():
        try:
            scenarios[point] = scenario.vary(**values)
            scenarios[point].layout  # noqa: B018  (made here, so that its mistakes show here)
        except KamsimError as mistake:
            reasons[point] = " ".join(str(mistake).split())
    tables = []
    for kind, some in groupby(pairs, key=lambda pair: kind_of(scenarios.get(pair[0]))):
        some = list(some)
        if kind is None:
            tables += [failed_rows(scenario, [pair], reasons[pair[0]]) for pair in some]
        else:
            reader = reader_for(scenarios[some[0][0]], 12, plain)
            tables += [play_pairs(reader, scenarios, batch) for batch in batches(some, reader.size)]
    return pd.concat(tables, ignore_index=True)


def kind_of(scenario):
    """Runs of one kind share a batch: the same shape, the same strategies of the user's own."""
    return None if scenario is None else (shape_of(scenario), tuple(known.name for known in own_strategies(scenario)))


def play_pairs(reader, scenarios, pairs):
    """Rows of some runs played together; if one of them fails, each is played alone to find it."""
    try:
        record = reader.play([(scenarios[point], seed) for point, seed in pairs])
    except Exception as mistake:  # whatever it is, it is recorded with its run and the sweep goes on
        if len(pairs) > 1:
            return pd.concat([play_pairs(reader, scenarios, [pair]) for pair in pairs], ignore_index=True)
        reason = " ".join(f"{type(mistake).__name__}: {mistake}".split())
        return failed_rows(scenarios[pairs[0][0]], pairs, reason.removeprefix("KamsimError: "))
    scenario = scenarios[pairs[0][0]]
    table = outcome_table(record.seeds, outcome_figures(record, scenario), scenario)
    return tidy(table, [point for point, _ in pairs], "")


def tidy(table, points, failure):
    """The columns of a part, of the same types whether a run failed or not."""
    table.insert(0, "point", np.repeat(np.array(points, np.int64), len(table) // len(points)))
    table["supplier"] = table["supplier"].astype("string")
    table["failure"] = pd.array([failure] * len(table), dtype="string")
    return table


def failed_rows(scenario, pairs, reason):
    """Rows without figures for runs that failed."""
    names = list(scenario.names.suppliers)
    table = pd.DataFrame({
        "run": np.repeat(np.array([seed for _, seed in pairs], np.int64), len(names)),
        "supplier": names * len(pairs), **{name: np.nan for name in MEASURES},
    })  # fmt: skip
    return tidy(table, [point for point, _ in pairs], reason)
