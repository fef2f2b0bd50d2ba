"""The view "events": what happened, when, to whom, and why: the cause ledger."""

import textwrap
from collections import Counter

from kamsim.plots.style import COLOURS, headline, new_picture, shade_recessions, small, written
from kamsim.story.teller import Teller
from kamsim.story.weighing import lines_of
from kamsim.theory.events import EVENTS, SUBJECTS

MOST_LINES = 14


def draw(seen):
    """All lines as dots by topic, and the weightiest in words with causes and the concept each shows.

    Parameters
    ----------
    seen : Seen
        With an account asked for, only its own lines and those of the economy.
    """
    events = seen.events
    if seen.asked:
        events = events[(events["relationship"] == seen.number) | (events["relationship"] < 0)]
    told = weightiest(seen)
    picture = new_picture(12.5, 3.6 + 0.34 * max(4, len(told)))
    above, below = picture.subplots(2, 1, height_ratios=[2.4, 0.6 + 0.3 * max(4, len(told))])
    draw_lines(above, events, seen)
    draw_words(below, told)
    return headline(picture, finding(seen, events))


def finding(seen, events):
    """How much happened, and what named most endings and declines as their cause."""
    turns = events[events["kind"].isin(["decline_began", "ended"])]
    causes = Counter(turns["cause"].dropna().astype(str))
    who = seen.pair if seen.asked else seen.scenario.title
    if not causes:
        return f"{who}: {len(events)} things happened in {seen.month} months, and no relationship declined or ended"
    cause, count = causes.most_common(1)[0]
    return (
        f"{who}: {len(events)} things happened in {seen.month} months; {spoken(cause)} stands behind "
        f"{count} of {len(turns)} declines and endings"
    )


def spoken(kind):
    """What a kind of event is called in a picture: ``betrayal found out``."""
    return EVENTS[kind].shown.label if EVENTS[kind].shown else kind.replace("_", " ")


def draw_lines(axes, events, seen):
    """One dot a line, as large as it is; hidden acts are hollow until they are detected."""
    by_subject = events["kind"].astype(str).map(lambda kind: EVENTS[kind].subject).astype(object)
    used = [subject for subject in SUBJECTS if by_subject.eq(subject).any()]
    for place, subject in enumerate(used):
        lines, colour = events[by_subject == subject], COLOURS[subject.colour]
        sizes = (16 + 70 * lines["size"].abs().clip(upper=1.0)).where(lines["relationship"] >= 0, 40.0)
        for hidden in (False, True):
            some = (lines["deceptive"] & ~lines["detected"]) == hidden
            axes.scatter(
                lines["month"][some] / 12.0,
                [place] * int(some.sum()),
                s=sizes[some],
                alpha=0.75,
                zorder=2,
                facecolor="none" if hidden else colour,
                edgecolor=colour if hidden else "white",
            )
    shade_recessions(axes, seen.table)
    axes.set_yticks(range(len(used)), [subject.topic for subject in used])
    axes.set_ylim(max(1, len(used)) - 0.5, -0.5)
    axes.set_xlim(0, seen.month / 12.0)
    axes.grid(axis="y", color="#EEEEEE", zorder=0)
    axes.set_axisbelow(True)
    small(
        axes,
        "Each dot a line of the ledger, the larger the weightier (grey: recession; hollow: still hidden)",
        "years since the start",
        wide=110,
    )


def weightiest(seen):
    """(month, sentence with its causes, concept) of the weightiest lines, in order."""
    lines = [one for one in lines_of(seen.run) if one.month <= seen.month]
    if seen.asked:
        kept = [one._replace(events=[e for e in one.events if e.relationship in (seen.number, -1)]) for one in lines]
        lines = [one for one in kept if one.events]
    chosen = {id(one) for one in sorted(lines, key=lambda one: -one.importance)[:MOST_LINES]}
    teller, told = Teller(seen.run), []
    for one in lines:
        if id(one) in chosen:
            sentence = teller.sentence(one.events)
            told.append((one.month, sentence[0].upper() + sentence[1:], str(one.events[0].concept)))
        for event in one.events:
            teller.notice(event)
    return told


def draw_words(axes, told):
    """The weightiest lines in words."""
    lines = [(month, textwrap.fill(sentence, 142), concept) for month, sentence, concept in told]
    height = 0.92 / max(6, 1 + sum(1 + 0.72 * line[1].count("\n") for line in lines))
    written(
        axes,
        lines,
        ["month", "what happened, and why", "concept"],
        [0.05, 0.885, 0.065],
        "The weightiest of them",
        wide=110,
        height=height,
    )
