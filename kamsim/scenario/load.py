"""Scenarios by name or file: read, checked, and played for as many months as are wished."""

from numbers import Integral
from os import PathLike
from typing import TYPE_CHECKING

from kamsim.errors import KamsimError

from .claims import file_problems
from .files import find_file, read_tables, shipped_files
from .nested import is_too_deep
from .scenario import Scenario, check
from .shape import MOST_MONTHS

if TYPE_CHECKING:
    import pandas


def load_scenario(path_or_name: str | PathLike) -> Scenario:
    """Read and check a scenario file, or a shipped scenario by its name.

    Parameters
    ----------
    path_or_name : str or path
        A TOML file; a file of that name goes before a shipped scenario.

    Returns
    -------
    Scenario
        Checked as a whole.

    Raises
    ------
    KamsimError
        There is no such file or scenario, or one message with everything that is wrong in it.

    Examples
    --------
    >>> load_scenario("bow_tie").vary(months=24).months
    24
    """
    path = find_file(path_or_name)
    tables = read_tables(path)
    if not is_too_deep(tables) and (further := file_problems(tables)):
        check(tables, path.name, further)
    return Scenario(tables, path.stem, path.name)


def scenario_meant(scenario: Scenario | str | PathLike, months: int | None = None) -> Scenario:
    """A scenario, or the one of this name or file; to be played for so many months, where they are given.

    Examples
    --------
    >>> scenario_meant("bow_tie", months=24).months
    24
    """
    scenario = scenario if isinstance(scenario, Scenario) else load_scenario(scenario)
    if months is None:
        return scenario
    if isinstance(months, bool) or not isinstance(months, Integral) or not 1 <= months <= MOST_MONTHS:
        raise KamsimError(f"must be a whole number from 1 to {MOST_MONTHS}", got=months, where="months")
    return scenario.vary(months=int(months))


def scenarios() -> "pandas.DataFrame":
    """The shipped scenarios.

    Returns
    -------
    DataFrame
        One row per scenario: name, title, what it teaches, and what it claims (see `kamsim.try_claim`).

    Examples
    --------
    >>> "bow_tie" in set(scenarios()["name"])
    True
    """
    import pandas

    found = {name: load_scenario(path) for name, path in shipped_files().items()}
    rows = [(name, one.title, one.teaches, one.part("claim").get("says", "")) for name, one in found.items()]
    return pandas.DataFrame(rows, columns=["name", "title", "teaches", "claims"])
