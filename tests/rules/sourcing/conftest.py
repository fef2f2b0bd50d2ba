"""Two suppliers of one buyer."""

import pytest


@pytest.fixture
def rivals(world):
    """Two relationships of the first buyer: with the first supplier, and with the second."""
    first, second = world.relationships
    second.supplier, second.buyer = 1, 0
    world.buyers[0].relationship_count = 2
    return first, second
