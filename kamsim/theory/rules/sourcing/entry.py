"""Getting in: prospects are won on trial, lost customers may return, windows help (S1.40, S1.41, S3.11)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.life_cycle.ending import end_relationship
from kamsim.theory.rules.money.lifetime_value import win_customer
from kamsim.theory.rules.quantities import contract_until, logistic
from kamsim.theory.rules.selection.significance import credit_reference, open_doors, recommend
from kamsim.theory.words import EndReason, Side, Stage

from .accreditation import lose_entry
from .capability import believed_ability
from .product_lines import narrow_to_main
from .prospects import courtship


@rule
def begin_trial(world, relationship, buyer, assumptions, cause, weight):
    """Trade begins small, on trial, with a review date (S1.41)."""
    market = world.market[0]
    returned = relationship.spells > 0
    relationship.active, relationship.ended, relationship.disintegrating = True, False, False
    relationship.trial, relationship.trial_months = True, assumptions.trial_months
    relationship.age, relationship.stage_months = 0, 0
    relationship.spells += 1
    relationship.share_of_wallet = assumptions.trial_share * 0.5
    relationship.share_wanted = assumptions.trial_share
    relationship.losing_months = 0
    relationship.agreed = Stage.BASIC
    relationship.buyer_expectation = 0.4 + 0.35 * world.suppliers[relationship.supplier].reputation
    relationship.buyer_satisfaction, relationship.supplier_satisfaction = (
        assumptions.content_level,
        assumptions.content_level,
    )
    relationship.contract_end = contract_until(market.month, buyer.contract_months)
    relationship.end_reason, relationship.decline_cause = EndReason.NONE, EndReason.NONE
    relationship.exit_planned, relationship.reengineered = False, False
    narrow_to_main(world, relationship)
    win_customer(relationship, buyer, assumptions)
    note(world, Kind.RETURNED if returned else Kind.TRIAL_BEGAN, relationship, relationship.share_of_wallet, 0)
    because(world, cause, weight, Kind.NONE, 0.0)
    credit_reference(world, world.suppliers[relationship.supplier], assumptions)


@rule
def judge_trial(world, relationship, assumptions):
    """At the review date the trial is passed or not; small disappointments are enough to leave (S0.7)."""
    if relationship.trial:
        relationship.trial_months -= 1
        if relationship.trial_months <= 0:
            relationship.trial = False
            shown = assumptions.capability_in_trial * believed_ability(relationship)
            if relationship.buyer_satisfaction + shown < assumptions.trial_satisfaction:
                note(world, Kind.TRIAL_FAILED, relationship, relationship.buyer_satisfaction, 0)
                because(world, Kind.DISAPPOINTED, 1.0, Kind.NONE, 0.0)
                lose_entry(relationship)
                end_relationship(world, relationship, EndReason.TRIAL_FAILED, Side.BUYER, assumptions)
            else:
                note(world, Kind.TRIAL_PASSED, relationship, relationship.buyer_satisfaction, 0)


@rule
def entry_chance(relationship, buyer, supplier, assumptions):
    """An outsider gets in where it is sought, better, known, or where a window is open (S1.40, S3.11)."""
    chance = assumptions.entry_rate / 12.0 * min(2.0, relationship.budget_claim) * (0.5 + supplier.selecting)
    chance *= logistic(3.0 * (relationship.offer - min(0.3, buyer.best_offer)) + 2.0 * relationship.imported_preference)
    chance *= 0.5 + supplier.reputation + 0.5 * supplier.referral
    chance *= 1.0 - 0.15 * buyer.partners if buyer.partners < 6 else 0.1
    chance *= recommend(supplier, assumptions) * courtship(relationship, assumptions)
    chance *= max(0.0, 1.0 - assumptions.lock_weight * (buyer.locked_spend - assumptions.usual_lock))
    if relationship.window_months > 0:
        chance *= assumptions.window_bonus
    return chance


@rule
def knock(world, relationship, draw, assumptions):
    """Prospects and lost customers may be won (again); the way one parted is remembered (S0.32)."""
    buyer, supplier = world.buyers[relationship.buyer], world.suppliers[relationship.supplier]
    there = not buyer.exited and not supplier.exited and relationship.still_served and not relationship.blocked
    if there and not relationship.active and buyer.offers_wanted < 0.95 + 0.2 * supplier.selecting:
        chance = entry_chance(relationship, buyer, supplier, assumptions) * open_doors(world, relationship, assumptions)
        if relationship.spells > 0:
            away = world.market[0].month - relationship.end_month
            chance *= relationship.parting_quality if away > assumptions.cooling_months else 0.0
        if draw.enters < chance:
            cause = Kind.WINDOW_OPENED if relationship.window_months > 0 else Kind.NONE
            begin_trial(world, relationship, buyer, assumptions, cause, 1.0)
