"""How grave a hidden act is, by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.trust import gravity
from kamsim.theory.words import Act, Topic
from tests.rules.conftest import kinds


@pytest.fixture
def one(world):
    """The first relationship; nothing is shared and nothing hidden."""
    return world.relationships[0]


@pytest.mark.parametrize(("pipeline", "cost", "forecast", "topic"), [
    (0.31, 0.9, 0.9, Topic.NEW_PRODUCTS), (0.3, 0.5, 0.4, Topic.COST), (0.3, 0.4, 0.4, Topic.FORECAST),
])  # fmt: skip
def test_new_products_are_the_worst_to_lose(one, assumptions, pipeline, cost, forecast, topic):
    assumptions.secret_shared = 0.3
    one.sharing_pipeline, one.sharing_cost, one.sharing_forecast = pipeline, cost, forecast
    assert gravity.most_secret(one, assumptions) == topic


def test_a_leak_is_as_grave_as_what_was_shared(one, assumptions):
    """S1.70: 0.5 x (0.5 + shared): 0.25 of nothing, 0.75 of everything; an agreement of secrecy adds 0.1."""
    assumptions.leak_by_sharing, assumptions.nda_deepens = 0.5, 0.1
    assert gravity.leak_gravity(one, 0.5, assumptions) == pytest.approx(0.25)
    one.sharing_cost = 1.0
    assert gravity.leak_gravity(one, 0.5, assumptions) == pytest.approx(0.75)
    one.nda = True
    assert gravity.leak_gravity(one, 0.5, assumptions) == pytest.approx(0.85)


@pytest.mark.parametrize(
    ("exclusive", "always", "breach"), [(False, 0.4, False), (True, 0.0, True), (False, 0.5, True)]
)
def test_clause_or_expectation_forbid_a_sale_to_rivals(world, one, assumptions, exclusive, always, breach):
    """S1.71, T5: without a clause it takes the expectation, from 0.5 on."""
    world.buyers[0].exclusive, assumptions.rival_sale_is_breach = exclusive, always
    assert gravity.is_breach(world, one, assumptions) == breach


def test_a_secret_moves_business_to_the_rival_known_best(world, one, assumptions):
    """S1.70: a leak of 0.4 at 0.05 takes 2% from the one and gives 2% to the other."""
    rival, assumptions.leak_costs, one.hidden_size, one.sharing_cost = world.relationships[1], 0.05, 0.4, 0.5
    one.rivalry, world.rivalries[0].deepest = 0, rival.number
    gravity.carry_secret(world, one, assumptions)
    assert (world.buyers[0].trend, world.buyers[1].trend) == (pytest.approx(0.98), pytest.approx(1.02))
    told = world.events[0]
    assert (told.kind, told.relationship, told.detail) == (Kind.SECRET_REACHED, rival.number, Topic.COST)


@pytest.mark.parametrize(("rivalry", "deepest"), [(-1, 1), (0, -1), (0, 0)])
def test_a_secret_needs_a_rival_to_go_to(world, one, assumptions, rivalry, deepest):
    """No end market with rivals, no rival supplied, or the betrayed customer is itself the one known best."""
    one.rivalry, world.rivalries[0].deepest, one.hidden_size = rivalry, deepest, 0.5
    gravity.carry_secret(world, one, assumptions)
    assert world.buyers[0].trend == world.buyers[1].trend == 1.0 and kinds(world) == []


def test_a_false_shortage_holds_back_and_a_real_one_is_doubted(world, one, assumptions):
    """S1.72: gravity 0.5 at 0.1 holds back 5%; a real gap of 0.5 without any schedule costs 0.05 x 0.5 of goodwill."""
    assumptions.withholding, assumptions.suspicion_harm = 0.1, 0.05
    one.hidden_act, one.hidden_size, one.fill_rate = Act.RESTRICTION, 0.5, 1.0
    gravity.hold_back_supply(one, assumptions)
    assert one.fill_rate == pytest.approx(0.95) and one.withheld == pytest.approx(0.05)
    one.withheld, one.fill_rate, one.buyer_goodwill_trust, one.sharing_schedule = 0.0, 0.5, 0.8, 0.0
    gravity.doubt_shortage(world, one, assumptions)
    assert one.buyer_goodwill_trust == pytest.approx(0.8 * 0.975) and kinds(world) == ["SUSPICION"]
    one.sharing_schedule = 1.0
    gravity.doubt_shortage(world, one, assumptions)
    assert one.buyer_goodwill_trust == pytest.approx(0.8 * 0.975)


@pytest.mark.parametrize("act", [Act.NONE, Act.LEAK])
def test_only_a_restriction_holds_back(one, assumptions, act):
    one.hidden_act, one.hidden_size, one.withheld, one.fill_rate = act, 0.5, 0.3, 0.9
    gravity.hold_back_supply(one, assumptions)
    assert (one.withheld, one.fill_rate) == (0.0, 0.9)


@pytest.mark.parametrize(("fill", "withheld"), [(0.7, 0.0), (0.5, 0.1)])
def test_small_gaps_and_true_guilt_are_no_suspicion(world, one, assumptions, fill, withheld):
    """At 0.1 a gap of 0.3 costs 0.03 and is not told; neither is one that the supplier makes itself."""
    assumptions.suspicion_harm, one.sharing_schedule = 0.1, 0.0
    one.fill_rate, one.withheld, one.buyer_goodwill_trust = fill, withheld, 0.8
    gravity.doubt_shortage(world, one, assumptions)
    assert one.buyer_goodwill_trust == pytest.approx(0.8 * (1.0 - 0.1 * (1.0 - fill))) and kinds(world) == []


@pytest.mark.parametrize(("severity", "failures"), [(0.9, 3.0), (0.4, 1.0), (0.1, 0.0)])
def test_a_grave_failure_counts_for_more_than_one(world, assumptions, severity, failures):
    """At a weight of 4 one graver than usual by 0.5 counts for 3; a small one would count -0.2 and counts nothing."""
    one, assumptions.grave_weight, assumptions.usual_severity = world.relationships[0], 4.0, 0.4
    one.severity = severity
    assert gravity.counts_as(one, assumptions) == pytest.approx(failures)
