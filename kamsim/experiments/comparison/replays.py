"""Luck against skill: a history replayed with other decisions under its luck, and with its own under other luck."""

from dataclasses import dataclass

import numpy as np

from kamsim.errors import KamsimError
from kamsim.readers.ensemble import simulate
from kamsim.results.measures import measure_of, supplier_of


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
    others, plain_others : array
        The scenario's own decisions, and the baseline's, under other luck.
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
    def skill(self):
        """What the decisions brought against the baseline, luck being the same."""
        return self.result - self.plain

    @property
    def luck(self):
        """What this luck brought the baseline against its mean luck."""
        return self.plain - float(self.plain_others.mean())


def replay(run, supplier=None, others=12, baseline="alike", measure="profit", months=None, interpreted=False, **bars):
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
