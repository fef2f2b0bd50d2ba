"""Registering strategies: names, numbers, errors, and the page in the docs."""

from pathlib import Path
from types import SimpleNamespace

import pytest

import kamsim as kam
from kamsim.errors import KamsimError
from kamsim.theory import strategies
from kamsim.theory.rule import RULES
from kamsim.theory.state import RelationshipState
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
    relationship.budget_claim = 1.0


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


def test_shipped_strategies_keep_their_numbers():
    """Rows of saved runs hold numbers: what was shipped once stays under its number."""
    kam.strategy(calm)
    suppliers, buyers = (strategies.named(side, shipped_only=True) for side in ("supplier", "buyer"))
    assert (suppliers["alike"], suppliers["by_potential"], suppliers["name_only"]) == (0, 2, 11)
    assert (buyers["partner"], buyers["keep_free"]) == (0, 5)
    assert strategies.numbers("supplier") == [*suppliers.values(), 1000]


@pytest.mark.parametrize(
    "number, told",
    [
        (None, "must declare a number from 0 to 999. Got None."),
        (1000, "must declare a number from 0 to 999. Got 1000."),
        (True, "must declare a number"),
        (7, "this one is that of 'harvest'. Got 7."),
    ],
)
def test_a_shipped_strategy_without_a_number_of_its_own_is_told_the_next_free_one(monkeypatch, number, told):
    monkeypatch.setattr(calm, "__module__", strategies.get("supplier", "alike").function.__module__)
    message = message_of(lambda: kam.strategy(number=number)(calm))
    free = max(strategies.numbers("supplier", shipped_only=True)) + 1
    assert (
        "@strategy of calm" in message and told in message and message.endswith(f"The next free one is number={free}.")
    )
    assert "calm" not in strategies.named("supplier")


def test_the_dispatcher_finds_shipped_and_own_and_refuses_the_rest():
    """Own strategies beside the shipped ones, the first and the last of each side among them."""
    kam.strategy(calm)
    decide_supplier, decide_buyer = strategies.deciders()
    for number, weight in ((0, 1.0), (11, 0.7), (10, 0.6), (1000, 1.0)):
        row = SimpleNamespace(**{name: field.default for name, field in RelationshipState.fields.items()})
        row.active = True
        decide_supplier(number, None, row, None, None)
        assert row.budget_claim == weight
    for number in (-1, 999, 1001):
        assert "registered" in message_of(lambda number=number: decide_supplier(number, None, None, None, None))
    only_shipped = strategies.deciders(own=())[0]
    assert "registered" in message_of(lambda: only_shipped(1000, None, None, None, None))
    row = SimpleNamespace()
    decide_buyer(1, None, row, None, None)
    assert row.price_pressure == 0.8


def yielding(supplier, relationship, buyer, assumptions):
    """A call of it decides nothing."""
    relationship.breadth_wanted = 0.5
    yield


async def waiting(supplier, relationship, buyer, assumptions):
    """A call of it decides nothing."""
    relationship.breadth_wanted = 0.5


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
        (lambda: kam.strategy(yielding), "does not wait or yield"),
        (lambda: kam.strategy(waiting), "does not wait or yield"),
        (lambda: kam.strategy(lambda *four: None), "one word of letters"),
        (lambda: kam.strategy(name="two words")(calm), "one word of letters"),
        (lambda: kam.strategy(name=7)(calm), "one word of letters"),
        (lambda: kam.strategy(number=12)(calm), "Leave number out"),
    ],
)
def test_errors_say_what_to_do(act, told):
    assert told in message_of(act)


def test_a_field_that_is_written_and_does_not_exist_is_told_when_the_strategy_is_made():
    def hasty(supplier, account, buyer, assumptions):
        """In plain Python a misspelt field would be a new one, and nothing would come of it."""
        account.tier_wanted, account.breadth_wantd = 1, 0.5

    told = message_of(lambda: kam.strategy(hasty))
    assert told == "strategy hasty: must write fields that exist. Got 'breadth_wantd'. Did you mean 'breadth_wanted'?"
    assert "hasty" not in strategies.named("supplier")


def test_a_name_that_is_refused_changes_nothing():
    before = strategies.get("supplier", "harvest")
    message_of(lambda: kam.strategy(name="harvest")(calm))
    assert strategies.get("supplier", "harvest") is before


def test_a_strategy_that_cannot_compile_plays_in_plain_python(capsys):
    @kam.strategy
    def notebook_keeper(supplier, relationship, buyer, assumptions):
        """Keeps a dictionary of texts, which numba does not read in a phase."""
        wanted = {f"{relationship.number}": 3.0}
        relationship.budget_claim = wanted.get("0", 1.0)

    scenario = kam.load_scenario("bow_tie").vary(months=12, **{"suppliers.north.strategy": "notebook_keeper"})
    ensemble = kam.simulate(scenario, seeds=2)
    assert ensemble.seeds == (1, 2) and kam.KamModel(scenario).step() is None
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
