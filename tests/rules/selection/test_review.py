"""Giving, keeping and taking away a status, by hand."""

import pytest

from kamsim.theory.rules.selection import review
from kamsim.theory.words import NOBODY, ServiceLever, Tier, Withdrawal
from tests.rules.conftest import kinds, set_each


def test_five_reasons_to_withdraw_status(world, assumptions):
    """S1.63-S1.67, each on its own."""
    one, buyer, supplier = world.relationships[0], world.buyers[0], world.suppliers[0]
    one.significance = 0.9
    assert review.reason_to_withdraw(one, buyer, supplier, assumptions) == Withdrawal.NONE
    one.significance = 0.1
    assert review.reason_to_withdraw(one, buyer, supplier, assumptions) == Withdrawal.NOT_SIGNIFICANT
    one.rival_share, one.knowledge = 0.8, 1.0
    assert review.reason_to_withdraw(one, buyer, supplier, assumptions) == Withdrawal.BUYS_FROM_RIVAL
    one.profit_mean, one.concession = -1.0, 0.2
    assert review.reason_to_withdraw(one, buyer, supplier, assumptions) == Withdrawal.CONCESSIONS
    buyer.solvency = 0.1
    assert review.reason_to_withdraw(one, buyer, supplier, assumptions) == Withdrawal.UNSTABLE
    one.recent_misconduct = 0.9
    assert review.reason_to_withdraw(one, buyer, supplier, assumptions) == Withdrawal.UNETHICAL


@pytest.mark.parametrize(("profit", "bears"), [(80.0, True), (79.0, False)])
def test_an_account_bears_its_part_of_the_fixed_cost(one, supplier, profit, bears):
    """S1.67: 400 of 5,000 sold are 8%: an account that buys 1,000 must earn 80."""
    supplier.fixed_cost, supplier.sales_mean, one.revenue_mean, one.profit_mean = 400.0, 5000.0, 1000.0, profit
    assert review.bears_its_part(one, supplier) == bears


@pytest.mark.parametrize(("solvency", "unstable"), [(0.67, False), (0.66, True)])
def test_half_way_to_paying_late_is_unstable(buyer, assumptions, solvency, unstable):
    """S1.65: half-way between 0.88 and 0.45 is 0.665."""
    assumptions.usual_solvency, assumptions.solvency_distress, buyer.solvency = 0.88, 0.45, solvency
    assert review.is_unstable(buyer, assumptions) == unstable


def test_status_raises_expectations_at_once(world, assumptions):
    """S4.19, S4.22: an announcement lifts 0.5 by 0.1; a role 0.4 less clear than usual makes it 0.1 x 1.2."""
    assumptions.announcement_lift = 0.1
    one, other = world.relationships
    one.role_clarity, other.role_clarity = assumptions.usual_clarity, assumptions.usual_clarity - 0.4
    review.give_status(world, other, Tier.KEY, assumptions)
    assert other.buyer_expectation == pytest.approx(0.62)
    review.give_status(world, one, Tier.KEY, assumptions)
    assert one.buyer_expectation == pytest.approx(0.6) and one.status_announced


def test_looking_at_oneself_sees_the_potential_better(world, draws, assumptions):
    """S1.24: half the error in the potential seen where nothing is spent on the customer, half more at full focus."""
    relationship, buyer, supplier = world.relationships[0], world.buyers[0], world.suppliers[0]
    assumptions.potential_error, supplier.selecting, draws.relationships.potential = 0.4, 0.5, 1.0
    assumptions.review_speed = 0.25
    seen = []
    for focus in (0.0, 1.0):
        relationship.customer_focus, relationship.potential, relationship.potential_believed = focus, 0.3, 0.3
        review.weigh_significance(relationship, buyer, supplier, draws.relationships, assumptions)
        seen.append(relationship.potential_believed - 0.3)
    assert seen == pytest.approx([0.25 * 0.1, 0.25 * 0.3])


