"""`kamsim compare`: strategies, decisions or scenarios under the same luck."""

import json
import shlex
import tomllib
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from kamsim.cli.options import (
    Force,
    Measure,
    Out,
    Points,
    Scenario,
    Scheduler,
    Seeds,
    Supplier,
    Workers,
    scenario_of,
)
from kamsim.cli.screen import save_figure, say_next, say_words
from kamsim.errors import KamsimError


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
    from kamsim.cli.bars import playing
    from kamsim.experiments.comparison.compare import compare as hold_beside
    from kamsim.experiments.sweep.space import Space
    from kamsim.results.folders import new_folder

    given = {
        "strategies": names_of(strategies or ""),
        "changes": each_once(map(change_from, change or ()), "--change"),
        "scenarios": scenarios_of(against or ()),
    }
    case = scenario_of(scenario)
    if against:
        given["scenarios"] = each_once([(case.name, case), *given["scenarios"].items()], "--against")
    varied = Space.of(space).check(case) if space else None
    with new_folder(out, force) if out else nullcontext() as new:
        with playing(workers, scheduler) as how:
            found = hold_beside(
                case, **given, measure=measure, supplier=supplier, seeds=seeds, precision=precision, **how
            )
            if new:
                write(found, new.inside)
            regret = found.regret(varied, n=n or 20, **how) if varied else None
        sentences = found.sentences() + (regret.sentences() if regret else [])
        if new:
            (new.inside / "findings.txt").write_text("\n".join(sentences) + "\n", encoding="utf-8")
            drawn = draw(found, regret, new.inside)
    say_words(f"{found.supplier}, {len(found.seeds):,} seeds of {case.title}", *sentences)
    if new:
        say_words("", f"Written to {new.folder}: {', '.join(('tables', *drawn, 'findings.txt', 'run.json'))}.")
    say_next(f"kamsim run {shlex.quote(scenario)}")


def names_of(text):
    """Names with commas between, as a list."""
    return [name.strip() for name in text.split(",") if name.strip()]


def scenarios_of(names):
    """Scenarios by their own names."""
    from kamsim.scenario.load import load_scenario

    return each_once(((scenario.name, scenario) for scenario in map(load_scenario, names)), "--against")


def each_once(pairs, where):
    """A dict of pairs; an error if two have one name, of which one would be lost."""
    found = {}
    for name, value in pairs:
        if name in found:
            raise KamsimError("must have a name of its own each", got=name, where=where)
        found[name] = value
    return found


def change_from(text):
    """``name: path = value, path = value`` as a name and a dict.

    Examples
    --------
    >>> change_from("bold: suppliers.north.growing = 0.9")
    ('bold', {'suppliers.north.growing': 0.9})
    """
    label, _, changes = text.partition(":")
    try:
        pairs = tomllib.loads("all = {" + ", ".join(quoted(part) for part in changes.split(",")) + "}")["all"]
    except tomllib.TOMLDecodeError:
        pairs = {}
    if not label.strip() or not pairs:
        raise KamsimError(
            "must be 'name: path = value, path = value'",
            got=text,
            where="--change",
            advice="Such as 'more people: suppliers.north.growing = 0.9'; words in quotation marks.",
        )
    return label.strip(), pairs


def quoted(part):
    """``a.b = 1`` with the path as one key."""
    path, _, value = part.partition("=")
    return f"{json.dumps(path.strip())} = {value.strip()}"


def write(found, folder):
    """The tables of a comparison, and how it was made."""
    from kamsim.results.folders import write_table

    tables = {"outcomes": found.outcomes, "pairs": found.pairs, "frontier": found.frontier, "settling": found.settling}
    for name, table in tables.items():
        write_table(table, folder / f"{name}.parquet")
    (folder / "run.json").write_text(json.dumps(found.describe(), indent=2), encoding="utf-8")


def draw(found, regret, folder):
    """The figures of a comparison, and what stands behind that of regret; the names of the figures."""
    from kamsim import plots
    from kamsim.results.folders import write_table

    figures = {"differences": plots.plot_differences, "settling": plots.plot_settling, "frontier": plots.plot_frontier}
    drawn = [
        name for stem, plot in figures.items() for name in save_figure(partial(plot, found), folder / f"{stem}.png")
    ]
    if regret:
        write_table(regret.table, folder / "regret.parquet")
        drawn += save_figure(partial(plots.plot_regret, regret), folder / "regret.png")
    return drawn
