"""Another scenario that differs in numbers only: who is there stays, so only the numbers are looked at again.

A sweep makes one at every point.  Neither a link between two parts of a scenario nor the place of a row hangs on an
assumption or on a real number of a firm or a person.
"""

from types import MappingProxyType

import numpy as np

from kamsim.theory.assumptions import Assumptions
from kamsim.theory.state import BuyerState, ContactState, SupplierState

from .nested import thawed
from .shape import assumptions_table, buyer_table, person_table, supplier_table

FIRMS_AND_PEOPLE = {
    "suppliers": ("suppliers", SupplierState, supplier_table),
    "buyers": ("buyers", BuyerState, buyer_table),
    "people": ("contacts", ContactState, person_table),
}
"""By the table of a file: the kind of row, its fields, and the shape of a line."""


def numbers_in(tables, changes):
    """The changes as steps to values, if every one gives an assumption or a real number; else None."""
    given = ((path.split("."), value) for path, value in changes.items() if path != "name")
    steps = {path: value for begun, whole in given for path, value in leaves(begun, whole)}
    return steps if all(is_number_at(tables, path, value) for path, value in steps.items()) else None


def leaves(path, value):
    """Every value within nested tables, with the steps that lead to it."""
    if hasattr(value, "items"):
        for key, inner in value.items():
            yield from leaves([*path, key], inner)
    else:
        yield tuple(path), value


def is_number_at(tables, path, value):
    """Whether a path leads to an assumption, or to a real number of a listed firm or person."""
    if path[0] == "assumptions":
        return len(path) == 2 and path[1] in Assumptions.fields and value is not None
    if path[0] not in FIRMS_AND_PEOPLE or len(path) != 3 or path[1] not in tables.get(path[0], {}):
        return False
    field = FIRMS_AND_PEOPLE[path[0]][1].fields.get(path[2])
    return field is not None and field.given and field.dtype is np.float64 and type(value) is float


def with_numbers(tables, steps):
    """Frozen tables with other numbers, checked; None if one of them cannot be held."""
    from pydantic import ValidationError

    for path, value in steps.items():
        tables = laid_over(tables, path, value)
    try:
        for kind, *line in {path[:-1] for path in steps}:
            shape = FIRMS_AND_PEOPLE[kind][2] if line else assumptions_table
            told = tables[kind][line[0]] if line else tables[kind]
            shape()(**thawed(told))
    except ValidationError:
        return None
    return tables


def laid_over(tables, path, value):
    """Frozen tables with one value changed; all others are shared."""
    inner = laid_over(tables.get(path[0], {}), path[1:], value) if len(path) > 1 else value
    return MappingProxyType({**tables, path[0]: inner})


def layout_with(layout, steps):
    """A layout with other real numbers of firms and people."""
    steps = {path: value for path, value in steps.items() if path[0] in FIRMS_AND_PEOPLE}
    if not steps:
        return layout
    kinds = {FIRMS_AND_PEOPLE[table][0] for table, _, _ in steps}
    rows = {kind: getattr(layout.world, kind).copy() for kind in kinds}
    given = {kind: dict(getattr(layout.given, kind)) for kind in kinds}
    for (table, line, name), value in steps.items():
        kind, row = FIRMS_AND_PEOPLE[table][0], getattr(layout, table)[line]
        rows[kind][name][row] = value
        before = given[kind].get(name, False)
        given[kind][name] = before | (np.arange(len(rows[kind])) == row)
    return layout._replace(world=layout.world._replace(**rows), given=layout.given._replace(**given))
