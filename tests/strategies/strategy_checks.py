"""Common checks of strategies: a test class of three lines gets them all.

    class TestByStage(SupplierChecks):
        name = "by_stage"
        decides = [({"active": True, "stage": Stage.INTEGRATED}, {"tier_wanted": Tier.KEY})]

`decides` lists situations and what must be decided in them, worked out by hand.
"""

import ast
import inspect
import textwrap
from functools import cache

import numpy as np
import pytest

from kamsim.theory import strategies
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.fields import columns_of, fresh_rows
from kamsim.theory.rule import RULES
from kamsim.theory.state import BuyerState, RelationshipState, SupplierState
from kamsim.theory.strategies import index
from kamsim.theory.strategies.knowledge import (
    BUYER_DECIDES,
    BUYER_KNOWS,
    EFFORT_SHARES,
    SUPPLIER_DECIDES,
    SUPPLIER_KNOWS,
)
from kamsim.theory.strategies.registry import CALLED_WITH
from kamsim.theory.words import Stage, Tier

SITUATIONS = 120
KINDS = {"supplier": SupplierState, "buyer": BuyerState, "relationship": RelationshipState, "assumptions": Assumptions}
LADDERS = {"tier_wanted": Tier, "supplier_ceiling": Stage, "buyer_ceiling": Stage}


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
    return decide_in(known, {who: rows.copy() for who, rows in situations().items()})


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


@cache
def compiled_decisions(side):
    """Decisions of every strategy of a side in all situations, by the compiled chain: one array a strategy."""
    numba = pytest.importorskip("numba")
    from kamsim.readers.compiling import register_rules

    register_rules()
    decide = {"supplier": strategies.decide_supplier, "buyer": strategies.decide_buyer}[side]

    @numba.njit
    def decide_all(number, firms, relationships, others, assumptions):
        for row in range(len(relationships)):
            decide(number, firms[row], relationships[row], others[row], assumptions[row])

    decided = {}
    for number in strategies.numbers(side, shipped_only=True):
        rows = {who: all_rows.copy() for who, all_rows in situations().items()}
        decide_all(number, *(rows[who] for who in CALLED_WITH[side]))
        decided[number] = rows["relationship"]
    return decided


