"""Audits before the first order, by hand."""

from kamsim.theory.rules.sourcing import accreditation
from tests.rules.conftest import kinds


def test_the_audit_is_paid_before_the_verdict(world, draws, assumptions):
    """S1.26: a supplier in scandal meets three criteria of four; eager and unskilled it pays 15,000 for nothing."""
    one, buyer, supplier = world.relationships[0], world.buyers[0], world.suppliers[0]
    assumptions.accreditation_cost = 15000.0
    buyer.accredits, one.active, one.weight, supplier.quality = True, False, 1.0, 0.95
    supplier.scandal, supplier.selecting = 0.5, 0.3
    accreditation.accredit(world, one, buyer, supplier, draws.relationships, assumptions)
    assert (one.criteria_met, one.accredited, one.investment, one.entry_lost) == (3, False, 15000.0, 15000.0)
    assert (kinds(world), one.audit_months) == (["AUDIT_FAILED"], assumptions.audit_wait)
    accreditation.accredit(world, one, buyer, supplier, draws.relationships, assumptions)
    assert one.investment == 15000.0  # it has to wait
    supplier.scandal, one.audit_months = 0.0, 1
    accreditation.accredit(world, one, buyer, supplier, draws.relationships, assumptions)
    assert one.accredited and kinds(world)[-1] == "ACCREDITED" and one.investment == 30000.0


def test_an_audit_does_not_forgive_doubt(world, assumptions):
    """S1.25: known for sure to be at 0.25, a supplier is 0.25 below the middle, more than a doubt of 0.2 forgives."""
    one, supplier = world.relationships[0], world.suppliers[0]
    supplier.quality, one.buyer_uncertainty, one.buyer_estimate, assumptions.audit_doubt = 0.95, 0.0, 0.35, 0.2
    accreditation.count_criteria(one, supplier, assumptions)
    assert one.criteria_met == 4
    one.buyer_estimate = 0.25
    accreditation.count_criteria(one, supplier, assumptions)
    assert one.criteria_met == 3
