"""Whatever comes in at any door, there is an answer or a sentence: never a traceback, never a hang.

A thousand inputs, the same in every run; `KAMSIM_FUZZ=10000 pytest tests/faults/test_fuzz.py` tries more of them.
"""

import faulthandler
import json
import os
import shutil
import sys
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

import kamsim as kam
from kamsim.classroom.session import Session
from kamsim.errors import KamsimError
from kamsim.experiments.sweep.space import Space
from kamsim.readers.by_hand import DECISIONS
from kamsim.readers.interpreted import History
from kamsim.scenario.files import shipped_files
from kamsim.scenario.load import load_scenario
from kamsim.theory.assumptions import Assumptions

INPUTS = int(os.environ.get("KAMSIM_FUZZ", 1000))
LONG = 10  #: seconds of work for one answer at most, on an empty machine or a full one
DRAWN = 60  #: seconds of work for a command, which may draw a whole report
HANG = 300  #: seconds on the clock after which an answer is taken never to come
TEXTS = [path.read_text(encoding="utf-8") for path in shipped_files().values()]
LINES = [text.splitlines() for text in TEXTS]
WORDS = sorted({word for text in TEXTS for word in text.replace("=", " ").replace('"', " ").split() if len(word) < 30})
ODD = (
    "", "0", "-1", "1e400", "nan", "inf", "true", '"', "[", "]", "{}", "[[relationships]]", "[suppliers.north]", "=",
    "months = 0", "months = 1", "9" * 30, "$x_{$", "[/b]", "\x1b[31m", "\u202e", "株式会社", "'''", "\\u0000",
    "L" * 400,
)  # fmt: skip
NUMBERS = some.one_of(some.integers(-5, 50), some.integers(), some.floats(), some.booleans(), some.none())
VALUES = some.one_of(NUMBERS, some.sampled_from(WORDS), some.sampled_from(ODD), some.text(max_size=6))


