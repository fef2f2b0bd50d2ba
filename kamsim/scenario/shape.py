"""The shape of a scenario file: which tables and keys it may hold, built from the declared fields."""

from functools import cache
from typing import Annotated, Literal

from kamsim.theory.assumptions import PRESETS, Assumptions
from kamsim.theory.events import EVENTS
from kamsim.theory.state import (
    BuyerState,
    ContactState,
    LeverState,
    MarketState,
    NeedState,
    RelationshipState,
    ShockState,
    SiteState,
    SupplierState,
    SupportState,
    TieState,
)
from kamsim.theory.words import ServiceLever

MOST_MONTHS = 1200  #: a scenario may last
REFERENCES = {"prior_supplier": str}  # fields that hold a row in memory and an id in a file
WHOLE, MONEY = 10**9, 1e15  # widest numbers a field without bounds may take

TABLES = {
    "assumptions": Assumptions,
    "market": MarketState,
    "suppliers": SupplierState,
    "buyers": BuyerState,
    "people": ContactState,
    "relationships": RelationshipState,
    "shocks": ShockState,
    "levers": LeverState,
    "population": None,
    "claim": None,
}


def word_list(words):
    """The lower-case names of a ladder, as a scenario file writes them."""
    return tuple(word.name.lower() for word in words)


def annotation(field):
    """The type pydantic checks for one declared field."""
    if field.name in REFERENCES:
        return str
    if field.words is not None:
        return Literal[word_list(field.words)]
    if isinstance(field.default, bool):
        return bool
    if isinstance(field.default, int):
        return whole(-WHOLE if field.low is None else field.low, WHOLE if field.high is None else field.high)
    return number(-MONEY if field.low is None else field.low, MONEY if field.high is None else field.high)


def whole(low, high):
    """A whole number within bounds."""
    from pydantic import Field

    return Annotated[int, Field(ge=int(low), le=int(high))]


def number(low, high):
    """A finite number within bounds."""
    from pydantic import Field

    return Annotated[float, Field(ge=float(low), le=float(high), allow_inf_nan=False)]


def text():
    """A text that is not empty, and of a length one would read."""
    from pydantic import Field

    return Annotated[str, Field(min_length=1, max_length=400)]


def must(kind):
    """A key that must be there."""
    return kind, ...


def may(kind):
    """A key that may be left out."""
    return kind | None, None


def table(title, /, **keys):
    """A table of the file with these keys and no others."""
    from pydantic import ConfigDict, create_model

    return create_model(title, __config__=ConfigDict(extra="forbid", strict=True), **keys)


def given_fields(declared, leave_out=()):
    """Keys for the fields of a row class that a scenario may set, none of them required."""
    return {
        name: may(annotation(field)) for name, field in declared.fields.items() if field.given and name not in leave_out
    }


@cache
def shape():
    """The pydantic model of a whole scenario file."""
    return table(
        "Scenario",
        title=must(text()),
        teaches=may(text()),
        months=may(whole(1, MOST_MONTHS)),
        currency=may(text()),
        events=may(whole(1, 20_000_000)),
        bids=may(whole(1, 20_000_000)),
        free_places=may(whole(0, 2000)),
        assumptions=may(assumptions_table()),
        market=may(market_table()),
        suppliers=may(dict[str, supplier_table()]),
        buyers=may(dict[str, buyer_table()]),
        levers=may(by_lever("Levers", LeverState)),
        people=may(dict[str, person_table()]),
        relationships=may(list[relationship_table()]),
        shocks=may(list[shock_table()]),
        population=may(population_table()),
        claim=may(claim_table()),
    )


@cache
def assumptions_table():
    """A preset, and any assumption of one's own."""
    own = {name: may(annotation(field)) for name, field in Assumptions.fields.items()}
    return table("Assumptions", preset=may(Literal[tuple(PRESETS)]), **own)


def market_table():
    """The economy, and whether it replays one that was."""
    return table("Market", replay=may(Literal["nber"]), replay_from=may(whole(1945, 2020)), **given_fields(MarketState))


@cache
def supplier_table():
    """One listed supplier."""
    return table("Supplier", name=must(text()), strategy=may(text()), **given_fields(SupplierState, ["strategy"]))


@cache
def buyer_table():
    """One listed buyer, with what it needs and the places it has."""
    return table(
        "Buyer",
        needs=may(by_lever("Needs", NeedState)),
        places=may(dict[str, table("Place", **given_fields(SiteState))]),
        name=must(text()),
        strategy=may(text()),
        **given_fields(BuyerState, ["strategy"]),
    )


@cache
def person_table():
    """One listed person."""
    role = annotation(ContactState.fields["role"])
    fields = given_fields(ContactState, ["role"])
    return table("Person", name=must(text()), firm=must(text()), role=must(role), **fields)


def relationship_table():
    """One relationship: the two firms, who works on it, who knows whom, and what each lever gives."""
    tie = table("Tie", supplier_person=must(text()), buyer_person=must(text()), **given_fields(TieState))
    return table(
        "Relationship",
        supplier=must(text()),
        buyer=must(text()),
        team=may(list[text()]),
        ties=may(list[tie]),
        levers=may(by_lever("Supports", SupportState)),
        **given_fields(RelationshipState),
    )


def shock_table():
    """One thing that will happen: when, what, and whom it strikes."""
    struck = {key: may(text()) for key in ("who", "rival", "partner", "supplier", "buyer")}
    how = {name: may(annotation(ShockState.fields[name])) for name in ("act", "project", "trouble", "size", "months")}
    month = annotation(ShockState.fields["month"])
    return table("Shock", month=must(month), kind=must(Literal[tuple(SHOCKS)]), **struck, **how)


def by_lever(title, declared):
    """A table with one inner table for each service lever."""
    inner = table(title.removesuffix("s"), **given_fields(declared))
    return table(title, **{word: may(inner) for word in word_list(ServiceLever)})


def claim_table():
    """What the scenario claims to show, as data: two variants of itself, and what differs between them."""
    variants = {"with": may(dict), "without": must(dict)}
    return table(
        "Claim",
        says=must(text()),
        supplier=must(text()),
        buyer=may(text()),
        measure=must(text()),
        direction=must(Literal["up", "down"]),
        least=must(number(0.0, MONEY)),
        years=may(whole(1, MOST_MONTHS // 12)),
        **variants,
    )


def population_table():
    """What a scenario may say about firms that are drawn rather than listed."""
    return table(
        "Population",
        suppliers=must(whole(0, 2000)),
        buyers=must(whole(0, 20_000)),
        suppliers_per_buyer=may(whole(1, 50)),
        concentration=may(Literal["measured", "80/20"] | number(0.25, 0.95)),
        spend=may(number(100.0, 1e9)),
        active=may(number(0.0, 1.0)),
        rivalry_groups=may(whole(0, 1000)),
        breadth_by_size=may(number(0.0, 1.5)),
        fame=may(number(0.0, 3.0)),
        fame_fades=may(number(0.0, 1.0)),
        supplier_strategy=may(str),
        buyer_strategy=may(str),
        seed=may(whole(0, 2**63)),
    )


#: What may be scheduled, and whom it must name: each entry lists the ways to name the one it strikes.
SHOCKS = {name: event.scheduled for name, event in EVENTS.items() if event.scheduled}
