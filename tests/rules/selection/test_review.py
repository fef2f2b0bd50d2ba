"""Giving, keeping and taking away a status, by hand."""

import pytest

from kamsim.theory.rules.selection import review
from kamsim.theory.words import ServiceLever, Tier, Withdrawal


@pytest.fixture
def account(world):
    relationship = world.relationships[0]
    relationship.revenue_mean, relationship.buyer_trust, relationship.supplier_commitment = 60_000.0, 0.5, 0.5
    return relationship


@pytest.fixture
def one(world):
    """An account of usual size."""
    pair, supplier = world.relationships[0], world.suppliers[0]
    supplier.sales_mean, supplier.partners = 200_000.0, 2
    pair.revenue_mean, pair.revenue = 100_000.0, 100_000.0
    return pair


def test_five_reasons_to_withdraw_status(world, assumptions):
    """S1.63-S1.67, each on its own."""
    one, buyer = world.relationships[0], world.buyers[0]
    one.significance = 0.9
    assert review.reason_to_withdraw(one, buyer, assumptions) == Withdrawal.NONE
    one.significance = 0.1
    assert review.reason_to_withdraw(one, buyer, assumptions) == Withdrawal.NOT_SIGNIFICANT
    one.rival_share = 0.8
    assert review.reason_to_withdraw(one, buyer, assumptions) == Withdrawal.BUYS_FROM_RIVAL
    one.profit_mean, one.concession = -1.0, 0.2
    assert review.reason_to_withdraw(one, buyer, assumptions) == Withdrawal.CONCESSIONS
    buyer.solvency = 0.1
    assert review.reason_to_withdraw(one, buyer, assumptions) == Withdrawal.UNSTABLE
    one.recent_misconduct = 0.9
    assert review.reason_to_withdraw(one, buyer, assumptions) == Withdrawal.UNETHICAL


def test_status_raises_expectations_at_once(world, assumptions):
    """S4.19, S4.22: an announcement lifts 0.5 by 0.1; a role 0.4 less clear than usual makes it 0.1 x 1.2."""
    assumptions.announcement_lift = 0.1
    one, other = world.relationships
    one.role_clarity, other.role_clarity = assumptions.clarity_usual, assumptions.clarity_usual - 0.4
    review.give_status(world, other, Tier.KEY, assumptions)
    assert other.buyer_expectation == pytest.approx(0.62)
    review.give_status(world, one, Tier.KEY, assumptions)
    assert one.buyer_expectation == pytest.approx(0.6) and one.status_announced


def test_looking_at_oneself_sees_the_potential_better(world, draws, assumptions):
    """S1.24: half the error in the potential seen where nothing is spent on the customer, half more at full focus."""
    relationship, buyer, supplier = world.relationships[0], world.buyers[0], world.suppliers[0]
    assumptions.potential_error, supplier.selecting, draws.relationships.potential = 0.2, 0.2, 1.0
    seen = []
    for focus in (0.0, 1.0):
        relationship.customer_focus, relationship.potential, relationship.potential_believed = focus, 0.3, 0.3
        review.weigh_significance(relationship, buyer, supplier, draws.relationships, assumptions)
        seen.append(relationship.potential_believed - 0.3)
    assert seen == pytest.approx([0.25 * 0.1, 0.25 * 0.3])


def test_asking_tells_what_the_customer_thinks(world, account, assumptions):
    """S2.31: trust 0.3 believed to be 0.5, a skill of 0.5: 0.4.  Hassle 0.13 where 0.03 was thought: 0.08, and the
    desk is believed to be needed 0.3 more.  Half asked and half a voice: 0.125 + 0.1 = 0.225."""
    assumptions.asking_rate, assumptions.voice_asks = 0.25, 0.2
    account.ask_wanted, account.voice = 0.5, 0.5
    assert review.asking_chance(account, assumptions) == pytest.approx(0.225)
    account.buyer_trust, account.trust_believed = 0.3, 0.5
    account.hassle, account.hassle_believed = 0.13, 0.03
    desk = world.supports[ServiceLever.SERVICE_DESK]
    desk.believed = 0.2
    review.hear_verdict(world, account, 0.5, 0.0)
    assert account.trust_believed == pytest.approx(0.4)
    assert account.hassle_believed == pytest.approx(0.08)
    assert desk.believed == pytest.approx(0.5)


def test_without_the_structure_nobody_gets_status(world, assumptions):
    """S1.2: the same worthy account stays standard until key account management is in place."""
    supplier, worthy = world.suppliers[0], world.relationships[0]
    worthy.tier_wanted, worthy.significance, supplier.kam_ready = Tier.KEY, 0.9, False
    worthy.importance_to_buyer, worthy.strategic_resource = 0.8, True
    review.fill_tiers(world, supplier, assumptions)
    assert worthy.tier == Tier.STANDARD
    supplier.kam_ready = True
    review.fill_tiers(world, supplier, assumptions)
    assert worthy.tier == Tier.KEY


def test_concessions_of_years_count(one, assumptions):
    """S1.67: 700 000 granted on revenue of 100 000 a month are 0.1207 of 58 months, above the limit of 0.12."""
    from kamsim.theory.rules.selection import review

    one.concession, one.concessions, assumptions.concession_limit = 0.05, 690_000.0, 0.12
    assert not review.wrung_out(one, assumptions)
    one.concessions = 700_000.0
    assert review.wrung_out(one, assumptions)


def test_selection_is_mutual(world, assumptions):
    """S4.9: an account to which the supplier hardly matters gets no status, unless the bar is taken away."""
    one = world.relationships[0]
    one.tier_wanted, one.significance, one.seat_wanted, one.importance_to_buyer = Tier.KEY, 0.8, 0.6, 0.05
    assumptions.mutual_bar = 0.12
    assert not review.deserves(one, 0.5, assumptions)
    assumptions.mutual_bar = 0.0
    assert review.deserves(one, 0.5, assumptions)
    one.stayed_outside = True
    assert not review.deserves(one, 0.5, assumptions)


def test_rivals_purchases_are_seen_by_those_who_know_the_customer(world):
    """S1.64: of 0.6 a supplier that knows half sees 0.48."""
    one = world.relationships[0]
    one.rival_share, one.knowledge = 0.6, 0.5
    assert review.rival_purchases_seen(one) == pytest.approx(0.48)
