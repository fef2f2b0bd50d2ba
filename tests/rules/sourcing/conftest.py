"""Two suppliers of one buyer, and a table at which they bid."""

from types import SimpleNamespace

import pytest

from kamsim.theory.chance import LUCK
from kamsim.theory.rules.sourcing import choice
from tests.rules.conftest import middling_luck


@pytest.fixture
def rivals(world):
    """Two relationships of the first buyer: with the first supplier, and with the second."""
    first, second = world.relationships
    second.supplier, second.buyer = 1, 0
    world.buyers[0].relationship_count = 2
    return first, second


@pytest.fixture
def table(world, rivals, assumptions):
    """A buyer of one line of weight 0.5 that the first of two suppliers holds; luck 0.1, no strangers, no sellers."""
    first, second = rivals
    world.lines[0].weight, world.lines[0].criticality = 0.5, 0.2
    for k in range(3, 6):
        world.supplies[k].line = k - 3
    second.first_supply = 3
    first.active, second.active, world.supplies[0].share, world.supplies[0].contract_end = True, True, 0.6, 10
    first.share_of_wallet = 0.3
    for one in rivals:
        one.preferred, one.accredited, one.still_served, one.offer, one.trial = True, True, True, 0.0, False
    for supply in world.supplies:
        supply.potential = 0.6
    assumptions.choice_luck, assumptions.strangers, assumptions.doubt_costs = 0.1, 0.0, 0.0
    assumptions.bid_selling = assumptions.bid_capability = assumptions.switching_scale = 0.0
    assumptions.search_cost, assumptions.wait_and_see, world.buyers[0].contract_months = 0.1, 0.0, 12
    world.buyers[0].needs_price = 0.5
    return world


@pytest.fixture
def luck(world):
    """Middling luck for both suppliers and all lines."""
    return SimpleNamespace(
        relationships=[middling_luck(LUCK.relationships) for _ in range(2)],
        lines=[middling_luck(LUCK.lines) for _ in range(6)],
    )


def seat(world, luck, assumptions):
    """Invite for the first line, which the first supplier holds."""
    choice.invite(world, world.buyers[0], 0, 0, luck, assumptions)
