"""Who meets whom in one account; ties coloured by trust, unknown positions grey."""

from matplotlib import colormaps
from matplotlib.axes import Axes
from matplotlib.cm import ScalarMappable
from pandas import DataFrame

from kamsim.plots.style import BLUE, GREY, ORANGE, new_axes, short, tidy
from kamsim.theory.assumptions import Assumptions

LIVING = Assumptions.fields["living_tie"].default  #: strength from which a tie is drawn


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
    ['Anna Berg\\nkey account manager', 'Amir Corvin\\npurchaser']
    """
    axes = axes or new_axes(10, 5.2)
    living = ties[ties["strength"] >= LIVING]
    known = set(living["supplier_contact"]) | set(living["buyer_contact"])
    spots = place_people(contacts)
    colours = colormaps["cividis"]
    for tie in living.itertuples():
        (x1, y1), (x2, y2) = spots[tie.supplier_contact], spots[tie.buyer_contact]
        axes.plot(
            [x1, x2],
            [y1, y2],
            color=colours(tie.buyer_trust),
            lw=1 + 5 * tie.strength,
            zorder=1,
            solid_capstyle="round",
        )
    refused = "access_refused" in ties and ties["access_refused"].any()
    for person in contacts.itertuples():
        draw_person(axes, person, spots[person.contact], person.contact in known)
        if refused and person.side == "buyer" and person.contact not in known:
            axes.scatter(*spots[person.contact], marker="x", color="#555555", s=60, zorder=3)
    axes.set_xlim(-1.0, 2.0)
    axes.set_xticks([0, 1], ["supplier", "customer"])
    axes.set_yticks([])
    axes.figure.colorbar(
        ScalarMappable(cmap=colours), ax=axes, label="customer's trust in the person, 0..1", shrink=0.7
    )
    tidy(axes, title, "thick line: strong tie; grey: nobody knows this person")
    axes.spines[["left", "bottom"]].set_visible(False)
    return axes


def place_people(contacts):
    """A column for each side, higher levels higher up."""
    spots = {}
    for side, x in (("supplier", 0.0), ("buyer", 1.0)):
        some = contacts[contacts["side"] == side].sort_values(["level", "contact"])
        count = max(1, len(some))
        for place, person in enumerate(some.itertuples()):
            spots[person.contact] = (x, (place + 0.5) / count)
    return spots


def draw_person(axes, person, spot, known):
    """A dot with a name and a role."""
    x, y = spot
    left = person.side == "supplier"
    colour = (BLUE if left else ORANGE) if known else "#D0D0D0"
    axes.scatter([x], [y], s=170, color=colour, edgecolor="black" if known else GREY, zorder=2)
    label = f"{short(person.name, 22)}\n{person.role.replace('_', ' ')}"
    axes.annotate(
        label,
        (x, y),
        textcoords="offset points",
        xytext=(-14 if left else 14, 0),
        va="center",
        ha="right" if left else "left",
        fontsize=8,
        color="black" if known else "#777777",
    )
