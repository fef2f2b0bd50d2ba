"""The view "trust": trust and commitment of one account, both directions, persons and firms, the gate; bonds."""

from kamsim.plots.style import BLUE, GREEN, GREY, ORANGE, PURPLE, RED, headline, new_picture, shade_recessions, small

from .parts.trust_lines import finding, mark, plot_trust


def draw(seen):
    """Four parts: trust of firms and persons with the gate, ability and goodwill, commitment, bonds and checking.

    Parameters
    ----------
    seen : Seen
    """
    picture = new_picture(12.5, 8)
    trust, parts, will, bonds = picture.subplots(2, 2).ravel()
    draw_trust(trust, seen)
    draw_parts(parts, seen)
    draw_will(will, seen)
    draw_bonds(bonds, seen)
    return headline(picture, finding(seen.rows))


def draw_trust(axes, seen):
    """Both firms' trust and that between persons; below the gate costs and new products stay closed."""
    plot_trust(seen.table, seen.own_events, seen.number, axes)
    gate = seen.assumed("trust_gate")
    axes.axhline(gate, color="black", lw=0.8, ls="--")
    axes.text(0.01, gate + 0.01, "gate to open books", fontsize=7.5, transform=axes.get_yaxis_transform())
    rows = seen.rows[seen.rows["active"]]
    above = float((rows["buyer_trust"] > gate).mean()) if len(rows) else 0.0
    small(
        axes,
        f"The customer's trust was above the gate in {above:.0%} of the months",
        "years since the start (grey: recession)",
        "0 = none, 1 = full",
        wide=60,
    )


def draw_parts(axes, seen):
    """Belief that the other can, and that it means well; scars of betrayal close part of it off."""
    account = seen.account[seen.account["active"]]
    years = account["month"] / 12.0
    for name, label, colour, dash in (
        ("buyer_competence_trust", "customer: it can", BLUE, "-"),
        ("buyer_goodwill_trust", "customer: it means well", BLUE, "--"),
        ("supplier_competence_trust", "supplier: it can", ORANGE, "-"),
        ("supplier_goodwill_trust", "supplier: it means well", ORANGE, "--"),
    ):  # fmt: skip
        axes.plot(years, account[name], color=colour, ls=dash, lw=1.6, label=label)
    axes.fill_between(
        years,
        1.0 - account["buyer_scar"],
        1.0,
        color=RED,
        alpha=0.2,
        lw=0,
        label="customer's goodwill closed off by betrayal",
    )
    mark(axes, seen.own_events)
    shade_recessions(axes, seen.rows)
    axes.set_ylim(0, 1)
    axes.legend(frameon=False, fontsize=7.5, ncols=2, loc="lower left")
    low = "no scar"
    if len(account) and account["buyer_scar"].max() > 0.01:
        low = f"a scar of up to {account['buyer_scar'].max():.2f}"
    small(
        axes,
        f"Ability and goodwill are believed apart; betrayal left {low}",
        "years since the start (black line: betrayal found out)",
        "0 = none, 1 = full",
        wide=60,
    )


def draw_will(axes, seen):
    """Commitment of both sides, satisfaction, and the interests that drift."""
    rows = seen.rows.where(seen.rows["active"])
    years = seen.rows["month"] / 12.0
    for name, label, colour, dash in (
        ("buyer_commitment", "customer's commitment", BLUE, "-"),
        ("supplier_commitment", "supplier's commitment", ORANGE, "-"),
        ("buyer_satisfaction", "customer's satisfaction", GREEN, "--"),
        ("alignment", "agreement of interests", PURPLE, ":"),
    ):  # fmt: skip
        axes.plot(years, rows[name], color=colour, ls=dash, lw=1.7, label=label)
    shade_recessions(axes, seen.rows)
    axes.set_ylim(0, 1)
    axes.set_xlim(0, max(years))
    axes.legend(frameon=False, fontsize=8, ncols=2, loc="lower left")
    drift = seen.rows["alignment"].iloc[-1] - seen.rows["alignment"].iloc[0]
    small(
        axes,
        f"Interests have moved {'together' if drift > 0 else 'apart'} by {abs(drift):.2f}",
        "years since the start",
        "0 = none, 1 = full",
    )


def draw_bonds(axes, seen):
    """What leaving would cost each side, what hangs on persons, and how closely each checks."""
    account = seen.account
    years = account["month"] / 12.0
    axes.plot(years, account["switching_cost"], color=BLUE, lw=1.8, label="cost of leaving, of a year's purchases")
    axes.plot(years, account["person_share"], color=RED, lw=1.5, ls="--", label="share of ties in one pair of hands")
    axes.plot(years, account["buyer_checking"], color=GREY, lw=1.5, label="how closely the customer checks")
    axes.plot(years, account["supplier_checking"], color=GREY, lw=1.5, ls=":", label="how closely the supplier checks")
    axes.set_ylim(0, 1.45)
    axes.legend(frameon=False, fontsize=8, loc="upper left")
    last = account.iloc[-1]
    small(
        axes,
        f"Pledged: supplier {last['supplier_pledge'] / 1e3:,.0f}, customer {last['buyer_pledge'] / 1e3:,.0f} "
        f"thousand {seen.currency}",
        "years since the start",
        "0..1",
    )
