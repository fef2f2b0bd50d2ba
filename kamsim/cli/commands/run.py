"""`kamsim run`: one history and many futures; a summary on the screen, tables and a report in a folder."""

import os
from pathlib import Path
from typing import Annotated

import typer

from kamsim.cli.options import Force, Seed, scenario_of
from kamsim.cli.screen import say, thousands
from kamsim.errors import KamsimError, notice, visible

from .simulate import say_suppliers
from .story import one_history


def run(
    scenario: Annotated[
        str, typer.Argument(help="A scenario's name or file, or a folder of CRM tables.")
    ] = "life_cycle",
    seed: Seed = 7,
    seeds: Annotated[int, typer.Option(min=0, max=1_000_000, help="Number of futures; 0 for none.")] = 200,
    out: Annotated[Path | None, typer.Option(help="Folder to write; default runs/NAME-SEED.")] = None,
    force: Force = False,
    again: Annotated[Path | None, typer.Option(help="Play a saved run again and compare.")] = None,
):
    """Play one history and many futures; print what happened and write a folder.

    Example: kamsim run life_cycle --seed 7 --seeds 200 --out my_run
    """
    if again:
        play_again(again)
    else:
        case = scenario_of(scenario)
        play(case, seed, seeds, out or Path("runs") / f"{case.name}-{seed}", force)


def play(scenario, seed, seeds, folder, force):
    """One history and an ensemble: written, then drawn and shown."""
    from kamsim.results.folders import new_folder
    from kamsim.results.run import write_into

    with new_folder(folder, force) as new:
        history = one_history(scenario, seed)
        write_into(history, new.inside)
        futures = many_futures(scenario, seeds) if seeds else None
        if futures:
            write_into(futures, new.inside / "futures")
        drawn = report(history, futures, new.inside)
    show(history, futures)
    say(
        f"\nWritten to {new.folder}{os.sep}: {', '.join(('tables', *drawn, 'run.json'))}. "
        f"Make it again: kamsim run --again {new.folder}"
    )


def report(history, futures, folder):
    """Figures and page, which may fail without harm to the tables; what was made."""
    from kamsim.cli.bars import notices
    from kamsim.report import write_report

    with notices.status("Drawing figures and writing the report"):
        try:
            write_report(history, futures, folder)
        except Exception as mistake:  # whatever it is, the tables stand
            notice(visible(f"the report could not be written ({type(mistake).__name__}: {mistake})"))
            return ()
    return "figures", "report.html"


def many_futures(scenario, seeds):
    """An ensemble with progress bars."""
    from kamsim.cli.bars import progress_bars
    from kamsim.readers.ensemble import simulate

    with progress_bars() as (progress, compile_progress):
        return simulate(scenario, seeds, progress=progress, compile_progress=compile_progress)


def play_again(folder):
    """Make a saved run again and say whether it is the same to the last bit."""
    from kamsim.results.saved import load, same

    saved = load(folder)
    if saved.states:
        pairs = [("history", saved, one_history(saved.scenario, saved.seed))]
    else:
        pairs = [("futures", saved, futures_again(saved))]
    if (Path(folder) / "futures").is_dir():
        old = load(Path(folder) / "futures")
        pairs.append(("futures", old, futures_again(old)))
    for what, old, new in pairs:
        differing = same(old, new)
        if differing:
            raise KamsimError(
                f"the {what} must come out the same; {', '.join(differing)} differ",
                where=str(folder),
                advice=f"It was made with kamsim {old.version}, this is {new.version}.",
            )
        say(f"The {what} ({len(old.seeds)} run{'s' if len(old.seeds) > 1 else ''}) came out exactly the same.")


def futures_again(old):
    """The runs of a saved ensemble, kept as they were."""
    from kamsim.cli.bars import progress_bars
    from kamsim.readers.ensemble import simulate

    keep = {1: "months", 12: "years"}[old.every] if old.has_tables else "brief"
    with progress_bars() as (progress, compile_progress):
        return simulate(old.scenario, old.seeds, keep, progress=progress, compile_progress=compile_progress)


def show(history, futures):
    """What happened to each account and why; profit, concentration, dependence with bands."""
    say(history.scenario.title, style="bold")
    say(history.scenario.teaches, "")
    say_accounts(history)
    say_goals(history)
    if futures:
        say_suppliers(futures)


def say_accounts(history):
    """Two lines for each account of the one history: where it stands, and what turned it."""
    from kamsim import story

    rows = history.relationships
    traded = rows.groupby("relationship")["active"].any()
    last = rows[(rows["month"] == rows["month"].max()) & rows["relationship"].isin(traded.index[traded])]
    say([("One history", "bold"), f", seed {history.seed}, {history.scenario.months} months"])
    for row in last.sort_values(["supplier", "revenue_year"], ascending=[True, False]).itertuples():
        sales = thousands(row.revenue_year)
        trade = f"{sales} kEUR last year, trust {row.buyer_trust:.2f}" if row.active else "no trade"
        say([f"  {row.supplier} → {row.buyer}: ", (row.stage, "bold"), f", {trade}"])
        for turn in story.turning_points(history, row.relationship, most=2):
            say(f"      {turn}", style="dim")
    say("")


def say_goals(history):
    """Declared goals against results, where goals were declared."""
    from kamsim.results import summary

    goals = [
        f"  {row.supplier} wanted {row.goal.replace('_', ' ')} of {row.declared:.0%}: {row.last:.1%} in the last "
        f"year, {row.mean:.1%} on average, met in {row.met:.0%} of {row.years} years"
        for row in summary.goals(history).itertuples()
    ]
    say(*goals, *([""] if goals else []))
