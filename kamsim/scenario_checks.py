"""The shape of a scenario file, built from the declared fields, and every problem of a file said at once.

Each line names the place, what must hold, what came, and what to write instead.
"""

from functools import cache
from typing import Annotated, Literal

from .assumptions import PRESETS, Assumptions
from .errors import nearest, shown
from .state import BuyerState, ContactState, MarketState, RelationshipState, ShockState, SupplierState, TieState

REFERENCES = {"prior_supplier": str}  # fields that hold a row in memory and an id in a file
WHOLE, MONEY = 10**9, 1e15  # widest numbers a field without bounds may take


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

    def table(name, **fields):
        return create_model(name, __config__=ConfigDict(extra="forbid", strict=True), **fields)

    text, needed = Annotated[str, Field(min_length=1, max_length=400)], ...
    count = Annotated[int, Field(ge=1, le=20_000_000)] | None
    supplier = optional(given_fields(SupplierState, ["strategy"]))
    buyer = optional(given_fields(BuyerState, ["strategy"]))
    person = optional(given_fields(ContactState, ["role"]))
    tie = table("Tie", supplier_person=(text, needed), buyer_person=(text, needed), **optional(given_fields(TieState)))
    relationship = table(
        "Relationship", supplier=(text, needed), buyer=(text, needed), team=(list[text] | None, None),
        ties=(list[tie] | None, None), **optional(given_fields(RelationshipState)),
    )
    role = annotation(ContactState.fields["role"])
    shock_fields = optional({n: ShockState.fields[n] for n in ("act", "size", "months")})
    shock = table(
        "Shock", month=(annotation(ShockState.fields["month"]), needed), kind=(Literal[tuple(SHOCKS)], needed),
        who=(text | None, None), rival=(text | None, None), supplier=(text | None, None), buyer=(text | None, None),
        **shock_fields,
    )
    firm = {"name": (text, needed), "strategy": (text | None, None)}
    return table(
        "Scenario", title=(text, needed), teaches=(text | None, None),
        months=(Annotated[int, Field(ge=1, le=1200)] | None, None), currency=(text | None, None),
        events=(count, None), bids=(count, None),
        assumptions=(table("Assumptions", preset=(Literal[tuple(PRESETS)] | None, None),
                           **optional(Assumptions.fields)) | None, None),
        market=(table("Market", replay=(Literal["nber"] | None, None),
                      replay_from=(Annotated[int, Field(ge=1945, le=2020)] | None, None),
                      **optional(given_fields(MarketState))) | None, None),
        suppliers=(dict[str, table("Supplier", **firm, **supplier)] | None, None),
        buyers=(dict[str, table("Buyer", **firm, **buyer)] | None, None),
        people=(dict[str, table("Person", name=(text, needed), firm=(text, needed), role=(role, needed),
                                **person)] | None, None),
        relationships=(list[relationship] | None, None),
        shocks=(list[shock] | None, None),
        population=(population_table(table) | None, None),
    )


def population_table(table):
    """What a scenario may say about firms that are drawn rather than listed."""
    from pydantic import Field

    share = Annotated[float, Field(ge=0.0, le=1.0, allow_inf_nan=False)] | None
    top_fifth = Annotated[float, Field(ge=0.25, le=0.95, allow_inf_nan=False)]
    return table(
        "Population",
        suppliers=(Annotated[int, Field(ge=0, le=2000)], ...), buyers=(Annotated[int, Field(ge=0, le=20_000)], ...),
        suppliers_per_buyer=(Annotated[int, Field(ge=1, le=50)] | None, None),
        concentration=(Literal["measured", "80/20"] | top_fifth | None, None),
        spend=(Annotated[float, Field(ge=100.0, le=1e9, allow_inf_nan=False)] | None, None),
        active=(share, None), rivalry_groups=(Annotated[int, Field(ge=0, le=1000)] | None, None),
        supplier_strategy=(str | None, None), buyer_strategy=(str | None, None),
        seed=(Annotated[int, Field(ge=0, le=2**63)] | None, None),
    )


#: What may be scheduled, and whom it must name: each entry lists the ways to name the one it strikes.
SHOCKS = {
    "recession_began": ((),),
    "scandal": (("supplier",), ("buyer",)),
    "internal_trouble": (("supplier",),),
    "shortage": (("supplier",),),
    "vendor_cut": (("buyer",),),
    "merger": (("buyer",),),
    "buyer_grows": (("buyer",),),
    "insolvent": (("buyer",),),
    "contact_left": (("who",),),
    "contact_poached": (("who",),),
    "contact_retired": (("who",),),
    "contact_promoted": (("who",),),
} | {
    kind: (("supplier", "buyer"),)
    for kind in (
        "act_committed", "act_detected", "misconduct_committed", "misconduct_detected", "service_failed", "drift",
        "access_refused", "exit_planned", "decline_began", "status_announced", "tender_lost", "tender_won",
    )
}


def shape_problems(tree):
    """Every place where `tree` (nested tables of a file) does not have the declared shape, one line each."""
    from pydantic import ValidationError

    try:
        shape()(**tree)
    except ValidationError as mistakes:
        return list(dict.fromkeys(said(mistake, tree) for mistake in mistakes.errors(include_url=False)))
    return []


