"""Checks every strategy has to pass; a test class of a few lines gets them all from pytest.

    from kamsim.validation.strategy_checks import SupplierChecks

    class TestFewAndDeep(SupplierChecks):
        name = "few_and_deep"
        decides = [({"significance": 0.9}, {"budget_claim": 3.0, "breadth_wanted": 0.9})]

`decides` lists situations and what must be decided in them, worked out by hand.  See ``docs/how-to/strategy.md``.
"""

import math

import numpy as np

from kamsim.errors import nearest
from kamsim.theory.strategies import registry
from kamsim.theory.strategies.knowledge import (
    BUYER_DECIDES,
    BUYER_KNOWS,
    EFFORT_SHARES,
    SUPPLIER_DECIDES,
    SUPPLIER_KNOWS,
)
from kamsim.theory.strategies.registry import CALLED_WITH
from kamsim.theory.words import Coverage, Stage, Tier

from .situations import KINDS, copied, decide_afresh, decide_in, decided_once, fields_in_text, seen_in, shaken, watch

LADDERS = {"coverage_wanted": Coverage, "tier_wanted": Tier, "supplier_ceiling": Stage, "buyer_ceiling": Stage}


class StrategyChecks:
    """The checks of a strategy of either side; it is found by its `name`.

    Attributes
    ----------
    name : str
        Name of a registered strategy.
    decides : list of (dict, dict)
        Situations (``{"active": True, "supplier__sales_mean": 1e5}``) and what must be decided in them.
    """

    side, name, decides = "", "", []
    knows, may_write = frozenset(), ()

    @property
    def known(self):
        """The strategy and its declared facts."""
        return registry.get(self.side, self.name)

    @property
    def all_watched(self):
        """Its decisions in all drawn situations."""
        return decided_once(self.known)

    @property
    def all_written(self):
        """What it wrote into the relationship, one dictionary a situation."""
        return [watched["relationship"].written for watched in self.all_watched]

    @property
    def reads(self):
        """The fields it declares to look at."""
        assert self.known.reads is not None, f"{self.name} must say what it looks at: @strategy(reads=(...))."
        return set(self.known.reads)

    def test_writes_decisions_of_its_side_only(self):
        """A supplier's strategy decides for the supplier, and about the relationship only."""
        foreign = sorted(set().union(*self.all_written) - set(self.may_write))
        assert not foreign, f"{self.name} writes {foreign}; a {self.side} decides {', '.join(self.may_write)}."
        for watched in self.all_watched:
            for who in ("supplier", "buyer", "assumptions"):
                assert not watched[who].written, f"{self.name} writes into the {who}; it may decide, not change facts."

    def test_writes_the_same_decisions_every_time(self):
        """What is not written stays as it was in another situation."""
        all_names = set().union(*self.all_written)
        for written in self.all_written:
            left = sorted(all_names - set(written))
            assert not left, f"{self.name} writes {left} in some situations only; write every decision every time."

    def test_writes_nothing_else_in_its_text(self):
        """Not even where no drawn situation leads."""
        foreign = sorted(fields_in_text(self.known.function)[1] - set(self.may_write))
        assert not foreign, f"{self.name} writes {foreign} somewhere; a {self.side} decides other things."

    def test_decisions_are_in_range(self):
        """Weights are 0 to 10, wishes 0 to 1, tiers, ceilings and coverage words of their kind."""
        for name, value in ((name, value) for written in self.all_written for name, value in written.items()):
            if name in LADDERS:
                assert value in list(LADDERS[name]), f"{name} must be a word of {LADDERS[name].__name__}, not {value}."
            elif name == "budget_claim":
                assert 0.0 <= value <= 10.0, (
                    f"budget_claim must be 0 to 10, not {value}: more starves all other accounts."
                )
            else:
                assert 0.0 <= value <= 1.0, f"{name} must be 0 to 1, not {value}."

    def test_ceilings_are_stages_one_can_climb_to(self):
        """Nobody climbs beyond the integrated stage."""
        for written in self.all_written:
            for name in ("supplier_ceiling", "buyer_ceiling"):
                assert written.get(name, 0) <= Stage.INTEGRATED, f"{name} must be INTEGRATED at most."

    def test_same_situation_same_decisions(self):
        """A strategy that is not deterministic says so."""
        once, again = ([w["relationship"].written for w in decide_afresh(self.known)] for _ in range(2))
        said = self.known.deterministic
        assert (once == again) == said, f"{self.name} says deterministic={said}, and decides otherwise."

    def test_looks_only_at_what_its_side_can_know(self):
        """A supplier does not see a buyer's needs, trust or intentions."""
        seen, _ = fields_in_text(self.known.function)
        hidden = {name for name in seen if not name.startswith("assumptions.")} - self.knows
        assert not hidden, f"{self.name} looks at {hidden}, which a {self.side} cannot know; let it ask or believe."

    def test_looks_at_what_it_declares_in_its_text(self):
        """The declared reads are those of the text."""
        seen = fields_in_text(self.known.function)[0]
        assert seen == self.reads, f"{self.name} declares {sorted(self.reads)} and looks at {sorted(seen)}."

    def test_looks_at_what_it_declares_when_it_decides(self):
        """The declared reads are those of the drawn situations."""
        seen = set().union(*(seen_in(watched) for watched in self.all_watched))
        assert seen == self.reads, f"{self.name} declares {sorted(self.reads)} and looked at {sorted(seen)}."

    def test_nothing_it_does_not_declare_makes_a_difference(self):
        """Everything else may be drawn anew: the decisions stay."""
        after = decide_in(self.known, shaken(self.reads))
        for row, (before, watched) in enumerate(zip(self.all_written, after, strict=True)):
            assert watched["relationship"].written == before, (
                f"{self.name}: something undeclared moved situation {row}."
            )

    def test_compiled_it_decides_the_same_to_the_last_bit(self):
        """Both readers play it alike."""
        compiled = self.compiled_decisions()
        for row, written in enumerate(self.all_written):
            for name, value in written.items():
                assert compiled[name][row] == value, f"{self.name}, situation {row}: {name} is {value} in plain Python."

    def compiled_decisions(self):
        """The relationships of all drawn situations after the compiled strategy has decided."""
        from kamsim.readers.compiled_rows import addresses
        from kamsim.readers.compiling import compile_strategy

        decide, rows = compile_strategy(self.known), copied()
        for each in zip(*(addresses(rows[who], KINDS[who]) for who in CALLED_WITH[self.side]), strict=True):
            decide(*map(int, each))
        return rows["relationship"]

    def test_decides_as_worked_out_by_hand(self):
        """The situations of `decides`."""
        assert self.decides, "give at least one situation and what must be decided in it"
        for given, expected in self.decides:
            decided = watch(self.known, **given)["relationship"].written
            for name, value in expected.items():
                assert name in decided, f"{self.name} does not decide {name}. {nearest(name, decided)}"
                assert math.isclose(decided[name], value, rel_tol=1e-6, abs_tol=1e-12), (
                    f"{self.name} in {given}: {name} is {decided[name]}, by hand {value}."
                )


