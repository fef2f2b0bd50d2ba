"""Pledges, checking, sharing and dependence, by hand."""

import math
from types import SimpleNamespace

import pytest

from kamsim.theory.rules.bonds import dependence
from kamsim.theory.rules.trust import opportunism
from kamsim.theory.words import Act, Stage


def test_pledges_decay_and_are_answered_in_kind(world, one, assumptions):
    """S1.34: 1,000 on 0.975 x 4,000 are 4,900.  At a skill of 0.7 it looks like 1,200; a buyer that trusts at 0.5 and
    wants a seat at 0.5 answers 0.6 x 0.25 x 1,200 = 180 on 0.975 x 800: 960; a basic relationship is not answered."""
    supplier = world.suppliers[0]
    assumptions.pledge_decay, assumptions.buyer_answers, supplier.locking = 0.025, 0.6, 0.7
    one.investment, one.supplier_pledge, one.buyer_pledge = 1000.0, 4000.0, 800.0
    one.joint_work_wanted, one.buyer_trust = 0.5, 0.5
    dependence.pledge(one, supplier, world.buyers[0], assumptions)
    assert (one.supplier_pledge, one.buyer_pledge) == (pytest.approx(4900.0), pytest.approx(960.0))
    one.agreed, one.buyer_pledge = Stage.BASIC, 800.0
    dependence.pledge(one, supplier, world.buyers[0], assumptions)
    assert one.buyer_pledge == pytest.approx(780.0)


def test_pledges_habit_and_levers_bind_the_buyer(world, one, assumptions):
    """6,000 + 2 x 1,800 = 9,600, of which 1/16 is in use, is just 0.005 of a year of 120,000: 1 - 1 / e.  What is
    done together counts with its square, 0.16; half of both, 0.05 that anyone enjoys, and 0.5 x 0.1 for levers above
    the usual."""
    assumptions.pledge_decay, assumptions.pledge_scale, assumptions.switching_base = 0.0, 0.005, 0.05
    world.buyers[0].orders_a_month, one.contact_intensity = 1.0, 2.0
    assumptions.lever_binds, assumptions.usual_bond, one.lever_bond = 0.5, 0.1, 0.2
    one.investment, one.supplier_pledge, one.buyer_pledge, one.revenue_mean = 0.0, 6000.0, 1800.0, 10_000.0
    one.involvement = 0.4
    dependence.pledge(one, world.suppliers[0], world.buyers[0], assumptions)
    assert one.switching_cost == pytest.approx(0.05 + 0.05 + 0.5 * (0.16 + 1.0 - math.exp(-1.0)))


def test_dependence_is_what_goes_through_times_how_hard_it_is_to_replace(world, one, assumptions):
    """S3.6: buyer 0.5 x (0.5 + 0.5 + 0.4 x 0.25) = 0.55; supplier, a quarter of its sales: 0.25 x (1 + 0.5) = 0.375;
    one without sales depends on nobody."""
    supplier, assumptions.sole_exposes = world.suppliers[0], 0.4
    one.share_of_wallet, one.switching_cost, one.sole_part = 0.5, 0.5, 0.25
    one.revenue_mean, supplier.sales_mean = 50.0, 200.0
    dependence.depend(one, supplier, assumptions)
    assert (one.buyer_dependence, one.supplier_dependence) == (pytest.approx(0.55), pytest.approx(0.375))
    supplier.sales_mean = 0.0
    dependence.depend(one, supplier, assumptions)
    assert one.supplier_dependence == 0.0


@pytest.mark.parametrize(
    ("wish", "gate", "level"), [(0.9, 1.0, 0.54), (0.9, 0.7, 0.52), (0.1, 1.0, 0.42), (0.9, 0.3, 0.46)]
)
def test_topics_open_slowly_and_close_fast(assumptions, wish, gate, level):
    """From 0.5 a tenth of the way up, and two tenths of the way down, to the lower of wish and gate."""
    assumptions.sharing_speed = 0.1
    assert dependence.topic_level(0.5, wish, gate, assumptions) == pytest.approx(level)


@pytest.fixture
def open_pair(world, one, assumptions):
    """A wish of 0.6 x (1 + 0.6) / 2 x (0.5 + 0.6) + 0.2 x 0.75 for a cooperative depth of 0.75: 0.678."""
    assumptions.depth_opens = 0.2
    assumptions.sharing_speed, assumptions.trust_gate, assumptions.pipeline_without_nda = 1.0, 0.5, 0.3
    assumptions.lever_informs = assumptions.division_talk = 0.0
    one.joint_work_wanted, one.buyer_trust, one.supplier_trust, world.suppliers[0].informing = 0.6, 0.6, 0.6, 0.6
    one.nda, one.open_book = True, False
    return one


