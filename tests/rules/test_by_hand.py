"""Rules with numbers worked out by hand, as each docstring shows."""

import pytest

from kamsim.theory.rules import quantities
from kamsim.theory.rules.bonds import dependence
from kamsim.theory.rules.life_cycle import ending, letting_go
from kamsim.theory.rules.market import rivalry
from kamsim.theory.rules.money import money
from kamsim.theory.rules.people import contact_map, departures, meetings
from kamsim.theory.rules.selection import review
from kamsim.theory.rules.service import service
from kamsim.theory.rules.sourcing import entry, sourcing
from kamsim.theory.rules.trust import opportunism, trust
from kamsim.theory.words import Act, Conduct, Destination, EndReason, Shape, ShortagePolicy, Tier, Withdrawal
from tests.rules.conftest import kinds


def test_quantities():
    """0.2 a quarter of the way to 1.0 is 0.4; 3 saturates at 3/4; the logistic of 0 is a half."""
    assert quantities.toward(0.2, 1.0, 0.25) == pytest.approx(0.4)
    assert quantities.saturating(3.0) == pytest.approx(0.75)
    assert quantities.logistic(0.0) == pytest.approx(0.5)
    assert quantities.spread_around(10.0, 0.5, 0.5 * 0.5) == pytest.approx(10.0)  # exp(0.125 - 0.125)


def test_trust_rises_slowly_and_falls_fast(assumptions):
    """From 0.5: towards 0.9 at 0.03 it rises by 0.012; towards 0.1 at 0.03 x 2.5 it falls by 0.03."""
    assumptions.trust_gain, assumptions.trust_loss_ratio = 0.03, 2.5
    assert trust.follow_experience(0.5, 0.9, 1.0, assumptions) == pytest.approx(0.512)
    assert trust.follow_experience(0.5, 0.1, 1.0, assumptions) == pytest.approx(0.47)


def test_a_scar_is_a_ceiling_on_goodwill(assumptions):
    """With a ceiling of 0.6, experience of 0.9 pulls 0.5 towards 0.6 only: 0.5 + 0.1 x 0.1 = 0.51."""
    assumptions.trust_gain = 0.1
    assert trust.follow_experience(0.5, 0.9, 0.6, assumptions) == pytest.approx(0.51)


def test_the_same_failure_costs_less_where_there_is_a_bond(world, assumptions):
    """S2.23: with harm 0.2, severity 1, no experience effect: no bond keeps 0.8 of trust; a bond of 0.5 and
    forgiveness 0.6 makes good 30% of the harm and keeps 0.86."""
    assumptions.trust_gain, assumptions.failure_harm, assumptions.forgiveness = 0.0, 0.2, 0.6
    cold, warm = world.relationships
    for one, bond in ((cold, 0.0), (warm, 0.5)):
        one.buyer_competence_trust, one.failed, one.severity, one.recent_failures = 0.5, True, 1.0, 1.0
        one.interpersonal_trust = one.buyer_commitment = bond
        trust.trust_competence(one, assumptions)
    assert cold.buyer_competence_trust == pytest.approx(0.5 * 0.8)
    assert warm.buyer_competence_trust == pytest.approx(0.5 * 0.86)


def test_betrayal_breaks_goodwill_and_leaves_a_scar(world, assumptions):
    """S1.68: gravity 0.5, harm 0.75: goodwill keeps 1 - 0.75 x (0.4 + 0.3) = 0.475; the scar is 0.4 x 0.5 = 0.2."""
    assumptions.trust_gain, assumptions.betrayal_harm, assumptions.scar = 0.0, 0.75, 0.4
    one = world.relationships[0]
    one.buyer_goodwill_trust, one.discovered = 0.8, 0.5
    trust.trust_goodwill(one, assumptions)
    assert one.buyer_goodwill_trust == pytest.approx(0.8 * 0.475)
    assert one.buyer_scar == pytest.approx(0.2)


def test_trust_removes_checking_and_checking_finds_acts(world, assumptions):
    """S1.22: diligence 0.5, full replacement: trust 0.9 leaves 0.5 x 0.2, trust 0.2 leaves 0.5 x 0.9 of checking."""
    assumptions.trust_replaces_checking = 1.0
    near, far = world.relationships
    near.buyer_trust, far.buyer_trust = 0.9, 0.2
    for one in (near, far):
        dependence.check(one, world.buyers[one.buyer], assumptions)
        one.hidden_act, one.hidden_size = Act.PRICE_HIKE, 0.5
    assert (near.buyer_checking, far.buyer_checking) == (pytest.approx(0.1), pytest.approx(0.45))
    assert opportunism.detection_chance(near, assumptions) < opportunism.detection_chance(far, assumptions)


