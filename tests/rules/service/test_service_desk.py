"""The service desk, disputes and hassle, with numbers worked out by hand."""

import pytest

from kamsim.theory.rules.service import service_desk
from kamsim.theory.rules.sourcing import sourcing
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
    assumptions.settling, assumptions.settling_helped = 0.1, 0.8
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
    """S2.17: 4 calls of 0.3 + 0.25 + 0.1 hours, a problem of 2 months and a dispute: 2.6 + 4 + 3 = 9.6 of 80: 0.12.

    Against a usual 0.05 at a weight of 2 the offer looks worse by 0.14.
    """
    assumptions.hassle_weight, assumptions.usual_hassle = 2.0, 0.05
    account.calls, account.explained_again, account.wait = 4.0, 0.5, 1.0
    account.open_problem, account.dispute_months = 2, 1
    service_desk.cost_nerves(account, assumptions)
    assert account.hassle == pytest.approx(0.12)
    told = []
    for hassle in (0.05, 0.12):
        account.hassle = hassle
        sourcing.rate_offer(account, world.buyers[0], world.suppliers[0], assumptions)
        told.append(account.offer)
    assert told[0] - told[1] == pytest.approx(0.14)
