"""The view "service": what is required, believed and delivered; promises broken, waits, shortages."""

import numpy as np
from matplotlib.patches import Rectangle

from kamsim.plots.style import BLUE, GREY, ORANGE, RED, headline, new_picture, nothing, shade_recessions, short, small

from .parts.levers import draw_hassle, draw_levers, draw_sites

NEEDS = {
    "kept promises": ("needs_reliability", None, "reliability"),
    "quick answers": ("needs_response", "believed_response", "response"),
    "technical support": ("needs_technical", "believed_technical", "technical"),
    "events and gifts": ("needs_presence", "believed_presence", "presence"),
    "a low price": ("needs_price", "believed_price", None),
}
"""What a customer may need: fields for what it truly needs, what the supplier believes, what is delivered."""
COLUMNS = {
    "delivered": ("service", "{:.2f}", 0.3), "buyer_expectation": ("expected", "{:.2f}", 0.0),
    "reliability": ("promises\nkept", "{:.0%}", 0.2), "fill_rate": ("orders\nfilled", "{:.0%}", 0.3),
    "response": ("quick\nanswers", "{:.2f}", 0.5), "technical": ("technical\nsupport", "{:.2f}", 0.5),
    "recent_failures": ("failures of\nthe last year", "{:.1f}", -3.0),
    "open_problem": ("open problem,\nmonths", "{:.0f}", -4.0),
    "contact_intensity": ("meetings\na month", "{:.1f}", 4.0),
}  # fmt: skip
"""What the board of accounts shows: heading, form, and a difference that matters (below 0: less is better)."""


def draw(seen, truth=True):
    """One account's needs and service, or, without an account asked for, all accounts of the supplier.

    Parameters
    ----------
    seen : Seen
    truth : bool
        Whether what the customer truly needs may be seen; a player does not know it.
    """
    return draw_account(seen, truth) if seen.asked else draw_board(seen)


def draw_account(seen, truth):
    """Six parts about one account."""
    picture = new_picture(12, 11)
    needs, levers, service, last, waits, fills = picture.subplots(3, 2).ravel()
    draw_levers(levers, seen, truth)
    if seen.account["site_count"].max() > 0:
        draw_sites(last, seen)
    else:
        draw_hassle(last, seen)
    draw_needs(needs, seen, truth)
    draw_service(service, seen)
    draw_waits(waits, seen)
    draw_fills(fills, seen)
    rows = seen.rows[seen.rows["active"]]
    gap = (rows["delivered"] - rows["buyer_expectation"]).tail(12).mean() if len(rows) else 0.0
    words = "more than" if gap > 0.005 else "less than" if gap < -0.005 else "what"
    amount = f" by {abs(gap):.2f}" if words != "what" else ""
    return headline(picture, f"{seen.pair}: the customer lately gets {words} it expects{amount}")


def draw_needs(axes, seen, truth):
    """Required, believed and delivered, need by need."""
    buyer, account = seen.buyer_state.iloc[-1], seen.account.iloc[-1]
    places = np.arange(len(NEEDS))
    required = [buyer[need] if truth else np.nan for need, _, _ in NEEDS.values()]
    believed = [account[name] if name else np.nan for _, name, _ in NEEDS.values()]
    delivered = [account[name] if name else np.nan for _, _, name in NEEDS.values()]
    for shift, values, colour, label in (
        (-0.27, required, GREY, "weight the customer gives"), (0.0, believed, ORANGE, "weight the supplier believes"),
        (0.27, delivered, BLUE, "delivered now"),
    ):  # fmt: skip
        axes.barh(places + shift, values, 0.24, color=colour, label=label)
    axes.set_yticks(places, list(NEEDS))
    axes.invert_yaxis()
    axes.set_xlim(0, 1)
    axes.legend(frameon=False, fontsize=8, loc="upper center", bbox_to_anchor=(0.42, -0.13), ncols=3, columnspacing=1.0)
    wrong = {name: abs(b - r) for name, b, r in zip(NEEDS, believed, required, strict=True) if b == b and r == r}
    if not truth:
        title = "What the supplier believes, and what it delivers"
    elif max(wrong.values()) < 0.1:
        title = "The supplier knows what this customer needs"
    else:
        most = max(wrong, key=wrong.get)
        title = f"The supplier is most mistaken about {most}, by {wrong[most]:.2f}"
    small(axes, title, "0 = none, 1 = full")


def draw_service(axes, seen):
    """Service and expectation month by month, failures marked."""
    rows = seen.rows.where(seen.rows["active"])
    years = seen.rows["month"] / 12.0
    axes.plot(years, rows["delivered"].rolling(3, 1).mean(), color=BLUE, lw=1.8, label="delivered (3 months' mean)")
    axes.plot(years, rows["buyer_expectation"], color=ORANGE, lw=1.8, ls="--", label="expected")
    failures = seen.of_kind("service_failed")
    axes.scatter(failures["month"] / 12.0, [0.03] * len(failures), marker="x", s=24, color=RED, label="grave failure")
    shade_recessions(axes, seen.rows)
    axes.set_ylim(0, 1)
    axes.set_xlim(0, years.max())
    axes.legend(frameon=False, fontsize=8, loc="lower left", ncols=3)
    count = "once" if len(failures) == 1 else f"{len(failures)} times"
    title = "The supplier never failed gravely" if failures.empty else f"The supplier failed gravely {count}"
    small(axes, title, "years since the start", "service as this customer values it, 0..1")


