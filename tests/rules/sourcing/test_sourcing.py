"""How a buyer shares out its spend, by hand."""

import math

import pytest

from kamsim.theory.rules.sourcing import sourcing
from kamsim.theory.words import EndReason, Stage
from tests.rules.conftest import kinds, set_each


@pytest.fixture
def offer(world, assumptions):
    """An offer made of thirteen terms, each with its own number."""
    one = world.relationships[0]
    assumptions.price_weight, assumptions.spot_price, world.buyers[0].needs_price = 5.0, 0.0, 0.4
    one.unit_price, one.price_sensitivity = 0.9, 1.5  # 2 x 0.1 x 1.5 = 0.3
    assumptions.service_weight, one.delivered = 1.5, 0.7  # 0.3
    assumptions.memory_weight, one.value_remembered = 0.5, 0.5  # 0.1
    assumptions.people_weight, one.depth, one.interpersonal_trust = 0.7, 0.5, 0.4  # 0.14
    assumptions.breadth_weight, one.breadth = 1.0, 0.2  # 0.2
    assumptions.preference_weight, one.imported_preference = 2.0, 0.1  # 0.2
    assumptions.backing_weight, assumptions.usual_backing, one.backing = 0.5, 0.2, 0.3  # 0.05
    assumptions.loss_weight, one.contact_lost = 1.0, 0.1  # - 0.1
    assumptions.capability_weight, one.buyer_uncertainty, one.buyer_estimate = 0.4, 0.0, 0.75  # 0.1
    assumptions.hassle_weight, assumptions.usual_hassle, one.hassle = 2.0, 0.05, 0.1  # - 0.1
    assumptions.lean_weight, one.lean_gap = 0.5, 0.2  # - 0.1
    assumptions.mood_weight, assumptions.content_level, one.buyer_satisfaction = 0.8, 0.5, 0.6  # 0.08
    assumptions.anger_weight, one.recent_betrayal, one.recent_failures = 1.0, 0.2, 3.0  # - (0.2 + 0.2 x 2)
    return one


def test_an_offer_is_price_service_people_bonds_and_anger(world, offer, assumptions):
    """0.3 + 0.3 + 0.1 + 0.14 + 0.2 + 0.2 + 0.05 - 0.1 + 0.1 - 0.1 - 0.1 + 0.08 - 0.6 = 0.57."""
    sourcing.rate_offer(offer, world.buyers[0], world.suppliers[0], assumptions)
    assert offer.offer == pytest.approx(0.57)


def test_strangers_are_judged_by_their_reputation(world, offer, assumptions):
    """A reputation of 0.6 stands for a service of 0.54, and nothing is remembered: 0.57 - 0.3 + 1.5 x 0.04 - 0.1."""
    offer.active, world.suppliers[0].reputation = False, 0.6
    sourcing.rate_offer(offer, world.buyers[0], world.suppliers[0], assumptions)
    assert offer.offer == pytest.approx(0.23)


@pytest.mark.parametrize(("offers", "active", "ranks", "best", "leverage"), [
    ((0.2, 0.5), (True, True), [2, 1], 0.5, 0.7), ((0.5, 0.5), (True, True), [1, 2], 0.5, 0.7),
    ((0.2, 0.5), (True, False), [1, 0], 0.2, 0.55), ((0.2, 0.5), (False, False), [0, 0], -9.0, 0.4),
])  # fmt: skip
def test_the_best_offer_comes_first(world, rivals, offers, active, ranks, best, leverage):
    """Each of the suppliers it has makes a buyer easier by 0.15."""
    set_each(rivals, offer=offers, active=active)
    sourcing.rank_suppliers(world, world.buyers[0])
    buyer = world.buyers[0]
    assert [one.rank for one in rivals] == ranks
    assert (buyer.best_offer, buyer.partners, buyer.leverage) == (best, sum(active), pytest.approx(leverage))


def test_a_place_on_the_list_is_kept_a_little_longer_than_won(world, assumptions):
    """S0.9: above a trust of 0.5 it is listed, at 0.46 it stays, at 0.45 it goes."""
    one, buyer, listed = world.relationships[0], world.buyers[0], []
    assumptions.listing_trust, one.rank, buyer.list_length = 0.5, 2, 2
    for one.buyer_trust in (0.5, 0.51, 0.46, 0.45):
        sourcing.list_supplier(world, one, buyer, assumptions)
        listed.append(one.preferred)
    assert listed == [False, True, True, False] and kinds(world) == ["LISTED", "DELISTED"]


