"""The view "both sides": what each side of one account sees, wants, expects, gives and gets."""

import numpy as np

from kamsim.plots.style import BLUE, GREY, ORANGE, headline, new_picture, shade, small

from .parts.stays import RUNGS, rungs

LINES = {
    "trusts the other": ("supplier_trust", "buyer_trust"),
    "believes it can": ("supplier_competence_trust", "buyer_competence_trust"),
    "believes it means well": ("supplier_goodwill_trust", "buyer_goodwill_trust"),
    "is committed": ("supplier_commitment", "buyer_commitment"),
    "is satisfied": ("supplier_satisfaction", "buyer_satisfaction"),
    "thinks it matters": ("significance", "importance_to_buyer"),
    "depends on the other": ("supplier_dependence", "buyer_dependence"),
    "checks the other": ("supplier_checking", "buyer_checking"),
}
"""What is compared: field of the supplier's side, field of the customer's."""
DISAPPOINTMENTS = ("treated_as_one_of_many", "wrong_people", "unrealistic_aims")


def draw(seen):
    """Butterfly of both sides' views, ceilings and agreement, expectation against delivery, giving and getting.

    Parameters
    ----------
    seen : Seen
    """
    picture = new_picture(12, 11.2)
    grid = picture.add_gridspec(3, 2, width_ratios=[1.1, 1.0])
    draw_butterfly(picture.add_subplot(grid[0, 0]), seen)
    draw_ceilings(picture.add_subplot(grid[0, 1]), seen)
    draw_expectations(picture.add_subplot(grid[1, 0]), seen)
    draw_giving(picture.add_subplot(grid[1, 1]), seen)
    draw_beliefs(picture.add_subplot(grid[2, 0]), seen)
    draw_standing(picture.add_subplot(grid[2, 1]), seen)
    return headline(picture, finding(seen))


def finding(seen):
    """Where the two sides differ most."""
    account = seen.account.iloc[-1]
    gaps = {words: account[ours] - account[theirs] for words, (ours, theirs) in LINES.items()}
    most = max(gaps, key=lambda words: abs(gaps[words]))
    if abs(gaps[most]) < 0.1:
        return f"{seen.pair}: both sides see the account much alike"
    ours, theirs = LINES[most]
    sides = sorted(((account[ours], str(seen.now["supplier"])), (account[theirs], seen.buyer)), reverse=True)
    (high, one), (low, other) = sides
    return f"{seen.pair}: one side {most} far more: {one} {high:.2f}, {other} {low:.2f}"


def draw_butterfly(axes, seen):
    """The supplier's side to the left, the customer's to the right; hollow: a year ago."""
    now = seen.account.iloc[-1]
    earlier = seen.account[seen.account["month"] <= seen.month - 12]
    before = earlier.iloc[-1] if len(earlier) else seen.account.iloc[0]
    for place, (ours, theirs) in enumerate(LINES.values()):
        axes.barh(place, -now[ours], 0.62, color=BLUE)
        axes.barh(place, now[theirs], 0.62, color=ORANGE)
        axes.barh(place, -before[ours], 0.62, facecolor="none", edgecolor="black", lw=0.8)
        axes.barh(place, before[theirs], 0.62, facecolor="none", edgecolor="black", lw=0.8)
        axes.text(-now[ours] - 0.02, place, f"{now[ours]:.2f}", ha="right", va="center", fontsize=7.5)
        axes.text(now[theirs] + 0.02, place, f"{now[theirs]:.2f}", ha="left", va="center", fontsize=7.5)
    axes.axvline(0, color="black", lw=0.8)
    axes.set_xlim(-1.15, 1.15)
    axes.set_yticks(range(len(LINES)), LINES)
    axes.set_ylim(len(LINES) - 0.4, -0.6)
    axes.set_xticks([-1, -0.5, 0, 0.5, 1], ["1", "0.5", "0", "0.5", "1"])
    title = f"{seen.now['supplier']} to the left, {seen.buyer} to the right (outline: a year before)"
    small(axes, title, "0..1", wide=64)


def draw_ceilings(axes, seen):
    """How far each side wants to go, what both agreed to, and how far it has come."""
    account = seen.account
    years = account["month"] / 12.0
    for name, label, colour, dash, lift in (
        ("supplier_ceiling", "supplier would go to", BLUE, "--", 0.06),
        ("buyer_ceiling", "customer would go to", ORANGE, "--", -0.06), ("agreed", "agreed", "black", ":", 0.0),
    ):  # fmt: skip
        axes.step(years, rungs(account[name]) + lift, where="post", color=colour, lw=1.8, ls=dash, label=label)
    rows = seen.rows
    for level, stage in enumerate(RUNGS):
        reached = rows["active"] & (rows["stage"].astype(str) == stage)
        axes.scatter(rows["month"][reached] / 12.0, [level] * int(reached.sum()), marker="s", s=9, color=GREY, zorder=1)
    shade(axes, rows["month"], rows["stage"].astype(str) == "disintegrating", "#F6DDB0", label="disintegrating")
    axes.set_yticks(range(len(RUNGS)), RUNGS)
    axes.set_ylim(-0.4, 4.5)
    axes.legend(frameon=False, fontsize=8, loc="lower right", ncols=2)
    refused = len(seen.of_kind("consent_refused"))
    times = "once" if refused == 1 else f"{refused} times"
    title = f"The customer refused to go deeper {times}" if refused else "The customer never refused to go deeper"
    small(axes, title, "years since the start (grey: where it stood)")