class StrategyChecks:
    """The checks every strategy has to pass."""

    side, name, decides = "", "", []
    knows, may_write = frozenset(), ()

    @property
    def known(self):
        return strategies.get(self.side, self.name)

    @property
    def all_watched(self):
        return decided_once(self.known)

    def test_writes_decisions_of_its_side_and_all_of_them_every_time(self):
        for watched in self.all_watched:
            assert set(watched["relationship"].written) == set(self.may_write)
            assert not any(watched[who].written for who in ("supplier", "buyer", "assumptions"))

    def test_writes_nothing_else_in_its_text(self):
        assert fields_in_text(self.known.function)[1] <= set(self.may_write)

    def test_decisions_are_in_range(self):
        for watched in self.all_watched:
            for name, value in watched["relationship"].written.items():
                if name in LADDERS:
                    LADDERS[name](value)
                elif name == "weight":
                    assert 0.0 <= value <= 10.0, "weights beyond 10 starve all other accounts"
                else:
                    assert 0.0 <= value <= 1.0, name

    def test_ceilings_are_stages_one_can_climb_to(self):
        for watched in self.all_watched:
            for name in ("supplier_ceiling", "buyer_ceiling"):
                assert watched["relationship"].written.get(name, 0) <= Stage.INTEGRATED

    def test_same_situation_same_decisions(self):
        once, again = ([w["relationship"].written for w in decide_afresh(self.known)] for _ in range(2))
        assert (once == again) == self.known.deterministic

    def test_looks_only_at_what_its_side_can_know(self):
        seen, _ = fields_in_text(self.known.function)
        hidden = {name for name in seen if not name.startswith("assumptions.")} - self.knows
        assert not hidden, f"{self.name} looks at {hidden}, which a {self.side} cannot know; let it ask or believe."

    def test_looks_at_what_it_declares_in_its_text(self):
        assert fields_in_text(self.known.function)[0] == set(self.known.reads)

    def test_looks_at_what_it_declares_when_it_decides(self):
        assert set().union(*(seen_in(watched) for watched in self.all_watched)) == set(self.known.reads)

    def test_nothing_it_does_not_declare_makes_a_difference(self):
        rng = np.random.default_rng(3)
        shaken = {who: rows.copy() for who, rows in situations().items()}
        for who in ("supplier", "buyer", "relationship"):
            for name, field in KINDS[who].fields.items():
                if (name if who == "relationship" else f"{who}.{name}") not in self.known.reads:
                    shaken[who][name] = [drawn_value(field, rng) for _ in range(SITUATIONS)]
        for before, after in zip(self.all_watched, decide_in(self.known, shaken), strict=True):
            assert after["relationship"].written == before["relationship"].written

    def test_compiled_it_decides_the_same_to_the_last_bit(self):
        compiled = compiled_decisions(self.side)[self.known.number]
        for row, watched in enumerate(self.all_watched):
            for name, value in watched["relationship"].written.items():
                assert compiled[name][row] == value, (row, name)

    def test_the_interpreted_chain_finds_it(self):
        decide = {"supplier": strategies.decide_supplier, "buyer": strategies.decide_buyer}[self.side]
        rows = {who: kind(columns_of(kind, situations()[who].copy()), 0) for who, kind in KINDS.items()}
        decide(self.known.number, *(rows[who] for who in CALLED_WITH[self.side]))
        for name, value in self.all_watched[0]["relationship"].written.items():
            assert getattr(rows["relationship"], name) == value, f"{self.name} needs a branch in dispatch.py ({name})"

    def test_is_told_in_the_docs_as_it_declares_itself(self):
        assert self.known.stance.endswith(".") and self.known.source != "own"
        assert f"| `{self.name}` | {self.known.stance} |" in index.page()

    def test_decides_as_worked_out_by_hand(self):
        assert self.decides, "give at least one situation and what must be decided in it"
        for given, expected in self.decides:
            decided = watch(self.known, **given)["relationship"].written
            for name, value in expected.items():
                assert decided[name] == pytest.approx(value), (given, name)


class SupplierChecks(StrategyChecks):
    """The checks of a supplier's strategy."""

    side, knows, may_write = "supplier", frozenset(SUPPLIER_KNOWS), SUPPLIER_DECIDES

    def test_effort_is_shared_out_whole(self):
        for watched in self.all_watched:
            shares = [watched["relationship"].written[name] for name in EFFORT_SHARES]
            assert sum(shares) == pytest.approx(1.0, abs=1e-12)

    def test_asks_if_it_says_so(self):
        asked = any(watched["relationship"].written["ask_wanted"] > 0.0 for watched in self.all_watched)
        assert asked == self.known.asks_customer

    def test_cheats_only_if_it_says_so(self):
        tempted = max(watched["relationship"].written["temptation"] for watched in self.all_watched)
        assert (tempted > 0.1) == self.known.may_cheat

    def test_resources_follow_status_if_it_says_so(self):
        """Weight of active accounts wanted for status against that of the others; no status wanted, none follow."""
        decided = [w["relationship"] for w in self.all_watched if w["relationship"].view.active]
        marked, usual = [], []
        for one in decided:
            (marked if one.written["tier_wanted"] >= Tier.KEY else usual).append(one.written["weight"])
        assert bool(marked and np.mean(marked) > np.mean(usual) + 1e-9) == self.known.resources_follow


class BuyerChecks(StrategyChecks):
    """The checks of a buyer's strategy."""

    side, knows, may_write = "buyer", frozenset(BUYER_KNOWS), BUYER_DECIDES
