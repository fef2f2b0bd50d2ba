"""The view "profit": one account from revenue down to profit, over time, and its cost against the others'."""

import numpy as np

from kamsim.plots.style import (
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    RED,
    STAGES,
    headline,
    new_picture,
    nothing,
    shade_recessions,
    small,
)

from .parts.account import plot_account

COSTS = (("cost_to_serve", "cost to serve", "#B8B8B8"), ("effort", "people's time, service", ORANGE),
         ("investment", "pledges", BLUE))  # fmt: skip


def draw(seen):
    """Waterfall, months with costs and profit, where effort goes against where profit comes from, tell-tales.

    Parameters
    ----------
    seen : Seen
    """
    picture = new_picture(13, 8.4)
    grid = picture.add_gridspec(2, 2, width_ratios=[1.15, 1.0])
    waterfall = plot_account(seen.table, seen.number, picture.add_subplot(grid[0, 0]))
    title = waterfall.get_title(loc="left").replace("\n", " ")
    small(waterfall, title, waterfall.get_xlabel(), waterfall.get_ylabel(), 60)
    draw_effort(picture.add_subplot(grid[0, 1]), seen)
    draw_months(picture.add_subplot(grid[1, 0]), seen)
    draw_meters(picture.add_subplot(grid[1, 1]), seen)
    return headline(picture, finding(seen))


