"""Gratitude: time and care that people take are answered soon, and forgotten soon (Palmatier and others 2009)."""

from kamsim.theory.rule import rule
from kamsim.theory.rules.quantities import saturating, toward


@rule
def care_felt(relationship):
    """Time taken for an account against what is usual for its size: the usual is felt as a half, twice it as 2/3."""
    return saturating(relationship.effort_level) if relationship.active else 0.0


@rule
def feel_gratitude(relationship, assumptions):
    """What a buyer feels it owes follows the care it gets, within months; in a few years it takes care for granted."""
    relationship.gratitude = toward(relationship.gratitude, care_felt(relationship), assumptions.gratitude_speed)
    relationship.taken_for_granted = toward(
        relationship.taken_for_granted, relationship.gratitude, assumptions.gratitude_fades
    )


@rule
def owe_less(relationship, part):
    """Who has gone is owed nothing any more: of 0.6, two thirds owed to the one who leaves, 0.2 are left (S3.8)."""
    relationship.gratitude *= 1.0 - part


@rule
def reciprocity(relationship, assumptions):
    """How far orders return what was done, the more the two do together: with a weight of 2, an involvement of 0.5 and
    care twice the usual where the usual is taken for granted 1 + 2 x 0.5 x (2/3 - 1/2)."""
    owed = relationship.gratitude - relationship.taken_for_granted
    return max(0.0, 1.0 + assumptions.gratitude_weight * relationship.involvement * owed)
