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

MOST_MONTHS = 1200
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
}


def word_list(words):
    """The lower-case names of a ladder, as a scenario file writes them."""
    return tuple(word.name.lower() for word in words)


def annotation(field):
    """The type pydantic checks for one declared field."""
    from pydantic import Field

    if field.name in REFERENCES:
        return str
    if field.words is not None:
        return Literal[word_list(field.words)]
    if isinstance(field.default, bool):
        return bool
    whole = isinstance(field.default, int)
    low = (-WHOLE if whole else -MONEY) if field.low is None else field.low
    high = (WHOLE if whole else MONEY) if field.high is None else field.high
    if whole:
        return Annotated[int, Field(ge=int(low), le=int(high))]
    return Annotated[float, Field(ge=float(low), le=float(high), allow_inf_nan=False)]


def given_fields(declared, leave_out=()):
    """The fields of a row class that a scenario may set."""
    return {name: field for name, field in declared.fields.items() if field.given and name not in leave_out}


def optional(fields):
    """Pydantic definitions of declared fields, none of them required."""
    return {name: (annotation(field) | None, None) for name, field in fields.items()}


@cache
def shape():
    """The pydantic model of a whole scenario file."""
    from pydantic import ConfigDict, Field, create_model

    def table(title, /, **fields):
        return create_model(title, __config__=ConfigDict(extra="forbid", strict=True), **fields)

    text, needed = Annotated[str, Field(min_length=1, max_length=400)], ...
    count = Annotated[int, Field(ge=1, le=20_000_000)] | None
    supplier = optional(given_fields(SupplierState, ["strategy"]))
    buyer = optional(given_fields(BuyerState, ["strategy"]))
    person = optional(given_fields(ContactState, ["role"]))
    tie = table("Tie", supplier_person=(text, needed), buyer_person=(text, needed), **optional(given_fields(TieState)))
    relationship = table(
        "Relationship",
        supplier=(text, needed),
        buyer=(text, needed),
        team=(list[text] | None, None),
        ties=(list[tie] | None, None),
        levers=(by_lever(table, "Supports", SupportState), None),
        **optional(given_fields(RelationshipState)),
    )
    role = annotation(ContactState.fields["role"])
    shock_fields = optional({n: ShockState.fields[n] for n in ("act", "project", "trouble", "size", "months")})
    shock = table(
        "Shock",
        month=(annotation(ShockState.fields["month"]), needed),
        kind=(Literal[tuple(SHOCKS)], needed),
        who=(text | None, None),
        rival=(text | None, None),
        partner=(text | None, None),
        supplier=(text | None, None),
        buyer=(text | None, None),
        **shock_fields,
    )
    firm = {"name": (text, needed), "strategy": (text | None, None)}
    return table(
        "Scenario",
        title=(text, needed),
        teaches=(text | None, None),
        months=(Annotated[int, Field(ge=1, le=MOST_MONTHS)] | None, None),
        currency=(text | None, None),
        events=(count, None),
        bids=(count, None),
        assumptions=(
            table("Assumptions", preset=(Literal[tuple(PRESETS)] | None, None), **optional(Assumptions.fields)) | None,
            None,
        ),
        market=(
            table(
                "Market",
                replay=(Literal["nber"] | None, None),
                replay_from=(Annotated[int, Field(ge=1945, le=2020)] | None, None),
                **optional(given_fields(MarketState)),
            )
            | None,
            None,
        ),
        suppliers=(dict[str, table("Supplier", **firm, **supplier)] | None, None),
        buyers=(
            dict[
                str,
                table(
                    "Buyer",
                    needs=(by_lever(table, "Needs", NeedState), None),
                    places=(dict[str, table("Place", **optional(given_fields(SiteState)))] | None, None),
                    **firm,
                    **buyer,
                ),
            ]
            | None,
            None,
        ),
        levers=(by_lever(table, "Levers", LeverState), None),
        people=(
            dict[str, table("Person", name=(text, needed), firm=(text, needed), role=(role, needed), **person)] | None,
            None,
        ),
        relationships=(list[relationship] | None, None),
        shocks=(list[shock] | None, None),
        population=(population_table(table) | None, None),
    )


def by_lever(table, title, declared):
    """A table with one inner table for each service lever."""
    inner = table(title.removesuffix("s"), **optional(given_fields(declared)))
    return table(title, **{word: (inner | None, None) for word in word_list(ServiceLever)}) | None


def population_table(table):
    """What a scenario may say about firms that are drawn rather than listed."""
    from pydantic import Field

    share = Annotated[float, Field(ge=0.0, le=1.0, allow_inf_nan=False)] | None
    top_fifth = Annotated[float, Field(ge=0.25, le=0.95, allow_inf_nan=False)]
    return table(
        "Population",
        suppliers=(Annotated[int, Field(ge=0, le=2000)], ...),
        buyers=(Annotated[int, Field(ge=0, le=20_000)], ...),
        suppliers_per_buyer=(Annotated[int, Field(ge=1, le=50)] | None, None),
        concentration=(Literal["measured", "80/20"] | top_fifth | None, None),
        spend=(Annotated[float, Field(ge=100.0, le=1e9, allow_inf_nan=False)] | None, None),
        active=(share, None),
        rivalry_groups=(Annotated[int, Field(ge=0, le=1000)] | None, None),
        breadth_by_size=(Annotated[float, Field(ge=0.0, le=1.5, allow_inf_nan=False)] | None, None),
        supplier_strategy=(str | None, None),
        buyer_strategy=(str | None, None),
        seed=(Annotated[int, Field(ge=0, le=2**63)] | None, None),
    )


#: What may be scheduled, and whom it must name: each entry lists the ways to name the one it strikes.
SHOCKS = {name: event.scheduled for name, event in EVENTS.items() if event.scheduled}
