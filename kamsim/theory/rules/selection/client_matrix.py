"""The client matrix and the audit of tiers: where an account stands and whether its tier fits (S3.3, S4.24)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import note
from kamsim.theory.rules.quantities import TINY, clamp, mean
from kamsim.theory.words import Quadrant, Tier


@rule
def place_on_matrix(relationship, possible):
    """Attractiveness against strength of the relationship, every quarter (S3.3).

    Attractive is what is possible when the growth of two years has come: 0.6 and twice 5% are 0.7.  Trust 0.6, half of
    the potential won: 0.55.
    """
    relationship.attractiveness = clamp(possible + 2.0 * relationship.growth_forecast)
    won = min(1.0, relationship.share_of_wallet / max(TINY, relationship.potential_believed))
    relationship.position = clamp(mean(relationship.buyer_trust, won)) if relationship.active else 0.0
    attractive, strong = relationship.attractiveness > 0.5, relationship.position > 0.5
    if attractive:
        relationship.quadrant = Quadrant.DEFEND if strong else Quadrant.BUILD
    else:
        relationship.quadrant = Quadrant.HARVEST if strong else Quadrant.LEAVE


@rule
def steer(relationship, assumptions):
    """The matrix moves resources: at a weight of 0.2 build claims 1.2, defend 1.1, harvest 0.9, leave 0.8 times."""
    push = -1.0
    if relationship.quadrant == Quadrant.BUILD:
        push = 1.0
    if relationship.quadrant == Quadrant.DEFEND:
        push = 0.5
    if relationship.quadrant == Quadrant.HARVEST:
        push = -0.5
    relationship.budget_claim *= 1.0 + assumptions.matrix_weight * push


@rule
def defined_tier(relationship, assumptions):
    """The tier that the definitions give an account of its significance (S4.24)."""
    if relationship.significance >= assumptions.strategic_bar:
        return Tier.STRATEGIC
    if relationship.significance >= assumptions.significance_bar:
        return Tier.KEY
    return Tier.STANDARD


@rule
def audit_tier(world, relationship, assumptions):
    """Once a year each tier is held against its definition; what fits is forgotten (S4.24)."""
    relationship.misfit = relationship.tier - defined_tier(relationship, assumptions)
    relationship.misfit_years = relationship.misfit_years + 1 if relationship.misfit > 0 else 0
    if relationship.misfit_years == 1 and assumptions.misfit_patience > 0:
        note(world, Kind.TIER_MISFIT, relationship, float(relationship.misfit), relationship.tier)


@rule
def too_high(relationship, assumptions):
    """Whether audit after audit has found the tier too high."""
    return assumptions.misfit_patience > 0 and relationship.misfit_years >= assumptions.misfit_patience
