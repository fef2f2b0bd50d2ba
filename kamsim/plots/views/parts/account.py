"""From an account's revenue down to its profit."""

from matplotlib.axes import Axes
from pandas import DataFrame

from kamsim.plots.style import BLUE, GREEN, GREY, RED, new_axes, tidy
from kamsim.plots.views.seen import account_rows


def plot_account(table: DataFrame, relationship: int, axes: Axes | None = None) -> Axes:
    """A waterfall of the mean month of the last trading year.

    Parameters
    ----------
    table : DataFrame
        `relationships` of one run, monthly.
    relationship : int
        Which one.
    axes : Axes, optional
        Where it is drawn; a new figure without it.

    Returns
    -------
    Axes
        ``.figure`` is the whole picture.

    Raises
    ------
    KamsimError
        If the table knows no such relationship.

    Examples
    --------
    >>> import kamsim as kam
    >>> model = kam.KamModel("bow_tie", rng=7)
    >>> model.run_for(12)
    >>> axes = kam.plots.plot_account(model.results().relationships, relationship=0)
    >>> axes.get_ylabel()
    'thousand EUR a month'
    """
    own = account_rows(table, relationship)
    axes = axes or new_axes(8, 3.8)
    rows, pair = own[own["active"]].tail(12), own.iloc[0]
    month = (
        rows[["revenue", "gross_margin", "cost_to_serve", "effort", "investment", "profit"]].mean().fillna(0.0) / 1000.0
    )
    goods = month["revenue"] - month["gross_margin"]
    other = month["gross_margin"] - month["cost_to_serve"] - month["effort"] - month["investment"] - month["profit"]
    steps = [("revenue", month["revenue"]), ("cost of\ngoods", -goods), ("cost to\nserve", -month["cost_to_serve"]),
             ("people's time,\nservice", -month["effort"]), ("pledges", -month["investment"]),
             ("other", -other)]  # fmt: skip
    level = 0.0
    for place, (_, amount) in enumerate(steps):
        axes.bar(place, amount, 0.65, level, color=BLUE if place == 0 else GREY)
        label(axes, place, level, amount)
        level += amount
    axes.bar(len(steps), level, 0.65, color=GREEN if level >= 0 else RED)
    label(axes, len(steps), 0.0, level)
    axes.axhline(0, color="black", lw=0.8)
    axes.set_xticks(range(len(steps) + 1), [name for name, _ in steps] + ["profit"], fontsize=8)
    axes.set_ylim(top=1.1 * max(month["revenue"], 0.01))
    share = level / month["revenue"] if month["revenue"] > 0 else 0.0
    words = f"earns {share:.0%}" if level >= 0 else f"loses {-share:.0%}"
    title = f"{pair['supplier']} {words} of what {pair['buyer']} pays"
    return tidy(axes, title, "mean month of the last trading year", "thousand EUR a month")


def label(axes, place, base, amount):
    """The amount above its bar."""
    axes.text(place, max(base, base + amount), f"{amount:,.0f}", ha="center", va="bottom", fontsize=8)