def test_asking_tells_what_the_customer_thinks(world, assumptions):
    """S2.31: trust 0.3 believed to be 0.5, a skill of 0.5: 0.4.  Hassle 0.13 where 0.03 was thought: 0.08, and the
    desk is believed to be needed three times that more.  Half asked and half a voice: 0.125 + 0.1 = 0.225."""
    account, assumptions.asking_rate, assumptions.voice_asks = world.relationships[0], 0.25, 0.2
    assumptions.hassle_asks = 3.0
    account.ask_wanted, account.voice = 0.5, 0.5
    assert review.asking_chance(account, assumptions) == pytest.approx(0.225)
    account.buyer_trust, account.trust_believed = 0.3, 0.5
    account.hassle, account.hassle_believed = 0.13, 0.03
    desk = world.supports[ServiceLever.SERVICE_DESK]
    desk.believed = 0.2
    review.hear_verdict(world, account, 0.5, 0.0, assumptions)
    assert account.trust_believed == pytest.approx(0.4)
    assert account.hassle_believed == pytest.approx(0.08)
    assert account.status_believed == pytest.approx(0.15)  # half of the way from 0.3 to one of many
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


def test_concessions_of_years_count(world, assumptions):
    """S1.67: where 0.98 are counted a month later, 610 000 on revenue of 100 000 a month are 6.1 x 0.02, above 0.12."""
    one, assumptions.concession_limit, assumptions.give_get_fades = world.relationships[0], 0.12, 0.98
    one.concession, one.concessions, one.revenue_mean = 0.05, 590_000.0, 100_000.0
    assert not review.wrung_out(one, assumptions)
    one.concessions = 610_000.0
    assert review.wrung_out(one, assumptions)
    one.concession, one.concessions = 0.13, 0.0
    assert review.wrung_out(one, assumptions)


def test_selection_is_mutual(world, assumptions):
    """S4.9: an account to which the supplier hardly matters gets no status, unless the bar is taken away."""
    one = world.relationships[0]
    one.tier_wanted, one.significance, one.joint_work_wanted, one.importance_to_buyer = Tier.KEY, 0.8, 0.6, 0.05
    assumptions.mutual_bar = 0.12
    assert not review.deserves(one, 0.5, assumptions)
    assumptions.mutual_bar = 0.0
    assert review.deserves(one, 0.5, assumptions)
    one.stayed_outside = True
    assert not review.deserves(one, 0.5, assumptions)


def test_rivals_purchases_are_seen_by_those_who_know_the_customer(world):
    """S1.64: of 0.6 a supplier that knows half sees 0.6 x 0.75."""
    one = world.relationships[0]
    one.rival_share, one.knowledge = 0.6, 0.5
    assert review.rival_purchases_seen(one) == pytest.approx(0.45)


def test_significance_is_present_possible_and_deserved(world, draws, assumptions):
    """S1.3: usual size 100 is 1 / 2, possible 0.5 of 400 is 2 / 3: 0.6 x 0.5 + 0.4 x 2 / 3, merit 0.05, a
    sure belief of 0.8 in the buyer 0.1 x 0.3."""
    one, buyer, supplier = world.relationships[0], world.buyers[0], world.suppliers[0]
    assumptions.potential_error, assumptions.potential_weight, assumptions.capability_in_significance = 0.0, 0.4, 0.1
    supplier.sales_mean, supplier.partners, one.revenue_mean, buyer.orders = 200.0, 2, 100.0, 400.0
    one.potential = one.potential_believed = 0.5
    one.merit, one.supplier_uncertainty, one.supplier_estimate = 0.05, 0.0, 0.8
    review.weigh_significance(one, buyer, supplier, draws.relationships, assumptions)
    assert one.significance == pytest.approx(0.3 + 0.4 * 2 / 3 + 0.05 + 0.03)


