"""Who meets whom in one account, as a bow-tie or a diamond one recognises across a room."""

from matplotlib.axes import Axes
from matplotlib.patches import Polygon
from pandas import DataFrame

from kamsim.plots.style import CUSTOMER, GREY, INK, LEAST, LOSS, MUTED, SUPPLIER, board, short
from kamsim.theory.assumptions import Assumptions

LIVING = Assumptions.fields["living_tie"].default  #: strength from which a tie is drawn
NOTE = "hollow: known to nobody on the other side"
FRONT, BACK = 0.30, 1.05
CARRIES = 0.5  #: share of all ties in one pair of hands from which a person is marked
MOST_ROLES = 7  #: people on one side from which roles are left out


def plot_map(contacts: DataFrame, ties: DataFrame, title: str, axes: Axes | None = None) -> Axes:
    """Both organisations' people, staff below and executives above, and the ties between them.

    Parameters
    ----------
    contacts : DataFrame
        Columns contact, side (supplier/buyer), name, role, level (0 to 2), filled.
    ties : DataFrame
        Columns supplier_contact, buyer_contact, strength, buyer_trust; `access_refused` where access is refused.
    title : str
        What the picture shows.
    axes : Axes, optional
        Where it is drawn; a new figure without it.

    Returns
    -------
    Axes
        ``.figure`` is the whole picture.

    Examples
    --------
    >>> import pandas as pd
    >>> people = pd.DataFrame({"contact": [0, 1], "side": ["supplier", "buyer"], "name": ["Anna Berg", "Amir Corvin"],
    ...                        "role": ["key_account_manager", "purchaser"], "level": [0, 0], "filled": [True, True]})
    >>> ties = pd.DataFrame({"supplier_contact": [0], "buyer_contact": [1], "strength": [0.8], "buyer_trust": [0.7]})
    >>> [person.get_text() for person in plot_map(people, ties, "Two people carry it all").texts]
    ['Anna Berg\\nkey account manager\\n100% of the ties', 'Amir Corvin\\npurchaser']
    """
    living = ties[ties["strength"] >= LIVING]
    seats, count = int((contacts["side"] == "buyer").sum()), living["buyer_contact"].nunique()
    note = f"{count} of the customer's {seats} people {'is' if count == 1 else 'are'} known; {NOTE}"
    axes = axes or board(title, note, left=0.0, right=0.0, bottom=0.15)[1]
    known = set(living["supplier_contact"]) | set(living["buyer_contact"])
    spots = place_people(contacts, living)
    refused = "access_refused" in ties and bool(ties["access_refused"].any())
    held = living.groupby("supplier_contact")["strength"].sum() / max(1e-9, living["strength"].sum())
    for side, colour in (("supplier", SUPPLIER), ("buyer", CUSTOMER)):
        draw_side(axes, contacts[contacts["side"] == side], spots, known, colour)
    for tie in living.itertuples():
        (x1, y1), (x2, y2) = spots[tie.supplier_contact], spots[tie.buyer_contact]
        most = held.get(tie.supplier_contact, 0.0) >= CARRIES
        axes.plot(
            [x1, x2], [y1, y2], color=LOSS if most else MUTED, lw=0.8 + 4.5 * tie.strength, alpha=0.75, zorder=2,
            solid_capstyle="round",
        )  # fmt: skip
    many = contacts.groupby("side").size().max() > MOST_ROLES
    for person in contacts.itertuples():
        draw_person(axes, person, spots[person.contact], person.contact in known, held, refused, many)
    axes.set_xlim(-1.72, 1.72)
    axes.set_ylim(-0.02, 1.06)
    axes.axis("off")
    return axes


def place_people(contacts, living):
    """Known people stand in front, towards the other side; the others behind; higher levels higher up.

    The customer's people stand as high as those they know, so that few lines cross.
    """
    known, spots = set(living["supplier_contact"]) | set(living["buyer_contact"]), {}
    own = contacts[(contacts["side"] == "supplier") & contacts["contact"].isin(known)].sort_values(["level", "contact"])
    height = {person: place for place, person in enumerate(own["contact"])}
    met = living.assign(height=living["supplier_contact"].map(height)).groupby("buyer_contact")["height"].mean()
    for side, sign in (("supplier", -1.0), ("buyer", 1.0)):
        some = contacts[contacts["side"] == side].sort_values(["level", "contact"])
        if side == "buyer":
            some = some.sort_values("contact", key=lambda one: one.map(met).fillna(0.0), kind="stable")
        for front in (True, False):
            column = [person for person in some.itertuples() if (person.contact in known) == front]
            for place, person in enumerate(column):
                spots[person.contact] = (sign * (FRONT if front else BACK), (place + 0.5) / len(column))
    return spots


def draw_side(axes, people, spots, known, colour):
    """The shape of one organisation: it narrows to the one person in front, or stands broad where many meet."""
    front = sorted(spots[one] for one in people["contact"] if one in known)
    back = sorted(spots[one] for one in people["contact"] if one not in known)
    if not front:
        return
    sign = 1.0 if front[0][0] > 0 else -1.0
    rim = 0.06
    low, high = front[0][1], front[-1][1]
    behind = [(sign * BACK, back[-1][1] + rim), (sign * BACK, back[0][1] - rim)] if back else [(sign * BACK, 0.5)]
    ahead = (
        [(sign * FRONT, 0.5 * (low + high))]
        if len(front) == 1
        else [(sign * FRONT, low - rim), (sign * FRONT, high + rim)]
    )
    axes.add_patch(Polygon([*ahead, *behind], closed=True, facecolor=colour, alpha=0.13, lw=0, zorder=0))


def draw_person(axes, person, spot, known, held, refused, many):
    """A dot with name and role; of one's own people in front also how much of the account is in their hands."""
    (x, y), left = spot, person.side == "supplier"
    colour, share = SUPPLIER if left else CUSTOMER, held.get(person.contact, 0.0)
    most = left and share >= CARRIES
    inside, edge = (colour, LOSS if most else colour) if known else ("white", GREY)
    size, wide = (150, 2.2) if most else (95, 1.1)
    axes.scatter([x], [y], s=size, color=inside, edgecolor=edge, linewidth=wide, zorder=3)
    if refused and not left and not known:
        axes.scatter([x], [y], marker="x", color=MUTED, s=45, zorder=4)
    label = short(person.name, 18) if person.filled else "vacant"
    if not many:
        label += f"\n{short(person.role.replace('_', ' '), 20)}"
    if most:
        label += f"\n{share:.0%} of the ties"
    axes.annotate(
        label, (x, y), textcoords="offset points", xytext=(-9 if left else 9, 0), va="center", linespacing=1.05,
        ha="right" if left else "left", fontsize=LEAST, color=(LOSS if most else INK) if known else MUTED, zorder=5,
        bbox={"facecolor": "white", "alpha": 0.72, "edgecolor": "none", "pad": 0.6} if known else None,
    )  # fmt: skip
