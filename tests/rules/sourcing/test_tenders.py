"""Contracts that end: bids, verdicts, renewals, worked out by hand."""

from types import SimpleNamespace

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.sourcing import tenders
from kamsim.theory.words import NOBODY, EndReason, Stage
from tests.rules.conftest import kinds


@pytest.fixture
def one(world, assumptions):
    """An incumbent with 0.4 of the wallet, committed enough to survive a lost tender; only price and bonds count."""
    assumptions.bid_price_weight, assumptions.bid_switching, world.buyers[0].needs_price = 6.0, 1.0, 0.5
    assumptions.bid_quality_weight = assumptions.bid_noise = assumptions.bid_memory = assumptions.bid_incumbency = 0.0
    assumptions.reference_weight, assumptions.tender_loss, assumptions.tender_lost_tips = 0.0, 0.7, 0.05
    incumbent, world.buyers[0].contract_months = world.relationships[0], 24
    incumbent.share_of_wallet, incumbent.buyer_commitment, incumbent.unit_price = 0.4, 0.5, 1.05
    incumbent.switching_cost, incumbent.contact_lost = 0.2, 0.0
    return incumbent


def test_a_bid_is_price_performance_and_luck(world, assumptions):
    """6 x (0.5 + 0.3) x 0.05 + 0.9 x 0.2 + 0.45 x 0.2 = 0.24 + 0.18 + 0.09; a stranger has no performance to show."""
    one, buyer, buyer.needs_price = world.relationships[0], world.buyers[0], 0.3
    assumptions.bid_price_weight, assumptions.bid_quality_weight, assumptions.bid_noise = 6.0, 0.9, 0.45
    one.unit_price, one.delivered = 0.95, 0.7
    assert tenders.bid_value(one, buyer, 0.2, assumptions) == pytest.approx(0.51)
    one.active = False
    assert tenders.bid_value(one, buyer, 0.2, assumptions) == pytest.approx(0.33)


def test_references_speak_for_a_stranger_in_a_tender(world, assumptions):
    """S1.4: a reference of 0.5 above a usual 0.3 at 0.8 is 1.16; a stranger's bid gains 0.5 x 0.16."""
    stranger, partner = world.relationships
    stranger.active, world.suppliers[0].reference = False, 0.5
    assumptions.bid_reference, assumptions.reference_weight, assumptions.usual_reference = 0.5, 0.8, 0.3
    assert tenders.vouch(stranger, world.suppliers[0], assumptions) == pytest.approx(0.08)
    assert tenders.vouch(partner, world.suppliers[0], assumptions) == 0.0


def test_the_incumbent_has_bonds_and_memories(world, assumptions):
    """C33: 0.9 x 0.4 + 0.4 x 0.5 + 0.05 = 0.61."""
    one = world.relationships[0]
    assumptions.bid_switching, assumptions.bid_memory, assumptions.bid_incumbency = 0.9, 0.4, 0.05
    one.switching_cost, one.value_remembered = 0.4, 0.5
    assert tenders.incumbent_bonus(one, assumptions) == pytest.approx(0.61)


def test_a_tender_is_written_down(world, one, assumptions):
    assumptions.bid_selling_formal, assumptions.bid_capability_formal, world.buyers[0].formal = 0.02, 0.9, True
    one.buyer_trust, one.delivered, one.value_remembered = 0.6, 0.7, 0.3
    tenders.record_bid(world, one, 1, 2, 0.95, 0.97, assumptions)
    bid = world.bids[0]
    assert (bid.month, bid.buyer, bid.incumbent, bid.winner, bid.challengers) == (10, 0, 0, 1, 2)
    assert (bid.incumbent_price, bid.winner_price, bid.challenger_price) == (1.05, 0.95, 0.97)
    assert (bid.incumbent_trust, bid.incumbent_performance, bid.value_remembered) == (0.6, 0.7, 0.3)
    assert (bid.selling_weight, bid.capability_weight) == (0.02, 0.9)


