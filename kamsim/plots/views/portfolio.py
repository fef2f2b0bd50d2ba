"""The view "portfolio": what hangs on whom, for one supplier: sales, the people who carry them, dependence."""

from kamsim.plots.labels import key, row_names, value_beside
from kamsim.plots.style import (
    CARRIERS,
    CUSTOMER,
    GREY,
    INK,
    MUTED,
    SOFT,
    SUPPLIER,
    board,
    counted,
    nothing_to_show,
    part_title,
    rows_high,
    short,
)
from kamsim.story.teller import possessive

SPREAD = 0.15  #: share of the largest account from which sales hang on it
MOST = 10  #: accounts that find room
CARRIED = {1: "one person", 2: "two", 3: "three or more"}


def draw(seen):
    """Share of sales with how many people carry it; beside it who needs whom more.

    Parameters
    ----------
    seen : Seen
    """
    rows = last_twelve_months(seen.portfolio, seen.month)
    if rows.empty:
        return nothing_to_show(f"{seen.supplier} has no customers in month {seen.month}", "Nobody buys from it.")
    rows = rows.assign(
        share=rows["revenue_year"] / rows["revenue_year"].sum(),
        carriers=rows["bus_factor"].fillna(0).clip(0, 3).astype(int),
    )
    top = rows.head(MOST)
    rest = rows.iloc[MOST:]
    names = [short(str(name), 24) for name in top["buyer"]]
    if len(rest):
        names.append(f"{len(rest)} others")
    picture, (sales, needs) = board(
        finding(seen, rows), counted(len(rows), "account"), widths=(1.25, 1.0), left=1.95, top=0.5, gap=0.45, right=0.35
    )
    row_names(sales, names)
    draw_sales(sales, top, rest)
    draw_needs(needs, top, len(names))
    return picture


def last_twelve_months(table, month):
    """Trading accounts at a month with revenue and profit of the twelve months before, largest first."""
    sums = table[table["month"] > month - 12].groupby("relationship")[["revenue", "profit"]].sum()
    rows = table[(table["month"] == month) & table["active"]].set_index("relationship", drop=False)
    rows = rows.assign(revenue_year=sums["revenue"], profit_year=sums["profit"])
    return rows[rows["revenue_year"] > 0].sort_values("revenue_year", ascending=False)


def finding(seen, rows):
    """How much hangs on the largest account, and how much on one person."""
    firm, first = possessive(short(seen.supplier, 24)), rows.iloc[0]
    buyer, alone = short(str(first["buyer"]), 24), rows[rows["bus_factor"] == 1]["share"].sum()
    if first["share"] < SPREAD:
        words = f"No account is more than {first['share']:.0%} of {firm} sales"
    elif len(rows) == 1:
        words = f"All of {firm} sales hang on one account, {buyer}"
    else:
        words = f"{first['share']:.0%} of {firm} sales hang on {buyer}"
    if first["bus_factor"] == 1 and first["share"] >= SPREAD:
        return f"{words}, and {buyer} on one person"
    return f"{words}; {alone:.0%} hang on one person each" if alone > 0 else f"{words}; none hang on one person alone"


def draw_sales(axes, rows, rest):
    """Bars of sales, in the colour of how many people carry half of the ties."""
    for place, row in enumerate(rows.itertuples()):
        axes.barh(place, row.share, 0.66, color=CARRIERS.get(row.carriers, GREY))
        value_beside(axes, row.share, place, f"{row.share:.0%}", INK)
    if len(rest):
        value_beside(axes, 0.0, len(rows), f"together {rest['share'].sum():.0%}", MUTED)
    axes.set_xlim(0, 1.2 * rows["share"].max())
    axes.set_xticks([])
    part_title(axes, "Share of last year's sales", lift=0.3)
    used = sorted(set(rows["carriers"]) - {0})
    key(axes, [(CARRIERS[many], f"carried by {CARRIED[many]}" if many == used[0] else CARRIED[many], None)
               for many in used])  # fmt: skip


def draw_needs(axes, rows, lines):
    """Two dots for each account: how much the supplier depends on it, and it on the supplier."""
    for place, row in enumerate(rows.itertuples()):
        axes.plot([row.supplier_dependence, row.buyer_dependence], [place] * 2, color=SOFT, lw=3, zorder=1)
        axes.scatter(row.supplier_dependence, place, s=52, color=SUPPLIER, zorder=3)
        axes.scatter(row.buyer_dependence, place, s=52, color=CUSTOMER, marker="D", zorder=2)
    axes.set_yticks([])
    rows_high(axes, lines)
    axes.set_xlim(-0.03, 1.03)
    axes.set_xticks([0, 0.5, 1], ["free", "", "bound"])
    axes.tick_params(axis="x", colors=MUTED)
    axes.grid(axis="x", color=SOFT, lw=0.6)
    part_title(axes, "Who needs whom", lift=0.3)
    key(axes, [(SUPPLIER, "supplier", "o"), (CUSTOMER, "customer", "D")])
