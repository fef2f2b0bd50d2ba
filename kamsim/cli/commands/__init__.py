"""The commands, one file each: a function of its name with its options above, what it does below.

A new command is a new file, and its name in `COMMANDS`.
"""

import importlib
from typing import Annotated

import typer
from typer.core import TyperGroup

from kamsim.cli.screen import mistakes_told

COMMANDS = (
    "run", "open", "story", "scenarios", "bench", "validate", "calibrate",
    "simulate", "compare", "sweep", "sensitivity", "discover",
)  # fmt: skip
"""In the order in which ``kamsim --help`` lists them."""


class Shell(TyperGroup):
    """All commands; it hears of mistakes and interrupts before typer makes something else of them."""

    def invoke(self, context):
        """Run the command that was asked for."""
        with mistakes_told():
            return super().invoke(context)


app = typer.Typer(
    cls=Shell,
    help="A laboratory and classroom for key account management.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def show_version(wanted: bool):
    """Print the version and stop."""
    if wanted:
        from kamsim.results.run import kamsim_version

        print(f"kamsim {kamsim_version()}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and stop.", is_eager=True, callback=show_version)
    ] = False,
):
    """A laboratory and classroom for key account management."""


for name in COMMANDS:
    app.command()(getattr(importlib.import_module(f".{name}", __name__), name))
