"""The one choice of supplier at the end of a contract, by hand."""

import math

import pytest

from kamsim.theory.rules.sourcing import choice
from kamsim.theory.words import NOBODY
from tests.rules.sourcing.conftest import seat

HALF = -math.log(math.log(2.0))  #: luck of a bid at a draw of 0.5


def test_the_holder_need_not_switch(table, luck, assumptions):
    """`invite`: bound at 0.3 at a scale of 0.5 and a year of contract it is worth 0.15 more than it offers."""
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
    """`may_win`, `room_for`: it could win 0.6 of the line and holds that already."""
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
    ({}, 0.1), ({"sales": 0.9}, 0.14), ({"contract_months": 24}, 0.05), ({"window": 4}, 0.04),
    ({"loyal": 1.0}, 0.15),
])  # fmt: skip
def test_looking_costs_less_in_windows_and_more_in_doubt(table, assumptions, changes, cost):
    """S0.28: sales a tenth below trend at a wait_and_see of 4: two fifths more; S3.11: a window at 2.5."""
    assumptions.wait_and_see, assumptions.window_eases = 4.0, 2.5
    table.relationships[0].loyalty_wanted = changes.get("loyal", 0.5)
    table.relationships[1].window_months = changes.get("window", 0)
    table.buyers[0].sales = changes.get("sales", 1.0)
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


def test_luck_decides_between_like_bids(table, luck, assumptions):
    """Equal offers: a draw of 0.6 beats one of 0.5; -ln(-ln 0.5) is the middling luck."""
    luck.relationships[1].bid = 0.6
    seat(table, luck, assumptions)
    choice.throw_dice(table, table.buyers[0], luck, assumptions)
    assert table.relationships[0].bid == pytest.approx(0.1 * HALF)
    assert choice.best_bid(table, table.buyers[0], -9.0, NOBODY) == 1
    assert choice.best_bid(table, table.buyers[0], 9.0, NOBODY) == NOBODY


def test_firms_outside_bid_too(table, luck, assumptions):
    """One stranger at a middling luck; of a firm outside that holds the contract one knows people, as is usual."""
    assumptions.strangers, assumptions.ties_worth, assumptions.usual_backing = 1.0, 0.5, 0.4
    told = choice.bid_outside(0, luck.lines[0], assumptions)
    assert told == pytest.approx(0.1 * HALF)
    told = choice.bid_outside(NOBODY, luck.lines[0], assumptions)
    assert told == pytest.approx(0.2 + 0.1 * HALF)


@pytest.mark.parametrize(("places", "asked"), [(1, [True, False]), (2, [True, True])])
def test_a_buyer_asks_as_many_as_stand_on_its_list(table, luck, assumptions, places, asked):
    """`shorten_list`: the holder is among them; without a holder the best of the others comes first."""
    table.buyers[0].list_length, table.relationships[1].offer, table.supplies[0].share = places, 0.3, 0.2
    seat(table, luck, assumptions)
    assert [one.bids for one in table.relationships] == asked
    choice.invite(table, table.buyers[0], 0, NOBODY, luck, assumptions)
    assert [one.bids for one in table.relationships] == [places == 2, True]


@pytest.mark.parametrize(("sales", "criticality", "worth"), [
    (1.0, 0.2, 0.0), (0.9, 0.2, 0.075), (0.9, 0.5, 0.0), (0.9, 0.8, -0.075), (1.1, 0.2, 0.0),
])  # fmt: skip
def test_a_slump_bundles_what_is_not_critical_and_spreads_what_is(table, assumptions, sales, criticality, worth):
    """C27: `worth_of_bundling`, `fallen_sales`: half is held, sales a tenth down, 5 x 0.1 x 0.5 x 0.3."""
    assumptions.slump_bundles = 5.0
    buyer, line = table.buyers[0], table.lines[0]
    buyer.sales, buyer.trend, line.weight, line.criticality = sales, 1.0, 1.0, criticality
    for supply in table.supplies:
        supply.share = 0.0
    table.supplies[0].share = 0.5
    given = choice.worth_of_bundling(table, table.relationships[0], line, buyer, assumptions)
    assert given == pytest.approx(worth, abs=1e-9)
