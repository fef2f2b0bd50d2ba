"""Beyond the usual offer: extras, adaptation, downstream work, systems, lean supply, asking; worked out by hand."""

import pytest

from kamsim.theory.rules.bonds import dependence
from kamsim.theory.rules.market import market
from kamsim.theory.rules.money import lean_supply, money
from kamsim.theory.rules.service import extras, levers, service
from kamsim.theory.rules.sourcing import sourcing
from kamsim.theory.rules.trust import trust
from kamsim.theory.state.levers import LEVERS
from kamsim.theory.words import ServiceLever, Stage
from tests.rules.conftest import kinds


def put(world, lever, level, required=1.0):
    """Set level and need of one lever of the first relationship."""
    support = world.supports[lever]
    support.level, support.required = level, required


@pytest.fixture
def account(world):
    relationship = world.relationships[0]
    relationship.revenue_mean, relationship.buyer_trust, relationship.supplier_commitment = 60_000.0, 0.5, 0.5
    return relationship


def test_extras_need_their_lever_and_something_in_return(world, account, assumptions):
    """S1.36: managed stock needs information, joint planning a schedule, training trust; 0.3 of the lever for each."""
    assumptions.extra_level = 0.3
    for lever in (ServiceLever.AVAILABILITY, ServiceLever.ORDER_CHANNEL, ServiceLever.TECHNICAL_SUPPORT,
                  ServiceLever.PIPELINE, ServiceLever.DOWNSTREAM):  # fmt: skip
        put(world, lever, 0.3)
    account.information, account.sharing_schedule, account.buyer_trust = 0.2, 0.2, 0.4
    extras.count_extras(world, account, assumptions)
    assert account.extras == 2 and account.develops_along and account.markets_along
    account.information, account.sharing_schedule, account.buyer_trust = 0.3, 0.4, 0.6
    extras.count_extras(world, account, assumptions)
    assert account.extras == 5 and account.stock_managed and account.planned_jointly and account.staff_trained


def test_extras_and_savings_are_felt(account, assumptions):
    """Two extras more than usual at 0.03, and a saving of 2% against 1% at a weight of 2: 0.06 + 0.02 = 0.08."""
    assumptions.extras_remembered, assumptions.usual_extras = 0.03, 1.0
    assumptions.gain_felt, assumptions.usual_gain = 2.0, 0.01
    account.extras, account.productivity_gain = 3, 1200.0
    assert extras.felt_extras(account, assumptions) == pytest.approx(0.08)


def test_adaptation_counts_as_far_as_it_is_wanted(world, account, assumptions):
    """S1.35: pledges of half a year's revenue give product 0.5; a discount of 10% price 0.5; stock 0.6 where 0.4 is
    required counts 0.4; service 0.2, process 0.4: a fifth of 2.0 is 0.4.  0.3 above usual at 0.5 commits by 0.15."""
    account.supplier_pledge, account.concession = 6.0 * 60_000.0, 0.1
    put(world, ServiceLever.AVAILABILITY, 0.6, 0.4)
    put(world, ServiceLever.SERVICE_DESK, 0.2)
    put(world, ServiceLever.ORDER_CHANNEL, 0.4)
    extras.adapt(world, account)
    assert account.adaptation == pytest.approx(0.4)
    assumptions.adaptation_binds, assumptions.commitment_speed, assumptions.basics_count = 0.5, 1.0, 0.0
    told = []
    for usual in (0.4, 0.1):
        assumptions.usual_adaptation = usual
        trust.commit(account, assumptions)
        told.append(account.buyer_commitment)
    assert told[1] - told[0] == pytest.approx(0.15)


def test_support_saves_the_customer_money(world, account, assumptions):
    """S2.18: support of 0.5 where 0.8 is required, 6% of 60,000: 0.5 x 0.8 x 3,600 = 1,440 EUR, part of the value."""
    assumptions.support_gain, account.delivered = 0.06, 0.0
    put(world, ServiceLever.TECHNICAL_SUPPORT, 0.5, 0.8)
    extras.gain_productivity(world, account, assumptions)
    assert account.productivity_gain == pytest.approx(1440.0)
    service.remember_value(account, assumptions)
    assert account.value_delivered == pytest.approx(1440.0)


def test_insight_takes_knowing_the_customer(world, account, assumptions):
    """S2.25: insight of 0.6 where 0.4 is wanted, half known: 0.4 x 0.75 = 0.3; 0.1 above usual at 0.3 matters 0.03."""
    put(world, ServiceLever.MARKET_INSIGHT, 0.6, 0.4)
    account.knowledge = 0.5
    extras.bring_insight(world, account)
    assert account.insight == pytest.approx(0.3)
    assumptions.insight_matters, told = 0.3, []
    for usual in (0.3, 0.2):
        assumptions.usual_insight = usual
        dependence.matter_to_buyer(account, assumptions)
        told.append(account.importance_to_buyer)
    assert told[1] - told[0] == pytest.approx(0.03)


def test_work_with_the_customers_customers_pulls_demand(world, account, draws, assumptions):
    """S4.28: half of a pull of 10%, a quarter of the way: 1.25%; at a share of 0.8 sales grow by 1%."""
    assumptions.pull_most, assumptions.annoyance, buyer = 0.10, 0.0, world.buyers[0]
    put(world, ServiceLever.DOWNSTREAM, 0.5)
    extras.serve_downstream(world, account, draws.relationships, assumptions)
    assert account.demand_pulled == pytest.approx(0.0125)
    account.share_of_wallet = 0.8
    extras.pull_demand(world, buyer)
    assert buyer.pulled == pytest.approx(0.01)
    assumptions.buyer_trend_return = assumptions.buyer_sales_noise = 0.0
    buyer.growth, buyer.sensitivity = 0.0, 0.0
    market.sell_downstream(buyer, world.market[0], draws.buyers, assumptions)
    assert buyer.sales == pytest.approx(1.01)


