"""Who knows whom, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.people import contact_map
from kamsim.theory.words import Shape


@pytest.mark.parametrize(("sellers", "purchasers", "living", "share", "shape"), [
    (0, 0, 0, 0.0, Shape.NONE), (1, 1, 1, 1.0, Shape.BOW_TIE), (1, 3, 3, 1.0, Shape.FAN), (2, 3, 4, 0.6, Shape.LATTICE),
    (3, 3, 9, 0.4, Shape.DIAMOND), (3, 3, 5, 0.8, Shape.LATTICE),
])  # fmt: skip
def test_shapes_are_read_off_the_ties(sellers, purchasers, living, share, shape):
    assert contact_map.read_shape(sellers, purchasers, living, share) == shape


def test_the_bus_factor_counts_persons(world):
    """S3.7: one seller holds both ties of 0.5: all of the strength hangs on one person."""
    one = world.relationships[0]
    world.ties[0].strength = world.ties[1].strength = 0.5
    contact_map.draw_map(world, one)
    assert (one.bus_factor, one.supplier_contacts, one.buyer_contacts) == (1, 1, 2)
    assert one.person_share == pytest.approx(1.0) and one.shape == Shape.FAN
