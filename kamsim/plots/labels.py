"""Names beside what they name: at the end of a line, above a turn; none covers another."""

from matplotlib.patches import Rectangle

from .style import DARKER, GREY, INK, LEAST, MUTED, SOFT, SUPPLIER, WORDS, room_for, rows_high, short, wrapped


def apart(levels, gap, low, high):
    """Levels moved as little as needed to stand a gap apart within bounds, each as near as it can.

    >>> apart([0.5, 0.5], 0.2, 0.0, 1.0)
    [0.4, 0.6]
    >>> apart([0.1, 0.9], 0.2, 0.0, 1.0)
    [0.1, 0.9]
    """
    order = sorted(range(len(levels)), key=lambda one: levels[one])
    blocks = []  # (sum of wished starts, how many): neighbours that touch move as one
    for place in order:
        blocks.append([levels[place], 1])
        while len(blocks) > 1 and start_of(blocks[-2], gap) + gap * blocks[-2][1] > start_of(blocks[-1], gap) + 1e-12:
            total, count = blocks.pop()
            blocks[-1][0] += total
            blocks[-1][1] += count
    moved = [start_of(block, gap) + gap * step for block in blocks for step in range(block[1])]
    moved = from_below(moved, gap, low)
    moved = [-level for level in from_below([-level for level in reversed(moved)], gap, -high)][::-1]
    found = [0.0] * len(levels)
    for place, level in zip(order, moved, strict=True):
        found[place] = round(level, 9)
    return found


def start_of(block, gap):
    """Where the first of some touching levels stands, so that all together are as near as can be."""
    total, count = block
    return total / count - gap * (count - 1) / 2.0


def from_below(levels, gap, low):
    """Levels pushed up where they fall below a bound or come too near."""
    found = []
    for level in levels:
        found.append(max(level, low if not found else found[-1] + gap))
    return found


def name_ends(axes, ends, size=WORDS, at=None):
    """The names of lines where they end: (level, words, colour); a name that is moved is led to its line.

    Without `at`, a place on the horizontal axis, the lines end where the axes do.
    """
    if not ends:
        return
    (low, high), (first, last) = axes.get_ylim(), axes.get_xlim()
    stop = 1.0 if at is None or at >= last else (at - first) / (last - first) + 0.015
    tall = axes.get_position().height * axes.figure.get_figheight() * 72.0
    lines = max(words.count("\n") + 1 for _, words, _ in ends)
    gap = (high - low) * 1.25 * size * lines / tall
    levels = [min(max(level, low), high) for level, _, _ in ends]
    placed = apart(levels, gap, low + gap / 2, high - gap / 2)
    for (_, words, colour), level, spot in zip(ends, levels, placed, strict=True):
        far = abs(spot - level) > 0.4 * gap
        lead = {"arrowstyle": "-", "color": colour, "lw": 0.7, "shrinkA": 1, "shrinkB": 1} if far else None
        axes.annotate(
            words, (stop, level), (stop + (0.035 if far else 0.012), spot), xycoords=axes.get_yaxis_transform(),
            textcoords=axes.get_yaxis_transform(), va="center", fontsize=size, color=DARKER.get(colour, INK),
            annotation_clip=False, arrowprops=lead,
        )  # fmt: skip


def flag(axes, turns, wide=22, size=LEAST):
    """Name turns above the axes, the weightiest first, each with a thread to its point; what finds no room is left out.

    `turns` are (x, y, words).  Room for their lanes must have been left above the axes; see `flag_room`.
    """
    lanes = lanes_for(turns)
    low, high = axes.get_xlim()
    per_inch = (high - low) / (axes.get_position().width * axes.figure.get_figwidth())
    taken = []
    for x, y, words in turns:
        words = wrapped(words, wide, 2)
        half = 0.5 * (room_for(words.split("\n"), size) + 0.1) * per_inch
        middle = min(max(x, low + half), high - half)
        spot = next(
            (lane for lane in range(lanes) if fits(lane, middle - half, middle + half, x, taken, 0.1 * per_inch)), None
        )
        if spot is not None and low <= x <= high:
            taken.append((spot, middle - half, middle + half, x))
            thread(axes, x, y, middle, spot, words, size)
    return len(taken)


