"""What a comparison found: paired differences, who is better how often, the frontier of profit and distress."""

from functools import cached_property
from itertools import combinations
from os import PathLike
from typing import Any

import numpy as np
import pandas as pd

from kamsim.errors import KamsimError
from kamsim.experiments.sweep.space import Space
from kamsim.results.measures import measure_of
from kamsim.results.run import kamsim_version
from kamsim.scenario.scenario import Scenario

from .intervals import half_width, needed, share_with_band, winning
from .regret import Regret, regret_over
from .words import difference_in_words, frontier_in_words, settled_in_words


class Comparison:
    """What was found: paired differences, who is better how often, the frontier of profit and distress.

    Made by `kamsim.compare`; printed, it speaks in sentences.

    Parameters
    ----------
    scenario : Scenario
        The case all options start from.
    options : dict of str to Scenario
        The options by name.
    outcomes : DataFrame
        One row per option and run: every measure of the supplier.
    measure : str
        What is compared; see `kamsim.results.measures.MEASURES`.
    supplier : str
        Whose figures.
    precision : float, optional
        Half the width of the 95% intervals that is wanted, in the unit of the measure.

    Examples
    --------
    >>> import kamsim as kam
    >>> year = kam.load_scenario("bow_tie").vary(months=12)
    >>> kam.compare(year, strategies=["by_spend", "harvest"], seeds=2, interpreted=True)
    <Comparison of by_spend, harvest: profit of North Bearings, 2 seeds>
    """

    def __init__(
        self,
        scenario: Scenario,
        options: dict[str, Scenario],
        outcomes: pd.DataFrame,
        measure: str,
        supplier: str,
        precision: float | None = None,
    ) -> None:
        self.scenario, self.scenarios, self.outcomes = scenario, options, outcomes
        self.measure, self.supplier, self.precision = measure_of(measure), supplier, precision

    @property
    def options(self) -> list[str]:
        """Names of the options."""
        return list(self.scenarios)

    @cached_property
    def values(self) -> pd.DataFrame:
        """The measure: one row per seed, one column per option; seeds missing in one option are left out."""
        wide = self.outcomes.pivot(index="run", columns="option", values=self.measure.name)
        values = wide[self.options].dropna()
        if len(values) < 2:
            where = f"measure {self.measure.name}"
            raise KamsimError("too few seeds have a value in every option", got=len(values), where=where)
        return values

    @property
    def seeds(self) -> list[int]:
        """The seeds played."""
        return sorted(set(self.outcomes["run"].tolist()))

    @cached_property
    def pairs(self) -> pd.DataFrame:
        """One row per pair of options, the better by its mean first.

        Columns: better, worse, difference with its 95% interval (low, high), in the unit of the measure and read so
        that positive is better; how often the better beats the worse (ties count half) with its 95% interval; seeds
        needed until the interval excludes zero, and until it is as narrow as the precision; settled.
        """
        rows = [paired(self, one, other) for one, other in combinations(self.options, 2)]
        table = pd.DataFrame(rows)
        unit = self.measure.unit
        table.attrs["units"] = {
            "better": "option", "worse": "option", "difference": unit, "low": unit, "high": unit,
            "wins": "share of seeds", "wins_low": "share of seeds", "wins_high": "share of seeds",
            "seeds": "seeds", "seeds_needed": "seeds", "luck": "yes/no", "settled": "yes/no",
        }  # fmt: skip
        return table

    @property
    def is_settled(self) -> bool:
        """Whether every difference is known to the precision asked for; without one, whether it excludes zero."""
        return bool(self.pairs["settled"].all())

    @cached_property
    def frontier(self) -> pd.DataFrame:
        """One row per option: expected profit and probability of distress with 95% intervals; is it on the frontier?

        An option is on the frontier if no other has as much profit with as little distress, and more or less of one.
        """
        rows = []
        for option, some in self.outcomes.groupby("option", sort=False):
            profit, distress = some["profit"].dropna(), some["distressed"].dropna()
            half = half_width(profit.to_numpy())
            share, low, high = share_with_band(int(distress.sum()), len(distress))
            rows.append(
                {
                    "option": option,
                    "profit": profit.mean(),
                    "profit_low": profit.mean() - half,
                    "profit_high": profit.mean() + half,
                    "distress": share,
                    "distress_low": low,
                    "distress_high": high,
                }
            )
        table = pd.DataFrame(rows)
        table["on_frontier"] = [not any(beats(other, row) for other in rows) for row in rows]
        table.attrs["units"] = {
            "option": "name", "on_frontier": "yes/no",
            **{name: "EUR, whole run" for name in ("profit", "profit_low", "profit_high")},
            **{name: "share of runs" for name in ("distress", "distress_low", "distress_high")},
        }  # fmt: skip
        return table

    def regret(
        self,
        space: Space | dict | str | PathLike,
        design: str = "lhs",
        n: int = 20,
        seeds: int | list[int] = 20,
        **more: Any,
    ) -> Regret:
        """How far each option falls short of the best one when assumptions are other than thought.

        Parameters
        ----------
        space : Space, dict or path to a TOML file
            What may be otherwise; see `kamsim.sweep`.
        design, n, seeds, **more
            As in `kamsim.sweep`.

        Returns
        -------
        Regret
            What each option loses at each of `n` points, in the unit of the measure.

        Raises
        ------
        KamsimError
            The space varies what the options differ in, or is not a space.

        Examples
        --------
        >>> import kamsim as kam
        >>> year = kam.load_scenario("bow_tie").vary(months=12)
        >>> found = kam.compare(year, strategies=["by_spend", "harvest"], seeds=2, interpreted=True)
        >>> told = found.regret({"assumptions.trust_gain": (0.02, 0.3)}, n=2, seeds=1, interpreted=True)
        >>> told.regret.shape
        (2, 2)
        """
        return regret_over(self.scenarios, space, self.measure, self.supplier, design, n, seeds, **more)

    @cached_property
    def settling(self) -> pd.DataFrame:
        """How the difference of the first pair of `pairs` settled: seeds, difference, low, high."""
        first = self.pairs.iloc[0]
        gain = self.gain(first["better"], first["worse"])
        rows = [(n, gain[:n].mean(), half_width(gain[:n])) for n in steps(len(gain))]
        table = pd.DataFrame(
            [(n, mean, mean - half, mean + half) for n, mean, half in rows],
            columns=["seeds", "difference", "low", "high"],
        )
        table.attrs["units"] = {"seeds": "seeds", **dict.fromkeys(("difference", "low", "high"), self.measure.unit)}
        return table

    def gain(self, one: str, other: str) -> np.ndarray:
        """By how much one option is better than another, seed by seed.

        Parameters
        ----------
        one, other : str
            Names of two options.

        Returns
        -------
        array, shape (seeds,)
            In the unit of the measure; positive where `one` is better, also where less is better.

        Examples
        --------
        >>> import kamsim as kam
        >>> year = kam.load_scenario("bow_tie").vary(months=12)
        >>> found = kam.compare(year, strategies=["by_spend", "harvest"], seeds=2, interpreted=True)
        >>> found.gain("by_spend", "harvest").shape
        (2,)
        """
        return (self.values[one] - self.values[other]).to_numpy() * (1.0 if self.measure.more_is_better else -1.0)

    @cached_property
    def means(self) -> pd.Series:
        """Mean of the measure for each option, best first."""
        return self.values.mean().sort_values(ascending=not self.measure.more_is_better)

    def sentences(self) -> list[str]:
        """What was found, in sentences.

        Returns
        -------
        list of str
            One sentence for each pair, one that says whether this settles it, one for the frontier.

        Examples
        --------
        >>> import kamsim as kam
        >>> year = kam.load_scenario("bow_tie").vary(months=12)
        >>> len(kam.compare(year, strategies=["by_spend", "harvest"], seeds=2, interpreted=True).sentences())
        3
        """
        pairs = [difference_in_words(row, self.measure) for _, row in self.pairs.iterrows()]
        return [*pairs, settled_in_words(self.pairs, self.measure, self.precision), frontier_in_words(self.frontier)]

    def describe(self) -> dict:
        """What is needed to make this again exactly.

        Returns
        -------
        dict
            Version, seeds, supplier, measure, precision, and every option as TOML.

        Examples
        --------
        >>> import kamsim as kam
        >>> year = kam.load_scenario("bow_tie").vary(months=12)
        >>> kam.compare(year, strategies=["by_spend", "harvest"], seeds=2, interpreted=True).describe()["seeds"]
        [1, 2]
        """
        return {
            "kamsim": kamsim_version(), "scenario": self.scenario.name, "seeds": self.seeds, "supplier": self.supplier,
            "measure": self.measure.name, "precision": self.precision,
            "options": {name: option.text() for name, option in self.scenarios.items()},
        }  # fmt: skip

    def __str__(self):
        return "\n".join(self.sentences())

    def __repr__(self):
        whose = f"{self.measure.name} of {self.supplier}"
        return f"<Comparison of {', '.join(self.options)}: {whose}, {len(self.seeds)} seeds>"


def paired(found, one, other):
    """The paired difference of two options of a comparison: a row of `pairs`."""
    gain = found.gain(one, other)
    if gain.mean() < 0.0:
        one, other, gain = other, one, -gain
    half = half_width(gain)
    low, high = gain.mean() - half, gain.mean() + half
    wins, wins_low, wins_high = winning(gain)
    aim = found.precision or abs(gain.mean())
    return {
        "better": one, "worse": other, "difference": gain.mean(), "low": low, "high": high, "wins": wins,
        "wins_low": wins_low, "wins_high": wins_high, "seeds": len(gain),
        "seeds_needed": needed(gain, aim), "luck": bool(low <= 0.0 <= high),
        "settled": bool(half <= found.precision) if found.precision else bool(low > 0.0 or gain.std() == 0.0),
    }  # fmt: skip


def steps(most):
    """Numbers of seeds, ever further apart, up to all of them."""
    return sorted({min(most, round(2 * 1.15**power)) for power in range(60)})


def beats(one, other):
    """Whether an option has as much profit with as little distress, and is better in one of them."""
    as_good = one["profit"] >= other["profit"] and one["distress"] <= other["distress"]
    return as_good and (one["profit"] > other["profit"] or one["distress"] < other["distress"])
