"""The view "life cycle": how far each relationship has come, all as bars, or one with what turned it."""

from matplotlib.ticker import MaxNLocator

from kamsim.errors import KamsimError
from kamsim.plots.labels import flag, flag_room, key, lanes_for
from kamsim.plots.style import (
    DECLINE,
    INK,
    LEAST,
    MUTED,
    STAGES,
    SUPPLIER,
    WORDS,
    board,
    capital,
    nothing_to_show,
    part_title,
    shade_recessions,
    short,
    stretches,
    years_below,
)
from kamsim.theory.words import STAGE_ALIASES

from .parts.ladder import LADDER, RUNGS, rungs
from .parts.next_stage import in_words
from .parts.timeline import plot_timeline, rows_of, timeline_board, title_of
from .parts.turns import turns_of

WHITE = {"facecolor": "white", "alpha": 0.85, "edgecolor": "none", "pad": 0.8}
MOST_ROWS, TEN = 18, 10  #: lines that find room; of more, the largest ten


def vocabulary_of(words):
    """Stage to label in one of the vocabularies, or in the user's own seven words (S4.1).

    >>> vocabulary_of("kam")["integrated"]
    'synergistic KAM'
    """
    labels = STAGE_ALIASES.get(words) if isinstance(words, str) else list(words)
    if labels is None or len(labels) != len(LADDER):
        raise KamsimError(
            f"must be {', '.join(STAGE_ALIASES)} or a list of {len(LADDER)} words", got=words, where="view(words=...)"
        )
    return dict(zip(LADDER, labels, strict=True))


def draw(seen, words="kamsim"):
    """All relationships as bars of stages; with an account asked for, its way up and down and what turned it.

    Parameters
    ----------
    seen : Seen
    words : str or list of str
        Vocabulary of the stages: ``"kamsim"``, ``"kam"``, ``"relationship"``, or seven words of one's own.
    """
    labels = vocabulary_of(words)
    return draw_account(seen, labels) if seen.asked else draw_all(seen, labels)


def draw_all(seen, labels):
    """Bars of stages, one line for each relationship; of many, the ten largest, and all together above them."""
    order, _ = rows_of(seen.table)
    if not order:
        return nothing_to_show(f"{seen.scenario.title}: nothing traded yet", "No two firms have traded so far.")
    if len(order) <= MOST_ROWS:
        return plot_timeline(seen.table, seen.events, labels=labels).figure
    ten, _ = rows_of(seen.table, TEN)
    title = title_of(seen.table, seen.events, len(order))
    above, below = timeline_board(title, seen.events, ten, heights=(1.0, 1.75), rise=0.5)
    draw_crowd(above, seen.table[seen.table["relationship"].isin(order)], labels)
    plot_timeline(seen.table, seen.events, below, labels, TEN)
    part_title(below, f"The {TEN} with the most revenue")
    return above.figure


def draw_crowd(axes, table, labels):
    """How many relationships stood in each stage, month by month."""
    counts = table[table["active"]].groupby(["month", table["stage"].astype(str)]).size().unstack(fill_value=0)
    counts = counts.reindex(range(1, int(table["month"].max()) + 1), fill_value=0)
    stages = [stage for stage in STAGES if stage in counts and stage != "ended"]
    areas = axes.stackplot(
        counts.index / 12.0, *(counts[stage] for stage in stages), colors=[STAGES[stage] for stage in stages], lw=0
    )
    for stage, area in zip(stages, areas, strict=True):
        if stage == "disintegrating":
            area.set_hatch("////")
            area.set_edgecolor("white")
    axes.set_ylim(0, max(1, counts.sum(axis=1).max()) * 1.02)
    axes.yaxis.set_major_locator(MaxNLocator(3, integer=True))
    years_below(axes, table["month"].max())
    axes.set_xlabel("")
    axes.set_ylabel("trading", fontsize=WORDS, color=MUTED)
    key(axes, [(STAGES[stage], labels[stage], DECLINE.get(stage)) for stage in stages])


def draw_account(seen, labels):
    """How deep the account was month by month, what turned it, and its revenue."""
    if not seen.rows["active"].any():
        return nothing_to_show(finding(seen, labels), "The two have not traded with each other so far.")
    turns = turns_of(seen)
    lacks = in_words(seen, labels).removeprefix("; ")
    note = (
        capital(f"{lacks}; below: revenue" if lacks else "Stage month by month; below: revenue")
        + f", thousand {seen.currency} a month"
    )
    picture, (above, below) = board(
        finding(seen, labels),
        note,
        heights=(1.6, 1.0),
        left=1.15,
        right=0.15,
        top=flag_room(lanes_for(turns)),
        rise=0.2,
    )
    draw_stages(above, seen, labels, turns)
    rows = seen.rows
    below.fill_between(rows["month"] / 12.0, rows["revenue"] / 1e3, color=SUPPLIER, alpha=0.35, lw=0, step="mid")
    below.set_ylim(0, 1.1 * max(1e-3, rows["revenue"].max() / 1e3))
    below.yaxis.set_major_locator(MaxNLocator(3))
    below.set_ylabel("revenue", fontsize=WORDS, color=MUTED)
    shade_recessions(below, rows)
    years_below(below, seen.month)
    return picture


def draw_stages(axes, seen, labels, turns):
    """The stage as columns of its colour, with what turned it named above."""
    rows = seen.rows
    stages = rows["stage"].astype(str).where(rows["active"], "ended")
    levels = rungs(stages)
    levels = levels.where(stages != "disintegrating", levels.ffill()).where(rows["active"])
    axes.set_ylim(0, len(RUNGS))
    for (stage, level), first, last in stretches(rows["month"], zip(stages, levels.fillna(0.0), strict=True)):
        if stage != "ended":
            axes.bar(
                (first - 1) / 12.0, level + 1.0, (last - first + 1) / 12.0, align="edge", lw=0.3, edgecolor="white",
                color=STAGES[stage], hatch=DECLINE.get(stage),
            )  # fmt: skip
    axes.set_yticks([rung + 0.5 for rung in range(len(RUNGS))], [labels[stage] for stage in RUNGS])
    years_below(axes, seen.month)
    axes.set_xlabel("")
    axes.tick_params(labelbottom=False)
    at = (levels + 1.0).fillna(0.0).set_axis(rows["month"])
    flag(axes, [(month / 12.0, float(at[month]), words) for month, words in turns])
    if (stages == "disintegrating").any():
        first = (rows["month"][stages == "disintegrating"].iloc[0] - 0.5) / 12.0
        axes.text(first, 0.12, labels["disintegrating"], fontsize=LEAST, color=INK, bbox=WHITE)


def finding(seen, labels):
    """Where it stands against where it has been and where the parties want it."""
    who = short(seen.pair, 50)
    rows, now = seen.rows[seen.rows["active"]], seen.now
    if rows.empty:
        return f"{who}: the two have never traded"
    highest = rungs(rows["stage"]).max()
    best = LADDER[int(highest)] if highest == highest else "basic"
    stage = str(now["stage"])
    if not now["active"]:
        return f"{who}: over since month {int(rows['month'].iloc[-1]) + 1}; at its best it was {labels[best]}"
    if stage == best:
        return f"{who}: {labels[stage]}, its best so far"
    return f"{who}: {labels[stage]} in month {seen.month}; at its best {labels[best]}"
