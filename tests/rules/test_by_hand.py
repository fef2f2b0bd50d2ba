"""Rules with numbers worked out by hand, as each docstring shows."""

import pytest

from kamsim.theory.rules.life_cycle import ending, letting_go
from kamsim.theory.rules.market import rivalry
from kamsim.theory.rules.money import money
from kamsim.theory.rules.people import contact_map, departures, meetings
from kamsim.theory.rules.service import service
from kamsim.theory.words import Conduct, Destination, EndReason, Shape, ShortagePolicy, Tier
from tests.rules.conftest import kinds


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


def test_one_leaver_holds_all_ties_of_a_bow_tie(world, assumptions):
    """S3.7, S1.47: one tie of 0.8, knowledge 0.5 of which 0.1 is on record: 0.4 is lost, the tie is gone."""
    one, anna = world.relationships[0], world.contacts[0]
    world.ties[0].strength, world.ties[0].knowledge = 0.8, 0.5
    one.knowledge, one.recorded = 0.5, 0.1
    anna.departed, anna.leaver = Destination.ELSEWHERE, 0
    world.suppliers[0].people_moved = world.buyers[0].people_moved = True
    departures.feel_departures(world, one, assumptions)
    assert world.ties[0].strength == 0.0 and world.ties[0].knowledge == 0.0
    assert one.knowledge_lost == pytest.approx(0.4)
    assert kinds(world) == ["CONTACT_LEFT", "KNOWLEDGE_LOST"]
    assert world.events[0].size == pytest.approx(1.0)


def test_a_poached_person_takes_part_of_the_ties_to_the_rival(world, assumptions):
    """S3.9: all of the ties, of which the rival gains 0.6; its tie becomes half of that, 0.3, and a window opens."""
    assumptions.poached_tie = 0.6
    one, other = world.relationships
    other.supplier, other.buyer, other.manager = 1, 0, 1
    for tie in world.ties[2:]:
        tie.supplier_contact, tie.buyer_contact = 1, 2
    world.buyers[0].relationship_count = 2
    world.ties[0].strength = 0.8
    seller = world.contacts[0]
    seller.departed, seller.leaver, seller.left_for = Destination.RIVAL, 0, 1
    world.suppliers[0].people_moved = world.buyers[0].people_moved = True
    departures.feel_departures(world, one, assumptions)
    assert world.ties[2].strength == pytest.approx(0.3)
    assert other.window_months == assumptions.window_months
    assert one.imported_preference < 0.0 < other.imported_preference


def test_a_change_of_buyer_opens_the_door_for_others(world, assumptions):
    """S3.10, S3.11: the purchaser goes; the other supplier of the same buyer gets a window, benefits fade."""
    one, other = world.relationships
    other.supplier, other.buyer = 1, 0
    world.buyers[0].relationship_count = 2
    world.ties[0].strength, one.value_remembered, one.value_documented = 0.9, 0.6, 0.5
    world.contacts[2].departed = Destination.RETIREMENT
    world.suppliers[0].people_moved = world.buyers[0].people_moved = True
    departures.feel_departures(world, one, assumptions)
    assert other.window_months == assumptions.window_months
    assert one.value_remembered == pytest.approx(0.3)  # half is documented and stays


@pytest.mark.parametrize(("sellers", "purchasers", "living", "share", "shape"), [
    (0, 0, 0, 0.0, Shape.NONE), (1, 1, 1, 1.0, Shape.BOW_TIE), (1, 3, 3, 1.0, Shape.FAN), (2, 3, 4, 0.6, Shape.LATTICE),
    (3, 3, 9, 0.4, Shape.DIAMOND), (3, 3, 5, 0.8, Shape.LATTICE),
])  # fmt: skip
def test_shapes_are_read_off_the_ties(sellers, purchasers, living, share, shape):
    assert contact_map.read_shape(sellers, purchasers, living, share) == shape


def test_the_bus_factor_counts_persons(world):
    """S3.7: one seller holds both ties of 0.5: all of the strength hangs on one person."""
    one = world.relationships[0]
    world.ties[0].strength = world.ties[1].strength = 0.5
    contact_map.draw_map(world, one)
    assert (one.bus_factor, one.supplier_contacts, one.buyer_contacts) == (1, 1, 2)
    assert one.person_share == pytest.approx(1.0) and one.shape == Shape.FAN


