"""What two firms do together, in the order in which it happens in a month and at the review."""

from ..rule import rule
from .brands import keep_distance
from .project_work import work_together
from .projects import consider_project


@rule
def live_together(world, relationship, draw, assumptions):
    """A month of what the two have going together; nothing where there is nothing."""
    if relationship.projects > 0:
        buyer, supplier = world.buyers[relationship.buyer], world.suppliers[relationship.supplier]
        work_together(world, relationship, buyer, supplier, draw, assumptions)


@rule
def review_partnership(world, relationship, buyer, supplier, draw, assumptions):
    """Once in a quarter the two look at what they have together and what else they could do."""
    keep_distance(relationship)
    consider_project(world, relationship, buyer, supplier, draw, assumptions)