def topics(relationship):
    """Forecast, schedule, cost and pipeline."""
    return (relationship.sharing_forecast, relationship.sharing_schedule, relationship.sharing_cost,
            relationship.sharing_pipeline)  # fmt: skip


@pytest.mark.parametrize(("agreed", "trust", "levels"), [
    (Stage.COOPERATIVE, 0.6, (0.678, 0.678, 0.678, 0.678)),  # all that is wished for
    (Stage.COOPERATIVE, 0.5, (0.678, 0.678, 0.375, 0.375)),  # the supplier does not trust: costs open half as far
    (Stage.EXPLORATORY, 0.6, (0.5, 0.25, 0.25, 0.25)),  # a depth of 0.25 opens forecasts twice as far
])  # fmt: skip
def test_topics_open_as_far_as_trust_and_agreement_go(world, open_pair, assumptions, agreed, trust, levels):
    """S0.11."""
    open_pair.agreed, open_pair.supplier_trust = agreed, trust
    dependence.share_information(open_pair, world.buyers[0], world.suppliers[0], assumptions)
    assert topics(open_pair) == pytest.approx(levels)
    assert open_pair.information == pytest.approx(sum(levels) / 4.0)


def test_open_books_show_all_costs_and_secrecy_guards_new_products(world, open_pair, assumptions):
    open_pair.open_book, open_pair.nda = True, False
    dependence.share_information(open_pair, world.buyers[0], world.suppliers[0], assumptions)
    assert topics(open_pair) == pytest.approx((0.678, 0.678, 1.0, 0.3))


def test_departments_that_talk_to_their_like_open_information(one, assumptions):
    """S0.22, S1.56: three where 1.5 are usual, at 0.04."""
    assumptions.division_talk, assumptions.usual_divisions, one.divisions_linked = 0.04, 1.5, 3
    assert dependence.open_by_talk(one, assumptions) == pytest.approx(0.06)


def test_levers_and_talk_open_information(world, open_pair, assumptions):
    """Levers 0.2 above the usual at 0.5, two departments more than usual at 0.05: 0.678 + 0.1 + 0.1 = 0.878, of which
    an agreed depth lets 0.75 through."""
    assumptions.lever_informs, assumptions.usual_opening, open_pair.lever_opening = 0.5, 0.1, 0.3
    assumptions.division_talk, assumptions.usual_divisions, open_pair.divisions_linked = 0.05, 1.0, 3
    dependence.share_information(open_pair, world.buyers[0], world.suppliers[0], assumptions)
    assert topics(open_pair) == pytest.approx((0.878, 0.75, 0.75, 0.75))
    assumptions.sharing_capped = False  # nothing caps it, and the wish itself is larger by 0.2 x 0.25
    dependence.share_information(open_pair, world.buyers[0], world.suppliers[0], assumptions)
    assert topics(open_pair) == pytest.approx((0.928,) * 4)


def test_interests_drift_and_joint_work_pulls_them_together(one, assumptions):
    """S0.26: drift 0.95 x 0.02 + 0.01 x 2 - 0.001 = 0.038; the pull is 0.1 x ((1 + 0.5) / 2 + 0.5 x 0.2 - 0.5)."""
    assumptions.drift_lasts = 0.95
    assumptions.drift_noise, assumptions.drift_down, assumptions.alignment_pull = 0.01, 0.001, 0.1
    assumptions.joint_aligns, assumptions.usual_joint, one.aims_shared = 0.5, 0.1, 0.3
    one.drift, one.information, one.alignment = 0.02, 0.5, 0.5
    dependence.drift_apart(one, SimpleNamespace(drift=2.0), assumptions)
    assert one.drift == pytest.approx(0.038)
    assert one.alignment == pytest.approx(0.5 + 0.038 + 0.035)


def test_a_board_that_steps_in_pulls_interests_together(one, assumptions):
    """S4.16: 0.03 of the way from 0.4 to 0.75, and half of it more where a board does half of what it can."""
    assumptions.drift_lasts, assumptions.drift_down, assumptions.usual_joint, assumptions.alignment_pull = 1, 0, 0, 0.03
    one.drift, one.aims_shared, one.information, one.alignment, one.rescue = 0.0, 0.0, 0.5, 0.4, 0.5
    dependence.drift_apart(one, SimpleNamespace(drift=0.0), assumptions)
    assert one.alignment == pytest.approx(0.4 + 1.5 * 0.03 * 0.35)


