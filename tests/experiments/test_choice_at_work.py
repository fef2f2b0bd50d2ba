"""The one choice at work: small experiments under matched luck that show each mechanism do what theory says it does."""

import numpy as np
import pytest

import kamsim as kam
from kamsim.theory.assumptions import REGIMES, Assumptions
from kamsim.validation.market import market

SMALL = {"suppliers": 12, "buyers": 80, "suppliers_per_buyer": 4, "burn_in": 0, "years": 9}
SEEDS = range(1, 21)
SETTLED = 2  #: years that are not looked at


def years_traded(scenario):
    """Which pairs trade in which year, (pairs of all runs, years)."""
    table = kam.simulate(scenario, seeds=SEEDS).relationships
    trades = table[table["revenue"] > 0.0]
    traded = trades.groupby(["run", "relationship", (trades["month"] - 1) // 12]).size().unstack(fill_value=0) > 0
    return traded.reindex(columns=range(SMALL["years"]), fill_value=False).to_numpy()[:, SETTLED:]


def kept(regime, **changed):
    """Part of the pairs that trade in a year which trade in the next."""
    traded = years_traded(market(SMALL, regime, assumptions=changed))
    return (traded[:, :-1] & traded[:, 1:]).sum() / traded[:, :-1].sum()


def scale_of(regime):
    """The cost of switching in a regime."""
    return REGIMES[regime].get("switching_scale", Assumptions.fields["switching_scale"].default)


def test_cheaper_switching_loosens_the_spot_market_most():
    """D01 (Monarch 2014, verified): halved, the rate of partners kept falls by 15 points on the spot, hardly in key
    account management, where contracts are long and ties hold too."""
    fall = {regime: kept(regime) - kept(regime, switching_scale=0.5 * scale_of(regime)) for regime in ("spot", "kam")}
    assert fall["spot"] > 0.15 and 0.0 < fall["kam"] < 0.2 * fall["spot"]


def test_a_compulsory_review_shortens_ties():
    """D03 (verified sign): with a review every third year more partners are lost, in contract services."""
    free, reviewed = kept("contract_services"), kept("contract_services", review_years=3)
    assert reviewed < free - 0.02


def test_one_that_doubts_its_sales_waits_and_sees():
    """D05: a deep slump from month 37 on brings fewer new partners in the two years that follow than the same years
    without it; those who do not wait and see win as many."""
    came = {}
    for weight in (0.0, Assumptions.fields["wait_and_see"].default):
        for slump in (False, True):
            scenario = market(SMALL, assumptions={"recessions": False, "wait_and_see": weight})
            if slump:
                scenario = scenario.vary(shocks=[{"month": 37, "kind": "recession_began", "size": 0.05, "months": 12}])
            events = kam.simulate(scenario, seeds=SEEDS).events
            fresh = events["kind"].isin(["trial_began", "returned"]) & events["month"].between(38, 60)
            came[weight > 0.0, slump] = fresh.sum()
    assert came[True, True] < 0.97 * came[True, False]
    assert came[True, True] / came[True, False] < came[False, True] / came[False, False]


@pytest.fixture(scope="module")
def discounted():
    """North's accounts in the first year, as they are and five points cheaper; and which contracts ran through it.

    Nobody leaves: a newcomer would be heard on further lines, also where contracts run on.
    """
    told = []
    for price in (1.0, 0.95):
        changes = {"suppliers.north.price": price, "months": 12, "assumptions.people_leave": False}
        scenario = kam.load_scenario("life_cycle").vary(**changes)
        table = kam.simulate(scenario, seeds=range(1, 2001), keep="months").relationships
        told.append(table[table["supplier"] == "North Bearings"].set_index(["run", "relationship", "month"]))
    return told


def test_a_discount_moves_what_is_open_and_nothing_that_is_contracted(discounted):
    """S0.5: accounts whose contract runs beyond the year keep their share in its first half to three digits, as budgets
    follow sales; where contracts end within it, five points of price win or keep more than where only what others
    hold is open."""
    before, after = discounted
    runs_on = before["contract_end"].groupby(level=["run", "relationship"]).first() > 12
    change = (after["share_of_wallet"] - before["share_of_wallet"]).unstack("month")
    trades = before["active"].unstack("month")[1]
    bound, open_now = change[runs_on & trades], change[~runs_on & trades]
    assert abs(bound[6]).median() < 1e-3
    error = np.hypot(open_now[12].sem(), bound[12].sem())
    assert open_now[12].mean() - bound[12].mean() > 2.0 * error


def test_a_better_offer_gets_in_where_search_is_cheap():
    """S1.40: with search ten times cheaper more new partners come to trade in the same years."""
    count = []
    for cost in (0.038, 0.38):
        events = kam.simulate(market(SMALL, assumptions={"search_cost": cost}), seeds=SEEDS).events
        count.append(events["kind"].isin(["trial_began", "returned"]).sum())
    assert count[0] > 1.3 * count[1]


def test_without_bonds_the_choice_is_a_lottery():
    """The null: where nothing binds and nothing counts but luck, staying is no likelier than for any that bids."""
    nothing = dict.fromkeys((
        "switching_scale", "ties_worth", "trust_worth", "service_worth", "memory_worth", "quality_worth", "doubt_costs",
        "breach_worth", "bid_selling", "bid_capability", "bid_capability_formal", "hassle_worth",
        "lean_worth", "slump_bundles",
    ), 0.0)  # fmt: skip
    bound, loose = (
        kam.simulate(market(SMALL, assumptions={"search_cost": 0.0, **given}), seeds=SEEDS).bids
        for given in ({}, {**nothing, "choice_luck": 1.0, "strangers": 1.0})
    )
    won = [np.mean(bids["winner"] == bids["incumbent"]) for bids in (bound, loose)]
    chance = np.mean(1.0 / (1.0 + loose["challengers"]))
    assert won[0] > chance + 0.1 and won[1] < chance + 0.02
