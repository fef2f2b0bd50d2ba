"""The view "events": the turns that made a history, in sentences, on a line of time."""

from kamsim.plots.labels import apart
from kamsim.plots.style import COLOURS, INK, MUTED, SOFT, WORDS, board, letters, nothing_to_show, short, wrapped
from kamsim.story.teller import Teller
from kamsim.story.weighing import lines_of
from kamsim.theory.events import EVENTS

ENOUGH = 8  #: declines and endings from which their commonest cause is told
MOST, LINES = 8, 2  #: sentences, and lines of each


def draw(seen):
    """The weightiest turns with their causes, each at its time, in the colour of its subject.

    Parameters
    ----------
    seen : Seen
        With an account asked for, only its own lines and those of the economy.
    """
    who = seen.pair if seen.asked else short(seen.scenario.title, 60)
    told = weightiest(seen)
    if not told:
        return nothing_to_show(
            f"{who}: nothing of weight happened", f"{len(seen.events)} small things are in the ledger."
        )
    many = f"the {len(told)} weightiest of {len(seen.events):,} lines in the ledger"
    picture, axes = board(finding(seen, who), f"Year by year, {many}", left=0.35, bottom=0.25)
    axes.set_xlim(0, 1)
    axes.set_ylim(seen.month / 12.0, 0)
    axes.set_xticks([])
    axes.grid(visible=False)
    axes.spines["bottom"].set_visible(False)
    tall = axes.get_position().height * axes.figure.get_figheight() * 72.0
    years = seen.month / 12.0
    gap = years * (LINES * WORDS * 1.25 + 4) / tall
    levels = apart([month / 12.0 for month, _, _ in told], gap, gap / 2, years - gap / 2)
    axes.plot([0, 0], [0, years], color=MUTED, lw=1.5, clip_on=False)
    axes.set_yticks(range(0, int(years) + 1, max(1, int(years // 5))))
    for (month, sentence, colour), level in zip(told, levels, strict=True):
        axes.plot([0, 0.03, 0.05], [month / 12.0, level, level], color=SOFT, lw=1.0, zorder=1)
        axes.plot(0, month / 12.0, "o", color=colour, ms=7, clip_on=False, zorder=3)
        axes.plot(0.05, level, "s", color=colour, ms=4)
        words = wrapped(f"{(month + 11) // 12}: {sentence}", letters(6.9, WORDS), LINES)
        axes.text(0.062, level, words, fontsize=WORDS, va="center", color=INK, linespacing=1.1)
    return picture


def finding(seen, who):
    """What stands behind most declines and endings, where there are enough of them to say so."""
    events = seen.events[seen.events["relationship"] == seen.number] if seen.asked else seen.events
    turns = events[events["kind"].isin(["decline_began", "ended"])]
    causes = turns["cause"].dropna().astype(str).value_counts()
    if len(turns) < ENOUGH or causes.iloc[0] * 3 < len(turns):
        return f"What turned {who}"
    mark = EVENTS[causes.index[0]].shown
    cause = mark.label if mark else causes.index[0].replace("_", " ")
    return f"“{cause[0].upper()}{cause[1:]}” stands behind {causes.iloc[0]} of {len(turns)} declines and endings"


def weightiest(seen):
    """(month, sentence with its causes, colour) of the weightiest lines, in order."""
    lines = [one for one in lines_of(seen.run) if one.month <= seen.month]
    if seen.asked:
        kept = [one._replace(events=[e for e in one.events if e.relationship in (seen.number, -1)]) for one in lines]
        lines = [one for one in kept if one.events]
    chosen = {id(one) for one in sorted(lines, key=lambda one: -one.importance)[:MOST]}
    teller, told = Teller(seen.run), []
    for one in lines:
        if id(one) in chosen:
            sentence = teller.sentence(one.events)
            told.append((one.month, sentence[0].upper() + sentence[1:], COLOURS[EVENTS[one.kind].subject.colour]))
        for event in one.events:
            teller.notice(event)
    return told
