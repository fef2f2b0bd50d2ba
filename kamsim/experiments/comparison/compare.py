"""Which of several ways is better, and is it luck: every option plays the same seeds, and differences are paired."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from functools import partial
from os import PathLike

import pandas as pd

from kamsim.errors import KamsimError
from kamsim.readers.ensemble import simulate
from kamsim.readers.progress import progress_or_line
from kamsim.results.measures import check_horizon, key_of, supplier_of
from kamsim.scenario.load import scenario_meant
from kamsim.scenario.scenario import Scenario
from kamsim.scenario.seeds import checked_seed, checked_seeds

from .intervals import MOST_SEEDS
from .result import Comparison

FIRST = 50


def compare(
    scenario: Scenario | str | PathLike,
    strategies: Sequence[str] | None = None,
    changes: dict[str, dict] | None = None,
    scenarios: dict[str, Scenario] | None = None,
    measure: str = "profit",
    supplier: str | None = None,
    seeds: int | Sequence[int] = 200,
    precision: float | None = None,
    most_seeds: int = MOST_SEEDS,
    workers: int | None = None,
    executor: Executor | None = None,
    progress: Callable[[int, int], object] | None = None,
    compile_progress: Callable[[int, int, str], object] | None = None,
    interpreted: bool = False,
) -> Comparison:
    """Compare strategies, decisions or scenarios under matched luck.

    Give exactly one of `strategies`, `changes` and `scenarios`.

    Parameters
    ----------
    scenario : Scenario, str or path
        The case all options start from.
    strategies : list of str, optional
        Strategies of one supplier, two or more.
    changes : dict of str to dict, optional
        Named decisions: what each changes in the scenario, e.g.
        ``{"two sponsors": {"suppliers.north.growing": 0.9}}``; the scenario as it is comes first.
    scenarios : dict of str to Scenario, optional
        Whole scenarios by name; they should have the same suppliers.
    measure : str
        What is compared; see `kamsim.results.measures.MEASURES`.
    supplier : str, optional
        Whose figures; default the first supplier of the scenario.
    seeds : int or sequence of int
        A number of seeds (1, 2, ...), or the seeds themselves; two or more.
    precision : float, optional
        Half the width of the 95% interval of every difference that is wanted, in the unit of the measure.  Seeds are
        then added, doubling, until it is reached; `seeds` is where it starts.
    most_seeds : int
        Where adding seeds stops.
    workers, executor, progress, compile_progress, interpreted
        As in `kamsim.simulate`.

    Returns
    -------
    Comparison
        Every option under the same seeds, whatever the number of workers.

    Raises
    ------
    KamsimError
        An option, measure, supplier, seed or precision is not what it must be.

    Examples
    --------
    >>> import kamsim as kam
    >>> year = kam.load_scenario("bow_tie").vary(months=12)
    >>> found = kam.compare(year, strategies=["by_spend", "transactional"], seeds=2, interpreted=True)
    >>> found.options
    ['by_spend', 'transactional']
    >>> found.pairs[["better", "worse"]].shape
    (1, 2)
    """
    scenario = scenario_meant(scenario)
    name = supplier_of(scenario, supplier)
    options = options_of(scenario, strategies, changes, scenarios, name)
    for option in options.values():
        check_horizon(measure, option.months)
    wanted, most = checked_precision(precision), max(checked_seed(most_seeds, "most_seeds"), 2)
    start = checked_seeds(seeds)
    if len(start) < 2:
        raise KamsimError("a comparison needs 2 seeds or more", got=len(start), where="seeds")
    tables, (progress, compile_progress) = [], progress_or_line(progress, compile_progress)
    while True:
        for place, (label, option) in enumerate(options.items()):
            tell = progress and partial(tell_part, progress, place, len(options), len(start))
            played = simulate(option, start, "brief", workers, executor, tell, compile_progress, interpreted)
            tables.append(figures_of(played.outcomes, label, name))
        found = Comparison(scenario, options, pd.concat(tables, ignore_index=True), measure, name, wanted)
        have = len(found.seeds)
        if wanted is None or found.is_settled or have >= most:
            return found
        start = following(found.seeds, min(max(have, FIRST), most - have))


def tell_part(progress, place, parts, runs, done, total):
    """Progress of one option as progress of all."""
    progress(place * runs + done, parts * runs)


def figures_of(outcomes, label, supplier):
    """The rows of one supplier, with the option's name."""
    table = outcomes[outcomes["supplier"].astype(str) == supplier].drop(columns="supplier")
    table.insert(0, "option", label)
    return table


def following(seeds, count):
    """The next seeds after those played."""
    return list(range(max(seeds) + 1, max(seeds) + 1 + count))


def checked_precision(precision):
    """A precision is a positive number or nothing."""
    if precision is None:
        return None
    if isinstance(precision, bool) or not isinstance(precision, (int, float)) or not precision > 0:
        raise KamsimError("must be a number above 0, in the unit of the measure", got=precision, where="precision")
    return float(precision)


def options_of(scenario, strategies, changes, scenarios, supplier):
    """The options by name, at least two."""
    given = [part for part in (strategies, changes, scenarios) if part]
    if len(given) != 1:
        raise KamsimError("must be given exactly one of strategies, changes and scenarios", where="compare")
    if strategies:
        if isinstance(strategies, str) or len(set(strategies)) < len(strategies):
            raise KamsimError("must be a list of different strategies", got=strategies, where="strategies")
        path = f"suppliers.{key_of(scenario, supplier)}.strategy"
        options = {name: scenario.vary(**{path: name}) for name in strategies}
    elif changes:
        if "as it is" in changes:
            raise KamsimError(
                "must be named otherwise: this is the scenario without a change", where="changes 'as it is'"
            )
        options = {"as it is": scenario, **{label: scenario.vary(**change) for label, change in changes.items()}}
    else:
        options = dict(scenarios)
        for other in options.values():
            supplier_of(other, supplier)
    if len(options) < 2:
        raise KamsimError("a comparison needs two options or more", got=list(options), where="compare")
    return options
