"""What a supplier is worth to a buyer, in shares of the price of what is bought: 0.03 is three points of price."""

import math

from kamsim.theory.rule import rule
from kamsim.theory.rules.quantities import TINY, clamp, mean, toward
from kamsim.theory.rules.selection.significance import open_doors, recommend

from .capability import believed_ability


@rule
def keep_record(relationship):
    """A record of reliability grows over a year: what arrived as promised, a grave failure counts against it (S0.8)."""
    if relationship.active:
        kept = relationship.reliability * relationship.fill_rate
        if relationship.failed:
            kept -= 0.5 * relationship.severity
        relationship.track_record = toward(relationship.track_record, clamp(kept), 1.0 / 12.0)


@rule
def worth_of_price(relationship, buyer):
    """What it is worth to pay less than the market: most to those who need it, less where benefit is remembered.

    Four points below the market are 0.04 to a buyer with a need of 0.5, and 0.028 to one with a need of 0.2.
    """
    return (0.5 + buyer.needs_price) * relationship.price_sensitivity * (1.0 - relationship.unit_price)


@rule
def name_promises(supplier):
    """Service that a supplier's name promises to strangers: 0.5 at a reputation of 0.5, at the best 0.75."""
    return mean(0.5, supplier.reputation)


@rule
def worth_of_service(relationship, supplier, assumptions):
    """Service as it was delivered, or as a good name promises it, and the benefit that is remembered."""
    known = relationship.delivered if relationship.active else name_promises(supplier)
    worth = assumptions.service_worth * (known - 0.5)
    if relationship.active:
        worth += assumptions.memory_worth * (relationship.value_remembered - assumptions.usual_value)
    worth -= assumptions.hassle_worth * (relationship.hassle - assumptions.usual_hassle)
    return worth - assumptions.lean_worth * relationship.lean_gap


@rule
def worth_of_quality(relationship, assumptions):
    """What the supplier is believed to be able to do, and the record of what it did (S0.4, S0.8)."""
    record = relationship.track_record - assumptions.usual_record if relationship.active else 0.0
    return assumptions.quality_worth * (believed_ability(relationship) + record)


@rule
def worth_of_bond(relationship, assumptions):
    """Trust, the people who speak for the supplier, and what breaches of it have done.

    Trust of 0.6 and backing of 0.2, at 0.1 and 0.2, are worth 0.01 + 0.04.
    """
    people = relationship.backing + relationship.imported_preference
    breach = relationship.recent_betrayal + assumptions.failure_harm * max(
        0.0, relationship.recent_failures - assumptions.failures_borne
    )
    worth = assumptions.trust_worth * (relationship.buyer_trust - 0.5) + assumptions.ties_worth * people
    return worth - assumptions.breach_worth * breach


@rule
def cost_of_doubt(world, relationship, supplier, assumptions):
    """A risk is taken with whom one does not know; references, ties into one's market and good partings lessen it.

    A stranger costs all of 0.04, one of whom half is known 0.02.
    """
    vouched = recommend(supplier, assumptions) * open_doors(world, relationship, assumptions)
    doubt = relationship.buyer_uncertainty * max(0.0, 2.0 - vouched)
    if relationship.spells > 0 and not relationship.active:
        doubt += 1.0 - relationship.parting_quality
    return assumptions.doubt_costs * doubt


@rule
def rate_offer(world, relationship, buyer, supplier, assumptions):
    """How good a supplier looks to this buyer: price, service, quality, bond, less the doubt."""
    offer = worth_of_price(relationship, buyer) + worth_of_service(relationship, supplier, assumptions)
    offer += worth_of_quality(relationship, assumptions) + worth_of_bond(relationship, assumptions)
    relationship.offer = offer - cost_of_doubt(world, relationship, supplier, assumptions)


@rule
def worth_of_staying(bound, buyer, assumptions):
    """What not having to switch is worth: what leaving costs, in a year's purchases, over what the contract buys.

    Bound at 0.3, at a scale of 0.5 and two years of contract: 0.3 x 0.5 / 2 = 0.075.
    """
    return assumptions.switching_scale * bound * 12.0 / buyer.contract_months


@rule
def worth_of_outsider(assumptions):
    """What a firm outside this world is worth that holds a contract: one knows its people as is usual."""
    return assumptions.ties_worth * assumptions.usual_backing


@rule
def worth_of_strangers(assumptions):
    """What the best of the strangers is worth one looks at: none of them is known, but there may be many.

    Three at a luck of 0.05 and a doubt of 0.04: 0.05 x ln 3 - 0.04.
    """
    return assumptions.choice_luck * math.log(max(TINY, assumptions.strangers)) - assumptions.doubt_costs
