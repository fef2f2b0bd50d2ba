"""Scenarios by name or file: read, checked, and played for as many months as are wished."""

from numbers import Integral
from os import PathLike
from typing import TYPE_CHECKING

from kamsim.errors import KamsimError

from .files import find_file, read_tables, shipped_files
from .scenario import Scenario
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
    return Scenario(read_tables(path), path.stem, path.name)


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
        One row per scenario: name, title and what it teaches.

    Examples
    --------
    >>> "bow_tie" in set(scenarios()["name"])
    True
    """
    import pandas

    rows = [(name, one.title, one.teaches) for name, one in ((n, load_scenario(p)) for n, p in shipped_files().items())]
    return pandas.DataFrame(rows, columns=["name", "title", "teaches"])
