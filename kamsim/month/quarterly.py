"""The order of events in a review, every third month."""

from ..rule import rule
from ..rules import (
    buying_centre,
    coverage,
    delivery,
    extras,
    governance,
    innovation,
    lean,
    learning,
    levers,
    lifecycle,
    lines,
    matrix,
    needs,
    partnership,
    prospects,
    review,
    selection,
)


@rule
def hold_review(world, draws, assumptions, decide_supplier, decide_buyer):
    """Review: significance, asking the customer, strategies move budget, people and levers; the board looks."""
    for i in range(len(world.suppliers)):
        review.count_tiers(world, world.suppliers[i])
        review.board_watches(world.suppliers[i], assumptions)
        innovation.release_innovation(world, world.suppliers[i], draws.suppliers[i], assumptions)
        governance.govern(world, world.suppliers[i], assumptions)
    for i in range(len(world.buyers)):
        lines.review_lines(world, world.buyers[i], draws, assumptions)
        needs.change_priorities(world, world.buyers[i], draws.buyers[i], assumptions)
        delivery.calm_orders(world, world.buyers[i], assumptions)
        extras.pull_demand(world, world.buyers[i])
    coverage.count_accounts(world)
    selection.review_accounts(world, draws, assumptions)
    for i in range(len(world.relationships)):
        relationship, draw = world.relationships[i], draws.relationships[i]
        buyer, supplier = world.buyers[relationship.buyer], world.suppliers[relationship.supplier]
        learning.explore(world, relationship, buyer, supplier, draw, assumptions)
        prospects.court(world, relationship, buyer, supplier, draw, assumptions)
        review.weigh_significance(relationship, buyer, supplier, draw, assumptions)
        buying_centre.review_people(world, relationship, buyer, assumptions)
        needs.discover_needs(world, relationship, assumptions)
        coverage.review_coverage(world, relationship, assumptions)
        review.ask_customer(world, relationship, buyer, draw, assumptions)
        decide_supplier(supplier.strategy, supplier, relationship, buyer, assumptions)
        matrix.steer(relationship, assumptions)
        decide_buyer(buyer.strategy, buyer, relationship, supplier, assumptions)
        levers.review_levers(world, relationship, assumptions.lever_speed, assumptions)
        extras.review_extras(world, relationship, draw, assumptions)
        lean.consider_technology(world, relationship, assumptions)
        partnership.review_partnership(world, relationship, buyer, supplier, draw, assumptions)
        governance.review_account(world, relationship, supplier, assumptions)
        review.board_rescues(world, relationship, supplier, assumptions)
        if relationship.active:
            lifecycle.step_back(relationship, assumptions)
