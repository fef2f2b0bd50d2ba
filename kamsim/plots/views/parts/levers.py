"""The fourteen service levers, hassle with its causes, and the sites of one customer."""

import numpy as np

from kamsim.plots.style import BLUE, GREY, ORANGE, RED, nothing, small


def draw_levers(axes, seen, truth):
    """Each lever's level delivered, what the supplier believes and, if it may be seen, what the customer requires."""
    state = seen.state("supports")
    rows = state[(state["relationship"] == seen.number) & (state["month"] == state["month"].max())]
    places = np.arange(len(rows))
    axes.barh(places, rows["level"], 0.6, color=BLUE, label="delivered")
    axes.scatter(rows["believed"], places, s=26, color=ORANGE, zorder=3, label="believed to be required")
    if truth:
        axes.scatter(rows["required"], places, s=60, marker="|", color=RED, linewidths=2.2, zorder=4, label="required")
    axes.set_yticks(places, [str(lever).replace("_", " ") for lever in rows["lever"]], fontsize=8)
    axes.invert_yaxis()
    axes.set_xlim(0, 1)
    axes.legend(frameon=False, fontsize=8, loc="lower right")
    spent, wasted = rows["cost"].sum(), rows["waste"].sum()
    title = f"Levers cost {spent:,.0f} {seen.currency} a month"
    if truth and spent > 0.0:
        title += f"; {wasted / spent:.0%} of it is more than is required"
    small(axes, title, "0 = none, 1 = full")


def draw_hassle(axes, seen):
    """Time the customer's staff spends on the supplier, with waits and disputes."""
    account = seen.account
    years = account["month"] / 12.0
    axes.plot(years, 100.0 * account["hassle"], color=BLUE, lw=1.8, label="time spent, %")
    axes.plot(years, account["wait"], color=ORANGE, lw=1.4, ls="--", label="wait at the desk, days")
    axes.plot(years, account["answer_days"], color=GREY, lw=1.4, ls=":", label="time to an answer, days")
    axes.bar(years, account["dispute_months"], 0.2, color=RED, alpha=0.5, label="age of a dispute, months")
    axes.set_ylim(bottom=0)
    axes.legend(frameon=False, fontsize=8, loc="upper left", ncols=2)
    mean = float(account["hassle"].mean())
    small(axes, f"{seen.buyer} spends {mean:.0%} of a purchaser's time on the supplier", "years since the start")


def draw_sites(axes, seen):
    """What arrives at each site of the customer, the nearest first."""
    state = seen.state("sites")
    rows = state[(state["relationship"] == seen.number) & (state["month"] > 0)]
    if rows.empty:
        nothing(axes, "One site", "This customer takes everything at one place.")
        return
    for shade, (site, some) in enumerate(rows.groupby("site", sort=False)):
        label = f"{site} ({some['part'].iloc[0]:.0%} of its need)"
        axes.plot(some["month"] / 12.0, some["kept"], color=(BLUE, ORANGE, GREY, RED)[shade % 4], lw=1.5, label=label)
    axes.set_ylim(0, 1.05)
    axes.legend(frameon=False, fontsize=8, loc="lower left", ncols=2)
    worst = rows.groupby("site", sort=False)["kept"].mean().idxmin()
    small(axes, f"Of all sites {worst} gets least", "years since the start", "share of what was promised")
