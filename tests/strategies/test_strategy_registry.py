"""Registering strategies: names, numbers, errors, and the page in the docs."""

from pathlib import Path

import pytest

import kamsim as kam
from kamsim.errors import KamsimError
from kamsim.theory import strategies
from kamsim.theory.rule import RULES
from kamsim.theory.strategies import index, registry

PAGE = Path(__file__).resolve().parents[2] / "docs" / "strategies.md"


@pytest.fixture(autouse=True)
def own_strategies_are_forgotten(monkeypatch):
    """Each test starts with the shipped strategies only and leaves none behind."""
    shipped = {
        side: {s.name: s for s in strategies.registered(side, shipped_only=True)} for side in ("supplier", "buyer")
    }
    monkeypatch.setattr(registry, "REGISTERED", shipped)


def calm(supplier, relationship, buyer, assumptions):
    """Nobody is special.

    More words.
    """
    relationship.weight = 1.0


def message_of(act):
    """What a user is told."""
    with pytest.raises(KamsimError) as caught:
        act()
    return str(caught.value)


def test_own_strategies_are_numbered_from_1000_and_stay_plain_functions():
    assert kam.strategy(side="supplier")(calm) is calm
    known = strategies.get("supplier", "calm")
    assert (known.number, known.stance, known.source, known.reads) == (1000, "Nobody is special.", "own", None)
    assert calm not in RULES.values()
    kam.strategy(side="supplier", name="calm_too")(calm)
    kam.strategy(side="buyer")(calm)
    assert strategies.named("supplier")["calm_too"] == 1001
    assert strategies.named("buyer")["calm"] == 1000
    assert strategies.get("supplier", 1001).name == "calm_too"


def test_defining_again_replaces_and_keeps_the_number():
    kam.strategy(side="supplier", name="mine")(calm)
    kam.strategy(side="supplier", name="other")(calm)
    kam.strategy(side="supplier", name="mine", may_cheat=True)(lambda *four: None)
    known = strategies.get("supplier", "mine")
    assert (known.number, known.may_cheat) == (1000, True)


def test_a_bare_decorator_is_a_suppliers_strategy():
    kam.strategy(calm)
    assert strategies.get("supplier", "calm").function is calm


def test_shipped_numbers_have_no_gaps_and_own_ones_can_be_left_out():
    kam.strategy(calm)
    shipped = strategies.numbers("supplier", shipped_only=True)
    assert shipped == list(range(len(shipped))) and len(shipped) >= 11
    assert strategies.numbers("supplier") == [*shipped, 1000]
    assert len(strategies.numbers("buyer", shipped_only=True)) >= 5


@pytest.mark.parametrize(
    "act, told",
    [
        (lambda: strategies.get("supplier", "by_spent"), "Did you mean 'by_spend'?"),
        (lambda: strategies.get("buyer", 77), "Known: cautious"),
        (lambda: kam.strategy(side="suplier"), "Did you mean 'supplier'?"),
        (lambda: kam.strategy(side=["supplier"]), 'side must be "supplier" or "buyer"'),
        (lambda: kam.strategy(name="harvest")(calm), "choose another name, such as 'my_harvest'"),
        (lambda: kam.strategy(lambda supplier: None), "(supplier, relationship, buyer, assumptions)"),
        (lambda: kam.strategy(side="buyer")(3), "(buyer, relationship, supplier, assumptions)"),
        (lambda: kam.strategy(lambda *four: None), "one word of letters"),
        (lambda: kam.strategy(name="two words")(calm), "one word of letters"),
        (lambda: kam.strategy(name=7)(calm), "one word of letters"),
    ],
)
def test_errors_say_what_to_do(act, told):
    assert told in message_of(act)


def test_a_name_that_is_refused_changes_nothing():
    before = strategies.get("supplier", "harvest")
    message_of(lambda: kam.strategy(name="harvest")(calm))
    assert strategies.get("supplier", "harvest") is before


def test_a_strategy_that_cannot_compile_plays_in_plain_python(capsys):
    seen = {}

    @kam.strategy
    def notebook_keeper(supplier, relationship, buyer, assumptions):
        """Keeps a dictionary and formats text, which numba does not read."""
        seen[f"{relationship.number}"] = seen.get(f"{relationship.number}", 0) + 1
        relationship.weight = 1.0

    scenario = kam.load_scenario("bow_tie").vary(months=12, **{"suppliers.north.strategy": "notebook_keeper"})
    ensemble = kam.simulate(scenario, seeds=2)
    assert ensemble.seeds == (1, 2) and sum(seen.values()) >= 8
    told = capsys.readouterr().err
    assert "notebook_keeper cannot be compiled" in told and "plain Python" in told


def test_the_page_in_the_docs_says_what_the_strategies_declare():
    kam.strategy(calm)
    assert PAGE.read_text() == index.page(), "python -m kamsim.theory.strategies.index > docs/strategies.md"


def test_the_example_in_the_docs_works():
    code = index.FOOT.split("```python\n")[1].split("```")[0]
    told = {}
    exec(code, told)
    assert strategies.get("supplier", "few_and_deep").number == 1000
    assert told["scenario"].layout.world.suppliers["strategy"].max() == 1000
