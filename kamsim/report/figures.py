"""Which figures a report holds, and how they become pictures."""

import base64
import io

import numpy as np
import pandas as pd

from .. import plots
from ..words import Role, Shape, Side


def people_of(history, relationship):
    """Contacts and ties of one relationship at the end of a history, as tables for the map."""
    record, scenario = history.records[0], history.scenario
    ties = record.ties[0][record.ties[0]["relationship"] == relationship]
    seats = np.unique(np.r_[ties["supplier_contact"], ties["buyer_contact"]])
    rows = record.contacts[0][seats]
    names = [scenario.names.person(int(row["person"])) if row["filled"] else "vacant" for row in rows]
    contacts = pd.DataFrame({
        "contact": seats, "name": names, "role": [Role(int(role)).name.lower() for role in rows["role"]],
        "side": [Side(int(side)).name.lower() for side in rows["side"]], "level": rows["level"],
        "filled": rows["filled"],
    })  # fmt: skip
    columns = ("supplier_contact", "buyer_contact", "strength", "buyer_trust")
    return contacts, pd.DataFrame({name: ties[name] for name in columns})


def map_title(history, relationship):
    """Shape, breadth and bus factor in a sentence."""
    rows = history.relationships
    row = rows[(rows["relationship"] == relationship) & (rows["month"] == rows["month"].max())].iloc[0]
    shape = Shape[str(row["shape"]).upper()].name.lower().replace("_", "-")
    if shape == "none":
        return f"{row['supplier']} and {row['buyer']}: nobody knows anybody any more"
    lose = {1: "one person carries", 2: "two persons carry", 3: "three or more persons carry"}[int(row["bus_factor"])]
    return f"{row['supplier']} and {row['buyer']}: a {shape}; {lose} half of the ties"


def account_figures(history, relationship):
    """V1 to V4 of one account, by name."""
    table, events = history.relationships, history.events
    return {
        f"map-{relationship}": plots.plot_map(*people_of(history, relationship), map_title(history, relationship)),
        f"trust-{relationship}": plots.plot_trust(table, events, relationship),
        f"account-{relationship}": plots.plot_account(table, relationship),
    }


def overview_figures(history, futures):
    """Timeline, portfolios and futures, by name."""
    table = history.relationships
    figures = {"timeline": plots.plot_timeline(table, history.events)}
    for number, supplier in enumerate(history.scenario.names.suppliers[:6]):
        figures[f"portfolio-{number}"] = plots.plot_portfolio(table, supplier)[0]
    if futures is not None and history.scenario.months >= 24:
        figures["profit"] = plots.plot_bands(futures.years)
        figures["survival"] = plots.plot_survival(futures)
        figures["survival-stage"] = plots.plot_survival(futures, "stage")
    return figures


def picture(axes):
    """An axes' figure as PNG bytes."""
    room = io.BytesIO()
    axes.figure.savefig(room, format="png", dpi=110)
    return room.getvalue()


def inline(png):
    """PNG bytes as an address that needs no file."""
    return "data:image/png;base64," + base64.b64encode(png).decode()