@pytest.mark.parametrize(("luck", "active", "held"), [(0.24, True, True), (0.26, True, False), (0.24, False, False)])
def test_asking_gives_a_noisy_picture_at_a_cost(world, draws, assumptions, luck, active, held):
    """S2.31: a chance of 0.5 x 0.5; half known, asking mends 2 / 3 x 0.75 = 0.5.  With an error of 0.1: 0.4 half-way
    to 0.6 + 0.1, 0.5 half-way to 0.4 - 0.1, 0.05 half-way to 0.2 + 0.05, 0.35 half-way to 0.3 - 0.05."""
    one, buyer, draw = world.relationships[0], world.buyers[0], draws.relationships
    assumptions.asking_rate, assumptions.voice_asks, assumptions.asking_finds = 0.5, 0.0, 2.0 / 3.0
    assumptions.survey_error, assumptions.survey_cost, draw.survey, draw.survey_held = 0.1, 700.0, 1.0, luck
    one.active, one.ask_wanted, one.knowledge = active, 0.5, 0.5
    beliefs = (one.believed_response, one.believed_technical, one.believed_presence, one.believed_price) = (
        0.4, 0.5, 0.05, 0.35)  # fmt: skip
    buyer.needs_response, buyer.needs_technical, buyer.needs_presence, buyer.needs_price = 0.6, 0.4, 0.2, 0.3
    review.ask_customer(world, one, buyer, draw, assumptions)
    told = (one.believed_response, one.believed_technical, one.believed_presence, one.believed_price)
    assert told == pytest.approx((0.55, 0.4, 0.15, 0.3) if held else beliefs)
    assert (one.one_off, kinds(world)) == ((700.0, ["SURVEY_HELD"]) if held else (0.0, []))


@pytest.mark.parametrize(("tier", "key", "strategic", "capped", "room"), [
    (Tier.KEY, 3, 1, True, True), (Tier.KEY, 4, 0, True, False), (Tier.STRATEGIC, 4, 0, True, True),
    (Tier.STRATEGIC, 4, 1, True, False), (Tier.STRATEGIC, 9, 9, False, True),
])  # fmt: skip
def test_tiers_have_caps(world, assumptions, tier, key, strategic, capped, room):
    """S4.15: four key accounts, one of them strategic."""
    supplier, assumptions.tiers_capped = world.suppliers[0], capped
    supplier.key_cap, supplier.strategic_cap, supplier.key_accounts, supplier.strategic_accounts = 4, 1, key, strategic
    assert review.has_room(supplier, tier, assumptions) == room


@pytest.mark.parametrize(("tiers", "active", "counted"), [
    ((Tier.KEY, Tier.STRATEGIC), True, (2, 1)), ((Tier.STANDARD, Tier.KEY), True, (1, 0)),
    ((Tier.KEY, Tier.STRATEGIC), False, (1, 0)),
])  # fmt: skip
def test_strategic_accounts_are_key_accounts_too(world, tiers, active, counted):
    """The second may have ended."""
    set_each(world.relationships, tier=tiers, active=(True, active))
    review.count_tiers(world, world.suppliers[0])
    assert (world.suppliers[0].key_accounts, world.suppliers[0].strategic_accounts) == counted


@pytest.fixture
def worthy(world, assumptions):
    """Two accounts worthy of key status; the second, at 0.8, more than the first, at 0.7."""
    assumptions.mutual_bar, assumptions.significance_bar, assumptions.strategic_bar = 0.1, 0.5, 0.75
    set_each(world.relationships, tier_wanted=(Tier.KEY, Tier.KEY), significance=(0.7, 0.8),
             joint_work_wanted=(0.6, 0.6), importance_to_buyer=(0.5, 0.5))  # fmt: skip
    return world.relationships


def test_the_most_significant_deserving_account_is_found(world, worthy, assumptions):
    """The second, then the first when the second has misbehaved, then nobody."""
    supplier = world.suppliers[0]
    assert review.find_candidate(world, supplier, assumptions) == 1
    worthy[1].recent_misconduct = 0.51
    assert review.find_candidate(world, supplier, assumptions) == 0
    world.buyers[0].solvency = 0.0
    assert review.find_candidate(world, supplier, assumptions) == NOBODY


def test_status_goes_to_the_best_while_there_is_room(world, worthy, assumptions):
    supplier = world.suppliers[0]
    supplier.kam_ready, supplier.key_cap = True, 1
    review.fill_tiers(world, supplier, assumptions)
    assert [one.tier for one in worthy] == [Tier.STANDARD, Tier.KEY]
    supplier.key_cap = 2
    review.fill_tiers(world, supplier, assumptions)
    assert [one.tier for one in worthy] == [Tier.KEY, Tier.KEY]


@pytest.mark.parametrize(("tier", "significance", "room", "rises"), [
    (Tier.STANDARD, 0.5, 1, True), (Tier.KEY, 0.8, 1, True), (Tier.KEY, 0.7, 1, False), (Tier.KEY, 0.8, 0, False),
])  # fmt: skip
def test_an_account_rises_where_the_next_tier_is_open(world, worthy, assumptions, tier, significance, room, rises):
    """0.75 is the bar of strategic accounts."""
    supplier = world.suppliers[0]
    supplier.key_cap, supplier.strategic_cap, worthy[0].tier, worthy[0].significance = 1, room, tier, significance
    assert review.may_rise(supplier, worthy[0], assumptions) == rises


