"""Getting to know each other and getting in, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.money import money
from kamsim.theory.rules.people import skills
from kamsim.theory.rules.sourcing import accreditation, capability, entry, prospects
from tests.rules.conftest import kinds


def test_evidence_narrows_what_is_uncertain(assumptions):
    """S0.4: uncertainty 0.25; four looks of error 0.5 spread 0.25 too: weight 0.5, and half the variance stays."""
    assumptions.look_noise, assumptions.ability_wanders = 0.5, 0.0
    gain = capability.weight_of_evidence(0.25, 4.0, assumptions)
    assert gain == pytest.approx(0.5)
    assert capability.narrow(0.25, gain, assumptions) == pytest.approx(0.25 * 0.5**0.5)
    seen = 0.7 + 0.1
    assert capability.update_estimate(0.5, 0.7, gain, 4.0, 0.4, assumptions) == pytest.approx(0.5 + 0.5 * (seen - 0.5))
    assert capability.weight_of_evidence(0.25, 0.0, assumptions) == 0.0
    assert capability.certainty(0.1) == pytest.approx(0.6)


def test_ability_is_read_off_quality_and_solvency(world):
    """Quality 0.96 is 0.5 + 5 x 0.03 = 0.65; a tenth of trouble makes it 0.864, which is 0.17; solvency 0.95 is 0.7."""
    supplier, buyer = world.suppliers[0], world.buyers[0]
    supplier.quality, buyer.solvency = 0.96, 0.95
    assert capability.supplier_ability(supplier) == pytest.approx(0.65)
    supplier.trouble = 0.1
    assert capability.supplier_ability(supplier) == pytest.approx(0.17)
    assert capability.buyer_ability(buyer) == pytest.approx(0.7)


def test_a_buyer_on_trial_visits_once_and_the_supplier_pays(world, assumptions):
    """S0.4: unsure on trial: one visit for 3,000, not a second one in the same spell."""
    one = world.relationships[0]
    one.trial, one.spells, one.buyer_uncertainty, assumptions.visit_cost = True, 1, 0.2, 3000.0
    assert capability.visit_site(world, one, assumptions) == 1
    assert capability.visit_site(world, one, assumptions) == 0
    assert (one.one_off, kinds(world)) == (3000.0, ["SITE_VISIT"])
    money.cost_service(one, world.suppliers[0], assumptions)
    assert one.one_off == 0.0 and one.cost_to_serve >= 3000.0


def test_a_trial_is_judged_by_what_is_believed_too(world, assumptions):
    """Satisfaction 0.45 misses 0.46; a sure belief of 0.8 adds 0.2 x 1 x 0.3 = 0.06 and passes."""
    assumptions.trial_satisfaction, assumptions.capability_in_trial = 0.46, 0.2
    doubted, believed = world.relationships
    for one, estimate in ((doubted, 0.5), (believed, 0.8)):
        one.trial, one.trial_months, one.buyer_satisfaction = True, 1, 0.45
        one.buyer_estimate, one.buyer_uncertainty = estimate, 0.0
        entry.judge_trial(world, one, assumptions)
    assert (doubted.active, believed.active) == (False, True)


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


def test_money_spent_before_the_first_order_is_sunk(world):
    """S1.26: effort 800, investment 150 and cost to serve 50 on a firm that does not order: 1,000 sunk."""
    one = world.relationships[0]
    one.effort, one.investment, one.cost_to_serve = 800.0, 150.0, 50.0
    prospects.sink_entry(one)
    assert one.entry_spend == 0.0  # it orders
    one.active = False
    prospects.sink_entry(one)
    assert one.entry_spend == 1000.0


def test_signals_can_be_false(world, draws, assumptions):
    """S1.39: promise 1/(1+1)=0.5 seen with 0.25 x 2 x 0.5 x 2 = 0.5 of error as 1.0: a third of the way is 1/3.
    A bar of 0.3 calls it a coming key account; the same luck with a perfect eye leaves 1/6."""
    one, buyer, supplier = world.relationships[0], world.buyers[0], world.suppliers[0]
    one.active, one.potential, buyer.orders = False, 0.5, 200.0
    supplier.sales_mean, supplier.partners, supplier.selecting = 200.0, 2, 0.5
    assumptions.signal_noise, assumptions.signal_bar, draws.relationships.signal = 0.25, 0.3, 2.0
    prospects.read_signal(world, one, buyer, supplier, draws.relationships, assumptions)
    assert one.promise == pytest.approx(0.5) and one.signal == pytest.approx(1 / 3) and one.spotted
    one.signal, supplier.selecting = 0.0, 1.0
    prospects.read_signal(world, one, buyer, supplier, draws.relationships, assumptions)
    assert one.signal == pytest.approx(1 / 6) and not one.spotted


def test_a_buyer_reopens_its_choice_for_a_better_fit_only(world, assumptions):
    """S1.40: an advantage of 0.05 is not enough at a threshold of 0.1, one of 0.2 is; entry then counts double."""
    one, buyer = world.relationships[0], world.buyers[0]
    buyer.partners, buyer.best_offer, one.offer = 2, 0.1, 0.15
    prospects.reopen_choice(world, one, buyer, assumptions)
    assert one.reopened_months == 0
    one.offer = 0.3
    prospects.reopen_choice(world, one, buyer, assumptions)
    assert (one.reopened_months, kinds(world)) == (6, ["REBUY_OPENED"])
    assumptions.spotted_zeal, assumptions.rebuy_bonus = 0.0, 1.0
    assert prospects.courtship(one, assumptions) == pytest.approx(2.0)


def test_skills_follow_practice(world, assumptions):
    """S1.23: three key accounts teach 0.4 + 0.2 x 3/4 = 0.55; from 0.45 at 0.1 a year the skill becomes 0.46."""
    supplier = world.suppliers[0]
    supplier.key_accounts, supplier.growing, assumptions.training = 3, 0.45, 0.1
    skills.train(supplier, assumptions)
    assert supplier.growing == pytest.approx(0.46)
