"""What one side believes the other can do, by hand."""

import pytest

from kamsim.theory.rules.money import money
from kamsim.theory.rules.sourcing import capability
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
