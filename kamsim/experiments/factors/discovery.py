"""Scenario discovery: in which corner of a space does something happen?  Boxes found by PRIM, told in words."""

import warnings
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from kamsim.errors import KamsimError
from kamsim.experiments.comparison.intervals import share_with_band
from kamsim.experiments.sweep.designs import missing_extra
from kamsim.experiments.sweep.result import Sweep
from kamsim.results.measures import measure_of, supplier_of

from .words import box_in_words, event_in_words

LEAST_SHARE = 0.05  #: a box holds at least this share of all futures
LEAST_CASES = 20


def discover(
    sweep: Sweep,
    measure: str = "failed",
    above: float | None = None,
    below: float | None = None,
    supplier: str | None = None,
    boxes: int = 2,
) -> "Discovery":
    """Find the conditions under which a measure is above or below a bound much more often than elsewhere.

    Parameters
    ----------
    sweep : Sweep
        Of a design that fills the space: "lhs", "sobol" or "grid".
    measure : str
        What is looked at; see `kamsim.results.measures.MEASURES`.
    above, below : float, optional
        One of them, in the unit of the measure; default above 0.5, which fits ``"failed"`` and ``"distressed"``.
    supplier : str, optional
        Whose figures; default the first supplier of the scenario.
    boxes : int
        Boxes looked for, one after the other, at most.

    Returns
    -------
    Discovery
        The boxes, in figures and in sentences.

    Raises
    ------
    KamsimError
        The thing happens too often or too seldom to be told apart, or an argument is not what it must be.

    Examples
    --------
    >>> import kamsim as kam
    >>> year = kam.load_scenario("bow_tie").vary(months=12)
    >>> found = kam.sweep(year, {"suppliers.north.quality": (0.5, 0.95)}, n=60, seeds=1, workers=1)
    >>> print(kam.discover(found, "trust", above=0.5, boxes=1))
    Where quality of north is above ...% of futures have mean trust ...
    """
    if (above is None) == (below is None) and above is not None:
        raise KamsimError("must be given one of above and below", where="discover")
    found = measure_of(measure)
    name = supplier_of(sweep.scenario, supplier)
    bound = 0.5 if above is None and below is None else above if above is not None else below
    rows = sweep.runs([found.name])
    rows = rows[(rows["supplier"] == name) & rows[found.name].notna()]
    values = rows[found.name].to_numpy()
    happens = values < bound if below is not None else values > bound
    event = event_in_words(found, bound, below is not None)
    if happens.sum() < LEAST_CASES or (~happens).sum() < LEAST_CASES:
        raise KamsimError(
            f"needs {LEAST_CASES} futures or more on either side; {happens.sum()} of {len(happens)} {event}",
            where="discover",
            advice="Choose another bound, or sweep more points.",
        )
    where = sweep.points.set_index("point").loc[rows["point"]].reset_index(drop=True)
    return Discovery(event, where, happens, name, boxes)


