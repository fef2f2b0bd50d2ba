"""Phases are compiled once, by whoever takes them first."""

import sys

import pytest

from kamsim.readers import compiling, crew
from kamsim.theory.month import PHASES


def test_what_another_process_has_taken_is_left_to_it(tmp_path, monkeypatch):
    done, names = [], [phase.name for phase in PHASES]
    monkeypatch.setattr(compiling, "compiled", lambda phase: done.append(phase.name))
    (tmp_path / "review").mkdir()
    compiling.compile_untaken(tmp_path, PHASES)
    assert sorted(done) == sorted(name for name in names if name != "review")
    compiling.compile_untaken(tmp_path, PHASES)
    assert len(done) == len(names) - 1


@pytest.fixture
def begun(monkeypatch, tmp_path):
    """An empty cache, two cores, and processes that sleep, the first for long, where others would compile."""
    monkeypatch.setenv("KAMSIM_CACHE", str(tmp_path))
    monkeypatch.setattr(crew, "cores", lambda: 2)
    begun, popen = [], crew.subprocess.Popen

    def start(command, **how):
        begun.append(popen([sys.executable, "-c", f"import time; time.sleep({0.2 if begun else 600})"], **how))
        return begun[-1]

    monkeypatch.setattr(crew.subprocess, "Popen", start)
    return begun


def test_one_process_compiles_ahead_and_another_joins_it(begun, monkeypatch):
    """When all is compiled none of them is left."""
    monkeypatch.setattr(compiling, "missing", lambda: PHASES[:5])
    monkeypatch.setattr(compiling, "is_compiled", lambda phase: True)
    told = []
    with crew.compiling_ahead():
        assert len(begun) == 1 and begun[0].poll() is None

        def progress(done, total, name):
            told.append((done, total))
            begun[0].kill()

        compiling.compile_missing(progress)
        assert len(begun) == 2 and told[-1] == (5, 5)
    assert all(process.poll() is not None for process in begun) and not crew.CREW.hands


def test_nothing_is_compiled_ahead_on_one_core_or_where_something_is_compiled(begun, monkeypatch, tmp_path):
    monkeypatch.setattr(crew, "cores", lambda: 1)
    with crew.compiling_ahead():
        assert not crew.CREW.hands
    monkeypatch.setattr(crew, "cores", lambda: 2)
    (tmp_path / "compiled" / "review-1").mkdir(parents=True)
    with crew.compiling_ahead():
        assert not crew.CREW.hands


def test_what_was_begun_ahead_ends_with_what_it_was_for(begun):
    with pytest.raises(ZeroDivisionError), crew.compiling_ahead():
        raise ZeroDivisionError
    assert begun[0].poll() is not None and not crew.CREW.hands
