"""Phases are compiled once, by whoever takes them first."""

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
