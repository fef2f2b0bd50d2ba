"""Colours, figure sizes and small habits all figures share."""

import io
import textwrap

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
COLOURS = {
    "blue": BLUE, "orange": ORANGE, "green": GREEN, "red": RED, "purple": PURPLE, "sky": SKY, "grey": GREY,
    "black": "#333333",
}  # fmt: skip
"""The colours by the words that events are declared with."""
STAGES = {
    "exploratory": "#E6E6E6", "basic": "#C6DBEF", "cooperative": "#6BAED6", "interdependent": "#2171B5",
    "integrated": "#08306B", "disintegrating": "#E69F00", "ended": "#FFFFFF",
}  # fmt: skip


class Picture(Figure):
    """A figure without any global state that a notebook shows by itself, and in which the user's words stay words."""

    ids = {}  #: what names are called that no font can show

    def draw(self, renderer):
        with words_as_words(renderer, self.ids):
            super().draw(renderer)

    def savefig(self, *given, **more):
        with lost_signs_told():
            super().savefig(*given, **more)

    def _repr_png_(self):
        return self.png(70)

    def png(self, dpi=90):
        """The picture as PNG bytes."""
        room = io.BytesIO()
        self.savefig(room, format="png", dpi=dpi)
        return room.getvalue()


def new_picture(width=9.0, height=4.5):
    """An empty figure whose parts make room for each other."""
    return Picture(figsize=(width, height), layout="constrained")


def new_axes(width=9.0, height=4.5, rows=1, columns=1, **more):
    """A figure without any global state, and its axes."""
    return new_picture(width, height).subplots(rows, columns, **more)


def headline(picture, title):
    """What the whole picture shows, above all its parts; broken where the picture ends."""
    wide = int(9.2 * picture.get_figwidth())
    picture.suptitle(textwrap.fill(title, wide), x=0.01, ha="left", fontsize=13, fontweight="bold")
    return picture


def small(axes, title, x="", y="", wide=52):
    """A part of a larger picture: a smaller title."""
    tidy(axes, title, x, y, wide, 9.5)
    axes.xaxis.label.set_fontsize(8.5)
    axes.yaxis.label.set_fontsize(8.5)
    axes.tick_params(labelsize=8)
    return axes


def written(axes, lines, columns, widths, title, wide=52, size=8.0, height=0.0):
    """A small table of words in place of a drawing: `columns` above, one line each below, as broad as `widths` say."""
    small(axes, title, wide=wide)
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    starts = [sum(widths[:place]) for place in range(len(widths))]
    height = height or min(0.075, 1.0 / (len(lines) + 2))
    for start, name in zip(starts, columns, strict=True):
        axes.text(start, 0.98, name, fontsize=size, fontweight="bold", va="top", color="#444444")
    level = 0.98 - (1.2 * height if any(columns) else 0.0)
    for line in lines:
        deepest = 1
        for start, cell in zip(starts, line, strict=True):
            axes.text(start, level, str(cell), fontsize=size, va="top")
            deepest = max(deepest, str(cell).count("\n") + 1)
        level -= height * (1 + 0.72 * (deepest - 1))
    if not lines:
        axes.text(0.0, level, "none", fontsize=size, va="top", color=GREY)
    return axes


def nothing(axes, title, why):
    """A part for which there is nothing to draw says so."""
    small(axes, title)
    axes.set_axis_off()
    axes.text(0.02, 0.8, why, fontsize=9, color="#555555", va="top", transform=axes.transAxes)
    return axes


def tidy(axes, title, x="", y="", wide=80, size=11.0):
    """Title that states the finding, broken after `wide` letters; labelled axes, no frame where none is needed."""
    axes.set_title(textwrap.fill(title, wide), loc="left", fontsize=size, fontweight="bold")
    axes.set_xlabel(x)
    axes.set_ylabel(y)
    axes.spines[["top", "right"]].set_visible(False)
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
