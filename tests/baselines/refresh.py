"""Write the baselines anew: ``python tests/baselines/refresh.py``.  Read the difference before you commit it."""

from pathlib import Path

from kamsim.readers.interpreted import History
from kamsim.results.run import Run
from kamsim.scenario.files import shipped_files
from kamsim.scenario.load import load_scenario

HERE = Path(__file__).resolve().parent
SEED = 7


def baseline(name):
    """One history in a few lines: where each relationship stands, how often each thing happened."""
    run = Run(load_scenario(name), [History(load_scenario(name), SEED).play()])
    rows = run.relationships
    last = rows[rows["month"] == rows["month"].max()]
    lines = [f"{name}, seed {SEED}, {run.scenario.months} months", "", "relationships at the end"]
    for row in last.itertuples():
        money = f"revenue {row.revenue_year:.0f}, profit {row.profit_year:.0f}"
        state = f"trust {row.buyer_trust:.4f}, share {row.share_of_wallet:.4f}"
        lines.append(f"{row.supplier} - {row.buyer}: {row.stage}, {row.tier}, {money}, {state}")
    counts = run.events["kind"].astype(str).value_counts().sort_index()
    return "\n".join([*lines, "", "ledger", *(f"{kind}: {count}" for kind, count in counts.items())]) + "\n"


if __name__ == "__main__":
    for known in shipped_files():
        (HERE / f"{known}.txt").write_text(baseline(known), encoding="utf-8")
