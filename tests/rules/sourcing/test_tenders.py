"""Tenders, renewals and trials at the end of a contract, by hand."""

import pytest

from kamsim.theory.rules.sourcing import choice, tenders
from kamsim.theory.words import EndReason
from tests.rules.conftest import kinds
from tests.rules.sourcing.conftest import seat


def test_the_best_bid_takes_the_lot_and_the_loser_is_out(table, luck, assumptions):
    """C33: an offer that is 0.2 better wins all 0.6 of the line; the holder had nothing else and is out."""
    first, second = table.relationships
    second.offer = 0.2
    seat(table, luck, assumptions)
    tenders.hold_tender(table, table.buyers[0], first, 0, luck, assumptions)
    tenders.settle_tenders(table, table.buyers[0], first, assumptions)
    assert (table.supplies[0].share, table.supplies[3].share) == (0.0, pytest.approx(0.6))
    assert (first.active, first.end_reason) == (False, EndReason.TENDER_LOST)
    bid = table.bids[0]
    assert (bid.incumbent, bid.winner, bid.challengers) == (0, 1, 1)
    assert {"TENDER_LOST", "SCOPE_WIDENED", "ENDED", "REBUY_OPENED"} <= set(kinds(table))


def test_a_holder_with_another_line_loses_the_orders_of_one(table, luck, assumptions):
    """0.6 of a line of 0.5 and all of one of 0.2 are half; with 0.3 of it gone two fifths of its orders are left."""
    first, second = table.relationships
    table.lines[2].weight, table.supplies[2].share, table.supplies[2].contract_end = 0.2, 1.0, 30
    second.offer, first.share_of_wallet = 0.2, 0.4
    seat(table, luck, assumptions)
    tenders.hold_tender(table, table.buyers[0], first, 0, luck, assumptions)
    tenders.settle_tenders(table, table.buyers[0], first, assumptions)
    assert first.active and first.share_of_wallet == pytest.approx(0.16) and first.contract_end == 30


def test_what_the_winner_has_no_room_for_goes_to_the_next(table, luck, assumptions):
    """The rival could win 0.4 of the line; the holder keeps 0.2."""
    first, second = table.relationships
    second.offer, table.supplies[3].potential = 0.2, 0.4
    seat(table, luck, assumptions)
    tenders.hold_tender(table, table.buyers[0], first, 0, luck, assumptions)
    tenders.settle_tenders(table, table.buyers[0], first, assumptions)
    assert (table.supplies[0].share, table.supplies[3].share) == pytest.approx((0.2, 0.4))


def test_without_a_look_the_contract_is_renewed(table, luck, assumptions):
    """In month 10 for a year, to the end of the business year at the latest: month 24; renewing costs something."""
    luck.relationships[0].looks, assumptions.renewal_share, table.relationships[0].revenue_mean = 0.999, 0.001, 1000.0
    table.relationships[0].trial = True
    tenders.end_contract(table, table.buyers[0], table.relationships[0], 0, luck, assumptions)
    assert table.supplies[0].contract_end == table.relationships[0].contract_end == 24
    assert kinds(table) == ["TRIAL_PASSED"] and table.relationships[0].one_off == pytest.approx(12.0)


def test_a_contract_that_runs_is_left_alone(table, luck, assumptions):
    """Unless the buyer must review its suppliers."""
    table.supplies[0].contract_end, table.relationships[1].offer = 11, 0.5
    tenders.end_contract(table, table.buyers[0], table.relationships[0], 0, luck, assumptions)
    assert table.supplies[0].share == 0.6
    table.buyers[0].review_years, table.market[0].month = 1, 12
    tenders.end_contract(table, table.buyers[0], table.relationships[0], 0, luck, assumptions)
    assert table.supplies[0].share == 0.0


