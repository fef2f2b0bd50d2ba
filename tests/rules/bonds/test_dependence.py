"""Pledges, checking, sharing and dependence, by hand."""

import pytest

from kamsim.theory.rules.bonds import dependence
from kamsim.theory.rules.trust import opportunism
from kamsim.theory.words import Act


def test_trust_removes_checking_and_checking_finds_acts(world, assumptions):
    """S1.22: diligence 0.5, full replacement: trust 0.9 leaves 0.5 x 0.2, trust 0.2 leaves 0.5 x 0.9 of checking."""
    assumptions.trust_replaces_checking = 1.0
    near, far = world.relationships
    near.buyer_trust, far.buyer_trust = 0.9, 0.2
    for one in (near, far):
        dependence.check(one, world.buyers[one.buyer], assumptions)
        one.hidden_act, one.hidden_size = Act.PRICE_HIKE, 0.5
    assert (near.buyer_checking, far.buyer_checking) == (pytest.approx(0.1), pytest.approx(0.45))
    assert opportunism.detection_chance(near, assumptions) < opportunism.detection_chance(far, assumptions)


def test_caution_reaches_what_is_shared(world, assumptions):
    """The same account opens less while a rival sits in the buyer's group."""
    calm, wary = world.relationships
    for one, conflict in ((calm, False), (wary, True)):
        world.buyers[one.buyer].group_conflict = conflict
        dependence.share_information(one, world.buyers[one.buyer], world.suppliers[0], assumptions)
    assert wary.information < calm.information
