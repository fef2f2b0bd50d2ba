"""Speed, as ratios."""

from matplotlib.axes import Axes

from .style import BLUE, GREY, ORANGE, new_axes, tidy

RATIOS = (
    ("compiled_over_interpreted", "compiled against interpreted", BLUE),
    ("compiled_over_ordinary_mesa", "all cores against mesa.batch_run", BLUE),
    ("one_core_over_ordinary_mesa", "one core against mesa.batch_run", BLUE),
    ("two_workers_over_one", "two workers against one", ORANGE),
    ("compiled_over_floor", "a run's time against its floor", GREY),
)


def plot_speed(told: dict, axes: tuple[Axes, Axes] | None = None) -> Axes:
    """The ratios of `kamsim bench` as bars, and the cost of a relationship-month by the size of the world.

    Parameters
    ----------
    told : dict
        What `kamsim.bench.bench` returned.
    axes : two Axes, optional
        Where it is drawn; a new figure without them.

    Returns
    -------
    Axes
        The left one; ``.figure`` is the whole picture.

    Examples
    --------
    >>> told = {"runs_per_second": 1500.0, "compiled_over_floor": 2.0, "cost_largest_over_100": 1.1,
    ...         "microseconds_a_relationship_month_100": 0.5, "microseconds_a_relationship_month_1000": 0.55}
    >>> plot_speed(told).get_title(loc="left")
    'One core plays 1,500 default runs a second'
    """
    left, right = new_axes(11, 4, 1, 2) if axes is None else axes
    shown = [(label, told[key], colour) for key, label, colour in RATIOS if key in told]
    for place, (_, value, colour) in enumerate(shown):
        left.barh(place, value, 0.6, color=colour)
        left.text(value * 1.08, place, f"{value:,.3g} times", va="center", fontsize=8)
    left.set_yticks(range(len(shown)), [label for label, _, _ in shown])
    left.invert_yaxis()
    left.set_xscale("log")
    left.set_xlim(0.8, 8.0 * max(value for _, value, _ in shown))
    title = f"One core plays {told['runs_per_second']:,.0f} default runs a second"
    tidy(left, title, "ratio of times (log scale)", wide=52)
    start = "microseconds_a_relationship_month_"
    cost = {int(key.removeprefix(start)): value for key, value in told.items() if key.removeprefix(start).isdigit()}
    right.plot(list(cost), list(cost.values()), "o-", color=BLUE)
    right.set_xscale("log")
    right.set_xticks(list(cost), [f"{size:,}" for size in cost])
    right.minorticks_off()
    right.set_ylim(bottom=0)
    change = told["cost_largest_over_100"]
    title = f"A relationship among {max(cost):,} costs {change:.2f} times what it does among 100"
    tidy(right, title, "relationships in the world (log scale)", "microseconds a relationship-month", 44)
    return left
