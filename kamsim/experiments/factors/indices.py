"""Indices of sensitivity from the rows of a sweep: Sobol (scipy), Morris (SALib), and swings for a tornado."""

import warnings

import numpy as np
import pandas as pd

from kamsim.errors import KamsimError
from kamsim.experiments.comparison.intervals import CONFIDENCE, half_width
from kamsim.experiments.sweep.designs import LEVELS, missing_extra, morris_problem

RESAMPLES, SEED = 500, 1  # of the bootstrap


def mean_values(sweep, measure, supplier):
    """The mean of a measure over the seeds at every point; an error if some point has none."""
    table = sweep.means(measure.name, supplier)
    missing = int(table["mean"].isna().sum())
    if missing:
        raise KamsimError(
            f"every point needs a run that did not fail; {missing} of {len(table)} have none",
            where=str(sweep.folder),
            advice="See .failures for the reasons, and narrow the space.",
        )
    return table["mean"].to_numpy()


def sobol_indices(sweep, measure, supplier):
    """Shares of variance: of each factor alone, and with all its interactions."""
    from scipy import stats

    n, width = sweep.manifest["n"], len(sweep.space.factors)
    values = mean_values(sweep, measure, supplier)
    values = (values - values.mean()) / (values.std() or 1.0)
    parts = values.reshape(width + 2, n)
    found = stats.sobol_indices(
        func={"f_A": parts[:1], "f_B": parts[1:2], "f_AB": parts[2:, None]}, n=n, rng=np.random.default_rng(SEED)
    )
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")  # a factor that does nothing has no spread, and no interval
        bands = found.bootstrap(CONFIDENCE, RESAMPLES)
    still = values.std() == 0.0  # nothing moves the measure
    columns = {"factor": sweep.space.names}
    for name, index, band in (
        ("first", found.first_order, bands.first_order), ("total", found.total_order, bands.total_order)
    ):  # fmt: skip
        interval = band.confidence_interval
        for label, part in ((name, index), (f"{name}_low", interval.low), (f"{name}_high", interval.high)):
            part = np.asarray(part, float).reshape(width)
            columns[label] = np.zeros(width) if still else np.where(np.isnan(part), np.ravel(index), part)
    return with_units(pd.DataFrame(columns), "total", dict.fromkeys(list(columns)[1:], "share of variance"))


def morris_indices(sweep, measure, supplier):
    """Elementary effects: what a step over the whole range of a factor changes, all else somewhere in its range."""
    try:
        from SALib.analyze import morris
    except ImportError:
        raise missing_extra("Morris' method needs SALib") from None
    found = morris.analyze(
        morris_problem(sweep.space),
        sweep.shares,
        mean_values(sweep, measure, supplier),
        num_levels=LEVELS,
        num_resamples=RESAMPLES,
        conf_level=CONFIDENCE,
        seed=SEED,
    )
    effect, half = (np.asarray(found[name], float) for name in ("mu_star", "mu_star_conf"))
    table = pd.DataFrame({
        "factor": sweep.space.names, "effect": effect, "effect_low": effect - half, "effect_high": effect + half,
        "direction": np.asarray(found["mu"], float), "spread": np.asarray(found["sigma"], float),
    })  # fmt: skip
    return with_units(table, "effect", dict.fromkeys(table.columns[1:], f"{measure.unit}, over the whole range"))


def tornado_swings(sweep, measure, supplier):
    """What each factor does alone, from one end of its range to the other, the others in the middle."""
    rows = sweep.runs([measure.name])
    rows = rows[rows["supplier"] == supplier]
    wide = rows.pivot(index="point", columns="run", values=measure.name)
    levels, points = sweep.manifest["n"], sweep.points
    rows_told = []
    for place, factor in enumerate(sweep.space.names):
        first, last = 1 + place * levels, (place + 1) * levels
        line = {"factor": factor, "low": shown_value(points[factor][first]), "high": shown_value(points[factor][last])}
        for name, point in (("at_low", first), ("at_high", last)):
            change = (wide.loc[point] - wide.loc[0]).dropna().to_numpy()
            half = half_width(change)
            mean = change.mean() if len(change) else np.nan
            line |= {name: mean, f"{name}_low": mean - half, f"{name}_high": mean + half}
        rows_told.append({**line, "swing": abs(line["at_high"] - line["at_low"])})
    table, unit = pd.DataFrame(rows_told), f"{measure.unit}, against the middle"
    units = {"low": "value of the factor", "high": "value of the factor"}
    return with_units(table, "swing", units | dict.fromkeys([name for name in table if name not in units], unit))


def shown_value(value):
    """A value of a factor as one writes it."""
    return f"{value:.4g}" if isinstance(value, (float, np.floating)) else str(value)


def with_units(table, by, units):
    """What matters most first; every column with its unit."""
    table = table.sort_values(by, ascending=False, ignore_index=True)
    table.attrs["units"] = units | {"factor": "path in the scenario"}
    return table
