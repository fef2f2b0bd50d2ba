"""From raw records to tidy tables: words for numbers, names for rows, a unit for every column."""

import numpy as np
import pandas as pd

from kamsim.theory.events import BY_NUMBER, DEPARTURES, Kind, concept
from kamsim.theory.state import BidState, BuyerState, EventState, RelationshipState, SupplierState
from kamsim.theory.words import Role, Side, Tier

from .columns import ROWS, Column, described
from .recorder import RELATIONSHIP_COLUMNS

OF_RELATIONSHIPS = {
    "key_account": Column("yes/no", "Whether the supplier gives it key or strategic status."),
    "in_recession": Column("yes/no", "Whether the economy contracts."),
}  # fmt: skip
OF_FIRMS = {
    "side": Column("word", "Supplier or buyer."),
    "firm": Column("name", "The firm."),
    "sales": Column("EUR per year", "Sales of a supplier in the year."),
    "profit": Column("EUR per year", "Profit of a supplier in the year."),
    "selling_cost": Column("EUR per year", "What a supplier spent on its accounts in the year."),
    "spending": Column("EUR per month", "What a buyer orders in the month that closes the year."),
    "partners": Column("relationships", "Firms of the other side it trades with."),
}  # fmt: skip
OF_EVENTS = {
    "kind": Column("word", "What happened."),
    "who": Column("name", "The person concerned; empty if none."),
    "joined": Column("name", "The supplier that a person who left went to; missing if none."),
    "size": Column("of its kind", "How much: a share, a number or EUR, as the kind has it."),
    "detail": Column("word", "A word of the kind's own: act, reason, stage, destination; a buyer's name in a merger."),
    "concept": Column("concept", "The concept behind it, as docs/concepts.md numbers it."),
}  # fmt: skip
OF_BIDS = {
    "incumbent": Column("name", "The supplier that held the contract; missing if none did."),
    "winner": Column("name", "The supplier that won; missing if it is outside this world."),
    "incumbent_won": Column("yes/no", "Whether the incumbent kept the contract."),
}  # fmt: skip
OF_ENDINGS = {
    "initiator": Column("word", "Which side ended it."),
    "reason": Column("word", "Why it ended."),
    "plan": Column("yes/no", "Whether an agreed exit plan stood."),
    "cost": Column("EUR", "What the end cost the supplier."),
    "returned": Column("yes/no", "Whether the two traded again later in the run."),
}  # fmt: skip
OF_PEOPLE = {
    "person": Column("name", "The person."),
    "firm": Column("name", "The firm the seat belongs to."),
    "side": Column("word", "Which side the firm is on."),
    "role": Column("word", "What the seat is there to do."),
    "start": Column("months since the start", "Month in which the person took the seat; 0 if there from the start."),
    "end": Column("months since the start", "Month in which the person left it; missing if still there."),
    "destination": Column("word", "Where the person went; empty if still there."),
    "joined": Column("name", "The supplier the person went to; missing if none."),
    "relationships_held": Column("relationships", "Relationships the seat works on."),
}  # fmt: skip


def word(ladder, value):
    """The lower-case word of a number, e.g. ``key``."""
    return ladder(int(value)).name.lower()


def words_of(ladder, values):
    """A column of words, kept as categories in the order of the ladder."""
    members = sorted(ladder)
    names = [member.name.lower() for member in members]
    codes = np.searchsorted([int(member) for member in members], values)
    return pd.Categorical.from_codes(codes, names, ordered=True)


def names_of(names, rows):
    """A column of names, kept as categories; -1 becomes missing."""
    unique = list(dict.fromkeys(names))
    place = np.array([unique.index(name) for name in names] + [-1])
    return pd.Categorical.from_codes(place[np.asarray(rows)], unique)


def text(values):
    """A column of text, of the same type when it is empty and when it is read back."""
    return pd.array(list(values), dtype="string")


def text_by(say, *keys):
    """A column of text that follows from columns of whole numbers: each combination of these is said once."""
    keys = [np.asarray(key, np.int64) for key in keys]
    place = np.zeros(len(keys[0]), np.int64)
    for key in keys:
        numbers, _ = pd.factorize(key)
        place, _ = pd.factorize(place * (numbers.max(initial=0) + 1) + numbers)
    _, first = np.unique(place, return_index=True)
    return text(say(*(int(key[row]) for key in keys)) for row in first)[place]


