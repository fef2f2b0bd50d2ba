"""One small figure for a pattern: its band and target, what kamsim and the null models measure."""

from .style import BLUE, GREEN, GREY, INK, MUTED, ORANGE, PURPLE, RED, new_axes, tidy

BAND = "#D9ECE3"
MARKS = {"constant_hazard": ("s", ORANGE, -0.3), "trust_by_age": ("^", PURPLE, -0.55), "no_persons": ("D", GREY, -0.8)}


def shown(value):
    """A number with as many digits as it needs."""
    return f"{value:.0f}" if abs(value) >= 100.0 else f"{value:.2g}" if abs(value) < 0.095 else f"{value:.2f}"


def finding(row):
    """The verdict on a pattern as a title."""
    means = [figure["mean"] for figure in row["figures"]]
    told = ", ".join("not measured" if mean is None else shown(mean) for mean in means)
    return f"{row['id']}  {row['statement']}: {'met' if row['passed'] else 'not met'} ({told})"


def limits(figure, beside):
    """Ends of the axis that show the band, kamsim and the null models; far away ones are cut off."""
    own = [figure[key] for key in ("target", "low", "high", "mean", "p05", "p95") if figure[key] is not None]
    low, high = min(own), max(own)
    reach = max(high - low, 0.1 * abs(high), 1e-3)
    near = [value for value in beside if value is not None and low - reach <= value <= high + reach]
    low, high = min([low, *near]), max([high, *near])
    room = 0.12 * max(high - low, 0.1 * abs(high), 1e-3)
    return low - room, high + room


def draw_strip(axes, figure, beside):
    """One figure of a pattern as a strip: band, target, mean with 5–95%, null models."""
    left, right = limits(figure, beside.values())
    low = left if figure["low"] is None else figure["low"]
    high = right if figure["high"] is None else figure["high"]
    axes.axvspan(low, high, color=BAND, lw=0)
    if figure["target"] is not None:
        axes.axvline(figure["target"], color=GREEN, lw=1.5)
    for name, value in beside.items():
        if value is not None:
            mark, colour, height = MARKS[name]
            axes.plot(min(max(value, left), right), height, mark, color=colour, ms=5, clip_on=False)
    if figure["mean"] is not None:
        colour = BLUE if figure["passed"] else RED
        axes.plot([figure["p05"], figure["p95"]], [0.3, 0.3], color=colour, lw=2)
        axes.plot(figure["mean"], 0.3, "o", color=colour, ms=7)
    axes.set_xlim(left, right)
    axes.set_ylim(-1.0, 1.0)
    axes.set_yticks([])
    axes.spines[["left", "top", "right"]].set_visible(False)
    axes.set_xlabel(figure["name"], fontsize=8, labelpad=1, color=MUTED)
    axes.tick_params(labelsize=8, pad=1, length=0, colors=INK)


def plot_pattern(row, others):
    """All figures of one pattern, one under the other.

    Parameters
    ----------
    row : dict
        A verdict of `kamsim.validation.validate.validate` on kamsim itself.
    others : dict of str to dict
        Verdicts of null models on the same pattern.
    """
    count = len(row["figures"])
    axes = new_axes(5.6, 0.75 + 0.62 * count, rows=count, squeeze=False)[:, 0]
    for place, (one, figure) in enumerate(zip(axes, row["figures"], strict=True)):
        draw_strip(one, figure, {name: other["figures"][place]["mean"] for name, other in others.items()})
    label = axes[0].get_xlabel()
    tidy(axes[0], finding(row), wide=66, size=9.0)
    axes[0].set_xlabel(label, fontsize=8, labelpad=1, color=MUTED)
    axes[0].spines["left"].set_visible(False)
    return axes[0]
