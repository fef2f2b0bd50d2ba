"""From an account's revenue down to its profit."""

from matplotlib.axes import Axes
from pandas import DataFrame

from kamsim.plots.labels import row_names, value_beside
from kamsim.plots.style import GAIN, INK, LOSS, SUPPLIER, board, short
from kamsim.plots.views.seen import account_rows

NOTE = "Mean month of the last trading year, in thousands"


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
    >>> [row.get_text() for row in axes.get_yticklabels()][0]
    'revenue'
    """
    own = account_rows(table, relationship)
    axes = axes or board(finding(own), NOTE, left=1.2, right=0.4)[1]
    return draw_steps(axes, own)


def finding(own):
    """What is left of what the customer pays."""
    rows, pair = own[own["active"]].tail(12), own.iloc[0]
    revenue, profit = rows["revenue"].sum(), rows["profit"].sum()
    share = profit / revenue if revenue > 0 else 0.0
    words = f"keeps {share:.0%}" if profit >= 0 else f"loses {-share:.0%}"
    return f"{short(str(pair['supplier']), 24)} {words} of what {short(str(pair['buyer']), 24)} pays"


def draw_steps(axes, own):
    """Bars from revenue down to profit, each with its amount."""
    rows = own[own["active"]].tail(12)
    month = (
        rows[["revenue", "gross_margin", "cost_to_serve", "effort", "investment", "profit"]].mean().fillna(0.0) / 1e3
    )
    goods = month["revenue"] - month["gross_margin"]
    other = month["gross_margin"] - month["cost_to_serve"] - month["effort"] - month["investment"] - month["profit"]
    steps = [("revenue", month["revenue"]), ("cost of goods", -goods), ("cost to serve", -month["cost_to_serve"]),
             ("people, service", -month["effort"]), ("pledges", -month["investment"]), ("other", -other)]  # fmt: skip
    steps = [step for step in steps if step[0] == "revenue" or abs(step[1]) >= 0.005 * max(0.01, month["revenue"])]
    level = 0.0
    for place, (_, amount) in enumerate(steps):
        axes.barh(place, amount, 0.66, level, color=SUPPLIER if place == 0 else "#A9B4BD")
        value_beside(axes, max(level, level + amount), place, amount_in_words(amount), INK)
        level += amount
    axes.barh(len(steps), level, 0.66, color=GAIN if level >= 0 else LOSS)
    value_beside(axes, max(0.0, level), len(steps), amount_in_words(level), INK)
    axes.axvline(0, color=INK, lw=0.8)
    axes.set_xlim(min(0.0, 1.1 * level), 1.22 * max(month["revenue"], 0.01))
    axes.set_xticks([])
    row_names(axes, [name for name, _ in steps] + ["profit"])
    axes.spines["bottom"].set_visible(False)
    return axes


def amount_in_words(amount):
    """An amount of thousands with as many places as say something.

    >>> amount_in_words(1234.5), amount_in_words(-0.25)
    ('1,234', '-0.2')
    """
    return f"{amount:,.0f}" if abs(amount) >= 10 else f"{amount:.1f}"
