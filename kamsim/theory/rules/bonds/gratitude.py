"""Gratitude: time and care that people take are answered soon, and forgotten soon (Palmatier and others 2009)."""

from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import relationships_of
from kamsim.theory.rules.quantities import TINY, mean, saturating, toward


@rule
def usual_effort(relationship, assumptions):
    """What an account of its size and complexity usually takes a month: 400 and 4.5% of 40,000, twice, are 4,400."""
    return relationship.complexity * (assumptions.effort_fixed + assumptions.effort_rate * relationship.revenue_mean)


@rule
def care_felt(relationship, assumptions):
    """Time and service taken for an account against what is usual: the usual is felt as a half, twice it as 2/3.

    Gratitude answers need: what nobody needs is not felt, what fits needs twice as well as usual one and a half times.
    3,000, of which 1,000 are wasted, at a usual fit where 2,000 are usual, are a half.
    """
    if not relationship.active:
        return 0.0
    useful = max(0.0, relationship.effort - relationship.waste)
    useful *= mean(1.0, relationship.service_fit / max(TINY, assumptions.usual_fit))
    return saturating(useful / max(1.0, usual_effort(relationship, assumptions)))


@rule
def feel_gratitude(relationship, assumptions):
    """What a buyer feels it owes follows the care it gets, within months; in a few years it takes care for granted."""
    felt = care_felt(relationship, assumptions)
    relationship.gratitude = toward(relationship.gratitude, felt, assumptions.gratitude_speed)
    relationship.taken_for_granted = toward(
        relationship.taken_for_granted, relationship.gratitude, assumptions.gratitude_fades
    )


@rule
def owe_less(relationship, part):
    """Half of what is owed is owed to people, and goes with them: with two thirds of the ties a third of 0.6 (S3.8)."""
    relationship.gratitude *= 1.0 - 0.5 * part


@rule
def compare_care(world, buyer, assumptions):
    """At the start a buyer is used from each to what its others do, and owes nothing yet (Thibaut and Kelley 1959).

    Where three do as much as 0.5, 0.6 and 0.7 it takes 0.65 for granted from the first; a single one is used to itself.
    """
    felt, count = 0.0, 0
    for i in relationships_of(buyer):
        felt += care_felt(world.relationships[i], assumptions)
        count += 1 if world.relationships[i].active else 0
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        if count > 1 and relationship.active:
            others = (felt - care_felt(relationship, assumptions)) / (count - 1)
        else:
            others = felt / max(1, count)
        relationship.taken_for_granted, relationship.gratitude = others, others


@rule
def reciprocity(relationship, assumptions):
    """How far orders return what was done, the more the two do together: with a weight of 2, an involvement of 0.5 and
    care twice the usual where the usual is taken for granted 1 + 2 x 0.5 x (2/3 - 1/2)."""
    owed = relationship.gratitude - relationship.taken_for_granted
    return max(0.0, 1.0 + assumptions.gratitude_weight * relationship.involvement * owed)
