"""One visual language: what each colour, size and mark means in every picture.

A picture is 8 by 4.5 inches, as a notebook shows it; enlarged as it is, it fills a slide, and no letter of it is below
eight points.  A title states a finding, one line below says what is drawn; lines are named where they end.  Supplier
blue, customer orange; stages from pale to dark, so that they are told apart in grey too; what went wrong is vermilion.
"""

import io
import re
import textwrap

import matplotlib as mpl
from matplotlib.figure import Figure

from .lettering import lost_signs_told, words_as_words

BLUE, ORANGE, GREEN, RED, PURPLE, SKY, YELLOW, GREY = (
    "#0072B2",
    "#E69F00",
    "#009E73",
    "#D55E00",
    "#CC79A7",
    "#56B4E9",
    "#F0E442",
    "#8A8A8A",
)  # fmt: skip  (Okabe, Ito)
INK, MUTED, SOFT, PALE = "#1F2933", "#55626D", "#D5DBE1", "#EEF1F4"
DARKER = {
    BLUE: "#005A8D", ORANGE: "#8F5500", GREEN: "#006B4E", RED: "#A83F00", PURPLE: "#8C3F6B", SKY: "#1F6FA3",
    GREY: MUTED,
}  # fmt: skip
"""The same colours for letters, dark enough to be read on white."""
COLOURS = {
    "blue": BLUE, "orange": ORANGE, "green": GREEN, "red": RED, "purple": PURPLE, "sky": SKY, "grey": GREY,
    "black": "#333333",
}  # fmt: skip
"""The colours by the words that events are declared with."""
STAGES = {
    "exploratory": "#E3E8EC", "basic": "#BBD5EA", "cooperative": "#6BAED6", "interdependent": "#2171B5",
    "integrated": "#08306B", "disintegrating": "#E69F00", "ended": "#FFFFFF",
}  # fmt: skip
DECLINE = {"disintegrating": "////"}
"""Hatched, so that it is told apart in grey."""
TIERS = {"standard": "#A9B4BD", "key": BLUE, "strategic": "#08306B"}
SUPPLIER, CUSTOMER, LOSS, GAIN = BLUE, ORANGE, RED, BLUE
CARRIERS = {1: RED, 2: ORANGE, 3: "#A9CBE3"}
"""How many people carry half of the ties: one, two, three or more."""
CAUSES = (RED, ORANGE, PURPLE, SKY, "#B8C2CA")
"""Causes from the commonest on; the last is all others."""

WIDTH, HEIGHT = 8.0, 4.5  #: inches, as a notebook shows it; a slide is the same picture, enlarged
SLIDE_DPI = 160  #: 8 by 4.5 inches become 1280 by 720 dots
TITLE, SECOND, WORDS, LEAST = 13.0, 9.5, 9.0, 8.0  #: points: title, line below it, words, the smallest
FONTS = ["DejaVu Sans", "Verdana", "Arial"]  #: who reads an SVG elsewhere has one that is as broad or narrower
EDGE = 0.25  #: inches left free around


def letters(inches, size, bold=False):
    """How many letters of a size find room, a little fewer than on average."""
    return max(8, int(inches * 72.0 / (size * (0.64 if bold else 0.56))))


def room_for(words, size=WORDS):
    """Inches that the widest of some words needs at most; signs of the Far East count double."""
    lines = [line for word in words for line in str(word).split("\n")]
    widest = max((sum(1.0 if ord(sign) > 0x2E7F else 0.62 for sign in line) for line in lines), default=0.0)
    return widest * size / 72.0


