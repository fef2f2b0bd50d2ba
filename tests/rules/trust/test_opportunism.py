"""Hidden acts and their discovery, by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.trust import opportunism
from kamsim.theory.words import Act, Stage, Topic
from tests.rules.conftest import kinds


@pytest.fixture
def one(world):
    """A cooperative pair."""
    pair = world.relationships[0]
    pair.agreed, pair.stage, pair.price_pressure = Stage.COOPERATIVE, Stage.COOPERATIVE, 0.5
    return pair


def test_a_false_shortage_is_seen_by_those_who_see_the_schedule(world, assumptions):
    """S1.72: detection x (0.15 + 0.3 x 0.5 + 0.7 x schedule) x (0.5 + 0.5): 0.03 without, 0.10 with full sight."""
    assumptions.detection = 0.1
    one = world.relationships[0]
    one.buyer_checking, one.hidden_act, one.hidden_size = 0.5, Act.RESTRICTION, 0.5
    assert opportunism.detection_chance(one, assumptions) == pytest.approx(0.1 * 0.30)
    one.sharing_schedule = 1.0
    assert opportunism.detection_chance(one, assumptions) == pytest.approx(0.1 * 1.00)


def test_a_leak_reaches_the_rival(world, one, assumptions):
    """S1.70: gravity 0.5 at 0.02 moves 1% of business; the pipeline is what leaked where it was open."""
    rival = world.relationships[1]
    one.rivalry, world.rivalries[0].deepest = 0, rival.number
    one.hidden_act, one.hidden_size, one.sharing_pipeline = Act.LEAK, 0.5, 0.4
    opportunism.discover_act(world, one, assumptions)
    assert kinds(world) == ["ACT_DETECTED", "SECRET_REACHED"]
    told = world.events[1]
    assert (told.relationship, told.detail) == (rival.number, Topic.NEW_PRODUCTS)
    assert world.buyers[0].trend == pytest.approx(0.99) and world.buyers[1].trend == pytest.approx(1.01)


@pytest.mark.parametrize(("exclusive", "always", "kind", "betrayal"), [
    (False, 0.0, Kind.RIVAL_SALE_SEEN, 0.0), (True, 0.0, Kind.ACT_DETECTED, 0.5), (False, 1.0, Kind.ACT_DETECTED, 0.5),
])  # fmt: skip
def test_a_sale_to_a_rival_is_a_breach_where_forbidden(world, one, assumptions, exclusive, always, kind, betrayal):
    """S1.71, T5: the same sale, with and without the expectation."""
    world.buyers[0].exclusive, assumptions.rival_sale_is_breach = exclusive, always
    one.hidden_act, one.hidden_size = Act.RIVAL_SUPPLY, 0.5
    opportunism.discover_act(world, one, assumptions)
    assert world.events[0].kind == kind and one.recent_betrayal == pytest.approx(betrayal)
    assert one.hidden_act == Act.NONE
