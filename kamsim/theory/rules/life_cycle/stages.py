"""The life cycle: both sides consent to go up, either can go down; decline, exit, end (S0.1, S0.2, S1.16, S1.61).

The stage is read off trust, commitment, information, people and share; it drives none of them.  What both sides
have *agreed* to is a decision of its own and opens the deeper forms of information and investment.
"""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.words import Condition, EndReason, Side, Stage

from .conditions import cause_of_fall, cause_of_rise, highest_borne, lacks
from .consent import agree
from .crises import feel_crisis
from .ending import decline, end_relationship, may_decline


@rule
def place_of(relationship):
    """Where a relationship stands: over, in decline, on trial, or on the stage it lives, which is basic at the least.

    Whoever comes out of a decline or a trial comes to a basic relationship.
    """
    if relationship.ended:
        return Stage.ENDED
    if relationship.disintegrating:
        return Stage.DISINTEGRATING
    if not relationship.active or relationship.trial:
        return Stage.EXPLORATORY
    return relationship.stage if relationship.stage <= Stage.INTEGRATED and relationship.stage > 0 else Stage.BASIC


@rule
def begin_stage(relationship, assumptions):
    """Two that agreed to a stage have lived it, unless their state falls clearly short: then no more is agreed."""
    relationship.stage = relationship.agreed
    relationship.stage = place_of(relationship)
    if relationship.stage >= Stage.BASIC and relationship.stage <= Stage.INTEGRATED:
        relationship.stage = highest_borne(relationship, relationship.stage, assumptions)
    relationship.highest_stage = relationship.stage
    if relationship.active and relationship.agreed > relationship.stage:
        relationship.agreed = relationship.stage if relationship.stage > Stage.BASIC else Stage.BASIC


@rule
def enter_stage(world, relationship, stage):
    """A stage begins; rises and falls are told with the condition that was the last to be met or the first to fail."""
    before, condition = relationship.stage, relationship.lacking
    relationship.stage, relationship.stage_months = stage, 0
    relationship.lacking, relationship.lacking_months = Condition.NONE, 0
    if stage <= Stage.INTEGRATED and before <= Stage.INTEGRATED and relationship.active:
        note(world, Kind.STAGE_ROSE if stage > before else Kind.STAGE_FELL, relationship, float(before), stage)
        because(world, cause_of_rise(condition) if stage > before else cause_of_fall(condition), 1.0, Kind.NONE, 0.0)
        relationship.highest_stage = max(relationship.highest_stage, stage)


@rule
def look_up(world, relationship, assumptions):
    """The next stage is reached when nothing is lacking any more and the last one has been lived for a while."""
    condition = lacks(relationship, relationship.stage + 1, assumptions)
    if condition != Condition.NONE:
        relationship.lacking = condition
    elif relationship.stage_months >= assumptions.grace_months:
        enter_stage(world, relationship, relationship.stage + 1)


@rule
def live_stage(world, relationship, assumptions):
    """A stage is lost only when something that it takes has been lacking for months; else one looks at the next."""
    condition = lacks(relationship, relationship.stage, assumptions)
    if condition == Condition.NONE:
        relationship.lacking_months = 0
        if relationship.stage < Stage.INTEGRATED:
            look_up(world, relationship, assumptions)
    else:
        same = condition == relationship.lacking
        relationship.lacking_months = relationship.lacking_months + 1 if same else 1
        relationship.lacking = condition
        if relationship.lacking_months > assumptions.grace_months:
            enter_stage(world, relationship, highest_borne(relationship, relationship.stage - 1, assumptions))


@rule
def label(world, relationship, assumptions):
    """Read the stage off the state and note when it has changed."""
    place = place_of(relationship)
    relationship.stage_months += 1
    if place != relationship.stage:
        enter_stage(world, relationship, place)
    elif place >= Stage.BASIC and place <= Stage.INTEGRATED:
        live_stage(world, relationship, assumptions)


@rule
def step_back(relationship, assumptions):
    """Either side takes back what was agreed when it finds no benefit or is gravely wronged, step by step (S1.62)."""
    sour = min(relationship.buyer_satisfaction, relationship.supplier_satisfaction) < assumptions.sour_below
    over = relationship.agreed > relationship.buyer_ceiling and assumptions.buyer_must_consent
    over = over or relationship.agreed > relationship.supplier_ceiling
    over = over and assumptions.ceilings_bind
    betrayed = max(relationship.recent_betrayal, relationship.recent_misconduct) > assumptions.unforgivable
    if relationship.agreed > Stage.BASIC and (sour or over or betrayed):
        relationship.agreed -= 1


@rule
def live_on(world, relationship, draw, assumptions):
    """One month of the life cycle of one relationship."""
    buyer, supplier = world.buyers[relationship.buyer], world.suppliers[relationship.supplier]
    if relationship.active:
        relationship.age += 1
        feel_crisis(world, relationship)
        if buyer.exited:
            end_relationship(world, relationship, EndReason.BUYER_FAILED, Side.BUYER, assumptions)
        elif supplier.exited:
            end_relationship(world, relationship, EndReason.SUPPLIER_FAILED, Side.SUPPLIER, assumptions)
        elif relationship.disintegrating:
            decline(world, relationship, buyer, supplier, draw, assumptions)
        else:
            may_decline(world, relationship, draw, assumptions)
            agree(world, relationship, buyer, draw, assumptions)
    label(world, relationship, assumptions)