def test_a_prospect_that_wins_begins_on_trial(table, luck, assumptions):
    """S1.41: for nine months; what firms outside hold of the line is open when their contract ends."""
    second, table.lines[0].contract_end = table.relationships[1], 10
    second.active, second.offer, second.spells, assumptions.trial_months = False, 0.5, 0, 9
    table.supplies[3].potential, luck.lines[0].looks = 0.9, 0.0
    tenders.open_outside(table, table.buyers[0], 0, luck, assumptions)
    assert (second.active, second.trial, second.contract_end) == (True, True, 19)
    assert table.supplies[3].share == pytest.approx(0.4) and kinds(table)[0] == "TRIAL_BEGAN"


def test_one_that_fails_on_trial_is_told_so(table, luck, assumptions):
    """Nobody else is asked, but a stranger is better."""
    first, assumptions.strangers = table.relationships[0], 1.0
    first.trial, first.offer = True, -0.9
    tenders.end_contract(table, table.buyers[0], first, 0, luck, assumptions)
    tenders.settle_tenders(table, table.buyers[0], first, assumptions)  # `lose_account`
    assert (first.active, first.end_reason) == (False, EndReason.TRIAL_FAILED) and "TRIAL_FAILED" in kinds(table)


def test_a_tender_is_written_down(table, luck, assumptions):
    """The best challenger asks 0.95, or the market's price where a firm outside is better still."""
    first, second = table.relationships
    assumptions.bid_capability_formal, table.buyers[0].formal = 0.9, True
    first.unit_price, second.unit_price, first.buyer_trust, first.delivered = 1.05, 0.95, 0.6, 0.7
    seat(table, luck, assumptions)
    assert choice.best_bid(table, table.buyers[0], -9.0, 0) == 1
    assert [tenders.price_of(table, bidder) for bidder in (1, -1)] == [0.95, 1.0]
    assumptions.strangers = 0.6
    assert tenders.count_challengers(table, table.buyers[0], 0, assumptions) == 2
    first.challengers, first.challenger_price = 2, 0.95
    tenders.record_tender(table, table.buyers[0], first, 0, assumptions)
    bid = table.bids[0]
    assert (bid.month, bid.buyer, bid.incumbent, bid.winner, bid.challengers) == (10, 0, 0, 0, 2)
    assert (bid.incumbent_price, bid.winner_price, bid.challenger_price) == (1.05, 1.05, 0.95)
    assert (bid.incumbent_trust, bid.incumbent_performance) == (0.6, 0.7)
    assert (bid.selling_weight, bid.capability_weight) == (0.0, 0.9)


def test_who_holds_a_lot_learns_of_its_rivals(table, luck, assumptions):
    """`see_rivals`: one bids 0.95, better than a firm outside; `choose`: it takes all 0.5, none of it the holder."""
    first, second = table.relationships
    second.offer, second.unit_price, table.supplies[0].share = 0.2, 0.95, 0.0
    seat(table, luck, assumptions)
    tenders.see_rivals(table, table.buyers[0], first, 0.1, assumptions)
    assert (first.contested, first.challengers, first.challenger_price) == (True, 1, 0.95)
    assert tenders.choose(table, table.buyers[0], 0, 0, 0.5, luck, assumptions) == 1
    assert (table.supplies[0].share, table.supplies[3].share) == pytest.approx((0.0, 0.5))


def test_a_rebuy_is_told_where_another_would_be_better(table, luck, assumptions):
    """S1.40: all in all, with the cost of switching; not where the holder is out anyway."""
    table.relationships[1].offer = 0.1
    seat(table, luck, assumptions)
    tenders.note_rebuy(table, table.buyers[0], table.relationships[0])
    table.relationships[0].bid = 0.2
    tenders.note_rebuy(table, table.buyers[0], table.relationships[0])
    assert kinds(table) == ["REBUY_OPENED"] and table.events[0].size == pytest.approx(0.1)


def test_an_award_goes_down_the_list_until_a_firm_outside_is_better(table, luck, assumptions):
    """0.9 of the line: 0.6 to the best, the rest to nobody at the table where outside is worth more than the next."""
    first, second = table.relationships
    table.supplies[0].share, second.offer = 0.0, 0.2
    seat(table, luck, assumptions)
    assert tenders.award(table, table.buyers[0], 0, 0, 0.9, 0.1, assumptions) == 1
    assert (table.supplies[0].share, table.supplies[3].share) == pytest.approx((0.0, 0.6))


