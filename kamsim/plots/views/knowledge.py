"""The view "knowledge": what a supplier knows of one customer, has lost, shares by topic, and what leaked."""

import numpy as np

from kamsim.plots.style import BLUE, GREEN, ORANGE, PURPLE, RED, SKY, headline, new_picture, shade, small

TOPICS = {"sharing_forecast": ("forecasts", BLUE), "sharing_schedule": ("schedules", GREEN),
          "sharing_cost": ("costs", ORANGE), "sharing_pipeline": ("new products", PURPLE)}  # fmt: skip
NEEDS = {"price": "a low price", "response": "quick answers", "technical": "technical support",
         "presence": "events and gifts"}  # fmt: skip


def draw(seen, truth=True):
    """Knowledge in heads and on record, what was lost, sharing by topic with the gate, needs known and unknown.

    Parameters
    ----------
    seen : Seen
    truth : bool
        Whether what the customer truly needs may be seen; a player does not know it.
    """
    picture = new_picture(12, 7.4)
    known, lost, shared, needs = picture.subplots(2, 2).ravel()
    draw_known(known, seen)
    draw_lost(lost, seen)
    draw_shared(shared, seen)
    draw_needs(needs, seen, truth)
    account = seen.account.iloc[-1]
    heads = max(0.0, account["knowledge"] - account["recorded"])
    return headline(
        picture, f"{seen.pair}: {account['knowledge']:.0%} of the customer is known, {heads:.0%} in heads only"
    )


def draw_known(axes, seen):
    """What is on record, what is in heads only, what is unknown."""
    account = seen.account
    years = account["month"] / 12.0
    recorded = np.minimum(account["recorded"], account["knowledge"])
    heads = account["knowledge"] - recorded
    axes.stackplot(years, recorded, heads, colors=[BLUE, SKY], labels=["on record", "in heads only"])
    for event in seen.of_kind("knowledge_lost").itertuples():
        axes.axvline(event.month / 12.0, color=RED, lw=1.0, ls=":")
    axes.set_ylim(0, 1)
    axes.set_xlim(0, max(years.max(), 0.25))
    axes.legend(fontsize=8, loc="lower right", framealpha=0.85)
    losses = len(seen.of_kind("knowledge_lost"))
    times = "once" if losses == 1 else f"{losses} times"
    title = f"Knowledge went out of the door {times} (dotted)" if losses else "No knowledge went out of the door"
    small(axes, title, "years since the start", "part of what there is to know")


def draw_lost(axes, seen):
    """Knowledge gone with leavers, summed, and what one more departure would take."""
    account = seen.account
    years = account["month"] / 12.0
    axes.step(years, account["knowledge_lost"], where="post", color=RED, lw=2, label="lost so far, summed")
    at_stake = (account["knowledge"] - account["recorded"]).clip(lower=0) * account["person_share"]
    axes.plot(years, at_stake, color=ORANGE, lw=1.6, ls="--", label="would go with the one person who holds most")
    axes.set_ylim(0, 1.25 * max(0.2, float(at_stake.max()), float(account["knowledge_lost"].max())))
    axes.legend(frameon=False, fontsize=8, loc="upper left")
    small(
        axes,
        f"One departure could now take {at_stake.iloc[-1]:.0%} of what there is to know",
        "years since the start",
        "part of what there is to know",
    )


def draw_shared(axes, seen):
    """Openness by topic; costs and new products stay closed below the gate of trust; leaks marked."""
    account = seen.account
    years = account["month"] / 12.0
    for name, (label, colour) in TOPICS.items():
        axes.plot(years, account[name], color=colour, lw=1.8, label=label)
    rows = seen.rows
    closed = rows[["buyer_trust", "supplier_trust"]].min(axis=1) <= seen.assumed("trust_gate")
    shade(axes, rows["month"], closed & rows["active"], "#F3E3D0", label="trust below the gate")
    acts = seen.own_events[seen.own_events["detail"] == "leak"]
    for act in acts.itertuples():
        axes.axvline(act.month / 12.0, color=RED, lw=1.2, ls="-" if act.kind == "act_detected" else ":")
    axes.set_ylim(0, 1)
    axes.set_xlim(0, max(years.max(), 0.25))
    axes.legend(frameon=False, fontsize=8, loc="upper center", bbox_to_anchor=(0.5, -0.14), ncols=5, columnspacing=1.0)
    leaks, found = (int((acts["kind"] == kind).sum()) for kind in ("act_committed", "act_detected"))
    word = "leak" if leaks == 1 else "leaks"
    title = f"{leaks} {word} (dotted), {found} found out (line)" if leaks else "Nothing was leaked"
    small(axes, title, "years since the start", "openness, 0..1")


def draw_needs(axes, seen, truth):
    """Believed against true needs, at the start and now."""
    first, last, buyer = seen.account.iloc[0], seen.account.iloc[-1], seen.buyer_state.iloc[-1]
    for place, need in enumerate(NEEDS):
        before, now, true = first[f"believed_{need}"], last[f"believed_{need}"], buyer[f"needs_{need}"]
        axes.annotate("", (now, place), (before, place), arrowprops={"arrowstyle": "->", "color": ORANGE, "lw": 1.6})
        axes.scatter([before], [place], color="white", edgecolor=ORANGE, s=45, zorder=3, label="believed at the start")
        axes.scatter([now], [place], color=ORANGE, s=55, zorder=3, label="believed now")
        if truth:
            axes.scatter([true], [place], marker="|", color="black", s=220, lw=2.4, zorder=3, label="true")
    axes.set_yticks(range(len(NEEDS)), NEEDS.values())
    axes.set_xlim(-0.03, 1.03)
    axes.set_ylim(len(NEEDS) - 0.4, -0.6)
    handles, labels = axes.get_legend_handles_labels()
    kept = dict(zip(labels, handles, strict=True))
    axes.legend(kept.values(), kept.keys(), frameon=False, fontsize=8, loc="lower right")
    asked = len(seen.of_kind("survey_held"))
    times = {0: "never", 1: "once", 2: "twice"}.get(asked, f"{asked} times")
    off = np.mean([abs(last[f"believed_{need}"] - buyer[f"needs_{need}"]) for need in NEEDS])
    title = f"The customer was asked {times}" + (f"; beliefs are off by {off:.2f} on average" if truth else "")
    small(axes, title, "weight of the need, 0..1")
