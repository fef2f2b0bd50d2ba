"""The life cycle: both sides consent to go up, either can go down; decline, exit, end (S0.1, S0.2, S1.16, S1.61).

The stage is read off trust, commitment, information, people and share; it drives none of them.  What both sides
have *agreed* to is a decision of its own and opens the deeper forms of information and investment.
"""

import math

from ..rule import rule
from ..words import Act, Conduct, EndReason, Kind, Side, Stage, Tier
from .ledger import because, note
from .meetings import deep_enough, has_senior_tie
from .quantities import share, toward


@rule
def state_allows(relationship, stage, assumptions):
    """Whether the state fits a stage; thresholds rise by one step from stage to stage."""
    step = stage - Stage.BASIC
    slack = assumptions.stage_slack if relationship.stage >= stage and relationship.stage <= Stage.INTEGRATED else 0.0
    trusted = relationship.buyer_trust >= assumptions.stage_trust + 0.03 * step - slack
    committed = relationship.commitment >= assumptions.stage_commitment + assumptions.stage_commitment_step * step - slack
    informed = relationship.information >= assumptions.stage_information * step - slack
    involved = relationship.involvement >= assumptions.stage_involvement * step - slack
    return trusted and committed and informed and involved and deep_enough(relationship, stage)


@rule
def read_stage(relationship, assumptions):
    """The highest stage that both agreed to and the state bears out; not more than one step up from where it was."""
    if relationship.ended:
        return Stage.ENDED
    if relationship.disintegrating:
        return Stage.DISINTEGRATING
    if not relationship.active or relationship.trial:
        return Stage.EXPLORATORY
    stage = Stage.BASIC
    if relationship.agreed >= Stage.COOPERATIVE and state_allows(relationship, Stage.COOPERATIVE, assumptions):
        stage = Stage.COOPERATIVE
        if relationship.agreed >= Stage.INTERDEPENDENT and state_allows(relationship, Stage.INTERDEPENDENT, assumptions):
            stage = Stage.INTERDEPENDENT
            if relationship.agreed >= Stage.INTEGRATED and state_allows(relationship, Stage.INTEGRATED, assumptions):
                stage = Stage.INTEGRATED
    return stage


@rule
def note_stage(world, relationship, before):
    """Say when the label has changed, and what was weakest."""
    if relationship.stage <= Stage.INTEGRATED and before <= Stage.INTEGRATED and relationship.active:
        if relationship.stage > before:
            note(world, Kind.STAGE_ROSE, relationship, float(before), relationship.stage)
            because(world, Kind.DELIGHTED, relationship.buyer_trust, Kind.BONDS, relationship.commitment)
            relationship.highest_stage = max(relationship.highest_stage, relationship.stage)
        if relationship.stage < before:
            note(world, Kind.STAGE_FELL, relationship, float(before), relationship.stage)
            if relationship.contact_lost > 0.3:
                because(world, Kind.CONTACT_LEFT, relationship.contact_lost, Kind.TRUST_LOW, 1.0 - relationship.buyer_trust)
            elif relationship.recent_betrayal > 0.1:
                because(world, Kind.ACT_DETECTED, relationship.recent_betrayal, Kind.TRUST_LOW, 1.0 - relationship.buyer_trust)
            else:
                because(world, Kind.BENEFIT_LOW, 1.0 - relationship.buyer_satisfaction, Kind.DRIFT, 1.0 - relationship.alignment)


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
    """The buyer compares what going deeper is worth with what it costs in freedom (S1.16, S1.17)."""
    worth = relationship.buyer_satisfaction + 0.5 * (relationship.buyer_trust - 0.5) + 0.3 * (buyer.willingness - 0.5)
    worth += 0.3 * (relationship.alignment - 0.6) + 0.3 * relationship.value_remembered
    cost = assumptions.freedom + assumptions.freedom_step * (relationship.agreed - 1) + 0.3 * relationship.recent_betrayal
    return worth > cost and relationship.agreed < relationship.buyer_ceiling


@rule
def supplier_consents(world, relationship, assumptions):
    """The supplier goes deeper only where it pays, or will, and where it wants to (S1.49)."""
    pays = relationship.profit_mean > 0.0 or relationship.significance > assumptions.significant
    senior = relationship.agreed < Stage.COOPERATIVE or has_senior_tie(world, relationship)
    wanted = relationship.agreed < relationship.supplier_ceiling
    return pays and senior and wanted and relationship.supplier_satisfaction > 0.4


