"""Audits before the first order, by hand."""

import pytest

from kamsim.theory.rules.sourcing import accreditation
from tests.rules.conftest import kinds


def test_the_audit_is_paid_before_the_verdict(world, draws, assumptions):
    """S1.26: a supplier in scandal meets three criteria of four; eager and unskilled it pays 15,000 for nothing."""
    one, buyer, supplier = world.relationships[0], world.buyers[0], world.suppliers[0]
    assumptions.accreditation_cost = 15000.0
    buyer.accredits, one.active, one.budget_claim, supplier.quality = True, False, 1.0, 0.95
    supplier.scandal, supplier.selecting = 0.5, 0.3
    accreditation.accredit(world, one, buyer, supplier, draws.relationships, assumptions)
    assert (one.criteria_missed, one.accredited, one.one_off) == (1, False, 15000.0)
    assert (kinds(world), one.audit_months) == (["AUDIT_FAILED"], 6)
    accreditation.accredit(world, one, buyer, supplier, draws.relationships, assumptions)
    assert one.one_off == 15000.0  # it has to wait
    supplier.scandal, one.audit_months = 0.0, 1
    accreditation.accredit(world, one, buyer, supplier, draws.relationships, assumptions)
    assert one.accredited and kinds(world)[-1] == "ACCREDITED" and one.one_off == 30000.0


def test_an_audit_does_not_forgive_doubt(world, assumptions):
    """S1.25: known for sure to be at 0.25, a supplier is 0.25 below the middle, more than a doubt of 0.2 forgives."""
    one, supplier = world.relationships[0], world.suppliers[0]
    supplier.quality, one.buyer_uncertainty, one.buyer_estimate, assumptions.audit_doubt = 0.95, 0.0, 0.35, 0.2
    accreditation.count_criteria(one, supplier, assumptions)
    assert one.criteria_missed == 0
    one.buyer_estimate = 0.25
    accreditation.count_criteria(one, supplier, assumptions)
    assert one.criteria_missed == 1


@pytest.mark.parametrize(
    ("name", "value"), [("quality", 0.88), ("distressed", True), ("scandal", 0.21), ("trouble", 0.1)]
)
def test_each_criterion_can_be_missed(world, assumptions, name, value):
    """S1.25: quality above 0.88, after troubles too, no distress, no scandal above 0.2."""
    one, supplier, assumptions.accreditation_quality = world.relationships[0], world.suppliers[0], 0.88
    assumptions.scandal_excludes, supplier.quality = 0.2, 0.95
    setattr(supplier, name, value)
    accreditation.count_criteria(one, supplier, assumptions)
    assert one.criteria_missed == 1


def test_what_is_lost_is_no_longer_hoped_for(world):
    one = world.relationships[0]
    one.entry_spend = 300.0
    accreditation.lose_entry(one)
    assert one.entry_spend == 0.0


@pytest.fixture
def audited(world, draws, assumptions):
    """An account whose supplier meets all four criteria; an audit costs 15,000, holds 36 months, and passes at 0.95."""
    one, assumptions.accreditation_cost, assumptions.accreditation_months = world.relationships[0], 15_000.0, 36
    assumptions.audit_passes, world.suppliers[0].quality = 0.95, 0.95
    one.criteria_missed, one.one_off, world.buyers[0].accredits, draws.relationships.audit = 0, 0.0, True, 0.94
    one.entry_spend = 500.0
    return one


@pytest.mark.parametrize(("missed", "luck", "before", "passes", "told"), [
    (0, 0.94, False, True, ["ACCREDITED"]), (0, 0.94, True, True, []), (0, 0.96, True, False, ["AUDIT_FAILED"]),
    (1, 0.0, False, False, ["AUDIT_FAILED"]),
])  # fmt: skip
def test_an_audit_can_be_stumbled_over(world, audited, draws, assumptions, missed, luck, before, passes, told):
    """S1.26: it costs 15,000 either way; a renewal is not told."""
    audited.criteria_missed, audited.accredited, draws.relationships.audit = missed, before, luck
    accreditation.hold_audit(world, audited, draws.relationships, assumptions)
    assert (audited.accredited, kinds(world), audited.one_off) == (passes, told, 15_000.0)
    assert (audited.accreditation_months, audited.audit_months) == ((36, 0) if passes else (0, 6))
    assert audited.entry_spend == (500.0 if passes else 0.0)


def test_an_audit_is_paid_and_a_new_accreditation_told(world, audited, draws, assumptions):
    """`would_pass`: all four criteria and a draw below 0.95; `certify`: 15,000, three years, told if it is new."""
    audited.criteria_missed, draws.relationships.audit = 0, 0.94
    assert accreditation.would_pass(audited, draws.relationships, assumptions)
    audited.criteria_missed = 1
    assert not accreditation.would_pass(audited, draws.relationships, assumptions)
    for fresh, told in ((False, []), (True, ["ACCREDITED"])):
        accreditation.certify(world, audited, fresh, assumptions)
        assert kinds(world) == told and audited.accredited and audited.accreditation_months == 36
    assert audited.one_off == 30_000.0


def accredit(world, one, draws, assumptions):
    """A quarter with the first buyer."""
    accreditation.accredit(world, one, world.buyers[0], world.suppliers[0], draws.relationships, assumptions)
    return one.accredited


def test_where_nobody_accredits_all_are(world, audited, draws, assumptions):
    world.buyers[0].accredits = False
    assert accredit(world, audited, draws, assumptions)
    world.buyers[0].accredits, assumptions.accreditation, audited.accredited = True, False, False
    assert accredit(world, audited, draws, assumptions) and audited.one_off == 0.0


def test_an_accreditation_runs_out_and_is_renewed(world, audited, draws, assumptions):
    """With two months left nothing is due; the month after it is proven anew."""
    audited.accredited, audited.accreditation_months = True, 2
    assert accredit(world, audited, draws, assumptions) and audited.one_off == 0.0
    assert accredit(world, audited, draws, assumptions) and audited.one_off == 15_000.0
    assert audited.accreditation_months == 36 and kinds(world) == []


def test_without_its_criteria_an_accreditation_lapses(world, audited, draws, assumptions):
    """A supplier with a good eye does not try with three of four."""
    audited.accredited, audited.accreditation_months = True, 1
    world.suppliers[0].scandal, world.suppliers[0].selecting = 0.9, 0.6
    assert not accredit(world, audited, draws, assumptions)
    assert kinds(world) == ["ACCREDITATION_LAPSED"] and audited.one_off == 0.0


def test_who_does_not_matter_enough_is_not_audited_for(world, audited, draws, assumptions):
    """A prospect needs a claim of a half."""
    audited.active, audited.accredited, audited.budget_claim = False, False, 0.4
    assert not accredit(world, audited, draws, assumptions)
    audited.budget_claim = 0.5
    assert accredit(world, audited, draws, assumptions)
