"""What a euro more brings back in two years, by kind, stage and need: ``python docs/measure_returns.py [SEEDS]``.

Under matched luck North Bearings puts more into all its accounts, in one way at a time, in the scenario *life cycle*
and in a market that is drawn; every account is counted by the stage in which it began.  Minus 1: the euro is gone;
0: it has come back; 1: it has come back twice.
"""

import sys

import numpy as np

import kamsim as kam
from kamsim.theory.strategies.postures import hold_back

FIRM, MONTHS = "North Bearings", 24
BUDGET = 240_000.0  #: EUR a month planned for people and service; so much is planned that sales no longer decide
STAGES = ("basic", "cooperative", "interdependent", "integrated")
LEVER = "technical_support"
OFTEN, RARELY = 20.0, 0.1  #: orders a month
FEWEST = 10  #: futures with accounts of a stage, below which nothing is said of it
KINDS = {
    "time with people": {"more": 1.2},
    "a lever that is needed": {"more": 1.1, "promised": 0.6, "need": 0.8},
    "a lever that nobody needs": {"more": 1.1, "promised": 0.6, "need": 0.0},
    "specific investment, ordering daily": {"pledge": 0.75, "orders": OFTEN},
    "specific investment, ordering every ten months": {"pledge": 0.75, "orders": RARELY},
    "discount of two points": {"price": 0.98},
}
DRAWN = {
    "time with people, drawn market": {"more": 1.2},
    "specific investment, drawn market": {"more": 1.2, "strategy": "alike_that_pledges"},
    "discount of two points, drawn market": {"price": 0.98},
}


def alike_that_pledges(supplier, relationship, buyer, assumptions):
    """Everyone alike, and a sixth of the budget into specific investment."""
    hold_back(relationship)
    relationship.own_taste, relationship.evenness, relationship.pledge_wanted = 0.0, 1.0, 1.0 / 6.0


def drawn(more=1.0, strategy="alike", price=1.0):
    """North Bearings among others in a drawn market."""
    north = {"name": FIRM, "strategy": strategy, "selling_budget": more * BUDGET, "price": price}
    crowd = {"suppliers": 11, "buyers": 80, "suppliers_per_buyer": 4}
    tables = {"title": "A drawn market", "teaches": "What pays.", "months": MONTHS, "population": crowd}
    return kam.Scenario({**tables, "suppliers": {"north": north}}, "a drawn market")


def case(more=1.0, promised=0.0, need=0.3, pledge=0.25, orders=4.0, price=1.0):
    """The life cycle with another budget, lever, need of it, investment in months of revenue, rhythm or price."""
    scenario = kam.load_scenario("life_cycle")
    buyers = scenario.part("buyers")
    changes = {"months": MONTHS, "suppliers.north.selling_budget": more * BUDGET, "suppliers.north.price": price,
               "suppliers.north.strategy": "alike"}  # fmt: skip
    for name in buyers:
        changes[f"buyers.{name}.needs.{LEVER}"] = {"required": need, "hidden": True}
        changes[f"buyers.{name}.orders_a_month"] = orders
    pairs = [dict(pair) for pair in scenario.part("relationships")]
    for pair in pairs:
        if pair["supplier"] == "north" and pair.get("active", True):
            pair["levers"] = {LEVER: {"promised": promised}}
            pair["supplier_pledge"] = pledge * pair["share_of_wallet"] * buyers[pair["buyer"]]["spend"]
    return scenario.vary(**changes, relationships=pairs)


def accounts(make, seeds, **changes):
    """Profit and what was put in, one row for each account and run, and its first stage."""
    table = kam.simulate(make(**changes), seeds=seeds, keep="months").relationships
    table = table[table["supplier"] == FIRM]
    table = table.assign(sold=table["revenue"] / table["unit_price"])
    rows = table.groupby(["run", "relationship"])[["profit", "effort", "investment", "sold"]].sum()
    first = table[table["month"] == table["month"].min()].set_index(["run", "relationship"])
    return first[["stage", "active", "supplier_pledge"]].join(rows)


def put_in(kind, before, after):
    """Euros put in: price given away, investment that stands in the books at first, or people's time and service."""
    if "price" in kind:
        return (1.0 - kind["price"]) * after["sold"]
    if "pledge" in kind:
        return after["supplier_pledge"] - before["supplier_pledge"]
    return (after["effort"] + after["investment"]) - (before["effort"] + before["investment"])


def figures(kind, seeds, make=case):
    """Net return per euro for each stage, with its 95% interval over runs; None where too few have such accounts."""
    before = accounts(make, seeds, **{name: kind[name] for name in ("need", "orders") if name in kind})
    before = before[before["active"]]
    after = accounts(make, seeds, **kind).loc[before.index]
    gained, spent = after["profit"] - before["profit"], put_in(kind, before, after)
    for stage in STAGES:
        chosen = before["stage"].astype(str) == stage
        sums = np.stack([values[chosen].groupby("run").sum().to_numpy() for values in (gained, spent)])
        if sums.shape[1] < FEWEST:
            yield None
            continue
        draws = np.random.default_rng(1).integers(0, sums.shape[1], (2000, sums.shape[1]))
        again = sums[0][draws].sum(axis=1) / sums[1][draws].sum(axis=1)
        yield (sums[0].sum() / sums[1].sum(), *np.quantile(again, (0.025, 0.975)))


if __name__ == "__main__":
    kam.strategy(side="supplier", reads=("active",))(alike_that_pledges)
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    print("| " + " | ".join(("", *STAGES)) + " |\n|" + "---|" * (1 + len(STAGES)))
    for name, kind in {**KINDS, **DRAWN}.items():
        make, least = (drawn, (seeds + 2) // 3) if name in DRAWN else (case, seeds)
        found = figures(kind, least, make)
        told = ("{:+.2f} ({:+.2f} to {:+.2f})".format(*one) if one else "too few" for one in found)
        print("| " + " | ".join((name, *told)) + " |", flush=True)