class Picture(Figure):
    """A figure without any global state that a notebook shows by itself, and in which the user's words stay words."""

    ids = {}  #: what names are called that no font can show
    finding = ""  #: what it shows, whole, for those who cannot see it

    def draw(self, renderer):
        with words_as_words(renderer, self.ids):
            super().draw(renderer)

    def savefig(self, *given, **more):
        with lost_signs_told():
            super().savefig(*given, **more)

    def _repr_png_(self):
        return self.png(100)

    def png(self, dpi=SLIDE_DPI):
        """The picture as PNG bytes."""
        room = io.BytesIO()
        self.savefig(room, format="png", dpi=dpi)
        return room.getvalue()

    def svg(self):
        """The picture as SVG bytes, the same whenever it is drawn; letters stay letters, places have two decimals."""
        room = io.BytesIO()
        with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "kamsim", "font.sans-serif": FONTS}):
            self.savefig(room, format="svg", metadata={"Date": None, "Creator": None, "Type": None, "Format": None})
        return re.sub(rb"<[a-z][^>]*>", lambda tag: re.sub(rb"(\.\d\d)\d+", rb"\1", tag[0]), room.getvalue())


def new_picture(width=WIDTH, height=HEIGHT):
    """An empty figure whose parts make room for each other."""
    return Picture(figsize=(width, height), layout="constrained")


def new_axes(width=WIDTH, height=HEIGHT, rows=1, columns=1, **more):
    """A figure without any global state, and its axes."""
    return new_picture(width, height).subplots(rows, columns, **more)


def headline(picture, title, below=""):
    """The finding above all parts, and one line that says what is drawn; broken where the picture ends."""
    wide, high, picture.finding = picture.get_figwidth(), picture.get_figheight(), title
    lines = wrapped(title, letters(wide - 2 * EDGE, TITLE, bold=True), 2)
    picture.suptitle(
        lines, x=EDGE / wide, y=1 - 0.16 / high, ha="left", va="top", fontsize=TITLE, fontweight="bold", color=INK
    )
    picture.below = 0.2 + 0.235 * (lines.count("\n") + 1)
    if below:
        words = wrapped(below, letters(wide - 2 * EDGE, SECOND), 2)
        picture.text(EDGE / wide, 1 - picture.below / high, words, fontsize=SECOND, color=MUTED, va="top")
        picture.below += 0.17 * (words.count("\n") + 1)
    return picture


def wrapped(words, wide, most):
    """Words broken into at most so many lines; what does not fit ends in an ellipsis.

    >>> wrapped("one two three", 8, 1)
    'one two…'
    """
    lines = textwrap.wrap(words, wide)
    if len(lines) > most:
        lines[most - 1] = f"{lines[most - 1][: wide - 1].rstrip(' ,;:')}…"
    return "\n".join(lines[:most])


def board(
    title, below="", widths=(1.0,), heights=(1.0,), left=0.55, right=0.2, bottom=0.5, gap=0.6, rise=0.35, top=0.0,
    high=HEIGHT,
):  # fmt: skip
    """A picture with its finding, and its parts: axes row by row, or the only ones; all margins in inches.

    `left`, `right`, `bottom` and `top` are what stands beside the axes, `gap` and `rise` lie between them.
    """
    picture = headline(Picture(figsize=(WIDTH, high)), title, below)
    wide = WIDTH - left - right - EDGE - gap * (len(widths) - 1)
    tall = high - picture.below - bottom - 0.15 - top - rise * (len(heights) - 1)
    parts, level = [], high - picture.below - 0.15 - top
    for share in heights:
        part_high, at = tall * share / sum(heights), EDGE + left
        for part in widths:
            part_wide = wide * part / sum(widths)
            box = at / WIDTH, (level - part_high) / high, part_wide / WIDTH, part_high / high
            parts.append(plain(picture.add_axes(box)))
            at += part_wide + gap
        level -= part_high + rise
    return (picture, parts[0]) if len(parts) == 1 else (picture, parts)


def plain(axes):
    """No frame, a pale grid where values are read, letters of one size."""
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.spines["bottom"].set_color(SOFT)
    axes.tick_params(labelsize=WORDS, length=0, colors=INK, pad=4)
    axes.grid(axis="y", color=SOFT, lw=0.6)
    axes.set_axisbelow(True)
    return axes


