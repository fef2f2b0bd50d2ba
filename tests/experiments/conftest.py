"""Small cases that are quickly played."""

import pytest

import kamsim as kam

SPACE = {
    "assumptions.trust_gain": (0.02, 0.3),
    "suppliers.north.quality": (0.6, 0.98),
    "suppliers.north.strategy": ["by_spend", "harvest"],
}


@pytest.fixture(scope="session")
def bow_tie():
    return kam.load_scenario("bow_tie").vary(months=36)


@pytest.fixture
def space():
    return dict(SPACE)
