"""`kamsim simulate`: many futures of one scenario; bands, survival and moves between stages."""

import shlex
from contextlib import nullcontext
from typing import Annotated

import typer

from kamsim.cli import one_screen
from kamsim.cli.options import Force, Full, Out, Scenario, Scheduler, Seeds, Workers, scenario_of
from kamsim.cli.screen import save_figure, say, say_next, say_words


def simulate(
    scenario: Scenario = "life_cycle",
    seeds: Seeds = 1000,
    months: Annotated[int | None, typer.Option(help="Months to play; default those of the scenario.")] = None,
    keep: Annotated[str | None, typer.Option(help="months, years or brief; default by the number of seeds.")] = None,
    workers: Workers = None,
    scheduler: Scheduler = None,
    out: Out = None,
    full: Full = False,
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
    show(futures, full)
    if new:
        say_words("", f"Written to {new.folder}: {', '.join(('tables', *drawn, 'run.json'))}.")
    say_next(*next_commands(scenario, out))


def draw(futures, folder):
    """Figures of profit and survival, where a full year was played; their names."""
    from kamsim import plots

    if futures.months < 12:
        return []
    drawn = save_figure(lambda: plots.plot_bands(futures.years), folder / "profit.png")
    if (futures.brief.watched["since"] == 12).any():  # something is traded
        drawn += save_figure(lambda: plots.plot_survival(futures), folder / "survival.png")
    return drawn


def show(futures, full):
    """What many futures come to: firms, accounts, and what is lost and won on the way; from their brief alone."""
    say([(f"{len(futures.seeds):,} futures", "bold"), f" of {futures.scenario.title}"])
    one_screen.say_firms(futures, full)
    one_screen.say_accounts(None, futures, full)
    runs = futures.outcomes.groupby("run")[["lost", "won"]].sum().mean()
    stays = futures.dwell.set_index("state")["mean"].round(0).dropna()
    spans = ", ".join(f"{state.replace('_', ' ')} {months:.0f}" for state, months in stays.items())
    say_words(
        "",
        f"On the way {runs['lost']:.1f} accounts are lost and {runs['won']:.1f} won, mean of the futures.",
        f"Months in a stage, of stays that ended: {spans or 'none ended'}.",
    )


def next_commands(scenario, out):
    """What makes sense after many futures."""
    case = shlex.quote(scenario)
    keep = () if out else (f"kamsim simulate {case} --out many",)
    return (f"kamsim compare {case} --strategies by_spend,by_potential", *keep)
