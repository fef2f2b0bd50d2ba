"""Service at work: small experiments under matched luck that show what lasts, what pays and what is forgiven."""

import pandas as pd
import pytest

import kamsim as kam

SEEDS = range(1, 101)
FIRM = "North Bearings"
HEAVY = ("technical_support", "delivery", "response", "availability", "order_channel")
LIGHT = ("market_insight", "sponsorship", "pipeline", "representative", "voice")
#: suppliers go by what they believe, and neither learn nor ask
FIXED = {"own_taste": 0.0, "discovery": 0.0, "newcomer_blurs": 0.0, "hot_rate": 0.0, "asking_finds": 0.0}


def needs_seen(rightly, **changes):
    """Two suppliers of two buyers with five heavy needs; South sees them rightly, North rightly or just the others."""
    scenario = kam.load_scenario("brochure_and_engineer")
    pairs = [dict(pair) for pair in scenario.part("relationships")]
    for pair in pairs:
        high, low = (0.9, 0.05) if rightly or pair["supplier"] == "south" else (0.05, 0.9)
        pair["levers"] = {lever: {"believed": high if lever in HEAVY else low} for lever in (*HEAVY, *LIGHT)}
    changes |= {f"assumptions.{name}": value for name, value in FIXED.items()}
    changes |= {f"suppliers.{name}.strategy": "depth_and_breadth" for name in ("north", "south")}
    for buyer in scenario.part("buyers"):
        for lever in (*HEAVY, *LIGHT):
            need = {"required": 0.9 if lever in HEAVY else 0.05, "hidden": True}
            changes[f"buyers.{buyer}.needs.{lever}"] = need
    return scenario.vary(**changes, relationships=pairs)


@pytest.fixture(scope="module")
def served():
    """North's accounts at the end of each year where needs are seen rightly and where they are not."""
    return {rightly: kam.simulate(needs_seen(rightly), seeds=SEEDS, keep="months") for rightly in (True, False)}


