"""Listing scenarios and showing measurements."""

import json
from pathlib import Path

from rich.console import Console
from rich.table import Table

from ..errors import KamsimError

screen = Console(highlight=False)


def show_scenarios(name, copy):
    """List, show or copy."""
    from ..scenario import load_scenario
    from ..scenario_files import find_file, shipped_files

    if name is None:
        if copy:
            raise KamsimError(
                "--copy needs the name of a scenario", advice="Try: kamsim scenarios bow_tie --copy mine.toml"
            )
        table = Table("Name", "Title", "What it teaches", title="Scenarios", title_justify="left")
        for known in shipped_files():
            scenario = load_scenario(known)
            table.add_row(known, scenario.title, scenario.teaches)
        screen.print(table)
        return
    path = find_file(name)
    if copy is None:
        print(path.read_text(encoding="utf-8"))
    else:
        copy_scenario(path, Path(copy))


def copy_scenario(path, target):
    """Copy a commented file to edit; nothing is overwritten."""
    if target.exists():
        raise KamsimError("must not exist yet; nothing is overwritten", where=str(target))
    try:
        target.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    except OSError as mistake:
        raise KamsimError(f"must be writable: {mistake.strerror}", where=str(target)) from None
    screen.print(f"Copied to {target}. Play it: kamsim run {target}")


def show_bench(as_json, quick):
    """Measure and show."""
    from ..bench import bench

    told = bench(cold=not quick)
    if as_json:
        print(json.dumps(told, indent=2))
        return
    table = Table("Figure", "Value", title="kamsim bench", title_justify="left")
    for key, value in told.items():
        table.add_row(key, f"{value:,.4g}" if isinstance(value, float) else str(value))
    screen.print(table)


def show_validation(quick, as_json):
    """Measure the patterns and show target against measured."""
    from ..experiments.patterns import validate
    from .running import progress_bars

    full = {"suppliers": 50, "buyers": 200, "suppliers_per_buyer": 5}
    with progress_bars() as (progress, compile_progress):
        told = validate(
            seeds=4 if quick else 20,
            progress=progress,
            compile_progress=compile_progress,
            crowd=None if quick else full,
        )
    if as_json:
        print(json.dumps({"patterns": told}, indent=2))
        return
    table = Table("Id", "Pattern", "Band", "Measured", "", title="kamsim validate", title_justify="left")
    for row in told:
        measured = "–" if row["measured"] is None else f"{row['measured']:.2f}"
        table.add_row(
            row["id"], row["statement"], f"{row['low']} to {row['high']}", measured, "yes" if row["passed"] else "no"
        )
    screen.print(table)
