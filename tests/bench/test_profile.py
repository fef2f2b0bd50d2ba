"""The profile accounts for every phase and rule, and for all of the time."""

import time
from collections import Counter
from types import SimpleNamespace

import pytest

import kamsim as kam
from kamsim.bench.compile_profile import LLVM, PassWatch
from kamsim.bench.profile import parts_of, profile
from kamsim.bench.rule_clock import clocked
from kamsim.theory.month import PHASES


def test_the_parts_of_a_run_come_to_the_whole():
    """Two runs of 5 s in all, 3 s of them watched: 1.5 s and a share of 0.6 a run, and the rest 1 s and 0.4."""
    parts = parts_of(Counter(review=3.0), 5.0, 2)
    assert [tuple(part) for part in parts] == [("review", 1.5e6, 0.6), ("the rest", 1e6, 0.4), ("a run", 2.5e6, 1.0)]


def test_every_phase_has_its_line():
    names = [part.name for part in profile(kam.load_scenario("bow_tie"), 4)]
    assert {phase.name for phase in PHASES} | {"recording", "laying out", "brief", "the rest", "a run"} <= set(names)
    assert names[-1] == "luck within the phases"


def test_the_clock_stands_around_every_call_of_a_phase():
    phase = next(phase for phase in PHASES if phase.name == "people")
    _, names = clocked(phase)
    assert names == ["turnover.live_one_month", "departures.feel_departures"]


def test_a_pass_inside_of_another_counts_once(monkeypatch):
    """Typing from 0 to 10 with LLVM from 2 to 5 inside of it: 7 and 3."""
    clock = iter([0.0, 2.0, 5.0, 10.0])
    monkeypatch.setattr(time, "process_time", lambda: next(clock))
    watch, typing = PassWatch(), SimpleNamespace(data={"name": "typing [rule]"})
    watch.on_start(typing), watch.on_start(SimpleNamespace(data=None))
    watch.on_end(None), watch.on_end(None)
    assert watch.spent == {"typing": 7.0, LLVM: 3.0}


def test_an_unknown_profile_is_one_message():
    from kamsim.cli.commands.bench import show_profile

    with pytest.raises(kam.KamsimError, match="Did you mean 'people'"):
        show_profile("peopel")
