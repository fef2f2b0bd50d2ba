"""Listing scenarios and showing measurements."""

import json
from pathlib import Path

from rich.console import Console
from rich.table import Table

from kamsim.errors import KamsimError

screen = Console(highlight=False)


def show_scenarios(name, copy):
    """List, show or copy."""
    from kamsim.scenario.files import find_file, shipped_files
    from kamsim.scenario.scenario import load_scenario

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


def show_bench(as_json, quick, targets, figure):
    """Measure and show."""
    from kamsim.bench import bench

    from .bars import notices

    told = bench(quick, not quick, lambda done, total, name: notices.print(f"kamsim bench: {name}"))
    if targets:
        from kamsim.bench.targets import targets_met

        told |= targets_met(lambda name: notices.print(f"kamsim bench: {name}"))
    if figure:
        from kamsim.plots import plot_speed

        plot_speed(told).figure.savefig(figure, dpi=150)
    if as_json:
        print(json.dumps(told, indent=2))
        return
    table = Table("Figure", "Value", title="kamsim bench", title_justify="left")
    for key, value in told.items():
        table.add_row(key, f"{value:,.4g}" if isinstance(value, float) else str(value))
    screen.print(table)
