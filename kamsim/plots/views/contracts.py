"""The view "contracts": the price path of one account, and what was agreed, won and lost on the way."""

import pandas as pd

from kamsim.plots.labels import flag, flag_room, lanes_for, name_ends
from kamsim.plots.style import (
    CUSTOMER,
    INK,
    LEAST,
    MUTED,
    RED,
    SUPPLIER,
    board,
    nothing_to_show,
    shade,
    short,
    spells,
    years_below,
)
from kamsim.theory.events import EVENTS, kinds_where

MARKED = kinds_where(lambda event: event.shown and event.shown.marker)
HELD, CAREFUL = "#8DB9DA", RED
BANDS = {
    "active": ("trades", HELD), "trial": ("on trial", HELD), "preferred": ("preferred list", HELD),
    "key": ("key account", HELD), "window": ("window open", HELD), "exit_planned": ("exit plan", CAREFUL),
    "accredited": ("accredited", HELD),
}  # fmt: skip


def draw(seen):
    """The price against what would be fair, with tenders and concessions named; below it, what held when.

    Parameters
    ----------
    seen : Seen
    """
    rows = seen.rows[seen.rows["active"]]
    if rows.empty:
        return nothing_to_show(f"{seen.pair}: nothing has been traded yet", "There is no price and no contract.")
    account = with_bands(seen)
    used = [name for name in BANDS if account[name].any()]
    note = "Price paid, market = 100, with tenders and concessions; below: what held when; shaded: recession"
    paid = (100 * seen.rows["unit_price"].where(seen.rows["active"])).set_axis(seen.rows["month"])
    told = turns(seen, paid)
    picture, (price, calendar) = board(
        finding(seen, rows), note, heights=(1.7, 0.3 + 0.2 * len(used)), left=1.05, right=1.0, rise=0.22,
        top=flag_room(lanes_for(told)),
    )  # fmt: skip
    draw_price(price, seen, paid, told)
    draw_calendar(calendar, account, used, seen.month)
    return picture


def with_bands(seen):
    """The account quarter by quarter, with whether a window was open and whether it had status."""
    account = seen.account
    return account.assign(window=account["window_months"] > 0, key=account["tier"].astype(str) != "standard")


def finding(seen, rows):
    """What the price and the tenders come to."""
    mine = seen.bids[seen.bids["incumbent"].astype(str) == str(seen.now["supplier"])]
    moved = rows["unit_price"].iloc[-1] / rows["unit_price"].iloc[0] - 1.0
    who, whom = short(str(seen.now["supplier"]), 24), short(seen.buyer, 24)
    price = (
        "its price held" if abs(moved) < 0.005 else f"its price {'rose' if moved > 0 else 'fell'} by {abs(moved):.1%}"
    )
    if mine.empty:
        return f"{who} never had to defend {whom} in a tender; {price} against the market"
    won = int(mine["incumbent_won"].sum())
    share = (
        "the one tender"
        if len(mine) == 1
        else f"all {len(mine)} tenders"
        if won == len(mine)
        else f"{len(mine)} tenders"
    )
    words = f"defended {whom} in {share}" if won == len(mine) else f"defended {whom} in {won} of {len(mine)} tenders"
    return f"{who} {words}; {price} against the market"


def draw_price(axes, seen, paid, told):
    """Price, what tenure and value would justify, and what moved it."""
    account = seen.account[seen.account["active"]]
    norm = account.set_index("month")["norm_price"]
    shade(axes, seen.rows["month"], seen.rows["in_recession"])
    axes.axhline(100, color=MUTED, lw=0.8)
    axes.plot(norm.index / 12.0, 100 * norm, color=CUSTOMER, lw=1.6, ls="--")
    axes.plot(paid.index / 12.0, paid, color=SUPPLIER, lw=2.2)
    values = pd.concat([100 * norm, paid.dropna(), pd.Series([98.0, 102.0])])
    room = 0.08 * (values.max() - values.min())
    axes.set_ylim(values.min() - room, values.max() + room)
    years_below(axes, seen.month)
    axes.set_xlabel("")
    axes.tick_params(labelbottom=False)
    ends = [(float(paid.dropna().iloc[-1]), "paid", SUPPLIER)]
    ends += [(100 * float(norm.iloc[-1]), "fair for both", CUSTOMER)] if len(norm) else []
    name_ends(axes, ends, at=paid.last_valid_index() / 12.0)
    flag(axes, told)


def turns(seen, paid):
    """(year, price, words) of tenders, trials and the rest, the heaviest kinds first, none more than twice."""
    lines = seen.of_kind(*MARKED)
    lines = lines.assign(weight=[EVENTS[str(kind)].importance for kind in lines["kind"]])
    lines = lines.sort_values("weight", ascending=False, kind="stable").drop_duplicates("month")
    lines = lines[lines.groupby(lines["kind"].astype(str)).cumcount() < 2]
    return [
        (event.month / 12.0, float(paid[event.month]), EVENTS[str(event.kind)].shown.label)
        for event in lines.itertuples()
        if paid[event.month] == paid[event.month]
    ]


def draw_calendar(axes, account, used, month):
    """A band for everything that held, and a stroke where a contract ended."""
    step = int(account["month"].diff().max()) if len(account) > 1 else 1
    for place, name in enumerate(used):
        for first, last in spells(account["month"], account[name]):
            start = max(0, first - step)
            axes.barh(place, (last - start) / 12.0, 0.62, start / 12.0, color=BANDS[name][1], lw=0)
    ends = [int(end) for end in account["contract_end"].unique() if 0 < end <= month]
    axes.plot([end / 12.0 for end in ends], [0] * len(ends), "|", color=INK, ms=9)
    axes.set_yticks(range(len(used)), [BANDS[name][0] for name in used])
    axes.set_ylim(len(used) - 0.4, -0.6)
    axes.grid(visible=False)
    years_below(axes, month)
    if ends:
        axes.text(
            1.012, 0, "| contract ends", transform=axes.get_yaxis_transform(), fontsize=LEAST, va="center", color=INK
        )
