"""Hidden acts of both sides and their discovery, worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.trust import opportunism
from kamsim.theory.words import Act, Topic
from tests.rules.conftest import kinds


@pytest.fixture
def one(world):
    """A pair with a customer that depends on its supplier at 0.4 and checks at 0.5."""
    pair = world.relationships[0]
    pair.buyer_dependence, pair.buyer_checking, pair.switching_cost, pair.information = 0.4, 0.5, 0.2, 0.0
    return pair


def test_a_leak_is_weighed_by_what_was_shared_other_acts_are_not(world, one, assumptions):
    """S1.70: a leak of 0.5 where nothing is shared, half by sharing, is 0.25; a hike of 0.5 is 0.5."""
    assumptions.leak_by_sharing, one.hidden_months = 0.5, 7
    opportunism.commit_act(world, one, Act.LEAK, 0.5, assumptions)
    assert (one.hidden_act, one.hidden_size, one.hidden_months) == (Act.LEAK, pytest.approx(0.25), 0)
    told = world.events[0]
    assert (told.kind, told.detail) == (Kind.ACT_COMMITTED, Act.LEAK)
    opportunism.commit_act(world, one, Act.PRICE_HIKE, 0.5, assumptions)
    assert one.hidden_size == 0.5


@pytest.mark.parametrize(("act", "information", "cause", "weight"), [
    (Act.LEAK, 0.4, Kind.CONFIDED, 1.0), (Act.LEAK, 0.2, Kind.CONFIDED, 0.0),
    (Act.RIVAL_SUPPLY, 0.4, Kind.RIVAL_ASKED, 1.0), (Act.PRICE_HIKE, 0.4, Kind.DEPENDENCE, 0.5),
    (Act.RESTRICTION, 0.4, Kind.DEPENDENCE, 0.5),
])  # fmt: skip
@pytest.mark.parametrize("distressed", [True, False])
def test_a_motive_fits_its_act(world, one, assumptions, act, information, cause, weight, distressed):
    """Nobody leaks because a customer cannot leave: what was told invites a leak, a rival asks for a sale; dependence
    of 0.5 where 0.4 is usual weighs 2 x 0.25 = 0.5 with the other two.  Whoever has no cash needs the money
    (`tell_motive`)."""
    assumptions.secret_shared, one.information, one.buyer_dependence = 0.3, information, 0.5
    world.market[0].usual_dependence, world.suppliers[0].distressed = 0.4, distressed
    opportunism.commit_act(world, one, act, 0.5, assumptions)
    told = world.events[0]
    assert (told.cause, told.cause_weight) == (cause, pytest.approx(weight))
    assert (told.second_cause, told.second_weight) == (Kind.DISTRESS, 1.0 if distressed else 0.0)


@pytest.mark.parametrize(("draw", "information", "group", "shortage", "act"), [
    (0.1, 0.4, 0, 0.2, Act.LEAK), (0.1, 0.2, 0, 0.2, Act.RIVAL_SUPPLY), (0.3, 0.4, 0, 0.2, Act.RIVAL_SUPPLY),
    (0.3, 0.4, -1, 0.2, Act.RESTRICTION), (0.5, 0.4, 0, 0.2, Act.RESTRICTION), (0.5, 0.4, 0, 0.0, Act.PRICE_HIKE),
    (0.7, 0.4, 0, 0.2, Act.PRICE_HIKE),
])  # fmt: skip
def test_every_act_needs_its_occasion(world, one, draws, assumptions, draw, information, group, shortage, act):
    """A leak needs shared information above 0.3, a rival's order a rival, a restriction a tight supply; each has a
    third of 0.6 of the luck: 0.2, 0.4 and 0.6."""
    supplier, buyer, assumptions.secret_shared, assumptions.act_spread = world.suppliers[0], world.buyers[0], 0.3, 0.6
    one.information, buyer.rivalry_group, supplier.shortage = information, group, shortage
    supplier.demanded, supplier.capacity, draws.relationships.act = 80.0, 100.0, draw
    assert opportunism.choose_act(one, supplier, buyer, draws.relationships, assumptions) == act


@pytest.mark.parametrize(("orders", "act"), [(86.0, Act.RESTRICTION), (84.0, Act.PRICE_HIKE)])
def test_full_works_are_a_tight_supply(world, one, draws, assumptions, orders, act):
    """Orders of 86 for a capacity of 100 are above 85%."""
    supplier, draws.relationships.act, assumptions.tight_supply = world.suppliers[0], 0.5, 0.85
    supplier.demanded, supplier.capacity = orders, 100.0
    assert opportunism.choose_act(one, supplier, world.buyers[0], draws.relationships, assumptions) == act


@pytest.fixture
def tempted(world, one, assumptions):
    """0.2 x 0.5 x (1 - 0.6) = 0.04; times 0.3 + 0.4 + 0.5 x 0.2 = 0.8 is 0.032; times 1 - 0.2 is 0.0256."""
    supplier, assumptions.temptation, assumptions.tempted_anyway = world.suppliers[0], 0.2, 0.3
    one.temptation, supplier.scruple, one.buyer_checking = 0.5, 0.6, 0.2
    return supplier


def test_temptation_needs_stance_a_bound_buyer_lax_checking_and_need(one, tempted, assumptions):
    assert opportunism.feel_temptation(one, tempted, assumptions) == pytest.approx(0.0256)
    tempted.distressed = True
    assert opportunism.feel_temptation(one, tempted, assumptions) == pytest.approx(0.0512)
    one.buyer_checking = 0.6
    assert opportunism.feel_temptation(one, tempted, assumptions) == pytest.approx(0.0256)


def test_a_supplier_gives_in_below_its_chance_and_once(world, one, tempted, draws, assumptions):
    """A draw of 0.0257 resists, one of 0.0255 does not: a hike of 0.5, a fifth of the way to 1 at a need of 0.4."""
    draw = draws.relationships
    draw.act, draw.severity, draw.tempted = 0.9, 0.5, 0.0257
    opportunism.tempt_supplier(world, one, draw, assumptions)
    assert one.hidden_act == Act.NONE
    draw.tempted = 0.0255
    opportunism.tempt_supplier(world, one, draw, assumptions)
    assert (one.hidden_act, one.hidden_size) == (Act.PRICE_HIKE, pytest.approx(0.6))
    opportunism.tempt_supplier(world, one, draw, assumptions)
    assert kinds(world) == ["ACT_COMMITTED"]


@pytest.mark.parametrize(("checking", "chance"), [(0.5, 0.065), (0.0, 0.015), (1.0, 0.115)])
def test_checking_finds_acts(one, assumptions, checking, chance):
    """S1.22: 0.1 x (0.15 + 0.5) for an act of 0.5; a little is found without any checking."""
    assumptions.detection, assumptions.found_anyway, one.buyer_checking = 0.1, 0.15, checking
    one.hidden_act, one.hidden_size = Act.LEAK, 0.5
    assert opportunism.detection_chance(one, assumptions) == pytest.approx(chance)


def test_a_false_shortage_is_seen_by_those_who_see_the_schedule(one, assumptions):
    """S1.72: 0.1 x (0.15 + the mean of checking, 0.5, and schedule): 0.04 without, 0.09 with full sight."""
    assumptions.detection, one.hidden_act, one.hidden_size = 0.1, Act.RESTRICTION, 0.5
    assumptions.found_anyway = 0.15
    assert opportunism.detection_chance(one, assumptions) == pytest.approx(0.1 * 0.40)
    one.sharing_schedule = 1.0
    assert opportunism.detection_chance(one, assumptions) == pytest.approx(0.1 * 0.90)


def test_what_comes_to_light_is_a_betrayal(world, one, assumptions):
    """A hike of 0.5 on top of an older 0.3: 0.8 is fresh; nothing stays hidden."""
    one.hidden_act, one.hidden_size, one.recent_betrayal, one.caught_acts = Act.PRICE_HIKE, 0.5, 0.3, 1
    opportunism.discover_act(world, one, assumptions)
    assert (one.discovered, one.recent_betrayal, one.caught_acts) == (0.5, pytest.approx(0.8), 2)
    assert one.hidden_act == Act.NONE and kinds(world) == ["ACT_DETECTED"]


def test_a_leak_reaches_the_rival(world, one, assumptions):
    """S1.70: gravity 0.5 at 0.02 moves 1% of business; the pipeline is what leaked where it was open."""
    rival, assumptions.leak_costs = world.relationships[1], 0.02
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


def test_what_is_forgotten_leaves_nothing(one):
    one.hidden_act, one.hidden_size, one.hidden_months = Act.LEAK, 0.5, 4
    opportunism.forget_act(one)
    assert (one.hidden_act, one.hidden_size, one.hidden_months) == (Act.NONE, 0.0, 0)


@pytest.mark.parametrize(("months", "luck", "act", "told"), [
    (2, 0.064, Act.NONE, ["ACT_DETECTED"]), (2, 0.066, Act.PRICE_HIKE, []),
    (24, 0.066, Act.NONE, []), (24, 0.064, Act.NONE, ["ACT_DETECTED"]),
])  # fmt: skip
def test_acts_come_to_light_after_a_while_or_never(world, one, draws, assumptions, months, luck, act, told):
    """At 0.1 x 0.65 = 0.065 a month; after 24 nobody can find it any more."""
    assumptions.detection = 0.1
    one.hidden_act, one.hidden_size, one.hidden_months = Act.PRICE_HIKE, 0.5, months
    draws.relationships.found_out = luck
    opportunism.expose_supplier(world, one, draws.relationships, assumptions)
    assert (one.hidden_act, kinds(world)) == (act, told)
    assert one.discovered == (0.5 if told else 0.0)


def test_betrayal_fades(one, assumptions):
    """0.9 of 0.5 is left a month later, on both sides, and what was news is none."""
    assumptions.betrayal_fades, one.recent_betrayal, one.recent_misconduct = 0.9, 0.5, 0.5
    one.discovered, one.misconduct_seen = 0.7, 0.6
    opportunism.let_news_fade(one, assumptions)
    assert (one.recent_betrayal, one.recent_misconduct) == (pytest.approx(0.45), pytest.approx(0.45))
    assert (one.discovered, one.misconduct_seen) == (0.0, 0.0)


def test_powerful_buyers_misbehave(world, one, draws, assumptions):
    """S1.66: 0.5 x (1 - 0.6) x (0.3 + 0.2) = 0.1: a draw of 0.11 resists, at 0.09 it is as grave as its luck, 0.6."""
    buyer, draw, assumptions.misconduct = world.buyers[0], draws.relationships, 0.5
    assumptions.tempted_anyway = 0.3
    buyer.ethics, one.supplier_dependence, one.misconduct_months = 0.6, 0.2, 5
    draw.misconduct, draw.misconduct_size = 0.11, 0.6
    opportunism.tempt_buyer(world, one, buyer, draw, assumptions)
    assert one.hidden_misconduct == 0.0
    draw.misconduct = 0.09
    opportunism.tempt_buyer(world, one, buyer, draw, assumptions)
    assert (one.hidden_misconduct, one.misconduct_months) == (pytest.approx(0.6), 0)
    opportunism.tempt_buyer(world, one, buyer, draw, assumptions)
    assert kinds(world) == ["MISCONDUCT_COMMITTED"]
    assert (world.events[0].cause, world.events[0].cause_weight) == (Kind.POWER, pytest.approx(0.2))


def test_misconduct_that_comes_to_light_is_remembered(world, one):
    """0.6 on top of 0.3 is 0.9; a second call finds nothing."""
    one.hidden_misconduct, one.recent_misconduct, one.caught_misconduct = 0.6, 0.3, 0
    opportunism.discover_misconduct(world, one)
    opportunism.discover_misconduct(world, one)
    assert (one.misconduct_seen, one.recent_misconduct, one.caught_misconduct) == (0.6, pytest.approx(0.9), 1)
    assert one.hidden_misconduct == 0.0 and kinds(world) == ["MISCONDUCT_DETECTED"]


@pytest.mark.parametrize(("months", "luck", "hidden", "told"), [
    (2, 0.049, 0.0, ["MISCONDUCT_DETECTED"]), (2, 0.051, 0.6, []), (24, 0.051, 0.0, []),
])  # fmt: skip
def test_suppliers_find_out_as_they_check(world, one, draws, assumptions, months, luck, hidden, told):
    """0.1 x (0.15 + 0.35) = 0.05 a month, to the twenty-fourth month."""
    assumptions.detection = 0.1
    one.hidden_misconduct, one.misconduct_months, one.supplier_checking = 0.6, months, 0.35
    draws.relationships.misconduct_found = luck
    opportunism.expose_buyer(world, one, draws.relationships, assumptions)
    assert (one.hidden_misconduct, kinds(world)) == (hidden, told)
    assert one.misconduct_seen == (0.6 if told else 0.0)
