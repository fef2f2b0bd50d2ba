"""What a strategy writes must be there and in range: neither plain Python nor compiled code would say a word."""

import ast
import dis
import inspect
import textwrap

from kamsim.errors import KamsimError
from kamsim.theory.former_names import advise
from kamsim.theory.state import BuyerState, RelationshipState, SupplierState

from .knowledge import DECISIONS

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


def check_decisions(called, relationship):
    """A KamsimError if, after a strategy of the user's own has decided, a decision is not what it can be."""
    for name in DECISIONS:
        field, value = RelationshipState.fields[name], getattr(relationship, name)
        low, high = field.bounds
        if not low <= value <= high:
            raise KamsimError(f"must be {field.holds}", got=value, where=f"strategy {called}, {name}")


def watched(known):
    """A strategy of the user's own in plain Python: what it decides is checked, and its mistakes are told as such."""

    def decide(one, relationship, other, assumptions):
        try:
            known.function(one, relationship, other, assumptions)
        except KamsimError as mistake:
            raise KamsimError(str(mistake), where=f"strategy {known.name}") from None
        except Exception as mistake:
            raise failed(known.name, mistake) from mistake
        check_decisions(known.name, relationship)

    return decide


def failed(called, mistake):
    """The error about a strategy that does not come to a decision."""
    why = f"must decide in every situation, and ended in {type(mistake).__name__}: {mistake}"
    return KamsimError(why, where=f"strategy {called}")
