"""`kamsim simulate`: many futures of one scenario; bands, survival and moves between stages."""

from contextlib import nullcontext
from typing import Annotated

import typer

from kamsim.cli.options import Force, Out, Scenario, Scheduler, Seeds, Workers, scenario_of
from kamsim.cli.screen import save_figure, say, thousands

LESS_THAN_A_YEAR = "less than a year was played: there are no figures of a year"


def simulate(
    scenario: Scenario = "life_cycle",
    seeds: Seeds = 1000,
    months: Annotated[int | None, typer.Option(help="Months to play; default those of the scenario.")] = None,
    keep: Annotated[str | None, typer.Option(help="months, years or brief; default by the number of seeds.")] = None,
    workers: Workers = None,
    scheduler: Scheduler = None,
    out: Out = None,
    force: Force = False,
):
    """Play many futures of one scenario; bands, survival and moves between stages.

    Example: kamsim simulate life_cycle --seeds 10000 --out many
    """
    from kamsim.cli.bars import playing
    from kamsim.readers.ensemble import simulate as play
    from kamsim.results.folders import new_folder
    from kamsim.results.run import write_into

    case = scenario_of(scenario)
    with new_folder(out, force) if out else nullcontext() as new:
        with playing(workers, scheduler) as how:
            futures = play(case, seeds, keep, months=months, **how)
        if new:
            write_into(futures, new.inside)
            drawn = draw(futures, new.inside)
    if futures.has_tables:
        say_suppliers(futures)
    say_brief(futures)
    if new:
        say(f"\nWritten to {new.folder}: {', '.join(('tables', *drawn, 'run.json'))}.")


def draw(futures, folder):
    """Figures of profit and survival, where a full year was played; their names."""
    from kamsim import plots

    if futures.months < 12:
        return []
    drawn = save_figure(lambda: plots.plot_bands(futures.years), folder / "profit.png")
    if (futures.brief.watched["since"] == 12).any():  # something is traded
        drawn += save_figure(lambda: plots.plot_survival(futures), folder / "survival.png")
    return drawn


def say_suppliers(futures):
    """Bands over many futures, supplier by supplier, and how often each account is kept."""
    from kamsim.results import summary

    of = "last year: mean (5–95%)" if futures.months >= 12 else LESS_THAN_A_YEAR
    say([(f"{len(futures.seeds)} futures", "bold"), f", {of}"])
    for row in summary.suppliers(futures).dropna(subset="sales").itertuples():
        say(
            f"  {row.supplier}: sales {thousands(row.sales)} ({thousands(row.sales_low)} to "
            f"{thousands(row.sales_high)}) kEUR, profit {thousands(row.profit)} ({thousands(row.profit_low)} to "
            f"{thousands(row.profit_high)}) kEUR, concentration {row.concentration:.2f} "
            f"({row.concentration_low:.2f} to {row.concentration_high:.2f}), "
            f"largest account {row.largest_share:.0%} of sales; fails in {row.failed:.0%} of futures"
        )
    for row in summary.accounts(futures).dropna(subset="kept").itertuples():
        why = f"; when it ends, mostly: {row.main_end.replace('_', ' ')}" if row.main_end else ""
        say(f"  {row.supplier} → {row.buyer}: still trading in {row.kept:.0%} of futures{why}")


def say_brief(futures):
    """What many futures come to, from their brief alone."""
    say([(f"{len(futures.seeds):,} futures", "bold"), f" of {futures.scenario.title}"])
    if futures.months < 12:
        say(f"  {LESS_THAN_A_YEAR[0].upper()}{LESS_THAN_A_YEAR[1:]}")
    rows_of_years = futures.outcomes.dropna(subset="last_profit")
    for firm, rows in rows_of_years.groupby("supplier", sort=False, observed=True):
        low, middle, high = map(thousands, rows["last_profit"].quantile([0.05, 0.5, 0.95]))
        say(
            f"  {firm}: profit of the last year {middle} thousand EUR ({low} to {high}), "
            f"{rows['lost'].mean():.1f} accounts lost and {rows['won'].mean():.1f} won on the way; "
            f"distress in {rows['distressed'].mean():.1%}, failure in {rows['failed'].mean():.1%} of futures"
        )
    stays = futures.dwell.set_index("state")["mean"].round(0).dropna()
    spans = ", ".join(f"{state.replace('_', ' ')} {months:.0f}" for state, months in stays.items())
    say(f"  Months in a stage, of stays that ended: {spans or 'none ended'}")
