"""`kamsim sweep`: a scenario at many points of a space, into a dataset."""

import shlex
from typing import Annotated

import typer

from kamsim.cli.options import Points, Scenario, Scheduler, Seeds, Space, SweepOut, Workers, scenario_of
from kamsim.cli.screen import say, say_next


def sweep(
    scenario: Scenario,
    space: Space,
    out: SweepOut,
    design: Annotated[str, typer.Option(help="lhs, sobol, grid, morris, saltelli or tornado.")] = "lhs",
    n: Points = 200,
    seeds: Seeds = 5,
    design_seed: Annotated[int, typer.Option(min=0, help="Seed of the design.")] = 0,
    workers: Workers = None,
    scheduler: Scheduler = None,
):
    """Play a scenario at many points of a space into a dataset; stop it in any way and start it again.

    Example: kamsim sweep life_cycle --space space.toml --design lhs -n 200 --seeds 5 --out swept
    """
    from kamsim.cli.bars import playing
    from kamsim.experiments.sweep.sweep import sweep as play

    with playing(workers, scheduler) as how:
        found = play(scenario_of(scenario), space, design, n, seeds, out, design_seed, **how)
    points, failed = found.manifest["points"], len(found.failures)
    say(
        f"{points * len(found.manifest['seeds']):,} runs at {points:,} points in {out}"
        + (f"; {failed:,} of them failed, and why stands in the column failure." if failed else "."),
        f'Read it: kam.load_sweep("{out}").means("profit")',
    )
    say_next(f"kamsim discover {shlex.quote(str(out))}")