def test_a_false_shortage_is_seen_by_those_who_see_the_schedule(world, assumptions):
    """S1.72: detection x (0.15 + 0.3 x 0.5 + 0.7 x schedule) x (0.5 + 0.5): 0.03 without, 0.10 with full sight."""
    assumptions.detection = 0.1
    one = world.relationships[0]
    one.buyer_checking, one.hidden_act, one.hidden_size = 0.5, Act.RESTRICTION, 0.5
    assert opportunism.detection_chance(one, assumptions) == pytest.approx(0.1 * 0.30)
    one.sharing_schedule = 1.0
    assert opportunism.detection_chance(one, assumptions) == pytest.approx(0.1 * 1.00)


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


def test_five_reasons_to_withdraw_status(world, assumptions):
    """S1.63-S1.67, each on its own."""
    one, buyer = world.relationships[0], world.buyers[0]
    one.significance = 0.9
    assert review.reason_to_withdraw(one, buyer, assumptions) == Withdrawal.NONE
    one.significance = 0.1
    assert review.reason_to_withdraw(one, buyer, assumptions) == Withdrawal.NOT_SIGNIFICANT
    one.rival_share = 0.8
    assert review.reason_to_withdraw(one, buyer, assumptions) == Withdrawal.BUYS_FROM_RIVAL
    one.profit_mean, one.concession = -1.0, 0.2
    assert review.reason_to_withdraw(one, buyer, assumptions) == Withdrawal.CONCESSIONS
    buyer.solvency = 0.1
    assert review.reason_to_withdraw(one, buyer, assumptions) == Withdrawal.UNSTABLE
    one.recent_misconduct = 0.9
    assert review.reason_to_withdraw(one, buyer, assumptions) == Withdrawal.UNETHICAL


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


def test_status_raises_expectations_at_once(world, assumptions):
    """S4.19, S4.22: an announcement lifts 0.5 by 0.1; a role 0.4 less clear than usual makes it 0.1 x 1.2."""
    assumptions.announcement_lift = 0.1
    one, other = world.relationships
    one.role_clarity, other.role_clarity = assumptions.clarity_usual, assumptions.clarity_usual - 0.4
    review.give_status(world, other, Tier.KEY, assumptions)
    assert other.buyer_expectation == pytest.approx(0.62)
    review.give_status(world, one, Tier.KEY, assumptions)
    assert one.buyer_expectation == pytest.approx(0.6) and one.status_announced


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


def test_a_failed_trial_ends_and_a_passed_one_goes_on(world, assumptions):
    """S1.41: at the review date satisfaction above the mark passes."""
    good, bad = world.relationships
    for one, satisfaction in ((good, 0.9), (bad, 0.1)):
        one.trial, one.trial_months, one.buyer_satisfaction = True, 1, satisfaction
        entry.judge_trial(world, one, assumptions)
    assert good.active and not good.trial
    assert bad.ended and bad.end_reason == EndReason.TRIAL_FAILED


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


def test_a_vendor_cut_keeps_the_best(world, assumptions):
    """S1.13: of two suppliers one may stay; the second in rank goes into decline, the first gains 15%."""
    best, second = world.relationships
    second.supplier, second.buyer, best.rank, second.rank = 1, 0, 1, 2
    buyer = world.buyers[0]
    buyer.relationship_count, buyer.partners, buyer.cut_to, best.share_of_wallet = 2, 2, 1, 0.4
    sourcing.cut_vendors(world, buyer, assumptions)
    assert second.disintegrating and second.decline_cause == EndReason.VENDOR_CUT
    assert best.share_of_wallet == pytest.approx(0.46)


def test_contracts_run_to_the_end_of_a_year():
    """From month 5, 24 months would be month 29: the nearest year's end is 24.  From 9 they are 33: 36 is nearer."""
    from kamsim.theory.rules.quantities import contract_until

    assert contract_until(5, 24) == 24
    assert contract_until(9, 24) == 36
    assert contract_until(11, 12) == 24
    assert contract_until(5, 3) == 8


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
