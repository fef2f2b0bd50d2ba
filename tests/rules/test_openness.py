"""Open books, secrecy, forecasts, innovations, leaks and shortages, by hand."""

import pytest

from kamsim.theory.rules.bonds import dependence, foresight, innovation, openness
from kamsim.theory.rules.money import money
from kamsim.theory.rules.service import service
from kamsim.theory.rules.trust import gravity, opportunism
from kamsim.theory.words import Act, Function, Kind, Stage, Tier, Topic
from tests.rules.conftest import kinds


@pytest.fixture
def one(world):
    """A cooperative pair."""
    pair = world.relationships[0]
    pair.agreed, pair.stage, pair.price_pressure = Stage.COOPERATIVE, Stage.COOPERATIVE, 0.5
    return pair


@pytest.mark.parametrize(("trust", "firmness", "kind", "goodwill"), [
    (0.6, 0.5, "BOOKS_OPENED", 0.54), (0.4, 0.5, "BOOKS_REFUSED", 0.49), (0.6, 0.9, "BOOKS_REFUSED", 0.49),
])  # fmt: skip
def test_open_books_win_goodwill_a_refusal_costs(world, one, assumptions, draws, trust, firmness, kind, goodwill):
    """S1.53: 0.08 of the way from 0.5 to 1, or 0.02 of the way to 0."""
    one.supplier_trust, one.firmness, one.buyer_goodwill_trust = trust, firmness, 0.5
    draws.relationships.asks_books = 0.03  # below 0.25 x 0.15
    openness.ask_for_open_book(world, one, draws.relationships, assumptions)
    assert kinds(world) == [kind] and one.buyer_goodwill_trust == pytest.approx(goodwill)


def test_a_margin_that_is_seen_moves_the_price_round(one, assumptions):
    """A cost of 0.6 at a price of 1 is a margin of 0.4: 0.8 x (0.4 - 0.3) = 0.08; unseen it moves nothing."""
    one.unit_cost, one.unit_price = 0.6, 1.0
    assert openness.seen_margin(one, assumptions) == 0.0
    one.open_book = True
    assert openness.seen_margin(one, assumptions) == pytest.approx(0.08)


def test_misused_books_are_closed(world, one, assumptions, draws):
    """Chance 0.25 x 0.3 x (1 - 0.2) x 0.5 = 0.03 a quarter; 0.03 more is conceded, goodwill keeps 1 - 0.4 x 0.75."""
    assumptions.betrayal_harm = 0.75
    one.open_book, one.supplier_goodwill_trust, one.concession = True, 0.5, 0.05
    world.buyers[0].ethics = 0.2
    draws.relationships.misuses_book = 0.031
    openness.misuse_book(world, one, world.buyers[0], draws.relationships, assumptions)
    assert one.open_book
    draws.relationships.misuses_book = 0.029
    openness.misuse_book(world, one, world.buyers[0], draws.relationships, assumptions)
    assert not one.open_book and one.concession == pytest.approx(0.08)
    assert one.supplier_goodwill_trust == pytest.approx(0.35) and one.recent_misconduct == pytest.approx(0.2)


def test_new_products_are_shown_under_secrecy_only(world, one, assumptions):
    """S2.24: both trust at 0.6 and the wish is 1; without an agreement the pipeline opens to 0.3, with it to 0.75."""
    one.agreed, one.buyer_trust, one.supplier_trust, one.seat_wanted = Stage.COOPERATIVE, 0.6, 0.6, 1.0
    world.suppliers[0].informing, assumptions.sharing_speed = 1.0, 1.0
    dependence.share_information(one, world.buyers[0], world.suppliers[0], assumptions)
    assert one.sharing_pipeline == pytest.approx(0.3)
    openness.sign_nda(world, one, assumptions)
    dependence.share_information(one, world.buyers[0], world.suppliers[0], assumptions)
    assert one.nda and one.sharing_pipeline == pytest.approx(0.75)
    assert kinds(world) == ["NDA_SIGNED"]