def test_a_full_table_of_tenders_goes_on_counting(world, one, assumptions):
    """Of twelve, ten find a place."""
    for _ in range(12):
        tenders.record_bid(world, one, 1, 2, 0.95, 0.97, assumptions)
    assert world.market[0].bids == 12


@pytest.fixture
def luck():
    """Bids as reckoned, a rival from outside at the price of the market."""
    return SimpleNamespace(relationships=[SimpleNamespace(bid=0.0, rival_price=0.0, rival_bid=0.0, looks=0.5)] * 2)


@pytest.mark.parametrize(("changes", "winner", "challengers", "price"), [
    ({}, 1, 2, 0.95),  # 6 x 1 x 0.05 = 0.3 against 0.2 - 0.3 and 0
    ({"unit_price": 1.01}, NOBODY, 2, 1.0),  # - 0.06 is worse than the outside bid
    ({"blocked": True}, NOBODY, 1, 1.0),
    ({"still_served": False}, NOBODY, 1, 1.0),
    ({"accredited": False}, NOBODY, 1, 1.0),
    ({"disintegrating": True}, NOBODY, 1, 1.0),
    ({"active": False, "budget_claim": 0.5}, NOBODY, 1, 1.0),
    ({"active": False, "budget_claim": 0.6}, 1, 2, 0.95),
])  # fmt: skip
def test_rivals_that_may_and_want_to_bid_do(world, one, rivals, luck, assumptions, changes, winner, challengers, price):
    """The incumbent's price of 1.05 costs 0.3 and its bonds add 0.2."""
    other = rivals[1]
    other.unit_price, other.still_served, other.accredited = 0.95, True, True
    for name, value in changes.items():
        setattr(other, name, value)
    tenders.hold_tender(world, one, world.buyers[0], luck, assumptions)
    assert "TENDER_LOST" in kinds(world)
    bid = world.bids[0]
    assert (bid.winner, bid.challengers, bid.winner_price) == (winner, challengers, pytest.approx(price))


def test_bonds_hold_a_contract_and_outside_luck_takes_it(world, one, luck, assumptions):
    """Bonds of 0.4 outweigh 0.3 of price; an outside price of 1 - 0.06 makes 0.36, which is more than 0.1."""
    one.switching_cost = 0.4
    tenders.hold_tender(world, one, world.buyers[0], luck, assumptions)
    luck.relationships[0].rival_price = -1.0
    tenders.hold_tender(world, one, world.buyers[0], luck, assumptions)
    assert kinds(world) == ["TENDER_WON", "TENDER_LOST"]
    assert world.bids[1].challenger_price == pytest.approx(0.94)


def settle(world, one, assumptions, best=NOBODY, mine=0.1, best_value=-9.0, outside=0.2):
    """Settle a tender of the first buyer, whose outside bidder asks 0.98."""
    tenders.settle_tender(world, one, world.buyers[0], best, mine, best_value, outside, 0.98, 2, assumptions)


def test_a_won_tender_keeps_all_for_another_term(world, one, assumptions):
    """24 months from month 10 run to the year's end at 36."""
    one.value_remembered = 0.3
    settle(world, one, assumptions, mine=0.3)
    assert (one.share_of_wallet, one.contract_end, kinds(world)) == (0.4, 36, ["TENDER_WON"])
    assert (world.events[0].cause, world.events[0].cause_weight) == (Kind.BONDS, 0.2)
    assert (world.bids[0].winner, world.bids[0].winner_price, world.bids[0].challenger_price) == (0, 1.05, 0.98)


