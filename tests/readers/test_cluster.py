"""A real Dask scheduler with two real worker processes, and schedulers that are not there."""

import contextlib
import os
import signal
import subprocess
import sys
import time

import pandas as pd
import pytest

import kamsim as kam
from kamsim.experiments.sweep import plan
from kamsim.readers import cluster as preflight

pytest.importorskip("distributed", reason="a cluster needs the extra 'cluster'")
SPACE = {"assumptions.trust_gain": (0.02, 0.3)}


def start(folder, what, *words, **more):
    """A part of a cluster as its own process."""
    code = f"from distributed.cli.dask_{what} import main; main()"
    words = ("--scheduler-file", folder / "scheduler.json", *words)
    return subprocess.Popen([sys.executable, "-c", code, *map(str, words)], cwd=folder, start_new_session=True,
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)  # fmt: skip


@pytest.fixture(scope="module")
def bow_tie():
    return kam.load_scenario("bow_tie").vary(months=36)


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    """Address of a scheduler, and its two workers."""
    import json

    folder = tmp_path_factory.mktemp("cluster")
    parts = [start(folder, "scheduler", "--port", 0, "--no-dashboard", "--host", "127.0.0.1")]
    try:
        until = time.monotonic() + 60
        while not (folder / "scheduler.json").exists() and time.monotonic() < until:
            time.sleep(0.05)
        parts += [start(folder, "worker", "--nthreads", 1, "--no-dashboard", "--name", n) for n in ("one", "two")]
        yield json.loads((folder / "scheduler.json").read_text())["address"], parts[1:]
    finally:
        for part in parts:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(part.pid, signal.SIGKILL)
            part.wait()


def test_a_sweep_on_a_cluster_is_the_sweep_here_even_when_a_worker_is_killed(bow_tie, running, monkeypatch):
    monkeypatch.setattr(plan, "MOST_A_TASK", 10)
    monkeypatch.setattr(preflight, "PATIENCE_SECONDS", 60)
    address, parts = running
    killed = []

    def progress(done, total):
        if done >= 20 and not killed:
            killed.append(done)
            os.killpg(parts[0].pid, signal.SIGKILL)  # the nanny and its worker

    with preflight.cluster(address) as (executor, _):
        there = kam.sweep(bow_tie, SPACE, n=20, seeds=5, executor=executor, workers=2, progress=progress)
    assert killed
    here = kam.sweep(bow_tie, SPACE, n=20, seeds=5, workers=1)
    pd.testing.assert_frame_equal(there.runs(), here.runs())


def test_a_cluster_with_another_theory_is_refused_before_any_work_is_sent(running, monkeypatch):
    monkeypatch.setattr(preflight, "PATIENCE_SECONDS", 60)
    monkeypatch.setattr(preflight, "theory_mark", lambda: "another theory")  # here; workers ask their own
    with pytest.raises(kam.KamsimError, match="every part of the cluster must have this kamsim"):
        with preflight.cluster(running[0]):
            pass


def test_a_scheduler_that_is_not_there_is_a_sentence_and_not_a_wait(monkeypatch):
    monkeypatch.setattr(preflight, "PATIENCE_SECONDS", 1)
    for address in ("tcp://127.0.0.1:9", "nonsense://nowhere"):
        start_time = time.monotonic()
        with pytest.raises(kam.KamsimError, match="the scheduler cannot be reached"):
            with preflight.cluster(address):
                pass
        assert time.monotonic() - start_time < 30