@rule
def agree(world, relationship, buyer, draw, assumptions):
    """Both sides talk about the next step about once a year, where the last one is lived (S1.16)."""
    lived = relationship.stage == relationship.agreed and relationship.stage_months >= assumptions.stage_patience
    if lived and relationship.agreed < Stage.INTEGRATED and draw.rises < assumptions.talks_a_year / 12.0:
        if relationship.blocked:
            note(world, Kind.RIVAL_CONFLICT, relationship, relationship.involvement, relationship.agreed + 1)
            because(world, Kind.RIVAL_CONFLICT, 1.0, Kind.NONE, 0.0)
        elif supplier_consents(world, relationship, assumptions) and relationship.tier >= needed_tier(relationship):
            if buyer_consents(relationship, buyer, assumptions):
                relationship.agreed += 1
            elif relationship.agreed >= relationship.buyer_ceiling:
                note(world, Kind.CONSENT_REFUSED, relationship, relationship.buyer_satisfaction, relationship.agreed + 1)
                because(world, Kind.CEILING, 1.0, Kind.NONE, 0.0)
            else:
                note(world, Kind.CONSENT_REFUSED, relationship, relationship.buyer_satisfaction, relationship.agreed + 1)
                because(world, Kind.BENEFIT_LOW, 1.0 - relationship.buyer_satisfaction, Kind.TRUST_LOW, 1.0 - relationship.buyer_trust)


@rule
def needed_tier(relationship):
    """Beyond co-operation an account needs the attention that goes with key status."""
    return Tier.STANDARD if relationship.agreed < Stage.COOPERATIVE else Tier.KEY


@rule
def step_back(relationship, assumptions):
    """Either side takes back what was agreed when it finds no benefit; part of the way is possible (S1.62)."""
    sour = min(relationship.buyer_satisfaction, relationship.supplier_satisfaction) < assumptions.sour
    over = relationship.agreed > relationship.buyer_ceiling or relationship.agreed > relationship.supplier_ceiling
    betrayed = relationship.recent_betrayal > 0.4 or relationship.recent_misconduct > 0.5
    if relationship.agreed > Stage.BASIC and (sour or over or betrayed):
        relationship.agreed -= 1


@rule
def bond(relationship):
    """What holds the buyer: commitment, cost of leaving, people."""
    return 0.5 * relationship.buyer_commitment + 0.3 * relationship.switching_cost + 0.2 * relationship.depth


@rule
def discontent(relationship, buyer, assumptions):
    """What pushes the buyer away, in the units of the hazard's exponent."""
    push = assumptions.push_satisfaction * (assumptions.content_level - relationship.buyer_satisfaction)
    push += assumptions.push_trust * (0.5 - relationship.buyer_trust) + assumptions.push_drift * (0.6 - relationship.alignment)
    push += assumptions.push_betrayal * relationship.recent_betrayal
    push += assumptions.push_failure * max(0.0, relationship.recent_failures - 1.0)
    push += assumptions.push_contact * relationship.contact_lost - assumptions.push_offer * relationship.offer
    if relationship.contact_intensity < 0.3:
        push += assumptions.push_neglect
    return push


@rule
def name_cause(relationship, assumptions):
    """The largest of the pushes gives the decline its name."""
    reason = EndReason.DRIFT
    most = max(0.05, assumptions.push_drift * (0.6 - relationship.alignment))
    if assumptions.push_failure * max(0.0, relationship.recent_failures - 1.0) > most:
        reason, most = EndReason.FAILURE, assumptions.push_failure * (relationship.recent_failures - 1.0)
    if assumptions.push_contact * relationship.contact_lost > most:
        reason, most = EndReason.CONTACT_LOST, assumptions.push_contact * relationship.contact_lost
    if relationship.contact_intensity < 0.3 and assumptions.push_neglect > most:
        reason, most = EndReason.NEGLECT, assumptions.push_neglect
    if relationship.unit_price > 1.03 and 8.0 * (relationship.unit_price - 1.0) > most:
        reason, most = EndReason.PRICE, 8.0 * (relationship.unit_price - 1.0)
    if assumptions.push_betrayal * relationship.recent_betrayal > most:
        reason = EndReason.BETRAYAL
    return reason


@rule
def kind_of_reason(reason):
    """The word of the ledger for a reason to decline."""
    if reason == EndReason.FAILURE:
        return Kind.SERVICE_FAILED
    if reason == EndReason.CONTACT_LOST:
        return Kind.CONTACT_LEFT
    if reason == EndReason.NEGLECT:
        return Kind.NEGLECT
    if reason == EndReason.PRICE:
        return Kind.PRICE_HIGH
    if reason == EndReason.BETRAYAL:
        return Kind.ACT_DETECTED
    return Kind.DRIFT


@rule
def begin_decline(world, relationship, reason, cause, second):
    """The relationship tips into decline."""
    if not relationship.disintegrating and relationship.active:
        relationship.disintegrating = True
        relationship.decline_months = 0
        relationship.decline_cause = reason
        note(world, Kind.DECLINE_BEGAN, relationship, relationship.share_of_wallet, reason)
        because(world, cause, 0.7, second, 0.3)


