"""Playing a scenario from the shell: summary on the screen, tables and report in a folder."""

import json
import os
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from ..errors import KamsimError
from ..scenario import load_scenario

screen = Console(highlight=False)
notices = Console(stderr=True, highlight=False)


def scenario_of(name):
    """A scenario by name or file, or one built from a folder of CRM tables."""
    path = Path(name)
    if path.is_dir() and any(path.glob("*.csv")):
        from ..portfolio import scenario_from_crm

        return scenario_from_crm(path)
    return load_scenario(name)


@contextmanager
def progress_bars():
    """Two bars: compiling (once on a machine) and playing."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=notices, transient=True, disable=not notices.is_terminal) as bars:
        compiling, playing = (bars.add_task(text, visible=False) for text in ("", "Playing futures"))

        def compile_progress(done, total, name):
            text = f"Compiling the rules, once on this machine ({name})"
            bars.update(compiling, description=text, completed=done, total=total, visible=done < total)

        def progress(done, total):
            bars.update(playing, completed=done, total=total, visible=True)

        yield progress, compile_progress


def one_history(scenario, seed):
    """One run in the interpreted reader: it starts at once."""
    from ..interpreted import History
    from ..results import Run

    return Run(scenario, [History(scenario, seed).play()])


def many_futures(scenario, seeds):
    """An ensemble with progress bars."""
    from ..ensemble import simulate

    with progress_bars() as (progress, compile_progress):
        return simulate(scenario, seeds, progress=progress, compile_progress=compile_progress)


def play(name, seed, seeds, out, force):
    """One history and an ensemble: printed and written."""
    from ..report import write_report
    from ..results import new_folder

    scenario = scenario_of(name)
    folder = Path(out) if out else Path("runs") / f"{scenario.name}-{seed}"
    with new_folder(folder, force) as inside:
        history = one_history(scenario, seed)
        futures = many_futures(scenario, seeds) if seeds else None
        show(history, futures)
        history.write_into(inside)
        if futures:
            (inside / "futures").mkdir()
            futures.write_into(inside / "futures")
        with notices.status("Drawing figures and writing the report"):
            write_report(history, futures, inside)
    screen.print(
        f"\nWritten to {folder}{os.sep}: tables, figures, report.html, run.json. "
        f"Make it again: kamsim run --again {folder}"
    )


def play_again(folder):
    """Make a saved run again and say whether it is the same to the last bit."""
    from ..ensemble import simulate
    from ..results import load, same

    saved = load(folder)
    pairs = [("history", saved, one_history(saved.scenario, saved.seed))]
    if (Path(folder) / "futures").is_dir():
        old = load(Path(folder) / "futures")
        pairs.append(("futures", old, simulate(old.scenario, list(old.seeds))))
    for what, old, new in pairs:
        differing = same(old, new)
        if differing:
            raise KamsimError(
                f"the {what} must come out the same; {', '.join(differing)} differ",
                where=str(folder),
                advice=f"It was made with kamsim {old.version}, this is {new.version}.",
            )
        screen.print(f"The {what} ({len(old.seeds)} run{'s' if len(old.seeds) > 1 else ''}) came out exactly the same.")


def money(value):
    """An amount in thousands of EUR."""
    return f"{value / 1000.0:,.0f}"


def show(history, futures):
    """What happened to each account and why; profit, concentration, dependence with bands."""
    scenario = history.scenario
    screen.print(f"[bold]{scenario.title}[/bold]\n{scenario.teaches}\n")
    show_accounts(history)
    if futures:
        show_futures(futures)


def show_accounts(history):
    """One line for each account of the one history."""
    from .. import story

    table = Table(
        title=f"One history (seed {history.seed}), {history.scenario.months // 12} years", title_justify="left"
    )
    for heading in ("Account", "Stands at", "Last year kEUR", "Trust", "What turned it"):
        table.add_column(heading, justify="right" if "kEUR" in heading or heading == "Trust" else "left")
    rows = history.relationships
    last = rows[rows["month"] == rows["month"].max()]
    for row in last.itertuples():
        turns = story.turning_points(history, row.relationship, most=2)
        table.add_row(
            f"{row.supplier} → {row.buyer}",
            str(row.stage),
            money(row.revenue_year),
            f"{row.buyer_trust:.2f}" if row.active else "–",
            "; ".join(turns) or "–",
        )
    screen.print(table)


def show_futures(futures):
    """Bands over many futures, for suppliers."""
    from .. import summary

    table = Table(title=f"{len(futures.seeds)} futures: last year, mean and 5–95%", title_justify="left")
    for heading in ("Supplier", "Sales kEUR", "Profit kEUR", "Concentration (HHI)", "Largest account", "Failed"):
        table.add_column(heading, justify="left" if heading == "Supplier" else "right")
    for row in summary.suppliers(futures).itertuples():
        bands = [
            f"{money(row.sales)} ({money(row.sales_low)}–{money(row.sales_high)})",
            f"{money(row.profit)} ({money(row.profit_low)}–{money(row.profit_high)})",
            f"{row.concentration:.2f} ({row.concentration_low:.2f}–{row.concentration_high:.2f})",
            f"{row.largest_share:.0%}",
            f"{row.failed:.0%}",
        ]
        table.add_row(row.supplier, *bands)
    screen.print(table)


def tell_story(name, seed, minor, account):
    """One history in sentences."""
    from .. import story

    history = one_history(scenario_of(name), seed)
    wanted = None
    if account:
        rows = history.relationships.drop_duplicates("relationship")
        found = rows[rows["buyer"].astype(str) == account]["relationship"].tolist()
        if not found:
            from ..errors import nearest

            raise KamsimError(
                "must be the name of a customer in the scenario",
                got=account,
                where="--account",
                advice=nearest(account, rows["buyer"].astype(str).unique()),
            )
        wanted = found
    lines = story.tell(history, minor=minor, relationships=wanted)
    screen.print(f"[bold]{history.scenario.title}[/bold], seed {seed}", soft_wrap=True)
    for line in lines:
        screen.print(line, soft_wrap=True, markup=False)


def write_json(told):
    """Figures as JSON on the standard output."""
    print(json.dumps(told, indent=2))
