"""Ties to a customer's rivals: a deep one bars the way to another (S1.74)."""

from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import relationships_of
from kamsim.theory.words import NOBODY


@rule
def find_conflicts(world, relationship, assumptions):
    """A deep tie to one rival bars the way to a deep tie with the other (S1.74)."""
    if relationship.rivalry >= 0:
        rivalry = world.rivalries[relationship.rivalry]
        other = rivalry.deepest_involvement
        if rivalry.deepest == relationship.number:
            other = rivalry.second_involvement
        relationship.blocked = other > assumptions.conflict_depth and other > relationship.involvement


@rule
def remember_deepest(rivalry, relationship):
    """Keep the two deepest relationships of a supplier within one group of rivals."""
    if relationship.active and relationship.involvement > rivalry.deepest_involvement:
        rivalry.second_involvement = rivalry.deepest_involvement
        rivalry.deepest_involvement = relationship.involvement
        rivalry.deepest = relationship.number
    elif relationship.active:
        rivalry.second_involvement = max(rivalry.second_involvement, relationship.involvement)


@rule
def compare_ties(world):
    """Among rival customers, which tie of each supplier is the deepest this month."""
    for i in range(len(world.rivalries)):
        group = world.rivalries[i]
        group.deepest, group.deepest_involvement, group.second_involvement = NOBODY, 0.0, 0.0
    for place in range(len(world.buyers)):
        for i in relationships_of(world.buyers[place]):
            relationship = world.relationships[i]
            if relationship.rivalry >= 0:
                remember_deepest(world.rivalries[relationship.rivalry], relationship)
