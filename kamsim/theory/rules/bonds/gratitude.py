"""Gratitude: time and care that people take are answered soon, and forgotten soon (Palmatier and others 2009)."""

from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import relationships_of
from kamsim.theory.rules.quantities import saturating, toward


@rule
def usual_effort(relationship, assumptions):
    """What an account of its size and complexity usually takes a month: 400 and 4.5% of 40,000, twice, are 4,400."""
    return relationship.complexity * (
        assumptions.effort_fixed + assumptions.effort_rate * relationship.revenue_mean
    )


@rule
def care_felt(relationship, assumptions):
    """Time and service taken for an account against what is usual: the usual is felt as a half, twice it as 2/3.

    What nobody needs is not felt: 3,000, of which 1,000 are wasted, where 2,000 are usual, are a half.
    """
    useful = max(0.0, relationship.effort - relationship.waste)
    return saturating(useful / usual_effort(relationship, assumptions)) if relationship.active else 0.0


@rule
def feel_gratitude(relationship, assumptions):
    """What a buyer feels it owes follows the care it gets, within months; in a few years it takes care for granted."""
    felt = care_felt(relationship, assumptions)
    relationship.gratitude = toward(relationship.gratitude, felt, assumptions.gratitude_speed)
    relationship.taken_for_granted = toward(
        relationship.taken_for_granted, relationship.gratitude, assumptions.gratitude_fades
    )


@rule
def compare_care(world, buyer, assumptions):
    """At the start a buyer is used to what its suppliers do for it on average, and owes nothing (Thibaut, Kelley 1959).

    With care felt as 0.5 and 0.7 by two suppliers it takes 0.6 for granted from each.
    """
    felt, count = 0.0, 0
    for i in relationships_of(buyer):
        if world.relationships[i].active:
            felt += care_felt(world.relationships[i], assumptions)
            count += 1
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        relationship.taken_for_granted = felt / max(1, count)
        relationship.gratitude = relationship.taken_for_granted


@rule
def reciprocity(relationship, assumptions):
    """How far orders return what was done, the more the two do together: with a weight of 2, an involvement of 0.5 and
    care twice the usual where the usual is taken for granted 1 + 2 x 0.5 x (2/3 - 1/2)."""
    owed = relationship.gratitude - relationship.taken_for_granted
    return max(0.0, 1.0 + assumptions.gratitude_weight * relationship.involvement * owed)
