"""The matrix of clients and its audit, by hand."""

import pytest

from kamsim.theory.rules.selection import client_matrix, review
from kamsim.theory.words import Quadrant, Tier
from tests.rules.conftest import kinds


def test_the_matrix_has_four_fields_and_moves_resources(world, assumptions):
    """S3.3: possible 0.6 and two years of 5% are 0.7; trust 0.6 and half of the potential won are 0.55: defend."""
    one = world.relationships[0]
    one.growth_forecast, one.buyer_trust, one.share_of_wallet, one.potential_believed = 0.05, 0.6, 0.25, 0.5
    client_matrix.place_on_matrix(one, 0.6)
    assert (one.attractiveness, one.position) == pytest.approx((0.7, 0.55))
    fields, claims = [], []
    assumptions.matrix_weight = 0.2
    for possible, trusted in ((0.6, 0.6), (0.6, 0.2), (0.2, 0.6), (0.2, 0.2)):
        one.buyer_trust, one.budget_claim = trusted, 1.0
        client_matrix.place_on_matrix(one, possible)
        client_matrix.steer(one, assumptions)
        fields.append(one.quadrant)
        claims.append(one.budget_claim)
    assert fields == [Quadrant.DEFEND, Quadrant.BUILD, Quadrant.HARVEST, Quadrant.LEAVE]
    assert claims == pytest.approx([1.1, 1.2, 0.9, 0.8])


def test_tiers_are_audited_against_their_definitions(world, assumptions):
    """S4.24: a strategic account of significance 0.55 is one tier too high; the second audit lowers it."""
    one, buyer = world.relationships[0], world.buyers[0]
    assumptions.significance_bar, assumptions.strategic_bar, assumptions.misfit_patience = 0.5, 0.6, 2
    one.tier, one.significance, one.tier_months, buyer.solvency = Tier.STRATEGIC, 0.55, 24, 0.9
    client_matrix.audit_tier(world, one, assumptions)
    review.withdraw_status(world, one, buyer, world.suppliers[0], assumptions)
    assert (one.misfit, one.tier) == (1, Tier.STRATEGIC)
    client_matrix.audit_tier(world, one, assumptions)
    review.withdraw_status(world, one, buyer, world.suppliers[0], assumptions)
    assert one.tier == Tier.KEY and kinds(world) == ["TIER_MISFIT", "STATUS_WITHDRAWN"]


@pytest.mark.parametrize(("significance", "tier"), [
    (0.6, Tier.STRATEGIC), (0.59, Tier.KEY), (0.5, Tier.KEY), (0.49, Tier.STANDARD),
])  # fmt: skip
def test_significance_defines_the_tier(world, assumptions, significance, tier):
    """S4.24: key from 0.5, strategic from 0.6."""
    assumptions.significance_bar, assumptions.strategic_bar = 0.5, 0.6
    world.relationships[0].significance = significance
    assert client_matrix.defined_tier(world.relationships[0], assumptions) == tier


@pytest.mark.parametrize(("years", "patience", "high"), [(1, 2, False), (2, 2, True), (9, 0, False)])
def test_a_tier_is_too_high_after_audits_in_a_row(world, assumptions, years, patience, high):
    """Without patience there is no audit."""
    assumptions.misfit_patience, world.relationships[0].misfit_years = patience, years
    assert client_matrix.too_high(world.relationships[0], assumptions) == high


def test_a_tier_that_fits_again_is_forgiven(world, assumptions):
    """A significance of 0.7 is strategic; a tier too low is no misfit that counts."""
    one, assumptions.significance_bar, assumptions.strategic_bar = world.relationships[0], 0.5, 0.6
    one.tier, one.misfit_years, one.significance = Tier.STRATEGIC, 1, 0.7
    client_matrix.audit_tier(world, one, assumptions)
    assert (one.misfit, one.misfit_years) == (0, 0)
    one.tier = Tier.KEY
    client_matrix.audit_tier(world, one, assumptions)
    assert (one.misfit, one.misfit_years, kinds(world)) == (-1, 0, [])
