"""`kamsim calibrate`: a search for assumptions that come closer to the patterns."""

from pathlib import Path
from typing import Annotated

import typer

from kamsim.cli.screen import say


def calibrate(
    out: Annotated[Path, typer.Option(help="Folder of the search; the same call goes on with it.")],
    only: Annotated[str | None, typer.Option(help="Assumptions to search over, with commas; default all.")] = None,
    method: Annotated[str, typer.Option(help="nelder-mead or differential-evolution.")] = "nelder-mead",
    evaluations: Annotated[int, typer.Option(min=1, max=1_000_000, help="Sets of assumptions to play.")] = 100,
    seeds: Annotated[int, typer.Option(min=1, max=10_000, help="Histories of each.")] = 6,
    quick: Annotated[bool, typer.Option("--quick", help="On the small market, to try it out.")] = False,
):
    """Search for assumptions that come closer to the patterns, on seeds that validation never uses.

    Example: kamsim calibrate --only decline_rate,search_cost --evaluations 30 --out search
    """
    from kamsim.cli.bars import progress_bars
    from kamsim.validation.calibrate import calibrate as search

    names = only.split(",") if only else None
    with progress_bars() as (progress, compile_progress):
        best = search(
            out,
            names,
            method,
            evaluations,
            seeds,
            quick,
            compile_progress=compile_progress,
            progress=lambda done, total, distance: progress(done, total),
        )
    say(
        f"{best['evaluations']} sets of assumptions played; the best is {best['distance']:.3f} from the patterns and "
        f"meets {best['passed']} of 34 on these seeds. Written to {best['file']}; hold it against other seeds: "
        f"kamsim validate --assumptions {best['file']}"
    )