def test_a_leak_is_as_grave_as_what_was_shared(one, assumptions):
    """S1.70: 0.5 x (0.5 + 0.8 x shared): 0.25 of nothing, 0.65 of everything; an agreement of secrecy adds 0.1."""
    assert gravity.leak_gravity(one, 0.5, assumptions) == pytest.approx(0.25)
    one.sharing_cost = 1.0
    assert gravity.leak_gravity(one, 0.5, assumptions) == pytest.approx(0.65)
    one.nda = True
    assert gravity.leak_gravity(one, 0.5, assumptions) == pytest.approx(0.75)


def test_a_leak_reaches_the_rival(world, one, assumptions):
    """S1.70: gravity 0.5 at 0.02 moves 1% of business; the pipeline is what leaked where it was open."""
    rival = world.relationships[1]
    one.rivalry, world.rivalries[0].deepest = 0, rival.number
    one.hidden_act, one.hidden_size, one.sharing_pipeline = Act.LEAK, 0.5, 0.4
    opportunism.discover_act(world, one, assumptions)
    assert kinds(world) == ["ACT_DETECTED", "SECRET_REACHED"]
    told = world.events[1]
    assert (told.relationship, told.detail) == (rival.number, Topic.NEW_PRODUCTS)
    assert world.buyers[0].trend == pytest.approx(0.99) and world.buyers[1].trend == pytest.approx(1.01)


@pytest.mark.parametrize(("exclusive", "always", "kind", "betrayal"), [
    (False, 0.0, Kind.RIVAL_SALE_SEEN, 0.0), (True, 0.0, Kind.ACT_DETECTED, 0.5), (False, 1.0, Kind.ACT_DETECTED, 0.5),
])  # fmt: skip
def test_a_sale_to_a_rival_is_a_breach_where_forbidden(world, one, assumptions, exclusive, always, kind, betrayal):
    """S1.71, T5: the same sale, with and without the expectation."""
    world.buyers[0].exclusive, assumptions.rival_sale_is_breach = exclusive, always
    one.hidden_act, one.hidden_size = Act.RIVAL_SUPPLY, 0.5
    opportunism.discover_act(world, one, assumptions)
    assert world.events[0].kind == kind and one.recent_betrayal == pytest.approx(betrayal)
    assert one.hidden_act == Act.NONE


def test_a_false_shortage_holds_back_and_a_real_one_is_doubted(world, one, assumptions):
    """S1.72: gravity 0.5 at 0.1 holds back 5%; a real gap of 0.5 without any schedule costs 0.05 x 0.5 of goodwill."""
    one.hidden_act, one.hidden_size, one.fill_rate = Act.RESTRICTION, 0.5, 1.0
    gravity.hold_back_supply(one, assumptions)
    assert one.fill_rate == pytest.approx(0.95) and one.withheld == pytest.approx(0.05)
    one.withheld, one.fill_rate, one.buyer_goodwill_trust, one.sharing_schedule = 0.0, 0.5, 0.8, 0.0
    gravity.doubt_shortage(world, one, assumptions)
    assert one.buyer_goodwill_trust == pytest.approx(0.8 * 0.975) and kinds(world) == ["SUSPICION"]
    one.sharing_schedule = 1.0
    gravity.doubt_shortage(world, one, assumptions)
    assert one.buyer_goodwill_trust == pytest.approx(0.8 * 0.975)


def test_shared_forecasts_miss_less(one, assumptions):
    """S0.15: 100 expected, 120 ordered: a miss of 20/120, with half of the buyer's own forecast seen of 10/120."""
    for seen, missed in ((0.0, 20.0 / 120.0), (0.5, 10.0 / 120.0)):
        one.forecast, one.orders, one.forecast_error, one.sharing_forecast = 100.0, 120.0, 0.0, seen
        foresight.forecast_orders(one, assumptions)
        assert one.forecast_error == pytest.approx(0.1 * missed)
        assert one.forecast == pytest.approx(110.0)


