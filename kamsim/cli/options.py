"""What several commands ask for: their options, and the scenario that is meant."""

from pathlib import Path
from typing import Annotated

import typer

from .screen import say

Scenario = Annotated[str, typer.Argument(help="A scenario's name or file.")]
Seed = Annotated[int, typer.Option(min=0, help="Seed of the one history that is told.")]
Seeds = Annotated[int, typer.Option(min=1, max=1_000_000, help="Number of seeds: 1, 2, ...")]
Workers = Annotated[int | None, typer.Option(min=1, help="Worker processes; default all cores where it is worth it.")]
Scheduler = Annotated[str | None, typer.Option(help="Address of a Dask scheduler, such as tcp://10.0.0.5:8786.")]
Measure = Annotated[str, typer.Option(help="What is measured, such as profit, failed, accounts.")]
Supplier = Annotated[str | None, typer.Option(help="Whose figures; default the first supplier.")]
Space = Annotated[Path, typer.Option(help="TOML file of what is varied: ranges, choices, distributions.")]
Points = Annotated[int | None, typer.Option("-n", min=1, help="Size of the design: points, levels or trajectories.")]
Out = Annotated[Path | None, typer.Option(help="Folder to write.")]
SweepOut = Annotated[Path, typer.Option(help="Folder of the dataset; the same command again goes on with it.")]
Force = Annotated[bool, typer.Option("--force", help="Replace a folder that kamsim wrote before.")]


def scenario_of(name):
    """A scenario by name or file, or one built from a folder of CRM tables."""
    path = Path(name)
    if path.is_dir() and any(path.glob("*.csv")):
        return scenario_from_tables(path)
    from kamsim.scenario.load import load_scenario

    return load_scenario(name)


def scenario_from_tables(folder):
    """A scenario around the firm of some CRM tables; what they do not say is told."""
    from kamsim.scenario.crm import scenario_from_crm

    scenario, assumed = scenario_from_crm(folder)
    say("What the tables do not say was assumed:", *(f"  - {line}" for line in assumed), "")
    return scenario
