"""Colours, figure sizes and small habits all figures share."""

import textwrap

from matplotlib.figure import Figure

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
STAGES = {
    "exploratory": "#E6E6E6", "basic": "#C6DBEF", "cooperative": "#6BAED6", "interdependent": "#2171B5",
    "integrated": "#08306B", "disintegrating": "#E69F00", "ended": "#FFFFFF",
}  # fmt: skip


def new_axes(width=9.0, height=4.5, rows=1, columns=1, **more):
    """A figure without any global state, and its axes."""
    figure = Figure(figsize=(width, height), layout="constrained")
    return figure.subplots(rows, columns, **more)


def tidy(axes, title, x="", y="", wide=80):
    """Title that states the finding, broken after `wide` letters; labelled axes, no frame where none is needed."""
    axes.set_title(textwrap.fill(title, wide), loc="left", fontsize=11, fontweight="bold")
    axes.set_xlabel(x)
    axes.set_ylabel(y)
    axes.spines[["top", "right"]].set_visible(False)
    return axes


def shade_recessions(axes, table):
    """Grey bands where the economy contracts."""
    months = table.groupby("month")["in_recession"].any()
    for month in months.index[months]:
        axes.axvspan((month - 1) / 12.0, month / 12.0, color="#DDDDDD", lw=0, zorder=0)


def short(name, longest=26):
    """A name cut to fit beside a figure."""
    return name if len(name) <= longest else name[: longest - 1] + "…"
