"""Situations a strategy may meet, and rows that note what it looks at and writes in them."""

import ast
import inspect
import textwrap
from functools import cache

import numpy as np

from kamsim.theory.assumptions import Assumptions
from kamsim.theory.fields import columns_of, fresh_rows
from kamsim.theory.rule import RULES
from kamsim.theory.state import BuyerState, RelationshipState, SupplierState
from kamsim.theory.strategies.registry import CALLED_WITH

SITUATIONS = 120
KINDS = {"supplier": SupplierState, "buyer": BuyerState, "relationship": RelationshipState, "assumptions": Assumptions}


def drawn_value(field, rng):
    """A plausible value for a field: within its bounds, a word of its ladder, money where the unit is money."""
    if field.words is not None:
        return rng.choice([int(word) for word in field.words])
    if isinstance(field.default, bool):
        return rng.random() < 0.5
    money = "EUR" in field.unit
    low = field.low if field.low is not None else -2e4 if money else 0.0
    high = field.high if field.high is not None else 1e5 if money else 1.0
    if isinstance(field.default, int):
        return rng.integers(0, 60)
    return low + (min(high, 1e6) - low) * rng.random()


@cache
def situations():
    """Rows of everything a strategy is handed, drawn once; a tenth of them with nothing but zeros."""
    rng = np.random.default_rng(20)
    drawn = {who: fresh_rows(kind, SITUATIONS) for who, kind in KINDS.items()}
    for who, rows in drawn.items():
        for name, field in KINDS[who].fields.items() if who != "assumptions" else ():
            rows[name] = [drawn_value(field, rng) for _ in range(SITUATIONS)]
            if field.words is None:
                rows[name][: SITUATIONS // 10] = 0
    return drawn


def copied():
    """The drawn situations, to be written into."""
    return {who: rows.copy() for who, rows in situations().items()}


def shaken(declared):
    """The drawn situations with everything drawn anew that a strategy does not declare to look at."""
    rng, rows = np.random.default_rng(3), copied()
    for who in ("supplier", "buyer", "relationship"):
        for name, field in KINDS[who].fields.items():
            if (name if who == "relationship" else f"{who}.{name}") not in declared:
                rows[who][name] = [drawn_value(field, rng) for _ in range(SITUATIONS)]
    return rows


class Watched:
    """A row that notes which of its fields are looked at and written."""

    def __init__(self, kind, columns, row):
        self.__dict__.update(kind=kind, view=kind(columns, row), seen=set(), written={})

    def __getattr__(self, name):
        assert name in self.kind.fields, f"{self.kind.__name__} has no field {name}"
        if name not in self.written:
            self.seen.add(name)
        return getattr(self.view, name)

    def __setattr__(self, name, value):
        assert name in self.kind.fields, f"{self.kind.__name__} has no field {name}"
        setattr(self.view, name, value)
        self.written[name] = getattr(self.view, name)


def decide_in(known, drawn):
    """Let a strategy decide in each of some situations; the watched rows by name, one dictionary a situation."""
    columns = {who: columns_of(kind, drawn[who]) for who, kind in KINDS.items()}
    decided = [
        {who: Watched(kind, columns[who], row) for who, kind in KINDS.items()} for row in range(len(drawn["buyer"]))
    ]
    for watched in decided:
        known.function(*(watched[who] for who in CALLED_WITH[known.side]))
    return decided


def decide_afresh(known):
    """Its decisions in all drawn situations."""
    return decide_in(known, copied())


decided_once = cache(decide_afresh)


def watch(known, **given):
    """Let a strategy decide about a fresh row with `given` values: ``active=True, supplier__sales_mean=1e5``."""
    drawn = {who: fresh_rows(kind, 1) for who, kind in KINDS.items()}
    for name, value in given.items():
        who, _, field = name.rpartition("__")
        drawn[who or "relationship"][field] = value
    return decide_in(known, drawn)[0]


def seen_in(watched):
    """Fields looked at, those of firms with a dot."""
    return {field if who == "relationship" else f"{who}.{field}" for who, row in watched.items() for field in row.seen}


def fields_in_text(function, called=None):
    """Fields a strategy's text looks at and writes, through the rules it calls; parameters as the caller names them."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function))).body[0]
    parameters = [parameter.arg for parameter in tree.args.args]
    called = called or dict(zip(parameters, parameters, strict=True))
    seen, written = set(), set()
    for node in ast.walk(ast.Module(tree.body, [])):
        if isinstance(node, ast.Attribute) and getattr(node.value, "id", None) in called:
            who = called[node.value.id]
            name = node.attr if who == "relationship" else f"{who}.{node.attr}"
            (written if isinstance(node.ctx, ast.Store) else seen).add(name)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            inner = function.__globals__.get(node.func.id)
            if inner in RULES.values():
                names = inspect.signature(inner).parameters
                handed = {own: called[given.id] for own, given in zip(names, node.args, strict=True)}
                more_seen, more_written = fields_in_text(inner, handed)
                seen, written = seen | more_seen, written | more_written
    return seen - written, written
