"""What a single history keeps beside its monthly columns: all declared state, at the start and after every quarter.

The views read from here what no ensemble could afford to keep: every person, tie and lever over time.
"""

import numpy as np
import pandas as pd

from kamsim.theory.state import DECLARED

from .columns import ROWS, Column, described
from .tables import NOT_IN_STATE, names_of, text, words_of

KINDS = tuple(kind for kind, declared in DECLARED._asdict().items() if declared and kind not in NOT_IN_STATE)
LARGE = 2_000_000  #: bytes of one snapshot above which one a year is kept
ROW_NAMES = {"relationships": "relationship", "contacts": "contact", "ties": "tie", "suppliers": "firm_row",
             "buyers": "firm_row"}  # fmt: skip
OF_STATE = {
    "row": Column("row number", "Its own row."),
    "tie": Column("row number", "The tie, its own row."),
    "firm_row": Column("row number", "The firm, its own row."),
    "firm": Column("name", "The firm."),
    "name": Column("name", "The person in the seat; vacant if nobody sits there."),
    "firm_name": Column("name", "The firm the seat belongs to."),
    "site": Column("name", "The site."),
}  # fmt: skip


class Snapshots:
    """Copies of all rows of one run, made at the start, at the end of each quarter, and when they are asked for.

    Parameters
    ----------
    rows : World of structured arrays, each (rows,)
    months : int
        Months that will be played.
    """

    def __init__(self, rows, months):
        self.rows = {kind: getattr(rows, kind) for kind in KINDS}
        self.every = 3 if sum(rows.nbytes for rows in self.rows.values()) < LARGE else 12
        self.months = [0, *range(self.every, months + 1, self.every)]
        self.kept = {kind: np.zeros((len(self.months), len(rows)), rows.dtype) for kind, rows in self.rows.items()}
        self.take(0)

    def take(self, month):
        """Copy all rows if a copy is due at the end of `month`."""
        if month % self.every == 0:
            for kind, kept in self.kept.items():
                kept[month // self.every] = self.rows[kind]

    def until(self, month):
        """Months and copies up to the end of `month`, which is always the last of them."""
        count = month // self.every + 1
        months = self.months[:count]
        if months[-1] == month:
            return months, {kind: kept[:count] for kind, kept in self.kept.items()}
        now = {kind: np.concatenate([kept[:count], self.rows[kind][None]]) for kind, kept in self.kept.items()}
        return [*months, month], now


def state_table(kind, months, rows, scenario):
    """One row per snapshot and row of one kind of entity, every declared quantity a column."""
    declared, count = getattr(DECLARED, kind), rows.shape[1]
    lines = rows.reshape(-1)
    columns = {"month": np.repeat(np.array(months, np.int64), count)}
    if kind != "market":
        columns[ROW_NAMES.get(kind, "row")] = np.tile(np.arange(count), len(months))
    columns |= named(kind, lines, scenario.names, scenario.layout.world.relationships)
    worked_out = {name: (ROWS | OF_STATE)[name] for name in columns}
    for name, field in declared.fields.items():
        if name not in columns and name != "number":
            columns[name] = words_of(field.words, lines[name]) if field.words else lines[name]
    return described(pd.DataFrame(columns), worked_out, declared.fields)


def named(kind, lines, names, relationships):
    """Columns that carry names in place of row numbers."""
    if kind == "relationships":
        return {side: names_of(getattr(names, f"{side}s"), lines[side]) for side in ("supplier", "buyer")}
    if kind == "contacts":
        people = zip(lines["person"], lines["filled"], strict=True)
        firms = zip(lines["side"], lines["firm"], strict=True)
        return {
            "name": text(names.person(int(person)) if filled else "vacant" for person, filled in people),
            "firm_name": text((names.buyers if side else names.suppliers)[firm] for side, firm in firms),
        }
    if kind == "supports":
        pairs = relationships[lines["relationship"]]
        return {side: names_of(getattr(names, f"{side}s"), pairs[side]) for side in ("supplier", "buyer")}
    if kind == "sites":
        places = zip(lines["buyer"].tolist(), lines["place"].tolist(), strict=True)
        supplier = relationships["supplier"][lines["relationship"]]
        return {"supplier": names_of(names.suppliers, supplier), "buyer": names_of(names.buyers, lines["buyer"]),
                "site": text(names.site(buyer, place) for buyer, place in places)}  # fmt: skip
    if kind == "needs":
        return {"buyer": names_of(names.buyers, lines["buyer"])}
    if kind in ("suppliers", "buyers"):
        known = getattr(names, kind)
        return {"firm": text(list(known) * (len(lines) // len(known)))}
    return {}
