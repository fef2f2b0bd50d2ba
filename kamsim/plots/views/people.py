"""The view "people": who knows whom in one account, and what is lost if one of them leaves."""

import numpy as np

from kamsim.plots.style import short

from .parts.map import LIVING, plot_map

SHAPES = {
    "none": "nobody knows anybody", "bow_tie": "a bow-tie", "fan": "a fan", "lattice": "a lattice",
    "diamond": "a diamond",
}  # fmt: skip


def draw(seen):
    """The map of both organisations, with the person in whose hands most of it is.

    Parameters
    ----------
    seen : Seen
    """
    contacts, ties = people_now(seen)
    return plot_map(contacts, ties, finding(seen, contacts, ties)).figure


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


def finding(seen, contacts, ties):
    """The shape, who carries it, and what would go with that person."""
    account, pair = seen.account.iloc[-1], f"{short(str(seen.now['supplier']), 22)} and {short(seen.buyer, 22)}"
    living = ties[ties["strength"] >= LIVING]
    if living.empty:
        return f"Nobody at {short(str(seen.now['supplier']), 22)} knows anybody at {short(seen.buyer, 22)}"
    held = living.groupby("supplier_contact")["strength"].sum()
    who = contacts.set_index("contact")["name"][held.idxmax()]
    share = held.max() / held.sum()
    words = SHAPES[str(account["shape"])]
    form = "meet" if str(account["shape"]) == "none" else f"form {words}"
    return f"{pair} {form}: without {short(who, 22)} {share:.0%} of the ties would go"
