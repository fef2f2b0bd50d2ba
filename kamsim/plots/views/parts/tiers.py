"""How one supplier ranks its accounts: client matrix with trails, tiers, money spent, skills."""

from kamsim.plots.style import BLUE, GREY, PURPLE, counted, short, small, written

TIER_COLOURS = {"standard": GREY, "key": BLUE, "strategic": PURPLE}
CAPABILITIES = {"selecting": "selecting", "growing": "growing", "locking": "locking out", "informing": "finding out",
                "board_competence": "its board's grasp"}  # fmt: skip


def draw_matrix(axes, seen):
    """Attractiveness against strength of the relationship, with a trail over the last three years."""
    rows = seen.portfolio[seen.portfolio["active"] & (seen.portfolio["month"] > seen.month - 36)]
    strength = 0.5 * rows["buyer_trust"] + 0.5 * rows["commitment"]
    for number in dict.fromkeys(rows["relationship"]):
        own = rows["relationship"] == number
        path, tier = rows[own], str(rows[own]["tier"].iloc[-1])
        colour = TIER_COLOURS[tier]
        axes.plot(strength[own], path["significance"], color=colour, lw=0.9, alpha=0.5)
        size = 30 + 260 * path["revenue_year"].iloc[-1] / max(1.0, rows["revenue_year"].max())
        spot = strength[own].iloc[-1], path["significance"].iloc[-1]
        axes.scatter(*spot, s=size, color=colour, edgecolor="white", zorder=2)
        axes.annotate(
            short(str(path["buyer"].iloc[0]), 16),
            spot,
            textcoords="offset points",
            xytext=(8, 0),
            fontsize=7.5,
            va="center",
        )
    bar = seen.assumed("significance_bar")
    axes.axhline(bar, color="black", lw=0.8, ls="--")
    axes.text(0.995, bar, "earns status", fontsize=7, va="bottom", ha="right", transform=axes.get_yaxis_transform())
    axes.margins(x=0.3, y=0.15)
    last = rows[rows["month"] == seen.month]
    misfit = int(((last["significance"] >= bar) != (last["tier"].astype(str) != "standard")).sum())
    small(
        axes,
        f"{counted(misfit, 'tier')} of {len(last)} misfit by the account's significance",
        "strength: trust and commitment, 0..1 (trail: three years)",
        "significance, 0..1",
        wide=44,
    )


def draw_tiers(axes, seen):
    """Who stands in which tier, against the caps."""
    firm = seen.supplier_state.iloc[-1]
    rows = seen.portfolio[(seen.portfolio["month"] == seen.month) & seen.portfolio["active"]]
    caps = {"strategic": int(firm["strategic_cap"]), "key": int(firm["key_cap"]), "standard": None}
    lines = []
    for tier, cap in caps.items():
        names = [short(str(name), 18) for name in rows[rows["tier"].astype(str) == tier]["buyer"]]
        count = len(names) if tier != "key" else int((rows["tier"].astype(str) != "standard").sum())
        lines.append((tier, f"{count}{'' if cap is None else f' of {cap}'}", "\n".join(names[:5]) or "–"))
    written(
        axes,
        lines,
        ["tier", "held of cap", "accounts"],
        [0.24, 0.24, 0.5],
        f"The people and money carry {firm['workload']:.0%} of a full load",
        wide=44,
        height=0.09,
    )


def draw_allocation(axes, seen):
    """Money spent on each account against what it contributes: equal treatment is a flat line (S2.1, S1.37)."""
    last = seen.portfolio[(seen.portfolio["month"] > seen.month - 12)]
    sums = last.groupby("relationship")[["effort", "investment", "gross_margin", "cost_to_serve", "revenue"]].sum()
    sums = sums[sums["revenue"] > 0]
    spent, back = (sums["effort"] + sums["investment"]) / 1e3, (sums["gross_margin"] - sums["cost_to_serve"]) / 1e3
    axes.scatter(spent, back, color=BLUE, s=46, alpha=0.75, edgecolor="white")
    top = max(1.0, float(spent.max()) if len(spent) else 1.0) * 1.15
    axes.plot([0, top], [0, top], color=GREY, ls="--", lw=1)
    axes.set_xlim(0, top)
    below = int((back < spent).sum())
    small(
        axes,
        f"{counted(below, 'account')} of {len(sums)} brought less than was spent on it",
        f"spent, thousand {seen.currency}, last year",
        f"brought, thousand {seen.currency}",
        wide=44,
    )


def draw_capabilities(axes, seen):
    """The supplier's skills against the best and worst of this world."""
    state = seen.state("suppliers")
    now = state[state["month"] == state["month"].max()]
    own = now[now["firm"] == seen.supplier].iloc[0]
    for place, name in enumerate(CAPABILITIES):
        axes.hlines(place, now[name].min(), now[name].max(), color="#CCCCCC", lw=6)
        axes.scatter(own[name], place, color=BLUE, s=70, zorder=2)
    axes.set_yticks(range(len(CAPABILITIES)), CAPABILITIES.values())
    axes.set_ylim(len(CAPABILITIES) - 0.5, -0.5)
    axes.set_xlim(0, 1)
    best = max(CAPABILITIES, key=lambda name: own[name])
    small(axes, f"It is best at {CAPABILITIES[best]}", "skill, 0..1 (grey: span of all suppliers)", wide=44)
