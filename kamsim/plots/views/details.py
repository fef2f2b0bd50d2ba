"""What stands behind a view: the quantities its concepts rest on, with value, unit and meaning."""

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from kamsim.theory.state import DECLARED
from kamsim.validation.concept_index import load_index

from .index import find_view
from .seen import Seen

if TYPE_CHECKING:
    from kamsim.readers.model import KamModel
    from kamsim.results.run import Run

COLUMNS = ("concept", "says", "quantity", "value", "a_year_before", "unit", "meaning")


def details(
    run: "KamModel | Run",
    name: str,
    relationship: int | str | None = None,
    supplier: str | None = None,
    month: int | None = None,
) -> pd.DataFrame:
    """Every quantity behind a view, concept by concept, as it stood at the end of a month.

    Parameters
    ----------
    run : KamModel, Run or a saved run
        Of one history.
    name : str
        A view, as in `view`.
    relationship, supplier, month
        As in `view`.

    Returns
    -------
    DataFrame
        One row for each quantity of each concept: the account's, or those of its two firms, people and levers; of
        several rows, from the least to the most.

    Raises
    ------
    KamsimError
        If there is no such view, account, supplier or month, or the run is not of one history.

    Examples
    --------
    >>> import kamsim as kam
    >>> model = kam.KamModel("bow_tie", rng=7)
    >>> model.run_for(24)
    >>> table = kam.plots.details(model, "profit")
    >>> table.query("quantity == 'relationships.deal_margin'")["unit"].tolist()
    ['share of revenue']
    """
    return behind(find_view(run, name, "details"), Seen(run, relationship, supplier, month))


def behind(found, seen):
    """What stands behind a view of what is seen."""
    shown, moments = [concept for concept in index() if concept.view == found.name], {}
    return pd.DataFrame([line for concept in shown for line in lines_of(concept, seen, moments)], columns=COLUMNS)


@cache
def index():
    """All concepts, read once."""
    return tuple(load_index().values())


def lines_of(concept, seen, moments):
    """The quantities of one concept; `moments` remembers the rows of a kind, which many quantities share."""
    for quantity in concept.fields:
        kind, name = quantity.split(".")
        if kind not in moments:
            rows = rows_of(kind, seen)
            moments[kind] = last_of(rows), last_of(rows[rows["month"] <= seen.month - 12])
        field, (now, then) = getattr(DECLARED, kind).fields[name], moments[kind]
        yield concept.id, concept.says, quantity, told(now[name]), told(then[name]), field.unit, field.meaning


def last_of(rows):
    """Those of the last month there is."""
    return rows[rows["month"] == rows["month"].max()]


def rows_of(kind, seen):
    """The rows of one kind of entity that belong to the account, at all times."""
    if kind in ("relationships", "suppliers", "buyers"):
        return {"relationships": seen.account, "suppliers": seen.supplier_state, "buyers": seen.buyer_state}[kind]
    table = seen.state(kind)
    if kind == "contacts":
        ties = seen.state("ties")
        ties = ties[ties["relationship"] == seen.number]
        return table[table["contact"].isin(np.unique(ties[["supplier_contact", "buyer_contact"]]))]
    if "relationship" in table:
        return table[table["relationship"] == seen.number]
    if kind in ("needs", "lines"):
        return table[table["buyer"] == seen.buyer_state["firm_row"].iloc[0]] if "buyer" in table else table
    return table


def told(values):
    """A value, or those of several rows, in a few words."""
    if not len(values):
        return "–"
    if values.dtype == bool:
        return ("yes" if values.all() else "no") if len(values) == 1 else f"{values.sum()} of {len(values)}"
    if not pd.api.types.is_numeric_dtype(values):
        words = [str(word).replace("_", " ") for word in pd.unique(values)]
        return ", ".join(words[:3]) + (" …" if len(words) > 3 else "")
    low, high = number(values.min()), number(values.max())
    return low if low == high else f"{low} to {high}"


def number(value):
    """A number with as many figures as one reads."""
    return f"{value:,.0f}" if abs(value) >= 100 or float(value).is_integer() else f"{value:.3g}"
