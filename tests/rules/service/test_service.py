"""Budgets, capacity, failures and value, with numbers worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.blocks import account_at
from kamsim.theory.rules.service import service
from kamsim.theory.words import Coverage, ShortagePolicy, Tier
from tests.rules.conftest import kinds, last_event


@pytest.fixture
def account(world):
    relationship = world.relationships[0]
    relationship.revenue_mean, relationship.buyer_trust, relationship.supplier_commitment = 60_000.0, 0.5, 0.5
    return relationship


def test_quick_answers_information_and_specialists_solve_problems(one, assumptions):
    """S1.52, S1.30: 0.3 + 0.4 x 0.5 + 0.2 x 0.5 + 0.15 x 0.8 + 0.5 x 0.1 for a tone above the usual."""
    assumptions.solving, assumptions.information_solves, assumptions.specialists_solve = 0.3, 0.2, 0.15
    assumptions.response_solves, assumptions.tone_weight, assumptions.usual_tone, one.tone = 0.4, 0.5, 0.6, 0.7
    one.response, one.information, one.specialists = 0.5, 0.5, 0.8
    assert service.solving_chance(one, assumptions) == pytest.approx(0.77)


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
        world.relationships[world.accounts[k].relationship].orders = 0.0
    first, other = (account_at(world, supplier.first_account + place) for place in (0, 1))
    first.orders, first.sharing_forecast, other.orders, other.sharing_forecast = 50.0, 0.6, 50.0, 0.0
    assert service.orders_foreseen(world, supplier) == pytest.approx(0.3)
    supplier.demanded_mean, supplier.capacity = 100.0, 100.0
    service.build_capacity(world, supplier, assumptions)
    assert supplier.capacity == pytest.approx(135.0)


def test_documented_benefit_is_remembered(account, assumptions):
    """S2.27: nothing but 0.5 documented, weight 0.6, at a speed of 0.1: 0.03.  Numbers in full add 0.3 to it."""
    assumptions.documents_weight, assumptions.remembering, assumptions.benefits_help = 0.6, 0.1, 0.3
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
    one.budget_claim = 3.0
    assert service.claim_weight(one, assumptions) == pytest.approx(3.0)
    assumptions.claims_weight = 0.0
    assert service.claim_weight(one, assumptions) == pytest.approx(1.0)


@pytest.mark.parametrize(("trades", "serve", "claim"), [(True, True, 3.0), (False, True, 0.5), (False, False, 0.0)])
def test_lost_customers_claim_little_or_nothing(one, assumptions, trades, serve, claim):
    """A weight of 2, and half as much again in a rescue: 3; lost, a quarter of the weight, if one is still wanted."""
    one.budget_claim, one.rescue, one.active, one.ended, one.still_served = 2.0, 0.5, trades, not trades, serve
    assumptions.ended_claim = 0.25
    assert service.claim_weight(one, assumptions) == pytest.approx(claim)


@pytest.mark.parametrize(("revenue", "age", "claim"), [
    (100_000.0, 24, 1.5), (50_000.0, 24, 1.0), (25_000.0, 24, 0.75), (0.0, 24, 0.5), (0.0, 23, 0.6),
])  # fmt: skip
def test_large_accounts_claim_more_and_newcomers_a_least_part(one, supplier, assumptions, revenue, age, claim):
    """Usual are 100,000 / 2; at 0.5 twice as much claims 1 + 0.5 x 1, half of it 1 - 0.5 x 0.5."""
    supplier.sales_mean, supplier.partners, one.revenue_mean, one.age = 100_000.0, 2, revenue, age
    assumptions.claims_follow_size, assumptions.newcomer_claim = 0.5, 0.6
    assert service.size_of_claim(one, supplier, assumptions) == pytest.approx(claim)


def test_a_claim_is_weight_times_size(one, supplier, assumptions):
    supplier.sales_mean, supplier.partners, one.revenue_mean, one.age = 100_000.0, 2, 100_000.0, 24
    assumptions.claims_follow_size, one.budget_claim = 0.5, 2.0
    assert service.claim_of(one, supplier, assumptions) == pytest.approx(2.0 * 1.5)


def test_only_living_buyers_claim_and_order(world, supplier, assumptions):
    """Weights of 2 and 3 claim 5, orders are 0.4 of 1,000 and 0.5 of 200; with the second buyer gone 2 and 400."""
    first, second = world.relationships
    assumptions.claims_follow_size = 0.0
    first.budget_claim, first.share_of_wallet, world.buyers[0].orders = 2.0, 0.4, 1_000.0
    second.budget_claim, second.share_of_wallet, world.buyers[1].orders = 3.0, 0.5, 200.0
    service.sum_claims(world, supplier, assumptions)
    assert (supplier.budget_claims, supplier.demanded) == (pytest.approx(5.0), pytest.approx(400.0 + 100.0))
    world.buyers[1].exited, world.buyers[1].orders = True, 0.0
    service.sum_claims(world, supplier, assumptions)
    assert (supplier.budget_claims, supplier.demanded) == (pytest.approx(2.0), pytest.approx(400.0))
    assert second.orders == 0.0, "nobody is served what it ordered before it failed"


@pytest.mark.parametrize(("available", "most"), [(90.0, 50.0), (60.0, 30.0), (0.0, 0.0)])
def test_what_a_small_order_leaves_goes_to_the_other(world, supplier, available, most):
    """Orders of 40 and 200: of 90 the small one leaves 50 to the large one, of 60 both get 30."""
    world.relationships[0].orders, world.relationships[1].orders = 40.0, 200.0
    assert service.equal_amount(world, supplier, available) == pytest.approx(most)


def test_alike_nothing_is_left_while_somebody_waits(world, supplier):
    """Of 20 the order of 4 is filled, and 30 get the other 16."""
    supplier.capacity, supplier.shortage, supplier.shortage_policy = 20.0, 0.0, ShortagePolicy.ALIKE
    large, small = world.relationships
    large.orders, small.orders = 30.0, 4.0
    service.ration(world, supplier)
    assert (large.fill_rate, small.fill_rate, supplier.served) == (pytest.approx(16 / 30), 1.0, pytest.approx(20.0))


@pytest.mark.parametrize(("severity", "counts"), [(0.0, 0.0), (0.2, 0.0), (0.47, 1.0), (0.97, 3.25)])
def test_no_failure_makes_up_for_earlier_ones(world, one, assumptions, severity, counts):
    """At a weight of 4.5 one of 0.97 counts 1 + 4.5 x 0.5, one of 0.2 would count -0.2 and counts nothing."""
    assumptions.grave_weight, assumptions.grave_failure, one.severity, one.recent_failures = 4.5, 2.0, severity, 2.0
    assumptions.usual_severity = 0.47
    service.fall_short(world, one, assumptions)
    assert one.recent_failures == pytest.approx(2.0 + counts)


@pytest.mark.parametrize(("sales", "budget"), [(100_000.0, 0.08 * 100_000.0), (10_000.0, 0.15 * 20_000.0)])
def test_the_selling_budget_follows_sales_above_a_floor(supplier, assumptions, sales, budget):
    supplier.sales_mean, supplier.selling_budget = sales, 20_000.0
    assumptions.selling_share, assumptions.budget_floor = 0.08, 0.15
    assert service.money_for_accounts(supplier, assumptions) == pytest.approx(budget)


@pytest.mark.parametrize(("distressed", "weights", "budget"), [
    (False, 4.0, 8_000.0 * 2.0 / 4.0), (True, 4.0, 8_000.0 * 0.5 * 2.0 / 4.0), (False, 0.0, 8_000.0 * 2.0),
])  # fmt: skip
def test_an_account_gets_its_part_and_half_of_it_in_distress(one, supplier, assumptions, distressed, weights, budget):
    """S1.37: a claim of 2 among 4 on 8% of 100,000."""
    supplier.sales_mean, supplier.budget_claims, supplier.distressed = 100_000.0, weights, distressed
    assumptions.selling_share, assumptions.claims_follow_size, one.budget_claim = 0.08, 0.0, 2.0
    assert service.account_budget(one, supplier, assumptions) == pytest.approx(budget)


def test_the_same_money_does_less_on_a_complex_account(one, supplier, assumptions):
    """Of 2,000 a quarter is pledged; 1,500 of effort, levers paid as usual, on a usual 300 + 2% of 60,000 = 1,500 and
    twice the complexity: a level of 0.5; a third of it each: 3 x 1/3 x 0.5 saturates at 0.5 / 1.5."""
    supplier.sales_mean, supplier.budget_claims, one.pledge_wanted = 100_000.0, 4.0, 0.25
    assumptions.selling_share, assumptions.claims_follow_size, assumptions.lever_share = 0.08, 0.0, 0.25
    assumptions.effort_fixed, assumptions.effort_rate, assumptions.claim_harm = 300.0, 0.02, 0.5
    assumptions.effort_serves = 3.0
    one.revenue_mean, one.complexity, one.lever_cost, one.support = 60_000.0, 2.0, 0.25 * 1_500.0, 0.5
    one.response_wanted = one.technical_wanted = one.presence_wanted = 1.0 / 3.0
    service.spend_effort(one, supplier, assumptions)
    assert (one.investment, one.effort) == (pytest.approx(500.0), pytest.approx(1_500.0))
    assert one.effort_level == pytest.approx(1_500.0 / (2.0 * 1_500.0))
    assert one.presence == pytest.approx(0.5 / 1.5)
    assert one.response == one.technical == pytest.approx(0.75 * 0.5 / 1.5)  # half of the claims refused, harm 0.5


def test_inside_sales_serve_as_well_for_less(one, supplier, assumptions):
    """A claim of 1 counts 0.4, of 8 on 8,000 it is 400, and does as much as the usual 400 + 0.02 x 30,000: 1."""
    assumptions.inside_cost, assumptions.lever_share, one.coverage_wanted = 0.4, 0.0, Coverage.INSIDE
    assumptions.effort_fixed, assumptions.effort_rate, one.revenue_mean, one.complexity = 400.0, 0.02, 30_000.0, 1.0
    assumptions.selling_share, assumptions.claims_follow_size, one.budget_claim = 0.08, 0.0, 1.0
    supplier.sales_mean, supplier.budget_claims, one.pledge_wanted, one.lever_cost = 100_000.0, 8.0, 0.0, 0.0
    service.spend_effort(one, supplier, assumptions)
    assert one.effort == pytest.approx(400.0) and one.effort_level == pytest.approx(1.0)


def test_nothing_is_pledged_to_a_firm_one_does_not_trade_with(one, supplier, assumptions):
    supplier.sales_mean, supplier.budget_claims, one.pledge_wanted, one.active = 100_000.0, 4.0, 0.25, False
    assumptions.selling_share, assumptions.claims_follow_size = 0.08, 0.0
    service.spend_effort(one, supplier, assumptions)
    assert (one.investment, one.effort) == (0.0, pytest.approx(2_000.0))


@pytest.mark.parametrize(("policy", "tier", "rounds"), [
    (ShortagePolicy.ALIKE, Tier.STANDARD, (True, False)), (ShortagePolicy.PROPORTIONAL, Tier.KEY, (True, False)),
    (ShortagePolicy.PRIORITY, Tier.KEY, (True, False)), (ShortagePolicy.PRIORITY, Tier.STRATEGIC, (True, False)),
    (ShortagePolicy.PRIORITY, Tier.STANDARD, (False, True)),
])  # fmt: skip
def test_by_priority_those_without_status_wait_for_the_second_round(one, supplier, policy, tier, rounds):
    supplier.shortage_policy, one.tier = policy, tier
    assert tuple(service.takes_part(one, supplier, number) for number in (0, 1)) == rounds


@pytest.mark.parametrize("policy", ShortagePolicy)
def test_where_there_is_enough_everybody_gets_all(world, supplier, policy):
    key, small = world.relationships
    key.orders, key.tier, small.orders = 30.0, Tier.KEY, 10.0
    supplier.capacity, supplier.demanded, supplier.shortage_policy = 40.0, 40.0, policy
    service.ration(world, supplier)
    assert (key.fill_rate, small.fill_rate, supplier.fill_rate) == (1.0, 1.0, 1.0)


def test_without_orders_nothing_is_missing(world, supplier):
    supplier.demanded = supplier.capacity = 0.0
    service.ration(world, supplier)
    assert (supplier.served, supplier.fill_rate) == (0.0, 1.0)


def test_orders_are_remembered_over_a_year(supplier):
    supplier.demanded_mean, supplier.demanded = 120.0, 240.0
    service.remember_demand(supplier)
    assert supplier.demanded_mean == pytest.approx(120.0 + 120.0 / 12.0)


def test_nothing_is_foreseen_where_nothing_is_ordered(world, supplier):
    for relationship in world.relationships:
        relationship.orders, relationship.sharing_forecast = 0.0, 0.9
    assert service.orders_foreseen(world, supplier) == 0.0


def test_many_accounts_and_status_load_people(supplier, assumptions):
    """S4.5: ten accounts at 400, 4.5% of 100,000 and two key accounts at 1,500 need 11,500 of a budget of 8,000."""
    supplier.partners, supplier.sales_mean, supplier.key_accounts = 10, 100_000.0, 2
    assumptions.effort_fixed, assumptions.effort_rate, assumptions.effort_key_account = 400.0, 0.045, 1_500.0
    assumptions.selling_share = 0.08
    service.load_people(supplier, assumptions)
    assert supplier.workload == pytest.approx((4_000.0 + 4_500.0 + 3_000.0) / 8_000.0)


@pytest.mark.parametrize(("luck", "failed"), [(0.62, False), (0.64, True)])
def test_a_promise_breaks_above_reliability(world, one, supplier, draws, assumptions, luck, failed):
    """0.9 x 0.9, overload of half and of all at 0.1, muddle of 0.02 and 0.03, 0.02 gained: 0.81 - 0.15 - 0.05 + 0.02;
    a draw of 0.5 is as grave as 0.2 + 0.8 x 0.25."""
    supplier.quality, supplier.trouble, supplier.workload, world.contacts[0].workload = 0.9, 0.1, 1.5, 2.0
    one.contradiction, one.gatekeeper_loss, one.joint_quality, assumptions.overload_harm = 0.2, 0.3, 0.02, 0.1
    assumptions.least_severity, draws.relationships.service = 0.2, luck
    service.keep_promises(one, supplier, world.contacts[0], draws.relationships, assumptions)
    assert one.reliability == pytest.approx(0.63)
    assert (one.failed, one.severity) == (failed, pytest.approx(0.4 if failed else 0.0))


def test_overload_costs_reliability_no_more_than_a_cap(world, one, supplier, draws, assumptions):
    """Eleven times the work at 0.1 would cost 1.0; it costs no more than three times the work, 0.2 of 0.9."""
    supplier.quality, supplier.workload, assumptions.overload_harm = 0.9, 11.0, 0.1
    service.keep_promises(one, supplier, world.contacts[0], draws.relationships, assumptions)
    assert one.reliability == pytest.approx(0.9 - 0.2)


def test_a_failure_that_was_scheduled_keeps_its_gravity(world, one, supplier, draws, assumptions):
    one.failed, one.severity, draws.relationships.service = True, 0.7, 1.0
    service.keep_promises(one, supplier, world.contacts[0], draws.relationships, assumptions)
    assert one.severity == 0.7


@pytest.mark.parametrize(("severity", "counted", "told"), [(0.47, 1.0, []), (0.67, 1.8, ["SERVICE_FAILED"])])
def test_a_grave_failure_counts_for_more_and_is_told(world, one, assumptions, severity, counted, told):
    """C19: 1 + 4 x (0.67 - 0.47)."""
    assumptions.grave_weight, assumptions.grave_failure, one.severity = 4.0, 0.6, severity
    assumptions.usual_severity = 0.47
    service.fall_short(world, one, assumptions)
    assert (one.recent_failures, one.open_problem, kinds(world)) == (pytest.approx(counted), 1, told)


def test_a_further_failure_leaves_an_open_problem_as_old_as_it_is(world, one, assumptions):
    one.open_problem, one.severity = 3, 0.3
    service.fall_short(world, one, assumptions)
    assert one.open_problem == 3


@pytest.fixture
def plain_help(one, assumptions):
    """An open problem of four months where only answers help: a chance of 0.3 + 0.4 x 0.5."""
    assumptions.response_solves = 0.4
    assumptions.clarity_weight = assumptions.time_weight = assumptions.skill_solves = assumptions.tone_weight = 0.0
    assumptions.solving, one.response, one.open_problem = 0.3, 0.5, 4
    return one


def test_a_solved_problem_is_remembered_by_how_long_it_took(world, plain_help, draws, assumptions):
    """Four months against a remembered two: half the way."""
    draws.relationships.solved, plain_help.solving_months = 0.49, 2.0
    service.solve_problem(world, plain_help, draws.relationships, assumptions)
    assert (plain_help.solved, plain_help.open_problem) == (True, 0)
    assert plain_help.solving_months == pytest.approx(3.0)


def test_an_unsolved_problem_grows_older(world, plain_help, draws, assumptions):
    draws.relationships.solved, plain_help.solved = 0.51, True
    service.solve_problem(world, plain_help, draws.relationships, assumptions)
    assert (plain_help.solved, plain_help.open_problem) == (False, 5)


def test_where_there_is_no_problem_none_is_solved(world, plain_help, draws, assumptions):
    plain_help.open_problem, draws.relationships.solved = 0, 0.0
    service.solve_problem(world, plain_help, draws.relationships, assumptions)
    assert (plain_help.solved, plain_help.open_problem) == (False, 0)


@pytest.mark.parametrize(("failed", "problem", "kept"), [
    (False, 0, 0.9 * 0.8), (True, 0, 0.9 * 0.8 * 0.7), (True, 2, 0.9 * 0.8 * 0.7 - 0.048), (False, 9, 0.72 - 0.144),
])  # fmt: skip
def test_less_arrives_after_a_failure_and_while_a_problem_is_open(one, assumptions, failed, problem, kept):
    """0.9 at hand, 0.8 reliable, a failure of 0.6 takes 0.3; a month of an open problem 0.03 x 0.8, six at most."""
    one.stock_out, one.reliability, one.failed, one.severity = 0.1, 0.8, failed, 0.6
    one.open_problem, one.response, assumptions.problem_hurts, assumptions.worst_after = problem, 0.4, 0.03, 6
    assert service.kept_part(one, assumptions) == pytest.approx(kept)


@pytest.fixture
def valued(one, buyer, assumptions):
    """Kept 0.8, answers 0.5, support 0.25, needs of 0.5, 0.3 and 0.2: 0.4 + 0.15 + 0.05 = 0.6, all else as usual."""
    buyer.needs_reliability, buyer.needs_response, buyer.needs_technical, buyer.needs_presence = 0.5, 0.3, 0.2, 0.0
    one.reliability, one.response, one.technical, one.knowledge, one.alignment = 0.8, 0.5, 0.25, 0.5, 0.6
    assumptions.misses_hurt = assumptions.lever_helps = 0.0
    assumptions.usual_alignment, one.defects = 0.6, assumptions.usual_errors
    return one


@pytest.mark.parametrize(("changes", "delivered"), [
    ({}, 0.6),
    ({"knowledge": 0.75}, 0.6 + 0.12 * 0.25),
    ({"alignment": 0.8}, 0.6 + 0.25 * 0.2),
    ({"site_harm": 0.1}, 0.6 - 0.8 * 0.1),
    ({"early_months": 3}, 0.6 + 0.03),
])  # fmt: skip
def test_service_is_weighed_by_what_this_buyer_needs(valued, buyer, draws, assumptions, changes, delivered):
    assumptions.knowledge_helps, assumptions.alignment_helps = 0.12, 0.25
    assumptions.site_hurts, assumptions.innovation_helps = 0.8, 0.03
    for name, value in changes.items():
        setattr(valued, name, value)
    service.value_service(valued, buyer, draws.relationships, assumptions)
    assert valued.delivered == pytest.approx(delivered)


def test_service_has_its_ups_and_downs(valued, buyer, draws, assumptions):
    draws.relationships.delivery, assumptions.service_noise = -1.5, 0.04
    service.value_service(valued, buyer, draws.relationships, assumptions)
    assert valued.delivered == pytest.approx(0.6 - 0.06)


def test_a_month_of_service_lets_old_failures_fade(world, one, draws, assumptions):
    one.recent_failures, assumptions.failure_fades = 2.0, 0.9
    service.serve_account(world, one, draws.relationships, assumptions)
    assert one.recent_failures == pytest.approx(1.8) and kinds(world) == []


def test_a_month_of_service_may_bring_a_failure(world, one, draws, assumptions):
    """A draw of 0.5 of gravity is one of 0.4: 1 + 4 x (0.4 - 0.47) is counted, and a problem is open."""
    draws.relationships.service, assumptions.grave_weight = 1.0, 4.0
    assumptions.least_severity, assumptions.usual_severity = 0.2, 0.47
    service.serve_account(world, one, draws.relationships, assumptions)
    assert (one.failed, one.open_problem, one.recent_failures) == (True, 1, pytest.approx(1.0 - 0.28))


def test_a_month_short_of_supply_is_told_with_its_cause(world, one, supplier, draws, assumptions):
    one.orders, one.fill_rate, one.sharing_schedule, supplier.shortage_months = 100.0, 0.7, 1.0, 2
    service.serve_account(world, one, draws.relationships, assumptions)
    assert kinds(world) == ["RATIONED"]
    assert (last_event(world).size, last_event(world).cause) == (pytest.approx(0.3), Kind.SHORTAGE)


def test_benefit_grows_with_support_and_involvement(one, assumptions):
    """8% of 60,000 at 0.5 delivered are 2,400, times 0.5 + 0.2 + 0.25; 1% of 60,000 from projects, 300 saved."""
    one.revenue_mean, one.delivered, one.technical, one.involvement = 60_000.0, 0.5, 0.4, 0.5
    one.joint_benefit, one.productivity_gain, assumptions.value_rate = 0.01, 300.0, 0.08
    service.remember_value(one, assumptions)
    assert one.value_delivered == pytest.approx(2_400.0 * 0.95 + 600.0 + 300.0)


@pytest.mark.parametrize(("changes", "chance"), [
    ({}, 0.3), ({"response": 0.5}, 0.3 + 0.4 * 0.5), ({"information": 0.5}, 0.3 + 0.2 * 0.5),
    ({"specialists": 0.4}, 0.3 + 0.15 * 0.4), ({"tone": 0.8}, 0.3 + 0.5 * 0.2),
])  # fmt: skip
def test_what_helps_to_solve_a_problem(one, assumptions, changes, chance):
    """S1.52."""
    assumptions.solving, assumptions.information_solves, assumptions.specialists_solve = 0.3, 0.2, 0.15
    assumptions.tone_weight, assumptions.usual_tone, one.tone, one.response = 0.5, 0.6, 0.6, 0.0
    assumptions.response_solves = 0.4
    for name, value in changes.items():
        setattr(one, name, value)
    assert service.solving_chance(one, assumptions) == pytest.approx(chance)


def test_people_help_to_solve_a_problem(world, plain_help, draws, assumptions):
    """A manager of 0.9 at a weight of 0.2 adds 0.08 to a chance of 0.5."""
    world.contacts[0].solving, assumptions.skill_solves, draws.relationships.solved = 0.9, 0.2, 0.57
    service.solve_problem(world, plain_help, draws.relationships, assumptions)
    assert plain_help.solved


def test_who_cares_for_presence_is_served_by_it(valued, buyer, draws, assumptions):
    """0.6 and 0.25 x 0.4 of needs that add up to 1.25."""
    buyer.needs_presence, valued.presence = 0.25, 0.4
    service.value_service(valued, buyer, draws.relationships, assumptions)
    assert valued.delivered == pytest.approx(0.7 / 1.25)


def test_remembered_value_follows_what_is_felt(one, assumptions):
    """0.3 x 0.6 delivered, 0.3 x 0.5 among persons, two extras more than usual at 0.03, 4 x 0.02 of projects: 0.47; a
    tenth of the way from 0.2."""
    assumptions.extras_remembered, assumptions.usual_extras, assumptions.gain_felt = 0.03, 0.0, 4.0
    assumptions.usual_gain, assumptions.felt_weight, one.productivity_gain = 0.0, 0.3, 0.0
    assumptions.documents_weight, assumptions.remembering, one.extras, one.joint_benefit = 0.0, 0.1, 2, 0.02
    one.delivered, one.interpersonal_trust, one.value_remembered = 0.6, 0.5, 0.2
    service.remember_value(one, assumptions)
    assert one.value_remembered == pytest.approx(0.2 + 0.1 * (0.18 + 0.15 + 0.06 + 0.08 - 0.2))


def test_reliability_is_quality_less_strain_and_muddle(world, one, supplier, assumptions):
    """0.9 x 0.9 less 0.1 x 0.5 overload of the firm, 0.02 contradiction and 0.01 lost messages: 0.73."""
    supplier.quality, supplier.trouble, supplier.workload, assumptions.overload_harm = 0.9, 0.1, 1.5, 0.1
    one.contradiction, one.gatekeeper_loss, world.contacts[0].workload = 0.2, 0.1, 1.0
    service.read_reliability(one, supplier, world.contacts[0], assumptions)
    assert one.reliability == pytest.approx(0.73)


def test_what_is_delivered_is_worth_a_part_of_what_is_bought(account, assumptions):
    """0.1 x 1,000 x 0.8 x (0.5 + 0.4 + 0.3) = 96 EUR a month."""
    assumptions.value_rate, account.revenue_mean, account.delivered = 0.1, 1_000.0, 0.8
    account.technical, account.involvement = 0.8, 0.6
    service.count_value(account, assumptions)
    assert account.value_delivered == pytest.approx(96.0)
