"""Buyers take charge: criteria, an audit paid up front, a certificate that runs out (S1.25, S1.26)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.quantities import QUARTER

from .capability import believed_ability


@rule
def count_criteria(relationship, supplier, assumptions):
    """Four criteria: quality, sound finances, clean conduct, and an ability not in doubt (S1.25)."""
    missed = 0
    if supplier.quality * (1.0 - supplier.trouble) <= assumptions.accreditation_quality:
        missed += 1
    if supplier.distressed:
        missed += 1
    if supplier.scandal > assumptions.scandal_excludes:
        missed += 1
    if believed_ability(relationship) <= -assumptions.audit_doubt:
        missed += 1
    relationship.criteria_missed = missed


@rule
def lose_entry(relationship):
    """What was spent to get in and is of no use any more."""
    relationship.entry_spend = 0.0


@rule
def would_pass(relationship, draw, assumptions):
    """Whether an audit would find nothing: no criterion missed, and no stumble."""
    return relationship.criteria_missed == 0 and draw.audit < assumptions.audit_passes


@rule
def certify(world, relationship, fresh, assumptions):
    """A supplier has paid for its audit and passed it; told if it did not hold the accreditation before."""
    relationship.one_off += assumptions.accreditation_cost
    relationship.accredited, relationship.accreditation_months = True, assumptions.accreditation_months
    if fresh:
        note(world, Kind.ACCREDITED, relationship, assumptions.accreditation_cost, 0)


@rule
def hold_audit(world, relationship, draw, assumptions):
    """The cost comes first, the verdict after: who misses a criterion or stumbles has paid for nothing (S1.26)."""
    if would_pass(relationship, draw, assumptions):
        certify(world, relationship, not relationship.accredited, assumptions)
    else:
        relationship.one_off += assumptions.accreditation_cost
        relationship.accredited = False
        relationship.audit_months = 2 * QUARTER
        note(world, Kind.AUDIT_FAILED, relationship, assumptions.accreditation_cost, 0)
        because(world, Kind.CRITERIA_UNMET, 1.0 if relationship.criteria_missed > 0 else 0.0, Kind.NONE, 0.0)
        lose_entry(relationship)


@rule
def accredit(world, relationship, buyer, supplier, draw, assumptions):
    """Where the buyer accredits, criteria must be met, proven up front and renewed (S1.25)."""
    count_criteria(relationship, supplier, assumptions)
    relationship.audit_months = max(0, relationship.audit_months - 1)
    if not buyer.accredits or not assumptions.accreditation:
        relationship.accredited = True
    else:
        relationship.accreditation_months = max(0, relationship.accreditation_months - 1)
        lapsed = relationship.accredited and relationship.accreditation_months == 0
        hopeful = relationship.criteria_missed <= (1 if supplier.selecting < 0.5 else 0)
        tries = (relationship.active or relationship.budget_claim >= 0.5) and relationship.audit_months == 0
        if (lapsed or not relationship.accredited) and hopeful and tries:
            hold_audit(world, relationship, draw, assumptions)
        if lapsed and (not hopeful or not tries or not relationship.accredited):
            relationship.accredited = False
            note(world, Kind.ACCREDITATION_LAPSED, relationship, float(relationship.criteria_missed), 0)
