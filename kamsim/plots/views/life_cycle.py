"""The view "life cycle": how far each relationship has come, all as bars or one on a plane."""

import textwrap

from kamsim.errors import KamsimError
from kamsim.plots.style import BLUE, GREY, ORANGE, STAGES, headline, new_picture, shade_recessions, small, written
from kamsim.story.teller import Teller
from kamsim.theory.events import kinds_where
from kamsim.theory.words import STAGE_ALIASES

from .parts.next_stage import in_words
from .parts.stays import LADDER, RUNGS, draw_dwell, draw_moves, draw_reach, rungs, stays_of
from .parts.timeline import plot_timeline

TURNS = kinds_where(lambda event: event.turn)
MOST_TURNS = 9


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
    """All relationships as bars of stages; with an account asked for, its way over the plane and its turns.

    Parameters
    ----------
    seen : Seen
    words : str or list of str
        Vocabulary of the stages: ``"kamsim"``, ``"kam"``, ``"relationship"``, or seven words of one's own.
    """
    labels = vocabulary_of(words)
    return draw_account(seen, labels) if seen.asked else draw_all(seen, labels)


def draw_all(seen, labels):
    """Bars of stages above; how long stages last and what follows them below."""
    lines = max(4, seen.table.groupby("relationship")["active"].any().sum())
    picture = new_picture(12, 4.6 + 0.34 * lines)
    grid = picture.add_gridspec(2, 3, height_ratios=[1.6 + 0.34 * lines, 2.8])
    plot_timeline(seen.table, seen.events, picture.add_subplot(grid[0, :]), labels)
    stays = stays_of(seen.table)
    draw_dwell(picture.add_subplot(grid[1, 0]), stays, labels)
    draw_moves(picture.add_subplot(grid[1, 1]), stays, labels)
    draw_reach(picture.add_subplot(grid[1, 2]), seen, labels)
    return picture


def draw_account(seen, labels):
    """The way over the plane, the stages over time, and the turns with their causes."""
    picture = new_picture(12.5, 7.6)
    grid = picture.add_gridspec(2, 2, height_ratios=[1.15, 1.0], width_ratios=[1.0, 1.15])
    draw_plane(picture.add_subplot(grid[0, 0]), seen, labels)
    draw_levels(picture.add_subplot(grid[0, 1]), seen, labels)
    draw_turns(picture.add_subplot(grid[1, :]), seen)
    return headline(picture, finding(seen, labels))


def finding(seen, labels):
    """Where it stands against where it has been and where the parties want it."""
    rows, now = seen.rows[seen.rows["active"]], seen.now
    if rows.empty:
        return f"{seen.pair}: the two have never traded"
    highest = rungs(rows["stage"]).max()
    best = LADDER[int(highest)] if highest == highest else "basic"
    stage = str(now["stage"])
    if not now["active"]:
        return f"{seen.pair}: over since month {int(rows['month'].iloc[-1]) + 1}; at its best it was {labels[best]}"
    if stage == best:
        return f"{seen.pair}: {labels[stage]}, as far as it ever came{in_words(seen, labels)}"
    return f"{seen.pair}: {labels[stage]} in month {seen.month}; at its best {labels[best]}{in_words(seen, labels)}"


def draw_plane(axes, seen, labels):
    """Involvement against commitment, a dot every quarter coloured by stage."""
    rows = seen.rows[seen.rows["active"]]
    axes.plot(rows["involvement"], rows["commitment"], color="#BBBBBB", lw=1.0, zorder=1)
    dots = rows[rows["month"] % 3 == 0] if len(rows) > 6 else rows
    for stage in dict.fromkeys(dots["stage"].astype(str)):
        some = dots[dots["stage"].astype(str) == stage]
        axes.scatter(
            some["involvement"],
            some["commitment"],
            color=STAGES[stage],
            edgecolor="#666666",
            s=34,
            zorder=2,
            label=labels[stage],
        )
    if len(rows):
        for row, word in ((rows.iloc[0], "start"), (rows.iloc[-1], "now" if seen.now["active"] else "end")):
            axes.annotate(
                word,
                (row["involvement"], row["commitment"]),
                textcoords="offset points",
                xytext=(7, 7),
                fontsize=9,
                fontweight="bold",
            )
        axes.legend(frameon=False, fontsize=8, loc="upper left")
    axes.set_xlim(*room_for(rows["involvement"]))
    axes.set_ylim(*room_for(rows["commitment"]))
    title = "Nothing has grown yet"
    if len(rows):
        moved = rows[["involvement", "commitment"]].iloc[-1] - rows[["involvement", "commitment"]].iloc[0]
        title = f"Involvement moved by {moved['involvement']:+.2f}, commitment by {moved['commitment']:+.2f}"
    small(axes, title, "involvement, 0..1", "commitment, 0..1")


