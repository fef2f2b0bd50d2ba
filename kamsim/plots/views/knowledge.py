"""The view "knowledge": what a supplier knows of one customer, where it is kept, and what went with whom."""

import numpy as np

from kamsim.plots.labels import flag, flag_room, lanes_for, name_ends
from kamsim.plots.style import SKY, SOFT, SUPPLIER, board, short, years_below

HEADS = "#8DB9DA"


def draw(seen):
    """What is on record, what is in heads only and what is unknown, with the losses named.

    Parameters
    ----------
    seen : Seen
    """
    told = losses(seen)
    note = "Part of what there is to know about the customer" + ("; named: what went with people" if told else "")
    picture, axes = board(finding(seen), note, left=0.45, right=1.2, top=flag_room(lanes_for(told)))
    account = seen.account
    years = account["month"] / 12.0
    recorded = np.minimum(account["recorded"], account["knowledge"])
    axes.fill_between(years, recorded, color=SUPPLIER, lw=0)
    axes.fill_between(years, recorded, account["knowledge"], color=HEADS, lw=0)
    axes.fill_between(years, account["knowledge"], 1.0, color="#F3F5F7", lw=0)
    axes.set_ylim(0, 1)
    axes.set_yticks([0, 0.5, 1], ["none", "half", "all"])
    years_below(axes, max(3, seen.month))
    known, kept = float(account["knowledge"].iloc[-1]), float(recorded.iloc[-1])
    parts = ((0.0, kept, "on record", SUPPLIER), (kept, known, "in heads only", SKY), (known, 1.0, "not known", SOFT))
    name_ends(axes, [(0.5 * (low + high), f"{words}\n{high - low:.0%}", colour) for low, high, words, colour in parts])
    at = account.set_index("month")["knowledge"]
    flag(axes, [(month / 12.0, float(at.asof(month)), words) for month, words in told])
    return picture


def losses(seen):
    """(month, words) of knowledge lost, the largest loss first; the month's leaver is named."""
    gone = seen.own_events[seen.own_events["kind"].astype(str).str.match("contact_(left|poached|retired|promoted)")]
    who = gone.sort_values("size").drop_duplicates("month", keep="last").set_index("month")["who"]
    lost = seen.of_kind("knowledge_lost").sort_values("size", ascending=False, kind="stable")
    return [
        (event.month, f"{event.size:.0%} gone with {short(str(who.get(event.month, 'a leaver')), 18)}")
        for event in lost.drop_duplicates("month").itertuples()
        if event.month >= 3
    ][:6]


def finding(seen):
    """How much is known, how much of it in heads only, and what one departure could take."""
    account, buyer = seen.account.iloc[-1], short(seen.buyer, 24)
    heads = max(0.0, account["knowledge"] - account["recorded"])
    risk = heads * account["person_share"]
    words = f"{account['knowledge']:.0%} of {buyer} is known"
    if heads < 0.005:
        return f"{words}, all of it on record: nobody can take it along"
    return f"{words}, {heads:.0%} in heads only; one departure could take {risk:.0%}"
