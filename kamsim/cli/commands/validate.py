"""`kamsim validate`: the verdicts on the screen, as JSON, and as a page."""

import json as form
import shlex
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from kamsim.cli.options import Force
from kamsim.cli.screen import say, say_next
from kamsim.errors import KamsimError


def validate(
    quick: Annotated[bool, typer.Option("--quick", help="A small market and few seeds; under two minutes.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print all patterns and null models as JSON.")] = False,
    regime: Annotated[str, typer.Option(help="kam, subscription, contract_services or spot.")] = "kam",
    seeds: Annotated[int | None, typer.Option(min=1, max=10_000, help="Histories; default 100, quick 4.")] = None,
    assumptions: Annotated[Path | None, typer.Option(help="A TOML file with an [assumptions] table to try.")] = None,
    out: Annotated[Path | None, typer.Option(help="Folder for the report page and validation.json.")] = None,
    force: Force = False,
):
    """Hold the model, and three null models beside it, against 40 published patterns.

    Example: kamsim validate --quick --json
    """
    from kamsim.cli.bars import progress_bars
    from kamsim.results.folders import new_folder
    from kamsim.validation.validate import validate as measure

    given = assumptions_of(assumptions) if assumptions else {}
    with new_folder(out, force) if out else nullcontext() as new:
        with progress_bars() as (progress, compile_progress):
            verdicts = measure(
                quick, regime, seeds, assumptions=given, progress=progress, compile_progress=compile_progress
            )
        if new:
            write(verdicts, new.inside)
    if json:
        print(form.dumps(verdicts, indent=2))
    else:
        show(verdicts)
        if new:
            say(f"Written to {new.folder}: validation.html, validation.md, validation.json.")
        say_next(f"kamsim open {shlex.quote(str(new.folder))}" if new else "kamsim validate --out verdicts")


def assumptions_of(path):
    """The ``[assumptions]`` table of a TOML file."""
    from kamsim.scenario.files import read_tables

    tables = read_tables(path)
    if not isinstance(tables.get("assumptions"), dict):
        raise KamsimError("must hold an [assumptions] table", where=str(path))
    return tables["assumptions"]


def write(verdicts, folder):
    """The figures as JSON, and the page."""
    from kamsim.report.validation import write_validation

    (folder / "validation.json").write_text(form.dumps(verdicts, indent=2), encoding="utf-8")
    write_validation(verdicts, folder)


def show(verdicts):
    """For each pattern its figures: target, band, kamsim with 5 to 95%, and what the null models come to."""
    models = verdicts["models"]
    others = {name: model for name, model in models.items() if name != "kamsim"}
    beside = f"; beside it {', '.join(name.replace('_', ' ') for name in others)}" if others else ""
    say([("kamsim validate", "bold"), f": figure, target (band): mean (5 to 95%){beside}"])
    for kind in ("patterns", "denials"):
        for place, row in enumerate(models["kamsim"][kind]):
            say_pattern(row, [model[kind][place] for model in others.values()])
    say(*(summed_up(name, model) for name, model in models.items()))
    if verdicts["size"]["suppliers"] < 50:
        say("A small market: networks and slumps (C20, C21, C28, C31, D04, D05) need the full one to be judged.")


def say_pattern(row, others):
    """One pattern: whether it is met, and its figures beside those of the other models."""
    from kamsim.validation.patterns.scoring import band_of

    mark = ("yes", "green") if row["passed"] else ("no ", "red")
    say([mark, f" {row['id']} {row['statement']}"])
    for line, figure in enumerate(row["figures"]):
        beside = "  ".join(number(other["figures"][line]["mean"]) for other in others)
        say(
            f"        {figure['name']} {number(figure['target'])} ({band_of(figure)}): "
            f"{number(figure['mean'])} ({number(figure['p05'])} to {number(figure['p95'])})   {beside}",
            style="" if figure["passed"] else "bold",
        )


def number(value):
    """A figure on the screen."""
    return "–" if value is None else f"{value:.2f}"


def summed_up(name, model):
    """One model in a sentence."""
    holding = sum(row["passed"] for row in model["denials"])
    return (
        f"{name.replace('_', ' ')}: {model['passed']} of {len(model['patterns'])} patterns, "
        f"{model['tier_1_passed']} of {model['tier_1']} to be met first, {holding} of {len(model['denials'])} "
        f"negative tests, distance {model['distance']:.2f}; {model['histories']} histories, "
        f"{model['compared']} seeds under every regime."
    )
