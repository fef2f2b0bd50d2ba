"""Whether a scenario can be compiled is asked without compiling a phase of it."""

import pytest

import kamsim as kam
from kamsim.errors import KamsimError
from kamsim.readers import batch, compiling
from kamsim.theory.strategies import registry


@pytest.fixture
def asked(monkeypatch, tmp_path):
    """Ask about a strategy, with an empty cache and every way to compile a phase closed."""
    monkeypatch.setattr(registry, "REGISTERED", {side: dict(known) for side, known in registry.REGISTERED.items()})
    monkeypatch.setenv("KAMSIM_CACHE", str(tmp_path))
    for name in ("compiled", "compile_missing"):
        monkeypatch.setattr(compiling, name, lambda *_: pytest.fail("asking compiled a phase"))

    def ask(function):
        kam.strategy(function)
        scenario = kam.load_scenario("bow_tie").vary(**{"suppliers.north.strategy": function.__name__})
        told = batch.why_not_compiled(scenario)
        assert not list(tmp_path.iterdir())
        return told

    return ask


def test_a_strategy_in_the_language_of_rules_can_be_compiled(asked):
    def level(supplier, relationship, buyer, assumptions):
        """Everybody alike."""
        relationship.budget_claim = 1.0

    assert asked(level) == ""


def test_a_strategy_that_writes_a_misspelt_field_is_told_so(asked):
    made = {}  # a function without a text, which registering cannot look into
    exec("def hasty(supplier, relationship, buyer, assumptions):\n    relationship.budget_clame = 1.0", made)
    with pytest.raises(KamsimError, match="strategy hasty: .* Got 'budget_clame'. Did you mean 'budget_claim'?"):
        asked(made["hasty"])


def test_a_strategy_that_keeps_a_list_is_named_because_phases_have_no_room_for_it(asked):
    def listing(supplier, relationship, buyer, assumptions):
        """Numba would compile it alone; in a phase nothing is allocated."""
        shares = [1.0, 2.0]
        shares.append(relationship.budget_claim)
        relationship.budget_claim = shares[0]

    assert asked(listing).startswith("the strategy listing cannot be compiled (")
