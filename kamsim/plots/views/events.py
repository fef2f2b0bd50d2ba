"""The view "events": what happened, when, to whom, and why: the cause ledger."""

import textwrap
from collections import Counter

from kamsim.plots.style import (
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    PURPLE,
    RED,
    SKY,
    headline,
    new_picture,
    shade_recessions,
    small,
    written,
)
from kamsim.story.teller import Teller
from kamsim.story.weighing import lines_of

TOPICS = {
    "economy and shocks": ("recession_began recession_ended scandal internal_trouble shortage merger buyer_grows", SKY),
    "people": ("contact_left contact_poached contact_retired contact_promoted contact_joined knowledge_lost prior_tie "
               "window_opened poor_fit overload", ORANGE),
    "access and ties": ("access_refused access_granted tie_formed contradiction shape_changed", GREEN),
    "service": ("service_failed problem_solved rationed prioritised disappointed delighted", BLUE),
    "unfair acts": ("act_committed act_detected misconduct_committed misconduct_detected suspicion", RED),
    "status": ("status_announced status_given status_withdrawn treated_as_one_of_many wrong_people unrealistic_aims "
               "board_review", PURPLE),
    "sourcing": ("trial_began trial_passed trial_failed listed delisted tender_won tender_lost vendor_cut accredited "
                 "accreditation_lapsed entered", BLUE),
    "money": ("concession distress insolvent recovered overdue price_round reengineered", GREEN),
    "life cycle": ("stage_rose stage_fell consent_refused rival_conflict decline_began decline_halted exit_planned "
                   "ended returned", "#333333"),
}  # fmt: skip
OTHER = "other"
MOST_LINES = 14


def topic_of(kind):
    """The topic a kind of event belongs to."""
    return next((topic for topic, (kinds, _) in TOPICS.items() if kind in kinds.split()), OTHER)


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
    causes = Counter(text.split(" ")[0] for text in turns["causes"] if text)
    who = seen.pair if seen.asked else seen.scenario.title
    if not causes:
        return f"{who}: {len(events)} things happened in {seen.month} months, and no relationship declined or ended"
    cause, count = causes.most_common(1)[0]
    return (f"{who}: {len(events)} things happened in {seen.month} months; {cause.replace('_', ' ')} stands behind "
            f"{count} of {len(turns)} declines and endings")  # fmt: skip


def draw_lines(axes, events, seen):
    """One dot a line, as large as it is; hidden acts are hollow until they are detected."""
    topics = [*TOPICS, OTHER]
    used = [topic for topic in topics if events["kind"].map(lambda kind: topic_of(str(kind))).eq(topic).any()]
    by_topic = events["kind"].astype(str).map(topic_of)
    for place, topic in enumerate(used):
        lines = events[by_topic == topic]
        colour = TOPICS[topic][1] if topic in TOPICS else GREY
        sizes = (16 + 70 * lines["size"].abs().clip(upper=1.0)).where(lines["relationship"] >= 0, 40.0)
        for hidden in (False, True):
            some = (lines["deceptive"] & ~lines["detected"]) == hidden
            axes.scatter(lines["month"][some] / 12.0, [place] * int(some.sum()), s=sizes[some], alpha=0.75, zorder=2,
                         facecolor="none" if hidden else colour, edgecolor=colour if hidden else "white")  # fmt: skip
    shade_recessions(axes, seen.table)
    axes.set_yticks(range(len(used)), used)
    axes.set_ylim(max(1, len(used)) - 0.5, -0.5)
    axes.set_xlim(0, seen.month / 12.0)
    axes.grid(axis="y", color="#EEEEEE", zorder=0)
    axes.set_axisbelow(True)
    small(axes, "Each dot a line of the ledger, the larger the weightier (grey: recession; hollow: still hidden)",
          "years since the start", wide=110)  # fmt: skip


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
    written(axes, lines, ["month", "what happened, and why", "concept"], [0.05, 0.885, 0.065],
            "The weightiest of them", wide=110, height=height)  # fmt: skip
