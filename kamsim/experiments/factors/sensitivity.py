"""What matters most: indices of every factor of a space, with intervals, from a sweep of the right design."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from os import PathLike
from typing import Any

import pandas as pd

from kamsim.errors import KamsimError, nearest
from kamsim.experiments.sweep.result import Sweep
from kamsim.experiments.sweep.space import Space
from kamsim.experiments.sweep.sweep import sweep
from kamsim.results.measures import check_horizon, measure_of, supplier_of
from kamsim.scenario.load import scenario_meant
from kamsim.scenario.scenario import Scenario

from .indices import morris_indices, sobol_indices, tornado_swings
from .words import sensitivity_in_words

METHODS = {"sobol": "saltelli", "morris": "morris", "tornado": "tornado"}  #: method to design
INDICES = {"saltelli": sobol_indices, "morris": morris_indices, "tornado": tornado_swings}
USUAL_N = {"sobol": 64, "morris": 20, "tornado": 2}


def sensitivity(
    scenario: Scenario | str | PathLike,
    space: Space | Mapping | str | PathLike,
    method: str = "sobol",
    n: int | None = None,
    seeds: int | Sequence[int] = 5,
    measure: str = "profit",
    supplier: str | None = None,
    **more: Any,
) -> "Sensitivity":
    """Which of the things varied move a measure, and how much.

    Parameters
    ----------
    scenario : Scenario, str or path
        The case that is varied.
    space : Space, dict or path to a TOML file
        What is varied; see `kamsim.experiments.sweep.space.Space`.
    method : {"sobol", "morris", "tornado"}
        Shares of variance; mean effects of single steps; each factor alone from end to end of its range.
    n : int, optional
        Size of the design; a power of two for ``"sobol"``.  Default 64, 20, 2.
    seeds : int or sequence of int
        Seeds at every point; the same at each, so that luck drops out of the differences.
    measure, supplier : str
        What is explained; see `kamsim.results.measures.MEASURES`.
    **more
        As in `kamsim.sweep`: out, workers, executor, progress and so on.

    Returns
    -------
    Sensitivity
        A table of indices with 95% intervals, and sentences.

    Raises
    ------
    KamsimError
        The scenario cannot hold the space, or an argument is not what it must be.

    Examples
    --------
    >>> import kamsim as kam
    >>> year = kam.load_scenario("bow_tie").vary(months=12)
    >>> space = {"assumptions.trust_gain": (0.02, 0.3)}
    >>> found = kam.sensitivity(year, space, "tornado", seeds=1, interpreted=True)
    >>> found.table["factor"].tolist()
    ['assumptions.trust_gain']
    """
    if method not in METHODS:
        raise KamsimError("must be a method", got=method, where="method", advice=nearest(method, METHODS))
    scenario = scenario_meant(scenario)
    check_horizon(measure, scenario.months)
    supplier_of(scenario, supplier)
    space = Space.of(space)
    if method == "sobol" and len(space.factors) < 2:
        raise KamsimError(
            "takes two factors or more to share the variance out",
            got=space.names,
            where="method 'sobol'",
            advice="Of one factor ask the method 'tornado'.",
        )
    found = sweep(scenario, space, METHODS[method], USUAL_N[method] if n is None else n, seeds, **more)
    return Sensitivity(found, measure, supplier)


class Sensitivity:
    """How much each factor of a sweep matters to one measure of one supplier.

    Made by `kamsim.sensitivity`; a sweep can be asked again about another measure.

    Parameters
    ----------
    sweep : Sweep
        Of the design "saltelli", "morris" or "tornado".
    measure : str
        What is explained; see `kamsim.results.measures.MEASURES`.
    supplier : str, optional
        Whose figures; default the first supplier of the scenario.

    Raises
    ------
    KamsimError
        The sweep is of another design, or measure or supplier are not known.

    Examples
    --------
    >>> import kamsim as kam
    >>> year = kam.load_scenario("bow_tie").vary(months=12)
    >>> space = {"assumptions.trust_gain": (0.02, 0.3)}
    >>> found = kam.sensitivity(year, space, "tornado", seeds=1, interpreted=True)
    >>> Sensitivity(found.sweep, "trust")
    <Sensitivity (tornado) of trust of North Bearings: 1 factors>
    """

    def __init__(self, sweep: Sweep, measure: str = "profit", supplier: str | None = None) -> None:
        self.sweep, self.measure = sweep, measure_of(measure)
        self.supplier, self.design = supplier_of(sweep.scenario, supplier), sweep.manifest["design"]
        if self.design not in INDICES:
            raise KamsimError(
                "must be a sweep of the design saltelli, morris or tornado", got=self.design, where=str(sweep.folder)
            )

    @property
    def method(self) -> str:
        """The method: sobol, morris or tornado."""
        return next(method for method, design in METHODS.items() if design == self.design)

    @cached_property
    def table(self) -> pd.DataFrame:
        """One row per factor, what matters most first; columns by method, with 95% intervals.

        sobol: first (share of variance by the factor alone), total (with its interactions).
        morris: effect (mean size of the change over the whole range), direction (with its sign), spread.
        tornado: at_low and at_high (change of the measure against the middle), swing.
        """
        return INDICES[self.design](self.sweep, self.measure, self.supplier)

    def sentences(self) -> list[str]:
        """What matters, in sentences.

        Returns
        -------
        list of str
            What matters most, and what hardly matters.

        Examples
        --------
        >>> import kamsim as kam
        >>> year = kam.load_scenario("bow_tie").vary(months=12)
        >>> space = {"assumptions.trust_gain": (0.02, 0.3)}
        >>> kam.sensitivity(year, space, "tornado", seeds=1, interpreted=True).sentences()[0]
        'trust gain moves the profit of all years most: from ...'
        """
        return sensitivity_in_words(self.table, self.measure, self.method)

    def __str__(self):
        return "\n".join(self.sentences())

    def __repr__(self):
        return f"<Sensitivity ({self.method}) of {self.measure.name} of {self.supplier}: {len(self.table)} factors>"