def test_a_key_account_that_cannot_become_strategic_bars_nobody(world, worthy, assumptions):
    """The second is key and the more significant, but there is no strategic place for it: the first is next."""
    supplier, worthy[1].tier, worthy[1].tier_wanted = world.suppliers[0], Tier.KEY, Tier.STRATEGIC
    supplier.kam_ready, supplier.key_cap, supplier.strategic_cap = True, 2, 0
    review.fill_tiers(world, supplier, assumptions)
    assert [one.tier for one in worthy] == [Tier.KEY, Tier.KEY]


def test_a_key_account_becomes_strategic_above_a_higher_bar(world, worthy, assumptions):
    """0.8 is above 0.75; a standard one that is wanted as strategic becomes a key one first."""
    supplier, worthy[0].active = world.suppliers[0], False
    supplier.kam_ready, supplier.key_cap, supplier.strategic_cap, worthy[1].tier_wanted = True, 1, 1, Tier.STRATEGIC
    review.fill_tiers(world, supplier, assumptions)
    assert (worthy[1].tier, supplier.key_accounts) == (Tier.KEY, 1)
    review.fill_tiers(world, supplier, assumptions)
    assert (worthy[1].tier, supplier.strategic_accounts) == (Tier.STRATEGIC, 1)


@pytest.mark.parametrize(("months", "tier", "satisfaction"), [(24, Tier.STANDARD, 0.5), (0, Tier.KEY, 0.6)])
def test_status_is_taken_away_after_more_than_a_year(world, assumptions, months, tier, satisfaction):
    """S1.63: at 0.3 below a bar of 0.5 less 0.15; it costs 0.1 of satisfaction."""
    one, assumptions.withdrawal_hurts = world.relationships[0], 0.1
    assumptions.significance_bar, assumptions.significance_slack, world.buyers[0].solvency = 0.5, 0.15, 0.9
    one.tier, one.tier_months, one.significance, one.buyer_satisfaction = Tier.KEY, months, 0.3, 0.6
    one.status_announced = True
    review.withdraw_status(world, one, world.buyers[0], world.suppliers[0], assumptions)
    assert (one.tier, one.buyer_satisfaction) == (tier, pytest.approx(satisfaction))
    assert one.status_announced == (tier == Tier.KEY)


@pytest.mark.parametrize(("reviews", "strategic", "attention"), [(True, 2, 0.62), (True, 4, 0.485), (False, 1, 0.35)])
def test_boards_watch_as_far_as_they_understand(world, assumptions, reviews, strategic, attention):
    """S4.16: 0.3 of the way from 0.5 to a competence of 0.9, halved by four strategic accounts, or to nothing."""
    supplier = world.suppliers[0]
    supplier.board_competence, supplier.reviews_accounts, supplier.board_attention = 0.9, reviews, 0.5
    supplier.strategic_accounts = strategic
    assumptions.review_speed = 0.3
    review.board_watches(supplier, assumptions)
    assert supplier.board_attention == pytest.approx(attention)


@pytest.mark.parametrize(("tier", "seen", "attention", "rescue", "told"), [
    (Tier.STRATEGIC, True, 0.6, 0.3, ["BOARD_REVIEW"]), (Tier.STRATEGIC, True, 0.4, 0.2, []),
    (Tier.STRATEGIC, False, 0.6, 0.0, []), (Tier.KEY, True, 0.6, 0.0, []),
])  # fmt: skip
def test_boards_rescue_strategic_accounts_they_see_in_danger(world, assumptions, tier, seen, attention, rescue, told):
    """S4.16: half of the attention; told where it is above 0.4."""
    one, supplier, assumptions.board_acts = world.relationships[0], world.suppliers[0], 0.5
    one.tier, one.danger_seen, supplier.board_attention = tier, seen, attention
    review.board_rescues(world, one, supplier, assumptions)
    assert (one.rescue, kinds(world)) == (pytest.approx(rescue), told)
