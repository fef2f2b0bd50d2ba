"""Luck against skill: a history replayed with other decisions under its luck, and with its own under other luck."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from kamsim.errors import KamsimError
from kamsim.readers.ensemble import simulate
from kamsim.results.measures import measure_of, supplier_of
from kamsim.results.run import Run


@dataclass(frozen=True)
class Replays:
    """What a history came to, and what it would have come to.

    Parameters
    ----------
    supplier, baseline, measure : str
        Whose result, what the decisions are compared with, and which figure.
    months : int
        Full years that are compared.
    result : float
        What the history itself came to.
    plain : float
        The baseline's decisions under the same luck.
    others, plain_others : array, shape (other seeds,)
        The scenario's own decisions, and the baseline's, under other luck.

    Examples
    --------
    >>> bad, good = np.array([1.0, 3.0]), np.array([4.0, 8.0])
    >>> told = Replays("North", "alike", "profit", 12, result=9.0, plain=5.0, others=good, plain_others=bad)
    >>> told.skill, told.luck  # 9 - 5; 5 - (1 + 3) / 2
    (4.0, 3.0)
    """

    supplier: str
    baseline: str
    measure: str
    months: int
    result: float
    plain: float
    others: np.ndarray
    plain_others: np.ndarray

    @property
    def skill(self) -> float:
        """What the decisions brought against the baseline, luck being the same."""
        return self.result - self.plain

    @property
    def luck(self) -> float:
        """What this luck brought the baseline against its mean luck."""
        return self.plain - float(self.plain_others.mean())


def replay(
    run: Run,
    supplier: str | None = None,
    others: int = 12,
    baseline: str = "alike",
    measure: str = "profit",
    months: int | None = None,
    interpreted: bool = False,
    **bars: Callable,
) -> Replays:
    """Replay one history to tell luck from skill.

    Parameters
    ----------
    run : Run
        One history; decisions a player took by hand count as its own.
    supplier : str, optional
        Name or key of the firm; the first of the scenario without it.
    others : int
        How many other seeds.
    baseline : str
        The supplier strategy that skill is measured against.
    measure : str
        One of `kamsim.results.measures.MEASURES`.
    months : int, optional
        Up to which month; cut to full years.
    interpreted : bool
        Use plain Python, which needs no compiling.
    **bars
        ``progress`` and ``compile_progress`` as for `simulate`.

    Returns
    -------
    Replays
        Four results in the unit of the measure: with its decisions or the baseline's, under its luck or other luck.

    Raises
    ------
    KamsimError
        No full year was played, or supplier, measure or baseline are not known.

    Examples
    --------
    >>> from kamsim.readers.model import KamModel
    >>> model = KamModel("bow_tie", rng=7)
    >>> model.run_for(12)
    >>> told = replay(model.results(), others=2, interpreted=True)
    >>> bool(abs(told.result - told.plain - told.skill) < 1e-9)
    True
    """
    played = int(run.relationships["month"].max()) if len(run.relationships) else 0
    months = (played if months is None else min(months, played)) // 12 * 12
    if months < 12:
        raise KamsimError("a full year must have been played", got=f"{played} months", where="replay")
    measure_of(measure)
    firm, seed = supplier_of(run.scenario, supplier), run.seeds[0]
    key = list(run.scenario.part("suppliers"))[list(run.scenario.names.suppliers).index(firm)]
    scenario = run.scenario.vary(months=months)
    other = scenario.vary(**{f"suppliers.{key}.strategy": baseline})
    seeds = [seed, *range(seed + 1, seed + 1 + others)]
    own, plain = (
        values_of(simulate(case, seeds, keep="brief", interpreted=interpreted, **bars), firm, measure)
        for case in (scenario, other)
    )
    result = own[0] if measure != "profit" else profit_of(run, firm, months)
    return Replays(firm, baseline, measure, months, result, plain[0], own[1:], plain[1:])


def values_of(ensemble, firm, measure):
    """One figure of one supplier, run by run in the order of the seeds."""
    table = ensemble.outcomes
    table = table[table["supplier"].astype(str) == firm].set_index("run")[measure]
    return table.loc[list(ensemble.seeds)].to_numpy(float)


def profit_of(run, firm, months):
    """Profit of all full years of a history as it was really played."""
    table = run.firms
    rows = table[(table["firm"].astype(str) == firm) & (table["side"] == "supplier") & (table["year"] <= months // 12)]
    return float(rows["profit"].sum())
