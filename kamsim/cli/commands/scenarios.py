"""`kamsim scenarios`: the shipped scenarios, listed, shown or copied."""

from pathlib import Path
from typing import Annotated

import typer

from kamsim.cli.screen import say, say_table
from kamsim.errors import KamsimError


def scenarios(
    name: Annotated[str | None, typer.Argument(help="Show this one.")] = None,
    copy: Annotated[Path | None, typer.Option(help="Copy it to a file to edit.")] = None,
):
    """List the shipped scenarios, show one, or copy one to edit.

    Example: kamsim scenarios bow_tie --copy mine.toml
    """
    from kamsim.scenario.files import find_file

    if name is None:
        list_scenarios(copy)
    elif copy is None:
        print(find_file(name).read_text(encoding="utf-8"))
    else:
        copy_scenario(find_file(name), copy)


def list_scenarios(copy):
    """All shipped scenarios as a table; none of them is copied."""
    from kamsim.scenario.load import scenarios as shipped

    if copy:
        raise KamsimError(
            "--copy needs the name of a scenario", advice="Try: kamsim scenarios bow_tie --copy mine.toml"
        )
    say_table("Scenarios", ("Name", "Title", "What it teaches"), shipped().itertuples(index=False))


def copy_scenario(path, target):
    """Copy a commented file to edit; nothing is overwritten."""
    if target.exists():
        raise KamsimError("must not exist yet; nothing is overwritten", where=str(target))
    try:
        target.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    except OSError as mistake:
        raise KamsimError(f"must be writable: {mistake.strerror}", where=str(target)) from None
    say(f"Copied to {target}. Play it: kamsim run {target}")
