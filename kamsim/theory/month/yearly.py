"""The order of events in a plan, every twelfth month."""

from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import relationships_of
from kamsim.theory.rules.governance import governance
from kamsim.theory.rules.life_cycle import letting_go
from kamsim.theory.rules.market import groups, mergers
from kamsim.theory.rules.money import give_and_take, lean_supply, money
from kamsim.theory.rules.people import coverage, skills
from kamsim.theory.rules.selection import review, selection
from kamsim.theory.rules.service import service


@rule
def make_plan(world, draws, assumptions):
    """Plan: status is withdrawn and given, price rounds are held; buyers merge and join forces."""
    mergers.move_buyers(world, draws, assumptions)
    groups.gather_groups(world, draws, assumptions)
    selection.plan_accounts(world, draws, assumptions)
    for place in range(len(world.buyers)):
        for i in relationships_of(world.buyers[place]):
            relationship = world.relationships[i]
            buyer, supplier = world.buyers[relationship.buyer], world.suppliers[relationship.supplier]
            governance.plan_account(world, relationship, supplier, assumptions)
            if relationship.active:
                letting_go.consider_sacking(world, relationship, supplier, assumptions)
                review.withdraw_status(world, relationship, buyer, supplier, assumptions)
                money.negotiate(world, relationship, buyer, draws.relationships[i], assumptions)
            lean_supply.check_waste(relationship, buyer, supplier)
    for i in range(len(world.buyers)):
        lean_supply.demand_more(world.buyers[i], assumptions)
    coverage.note_overloads(world)
    for i in range(len(world.suppliers)):
        service.build_capacity(world, world.suppliers[i], assumptions)
        lean_supply.get_lean(world, world.suppliers[i], assumptions)
        give_and_take.prune_range(world, world.suppliers[i], assumptions)
        review.fill_tiers(world, world.suppliers[i], assumptions)
        governance.judge_goals(world, world.suppliers[i], assumptions)
        skills.train(world.suppliers[i], assumptions)