def draw_expectations(axes, seen):
    """Each side's expectation and what it gets: service for the customer, margin for the supplier."""
    rows = seen.rows.where(seen.rows["active"])
    years = seen.rows["month"] / 12.0
    axes.plot(years, rows["delivered"].rolling(6, 1).mean(), color=ORANGE, lw=1.8, label="service the customer gets")
    axes.plot(years, rows["buyer_expectation"], color=ORANGE, lw=1.4, ls="--", label="service it expects")
    account = seen.account[seen.account["active"]]
    margin = (account["profit_mean"] / account["revenue_mean"].clip(lower=1.0)).clip(-0.5, 1.0)
    axes.plot(account["month"] / 12.0, margin, color=BLUE, lw=1.8, label="margin the supplier gets")
    axes.plot(
        account["month"] / 12.0, account["supplier_expectation"], color=BLUE, lw=1.4, ls="--", label="margin it expects"
    )
    for event in seen.of_kind("status_announced", *DISAPPOINTMENTS).itertuples():
        axes.axvline(event.month / 12.0, color="black", lw=0.9, ls=":" if event.kind == "status_announced" else "-")
    axes.axhline(0, color=GREY, lw=0.7)
    axes.set_ylim(-0.3, 1.05)
    axes.set_xlim(0, max(years))
    axes.legend(frameon=False, fontsize=8, ncols=2, loc="lower left")
    last = seen.account.iloc[-1]
    gaps = (last["delivered"] - last["buyer_expectation"], float(margin.iloc[-1] - last["supplier_expectation"])
            if len(margin) else 0.0)  # fmt: skip
    words = ["more" if gap > 0.01 else "less" if gap < -0.01 else "what" for gap in gaps]
    told = [f"{word} {'than it expects' if word != 'what' else 'it expects'}" for word in words]
    small(
        axes,
        f"The customer gets {told[0]}, the supplier {told[1]}",
        "years since the start (dotted: status announced; line: disappointed)",
        "0..1; share of revenue",
    )


def draw_giving(axes, seen):
    """What the supplier put in and got back, and what both pledged."""
    account = seen.account
    years = account["month"] / 12.0
    for name, label, colour, dash in (
        ("supplier_given", "supplier gave (fading over three years)", BLUE, "-"),
        ("supplier_got", "supplier got back", "#009E73", "-"),
        ("supplier_pledge", "supplier's pledges", BLUE, "--"), ("buyer_pledge", "customer's pledges", ORANGE, "--"),
    ):  # fmt: skip
        axes.plot(years, account[name] / 1e3, color=colour, ls=dash, lw=1.7, label=label)
    axes.axhline(0, color=GREY, lw=0.7)
    axes.set_ylim(top=1.4 * max(1.0, axes.get_ylim()[1]))
    axes.legend(frameon=False, fontsize=8, loc="upper left", ncols=2)
    last = account.iloc[-1]
    ratio = last["supplier_got"] / last["supplier_given"] if last["supplier_given"] > 0 else np.nan
    title = f"For each {seen.currency} put in the supplier got {ratio:.2f}" if ratio == ratio else "Nothing was given"
    small(axes, title, "years since the start", f"thousand {seen.currency}")


def draw_beliefs(axes, seen):
    """What each side thinks the other can, with the spread that narrows as they get to know each other (S0.4)."""
    account = seen.account
    years = account["month"] / 12.0
    sides = (("buyer", "customer of the supplier", ORANGE), ("supplier", "supplier of the customer", BLUE))
    for side, label, colour in sides:
        middle = account[f"{side}_estimate"]
        spread = seen.assumed("ability_spread") * account[f"{side}_uncertainty"]
        axes.plot(years, middle, color=colour, lw=1.8, label=label)
        axes.fill_between(years, middle - spread, middle + spread, color=colour, alpha=0.18, lw=0)
    axes.set_ylim(0, 1)
    axes.legend(frameon=False, fontsize=8, loc="lower right")
    last = account.iloc[-1]
    doubts = f"{last['buyer_uncertainty']:.2f}, the supplier by {last['supplier_uncertainty']:.2f}"
    small(axes, f"The customer is unsure by {doubts}", "years since the start", "believed ability, 0..1")


def draw_standing(axes, seen):
    """What being a key account is worth to the customer, and whether it regards the supplier as strategic."""
    account = seen.account
    years = account["month"] / 12.0
    axes.plot(years, account["value_inside"], color=BLUE, lw=1.8, label="worth of being a key account")
    axes.plot(years, account["value_outside"], color=GREY, lw=1.8, label="worth of remaining free")
    axes.plot(years, account["status_believed"], color=ORANGE, lw=1.5, ls="--", label="standing it believes to have")
    axes.fill_between(
        years,
        0.0,
        0.04,
        where=account["strategic_resource"],
        color="black",
        lw=0,
        step="mid",
        label="truly a strategic resource",
    )
    axes.set_ylim(0, 1.35)
    axes.legend(frameon=False, fontsize=8, loc="upper left", ncols=2)
    better = account["value_inside"].iloc[-1] >= account["value_outside"].iloc[-1]
    words = "inside" if better else "outside"
    small(
        axes,
        f"The customer is better served {words} key account management",
        "years since the start",
        "as the customer sees it, 0..1",
        wide=48,
    )
