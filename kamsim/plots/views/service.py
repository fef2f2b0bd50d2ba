"""The view "service": what was promised, needed and delivered."""

import numpy as np

from kamsim.plots.labels import flag, flag_room, key, name_ends, row_names, value_beside
from kamsim.plots.style import (
    CUSTOMER,
    LOSS,
    MUTED,
    SOFT,
    SUPPLIER,
    board,
    nothing_to_show,
    part_title,
    shade_recessions,
    short,
    years_below,
)
from kamsim.story.story import span_of
from kamsim.story.teller import possessive

from .parts.turns import named

NEEDS = {
    "kept promises": ("needs_reliability", None, "reliability"),
    "quick answers": ("needs_response", "believed_response", "response"),
    "technical support": ("needs_technical", "believed_technical", "technical"),
    "events and gifts": ("needs_presence", "believed_presence", "presence"),
    "a low price": ("needs_price", "believed_price", None),
}
"""What a customer may need: fields for what it truly needs, what the supplier believes, what is delivered."""
MARKS = (CUSTOMER, "white", SUPPLIER), (CUSTOMER, SUPPLIER, SUPPLIER), ("D", "o", "o")
"""Inside, edge and form of what is needed, believed and given."""
MOST = 14  #: accounts that find room
FEW = 3  #: accounts from which a worst one is told
TOLD = ("service_failed", "rationed", "dispute_opened")


def draw(seen, truth=True):
    """One account's needs and service, or, without an account asked for, all accounts of the supplier.

    Parameters
    ----------
    seen : Seen
    truth : bool
        Whether what the customer truly needs may be seen; a player does not know it.
    """
    return draw_account(seen, truth) if seen.asked else draw_all(seen)


def draw_account(seen, truth):
    """What is needed, believed and delivered, need by need; and what was expected and delivered, month by month."""
    note = "0 is none, 1 is full; shaded: recession"
    picture, (needs, service) = board(
        finding(seen), note, widths=(1.0, 1.2), left=1.15, right=0.85, gap=0.4, top=flag_room(1) + 0.22
    )
    draw_needs(needs, seen, truth)
    draw_service(service, seen)
    return picture


def finding(seen):
    """Whether the customer lately got what it expects, and how often it was failed."""
    rows, buyer = seen.rows[seen.rows["active"]], short(seen.buyer, 26)
    if rows.empty:
        return f"{buyer} has been promised nothing: the two never traded"
    gap = (rows["delivered"] - rows["buyer_expectation"]).tail(12).mean()
    words = "more than" if gap > 0.005 else "less than" if gap < -0.005 else "just what"
    failures = len(seen.of_kind("service_failed"))
    failed = "was never failed gravely" if failures == 0 else f"was failed gravely {times(failures)}"
    return f"{buyer} lately gets {words} it expects, and {failed} in {span_of(seen.month)}"