def test_a_losing_customer_is_made_cheaper_first_and_let_go_second(world, assumptions):
    """S1.73: complexity 2 less 25% is 1.5; only a second span of losses ends it, by the supplier."""
    one, supplier = world.relationships[0], world.suppliers[0]
    one.complexity, one.losing_months = 2.0, assumptions.loss_patience + 1
    letting_go.consider_sacking(world, one, supplier, assumptions)
    assert one.active and one.complexity == pytest.approx(1.5)
    one.losing_months = assumptions.loss_patience + 1
    letting_go.consider_sacking(world, one, supplier, assumptions)
    assert one.ended and one.end_reason == EndReason.UNPROFITABLE
    assert kinds(world) == ["REENGINEERED", "ENDED"]


def test_an_agreed_plan_makes_the_end_cheaper(world, assumptions):
    """S0.31: pledges of 100 and two months of 50 are 200; a plan saves 60%, bitterness adds half."""
    planned, bitter = world.relationships
    for one in (planned, bitter):
        one.supplier_pledge, one.revenue_mean = 100.0, 50.0
    planned.exit_planned, planned.conduct, bitter.conduct = True, Conduct.CONSTRUCTIVE, Conduct.HOSTILE
    for one in (planned, bitter):
        ending.end_relationship(world, one, EndReason.DRIFT, 1, assumptions)
    assert planned.exit_cost == pytest.approx(80.0) and bitter.exit_cost == pytest.approx(300.0)
    assert planned.goodbye > bitter.goodbye


def test_a_deep_tie_to_a_rival_bars_the_way(world, assumptions):
    """S1.74: the deeper of two rivals' relationships is free, the other is blocked."""
    deep, new = world.relationships
    deep.involvement, new.involvement = 0.6, 0.2
    for one in (deep, new):
        rivalry.remember_deepest(world.rivalries[0], one)
    for one in (deep, new):
        rivalry.find_conflicts(one, world.rivalries[0], assumptions)
    assert new.blocked and not deep.blocked


def test_access_is_refused_as_a_show_of_power(world, draws, assumptions):
    """S1.48: a powerful, unfriendly buyer refuses; one that depends on the supplier does not."""
    one, buyer = world.relationships[0], world.buyers[0]
    assumptions.access_refusal, buyer.power_use, one.access_wanted, one.buyer_trust = 1.0, 1.0, 0.0, 0.0
    one.supplier_dependence, one.buyer_dependence, draws.relationships.refuses_access = 0.0, 0.9, 0.1
    meetings.decide_access(world, one, buyer, draws.relationships, assumptions)
    assert not one.locked
    one.supplier_dependence, one.buyer_dependence = 0.9, 0.1
    meetings.decide_access(world, one, buyer, draws.relationships, assumptions)
    assert one.locked and kinds(world) == ["ACCESS_REFUSED"]


def test_the_months_accounts_add_up(world, assumptions):
    """Orders 1000 filled at 90% and priced 1.1 are 990; goods cost 900 x 0.7 = 630: a gross margin of 360."""
    one, supplier, buyer = world.relationships[0], world.suppliers[0], world.buyers[0]
    one.orders, one.fill_rate, one.unit_price, one.effort, one.investment = 1000.0, 0.9, 1.1, 50.0, 10.0
    assumptions.forecast_cost = 0.0
    money.book(one, buyer, supplier, assumptions)
    assert one.revenue == pytest.approx(990.0) and one.gross_margin == pytest.approx(360.0)
    assert one.profit == pytest.approx(360.0 - one.cost_to_serve - 60.0)


def test_concentration_is_the_herfindahl_index(world):
    """S3.4: shares of 75% and 25% give 0.5625 + 0.0625 = 0.625."""
    world.relationships[0].revenue, world.relationships[1].revenue = 75.0, 25.0
    money.sum_up(world, world.suppliers[0])
    assert world.suppliers[0].concentration == pytest.approx(0.625)
    assert world.suppliers[0].largest_share == pytest.approx(0.75)


def test_cash_runs_out_slowly_then_at_once(world, assumptions):
    """S3.4: without cash a supplier is in distress; after its patience it is gone."""
    supplier = world.suppliers[0]
    supplier.cash, supplier.profit = 5.0, -10.0
    money.keep_cash(world, supplier, assumptions)
    assert supplier.distressed and not supplier.exited
    supplier.distress_months = assumptions.distress_patience
    money.keep_cash(world, supplier, assumptions)
    assert supplier.exited and kinds(world) == ["DISTRESS", "INSOLVENT"]


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
