"""Trust and commitment of one account as four lines."""

from matplotlib.axes import Axes
from pandas import DataFrame

from kamsim.plots.style import BLUE, GREEN, GREY, ORANGE, PURPLE, new_axes, shade_recessions, tidy
from kamsim.plots.views.seen import account_rows

LINES = (
    ("buyer_trust", "customer's trust in the supplier", BLUE, "-"),
    ("supplier_trust", "supplier's trust in the customer", ORANGE, "-"),
    ("interpersonal_trust", "trust between persons", GREEN, "--"),
    ("commitment", "commitment", PURPLE, ":"),
)


def plot_trust(table: DataFrame, events: DataFrame, relationship: int, axes: Axes | None = None) -> Axes:
    """Four lines, recessions shaded, departures and betrayals marked.

    Parameters
    ----------
    table, events : DataFrame
        `relationships` (monthly) and `events` of one run.
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
    >>> run = model.results()
    >>> axes = kam.plots.plot_trust(run.relationships, run.events, relationship=0)
    >>> [line.get_text() for line in axes.get_legend().get_texts()][0]
    "customer's trust in the supplier"
    """
    rows = account_rows(table, relationship)
    axes = axes or new_axes(9, 3.8)
    years = rows["month"] / 12.0
    for name, label, colour, dash in LINES:
        axes.plot(years, rows[name].where(rows["active"]), dash, color=colour, label=label, lw=2)
    shade_recessions(axes, rows)
    mark(axes, events[events["relationship"] == relationship])
    axes.set_ylim(0, 1)
    axes.set_xlim(0, years.max())
    axes.legend(ncols=2, frameon=False, fontsize=8, loc="lower left")
    return tidy(axes, finding(rows), "years since the start (grey: recession)", "0 = none, 1 = full")


def mark(axes, events):
    """A line down where somebody left with many ties or a betrayal came out."""
    for event in events.itertuples():
        kind = str(event.kind)
        if kind == "act_detected":
            axes.axvline(event.month / 12.0, color="black", lw=1.2)
        elif kind.startswith("contact_") and kind != "contact_joined" and event.size > 0.5:
            axes.axvline(event.month / 12.0, color=GREY, lw=0.8, ls=":")


def finding(rows):
    """Where the steepest fall of the customer's trust was, or that there was none."""
    pair = f"{rows['supplier'].iloc[0]} – {rows['buyer'].iloc[0]}"
    alive = rows[rows["active"]]
    fall = alive["buyer_trust"].diff()
    if len(alive) < 2 or fall.min() > -0.08:
        return f"{pair}: the customer's trust never fell sharply"
    at = fall.idxmin()
    return f"{pair}: the customer's trust fell by {-fall[at]:.2f} in month {int(alive.loc[at, 'month'])}"