def draw_waits(axes, seen):
    """How long problems stay open, against how quickly the supplier answers."""
    account = seen.account
    axes.bar(account["month"] / 12.0, account["open_problem"], 0.2, color=RED, label="age of the open problem")
    axes.set_ylim(0, max(4.0, float(account["open_problem"].max()) * 1.25))
    other = axes.twinx()
    other.plot(account["month"] / 12.0, account["response"], color=BLUE, lw=1.6, label="quickness of answers")
    other.set_ylim(0, 1)
    other.set_ylabel("quickness, 0..1", fontsize=8.5, color=BLUE)
    other.tick_params(labelsize=8)
    other.spines["top"].set_visible(False)
    open_share = float((account["open_problem"] > 0).mean())
    small(axes, f"A problem was open in {open_share:.0%} of the quarters", "years since the start", "months open")


def draw_fills(axes, seen):
    """Share of orders filled: this account against all of the supplier."""
    account, firm = seen.account, seen.state("suppliers")
    firm = firm[firm["firm"] == str(seen.now["supplier"])]
    if account["fill_rate"].min() > 0.995 and firm["shortage"].max() < 0.005:
        nothing(axes, "There was no shortage", "All orders were filled at the end of every quarter.")
        return
    years = account["month"] / 12.0
    axes.plot(years, account["fill_rate"], color=BLUE, lw=2, label="this account")
    axes.plot(firm["month"] / 12.0, firm["fill_rate"], color=GREY, lw=1.6, ls="--", label="all accounts")
    axes.plot(firm["month"] / 12.0, 1.0 - firm["shortage"], color=ORANGE, lw=1.2, ls=":", label="capacity truly there")
    axes.set_ylim(0, 1.05)
    axes.legend(frameon=False, fontsize=8, loc="lower left")
    worst = account["fill_rate"].min()
    small(axes, f"At worst {worst:.0%} of its orders were filled", "years since the start", "share of orders filled")


def draw_board(seen):
    """All trading accounts of the supplier side by side."""
    state = seen.state("relationships")
    state = state[(state["month"] == state["month"].max()) & (state["supplier"].astype(str) == seen.supplier)]
    rows = state[state["active"]].sort_values("revenue_mean", ascending=False)
    picture = new_picture(12, 2.2 + 0.42 * max(3, len(rows)))
    axes = picture.subplots()
    if rows.empty:
        nothing(axes, f"{seen.supplier} has no customers", "Nothing is delivered.")
        return picture
    for column, (name, (_, form, matters)) in enumerate(COLUMNS.items()):
        values = rows[name].to_numpy(float)
        for line, value in enumerate(values):
            axes.add_patch(cell(column, line, shade_of(value, values, matters)))
            axes.text(column + 0.5, line + 0.5, form.format(value), ha="center", va="center", fontsize=9)
    axes.set_xlim(0, len(COLUMNS))
    axes.set_ylim(len(rows), 0)
    axes.xaxis.tick_top()
    axes.set_xticks(np.arange(len(COLUMNS)) + 0.5, [title for title, _, _ in COLUMNS.values()], fontsize=8.5)
    names = [f"{short(str(buyer), 24)} ({tier})" for buyer, tier in zip(rows["buyer"], rows["tier"], strict=True)]
    axes.set_yticks(np.arange(len(rows)) + 0.5, names)
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    gap = rows["delivered"] - rows["buyer_expectation"]
    worst = rows.loc[gap.idxmin(), "buyer"]
    axes.set_xlabel("0..1 unless a unit is given; blue: better than the others, orange: worse", fontsize=8.5)
    told = f"{worst} gets least against what it expects ({gap.min():+.2f})" if len(rows) > 1 else "one account"
    return headline(picture, f"{seen.supplier} in month {seen.month}: {told}")


def cell(column, line, colour):
    """A coloured cell of the board."""
    return Rectangle((column + 0.02, line + 0.04), 0.96, 0.92, facecolor=colour, edgecolor="none")


def shade_of(value, values, matters):
    """Blue for better than the others' mean, orange for worse, as strongly as it matters."""
    part = 0.5 + (value - values.mean()) / (2.0 * matters) if matters else 0.5
    return pale(min(1.0, max(0.0, part)))


def pale(part):
    """From pale orange over white to pale blue."""
    low, high = np.array([0.96, 0.80, 0.55]), np.array([0.62, 0.80, 0.93])
    middle = np.array([0.97, 0.97, 0.97])
    return tuple(low + 2 * part * (middle - low) if part < 0.5 else middle + (2 * part - 1) * (high - middle))
