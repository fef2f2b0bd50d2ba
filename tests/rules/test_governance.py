"""Plans, reviews, structure, boards and goals, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.people import departures


def test_deputies_soften_the_loss_of_a_contact(world, assumptions):
    """S3.1: protects 0.4, usual 0.35: without plan 0.5 x 1.14 = 0.57 goes, with one 0.5 x 0.74 = 0.37."""
    relationship = world.relationships[0]
    relationship.person_held = assumptions.held_usual
    assert departures.taken_along(relationship, 0.5, assumptions) == pytest.approx(0.57)
    relationship.plan_until = 72
    assert departures.taken_along(relationship, 0.5, assumptions) == pytest.approx(0.37)
