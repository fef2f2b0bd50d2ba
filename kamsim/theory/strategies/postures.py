"""Settings that several strategies share."""

from kamsim.theory.rule import rule
from kamsim.theory.words import Coverage, Stage, Tier


@rule
def hold_back(relationship):
    """Nothing special: even claims, no status, no care for records, no pledges."""
    relationship.budget_claim = 1.0 if relationship.active else 0.3
    relationship.breadth_wanted, relationship.record_wanted, relationship.pledge_wanted = 0.2, 0.2, 0.0
    relationship.ask_wanted, relationship.temptation, relationship.firmness = 0.0, 0.05, 0.5
    relationship.tier_wanted, relationship.still_served = Tier.STANDARD, True
    relationship.supplier_ceiling = Stage.INTEGRATED
    relationship.own_taste, relationship.evenness, relationship.customer_focus = 0.3, 0.0, 0.5
    relationship.coverage_wanted, relationship.reassign_wanted = Coverage.TEAM, 0.0
    relationship.plan_wanted, relationship.joint_wanted, relationship.review_wanted = 0.0, 0.0, 0.0
    relationship.campaign_wanted = 0.5
    split_evenly(relationship)


@rule
def split_evenly(relationship):
    """The effort in three equal parts: support, answers, presence."""
    relationship.technical_wanted, relationship.response_wanted, relationship.presence_wanted = 0.33, 0.33, 0.34


@rule
def split_by_belief(relationship):
    """The effort in proportion to what the customer is believed to value; evenly if it is believed to value nothing."""
    total = relationship.believed_technical + relationship.believed_response + relationship.believed_presence
    if total < 0.05:
        split_evenly(relationship)
    else:
        relationship.technical_wanted = relationship.believed_technical / total
        relationship.response_wanted = relationship.believed_response / total
        relationship.presence_wanted = relationship.believed_presence / total


@rule
def nurture(relationship):
    """How an account that matters is looked after: broad, on record, with pledges, asked now and then."""
    relationship.breadth_wanted, relationship.record_wanted, relationship.pledge_wanted = 0.6, 0.6, 0.2
    relationship.ask_wanted, relationship.own_taste, relationship.customer_focus = 0.5, 0.1, 0.6
    relationship.reassign_wanted, relationship.plan_wanted, relationship.joint_wanted = 0.6, 0.7, 0.6
    relationship.review_wanted, relationship.campaign_wanted = 0.6, 0.0
    split_by_belief(relationship)


@rule
def serve_from_afar(relationship):
    """An account too small for visits: inside sales give it the usual service for less (pattern C31)."""
    relationship.coverage_wanted, relationship.budget_claim = Coverage.INSIDE, 1.0
