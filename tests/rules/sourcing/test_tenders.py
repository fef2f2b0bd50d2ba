"""Tenders, by hand."""

import pytest

from kamsim.theory.rules.sourcing import tenders


def test_references_speak_for_a_stranger_in_a_tender(world, assumptions):
    """S1.4: a reference of 0.5 above a usual 0.3 at 0.8 is 1.16; a stranger's bid gains 0.5 x 0.16."""
    stranger, partner = world.relationships
    stranger.active, world.suppliers[0].reference = False, 0.5
    assumptions.bid_reference, assumptions.reference_weight, assumptions.usual_reference = 0.5, 0.8, 0.3
    assert tenders.vouch(stranger, world.suppliers[0], assumptions) == pytest.approx(0.08)
    assert tenders.vouch(partner, world.suppliers[0], assumptions) == 0.0
