"""Measure both sides of every tension: ``python docs/measure_tensions.py [SEEDS]`` prints the table of tensions.md."""

import sys

import kamsim as kam
from kamsim.theory.assumptions.tensions import CLAIMS, TENSIONS

CASES = {"T3": "shedding", "T5": "cola_conflict"}  #: where it shows best
FREE = {"buyers.frizz.exclusive": False, "buyers.zest.exclusive": False}  #: no clause: the case in which T5 matters
STAGES = ("basic", "cooperative", "interdependent", "integrated")
HEAD = ("", "case", "trust", "commitment", "depth", "key", "profit", "HHI", "ends", "acts found")


def figures(case, preset, seeds):
    """What one preset does to a case: means over seeds, months and living accounts."""
    changes = {"assumptions.preset": preset, **(FREE if case == "cola_conflict" else {})}
    futures = kam.simulate(kam.load_scenario(case).vary(**changes), seeds=seeds)
    table = futures.relationships
    living = table[table["active"]]
    deep = living[living["stage"].isin(STAGES)]["stage"].astype(str).map(STAGES.index).mean()
    firms, kinds = futures.firms, futures.events["kind"]
    return (
        f"{living['buyer_trust'].mean():.3f}", f"{living['commitment'].mean():.3f}", f"{deep:.2f}",
        f"{living['tier'].astype(str).ne('standard').mean():.2f}",
        f"{living['profit'].sum() / living['revenue'].sum():.1%}",
        f"{firms['concentration'].mean():.3f}", f"{len(futures.endings) / seeds:.2f}",
        f"{(kinds == 'act_detected').sum() / seeds:.2f}",
    )  # fmt: skip


def lines(seeds):
    """The table, row by row."""
    yield HEAD
    yield tuple("---" for _ in HEAD)
    yield ("default", "life_cycle", *figures("life_cycle", "evidence", seeds))
    for number, sides in TENSIONS.items():
        case = CASES.get(number, "life_cycle")
        for side in sides:
            yield (f"{number} `{side}`", case, *figures(case, side, seeds))
    for claim in CLAIMS:
        yield (f"`{claim}`", "life_cycle", *figures("life_cycle", claim, seeds))


if __name__ == "__main__":
    for line in lines(int(sys.argv[1]) if len(sys.argv) > 1 else 100):
        print("| " + " | ".join(line) + " |", flush=True)