def finding(seen):
    """What the account has earned over its whole life, and its worst year."""
    rows = seen.rows[seen.rows["active"]]
    if rows.empty:
        spent = seen.rows[["effort", "investment", "cost_to_serve"]].to_numpy().sum()
        return f"{seen.pair}: no revenue yet, and {spent / 1e3:,.0f} thousand {seen.currency} spent on getting in"
    profit, revenue = seen.rows["profit"].sum(), rows["revenue"].sum()
    years = seen.rows["profit"].groupby((seen.rows["month"] - 1) // 12).sum()
    lossy = int((years < 0).sum())
    words = "never lost money in a year" if lossy == 0 else f"lost money in {lossy} of {len(years)} years"
    return (
        f"{seen.pair}: {profit / 1e3:,.0f} thousand {seen.currency} of profit on {revenue / 1e3:,.0f} thousand of "
        f"revenue so far; it {words}"
    )


def draw_months(axes, seen):
    """Margin, the costs of keeping the account, profit; the strip below is the stage, which moves nothing itself."""
    rows = seen.rows
    years = rows["month"] / 12.0
    axes.stackplot(
        years,
        *(rows[name] / 1e3 for name, _, _ in COSTS),
        colors=[colour for _, _, colour in COSTS],
        labels=[label for _, label, _ in COSTS],
        alpha=0.85,
    )
    axes.plot(years, rows["gross_margin"] / 1e3, color="black", lw=1.6, label="margin after cost of goods")
    axes.plot(years, rows["profit"].rolling(6, 1).mean() / 1e3, color=GREEN, lw=1.8, label="profit (6 months' mean)")
    axes.axhline(0, color="black", lw=0.8)
    top = 1.35 * max(1.0, float(rows["gross_margin"].max()) / 1e3)
    low = min(-0.1 * top, 1.1 * float(rows["profit"].rolling(6, 1).mean().min()) / 1e3)
    for stage, colour in STAGES.items():
        here = (rows["stage"].astype(str) == stage) & rows["active"]
        axes.fill_between(years, low, low + 0.045 * (top - low), where=here, step="mid", color=colour, lw=0)
    shade_recessions(axes, rows)
    axes.set_ylim(low, top)
    axes.set_xlim(0, max(years))
    axes.legend(frameon=False, fontsize=8, ncols=3, loc="upper left")
    jump = stage_jump(rows)
    title = "The stage never changed" if jump is None else f"Where the stage (strip) changes revenue moves {jump:+.1%}"
    small(axes, title, "years since the start (grey: recession)", f"thousand {seen.currency} a month", wide=66)


def stage_jump(rows):
    """Mean change of revenue in the month in which the label changed; None if it never did."""
    stage = rows["stage"].astype(str)
    changed = (stage != stage.shift()) & rows["active"] & rows["active"].shift(fill_value=False)
    before = rows["revenue"].shift()
    step = (rows["revenue"] / before - 1.0)[changed & (before > 0)]
    return float(step.mean()) if len(step) else None


def draw_effort(axes, seen):
    """Share of the supplier's effort and of its profit, account by account, over the last year."""
    last = seen.portfolio[(seen.portfolio["month"] > seen.month - 12)]
    sums = last.groupby("relationship").agg(
        buyer=("buyer", "first"),
        effort=("effort", "sum"),
        serve=("cost_to_serve", "sum"),
        margin=("gross_margin", "sum"),
        revenue=("revenue", "sum"),
    )
    sums = sums[(sums["effort"] + sums["revenue"]) > 0].sort_values("revenue", ascending=False).head(8)
    if sums.empty:
        nothing(axes, "Nothing was spent in the last year", "Nobody was courted and nobody bought.")
        return
    effort, margin = (sums["effort"] + sums["serve"]), sums["margin"]
    places = np.arange(len(sums))
    shares = [values / max(1.0, values.sum()) for values in (effort, margin)]
    axes.barh(places - 0.2, shares[0], 0.38, color=ORANGE, label="share of effort and cost to serve")
    axes.barh(places + 0.2, shares[1], 0.38, color=BLUE, label="share of margin")
    own = [number == seen.number for number in sums.index]
    names = [f"{'▶ ' if mine else ''}{str(name)[:18]}" for name, mine in zip(sums["buyer"], own, strict=True)]
    axes.set_yticks(places, names)
    axes.invert_yaxis()
    axes.margins(x=0.1)
    axes.legend(frameon=False, fontsize=8, loc="lower right")
    gap = shares[0] - shares[1]
    worst = gap.idxmax()
    takes, gives = shares[0][worst], shares[1][worst]
    title = f"{sums.loc[worst, 'buyer']} takes {takes:.0%} of the effort and gives {gives:.0%} of the margin"
    small(axes, title, "share of the supplier's total, last year", wide=58)


def draw_meters(axes, seen):
    """Per EUR of revenue: what goods, checking and concessions cost; overdue bills."""
    account = seen.account[seen.account["active"]]
    if account.empty:
        nothing(axes, "There is nothing to meter yet", "The two firms have not traded.")
        return
    years, revenue = account["month"] / 12.0, account["revenue"].clip(lower=1.0)
    checking = seen.assumed("checking_cost") * account["supplier_checking"]
    lines = (
        ("cost to serve and effort", (account["cost_to_serve"] + account["effort"]) / revenue, ORANGE, "-"),
        ("discount granted", account["concession"].clip(lower=0.0), RED, "-"),
        ("checking", checking, GREY, "--"),
        ("overdue bills, of a month's revenue", account["overdue"] / revenue, "black", ":"),
    )
    for label, values, colour, dash in lines:
        axes.plot(years, values.clip(upper=1.0), color=colour, ls=dash, lw=1.7, label=label)
    broke_even = (account["gross_margin"] / revenue).clip(-0.2, 1.0)
    axes.plot(years, broke_even, color=BLUE, lw=1.2, label="margin: above it the account loses money")
    axes.set_ylim(0, 1.5 * max(0.2, float(broke_even.max())))
    axes.legend(frameon=False, fontsize=8, loc="upper left", ncols=2)
    saved = account["unit_cost"].iloc[0] - account["unit_cost"].iloc[-1]
    words = "fell" if saved >= 0 else "rose"
    title = f"The cost of goods {words} by {abs(saved):.1%} of list price"
    small(axes, title, "years since the start", "share of revenue")