def test_problems_are_solved_sooner_by_specialists_and_with_information(world, one, assumptions):
    """S1.52: 0.3 + 0.4 x 0.5 + 0.2 x 0.5 + 0.15 x 0.8."""
    one.response, one.information = 0.5, 0.5
    world.ties[1].strength = 0.8
    world.contacts[world.ties[1].supplier_contact].function = Function.TECHNICAL
    foresight.match_specialists(world, one)
    assert one.specialists == 0.0
    world.contacts[world.ties[1].buyer_contact].function = Function.TECHNICAL
    foresight.match_specialists(world, one)
    assert service.solving_chance(one, assumptions) == pytest.approx(0.72)


def test_key_accounts_have_an_innovation_first_and_others_wait(world, one, assumptions, draws):
    """S1.55: the key account gets nine months, the close one without status loses 0.03 of satisfaction; a quarter with
    half of the wallet grows business by 0.25 x 0.02 x 0.5."""
    other = world.relationships[1]
    one.tier, other.stage, other.buyer_satisfaction, one.share_of_wallet = Tier.KEY, Stage.COOPERATIVE, 0.5, 0.5
    world.suppliers[0].key_accounts, draws.suppliers.innovates = 1, 0.07
    innovation.release_innovation(world, world.suppliers[0], draws.suppliers, assumptions)
    assert (one.early_months, other.early_months) == (9, 0) and other.buyer_satisfaction == pytest.approx(0.47)
    assert kinds(world) == ["INNOVATION_RELEASED", "RESENTED"]
    innovation.use_head_start(one, world.buyers[0], assumptions)
    assert world.buyers[0].trend == pytest.approx(1.0025) and one.early_months == 6


def test_integrated_firms_send_people_to_each_other(world, one, assumptions):
    """S1.59: two each above a commitment of 0.7; each costs 0.005 of 100 000 and saves 0.01."""
    one.stage, one.tier, one.commitment, one.revenue_mean, one.investment = Stage.INTEGRATED, Tier.KEY, 0.75, 1e5, 0.0
    openness.second_people(world, one, assumptions)
    openness.pay_seconded(one, assumptions)
    assert one.seconded == 2 and one.investment == pytest.approx(1_000.0)
    assert one.joint_saving == pytest.approx(0.02) and one.joint_budget == pytest.approx(2_000.0)


def test_partners_at_the_top_share_their_strategy(world, one, assumptions):
    """S4.25: interests come 0.01 closer and scarce capacity grows by 0.3%; without strategic status nothing happens."""
    one.stage, one.buyer_trust, one.supplier_trust, one.alignment = Stage.INTERDEPENDENT, 0.65, 0.65, 0.6
    supplier = world.suppliers[0]
    supplier.capacity, supplier.demanded = 100.0, 90.0
    openness.share_strategy(world, one, world.buyers[0], supplier, assumptions)
    assert not one.strategy_seat
    one.tier = Tier.STRATEGIC
    openness.share_strategy(world, one, world.buyers[0], supplier, assumptions)
    assert one.alignment == pytest.approx(0.61) and supplier.capacity == pytest.approx(100.3)
    assert kinds(world) == ["STRATEGY_JOINED"]


def test_prices_come_to_rest_between_deep_partners(one, assumptions):
    """S1.54: 1 - 0.7 x 0.5 of a round is left from interdependence on, all of it before and in decline."""
    one.involvement = 0.5
    assert money.calm_of(one, assumptions) == 1.0
    one.stage = Stage.INTERDEPENDENT
    assert money.calm_of(one, assumptions) == pytest.approx(0.65)
    one.stage = Stage.DISINTEGRATING
    assert money.calm_of(one, assumptions) == 1.0