@pytest.mark.parametrize(("name", "value"), [("rank", 3), ("trial", True), ("disintegrating", True), ("active", False)])
def test_not_everybody_comes_on_the_list(world, assumptions, name, value):
    one, world.buyers[0].list_length = world.relationships[0], 2
    one.rank, one.buyer_trust = 1, 0.9
    setattr(one, name, value)
    sourcing.list_supplier(world, one, world.buyers[0], assumptions)
    assert not one.preferred


@pytest.fixture
def growing(world, assumptions):
    """Appeal 0.5, trust half of the way, proven 1 - 0.65 / 2 = 0.675 after a year and a half, potential 0.4."""
    one = world.relationships[0]
    assumptions.offer_slope, one.offer, one.loyalty_wanted, one.buyer_trust, one.age = 1.0, 0.0, 0.5, 0.5, 18
    assumptions.reliability_opens = assumptions.line_weight = assumptions.level_bonus = 0.0
    assumptions.share_untrusted, assumptions.share_reach, assumptions.preferred_bonus = 0.4, 2.0, 1.2
    one.potential, one.preferred, one.accredited = 0.4, False, True
    return one


@pytest.mark.parametrize(("changes", "wanted"), [
    ({}, 0.189),  # 2 x 0.4 x (0.4 + 0.6 x 0.5) x 0.5 x 0.675
    ({"offer": math.log(3.0)}, 0.2835),  # appeal 0.75
    ({"loyalty_wanted": 0.5 + 0.5 * math.log(3.0)}, 0.2835),
    ({"buyer_trust": 0.1}, 0.108),  # 0.4 x 0.4 in place of 0.4 x 0.7
    ({"buyer_trust": 0.9}, 0.27),  # 0.4 in place of 0.4 x 0.7
    ({"preferred": True}, 0.2268),
    ({"accredited": False}, 0.0567),
])  # fmt: skip
def test_offer_trust_age_and_lists_open_shares(world, growing, assumptions, changes, wanted):
    """S0.8, S0.12."""
    for name, value in changes.items():
        setattr(growing, name, value)
    assert sourcing.wanted_share(growing, assumptions) == pytest.approx(wanted)


def test_nobody_gets_all(world, growing, assumptions):
    assumptions.share_reach = 100.0
    assert sourcing.wanted_share(growing, assumptions) == 0.95


@pytest.mark.parametrize(("changes", "share"), [
    ({}, 0.48),  # goal 0.4 x (1 - 0.5 x 0.5) = 0.3, a tenth of the way from 0.5
    ({"trial": True}, 0.458),  # goal 0.08
    ({"disintegrating": True}, 0.49),  # 0.02 x (0.6 + 0.8 x 0.5) = 0.02 of it
    ({"disintegrating": True, "decline_cause": EndReason.BETRAYAL}, 0.47),
    ({"disintegrating": True, "switching_cost": 1.0}, 0.494),
    ({"share_wanted": 0.8}, 0.512),  # goal 0.6, a tenth x (0.5 + 0.7) of the way
])  # fmt: skip
def test_shares_move_slowly_decline_drains_the_betrayed_go_fast(world, assumptions, changes, share):
    one, supplier = world.relationships[0], world.suppliers[0]
    assumptions.share_speed, assumptions.range_misses, supplier.product_range, supplier.growing = 0.1, 0.5, 0.5, 0.7
    assumptions.trial_share, assumptions.drain_speed, assumptions.betrayal_haste = 0.08, 0.02, 3.0
    assumptions.fit_grows = assumptions.time_weight = 0.0
    one.share_of_wallet, one.share_wanted, one.switching_cost = 0.5, 0.4, 0.5
    for name, value in changes.items():
        setattr(one, name, value)
    sourcing.shift_share(one, supplier, assumptions)
    assert one.share_of_wallet == pytest.approx(share)


