"""The view "contracts": what one account has agreed, its price, tenders, terms, trials, plans and windows."""

from types import SimpleNamespace

from kamsim.plots.style import (
    BLUE,
    COLOURS,
    GREEN,
    GREY,
    ORANGE,
    PURPLE,
    SKY,
    headline,
    new_picture,
    nothing,
    shade,
    small,
    written,
)
from kamsim.theory.events import EVENTS, kinds_where
from kamsim.theory.rules.life_cycle import ending

from .parts.next_stage import as_numbers

MARKS = {name: EVENTS[name].shown for name in kinds_where(lambda event: event.shown and event.shown.marker)}
BANDS = {
    "active": ("trades", "#BBD7EA"), "trial": ("on trial", SKY), "accredited": ("accredited", GREEN),
    "preferred": ("on the preferred list", BLUE), "window": ("window open", ORANGE), "key": ("key status", PURPLE),
    "exit_planned": ("exit plan stands", "#666666"),
}  # fmt: skip


def draw(seen):
    """Where the account stands formally, its price against the norm, its tenders and its terms.

    Parameters
    ----------
    seen : Seen
    """
    picture = new_picture(12.5, 8.2)
    grid = picture.add_gridspec(2, 2, height_ratios=[1.15, 1.0], width_ratios=[1.05, 1.0])
    calendar, price = picture.add_subplot(grid[0, :]), picture.add_subplot(grid[1, 0])
    below = grid[1, 1].subgridspec(2, 1, height_ratios=[1, 1.35])
    draw_calendar(calendar, seen)
    draw_price(price, seen)
    draw_tenders(picture.add_subplot(below[0]), seen)
    draw_terms(picture.add_subplot(below[1]), seen)
    return headline(picture, finding(seen))


def finding(seen):
    """What the price and the tenders come to."""
    mine = seen.bids[seen.bids["incumbent"].astype(str) == str(seen.now["supplier"])]
    rows = seen.rows[seen.rows["active"]]
    if rows.empty:
        return f"{seen.pair}: nothing has been traded yet"
    moved = rows["unit_price"].iloc[-1] / rows["unit_price"].iloc[0] - 1.0
    words = "no tender" if mine.empty else f"{int(mine['incumbent_won'].sum())} of {len(mine)} tenders defended"
    return f"{seen.pair}: {words}; the price moved by {moved:+.1%} against the market"


def draw_calendar(axes, seen):
    """Bands for what holds, marks for what happened."""
    account = seen.account.assign(
        window=seen.account["window_months"] > 0, key=seen.account["tier"].astype(str) != "standard"
    )
    step = int(account["month"].diff().max()) if len(account) > 1 else 1
    used = [name for name in BANDS if account[name].any()]
    for place, name in enumerate(used):
        holds = account[account[name]]
        axes.barh(
            [place] * len(holds),
            step / 12.0,
            0.55,
            (holds["month"] - step).clip(lower=0) / 12.0,
            color=BANDS[name][1],
            edgecolor="none",
        )
    line = len(used)
    for kind, mark in MARKS.items():
        lines = seen.of_kind(kind)
        if len(lines):
            axes.scatter(
                lines["month"] / 12.0,
                [line] * len(lines),
                marker=mark.marker,
                color=COLOURS[mark.colour],
                s=48,
                label=mark.label,
            )
    ends = [int(end) for end in account["contract_end"].unique() if 0 < end <= seen.month]
    axes.scatter([end / 12.0 for end in ends], [line + 0.8] * len(ends), marker="|", color="black", s=60)
    axes.set_yticks(range(line + 2), [*(BANDS[name][0] for name in used), "what happened", ""])
    axes.text(
        -0.01, line + 0.8, "contract ends", ha="right", va="center", fontsize=8, transform=axes.get_yaxis_transform()
    )
    axes.set_ylim(line + 1.3, -0.6)
    axes.set_xlim(0, seen.month / 12.0)
    if axes.get_legend_handles_labels()[0]:
        axes.legend(frameon=False, fontsize=8, ncols=6, loc="upper center", bbox_to_anchor=(0.45, -0.14))
    after = [end for end in account["contract_end"].tail(1) if end > seen.month]
    title = f"The contract runs to month {int(after[0])}" if after else "No contract runs beyond this month"
    small(axes, title, "years since the start", wide=100)


