"""The shell as a whole: help, version, mistakes, as a process of its own and within this one."""

import re
import subprocess
import sys

import pytest

from kamsim.cli.commands import COMMANDS


def process(*words):
    """Run `python -m kamsim` as a user does."""
    return subprocess.run([sys.executable, "-m", "kamsim", *words], capture_output=True, text=True, timeout=300)


def test_the_version_is_told_and_python_runs_the_package():
    done = process("--version")
    assert done.returncode == 0 and re.fullmatch(r"kamsim \d+\.\d+\.\d+\S*\n", done.stdout)


def test_a_mistake_in_a_process_of_its_own_is_one_message_and_exit_code_two():
    done = process("story", "no_such_scenario")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("kamsim: no_such_scenario: there is no such file and no such scenario")
    assert done.stderr.count("\n") == 1


def test_help_lists_every_command(kamsim):
    listed = re.findall(r"^  (\w+)  ", kamsim("--help").out.split("Commands:")[1], re.M)
    assert tuple(listed) == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(kamsim, name):
    done = kamsim(name, "--help")
    assert done.code == 0 and f"Example: kamsim {name}" in " ".join(done.out.split())


def test_an_unknown_command_and_an_unknown_option_are_named(refused):
    assert "No such command 'sell'" in refused("sell")
    assert "No such option: --sed" in refused("run", "--sed", 3)
    assert "Invalid value for '--seed'" in refused("story", "--seed", "x")


@pytest.mark.parametrize("name", ["run", "story", "scenarios", "simulate", "compare"])
def test_an_unknown_scenario_is_named_with_its_nearest(refused, name):
    told = refused(name, "bow_tye")
    assert told == "kamsim: bow_tye: there is no such file and no such scenario. Did you mean 'bow_tie'?\n"


def test_an_interrupt_leaves_with_a_sentence(kamsim, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("kamsim.scenario.load.load_scenario", interrupt)
    done = kamsim("story", "bow_tie")
    assert (done.code, done.out) == (130, "") and done.err.startswith("kamsim: interrupted; nothing half-written")
