"""What several commands ask for: their options, and the scenario that is meant."""

import os
import shlex
from pathlib import Path
from typing import Annotated

import typer

from kamsim.errors import KamsimError
from kamsim.scenario.seeds import MOST_SEED

from .screen import say_words

Scenario = Annotated[str, typer.Argument(help="A scenario's name or file.")]
Seed = Annotated[int, typer.Option(min=0, max=MOST_SEED, help="Seed of the one history that is told.")]
Seeds = Annotated[int, typer.Option(min=1, max=1_000_000, help="Number of seeds: 1, 2, ...")]
Workers = Annotated[int | None, typer.Option(min=1, help="Worker processes; default all cores where it is worth it.")]
Scheduler = Annotated[str | None, typer.Option(help="Address of a Dask scheduler, such as tcp://10.0.0.5:8786.")]
Measure = Annotated[str, typer.Option(help="What is measured, such as profit, failed, accounts.")]
Supplier = Annotated[str | None, typer.Option(help="Whose figures; default the first supplier.")]
Space = Annotated[Path, typer.Option(help="TOML file of what is varied: ranges, choices, distributions.")]
Points = Annotated[int | None, typer.Option("-n", min=1, help="Size of the design: points, levels or trajectories.")]
Out = Annotated[Path | None, typer.Option(help="Folder to write.")]
SweepOut = Annotated[Path, typer.Option(help="Folder of the dataset; the same command again goes on with it.")]
Full = Annotated[bool, typer.Option("--full", help="Show all accounts and firms, not one screen of them.")]
Force = Annotated[bool, typer.Option("--force", help="Replace a folder that kamsim wrote before.")]


def scenario_of(name):
    """A scenario by name or file, or one built from a folder of CRM tables."""
    from kamsim.scenario.files import exists_as
    from kamsim.scenario.load import load_scenario

    path = Path(name)
    if holds_tables(path):
        return scenario_from_tables(path)
    if path.suffix.lower() == ".csv" and exists_as(path.is_file):
        raise KamsimError(
            "a scenario is a .toml file; CRM tables are read from the folder they lie in",
            where=str(path),
            advice=f"Name the folder: {path.parent}{os.sep}",
        )
    return load_scenario(name)


def holds_tables(path):
    """Whether it is a folder of CRM tables."""
    from kamsim.scenario.files import exists_as

    return exists_as(lambda: path.is_dir() and any(path.glob("*.csv")))


def scenario_from_tables(folder):
    """A scenario around the firm of some CRM tables; that something had to be assumed is told, and who tells what."""
    from kamsim.scenario.crm import scenario_from_crm

    scenario, assumed = scenario_from_crm(folder)
    say_words(
        f"The tables leave {len(assumed)} things open; what was assumed: kamsim scenarios {shlex.quote(str(folder))}",
        "",
    )
    return scenario
