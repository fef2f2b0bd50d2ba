"""Whether what a scenario claims can be tried: whom it names is there, and both variants are scenarios."""

from collections import Counter

from kamsim.errors import shown

from .asked import MEASURES, RELATIONSHIP_COLUMNS
from .links import lines, link_problems, table, text_in, unknown
from .nested import merged
from .shape_errors import place, shape_problems

VARIANTS = ("with", "without")


def variant_tables(tables, variant):
    """The tables of a scenario with the changes of one variant of its claim laid over, for the years it takes.

    Examples
    --------
    >>> tables = {"months": 60, "claim": {"without": {"market": {"replay": "nber"}}, "years": 2}}
    >>> variant_tables(tables, "without")
    {'months': 24, 'market': {'replay': 'nber'}}
    """
    claim = tables["claim"]
    changed = merged({key: value for key, value in tables.items() if key != "claim"}, claim.get(variant, {}))
    return merged(changed, {"months": 12 * claim["years"]} if "years" in claim else {})


def file_problems(tree):
    """What is wrong in a scenario as it is written, and may be otherwise once it is varied."""
    return [*idle_shocks(tree), *claim_problems(tree)]


def claim_problems(tree):
    """Every reason why the claim of a scenario cannot be tried, one line each."""
    claim = tree.get("claim")
    if not isinstance(claim, dict):
        return []
    return [*named_problems(tree, claim), *variant_problems(tree, claim)]


def named_problems(tree, claim):
    """The claim names a listed firm or account, and a figure that is kept of it."""
    supplier, buyer, measure = (text_in(claim, key) for key in ("supplier", "buyer", "measure"))
    suppliers, buyers = table(tree, "suppliers"), table(tree, "buyers")
    pairs = {(text_in(line, "supplier"), text_in(line, "buyer")) for _, line in lines(tree, "relationships")}
    if supplier is not None and supplier not in suppliers:
        yield unknown("[claim] supplier", "a listed supplier", supplier, suppliers)
    if buyer is not None and buyer not in buyers:
        yield unknown("[claim] buyer", "a listed buyer", buyer, buyers)
    elif buyer is not None and supplier in suppliers and (supplier, buyer) not in pairs:
        yield f"[claim] buyer: {supplier} and {buyer} must have a line in [[relationships]]."
    figures = MEASURES if buyer is None else RELATIONSHIP_COLUMNS
    if measure is not None and measure not in figures:
        whose = "a measure of a supplier" if buyer is None else "a column of the table relationships"
        yield unknown("[claim] measure", whose, measure, figures)


def variant_problems(tree, claim):
    """Both variants are scenarios, they differ, and what strikes in them strikes while they are played."""
    told = {key: claim[key] for key in VARIANTS if isinstance(claim.get(key), dict)}
    years = claim.get("years")
    whole = years is None or (isinstance(years, int) and not isinstance(years, bool) and 0 < years <= 100)
    if not whole or any(key in claim and key not in told for key in VARIANTS):
        return
    if told.get("with", {}) == told.get("without", {}):
        yield "[claim] without: must change something that [claim.with] does not, or there is nothing to compare."
    known = Counter(problems_of({key: value for key, value in tree.items() if key != "claim"}, claim))
    for key, changes in told.items():
        for step in {"claim", "months", "name"} & set(changes):
            yield f"[claim.{key}] {step}: must stay as it is; {HOLDS[step]}"
        here = variant_tables({**tree, "claim": {**claim, "with": told.get("with", {})}}, key)
        yield from (f"[claim.{key}] {line}" for line in (Counter(problems_of(here, claim)) - known).elements())
        if "shocks" in changes:
            yield from (f"[claim.{key}] {line}" for line in (*idle_shocks(here), *late_shocks(here)))


HOLDS = {
    "claim": "a claim has no claim of its own.",
    "months": "write [claim] years for how long it is played.",
    "name": "the file gives the name.",
}


def problems_of(tree, claim):
    """Everything that is wrong in a scenario without a claim, or that keeps this claim from being tried in it."""
    return [*shape_problems(tree), *link_problems(tree), *named_problems(tree, claim)]


def idle_shocks(tree):
    """Every shock that can never strike: before the first month, or of a firm upon itself."""
    for i, shock in lines(tree, "shocks"):
        month, where = shock.get("month"), place(["shocks", i, ""], tree)
        if month == 0:
            yield f"{where} month: must be 1 or later, the first month that is played. Got {shown(month)}."
        firm = table(tree, "people").get(text_in(shock, "who"), {}).get("firm")
        if text_in(shock, "rival") is not None and shock["rival"] == firm:
            yield f"{where} rival: must be another firm than the person's own. Got {shown(firm)}."
        if text_in(shock, "partner") is not None and shock["partner"] == shock.get("buyer"):
            yield f"{where} partner: must be another buyer than the one that buys it. Got {shown(shock['partner'])}."


def late_shocks(tree):
    """Every shock that a claim names and that comes when all is over; a scenario may be played for fewer months."""
    months = tree.get("months", 180)
    for i, shock in lines(tree, "shocks"):
        month, where = shock.get("month"), place(["shocks", i, ""], tree)
        if isinstance(month, int) and isinstance(months, int) and month > months >= 1:
            yield f"{where} month: must be in 1..{months}, the months that are played. Got {shown(month)}."
