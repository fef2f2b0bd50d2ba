"""What a phase of the month is made of: the rules, words and constants it uses, so that a change shows as a mark."""

import ast
import hashlib
import inspect
import textwrap
import types
from enum import EnumMeta
from functools import cache

from . import chance, strategies
from .assumptions import Assumptions
from .chance import LUCK
from .fields import row_type
from .month import PHASES
from .rule import RULES
from .state import DECLARED


def bare(source):
    """The syntax of a function without docstrings, so that words may change freely."""
    tree = ast.parse(textwrap.dedent(source))
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if (
            isinstance(node, ast.FunctionDef)
            and isinstance(body[0], ast.Expr)
            and isinstance(body[0].value, ast.Constant)
        ):
            del body[0]
    return ast.dump(tree)


@cache
def syntax_of(function):
    """The bare syntax of a rule, read once: many phases use the same."""
    return bare(inspect.getsource(function))


def used_by(function, found):
    """Collect what a rule uses: other rules, ladders of words, constants; keyed by name."""
    key = f"{function.__module__}.{function.__qualname__}"
    if key in found:
        return found
    found[key] = syntax_of(function)
    names = function.__code__.co_names
    for name in names:
        thing = function.__globals__.get(name)
        parts = [getattr(thing, other, None) for other in names] if isinstance(thing, types.ModuleType) else [thing]
        for part in parts:
            if isinstance(part, types.FunctionType) and f"{part.__module__}.{part.__qualname__}" in RULES:
                used_by(part, found)
            elif isinstance(part, EnumMeta):
                found |= {f"{part.__name__}.{word}": int(part[word]) for word in names if word in part.__members__}
            elif isinstance(part, (int, float)):
                found[f"{function.__module__}.{name}"] = repr(part)
    return found


def sources_of(phase):
    """Everything a phase uses, by name."""
    found = used_by(phase.play, {})
    if phase.decides:
        found["the way to a strategy"] = bare(inspect.getsource(strategies.dispatcher))
        for side in (strategies.SUPPLIER, strategies.BUYER):
            for known in strategies.registered(side, shipped_only=True):
                found[f"{side} strategy {known.number}"] = known.name
                used_by(known.function, found)
    return found


@cache
def rows_told():
    """The shape of every declared row, as text."""
    return repr([row_type(kind).descr for kind in (*DECLARED, *LUCK, Assumptions) if kind is not None])


@cache
def luck_told():
    """How luck is drawn, as text."""
    constants = (chance.GAMMA, chance.FIRST, chance.SECOND, chance.STEP)
    drawn = (chance.splitmix, chance.uniform, chance.normal, chance.bell, chance.keys_of)
    return repr(([bare(inspect.getsource(function)) for function in drawn], constants))


@cache
def theory_mark():
    """A short mark of the whole theory: it differs when any rule, row, order of the month or way of luck differs.

    Docstrings and comments do not count.

    Examples
    --------
    >>> len(theory_mark())
    16
    """
    told = repr([(phase.name, phase.every, sorted(sources_of(phase).items())) for phase in PHASES])
    told += rows_told() + luck_told()
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def mark_of_function(function):
    """A short mark of a strategy of the user's own: of its syntax, or of its code where there is no source."""
    try:
        told = bare(inspect.getsource(function))
    except (OSError, TypeError, SyntaxError):
        told = repr((function.__code__.co_code, function.__code__.co_names))
    return hashlib.sha256(told.encode()).hexdigest()[:16]
