"""`kamsim story`: one history in plain sentences."""

import shlex
from typing import Annotated

import typer

from kamsim.cli.options import Scenario, Seed, scenario_of
from kamsim.cli.screen import say, say_next, say_words
from kamsim.errors import KamsimError, nearest

NOTHING = "Nothing of weight happened"


def story(
    scenario: Scenario = "life_cycle",
    seed: Seed = 7,
    minor: Annotated[bool, typer.Option("--minor", help="Tell small things too.")] = False,
    account: Annotated[str | None, typer.Option(help="Only this customer.")] = None,
    year: Annotated[int | None, typer.Option(help="Only this year of the history, 1 for the first.")] = None,
):
    """Tell one history in plain sentences, with causes.

    Example: kamsim story bow_tie --seed 7
    """
    from kamsim.story.story import by_quarter, turns_of

    case = scenario_of(scenario)
    chosen = relationships_with(account, case) if account else None
    check_year(year, case)
    history = one_history(case, seed)
    say([(case.title, "bold"), f", seed {seed}"])
    turns = turns_of(history, minor=minor, relationships=chosen, year=year)
    for quarter, lines in by_quarter(turns):
        say_words([(quarter, "bold")], *lines, indent=2)
    if not turns:
        say(NOTHING if minor else f"{NOTHING}; --minor tells small things too.")
    say_next(*next_commands(scenario, case, seed, account))


def check_year(year, scenario):
    """A KamsimError if a year is none of the scenario's."""
    last = -(-scenario.months // 12)
    if year is not None and not 1 <= year <= last:
        raise KamsimError(f"must be a year of the scenario, 1 to {last}", got=year, where="--year")


def next_commands(scenario, case, seed, account):
    """What makes sense after a story: one account of it, then its futures."""
    word, customers = shlex.quote(scenario), case.names.buyers
    one = f"kamsim story {word} --seed {seed} --account {shlex.quote(customers[0])}"
    return (*(() if account or len(customers) == 1 else (one,)), f"kamsim run {word} --seed {seed}")


def one_history(scenario, seed):
    """One run in the interpreted reader: it starts at once."""
    from kamsim.readers.interpreted import History
    from kamsim.results.run import Run

    return Run(scenario, [History(scenario, seed).play()])


def relationships_with(account, scenario):
    """The relationships of one customer."""
    customers = scenario.names.buyers
    if account not in customers:
        close = next((name for name in customers if account.lower() in name.lower()), "")
        raise KamsimError(
            "must be the name of a customer in the scenario",
            got=account,
            where="--account",
            advice=f"Did you mean {close!r}?" if close else nearest(account, customers),
        )
    wanted = {row for row, name in enumerate(customers) if name == account}
    rows = scenario.layout.world.relationships["buyer"]
    return [number for number, buyer in enumerate(rows) if int(buyer) in wanted]
