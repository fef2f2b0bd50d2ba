"""The view "debrief": what was decided and what happened, side by side; and where luck ends and decisions begin."""

import numpy as np
from matplotlib import colormaps

from kamsim.experiments.comparison.replays import replay
from kamsim.plots.labels import flag, flag_room, lanes_for, row_names, value_beside
from kamsim.plots.style import (
    GREY,
    INK,
    LEAST,
    LOSS,
    ORANGE,
    SUPPLIER,
    board,
    counted,
    part_title,
    short,
    stretches,
    years_below,
)
from kamsim.story.teller import money
from kamsim.theory.events import kinds_where

from .parts.turns import named

DECISIONS = {
    "breadth_wanted": "more people meet", "record_wanted": "put on record", "ask_wanted": "ask the customer",
    "technical_wanted": "technical support", "response_wanted": "quick answers", "presence_wanted": "events and gifts",
    "pledge_wanted": "invest here only", "firmness": "hold prices", "temptation": "take unfair gains",
}  # fmt: skip
INCIDENTS = kinds_where(lambda event: event.shown and event.shown.incident)
SHADES = colormaps["Blues"]
MOST = 6  #: decisions that find room, those that moved most


def draw(seen, others=0, baseline="alike", interpreted=False, **bars):
    """Decisions with what happened above them, and when danger was there and seen; with `others` luck and decisions.

    Parameters
    ----------
    seen : Seen
    others : int
        Under how many other seeds the history is played again; without any luck is not told from skill.
    baseline : str
        The supplier strategy that skill is measured against.
    interpreted : bool
        Play again in plain Python, which needs no compiling.
    **bars
        ``progress`` and ``compile_progress`` as for `kamsim.simulate`.
    """
    replays = None
    if others and seen.month >= 12:
        replays = replay(seen.run, seen.supplier, others, baseline, months=seen.month, interpreted=interpreted, **bars)
    turns = incidents(seen)
    widths = (1.0,) if replays is None else (1.35, 1.0)
    note = "What the firm decided about the account (darker: more of it) against what happened"
    if replays is not None:
        note = (
            f"Luck is what this seed brought the baseline against {others} others; decisions are all that lies beyond"
        )
    parts = board(
        finding(seen, replays), note, widths=widths, left=1.45, right=0.3, top=flag_room(lanes_for(turns)), gap=1.15
    )[1]
    decided, brought = (parts, None) if replays is None else parts
    draw_decisions(decided, seen, turns)
    if replays is not None:
        draw_luck(brought, replays)
    return decided.figure


def finding(seen, replays):
    """What decisions and luck brought, or whether danger was seen in time."""
    if replays is not None:
        skill, luck = ("brought" if value >= 0 else "cost" for value in (replays.skill, replays.luck))
        return (
            f"{short(replays.supplier, 24)}: decisions {skill} {money(abs(replays.skill), seen.currency)} against "
            f"treating all alike, luck {luck} {money(abs(replays.luck), seen.currency)}"
        )
    who, whom = short(str(seen.now["supplier"]), 24), short(seen.buyer, 24)
    danger = seen.account[seen.account["danger_months"] > 0]
    if len(danger):
        known, all_of = int(danger["danger_seen"].sum()), counted(len(danger), "quarter").lower()
        quarters = (
            f"all {all_of}"
            if known == len(danger) > 1
            else f"{known} of the {all_of}"
            if len(danger) > 1
            else ("the one quarter" if known else "nothing of the one quarter")
        )
        return f"{who} saw {quarters} in which {whom} was in danger"
    came = counted(len(seen.of_kind(*INCIDENTS)), "incident").lower()
    return f"{whom} was never in danger for {who}, though {came} came"


def draw_decisions(axes, seen, turns):
    """Decisions quarter by quarter as shades, the most moved ones; incidents named above; danger below them."""
    account = seen.account
    moved = account[list(DECISIONS)].astype(float).std().fillna(0.0).sort_values(ascending=False, kind="stable")
    chosen = [name for name in DECISIONS if name in moved.index[:MOST]]
    years = account["month"].to_numpy() / 12.0
    step = float(np.diff(years).max()) if len(years) > 1 else 0.25
    for place, name in enumerate(chosen):
        for level, first, last in stretches(account["month"], account[name].astype(float).round(2)):
            colour, start = SHADES(0.05 + 0.85 * level), max(0.0, first / 12.0 - step)
            axes.barh(place, last / 12.0 - start, 0.72, start, color=colour, edgecolor=colour, lw=0.3)
    there = account[account["danger_months"] > 0]
    seen_too = there[there["danger_seen"].astype(bool)]
    line, names = len(chosen), [DECISIONS[name] for name in chosen]
    if len(there):
        axes.barh([line] * len(there), step, 0.5, there["month"] / 12.0 - step, color="white", edgecolor=LOSS, lw=0.8)
        axes.barh(
            [line] * len(seen_too), step, 0.5, seen_too["month"] / 12.0 - step, color=ORANGE, edgecolor=LOSS, lw=0.8
        )
        names.append("danger (filled: seen)")
    row_names(axes, names)
    years_below(axes, max(3, seen.month))
    axes.tick_params(axis="y", labelsize=LEAST + 0.5)
    flag(axes, turns, wide=18)


def incidents(seen):
    """(year, level, words) of what went wrong, the gravest first, no kind more than twice."""
    worst = seen.of_kind(*INCIDENTS).sort_values("size", key=abs, ascending=False, kind="stable")
    worst = worst.drop_duplicates("month")
    worst = worst[worst.groupby(worst["kind"].astype(str)).cumcount() < 2]
    return [(event.month / 12.0, -0.5, named(event)) for event in worst.itertuples()]


def draw_luck(axes, replays):
    """What luck and decisions brought, and how widely luck alone scatters the result."""
    values = {"luck": replays.luck / 1e3, "decisions": replays.skill / 1e3}
    spread = (replays.plain_others - replays.plain_others.mean()) / 1e3
    axes.scatter(spread, np.zeros(len(spread)), color=GREY, s=26, alpha=0.7, zorder=3)
    for place, (words, value) in enumerate(values.items()):
        axes.barh(place, value, 0.5, color=SUPPLIER if words == "decisions" else "#C9D2DA")
        value_beside(axes, value, place + 0.36, f"{value:+,.0f}", INK)
    axes.axvline(0, color=INK, lw=0.8)
    axes.margins(x=0.25)
    row_names(axes, list(values))
    axes.set_ylim(1.6, -0.6)
    axes.set_xlabel(f"{replays.measure}, thousand EUR (dots: other luck)", fontsize=LEAST + 0.5)
    part_title(axes, "Where luck ends")
    axes.tick_params(axis="x", labelsize=LEAST)
