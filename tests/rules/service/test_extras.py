"""Beyond the usual offer, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.bonds import dependence
from kamsim.theory.rules.market import market
from kamsim.theory.rules.service import extras, service
from kamsim.theory.rules.trust import trust
from kamsim.theory.words import ServiceLever
from tests.rules.conftest import kinds, put


@pytest.fixture
def account(world):
    relationship = world.relationships[0]
    relationship.revenue_mean, relationship.buyer_trust, relationship.supplier_commitment = 60_000.0, 0.5, 0.5
    return relationship


def test_extras_need_their_lever_and_something_in_return(world, account, assumptions):
    """S1.36: managed stock needs information, joint planning a schedule, training trust; 0.3 of each, and trust 0.5."""
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
    """S1.35: pledges of half a year's revenue give product 0.5; half of the concession that costs status price 0.5;
    stock 0.6 where 0.4 is required counts 0.4; service 0.2, process 0.4: 2 of five parts, 2 / 3.  0.3 above usual at
    0.5 commits by 0.15."""
    account.supplier_pledge, account.concession, assumptions.concession_limit = 6.0 * 60_000.0, 0.1, 0.2
    put(world, ServiceLever.AVAILABILITY, 0.6, 0.4)
    put(world, ServiceLever.SERVICE_DESK, 0.2)
    put(world, ServiceLever.ORDER_CHANNEL, 0.4)
    extras.adapt(world, account, assumptions)
    assert account.adaptation == pytest.approx(2 / 3)
    assumptions.adaptation_binds, assumptions.commitment_speed, assumptions.basics_weight = 0.5, 1.0, 0.0
    told = []
    for usual in (0.6, 0.3):
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
    assumptions.review_speed = 0.25
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
    """S4.2: contact once in four months, 0.8 kept, answers 0.3: the middle of 0.8 and 0.4, 0.6; 0.1 short of 0.7."""
    account.contact_intensity, account.response, assumptions.basics_needed = 0.25, 0.3, 0.7
    assert extras.lack_basics(account, 0.8, assumptions) == pytest.approx(0.1)
    assert account.basics == pytest.approx(0.6)
    assumptions.commitment_speed, account.reliability, told = 1.0, 0.8, []
    for counts in (0.0, 1.0):
        assumptions.basics_weight = counts
        trust.commit(account, assumptions)
        told.append(account.buyer_commitment)
    assert told[0] - told[1] == pytest.approx(0.1)


@pytest.mark.parametrize(("level", "stands_out"), [(0.29, False), (0.3, True)])
def test_an_extra_is_a_lever_used_more_than_usual(world, one, assumptions, level, stands_out):
    assumptions.extra_level = 0.3
    put(world, ServiceLever.PIPELINE, level)
    assert extras.is_extra(world, one, ServiceLever.PIPELINE, assumptions) == stands_out


@pytest.mark.parametrize(("level", "required", "valued"), [(0.6, 0.4, 0.4), (0.3, 0.4, 0.3)])
def test_no_more_is_valued_than_required(world, one, level, required, valued):
    put(world, ServiceLever.VOICE, level, required)
    assert extras.valued_level(world, one, ServiceLever.VOICE) == valued


def test_no_demand_is_pulled_by_who_does_not_trade(world, one, buyer):
    one.demand_pulled, one.share_of_wallet, one.active = 0.1, 0.5, False
    extras.pull_demand(world, buyer)
    assert buyer.pulled == 0.0


def test_a_quarter_of_extras(world, account, draws, assumptions):
    """One lever, 0.4 of joint pipelines, on revenue of 60,000: an extra and nothing else."""
    put(world, ServiceLever.PIPELINE, 0.4)
    assumptions.extra_level, account.supplier_pledge, account.concession = 0.3, 0.0, 0.0
    extras.review_extras(world, account, draws.relationships, assumptions)
    assert account.extras == 1
    assert (account.adaptation, account.productivity_gain) == (0.0, 0.0)
    assert (account.insight, account.demand_pulled) == (0.0, 0.0)


def test_contact_promises_and_answers_are_the_basics(account):
    """Contact once in four months, 0.8 kept and answers of 0.3: 0.5 x (0.8 + 0.4)."""
    account.contact_intensity, account.response = 0.25, 0.3
    extras.read_basics(account, 0.8)
    assert account.basics == pytest.approx(0.6)
