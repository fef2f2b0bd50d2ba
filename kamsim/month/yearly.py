"""The order of events in a plan, every twelfth month."""

from ..rule import rule
from ..rules import (
    balance,
    coverage,
    governance,
    groups,
    lean,
    letting_go,
    mergers,
    money,
    review,
    selection,
    service,
    skills,
)


@rule
def make_plan(world, draws, assumptions):
    """Plan: status is withdrawn and given, price rounds are held; buyers merge and join forces."""
    mergers.move_buyers(world, draws, assumptions)
    groups.gather_groups(world, draws, assumptions)
    selection.plan_accounts(world, draws, assumptions)
    for i in range(len(world.relationships)):
        relationship = world.relationships[i]
        buyer = world.buyers[relationship.buyer]
        governance.plan_account(world, relationship, world.suppliers[relationship.supplier], assumptions)
        if relationship.active:
            letting_go.consider_sacking(world, relationship, world.suppliers[relationship.supplier], assumptions)
            review.withdraw_status(world, relationship, buyer, assumptions)
            money.negotiate(world, relationship, buyer, draws.relationships[i], assumptions)
        lean.check_waste(relationship, buyer, world.suppliers[relationship.supplier], assumptions)
    for i in range(len(world.buyers)):
        lean.demand_more(world.buyers[i], assumptions)
    coverage.note_overloads(world, assumptions)
    for i in range(len(world.suppliers)):
        service.build_capacity(world, world.suppliers[i], assumptions)
        lean.get_lean(world, world.suppliers[i], assumptions)
        balance.prune_range(world, world.suppliers[i], assumptions)
        review.fill_tiers(world, world.suppliers[i], assumptions)
        governance.judge_goals(world, world.suppliers[i], assumptions)
        skills.train(world.suppliers[i], assumptions)
