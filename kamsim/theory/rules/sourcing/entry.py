"""Getting in: who comes to the table, and trade that begins on trial (S1.26, S1.41)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.life_cycle.ending import way_back
from kamsim.theory.rules.money.lifetime_value import win_customer
from kamsim.theory.rules.selection.significance import credit_reference, open_doors, recommend
from kamsim.theory.words import Conduct, EndReason, Stage

from .prospects import courtship
from .worth import name_promises


@rule
def begin_trial(world, relationship, buyer, assumptions, cause, weight):
    """Trade begins small, on trial, with a review date (S1.41)."""
    returned = relationship.spells > 0
    relationship.active, relationship.ended, relationship.disintegrating = True, False, False
    relationship.trial = True
    relationship.age, relationship.stage_months = 0, 0
    relationship.spells += 1
    relationship.share_of_wallet, relationship.share_wanted = 0.0, 0.0
    relationship.losing_months = 0
    relationship.agreed = Stage.BASIC
    relationship.buyer_expectation = name_promises(world.suppliers[relationship.supplier])
    relationship.buyer_satisfaction, relationship.supplier_satisfaction = (
        assumptions.content_level,
        assumptions.content_level,
    )
    relationship.end_reason, relationship.decline_cause = EndReason.NONE, EndReason.NONE
    relationship.exit_planned, relationship.reengineered = False, False
    relationship.conduct = Conduct.SILENT
    win_customer(relationship, buyer, assumptions)
    note(world, Kind.RETURNED if returned else Kind.TRIAL_BEGAN, relationship, 0.0, 0)
    because(world, cause, weight, Kind.NONE, 0.0)
    if not returned:
        credit_reference(world, world.suppliers[relationship.supplier], assumptions)


@rule
def comes_to_table(world, relationship, draw, assumptions):
    """Whether a supplier bids: those on the buyer's list always, others as hard as they court, are known and let in.

    A claim of 0.2 on the budget and a skill of 0.5 at selecting bring a prospect to one table in five.
    """
    buyer, supplier = world.buyers[relationship.buyer], world.suppliers[relationship.supplier]
    there = relationship.still_served and not relationship.blocked and relationship.accredited
    if not there or buyer.exited or supplier.exited or relationship.disintegrating or relationship.trial:
        return False
    if relationship.preferred:
        return True
    chance = relationship.budget_claim * (0.5 + supplier.selecting) * recommend(supplier, assumptions)
    if not relationship.active:
        chance *= courtship(relationship, assumptions) * open_doors(world, relationship, assumptions)
        chance *= 0.5 + supplier.reputation + 0.5 * supplier.referral
        chance *= way_back(world, relationship, assumptions)
    return draw.enters < chance
