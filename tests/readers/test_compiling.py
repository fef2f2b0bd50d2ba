"""Phases are compiled once, by whoever takes them first."""

import sys

from kamsim.readers import compiling
from kamsim.theory.month import PHASES


def test_what_another_process_has_taken_is_left_to_it(tmp_path, monkeypatch):
    done, names = [], [phase.name for phase in PHASES]
    monkeypatch.setattr(compiling, "compiled", lambda phase: done.append(phase.name))
    (tmp_path / "review").mkdir()
    compiling.compile_untaken(tmp_path, names)
    assert done == [name for name in names if name != "review"]
    compiling.compile_untaken(tmp_path, names)
    assert len(done) == len(names) - 1


def test_one_process_compiles_ahead_and_another_joins_it(monkeypatch):
    """A process that sleeps stands for one that compiles; when all is compiled none is left."""
    begun, left = [], [PHASES[:5]]
    monkeypatch.setattr(compiling, "missing", lambda: left[0])
    monkeypatch.setattr(compiling, "cores", lambda: 2)
    monkeypatch.setattr(compiling, "is_compiled", lambda phase: True)
    popen = compiling.subprocess.Popen

    def start(command, **how):
        begun.append(popen([sys.executable, "-c", f"import time; time.sleep({0.2 if begun else 600})"], **how))
        return begun[-1]

    monkeypatch.setattr(compiling.subprocess, "Popen", start)
    told = []
    with compiling.compiling_ahead():
        assert len(begun) == 1 and begun[0].poll() is None

        def progress(done, total, name):
            told.append((done, total))
            begun[0].kill()

        compiling.compile_missing(progress)
        assert len(begun) == 2 and told[-1] == (5, 5)
    assert all(process.poll() is not None for process in begun) and not compiling.CREW.hands


def test_on_one_core_nothing_is_compiled_ahead(monkeypatch):
    monkeypatch.setattr(compiling, "missing", lambda: PHASES)
    monkeypatch.setattr(compiling, "cores", lambda: 1)
    with compiling.compiling_ahead():
        assert not compiling.CREW.hands
