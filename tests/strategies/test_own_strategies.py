"""The checks an author of a strategy gets: a sound one passes them all, and each mistake is told in words."""

import pytest

from kamsim.theory.strategies import registry, strategy
from kamsim.theory.words import Stage
from kamsim.validation.strategy_checks import BuyerChecks, SupplierChecks


@pytest.fixture(autouse=True)
def own_strategies_are_forgotten(monkeypatch):
    """Each test starts with the shipped strategies only and leaves none behind."""
    monkeypatch.setattr(registry, "REGISTERED", {side: dict(known) for side, known in registry.REGISTERED.items()})
    strategy(side="supplier", reads=("significance",))(few_and_deep)
    strategy(side="buyer", reads=("buyer_trust",))(slow_to_open)


def few_and_deep(supplier, relationship, buyer, assumptions):
    """Only the few that matter, and those with everything."""
    chosen = relationship.significance > 0.6
    relationship.budget_claim = 3.0 if chosen else 0.2
    relationship.breadth_wanted = 0.9 if chosen else 0.1


def slow_to_open(buyer, relationship, supplier, assumptions):
    """Doors open with trust."""
    relationship.access_wanted = relationship.buyer_trust * relationship.buyer_trust


class TestFewAndDeep(SupplierChecks):
    """An own strategy need not decide everything, and passes the same checks."""

    name = "few_and_deep"
    decides = [({"significance": 0.9}, {"budget_claim": 3.0, "breadth_wanted": 0.9}),
               ({"significance": 0.3}, {"budget_claim": 0.2, "breadth_wanted": 0.1})]  # fmt: skip


class TestSlowToOpen(BuyerChecks):
    """Trust of 0.5 opens a quarter of the doors."""

    name = "slow_to_open"
    decides = [({"buyer_trust": 0.5}, {"access_wanted": 0.25})]


def peeks(supplier, relationship, buyer, assumptions):
    """Looks into the buyer's head."""
    relationship.budget_claim = 2.0 * relationship.buyer_trust


def forgets(supplier, relationship, buyer, assumptions):
    """Leaves the small ones as they were."""
    if relationship.significance > 0.5:
        relationship.budget_claim = 2.0


def overreaches(supplier, relationship, buyer, assumptions):
    """Fixes the price and asks for the moon."""
    supplier.price = 0.9
    relationship.budget_claim = 20.0
    relationship.price_pressure = 0.0
    relationship.supplier_ceiling = Stage.ENDED
    relationship.technical_wanted, relationship.response_wanted, relationship.presence_wanted = 0.5, 0.5, 0.5


def boasts(supplier, relationship, buyer, assumptions):
    """Says one thing and does another."""
    relationship.budget_claim, relationship.temptation, relationship.ask_wanted = 1.0, 0.6, 1.0


@pytest.mark.parametrize(
    "function, check, told",
    [
        (peeks, "looks_only_at_what_its_side_can_know", "{'buyer_trust'}, which a supplier cannot know"),
        (peeks, "looks_at_what_it_declares_in_its_text", "declares [] and looks at ['buyer_trust']"),
        (peeks, "looks_at_what_it_declares_when_it_decides", "declares [] and looked at ['buyer_trust']"),
        (peeks, "nothing_it_does_not_declare_makes_a_difference", "something undeclared moved situation"),
        (peeks, "decides_as_worked_out_by_hand", "give at least one situation"),
        (forgets, "writes_the_same_decisions_every_time", "writes ['budget_claim'] in some situations only"),
        (overreaches, "writes_decisions_of_its_side_only", "writes ['price_pressure']"),
        (overreaches, "writes_nothing_else_in_its_text", "writes ['price_pressure', 'supplier.price'] somewhere"),
        (overreaches, "decisions_are_in_range", "budget_claim must be 0 to 10, not 20.0"),
        (overreaches, "ceilings_are_stages_one_can_climb_to", "supplier_ceiling must be INTEGRATED at most"),
        (overreaches, "effort_is_shared_out_whole", "decides [0.5, 0.5, 0.5]"),
        (boasts, "asks_if_it_says_so", "says asks_customer=False"),
        (boasts, "cheats_only_if_it_says_so", "its temptation reaches 0.6"),
    ],
)
def test_a_mistake_is_told_in_words(function, check, told):
    strategy(reads=())(function)
    checks = type("Checks", (SupplierChecks,), {"name": function.__name__})()
    with pytest.raises(AssertionError) as caught:
        getattr(checks, f"test_{check}")()
    assert told in str(caught.value)


def test_a_strategy_that_does_not_say_what_it_looks_at_is_asked_to():
    strategy(few_and_deep)
    with pytest.raises(AssertionError, match="must say what it looks at"):
        TestFewAndDeep().test_looks_at_what_it_declares_in_its_text()


def test_a_strategy_of_chance_says_so():
    turns = iter(range(10**6))

    @strategy(reads=())
    def tosses(supplier, relationship, buyer, assumptions):
        """A new mind every time."""
        relationship.budget_claim = (next(turns) % 7) / 7.0

    checks = type("Checks", (SupplierChecks,), {"name": "tosses"})()
    with pytest.raises(AssertionError, match="says deterministic=True"):
        checks.test_same_situation_same_decisions()
