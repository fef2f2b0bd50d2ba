"""Expectations, satisfaction, trust and commitment on both sides, worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.trust import trust
from kamsim.theory.words import Stage, Tier
from tests.rules.conftest import kinds


@pytest.fixture
def one(world):
    """A relationship in which nothing goes wrong this month."""
    pair = world.relationships[0]
    pair.failed, pair.solved, pair.discovered, pair.misconduct_seen, pair.overdue = False, False, 0.0, 0.0, 0.0
    pair.buyer_scar = pair.supplier_scar = 0.0
    return pair


def test_expectations_form_fast_at_first(one, assumptions):
    """S4.18: at two months 0.04 + 0.12 / 2 = 0.1 of the way: 0.5 to 0.9 is 0.54, a margin of 0.3 to 0.1 is 0.28."""
    assumptions.expectation_habit, assumptions.expectation_first, one.age = 0.04, 0.12, 2
    assumptions.standard_weight = 0.0
    one.buyer_expectation, one.delivered = 0.5, 0.9
    one.supplier_expectation, one.profit_mean, one.revenue_mean = 0.3, 100.0, 1000.0
    trust.form_expectation(one, assumptions)
    assert one.buyer_expectation == pytest.approx(0.54)
    assert one.supplier_expectation == pytest.approx(0.28)


@pytest.mark.parametrize(("announced", "expected"), [(False, 0.7), (True, 0.75)])
def test_expectations_follow_what_is_usual_and_promised(one, assumptions, announced, expected):
    """Served at 0.8 where 0.6 is usual, half by habit: 0.7; with 0.1 more promised 0.5 x 0.8 + 0.5 x 0.7 = 0.75."""
    assumptions.expectation_habit, assumptions.expectation_first, assumptions.standard_weight = 1.0, 0.0, 0.5
    one.service_elsewhere, assumptions.announcement_lift = 0.6, 0.1
    one.delivered, one.buyer_expectation, one.status_announced = 0.8, 0.2, announced
    trust.form_expectation(one, assumptions)
    assert one.buyer_expectation == pytest.approx(expected)


def test_a_supplier_is_measured_by_the_others_and_a_single_one_by_the_market(world):
    """Of 0.5 and 0.7 each is measured by the other; when one is gone both are by 0.6, which is usual."""
    first, second = world.relationships
    world.buyers[0].relationship_count = 2
    world.market[0].usual_service, first.delivered, second.delivered = 0.6, 0.5, 0.7
    buyer = world.buyers[0]
    trust.compare_service(world, buyer)
    assert (first.service_elsewhere, second.service_elsewhere) == (pytest.approx(0.7), pytest.approx(0.5))
    second.active = False
    trust.compare_service(world, buyer)
    assert first.service_elsewhere == second.service_elsewhere == pytest.approx(0.6)


def test_nobody_expects_to_lose_more_than_half(one, assumptions):
    """A loss of twice the sales counts as -0.5: from 0.3 a tenth of the way is 0.22."""
    assumptions.expectation_habit, assumptions.expectation_first = 0.1, 0.0
    one.supplier_expectation, one.profit_mean, one.revenue_mean = 0.3, -2000.0, 1000.0
    trust.form_expectation(one, assumptions)
    assert one.supplier_expectation == pytest.approx(0.22)


def test_satisfaction_is_delivery_against_expectation(one, assumptions):
    """0.5 + 2 x (0.7 - 0.6) = 0.7 is felt; a fifth of the way from 0.5 is 0.54."""
    assumptions.content_level, assumptions.gap_weight, assumptions.satisfaction_memory = 0.5, 2.0, 0.2
    assumptions.idea_weight = 0.0
    one.delivered, one.buyer_expectation, one.buyer_satisfaction = 0.7, 0.6, 0.5
    trust.judge_service(one, assumptions)
    assert one.buyer_satisfaction == pytest.approx(0.54)


def test_a_supplier_is_content_with_profit_and_prompt_pay(one, assumptions):
    """0.5 + 0.1 of margin, less 0.5 x 0.5 for half a month overdue, less 0.5 x 0.4 x 0.3 for the gap: 0.29 is felt."""
    assumptions.content_level, assumptions.satisfaction_memory = 0.5, 0.5
    assumptions.idea_weight, assumptions.usual_gap = 0.4, 0.2
    one.profit_mean, one.revenue_mean, one.supplier_expectation = 100.0, 1000.0, 0.0
    one.overdue, one.supplier_idea_gap, one.supplier_satisfaction = 500.0, 0.5, 0.5
    trust.judge_account(one, assumptions)
    assert one.supplier_satisfaction == pytest.approx(0.395)  # half of the way from 0.5 to 0.29


def test_trust_rises_slowly_and_falls_fast(assumptions):
    """From 0.5: towards 0.9 at 0.03 it rises by 0.012; towards 0.1 at 0.03 x 2.5 it falls by 0.03."""
    assumptions.trust_gain, assumptions.trust_loss_ratio = 0.03, 2.5
    assert trust.follow_experience(0.5, 0.9, 1.0, assumptions) == pytest.approx(0.512)
    assert trust.follow_experience(0.5, 0.1, 1.0, assumptions) == pytest.approx(0.47)


def test_a_scar_is_a_ceiling_on_goodwill(assumptions):
    """With a ceiling of 0.6, experience of 0.9 pulls 0.5 towards 0.6 only: 0.5 + 0.1 x 0.1 = 0.51."""
    assumptions.trust_gain = 0.1
    assert trust.follow_experience(0.5, 0.9, 0.6, assumptions) == pytest.approx(0.51)


def test_forgiveness_is_used_up(one, assumptions):
    """S2.23: a bond of 0.5 forgives 0.3 of a first failure, 0.225 of a second, nothing of a fifth."""
    assumptions.forgiveness, assumptions.forgiveness_lasts = 0.6, 4.0
    one.severity = assumptions.usual_severity
    one.interpersonal_trust = one.buyer_commitment = 0.5
    for failures, part in ((1.0, 0.3), (2.0, 0.225), (5.0, 0.0)):
        one.recent_failures = failures
        assert trust.forgiven_part(one, assumptions) == pytest.approx(part)


def test_a_grave_failure_does_not_use_up_its_own_forgiveness(one, assumptions):
    """At a weight of 4 one that is graver by 0.5 counts for 3: with nothing before all is there, with 2 before half."""
    assumptions.forgiveness, assumptions.forgiveness_lasts, assumptions.grave_weight = 0.6, 4.0, 4.0
    assumptions.usual_severity, one.severity = 0.4, 0.9
    one.interpersonal_trust = one.buyer_commitment = 0.5
    for failures, part in ((3.0, 0.3), (5.0, 0.15)):
        one.recent_failures = failures
        assert trust.forgiven_part(one, assumptions) == pytest.approx(part)


def test_competence_is_learnt_from_what_arrives(one, assumptions):
    """0.5 x 0.6 + 0.4 x 0.8 = 0.62, reached at once at a gain of 1."""
    assumptions.trust_gain, assumptions.proof_weight, assumptions.reliability_proves = 1.0, 0.0, 0.4
    one.buyer_competence_trust, one.buyer_satisfaction, one.reliability = 0.4, 0.6, 0.8
    trust.trust_competence(one, assumptions)
    assert one.buyer_competence_trust == pytest.approx(0.62)


def test_the_same_failure_costs_less_where_there_is_a_bond(world, assumptions):
    """S2.23: with harm 0.2, severity 1, no experience effect: no bond keeps 0.8 of trust; a bond of 0.5 and
    forgiveness 0.6 makes good 30% of the harm and keeps 0.86."""
    assumptions.trust_gain, assumptions.failure_harm, assumptions.forgiveness = 0.0, 0.2, 0.6
    cold, warm = world.relationships
    for one, bond in ((cold, 0.0), (warm, 0.5)):
        one.buyer_competence_trust, one.failed, one.severity, one.recent_failures = 0.5, True, 1.0, 1.0
        one.interpersonal_trust = one.buyer_commitment = bond
        trust.trust_competence(one, assumptions)
    assert cold.buyer_competence_trust == pytest.approx(0.5 * 0.8)
    assert warm.buyer_competence_trust == pytest.approx(0.5 * 0.86)


@pytest.mark.parametrize(("failures", "kept"), [(2.0, 0.9), (3.0, 0.85), (9.0, 0.8)])
def test_slips_in_a_row_cost_up_to_twice_as_much(one, assumptions, failures, kept):
    """Harm 0.1; two are let pass, one more makes it 1.5 times as much, from two more on it is twice as much."""
    assumptions.trust_gain, assumptions.failure_harm, assumptions.forgiveness = 0.0, 0.1, 0.0
    assumptions.failures_borne, one.buyer_competence_trust = 2.0, 0.5
    one.failed, one.severity, one.recent_failures = True, 1.0, failures
    trust.trust_competence(one, assumptions)
    assert one.buyer_competence_trust == pytest.approx(0.5 * kept)


def test_a_problem_well_solved_wins_some_trust_back(one, assumptions):
    """Half of a harm of 0.2 at a response of 0.5 is 0.05 of the way from 0.5 to 1."""
    assumptions.trust_gain, assumptions.failure_harm = 0.0, 0.2
    one.buyer_competence_trust, one.solved, one.response = 0.5, True, 0.5
    trust.trust_competence(one, assumptions)
    assert one.buyer_competence_trust == pytest.approx(0.525)


def test_proof_counts_double_while_basic(one, assumptions):
    """S0.6: proof 0.1 above the usual at a weight of 0.25 lifts experience by 0.05 while basic and 0.025 later."""
    assumptions.trust_gain, assumptions.proof_weight, assumptions.usual_proof = 1.0, 0.25, 0.8
    gains = []
    for stage in (Stage.BASIC, Stage.COOPERATIVE):
        one.stage, told = stage, []
        for proven in (0.8, 0.9):
            one.buyer_competence_trust, one.proven = 0.0, proven
            trust.trust_competence(one, assumptions)
            told.append(one.buyer_competence_trust)
        gains.append(told[1] - told[0])
    assert gains == pytest.approx([0.05, 0.025])


def test_goodwill_is_partly_given_and_partly_earned_by_service_and_people(one, assumptions):
    """0.35 x (1 + 0.6) + 0.25 x 0.4 = 0.66; to share 0.2 more than is usual adds 0.3 x 0.2, less costs nothing."""
    assumptions.goodwill_given, assumptions.goodwill_by_people, one.interpersonal_trust = 0.35, 0.25, 0.4
    assumptions.goodwill_by_sharing, assumptions.usual_information = 0.3, 0.45
    for information, earned in ((0.45, 0.66), (0.65, 0.72), (0.25, 0.66)):
        one.information = information
        assert trust.goodwill_earned(0.6, one, assumptions) == pytest.approx(earned)


@pytest.mark.parametrize(("gravity", "part"), [(0.0, 0.4), (0.5, 0.6), (1.0, 0.8)])
def test_the_smallest_betrayal_takes_half_of_what_the_gravest_does(assumptions, gravity, part):
    assumptions.betrayal_harm = 0.8
    assert trust.betrayed_part(gravity, assumptions) == pytest.approx(part)


def test_goodwill_is_learnt_from_service_and_people(one, assumptions):
    """0.35 x (1 + 0.4) + 0.25 x 0.44 = 0.6; status adds 0.1 where it makes trust; a scar of 0.36
    lets 0.64 be reached."""
    assumptions.trust_gain, assumptions.status_trust, assumptions.scar_fades = 1.0, 0.1, 0.1
    assumptions.goodwill_given, assumptions.goodwill_by_people, assumptions.goodwill_by_sharing = 0.35, 0.25, 0.0
    one.buyer_satisfaction, one.interpersonal_trust = 0.4, 0.44
    trust.trust_goodwill(one, assumptions)
    assert one.buyer_goodwill_trust == pytest.approx(0.6)
    one.tier = Tier.KEY
    trust.trust_goodwill(one, assumptions)
    assert one.buyer_goodwill_trust == pytest.approx(0.7)
    one.buyer_scar, one.buyer_goodwill_trust = 0.4, 0.5
    trust.trust_goodwill(one, assumptions)
    assert one.buyer_scar == pytest.approx(0.36) and one.buyer_goodwill_trust == pytest.approx(0.64)


def test_betrayal_breaks_goodwill_and_leaves_a_scar(one, assumptions):
    """S1.68: gravity 0.5, harm 0.8: goodwill keeps 1 - 0.8 x 0.75 = 0.4; the scar is 0.4 x 0.5 = 0.2; ability is not
    doubted."""
    assumptions.trust_gain, assumptions.betrayal_harm, assumptions.scar = 0.0, 0.8, 0.4
    one.buyer_goodwill_trust, one.buyer_competence_trust, one.discovered = 0.8, 0.6, 0.5
    trust.trust_goodwill(one, assumptions)
    assert one.buyer_goodwill_trust == pytest.approx(0.8 * 0.4)
    assert one.buyer_scar == pytest.approx(0.2)
    assert one.buyer_competence_trust == 0.6


def test_suppliers_trust_who_pays_and_is_fair(world, one, assumptions):
    """S1.65: half a month overdue leaves half of 0.8, 0.4: 0.65 falls by 0.2 x 0.25 to 0.6.
    Fair: 0.35 x 1.6 + 0.25 x 0.48 + 0.2 x (0.5 - 0.3) - 0.4 x 0.2 = 0.64: 0.54 rises by a tenth of 0.1 to 0.55."""
    assumptions.paying_proves, assumptions.goodwill_given, assumptions.goodwill_by_people = 0.8, 0.35, 0.25
    assumptions.pressure_resented, assumptions.scandal_costs, assumptions.goodwill_by_sharing = 0.2, 0.4, 0.0
    assumptions.trust_gain, assumptions.trust_loss_ratio = 0.1, 2.0
    one.revenue_mean, one.overdue, one.supplier_competence_trust = 1000.0, 500.0, 0.65
    one.supplier_satisfaction, one.interpersonal_trust, one.price_pressure = 0.6, 0.48, 0.3
    world.buyers[0].scandal, one.supplier_goodwill_trust = 0.2, 0.54
    trust.trust_buyer(one, world.buyers[0], assumptions)
    assert one.supplier_competence_trust == pytest.approx(0.6)
    assert one.supplier_goodwill_trust == pytest.approx(0.55)


def test_misconduct_breaks_the_suppliers_goodwill(world, one, assumptions):
    """S1.66: 0.5 seen at a harm of 0.8 keeps 1 - 0.8 x 0.75 = 0.4; a scar of 0.2 x 0.5 comes to 0.1 x 0.9."""
    assumptions.trust_gain, assumptions.betrayal_harm, assumptions.scar, assumptions.scar_fades = 0.0, 0.8, 0.2, 0.1
    one.supplier_goodwill_trust, one.misconduct_seen, one.supplier_scar = 0.5, 0.5, 0.1
    trust.trust_buyer(one, world.buyers[0], assumptions)
    assert one.supplier_goodwill_trust == pytest.approx(0.5 * 0.4)
    assert one.supplier_scar == pytest.approx(0.09 + 0.1)


def test_people_who_meet_learn_to_trust_each_other(world, one, assumptions):
    """Half of 0.6 for what the firm delivers, of 0.7 for skill and of half a fit of 0.4: 0.3 + 0.35 + 0.1 = 0.75."""
    tie, assumptions.trust_gain, assumptions.fit_weight = world.ties[0], 1.0, 1.0
    tie.met, tie.fit, world.contacts[0].skill, one.buyer_satisfaction = True, 0.4, 0.7, 0.6
    trust.trust_person(one, tie, world.contacts[0], assumptions)
    assert tie.buyer_trust == pytest.approx(0.75)


def test_two_who_do_not_get_on_do_not_come_to_trust_each_other(world, one, assumptions):
    """S1.44: 0.5 + 0.25 - 0.125 = 0.625 would lift trust of 0.4; a fit of - 0.5 keeps it there.  Where fit does
    not count, 0.75 lifts it by a tenth of 0.35."""
    tie, assumptions.trust_gain, assumptions.fit_weight = world.ties[0], 0.1, 1.0
    one.buyer_satisfaction, world.contacts[0].skill, tie.met, tie.fit, tie.buyer_trust = 1.0, 0.5, True, -0.5, 0.4
    trust.trust_person(one, tie, world.contacts[0], assumptions)
    assert tie.buyer_trust == 0.4
    assumptions.fit_weight = 0.0
    trust.trust_person(one, tie, world.contacts[0], assumptions)
    assert tie.buyer_trust == pytest.approx(0.435)


def test_betrayal_of_the_firm_spoils_trust_of_persons(world, one, assumptions):
    """Without meeting: 0.4 keeps 1 - 0.5 x 0.8 x 0.5 = 0.8 of itself."""
    tie, assumptions.betrayal_harm = world.ties[0], 0.8
    tie.met, tie.buyer_trust, one.discovered = False, 0.4, 0.5
    trust.trust_person(one, tie, world.contacts[0], assumptions)
    assert tie.buyer_trust == pytest.approx(0.32)


def test_a_firm_is_trusted_nearly_as_little_as_its_weaker_side(one):
    """0.8 and 0.4: half of 0.4 + 0.6 is 0.5.  0.5 and 0.6: half of 0.5 + 0.55 is 0.525."""
    one.buyer_competence_trust, one.buyer_goodwill_trust = 0.8, 0.4
    one.supplier_competence_trust, one.supplier_goodwill_trust = 0.5, 0.6
    trust.combine_trust(one)
    assert (one.buyer_trust, one.supplier_trust) == (pytest.approx(0.5), pytest.approx(0.525))


def test_a_scandal_costs_goodwill_at_every_customer(world, one, assumptions):
    """S0.30: a harm of 0.2 by a scandal of 0.5 leaves 0.9 of it."""
    assumptions.scandal_harm, world.suppliers[0].scandal, one.buyer_goodwill_trust = 0.2, 0.5, 0.6
    trust.suffer_scandal(one, world.suppliers[0], assumptions)
    assert one.buyer_goodwill_trust == pytest.approx(0.54)


@pytest.fixture
def bound(one, assumptions):
    """Trust 0.6, satisfaction 0.4 and bonds 0.5 x 0.4 + 0.5 x 0.2 = 0.3 both ways; all extras count for nothing."""
    assumptions.commitment_speed, assumptions.usual_alignment = 1.0, 0.6
    assumptions.trust_commits, assumptions.satisfaction_commits, assumptions.status_commits = 0.4, 0.2, 0.15
    assumptions.adaptation_binds = assumptions.basics_weight = assumptions.care_weight = 0.0
    one.switching_cost, one.involvement, one.alignment, one.tier = 0.4, 0.2, 0.6, Tier.KEY
    one.buyer_trust = one.supplier_trust = 0.6
    one.buyer_satisfaction = one.supplier_satisfaction = 0.4
    return one


def test_commitment_follows_trust_satisfaction_bonds_and_status(bound, assumptions):
    """0.4 x (0.6 + 0.3) + 0.2 x 0.4 = 0.44; status adds 0.15 for the supplier, half of it for the buyer; both together
    half of 0.515 and of the mean, 0.5525."""
    assert trust.will_to_stay(0.6, 0.4, bound, assumptions) == pytest.approx(0.44)
    trust.commit(bound, assumptions)
    assert (bound.buyer_commitment, bound.supplier_commitment) == (pytest.approx(0.515), pytest.approx(0.59))
    assert bound.commitment == pytest.approx(0.53375)


def test_without_status_commitment_goes_a_part_of_the_way(bound, assumptions):
    """A quarter of the way from 0.2 to 0.44 on either side is 0.26."""
    bound.tier, assumptions.commitment_speed = Tier.STANDARD, 0.25
    bound.buyer_commitment = bound.supplier_commitment = 0.2
    trust.commit(bound, assumptions)
    assert (bound.buyer_commitment, bound.supplier_commitment) == (pytest.approx(0.26), pytest.approx(0.26))


def test_four_more_things_make_a_buyer_committed(bound, assumptions):
    """Interests 0.1 closer: + 0.2 x 0.1.  Adaptation 0.2 above usual at 0.5: + 0.1.  Care 0.1 above usual at 0.4:
    + 0.04.  Basics of 0.5 x 1 where 0.7 are needed, at 0.5: - 0.1.  From 0.515 this makes 0.575."""
    assumptions.adaptation_binds, assumptions.usual_adaptation, bound.adaptation = 0.5, 0.1, 0.3
    assumptions.care_weight, assumptions.usual_care, bound.care_taken, bound.alignment = 0.4, 0.5, 0.6, 0.7
    assumptions.basics_weight, assumptions.basics_needed = 0.5, 0.7
    bound.reliability, bound.response, bound.contact_intensity, bound.open_problem = 1.0, 0.0, 0.0, 0
    trust.commit(bound, assumptions)
    assert bound.buyer_commitment == pytest.approx(0.515 + 0.02 + 0.1 + 0.04 - 0.1)


def test_one_of_many_claims_hardly_more_than_the_mean(world, one):
    """Claims of 4 over two accounts: up to 2 it is one of many; a single account never is."""
    supplier = world.suppliers[0]
    supplier.budget_claims, one.budget_claim = 4.0, 2.0
    assert trust.one_of_many(one, supplier)
    one.budget_claim = 2.1
    assert not trust.one_of_many(one, supplier)
    supplier.account_count, one.budget_claim = 1, 0.1
    assert not trust.one_of_many(one, supplier)


@pytest.mark.parametrize(("weight", "skill", "kind"), [
    (1.0, 0.3, Kind.TREATED_AS_ONE_OF_MANY), (3.0, 0.3, Kind.WRONG_PEOPLE), (3.0, 0.6, Kind.UNREALISTIC_AIMS),
])  # fmt: skip
def test_status_announced_and_not_lived_disappoints(world, one, assumptions, weight, skill, kind):
    """S4.19: in the twelfth month 0.7 was expected and 0.6 came, which at 1.5 weighs 0.15: goodwill keeps
    1 - 0.4 x 0.15 = 0.94; told once."""
    assumptions.disappointment_harm, assumptions.gap_weight = 0.4, 1.5
    one.status_announced, one.announced_months, one.buyer_expectation, one.delivered = True, 10, 0.7, 0.6
    one.budget_claim, world.suppliers[0].budget_claims, world.contacts[0].skill, one.buyer_goodwill_trust = (
        weight,
        4.0,
        skill,
        0.5,
    )
    for told in (0, 1, 1):
        trust.note_disappointment(world, one, assumptions)
        assert len(kinds(world)) == told
    assert world.events[0].kind == kind and world.events[0].size == pytest.approx(0.1)
    assert one.buyer_goodwill_trust == pytest.approx(0.47)


def test_an_empty_seat_is_the_wrong_person(world, one):
    one.budget_claim, world.suppliers[0].budget_claims = 3.0, 4.0
    world.contacts[0].skill, world.contacts[0].filled = 0.9, False
    trust.tell_disappointment(world, one, 0.2)
    assert kinds(world) == ["WRONG_PEOPLE"] and world.events[0].size == pytest.approx(0.2)


def test_what_was_met_nearly_disappoints_nobody(world, one, assumptions):
    """A gap of 0.04 after the same time is felt and not told, nothing of an account without announcement."""
    one.status_announced, one.announced_months, one.buyer_expectation, one.delivered = True, 11, 0.64, 0.6
    trust.note_disappointment(world, one, assumptions)
    one.status_announced, one.announced_months, one.buyer_expectation = False, 12, 0.9
    trust.note_disappointment(world, one, assumptions)
    assert kinds(world) == [] and one.announced_months == 12


def test_a_grave_failure_without_trust_is_told(world, one, assumptions):
    one.failed, one.severity, one.buyer_trust = True, 0.9, 0.5
    trust.note_disappointment(world, one, assumptions)
    assert kinds(world) == []
    one.buyer_trust = 0.3
    trust.note_disappointment(world, one, assumptions)
    assert kinds(world) == ["DISAPPOINTED"] and world.events[0].size == pytest.approx(0.9)


def test_the_weaker_will_counts_for_more(one):
    """0.5 x 0.4 + 0.25 x (0.8 + 0.4) = 0.5."""
    one.buyer_commitment, one.supplier_commitment = 0.8, 0.4
    trust.combine_commitment(one)
    assert one.commitment == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("elsewhere", "announced", "standard"), [(0.6, False, 0.6), (0.6, True, 0.7), (0.95, True, 1.0)]
)
def test_an_announcement_raises_the_standard(one, assumptions, elsewhere, announced, standard):
    """0.6 elsewhere and 0.1 promised; more than all is not expected."""
    one.service_elsewhere, one.status_announced, assumptions.announcement_lift = elsewhere, announced, 0.1
    assert trust.standard_of(one, assumptions) == pytest.approx(standard)
