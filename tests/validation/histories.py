"""Histories made by hand: a few years, a few relationships, every number known."""

from types import SimpleNamespace

import numpy as np

from kamsim.theory.chance import row_type
from kamsim.theory.state import DECLARED
from kamsim.validation.patterns.history import History
from kamsim.validation.patterns.yearbook import AT_YEAR_END, MONTHLY, OF_SUPPLIERS, SMALL, SUMMED


def lines(declared, **columns):
    """Rows of a ledger; what is not said is zero, and seats, persons and relationships nobody."""
    count = len(next(iter(columns.values()), ()))
    rows = np.zeros(count, row_type(declared))
    for name in ("contact", "person", "relationship", "supplier", "buyer"):
        if name in rows.dtype.names:
            rows[name] = -1
    for name, values in columns.items():
        rows[name] = values
    return rows


def make(years=3, rows=2, suppliers=1, seats=2, **given):
    """A history of so many years and relationships in which nothing happens but what is given.

    ``monthly__revenue=...`` fills one array, ``supplier=...`` replaces one.
    """

    def room(names, length, count):
        return SimpleNamespace(**{name: np.zeros((length, count), SMALL.get(name, np.float32)) for name in names})

    months = 12 * years
    record = SimpleNamespace(
        seed=1, burn_in=0, monthly=room(MONTHLY, months, rows), yearly=room(AT_YEAR_END, years, rows),
        sums=room(SUMMED, years, rows), firms=room(OF_SUPPLIERS, years, suppliers),
        traded=np.ones((years, rows), bool), first_age=np.zeros(rows, np.int64), output=np.ones(months),
        in_recession=np.zeros(months, bool), buyers=room(("orders", "sales", "alive"), months, rows),
        departed=np.zeros((months, seats), np.int8), filled=np.ones((months, seats), bool),
        functions=np.ones((years, rows), np.int8), primary_seller=np.zeros((months, rows), np.int32),
        primary_buyer=np.ones((months, rows), np.int32), events=lines(DECLARED.events), bids=lines(DECLARED.bids),
        supplier=np.zeros(rows, np.int64), buyer=np.arange(rows), role=np.zeros(seats, np.int64),
        side=np.arange(seats) % 2,
    )  # fmt: skip
    record.monthly.active[:], record.yearly.active[:] = True, True
    record.monthly.stage[:], record.yearly.stage[:] = 1, 1
    for name, values in given.items():
        place, _, field = name.partition("__")
        if field:
            getattr(getattr(record, place), field)[:] = values
        else:
            setattr(record, place, np.asarray(values))
    return History(record)


def ledger(**columns):
    """Lines of the cause ledger by their columns."""
    return lines(DECLARED.events, **columns)


def tenders(**columns):
    """Lines of the table of tenders by their columns."""
    return lines(DECLARED.bids, **columns)
