"""The one choice of supplier at the end of a contract, by hand."""

import math
from types import SimpleNamespace

import pytest

from kamsim.theory.chance import LUCK
from kamsim.theory.rules.sourcing import choice
from kamsim.theory.words import NOBODY, EndReason
from tests.rules.conftest import kinds, middling_luck

HALF = -math.log(math.log(2.0))  #: luck of a bid at a draw of 0.5


@pytest.fixture
def table(world, rivals, assumptions):
    """A buyer of one line of weight 0.5 that the first of two suppliers holds; luck 0.1, no strangers, no sellers."""
    first, second = rivals
    world.lines[0].weight, world.lines[0].criticality = 0.5, 0.2
    for k in range(3, 6):
        world.supplies[k].line = k - 3
    second.first_supply = 3
    first.active, second.active, world.supplies[0].share, world.supplies[0].contract_end = True, True, 0.6, 10
    first.share_of_wallet = 0.3
    for one in rivals:
        one.preferred, one.accredited, one.still_served, one.offer, one.trial = True, True, True, 0.0, False
    for supply in world.supplies:
        supply.potential = 0.6
    assumptions.choice_luck, assumptions.strangers, assumptions.doubt_costs = 0.1, 0.0, 0.0
    assumptions.bid_selling = assumptions.bid_capability = assumptions.switching_scale = 0.0
    assumptions.search_cost, assumptions.caution, world.buyers[0].contract_months = 0.1, 0.0, 12
    world.buyers[0].needs_price = 0.5
    return world


@pytest.fixture
def luck(world):
    """Middling luck for both suppliers and all lines."""
    return SimpleNamespace(
        relationships=[middling_luck(LUCK.relationships) for _ in range(2)],
        lines=[middling_luck(LUCK.lines) for _ in range(6)],
        supplies=[middling_luck(LUCK.supplies) for _ in range(6)],
    )


def seat(world, luck, assumptions):
    """Invite for the first line, which the first supplier holds."""
    choice.invite(world, world.buyers[0], 0, 0, luck, assumptions)


def test_the_holder_need_not_switch(table, luck, assumptions):
    """Bound at 0.3 at a scale of 0.5 and a year of contract it is worth 0.15 more than it offers."""
    table.relationships[0].offer, table.relationships[0].switching_cost = 0.02, 0.3
    assumptions.switching_scale = 0.5
    seat(table, luck, assumptions)
    assert [one.bid for one in table.relationships] == pytest.approx([0.17, 0.0])
    assert [one.bids for one in table.relationships] == [True, True]


@pytest.mark.parametrize(("name", "value"), [
    ("accredited", False), ("still_served", False), ("blocked", True), ("trial", True), ("disintegrating", True),
])  # fmt: skip
def test_who_is_barred_does_not_bid(table, luck, assumptions, name, value):
    setattr(table.relationships[1], name, value)
    seat(table, luck, assumptions)
    assert not table.relationships[1].bids


def test_who_has_no_room_does_not_bid(table, luck, assumptions):
    """It could win 0.6 of the line and holds that already."""
    table.supplies[3].share = 0.6
    seat(table, luck, assumptions)
    assert not table.relationships[1].bids


def test_one_on_trial_is_judged_alone(table, luck, assumptions):
    """S1.41: nobody else is asked."""
    table.relationships[0].trial = True
    seat(table, luck, assumptions)
    assert [one.bids for one in table.relationships] == [True, False]


@pytest.mark.parametrize(("lead", "gain"), [(0.0, 0.1 * math.log(2.0)), (0.1, 0.1 * math.log(1.0 + math.e))])
def test_a_rival_as_good_promises_luck_times_the_logarithm_of_two(table, luck, assumptions, lead, gain):
    table.relationships[1].offer = lead
    seat(table, luck, assumptions)
    assert choice.gain_of_looking(table, table.buyers[0], 0, assumptions) == pytest.approx(gain, abs=1e-8)


