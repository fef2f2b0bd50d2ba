"""Open books, secrecy and people sent to each other, by hand."""

import pytest

from kamsim.theory.rules.bonds import dependence, openness
from kamsim.theory.words import Stage, Tier
from tests.rules.conftest import kinds


@pytest.mark.parametrize(("trust", "firmness", "opens"), [(0.53, 0.52, True), (0.52, 0.52, False), (0.4, 0.9, False)])
def test_who_trusts_more_than_it_defends_its_price_opens_its_books(one, trust, firmness, opens):
    """`opens_book`, S1.53."""
    one.supplier_trust, one.firmness = trust, firmness
    assert openness.opens_book(one) == opens


@pytest.mark.parametrize(("agreed", "open_book", "luck"), [
    (Stage.BASIC, False, 0.03), (Stage.COOPERATIVE, True, 0.03), (Stage.COOPERATIVE, False, 0.04),
])  # fmt: skip
def test_books_are_asked_for_now_and_then_by_partners(world, one, assumptions, draws, agreed, open_book, luck):
    """0.25 x 0.15 x 2 x 0.5 = 0.0375 a quarter; nobody asks before co-operation, nor for books that are open."""
    assumptions.book_rate, one.agreed, one.open_book, draws.relationships.asks_books = 0.15, agreed, open_book, luck
    openness.ask_for_open_book(world, one, draws.relationships, assumptions)
    assert kinds(world) == [] and one.open_book == open_book


@pytest.mark.parametrize(("trust", "firmness", "kind", "goodwill"), [
    (0.6, 0.5, "BOOKS_OPENED", 0.54), (0.4, 0.5, "BOOKS_REFUSED", 0.48), (0.6, 0.9, "BOOKS_REFUSED", 0.48),
])  # fmt: skip
def test_open_books_win_goodwill_a_refusal_costs(world, one, assumptions, draws, trust, firmness, kind, goodwill):
    """S1.53: 0.08 of the way from 0.5 to 1, or 0.04 of the way to 0."""
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
    """Chance 0.25 x 0.3 x (1 - 0.2) x 0.5 = 0.03 a quarter; 0.03 more is conceded, goodwill keeps 1 - 0.5 x 0.75;
    it counts as the lightest misconduct, 0.2."""
    assumptions.betrayal_harm, assumptions.least_severity = 0.75, 0.2
    one.open_book, one.supplier_goodwill_trust, one.concession = True, 0.5, 0.05
    world.buyers[0].ethics = 0.2
    draws.relationships.misuses_book = 0.031
    openness.misuse_book(world, one, world.buyers[0], draws.relationships, assumptions)
    assert one.open_book
    draws.relationships.misuses_book = 0.029
    openness.misuse_book(world, one, world.buyers[0], draws.relationships, assumptions)
    assert not one.open_book and one.concession == pytest.approx(0.08)
    assert one.supplier_goodwill_trust == pytest.approx(0.3125) and one.recent_misconduct == pytest.approx(0.2)


def test_new_products_are_shown_under_secrecy_only(world, one, assumptions):
    """S2.24: both trust at 0.6 and the wish is 1; without an agreement the pipeline opens to 0.3, with it to 0.75."""
    one.agreed, one.buyer_trust, one.supplier_trust, one.joint_work_wanted = Stage.COOPERATIVE, 0.6, 0.6, 1.0
    world.suppliers[0].informing, assumptions.sharing_speed = 1.0, 1.0
    dependence.share_information(one, world.buyers[0], world.suppliers[0], assumptions)
    assert one.sharing_pipeline == pytest.approx(0.3)
    openness.sign_nda(world, one, assumptions)
    dependence.share_information(one, world.buyers[0], world.suppliers[0], assumptions)
    assert one.nda and one.sharing_pipeline == pytest.approx(0.75)
    assert kinds(world) == ["NDA_SIGNED"]


def test_integrated_firms_send_people_to_each_other(world, one, assumptions):
    """S1.59: one each, who costs 0.005 of 100 000 and saves 0.01."""
    one.stage, one.tier, one.revenue_mean, one.investment = Stage.INTEGRATED, Tier.KEY, 1e5, 0.0
    openness.second_people(world, one, assumptions)
    openness.pay_seconded(one, assumptions)
    assert one.seconded == 1 and one.investment == pytest.approx(500.0)
    assert one.joint_saving == pytest.approx(0.01) and one.joint_budget == pytest.approx(1_000.0)


def test_partners_at_the_top_share_their_strategy(world, one, assumptions):
    """S4.25: interests come 0.01 closer and capacity grows by 0.3%; without strategic status nothing happens."""
    one.stage, one.buyer_trust, one.supplier_trust, one.alignment = Stage.INTERDEPENDENT, 0.65, 0.65, 0.6
    supplier = world.suppliers[0]
    supplier.capacity = 100.0
    openness.share_strategy(world, one, world.buyers[0], supplier, assumptions)
    assert not one.strategy_seat
    one.tier = Tier.STRATEGIC
    openness.share_strategy(world, one, world.buyers[0], supplier, assumptions)
    assert one.alignment == pytest.approx(0.61) and supplier.capacity == pytest.approx(100.3)
    assert kinds(world) == ["STRATEGY_JOINED"]


@pytest.mark.parametrize(("stage", "tier", "cost", "wanted"), [
    (Stage.INTEGRATED, Tier.KEY, 0.005, 1), (Stage.INTEGRATED, Tier.STANDARD, 0.005, 0),
    (Stage.INTERDEPENDENT, Tier.STRATEGIC, 0.005, 0), (Stage.INTEGRATED, Tier.STRATEGIC, 0.0, 0),
])  # fmt: skip
def test_only_integrated_key_accounts_send_people(world, one, assumptions, stage, tier, cost, wanted):
    """S1.59: one each, once; none where the mechanism is off."""
    one.stage, one.tier, assumptions.secondment_share = stage, tier, cost
    openness.second_people(world, one, assumptions)
    openness.second_people(world, one, assumptions)
    assert one.seconded == wanted and len(kinds(world)) == wanted


@pytest.mark.parametrize(("trust", "agreed"), [(0.5, Stage.COOPERATIVE), (0.6, Stage.BASIC)])
def test_secrecy_is_agreed_between_trusting_partners_only(world, one, assumptions, trust, agreed):
    """S2.24: the less trusting of both must be above 0.5."""
    assumptions.nda_trust, one.buyer_trust, one.supplier_trust, one.agreed = 0.5, 0.9, trust, agreed
    openness.sign_nda(world, one, assumptions)
    assert not one.nda and kinds(world) == []
