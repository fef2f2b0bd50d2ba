"""What a strategy writes must be there: plain Python would make a new attribute of a misspelt one and say nothing."""

import ast
import dis
import inspect
import textwrap

from kamsim.errors import KamsimError
from kamsim.theory.former_names import advise
from kamsim.theory.state import BuyerState, RelationshipState, SupplierState

KNOWN = {**RelationshipState.fields, **SupplierState.fields, **BuyerState.fields}


def written(function):
    """Fields of the relationship that a strategy writes; of one without a text, what nobody has."""
    relationship = list(inspect.signature(function).parameters)[1:2]
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, TypeError, SyntaxError):
        stored = (step.argval for step in dis.get_instructions(function) if step.opname == "STORE_ATTR")
        return [name for name in stored if name not in KNOWN]
    return [
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.value, ast.Name)
        and node.value.id in relationship
    ]


def check_writes(function, called):
    """A KamsimError if a strategy writes a field that a relationship does not have."""
    for name in written(function):
        if name not in RelationshipState.fields:
            raise refusal(name, called)


def refusal(name, called):
    """The error about a field that is written and does not exist."""
    return KamsimError(
        "must write fields that exist",
        got=name,
        where=f"strategy {called}",
        advice=advise(name, RelationshipState.fields),
    )