def relationship_table(record, scenario):
    """One row per run, recorded month and relationship of two firms that know each other."""
    layout = scenario.layout.world.relationships
    runs, months, rows = record.relationships["stage"].shape
    columns = {
        "run": np.repeat(record.seeds, months * rows),
        "month": np.tile(np.repeat(record.months, rows), runs),
        "relationship": np.tile(np.arange(rows), runs * months),
        "supplier": names_of(scenario.names.suppliers, np.repeat(record.sellers, months, axis=0).reshape(-1)),
        "buyer": names_of(scenario.names.buyers, np.tile(layout["buyer"], runs * months)),
    }
    for name in RELATIONSHIP_COLUMNS[1:]:
        values, ladder = record.relationships[name].reshape(-1), RelationshipState.fields[name].words
        columns[name] = words_of(ladder, values) if ladder else values
    table = pd.DataFrame(columns)
    table["key_account"] = record.relationships["tier"].reshape(-1) >= Tier.KEY
    table["in_recession"] = np.repeat(record.recession.reshape(-1), rows)
    met = record.relationships["known"].reshape(-1)
    table = table if met.all() else table[met].reset_index(drop=True)
    return described(table, OF_RELATIONSHIPS, ROWS, RelationshipState.fields)


def by_run(table, seeds):
    """Rows run by run: their order does not hang on how many runs were played at a time."""
    places = {seed: place for place, seed in enumerate(seeds)}
    return table.sort_values("run", kind="stable", key=lambda run: run.map(places), ignore_index=True)


def firm_table(record, scenario):
    """One row per run, year and firm of either side."""
    parts = []
    for side, columns, names in (
        ("supplier", record.suppliers, scenario.names.suppliers), ("buyer", record.buyers, scenario.names.buyers),
    ):  # fmt: skip
        runs, years, rows = next(iter(columns.values())).shape
        part = pd.DataFrame({name: values.reshape(-1) for name, values in columns.items()})
        part.insert(0, "run", np.repeat(record.seeds, years * rows))
        part.insert(1, "year", np.tile(np.repeat(np.arange(1, years + 1), rows), runs))
        part.insert(2, "side", text([side] * len(part)))
        part.insert(3, "firm", text(tuple(names) * (runs * years)))
        parts.append(part)
    table = by_run(pd.concat(parts, ignore_index=True), record.seeds)
    table = table.rename(
        columns={
            "sales_year": "sales",
            "profit_year": "profit",
            "selling_cost_year": "selling_cost",
            "orders": "spending",
        }
    )
    return described(table, OF_FIRMS, SupplierState.fields, BuyerState.fields)


def detail_of(kind, detail, names):
    """The word behind a line's detail, in the ladder of its kind; the buyer that was taken over in a merger."""
    if kind == Kind.MERGER:
        return names.buyers[detail]
    ladder = BY_NUMBER[kind].detail
    return word(ladder, detail) if ladder else ""


def causes_of(lines):
    """Columns of the three causes of each line, missing where there are fewer, and of their weights."""
    columns = {}
    for place in ("cause", "second_cause", "third_cause"):
        weight = f"{place.removesuffix('_cause')}_weight"
        columns[place] = words_of(Kind, lines[place]).remove_categories("none")
        columns[weight] = lines[weight]
    return columns


def event_table(record, scenario):
    """One row per line of the cause ledger."""
    names = scenario.names
    layout = scenario.layout.world.relationships
    lines = np.concatenate(record.events) if record.events else np.zeros(0)
    pair, run = lines["relationship"], np.repeat(np.arange(len(record.events)), [len(part) for part in record.events])
    supplier = np.where(pair >= 0, record.sellers[run, pair], lines["supplier"])
    columns = {
        "run": np.repeat(record.seeds, [len(part) for part in record.events]),
        "month": lines["month"],
        "kind": words_of(Kind, lines["kind"]),
        "who": text_by(lambda person: names.person(person) if person >= 0 else "", lines["person"]),
        "contact": lines["contact"],
        "relationship": pair,
        "supplier": names_of(names.suppliers, supplier),
        "buyer": names_of(names.buyers, np.where(pair >= 0, layout["buyer"][pair], lines["buyer"])),
        "joined": names_of(names.suppliers, np.where(lines["person"] >= 0, lines["supplier"], -1)),
        "size": lines["size"],
        "detail": text_by(lambda kind, detail: detail_of(kind, detail, names), lines["kind"], lines["detail"]),
        **causes_of(lines),
        "concept": text_by(concept, lines["kind"], lines["detail"]),
        "trust": lines["trust"],
        "commitment": lines["commitment"],
        "deceptive": lines["deceptive"],
        "detected": lines["detected"],
        "initiator": words_of(Side, lines["initiator"]),
        "planned": lines["planned"],
    }
    return described(pd.DataFrame(columns), OF_EVENTS, ROWS, EventState.fields)


