"""Every file in cli/commands is a command of its name, with an example in its help that can be typed."""

import re
import shlex
from pathlib import Path

import pytest
import typer

from kamsim.cli import commands

FOLDER = Path(commands.__file__).parent
FILES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")
SHELL = typer.main.get_command(commands.app)


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_a_command_of_its_name(name):
    assert name in commands.COMMANDS, f"cli/commands/{name}.py is found by nobody; put {name!r} into COMMANDS."
    made = SHELL.commands[name].callback.__module__
    assert made == f"kamsim.cli.commands.{name}", f"the command {name} must be the function `{name}` in {name}.py."


@pytest.mark.parametrize("name", FILES)
def test_the_help_of_a_command_ends_with_an_example_that_can_be_typed(name):
    found = re.search(rf"^Example: kamsim ({name}\b.*)\Z", (SHELL.commands[name].help or "").strip(), re.M)
    assert found, f"end the docstring of `{name}` with a line such as 'Example: kamsim {name} life_cycle'."
    words = shlex.split(found.group(1))[1:]
    try:
        SHELL.commands[name].make_context(name, words)
    except Exception as mistake:
        pytest.fail(f"the example of `kamsim {name}` cannot be typed: {mistake}")


@pytest.mark.parametrize("name", FILES)
def test_heavy_rooms_are_opened_inside_a_command(name):
    heavy = re.findall(r"^(?:from|import) (?!kamsim\.cli|kamsim\.errors)(kamsim\S*|numpy|pandas|rich\S*)",
                       (FOLDER / f"{name}.py").read_text(encoding="utf-8"), re.M)  # fmt: skip
    assert not heavy, f"import {heavy} inside a function of {name}.py, so that `kamsim --help` stays quick."
