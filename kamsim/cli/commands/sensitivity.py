"""`kamsim sensitivity`: what matters most."""

import shlex
from typing import Annotated

import typer

from kamsim.cli.options import (
    Measure,
    Points,
    Scenario,
    Scheduler,
    Seeds,
    Space,
    Supplier,
    SweepOut,
    Workers,
    scenario_of,
)
from kamsim.cli.screen import save_figure, say_next, say_words


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
    from kamsim import plots
    from kamsim.cli.bars import playing
    from kamsim.experiments.factors.sensitivity import sensitivity as find
    from kamsim.results.folders import whole_file

    case = scenario_of(scenario)
    with playing(workers, scheduler) as how:
        found = find(case, space, method, n, seeds, measure, supplier, out=out, **how)
    stem = out / f"{method}-{measure}"
    with whole_file(stem.with_suffix(".csv")) as file:
        found.table.to_csv(file, index=False)
    drawn = save_figure(lambda: plots.plot_sensitivity(found), stem.with_suffix(".png"))
    say_words(*found.sentences())
    say_words("", f"Written to {out}: {', '.join((f'{stem.name}.csv', *drawn))}, and the runs.")
    say_next(f"kamsim sweep {shlex.quote(scenario)} --space {shlex.quote(str(space))} --out swept")