def bid_table(record, scenario):
    """One row per tender."""
    names, lines = scenario.names, np.concatenate(record.bids)
    run = np.repeat(np.arange(len(record.bids)), [len(part) for part in record.bids])
    table = pd.DataFrame(
        {name: lines[name] for name in lines.dtype.names if name not in ("buyer", "incumbent", "winner")}
    )
    table.insert(0, "run", np.repeat(record.seeds, [len(part) for part in record.bids]))
    table.insert(2, "buyer", names_of(names.buyers, lines["buyer"]))
    for place, name in ((3, "incumbent"), (4, "winner")):
        supplier = np.where(lines[name] >= 0, record.sellers[run, lines[name]], -1)
        table.insert(place, name, names_of(names.suppliers, supplier))
    table["incumbent_won"] = lines["winner"] == lines["incumbent"]
    return described(table, OF_BIDS, ROWS, BidState.fields)


def ending_table(events):
    """One row per relationship that ended, and whether it came back later."""
    ended = events[events["kind"] == "ended"]
    back = events[events["kind"] == "returned"]
    last = back.groupby(["run", "relationship"], observed=True)["month"].max()
    keys = pd.MultiIndex.from_frame(ended[["run", "relationship"]])
    returned = last.reindex(keys).to_numpy() > ended["month"].to_numpy()
    table = ended[["run", "month", "relationship", "supplier", "buyer", "initiator"]].copy()
    table["reason"], table["plan"] = ended["detail"], ended["planned"]
    table["cost"], table["returned"] = ended["size"], returned
    return described(table.reset_index(drop=True), OF_ENDINGS)


def held_relationships(scenario):
    """How many relationships each seat works on."""
    ties = scenario.layout.world.ties
    pairs = {
        (int(seat), int(tie["relationship"]))
        for tie in ties
        for seat in (tie["supplier_contact"], tie["buyer_contact"])
    }
    count = np.zeros(len(scenario.layout.world.contacts), int)
    for seat, _ in pairs:
        count[seat] += 1
    return count


def people_table(record, scenario):
    """One row per spell of a person in a seat."""
    moves = [int(Kind.CONTACT_JOINED), *(int(Kind[name.upper()]) for name in DEPARTURES)]
    lines = [part[np.isin(part["kind"], moves)] for part in record.events]
    events = event_table(record._replace(events=lines), scenario)
    seats, names = scenario.layout.world.contacts, scenario.names
    started = pd.DataFrame({
        "run": np.repeat(record.seeds, len(seats)),
        "contact": np.tile(np.arange(len(seats)), len(record.seeds)),
        "who": text(names.people * len(record.seeds)),
        "start": 0,
    })  # fmt: skip
    joined = events[events["kind"] == "contact_joined"].rename(columns={"month": "start"})
    spells = pd.concat([started, joined[["run", "contact", "who", "start"]]], ignore_index=True)
    gone = events[events["kind"].isin(DEPARTURES)]
    gone = gone.drop_duplicates(["run", "contact", "who"])[["run", "contact", "who", "month", "detail", "joined"]]
    spells = spells.merge(gone, how="left", on=["run", "contact", "who"])
    firms = np.where(seats["side"] == Side.SUPPLIER, 0, 1)
    firm = [(names.suppliers, names.buyers)[side][row] for side, row in zip(firms, seats["firm"], strict=True)]
    seat = spells["contact"].to_numpy()
    table = pd.DataFrame({
        "run": spells["run"], "person": spells["who"], "contact": seat, "firm": text(firm)[seat],
        "side": words_of(Side, seats["side"][seat]), "role": words_of(Role, seats["role"][seat]),
        "start": spells["start"], "end": spells["month"].astype("Int64"), "destination": spells["detail"].fillna(""),
        "joined": spells["joined"], "relationships_held": held_relationships(scenario)[seat],
    })  # fmt: skip
    return described(by_run(table, record.seeds), OF_PEOPLE)
