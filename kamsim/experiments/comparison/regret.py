"""Which option one regrets least when the assumptions may be wrong: how far each falls short of the best one."""

from functools import cached_property, partial

import numpy as np
import pandas as pd

from kamsim.errors import KamsimError
from kamsim.experiments.sweep.space import Space
from kamsim.experiments.sweep.sweep import sweep
from kamsim.readers.progress import progress_or_line
from kamsim.scenario.asked import Measure

from .words import regret_in_words


class Regret:
    """What is lost against the best option at every point of a space.

    Made by `Comparison.regret`; printed, it names the safest choice.

    Parameters
    ----------
    points : DataFrame
        One row per point: the factors.
    values : DataFrame
        One row per point, one column per option: the mean of the measure over the seeds, in its unit.
    measure : Measure
        What is compared.

    Examples
    --------
    >>> from kamsim.results.measures import MEASURES
    >>> values = pd.DataFrame({"bold": [9.0, 1.0], "safe": [6.0, 5.0]})
    >>> told = Regret(pd.DataFrame({"trust_gain": [0.1, 0.2]}), values, MEASURES["profit"])
    >>> told.table[["option", "largest", "best"]].values.tolist()
    [['safe', 3.0, 0.5], ['bold', 4.0, 0.5]]
    """

    def __init__(self, points: pd.DataFrame, values: pd.DataFrame, measure: Measure) -> None:
        self.points, self.values, self.measure = points, values, measure

    @cached_property
    def regret(self) -> pd.DataFrame:
        """One row per point, one column per option: how far it falls short of the best one there."""
        good = self.values * (1.0 if self.measure.more_is_better else -1.0)
        return good.max(axis=1).to_numpy()[:, None] - good

    @cached_property
    def table(self) -> pd.DataFrame:
        """One row per option, the least largest regret first; best: share of points where it is the best."""
        best = self.regret.eq(0.0).mul(1.0 / self.regret.eq(0.0).sum(axis=1), axis=0)
        table = pd.DataFrame({
            "option": self.regret.columns, "largest": self.regret.max().to_numpy(),
            "mean": self.regret.mean().to_numpy(), "best": best.mean().to_numpy(),
        })  # fmt: skip
        table = table.sort_values("largest", ignore_index=True)
        unit = self.measure.unit
        table.attrs["units"] = {"option": "name", "largest": unit, "mean": unit, "best": "share of points"}
        return table

    def sentences(self) -> list[str]:
        """The safest choice in a sentence.

        Returns
        -------
        list of str
            One sentence.

        Examples
        --------
        >>> from kamsim.results.measures import MEASURES
        >>> values = pd.DataFrame({"bold": [9.0, 1.0], "safe": [6.0, 5.0]})
        >>> Regret(pd.DataFrame({"trust_gain": [0.1, 0.2]}), values, MEASURES["profit"]).sentences()[0]
        'safe is the choice one regrets least over 2 sets of assumptions: ...'
        """
        return [regret_in_words(self.table, self.measure, len(self.points))]

    def __str__(self):
        return "\n".join(self.sentences())


def regret_over(options, space, measure, supplier, design="lhs", n=20, seeds=20, progress=None, **more):
    """Play every option at the same points under the same seeds; see `Comparison.regret`."""
    space = Space.of(space)
    ends = {factor.path: factor.ends[0] for factor in space.check(next(iter(options.values()))).factors}
    if len({option.vary(**ends).digest for option in options.values()}) < len(options):
        raise KamsimError(
            "the space must leave alone what the options differ in", got=", ".join(space.names), where="regret"
        )
    progress, more["compile_progress"] = progress_or_line(progress, more.get("compile_progress"))
    means = {}
    for place, (name, option) in enumerate(options.items()):
        tell = progress and partial(tell_option, progress, place, len(options))
        found = sweep(option, space, design, n, seeds, progress=tell, **more)
        means[name] = found.means(measure.name, supplier)["mean"].to_numpy()
    values = pd.DataFrame(means)
    whole = np.isfinite(values).all(axis=1)
    return Regret(found.points[whole].reset_index(drop=True), values[whole].reset_index(drop=True), measure)


def tell_option(progress, place, options, done, total):
    """Progress of one option as progress of all."""
    progress(place * total + done, options * total)
