"""The life cycle: both sides consent to go up, either can go down; decline, exit, end (S0.1, S0.2, S1.16, S1.61).

The stage is read off trust, commitment, information, people and share; it drives none of them.  What both sides
have *agreed* to is a decision of its own and opens the deeper forms of information and investment.
"""

from kamsim.theory.events import Kind
from kamsim.theory.events.life_cycle import BETRAYAL_TOLD, LOST_CONTACT_TOLD
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.money.lifetime_value import is_worth_more
from kamsim.theory.rules.people.contact_map import deep_enough, has_senior_tie
from kamsim.theory.rules.quantities import below_usual
from kamsim.theory.words import EndReason, Side, Stage, Tier

from .ending import decline, end_relationship, may_decline


@rule
def leeway(relationship, stage, assumptions):
    """A stage that is lived is kept until the state falls clearly short of it."""
    return assumptions.stage_slack if relationship.stage >= stage and relationship.stage <= Stage.INTEGRATED else 0.0


@rule
def trusted_enough(relationship, stage, assumptions):
    """Trust a stage takes."""
    needed = assumptions.stage_trust + assumptions.stage_step * (stage - Stage.BASIC)
    return relationship.buyer_trust >= needed - leeway(relationship, stage, assumptions)


@rule
def committed_enough(relationship, stage, assumptions):
    """Commitment a stage takes."""
    needed = assumptions.stage_commitment + assumptions.stage_step * (stage - Stage.BASIC)
    return relationship.commitment >= needed - leeway(relationship, stage, assumptions)


@rule
def informed_enough(relationship, stage, assumptions):
    """Shared information a stage takes."""
    needed = assumptions.stage_information * (stage - Stage.BASIC)
    return relationship.information >= needed - leeway(relationship, stage, assumptions)


@rule
def involved_enough(relationship, stage, assumptions):
    """Involvement a stage takes."""
    needed = assumptions.stage_involvement * (stage - Stage.BASIC)
    return relationship.involvement >= needed - leeway(relationship, stage, assumptions)


@rule
def state_allows(relationship, stage, assumptions):
    """Whether the state fits a stage; thresholds rise by one step from stage to stage."""
    felt = trusted_enough(relationship, stage, assumptions) and committed_enough(relationship, stage, assumptions)
    done = informed_enough(relationship, stage, assumptions) and involved_enough(relationship, stage, assumptions)
    return felt and done and deep_enough(relationship, stage)


@rule
def may_live(relationship, stage, assumptions):
    """Whether both agreed to a stage, it is at most one step up from what is lived, and the state bears it out.

    Whoever lives a basic relationship may live a co-operative one; out of a decline one comes back to a basic one.
    """
    lived = relationship.stage if relationship.stage <= Stage.INTEGRATED else 0
    return stage <= min(relationship.agreed, lived + 1) and state_allows(relationship, stage, assumptions)


@rule
def read_stage(relationship, assumptions):
    """The highest stage that may be lived, with all those below it; not more than one step up from where it was."""
    if relationship.ended:
        return Stage.ENDED
    if relationship.disintegrating:
        return Stage.DISINTEGRATING
    if not relationship.active or relationship.trial:
        return Stage.EXPLORATORY
    if not may_live(relationship, Stage.COOPERATIVE, assumptions):
        return Stage.BASIC
    if not may_live(relationship, Stage.INTERDEPENDENT, assumptions):
        return Stage.COOPERATIVE
    return Stage.INTEGRATED if may_live(relationship, Stage.INTEGRATED, assumptions) else Stage.INTERDEPENDENT


@rule
def begin_stage(relationship, assumptions):
    """Two that agreed to a stage have lived it, unless their state falls clearly short: then no more is agreed."""
    relationship.stage = relationship.agreed
    relationship.stage = read_stage(relationship, assumptions)
    relationship.highest_stage = relationship.stage
    if relationship.active and relationship.agreed > relationship.stage:
        relationship.agreed = relationship.stage if relationship.stage > Stage.BASIC else Stage.BASIC


@rule
def note_stage(world, relationship, before):
    """Say when the label has changed, and what was weakest."""
    if relationship.stage <= Stage.INTEGRATED and before <= Stage.INTEGRATED and relationship.active:
        if relationship.stage > before:
            note(world, Kind.STAGE_ROSE, relationship, float(before), relationship.stage)
            relationship.highest_stage = max(relationship.highest_stage, relationship.stage)
        if relationship.stage < before:
            note(world, Kind.STAGE_FELL, relationship, float(before), relationship.stage)
            low = below_usual(relationship.buyer_trust, world.market[0].usual_trust)
            if relationship.contact_lost > LOST_CONTACT_TOLD:
                because(world, Kind.CONTACT_LEFT, relationship.contact_lost, Kind.TRUST_LOW, low)
            elif relationship.recent_betrayal > BETRAYAL_TOLD:
                because(world, Kind.ACT_DETECTED, relationship.recent_betrayal, Kind.TRUST_LOW, low)
            else:
                because(
                    world,
                    Kind.BENEFIT_LOW,
                    below_usual(relationship.buyer_satisfaction, world.market[0].usual_satisfaction),
                    Kind.DRIFT,
                    below_usual(relationship.alignment, world.market[0].usual_interests),
                )


@rule
def label(world, relationship, assumptions):
    """Read the stage off the state and note when it has changed."""
    before = relationship.stage
    now = read_stage(relationship, assumptions)
    relationship.stage_months += 1
    if now != before:
        relationship.stage = now
        relationship.stage_months = 0
        note_stage(world, relationship, before)


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
    lived = relationship.stage == relationship.agreed and relationship.stage_months >= assumptions.stage_patience
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
