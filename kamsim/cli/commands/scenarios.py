"""`kamsim scenarios`: the shipped scenarios, listed, shown or copied."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

from kamsim.cli.options import Workers, holds_tables
from kamsim.cli.screen import say_next, say_table, say_words
from kamsim.errors import KamsimError, visible


def scenarios(
    name: Annotated[
        str | None, typer.Argument(help="Show this one; a folder of CRM tables shows what was made of them.")
    ] = None,
    copy: Annotated[Path | None, typer.Option(help="Copy it to a file to edit.")] = None,
    tried: Annotated[bool, typer.Option("--try", help="Try what it claims to show, under matched luck.")] = False,
    seeds: Annotated[int, typer.Option(min=2, max=1_000_000, help="With --try: pairs of futures.")] = 100,
    workers: Workers = None,
):
    """List the shipped scenarios, show one or copy one to edit, or try what one claims.

    Example: kamsim scenarios bow_tie --try
    """
    if name is None:
        list_scenarios(copy, tried)
    elif tried:
        try_scenario(name, seeds, workers)
    elif copy is None:
        print(text_of(name))
    else:
        copy_scenario(text_of(name), copy)


def text_of(name):
    """A scenario as a commented file; one made of CRM tables begins with what they do not say and was assumed."""
    from kamsim.scenario.crm import scenario_from_crm
    from kamsim.scenario.files import find_file

    if holds_tables(Path(name)):
        scenario, assumed = scenario_from_crm(name)
        told = (f"#   {line}" for line in assumed)
        return "\n".join(["# What the tables do not say was assumed:", *map(visible, told), "", scenario.text()])
    return find_file(name).read_text(encoding="utf-8")


def try_scenario(name, seeds, workers):
    """Play both variants of a claim, and say in a sentence what came out."""
    from kamsim.cli.bars import playing
    from kamsim.experiments.comparison.claim import try_claim

    with playing(workers, None) as how:
        tried = try_claim(name, seeds, **how)
    say_words(tried.sentence())
    say_next(f"kamsim run {shlex.quote(name)}")


def list_scenarios(copy, tried):
    """All shipped scenarios as a table; none of them is copied or tried."""
    from kamsim.scenario.load import scenarios as shipped

    if copy:
        raise KamsimError(
            "--copy needs the name of a scenario", advice="Try: kamsim scenarios bow_tie --copy mine.toml"
        )
    if tried:
        raise KamsimError("--try needs the name of a scenario", advice="Try: kamsim scenarios bow_tie --try")
    say_table("Scenarios", ("Name", "Title", "What it teaches", "What it claims"), shipped().itertuples(index=False))
    say_next("kamsim run bow_tie", "kamsim scenarios bow_tie --copy mine.toml")


def copy_scenario(text, target):
    """Copy a commented file to edit; nothing is overwritten."""
    if target.exists():
        raise KamsimError("must not exist yet; nothing is overwritten", where=str(target))
    try:
        target.write_text(text, encoding="utf-8")
    except OSError as mistake:
        raise KamsimError(f"must be writable: {mistake.strerror}", where=str(target)) from None
    say_words(f"Copied to {target}.")
    say_next(f"kamsim run {shlex.quote(str(target))}")
