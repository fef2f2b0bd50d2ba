"""One screen: whatever the number of accounts, the width of the terminal and its alphabet."""

import os
import subprocess
import sys

import pytest
from rich.cells import cell_len
from rich.console import Console

from kamsim.cli import screen

SHOWN = ("Anna → Łódź", "basic", "0.50", "drift")
HEADS = (("Account", "<"), ("Stage", "<"), ("Trust", ">"), ("Main threat", "<"))


@pytest.fixture
def terminal(monkeypatch):
    """A terminal of a width."""

    def give(width):
        made = Console(width=width, force_terminal=True, color_system=None, highlight=False, markup=False)
        monkeypatch.setattr(screen, "console", lambda: made)

    return give


def deals_of(folder, accounts):
    """A CRM with so many accounts of different size, won by five people."""
    rows = ["account,sales_agent,deal_stage,engage_date,close_date,close_value"]
    rows += [
        f"Account number {n},Agent {n % 5},Won,2016-{1 + n % 9:02}-01,2017-{1 + n % 12:02}-01,{1000 + 37 * n}"
        for n in range(accounts)
    ]
    (folder / "deals.csv").write_text("\n".join(rows))
    return folder


def lines_on(width, text):
    """Lines that a text takes on a terminal, which goes on in the next line where one is full."""
    return sum(max(1, -(-cell_len(line) // width)) for line in text.splitlines())


def test_a_portfolio_of_85_accounts_is_one_screen(kamsim, without_numba, monkeypatch, terminal, tmp_path):
    monkeypatch.setattr("kamsim.scenario.crm.MONTHS", 12)
    terminal(80)
    (tmp_path / "crm").mkdir()
    folder = deals_of(tmp_path / "crm", 85)
    told = kamsim("run", folder, "--seeds", 2, "--out", tmp_path / "out").out
    assert lines_on(80, told) <= 40 and "… and 75 smaller; --full shows all\n" in told
    answers = [line for line in told.splitlines() if line.startswith("What ")]
    assert [line.split(". ")[0] for line in answers] == ["What happened", "What is at risk", "What would protect"]
    full = kamsim("run", folder, "--seeds", 0, "--out", tmp_path / "more", "--full").out
    assert all(f"→ Account number {n}: " in full for n in range(85))


@pytest.mark.parametrize("width", [40, 80])
def test_sentences_are_broken_between_words_and_tables_fit(kamsim, without_numba, terminal, width):
    terminal(width)
    told = kamsim("simulate", "life_cycle", "--seeds", 1, "--months", 12).out
    lines = told.split("\nNext: ")[0].splitlines()
    assert max(map(cell_len, lines[1:])) <= width
    assert sum(" → " in line for line in lines) == 10


def test_a_column_gives_way_and_then_columns_go(terminal, capsys):
    """The first takes 11 of 40: 5 + 3 + 4 + 11 and three gaps of 2 are 29.  Of 34, 9 are left; without trust, 14."""
    told = []
    for width in (40, 34):
        terminal(width)
        screen.say_columns(*HEADS, rows=[SHOWN], spare=("Trust",))
        told.append([line.rstrip() for line in capsys.readouterr().out.splitlines()])
    assert told[0] == ["Account      Stage  Trust  Main threat", "Anna → Łódź  basic   0.50  drift"]
    assert told[1] == ["Account      Stage  Main threat", "Anna → Łódź  basic  drift"]


def test_of_two_names_both_are_cut():
    assert screen.cut("Alder Precision → Celsus Wind", 16) == "Alder… → Celsus…"
    assert screen.cut("Alder Precision → Oz", 12) == "Alder … → Oz"
    assert screen.cut("株式会社", 5) == "株式…"


def command(*words, **environment):
    """The shell as a process, in plain Python, on something that is no terminal."""
    plain = {**os.environ, "NUMBA_DISABLE_JIT": "1", **environment}
    return subprocess.run([sys.executable, "-m", "kamsim", *words], capture_output=True, env=plain, timeout=300)


def test_a_console_that_is_not_utf_8_shows_tables_as_wide_as_they_are():
    done = command("simulate", "life_cycle", "--seeds", "1", "--months", "12", PYTHONIOENCODING="cp1252", COLUMNS="80")
    told = done.stdout.decode("cp1252")
    assert done.returncode == 0 and "\x1b" not in told and " -> " in told and "→" not in told
    table = told.split("Accounts at the end")[1].split("\n\n")[0].splitlines()[1:12]
    ends = {line.rfind("%") for line in table[1:-1]}
    assert len(ends) == 1 and all(len(line) <= 80 for line in table)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("colour", [True, False])
def test_a_terminal_shows_colour_unless_it_is_not_wanted(colour):
    import pty

    ours, theirs = pty.openpty()
    plain = {**os.environ, "COLUMNS": "40", "TERM": "xterm", **({} if colour else {"NO_COLOR": "1"})}
    words = [sys.executable, "-m", "kamsim", "story", "bow_tie", "--year", "4"]
    process = subprocess.Popen(words, stdout=theirs, stderr=theirs, env=plain)
    os.close(theirs)
    told = b""
    try:
        while part := os.read(ours, 65536):
            told += part
    except OSError:  # how a terminal says that the other end is closed
        pass
    os.close(ours)
    told = told.decode()
    assert process.wait() == 0 and "Anna Berg" in told
    assert "\x1b[3" not in told if not colour else "\x1b[" in told
    assert max(cell_len(line.strip()) for line in told.splitlines() if line.startswith("  ")) <= 40
