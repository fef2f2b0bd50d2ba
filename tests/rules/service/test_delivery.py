"""Orders and how they arrive, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.market import market
from kamsim.theory.rules.service import delivery
from kamsim.theory.words import DeliveryType, ServiceLever
from tests.rules.conftest import put


@pytest.fixture
def account(world):
    """The first relationship, with nothing special: all levers at nothing."""
    relationship = world.relationships[0]
    relationship.revenue_mean, relationship.fill_rate = 10_000.0, 1.0
    return relationship


def test_a_buyer_orders_its_share_and_more_for_campaigns(world, account):
    """40% of 1,000 EUR are 400; joint business of 5% and a campaign of 5% make 440."""
    world.buyers[0].orders, account.share_of_wallet = 1_000.0, 0.4
    account.joint_spend, account.campaign = 0.05, 0.05
    delivery.place_orders(account, world.buyers[0])
    assert account.orders == pytest.approx(440.0)


def test_an_order_channel_saves_errors(world, account, assumptions):
    """S2.7: 4% of errors less 80% of them at half a channel: 2.4%."""
    assumptions.order_errors, assumptions.order_saves = 0.04, 0.8
    put(world, ServiceLever.ORDER_CHANNEL, 0.5)
    delivery.fill_orders(world, account, world.buyers[0], assumptions)
    assert account.defects == pytest.approx(0.024)


def test_ways_of_delivery_are_missed_unless_served(world, account, assumptions):
    """S2.11: 10% of deliveries just in time are missed, 4% with 60% of the service; 5% of 10,000 of that is 20 EUR."""
    buyer, assumptions.misses, assumptions.miss_penalty = world.buyers[0], 0.10, 0.05
    delivery.fill_orders(world, account, buyer, assumptions)
    assert account.hit_rate == 1.0
    buyer.delivery_type = DeliveryType.JUST_IN_TIME
    put(world, ServiceLever.DELIVERY, 0.6)
    delivery.fill_orders(world, account, buyer, assumptions)
    assert account.hit_rate == pytest.approx(0.96)
    assert account.one_off == pytest.approx(20.0)
    told = {kind: delivery.misses_without_service(buyer, assumptions) for kind in DeliveryType
            if not setattr(buyer, "delivery_type", int(kind))}  # fmt: skip
    assert list(told.values()) == [0.0, 0.10, 0.10, 0.10, 0.10]


def test_managed_stock_covers_as_far_as_it_is_told_the_truth(world, account, assumptions):
    """S2.8: half a shortage, all of it stock covers 0.9 x 0.8 x (0.5 x 1): 0.36; 0.32 is missing, without truth 0.5."""
    buyer, assumptions.stock_cover, account.fill_rate = world.buyers[0], 0.9, 0.5
    put(world, ServiceLever.AVAILABILITY, 0.8)
    buyer.ethics, account.sharing_forecast = 1.0, 0.5
    delivery.fill_orders(world, account, buyer, assumptions)
    assert account.stock_out == pytest.approx(0.32)
    account.sharing_forecast = 0.0
    delivery.fill_orders(world, account, buyer, assumptions)
    assert account.stock_out == pytest.approx(0.5)


def test_managed_stock_calms_orders(world, account, assumptions):
    """S2.8: all bought here, covered by 0.36, at a calm of 0.5: 0.18.  Sales 1.2, expected 1.0: 1.164."""
    buyer, assumptions.stock_cover, assumptions.vendor_calms = world.buyers[0], 0.9, 0.5
    put(world, ServiceLever.AVAILABILITY, 0.8)
    buyer.ethics, account.sharing_forecast, account.share_of_wallet = 1.0, 0.5, 1.0
    delivery.calm_orders(world, buyer, assumptions)
    assert buyer.managed == pytest.approx(0.18)
    assumptions.expectation_speed, assumptions.stock_adjustment, buyer.order_smoothing = 0.0, 0.0, 0.0
    buyer.sales, buyer.sales_expected, buyer.spend = 1.2, 1.0, 1.0
    market.order_goods(buyer, assumptions)
    assert buyer.orders == pytest.approx(1.164)


def test_proof_is_remembered_over_a_year(account):
    """S0.6: 0.9 kept x 0.96 hit x 0.98 at hand x 0.97 right = 0.8213; a twelfth of the way from 0.7 to it: 0.7101."""
    account.reliability, account.hit_rate, account.stock_out, account.defects = 0.9, 0.96, 0.02, 0.03
    account.proven = 0.7
    delivery.prove(account)
    assert account.proven == pytest.approx(0.7 + (0.9 * 0.96 * 0.98 * 0.97 - 0.7) / 12.0)


def test_who_is_served_worse_resents_it(world, account, assumptions):
    """S2.10: filled at 0.5 where all get 0.8, half of it seen: 0.3 x 0.75 x 0.5 = 0.1125 of goodwill goes."""
    supplier, assumptions.shortage_anger = world.suppliers[0], 0.5
    supplier.fill_rate, account.fill_rate, account.sharing_schedule = 0.8, 0.5, 0.5
    account.buyer_goodwill_trust = 0.6
    delivery.resent_shortage(account, supplier, assumptions)
    assert account.buyer_goodwill_trust == pytest.approx(0.6 * (1.0 - 0.1125))
    account.fill_rate, before = 0.9, account.buyer_goodwill_trust
    delivery.resent_shortage(account, supplier, assumptions)
    assert account.buyer_goodwill_trust == before


def test_truth_is_told_by_honest_forecasts_and_by_the_end_market(world, account, buyer, assumptions):
    """S2.8: half a forecast by a buyer of 0.8, and half a sight of the end market at 0.5: 0.4 + 0.25; 1 at most."""
    assumptions.end_market_sight, account.sharing_forecast, buyer.ethics = 0.5, 0.5, 0.8
    put(world, ServiceLever.DOWNSTREAM, 0.5)
    assert delivery.truth_told(world, account, buyer, assumptions) == pytest.approx(0.65)
    account.sharing_forecast = buyer.ethics = 1.0
    assert delivery.truth_told(world, account, buyer, assumptions) == 1.0


def test_managed_stock_covers_a_part_of_the_truth(world, account, buyer, assumptions):
    """0.9 of half a service and half the truth."""
    assumptions.stock_cover, account.sharing_forecast, buyer.ethics = 0.9, 0.5, 1.0
    put(world, ServiceLever.AVAILABILITY, 0.5)
    assert delivery.stock_covers(world, account, buyer, assumptions) == pytest.approx(0.225)


def test_a_surge_finds_the_shelves_empty(world, account, buyer, assumptions):
    """Sales half as high again as expected, a fifth of that uncovered: 0.1; a surge counts no more than once: 0.2."""
    assumptions.surge_share, buyer.sales_expected = 0.2, 2.0
    for sales, missing in ((3.0, 0.1), (9.0, 0.2), (1.0, 0.0)):
        buyer.sales = sales
        delivery.fill_orders(world, account, buyer, assumptions)
        assert account.stock_out == pytest.approx(missing)


def test_errors_and_misses_beyond_the_usual_hurt(account, assumptions):
    """0.05 - 0.03 + 0.8 x (0.10 - 0.04)."""
    assumptions.usual_errors, account.defects = 0.03, 0.05
    assumptions.misses_hurt, assumptions.usual_misses, account.hit_rate = 0.8, 0.04, 0.90
    assert delivery.order_harm(account, assumptions) == pytest.approx(0.02 + 0.048)


def test_each_supplier_calms_its_own_part_of_the_orders(world, account, buyer, assumptions):
    """0.5 x (0.4 x 0.36 covered here)."""
    assumptions.stock_cover, assumptions.vendor_calms, account.share_of_wallet = 0.9, 0.5, 0.4
    put(world, ServiceLever.AVAILABILITY, 0.8)
    buyer.ethics, account.sharing_forecast = 1.0, 0.5
    delivery.calm_orders(world, buyer, assumptions)
    assert buyer.managed == pytest.approx(0.5 * 0.4 * 0.36)


def test_orders_arrive_with_their_errors_and_gaps(world, account, buyer, assumptions):
    """No channel, no slots, a tenth not at hand; what is missed costs nothing yet."""
    assumptions.order_errors, buyer.delivery_type = 0.03, DeliveryType.ORDINARY
    buyer.sales = buyer.sales_expected = 1.0
    account.fill_rate = 0.9
    delivery.take_orders(world, account, buyer, assumptions)
    assert (account.defects, account.hit_rate, account.stock_out) == pytest.approx((0.03, 1.0, 0.1))
    assert account.one_off == 0.0


def test_a_buyer_sells_less_where_what_it_cannot_replace_is_missing(world):
    """`run_short`: a fifth is missing of half of all it buys, from one whom leaving would cost half a year's purchases:
    0.05; from one that is gone nothing.  `sell_what_arrived`: of sales of 2 there are 1.9 left."""
    buyer, one = world.buyers[0], world.relationships[0]
    for i in range(buyer.relationship_count):
        world.relationships[buyer.first_relationship + i].share_of_wallet = 0.0
    one.active, one.share_of_wallet, one.switching_cost, one.stock_out = True, 0.5, 0.5, 0.2
    delivery.run_short(world, buyer)
    assert buyer.short == pytest.approx(0.05)
    buyer.sales = 2.0
    delivery.sell_what_arrived(buyer)
    assert buyer.sales == pytest.approx(1.9)
    one.active = False
    delivery.run_short(world, buyer)
    assert buyer.short == 0.0
