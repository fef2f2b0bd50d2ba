"""The long measurements: many runs, flat memory, a large world; each in a fresh process of its own."""

import json
import subprocess
import sys

WATCHED = """
import json, resource, sys, time
from kamsim.bench.markets import market_of
from kamsim.readers.ensemble import simulate
from kamsim.scenario.load import load_scenario
{prepare}
start = time.perf_counter()
{work}
spent = time.perf_counter() - start
here = int(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]) * 1024
there = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
from joblib.externals.loky import get_reusable_executor
get_reusable_executor().shutdown(wait=True)
there = max(there, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)
print(json.dumps([spent, here, there]))
"""
DEFAULT = "scenario = load_scenario('life_cycle'); simulate(scenario, 600, 'brief', 2)"


def watched(prepare, work):
    """Seconds, and the peak of memory of the process and of its largest worker, in bytes."""
    code = WATCHED.format(prepare=prepare, work=work)
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return json.loads(done.stdout.splitlines()[-1])


def targets_met(tell):
    """Measure what the project promises on two cores."""
    told = {}
    for key, prepare, work in (
        ("runs_10000", DEFAULT, "simulate(scenario, 10_000, 'brief', 2)"),
        ("runs_100000", DEFAULT, "simulate(scenario, 100_000, 'brief', 2)"),
        ("relationships_10000", "scenario = market_of(10_000, 180)", "simulate(scenario, [1], 'brief', 1)"),
    ):  # fmt: skip
        tell(key)
        spent, here, there = watched(prepare, work)
        told |= {f"{key}_seconds": spent, f"{key}_peak_mib": here / 2**20, f"{key}_worker_peak_mib": there / 2**20}
    return told
