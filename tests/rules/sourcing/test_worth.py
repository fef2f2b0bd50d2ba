"""What a supplier is worth to a buyer, in shares of the price, by hand."""

import math

import pytest

from kamsim.theory.rules.sourcing import worth


@pytest.fixture
def known(world, assumptions):
    """A supplier with one number for every term of its worth."""
    one, buyer = world.relationships[0], world.buyers[0]
    buyer.needs_price, one.unit_price, one.price_sensitivity = 0.5, 0.9, 0.5  # 1.0 x 0.5 x 0.1 = 0.05
    assumptions.service_worth, one.delivered = 0.2, 0.75  # 0.05
    assumptions.memory_worth, assumptions.usual_value, one.value_remembered = 0.1, 0.3, 0.5  # 0.02
    assumptions.hassle_worth, assumptions.usual_hassle, one.hassle = 0.5, 0.05, 0.09  # - 0.02
    assumptions.lean_worth, one.lean_gap = 0.1, 0.2  # - 0.02
    assumptions.quality_worth, assumptions.usual_record = 0.1, 0.9
    one.buyer_uncertainty, one.buyer_estimate, one.track_record = 0.0, 0.6, 0.8  # 0.1 x (0.1 - 0.1) = 0
    assumptions.trust_worth, one.buyer_trust = 0.1, 0.7  # 0.02
    assumptions.ties_worth, one.backing, one.imported_preference = 0.2, 0.1, 0.1  # 0.04
    assumptions.breach_worth, one.recent_betrayal = 0.2, 0.1  # - 0.02
    assumptions.failures_borne, one.recent_failures, assumptions.doubt_costs = 3.0, 2.0, 0.04
    assumptions.reference_weight, one.rivalry = 0.0, -1
    return one


def test_worth_is_price_service_quality_and_bond(world, known, assumptions):
    """Who is wholly known raises no doubt; `worth_of_quality` is 0 here, `worth_of_service` 0.03:
    0.05 + 0.05 + 0.02 - 0.02 - 0.02 + 0 + 0.02 + 0.04 - 0.02 = 0.12.
    """
    worth.rate_offer(world, known, world.buyers[0], world.suppliers[0], assumptions)
    assert known.offer == pytest.approx(0.12)


def test_doubt_costs_what_is_not_known(world, known, assumptions):
    """Half of a stranger's doubt, at 0.04: 0.02; the belief of 0.1 counts half, 0.005 less."""
    known.buyer_uncertainty = 0.5
    worth.rate_offer(world, known, world.buyers[0], world.suppliers[0], assumptions)
    assert known.offer == pytest.approx(0.12 - 0.02 - 0.005)


def test_strangers_are_judged_by_their_name(world, known, assumptions):
    """`name_promises`: a reputation of 0.5 is a service of 0.5; no memory, no record: - 0.05 - 0.02 + 0.01."""
    known.active, world.suppliers[0].reputation = False, 0.5
    worth.rate_offer(world, known, world.buyers[0], world.suppliers[0], assumptions)
    assert known.offer == pytest.approx(0.06)


def test_a_price_is_worth_most_to_those_who_need_it(world):
    """Four points below the market: 0.04 at a need of 0.5, 0.028 at one of 0.2."""
    one, buyer = world.relationships[0], world.buyers[0]
    one.unit_price, told = 0.96, []
    for buyer.needs_price in (0.5, 0.2):
        told.append(worth.worth_of_price(one, buyer))
    assert told == pytest.approx([0.04, 0.028])


def test_failures_beyond_what_is_borne_cost(world, known, assumptions):
    """One more than borne harms as a betrayal of a fifth does: 0.2 x 0.2."""
    assumptions.failure_harm, before = 0.2, worth.worth_of_bond(known, assumptions)
    known.recent_failures = 4.0
    assert worth.worth_of_bond(known, assumptions) == pytest.approx(before - 0.04)


def test_references_take_doubt_away_and_bad_partings_add_it(world, assumptions):
    """S1.4: a reference of 0.8 above a usual 0.3 at 0.8 is 1.4, and leaves 0.6 of the doubt; S0.32: parted at 0.4."""
    one, supplier = world.relationships[0], world.suppliers[0]
    one.buyer_uncertainty, one.rivalry, one.active, assumptions.doubt_costs = 1.0, -1, False, 0.04
    assumptions.reference_weight, assumptions.usual_reference, supplier.reference = 0.8, 0.3, 0.8
    assert worth.cost_of_doubt(world, one, supplier, assumptions) == pytest.approx(0.024)
    one.spells, one.parting_quality = 1, 0.4
    assert worth.cost_of_doubt(world, one, supplier, assumptions) == pytest.approx(0.024 + 0.04 * 0.6)


@pytest.mark.parametrize(("months", "told"), [(24, 0.075), (12, 0.15), (3, 0.6)])
def test_leaving_costs_against_what_a_contract_buys(buyer, assumptions, months, told):
    """S0.7: 0.3 of a year's purchases at a scale of 0.5 are 0.15 of a year, half of it of two."""
    buyer.contract_months, assumptions.switching_scale = months, 0.5
    assert worth.worth_of_staying(0.3, buyer, assumptions) == pytest.approx(told)


def test_strangers_are_unknown_but_many(assumptions):
    """0.05 x ln 3 - 0.04; of a firm outside that holds a contract people are known as is usual."""
    assumptions.choice_luck, assumptions.strangers, assumptions.doubt_costs = 0.05, 3.0, 0.04
    assert worth.worth_of_strangers(assumptions) == pytest.approx(0.05 * math.log(3.0) - 0.04)
    assumptions.ties_worth, assumptions.usual_backing = 0.1, 0.3
    assert worth.worth_of_outsider(assumptions) == pytest.approx(0.03)


def test_a_record_of_reliability_grows_over_a_year(world):
    """S0.8: all kept lifts 0.88 by a twelfth of the way to 1, 0.89; a failure of 0.4 counts 0.2; idle, none does."""
    good, bad = world.relationships
    for one in (good, bad):
        one.track_record, one.reliability, one.fill_rate = 0.88, 1.0, 1.0
    bad.failed, bad.severity = True, 0.4
    for one in (good, bad):
        worth.keep_record(one)
    assert (good.track_record, bad.track_record) == pytest.approx((0.89, 0.88 - 0.08 / 12.0))
    good.active = False
    worth.keep_record(good)
    assert good.track_record == pytest.approx(0.89)