def times(count):
    """``once``, ``twice``, ``3 times``."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def draw_needs(axes, seen, truth):
    """Needed, believed and delivered, need by need."""
    buyer, account = seen.buyer_state.iloc[-1], seen.account.iloc[-1]
    for place, (need, believed, delivered) in enumerate(NEEDS.values()):
        values = [buyer[need] if truth else np.nan, account[believed] if believed else np.nan,
                  account[delivered] if delivered else np.nan]  # fmt: skip
        there = [value for value in values if value == value]
        if there:
            axes.plot([min(there), max(there)], [place] * 2, color=SOFT, lw=3, zorder=1)
        for value, inside, edge, mark in zip(values, *MARKS, strict=True):
            axes.scatter(value, place, color=inside, edgecolor=edge, marker=mark, s=54, zorder=3, lw=1.6)
    row_names(axes, list(NEEDS))
    axes.set_xlim(-0.04, 1.04)
    axes.set_xticks([0, 0.5, 1])
    axes.grid(axis="x", color=SOFT, lw=0.6)
    part_title(axes, "What it needs, and gets now", lift=flag_room(1))
    entries = [(CUSTOMER, "needed", "D")] if truth else []
    key(axes, [*entries, ("white", "believed", "o"), (SUPPLIER, "given", "o")])


def draw_service(axes, seen):
    """Service and expectation month by month, failures named."""
    rows = seen.rows.where(seen.rows["active"])
    years = seen.rows["month"] / 12.0
    given = rows["delivered"].rolling(3, 1).mean()
    shade_recessions(axes, seen.rows)
    axes.plot(years, rows["buyer_expectation"], color=CUSTOMER, lw=1.8, ls="--")
    axes.plot(years, given, color=SUPPLIER, lw=2.4)
    axes.set_ylim(0, 1.03)
    axes.set_yticks([0, 0.5, 1])
    years_below(axes, seen.month)
    lines = ((given, "given", SUPPLIER), (rows["buyer_expectation"], "expected", CUSTOMER))
    name_ends(
        axes, [(float(line.dropna().iloc[-1]), words, colour) for line, words, colour in lines if line.notna().any()]
    )
    failures = seen.of_kind(*TOLD).sort_values("size", ascending=False, kind="stable")
    at = given.set_axis(seen.rows["month"])
    first = failures.drop_duplicates("kind")
    flag(axes, [(event.month / 12.0, float(at[event.month]), named(event)) for event in first.itertuples()
                if at[event.month] == at[event.month]])  # fmt: skip
    part_title(axes, "Service, month by month", lift=flag_room(1))


def draw_all(seen):
    """Every trading account of the supplier: from what it expects to what it gets, the least served on top."""
    state = seen.portfolio[(seen.portfolio["month"] > seen.month - 12) & seen.portfolio["active"]]
    rows = state.groupby("relationship").agg(
        buyer=("buyer", "first"), given=("delivered", "mean"), expected=("buyer_expectation", "mean"),
        revenue=("revenue", "sum"), last=("month", "max"),
    )  # fmt: skip
    rows = rows[rows["last"] == seen.month].sort_values("revenue", ascending=False)
    firm = short(seen.supplier, 24)
    if rows.empty:
        return nothing_to_show(f"{firm} has no customers in month {seen.month}", "Nothing is delivered.")
    gap = rows["given"] - rows["expected"]
    less = int((gap < -0.005).sum())
    title = f"{less} of {possessive(firm)} {len(rows)} customers get less than they expect"
    if less == 0:
        title = f"All of {possessive(firm)} {len(rows)} customers get what they expect"
    if len(rows) == 1:
        title = f"{short(str(rows['buyer'].iloc[0]), 24)} gets {'less than' if less else 'what'} it expects of {firm}"
    shown = rows.head(MOST)
    shown = shown.loc[gap[shown.index].sort_values().index]
    if less and len(rows) >= FEW and gap.idxmin() in shown.index:
        title += f", {short(str(shown['buyer'].iloc[0]), 24)} most of all"
    many = f"; the {MOST} largest of {len(rows)}" if len(rows) > MOST else ""
    picture, axes = board(
        title, f"Service of the last year, 0 to 1: expected and given{many}", left=1.95, right=0.5, top=0.25
    )
    for place, row in enumerate(shown.itertuples()):
        short_of = row.given < row.expected - 0.005
        axes.plot(
            [row.expected, row.given], [place] * 2, color=LOSS if short_of else SUPPLIER, lw=3, zorder=1, alpha=0.6
        )
        axes.scatter(row.expected, place, color=CUSTOMER, marker="D", s=46, zorder=2)
        axes.scatter(row.given, place, color=SUPPLIER, s=54, zorder=3)
        value_beside(axes, max(row.expected, row.given) + 0.004, place, f"{row.given - row.expected:+.2f}",
                     LOSS if short_of else MUTED)  # fmt: skip
    row_names(axes, [short(str(name), 24) for name in shown["buyer"]])
    low, high = shown[["given", "expected"]].min().min(), shown[["given", "expected"]].max().max()
    axes.set_xlim(max(0.0, low - 0.06), min(1.0, high + 0.06) + 0.02)
    axes.grid(axis="x", color=SOFT, lw=0.6)
    key(axes, [(CUSTOMER, "expected", "D"), (SUPPLIER, "given", "o"), (LOSS, "falls short", None)])
    return picture
