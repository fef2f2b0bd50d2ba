"""A key account of a supplier that has the structure for it."""

import pytest

from kamsim.theory.words import Tier


@pytest.fixture
def key(world):
    """A key account that three of the supplier's people and five of the buyer's look after."""
    relationship = world.relationships[0]
    relationship.tier, relationship.plan_wanted, relationship.joint_wanted = Tier.KEY, 0.7, 0.6
    relationship.review_wanted, relationship.supplier_contacts, relationship.buyer_contacts = 0.6, 3, 5
    return relationship
