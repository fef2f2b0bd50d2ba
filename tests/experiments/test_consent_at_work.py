"""Consent, lists, status and governance at work: small experiments under matched luck."""

import pytest

import kamsim as kam
from kamsim.validation.market import market

SEEDS = range(1, 101)
CROWD = {"suppliers": 20, "buyers": 136, "suppliers_per_buyer": 5, "burn_in": 0, "years": 15}
REASONS = {"worth_wanting", "trust_wanting", "fit_wanting", "power_feared", "ceiling"}
WITHDRAWN = {"not_significant", "buys_from_rival", "unstable", "unethical", "concessions"}
LIFE = kam.load_scenario("life_cycle")
NORTH, ARKONA = "North Bearings", "Arkona Pumps"


@pytest.fixture(scope="module", params=["life_cycle", "market"])
def played(request):
    """All futures of the life cycle, or a few of a market of 20 suppliers and 136 buyers."""
    if request.param == "life_cycle":
        return kam.simulate(LIFE, seeds=SEEDS)
    return kam.simulate(market(CROWD), seeds=4)


def parts(events, kind, column):
    """How often each word of a column occurs among the events of a kind, as a part of all."""
    return events[events["kind"] == kind][column].astype(str).value_counts(normalize=True)


def test_a_buyer_refuses_for_each_of_five_reasons(played):
    """S1.16, S1.17, S1.44, S3.6: none is behind more than 60% of all refusals."""
    found = parts(played.events, "consent_refused", "cause")
    assert set(found.index) == REASONS and found.max() < 0.6 and found.min() > 0.003


def test_preferred_lists_exclude(played):
    """S0.9: at most half of basic accounts stand on one, and more of those that came further."""
    table = played.relationships
    listed = table[table["active"]].groupby("stage", observed=True)["preferred"].mean()
    assert listed["basic"] <= 0.5 < listed["cooperative"] < listed["interdependent"]


def test_status_is_withdrawn_for_each_of_five_reasons(played):
    """S1.63-S1.67: each is behind at least one withdrawal of fifty."""
    found = parts(played.events, "status_withdrawn", "detail")
    assert set(found.index) == WITHDRAWN and found.min() > 0.02 and found.max() < 0.6


def test_who_wants_no_more_says_so_once():
    """S1.17: with a price hunter a supplier speaks of the next step once, not year after year."""
    events = kam.simulate(LIFE, seeds=20).events
    refused = events[(events["kind"] == "consent_refused") & (events["buyer"] == "Dunmore Foods")]
    told = refused[refused["cause"] == "ceiling"].groupby(["run", "relationship"]).size()
    assert len(told) and told.max() <= 3  # anew where it had gone deeper and fallen back


def with_tier(tier):
    """North and Arkona with another status of their relationship."""
    lines = [dict(line) for line in LIFE.tables["relationships"]]
    lines[0]["tier"] = tier
    return {"relationships": lines, "suppliers.north.strategic_cap": int(tier == "strategic")}


ABLE = {"suppliers.north.board_competence": 0.9, "suppliers.north.dashboard": 0.7}
CONTRASTS = {
    "able board": (ABLE, {"suppliers.north.reviews_accounts": False}),
    "strategic tier": (ABLE, with_tier("key")),
    "dashboard": (ABLE | {"suppliers.north.dashboard": 0.9}, {"suppliers.north.dashboard": 0.0}),
}


@pytest.mark.parametrize("name", CONTRASTS)
def test_governance_saves_accounts(name):
    """S4.15, S4.16, S2.30: the account of North and Arkona outlives fifteen years in two futures of a hundred more."""
    given, without = CONTRASTS[name]
    lived, declines = [], []
    for changes in (given, given | without):
        events = kam.simulate(LIFE.vary(**changes), seeds=SEEDS).events
        account = events[(events["supplier"] == NORTH) & (events["buyer"] == ARKONA)]
        lived.append(len(SEEDS) - account[account["kind"] == "ended"]["run"].nunique())
        declines.append((account["kind"] == "decline_began").sum())
    assert lived[0] - lived[1] >= 2 and declines[0] < declines[1]


def crossing(**changes):
    """Part of the futures in which Sorrel's key account management has paid for itself within fifteen years."""
    case = kam.load_scenario("adopting_kam").vary(months=180, **changes)
    profit = []
    for scenario in (case, case.vary(**{"suppliers.sorrel.kam_month": -1})):
        table = kam.simulate(scenario, seeds=SEEDS).firms
        profit.append(table[table["firm"] == "Sorrel Coatings"].pivot(index="run", columns="year", values="profit"))
    saved = (profit[0] - profit[1]).cumsum(axis=1)
    return (saved[range(5, 16)] > 0.0).any(axis=1).mean()


def test_key_account_management_pays_late_where_customers_do_not_claim_its_worth():
    """S1.2: where they press for no more than others most firms have it back; where they do, most have not."""
    assert crossing(**{"assumptions.key_claims": 0.0}) > 0.6 > 0.4 > crossing()
