"""The view "people": who meets whom in one account, by function and level; how that changed; contact by tier."""

import numpy as np

from kamsim.plots.style import BLUE, GREY, ORANGE, RED, headline, new_picture, short, small

from .parts.map import LIVING, plot_map

FUNCTIONS = ("commercial", "technical", "operations", "finance", "general")
TIERS = ("standard", "key", "strategic")


def draw(seen):
    """The map, the matrix of functions, depth and breadth over time, contact against other tiers.

    Parameters
    ----------
    seen : Seen
    """
    picture = new_picture(13, 8.6)
    grid = picture.add_gridspec(2, 1, height_ratios=[1.55, 1.0])
    above, below = grid[0].subgridspec(1, 2, width_ratios=[2.1, 1.0]), grid[1].subgridspec(1, 3)
    contacts, ties = people_now(seen)
    chart = plot_map(contacts, ties, map_note(contacts, ties), picture.add_subplot(above[0]))
    mark_people(chart, contacts)
    draw_functions(picture.add_subplot(above[1]), contacts, ties)
    draw_reach(picture.add_subplot(below[0]), seen)
    draw_fragility(picture.add_subplot(below[1]), seen)
    draw_tiers(picture.add_subplot(below[2]), seen)
    return headline(picture, finding(seen))


def people_now(seen):
    """Contacts and ties of the account as they stand, as the map wants them."""
    ties = seen.state("ties")
    ties = ties[(ties["month"] == ties["month"].max()) & (ties["relationship"] == seen.number)]
    seats = np.unique(np.r_[ties["supplier_contact"], ties["buyer_contact"]])
    contacts = seen.state("contacts")
    contacts = contacts[(contacts["month"] == contacts["month"].max()) & contacts["contact"].isin(seats)].copy()
    for name in ("side", "role", "function", "level"):
        contacts[f"{name}_word"] = contacts[name].astype(str)
        contacts[name] = contacts[name].cat.codes if name == "level" else contacts[f"{name}_word"]
    return contacts, ties.assign(access_refused=bool(seen.account.iloc[-1]["access_refused"]))


def finding(seen):
    """Shape, depth, breadth and bus factor in a sentence."""
    account = seen.account.iloc[-1]
    shape = str(account["shape"]).replace("_", "-")
    if shape == "none":
        return f"{seen.pair} in month {seen.month}: nobody knows anybody"
    persons = {1: "one person carries", 2: "two persons carry"}.get(int(account["bus_factor"]), "three or more carry")
    return (
        f"{seen.pair} in month {seen.month}: a {shape}; depth {account['depth']:.2f}, {account['breadth']:.0%} of "
        f"the customer's seats reached; {persons} half of the ties"
    )


def map_note(contacts, ties):
    """How many positions are known, and which are refused."""
    living = ties[ties["strength"] >= LIVING]
    reached = living["buyer_contact"].nunique()
    seats = int((contacts["side"] == "buyer").sum())
    note = f"{reached} of {seats} people at the customer are known"
    return note + "; it refuses access to the others (×)" if ties["access_refused"].any() and reached < seats else note


def mark_people(axes, contacts):
    """Newcomers who know another supplier already."""
    taken = contacts[(contacts["prior_supplier"] >= 0) & (contacts["tenure"] <= 24) & contacts["filled"]]
    if len(taken):
        names = ", ".join(short(name, 18) for name in taken["name"][:3])
        axes.text(
            0.5,
            -0.02,
            f"newcomers with older ties elsewhere: {names}",
            transform=axes.transAxes,
            ha="center",
            fontsize=8,
            color="#555555",
        )


