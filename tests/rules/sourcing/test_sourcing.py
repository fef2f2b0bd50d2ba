"""How a buyer shares out its spend, by hand."""

import pytest

from kamsim.theory.rules.sourcing import sourcing
from kamsim.theory.words import EndReason
from tests.rules.conftest import kinds, set_each


@pytest.mark.parametrize(("offers", "active", "ranks", "leverage"), [
    ((0.2, 0.5), (True, True), [2, 1], 2 / 3), ((0.5, 0.5), (True, True), [1, 2], 2 / 3),
    ((0.2, 0.5), (True, False), [1, 0], 0.5), ((0.2, 0.5), (False, False), [0, 0], 0.0),
])  # fmt: skip
def test_the_best_offer_comes_first(world, rivals, offers, active, ranks, leverage):
    """Of two suppliers a buyer could do without either at two thirds, without its only one at a half."""
    set_each(rivals, offer=offers, active=active)
    sourcing.rank_suppliers(world, world.buyers[0])
    buyer = world.buyers[0]
    assert [one.rank for one in rivals] == ranks
    assert (buyer.partners, buyer.leverage) == (sum(active), pytest.approx(leverage))


def test_a_place_on_the_list_is_kept_a_little_longer_than_won(world, assumptions):
    """S0.9: above a trust of 0.5 it is listed, at 0.46 it stays with a margin of 0.05, at 0.45 it goes."""
    one, buyer, listed = world.relationships[0], world.buyers[0], []
    assumptions.listing_trust, assumptions.listing_margin, one.rank, buyer.list_length = 0.5, 0.05, 2, 2
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


@pytest.mark.parametrize(("wanted", "share"), [
    (0.4, 0.48),  # goal 0.4 x (1 - 0.5 x 0.5) = 0.3, a tenth of the way from 0.5
    (0.8, 0.512),  # goal 0.6, a tenth x (0.5 + 0.7) of the way
])  # fmt: skip
def test_orders_move_slowly_to_what_is_contracted_and_called_off(world, assumptions, wanted, share):
    one, supplier = world.relationships[0], world.suppliers[0]
    assumptions.share_speed, assumptions.range_misses, supplier.product_range, supplier.growing = 0.1, 0.5, 0.5, 0.7
    assumptions.fit_grows = assumptions.time_weight = assumptions.level_bonus = assumptions.doubt_holds = 0.0
    assumptions.gratitude_weight = assumptions.orders_drain = 0.0
    world.lines[0].weight, world.supplies[0].share, one.share_of_wallet = 1.0, wanted, 0.5
    sourcing.shift_share(world, one, supplier, assumptions)
    assert one.share_wanted == pytest.approx(wanted) and one.share_of_wallet == pytest.approx(share)


@pytest.mark.parametrize(("shares", "kept", "rival"), [
    ((0.6, 0.2), (0.6, 0.2), (0.2, 0.6)), ((0.9, 0.6), (0.6, 0.4), (0.4, 0.6)),
])  # fmt: skip
def test_shares_of_all_add_up_to_one(world, rivals, shares, kept, rival):
    """0.9 and 0.6 are 1.5 and are cut to two thirds."""
    set_each(rivals, share_of_wallet=shares)
    sourcing.sum_shares(world, world.buyers[0])
    assert [one.share_of_wallet for one in rivals] == pytest.approx(kept)
    assert [one.rival_share for one in rivals] == pytest.approx(rival)


def test_a_vendor_cut_keeps_the_best(world, assumptions):
    """S1.13: of two suppliers one may stay; the second in rank goes into decline, and its contract is cancelled."""
    best, second = world.relationships
    second.supplier, second.buyer, best.rank, second.rank = 1, 0, 1, 2
    buyer = world.buyers[0]
    buyer.relationship_count, buyer.partners, buyer.cut_to, best.share_of_wallet = 2, 2, 1, 0.4
    for supply in world.supplies:
        supply.contract_end = 90
    sourcing.cut_vendors(world, buyer)
    assert second.disintegrating and second.decline_cause == EndReason.VENDOR_CUT
    assert best.share_of_wallet == 0.4 and world.supplies[3].contract_end == 12 and world.supplies[0].contract_end == 90
    assert kinds(world) == ["VENDOR_CUT", "DECLINE_BEGAN"] and buyer.cut_to == 0


def test_a_cut_to_more_than_there_are_changes_nothing(world, rivals, assumptions):
    """It is over all the same."""
    buyer, rivals[0].share_of_wallet = world.buyers[0], 0.4
    buyer.partners, buyer.cut_to = 2, 2
    sourcing.cut_vendors(world, buyer)
    assert (rivals[0].share_of_wallet, buyer.cut_to, kinds(world)) == (0.4, 0, [])
