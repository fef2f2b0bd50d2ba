"""The order of events in a review, every third month."""

from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import relationships_of
from kamsim.theory.rules.bonds import innovation, partnership
from kamsim.theory.rules.governance import governance
from kamsim.theory.rules.life_cycle import stages
from kamsim.theory.rules.money import lean_supply
from kamsim.theory.rules.people import buying_centre, coverage
from kamsim.theory.rules.selection import client_matrix, review, selection
from kamsim.theory.rules.service import delivery, extras, levers, needs
from kamsim.theory.rules.sourcing import capability, product_lines, prospects


@rule
def hold_review(world, draws, assumptions, decide_supplier, decide_buyer):
    """Review: significance, asking the customer, strategies move budget, people and levers; the board looks."""
    for i in range(len(world.suppliers)):
        review.count_tiers(world, world.suppliers[i])
        review.board_watches(world.suppliers[i], assumptions)
        innovation.release_innovation(world, world.suppliers[i], draws.suppliers[i], assumptions)
        governance.govern(world, world.suppliers[i], assumptions)
    for i in range(len(world.buyers)):
        product_lines.review_lines(world, world.buyers[i], True, assumptions)
        needs.change_priorities(world, world.buyers[i], draws.buyers[i], assumptions)
        delivery.calm_orders(world, world.buyers[i], assumptions)
        extras.pull_demand(world, world.buyers[i])
    coverage.count_accounts(world)
    selection.review_accounts(world, draws, assumptions)
    for place in range(len(world.buyers)):
        for i in relationships_of(world.buyers[place]):
            relationship, draw = world.relationships[i], draws.relationships[i]
            buyer, supplier = world.buyers[relationship.buyer], world.suppliers[relationship.supplier]
            capability.explore(world, relationship, buyer, supplier, draw, assumptions)
            prospects.court(world, relationship, buyer, supplier, draw, assumptions)
            review.weigh_significance(relationship, buyer, supplier, draw, assumptions)
            buying_centre.review_people(world, relationship, buyer, assumptions)
            needs.discover_needs(world, relationship, assumptions)
            coverage.review_coverage(world, relationship, assumptions)
            review.ask_customer(world, relationship, buyer, draw, assumptions)
            decide_supplier(supplier.strategy, supplier, relationship, buyer, assumptions)
            client_matrix.steer(relationship, assumptions)
            decide_buyer(buyer.strategy, buyer, relationship, supplier, assumptions)
            levers.review_levers(world, relationship, assumptions.lever_speed, assumptions)
            extras.review_extras(world, relationship, draw, assumptions)
            lean_supply.consider_technology(world, relationship, assumptions)
            partnership.review_partnership(world, relationship, buyer, supplier, draw, assumptions)
            governance.review_account(world, relationship, supplier, assumptions)
            review.board_rescues(world, relationship, supplier, assumptions)
            if relationship.active:
                stages.step_back(relationship, assumptions)
