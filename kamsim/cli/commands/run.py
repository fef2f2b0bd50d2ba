"""`kamsim run`: one history and many futures; one screen of answers, tables and a report in a folder."""

import os
import shlex
from contextlib import nullcontext
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kamsim.cli import one_screen
from kamsim.cli.options import Force, Full, Seed, scenario_of
from kamsim.cli.screen import say, say_next, say_words, thousands
from kamsim.errors import KamsimError, notice, visible

from .open import show_page
from .story import one_history


class Form(StrEnum):
    """What tables are written as, for people; Parquet is written in any case."""

    parquet, csv, xlsx = "parquet", "csv", "xlsx"


def run(
    scenario: Annotated[
        str, typer.Argument(help="A scenario's name or file, or a folder of CRM tables.")
    ] = "life_cycle",
    seed: Seed = 7,
    seeds: Annotated[int, typer.Option(min=0, max=1_000_000, help="Number of futures; 0 for none.")] = 200,
    out: Annotated[Path | None, typer.Option(help="Folder to write; default runs/NAME-SEED.")] = None,
    tables: Annotated[
        Form, typer.Option(help="Write tables as csv or xlsx (a workbook) too, for spreadsheets.")
    ] = Form.parquet,
    full: Full = False,
    show: Annotated[bool, typer.Option("--open", help="Open the report in the browser.")] = False,
    force: Force = False,
    again: Annotated[Path | None, typer.Option(help="Play a saved run again and compare.")] = None,
):
    """Play one history and many futures; one screen of answers, and a folder with tables and a report.

    Example: kamsim run life_cycle --seed 7 --seeds 200 --out my_run
    """
    if again:
        play_again(again)
        return
    from kamsim.results.sheets import check_form

    check_form(tables)
    case = scenario_of(scenario)
    folder = play(case, seed, seeds, out or Path("runs") / f"{case.name}-{seed}", force, tables, full, scenario)
    if show and (folder / "report.html").is_file():
        show_page(folder / "report.html")


def play(scenario, seed, seeds, folder, force, form, full, word):
    """A history, told as soon as it is safe; futures, told as soon as they are; then pictures.  Where it all stands.

    What is played is written first, and then shown: no trouble with a screen or a picture costs a table.
    """
    from kamsim.cli.bars import notices
    from kamsim.readers.crew import compiling_ahead
    from kamsim.results.folders import new_folder
    from kamsim.results.run import write_into

    with new_folder(folder, force) as new, compiling_ahead() if seeds else nullcontext():
        with notices.status(f"Playing one history of {scenario.months} months"):
            history = one_history(scenario, seed)
            write_into(history, new.inside)
        one_screen.say_history(history)
        if full:
            say_more(history)
        futures = many_futures(history, seeds) if seeds else None
        if futures:
            write_into(futures, new.inside / "futures")
        show(history, futures, full)
        made = [*sheets(history, futures, form, new.inside), *report(history, futures, new.inside)]
    say_words("", f"Written to {new.folder}{os.sep}: {', '.join(('tables', *made, 'run.json'))}.")
    say_next(*next_commands(history, futures, new.folder, word))
    return new.folder


def show(history, futures, full):
    """The answers, the firms and the accounts."""
    if futures:
        one_screen.say_futures(history, futures)
        one_screen.say_firms(futures, full)
    one_screen.say_accounts(history, futures, full)


def next_commands(history, futures, folder, word):
    """What makes sense after a run: to read on, and to try what would protect."""
    from kamsim.results.answers import comparison

    place = shlex.quote(str(folder))
    options = comparison(history, futures) if futures else ""
    compare = f"kamsim compare {shlex.quote(word)} {options}" if options else f"kamsim run --again {place}"
    return f"kamsim open {place}", compare


def sheets(history, futures, form, folder):
    """Tables for spreadsheets where they are wanted, which may fail without harm to the others; what was made."""
    from kamsim.results.sheets import write_sheets

    if form == Form.parquet:
        return ()
    try:
        return (write_sheets(history, futures, form, folder),)
    except Exception as mistake:  # whatever it is, the tables stand
        notice(visible(f"the tables could not be written as {form} ({type(mistake).__name__}: {mistake})"))
        return ()


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


def many_futures(history, seeds):
    """An ensemble with progress bars, and the turns of the history to read while rules compile."""
    from kamsim.cli.bars import progress_bars
    from kamsim.readers.ensemble import simulate

    with progress_bars(history) as (progress, compile_progress):
        return simulate(history.scenario, seeds, progress=progress, compile_progress=compile_progress)


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


def say_more(history):
    """All there is to say of one history: what it teaches, what turned each account, and declared goals."""
    from kamsim import story

    say_words(history.scenario.teaches, "")
    rows = history.relationships
    traded = rows.groupby("relationship")["active"].any()
    last = rows[(rows["month"] == rows["month"].max()) & rows["relationship"].isin(traded.index[traded])]
    for row in last.sort_values(["supplier", "revenue_year"], ascending=[True, False]).itertuples():
        sales = f"{thousands(row.revenue_year)} thousand {history.scenario.currency} last year"
        trade = f"{sales}, trust {row.buyer_trust:.2f}" if row.active else "no trade"
        say([f"  {row.supplier} → {row.buyer}: ", (row.stage, "bold"), f", {trade}"])
        for turn in story.turning_points(history, row.relationship, most=2):
            say(f"      {turn}", style="dim")
    say_goals(history)
    say("")


def say_goals(history):
    """Declared goals against results, where goals were declared."""
    from kamsim.results import summary

    for row in summary.goals(history).itertuples():
        say(
            f"  {row.supplier} wanted {row.goal.replace('_', ' ')} of {row.declared:.0%}: {row.last:.1%} in the last "
            f"year, {row.mean:.1%} on average, met in {row.met:.0%} of {row.years} years"
        )
