"""Validation from the shell: the verdicts on the screen, as JSON, and as a page."""

import json

from rich.console import Console

from kamsim.errors import KamsimError

screen = Console(highlight=False)


def validate(quick, as_json, regime, seeds, assumptions, out, force):
    """Measure, and show or write."""
    from kamsim.validation.validate import validate as measure

    from .bars import progress_bars

    given = assumptions_of(assumptions) if assumptions else {}
    with progress_bars() as (progress, compile_progress):
        told = measure(
            quick, regime, seeds, assumptions=given, progress=progress, compile_progress=compile_progress
        )  # fmt: skip
    if out:
        write(told, out, force)
    if as_json:
        print(json.dumps(told, indent=2))
    else:
        show(told)
        if out:
            screen.print(f"Written to {out}: validation.html, validation.md, validation.json.", soft_wrap=True)


def calibrate(out, only, method, evaluations, seeds, quick):
    """Search, and say what was found."""
    from kamsim.validation.calibrate import calibrate as search

    from .running import progress_bars

    names = only.split(",") if only else None
    with progress_bars() as (progress, compile_progress):
        told = search(
            out, names, method, evaluations, seeds, quick, compile_progress=compile_progress,
            progress=lambda done, total, distance: progress(done, total),
        )  # fmt: skip
    screen.print(
        f"{told['evaluations']} sets of assumptions played; the best is {told['distance']:.3f} from the patterns and "
        f"meets {told['passed']} of 34 on these seeds. Written to {told['file']}; hold it against other seeds: "
        f"kamsim validate --assumptions {told['file']}",
        soft_wrap=True,
    )


def assumptions_of(path):
    """The ``[assumptions]`` table of a TOML file."""
    from kamsim.scenario.files import read_tables

    tables = read_tables(path)
    if not isinstance(tables.get("assumptions"), dict):
        raise KamsimError("must hold an [assumptions] table", where=str(path))
    return tables["assumptions"]


def write(told, out, force):
    """The page and the figures as JSON, into a new folder."""
    from kamsim.report.validation import write_validation
    from kamsim.results.folders import new_folder

    with new_folder(out, force) as inside:
        (inside / "validation.json").write_text(json.dumps(told, indent=2), encoding="utf-8")
        write_validation(told, inside)


def number(value):
    """A figure on the screen."""
    return "–" if value is None else f"{value:.2f}"


def show(told):
    """For each pattern its figures: target, band, kamsim with 5 to 95%, and what the null models come to."""
    from kamsim.validation.patterns.scoring import band_of

    models = told["models"]
    others = {name: model for name, model in models.items() if name != "kamsim"}
    screen.print(
        "[bold]kamsim validate[/bold]: figure, target (band): mean (5 to 95%)"
        + (f"; beside it {', '.join(name.replace('_', ' ') for name in others)}" if others else "")
    )
    for kind in ("patterns", "denials"):
        for place, row in enumerate(models["kamsim"][kind]):
            mark = "[green]yes[/green]" if row["passed"] else "[red]no [/red]"
            screen.print(f"{mark} {row['id']} {row['statement']}", soft_wrap=True)
            for line, figure in enumerate(row["figures"]):
                beside = "  ".join(number(model[kind][place]["figures"][line]["mean"]) for model in others.values())
                screen.print(
                    f"        {figure['name']} {number(figure['target'])} ({band_of(figure)}): "
                    f"{number(figure['mean'])} ({number(figure['p05'])} to {number(figure['p95'])})   {beside}",
                    soft_wrap=True, style="" if figure["passed"] else "bold",
                )  # fmt: skip
    for name, model in models.items():
        screen.print(summed_up(name, model), soft_wrap=True)
    if told["size"]["suppliers"] < 50:
        screen.print("A small market: patterns of networks (C20, C21, C28, C31) need the full one to be judged.")


def summed_up(name, model):
    """One model in a sentence."""
    holding = sum(row["passed"] for row in model["denials"])
    return (
        f"{name.replace('_', ' ')}: {model['passed']} of {len(model['patterns'])} patterns, "
        f"{model['tier_1_passed']} of {model['tier_1']} to be met first, {holding} of {len(model['denials'])} "
        f"negative tests, distance {model['distance']:.2f}; {model['histories']} histories."
    )
