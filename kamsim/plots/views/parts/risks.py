"""What may befall one supplier's portfolio: concentration, bus factors, revenue at risk, holes left by ends."""

from kamsim.plots.style import BLUE, GREEN, ORANGE, RED, short, small, written


def draw_concentration(axes, seen):
    """Concentration and profit of the firm over time: shedding small accounts raises both (T3)."""
    firm = seen.supplier_state
    years = firm["month"] / 12.0
    axes.plot(years, firm["concentration"], color=ORANGE, lw=1.9, label="concentration (HHI)")
    axes.plot(years, firm["largest_share"], color=ORANGE, lw=1.2, ls="--", label="share of the largest account")
    axes.set_ylim(0, 1.3)
    axes.legend(frameon=False, fontsize=7.5, loc="upper left")
    months = seen.portfolio.groupby("month")["profit"].sum().rolling(12, 1).mean() / 1e3
    other = axes.twinx()
    other.plot(months.index / 12.0, months, color=GREEN, lw=1.6)
    other.set_ylabel(f"accounts' profit, thousand {seen.currency} a month", fontsize=8, color=GREEN)
    other.tick_params(labelsize=8)
    other.spines["top"].set_visible(False)
    change = firm["concentration"].iloc[-1] - firm["concentration"].iloc[0]
    moved = f"{'risen' if change > 0 else 'fallen'} by {abs(change):.2f}" if abs(change) >= 0.005 else "not moved"
    small(axes, f"Concentration has {moved}", "years since the start", "share of sales, HHI", wide=44)


def draw_bus_factors(axes, seen):
    """Accounts by revenue with the persons that carry half of their ties; revenue that hangs on one or two."""
    rows = seen.portfolio[(seen.portfolio["month"] == seen.month) & seen.portfolio["active"]]
    rows = rows.sort_values("revenue_year", ascending=False)
    total = max(1.0, rows["revenue_year"].sum())
    on_few = rows[rows["bus_factor"].between(1, 2)]["revenue_year"].sum() / total
    shares = rows["revenue_year"] / total
    lines = [
        (short(str(row.buyer), 20), f"{shares[row.Index]:.0%}", int(row.bus_factor), f"{row.person_share:.0%}")
        for row in rows.head(9).itertuples()
    ]
    written(
        axes,
        lines,
        ["account", "of sales", "persons", "in one"],
        [0.46, 0.18, 0.18, 0.18],
        f"{on_few:.0%} of sales hang on one or two persons",
        wide=44,
        height=0.085,
    )


def draw_risk(axes, seen):
    """Revenue at risk: what would go if the largest, or each weak account, left; cash against it."""
    rows = seen.portfolio[(seen.portfolio["month"] == seen.month) & seen.portfolio["active"]]
    firm = seen.supplier_state.iloc[-1]
    year = rows["revenue_year"] if seen.month % 12 == 0 else rows["revenue"] * 12.0
    weak = {
        "largest account": year.max() if len(year) else 0.0,
        "in decline": year[rows["stage"].astype(str) == "disintegrating"].sum(),
        "trust below one half": year[rows["buyer_trust"] < 0.5].sum(),
        "one pair of hands": year[rows["bus_factor"] == 1].sum(),
        "contract ends in a year": year[(rows["contract_end"] - seen.month).between(0, 12)].sum(),
    }
    axes.barh(list(weak), [value / 1e3 for value in weak.values()], color=RED, height=0.6)
    axes.axvline(max(0.0, firm["cash"]) / 1e3, color="black", lw=1.2, ls="--", label="cash at hand")
    axes.invert_yaxis()
    axes.legend(frameon=False, fontsize=7.5, loc="lower right")
    total = max(1.0, float(year.sum()))
    most = max(weak, key=weak.get)
    small(axes, f"Most at risk: {most}, {weak[most] / total:.0%} of sales", f"thousand {seen.currency} a year", wide=44)


def draw_gaps(axes, seen):
    """Sales month by month with the ends of accounts: how deep a hole each left and when it was filled (S2.3)."""
    sales = seen.portfolio.groupby("month")["revenue"].sum().rolling(3, 1).mean() / 1e3
    axes.plot(sales.index / 12.0, sales, color=BLUE, lw=1.7)
    numbers = set(seen.portfolio["relationship"])
    ends = seen.of_kind("ended", own=False)
    ends = ends[ends["relationship"].isin(numbers)]
    deepest, filled = 0.0, ""
    for month in ends["month"]:
        axes.axvline(month / 12.0, color=RED, lw=0.9, ls=":")
        before = float(sales.get(month - 12, sales.iloc[0]))
        after = sales[sales.index > month]
        hole = 1.0 - float(after.head(12).min()) / max(1e-9, before) if len(after) else 0.0
        if hole > deepest:
            back = after.index[after >= before]
            filled = f"filled after {int(back[0] - month)} months" if len(back) else "not filled yet"
            deepest = hole
    axes.set_ylim(bottom=0)
    title = f"The worst end left a hole of {deepest:.0%} of sales, {filled}" if deepest > 0.01 else "No end left a hole"
    small(axes, title, "years since the start (dotted: an account ended)", f"thousand {seen.currency} a month", wide=44)
