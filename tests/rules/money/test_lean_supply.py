"""Systems for one account and waste in the chain, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.money import lean_supply
from kamsim.theory.rules.sourcing import worth
from kamsim.theory.words import ServiceLever, Stage
from tests.rules.conftest import kinds, put


@pytest.fixture
def account(world):
    relationship = world.relationships[0]
    relationship.revenue_mean, relationship.buyer_trust, relationship.supplier_commitment = 60_000.0, 0.5, 0.5
    return relationship


def test_systems_are_bought_where_they_pay_back(world, account, assumptions):
    """S1.21: 6,000 + 0.1 x 60,000 = 12,000 against 300 a month: 40 months.  12 + 100 x 0.5 x 0.5 = 37 are too short,
    12 + 120 x 0.25 = 42 do.  They save 300 a month, age by 1.7%, and are lost with the account."""
    assumptions.technology_fixed, assumptions.technology_rate, assumptions.technology_saves = 6000.0, 0.1, 0.005
    assumptions.stay_hoped, account.agreed = 100.0, Stage.COOPERATIVE
    put(world, ServiceLever.ORDER_CHANNEL, 0.3)
    lean_supply.consider_technology(world, account, assumptions)
    assert account.technology == 0.0
    assumptions.stay_hoped = 120.0
    lean_supply.consider_technology(world, account, assumptions)
    assert account.technology == pytest.approx(12_000.0)
    assert account.one_off == pytest.approx(12_000.0)
    assert lean_supply.technology_saving(account, assumptions) == pytest.approx(300.0)
    assumptions.technology_ages = 0.017
    lean_supply.write_off(world, account, assumptions)
    assert account.technology == pytest.approx(12_000.0 * 0.983)
    account.active = False
    lean_supply.write_off(world, account, assumptions)
    assert account.technology == 0.0
    assert kinds(world) == ["TECHNOLOGY_BOUGHT", "TECHNOLOGY_STRANDED"]


def test_customers_see_waste_and_suppliers_take_it_out(world, account, assumptions):
    """S1.14: slack 0.2 and 300 of 1,000 wasted make 0.5 where 0.4 is tolerated; 0.1 too much costs 0.06."""
    supplier, buyer = world.suppliers[0], world.buyers[0]
    supplier.slack, account.waste, account.effort, buyer.waste_tolerated = 0.2, 300.0, 1000.0, 0.4
    lean_supply.check_waste(account, buyer, supplier)
    assert account.lean_gap == pytest.approx(0.1)
    told, assumptions.lean_worth = [], 0.6
    for gap in (0.0, 0.1):
        account.lean_gap = gap
        worth.rate_offer(world, account, buyer, supplier, assumptions)
        told.append(account.offer)
    assert told[0] - told[1] == pytest.approx(0.06)


@pytest.mark.parametrize(("wasted", "left", "cost"), [(0.0, 0.14, 6_000.0), (400.0, 0.18, 2_000.0)])
def test_work_gets_lean_by_what_is_said_of_work(world, account, assumptions, wasted, left, cost):
    """S1.14: of a slack of 0.2 0.3 x 0.2 goes, for 0.06 of a month's revenue of 100,000; where twice as much again is
    wasted in service, 400 of 1,000, a third of what is said is about work."""
    supplier, assumptions.lean_speed = world.suppliers[0], 0.3
    supplier.slack, account.waste, account.effort, account.one_off = 0.2, wasted, 1000.0, 0.0
    account.revenue_mean, account.lean_gap = 100_000.0, 0.2
    lean_supply.get_lean(world, supplier, assumptions)
    assert supplier.slack == pytest.approx(left) and account.one_off == pytest.approx(cost)


def test_buyers_tolerate_less_from_year_to_year(world, assumptions):
    """S1.14: 0.4 becomes 0.39; less than nothing is not asked for."""
    buyer, assumptions.lean_rise = world.buyers[0], 0.01
    for before, after in ((0.4, 0.39), (0.005, 0.0)):
        buyer.waste_tolerated = before
        lean_supply.demand_more(buyer, assumptions)
        assert buyer.waste_tolerated == pytest.approx(after)


def test_the_committed_and_trusted_are_expected_to_stay(one, assumptions):
    """12 months and 100 x 0.5 x 0.6 more."""
    one.supplier_commitment, one.buyer_trust, assumptions.stay_hoped = 0.5, 0.6, 100.0
    assert lean_supply.expected_stay(one, assumptions) == pytest.approx(42.0)


@pytest.mark.parametrize(("changes", "bought"), [
    ({}, True), ({"active": False}, False), ({"agreed": Stage.BASIC}, False), ({"disintegrating": True}, False),
    ({"supplier_commitment": 0.2}, False),  # expected to stay for 12 + 100 x 0.2 x 0.6 = 24 months only
    ({"technology": 1.0}, False),
])  # fmt: skip
def test_systems_are_put_in_once_where_they_pay_back(world, one, assumptions, changes, bought):
    """S1.21: 6,000 and 0.1 x 60,000 at 300 a month pay back in 40 months of an expected 42."""
    assumptions.technology_fixed, assumptions.technology_rate, assumptions.technology_saves = 6_000.0, 0.1, 0.005
    one.revenue_mean, one.supplier_commitment, one.buyer_trust, assumptions.stay_hoped = 60_000.0, 0.5, 0.6, 100.0
    one.agreed = Stage.COOPERATIVE
    put(world, ServiceLever.ORDER_CHANNEL, 0.1)
    for name, value in changes.items():
        setattr(one, name, value)
    before = one.technology
    lean_supply.consider_technology(world, one, assumptions)
    assert one.technology == (12_000.0 if bought else before)
    assert kinds(world) == (["TECHNOLOGY_BOUGHT"] if bought else [])


@pytest.mark.parametrize(("slack", "waste", "effort", "part"), [
    (0.1, 200.0, 1_000.0, 0.3), (0.1, 0.0, 0.0, 0.1), (0.9, 500.0, 1_000.0, 1.0),
])  # fmt: skip
def test_waste_is_in_the_suppliers_work_and_in_its_service(one, supplier, slack, waste, effort, part):
    """S1.14."""
    supplier.slack, one.waste, one.effort = slack, waste, effort
    assert lean_supply.waste_part(one, supplier) == pytest.approx(part)


def test_what_is_nearly_written_off_is_gone(world, one, assumptions):
    """2,970 of 3,300 are left, less than half of 6,000: they count for nothing."""
    assumptions.technology_fixed, assumptions.technology_ages, one.technology = 6_000.0, 0.1, 3_300.0
    lean_supply.write_off(world, one, assumptions)
    assert one.technology == 0.0 and kinds(world) == []


def test_nobody_looks_for_waste_where_nothing_is_bought(one, buyer, supplier, assumptions):
    one.active, supplier.slack, buyer.waste_tolerated, one.lean_gap = False, 0.9, 0.1, 0.5
    lean_supply.check_waste(one, buyer, supplier)
    assert one.lean_gap == 0.0


def test_without_complaints_nothing_is_taken_out(world, supplier, assumptions):
    supplier.slack, world.relationships[0].one_off = 0.2, 0.0
    lean_supply.get_lean(world, supplier, assumptions)
    assert (supplier.slack, world.relationships[0].one_off) == (0.2, 0.0)


def test_without_systems_nothing_is_stranded(world, one, assumptions):
    one.active, one.technology = False, 0.0
    lean_supply.write_off(world, one, assumptions)
    assert kinds(world) == []


@pytest.mark.parametrize(("wasted", "in_service", "complaint"), [(400.0, 0.4, 0.06), (0.0, 0.0, 0.3)])
def test_a_complaint_is_about_work_by_its_part(account, supplier, wasted, in_service, complaint):
    """Of 0.3 too much where 0.1 is wasted in work and 400 of 1,000 in service a fifth is about work."""
    supplier.slack, account.waste, account.effort, account.lean_gap = 0.1, wasted, 1_000.0, 0.3
    assert lean_supply.waste_in_service(account) == pytest.approx(in_service)
    assert lean_supply.complaint_about_work(account, supplier) == pytest.approx(complaint)