def inputs(part):
    """So many of all inputs, and always the same."""
    return settings(
        max_examples=max(1, round(part * INPUTS)),
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


@pytest.fixture(autouse=True)
def no_hang(monkeypatch):
    """Whatever hangs is ended, with the line where it hangs; nothing is compiled."""
    monkeypatch.setitem(sys.modules, "numba", None)


def answered(ask, most=LONG):
    """The answer, or None where there was a sentence."""
    faulthandler.dump_traceback_later(HANG, exit=True, file=sys.__stderr__)
    began = time.process_time()
    try:
        return ask()
    except KamsimError as mistake:
        assert str(mistake).strip()
        return None
    finally:
        faulthandler.cancel_dump_traceback_later()
        assert time.process_time() - began < most


@some.composite
def spoilt_files(draw):
    """A shipped scenario with lines left out, doubled, exchanged, and words or values of another kind put in."""
    lines = list(draw(some.sampled_from(LINES)))
    for _ in range(draw(some.integers(1, 4))):
        place, act = draw(some.integers(0, len(lines) - 1)), draw(some.integers(0, 4))
        if act == 0:
            del lines[place : place + draw(some.integers(1, 4))]
        elif act == 1:
            lines.insert(draw(some.integers(0, len(lines))), lines[place])
        elif act == 2 and "=" in lines[place]:
            lines[place] = f"{lines[place].split('=')[0]}= {draw(VALUES)}"
        elif act == 3:
            cut = draw(some.integers(0, len(lines[place])))
            lines[place] = lines[place][:cut] + draw(some.sampled_from((*ODD, *WORDS[::7]))) + lines[place][cut:]
        else:
            lines[place] = lines[place].replace(draw(some.sampled_from(WORDS)), draw(some.sampled_from(WORDS)))
        lines = lines or [""]
    return "\n".join(lines)


@inputs(0.45)
@given(text=spoilt_files())
def test_scenario_files(tmp_path, text):
    """What can be read can be written, read again, and played for two months where it is of ordinary size."""
    path = tmp_path / "case.toml"
    path.write_text(text, encoding="utf-8", errors="replace")
    scenario = answered(lambda: load_scenario(path))
    if scenario is None:
        return
    path.write_text(scenario.text(), encoding="utf-8")
    assert load_scenario(path) == scenario
    if len(scenario.layout.world.relationships) < 200:
        answered(lambda: History(scenario.vary(months=2), 1).play())


RANGES = some.one_of(
    some.tuples(NUMBERS, NUMBERS),
    some.lists(VALUES, max_size=3),
    some.dictionaries(
        some.sampled_from(["low", "high", "mean", "sd", "mode", "choices", "distribution", "whole", "lwo"]),
        some.one_of(VALUES, some.sampled_from(["uniform", "normal", "lognormal", "loguniform", "triangular"])),
        max_size=4,
    ),
)
PATHS = some.one_of(
    some.sampled_from([f"assumptions.{name}" for name in list(Assumptions.fields)[::5]]),
    some.sampled_from(["suppliers.north.quality", "suppliers.north.strategy", "months", "suppliers", "", "a.b.c", "..",
                       "suppliers.north.name", "people.anna.skill", "relationships", "title", "population.buyers"]),
)  # fmt: skip


@inputs(0.2)
@given(tables=some.dictionaries(PATHS, some.one_of(RANGES, VALUES), max_size=3), share=some.floats(0.0, 1.0))
def test_spaces(tables, share):
    """A space that a scenario can hold has a value at every share."""
    case = load_scenario("bow_tie")
    space = answered(lambda: Space(tables).check(case))
    if space is not None:
        answered(lambda: case.vary(**space.values([share] * len(space.names))))


@inputs(0.15)
@given(name=some.one_of(some.sampled_from(DECISIONS), some.sampled_from(WORDS)), value=VALUES, back=VALUES)
def test_decisions(name, value, back):
    """A session that took a decision plays on, whatever was tried."""
    session = answered(lambda: Session("bow_tie"))
    answered(lambda: session.decide(**{name: value}))
    answered(lambda: setattr(session.account, name, value))
    answered(lambda: session.rewind(back))
    month = session.model.month
    session.play_quarter()
    assert session.model.month == month + 3
    for held, value in session.decisions.items():
        assert getattr(session.account, held) == value


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """A small run, a small sweep and a saved model."""
    room = tmp_path_factory.mktemp("saved")
    year = load_scenario("bow_tie").vary(months=12)
    kam.simulate(year, seeds=1, interpreted=True).save(room / "run")
    kam.sweep(year, {"assumptions.trust_gain": (0.02, 0.3)}, n=2, seeds=1, out=room / "sweep", interpreted=True)
    kam.KamModel(year, rng=1).save(room / "model.npz")
    return room


FILES = some.sampled_from(["run/run.json", "run/events.parquet", "run/outcomes.parquet", "sweep/sweep.json",
                           "sweep/points.parquet", "sweep/runs/task=000000/runs.parquet", "model.npz"])  # fmt: skip


@inputs(0.1)
@given(file=FILES, place=some.floats(0.0, 1.0), new=some.binary(max_size=8), key=VALUES, act=some.integers(0, 3))
def test_saved_folders(saved, tmp_path, file, place, new, key, act):
    """A file that was cut off, overwritten in part, taken away, or that says something else in JSON."""
    room = tmp_path / "spoilt"
    shutil.rmtree(room, ignore_errors=True)
    shutil.copytree(saved, room)
    content = (room / file).read_bytes()
    cut = int(place * len(content))
    if act == 0:
        (room / file).unlink()
    elif act == 1 and file.endswith("json"):
        told = json.loads(content)
        told[sorted(told)[int(place * (len(told) - 1))]] = key
        (room / file).write_text(json.dumps(told))
    else:
        (room / file).write_bytes(content[:cut] + new + (content[cut + len(new) :] if act == 2 else b""))
    answered(lambda: kam.load(room / "run").tables())
    answered(lambda: (kam.load_sweep(room / "sweep").runs(), kam.load_sweep(room / "sweep").means("profit")))
    answered(lambda: kam.KamModel.load(room / "model.npz").run_for(1))


COMMANDS = ("run", "story", "scenarios", "simulate", "compare", "sweep", "sensitivity", "discover", "calibrat", "")
OPTIONS = ("--seed", "--seeds", "--out", "--months", "--keep", "--workers", "--strategies", "--change", "--measure",
           "--supplier", "--space", "-n", "--design", "--method", "--again", "--account", "--minor", "--precision",
           "--above", "--below", "--boxes", "--against", "--force", "--copy", "--sede", "--help")  # fmt: skip
SMALL = some.sampled_from(["1", "2", "0", "-1", "1.5", "1e9", str(2**63), "brief", "alike,by_spend", "profit", "trust",
                           "a: suppliers.north.quality = 0.9", "a: b", "lhs", "morris", "North Bearings", "north", "x",
                           "nan", "inf", "", "$x$", "[/b]"])  # fmt: skip


@inputs(0.1)
@given(
    command=some.sampled_from(COMMANDS),
    scenario=some.sampled_from(["case.toml", "bow_ty", "/", "", "case.toml/", "\x1b[31m", "L" * 300, "space.toml"]),
    options=some.lists(some.tuples(some.sampled_from(OPTIONS), SMALL), max_size=3),
)
def test_command_lines(kamsim_here, command, scenario, options):
    """A command line ends with 0 or 2, and says in a sentence what is wrong with it."""
    words = [word for pair in options for word in pair]
    code, told = answered(lambda: kamsim_here(command, scenario, "--seeds", "2", *words), DRAWN)
    assert code in (0, 2) and told.strip() and "Traceback" not in told, (command, scenario, words, told[-2000:])


@pytest.fixture
def kamsim_here(tmp_path, monkeypatch, capsys):
    """The shell in a folder that holds a small case and a space."""
    from kamsim.cli import main

    load_scenario("bow_tie").vary(months=3).save(tmp_path / "case.toml")
    (tmp_path / "space.toml").write_text('"assumptions.trust_gain" = [0.02, 0.3]\n')
    monkeypatch.chdir(tmp_path)

    def give(*words):
        monkeypatch.setattr(sys, "argv", ["kamsim", *words])
        code = 0
        try:
            main()
        except SystemExit as left:
            code = left.code or 0
        done = capsys.readouterr()
        return code, done.out + done.err

    return give
