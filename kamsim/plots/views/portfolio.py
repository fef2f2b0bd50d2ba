"""The view "portfolio": all accounts of one supplier on one board."""

from kamsim.plots.style import counted, headline, new_picture, nothing, small
from kamsim.story.teller import possessive

from .parts import risks, tiers
from .parts.shares import draw_dependence, draw_lock_out, draw_lorenz, draw_shares


def draw(seen):
    """Twelve parts: shares, Lorenz, concentration; matrix, tiers, allocation; dependence, lock-out, skills; risks.

    Parameters
    ----------
    seen : Seen
    """
    picture = new_picture(16, 15.5)
    parts = picture.subplots(4, 3)
    rows = last_twelve_months(seen.portfolio, seen.month)
    if rows.empty:
        for part in parts.ravel():
            part.set_axis_off()
        nothing(parts[0, 0], f"{seen.supplier} has no customers", "Nobody buys from it at present.")
        return headline(picture, f"{seen.supplier} has no customers in month {seen.month}")
    draw_shares(parts[0, 0], rows, seen.supplier)
    draw_lorenz(parts[0, 1], rows)
    draw_dependence(parts[2, 0], rows)
    draw_lock_out(parts[2, 1], rows)
    for part in (parts[0, 0], parts[0, 1], parts[2, 0], parts[2, 1]):
        small(part, part.get_title(loc="left").replace("\n", " "), part.get_xlabel(), part.get_ylabel(), 44)
    for part, draw_part in zip(
        (parts[0, 2], *parts[1], parts[2, 2], *parts[3]),
        (risks.draw_concentration, tiers.draw_matrix, tiers.draw_tiers, tiers.draw_allocation, tiers.draw_capabilities,
         risks.draw_bus_factors, risks.draw_risk, risks.draw_gaps),
        strict=True,
    ):  # fmt: skip
        draw_part(part, seen)
    return headline(picture, finding(seen, rows))


def last_twelve_months(table, month):
    """Trading accounts at a month with revenue and profit of the twelve months before, largest first."""
    sums = table[table["month"] > month - 12].groupby("relationship")[["revenue", "profit"]].sum()
    rows = table[(table["month"] == month) & table["active"]].set_index("relationship", drop=False)
    rows = rows.assign(revenue_year=sums["revenue"], profit_year=sums["profit"])
    return rows[rows["revenue_year"] > 0].sort_values("revenue_year", ascending=False)


def finding(seen, rows):
    """Size, concentration and who weighs most."""
    total = rows["revenue_year"].sum()
    index = float(((rows["revenue_year"] / total) ** 2).sum())
    first = rows.iloc[0]
    return (
        f"{possessive(seen.supplier)} portfolio in month {seen.month}: {counted(len(rows), 'account')}, "
        f"as concentrated as {1.0 / index:.1f} equal ones; "
        f"{first['buyer']} is {first['revenue_year'] / total:.0%} of sales"
    )
