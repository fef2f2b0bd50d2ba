"""The view "profit": what an account earns, year by year, and where the money goes."""

from matplotlib.ticker import MaxNLocator

from kamsim.plots.style import GAIN, INK, LOSS, board, nothing_to_show, part_title, short, years_below
from kamsim.story.teller import money

from .parts.account import draw_steps


def draw(seen):
    """Profit year by year, and from revenue down to profit in the mean month of the last trading year.

    Parameters
    ----------
    seen : Seen
    """
    if not seen.rows["active"].any():
        return nothing_to_show(finding(seen), "The two have not traded with each other so far.")
    note = f"Profit of the account after all that is spent on it, thousand {seen.currency}"
    picture, (years, steps) = board(finding(seen), note, widths=(1.1, 1.0), left=0.35, right=0.3, gap=1.35, top=0.25)
    draw_years(years, seen)
    part_title(years, "Profit a year")
    draw_steps(steps, seen.rows)
    part_title(steps, "Mean month of its last year")
    return picture


def finding(seen):
    """What the account has earned over its whole life, and in how many years it lost money."""
    rows, buyer = seen.rows[seen.rows["active"]], short(seen.buyer, 24)
    if rows.empty:
        spent = seen.rows[["effort", "investment", "cost_to_serve"]].to_numpy().sum()
        return f"{buyer}: no revenue yet, and {money(spent, seen.currency)} spent on getting in"
    profit, revenue = seen.rows["profit"].sum(), rows["revenue"].sum()
    lossy = int((yearly(seen) < 0).sum())
    words = "no year lost money" if lossy == 0 else f"{lossy} of {len(yearly(seen))} years lost money"
    did = "has earned" if profit >= 0 else "has lost"
    who = short(str(seen.now["supplier"]), 24)
    return f"{who} {did} {money(abs(profit), seen.currency)} on {money(revenue, seen.currency)} from {buyer}; {words}"


def yearly(seen):
    """Profit of every year."""
    return seen.rows["profit"].groupby((seen.rows["month"] - 1) // 12).sum()


def draw_years(axes, seen):
    """A bar for each year, losses below the line."""
    profit = yearly(seen) / 1e3
    axes.bar(profit.index + 0.5, profit, 0.8, color=[GAIN if value >= 0 else LOSS for value in profit])
    axes.axhline(0, color=INK, lw=0.8)
    axes.yaxis.set_major_locator(MaxNLocator(5))
    axes.yaxis.set_major_formatter("{x:,.0f}")
    axes.margins(y=0.12)
    years_below(axes, max(12, seen.month))