class Discovery:
    """The boxes, and the futures they were found in.

    Made by `kamsim.discover`; printed, it speaks in sentences.

    Parameters
    ----------
    event : str
        What happens, as the end of "30% of futures ...".
    where : DataFrame
        The factors of every future.
    happens : bool array, shape (futures,)
        In which futures it happens.
    supplier : str
        Whose futures.
    most : int
        Boxes at most.

    Examples
    --------
    >>> where = pd.DataFrame({"price": np.linspace(0.8, 1.2, 100)})
    >>> found = Discovery("end in failure", where, where["price"].to_numpy() > 1.1, "North Bearings", most=1)
    >>> found.boxes[0].limits
    {'price': (1.1..., None)}
    """

    def __init__(self, event: str, where: pd.DataFrame, happens: np.ndarray, supplier: str, most: int) -> None:
        self.event, self.where, self.happens, self.supplier = event, where, happens, supplier
        self.most = most

    @cached_property
    def boxes(self) -> list["Box"]:
        """The boxes, the best first; those that are no richer than everything else are left out."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                from ema_workbench.analysis import prim
            except ImportError:
                raise missing_extra("Scenario discovery needs ema_workbench") from None
            search = prim.Prim(as_prim_wants(self.where), self.happens, mass_min=LEAST_SHARE)
            peeled = [box for box in (search.find_box() for _ in range(self.most)) if box is not None]
            limits = [limits_of(best_box(box), self.where) for box in peeled]
        found, rest = [], np.ones(len(self.where), bool)
        for allowed in limits:
            inside = rest & where_inside(self.where, allowed)
            if inside.any() and allowed:
                box = box_of(allowed, self.happens, inside)
                if box.low > self.happens[rest].mean():
                    found.append(box)
                    rest &= ~inside
        return found

    @cached_property
    def table(self) -> pd.DataFrame:
        """One row per box and factor that bounds it."""
        return pd.DataFrame(
            [
                {
                    "box": number,
                    "factor": factor,
                    "allowed": bounds_in_words(allowed),
                    "density": box.density,
                    "density_low": box.low,
                    "density_high": box.high,
                    "coverage": box.coverage,
                    "mass": box.mass,
                }
                for number, box in enumerate(self.boxes, 1)
                for factor, allowed in box.limits.items()
            ]
        )

    def sentences(self) -> list[str]:
        """What was found, in sentences.

        Returns
        -------
        list of str
            One sentence for each box.

        Examples
        --------
        >>> where = pd.DataFrame({"price": np.linspace(0.8, 1.2, 100)})
        >>> Discovery("end in failure", where, where["price"].to_numpy() > 1.1, "North Bearings", 1).sentences()
        ['Where price is above 1.1, 100% of futures ...']
        """
        usual = float(self.happens.mean())
        if not self.boxes:
            return [f"No corner of the space stands out: {usual:.0%} of futures {self.event}, wherever one looks."]
        return [
            box_in_words(box, {f: bounds_in_words(a) for f, a in box.limits.items()}, self.event, usual, number)
            for number, box in enumerate(self.boxes)
        ]

    def __str__(self):
        return "\n".join(self.sentences())


@dataclass(frozen=True)
class Box:
    """A corner of the space.

    Parameters
    ----------
    limits : dict
        Factor to (low, high), either of them None where it is open, or to a list of choices.
    density, low, high : float
        Share of the futures inside in which it happens, with its 95% interval.
    coverage : float
        Share of all cases of it that lie inside.
    mass : float
        Share of all futures that lie inside.

    Examples
    --------
    >>> Box({"price": (1.1, None)}, density=0.8, low=0.7, high=0.9, coverage=0.5, mass=0.1).limits["price"]
    (1.1, None)
    """

    limits: dict
    density: float
    low: float
    high: float
    coverage: float
    mass: float


def where_inside(where, limits):
    """Which futures keep to some limits."""
    inside = np.ones(len(where), bool)
    for factor, allowed in limits.items():
        inside &= is_within(where[factor], allowed)
    return inside


def box_of(limits, happens, inside):
    """The figures of a box; of a second box without the futures of the first."""
    count, total = int(happens[inside].sum()), int(inside.sum())
    share, low, high = share_with_band(count, total)
    return Box(limits, share, low, high, count / happens.sum(), total / len(happens))


def as_prim_wants(table):
    """Numbers as they are; words and yes/no as categories."""
    return table.assign(
        **{name: pd.Categorical(column.astype(str)) for name, column in table.items() if is_choice(column)}
    )


def is_choice(column):
    """Whether a factor is one of words or yes/no."""
    return not pd.api.types.is_numeric_dtype(column) or pd.api.types.is_bool_dtype(column)


def best_box(box):
    """The limits on the way from everything to the smallest box where density and coverage together are best."""
    way = box.peeling_trajectory
    both = 2.0 * way["coverage"] * way["density"] / (way["coverage"] + way["density"]).clip(lower=1e-12)
    return box.box_lims[int(both.to_numpy().argmax())]


def limits_of(found, where):
    """The limits that leave something out."""
    limits = {}
    for factor in where.columns:
        column = where[factor]
        if is_choice(column):
            allowed = sorted(map(str, found[factor].iloc[0]))
            if len(allowed) < column.astype(str).nunique():
                limits[factor] = allowed
        else:
            low, high = float(found[factor].iloc[0]), float(found[factor].iloc[1])
            bounds = low if low > column.min() else None, high if high < column.max() else None
            if bounds != (None, None):
                limits[factor] = bounds
    return limits


def is_within(column, allowed):
    """Which values lie within a limit."""
    if isinstance(allowed, list):
        return column.astype(str).isin(allowed).to_numpy()
    low, high = allowed
    return ((column >= (-np.inf if low is None else low)) & (column <= (np.inf if high is None else high))).to_numpy()


def bounds_in_words(allowed):
    """A limit as one says it."""
    if isinstance(allowed, list):
        return f"is {' or '.join(allowed)}"
    low, high = allowed
    if low is None or high is None:
        return f"is below {high:.3g}" if low is None else f"is above {low:.3g}"
    return f"is between {low:.3g} and {high:.3g}"
