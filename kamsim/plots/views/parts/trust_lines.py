"""Trust and commitment of one account of both sides as lines."""

from matplotlib.axes import Axes
from pandas import DataFrame

from kamsim.plots.labels import flag, flag_room, lanes_for, name_ends
from kamsim.plots.style import CUSTOMER, GREY, MUTED, SUPPLIER, board, shade_recessions, short, years_below
from kamsim.plots.views.seen import account_rows
from kamsim.story.teller import possessive
from kamsim.theory.events import DEPARTURES

from .turns import named

SMALL = 0.02  #: a change below it is none
SHARP = 0.08  #: a fall within a month that is told
NOTE = "Trust of each side in the other, 0 to 1; shaded: recession"

LINES = (
    ("buyer_trust", "customer trusts\nsupplier", CUSTOMER, "-", 2.8),
    ("supplier_trust", "supplier trusts\ncustomer", SUPPLIER, "-", 1.8),
    ("interpersonal_trust", "person trusts\nperson", GREY, "--", 1.4),
)


def plot_trust(table: DataFrame, events: DataFrame, relationship: int, axes: Axes | None = None) -> Axes:
    """Trust of both sides and between persons; recessions shaded, great departures and betrayals named.

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
    >>> axes.figure.get_suptitle()
    "Arkona Pumps' trust in North Bearings never fell sharply..."
    """
    rows = account_rows(table, relationship)
    turns = gone_and_betrayed(events[events["relationship"] == relationship])
    axes = axes or board(finding(rows), NOTE, left=0.3, right=1.25, top=flag_room(lanes_for(turns)))[1]
    draw_lines(axes, rows, turns)
    return axes


def draw_lines(axes, rows, turns, gate=None):
    """One line for each side, named where it ends; `turns` are (month, words), named above."""
    years = rows["month"] / 12.0
    shade_recessions(axes, rows)
    ends = []
    for name, words, colour, dash, wide in LINES:
        line = rows[name].where(rows["active"])
        axes.plot(years, line, dash, color=colour, lw=wide, zorder=3 if wide > 2 else 2)
        if line.notna().any():
            ends.append((float(line.dropna().iloc[-1]), words, colour))
    if gate is not None:
        axes.axhline(gate, color=MUTED, lw=0.8, ls="--", zorder=1)
    axes.set_ylim(0, 1)
    axes.set_yticks([0, 0.5, 1])
    years_below(axes, rows["month"].max())
    name_ends(axes, ends, at=years[rows["active"]].max() if rows["active"].any() else None)
    at = rows.set_index("month")["buyer_trust"]
    flag(axes, [(month / 12.0, float(at[month]), words) for month, words in turns])


def gone_and_betrayed(events):
    """(month, words) of betrayals found out and of people who left with most of the ties."""
    betrayed = events[events["kind"] == "act_detected"]
    gone = events[events["kind"].isin(DEPARTURES) & (events["size"] > 0.5)]
    return [(event.month, named(event)) for some in (betrayed, gone) for event in some.itertuples()]


def finding(rows):
    """Where the customer's trust fell most steeply and what became of it, or that it never did."""
    supplier, buyer = (short(str(rows[side].iloc[0]), 22) for side in ("supplier", "buyer"))
    whose = f"{possessive(buyer)} trust in {supplier}"
    alive = rows[rows["active"]]
    fall = alive["buyer_trust"].diff()
    if len(alive) < 2 or fall.min() > -SHARP:
        return f"{whose} never fell sharply{since_then(alive)}"
    at = fall.idxmin()
    later = alive.loc[at:, "buyer_trust"]
    back = later[later >= alive.loc[at, "buyer_trust"] - fall[at]]
    year = (int(alive.loc[at, "month"]) + 11) // 12
    if len(back):
        return f"{whose} fell by {-fall[at]:.2f} in year {year} and took {months_until(later, back)} months to mend"
    since = "has not mended since" if rows["active"].iloc[-1] else "never mended"
    return f"{whose} fell by {-fall[at]:.2f} in year {year} and {since}"


def since_then(alive):
    """How far trust has come: ``; it rose from 0.55 to 0.70``."""
    if len(alive) < 2:
        return ""
    first, last = alive["buyer_trust"].iloc[0], alive["buyer_trust"].iloc[-1]
    if abs(last - first) < SMALL:
        return f"; it stands at {last:.2f}"
    return f"; it {'rose' if last > first else 'slid'} from {first:.2f} to {last:.2f}"


def months_until(later, back):
    """Months from a fall to the first month in which trust was where it had been."""
    return int(later.index.get_loc(back.index[0]))