def test_suppliers_check_less_than_they_could(world, one, assumptions):
    """At 0.9 a trust of 0.5 leaves 1 - 0.45 = 0.55: half of it is checked."""
    assumptions.trust_replaces_checking, one.supplier_trust = 0.9, 0.5
    dependence.check(one, world.buyers[0], assumptions)
    assert one.supplier_checking == pytest.approx(0.275)


def test_what_two_firms_do_together_grows_slowly(one, assumptions):
    """S1.38: people (0.6 + 2/3) / 2 = 19/30, information and share 0.4 each: 31/60; a twelfth of the way from 0.2;
    without trade it falls a twelfth of the way to nothing."""
    one.information, one.breadth, one.supplier_contacts = 0.4, 0.6, 2
    one.share_of_wallet, one.involvement = 0.4, 0.2
    dependence.involve(one)
    assert one.involvement == pytest.approx(0.2 + (31 / 60 - 0.2) / 12)
    one.active, one.involvement = False, 0.2
    dependence.involve(one)
    assert one.involvement == pytest.approx(0.2 * 11 / 12)


def test_lock_out_and_headroom_are_two_things(world, one):
    """S0.19: (1 - 0.5) x (1 - 0.5 x 0.4) x (1 - 0.5 x 0.5 x 0.5) = 0.35 of the door is open; in the months after a new
    contact (1 + 0.35) / 2.  Headroom: 0.2 of 1,000."""
    supplier, buyer, told = world.suppliers[0], world.buyers[0], []
    one.switching_cost, one.buyer_trust, one.involvement, supplier.locking = 0.5, 0.4, 0.5, 0.5
    one.potential, one.share_of_wallet, buyer.orders = 0.5, 0.3, 1000.0
    for one.window_months, one.active in ((0, True), (3, True), (3, False)):
        dependence.shut_out_rivals(one, buyer, supplier)
        told.append(one.lock_out)
    assert told == pytest.approx([0.65, 0.325, 0.0])
    assert one.headroom == pytest.approx(200.0)


def test_what_was_given_and_got_is_remembered(one, assumptions):
    """S4.26: 0.9 x 100 + 30 + 20 = 140 given; 0.9 x 200 + 80 - 50 = 210 got."""
    assumptions.give_get_fades, one.supplier_given, one.supplier_got = 0.9, 100.0, 200.0
    one.effort, one.investment, one.gross_margin, one.cost_to_serve = 30.0, 20.0, 80.0, 50.0
    dependence.give_and_get(one, assumptions)
    assert (one.supplier_given, one.supplier_got) == (pytest.approx(140.0), pytest.approx(210.0))


def test_a_supplier_matters_by_share_need_and_benefit(one, assumptions):
    """S4.9: a quarter each of 0.5, 0.4, 0.2 and 0.3, 0.35, and 0.5 x 0.1 for insight above the usual."""
    one.share_of_wallet, one.buyer_dependence, one.value_remembered, one.involvement = 0.5, 0.4, 0.2, 0.3
    assumptions.insight_matters, assumptions.usual_insight, one.insight = 0.5, 0.1, 0.2
    dependence.matter_to_buyer(one, assumptions)
    assert one.importance_to_buyer == pytest.approx(0.4)


def test_trust_removes_checking_and_checking_finds_acts(world, assumptions):
    """S1.22: diligence 0.5, full replacement: trust 0.9 leaves 0.5 x 0.1, trust 0.2 leaves 0.5 x 0.8 of checking."""
    assumptions.trust_replaces_checking = 1.0
    near, far = world.relationships
    near.buyer_trust, far.buyer_trust = 0.9, 0.2
    for one in (near, far):
        dependence.check(one, world.buyers[one.buyer], assumptions)
        one.hidden_act, one.hidden_size = Act.PRICE_HIKE, 0.5
    assert (near.buyer_checking, far.buyer_checking) == (pytest.approx(0.05), pytest.approx(0.4))
    assert opportunism.detection_chance(near, assumptions) < opportunism.detection_chance(far, assumptions)


def test_caution_reaches_what_is_shared(world, open_pair, assumptions):
    """S1.10: with a rival in the buyer's group 0.7 of the wish of 0.678 is left."""
    world.buyers[0].group_conflict, assumptions.group_caution = True, 0.3
    dependence.share_information(open_pair, world.buyers[0], world.suppliers[0], assumptions)
    assert open_pair.sharing_schedule == pytest.approx(0.7 * 0.678)