def test_a_distrustful_customer_may_mind_it(world, account, draws, assumptions):
    """S2.26: a chance of 0.4 x 0.5 x (1 - 0.5) = 0.1: a draw of 0.09 costs 0.08 of satisfaction, 0.11 nothing."""
    assumptions.annoyance, assumptions.annoyance_harm, account.buyer_satisfaction = 0.4, 0.08, 0.6
    put(world, ServiceLever.DOWNSTREAM, 0.5)
    for draw in (0.11, 0.09):
        draws.relationships.annoyed = draw
        extras.serve_downstream(world, account, draws.relationships, assumptions)
    assert account.buyer_satisfaction == pytest.approx(0.52)
    assert kinds(world) == ["CUSTOMER_ANNOYED"]


def test_the_baseline_holds_for_every_account(account, assumptions):
    """S4.2: contact once in four months, 0.8 kept, answers 0.3: 0.15 + 0.32 + 0.09 = 0.56; 0.14 short of 0.7."""
    account.contact_intensity, account.response, assumptions.basics_needed = 0.25, 0.3, 0.7
    assert extras.lack_basics(account, 0.8, assumptions) == pytest.approx(0.14)
    assert account.basics == pytest.approx(0.56)
    assumptions.commitment_speed, account.reliability, told = 1.0, 0.8, []
    for counts in (0.0, 1.0):
        assumptions.basics_count = counts
        trust.commit(account, assumptions)
        told.append(account.buyer_commitment)
    assert told[0] - told[1] == pytest.approx(0.14)


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
    """S1.14: slack 0.2 and 300 of 1,000 wasted make 0.5 where 0.4 is tolerated; 0.1 too much costs 0.06 of the offer.

    The supplier takes out 30% of it, 0.03, for a month's sales of 100,000 times 0.03: 3,000 EUR.
    """
    supplier, buyer = world.suppliers[0], world.buyers[0]
    supplier.slack, account.waste, account.effort, buyer.waste_tolerated = 0.2, 300.0, 1000.0, 0.4
    lean_supply.check_waste(account, buyer, supplier, assumptions)
    assert account.lean_gap == pytest.approx(0.1)
    told, assumptions.lean_weight = [], 0.6
    for gap in (0.0, 0.1):
        account.lean_gap = gap
        sourcing.rate_offer(account, buyer, supplier, assumptions)
        told.append(account.offer)
    assert told[0] - told[1] == pytest.approx(0.06)
    supplier.cash, supplier.sales_mean, assumptions.lean_speed, assumptions.lean_cost = 0.0, 100_000.0, 0.3, 1.0
    lean_supply.get_lean(world, supplier, assumptions)
    assert supplier.slack == pytest.approx(0.17)
    assert supplier.cash == pytest.approx(-3000.0)


def test_leaner_suppliers_make_goods_for_less(world, account, assumptions):
    """S1.14: slack 0.05 below the usual at 0.3 saves 1.5% of the cost of goods."""
    supplier, told = world.suppliers[0], []
    assumptions.usual_slack, assumptions.waste_costs, supplier.unit_cost = 0.10, 0.3, 0.7
    for slack in (0.10, 0.05):
        supplier.slack = slack
        money.cost_goods(account, supplier, 0.0, assumptions)
        told.append(account.unit_cost)
    assert told[0] - told[1] == pytest.approx(0.7 * 0.015)


def test_buyers_tolerate_less_from_year_to_year(world, assumptions):
    """S1.14: 0.4 becomes 0.39; at 0.155 the floor of 0.15 holds."""
    buyer, assumptions.lean_rise, assumptions.lean_floor = world.buyers[0], 0.01, 0.15
    for before, after in ((0.4, 0.39), (0.155, 0.15)):
        buyer.waste_tolerated = before
        lean_supply.demand_more(buyer, assumptions)
        assert buyer.waste_tolerated == pytest.approx(after)


def test_a_brochure_nobody_wants_is_waste(world, account):
    """S2.32: of 2,000 not spent on levers 75% go into presence where 15% are cared for: 1,200 EUR."""
    account.effort, account.lever_cost, account.presence_wanted = 2500.0, 500.0, 0.75
    world.buyers[0].needs_presence = 0.15
    assert levers.vanity(world, account) == pytest.approx(1200.0)


def test_documented_benefit_is_remembered(account, assumptions):
    """S2.27: nothing but 0.5 documented, weight 0.6, at a speed of 0.1: 0.03.  Numbers in full add 0.3 to it."""
    assumptions.documents_count, assumptions.remembering, assumptions.benefits_help = 0.6, 0.1, 0.3
    assumptions.extras_remembered = assumptions.gain_felt = 0.0
    account.delivered = account.interpersonal_trust = account.value_remembered = 0.0
    account.record_wanted, account.quantified, account.value_documented = 0.2, 1.0, 0.5
    service.remember_value(account, assumptions)
    assert account.value_documented == pytest.approx(0.5)
    assert account.value_remembered == pytest.approx(0.03)


def test_levers_are_in_blocks_of_fourteen(world):
    """The second relationship's first lever stands in row 14."""
    world.supports[LEVERS].level = 0.7
    assert levers.lever_level(world, world.relationships[1], ServiceLever.ORDER_CHANNEL) == 0.7
