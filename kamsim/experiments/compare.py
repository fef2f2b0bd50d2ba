"""Which of several ways is better, and is it luck: every option plays the same seeds, and differences are paired."""

from functools import cached_property
from itertools import combinations

import numpy as np
import pandas as pd

from ..ensemble import checked_seeds, simulate
from ..errors import KamsimError
from ..outcomes import key_of, measure_of, supplier_of
from ..scenario import Scenario, load_scenario
from .telling import difference_in_words, frontier_in_words

FIRST, MOST_SEEDS = 50, 10_000
CONFIDENCE = 0.95


def compare(
    scenario, strategies=None, changes=None, scenarios=None, measure="profit", supplier=None, seeds=200,
    precision=None, most_seeds=MOST_SEEDS, workers=None, executor=None, progress=None, compile_progress=None,
):  # fmt: skip
    """Compare strategies, decisions or scenarios under matched luck.

    Parameters
    ----------
    scenario : Scenario, str or path
        The case all options start from.
    strategies : list of str, optional
        Strategies of one supplier.
    changes : dict of str to dict, optional
        Named decisions: what each changes in the scenario, e.g.
        ``{"two sponsors": {"suppliers.north.growing": 0.9}}``; the scenario as it is comes first.
    scenarios : dict of str to Scenario, optional
        Whole scenarios by name; they should have the same suppliers.
    measure : str
        What is compared; see `kamsim.outcomes.MEASURES`.
    supplier : str, optional
        Whose figures; default the first supplier of the scenario.
    seeds : int or sequence of int
    precision : float, optional
        Half the width of the 95% interval of every difference that is wanted, in the unit of the measure.  Seeds are
        then added, doubling, until it is reached; `seeds` is where it starts.
    most_seeds : int
        Where adding seeds stops.
    workers, executor, progress, compile_progress
        As in `kamsim.simulate`.

    Returns
    -------
    Comparison

    Examples
    --------
    >>> found = compare("bow_tie", strategies=["by_spend", "transactional"], seeds=20)
    >>> found.options
    ['by_spend', 'transactional']
    >>> found.pairs[["better", "worse"]].shape
    (1, 2)
    """
    scenario = scenario if isinstance(scenario, Scenario) else load_scenario(scenario)
    name = supplier_of(scenario, supplier)
    options = options_of(scenario, strategies, changes, scenarios, name)
    wanted, most = checked_precision(precision), max(int(most_seeds), 2)
    start = checked_seeds(seeds)
    if len(start) < 2:
        raise KamsimError("a comparison needs 2 seeds or more", got=len(start), where="seeds")
    tables = []
    while True:
        total = len(options) * len(start)
        for place, (label, option) in enumerate(options.items()):
            tell = None if progress is None else lambda n, _, place=place: progress(place * len(start) + n, total)
            played = simulate(option, start, "brief", workers, executor, tell, compile_progress)
            table = played.outcomes
            table = table[table["supplier"].astype(str) == name].drop(columns="supplier")
            table.insert(0, "option", label)
            tables.append(table)
        found = Comparison(scenario, options, pd.concat(tables, ignore_index=True), measure, name, wanted)
        have = len(found.seeds)
        if wanted is None or found.is_settled or have >= most:
            return found
        start = following(found.seeds, min(max(have, FIRST), most - have))


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
        options = {"as it is": scenario, **{label: scenario.vary(**change) for label, change in changes.items()}}
    else:
        options = dict(scenarios)
        for other in options.values():
            supplier_of(other, supplier)
    if len(options) < 2:
        raise KamsimError("a comparison needs two options or more", got=list(options), where="compare")
    return options


