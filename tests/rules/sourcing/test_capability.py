"""What one side believes the other can do, by hand."""

import pytest

from kamsim.theory.rules.money import money
from kamsim.theory.rules.sourcing import capability
from tests.rules.conftest import kinds


def test_evidence_narrows_what_is_uncertain(assumptions):
    """S0.4: strangers differ by 0.25; four looks of error 0.5 spread 0.25 too: weight 0.5, half the variance stays."""
    assumptions.ability_spread, assumptions.look_noise, assumptions.ability_wanders = 0.25, 0.5, 0.0
    gain = capability.weight_of_evidence(1.0, 4.0, assumptions)
    assert gain == pytest.approx(0.5)
    assert capability.narrow(1.0, gain, assumptions) == pytest.approx(0.5**0.5)
    seen = 0.7 + 0.1
    assert capability.update_estimate(0.5, 0.7, gain, 4.0, 0.4, assumptions) == pytest.approx(0.5 + 0.5 * (seen - 0.5))
    assert capability.weight_of_evidence(1.0, 0.0, assumptions) == 0.0
    assert capability.certainty(0.4) == pytest.approx(0.6)


def test_ability_is_read_off_quality_and_solvency(world, assumptions):
    """Half of the usual lack of 0.1 is 0.75; a tenth of trouble leaves 0.855, a lack of 0.145, which is 0.275; a lack
    of 0.12 in solvency where 0.15 is usual is 0.6."""
    supplier, buyer = world.suppliers[0], world.buyers[0]
    supplier.quality, buyer.solvency, assumptions.usual_quality, assumptions.usual_solvency = 0.95, 0.88, 0.9, 0.85
    assert capability.supplier_ability(supplier, assumptions) == pytest.approx(0.75)
    supplier.trouble = 0.1
    assert capability.supplier_ability(supplier, assumptions) == pytest.approx(0.275)
    assert capability.buyer_ability(buyer, assumptions) == pytest.approx(0.6)
    assert capability.ability(0.7, 0.9) == 0.0


def test_a_buyer_on_trial_visits_once_and_the_supplier_pays(world, assumptions):
    """S0.4: unsure on trial: one visit for 3,000, not a second one in the same spell."""
    one = world.relationships[0]
    one.trial, one.spells, one.buyer_uncertainty, assumptions.visit_cost = True, 1, 0.8, 3000.0
    assert capability.visit_site(world, one, assumptions) == 1
    assert capability.visit_site(world, one, assumptions) == 0
    assert (one.one_off, kinds(world)) == (3000.0, ["SITE_VISIT"])
    money.cost_service(one, world.suppliers[0], assumptions)
    assert one.one_off == 0.0 and one.cost_to_serve >= 3000.0


@pytest.fixture
def strangers(world, assumptions):
    """A supplier of 0.65 and a buyer of 0.7 that are strangers and take each other for 0.5."""
    one, assumptions.look_noise, assumptions.ability_wanders = world.relationships[0], 0.5, 0.0
    assumptions.ability_spread, assumptions.usual_quality, assumptions.usual_solvency = 0.25, 0.9, 0.9
    world.suppliers[0].quality, world.suppliers[0].trouble, world.buyers[0].solvency = 0.93, 0.0, 0.94
    one.buyer_estimate = one.supplier_estimate = 0.5
    one.buyer_uncertainty = one.supplier_uncertainty = 1.0
    return one


def explore(world, one, draws, assumptions):
    """A quarter without luck; what each believes of the other then."""
    draws.relationships.buyer_sees = draws.relationships.supplier_sees = 0.0
    capability.explore(world, one, world.buyers[0], world.suppliers[0], draws.relationships, assumptions)
    return one.buyer_estimate, one.supplier_estimate


def test_meetings_show_both_sides_what_the_other_can(world, strangers, draws, assumptions):
    """S0.4: 4 looks weigh 0.5: half of the way to 0.65 and to 0.7, and half of the variance is left."""
    strangers.contact_intensity, strangers.trial = 4.0 / 3.0, False
    assert explore(world, strangers, draws, assumptions) == pytest.approx((0.575, 0.6))
    assert strangers.buyer_uncertainty == strangers.supplier_uncertainty == pytest.approx(0.5**0.5)


def test_a_trial_and_a_visit_show_more(world, strangers, draws, assumptions):
    """A trial shows as much as 4 looks, a visit 8 more to the buyer: it weighs 0.0625 / (0.0625 + 0.25 / 12) = 0.75."""
    assumptions.trial_looks, assumptions.visit_looks, strangers.contact_intensity = 4.0, 8.0, 0.0
    strangers.trial, strangers.spells, strangers.visits = True, 1, 0
    assert explore(world, strangers, draws, assumptions) == pytest.approx((0.5 + 0.75 * 0.15, 0.6))
    assert strangers.buyer_uncertainty == pytest.approx(0.5) and kinds(world) == ["SITE_VISIT"]


def test_who_does_not_explore_learns_nothing(world, strangers, draws, assumptions):
    assumptions.explore_capability, strangers.contact_intensity = False, 4.0
    assert explore(world, strangers, draws, assumptions) == (0.5, 0.5)


def test_beliefs_count_as_far_as_they_are_certain(world):
    """An uncertainty of 0.4 is a certainty of 0.6: 0.6 x 0.3 and 0.6 x - 0.2; a stranger's count for nothing."""
    one = world.relationships[0]
    one.buyer_estimate, one.supplier_estimate, one.buyer_uncertainty, one.supplier_uncertainty = 0.8, 0.3, 0.4, 0.4
    assert capability.believed_ability(one) == pytest.approx(0.18)
    assert capability.believed_buyer(one) == pytest.approx(-0.12)
    one.buyer_uncertainty = one.supplier_uncertainty = 1.0
    assert capability.believed_ability(one) == capability.believed_buyer(one) == 0.0


@pytest.mark.parametrize(("trial", "uncertainty", "visits"), [(False, 0.8, 0), (True, 0.5, 0), (True, 0.8, 1)])
def test_only_the_unsure_on_trial_visit(world, assumptions, trial, uncertainty, visits):
    one = world.relationships[0]
    one.trial, one.spells, one.buyer_uncertainty, one.visits = trial, 1, uncertainty, visits
    assert capability.visit_site(world, one, assumptions) == 0 and kinds(world) == []