def test_leaving_costs_what_pledges_habit_and_levers_come_to(one, supplier, buyer, assumptions):
    """A pledge of 16,000, of which 1/16 is in use, at a skill of 0.7 ties like a year's revenue: half of 0.4 x 0.4
    and 1 - 1/e; and 0.05."""
    supplier.locking, assumptions.switching_base, assumptions.lever_binds, assumptions.pledge_scale = (
        0.7,
        0.05,
        0.0,
        1.0,
    )
    one.involvement, one.revenue_mean, one.supplier_pledge, one.buyer_pledge = 0.4, 100.0, 16_000.0, 0.0
    buyer.orders_a_month, one.contact_intensity = 1.0, 2.0
    dependence.tie_down(one, supplier, buyer, assumptions)
    assert one.switching_cost == pytest.approx(0.05 + 0.5 * (0.16 + 0.6321206))


@pytest.mark.parametrize(("active", "level"), [(True, 0.45), (False, 0.0)])
def test_what_is_done_together_is_a_weighed_sum(one, active, level):
    """People (0.5 + 1/2) / 2, information and share 0.4 each: (0.5 + 0.4) / 2."""
    one.active, one.information, one.breadth, one.supplier_contacts = active, 0.4, 0.5, 1
    one.share_of_wallet = 0.4
    assert dependence.what_is_done_together(one) == pytest.approx(level)


def test_the_books_write_down_what_wears_and_what_is_stranded(one, assumptions):
    """2.5% of 4,000 and 300 of an account that ended: 400, once."""
    assumptions.pledge_decay, one.supplier_pledge, one.stranded = 0.025, 4000.0, 300.0
    dependence.write_down(one, assumptions)
    assert (one.written_down, one.supplier_pledge, one.stranded) == pytest.approx((400.0, 3900.0, 0.0))


@pytest.mark.parametrize(("active", "capped", "agreed", "depth"), [
    (True, True, Stage.EXPLORATORY, 0.25), (True, True, Stage.COOPERATIVE, 0.75), (True, True, Stage.INTEGRATED, 1.0),
    (True, False, Stage.BASIC, 1.0), (False, False, Stage.INTEGRATED, 0.0),
])  # fmt: skip
def test_depth_is_what_was_agreed(one, assumptions, active, capped, agreed, depth):
    """`agreed_depth`: a quarter for each step, all where nothing caps it, nothing without trade."""
    one.active, one.agreed, assumptions.sharing_capped = active, agreed, capped
    assert dependence.agreed_depth(one, assumptions) == depth


@pytest.mark.parametrize(("orders", "meetings", "use"), [(3.0, 2.0, 0.140625), (1.0, 2.0, 0.0625), (9.0, 0.0, 0.0)])
def test_what_is_built_is_in_use_where_one_orders_and_meets_often(one, buyer, orders, meetings, use):
    """Three of four parts of a half, squared; half of a half, squared; without meetings none is."""
    buyer.orders_a_month, one.contact_intensity = orders, meetings
    assert dependence.daily_use(one, buyer) == pytest.approx(use)


@pytest.mark.parametrize(
    ("orders", "pledge", "routine"), [(1.0, 42_000.0, 0.03125), (3.0, 252_000.0, 0.140625), (0.0, 1e6, 0.0)]
)
def test_pledges_make_serving_a_routine_where_one_serves_often(world, one, assumptions, orders, pledge, routine):
    """A year costs 12 x (1,000 + 0.06 x 100,000) = 84,000; half of it, with an order and two meetings a month:
    1/2 x (1/4)^2; more than all of it, with three orders: (3/8)^2.  At a weight of 0.5 that saves half of what exceeds
    a usual 0.2."""
    one.contact_intensity = 2.0
    assumptions.serve_fixed, assumptions.serve_rate, one.revenue_mean = 1000.0, 0.06, 100_000.0
    world.buyers[0].orders_a_month, one.supplier_pledge = orders, pledge
    dependence.settle_into_routine(one, world.buyers[0], assumptions)
    assert one.routine == pytest.approx(routine)
    assumptions.routine_weight, assumptions.usual_routine = 0.5, 0.2
    assert dependence.routine_saves(one, assumptions) == pytest.approx(0.5 * (routine - 0.2))


@pytest.mark.parametrize(("bound", "checked", "kept"), [(0.5, 0.2, 0.76), (0.5, 1.0, 1.0), (0.0, 0.0, 1.0)])
def test_who_is_bound_and_does_not_look_gets_less_care(one, supplier, assumptions, bound, checked, kept):
    """`care_kept`, S3.15: 1 - 0.6 x 0.5 x 0.8 from a wholly comfortable supplier; who looks, or is free, gets all."""
    assumptions.complacency, supplier.comfort, one.switching_cost, one.buyer_checking = 0.6, 1.0, bound, checked
    assert dependence.care_kept(one, supplier, assumptions) == pytest.approx(kept)
