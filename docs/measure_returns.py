"""What a euro more brings back in two years, by kind and stage: ``python docs/measure_returns.py [SEEDS]`` prints it.

Under matched luck North Bearings spends more on all its accounts, in one way at a time; every account is counted by the
stage in which it began.  Minus 1: the euro is gone; 0: it has come back; 1: it has come back twice.
"""

import sys

import numpy as np

import kamsim as kam

FIRM, MONTHS = "North Bearings", 24
BUDGET = 250_000.0  #: EUR a month planned for people and service; so much is planned that sales no longer decide
STAGES = ("basic", "cooperative", "interdependent")


@kam.strategy(side="supplier", reads=("active",))
def even_hand(supplier, relationship, buyer, assumptions):
    """Everyone alike, and nothing into specific investment."""
    relationship.budget_claim = 1.0 if relationship.active else 0.2
    relationship.pledge_wanted = 0.0


@kam.strategy(side="supplier", reads=("active",))
def even_hand_that_pledges(supplier, relationship, buyer, assumptions):
    """Everyone alike, and a sixth of the effort into what is of use in this relationship only."""
    relationship.budget_claim = 1.0 if relationship.active else 0.2
    relationship.pledge_wanted = 1.0 / 6.0


KINDS = {
    "time with people and service": {"suppliers.north.selling_budget": 1.2 * BUDGET},
    "specific investment": {
        "suppliers.north.selling_budget": 1.2 * BUDGET, "suppliers.north.strategy": "even_hand_that_pledges",
    },
    "discount of two points": {"suppliers.north.price": 0.98},
}  # fmt: skip


def accounts(changes, seeds):
    """Profit, spending and list price of what was sold, one row for each account and run, and its first stage."""
    base = {
        "suppliers.north.selling_budget": BUDGET,
        "suppliers.north.strategy": "even_hand",
        "suppliers.north.price": 1.0,
    }
    scenario = kam.load_scenario("life_cycle").vary(**{**base, **changes, "months": MONTHS})
    table = kam.simulate(scenario, seeds=seeds, keep="months").relationships
    table = table[table["supplier"] == FIRM]
    table = table.assign(spent=table["effort"] + table["investment"], sold=table["revenue"] / table["unit_price"])
    rows = table.groupby(["run", "relationship"])[["profit", "spent", "sold"]].sum()
    first = table[table["month"] == table["month"].min()].set_index(["run", "relationship"])
    return rows.join(first[["stage", "active"]])


def figures(kind, seeds):
    """Net return per euro for each stage, with half the width of its 95% interval over runs."""
    before, after = accounts({}, seeds), accounts(KINDS[kind], seeds)
    gained = after["profit"] - before["profit"]
    spent = 0.02 * after["sold"] if "discount" in kind else after["spent"] - before["spent"]
    for stage in STAGES:
        chosen = before["active"] & (before["stage"].astype(str) == stage)
        sums = np.stack([values[chosen].groupby("run").sum().to_numpy() for values in (gained, spent)])
        draws = np.random.default_rng(1).integers(0, sums.shape[1], (2000, sums.shape[1]))
        again = sums[0][draws].sum(axis=1) / sums[1][draws].sum(axis=1)
        low, high = np.quantile(again, (0.025, 0.975))
        yield f"{sums[0].sum() / sums[1].sum():+.2f} ({low:+.2f} to {high:+.2f})"


if __name__ == "__main__":
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    print("| " + " | ".join(("", *STAGES)) + " |\n|" + "---|" * (1 + len(STAGES)))
    for kind in KINDS:
        print("| " + " | ".join((kind, *figures(kind, seeds))) + " |", flush=True)
