"""Speed, as ratios within one run; never as a test."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from .batch import Reader
from .ensemble import simulate
from .interpreted import History
from .scenario import load_scenario


def seconds(work, times=3):
    """The median time of some work."""
    spans = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        spans.append(time.perf_counter() - start)
    return statistics.median(spans)


def in_new_process(code, cache, package=None):
    """Seconds a fresh Python takes for some code, with a cache folder of its own."""
    package = package or Path(__file__).resolve().parent.parent
    environment = {**os.environ, "KAMSIM_CACHE": str(cache), "PYTHONPATH": str(package)}
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, cwd=cache, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


COMPILE = (
    "import kamsim.batch as e; from kamsim.scenario import load_scenario as l; e.compiled_phases(l('life_cycle'))"
)


def compile_times():
    """Cold compile, second start, and after an edit to one rule, each in a fresh process."""
    with tempfile.TemporaryDirectory() as folder:
        here, copy = Path(__file__).resolve().parent, Path(folder) / "copy"
        shutil.copytree(here, copy / "kamsim", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(here.parent / "scenarios" if (here.parent / "scenarios").is_dir() else here / "shipped",
                        copy / "scenarios")  # fmt: skip
        cold = in_new_process(COMPILE, folder, copy)
        second = in_new_process(COMPILE, folder, copy)
        rule = copy / "kamsim" / "rules" / "reputation.py"
        text = rule.read_text(encoding="utf-8")
        rule.write_text(text.replace("0.4 * supplier.scandal", "0.41 * supplier.scandal"), encoding="utf-8")
        edited = in_new_process(COMPILE, folder, copy)
    return {"first_compile_seconds": cold, "second_process_seconds": second, "after_edit_seconds": edited}


def market_of(relationships):
    """A drawn market of about so many relationships."""
    buyers = max(2, relationships // 4)
    crowd = {"suppliers": max(2, buyers // 4), "buyers": buyers, "suppliers_per_buyer": 4}
    return load_scenario("life_cycle").vary(
        **{key: None for key in ("suppliers", "buyers", "people", "relationships", "shocks")},
        population=crowd, months=24, name="market",
    )  # fmt: skip


def cost_a_relationship_month(relationships):
    """Microseconds of compiled time for one relationship-month."""
    scenario = market_of(relationships)
    reader, count = Reader(scenario), len(scenario.layout.world.relationships)
    reader.play([(scenario, 1)])
    spent = seconds(lambda: reader.play([(scenario, seed) for seed in range(1, reader.size + 1)]))
    return 1e6 * spent / reader.size / count / scenario.months


def bench(cold=True):
    """Measure everything; keys ending in ``_seconds`` depend on the machine, ratios hardly."""
    scenario = load_scenario("life_cycle")
    reader = Reader(scenario)
    reader.play([(scenario, 1)])
    interpreted = seconds(lambda: History(scenario, 1, every=12).play())
    runs = 4 * reader.size
    compiled = seconds(lambda: simulate(scenario, seeds=runs, workers=1)) / runs
    small, large = cost_a_relationship_month(20), cost_a_relationship_month(2000)
    told = {
        "relationships": len(scenario.layout.world.relationships),
        "people": len(scenario.layout.world.contacts),
        "interpreted_seconds": interpreted,
        "compiled_seconds": compiled,
        "compiled_over_interpreted": interpreted / compiled,
        "microseconds_a_relationship_month_20": small,
        "microseconds_a_relationship_month_2000": large,
        "cost_2000_over_20": large / small,
    }
    return {**told, **(compile_times() if cold else {})}
