"""The shell within this process: what was written, and the exit code; anything but an exit is an error."""

import sys
from collections import namedtuple

import pytest

from kamsim.cli import main

Done = namedtuple("Done", "code out err")


@pytest.fixture
def kamsim(monkeypatch, capsys):
    """Give a command to the shell, word by word."""

    def give(*words):
        monkeypatch.setattr(sys, "argv", ["kamsim", *map(str, words)])
        monkeypatch.setenv("COLUMNS", "100")
        try:
            main()
            code = 0
        except SystemExit as left:
            code = left.code or 0
        return Done(code, *capsys.readouterr())

    return give


@pytest.fixture
def without_numba(monkeypatch):
    """Everything in plain Python: nothing is compiled."""
    monkeypatch.setitem(sys.modules, "numba", None)


@pytest.fixture
def refused(kamsim):
    """Give a command that is a mistake: exit code 2, nothing on the screen, and the message comes back."""

    def give(*words):
        done = kamsim(*words)
        assert done.code == 2 and not done.out.strip() and "Traceback" not in done.err
        return done.err

    return give


@pytest.fixture
def two_years(tmp_path):
    """A copy of a scenario that plays 24 months."""
    import kamsim as kam

    return kam.load_scenario("bow_tie").vary(months=24).save(tmp_path / "two_years.toml")


@pytest.fixture
def space(tmp_path):
    """A space of two assumptions, as a file."""
    path = tmp_path / "space.toml"
    path.write_text('"assumptions.trust_gain" = [0.02, 0.3]\n"assumptions.buyer_turnover" = [0.0, 0.3]\n')
    return path
