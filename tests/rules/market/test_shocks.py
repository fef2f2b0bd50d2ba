"""Shocks that are scheduled and shocks that chance sends, with numbers worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.market import shocks
from kamsim.theory.state.ledger import ShockState
from kamsim.theory.words import NOBODY, Act, Destination, EndReason, ProjectKind, Stage, Trouble
from tests.rules.conftest import kinds, last_event, rows


@pytest.fixture
def shock():
    """A shock of half size for four months that is meant for nobody yet."""
    made = rows(ShockState, 1)[0]
    made.size, made.months, made.month = 0.5, 4, 10
    return made


@pytest.mark.parametrize(("kind", "field", "value"), [
    (Kind.SCANDAL, "scandal", 0.5), (Kind.INTERNAL_TROUBLE, "trouble", 0.5), (Kind.SHORTAGE, "shortage", 0.5),
])  # fmt: skip
def test_shocks_to_a_supplier(world, supplier, shock, assumptions, kind, field, value):
    shock.kind, shock.supplier, shock.trouble = kind, 0, Trouble.QUALITY
    shocks.strike_supplier(world, shock, assumptions)
    assert getattr(supplier, field) == value and kinds(world) == [kind.name]


@pytest.mark.parametrize(("kind", "field", "value", "told"), [
    (Kind.SCANDAL, "scandal", 0.5, ["SCANDAL"]),
    (Kind.INTERNAL_TROUBLE, "solvency", 0.8 - 0.5, ["INTERNAL_TROUBLE"]),
    (Kind.BUYER_GROWS, "trend", 1.2 * 1.5, ["BUYER_GROWS"]),
    (Kind.MERGER, "stock", 1.4 * 1.5, ["BUYER_GROWS"]),  # with a firm outside this world
    (Kind.MERGER, "sales_expected", 1.1 * 1.5, ["BUYER_GROWS"]),
    (Kind.INSOLVENT, "solvency", 0.0, []),
    (Kind.VENDOR_CUT, "cut_to", 1, []),
])  # fmt: skip
def test_shocks_to_a_buyer(world, buyer, shock, assumptions, kind, field, value, told):
    shock.kind, shock.buyer, shock.trouble = kind, 0, Trouble.CASH
    buyer.solvency, buyer.trend, buyer.stock, buyer.sales_expected = 0.8, 1.2, 1.4, 1.1
    shocks.strike(world, shock, assumptions)
    assert getattr(buyer, field) == pytest.approx(value) and kinds(world) == told


def test_a_vendor_cut_leaves_as_many_as_the_scenario_says(world, buyer, shock, assumptions):
    shock.kind, shock.size = Kind.VENDOR_CUT, 3.0
    shock.buyer = 0
    shocks.strike_buyer(world, shock, assumptions)
    assert buyer.cut_to == 3


def test_a_merger_with_a_firm_of_this_world_takes_it_over(world, buyer, shock, assumptions):
    shock.kind, shock.buyer, shock.partner, buyer.trend = Kind.MERGER, 0, 1, 1.2
    shocks.strike_buyer(world, shock, assumptions)
    assert world.buyers[1].exited and buyer.trend == 1.2
    assert "MERGER" in kinds(world) and "BUYER_GROWS" not in kinds(world)


@pytest.mark.parametrize(("kind", "where"), [
    (Kind.CONTACT_POACHED, Destination.RIVAL), (Kind.CONTACT_LEFT, Destination.ELSEWHERE),
    (Kind.CONTACT_RETIRED, Destination.RETIREMENT), (Kind.CONTACT_PROMOTED, Destination.PROMOTION),
])  # fmt: skip
def test_a_person_is_sent_where_the_scenario_says(world, shock, assumptions, kind, where):
    shock.kind, shock.contact = kind, 2
    shocks.strike(world, shock, assumptions)
    assert (world.contacts[2].summoned, world.contacts[2].prior_supplier) == (where, NOBODY)


def test_a_rival_is_joined_by_the_poached_and_known_by_a_successor(world, shock):
    """S3.9, S3.10."""
    shock.rival, shock.contact, shock.kind = 1, 0, Kind.CONTACT_POACHED
    shocks.strike_person(world, shock)
    assert (world.contacts[0].left_for, world.contacts[0].prior_supplier) == (1, NOBODY)
    shock.contact, shock.kind = 2, Kind.CONTACT_RETIRED
    shocks.strike_person(world, shock)
    assert (world.contacts[2].prior_supplier, world.contacts[2].prior_strength) == (1, 0.5)


def strike(world, shock, kind, assumptions):
    """A shock of a kind to the first relationship."""
    shock.kind, shock.relationship = kind, 0
    shocks.strike_relationship(world, shock, assumptions)


@pytest.mark.parametrize(("kind", "field", "value", "told"), [
    (Kind.SERVICE_FAILED, "severity", 0.5, []),
    (Kind.DRIFT, "drift", -0.5, []),
    (Kind.ACCESS_REFUSED, "refused_months", 4, ["ACCESS_REFUSED"]),
    (Kind.EXIT_PLANNED, "exit_planned", True, ["EXIT_PLANNED"]),
    (Kind.MISCONDUCT_COMMITTED, "hidden_misconduct", 0.5, ["MISCONDUCT_COMMITTED"]),
])  # fmt: skip
def test_turns_in_one_relationship(world, one, shock, assumptions, kind, field, value, told):
    strike(world, shock, kind, assumptions)
    assert getattr(one, field) == value and kinds(world) == told


@pytest.mark.parametrize("kind", [Kind.TENDER_LOST, Kind.TENDER_WON])
def test_a_scheduled_tender_opens_all_contracts(world, one, shock, assumptions, kind):
    world.supplies[0].contract_end = world.supplies[2].contract_end = 24
    strike(world, shock, kind, assumptions)
    assert [world.supplies[k].contract_end for k in range(3)] == [shock.month] * 3


def test_a_scheduled_failure_is_a_failure_and_refused_access_a_locked_door(world, one, shock, assumptions):
    strike(world, shock, Kind.SERVICE_FAILED, assumptions)
    strike(world, shock, Kind.ACCESS_REFUSED, assumptions)
    assert one.failed and one.access_refused and last_event(world).cause == Kind.POWER


def test_a_scheduled_act_is_committed_and_comes_to_light(world, one, shock, assumptions):
    shock.act = Act.PRICE_HIKE
    strike(world, shock, Kind.ACT_COMMITTED, assumptions)
    assert (one.hidden_act, one.hidden_size) == (Act.PRICE_HIKE, 0.5)
    strike(world, shock, Kind.ACT_DETECTED, assumptions)
    assert (one.hidden_act, one.discovered, one.recent_betrayal) == (Act.NONE, 0.5, 0.5)
    assert kinds(world) == ["ACT_COMMITTED", "ACT_DETECTED"]


def test_scheduled_misconduct_comes_to_light(world, one, shock, assumptions):
    strike(world, shock, Kind.MISCONDUCT_COMMITTED, assumptions)
    strike(world, shock, Kind.MISCONDUCT_DETECTED, assumptions)
    assert (one.hidden_misconduct, one.misconduct_seen, one.caught_misconduct) == (0.0, 0.5, 1)


def test_a_scheduled_decline_is_named_by_what_is_worst(world, one, shock, assumptions):
    one.alignment, one.contact_intensity, one.buyer_trust = 0.6, 0.0, 0.5
    strike(world, shock, Kind.DECLINE_BEGAN, assumptions)
    assert (one.disintegrating, one.decline_cause) == (True, EndReason.NEGLECT)
    assert (kinds(world), last_event(world).cause) == (["DECLINE_BEGAN"], Kind.NEGLECT)


def test_an_announcement_lifts_what_is_expected_to_one_at_most(world, one, shock, assumptions):
    for before, after in ((0.4, 0.9), (0.8, 1.0)):
        one.buyer_expectation, one.announced_months = before, 7
        strike(world, shock, Kind.STATUS_ANNOUNCED, assumptions)
        assert (one.status_announced, one.announced_months, one.buyer_expectation) == (True, 0, pytest.approx(after))


def test_a_scheduled_project_begins(world, one, shock, assumptions):
    shock.project, one.agreed, one.stage = ProjectKind.QUALITY, Stage.COOPERATIVE, Stage.COOPERATIVE
    strike(world, shock, Kind.PROJECT_BEGAN, assumptions)
    assert kinds(world) == ["PROJECT_BEGAN"] and world.projects[0].kind == ProjectKind.QUALITY


@pytest.mark.parametrize("kind", [Kind.DECLINE_BEGAN, Kind.PROJECT_BEGAN])
def test_neither_decline_nor_project_without_trade(world, one, shock, assumptions, kind):
    one.active, shock.project = False, ProjectKind.QUALITY
    strike(world, shock, kind, assumptions)
    assert kinds(world) == []


@pytest.mark.parametrize(("months", "length"), [(4, 4), (0, 1)])
def test_a_scheduled_recession_strikes_everybody(world, shock, assumptions, months, length):
    shock.kind, shock.months = Kind.RECESSION_BEGAN, months
    shocks.strike(world, shock, assumptions)
    assert (world.market[0].recession_depth, world.market[0].recession_length) == (0.5, length)


def test_the_closest_address_counts(world, one, shock, assumptions):
    """A shock with a supplier and a buyer is one to their relationship, not to either firm."""
    shock.kind, shock.relationship, shock.supplier, shock.buyer = Kind.DRIFT, 0, 0, 0
    shocks.strike(world, shock, assumptions)
    assert one.drift == -0.5
    shock.kind, shock.relationship = Kind.SCANDAL, NOBODY
    shocks.strike(world, shock, assumptions)
    assert (world.suppliers[0].scandal, world.buyers[0].scandal) == (0.5, 0.0)


def test_a_shock_for_nobody_hits_nobody(world, shock, assumptions):
    shock.kind = Kind.SCANDAL
    shocks.strike(world, shock, assumptions)
    assert kinds(world) == []


@pytest.mark.parametrize(("months", "lasts"), [(3, 3), (0, 1)])
def test_a_shortage_takes_a_part_of_capacity_for_a_month_at_least(world, supplier, months, lasts):
    """S2.10."""
    shocks.begin_shortage(world, supplier, 0.3, months)
    assert (supplier.shortage, supplier.shortage_months) == (0.3, lasts)
    assert (kinds(world), last_event(world).size) == (["SHORTAGE"], 0.3)


@pytest.fixture
def rates(draws, assumptions):
    """12% a year each, 1% a month; no luck is bad enough."""
    assumptions.trouble_rate = assumptions.shortage_rate = assumptions.scandal_rate = 0.12
    assumptions.buyer_trouble_rate = assumptions.vendor_cut_rate = 0.12
    assumptions.trouble_spread, assumptions.buyer_failure = 0.4, 0.96
    assumptions.worst_trouble, assumptions.worst_shortage, assumptions.scandal_fades = 0.24, 0.4, 0.1
    return draws


@pytest.mark.parametrize(("luck", "gravity"), [(0.0, 0.2), (0.5, 0.3), (1.0, 0.4)])
def test_what_chance_sends_is_half_of_the_worst_at_least(luck, gravity):
    assert shocks.gravity_of(luck, 0.4) == pytest.approx(gravity)


def test_troubles_and_shortages_pass(world, supplier, rates, assumptions):
    supplier.trouble, supplier.trouble_months, supplier.shortage, supplier.shortage_months = 0.2, 2, 0.3, 1
    supplier.scandal = 0.5
    shocks.draw_supplier_shocks(world, supplier, rates.suppliers, assumptions)
    assert (supplier.trouble, supplier.trouble_months) == (0.2, 1)
    assert (supplier.shortage, supplier.shortage_months) == (0.0, 0)
    assert supplier.scandal == pytest.approx(0.45)
    shocks.draw_supplier_shocks(world, supplier, rates.suppliers, assumptions)
    assert supplier.trouble == 0.0 and kinds(world) == []


@pytest.mark.parametrize(("luck", "trouble", "months", "told"), [
    (0.009, 0.18, 6, ["INTERNAL_TROUBLE"]), (0.011, 0.0, 0, []),
])  # fmt: skip
def test_trouble_breaks_out_at_its_yearly_rate(world, supplier, rates, assumptions, luck, trouble, months, told):
    """Three quarters of the worst: 0.18 of quality for six months."""
    rates.suppliers.trouble, rates.suppliers.trouble_size, rates.suppliers.trouble_kind = luck, 0.5, 0.5
    shocks.draw_supplier_shocks(world, supplier, rates.suppliers, assumptions)
    assert (supplier.trouble, supplier.trouble_months) == (pytest.approx(trouble), months)
    assert kinds(world) == told


@pytest.mark.parametrize(("luck", "shortage", "months", "told"), [
    (0.009, 0.3, 6, ["SHORTAGE"]), (0.011, 0.0, 0, []),
])  # fmt: skip
def test_supply_runs_short_at_its_yearly_rate(world, supplier, rates, assumptions, luck, shortage, months, told):
    rates.suppliers.shortage, rates.suppliers.shortage_size = luck, 0.5
    shocks.draw_supplier_shocks(world, supplier, rates.suppliers, assumptions)
    assert (supplier.shortage, supplier.shortage_months) == (pytest.approx(shortage), months)
    assert kinds(world) == told


def test_no_second_trouble_while_one_lasts(world, supplier, rates, assumptions):
    rates.suppliers.trouble = rates.suppliers.shortage = 0.0
    supplier.trouble, supplier.trouble_months, supplier.shortage, supplier.shortage_months = 0.2, 3, 0.3, 3
    shocks.draw_supplier_shocks(world, supplier, rates.suppliers, assumptions)
    assert (supplier.trouble, supplier.shortage, kinds(world)) == (0.2, 0.3, [])


def test_a_scandal_breaks_at_its_yearly_rate(world, supplier, buyer, rates, assumptions):
    rates.suppliers.scandal = rates.buyers.scandal = 0.009
    shocks.draw_supplier_shocks(world, supplier, rates.suppliers, assumptions)
    shocks.draw_buyer_shocks(world, buyer, rates.buyers, assumptions)
    assert supplier.scandal == buyer.scandal == 0.5 and kinds(world) == ["SCANDAL", "SCANDAL"]


def test_who_buys_from_partners_has_learnt_to_cut(world, buyer):
    """S1.13: 0.6 of the wallet with a cooperative supplier counts, 0.3 with a basic one does not."""
    close, loose = world.relationships
    close.buyer = loose.buyer = buyer.number
    buyer.first_relationship, buyer.relationship_count = 0, 2
    close.stage, close.share_of_wallet, loose.stage, loose.share_of_wallet = Stage.COOPERATIVE, 0.6, Stage.BASIC, 0.3
    assert shocks.learned_to_cut(world, buyer) == pytest.approx(1.1)


def test_a_vendor_cut_goes_down_to_the_list(world, buyer, rates, assumptions):
    """S1.13."""
    rates.buyers.vendor_cut, buyer.list_length = 0.0049, 2
    shocks.draw_buyer_shocks(world, buyer, rates.buyers, assumptions)
    assert buyer.cut_to == 2


def test_a_buyer_has_its_troubles_too(world, buyer, rates, assumptions):
    """A kind of 0.2 in 0.4 is a hole in the cash, a size of 0.5 one of 0.24 x 0.75: each has its own luck."""
    rates.buyers.trouble, rates.buyers.trouble_kind, rates.buyers.trouble_size, buyer.solvency = 0.009, 0.2, 0.5, 0.8
    shocks.draw_buyer_shocks(world, buyer, rates.buyers, assumptions)
    assert buyer.solvency == pytest.approx(0.62) and kinds(world) == ["INTERNAL_TROUBLE"]


@pytest.mark.parametrize(("solvency", "luck", "fails"), [(0.5, 0.0099, True), (0.5, 0.0101, False), (0.0, 0.99, True)])
def test_the_weak_fail_sooner_and_who_has_nothing_at_once(world, buyer, rates, assumptions, solvency, luck, fails):
    """96% a year x 0.5 x 0.5 x 0.5 are 1% a month."""
    buyer.solvency, rates.buyers.failure = solvency, luck
    buyer.orders = 100.0
    shocks.draw_buyer_shocks(world, buyer, rates.buyers, assumptions)
    assert buyer.exited == fails and buyer.orders == (0.0 if fails else 100.0)
    assert kinds(world) == (["INSOLVENT"] if fails else [])
