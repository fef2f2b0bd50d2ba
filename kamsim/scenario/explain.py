"""A scenario in plain words: what it gives, what will happen, and what is drawn from which priors."""

from kamsim.scenario.world.priors import PRIORS, prior_in_words
from kamsim.theory.assumptions import Assumptions
from kamsim.theory.state import DECLARED

MEANINGS = {
    "contract_years": "Length of a buyer's contracts, in years.",
    "closing": "When a buyer's business year ends: 1 to 6 in December, 7 in March, 8 in June, 9 in September.",
    "closeness": "How close the two firms have come for their age; moves what was agreed and what is shared.",
    "concession": "Discount granted so far.",
    "room": "Part of the rest of the wallet that could truly be won.",
    "misjudged": "Error of the potential the supplier sees.",
    "contract": "Part of the contract that is still to run.",
    "record": "Part of what is known that is on record.",
    "pledge": "Eagerness to invest in the relationship so far.",
    "commitment": "Difference from the commitment that trust, age and depth suggest.",
    "meets": "Decides whether two people have met, given their roles and what the firms agreed.",
    "strength": "Part of the strength that time together allows.",
    "fit": "How well two people get on.",
    "buyer_trust": "Difference from the trust that the strength of the tie suggests.",
    "knowledge": "Part of what could be learnt through the tie.",
    "difference": "Difference of what is required of a lever from what is usual.",
    "ability_seen": "How far each side misjudges what the other can, in spreads of its uncertainty.",
    "better_at_relating": "How much better a person is at winning people than at all, in spreads.",
    "better_at_planning": "How much better a person is at seeing where an account should go than at all, in spreads.",
    "better_at_solving": "How much better a person is at getting problems solved than at all, in spreads.",
}


def explanation(scenario):
    """The whole scenario as text of a page or two."""
    return "\n".join(
        [*heading(scenario), "", *firms(scenario), "", *assumed(scenario), *scheduled(scenario), "", *drawn(scenario)]
    )


def heading(scenario):
    """Title, lesson and horizon."""
    yield f"{scenario.title} ({scenario.name}, {scenario.months} months, {scenario.currency})"
    if scenario.teaches:
        yield scenario.teaches
    if scenario.part("claim"):
        yield f"It claims: {scenario.part('claim')['says']}"


def firms(scenario):
    """How many of everything, listed and drawn."""
    world = scenario.layout.world
    active = int(world.relationships["active"].sum())
    yield (
        f"{len(world.suppliers)} suppliers, {len(world.buyers)} buyers, {len(world.contacts)} people, "
        f"{active} relationships and {len(world.relationships) - active} prospects."
    )
    for row in range(min(len(world.suppliers), 20)):
        supplier = world.suppliers[row]
        yield f"  {scenario.names.supplier(row)}: {int(supplier['account_count'])} accounts and prospects."


def assumed(scenario):
    """Assumptions that differ from their defaults."""
    if scenario.assumptions:
        yield "Assumptions changed:"
    for name, value in scenario.assumptions.items():
        field = Assumptions.fields[name]
        yield f"  {name} = {value} (usually {field.default}): {field.meaning}"


def scheduled(scenario):
    """What will happen whatever chance adds."""
    lines = scenario.part("shocks")
    if lines:
        yield "Scheduled:"
    for line in lines:
        rest = ", ".join(f"{key} {value}" for key, value in line.items() if key not in ("month", "kind"))
        yield f"  month {line['month']}: {line['kind'].replace('_', ' ')} ({rest})"


def drawn(scenario):
    """What is drawn for every run because the scenario does not say it."""
    yield "Drawn afresh for every run where the scenario gives no value:"
    for kind, priors in PRIORS.items():
        given = getattr(scenario.layout.given, kind)
        rows = len(getattr(scenario.layout.world, kind))
        for name, prior in priors.items():
            left = rows - int(given[name].sum()) if name in given else rows
            if left:
                field = getattr(DECLARED, kind).fields.get(name)
                own = kind == "ties" or field is None or name == "commitment"
                meaning = MEANINGS.get(name) if own else field.meaning
                yield f"  {name} of {left} {kind}: {prior_in_words(prior)} [{prior.source}]. {meaning}"