def room_for(values, least=0.4):
    """Limits that hold all values, at least 0.4 apart and within 0..1."""
    if values.empty:
        return 0.0, 1.0
    middle, half = (values.min() + values.max()) / 2.0, max(least / 2.0, 0.6 * (values.max() - values.min()))
    low = min(max(0.0, middle - half), 1.0 - min(1.0, 2.0 * half))
    return low, min(1.0, low + 2.0 * half)


def draw_levels(axes, seen, labels):
    """The stage month by month with both ceilings and what was agreed; revenue behind it moves gradually."""
    rows, account = seen.rows, seen.account
    levels = rungs(rows["stage"]).where(rows["active"])
    axes.step(rows["month"] / 12.0, levels, where="mid", color="black", lw=2.2, label="stage")
    for name, label, colour, lift in (("supplier_ceiling", "supplier's ceiling", BLUE, 0.05),
                                      ("buyer_ceiling", "customer's ceiling", ORANGE, -0.05)):  # fmt: skip
        axes.step(
            account["month"] / 12.0,
            rungs(account[name]) + lift,
            where="post",
            color=colour,
            lw=1.4,
            ls="--",
            label=label,
        )
    for event in seen.own_events[seen.own_events["kind"] == "decline_began"].itertuples():
        axes.axvline(event.month / 12.0, color="#D55E00", lw=1.2, ls=":")
    other = axes.twinx()
    other.fill_between(rows["month"] / 12.0, rows["revenue"] / 1e3, color=GREY, alpha=0.25, lw=0)
    other.set_ylim(0, max(1.0, 2.2 * float(rows["revenue"].max()) / 1e3))
    other.set_ylabel(f"grey: revenue, thousand {seen.currency} a month", fontsize=8)
    other.tick_params(labelsize=8)
    other.spines["top"].set_visible(False)
    shade_recessions(axes, rows)
    axes.set_yticks(range(len(RUNGS)), [labels[stage] for stage in RUNGS])
    axes.set_ylim(-0.3, 5.1)
    axes.set_xlim(0, seen.month / 12.0)
    axes.legend(frameon=False, fontsize=8, loc="upper left", ncols=3)
    down = len(seen.of_kind("stage_fell"))
    small(
        axes,
        f"The stage {times('rose', len(seen.of_kind('stage_rose')))} and {times('fell', down)}",
        "years since the start (dotted: decline begins)",
    )


def times(did, count):
    """How often something happened.

    >>> times("fell", 0), times("fell", 2), times("fell", 3)
    ('never fell', 'fell twice', 'fell 3 times')
    """
    return f"never {did}" if count == 0 else f"{did} {({1: 'once', 2: 'twice'}).get(count, f'{count} times')}"


def draw_turns(axes, seen):
    """The turns in words, with causes."""
    teller, lines = Teller(seen.run), []
    events = seen.own_events
    weighty = events[events["kind"].isin(TURNS)]
    chosen = set(weighty.index[-MOST_TURNS:])
    for event in events.itertuples():
        if event.Index in chosen:
            sentence = teller.sentence([event])
            lines.append((event.month, textwrap.fill(sentence[0].upper() + sentence[1:], 150)))
        teller.notice(event)
    height = 0.9 / max(6, 1 + sum(1 + 0.72 * line[1].count("\n") for line in lines))
    title = f"The last {len(lines)} turns" if len(weighty) > MOST_TURNS else "The turns"
    written(axes, lines, ["month", "what turned, and why"], [0.05, 0.95], title, height=height)
