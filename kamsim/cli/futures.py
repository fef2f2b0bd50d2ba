"""The commands that ask many futures, and their options."""

from pathlib import Path
from typing import Annotated

import typer

from .commands import Force, app

Scenario = Annotated[str, typer.Argument(help="A scenario's name or file.")]
Seeds = Annotated[int, typer.Option(min=1, max=1_000_000, help="Number of seeds: 1, 2, ...")]
Workers = Annotated[int | None, typer.Option(min=1, help="Worker processes; default all cores where it is worth it.")]
Scheduler = Annotated[str | None, typer.Option(help="Address of a Dask scheduler, such as tcp://10.0.0.5:8786.")]
Measure = Annotated[str, typer.Option(help="What is measured, such as profit, failed, accounts.")]
Supplier = Annotated[str | None, typer.Option(help="Whose figures; default the first supplier.")]
Space = Annotated[Path, typer.Option(help="TOML file of what is varied: ranges, choices, distributions.")]
Points = Annotated[int | None, typer.Option("-n", min=1, help="Size of the design: points, levels or trajectories.")]
Out = Annotated[Path | None, typer.Option(help="Folder to write.")]
SweepOut = Annotated[Path, typer.Option(help="Folder of the dataset; the same command again goes on with it.")]


@app.command()
def simulate(
    scenario: Scenario = "life_cycle",
    seeds: Seeds = 1000,
    keep: Annotated[str | None, typer.Option(help="months, years or brief; default by the number of seeds.")] = None,
    workers: Workers = None,
    scheduler: Scheduler = None,
    out: Out = None,
    force: Force = False,
):
    """Play many futures of one scenario; bands, survival and moves between stages.

    Example: kamsim simulate life_cycle --seeds 10000 --out many
    """
    from . import exploring

    exploring.play_futures(scenario, seeds, keep, workers, scheduler, out, force)


@app.command()
def compare(
    scenario: Scenario = "life_cycle",
    strategies: Annotated[str | None, typer.Option(help="Strategies of the supplier, with commas between.")] = None,
    change: Annotated[
        list[str] | None, typer.Option(help="A decision: 'name: path = value, path = value'; may be repeated.")
    ] = None,
    against: Annotated[list[str] | None, typer.Option(help="Another scenario; may be repeated.")] = None,
    measure: Measure = "profit",
    supplier: Supplier = None,
    seeds: Seeds = 200,
    precision: Annotated[
        float | None, typer.Option(help="Add seeds until every 95% interval is this narrow to each side.")
    ] = None,
    space: Annotated[Path | None, typer.Option(help="TOML file of assumptions over which regret is told.")] = None,
    n: Points = None,
    workers: Workers = None,
    scheduler: Scheduler = None,
    out: Out = None,
    force: Force = False,
):
    """Compare strategies, decisions or scenarios under the same luck; says plainly when luck explains it.

    Example: kamsim compare life_cycle --strategies by_potential,by_spend,transactional --seeds 200 --out compared
    """
    from . import exploring

    options = exploring.options_from(strategies, change, against)
    exploring.show_comparison(
        scenario, options, measure, supplier, seeds, precision, (space, n), (workers, scheduler), out, force
    )


@app.command()
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
    from . import exploring

    exploring.play_sweep(scenario, space, design, n, seeds, design_seed, (workers, scheduler), out)


@app.command()
def sensitivity(
    scenario: Scenario,
    space: Space,
    out: SweepOut,
    method: Annotated[str, typer.Option(help="sobol, morris or tornado.")] = "sobol",
    n: Points = None,
    seeds: Seeds = 5,
    measure: Measure = "profit",
    supplier: Supplier = None,
    workers: Workers = None,
    scheduler: Scheduler = None,
):
    """What matters most: Sobol or Morris indices with intervals, or a tornado.

    Example: kamsim sensitivity life_cycle --space space.toml --method morris -n 20 --out matters
    """
    from . import exploring

    exploring.show_sensitivity(scenario, space, method, n, seeds, measure, supplier, (workers, scheduler), out)


@app.command()
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
    from . import exploring

    exploring.show_discovery(folder, measure, above, below, supplier, boxes)