class SupplierChecks(StrategyChecks):
    """The checks of a supplier's strategy."""

    side, knows, may_write = "supplier", frozenset(SUPPLIER_KNOWS), SUPPLIER_DECIDES

    def test_effort_is_shared_out_whole(self):
        """Support, answers and presence add up to 1 where a strategy shares out the effort."""
        for written in self.all_written:
            shares = [written[name] for name in EFFORT_SHARES if name in written]
            assert not shares or len(shares) == 3 and math.isclose(sum(shares), 1.0, abs_tol=1e-12), (
                f"{' + '.join(EFFORT_SHARES)} must be 1; {self.name} decides {shares}."
            )

    def test_asks_if_it_says_so(self):
        """`asks_customer` is true of what it does."""
        asked, said = (
            any(written.get("ask_wanted", 0.0) > 0.0 for written in self.all_written),
            self.known.asks_customer,
        )
        assert asked == said, f"{self.name} says asks_customer={said}, and does otherwise."

    def test_cheats_only_if_it_says_so(self):
        """More than the usual temptation (0.1) is declared as `may_cheat`."""
        tempted, said = max(written.get("temptation", 0.0) for written in self.all_written), self.known.may_cheat
        assert (tempted > 0.1) == said, f"{self.name} says may_cheat={said}; its temptation reaches {tempted}."

    def test_resources_follow_status_if_it_says_so(self):
        """Weight of active accounts wanted for status against that of the others; no status wanted, none follow."""
        marked, usual, said = [], [], self.known.resources_follow
        for one in (w["relationship"] for w in self.all_watched if w["relationship"].view.active):
            status = one.written.get("tier_wanted", Tier.STANDARD) >= Tier.KEY
            (marked if status else usual).append(one.written.get("budget_claim", 1.0))
        follow = bool(marked and np.mean(marked) > np.mean(usual) + 1e-9)
        assert follow == said, f"{self.name} says resources_follow={said}, and its weights say otherwise."


class BuyerChecks(StrategyChecks):
    """The checks of a buyer's strategy."""

    side, knows, may_write = "buyer", frozenset(BUYER_KNOWS), BUYER_DECIDES
