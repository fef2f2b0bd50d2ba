"""V11: many futures: bands and survival."""

import numpy as np
import pandas as pd

from .style import BLUE, GREEN, GREY, ORANGE, PURPLE, RED, SKY, new_axes, tidy

COLOURS = (BLUE, ORANGE, GREEN, PURPLE, RED, SKY, GREY)


def plot_bands(firms, column="profit", axes=None):
    """Median and 5-95% over runs of a yearly figure, one line for each supplier.

    Parameters
    ----------
    firms : DataFrame
        `firms` of an ensemble.
    column : str
        ``"profit"`` or ``"sales"``, EUR a year.
    """
    axes = axes or new_axes(9, 4.2)
    rows = firms[firms["side"] == "supplier"]
    finals = {}
    for colour, (firm, some) in zip(COLOURS, rows.groupby("firm", sort=False), strict=False):
        bands = some.groupby("year")[column].quantile([0.05, 0.5, 0.95]).unstack() / 1e6
        axes.plot(bands.index, bands[0.5], color=colour, lw=2, label=firm)
        axes.fill_between(bands.index, bands[0.05], bands[0.95], color=colour, alpha=0.15, lw=0)
        finals[firm] = bands[0.95].iloc[-1] - bands[0.05].iloc[-1]
    axes.axhline(0, color="black", lw=0.8)
    axes.legend(frameon=False, fontsize=8, loc="upper left")
    widest = max(finals, key=finals.get)
    title = f"{widest}'s {column} is the most uncertain: a band of {finals[widest]:.1f} million EUR at the end"
    return tidy(axes, title, "years since the start (line: median; band: 5–95%)", "million EUR a year")  # fmt: skip


def spells(ensemble):
    """Years each relationship that traded in the first kept year lasted, and whether its end was seen."""
    table = ensemble.relationships
    first = table["month"].min()
    start = table.loc[(table["month"] == first) & table["active"], ["run", "relationship"]]
    ends = ensemble.endings.groupby(["run", "relationship"])["month"].min()
    month = ends.reindex(pd.MultiIndex.from_frame(start)).to_numpy(float)
    last = float(table["month"].max())
    seen = ~np.isnan(month)
    return np.where(seen, month, last) / 12.0, seen


def plot_survival(ensemble, axes=None):
    """Kaplan-Meier survival of the relationships that traded at the start, with a 95% band (scipy)."""
    from scipy.stats import CensoredData, ecdf

    axes = axes or new_axes(9, 4.0)
    years, seen = spells(ensemble)
    curve = ecdf(CensoredData(years[seen], right=years[~seen])).sf
    low, high = curve.confidence_interval()
    at = np.r_[0.0, curve.quantiles]
    axes.step(at, np.r_[1.0, curve.probabilities], where="post", color=BLUE, lw=2)
    axes.fill_between(
        at, np.r_[1.0, low.probabilities], np.r_[1.0, high.probabilities], step="post", color=BLUE, alpha=0.2, lw=0
    )
    axes.set_ylim(0, 1)
    axes.set_xlim(0, years.max())
    ten = curve.evaluate(10.0) if years.max() > 10 else curve.evaluate(years.max())
    span = "ten years" if years.max() > 10 else f"{years.max():.0f} years"
    return tidy(
        axes,
        f"{ten:.0%} of the relationships of the first year last {span}",
        "years since the start",
        "share not yet ended",
    )
