"""Trust of a buyer and a supplier in each other, worked out by hand."""

import pytest

from kamsim.theory.rules.people import buying_centre
from kamsim.theory.rules.trust import trust
from kamsim.theory.words import Stage
from tests.rules.conftest import kinds


@pytest.fixture
def account(world):
    """The first relationship, with nothing special: all levers at nothing."""
    relationship = world.relationships[0]
    relationship.revenue_mean, relationship.fill_rate = 10_000.0, 1.0
    return relationship


@pytest.fixture
def one(world):
    """An account of usual size."""
    pair, supplier = world.relationships[0], world.suppliers[0]
    supplier.sales_mean, supplier.partners = 200_000.0, 2
    pair.revenue_mean, pair.revenue = 100_000.0, 100_000.0
    return pair


def test_trust_rises_slowly_and_falls_fast(assumptions):
    """From 0.5: towards 0.9 at 0.03 it rises by 0.012; towards 0.1 at 0.03 x 2.5 it falls by 0.03."""
    assumptions.trust_gain, assumptions.trust_loss_ratio = 0.03, 2.5
    assert trust.follow_experience(0.5, 0.9, 1.0, assumptions) == pytest.approx(0.512)
    assert trust.follow_experience(0.5, 0.1, 1.0, assumptions) == pytest.approx(0.47)


def test_a_scar_is_a_ceiling_on_goodwill(assumptions):
    """With a ceiling of 0.6, experience of 0.9 pulls 0.5 towards 0.6 only: 0.5 + 0.1 x 0.1 = 0.51."""
    assumptions.trust_gain = 0.1
    assert trust.follow_experience(0.5, 0.9, 0.6, assumptions) == pytest.approx(0.51)


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


def test_betrayal_breaks_goodwill_and_leaves_a_scar(world, assumptions):
    """S1.68: gravity 0.5, harm 0.75: goodwill keeps 1 - 0.75 x (0.4 + 0.3) = 0.475; the scar is 0.4 x 0.5 = 0.2."""
    assumptions.trust_gain, assumptions.betrayal_harm, assumptions.scar = 0.0, 0.75, 0.4
    one = world.relationships[0]
    one.buyer_goodwill_trust, one.discovered = 0.8, 0.5
    trust.trust_goodwill(one, assumptions)
    assert one.buyer_goodwill_trust == pytest.approx(0.8 * 0.475)
    assert one.buyer_scar == pytest.approx(0.2)


def test_two_who_do_not_get_on_block_trust_and_the_next_step(world, assumptions):
    """S1.44: at a fit of -0.5 trust of 0.4 does not rise though experience of 0.5 + ... would lift it."""
    relationship, tie = world.relationships[0], world.ties[0]
    relationship.buyer_satisfaction, tie.strength, tie.met, tie.fit = 1.0, 1.0, True, -0.5
    tie.buyer_trust = 0.4
    trust.trust_person(relationship, tie, world.contacts[0], assumptions)
    assert tie.buyer_trust == 0.4
    assumptions.fit_counts = 0.0
    trust.trust_person(relationship, tie, world.contacts[0], assumptions)
    assert tie.buyer_trust > 0.4
    relationship.first_buyer_contact, assumptions.fit_counts = 2, 1.0
    buying_centre.weigh_persons(world, relationship, assumptions)
    assert relationship.personal_fit == -0.5 and kinds(world) == ["POOR_FIT"]


def test_proof_counts_double_while_basic(account, assumptions):
    """S0.6: proof 0.1 above the usual at a weight of 0.25 lifts experience by 0.05 while basic and 0.025 later."""
    assumptions.trust_gain, assumptions.proof_counts, assumptions.usual_proof = 1.0, 0.25, 0.8
    gains = []
    for stage in (Stage.BASIC, Stage.COOPERATIVE):
        account.stage, told = stage, []
        for proven in (0.8, 0.9):
            account.buyer_competence_trust, account.proven = 0.0, proven
            trust.trust_competence(account, assumptions)
            told.append(account.buyer_competence_trust)
        gains.append(told[1] - told[0])
    assert gains == pytest.approx([0.05, 0.025])


def test_forgiveness_is_used_up(one, assumptions):
    """S2.23: a bond of 0.5 forgives 0.3 of a first failure, 0.225 of a second, nothing of a fifth."""
    one.interpersonal_trust = one.buyer_commitment = 0.5
    for failures, part in ((1.0, 0.3), (2.0, 0.225), (5.0, 0.0)):
        one.recent_failures = failures
        assert trust.forgiveness(one, assumptions) == pytest.approx(part)
