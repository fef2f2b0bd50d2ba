"""A range, a list of choices or a law, and the value at a share 0..1 of it."""

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict, StrictBool, StrictFloat, StrictInt, StrictStr

NEEDS = {"uniform": ("low", "high"), "loguniform": ("low", "high"), "triangular": ("low", "high", "mode"),
         "normal": ("mean", "sd"), "lognormal": ("mean", "sd")}  # fmt: skip
Number = StrictInt | StrictFloat


class Range(BaseModel):
    """What may stand in a space where a scenario has a value."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False)
    low: Number | None = None
    high: Number | None = None
    choices: list[StrictBool | StrictInt | StrictFloat | StrictStr] | None = None
    distribution: Literal["uniform", "loguniform", "triangular", "normal", "lognormal"] = "uniform"
    mean: Number | None = None
    sd: Number | None = None
    mode: Number | None = None
    whole: StrictBool = False

    def problems(self):
        """What must hold between the keys, one phrase each."""
        if self.choices is not None:
            if not self.choices:
                yield "choices must not be empty"
            if len(set(map(repr, self.choices))) < len(self.choices):
                yield "choices must be different from each other"
            kinds = {float if type(choice) is int else type(choice) for choice in self.choices}
            if len(kinds) > 1:
                yield "choices must be of one kind: numbers, words or yes/no"
            if self.low is not None or self.high is not None:
                yield "must have either choices or a range, not both"
            return
        missing = [key for key in NEEDS[self.distribution] if getattr(self, key) is None]
        if missing:
            yield f"a {self.distribution} range must give {' and '.join(missing)}"
            return
        if self.low is not None and self.high is not None and not self.low < self.high:
            yield f"low must be below high. Got {self.low} and {self.high}"
        if self.distribution == "loguniform" and not self.low > 0:
            yield f"low must be above 0 for a loguniform range. Got {self.low}"
        if self.sd is not None and not self.sd > 0:
            yield f"sd must be above 0. Got {self.sd}"
        if self.distribution == "lognormal" and not self.mean > 0:
            yield f"mean must be above 0 for a lognormal range. Got {self.mean}"
        if self.mode is not None and self.low is not None and self.high is not None:
            if not self.low <= self.mode <= self.high:
                yield f"mode must lie between low and high. Got {self.mode}"


@dataclass(frozen=True)
class Factor:
    """One thing that is varied.

    Parameters
    ----------
    path : str
        Where it stands in a scenario, e.g. ``"assumptions.trust_gain"``.
    range : Range
    """

    path: str
    range: Range

    @cached_property
    def law(self):
        """The frozen scipy distribution behind a range."""
        from scipy import stats

        r = self.range
        if r.distribution == "loguniform":
            return stats.loguniform(r.low, r.high)
        if r.distribution == "triangular":
            return stats.triang((r.mode - r.low) / (r.high - r.low), r.low, r.high - r.low)
        if r.distribution == "uniform":
            return stats.uniform(r.low, r.high + r.whole - r.low)
        low, high = (-math.inf if r.low is None else r.low), (math.inf if r.high is None else r.high)
        if r.distribution == "normal":
            return stats.truncnorm((low - r.mean) / r.sd, (high - r.mean) / r.sd, r.mean, r.sd)
        spread = math.sqrt(math.log(1.0 + (r.sd / r.mean) ** 2))  # of the logarithm; mean and sd are the quantity's own
        return stats.lognorm(spread, scale=r.mean / math.sqrt(1.0 + (r.sd / r.mean) ** 2))

    def at(self, share):
        """The value at a share 0..1 of its law or list; 0 and 1 are its ends, moved inward where these are infinite.

        Examples
        --------
        >>> Factor("assumptions.trust_gain", Range(low=0.0, high=0.4)).at(0.25)
        0.1
        """
        r = self.range
        if r.choices is not None:
            return r.choices[min(int(share * len(r.choices)), len(r.choices) - 1)]
        value = float(self.law.ppf(share))
        if not math.isfinite(value):
            value = float(self.law.ppf(min(max(share, 1e-3), 1.0 - 1e-3)))
        if r.whole:
            return int(min(math.floor(value), r.high if r.high is not None else value))
        return min(max(value, r.low), r.high) if r.distribution == "lognormal" and r.low is not None else value

    @property
    def ends(self):
        """The values that decide whether the scenario can hold the whole range."""
        return self.range.choices if self.range.choices is not None else [self.at(0.0), self.at(1.0)]