class Comparison:
    """What was found: paired differences, who is better how often, the frontier of profit and distress.

    Parameters
    ----------
    scenario : Scenario
    options : dict of str to Scenario
    outcomes : DataFrame
        One row per option and run: every measure of the supplier.
    measure, supplier : str
    precision : float or None
    """

    def __init__(self, scenario, options, outcomes, measure, supplier, precision=None):
        self.scenario, self.scenarios, self.outcomes = scenario, options, outcomes
        self.measure, self.supplier, self.precision = measure_of(measure), supplier, precision

    @property
    def options(self):
        """Names of the options."""
        return list(self.scenarios)

    @cached_property
    def values(self):
        """The measure: one row per seed, one column per option; seeds missing in one option are left out."""
        wide = self.outcomes.pivot(index="run", columns="option", values=self.measure.name)
        return wide[self.options].dropna()

    @property
    def seeds(self):
        """The seeds played."""
        return sorted(set(self.outcomes["run"].tolist()))

    @cached_property
    def pairs(self):
        """One row per pair of options, the better by its mean first.

        Columns: better, worse, difference with its 95% interval (low, high), in the unit of the measure and read so
        that positive is better; how often the better beats the worse (ties count half) with its 95% interval; seeds
        needed until the interval excludes zero, and until it is as narrow as the precision; settled.
        """
        rows = [self.pair(one, other) for one, other in combinations(self.options, 2)]
        table = pd.DataFrame(rows)
        unit = self.measure.unit
        table.attrs["units"] = {
            "better": "option", "worse": "option", "difference": unit, "low": unit, "high": unit,
            "wins": "share of seeds", "wins_low": "share of seeds", "wins_high": "share of seeds",
            "seeds": "seeds", "seeds_needed": "seeds", "luck": "yes/no", "settled": "yes/no",
        }  # fmt: skip
        return table

    def pair(self, one, other):
        """The paired difference of two options."""
        gain = (self.values[one] - self.values[other]).to_numpy() * (1.0 if self.measure.more_is_better else -1.0)
        if gain.mean() < 0.0:
            one, other, gain = other, one, -gain
        half = half_width(gain)
        low, high = gain.mean() - half, gain.mean() + half
        wins, wins_low, wins_high = winning(gain)
        aim = self.precision or abs(gain.mean())
        return {
            "better": one, "worse": other, "difference": gain.mean(), "low": low, "high": high, "wins": wins,
            "wins_low": wins_low, "wins_high": wins_high, "seeds": len(gain),
            "seeds_needed": needed(gain, aim), "luck": bool(low <= 0.0 <= high),
            "settled": bool(half <= self.precision) if self.precision else bool(low > 0.0 or gain.std() == 0.0),
        }  # fmt: skip

    @property
    def is_settled(self):
        """Whether every difference is known to the precision asked for; without one, whether it excludes zero."""
        return bool(self.pairs["settled"].all())

    @cached_property
    def frontier(self):
        """One row per option: expected profit and probability of distress with 95% intervals; is it on the frontier?

        An option is on the frontier if no other has as much profit with as little distress, and more or less of one.
        """
        rows = []
        for option, some in self.outcomes.groupby("option", sort=False):
            profit, distress = some["profit"].dropna(), some["distressed"].dropna()
            half = half_width(profit.to_numpy())
            share, low, high = share_with_band(int(distress.sum()), len(distress))
            rows.append({
                "option": option, "profit": profit.mean(), "profit_low": profit.mean() - half,
                "profit_high": profit.mean() + half, "distress": share, "distress_low": low, "distress_high": high,
            })  # fmt: skip
        table = pd.DataFrame(rows)
        table["on_frontier"] = [not any(beats(other, row) for other in rows) for row in rows]
        table.attrs["units"] = {
            "option": "name", "on_frontier": "yes/no",
            **{name: "EUR, whole run" for name in ("profit", "profit_low", "profit_high")},
            **{name: "share of runs" for name in ("distress", "distress_low", "distress_high")},
        }  # fmt: skip
        return table

    @cached_property
    def means(self):
        """Mean of the measure for each option, best first."""
        return self.values.mean().sort_values(ascending=not self.measure.more_is_better)

    def sentences(self):
        """What was found, one sentence for each pair, and one for the frontier."""
        told = [difference_in_words(row, self.measure, self.precision) for _, row in self.pairs.iterrows()]
        return [*told, frontier_in_words(self.frontier)]

    def __str__(self):
        return "\n".join(self.sentences())

    def __repr__(self):
        return f"<Comparison of {', '.join(self.options)}: {self.measure.name} of {self.supplier}, {len(self.seeds)} seeds>"


def half_width(values):
    """Half the width of the 95% interval of a mean, by Student's t."""
    from scipy.stats import t

    if len(values) < 2:
        return np.inf
    return float(t.ppf(0.5 + CONFIDENCE / 2.0, len(values) - 1) * values.std(ddof=1) / np.sqrt(len(values)))


def share_with_band(count, total):
    """A share and its 95% interval by Wilson's method.

    Examples
    --------
    >>> [round(value, 3) for value in share_with_band(8, 10)]
    [0.8, 0.49, 0.943]
    """
    from scipy.stats import binomtest

    band = binomtest(count, total).proportion_ci(CONFIDENCE, method="wilson")
    return count / total, float(band.low), float(band.high)


def winning(gain):
    """How often a difference is positive, ties counted half, with the interval of the decided ones."""
    ties, wins = int((gain == 0.0).sum()), int((gain > 0.0).sum())
    if ties == len(gain):
        return 0.5, 0.5, 0.5
    share = (wins + 0.5 * ties) / len(gain)
    _, low, high = share_with_band(wins, len(gain) - ties)
    decided = 1.0 - ties / len(gain)
    return share, 0.5 * (1.0 - decided) + decided * low, 0.5 * (1.0 - decided) + decided * high


def needed(gain, aim):
    """Seeds until the 95% interval is no wider than `aim` to each side, by what is known of the spread."""
    from scipy.stats import norm

    spread = gain.std(ddof=1) if len(gain) > 1 else 0.0
    if spread == 0.0:
        return 2
    return int(np.ceil((norm.ppf(0.5 + CONFIDENCE / 2.0) * spread / aim) ** 2)) if aim > 0.0 else MOST_SEEDS


def beats(one, other):
    """Whether an option has as much profit with as little distress, and is better in one of them."""
    as_good = one["profit"] >= other["profit"] and one["distress"] <= other["distress"]
    return as_good and (one["profit"] > other["profit"] or one["distress"] < other["distress"])