def said(mistake, tree):
    """One mistake as one line: place, what must hold, what came, what to write instead."""
    path = [step for step in mistake["loc"] if not is_branch(step)]
    kind, came = mistake["type"], mistake["input"]
    where = place(path, tree)
    if kind == "missing":
        return f"{where}: must be given."
    if kind == "extra_forbidden":
        return f"{where}: there is no such key here. {nearest(path[-1], known_keys(path))}".rstrip()
    field = field_at(path)
    must = what_must_hold(mistake, field)
    return f"{where}: must be {must}. Got {shown(came)}. {hint(came, mistake, field)}".rstrip()


def is_branch(step):
    """Names pydantic adds for the branch of a union; they are no part of the file."""
    return isinstance(step, str) and ("literal[" in step or "constrained" in step or "[" in step)


def place(path, tree):
    """Where in the file: ``[suppliers.north] quality`` or ``[[relationships]] 3 (north, arco) age``."""
    if not path or len(path) == 1:
        return f"[{path[0]}]" if path and path[0] in TABLES else ".".join(map(str, path)) or "top of the file"
    if path[0] in ("suppliers", "buyers", "people"):
        return f"[{path[0]}.{path[1]}] {' '.join(map(str, path[2:]))}".rstrip()
    if isinstance(path[1], int):
        name = f"[[{path[0]}]] {path[1] + 1}{who_is(path, tree)}"
        if len(path) > 3 and path[2] == "ties":
            name += f", tie {path[3] + 1}"
            return f"{name} {' '.join(map(str, path[4:]))}".rstrip()
        return f"{name} {' '.join(str(s + 1) if isinstance(s, int) else s for s in path[2:])}".rstrip()
    return f"[{path[0]}] {' '.join(map(str, path[1:]))}"


def who_is(path, tree):
    """The ids a line of a list speaks of, so that it can be found without counting."""
    try:
        line = tree[path[0]][path[1]]
        ids = [line[key] for key in ("kind", "who", "supplier", "buyer") if isinstance(line.get(key), str)]
    except (KeyError, IndexError, TypeError, AttributeError):
        return ""
    return f" ({', '.join(ids)})" if ids else ""


TABLES = {
    "assumptions": Assumptions, "market": MarketState, "suppliers": SupplierState, "buyers": BuyerState,
    "people": ContactState, "relationships": RelationshipState, "shocks": ShockState, "population": None,
}


def known_keys(path):
    """The keys that may stand where an unknown one stood."""
    model = shape()
    for step in path[:-1]:
        if isinstance(step, str) and step in model.model_fields:
            model = inner_model(model.model_fields[step].annotation)
    return list(model.model_fields)


def inner_model(annotated):
    """The table model inside ``dict[str, Table] | None`` or ``list[Table] | None``."""
    from typing import get_args

    while not hasattr(annotated, "model_fields"):
        annotated = next(kind for kind in reversed(get_args(annotated)) if kind is not type(None))
    return annotated


def field_at(path):
    """The declared field a path of keys leads to, if there is one."""
    owner = TieState if "ties" in path else TABLES.get(path[0]) if path else None
    return owner.fields.get(path[-1]) if owner is not None else None


KINDS = {
    "string_type": "text in quotes", "bool_type": "true or false", "int_type": "a whole number",
    "float_type": "a number", "finite_number": "a finite number", "list_type": "a list",
    "dict_type": "a table", "model_type": "a table", "model_attributes_type": "a table",
    "string_too_short": "text that is not empty", "string_too_long": "text of at most 400 characters",
}


def what_must_hold(mistake, field):
    """The condition in words, with the meaning of the quantity."""
    context = mistake.get("ctx", {})
    if mistake["type"] == "literal_error":
        return f"one of {context['expected'].replace(chr(39), chr(34))}" if len(context["expected"]) < 200 else "a known word"
    if mistake["type"] in ("greater_than_equal", "less_than_equal"):
        if field is not None and field.low is not None and field.high is not None:
            return f"in {field.low:g}..{field.high:g} ({field.meaning.rstrip('.').lower()})"
        bound = context.get("ge", context.get("le"))
        return f"at {'least' if 'ge' in context else 'most'} {bound:g}"
    must = KINDS.get(mistake["type"], mistake["msg"].lower())
    return f"{must} ({field.unit}: {field.meaning.rstrip('.').lower()})" if field is not None else must


def hint(came, mistake, field):
    """What to write instead, where it can be guessed."""
    kind = mistake["type"]
    if kind == "literal_error":
        return nearest(came, mistake["ctx"]["expected"].replace(" or ", ", ").replace("'", "").split(", "))
    if kind == "less_than_equal" and field is not None and field.high == 1.0 and 1.0 < came <= 100.0:
        return f"Did you mean {came / 100.0:g}?"
    if kind == "int_type" and isinstance(came, float) and came == came // 1:
        return f"Write {int(came)}."
    if kind in ("float_type", "int_type", "bool_type") and isinstance(came, str):
        return f"Write {came} without quotes." if is_number(came) or came in ("true", "false") else ""
    return ""


def is_number(text):
    """Whether a text would read as a finite number."""
    try:
        return abs(float(text.replace("_", ""))) < MONEY
    except ValueError:
        return False