def test_a_winner_goes_on_under_the_contract_it_has(table, luck, assumptions):
    """Contracts of one pair end together; a new one runs to a year's end (`runs_until`)."""
    second = table.relationships[1]
    second.contract_end = 31
    tenders.hand_lot(table, table.buyers[0], second, 1, 0.4, False, assumptions)
    assert table.supplies[4].contract_end == 31
    second.contract_end = 5
    tenders.hand_lot(table, table.buyers[0], second, 2, 0.4, False, assumptions)
    assert table.supplies[5].contract_end == 24


def test_every_contract_of_a_buyer_that_ends_is_looked_at(table, luck, assumptions):
    """The first's line is renewed, and what firms outside hold of it too; a buyer that failed chooses nobody."""
    table.lines[0].contract_end = 10
    for place in (0, 1, 2):
        luck.lines[place].looks = 0.9999
    luck.relationships[0].looks, table.buyers[0].exited = 0.9999, True
    tenders.choose_suppliers(table, table.buyers[0], luck, assumptions)
    assert table.supplies[0].contract_end == 10
    table.buyers[0].exited = False
    tenders.choose_suppliers(table, table.buyers[0], luck, assumptions)
    assert (table.supplies[0].contract_end, table.lines[0].contract_end) == (24, 24)


def test_what_comes_of_a_month_of_tenders_is_told_once(table, luck, assumptions):
    """`tell_tender`: two lots put out, one lost, is one tender lost; who did not bid is not told of."""
    first = table.relationships[0]
    first.put_out, first.won_back, first.lost_to, first.contested, first.trial = 0.5, 0.2, 1, True, True
    tenders.settle_tenders(table, table.buyers[0], first, assumptions)
    assert kinds(table) == ["TENDER_LOST", "TRIAL_PASSED"] and (table.bids[0].winner, table.market[0].bids) == (1, 1)
    assert first.share_of_wallet == pytest.approx(0.3 * 0.3 / 0.6) and first.put_out == 0.0
    first.put_out = first.won_back = 0.3
    tenders.tell_tender(table, table.buyers[0], first, assumptions)
    first.contested = False
    tenders.tell_tender(table, table.buyers[0], first, assumptions)
    assert kinds(table)[2:] == ["TENDER_WON"]


@pytest.mark.parametrize(("remembered", "switching", "forgotten", "bound", "kept"), [
    (0.4, 0.5, 0.4, 0.5, 0.0), (0.5, 0.4, 0.0, 0.0, 0.0), (0.6, 0.3, 0.0, 0.0, 0.4),
])  # fmt: skip
def test_value_is_forgotten_and_changing_costly_against_what_is_usual(
    table, assumptions, remembered, switching, forgotten, bound, kept
):
    """0.5 of value is usual, 0.4 of switching cost: 0.4 remembered weighs 2 x 0.2, a cost of 0.5 weighs 2 x 0.25."""
    first, market = table.relationships[0], table.market[0]
    market.usual_value, market.usual_switching_cost = 0.5, 0.4
    first.value_remembered, first.switching_cost, first.put_out, first.lost_to = remembered, switching, 0.5, 1
    first.contested = True
    tenders.tell_tender(table, table.buyers[0], first, assumptions)
    first.won_back = 0.5
    tenders.tell_tender(table, table.buyers[0], first, assumptions)
    lost, won = table.events[:2]
    assert lost.second_weight == pytest.approx(forgotten)
    assert (won.cause_weight, won.second_weight) == (pytest.approx(bound), pytest.approx(kept))


def test_a_trial_that_is_renewed_is_passed(table, assumptions):
    first = table.relationships[0]
    first.trial = True
    tenders.renew_lot(table, table.buyers[0], first, 0, assumptions)
    tenders.pass_trial(table, first)
    assert kinds(table) == ["TRIAL_PASSED"] and not first.trial
