"""The life cycle: both sides consent to go up, either can go down; decline, exit, end (S0.1, S0.2, S1.16, S1.61).

The stage is read off trust, commitment, information, people and share; it drives none of them.  What both sides
have *agreed* to is a decision of its own and opens the deeper forms of information and investment.
"""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.money.lifetime_value import is_worth_more
from kamsim.theory.rules.people.contact_map import has_senior_tie
from kamsim.theory.rules.quantities import below_usual
from kamsim.theory.words import Condition, EndReason, Side, Stage, Tier

from .conditions import cause_of_fall, cause_of_rise, highest_borne, lacks
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
def buyer_consents(relationship, buyer, assumptions):
    """The buyer compares what going deeper is worth with what it costs in freedom (S1.16, S1.17).

    Satisfaction of 0.5 and, at 0.3, trust of 0.7, willingness of 0.6, interests 0.1 above usual, value of 0.5 and a fit
    of 0.4, which counts half: 0.5 + 0.3 x (0.3 + 0.1 + 0.5 + 0.2) = 0.83.
    """
    more = relationship.buyer_trust + buyer.willingness - 1.0 + relationship.alignment - assumptions.usual_alignment
    more += relationship.value_remembered + 0.5 * assumptions.fit_weight * relationship.personal_fit
    worth = relationship.buyer_satisfaction + assumptions.consent_weight * (more - relationship.recent_betrayal)
    worth += assumptions.resource_bonus if relationship.strategic_resource else 0.0
    worth -= assumptions.gap_costs * max(0.0, relationship.importance_gap)
    cost = assumptions.price_of_freedom + assumptions.price_of_freedom_step * (relationship.agreed - Stage.BASIC)
    below = relationship.agreed < relationship.buyer_ceiling or not assumptions.ceilings_bind
    return (worth > cost and below) or not assumptions.buyer_must_consent


@rule
def supplier_consents(world, relationship, assumptions):
    """The supplier goes deeper only where it pays, or will, where it is not sour, and where it wants to (S1.49)."""
    pays = is_worth_more(relationship, world.suppliers[relationship.supplier], assumptions)
    pays = (pays and relationship.supplier_satisfaction > assumptions.sour_below) or not assumptions.both_must_gain
    senior = relationship.agreed < Stage.COOPERATIVE or not assumptions.senior_needed
    senior = senior or has_senior_tie(world, relationship, assumptions)
    wanted = relationship.agreed < relationship.supplier_ceiling or not assumptions.ceilings_bind
    return pays and senior and wanted


@rule
def eager(relationship, assumptions):
    """Chance a month of talks about the next step; a buyer that pulls brings them forward (S4.13)."""
    return assumptions.talks_a_year / 12.0 * (1.0 + assumptions.pull_talks * (relationship.pull - 0.5))


@rule
def agree(world, relationship, buyer, draw, assumptions):
    """Both sides talk about the next step about once a year, where the last one is lived (S1.16)."""
    lived = relationship.stage == relationship.agreed and relationship.stage_months >= assumptions.grace_months
    if lived and relationship.agreed < Stage.INTEGRATED and draw.rises < eager(relationship, assumptions):
        if relationship.blocked:
            note(world, Kind.RIVAL_CONFLICT, relationship, relationship.involvement, relationship.agreed + 1)
            because(world, Kind.RIVAL_CONFLICT, 1.0, Kind.NONE, 0.0)
        elif supplier_consents(world, relationship, assumptions) and relationship.tier >= needed_tier(relationship):
            if buyer_consents(relationship, buyer, assumptions):
                relationship.agreed += 1
            elif relationship.agreed >= relationship.buyer_ceiling:
                note(
                    world, Kind.CONSENT_REFUSED, relationship, relationship.buyer_satisfaction, relationship.agreed + 1
                )
                because(world, Kind.CEILING, 1.0, Kind.NONE, 0.0)
            else:
                note(
                    world, Kind.CONSENT_REFUSED, relationship, relationship.buyer_satisfaction, relationship.agreed + 1
                )
                because(
                    world,
                    Kind.BENEFIT_LOW,
                    below_usual(relationship.buyer_satisfaction, world.market[0].usual_satisfaction),
                    Kind.TRUST_LOW,
                    below_usual(relationship.buyer_trust, world.market[0].usual_trust),
                )


@rule
def needed_tier(relationship):
    """Beyond co-operation an account needs the attention that goes with key status."""
    return Tier.STANDARD if relationship.agreed < Stage.COOPERATIVE else Tier.KEY


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
