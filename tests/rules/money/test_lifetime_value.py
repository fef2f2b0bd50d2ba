"""What an account is worth in the long run, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.money import lifetime_value
from kamsim.theory.rules.service import service
from kamsim.theory.words import Outlook


@pytest.fixture
def one(world):
    """An account of usual size."""
    pair, supplier = world.relationships[0], world.suppliers[0]
    supplier.sales_mean, supplier.partners = 200_000.0, 2
    pair.revenue_mean, pair.revenue = 100_000.0, 100_000.0
    return pair


def test_volume_and_practice_make_an_account_cheaper(world, one, assumptions):
    """S1.18: as the docstring; an account of usual size after two years gains nothing."""
    one.age = 24
    lifetime_value.gain_efficiency(one, world.suppliers[0], assumptions)
    assert one.efficiency == pytest.approx(0.0)
    one.revenue_mean, one.age = 300_000.0, 8
    lifetime_value.gain_efficiency(one, world.suppliers[0], assumptions)
    assert one.efficiency == pytest.approx(0.005)


def test_two_ways_to_look_at_an_account(world, one, assumptions):
    """S1.29: 1 000 / (0.008 + 0.02 x (1 - 0.65)) = 66 667; a deal leaves 15 000 of 100 000: too little."""
    supplier, assumptions.discount, assumptions.account_lost = world.suppliers[0], 0.008, 0.02
    one.profit_mean, one.profit, one.supplier_commitment, one.gross_margin = 1_000.0, 1_000.0, 0.65, 15_000.0
    lifetime_value.value_life(one, assumptions)
    assert one.relationship_value == pytest.approx(66_666.67) and one.deal_margin == pytest.approx(0.15)
    assert lifetime_value.is_worth_more(one, supplier, assumptions)
    supplier.outlook = Outlook.DEAL
    assert not lifetime_value.is_worth_more(one, supplier, assumptions)
    one.firmness, one.pledge_wanted = 0.5, 0.2
    lifetime_value.look_at_deals(one, supplier, assumptions)
    assert one.firmness == pytest.approx(0.75) and one.pledge_wanted == pytest.approx(0.1)


def test_the_tone_follows_trust_pressure_and_deeds(one, assumptions):
    """S1.30: half of a trust of 0.55 and of 0.65 without pressure: 0.6; a betrayal of 0.48: 0.36, a quarter
    of the way there is 0.54; it takes 0.3 x 0.06 off the chance to solve a problem."""
    assumptions.tone_weight, assumptions.review_speed = 0.3, 0.25
    one.buyer_trust, one.supplier_trust, one.price_pressure, one.tone = 0.5, 0.6, 0.35, 0.6
    lifetime_value.set_tone(one, assumptions)
    assert one.tone == pytest.approx(0.6)
    before = service.solving_chance(one, assumptions)
    one.recent_betrayal = 0.48
    lifetime_value.set_tone(one, assumptions)
    assert one.tone == pytest.approx(0.54)
    assert service.solving_chance(one, assumptions) == pytest.approx(before - 0.018)


def test_remembered_value_takes_the_edge_off_the_price(one, assumptions):
    """S2.34: 1 - 0.4 x (0.65 - 0.4)."""
    one.value_remembered, assumptions.usual_value = 0.65, 0.4
    lifetime_value.dull_price(one, assumptions)
    assert one.price_sensitivity == pytest.approx(0.9)


def test_winning_costs_more_than_renewing(world, one, assumptions):
    """S1.20: 0.003 x 12 x 100 000 on top of 2 000 of courting; a renewal 0.001 x 12 x 100 000."""
    one.entry_spend = 2_000.0
    lifetime_value.win_customer(one, world.buyers[0], assumptions)
    lifetime_value.renew_contract(one, assumptions)
    assert (one.winning_cost, one.renewing_cost) == (pytest.approx(5_600.0), pytest.approx(1_200.0))
    assert one.one_off == pytest.approx(4_800.0) and one.supplier_given == pytest.approx(5_600.0)


@pytest.mark.parametrize(("books", "knowledge", "gap"), [(0.0, 0.0, 0.24), (1.0, 0.0, 0.44), (1.0, 1.0, 0.4)])
def test_one_bargains_with_what_the_other_knows(one, assumptions, books, knowledge, gap):
    """S3.6: a supplier's need of 0.5 looks like 0.6 x 0.5 = 0.3 while books are closed; a buyer's of 0.1 like 0.06 to
    a supplier that knows nothing."""
    assumptions.dependence_known = 0.6
    one.supplier_dependence, one.buyer_dependence = 0.5, 0.1
    one.sharing_cost, one.knowledge = books, knowledge
    assert lifetime_value.seen_gap(one, assumptions) == pytest.approx(gap)


def test_tomorrows_partner_is_worth_it_at_a_loss(world, one, assumptions):
    """S1.29: without profit nothing goes deeper, unless the account is significant."""
    one.relationship_value, assumptions.significant, one.significance = -1.0, 0.6, 0.5
    assert not lifetime_value.is_worth_more(one, world.suppliers[0], assumptions)
    one.significance = 0.7
    assert lifetime_value.is_worth_more(one, world.suppliers[0], assumptions)


def test_who_looks_at_relationships_leaves_prices_alone(world, one, assumptions):
    world.suppliers[0].outlook, one.firmness, one.pledge_wanted = Outlook.RELATIONSHIP, 0.5, 0.2
    lifetime_value.look_at_deals(one, world.suppliers[0], assumptions)
    assert (one.firmness, one.pledge_wanted) == (0.5, 0.2)


def test_a_quarter_reviews_what_an_account_is_worth(world, one, assumptions):
    """Usual size and two years: no efficiency; 500 / (0.008 + 0.02 x 0.35); tone a quarter from 0.6 to half of 0.6 and
    of full pressure; price 1 - 0.4 x 0.1; a look at deals goes half of the way to 1."""
    supplier, assumptions.account_lost, assumptions.usual_value = world.suppliers[0], 0.02, 0.4
    one.age, one.profit_mean, one.supplier_commitment, supplier.outlook = 24, 500.0, 0.65, Outlook.DEAL
    one.buyer_trust = one.supplier_trust = 0.6
    one.price_pressure, one.tone, one.value_remembered, one.firmness = 1.0, 0.6, 0.5, 0.5
    assumptions.discount, assumptions.review_speed, assumptions.value_dulls_price = 0.008, 0.25, 0.4
    assumptions.deal_focus = 1.0
    lifetime_value.review_worth(one, supplier, assumptions)
    assert one.efficiency == pytest.approx(0.0)
    assert one.relationship_value == pytest.approx(500.0 / 0.015)
    assert one.tone == pytest.approx(0.6 + 0.25 * (0.3 - 0.6))
    assert one.price_sensitivity == pytest.approx(0.96)
    assert one.firmness == pytest.approx(0.5 + 0.5 * 0.5)


@pytest.mark.parametrize(("age", "saved"), [(24, 0.0), (48, 0.02 / 6.0), (0, -0.01)])
def test_practice_saves_and_its_want_costs(world, one, assumptions, age, saved):
    """S1.18: an account of usual size: 2 x 1% x (2/3 - 1/2) after four years, 2 x 1% x (0 - 1/2) at the start."""
    assumptions.scale_saves, one.age = 0.01, age
    lifetime_value.gain_efficiency(one, world.suppliers[0], assumptions)
    assert one.efficiency == pytest.approx(saved)
