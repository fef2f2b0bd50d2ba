"""Machines as they are: no home, no room, no shared memory, no compiler; and workers that end with their parent."""

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

import kamsim as kam
from kamsim.readers import batch, compiling, kept_phases, workers
from kamsim.readers.ensemble import checked_workers
from kamsim.theory.month import PHASES


@pytest.fixture
def refusing(tmp_path, monkeypatch):
    """A cache that cannot be written: a file stands where its folder should be."""
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv(kept_phases.PLACE, str(tmp_path / "file" / "cache"))


def test_a_cache_that_cannot_be_written_is_replaced_for_this_process_and_told(refusing, capsys):
    kept_phases.make_sure_of_cache()
    own = kept_phases.cache_folder()
    assert "kamsim-cache-" in str(own) and kept_phases.trouble_with_cache() == ""
    assert "compiled rules are kept for this process alone" in capsys.readouterr().err
    shutil.rmtree(own.parent)


def test_what_lies_in_a_cache_that_is_full_is_taken_along(tmp_path, monkeypatch):
    (tmp_path / "compiled" / "phase").mkdir(parents=True)
    (tmp_path / "compiled" / "phase" / "x.nbc").write_text("code")
    monkeypatch.setenv(kept_phases.PLACE, str(tmp_path))
    monkeypatch.setattr(kept_phases, "ROOM", 2**62)
    kept_phases.make_sure_of_cache()
    assert (kept_phases.cache_folder() / "phase" / "x.nbc").read_text() == "code"
    shutil.rmtree(kept_phases.cache_folder().parent)


def test_without_a_home_nothing_is_written_where_one_stands(monkeypatch, tmp_path):
    monkeypatch.delenv(kept_phases.PLACE, raising=False)
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda name: f"~/.cache/{name}")
    monkeypatch.chdir(tmp_path)
    assert kept_phases.trouble_with_cache() == "there is no home directory"
    assert not list(tmp_path.iterdir())


def test_numba_never_keeps_rules_in_the_package(tmp_path, monkeypatch):
    """Where the folder refuses numba would choose the package's own, where rules of yesterday may lie."""
    inside = set(Path(compiling.__file__).parent.rglob("*.nb?"))
    monkeypatch.setattr(compiling, "folder_of", lambda phase: tmp_path / "file" / "phase")
    (tmp_path / "file").write_text("x")
    function = compiling.compiled(next(phase for phase in PHASES if phase.name == "reputation"))
    assert len(function.overloads) == 1 and function.stats.cache_path is None
    assert inside == set(Path(compiling.__file__).parent.rglob("*.nb?"))


def test_a_broken_file_in_the_cache_is_compiled_anew(tmp_path, monkeypatch):
    phase = next(phase for phase in PHASES if phase.name == "reputation")
    monkeypatch.setattr(compiling, "folder_of", lambda phase: tmp_path / "phase")
    compiling.compiled(phase)
    for file in (tmp_path / "phase").rglob("*.nb?"):
        file.write_bytes(file.read_bytes()[:-20])
    assert len(compiling.compiled(phase).overloads) == 1


def test_where_there_can_be_no_processes_one_core_plays_and_it_is_said(monkeypatch, capsys):
    def refuse(workers):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(workers, "local_pool", refuse)
    done = dict(workers.gather(pow, [(1, (2, 3)), (2, (2, 4))], workers=2))
    assert done == {1: 8, 2: 16}
    assert "there can be no worker processes on this machine ([Errno 30]" in capsys.readouterr().err


def test_a_number_of_workers_that_no_machine_has_starts_a_few(monkeypatch):
    from joblib.externals import loky

    monkeypatch.setattr(loky, "get_reusable_executor", lambda max_workers, **more: max_workers)
    assert workers.local_pool(10**6) == workers.MOST_A_CORE * workers.cores()
    assert workers.local_pool(1) == 1
    assert checked_workers(10**6, kam.load_scenario("bow_tie"), 3, True) == 3


def test_without_a_compiler_plain_python_plays_and_it_is_said(monkeypatch, capsys):
    import numba

    monkeypatch.setattr(numba.config, "DISABLE_JIT", 1)
    case = kam.load_scenario("bow_tie").vary(months=3)
    assert kam.simulate(case, seeds=1).seeds == (1,)
    assert "NUMBA_DISABLE_JIT is set; 1 runs are played in plain Python" in capsys.readouterr().err
    with pytest.raises(kam.KamsimError, match="bow_tie: needs the compiled rules, and NUMBA_DISABLE_JIT is set"):
        batch.prepare(case)


PARENT = """
import os, subprocess, sys, time
worker = "import os, sys, time; from kamsim.readers.workers import end_with; end_with(int(sys.argv[1])); "
worker += "print(os.getpid(), flush=True); time.sleep(600)"
subprocess.Popen([sys.executable, "-c", worker, str(os.getpid())])
time.sleep(600)
"""


def test_a_worker_ends_with_its_parent_however_that_went():
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True)
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    until = time.monotonic() + 10
    while is_there(worker) and time.monotonic() < until:
        time.sleep(0.1)
    assert not is_there(worker)


def is_there(number):
    """Whether a process runs; one that nobody has waited for yet does not."""
    try:
        with open(f"/proc/{number}/stat") as file:
            return file.read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