def test_all_suppliers_together_get_nearly_everything(world, rivals, growing, assumptions):
    """0.95 for each of two is more than 0.97: each gets half of it; one alone keeps its own."""
    second, assumptions.share_reach = rivals[1], 100.0
    second.potential, second.accredited = 0.4, True
    sourcing.want_shares(world, world.buyers[0], assumptions)
    assert world.buyers[0].offers_wanted == pytest.approx(1.9)
    assert [one.share_wanted for one in rivals] == pytest.approx([0.485, 0.485])
    second.active, second.share_wanted = False, 0.3
    sourcing.want_shares(world, world.buyers[0], assumptions)
    assert [one.share_wanted for one in rivals] == pytest.approx([0.95, 0.3])


@pytest.mark.parametrize(("shares", "kept", "rival"), [
    ((0.6, 0.2), (0.6, 0.2), (0.2, 0.6)), ((0.9, 0.6), (0.6, 0.4), (0.4, 0.6)),
])  # fmt: skip
def test_shares_of_all_add_up_to_one(world, rivals, shares, kept, rival):
    """0.9 and 0.6 are 1.5 and are cut to two thirds."""
    set_each(rivals, share_of_wallet=shares)
    sourcing.sum_shares(world, world.buyers[0])
    assert [one.share_of_wallet for one in rivals] == pytest.approx(kept)
    assert [one.rival_share for one in rivals] == pytest.approx(rival)


def test_bonds_keep_part_of_the_spend_from_others(world, rivals):
    """0.6 x 0.5 + 0.2 x 0.25 = 0.35."""
    set_each(rivals, share_of_wallet=(0.6, 0.2), lock_out=(0.5, 0.25))
    sourcing.sum_shares(world, world.buyers[0])
    assert world.buyers[0].locked_spend == pytest.approx(0.35)


def test_a_vendor_cut_keeps_the_best(world, assumptions):
    """S1.13: of two suppliers one may stay; the second in rank goes into decline, the first gains 15%."""
    best, second = world.relationships
    second.supplier, second.buyer, best.rank, second.rank = 1, 0, 1, 2
    buyer = world.buyers[0]
    buyer.relationship_count, buyer.partners, buyer.cut_to, best.share_of_wallet = 2, 2, 1, 0.4
    sourcing.cut_vendors(world, buyer)
    assert second.disintegrating and second.decline_cause == EndReason.VENDOR_CUT
    assert best.share_of_wallet == pytest.approx(0.46)
    assert kinds(world) == ["VENDOR_CUT", "DECLINE_BEGAN"] and buyer.cut_to == 0


def test_a_cut_to_more_than_there_are_changes_nothing(world, rivals, assumptions):
    """It is over all the same."""
    buyer, rivals[0].share_of_wallet = world.buyers[0], 0.4
    buyer.partners, buyer.cut_to = 2, 2
    sourcing.cut_vendors(world, buyer)
    assert (rivals[0].share_of_wallet, buyer.cut_to, kinds(world)) == (0.4, 0, [])


def test_backing_makes_an_offer_look_better(world, assumptions):
    """A backing 0.5 above the usual at weight 0.6 adds 0.3 to the offer."""
    relationship, assumptions.backing_weight = world.relationships[0], 0.6
    offers = []
    for backing in (assumptions.usual_backing, assumptions.usual_backing + 0.5):
        relationship.backing = backing
        sourcing.rate_offer(relationship, world.buyers[0], world.suppliers[0], assumptions)
        offers.append(relationship.offer)
    assert offers[1] - offers[0] == pytest.approx(0.3)


def test_an_interdependent_partner_wins_white_space_faster(world, assumptions):
    """S0.18: 0.4 of white space at a weight of 1 is 1.4 times as fast: from 0.2 to 0.4 at 0.05 x 1.4 goes 0.014."""
    one, supplier = world.relationships[0], world.suppliers[0]
    one.share_of_wallet, one.share_wanted, one.white_space, one.stage = 0.2, 0.4, 0.4, Stage.INTERDEPENDENT
    assumptions.share_speed, assumptions.white_space_speed, supplier.growing = 0.05, 1.0, 0.5
    sourcing.shift_share(one, supplier, assumptions)
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
        sourcing.keep_record(one)
    assert (good.track_record, bad.track_record) == pytest.approx((0.89, 0.88 - 0.08 / 12.0))
    assumptions.usual_record, assumptions.reliability_opens = 0.9, 1.0
    wanted = []
    for record in (0.9, 1.0):
        good.track_record, good.potential = record, 0.4
        wanted.append(sourcing.wanted_share(good, assumptions))
    assert wanted[1] == pytest.approx(1.1 * wanted[0])
