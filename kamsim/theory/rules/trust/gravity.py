"""What makes an act grave: how much was shared, what was expected, and what can be seen (S1.70, S1.71, S1.72)."""

from kamsim.theory.events import Kind
from kamsim.theory.events.trust import SHORT_TOLD, SUSPICION_TOLD
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import note
from kamsim.theory.rules.quantities import clamp
from kamsim.theory.words import Act, Topic


@rule
def counts_as(relationship, assumptions):
    """How many failures this one counts for: a grave one more than one, a small one less (C19)."""
    return max(0.0, 1.0 + assumptions.grave_weight * (relationship.severity - assumptions.usual_severity))


@rule
def most_secret(relationship, assumptions):
    """The topic that would hurt most: new products where they are shared, else costs, else the forecast."""
    if relationship.sharing_pipeline > assumptions.secret_shared:
        return Topic.NEW_PRODUCTS
    return Topic.COST if relationship.sharing_cost > relationship.sharing_forecast else Topic.FORECAST


@rule
def leak_gravity(relationship, size, assumptions):
    """A leak is as grave as what was shared, and graver where secrecy was agreed (S1.70).

    At 0.5 a leak of 0.5 is one of 0.25 where nothing was shared, of 0.75 where all was; an agreement adds 0.1.
    """
    shared = max(relationship.sharing_pipeline, relationship.sharing_cost)
    gravity = size * (1.0 + assumptions.leak_by_sharing * (2.0 * shared - 1.0))
    return clamp(gravity + (assumptions.nda_deepens if relationship.nda else 0.0))


@rule
def is_breach(world, relationship, assumptions):
    """A sale to a rival is a breach only where clause or expectation forbid it (S1.71, tension T5)."""
    return world.buyers[relationship.buyer].exclusive or assumptions.rival_sale_is_breach >= 0.5


@rule
def carry_secret(world, relationship, assumptions):
    """What leaked reaches the rival the supplier knows best, and business moves with it (S1.70)."""
    if relationship.rivalry >= 0:
        known = world.rivalries[relationship.rivalry].deepest
        if known >= 0 and known != relationship.number:
            rival, moved = world.relationships[known], assumptions.leak_costs * relationship.hidden_size
            world.buyers[relationship.buyer].trend *= 1.0 - moved
            world.buyers[rival.buyer].trend *= 1.0 + moved
            note(world, Kind.SECRET_REACHED, rival, relationship.hidden_size, most_secret(relationship, assumptions))


@rule
def hold_back_supply(relationship, assumptions):
    """A supplier that restricts supply delivers less than it could and calls it a shortage (S1.72).

    The gravest restriction holds back a tenth; one of 0.5 a twentieth.
    """
    relationship.withheld = 0.0
    if relationship.hidden_act == Act.RESTRICTION:
        relationship.withheld = assumptions.withholding * relationship.hidden_size
        relationship.fill_rate *= 1.0 - relationship.withheld


@rule
def doubt_shortage(world, relationship, assumptions):
    """A real shortage looks like a false one to those who do not see the schedule (S1.72).

    At 0.05 a gap of 0.4 without any schedule costs 0.02 of goodwill, with half of it 0.01.
    """
    blind = 1.0 - relationship.sharing_schedule
    doubt = assumptions.suspicion_harm * blind * (1.0 - relationship.fill_rate)
    relationship.buyer_goodwill_trust *= 1.0 - doubt
    if doubt > SUSPICION_TOLD and relationship.withheld == 0.0 and relationship.fill_rate < SHORT_TOLD:
        note(world, Kind.SUSPICION, relationship, doubt, 0)
