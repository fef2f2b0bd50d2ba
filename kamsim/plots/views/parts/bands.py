"""Many futures as bands and as survival."""

from kamsim.plots.style import BLUE, GREEN, GREY, ORANGE, PURPLE, RED, SKY, new_axes, tidy

SHARE = "share still trading"
COLOURS = (BLUE, ORANGE, GREEN, PURPLE, RED, SKY, GREY)


def plot_bands(years, column="profit", axes=None):
    """Median and 5-95% over runs of a yearly figure, one line for each supplier.

    Parameters
    ----------
    years : DataFrame
        `years` of an ensemble.
    column : str
        ``"profit"`` or ``"sales"``, EUR a year.
    """
    axes = axes or new_axes(9, 4.2)
    finals = {}
    for colour, (firm, some) in zip(COLOURS, years.groupby("supplier", sort=False, observed=True), strict=False):
        low, middle, high = (some[f"{column}_{end}"] / 1e6 for end in ("low", "median", "high"))
        axes.plot(some["year"], middle, color=colour, lw=2, label=firm)
        axes.fill_between(some["year"], low, high, color=colour, alpha=0.15, lw=0)
        finals[firm] = high.iloc[-1] - low.iloc[-1]
    axes.axhline(0, color="black", lw=0.8)
    axes.legend(frameon=False, fontsize=8, loc="upper left")
    widest = max(finals, key=finals.get)
    title = f"{widest}'s {column} is the most uncertain: a band of {finals[widest]:.1f} million EUR at the end"
    return tidy(axes, title, "years since the start (line: median; band: 5–95%)", "million EUR a year")


def plot_survival(ensemble, by=None, since=12, axes=None):
    """Kaplan-Meier survival of the relationships that traded at the end of a year, with 95% bands.

    Parameters
    ----------
    ensemble : Ensemble
    by : {None, "stage", "tier", "shape", "cause"}
        One curve for each group.
    since : int
        The month from which they are watched; it closes a year.
    """
    axes = axes or new_axes(9, 4.2)
    table = ensemble.survival(by, since)
    lasting = {}
    styles = [(colour, dash) for dash in ("-", "--") for colour in COLOURS]
    for (colour, dash), (group, curve) in zip(styles, table.groupby("group", sort=False), strict=False):
        years = curve["month"] / 12.0
        axes.step(years, curve["share"], where="post", color=colour, ls=dash, lw=2, label=group.replace("_", " "))
        axes.fill_between(years, curve["low"], curve["high"], step="post", color=colour, alpha=0.2, lw=0)
        lasting[group.replace("_", " ")] = curve["share"].iloc[-1]
    axes.set_ylim(0, 1)
    axes.set_xlim(0, max(table["month"].max() / 12.0, 1.0))
    if by:
        axes.legend(frameon=False, fontsize=8, title=f"{by} in year {since // 12}" if by != "cause" else "cause alone")
    span = f"{table['month'].max() / 12.0:.0f} years"
    return tidy(axes, survival_title(lasting, by, span), f"years since the end of year {since // 12}", SHARE)


def survival_title(lasting, by, span):
    """What the curves show, in a sentence."""
    if by is None:
        return f"{next(iter(lasting.values())):.0%} of the relationships of the first year last {span}"
    best, worst = max(lasting, key=lasting.get), min(lasting, key=lasting.get)
    if by == "cause":
        return f"{worst.capitalize()} ends most: by itself it would leave {lasting[worst]:.0%} after {span}"
    return f"{lasting[best]:.0%} of the {best} accounts last {span}, {lasting[worst]:.0%} of the {worst} ones"
