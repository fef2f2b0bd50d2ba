"""The screen costs nothing when it fails, and the user's words come through it as they are."""

import io
import os
import subprocess
import sys

import pytest

import kamsim as kam
from kamsim.cli import main, screen

NAMES = [
    "[/old] [red]x[/red]",
    "$x_{$ a",
    "a\x1b[31mred\x07",
    "\u202ereversed",
    "<script>",
    "L" * 290,
    "Ромашка",
    "株式会社",
]
SHOWN = {"a\x1b[31mred\x07": r"a\x1b[31mred\x07", "\u202ereversed": r"\u202ereversed"}


def case_of(folder, name):
    """A case with a name everywhere, as a file."""
    case = kam.load_scenario("bow_tie")
    named = {
        f"{kind}.{next(iter(case.part(kind)))}.name": f"{name} {n}" for n, kind in ((1, "suppliers"), (2, "buyers"))
    }
    return case.vary(months=13, title=name, teaches=name, **named).save(folder / "named.toml")


@pytest.mark.parametrize("name", NAMES)
def test_names_are_shown_whole_and_do_nothing(kamsim, tmp_path, name):
    path = case_of(tmp_path, name)
    done = kamsim("run", path, "--seeds", 0, "--out", tmp_path / "out", "--full")
    assert done.code == 0 and "could not be" not in done.err, done.err
    assert f"{SHOWN.get(name, name)} 1 → {SHOWN.get(name, name)} 2" in done.out and "\x1b" not in done.out
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "<script" not in page and "\x1b" not in page and "\u202e" not in page
    assert kam.load(tmp_path / "out").scenario.title == name
    told = kamsim("story", path).out
    assert told.startswith(SHOWN.get(name, name)) and "\x1b" not in told


class Failing(io.StringIO):
    """A stream that nobody can write to."""

    encoding = "utf-8"

    def write(self, text):
        raise self.mistake


@pytest.mark.parametrize("mistake, code", [(BrokenPipeError(32, "Broken pipe"), 0), (OSError(28, "No space left"), 2)])
def test_a_closed_pipe_and_a_full_disk_cost_the_screen_and_nothing_else(
    monkeypatch, capsys, two_years, tmp_path, mistake, code
):
    stream = Failing()
    stream.mistake = mistake
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setattr(sys, "argv", ["kamsim", "run", str(two_years), "--seeds", "0", "--out", str(tmp_path / "out")])
    left = 0
    try:
        main()
    except SystemExit as leaving:
        left = leaving.code or 0
    assert left == code and (tmp_path / "out" / "report.html").is_file()
    assert ("could not be written" in capsys.readouterr().err) == bool(code)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "ascii"])
def test_a_console_of_any_alphabet_and_a_full_output_are_told_without_a_traceback(tmp_path, encoding):
    command = [sys.executable, "-m", "kamsim", "scenarios"]
    plain = {**os.environ, "PYTHONIOENCODING": encoding, "COLUMNS": "40"}
    shown = subprocess.run(command, capture_output=True, env=plain)
    assert shown.returncode == 0 and b"bow_tie" in shown.stdout and not shown.stderr
    with open("/dev/full", "w") as full:
        lost = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=plain, text=True)
    assert lost.returncode == 2 and "could not be written" in lost.stderr and "Traceback" not in lost.stderr


def test_signs_that_a_console_cannot_show_are_written_in_others():
    """An arrow as two signs, a letter it does not have by its number."""
    assert "→ – Ł".encode("cp1252", errors="kamsim").decode("cp1252") == r"-> – \u0141"


def test_a_figure_that_fails_costs_itself(tmp_path, capsys):
    def draw():
        raise ValueError("no ink")

    assert screen.save_figure(draw, tmp_path / "speed.png") == []
    assert "speed.png could not be drawn (ValueError: no ink)" in capsys.readouterr().err


def test_a_report_keeps_the_figures_that_could_be_drawn(kamsim, two_years, tmp_path, monkeypatch):
    from kamsim import plots

    view = plots.view

    def torn(run, name, **asked):
        if name == "events":
            raise ValueError("torn paper")
        return view(run, name, **asked)

    monkeypatch.setattr(plots, "view", torn)
    done = kamsim("run", two_years, "--seeds", 0, "--out", tmp_path / "out")
    assert done.code == 0 and "the figure events could not be drawn (ValueError: torn paper)" in done.err
    drawn = {path.name for path in (tmp_path / "out" / "figures").iterdir()}
    assert "life-cycle.svg" in drawn and "events.svg" not in drawn


def test_what_a_session_would_draw_on_is_no_matter_to_commands(monkeypatch, capsys):
    """A backend that matplotlib does not know, or that needs a display, costs no picture."""
    monkeypatch.setenv("MPLBACKEND", "nonsense")
    monkeypatch.setattr("sys.argv", ["kamsim", "--help"])
    with pytest.raises(SystemExit):
        main()
    assert os.environ["MPLBACKEND"] == "agg"
