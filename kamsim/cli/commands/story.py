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
    from kamsim.story import tell

    history = one_history(scenario_of(scenario), seed)
    lines = tell(history, minor=minor, relationships=relationships_with(account, history) if account else None)
    say(f"[bold]{history.scenario.title}[/bold], seed {seed}", markup=True)
    say(*lines)


def one_history(scenario, seed):
    """One run in the interpreted reader: it starts at once."""
    from kamsim.readers.interpreted import History
    from kamsim.results.run import Run

    return Run(scenario, [History(scenario, seed).play()])


def relationships_with(account, history):
    """The relationships of one customer."""
    rows = history.relationships.drop_duplicates("relationship")
    customers = rows["buyer"].astype(str)
    found = rows[customers == account]["relationship"].tolist()
    if not found:
        raise KamsimError(
            "must be the name of a customer in the scenario",
            got=account,
            where="--account",
            advice=nearest(account, customers.unique()),
        )
    return found