def draw_price(axes, seen):
    """Price, norm, and what was conceded."""
    account = seen.account[seen.account["active"]]
    rows = seen.rows[seen.rows["active"]]
    if rows.empty:
        nothing(axes, "There is no price yet", "The two firms have not traded.")
        return
    axes.plot(rows["month"] / 12.0, rows["unit_price"], color=BLUE, lw=1.8, label="price paid")
    axes.plot(
        account["month"] / 12.0,
        account["norm_price"],
        color=ORANGE,
        lw=1.5,
        ls="--",
        label="what tenure and value would justify",
    )
    axes.axhline(1.0, color=GREY, lw=0.8)
    shade(axes, seen.rows["month"], seen.rows["in_recession"])
    axes.legend(frameon=False, fontsize=8, loc="best")
    spread = rows["unit_price"].std() if len(rows) > 1 else 0.0
    gap = (account["unit_price"] - account["norm_price"]).iloc[-1] if len(account) else 0.0
    words = "above" if gap > 0.002 else "below" if gap < -0.002 else "at"
    amount = f"{abs(gap):.1%} {words} its norm" if words != "at" else "at its norm"
    small(
        axes,
        f"The price stands {amount} and has varied by {spread:.1%}",
        "years since the start (grey: recession)",
        "index, market = 1",
        wide=60,
    )


def draw_tenders(axes, seen):
    """The last tenders of the customer."""
    names = {True: "stayed", False: "lost"}
    lines = [
        (
            int(bid.month),
            short_name(bid.incumbent),
            names[bool(bid.incumbent_won)],
            "outsider" if bid.winner != bid.winner else short_name(bid.winner),
            f"{bid.incumbent_price:.2f} / {bid.challenger_price:.2f}",
            f"{bid.value_remembered:.0%}",
        )
        for bid in seen.bids.tail(6).itertuples()
    ]
    title = f"{seen.buyer} held {len(seen.bids)} tender{'' if len(seen.bids) == 1 else 's'}"
    written(
        axes,
        lines,
        ["month", "incumbent", "", "winner", "price / rival's", "benefit in mind"],
        [0.09, 0.26, 0.1, 0.25, 0.17, 0.13],
        title,
        height=0.125,
    )


def draw_terms(axes, seen):
    """Who needs whom more, what is conceded, how the parting is arranged."""
    account = seen.account.iloc[-1]
    gap = account["supplier_dependence"] - account["buyer_dependence"]
    documented = f"{account['value_documented']:.0%} documented, {account['value_remembered']:.0%} remembered"
    lines = [
        ("supplier's dependence less customer's", f"{gap:+.2f}"),
        ("discount granted now", f"{max(0.0, account['concession']):.1%}"),
        ("conceded so far, fading over five years", f"{account['concessions'] / 1e3:,.0f} thousand {seen.currency}"),
        ("benefit delivered", documented),
        ("rank at the customer", f"{int(account['rank'])}" if account["rank"] else "none"),
        ("lines without another source", f"{account['sole_part']:.0%}; {account['white_space']:.0%} still to win"),
        ("plan; plan of both", f"{until(account['plan_until'], seen)}; {until(account['joint_until'], seen)}"),
        ("books; secrecy", f"{'open' if account['open_book'] else 'closed'}; {'agreed' if account['nda'] else 'none'}"),
        ("exit plan", "agreed" if account["exit_planned"] else "none"),
        ("if it ended now it would cost", f"about {exit_cost(account, seen) / 1e3:,.0f} thousand {seen.currency}"),
    ]
    written(axes, lines, ["", ""], [0.56, 0.44], "The terms now", height=0.088)


def until(month, seen):
    """``to month 90`` for what stands, ``none`` for what does not."""
    return f"to month {int(month)}" if month >= seen.month else "none"


def exit_cost(account, seen):
    """What an end would cost the supplier now, as the rules have it."""
    names = ("notice_saves", "transition_saves", "stock_saves", "exit_months")
    assumptions = SimpleNamespace(**{name: seen.assumed(name) for name in names})
    return ending.cost_of_ending(as_numbers(account), assumptions)


def short_name(value):
    """A firm's name cut short; a dash where there is none."""
    name = "–" if value != value or value is None else str(value)
    return name if len(name) <= 17 else name[:16] + "…"