def draw_functions(axes, contacts, ties):
    """Strength of all ties between each pair of functions."""
    function = contacts.set_index("contact")["function"]
    strength = ties.assign(ours=ties["supplier_contact"].map(function), theirs=ties["buyer_contact"].map(function))
    table = strength.pivot_table(index="ours", columns="theirs", values="strength", aggfunc="sum", observed=True)
    table = table.reindex(
        index=[f for f in FUNCTIONS if f in table.index], columns=[f for f in FUNCTIONS if f in table.columns]
    ).fillna(0.0)
    axes.imshow(table.to_numpy(), cmap="Blues", vmin=0, vmax=max(1.0, float(table.to_numpy().max())), aspect="auto")
    for row, column in np.ndindex(*table.shape):
        value = table.iloc[row, column]
        axes.text(
            column,
            row,
            f"{value:.1f}" if value >= 0.05 else "–",
            ha="center",
            va="center",
            fontsize=8.5,
            color="white" if value > 0.6 * max(1.0, float(table.to_numpy().max())) else "black",
        )
    axes.set_xticks(range(table.shape[1]), table.columns, rotation=30, ha="right")
    axes.set_yticks(range(table.shape[0]), table.index)
    like = sum(table.loc[f, f] for f in FUNCTIONS if f in table.index and f in table.columns)
    total = float(table.to_numpy().sum())
    title = f"{like / total:.0%} of the bond is between like functions" if total > 0 else "No functions are tied yet"
    small(axes, title, "customer's function", "supplier's function (sum of tie strengths)", wide=36)


def draw_reach(axes, seen):
    """Depth and breadth, own and the customer's people with a living tie."""
    rows = seen.rows
    years = rows["month"] / 12.0
    axes.plot(years, rows["depth"], color=BLUE, lw=1.8, label="depth: strongest tie, 0..1")
    axes.plot(years, rows["breadth"], color=ORANGE, lw=1.8, label="breadth: seats reached, 0..1")
    axes.set_ylim(0, 1.3)
    axes.legend(frameon=False, fontsize=8, loc="upper left")
    now = rows.iloc[-1]
    small(
        axes,
        f"{int(now['supplier_contacts'])} of our people know {int(now['buyer_contacts'])} of theirs",
        "years since the start",
        wide=40,
    )


def draw_fragility(axes, seen):
    """Share of all ties in one person's hands, and who left."""
    rows = seen.rows
    axes.plot(rows["month"] / 12.0, rows["person_share"], color=RED, lw=1.8)
    gone = seen.own_events[seen.own_events["kind"].astype(str).str.match("contact_(left|poached|retired|promoted)")]
    for event in gone.itertuples():
        axes.axvline(event.month / 12.0, color=GREY, lw=0.8, ls=":")
    axes.axhline(0.5, color=GREY, lw=0.7)
    axes.set_ylim(0, 1.02)
    axes.set_xlim(0, max(rows["month"]) / 12.0)
    half = float((rows["person_share"] >= 0.5)[rows["active"]].mean()) if rows["active"].any() else 0.0
    small(
        axes,
        f"In {half:.0%} of the months one person held half of the ties",
        "years (dotted: somebody left)",
        "share of ties in one pair of hands",
        wide=40,
    )


def draw_tiers(axes, seen):
    """Meetings a month in all trading accounts of this world, by tier; this one marked."""
    now = seen.table[(seen.table["month"] == seen.month) & seen.table["active"]]
    tiers = now["tier"].astype(str)
    for place, tier in enumerate(TIERS):
        some = now[tiers == tier].sort_values("relationship")
        spread = np.linspace(-0.22, 0.22, len(some)) if len(some) > 1 else np.zeros(len(some))
        own = (some["relationship"] == seen.number).to_numpy()
        colours, sizes = np.where(own, ORANGE, BLUE), np.where(own, 90, 34)
        axes.scatter(place + spread, some["contact_intensity"], color=colours, s=sizes)
        if len(some):
            axes.hlines(some["contact_intensity"].mean(), place - 0.3, place + 0.3, color="black", lw=1.4)
    axes.set_xticks(range(len(TIERS)), TIERS)
    axes.set_xlim(-0.5, len(TIERS) - 0.5)
    axes.set_ylim(bottom=0)
    means = now.groupby(tiers)["contact_intensity"].mean()
    high = means.drop("standard", errors="ignore")
    title = "Meetings by tier (orange: this account)"
    if len(high) and "standard" in means and means["standard"] > 0:
        title = f"Key accounts meet {high.mean() / means['standard']:.1f} times as often (orange: this one)"
    small(axes, title, "", "meetings a month", wide=40)