def years_below(axes, months, start=0):
    """The years along the bottom, as few as can be read."""
    years = max(months / 12.0, start + 0.25)
    step = next((step for step in (1, 2, 3, 5, 10, 20, 50) if (years - start) / step <= 8), 100)
    axes.set_xlim(start, years)
    axes.set_xticks(range(int(start), int(years) + 1, step))
    axes.set_xlabel("year", fontsize=WORDS, color=MUTED, labelpad=2)
    return axes


def part_title(axes, words, lift=0.08):
    """What a part shows, where a picture has more than one; so many inches above it."""
    axes.set_title(words, loc="left", fontsize=SECOND, color=INK, fontweight="bold", pad=72.0 * lift)


def nothing_to_show(title, why):
    """A picture that says why there is nothing to see."""
    picture, axes = board(title)
    axes.set_axis_off()
    axes.text(0.0, 0.9, textwrap.fill(why, 90), fontsize=11, color=MUTED, va="top", transform=axes.transAxes)
    return picture


def chart(axes, title, below="", rows=5, **margins):
    """Axes for a chart that may stand alone: those given, with its finding as a small title, or a new picture.

    More than ten rows make the picture higher.
    """
    if axes is not None:
        part_title(axes, textwrap.fill(title, 60))
        return plain(axes)
    return board(title, below, high=max(HEIGHT, 1.9 + 0.27 * rows), **margins)[1]


def capital(words):
    """The same with a capital at the beginning."""
    return words[:1].upper() + words[1:]


def rows_high(axes, count, least=5):
    """Room for so many rows, first on top; a few rows are not blown up."""
    axes.set_ylim(max(least, count) - 0.5, -0.5)


def tidy(axes, title, x="", y="", wide=64, size=TITLE):
    """A chart that stands alone: its finding as title, broken after `wide` letters; labelled axes and no frame."""
    axes.set_title(textwrap.fill(title, wide), loc="left", fontsize=size, fontweight="bold", color=INK, pad=10)
    axes.set_xlabel(x, fontsize=WORDS, color=MUTED)
    axes.set_ylabel(y, fontsize=WORDS, color=MUTED)
    axes.tick_params(labelsize=WORDS, length=0, colors=INK)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.spines["bottom"].set_color(SOFT)
    return axes


def counted(count, noun):
    """``1 account``, ``2 accounts``, ``No accounts``.

    >>> counted(1, "account"), counted(0, "account")
    ('1 account', 'No accounts')
    """
    return f"{count or 'No'} {noun}{'' if count == 1 else 's'}"


def spells(months, mask):
    """First and last month of every unbroken spell in which a mask holds.

    >>> spells([1, 2, 3, 4], [True, True, False, True])
    [(1, 2), (4, 4)]
    """
    found, before = [], None
    for month, holds in zip(months, mask, strict=True):
        if holds and before is not None:
            found[-1] = (found[-1][0], int(month))
        elif holds:
            found.append((int(month), int(month)))
        before = month if holds else None
    return found


def stretches(months, values):
    """(value, first month, last month) of every stretch in which a value does not change.

    >>> stretches([1, 2, 3], ["basic", "basic", "integrated"])
    [('basic', 1, 2), ('integrated', 3, 3)]
    """
    found = []
    for month, value in zip(months, values, strict=True):
        if found and found[-1][0] == value:
            found[-1] = value, found[-1][1], int(month)
        else:
            found.append((value, int(month), int(month)))
    return found


def shade(axes, months, mask, colour="#DDDDDD", **more):
    """Bands over the spells in which something holds, in years; the first carries the label."""
    for first, last in spells(months, mask):
        axes.axvspan((first - 1) / 12.0, last / 12.0, color=colour, lw=0, zorder=0, **more)
        more.pop("label", None)


def shade_recessions(axes, table):
    """Grey bands where the economy contracts."""
    months = table.groupby("month")["in_recession"].any()
    shade(axes, months.index, months.to_numpy())


def short(name, longest=26):
    """A name cut to fit beside a figure."""
    return name if len(name) <= longest else name[: longest - 1] + "…"
