"""Faults done for real: kill -9 of the main process and of workers, a full disk, deadly strategies."""

import os
import resource
import signal
import subprocess
import sys
import time

import pandas as pd
import pytest

import kamsim as kam
from kamsim.experiments.sweep import plan
from kamsim.readers import workers
from kamsim.theory import strategies

SCRIPT = """
import sys
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have started the tests with it ignored
import kamsim as kam
from kamsim.experiments.sweep import plan
plan.MOST_A_TASK = 10
case = kam.load_scenario("bow_tie").vary(months=36)
space = {"assumptions.trust_gain": (0.02, 0.3), "suppliers.north.quality": (0.6, 0.98)}
kam.sweep(case, space, n=30, seeds=10, out=sys.argv[1], workers=2)
"""
SPACE = {"assumptions.trust_gain": (0.02, 0.3), "suppliers.north.quality": (0.6, 0.98)}


def start(folder):
    """The sweep in a process of its own."""
    return subprocess.Popen([sys.executable, "-c", SCRIPT, str(folder)], stderr=subprocess.PIPE, text=True)


def parts(folder):
    """Tasks that are done."""
    return len(list(folder.glob("runs/task=*/runs.parquet")))


def wait_for(folder, process, least):
    """Wait until some parts stand there."""
    until = time.monotonic() + 120
    while parts(folder) < least and process.poll() is None and time.monotonic() < until:
        time.sleep(0.01)


def children(pid):
    """Worker processes of a process: those that loky started."""
    found = []
    for entry in os.listdir("/proc"):
        try:
            if entry.isdigit() and int(open(f"/proc/{entry}/stat").read().rsplit(")", 1)[1].split()[1]) == pid:
                if "loky.backend.popen" in open(f"/proc/{entry}/cmdline").read():
                    found.append(int(entry))
        except OSError:
            continue
    return found


@pytest.fixture(scope="module")
def whole(bow_tie):
    """The rows of the sweep that nothing happened to."""
    return kam.sweep(bow_tie, SPACE, n=30, seeds=10, workers=1).runs()


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="finds worker processes in /proc")
def test_kill_of_a_worker_and_then_of_the_main_process_loses_nothing(tmp_path, whole):
    folder = tmp_path / "swept"
    process = start(folder)
    wait_for(folder, process, 3)
    for worker in children(process.pid)[:1]:
        os.kill(worker, signal.SIGKILL)
    wait_for(folder, process, 8)
    orphans = children(process.pid)
    process.kill()
    process.wait()
    for orphan in orphans:
        try:
            os.kill(orphan, signal.SIGKILL)
        except ProcessLookupError:
            continue
    done = parts(folder)
    assert 0 < done < 30
    again = start(folder)
    assert again.wait(600) == 0, again.stderr.read()
    assert parts(folder) == 30
    pd.testing.assert_frame_equal(kam.load_sweep(folder).runs(), whole)


def test_interrupt_from_the_keyboard_leaves_something_to_go_on_with(tmp_path, whole):
    folder = tmp_path / "swept"
    process = start(folder)
    wait_for(folder, process, 2)
    process.send_signal(signal.SIGINT)
    process.wait(60)
    assert not list(folder.glob(".writing-*"))
    again = start(folder)
    assert again.wait(600) == 0, again.stderr.read()
    pd.testing.assert_frame_equal(kam.load_sweep(folder).runs(), whole)


def test_a_full_disk_is_a_sentence_and_the_sweep_goes_on_when_there_is_room(tmp_path, bow_tie, whole, monkeypatch):
    """The kernel refuses to let files grow, as a full disk does."""
    monkeypatch.setattr(plan, "MOST_A_TASK", 100)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (12_000, limits[1]))
        with pytest.raises(kam.KamsimError, match="the disk is full"):
            kam.sweep(bow_tie, SPACE, n=30, seeds=10, out=tmp_path / "swept", workers=1)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    assert not list((tmp_path / "swept").glob(".writing-*"))
    found = kam.sweep(bow_tie, SPACE, n=30, seeds=10, out=tmp_path / "swept", workers=1)
    pd.testing.assert_frame_equal(found.runs(), whole)


@pytest.fixture
def strange(monkeypatch):
    """Strategies of one's own are forgotten again."""
    for side in list(strategies.registry.REGISTERED):
        monkeypatch.setitem(strategies.registry.REGISTERED, side, dict(strategies.registry.REGISTERED[side]))


def test_a_strategy_that_cannot_be_compiled_runs_on_all_cores_and_says_so(bow_tie, strange, capsys):
    @kam.strategy
    def wordy(supplier, relationship, buyer, assumptions):
        """Text is not in the language of rules."""
        relationship.budget_claim = {"calm": 1.0}["calm"]

    case = bow_tie.vary(**{"suppliers.north.strategy": "wordy", "months": 12})
    found = kam.sweep(case, {"assumptions.trust_gain": (0.02, 0.3)}, n=2, seeds=2, workers=2)
    told = capsys.readouterr().err
    assert "the strategy wordy cannot be compiled" in told and "4 runs are played in plain Python" in told
    assert "about" in told and len(found.runs()) == 8 and found.runs()["profit"].notna().all()


def test_a_run_that_kills_its_worker_again_and_again_is_recorded_and_the_rest_is_played(bow_tie, strange, monkeypatch):
    monkeypatch.setattr(workers, "TRIES", 1)

    @kam.strategy
    def deadly(supplier, relationship, buyer, assumptions):
        """Ends its process where trust grows fast."""
        if assumptions.trust_gain > 0.2:
            os.kill(os.getpid(), signal.SIGKILL)
        relationship.budget_claim = 1.0

    case = bow_tie.vary(**{"suppliers.north.strategy": "deadly", "months": 12})
    found = kam.sweep(case, {"assumptions.trust_gain": [0.1, 0.12, 0.3]}, design="grid", n=2, seeds=1, workers=2)
    assert found.failures["point"].tolist() == [2] and "worker process died" in found.failures["failure"].iloc[0]
    assert found.runs().query("point < 2")["profit"].notna().all()