@rule
def may_decline(world, relationship, buyer, draw, assumptions):
    """From every stage decline is possible, and over a long time nearly certain (S0.25); grave betrayal tips at once (S1.68)."""
    hazard = assumptions.decline_rate / 12.0 * math.exp(
        discontent(relationship, buyer, assumptions) - assumptions.bond_holds * bond(relationship)
        + assumptions.young_frail / (1.0 + relationship.age / 12.0))
    shocked = relationship.discovered > 0.0 and relationship.discovered > assumptions.unforgivable + 0.5 * relationship.switching_cost
    if shocked:
        begin_decline(world, relationship, EndReason.BETRAYAL, Kind.ACT_DETECTED, Kind.TRUST_LOW)
    elif draw.decline < hazard:
        reason = name_cause(relationship, assumptions)
        begin_decline(world, relationship, reason, kind_of_reason(reason), Kind.BENEFIT_LOW)


@rule
def choose_conduct(relationship, buyer, supplier, draw):
    """Grown-up parties plan the exit and part constructively; the betrayed are hostile (S0.31, S0.32)."""
    grown_up = 0.5 * (buyer.maturity + supplier.maturity)
    if relationship.recent_betrayal > 0.3 or relationship.recent_misconduct > 0.4:
        relationship.conduct = Conduct.HOSTILE if draw.plans_exit > 0.3 * grown_up else Conduct.SILENT
    elif relationship.exit_planned or draw.plans_exit < grown_up * grown_up:
        relationship.conduct = Conduct.CONSTRUCTIVE
    else:
        relationship.conduct = Conduct.SILENT


@rule
def decline(world, relationship, buyer, supplier, draw, assumptions):
    """Decline runs on to the end unless repaired; an agreed plan gives it notice and order (S0.31)."""
    relationship.decline_months += 1
    if relationship.decline_months == assumptions.exit_talk_months:
        choose_conduct(relationship, buyer, supplier, draw)
        if relationship.conduct == Conduct.CONSTRUCTIVE and not relationship.exit_planned:
            relationship.exit_planned = True
            note(world, Kind.EXIT_PLANNED, relationship, 0.0, 0)
    repaired = relationship.buyer_satisfaction > assumptions.content_level + 0.03 and relationship.buyer_trust > 0.45
    repaired = repaired and relationship.serve and relationship.recent_betrayal < 0.3
    if repaired and draw.recovers < assumptions.recovery * relationship.effort_level:
        relationship.disintegrating = False
        relationship.exit_planned = False
        note(world, Kind.DECLINE_HALTED, relationship, relationship.share_of_wallet, 0)
    elif relationship.share_of_wallet < assumptions.share_too_small or draw.ends < assumptions.end_rate:
        end_relationship(world, relationship, relationship.decline_cause, Side.BUYER, assumptions)


@rule
def end_relationship(world, relationship, reason, initiator, assumptions):
    """The end: pledges are stranded, less so with a plan; conduct decides how it is remembered (S0.32)."""
    relationship.active, relationship.ended, relationship.disintegrating = False, True, False
    relationship.trial, relationship.preferred, relationship.status_announced = False, False, False
    relationship.tier = Tier.STANDARD
    relationship.end_month = world.market[0].month
    relationship.end_reason, relationship.initiator = reason, initiator
    saved = assumptions.plan_saves if relationship.exit_planned else 0.0
    messy = 1.5 if relationship.conduct == Conduct.HOSTILE else 1.0
    relationship.exit_cost = messy * (1.0 - saved) * (relationship.supplier_pledge + 2.0 * relationship.revenue_mean)
    relationship.goodbye = 0.8 if relationship.exit_planned else (0.1 if relationship.conduct == Conduct.HOSTILE else 0.4)
    note(world, Kind.ENDED, relationship, relationship.exit_cost, reason)
    if reason == EndReason.UNPROFITABLE:
        because(world, Kind.UNPROFITABLE, 1.0, Kind.NONE, 0.0)
    else:
        because(world, kind_of_reason(reason), 0.7, Kind.TRUST_LOW, 1.0 - relationship.buyer_trust)
    relationship.share_of_wallet, relationship.share_wanted, relationship.agreed = 0.0, 0.0, Stage.BASIC
    relationship.supplier_pledge, relationship.buyer_pledge, relationship.concession = 0.0, 0.0, 0.0
    relationship.hidden_act, relationship.hidden_misconduct, relationship.open_problem = Act.NONE, 0.0, 0
    relationship.rank, relationship.decline_months = 0, 0


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
            may_decline(world, relationship, buyer, draw, assumptions)
            agree(world, relationship, buyer, draw, assumptions)
    label(world, relationship, assumptions)


@rule
def forget_partner(relationship, assumptions):
    """What two firms were to each other fades when they no longer trade."""
    if not relationship.active:
        relationship.buyer_goodwill_trust = toward(relationship.buyer_goodwill_trust, 0.45, assumptions.forgetting)
        relationship.buyer_competence_trust = toward(relationship.buyer_competence_trust, 0.45, assumptions.forgetting)
        relationship.delivered = 0.5
        relationship.value_remembered *= 0.97
        relationship.failed = False
