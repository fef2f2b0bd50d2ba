"""What a phase of the month is made of: the rules, words and constants it uses, so that a change shows as a mark."""

import hashlib
import inspect
import types
from enum import EnumMeta
from functools import cache

from . import chance, strategies
from .assumptions import PRESETS, Assumptions
from .chance import LUCK
from .fields import row_type
from .month import PHASES
from .rule import RULES
from .source import bare, text_of
from .state import DECLARED


def used_by(function, found, told=text_of):
    """Collect what a rule uses: other rules, ladders of words, constants; keyed by name, rules as they are `told`."""
    key = f"{function.__module__}.{function.__qualname__}"
    if key in found:
        return found
    found[key] = told(function)
    names = function.__code__.co_names
    for name in names:
        thing = function.__globals__.get(name)
        parts = [getattr(thing, other, None) for other in names] if isinstance(thing, types.ModuleType) else [thing]
        for part in parts:
            if isinstance(part, types.FunctionType) and f"{part.__module__}.{part.__qualname__}" in RULES:
                used_by(part, found, told)
            elif isinstance(part, EnumMeta):
                found |= {f"{part.__name__}.{word}": int(part[word]) for word in names if word in part.__members__}
            elif isinstance(part, (int, float)):
                found[f"{function.__module__}.{name}"] = repr(part)
    return found


def sources_of(phase, told=text_of):
    """Everything a phase uses, by name."""
    found = used_by(phase.play, {}, told)
    if phase.decides:
        found["the way to a strategy"] = bare(inspect.getsource(strategies.dispatcher))
        for side in (strategies.SUPPLIER, strategies.BUYER):
            for known in strategies.registered(side, shipped_only=True):
                found[f"{side} strategy {known.number}"] = known.name
                used_by(known.function, found, told)
    return found


@cache
def rows_told():
    """The shape of every declared row, as text."""
    return repr([row_type(kind).descr for kind in (*DECLARED, *LUCK, Assumptions) if kind is not None])


@cache
def numbers_told():
    """The default of every declared quantity and the law of every draw, as text."""
    declared = [field for kind in (*DECLARED, *LUCK, Assumptions) if kind is not None for field in kind.fields.values()]
    return repr([(field.name, field.default, getattr(field, "law", "")) for field in declared] + [PRESETS])


@cache
def luck_told():
    """How luck is drawn, as text."""
    constants = (chance.GAMMA, chance.FIRST, chance.SECOND, chance.STEP)
    drawn = (chance.splitmix, chance.uniform, chance.normal, chance.bell, chance.keys_of)
    return repr(([bare(inspect.getsource(function)) for function in drawn], constants))


@cache
def theory_mark():
    """A short mark of the whole theory: it differs when any rule, row, number, order or way of luck differs.

    Docstrings and remarks do not count, nor does the version of Python.

    Examples
    --------
    >>> len(theory_mark())
    16
    """
    told = repr([(phase.name, phase.every, sorted(sources_of(phase).items())) for phase in PHASES])
    told += rows_told() + numbers_told() + luck_told()
    return hashlib.sha256(told.encode()).hexdigest()[:16]
