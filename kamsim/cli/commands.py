"""The commands and their options."""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="A laboratory and classroom for key account management.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
Seed = Annotated[int, typer.Option(min=0, help="Seed of the one history that is told.")]
Force = Annotated[bool, typer.Option("--force", help="Replace a folder that kamsim wrote before.")]


def show_version(wanted: bool):
    """Print the version and stop."""
    if wanted:
        from kamsim.results.run import kamsim_version

        print(f"kamsim {kamsim_version()}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and stop.", is_eager=True, callback=show_version)
    ] = False,
):
    """A laboratory and classroom for key account management."""


@app.command()
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
    from . import running

    if again:
        running.play_again(again)
    else:
        running.play(scenario, seed, seeds, out, force)


@app.command()
def story(
    scenario: Annotated[str, typer.Argument(help="A scenario's name or file.")] = "life_cycle",
    seed: Seed = 7,
    minor: Annotated[bool, typer.Option("--minor", help="Tell small things too.")] = False,
    account: Annotated[str | None, typer.Option(help="Only this customer.")] = None,
):
    """Tell one history in plain sentences, with causes.

    Example: kamsim story bow_tie --seed 7
    """
    from . import running

    running.tell_story(scenario, seed, minor, account)


@app.command()
def scenarios(
    name: Annotated[str | None, typer.Argument(help="Show this one.")] = None,
    copy: Annotated[Path | None, typer.Option(help="Copy it to a file to edit.")] = None,
):
    """List the shipped scenarios, show one, or copy one to edit.

    Example: kamsim scenarios bow_tie --copy mine.toml
    """
    from . import showing

    showing.show_scenarios(name, copy)


@app.command()
def bench(
    json: Annotated[bool, typer.Option("--json", help="Print figures as JSON.")] = False,
    quick: Annotated[bool, typer.Option("--quick", help="Fewer runs, smaller worlds, no cold compile.")] = False,
    targets: Annotated[
        bool, typer.Option("--targets", help="Also the long ones: 10,000 and 100,000 runs, a world of 10,000.")
    ] = False,
    figure: Annotated[Path | None, typer.Option(help="Write a figure to this file, such as speed.png.")] = None,
):
    """Measure the readers against each other, against ordinary Mesa and against the floor, as ratios in one run.

    Example: kamsim bench --json --figure speed.png
    """
    from . import showing

    showing.show_bench(json, quick, targets, figure)


@app.command()
def validate(
    quick: Annotated[bool, typer.Option("--quick", help="A small market and few seeds; under two minutes.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print all patterns and null models as JSON.")] = False,
    regime: Annotated[str, typer.Option(help="kam, subscription, contract_services or spot.")] = "kam",
    seeds: Annotated[int | None, typer.Option(min=1, max=10_000, help="Histories; default 100, quick 4.")] = None,
    assumptions: Annotated[Path | None, typer.Option(help="A TOML file with an [assumptions] table to try.")] = None,
    out: Annotated[Path | None, typer.Option(help="Folder for the report page and validation.json.")] = None,
    force: Force = False,
):
    """Hold the model, and three null models beside it, against 34 published patterns.

    Example: kamsim validate --quick --json
    """
    from . import validating

    validating.validate(quick, json, regime, seeds, assumptions, out, force)


@app.command()
def calibrate(
    out: Annotated[Path, typer.Option(help="Folder of the search; the same call goes on with it.")],
    only: Annotated[str | None, typer.Option(help="Assumptions to search over, with commas; default all.")] = None,
    method: Annotated[str, typer.Option(help="nelder-mead or differential-evolution.")] = "nelder-mead",
    evaluations: Annotated[int, typer.Option(min=1, max=1_000_000, help="Sets of assumptions to play.")] = 100,
    seeds: Annotated[int, typer.Option(min=1, max=10_000, help="Histories of each.")] = 6,
    quick: Annotated[bool, typer.Option("--quick", help="On the small market, to try it out.")] = False,
):
    """Search for assumptions that come closer to the patterns, on seeds that validation never uses.

    Example: kamsim calibrate --only decline_rate,entry_rate --evaluations 30 --out search
    """
    from . import validating

    validating.calibrate(out, only, method, evaluations, seeds, quick)