def fits(lane, start, stop, x, taken, least):
    """Whether a name in a lane touches no other name and crosses no thread."""
    for other, first, last, thread_x in taken:
        if abs(x - thread_x) < least or (other == lane and start < last and first < stop):
            return False
        if (other < lane and first < x < last) or (other > lane and start < thread_x < stop):
            return False
    return True


def thread(axes, x, y, middle, lane, words, size):
    """A dot on the line, a thread upwards, and the name above."""
    at = 1.0 + (0.08 + lane * lane_high(size)) / (axes.get_position().height * axes.figure.get_figheight())
    dash = {"color": MUTED, "lw": 0.7, "ls": (0, (1, 2)), "zorder": 1, "clip_on": False}
    bottom, top = axes.get_ylim()
    axes.plot([x, x], [y, bottom + at * (top - bottom)], **dash)
    axes.plot(x, y, "o", ms=5, color="white", mec=INK, mew=1.1, zorder=5, clip_on=False)
    axes.text(
        middle, at, words, transform=axes.get_xaxis_transform(), ha="center", va="bottom", fontsize=size, color=INK,
        linespacing=1.05,
    )  # fmt: skip
    axes.set_ylim(bottom, top)


def lane_high(size=LEAST):
    """Inches that a lane of names of two lines takes."""
    return 2.35 * size / 72.0


def lanes_for(turns):
    """How many lanes of names some turns need."""
    return 2 if len(turns) > 3 else min(1, len(turns))


def flag_room(lanes=2, size=LEAST):
    """Inches to leave above axes for so many lanes of names."""
    return 0.1 + lanes * lane_high(size) if lanes else 0.0


def value_beside(axes, x, y, words, colour=GREY, left=False, size=WORDS, **more):
    """A value beside its bar or dot."""
    axes.annotate(
        words, (x, y), (-5 if left else 5, 0), textcoords="offset points", ha="right" if left else "left", va="center",
        fontsize=size, color=DARKER.get(colour, INK), annotation_clip=False, **more,
    )  # fmt: skip


def row_names(axes, names, wide=26):
    """Names of rows, broken after so many letters, first row on top."""
    axes.set_yticks(range(len(names)), [short(str(name), wide) for name in names])
    rows_high(axes, len(names))
    axes.grid(axis="y", visible=False)


def key(axes, entries, lift=0.1, size=LEAST + 0.5):
    """Colours named in a row above the axes: (colour, words, form); the form is a marker, a hatch, or none."""
    box = axes.get_position()
    wide, tall = box.width * axes.figure.get_figwidth(), box.height * axes.figure.get_figheight()
    at = min(0.0, wide - sum(0.3 + 0.95 * room_for([words], size) for _, words, _ in entries))
    for colour, words, form in entries:
        level = 1.0 + (lift + 0.055) / tall
        if form in ("o", "D"):
            edge = SUPPLIER if colour == "white" else colour
            axes.plot(
                (at + 0.065) / wide, level, form, ms=6, color=colour, mec=edge, mew=1.4, transform=axes.transAxes,
                clip_on=False,
            )  # fmt: skip
        else:
            axes.add_patch(
                Rectangle(
                    (at / wide, 1.0 + lift / tall), 0.13 / wide, 0.11 / tall, transform=axes.transAxes, clip_on=False,
                    facecolor=colour, edgecolor="white" if form else SOFT, hatch=form or None, lw=0.5,
                )
            )  # fmt: skip
        axes.text((at + 0.18) / wide, level, words, transform=axes.transAxes, fontsize=size, va="center", color=INK)
        at += 0.3 + 0.95 * room_for([words], size)
