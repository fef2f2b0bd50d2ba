"""Customers that lose money are made cheaper to serve, then let go; those that misbehave are let go at once (S1.73)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.words import EndReason, Side, Tier

from .ending import end_relationship


@rule
def reengineer(world, relationship, assumptions):
    """First try to make the account cheaper to serve, once (S1.73)."""
    relationship.reengineered = True
    relationship.losing_months = 0
    relationship.complexity *= 1.0 - assumptions.reengineering_saves
    note(world, Kind.REENGINEERED, relationship, assumptions.reengineering_saves, 0)
    because(world, Kind.UNPROFITABLE, 1.0, Kind.NONE, 0.0)


@rule
def consider_sacking(world, relationship, supplier, assumptions):
    """A customer that still loses money after re-engineering is let go, unless much is hoped of it (S1.73)."""
    losing = relationship.active and relationship.losing_months > assumptions.loss_patience
    if losing and not relationship.reengineered:
        reengineer(world, relationship, assumptions)
    elif losing and relationship.tier == Tier.STANDARD and relationship.significance < assumptions.significant:
        relationship.exit_planned = supplier.maturity > 0.5
        end_relationship(world, relationship, EndReason.UNPROFITABLE, Side.SUPPLIER, assumptions)
    elif relationship.active and not relationship.still_served and relationship.tier == Tier.STANDARD:
        relationship.exit_planned = supplier.maturity > 0.5
        end_relationship(world, relationship, EndReason.UNPROFITABLE, Side.SUPPLIER, assumptions)
    if relationship.active and relationship.recent_misconduct > assumptions.misconduct_unbearable:
        end_relationship(world, relationship, EndReason.MISCONDUCT, Side.SUPPLIER, assumptions)
