"""`kamsim bench`: how fast the readers are, as ratios in one run."""

import json as form
from pathlib import Path
from typing import Annotated

import typer

from kamsim.cli.screen import save_figure, say_next, say_table
from kamsim.errors import KamsimError, nearest


def bench(
    json: Annotated[bool, typer.Option("--json", help="Print figures as JSON.")] = False,
    quick: Annotated[bool, typer.Option("--quick", help="Fewer runs, smaller worlds, no cold compile.")] = False,
    targets: Annotated[
        bool, typer.Option("--targets", help="Also the long ones: 10,000 and 100,000 runs, a world of 10,000.")
    ] = False,
    figure: Annotated[Path | None, typer.Option(help="Write a figure to this file, such as speed.png.")] = None,
    history: Annotated[Path | None, typer.Option(help="Keep the ratios in this CSV file, one line a version.")] = None,
    profile: Annotated[
        str | None, typer.Option(help="Only where the time goes: run, compile, or one phase such as review.")
    ] = None,
):
    """Measure the readers against each other, against ordinary Mesa and against the floor, as ratios in one run.

    Example: kamsim bench --json --figure speed.png
    """
    if profile:
        show_profile(profile)
        return
    if history:
        from kamsim.bench.history import read

        read(history)  # what cannot be read is said before anything is measured
    measured = measure(quick, targets)
    if history:
        from kamsim.bench.history import keep
        from kamsim.results.run import kamsim_version

        keep(history, measured, kamsim_version())
    if figure:
        from kamsim.plots import plot_speed

        save_figure(lambda: plot_speed(measured), figure)
    if json:
        print(form.dumps(measured, indent=2))
    else:
        say_figures("kamsim bench", ("Figure", "Value"), measured.items())
        say_next("kamsim bench --profile run")


def say_figures(title, columns, rows):
    """A table of names and figures."""
    say_table(title, columns, [[f"{one:,.4g}" if isinstance(one, float) else str(one) for one in row] for row in rows])


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


def show_profile(wanted):
    """Where the time of a default run goes, of the first compile, or of one phase."""
    from kamsim.bench.profile import PROFILES, profile_lines
    from kamsim.cli.bars import notices

    if wanted not in PROFILES:
        raise KamsimError(
            "must be run, compile or a phase of the month",
            got=wanted,
            where="--profile",
            advice=nearest(wanted, PROFILES),
        )
    heads, lines = profile_lines(wanted, lambda done, total, name: notices.print(f"kamsim bench: {name}"))
    say_figures(f"kamsim bench --profile {wanted}", heads, lines)
