"""Playing a scenario from the shell: summary on the screen, tables and report in a folder."""

import json
import os
from pathlib import Path

from rich.console import Console

from kamsim.errors import KamsimError
from kamsim.scenario.scenario import load_scenario

from .bars import notices, progress_bars

screen = Console(highlight=False)


def scenario_of(name):
    """A scenario by name or file, or one built from a folder of CRM tables."""
    path = Path(name)
    if path.is_dir() and any(path.glob("*.csv")):
        from kamsim.scenario.crm import scenario_from_crm

        scenario, assumed = scenario_from_crm(path)
        screen.print("What the tables do not say was assumed:")
        for line in assumed:
            screen.print(f"  - {line}", soft_wrap=True, markup=False)
        screen.print()
        return scenario
    return load_scenario(name)


def one_history(scenario, seed):
    """One run in the interpreted reader: it starts at once."""
    from kamsim.readers.interpreted import History
    from kamsim.results.run import Run

    return Run(scenario, [History(scenario, seed).play()])


def many_futures(scenario, seeds):
    """An ensemble with progress bars."""
    from kamsim.readers.ensemble import simulate

    with progress_bars() as (progress, compile_progress):
        return simulate(scenario, seeds, progress=progress, compile_progress=compile_progress)


def play(name, seed, seeds, out, force):
    """One history and an ensemble: printed and written."""
    from kamsim.report import write_report
    from kamsim.results.folders import new_folder

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
        f"Make it again: kamsim run --again {folder}",
        soft_wrap=True,
    )


def play_again(folder):
    """Make a saved run again and say whether it is the same to the last bit."""
    from kamsim.readers.ensemble import simulate
    from kamsim.results.run import load, same

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
    screen.print(f"[bold]{scenario.title}[/bold]\n{scenario.teaches}\n", soft_wrap=True)
    show_accounts(history)
    show_goals(history)
    if futures:
        show_futures(futures)


def show_accounts(history):
    """Two lines for each account of the one history: where it stands, and what turned it."""
    from kamsim import story

    rows = history.relationships
    traded = rows.groupby("relationship")["active"].any()
    last = rows[(rows["month"] == rows["month"].max()) & rows["relationship"].isin(traded.index[traded])]
    screen.print(f"[bold]One history[/bold], seed {history.seed}, {history.scenario.months} months")
    for row in last.sort_values(["supplier", "revenue_year"], ascending=[True, False]).itertuples():
        trade = f"{money(row.revenue_year)} kEUR last year, trust {row.buyer_trust:.2f}" if row.active else "no trade"
        screen.print(f"  {row.supplier} → {row.buyer}: [bold]{row.stage}[/bold], {trade}", soft_wrap=True)
        for turn in story.turning_points(history, row.relationship, most=2):
            screen.print(f"      {turn}", soft_wrap=True, markup=False, style="dim")
    screen.print()


def show_goals(history):
    """Declared goals against results, where goals were declared."""
    from kamsim.results import summary

    table = summary.goals(history)
    for row in table.itertuples():
        screen.print(
            f"  {row.supplier} wanted {row.goal.replace('_', ' ')} of {row.declared:.0%}: {row.last:.1%} in the last "
            f"year, {row.mean:.1%} on average, met in {row.met:.0%} of {row.years} years",
            soft_wrap=True,
        )
    if len(table):
        screen.print()


def show_futures(futures):
    """Bands over many futures, supplier by supplier."""
    from kamsim.results import summary

    screen.print(f"[bold]{len(futures.seeds)} futures[/bold], last year: mean (5–95%)")
    for row in summary.suppliers(futures).itertuples():
        screen.print(
            f"  {row.supplier}: sales {money(row.sales)} ({money(row.sales_low)} to {money(row.sales_high)}) kEUR, "
            f"profit {money(row.profit)} ({money(row.profit_low)} to {money(row.profit_high)}) kEUR, "
            f"concentration {row.concentration:.2f} ({row.concentration_low:.2f} to {row.concentration_high:.2f}), "
            f"largest account {row.largest_share:.0%} of sales; fails in {row.failed:.0%} of futures",
            soft_wrap=True,
        )
    for row in summary.accounts(futures).dropna(subset="kept").itertuples():
        why = f"; when it ends, mostly: {row.main_end.replace('_', ' ')}" if row.main_end else ""
        screen.print(f"  {row.supplier} → {row.buyer}: still trading in {row.kept:.0%} of futures{why}", soft_wrap=True)


def tell_story(name, seed, minor, account):
    """One history in sentences."""
    from kamsim import story

    history = one_history(scenario_of(name), seed)
    wanted = None
    if account:
        rows = history.relationships.drop_duplicates("relationship")
        found = rows[rows["buyer"].astype(str) == account]["relationship"].tolist()
        if not found:
            from kamsim.errors import nearest

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
