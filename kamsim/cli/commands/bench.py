"""`kamsim bench`: how fast the readers are, as ratios in one run."""

import json as form
from pathlib import Path
from typing import Annotated

import typer

from kamsim.cli.screen import save_figure, say_table


def bench(
    json: Annotated[bool, typer.Option("--json", help="Print figures as JSON.")] = False,
    quick: Annotated[bool, typer.Option("--quick", help="Fewer runs, smaller worlds, no cold compile.")] = False,
    targets: Annotated[
        bool, typer.Option("--targets", help="Also the long ones: 10,000 and 100,000 runs, a world of 10,000.")
    ] = False,
    figure: Annotated[Path | None, typer.Option(help="Write a figure to this file, such as speed.png.")] = None,
):
    """Measure the readers against each other, against ordinary Mesa and against the floor, as ratios in one run.

    Example: kamsim bench --json --figure speed.png
    """
    measured = measure(quick, targets)
    if figure:
        from kamsim.plots import plot_speed

        save_figure(plot_speed(measured), figure)
    if json:
        print(form.dumps(measured, indent=2))
    else:
        rows = [(key, f"{value:,.4g}" if isinstance(value, float) else str(value)) for key, value in measured.items()]
        say_table("kamsim bench", ("Figure", "Value"), rows)


def measure(quick, targets):
    """All figures by name; what is being measured is told meanwhile."""
    from kamsim.bench import bench
    from kamsim.cli.bars import notices

    def tell(name):
        notices.print(f"kamsim bench: {name}")

    measured = bench(quick, not quick, lambda done, total, name: tell(name))
    if targets:
        from kamsim.bench.targets import targets_met

        measured |= targets_met(tell)
    return measured
