"""The view "debrief": decisions against events, what was known when, luck against skill, goals against results."""

import numpy as np

from kamsim.experiments.comparison.replays import replay
from kamsim.plots.style import BLUE, GREY, ORANGE, RED, counted, headline, new_picture, nothing, short, small, written
from kamsim.theory.events import EVENTS, kinds_where

DECISIONS = {
    "breadth_wanted": "more people meet", "record_wanted": "put on record", "ask_wanted": "ask the customer",
    "technical_wanted": "technical support", "response_wanted": "quick answers", "presence_wanted": "events and gifts",
    "pledge_wanted": "invest here only", "firmness": "hold prices", "temptation": "take unfair gains",
}  # fmt: skip
INCIDENTS = kinds_where(lambda event: event.shown and event.shown.incident)
GOALS = {"goal_growth": ("growth", -1.0), "goal_margin": ("margin", -1.0), "goal_largest_share": ("largest share", 0.0)}


def draw(seen, others=0, baseline="alike", interpreted=False, **bars):
    """Decisions with the incidents above them, hidden acts with the lag until known, replays, goals by year.

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
    picture = new_picture(13.5, 9)
    grid = picture.add_gridspec(2, 1, height_ratios=[1.15, 1.0])
    draw_decisions(picture.add_subplot(grid[0]), seen)
    below = grid[1].subgridspec(1, 3)
    draw_known(picture.add_subplot(below[0]), seen)
    draw_luck(picture.add_subplot(below[1]), seen, replays)
    draw_goals(picture.add_subplot(below[2]), seen)
    return headline(picture, finding(seen, replays))


def finding(seen, replays):
    """What decisions and luck brought, or how late dangers were seen."""
    if replays is None:
        incidents = seen.of_kind(*INCIDENTS)
        acted = seen.account[list(DECISIONS)].diff().abs().gt(0.05).any(axis=1).sum()
        moved, came = counted(acted, "quarter").lower(), counted(len(incidents), "incident").lower()
        return f"{seen.pair}: decisions moved in {moved}; {came} came in {seen.month} months"
    skill, luck = (value / 1e3 for value in (replays.skill, replays.luck))
    return (
        f"{replays.supplier}: decisions {'brought' if skill >= 0 else 'cost'} {abs(skill):,.0f} thousand "
        f"{seen.currency} against treating all alike, luck {'brought' if luck >= 0 else 'cost'} {abs(luck):,.0f} "
        f"thousand, in {replays.months // 12} years"
    )


def draw_decisions(axes, seen):
    """Decisions quarter by quarter as shades; incidents as marks above; when danger was there and when it was seen."""
    account = seen.account
    years = account["month"].to_numpy() / 12.0
    grid = account[list(DECISIONS)].to_numpy(float).T
    edges = np.append(years, years[-1] + 0.25)
    axes.pcolormesh(edges, np.arange(len(DECISIONS) + 1), grid, cmap="Blues", vmin=0, vmax=1)
    free = 0.0
    for event in seen.of_kind(*INCIDENTS).itertuples():
        axes.scatter([event.month / 12.0], [-1.6], marker="v", color=RED, s=42, zorder=3)
        if event.month >= free:
            axes.text(
                event.month / 12.0, -2.0, EVENTS[str(event.kind)].shown.label, ha="center", va="bottom", fontsize=7.5
            )
            free = event.month + 0.1 * seen.month
    for row in account.itertuples():
        if row.danger_months > 0:
            axes.scatter(
                [row.month / 12.0],
                [-0.6],
                marker="s",
                s=26,
                zorder=3,
                facecolor=ORANGE if row.danger_seen else "white",
                edgecolor=ORANGE,
            )
    axes.set_yticks(
        [-0.6, -1.6, *(np.arange(len(DECISIONS)) + 0.5)], ["in danger (filled: seen)", "incident", *DECISIONS.values()]
    )
    axes.set_ylim(len(DECISIONS), -2.9)
    axes.set_xlim(0, seen.month / 12.0)
    danger = account[account["danger_months"] > 0]
    title = f"What {seen.now['supplier']} decided about {seen.buyer} (dark: full) against what happened"
    if len(danger):
        part = float(danger["danger_seen"].mean())
        title = f"{title}; management saw {part:.0%} of the quarters in danger"
    small(axes, title, "years since the start", wide=140)


def draw_known(axes, seen):
    """Hidden acts of either side: a bar from the act until it was known."""
    lines, open_since, spans = seen.own_events, {}, []
    for event in lines[
        lines["kind"].isin(["act_committed", "act_detected", "misconduct_committed", "misconduct_detected"])
    ].itertuples():
        side = "supplier" if str(event.kind).startswith("act") else "customer"
        if str(event.kind).endswith("committed"):
            open_since[side] = event.month
        elif side in open_since:
            spans.append((open_since.pop(side), event.month, side, True))
    spans += [(start, seen.month, side, False) for side, start in open_since.items()]
    if not spans:
        nothing(axes, "Neither side hid anything", "There was nothing to find out in this account.")
        return
    for place, (start, stop, side, known) in enumerate(spans[-10:]):
        axes.barh(
            place,
            (stop - start) / 12.0,
            0.55,
            start / 12.0,
            color=BLUE if side == "supplier" else ORANGE,
            alpha=1.0 if known else 0.35,
        )
        axes.text(stop / 12.0, place, " found out" if known else " still hidden", va="center", fontsize=7.5)
    axes.set_yticks(range(len(spans[-10:])), [side for _, _, side, _ in spans[-10:]])
    axes.set_xlim(0, 1.25 * seen.month / 12.0)
    axes.set_ylim(max(4, len(spans[-10:])) - 0.5, -0.7)
    lags = [stop - start for start, stop, _, known in spans if known]
    title = f"Hidden acts came to light after {np.mean(lags):.0f} months" if lags else "What was hidden is hidden still"
    small(axes, title, "years since the start (from the act until it was known)", wide=44)


def draw_luck(axes, seen, replays):
    """Other luck as dots, this luck as a line, for the decisions taken and for the baseline."""
    if replays is None:
        nothing(axes, "Luck was not told from skill", 'Ask for it: view(run, "debrief", others=12).')
        return
    for place, (values, here, colour) in enumerate((
        (replays.others, replays.result, BLUE), (replays.plain_others, replays.plain, GREY),
    )):  # fmt: skip
        axes.scatter(
            values / 1e3,
            np.full(len(values), place) + np.linspace(-0.18, 0.18, len(values)),
            color=colour,
            alpha=0.5,
            s=26,
        )
        axes.scatter([here / 1e3], [place], marker="D", color=RED, s=60, zorder=3)
        axes.vlines(values.mean() / 1e3, place - 0.3, place + 0.3, color="black", lw=2)
    axes.set_yticks([0, 1], ["as decided", f"baseline:\n{replays.baseline.replace('_', ' ')}"])
    axes.set_ylim(1.6, -0.6)
    words = "skill" if abs(replays.skill) >= abs(replays.luck) else "luck"
    small(
        axes,
        f"More of it was {words} (red: this luck; line: mean luck)",
        f"{replays.measure}, thousand {seen.currency}, all years",
        wide=44,
    )


def draw_goals(axes, seen):
    """Results of every year against the goals the firm declared."""
    firm = seen.supplier_state.iloc[-1]
    table = seen.run.firms
    rows = table[(table["firm"].astype(str) == seen.supplier) & (table["side"] == "supplier")]
    rows = rows[rows["year"] <= seen.month // 12].set_index("year")
    results = {"goal_growth": rows["sales"].pct_change(), "goal_margin": rows["profit"] / rows["sales"].clip(lower=1.0),
               "goal_largest_share": rows["largest_share"]}  # fmt: skip
    declared = {
        name: float(firm[name])
        for name, (_, none) in GOALS.items()
        if firm[name] > none or (name == "goal_largest_share" and firm[name] >= 0.0)
    }
    lines, met, judged = [], 0, 0
    for year in rows.index[-10:]:
        cells = []
        for name in GOALS:
            value = results[name].get(year, np.nan)
            good = ""
            if name in declared and value == value:
                reached = value <= declared[name] if name == "goal_largest_share" else value >= declared[name]
                good, met, judged = " ✓" if reached else " ✗", met + reached, judged + 1
            cells.append("–" if value != value else f"{value:.0%}{good}")
        lines.append((int(year), *cells))
    names = [
        f"{words}\n{declared[name]:.0%}" if name in declared else f"{words}\nno goal"
        for name, (words, _) in GOALS.items()
    ]
    title = f"{met} of {judged} goals were reached" if judged else f"{short(seen.supplier, 22)} declared no goal"
    written(axes, [("", "", "", ""), *lines], ["year", *names], [0.16, 0.27, 0.27, 0.3], title, wide=44, height=0.075)
