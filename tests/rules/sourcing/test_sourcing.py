"""How a buyer shares out its spend, by hand."""

import pytest

from kamsim.theory.rules.sourcing import sourcing
from kamsim.theory.words import EndReason, Stage


def test_a_vendor_cut_keeps_the_best(world, assumptions):
    """S1.13: of two suppliers one may stay; the second in rank goes into decline, the first gains 15%."""
    best, second = world.relationships
    second.supplier, second.buyer, best.rank, second.rank = 1, 0, 1, 2
    buyer = world.buyers[0]
    buyer.relationship_count, buyer.partners, buyer.cut_to, best.share_of_wallet = 2, 2, 1, 0.4
    sourcing.cut_vendors(world, buyer, assumptions)
    assert second.disintegrating and second.decline_cause == EndReason.VENDOR_CUT
    assert best.share_of_wallet == pytest.approx(0.46)


def test_backing_makes_an_offer_look_better(world, assumptions):
    """A backing 0.5 above the usual at weight 0.6 adds 0.3 to the offer."""
    relationship, assumptions.backing_weight = world.relationships[0], 0.6
    offers = []
    for backing in (assumptions.backing_usual, assumptions.backing_usual + 0.5):
        relationship.backing = backing
        sourcing.rate_offer(relationship, world.buyers[0], world.suppliers[0], assumptions)
        offers.append(relationship.offer)
    assert offers[1] - offers[0] == pytest.approx(0.3)


def test_an_interdependent_partner_wins_white_space_faster(world, assumptions):
    """S0.18: 0.4 of white space at a weight of 1 is 1.4 times as fast: from 0.2 to 0.4 at 0.05 x 1.4 goes 0.014."""
    one, buyer, supplier = world.relationships[0], world.buyers[0], world.suppliers[0]
    one.share_of_wallet, one.share_wanted, one.white_space, one.stage = 0.2, 0.4, 0.4, Stage.INTERDEPENDENT
    assumptions.share_speed, assumptions.white_space_speed, supplier.growing = 0.05, 1.0, 0.5
    sourcing.shift_share(one, buyer, supplier, assumptions)
    assert one.share_of_wallet == pytest.approx(0.214)


def test_the_price_counts_most_in_transactional_trade(world, assumptions):
    """S0.5: a need of 0.4 at a weight of 5 and 0.4 more: 2 x 1.2 in a basic relationship, 2 x 0.8 in a deep one."""
    one, buyer = world.relationships[0], world.buyers[0]
    buyer.needs_price, assumptions.price_weight, assumptions.spot_price = 0.4, 5.0, 0.4
    counts = []
    for stage in (Stage.BASIC, Stage.COOPERATIVE):
        one.stage = stage
        counts.append(sourcing.price_counts(one, buyer, assumptions))
    assert counts == pytest.approx([2.4, 1.6])


def test_a_record_of_reliability_opens_growth(world, assumptions):
    """S0.8: all kept lifts 0.88 by a twelfth of the way to 1: 0.89; a failure of 0.4 counts 0.2.  With 0.1 above the
    usual record the share wanted is a tenth larger."""
    good, bad = world.relationships
    for one in (good, bad):
        one.track_record, one.reliability, one.fill_rate = 0.88, 1.0, 1.0
    bad.failed, bad.severity = True, 0.4
    for one in (good, bad):
        sourcing.keep_record(one, assumptions)
    assert (good.track_record, bad.track_record) == pytest.approx((0.89, 0.88 - 0.08 / 12.0))
    assumptions.usual_record, assumptions.reliability_opens = 0.9, 1.0
    wanted = []
    for record in (0.9, 1.0):
        good.track_record, good.potential = record, 0.4
        wanted.append(sourcing.wanted_share(good, world.buyers[0], assumptions))
    assert wanted[1] == pytest.approx(1.1 * wanted[0])
