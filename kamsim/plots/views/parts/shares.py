"""How one supplier's sales are shared out: shares, Lorenz curve, dependence both ways, lock-out."""

import numpy as np

from kamsim.plots.style import BLUE, GREY, ORANGE, short, tidy
from kamsim.story.teller import possessive


def draw_shares(axes, rows, supplier):
    """Revenue and profit of each account."""
    places = np.arange(len(rows))
    axes.barh(places - 0.2, rows["revenue_year"] / 1e3, 0.38, color=BLUE, label="revenue")
    axes.barh(places + 0.2, rows["profit_year"] / 1e3, 0.38, color=ORANGE, label="profit")
    axes.set_yticks(places, [short(str(name), 20) for name in rows["buyer"]])
    axes.invert_yaxis()
    axes.legend(frameon=False, fontsize=8)
    part = rows["revenue_year"].iloc[0] / rows["revenue_year"].sum()
    title = f"{rows['buyer'].iloc[0]} is {part:.0%} of {possessive(supplier)} sales"
    tidy(axes, title, "thousand EUR, last year", wide=46)


def draw_lorenz(axes, rows):
    """How unequal the accounts are."""
    sales = np.sort(rows["revenue_year"].to_numpy())
    part = np.r_[0, np.cumsum(sales)] / sales.sum()
    axes.plot(np.linspace(0, 1, len(part)), part, color=BLUE, lw=2, marker="o", ms=3)
    axes.plot([0, 1], [0, 1], color=GREY, lw=1, ls="--")
    index = float(((sales / sales.sum()) ** 2).sum())
    tidy(
        axes,
        f"Concentration: HHI {index:.2f}, as of {1 / index:.1f} equal accounts",
        "share of accounts, smallest first",
        "share of revenue",
        wide=46,
    )


def spots(axes, x, y, rows):
    """One dot an account, as large as its revenue, named beside it without covering another name."""
    size = 30 + 350 * rows["revenue_year"] / rows["revenue_year"].max()
    axes.scatter(x, y, s=size, color=BLUE, alpha=0.6, edgecolor="white")
    axes.margins(x=0.35, y=0.2)
    taken = []
    spread = max(1e-9, float(np.ptp(y))) or 1.0
    for name, left, height in sorted(zip(rows["buyer"], x, y, strict=True), key=lambda spot: spot[2]):
        while any(abs(height - other) < 0.07 * spread for other in taken):
            height += 0.07 * spread
        taken.append(height)
        axes.annotate(
            short(str(name), 18), (left, height), textcoords="offset points", xytext=(11, 0), fontsize=8, va="center"
        )


def draw_dependence(axes, rows):
    """Who needs whom more."""
    x, y = rows["buyer_dependence"].to_numpy(), rows["supplier_dependence"].to_numpy()
    spots(axes, x, y, rows)
    top = max(x.max(), y.max()) * 1.1
    axes.plot([0, top], [0, top], color=GREY, lw=1, ls="--")
    more = int((y > x).sum())
    tidy(
        axes,
        f"The supplier is the more dependent side in {more} of {len(rows)} accounts",
        "customer's dependence, 0..1",
        "supplier's dependence, 0..1",
        wide=46,
    )


def draw_lock_out(axes, rows):
    """The best account shuts rivals out and still has room to grow."""
    spots(axes, rows["lock_out"].to_numpy(), rows["headroom"].to_numpy() / 1e3, rows)
    best = rows.loc[(rows["lock_out"] * rows["headroom"]).idxmax(), "buyer"]
    tidy(
        axes,
        f"{best} combines lock-out and room to grow best",
        "rivals shut out, 0..1",
        "headroom, thousand EUR a month",
    )
