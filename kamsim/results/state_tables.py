"""The kept state of a single history as tables: one row per snapshot and row of a kind, every quantity a column."""

import numpy as np
import pandas as pd

from kamsim.theory.state import DECLARED

from .columns import ROWS, Column, described
from .tables import names_of, text, words_of

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


def state_table(kind, months, states, scenario):
    """One row per snapshot and row of one kind of entity, every declared quantity a column.

    What belongs to two firms that do not know each other yet is left out.
    """
    declared, rows = getattr(DECLARED, kind), states[kind]
    lines, count, pairs = rows.reshape(-1), rows.shape[1], states["relationships"]
    columns = {"month": np.repeat(np.array(months, np.int64), count)}
    if kind != "market":
        columns[ROW_NAMES.get(kind, "row")] = np.tile(np.arange(count), len(months))
    columns |= named(kind, lines, scenario.names, pairs[-1])
    worked_out = {name: (ROWS | OF_STATE)[name] for name in columns}
    for name, field in declared.fields.items():
        if name not in columns and name != "number":
            columns[name] = words_of(field.words, lines[name]) if field.words else lines[name]
    table = pd.DataFrame(columns)
    met = met_by_then(kind, lines, pairs)
    return described(table if met.all() else table[met].reset_index(drop=True), worked_out, declared.fields)


def met_by_then(kind, lines, pairs):
    """Whether the two firms that a row belongs to knew each other at the snapshot; yes where it belongs to one."""
    if kind == "relationships":
        return lines["known"]
    if "relationship" not in lines.dtype.names:
        return np.ones(len(lines), bool)
    snapshot = np.repeat(np.arange(len(pairs)), len(lines) // len(pairs))
    return pairs["known"][snapshot, lines["relationship"]]


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