@pytest.mark.parametrize(("changes", "cost"), [
    ({}, 0.1), ({"sales_expected": 0.9}, 0.12), ({"contract_months": 24}, 0.05), ({"window": 4}, 0.04),
    ({"loyal": 1.0}, 0.15),
])  # fmt: skip
def test_looking_costs_less_in_windows_and_more_in_doubt(table, assumptions, changes, cost):
    """S0.28: sales a tenth below trend, bound at 0.5 at a caution of 4: a fifth more; S3.11: a window at 2.5."""
    assumptions.caution, assumptions.window_eases, table.relationships[0].switching_cost = 4.0, 2.5, 0.5
    table.relationships[0].loyalty_wanted = changes.get("loyal", 0.5)
    table.relationships[1].window_months = changes.get("window", 0)
    table.buyers[0].sales_expected = changes.get("sales_expected", 1.0)
    table.buyers[0].contract_months = changes.get("contract_months", 12)
    assert choice.cost_of_looking(table, table.buyers[0], 0, assumptions) == pytest.approx(cost)


@pytest.mark.parametrize(("draw", "told"), [(0.49, True), (0.51, False)])
def test_one_looks_where_it_promises_more_than_it_costs(table, luck, assumptions, draw, told):
    """A gain of 0.1 ln 2 at a cost of 0.1: with a probability of 1 - exp(-ln 2), one half."""
    seat(table, luck, assumptions)
    assert choice.looks_around(table, table.buyers[0], 0, draw, assumptions) == told


def test_one_must_look_where_the_holder_is_on_its_way_out(table, luck, assumptions):
    table.relationships[0].disintegrating = True
    seat(table, luck, assumptions)
    assert choice.looks_around(table, table.buyers[0], 0, 0.999, assumptions)


@pytest.mark.parametrize(("years", "year_end", "month", "told"), [
    (0, 12, 36, False), (3, 12, 36, True), (3, 12, 24, False), (3, 12, 35, False), (1, 3, 15, True), (2, 3, 3, False),
])  # fmt: skip
def test_a_review_comes_every_so_many_years(buyer, years, year_end, month, told):
    """S2.28: at the end of a business year that ends in December, or in March."""
    buyer.review_years, buyer.year_end = years, year_end
    assert choice.reviews_now(buyer, month) == told


def test_the_best_bid_takes_the_lot_and_the_loser_is_out(table, luck, assumptions):
    """C33: an offer that is 0.2 better wins all 0.6 of the line; the holder had nothing else and is out."""
    first, second = table.relationships
    second.offer = 0.2
    seat(table, luck, assumptions)
    choice.hold_tender(table, table.buyers[0], first, 0, luck, assumptions)
    assert (table.supplies[0].share, table.supplies[3].share) == (0.0, pytest.approx(0.6))
    assert (first.active, first.end_reason) == (False, EndReason.TENDER_LOST)
    bid = table.bids[0]
    assert (bid.incumbent, bid.winner, bid.challengers) == (0, 1, 2)
    assert {"TENDER_LOST", "SCOPE_WIDENED", "ENDED", "REBUY_OPENED"} <= set(kinds(table))


def test_a_holder_with_another_line_loses_the_orders_of_one(table, luck, assumptions):
    """0.6 of a line of 0.5 and all of one of 0.2 are half; with 0.3 of it gone two fifths of its orders are left."""
    first, second = table.relationships
    table.lines[2].weight, table.supplies[2].share, table.supplies[2].contract_end = 0.2, 1.0, 30
    second.offer, first.share_of_wallet = 0.2, 0.4
    seat(table, luck, assumptions)
    choice.hold_tender(table, table.buyers[0], first, 0, luck, assumptions)
    assert first.active and first.share_of_wallet == pytest.approx(0.16) and first.contract_end == 30


