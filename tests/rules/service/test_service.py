"""Budgets, capacity, failures and value, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.service import service
from kamsim.theory.words import ShortagePolicy, Tier


@pytest.fixture
def account(world):
    relationship = world.relationships[0]
    relationship.revenue_mean, relationship.buyer_trust, relationship.supplier_commitment = 60_000.0, 0.5, 0.5
    return relationship


@pytest.mark.parametrize(("policy", "fills"), [
    (ShortagePolicy.PROPORTIONAL, (0.5, 0.5)),
    (ShortagePolicy.ALIKE, (1 / 3, 1.0)),
    (ShortagePolicy.PRIORITY, (2 / 3, 0.0)),
])  # fmt: skip
def test_three_ways_to_share_a_shortage(world, policy, fills):
    """S2.10: 20 to share; a key account orders 30, a small one 10.  In proportion both get half; alike 10 each, a
    third and all of it; by priority the key account gets 20 of 30 and the other nothing."""
    supplier = world.suppliers[0]
    supplier.capacity, supplier.shortage, supplier.shortage_policy, supplier.demanded = 40.0, 0.5, policy, 40.0
    key, small = world.relationships
    key.orders, key.tier, small.orders = 30.0, Tier.KEY, 10.0
    service.ration(world, supplier)
    assert (key.fill_rate, small.fill_rate) == (pytest.approx(fills[0]), pytest.approx(fills[1]))


def test_capacity_follows_orders_with_a_lag(world, assumptions):
    """Orders of 100 at a reserve of 0.3 want 130: from 100 half of the gap is built; from 230 15% of 100 are let go."""
    assumptions.capacity_let_go, assumptions.capacity_reserve = 0.15, 0.3
    supplier = world.suppliers[0]
    supplier.demanded_mean, supplier.capacity = 100.0, 100.0
    service.build_capacity(world, supplier, assumptions)
    assert supplier.capacity == pytest.approx(115.0)
    supplier.capacity = 230.0
    service.build_capacity(world, supplier, assumptions)
    assert supplier.capacity == pytest.approx(215.0)


def test_what_is_known_ahead_needs_no_reserve(world, assumptions):
    """Orders of 50 and 50, the first forecast by 60%: 30% are foreseen, a reserve of 0.5 shrinks to 0.35."""
    assumptions.capacity_reserve, assumptions.foresight_saves, assumptions.capacity_built = 0.5, 1.0, 1.0
    supplier = world.suppliers[0]
    for k in range(supplier.first_account, supplier.first_account + supplier.account_count):
        world.relationships[world.accounts[k]].orders = 0.0
    first, other = (world.relationships[world.accounts[supplier.first_account + place]] for place in (0, 1))
    first.orders, first.sharing_forecast, other.orders, other.sharing_forecast = 50.0, 0.6, 50.0, 0.0
    assert service.orders_foreseen(world, supplier) == pytest.approx(0.3)
    supplier.demanded_mean, supplier.capacity = 100.0, 100.0
    service.build_capacity(world, supplier, assumptions)
    assert supplier.capacity == pytest.approx(135.0)


def test_documented_benefit_is_remembered(account, assumptions):
    """S2.27: nothing but 0.5 documented, weight 0.6, at a speed of 0.1: 0.03.  Numbers in full add 0.3 to it."""
    assumptions.documents_count, assumptions.remembering, assumptions.benefits_help = 0.6, 0.1, 0.3
    assumptions.extras_remembered = assumptions.gain_felt = 0.0
    account.delivered = account.interpersonal_trust = account.value_remembered = 0.0
    account.record_wanted, account.quantified, account.value_documented = 0.2, 1.0, 0.5
    service.remember_value(account, assumptions)
    assert account.value_documented == pytest.approx(0.5)
    assert account.value_remembered == pytest.approx(0.03)


def test_service_that_fits_is_worth_more(world, draws, assumptions):
    """Fit 0.6 against a usual 0.4 at a help of 0.3 adds 0.06."""
    relationship, buyer = world.relationships[0], world.buyers[0]
    relationship.service_fit, assumptions.usual_fit, assumptions.lever_helps = 0.4, 0.4, 0.3
    service.value_service(relationship, buyer, draws.relationships, assumptions)
    before, relationship.service_fit = relationship.delivered, 0.6
    service.value_service(relationship, buyer, draws.relationships, assumptions)
    assert relationship.delivered - before == pytest.approx(0.06)


def test_claims_can_be_made_to_count_for_nothing(world, assumptions):
    """S2.1: a weight of 3 claims 3; where all are treated alike it claims 1."""
    one = world.relationships[0]
    one.weight = 3.0
    assert service.claim_weight(one, assumptions) == pytest.approx(3.0)
    assumptions.claims_count = 0.0
    assert service.claim_weight(one, assumptions) == pytest.approx(1.0)
