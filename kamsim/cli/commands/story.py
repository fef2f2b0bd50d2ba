"""`kamsim story`: one history in plain sentences."""

from typing import Annotated

import typer

from kamsim.cli.options import Scenario, Seed, scenario_of
from kamsim.cli.screen import say
from kamsim.errors import KamsimError, nearest


def story(
    scenario: Scenario = "life_cycle",
    seed: Seed = 7,
    minor: Annotated[bool, typer.Option("--minor", help="Tell small things too.")] = False,
    account: Annotated[str | None, typer.Option(help="Only this customer.")] = None,
):
    """Tell one history in plain sentences, with causes.

    Example: kamsim story bow_tie --seed 7
    """
    from kamsim.story.story import by_quarter, turns_of

    case = scenario_of(scenario)
    chosen = relationships_with(account, case) if account else None
    history = one_history(case, seed)
    say([(case.title, "bold"), f", seed {seed}"])
    for quarter, turns in by_quarter(turns_of(history, minor=minor, relationships=chosen)):
        say([(quarter, "bold")], *(f"  {turn}" for turn in turns))


def one_history(scenario, seed):
    """One run in the interpreted reader: it starts at once."""
    from kamsim.readers.interpreted import History
    from kamsim.results.run import Run

    return Run(scenario, [History(scenario, seed).play()])


def relationships_with(account, scenario):
    """The relationships of one customer."""
    customers = scenario.names.buyers
    if account not in customers:
        raise KamsimError(
            "must be the name of a customer in the scenario",
            got=account,
            where="--account",
            advice=nearest(account, customers),
        )
    wanted = {row for row, name in enumerate(customers) if name == account}
    rows = scenario.layout.world.relationships["buyer"]
    return [number for number, buyer in enumerate(rows) if int(buyer) in wanted]
