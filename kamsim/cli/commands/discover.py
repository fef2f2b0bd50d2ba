"""`kamsim discover`: which conditions lead there."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

from kamsim.cli.options import Measure, Supplier
from kamsim.cli.screen import save_figure, say_next, say_words


def discover(
    folder: Annotated[Path, typer.Argument(help="Folder of a sweep of the design lhs, sobol or grid.")],
    measure: Measure = "failed",
    above: Annotated[float | None, typer.Option(help="Look for more than this; default 0.5.")] = None,
    below: Annotated[float | None, typer.Option(help="Look for less than this.")] = None,
    supplier: Supplier = None,
    boxes: Annotated[int, typer.Option(min=1, max=9, help="Boxes to look for, at most.")] = 2,
):
    """Which conditions lead to collapse, or to anything else: boxes of the space, told in words.

    Example: kamsim discover swept --measure last_profit --below 0
    """
    from kamsim import plots
    from kamsim.experiments.factors.discovery import discover as find
    from kamsim.experiments.sweep.result import load_sweep
    from kamsim.results.folders import whole_file

    found = find(load_sweep(folder), measure, above, below, supplier, boxes)
    stem = folder / f"boxes-{measure}"
    with whole_file(stem.with_suffix(".csv")) as file:
        found.table.to_csv(file, index=False)
    drawn = save_figure(lambda: plots.plot_boxes(found), stem.with_suffix(".png"))
    say_words(*found.sentences())
    say_words("", f"Written to {folder}: {', '.join((f'{stem.name}.csv', *drawn))}.")
    say_next(f"kamsim discover {shlex.quote(str(folder))} --measure last_profit --below 0")
