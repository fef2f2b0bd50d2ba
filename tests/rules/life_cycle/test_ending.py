"""How relationships end, with numbers worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.life_cycle import ending
from kamsim.theory.words import Act, Conduct, EndReason, Side, Stage, Tier
from tests.rules.conftest import kinds, last_event


def test_an_agreed_plan_makes_the_end_cheaper(world, assumptions):
    """S0.31: pledges of 100 and two months of 50 are 200; taking over stock saves 60 of the pledges, notice and
    transition 40 and 20 of the months, to which bitterness adds half.

    What is stranded is written off next month, what unwinding costs is paid then.
    """
    assumptions.exit_months, assumptions.stock_saves = 2.0, 0.6
    assumptions.notice_saves, assumptions.transition_saves = 0.4, 0.2
    planned, bitter = world.relationships
    for one in (planned, bitter):
        one.supplier_pledge, one.revenue_mean = 100.0, 50.0
    planned.exit_planned, planned.conduct, bitter.conduct = True, Conduct.CONSTRUCTIVE, Conduct.HOSTILE
    for one in (planned, bitter):
        ending.end_relationship(world, one, EndReason.DRIFT, 1, assumptions)
    assert planned.exit_cost == pytest.approx(80.0) and bitter.exit_cost == pytest.approx(250.0)
    assert (planned.stranded, planned.one_off) == pytest.approx((40.0, 40.0))
    assert (bitter.stranded, bitter.one_off) == pytest.approx((100.0, 150.0))
    assert planned.parting_quality > bitter.parting_quality


def test_a_bond_is_commitment_cost_of_leaving_and_people(one):
    """Half of 0.6 and of the mean of 0.5 and 0.4."""
    one.buyer_commitment, one.switching_cost, one.depth = 0.6, 0.5, 0.4
    assert ending.what_holds(one) == pytest.approx(0.525)


@pytest.fixture
def calm(one, assumptions):
    """A relationship that nothing pushes apart."""
    assumptions.content_level, assumptions.failures_borne = 0.55, 3.0
    assumptions.push_satisfaction, assumptions.push_trust, assumptions.push_drift = 3.0, 2.0, 4.0
    assumptions.push_betrayal, assumptions.push_failure, assumptions.push_contact = 2.0, 2.6, 1.2
    assumptions.push_neglect, assumptions.usual_alignment = 0.8, 0.6
    one.buyer_satisfaction, one.buyer_trust, one.alignment, one.contact_intensity = 0.55, 0.5, 0.6, 0.34
    one.buyer_commitment, one.switching_cost, one.depth, assumptions.push_crisis = 0.6, 0.5, 0.4, 8.0
    return one


@pytest.mark.parametrize(("changes", "push"), [
    ({}, 0.0),
    ({"buyer_satisfaction": 0.45}, 3.0 * 0.1),
    ({"buyer_satisfaction": 0.65}, -3.0 * 0.1),
    ({"buyer_trust": 0.4}, 2.0 * 0.1),
    ({"alignment": 0.5}, 4.0 * 0.1),
    ({"recent_betrayal": 0.2}, 2.0 * 0.2),
    ({"recent_failures": 3.0}, 0.0),
    ({"recent_failures": 3.5}, 2.6 * 0.5),
    ({"contact_lost": 0.5}, 1.2 * 0.5),
    ({"contact_intensity": 0.29}, 0.8),
    ({"contact_lost": 0.5, "buyer_trust": 0.4}, 0.6 + 0.2),
    ({"crisis": EndReason.SHORTAGE, "crisis_felt": 0.5}, 8.0 * 0.5 * (1.0 - 0.525)),
])  # fmt: skip
def test_what_pushes_a_buyer_away(calm, buyer, assumptions, changes, push):
    for name, value in changes.items():
        setattr(calm, name, value)
    assert ending.discontent(calm, assumptions) == pytest.approx(push)


@pytest.mark.parametrize(("reason", "push"), [
    (EndReason.DISSATISFIED, 3.0 * 0.1), (EndReason.DISTRUST, 2.0 * 0.2), (EndReason.DRIFT, 4.0 * 0.05),
    (EndReason.BETRAYAL, 2.0 * 0.1), (EndReason.FAILURE, 2.6 * 0.5), (EndReason.CONTACT_LOST, 1.2 * 0.5),
    (EndReason.NEGLECT, 0.8), (EndReason.TENDER_LOST, 0.0), (EndReason.NONE, 0.0),
])  # fmt: skip
def test_each_reason_has_its_push_and_discontent_is_all_of_them(calm, assumptions, reason, push):
    """A buyer with all of its reasons: 0.3 + 0.4 + 0.2 + 0.2 + 1.3 + 0.6 + 0.8 = 3.8."""
    calm.buyer_satisfaction, calm.buyer_trust, calm.alignment, calm.recent_betrayal = 0.45, 0.3, 0.55, 0.1
    calm.recent_failures, calm.contact_lost, calm.contact_intensity = 3.5, 0.5, 0.2
    assert ending.push_of(reason, calm, assumptions) == pytest.approx(push)
    assert ending.discontent(calm, assumptions) == pytest.approx(3.8)


@pytest.mark.parametrize(("changes", "kept"), [
    ({}, 1.0), ({"buyer_satisfaction": 0.9}, 1.0), ({"recent_betrayal": 0.6}, 0.23693), ({"alignment": 0.475}, 0.77880),
])  # fmt: skip
def test_orders_drain_while_a_buyer_is_pushed_away(calm, assumptions, changes, kept):
    """Pushes of 2 x 0.6 and 4 x 0.125: exp(-1.44) and exp(-0.25); who is content orders as before."""
    assumptions.orders_drain = 1.0
    for name, value in changes.items():
        setattr(calm, name, value)
    assert ending.orders_kept(calm, assumptions) == pytest.approx(kept, abs=1e-5)


@pytest.mark.parametrize(("changes", "reason"), [
    ({}, EndReason.DRIFT),
    ({"crisis": EndReason.RECESSION, "crisis_felt": 0.2}, EndReason.RECESSION),
    ({"crisis": EndReason.RECESSION, "crisis_felt": 0.2, "contact_intensity": 0.2}, EndReason.NEGLECT),  # 0.76, 0.8
    ({"recent_failures": 3.5}, EndReason.FAILURE),
    ({"contact_lost": 0.5}, EndReason.CONTACT_LOST),
    ({"contact_intensity": 0.2}, EndReason.NEGLECT),
    ({"buyer_satisfaction": 0.5}, EndReason.DISSATISFIED),
    ({"buyer_trust": 0.4}, EndReason.DISTRUST),
    ({"recent_betrayal": 0.1}, EndReason.BETRAYAL),
    ({"buyer_satisfaction": 0.45, "buyer_trust": 0.4}, EndReason.DISSATISFIED),  # 0.3 against 0.2
    ({"buyer_satisfaction": 0.5, "buyer_trust": 0.4}, EndReason.DISTRUST),  # 0.15 against 0.2
    ({"buyer_satisfaction": 0.35, "contact_intensity": 0.2}, EndReason.NEGLECT),  # 0.6 against 0.8
    ({"buyer_satisfaction": 0.9, "buyer_trust": 0.9, "alignment": 0.9}, EndReason.DRIFT),  # nothing pushes
    ({"unit_price": 1.5}, EndReason.DRIFT),  # a price is no push; it is weighed when suppliers are chosen
    ({"contact_lost": 0.5, "alignment": 0.4}, EndReason.DRIFT),  # 0.8 against 0.6
    ({"contact_lost": 0.5, "recent_betrayal": 0.2}, EndReason.CONTACT_LOST),  # 0.6 against 0.4
    ({"contact_lost": 0.5, "recent_betrayal": 0.4}, EndReason.BETRAYAL),  # 0.6 against 0.8
])  # fmt: skip
def test_the_largest_push_names_the_decline(calm, assumptions, changes, reason):
    for name, value in changes.items():
        setattr(calm, name, value)
    assert ending.name_cause(calm, assumptions) == reason


@pytest.mark.parametrize(("reason", "kind"), [
    (EndReason.FAILURE, Kind.SERVICE_FAILED), (EndReason.CONTACT_LOST, Kind.CONTACT_LEFT),
    (EndReason.NEGLECT, Kind.NEGLECT), (EndReason.DISSATISFIED, Kind.BENEFIT_LOW), (EndReason.DISTRUST, Kind.TRUST_LOW),
    (EndReason.BETRAYAL, Kind.ACT_DETECTED),
    (EndReason.TENDER_LOST, Kind.TENDER_LOST), (EndReason.VENDOR_CUT, Kind.VENDOR_CUT),
    (EndReason.TRIAL_FAILED, Kind.DISAPPOINTED), (EndReason.MISCONDUCT, Kind.MISCONDUCT_DETECTED),
    (EndReason.BUYER_FAILED, Kind.INSOLVENT), (EndReason.SUPPLIER_FAILED, Kind.INSOLVENT),
    (EndReason.BUYERS_MERGED, Kind.MERGER), (EndReason.UNPROFITABLE, Kind.UNPROFITABLE), (EndReason.DRIFT, Kind.DRIFT),
    (EndReason.RECESSION, Kind.RECESSION_BEGAN), (EndReason.TROUBLE, Kind.INTERNAL_TROUBLE),
    (EndReason.SHORTAGE, Kind.SHORTAGE), (EndReason.SCANDAL, Kind.SCANDAL),
])  # fmt: skip
def test_every_reason_has_its_word_in_the_ledger(reason, kind):
    """Those of crises by `kind_of_crisis`."""
    assert ending.kind_of_reason(reason) == kind


def test_a_decline_begins_once_and_is_told_with_its_causes(world, one):
    """Satisfaction of 0.375 where 0.5 is usual lies a quarter below: 2 x 0.25 = 0.5."""
    one.buyer_satisfaction, world.market[0].usual_satisfaction = 0.375, 0.5
    one.decline_months, one.share_of_wallet = 5, 0.4
    for _ in range(2):
        ending.begin_decline(world, one, EndReason.NEGLECT, Kind.NEGLECT, Kind.BENEFIT_LOW)
    assert (one.disintegrating, one.decline_months, one.decline_cause) == (True, 0, EndReason.NEGLECT)
    line = last_event(world)
    assert kinds(world) == ["DECLINE_BEGAN"] and (line.size, line.detail) == (0.4, EndReason.NEGLECT)
    assert (line.cause, line.cause_weight) == (Kind.NEGLECT, 1.0)
    assert (line.second_cause, line.second_weight) == (Kind.BENEFIT_LOW, 0.5)


def test_nothing_declines_that_is_not_there(world, one):
    one.active = False
    ending.begin_decline(world, one, EndReason.NEGLECT, Kind.NEGLECT, Kind.NONE)
    assert not one.disintegrating and kinds(world) == []


@pytest.mark.parametrize(("holds", "hazard"), [
    (0.0, 0.01),
    (1.0, 0.01 * 0.591555),  # exp(-0.525): the bond holds
])  # fmt: skip
def test_bonds_hold_off_decline(world, calm, buyer, draws, assumptions, holds, hazard):
    """S0.25: 12% a year without bonds; a bond of 0.525."""
    assumptions.decline_rate, assumptions.bond_holds = 0.12, holds
    calm.buyer_commitment, calm.switching_cost, calm.depth = 0.6, 0.5, 0.4
    for luck, declines in ((1.001 * hazard, False), (0.999 * hazard, True)):
        draws.relationships.decline = luck
        ending.may_decline(world, calm, draws.relationships, assumptions)
        assert calm.disintegrating == declines
    assert calm.decline_cause == EndReason.DRIFT


@pytest.mark.parametrize(("gravity", "tips"), [(0.0, False), (0.39, False), (0.41, True)])
def test_a_grave_betrayal_tips_at_once(world, calm, buyer, draws, assumptions, gravity, tips):
    """S1.68: 0.3 is unforgivable, 0.4 where leaving would cost 0.2."""
    assumptions.unforgivable, calm.switching_cost, calm.discovered, draws.relationships.decline = 0.3, 0.2, gravity, 1.0
    ending.may_decline(world, calm, draws.relationships, assumptions)
    assert calm.disintegrating == tips
    assert calm.decline_cause == (EndReason.BETRAYAL if tips else EndReason.NONE)


@pytest.mark.parametrize(("changes", "luck", "conduct"), [
    ({}, 0.48, Conduct.CONSTRUCTIVE),
    ({}, 0.50, Conduct.SILENT),
    ({"exit_planned": True}, 0.99, Conduct.CONSTRUCTIVE),
    ({"recent_betrayal": 0.31}, 0.36, Conduct.HOSTILE),
    ({"recent_misconduct": 0.31}, 0.36, Conduct.HOSTILE),
    ({"recent_misconduct": 0.29}, 0.36, Conduct.CONSTRUCTIVE),
    ({"recent_betrayal": 0.31}, 0.34, Conduct.SILENT),
])  # fmt: skip
def test_grown_ups_part_constructively_the_betrayed_do_not(
    one, buyer, supplier, draws, assumptions, changes, luck, conduct
):
    """S0.32: maturity of 0.8 and 0.6 is 0.7: 0.49 of partings are constructive; of the betrayed 0.35 are silent."""
    buyer.maturity, supplier.maturity, assumptions.grown_up_exits, draws.relationships.plans_exit = 0.8, 0.6, 1.0, luck
    assumptions.unforgivable = 0.3
    for name, value in changes.items():
        setattr(one, name, value)
    ending.choose_conduct(one, buyer, supplier, draws.relationships, assumptions)
    assert one.conduct == conduct


def test_where_maturity_does_not_show_nobody_parts_constructively(one, buyer, supplier, draws, assumptions):
    buyer.maturity = supplier.maturity = 1.0
    assumptions.grown_up_exits, draws.relationships.plans_exit = 0.0, 0.01
    ending.choose_conduct(one, buyer, supplier, draws.relationships, assumptions)
    assert one.conduct == Conduct.SILENT


@pytest.mark.parametrize(("reason", "ends"), [
    (EndReason.DRIFT, 40), (EndReason.BETRAYAL, 12), (EndReason.FAILURE, 12), (EndReason.VENDOR_CUT, 12),
])  # fmt: skip
def test_the_wronged_cancel_their_contracts_to_the_end_of_the_year(world, one, reason, ends):
    """`give_notice`: in month 10 a contract to month 40 is cancelled to month 12; one to month 11 runs out as it is."""
    world.supplies[0].contract_end, world.supplies[1].contract_end, one.contract_end = 40, 11, 11
    ending.begin_decline(world, one, reason, Kind.DRIFT, Kind.NONE)
    assert one.contract_end == 11
    assert (world.supplies[0].contract_end, world.supplies[1].contract_end) == (ends, 11)


def test_notice_brings_the_next_end_of_a_contract_forward(world, one):
    """The only contract ran to month 40: what is shown as its end is the end of the business year too."""
    world.supplies[0].contract_end = one.contract_end = 40
    ending.give_notice(world, one)
    assert one.contract_end == world.supplies[0].contract_end == 12


@pytest.fixture
def declining(one, assumptions):
    """A decline in its fifth month that could be repaired: a chance of 0.05 x 0.8 a month."""
    one.disintegrating, one.decline_months, one.contract_end, one.share_of_wallet = True, 5, 99, 0.3
    one.decline_cause, one.effort_level = EndReason.NEGLECT, 0.8
    one.buyer_satisfaction, one.buyer_trust, one.alignment = 0.6, 0.51, 0.6
    assumptions.recovery, assumptions.content_level = 0.05, 0.55
    assumptions.betrayal_repairable = 0.15
    return one


def decline(world, relationship, draws, assumptions):
    """One month of decline."""
    supplier, buyer = world.suppliers[0], world.buyers[0]
    ending.decline(world, relationship, buyer, supplier, draws.relationships, assumptions)


@pytest.mark.parametrize(("changes", "luck", "halted"), [
    ({}, 0.039, True), ({}, 0.041, False), ({"rescue": 0.5}, 0.059, True), ({"rescue": 0.5}, 0.061, False),
    ({"buyer_satisfaction": 0.55}, 0.0, False),
    ({"buyer_trust": 0.5}, 0.0, False), ({"still_served": False}, 0.0, False),
    ({"recent_betrayal": 0.2}, 0.0, False), ({"alignment": 0.4}, 0.0, False),
])  # fmt: skip
def test_a_decline_is_halted_where_everything_is_repaired(world, declining, draws, assumptions, changes, luck, halted):
    for name, value in changes.items():
        setattr(declining, name, value)
    declining.exit_planned, draws.relationships.recovers = True, luck
    decline(world, declining, draws, assumptions)
    assert declining.disintegrating == declining.exit_planned == (not halted)
    assert kinds(world) == (["DECLINE_HALTED"] if halted else [])
    assert declining.decline_months == 6


@pytest.mark.parametrize(("luck", "planned"), [(0.2, True), (0.3, False)])
def test_the_exit_is_talked_about_in_the_third_month(world, declining, draws, assumptions, luck, planned):
    """S0.31: maturity of 0.5 on both sides: a quarter plan the exit."""
    declining.decline_months, draws.relationships.plans_exit = 2, luck
    world.buyers[0].maturity = world.suppliers[0].maturity = 0.5
    decline(world, declining, draws, assumptions)
    assert declining.exit_planned == planned
    assert kinds(world) == (["EXIT_PLANNED"] if planned else [])


def test_nothing_is_left_of_what_has_ended(world, one, assumptions):
    one.tier, one.preferred, one.share_of_wallet, one.supplier_pledge, one.technology = Tier.KEY, True, 0.4, 100.0, 30.0
    one.hidden_act, one.open_problem, one.rank, one.stage, one.disintegrating = Act.LEAK, 4, 1, Stage.COOPERATIVE, True
    world.supplies[1].share = 0.5
    ending.end_relationship(world, one, EndReason.NEGLECT, Side.BUYER, assumptions)
    assert (one.active, one.ended, one.disintegrating, one.stage) == (False, True, False, Stage.ENDED)
    assert (one.tier, one.preferred, one.share_of_wallet, one.agreed) == (Tier.STANDARD, False, 0.0, Stage.BASIC)
    assert (one.supplier_pledge, one.hidden_act, one.open_problem, one.rank) == (0.0, Act.NONE, 0, 0)
    assert world.supplies[1].share == 0.0
    assert (one.end_month, one.end_reason, one.initiator) == (10, EndReason.NEGLECT, Side.BUYER)
    assert one.exit_cost == pytest.approx(100.0 + 30.0)  # systems are lost with the pledges


@pytest.mark.parametrize(("planned", "conduct", "betrayal", "quality"), [
    (True, Conduct.CONSTRUCTIVE, 0.0, 1.0), (False, Conduct.SILENT, 0.0, 0.5), (False, Conduct.HOSTILE, 0.0, 0.0),
    (False, Conduct.SILENT, 0.6, 0.2),
])  # fmt: skip
def test_a_parting_is_remembered_by_how_it_was(world, one, assumptions, planned, conduct, betrayal, quality):
    """S0.31, S0.32, `say_farewell`: what is not agreed about data costs up to 0.3 of goodwill on both sides, what is
    not agreed about people up to half of the ties."""
    one.exit_planned, one.conduct, one.recent_betrayal = planned, conduct, betrayal
    assumptions.data_harm, assumptions.people_harm = 0.3, 0.5
    one.buyer_goodwill_trust, one.supplier_goodwill_trust, world.ties[0].strength = 0.6, 0.5, 0.8
    ending.end_relationship(world, one, EndReason.DRIFT, Side.SUPPLIER, assumptions)
    assert one.parting_quality == ending.quality_of_parting(one) == pytest.approx(quality)
    assert one.buyer_goodwill_trust == pytest.approx(0.6 * (1.0 - 0.3 * (1.0 - quality)))
    assert one.supplier_goodwill_trust == pytest.approx(0.5 * (1.0 - 0.3 * (1.0 - quality)))
    assert world.ties[0].strength == pytest.approx(0.8 * (1.0 - 0.5 * (1.0 - quality)))
    assert (last_event(world).planned, last_event(world).initiator) == (planned, Side.SUPPLIER)


@pytest.mark.parametrize(("spells", "ended", "quality", "way"), [
    (0, -1, 0.5, 1.0), (1, 0, 1.0, 0.0), (1, -12, 1.0, 0.4), (1, -12, 0.5, 0.2), (2, -12, 0.0, 0.1), (1, -52, 0.5, 0.5),
    (1, -200, 0.0, 1.0),
])  # fmt: skip
def test_the_way_back_is_as_the_parting_was(world, one, assumptions, spells, ended, quality, way):
    """S0.32: in month 10 a parting of month 0 is within the year in which nobody comes back; after that it is forgotten
    within 100 months, of which 10 and 50 have passed."""
    assumptions.open_to_return, assumptions.parting_remembered = 0.4, 100
    one.spells, one.end_month, one.parting_quality = spells, ended, quality
    assert ending.way_back(world, one, assumptions) == pytest.approx(way)


def test_the_end_is_told_with_its_causes(world, one, assumptions):
    """Trust of 0.4 where 0.5 is usual lies a fifth below: 2 x 0.2 = 0.4."""
    one.buyer_trust, world.market[0].usual_trust = 0.4, 0.5
    ending.end_relationship(world, one, EndReason.NEGLECT, Side.BUYER, assumptions)
    line = last_event(world)
    assert (line.kind, line.cause, line.cause_weight) == (Kind.ENDED, Kind.NEGLECT, 1.0)
    assert (line.second_cause, line.second_weight) == (Kind.TRUST_LOW, pytest.approx(0.4))


@pytest.mark.parametrize(("trades", "trust", "remembered"), [(False, 0.8 - 0.02 * 0.3, 0.5 * 0.98), (True, 0.8, 0.5)])
def test_firms_that_do_not_trade_forget_each_other(one, assumptions, trades, trust, remembered):
    """2% of the way from 0.8 to an unknown firm's 0.5; 2% of remembered value are gone."""
    assumptions.firm_unknown, assumptions.forgetting, one.active, one.failed = 0.5, 0.02, trades, True
    one.buyer_goodwill_trust, one.buyer_competence_trust, one.value_remembered, one.delivered = 0.8, 0.8, 0.5, 0.9
    one.recent_failures, assumptions.failure_fades = 2.0, 0.9
    ending.forget_partner(one, assumptions)
    assert one.buyer_goodwill_trust == one.buyer_competence_trust == pytest.approx(trust)
    assert one.value_remembered == pytest.approx(remembered)
    assert (one.failed, one.delivered) == ((True, 0.9) if trades else (False, 0.5))
    assert one.recent_failures == pytest.approx(2.0 if trades else 1.8)


@pytest.mark.parametrize(("planned", "conduct", "stranded", "unwinding"), [
    (False, Conduct.SILENT, 100.0, 100.0),
    (True, Conduct.CONSTRUCTIVE, 40.0, 50.0),
    (False, Conduct.HOSTILE, 100.0, 150.0),
])  # fmt: skip
def test_an_end_costs_pledges_and_two_months_of_revenue(one, assumptions, planned, conduct, stranded, unwinding):
    """Pledges of 100, two months of 50 and systems of 30; a plan takes over 60 of the pledges and saves 0.3 and 0.2
    of the months, hostility adds half to them."""
    assumptions.stock_saves, assumptions.exit_months = 0.6, 2.0
    assumptions.notice_saves, assumptions.transition_saves = 0.3, 0.2
    one.exit_planned, one.conduct = planned, conduct
    one.supplier_pledge, one.revenue_mean, one.technology = 100.0, 50.0, 30.0
    assert ending.stranded_by_end(one, assumptions) == pytest.approx(stranded)
    assert ending.cost_of_unwinding(one, assumptions) == pytest.approx(unwinding)
    assert ending.cost_of_ending(one, assumptions) == pytest.approx(stranded + unwinding + 30.0)