def test_what_the_winner_has_no_room_for_goes_to_the_next(table, luck, assumptions):
    """The rival could win 0.4 of the line; the holder keeps 0.2."""
    first, second = table.relationships
    second.offer, table.supplies[3].potential = 0.2, 0.4
    seat(table, luck, assumptions)
    choice.hold_tender(table, table.buyers[0], first, 0, luck, assumptions)
    assert (table.supplies[0].share, table.supplies[3].share) == pytest.approx((0.2, 0.4))


def test_luck_decides_between_like_bids(table, luck, assumptions):
    """Equal offers: a draw of 0.6 beats one of 0.5; -ln(-ln 0.5) is the middling luck."""
    luck.relationships[1].bid = 0.6
    seat(table, luck, assumptions)
    choice.throw_dice(table, table.buyers[0], luck, assumptions)
    assert table.relationships[0].bid == pytest.approx(0.1 * HALF)
    assert choice.best_bid(table, table.buyers[0], -9.0) == 1
    assert choice.best_bid(table, table.buyers[0], 9.0) == NOBODY


def test_firms_outside_bid_too(table, luck, assumptions):
    """One stranger at a middling luck; a firm outside that holds the contract is bound as is usual."""
    assumptions.strangers, assumptions.usual_lock, assumptions.switching_scale = 1.0, 0.2, 1.0
    assumptions.ties_worth = 0.0
    told = choice.bid_outside(table.buyers[0], 0, luck.lines[0], assumptions)
    assert told == pytest.approx(0.1 * HALF)
    told = choice.bid_outside(table.buyers[0], NOBODY, luck.lines[0], assumptions)
    assert told == pytest.approx(0.2 + 0.1 * HALF)


def test_without_a_look_the_contract_is_renewed(table, luck, assumptions):
    """In month 10 for a year, to the end of the business year at the latest: month 24; renewing costs something."""
    luck.supplies[0].looks, assumptions.renewal_share, table.relationships[0].revenue_mean = 0.999, 0.001, 1000.0
    table.relationships[0].trial = True
    choice.end_contract(table, table.buyers[0], table.relationships[0], 0, luck, assumptions)
    assert table.supplies[0].contract_end == table.relationships[0].contract_end == 24
    assert kinds(table) == ["TRIAL_PASSED"] and table.relationships[0].one_off == pytest.approx(12.0)


def test_a_contract_that_runs_is_left_alone(table, luck, assumptions):
    """Unless the buyer must review its suppliers."""
    table.supplies[0].contract_end, table.relationships[1].offer = 11, 0.5
    choice.end_contract(table, table.buyers[0], table.relationships[0], 0, luck, assumptions)
    assert table.supplies[0].share == 0.6
    table.buyers[0].review_years, table.market[0].month = 1, 12
    choice.end_contract(table, table.buyers[0], table.relationships[0], 0, luck, assumptions)
    assert table.supplies[0].share == 0.0


def test_a_prospect_that_wins_begins_on_trial(table, luck, assumptions):
    """S1.41: for nine months; what firms outside hold of the line is open when their contract ends."""
    second, table.lines[0].contract_end = table.relationships[1], 10
    second.active, second.offer, second.spells, assumptions.trial_months = False, 0.5, 0, 9
    table.supplies[3].potential, luck.lines[0].looks = 0.9, 0.0
    choice.open_outside(table, table.buyers[0], 0, luck, assumptions)
    assert (second.active, second.trial, second.contract_end) == (True, True, 19)
    assert table.supplies[3].share == pytest.approx(0.4) and kinds(table)[0] == "TRIAL_BEGAN"


def test_one_that_fails_on_trial_is_told_so(table, luck, assumptions):
    """Nobody else is asked, but a stranger is better."""
    first, assumptions.strangers = table.relationships[0], 1.0
    first.trial, first.offer = True, -0.9
    choice.end_contract(table, table.buyers[0], first, 0, luck, assumptions)
    assert (first.active, first.end_reason) == (False, EndReason.TRIAL_FAILED) and "TRIAL_FAILED" in kinds(table)
