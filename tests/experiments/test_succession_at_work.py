"""Hand-over at work: small experiments under matched luck on the account whose manager leaves in month 37."""

import pytest

import kamsim as kam
from kamsim.readers.model import KamModel
from kamsim.validation.market import market

BASE = kam.load_scenario("bow_tie")
SEEDS = range(1, 61)
AFTER = range(38, 50)
NORTH = "North Bearings"
NARROW = [("anna", "amir")]
BROAD = [(seller, purchaser) for seller in ("anna", "bela", "elsa") for purchaser in ("amir", "birgit", "cosmin")]
HIDDEN = {
    "suppliers.north.strategy": "alike",
    "buyers.arkona.needs": {"technical_support": {"required": 1.0, "hidden": True}},
}


def account(known, leaves=True, team=("anna", "bela", "elsa", "greta"), bela=(), share=0.55, **changes):
    """The account with ties of 0.85 between those who know each other; with or without the manager leaving."""
    ours, theirs = (dict(line) for line in BASE.tables["relationships"])
    ties = [{"supplier_person": one, "buyer_person": other, "strength": 0.85} for one, other in known]
    ours |= {"ties": ties, "team": list(team), "share_of_wallet": share}
    people = {key: dict(line) for key, line in BASE.tables["people"].items()}
    people["anna"]["type"] = "sales_manager"
    people["bela"] |= dict(bela)
    shocks = {} if leaves else {"shocks": []}
    theirs["team"] = list(theirs["team"])
    return BASE.vary(**{"relationships": [ours, theirs], "people": people, "months": 50, **shocks, **changes})


def played(*known, **how):
    """Monthly rows of the account in all histories."""
    table = kam.simulate(account(*known, **how), seeds=SEEDS, keep="months").relationships
    return table[table["supplier"] == NORTH]


def lost(known, **how):
    """Part of the revenue of the year after that the manager's leaving costs."""
    with_it, without = (played(known, leaves=leaves, **how) for leaves in (True, False))
    paid = [table[table["month"].isin(AFTER)]["revenue"].sum() for table in (with_it, without)]
    return 1.0 - paid[0] / paid[1]


LIKE = {"type": "sales_manager", "role": "key_account_manager"}
UNLIKE = {"type": "project_manager", "role": "account_manager"}
WITHOUT_BELA = ("anna", "elsa", "greta")


def test_a_leaver_costs_most_where_one_knows_one():
    """S3.14 (Shi and others 2017, verified sign): where three know three hardly anything is lost."""
    assert lost(NARROW) > 0.03 and abs(lost(BROAD)) < 0.4 * lost(NARROW)


def test_a_successor_alike_saves_part_of_the_revenue():
    """Shi and others 2017 (verified sign): the year after is better under a colleague who is alike."""
    assert lost(NARROW, bela=LIKE) < 0.7 * lost(NARROW, bela=UNLIKE)


def test_part_of_the_ties_goes_to_a_successor_alike_less_to_another_none_to_an_empty_seat():
    """The strongest tie of the account at the end of the month in which its only one went."""
    cases = ({"bela": LIKE}, {"bela": UNLIKE}, {"team": WITHOUT_BELA})
    depth = [played(NARROW, **case).query("month == 37")["depth"].mean() for case in cases]
    assert 0.8 > depth[0] > 2.0 * depth[1] > 0.0 and depth[2] == 0.0


def test_a_newcomer_opens_lines_the_old_one_had_left():
    """Schmitz and others 2020: within nine months more lines are opened than the old manager would have opened."""
    opened = []
    for leaves in (True, False):
        events = kam.simulate(account(BROAD, leaves=leaves, share=0.25), seeds=range(1, 101)).events
        events = events[(events["kind"] == "scope_widened") & (events["supplier"] == NORTH)]
        opened.append(events["month"].between(37, 45).sum())
    assert opened[0] > 5 + 2 * opened[1]


@pytest.mark.parametrize("seed", [1, 2])
def test_a_newcomer_finds_a_need_the_old_one_took_for_granted(seed):
    """Schmitz and others 2020: a hidden need of 1 is believed to be greater three months after the change."""
    believed = []
    for leaves in (True, False):
        model = KamModel(account(BROAD, leaves=leaves, **HIDDEN), rng=seed)
        for _ in range(40):
            model.step()
        world = model.history.world
        hidden = [row for row in range(14) if world.needs[row].hidden]
        believed.append(world.supports[hidden[0]].believed)
    assert believed[0] > believed[1] + 0.1


def test_colleagues_take_over_in_drawn_markets_too():
    """Key accounts of drawn firms have a second manager, who takes over when the first goes."""
    crowd = {"suppliers": 12, "buyers": 80, "suppliers_per_buyer": 4, "burn_in": 0, "years": 5}
    events = kam.simulate(market(crowd), seeds=range(1, 6)).events
    gone = events["cause"].isin(["contact_left", "contact_promoted", "contact_retired"])
    assert (gone & (events["kind"] == "manager_reassigned")).sum() > 30
