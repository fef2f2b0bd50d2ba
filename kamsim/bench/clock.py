"""Measuring time and memory, here or in a fresh process."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kamsim.scenario.files import shipped_folder


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
    package = package or Path(__file__).resolve().parents[2]
    environment = {**os.environ, "KAMSIM_CACHE": str(cache), "PYTHONPATH": str(package)}
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, cwd=cache, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


COMPILE = """
from kamsim.readers import batch
from kamsim.scenario.load import load_scenario
batch.prepare(load_scenario("life_cycle"))
"""


def compile_times():
    """Cold compile, second start, and after an edit to one rule, each in a fresh process."""
    with tempfile.TemporaryDirectory() as folder:
        here, copy = Path(__file__).resolve().parents[1], Path(folder) / "copy"
        shutil.copytree(here, copy / "kamsim", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(shipped_folder(), copy / "scenarios")
        cold = in_new_process(COMPILE, folder, copy)
        second = in_new_process(COMPILE, folder, copy)
        rule = copy / "kamsim" / "theory" / "rules" / "trust" / "reputation.py"
        text = rule.read_text(encoding="utf-8")
        rule.write_text(text.replace("0.5 * (0.5 +", "0.51 * (0.5 +"), encoding="utf-8")
        edited = in_new_process(COMPILE, folder, copy)
    return {"first_compile_seconds": cold, "second_process_seconds": second, "after_edit_seconds": edited}
