"""Prices, costs, accounts and cash, with numbers worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.bonds import dependence
from kamsim.theory.rules.money import money
from kamsim.theory.words import Act, Stage, Tier
from tests.rules.conftest import kinds, last_event


@pytest.fixture
def account(world):
    relationship = world.relationships[0]
    relationship.revenue_mean, relationship.buyer_trust, relationship.supplier_commitment = 60_000.0, 0.5, 0.5
    return relationship


@pytest.fixture
def one(world):
    """A cooperative pair."""
    pair = world.relationships[0]
    pair.agreed, pair.stage, pair.price_pressure = Stage.COOPERATIVE, Stage.COOPERATIVE, 0.5
    return pair


def test_joint_buying_moves_the_price(world, draws, assumptions):
    """S1.9: gap 0.6 x (2/3 - 0.5), pressure 0.7 in place of 0.2, usual firmness of 0.5, value as usual:
    the step is 0.03 x 0.7 x (0.5 + 0.1) = 0.0126, alone 0.03 x 0.2 x (0.5 - 0.1) = 0.0024."""
    one, buyer = world.relationships[0], world.buyers[0]
    one.supplier_dependence = one.buyer_dependence = 0.0
    one.firmness, one.value_remembered, one.price_pressure, buyer.leverage = 0.5, 0.4, 0.2, 0.5
    assumptions.dependence_presses, assumptions.usual_value = 1.0, 0.4
    assumptions.concession_step, assumptions.purchasing_power_weight, assumptions.dependence_known = 0.03, 0.6, 1.0
    buyer.purchasing_power = 1 / 3
    money.negotiate(world, one, buyer, draws.relationships, assumptions)
    assert one.concession == pytest.approx(0.0024)
    one.concession, buyer.purchasing_power, buyer.joint_pressure = 0.0, 2 / 3, 0.7
    money.negotiate(world, one, buyer, draws.relationships, assumptions)
    assert one.concession == pytest.approx(0.0126)


def test_the_months_accounts_add_up(world, assumptions):
    """Orders 1000 filled at 90% and priced 1.1 are 990; goods cost 900 x 0.7 = 630: a gross margin of 360."""
    one, supplier, buyer = world.relationships[0], world.suppliers[0], world.buyers[0]
    one.orders, one.fill_rate, one.unit_price, one.effort, one.written_down = 1000.0, 0.9, 1.1, 50.0, 10.0
    assumptions.forecast_cost = 0.0
    money.book(world, one, buyer, supplier, assumptions)
    assert one.revenue == pytest.approx(990.0) and one.gross_margin == pytest.approx(360.0)
    assert one.profit == pytest.approx(360.0 - one.cost_to_serve - 60.0)


def test_concentration_is_the_herfindahl_index(world):
    """S3.4: shares of 75% and 25% give 0.5625 + 0.0625 = 0.625."""
    world.relationships[0].revenue, world.relationships[1].revenue = 75.0, 25.0
    money.sum_up(world, world.suppliers[0])
    assert world.suppliers[0].concentration == pytest.approx(0.625)
    assert world.suppliers[0].largest_share == pytest.approx(0.75)


def test_specific_investment_is_paid_at_once_and_charged_as_it_wears(world, supplier, assumptions):
    """Of 100 invested and 30 written down this month 70 leave the till without a trace in profit: 500 + 20 - 70."""
    world.relationships[0].investment, world.relationships[0].written_down = 100.0, 30.0
    money.sum_up(world, supplier)
    assert supplier.capitalised == pytest.approx(70.0)
    supplier.cash, supplier.profit, supplier.sales_mean = 500.0, 20.0, 1e6
    money.keep_cash(world, supplier, assumptions)
    assert supplier.cash == pytest.approx(450.0)


def test_cash_runs_out_slowly_then_at_once(world, assumptions):
    """S3.4: without cash a supplier is in distress; after its patience it is gone."""
    supplier = world.suppliers[0]
    supplier.cash, supplier.profit = 5.0, -10.0
    money.keep_cash(world, supplier, assumptions)
    assert supplier.distressed and not supplier.exited
    supplier.distress_months = assumptions.distress_patience
    money.keep_cash(world, supplier, assumptions)
    assert supplier.exited and kinds(world) == ["DISTRESS", "INSOLVENT"]


def test_leaner_suppliers_make_goods_for_less(world, account, assumptions):
    """S1.14: slack 0.05 below the usual at 0.3 saves 1.5% of the cost of goods."""
    supplier, told = world.suppliers[0], []
    assumptions.usual_slack, assumptions.waste_costs, supplier.unit_cost = 0.10, 0.3, 0.7
    for slack in (0.10, 0.05):
        supplier.slack = slack
        money.cost_goods(account, supplier, 0.0, assumptions)
        told.append(account.unit_cost)
    assert told[0] - told[1] == pytest.approx(0.7 * 0.015)


def test_prices_come_to_rest_between_deep_partners(one, assumptions):
    """S1.54: 1 - 0.7 x 0.5 of a round is left from interdependence on, all of it before and in decline."""
    one.involvement = 0.5
    assert money.calm_of(one, assumptions) == 1.0
    one.stage = Stage.INTERDEPENDENT
    assert money.calm_of(one, assumptions) == pytest.approx(0.65)
    one.stage = Stage.DISINTEGRATING
    assert money.calm_of(one, assumptions) == 1.0


def test_lessons_lower_the_cost_of_goods(world, assumptions):
    """S1.4: lessons of 0.7 above a usual 0.5 at 2%: 0.4% less."""
    one, supplier, assumptions.forecast_cost = world.relationships[0], world.suppliers[0], 0.0
    supplier.lessons, supplier.unit_cost, assumptions.usual_lesson, assumptions.lesson_saves = 0.7, 0.7, 0.5, 0.02
    money.cost_goods(one, supplier, 100.0, assumptions)
    assert one.unit_cost == pytest.approx(0.7 * 0.996)


def test_sole_supply_is_efficient_and_exposes(world, assumptions):
    """S0.14: sole on half of its trade: cost of goods 0.7 x (1 - 0.04 x 0.5); dependence 0.5 x (0.5 + 0.4 x 0.5)."""
    one, supplier = world.relationships[0], world.suppliers[0]
    one.sole_part, one.share_of_wallet, supplier.unit_cost, assumptions.forecast_cost = 0.5, 0.5, 0.7, 0.0
    assumptions.sole_saves, assumptions.sole_exposes = 0.04, 0.4
    money.cost_goods(one, supplier, 100.0, assumptions)
    assert one.unit_cost == pytest.approx(0.7 * 0.98)
    dependence.depend(one, supplier, assumptions)
    assert one.buyer_dependence == pytest.approx(0.35)


@pytest.mark.parametrize(("age", "thanks"), [(0, 0.0), (24, 0.01), (60, 0.02 * 5 / 7)])
def test_value_raises_the_norm_price_and_loyalty_lowers_it(one, supplier, assumptions, age, thanks):
    """S1.54: 1.1 x (1 + 2% x 0.5 x 0.6 less half of 2% for two years, and 3% for joint products)."""
    assumptions.price_of_value, assumptions.tenure_discount, supplier.price = 0.02, 0.02, 1.1
    one.value_remembered, one.involvement, one.joint_price, one.age = 0.5, 0.6, 0.03, age
    money.price_norm(one, supplier, assumptions)
    assert one.norm_price == pytest.approx(1.1 * (1.0 + 0.006 - thanks + 0.03))


@pytest.fixture
def round_of_prices(one, buyer, assumptions):
    """Nobody needs the other more: a push of 0.5 x 2 x (1 - 0.5) x 0.5 = 0.25, a step of 0.04 x 0.25 = 0.01."""
    assumptions.round_luck, assumptions.discount_fades, assumptions.usual_value = 0.3, 0.1, 0.3
    assumptions.concession_step, assumptions.dependence_presses, assumptions.dependence_known = 0.04, 2.0, 1.0
    assumptions.value_defends, assumptions.key_claims, assumptions.tone_weight = 0.2, 0.2, 0.5
    assumptions.usual_tone, one.tone, one.supplier_dependence, one.buyer_dependence = 0.6, 0.6, 0.0, 0.0
    one.firmness, one.value_remembered, buyer.leverage, buyer.purchasing_power = 0.5, 0.3, 0.5, 0.5
    return one


@pytest.mark.parametrize(("changes", "luck", "concession"), [
    ({}, 0.0, 0.01),
    ({"supplier_dependence": 0.2}, 0.0, 0.04 * 0.5 * (0.5 + 2.0 * 0.2)),  # who needs the other more, gives more
    ({"firmness": 0.75}, 0.0, 0.01 * 0.5),
    ({"value_remembered": 0.8}, 0.0, 0.04 * (0.25 - 0.2 * 0.5)),
    ({"tier": Tier.KEY}, 0.0, 0.04 * (0.25 + 0.2)),
    ({"tone": 0.4}, 0.0, 0.01 * (1.0 + 0.5 * 0.2)),
    ({"concession": 0.1}, 0.0, 0.1 + 0.01 - 0.01),  # a tenth of the last one is taken back
    ({}, 0.5, 0.04 * (0.25 + 0.3 * 0.5)),
])  # fmt: skip
def test_what_moves_a_price_round(world, round_of_prices, buyer, draws, assumptions, changes, luck, concession):
    """S3.6."""
    for name, value in changes.items():
        setattr(round_of_prices, name, value)
    draws.relationships.negotiation = luck
    money.negotiate(world, round_of_prices, buyer, draws.relationships, assumptions)
    assert round_of_prices.concession == pytest.approx(concession)


@pytest.mark.parametrize(("luck", "concession"), [(100.0, 0.5), (-100.0, -0.5)])
def test_a_price_is_changed_by_half_at_the_most(world, round_of_prices, buyer, draws, assumptions, luck, concession):
    draws.relationships.negotiation = luck
    money.negotiate(world, round_of_prices, buyer, draws.relationships, assumptions)
    assert round_of_prices.concession == concession


def test_a_large_concession_is_told_with_its_causes(world, round_of_prices, buyer, draws, assumptions):
    """0.04 x (0.45 + 0.3) = 0.03; a pressure of 0.5, a gap of 0.2, a group that buys together."""
    round_of_prices.supplier_dependence, draws.relationships.negotiation, buyer.joint_pressure = 0.2, 1.0, 0.1
    money.negotiate(world, round_of_prices, buyer, draws.relationships, assumptions)
    line = last_event(world)
    assert kinds(world) == ["CONCESSION"] and line.size == pytest.approx(0.03)
    assert (line.cause, line.cause_weight) == (Kind.POWER, 0.5)
    assert (line.second_cause, line.second_weight) == (Kind.DEPENDENCE, pytest.approx(0.2))
    assert (line.third_cause, line.third_weight) == (Kind.GROUP_JOINED, 0.5)


def test_a_concession_alone_does_not_name_a_group(world, round_of_prices, buyer, draws, assumptions):
    draws.relationships.negotiation = 1.0
    money.negotiate(world, round_of_prices, buyer, draws.relationships, assumptions)
    assert last_event(world).third_cause == Kind.NONE


def test_prices_follow_agreements(one, assumptions):
    """From 1.0 half of the way to 1.1 x (1 - 0.1)."""
    one.norm_price, one.concession, one.unit_price, assumptions.price_speed = 1.1, 0.1, 1.0, 0.5
    money.set_price(one, assumptions)
    assert one.unit_price == pytest.approx(0.995)


@pytest.mark.parametrize(("act", "gain"), [
    (Act.NONE, 0.0), (Act.PRICE_HIKE, 0.04), (Act.LEAK, 0.04), (Act.RESTRICTION, 0.04),
])  # fmt: skip
def test_a_hidden_act_brings_a_part_of_revenue(one, assumptions, act, gain):
    one.hidden_act, one.hidden_size, assumptions.hike_gain = act, 0.5, 0.08
    assert money.gain_from_acts(one, assumptions) == pytest.approx(gain)


@pytest.mark.parametrize(("act", "revenue", "unfair"), [
    (Act.NONE, 990.0, 0.0), (Act.PRICE_HIKE, 990.0 * 1.04, 0.04 * 990.0), (Act.LEAK, 990.0, 0.04 * 990.0),
])  # fmt: skip
def test_a_hike_is_on_the_bill_other_gains_are_not(one, assumptions, act, revenue, unfair):
    """900 delivered of 1,000 at 1.1."""
    one.orders, one.fill_rate, one.unit_price, one.hidden_act, one.hidden_size = 1_000.0, 0.9, 1.1, act, 0.5
    assumptions.hike_gain = 0.08
    assert money.invoice(one, assumptions) == pytest.approx(900.0)
    assert (one.revenue, one.unfair_gain) == (pytest.approx(revenue), pytest.approx(unfair))


def test_information_projects_and_practice_save_on_goods(one, supplier, assumptions):
    """S0.15: 5% x 0.5, 1% and 0.5% saved, 0.1 x 0.1 lost by bad forecasts: 3% of 0.7; 100 sold for 100."""
    assumptions.information_saves, assumptions.forecast_cost = 0.05, 0.1
    supplier.slack, supplier.lessons = assumptions.usual_slack, assumptions.usual_lesson
    one.information, one.joint_saving, one.efficiency, one.forecast_error = 0.5, 0.01, 0.005, 0.1
    supplier.unit_cost, one.revenue = 0.7, 100.0
    money.cost_goods(one, supplier, 100.0, assumptions)
    assert one.unit_cost == pytest.approx(0.7 * 0.97)
    assert one.gross_margin == pytest.approx(100.0 - 67.9)


@pytest.fixture
def served(one, supplier, assumptions):
    """Revenue of 10,000 that takes 400 and 6%, 1,000, to serve."""
    assumptions.serve_fixed, assumptions.serve_rate, assumptions.range_complexity = 400.0, 0.06, 0.4
    assumptions.checking_cost, assumptions.misconduct_cost, assumptions.dispute_cost = 0.02, 0.04, 0.2
    assumptions.technology_saves, assumptions.team_cost, assumptions.usual_tone = 0.005, 120.0, 0.6
    assumptions.routine_weight, assumptions.usual_routine = 0.5, 0.0
    one.revenue = one.revenue_mean = 10_000.0
    one.supplier_checking, one.tone, supplier.product_range = 0.0, 0.6, 1.0
    return one


@pytest.mark.parametrize(("changes", "cost"), [
    ({}, 1_000.0),
    ({"complexity": 1.5}, 1_500.0),
    ({"open_problem": 1}, 1_000.0 * 1.25),
    ({"open_problem": 4}, 1_000.0 * 1.4),
    ({"routine": 0.4}, 1_000.0 * 0.8),
    ({"contradiction": 0.2}, 1_000.0 * 1.1),
    ({"tone": 0.5}, 1_000.0 * 1.02),
    ({"supplier_checking": 0.5}, 1_000.0 + 0.02 * 0.5 * 10_000.0),
    ({"hidden_misconduct": 0.5}, 1_000.0 + 0.04 * 0.5 * 10_000.0),
    ({"technology": 1.0}, 1_000.0 - 0.005 * 10_000.0),
    ({"one_off": 70.0}, 1_070.0),
    ({"supplier_contacts": 3}, 1_000.0 + 2 * 120.0),
])  # fmt: skip
def test_what_makes_an_account_dear_to_serve(served, supplier, assumptions, changes, cost):
    """S2.29."""
    for name, value in changes.items():
        setattr(served, name, value)
    money.cost_service(served, supplier, assumptions)
    assert served.cost_to_serve == pytest.approx(cost) and served.one_off == 0.0


def test_a_smaller_range_is_cheaper_to_serve(served, supplier, assumptions):
    """S2.35: 0.4 of the cost hangs on the range; a tenth of it dropped saves 4%."""
    supplier.product_range = 0.9
    money.cost_service(served, supplier, assumptions)
    assert served.cost_to_serve == pytest.approx(960.0)


def test_a_prospect_costs_no_more_than_what_is_spent_once(served, supplier, assumptions):
    served.active, served.one_off, served.supplier_contacts = False, 70.0, 3
    money.cost_service(served, supplier, assumptions)
    assert served.cost_to_serve == 70.0


@pytest.mark.parametrize(("distressed", "lost", "overdue"), [(False, 0.0, 0.0), (True, 33.0, 660.0 - 33.0)])
def test_a_buyer_in_distress_pays_late_and_not_all(world, one, buyer, assumptions, distressed, lost, overdue):
    """S1.65: in distress 60% of 100 overdue and 1,000 billed are left unpaid, 5% of that is lost; else all is paid."""
    assumptions.paid_late, assumptions.debt_lost = 0.6, 0.05
    one.overdue, one.revenue, buyer.distressed = 100.0, 1_000.0, distressed
    assert money.collect(world, one, buyer, assumptions) == pytest.approx(lost)
    assert one.overdue == pytest.approx(overdue)


@pytest.fixture
def sold(one, supplier, assumptions):
    """1,000 ordered, delivered and billed at 1.0, goods at 0.7, nothing else: a profit of 300."""
    one.orders, one.fill_rate, one.unit_price, supplier.unit_cost, one.supplier_checking = 1_000.0, 1.0, 1.0, 0.7, 0.0
    supplier.slack, supplier.lessons = assumptions.usual_slack, assumptions.usual_lesson
    assumptions.serve_fixed = assumptions.serve_rate = assumptions.forecast_cost = 0.0
    assumptions.hike_gain = 0.08
    return one


@pytest.mark.parametrize(("act", "profit"), [
    (Act.NONE, 300.0), (Act.PRICE_HIKE, 300.0 + 0.04 * 1_000.0), (Act.LEAK, 300.0 + 0.04 * 1_000.0),
])  # fmt: skip
def test_an_unfair_gain_is_counted_once(world, sold, buyer, supplier, assumptions, act, profit):
    sold.hidden_act, sold.hidden_size = act, 0.5
    money.book(world, sold, buyer, supplier, assumptions)
    assert sold.profit == pytest.approx(profit)


def test_what_a_buyer_in_distress_does_not_pay_is_lost(world, sold, buyer, supplier, assumptions):
    """60% of 1,000 come late, 5% of them never."""
    buyer.distressed, assumptions.paid_late, assumptions.debt_lost = True, 0.6, 0.05
    money.book(world, sold, buyer, supplier, assumptions)
    assert sold.profit == pytest.approx(300.0 - 0.05 * 600.0)


def test_a_month_enters_year_and_memory(world, sold, buyer, supplier, assumptions):
    """A twelfth of the way from 400 to 1,000 and from 0 to 300; concessions fade by half, 10% of 1,000 are new."""
    sold.revenue_mean, sold.revenue_year, sold.profit_year = 400.0, 50.0, 5.0
    sold.concession, sold.concessions, assumptions.give_get_fades = 0.1, 200.0, 0.5
    money.book(world, sold, buyer, supplier, assumptions)
    assert (sold.revenue_mean, sold.profit_mean) == (pytest.approx(450.0), pytest.approx(25.0))
    assert (sold.revenue_year, sold.profit_year) == (pytest.approx(1_050.0), pytest.approx(305.0))
    assert sold.concessions == pytest.approx(100.0 + 100.0)


@pytest.mark.parametrize(("profit_mean", "age", "active", "months"), [
    (-2_000.0, 13, True, 4), (-2_000.0, 12, True, 0), (-180.0, 13, True, 0), (-2_000.0, 13, False, 0),
])  # fmt: skip
def test_months_of_unbearable_losses_are_counted(
    world, sold, buyer, supplier, assumptions, profit_mean, age, active, months
):
    """Of 1,000 a mean loss of 150 is borne: -2,000 becomes -1,808 in a month of 300, -180 becomes -140."""
    assumptions.loss_borne, sold.revenue_mean, sold.losing_months = 0.15, 1_000.0, 3
    sold.profit_mean, sold.age, sold.active = profit_mean, age, active
    money.book(world, sold, buyer, supplier, assumptions)
    assert sold.losing_months == months


def test_a_suppliers_month_is_the_sum_of_its_accounts(world, supplier):
    first, second = world.relationships
    first.revenue, first.profit, first.effort, first.investment, first.cost_to_serve = 300.0, 50.0, 10.0, 5.0, 20.0
    second.revenue, second.profit, second.effort, second.active = 100.0, -10.0, 8.0, False
    supplier.fixed_cost, supplier.programme, supplier.sales_mean, supplier.sales_year = 15.0, 5.0, 280.0, 1_000.0
    money.sum_up(world, supplier)
    assert (supplier.sales, supplier.partners) == (400.0, 1)
    assert supplier.profit == supplier.profit_year == pytest.approx(50.0 - 10.0 - 15.0 - 5.0)
    assert supplier.selling_cost == supplier.selling_cost_year == pytest.approx(35.0 + 8.0)
    assert supplier.sales_mean == pytest.approx(280.0 + 120.0 / 12.0)
    assert supplier.sales_year == 1_400.0


def test_without_sales_nothing_is_concentrated(world, supplier):
    money.sum_up(world, supplier)
    assert (supplier.concentration, supplier.largest_share) == (0.0, 0.0)


@pytest.mark.parametrize(("profit", "cash"), [(100.0, 1_100.0 - 0.5 * 500.0), (-100.0, 900.0)])
def test_profit_beyond_a_reserve_is_paid_out(world, supplier, assumptions, profit, cash):
    """Six months of sales of 100 are kept; half of what is beyond goes to the owners, never out of losses."""
    supplier.cash, supplier.profit, supplier.sales_mean, assumptions.cash_kept_months = 1_000.0, profit, 100.0, 6.0
    money.keep_cash(world, supplier, assumptions)
    assert supplier.cash == pytest.approx(cash)


def test_who_has_cash_again_has_recovered(world, supplier, assumptions):
    supplier.cash, supplier.profit, supplier.distressed, supplier.distress_months = -50.0, 80.0, True, 9
    money.keep_cash(world, supplier, assumptions)
    assert (supplier.distressed, supplier.distress_months, kinds(world)) == (False, 0, ["RECOVERED"])


def test_overhead_follows_sales(supplier, assumptions):
    """3% of the way from 1,000 to 10% of 20,000."""
    supplier.fixed_cost, supplier.sales_mean = 1_000.0, 20_000.0
    assumptions.overhead_share, assumptions.overhead_speed = 0.1, 0.03
    money.adapt_overhead(supplier, assumptions)
    assert supplier.fixed_cost == pytest.approx(1_030.0)


@pytest.mark.parametrize(("sales", "profit", "goal"), [
    (1_000.0, 100.0, 0.5), (1_000.0, 500.0, 1.0), (1_000.0, -100.0, 0.0), (0.0, -100.0, 0.0),
])  # fmt: skip
def test_good_results_make_comfortable(supplier, assumptions, sales, profit, goal):
    """S3.15: a margin of 0.2 makes wholly comfortable, one of 0.1 half."""
    assumptions.comfort_margin = 0.2
    supplier.sales, supplier.profit, supplier.comfort, assumptions.comfort_speed = sales, profit, 0.4, 0.05
    money.feel_comfort(supplier, assumptions)
    assert supplier.comfort == pytest.approx(0.4 + 0.05 * (goal - 0.4))


def test_a_new_year_keeps_the_figures_of_the_last(one, supplier):
    one.revenue_year, one.profit_year, supplier.sales_year = 120.0, 12.0, 240.0
    supplier.profit_year = supplier.selling_cost_year = 24.0
    money.close_year(one)
    money.close_supplier_year(supplier)
    assert (one.revenue_last_year, one.revenue_year, one.profit_last_year, one.profit_year) == (120.0, 0.0, 12.0, 0.0)
    assert (supplier.sales_last_year, supplier.sales_year) == (240.0, 0.0)
    assert (supplier.profit_year, supplier.selling_cost_year) == (0.0, 0.0)


def test_all_books_are_closed(world):
    for row in world.relationships:
        row.revenue_year = 120.0
    for row in world.suppliers:
        row.sales_year = 240.0
    money.close_books(world)
    assert [row.revenue_last_year for row in world.relationships] == [120.0, 120.0]
    assert [row.sales_last_year for row in world.suppliers] == [240.0, 240.0]


def test_late_payment_is_told_when_half_a_months_revenue_is_overdue(world, one, buyer, assumptions):
    """In distress 60% of 1,000 come late: 600 are more than half of a usual month's 1,000, once."""
    assumptions.paid_late = 0.6
    one.overdue, one.revenue, one.revenue_mean, buyer.distressed = 0.0, 1_000.0, 1_000.0, True
    money.collect(world, one, buyer, assumptions)
    money.collect(world, one, buyer, assumptions)
    assert kinds(world) == ["OVERDUE"]


def test_the_first_bill_of_a_sound_buyer_is_not_late(world, one, buyer, assumptions):
    one.overdue, one.revenue, one.revenue_mean, buyer.distressed = 0.0, 1_000.0, 0.0, False
    money.collect(world, one, buyer, assumptions)
    assert kinds(world) == []


def test_a_buyer_that_could_do_without_gets_more(world, round_of_prices, buyer, draws, assumptions):
    """A leverage of 0.8 is a gap of 0.4 x 0.3."""
    buyer.leverage, assumptions.purchasing_power_weight = 0.8, 0.4
    money.negotiate(world, round_of_prices, buyer, draws.relationships, assumptions)
    assert round_of_prices.concession == pytest.approx(0.04 * 0.5 * (0.5 + 2.0 * 0.12))
