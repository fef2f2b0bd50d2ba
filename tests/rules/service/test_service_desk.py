"""The service desk, disputes and hassle, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.service import service_desk
from kamsim.theory.rules.sourcing import worth
from kamsim.theory.words import Role, ServiceLever
from tests.rules.conftest import kinds, put


@pytest.fixture
def account(world):
    """The first relationship, with nothing special: all levers at nothing."""
    relationship = world.relationships[0]
    relationship.revenue_mean, relationship.fill_rate = 10_000.0, 1.0
    return relationship


def test_a_look_into_the_schedule_saves_calls(account, assumptions):
    """S2.9: four calls, half a look at savings of 0.6: 2.8; with a problem two months old twice as many, 5.6."""
    assumptions.chase_calls, assumptions.schedule_saves, account.sharing_schedule = 4.0, 0.6, 0.5
    service_desk.count_calls(account, assumptions)
    assert account.calls == pytest.approx(2.8)
    account.open_problem = 2
    service_desk.count_calls(account, assumptions)
    assert account.calls == pytest.approx(5.6)


def test_a_pooled_desk_makes_wait_and_tell_again(world, account, assumptions):
    """S2.13, S2.14: two accounts of 4 calls, one with its own desk: load 0.5; wait 1.5 x 0.25 = 0.375 days and 60%
    told again for the pooled one, nothing for the other."""
    supplier, other = world.suppliers[0], world.relationships[1]
    assumptions.chase_calls, assumptions.desk_days, assumptions.told_again = 4.0, 1.5, 0.6
    supplier.partners, other.dedicated = 2, 1.0
    service_desk.load_desk(world, supplier, assumptions)
    assert supplier.desk_load == pytest.approx(0.5)
    for one, wait, told in ((account, 0.375, 0.6), (other, 0.0, 0.0)):
        service_desk.wait_for_help(one, supplier, assumptions)
        assert one.wait == pytest.approx(wait)
        assert one.explained_again == pytest.approx(told)


def test_ones_own_desk_builds_a_tie(world, account, assumptions):
    """S2.14: half a desk at 0.3 adds 0.15 to the chance to meet its representative, and nothing for others."""
    seller, assumptions.desk_ties, account.dedicated = world.contacts[0], 0.3, 0.5
    seller.role = int(Role.SERVICE)
    assert service_desk.drops_in(account, seller, assumptions) == pytest.approx(0.15)
    seller.role = int(Role.SPECIALIST)
    assert service_desk.drops_in(account, seller, assumptions) == 0.0


def test_updates_earn_trust_and_silence_costs_it(world, account, assumptions):
    """S2.16: an answer after 2 days is kept up to date by half, 0.2 more than usual: 0.5 x (1 + 0.02 x 0.2)."""
    assumptions.answer_slowest, assumptions.silence_harm, assumptions.usual_answer = 4.0, 0.02, 0.3
    put(world, ServiceLever.RESPONSE, 0.5)
    account.wait, account.open_problem, account.buyer_competence_trust = 0.0, 2, 0.5
    service_desk.answer(world, account, assumptions)
    assert account.answer_days == pytest.approx(2.0)
    assert account.buyer_competence_trust == pytest.approx(0.5 * 1.004)
    put(world, ServiceLever.RESPONSE, 0.0)
    account.buyer_competence_trust = 0.5
    service_desk.answer(world, account, assumptions)
    assert account.buyer_competence_trust == pytest.approx(0.5 * (1.0 + 0.02 * (1.0 / 3.0 - 0.3)))


def test_disputes_age_and_are_settled(world, account, draws, assumptions):
    """S2.15: usual errors at 2%: a draw of 0.01 opens one; unsettled it costs 0.4% x 2 of goodwill; ease settles it."""
    assumptions.dispute_rate, assumptions.dispute_harm = 0.02, 0.004
    assumptions.solving, assumptions.response_solves = 0.1, 0.8
    account.defects, account.buyer_goodwill_trust = assumptions.usual_errors, 0.5
    luck = draws.relationships
    luck.dispute, luck.dispute_settled = 0.01, 0.5
    service_desk.settle_disputes(world, account, luck, assumptions)
    service_desk.settle_disputes(world, account, luck, assumptions)
    assert account.dispute_months == 2
    assert account.buyer_goodwill_trust == pytest.approx(0.5 * (1.0 - 0.008))
    put(world, ServiceLever.DISPUTES, 0.6)
    service_desk.settle_disputes(world, account, luck, assumptions)
    assert account.dispute_months == 0
    assert kinds(world) == ["DISPUTE_OPENED", "DISPUTE_SETTLED"]


def test_hassle_is_time_and_costs_orders(world, account, assumptions):
    """S2.17: 4 calls of 0.005 x (1 + 0.5 + 0.5), a problem of 2 months and a dispute of 2 at 0.02: 0.04 + 0.08 = 0.12.

    Against a usual 0.05 at a weight of 2 the offer looks worse by 0.14.
    """
    assumptions.hassle_worth, assumptions.usual_hassle = 2.0, 0.05
    account.calls, account.explained_again, account.wait = 4.0, 0.5, 1.0
    account.open_problem, account.dispute_months = 2, 2
    assumptions.call_takes, assumptions.problem_takes = 0.005, 0.02
    service_desk.cost_nerves(account, assumptions)
    assert account.hassle == pytest.approx(0.12)
    told = []
    for hassle in (0.05, 0.12):
        account.hassle = hassle
        worth.rate_offer(world, account, world.buyers[0], world.suppliers[0], assumptions)
        told.append(account.offer)
    assert told[0] - told[1] == pytest.approx(0.14)


@pytest.mark.parametrize(("days", "kept"), [(0.0, 1.0), (2.0, 0.5), (4.0, 1 / 3)])
def test_who_waits_for_an_answer_is_not_kept_up_to_date(one, days, kept):
    one.answer_days = days
    assert service_desk.keep_up_to_date(one) == pytest.approx(kept)


def test_a_problem_of_this_month_is_no_silence_yet(world, account, assumptions):
    account.open_problem, account.buyer_competence_trust = 1, 0.5
    service_desk.answer(world, account, assumptions)
    assert account.buyer_competence_trust == 0.5


def test_an_old_problem_calls_no_more_than_at_its_worst(account, assumptions):
    """4 x (1 + 0.5 x 4)."""
    assumptions.chase_calls, assumptions.worst_after, account.open_problem = 4.0, 4, 9
    service_desk.count_calls(account, assumptions)
    assert account.calls == pytest.approx(12.0)


def test_nobody_calls_from_a_firm_one_does_not_trade_with(world, account, supplier, assumptions):
    """Two accounts made for, one of them lost: four of eight calls."""
    assumptions.chase_calls, supplier.partners, world.relationships[1].active = 4.0, 2, False
    service_desk.load_desk(world, supplier, assumptions)
    assert supplier.desk_load == pytest.approx(4.0 / 8.0)


def test_records_spare_the_telling_again(account, supplier, assumptions):
    """Half pooled, 0.8 on record: 0.6 x 0.5 x 0.2."""
    assumptions.told_again, account.dedicated, account.recorded = 0.6, 0.5, 0.8
    service_desk.wait_for_help(account, supplier, assumptions)
    assert account.explained_again == pytest.approx(0.06)


def test_the_usual_bill_is_not_disputed(world, account, draws, assumptions):
    assumptions.dispute_rate, account.defects = 0.02, assumptions.usual_errors
    draws.relationships.dispute = 0.03
    service_desk.settle_disputes(world, account, draws.relationships, assumptions)
    assert account.dispute_months == 0 and kinds(world) == []


def test_a_month_at_the_desk(world, account, supplier, draws, assumptions):
    """A load of 0.8 and a quarter of one's own: 1.5 x 0.64 x 0.75 = 0.72 days and 0.45 told again; an answer takes five
    days more; four calls of 0.005 x (1 + 0.45 + 0.36) are 0.0362."""
    assumptions.desk_days, assumptions.told_again, assumptions.answer_slowest = 1.5, 0.6, 5.0
    supplier.desk_load, account.dedicated, account.recorded, account.calls = 0.8, 0.25, 0.0, 4.0
    assumptions.call_takes, draws.relationships.dispute = 0.005, 1.0
    service_desk.serve_desk(world, account, supplier, draws.relationships, assumptions)
    assert account.wait == pytest.approx(0.72)
    assert account.answer_days == pytest.approx(5.72)
    assert account.hassle == pytest.approx(0.0362)


@pytest.mark.parametrize(("luck", "disputed"), [(0.039, 1), (0.041, 0)])
def test_twice_the_errors_are_disputed_twice_as_often(world, account, draws, assumptions, luck, disputed):
    assumptions.dispute_rate, account.defects, draws.relationships.dispute = 0.02, 2.0 * assumptions.usual_errors, luck
    service_desk.settle_disputes(world, account, draws.relationships, assumptions)
    assert account.dispute_months == disputed
