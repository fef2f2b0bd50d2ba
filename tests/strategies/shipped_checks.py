"""What a shipped strategy promises beside the checks every strategy passes (`kamsim.validation.strategy_checks`).

It decides everything of its side, the dispatcher of both readers finds it by its number, and the docs tell it.
"""

from functools import cache

import pytest

from kamsim.theory import strategies
from kamsim.theory.fields import columns_of
from kamsim.theory.strategies import index
from kamsim.theory.strategies.registry import CALLED_WITH
from kamsim.validation.situations import KINDS, copied
from kamsim.validation.strategy_checks import BuyerChecks, SupplierChecks


def decider_of(side, *mark):
    """What decides for one side, by the number of a shipped strategy."""
    return strategies.dispatcher(strategies.registered(side, shipped_only=True), *mark)


@cache
def compiled_dispatcher(side):
    """Decisions of every shipped strategy of a side in all situations, as compiled: an array a strategy."""
    numba = pytest.importorskip("numba")
    from kamsim.readers.compiling import register_rules

    register_rules()
    decide = decider_of(side, numba.extending.register_jitable)

    @numba.njit
    def decide_all(number, firms, relationships, others, assumptions):
        for row in range(len(relationships)):
            decide(number, firms[row], relationships[row], others[row], assumptions[row])

    decided = {}
    for number in strategies.numbers(side, shipped_only=True):
        rows = copied()
        decide_all(number, *(rows[who] for who in CALLED_WITH[side]))
        decided[number] = rows["relationship"]
    return decided


class Shipped:
    """Further checks of strategies that are shipped."""

    def compiled_decisions(self):
        return compiled_dispatcher(self.side)[self.known.number]

    def test_decides_everything_of_its_side(self):
        for written in self.all_written:
            assert set(written) == set(self.may_write)

    def test_the_interpreted_dispatcher_finds_it(self):
        rows = {who: kind(columns_of(kind, copied()[who]), 0) for who, kind in KINDS.items()}
        decider_of(self.side)(self.known.number, *(rows[who] for who in CALLED_WITH[self.side]))
        for name, value in self.all_written[0].items():
            assert getattr(rows["relationship"], name) == value, name

    def test_is_told_in_the_docs_as_it_declares_itself(self):
        assert self.known.stance.endswith(".") and self.known.source != "own"
        assert f"| `{self.name}` | {self.known.stance} |" in index.page()


class ShippedSupplier(Shipped, SupplierChecks):
    """A shipped strategy of suppliers."""


class ShippedBuyer(Shipped, BuyerChecks):
    """A shipped strategy of buyers."""