def of_year(played, year):
    """North's accounts in the months of one year."""
    rows = played.relationships
    return rows[(rows["supplier"] == FIRM) & ((rows["month"] - 1) // 12 + 1 == year)]


def test_needs_met_show_in_satisfaction_trust_and_sales_for_years(served):
    """S2.6: in the fifth year still at least 0.04 of satisfaction, and trust and a tenth more sales with it."""
    right, wrong = (of_year(served[rightly], 5) for rightly in (True, False))
    content, trusted = (
        right.loc[right["active"], name].mean() - wrong.loc[wrong["active"], name].mean()
        for name in ("buyer_satisfaction", "buyer_trust")
    )
    assert content >= 0.04 and trusted >= 0.02
    assert right["revenue"].sum() > 1.1 * wrong["revenue"].sum()


def test_needs_met_keep_accounts(served):
    """In the last three years more accounts are still there."""
    kept = {r: sum(of_year(served[r], year)["active"].mean() for year in (6, 7, 8)) / 3.0 for r in served}
    assert kept[True] > kept[False]


def gained(one, other, name="profit"):
    """What a firm has more of in the one case than in the other, over all years: mean and standard error over runs."""
    sums = [played.firms[played.firms["firm"] == FIRM].groupby("run")[name].sum() for played in (one, other)]
    difference = sums[0] - sums[1]
    return difference.mean(), difference.sem()


def test_waste_does_not_pay(served):
    """S1.14, S2.32: whoever serves wrongly earns less, though complaints about waste make its work leaner."""
    more, error = gained(served[True], served[False])
    assert more > 2.0 * error


def test_the_engineer_earns_more_than_the_brochure_maker():
    """S2.32 and S2.33."""
    brochure = kam.load_scenario("brochure_and_engineer")
    engineer = brochure.vary(**{"suppliers.north.strategy": "ask_the_customer"})
    more, error = gained(*(kam.simulate(case, seeds=SEEDS) for case in (engineer, brochure)))
    assert more > 2.0 * error


@pytest.mark.parametrize("firm", ["North Bearings", "Southgate Drives", "Alder Precision"])
def test_accounts_leave_where_hardly_anything_is_delivered(short_of_goods, firm):
    """S2.10: an eighth or less of the orders for eight months; a year after it began one in twenty more has left."""
    there = []
    for played in short_of_goods:
        rows = played.relationships
        rows = rows[rows["supplier"] == firm].set_index(["run", "relationship", "month"])["active"].unstack()
        there.append(rows.loc[rows[24], 36].mean())
    assert there[1] < there[0] - 0.05


@pytest.fixture(scope="module")
def short_of_goods():
    """The shortage left out, and so deep that 12% of what is ordered arrives."""
    scenario = kam.load_scenario("shortage")
    deep = [{**dict(shock), "size": 0.91} for shock in scenario.part("shocks")]
    return [kam.simulate(scenario.vary(shocks=shocks, months=36), seeds=SEEDS, keep="months") for shocks in ([], deep)]


def test_the_stronger_the_bond_the_more_is_forgiven():
    """S2.23: the same gravest failure at every account; of its trust the third with the strongest bonds loses a tenth
    less at least than the third with the weakest, and fewer points too."""
    scenario = kam.load_scenario("life_cycle").vary(months=13)
    pairs = [pair for pair in scenario.part("relationships") if pair.get("active", True)]
    shocks = [
        {"month": 13, "kind": "service_failed", "supplier": pair["supplier"], "buyer": pair["buyer"], "size": 1.0}
        for pair in pairs
    ]
    spared, failed = (
        kam.simulate(case, seeds=SEEDS, keep="months").relationships.set_index(["run", "relationship", "month"])
        for case in (scenario, scenario.vary(shocks=shocks))
    )
    before = spared.xs(12, level="month")
    before = before[before["active"]]
    third = pd.qcut(before["interpersonal_trust"] + before["buyer_commitment"], 3, labels=False)
    lost = (spared["buyer_trust"] - failed["buyer_trust"]).xs(13, level="month")[before.index]
    part = (lost / before["buyer_trust"]).groupby(third).mean()
    assert part[0] > part[1] > part[2] and part[2] < 0.9 * part[0]
    assert lost.groupby(third).mean()[2] < lost.groupby(third).mean()[0]


def drawn(strategy):
    """North Bearings among eleven others in a drawn market."""
    crowd = {"suppliers": 11, "buyers": 80, "suppliers_per_buyer": 4}
    north = {"north": {"name": FIRM, "strategy": strategy}}
    tables = {"title": "A drawn market", "teaches": "What pays.", "months": 72, "population": crowd}
    return kam.Scenario({**tables, "suppliers": north}, "a drawn market")


@pytest.fixture(scope="module")
def markets():
    """North serves alike or by spend, in a drawn market."""
    return {name: kam.simulate(drawn(name), seeds=range(1, 26)) for name in ("alike", "by_spend")}


def test_service_by_spend_pays_in_a_drawn_market(markets):
    """S2.5, S2.34: accounts differ in size, and a few are most of the business."""
    more, error = gained(markets["by_spend"], markets["alike"])
    assert more > 2.0 * error


def test_inside_sales_serve_small_accounts_cheaply(markets):
    """C31 (Homburg, Droll, Totzek 2008, recalled): where the smallest third is left to inside sales it costs less than
    half of the effort for each euro it buys, and is hardly less content."""
    smallest = {}
    for name, played in markets.items():
        rows = played.relationships
        rows = rows[(rows["supplier"] == FIRM) & rows["active"] & (rows["month"] > 24)]
        small = rows[rows.groupby(["run", "month"])["revenue"].rank(pct=True) <= 1.0 / 3.0]
        smallest[name] = small["effort"].sum() / small["revenue"].sum(), small["buyer_satisfaction"].mean()
    alike, by_spend = smallest["alike"], smallest["by_spend"]
    assert by_spend[0] < 0.5 * alike[0] and by_spend[1] > alike[1] - 0.05


def room_in_small_accounts(strategy):
    """Three large accounts that already buy nearly all from North, and three of little that might buy far more."""
    names = ("Arkona Pumps", "Brenta Rail", "Celsus Wind", "Dunmore Foods", "Elverum Robotics", "Fjordal Marine")
    buyers, pairs = {}, []
    for place, name in enumerate(names):
        full = place < 3
        buyers[f"b{place}"] = {"name": name, "strategy": "partner", "spend": 80_000.0 if full else 300_000.0}
        for supplier, share in (("north", 0.95 if full else 0.15), ("south", 0.04 if full else 0.5)):
            pairs.append({"supplier": supplier, "buyer": f"b{place}", "age": 36, "share_of_wallet": share})
    return kam.Scenario({
        "title": "Room to grow", "teaches": "Who buys most need not be who could.", "months": 96,
        "assumptions": {"preset": "calm"},
        "suppliers": {
            "north": {"name": FIRM, "strategy": strategy}, "south": {"name": "Southgate Drives", "strategy": "alike"},
        },
        "buyers": buyers, "relationships": pairs,
    }, "room to grow")  # fmt: skip


def test_service_by_spend_sells_less_where_small_accounts_have_the_room_to_grow():
    """S1.3, S2.5: there all alike sell more than by spend, and by potential more than either."""
    alike, spend, potential = (
        kam.simulate(room_in_small_accounts(name), seeds=SEEDS) for name in ("alike", "by_spend", "by_potential")
    )
    for better, worse in ((alike, spend), (potential, alike)):
        more, error = gained(better, worse, "sales")
        assert more > 2.0 * error
