"""Selection: what a quarter and a year bring to the question which accounts matter (S1.3, S4.2-S4.14)."""

from kamsim.theory.events import Kind
from kamsim.theory.events.selection import GAP_TOLD
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import relationships_of
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.quantities import clamp, saturating

from .client_matrix import audit_tier, place_on_matrix
from .expectations import compare_ideas, refuses_status, show_mismatch, weigh_inside
from .significance import (
    add_up_values,
    ask_for_more,
    fit_objective,
    forecast_growth,
    hope_profit,
    note_growth,
    regard,
    value_types,
    weigh_merit,
)


@rule
def compare_importance(world, relationship):
    """Selection must be mutual: how far importance differs, and a word when it grows one-sided (S4.9)."""
    before = relationship.importance_gap
    relationship.importance_gap = relationship.significance - relationship.importance_to_buyer
    if relationship.active and before <= GAP_TOLD < relationship.importance_gap:
        note(world, Kind.IMPORTANCE_GAP, relationship, relationship.importance_gap, 0)
        because(world, Kind.DEPENDENCE, clamp(relationship.supplier_dependence), Kind.NONE, 0.0)


@rule
def judge_account(world, relationship, buyer, supplier, draw, assumptions):
    """A quarter of one account: its values, criteria, standing, and place on the matrix."""
    usual = max(1.0, supplier.sales_mean / max(1, supplier.partners))
    value_types(relationship, buyer, assumptions)
    fit_objective(relationship, supplier)
    hope_profit(relationship, buyer)
    regard(world, relationship, draw, assumptions)
    ask_for_more(world, relationship, draw, assumptions)
    weigh_merit(relationship, assumptions)
    place_on_matrix(relationship, saturating(relationship.potential_believed * buyer.orders / usual))
    if relationship.active:
        compare_importance(world, relationship)
        compare_ideas(relationship, buyer, assumptions)
        weigh_inside(relationship, buyer)
        show_mismatch(world, relationship, assumptions)


@rule
def review_accounts(world, draws, assumptions):
    """A quarter of selection for all accounts of all suppliers."""
    for place in range(len(world.buyers)):
        for i in relationships_of(world.buyers[place]):
            relationship = world.relationships[i]
            buyer, supplier = world.buyers[relationship.buyer], world.suppliers[relationship.supplier]
            judge_account(world, relationship, buyer, supplier, draws.relationships[i], assumptions)
    for i in range(len(world.suppliers)):
        add_up_values(world, world.suppliers[i])


@rule
def plan_accounts(world, draws, assumptions):
    """A year of selection: growth against its forecast, tiers against their definitions, offers refused."""
    for i in range(len(world.buyers)):
        note_growth(world.buyers[i])
    for place in range(len(world.buyers)):
        for i in relationships_of(world.buyers[place]):
            relationship = world.relationships[i]
            buyer, supplier = world.buyers[relationship.buyer], world.suppliers[relationship.supplier]
            forecast_growth(relationship, buyer, supplier, draws.relationships[i], assumptions)
            if relationship.active:
                audit_tier(world, relationship, assumptions)
                refuses_status(world, relationship, assumptions.significance_bar, assumptions)