def test_a_lost_tender_leaves_little(world, one, assumptions):
    """0.7 of 0.4 goes, 0.12 stays; the price, 0.1 above 0.95, is to blame with 4 x 0.1, the rest was forgotten."""
    one.value_remembered = 0.3
    settle(world, one, assumptions)
    assert one.share_of_wallet == pytest.approx(0.12) and one.active and kinds(world) == ["TENDER_LOST"]
    line = world.events[0]
    assert (line.cause, line.cause_weight) == (Kind.PRICE_HIGH, pytest.approx(0.4))
    assert (line.second_cause, line.second_weight) == (Kind.VALUE_FORGOTTEN, pytest.approx(0.7))
    assert world.bids[0].winner == NOBODY


def test_a_rival_that_wins_gains_most_of_it(world, one, rivals, assumptions):
    """0.1 + 0.8 x 0.28 = 0.324."""
    rivals[1].share_of_wallet, rivals[1].unit_price = 0.1, 0.95
    settle(world, one, assumptions, best=1, best_value=0.5)
    assert rivals[1].share_of_wallet == pytest.approx(0.324)
    assert (world.bids[0].winner, world.bids[0].winner_price) == (1, 0.95)


def test_who_has_no_ties_is_out_with_the_contract(world, one, assumptions):
    one.switching_cost, one.buyer_commitment = 0.04, 0.4
    settle(world, one, assumptions)
    assert (one.ended, one.end_reason) == (True, EndReason.TENDER_LOST)


@pytest.mark.parametrize(("switching", "lost", "commitment", "out"), [
    (0.04, 0.0, 0.44, True), (0.05, 0.0, 0.44, False), (0.14, 0.2, 0.44, True), (0.04, 0.0, 0.45, False),
])  # fmt: skip
def test_loose_and_uncommitted_losers_fall_out(one, assumptions, switching, lost, commitment, out):
    """Loose below 0.05, and below 0.15 where a contact of 0.2 was lost."""
    one.switching_cost, one.contact_lost, one.buyer_commitment = switching, lost, commitment
    assert tenders.falls_out(one, assumptions) == out


def test_a_stranger_that_wins_needs_no_trial(world, one, assumptions):
    """Half of a trial's 0.08 and 0.8 x 0.2: 0.2 of the wallet, at once for good."""
    assumptions.trial_share, one.active = 0.08, False
    tenders.gain_contract(world, one, world.buyers[0], 0.2, assumptions)
    assert one.active and not one.trial and one.agreed == Stage.BASIC
    assert (one.share_of_wallet, one.contract_end) == (pytest.approx(0.2), 36)


@pytest.mark.parametrize(
    ("looks", "trial", "told"), [(0.19, False, ["TENDER_WON"]), (0.21, False, []), (0.19, True, [])]
)
def test_content_and_bound_buyers_renew(world, one, luck, assumptions, looks, trial, told):
    """S2.28: content 0.5 x 0.6 + 0.5 x 0.4: a chance of 0.25 x (1.3 - 0.5) x (1.3 - 0.6 x 0.5) = 0.2 to be put out.
    A renewal costs 0.01 x 12 x 1,000."""
    assumptions.tender_share, assumptions.renewal_share, one.switching_cost = 0.25, 0.01, 0.9
    one.buyer_satisfaction, one.buyer_commitment, one.loyalty_wanted, one.revenue_mean = 0.6, 0.4, 0.5, 1000.0
    one.contract_end, one.trial, luck.relationships[0].looks = 10, trial, looks
    tenders.end_contract(world, one, world.buyers[0], luck, assumptions)
    assert (kinds(world), one.contract_end) == (told, 36)
    assert one.renewing_cost == pytest.approx(0.0 if told else 120.0)


@pytest.mark.parametrize(("name", "value"), [("contract_end", 11), ("active", False), ("disintegrating", True)])
def test_a_contract_that_runs_or_is_over_is_left_alone(world, one, luck, assumptions, name, value):
    one.contract_end, luck.relationships[0].looks = 10, 0.0
    setattr(one, name, value)
    before = one.contract_end
    tenders.end_contract(world, one, world.buyers[0], luck, assumptions)
    assert (kinds(world), one.contract_end) == ([], before)
