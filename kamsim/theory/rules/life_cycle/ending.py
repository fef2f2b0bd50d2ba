"""Decline and end: what pushes a buyer away, how the two part, and what it costs (S0.25, S0.31, S0.32)."""

import math

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import supplies_of, ties_of
from kamsim.theory.rules.ledger import because, note, sign
from kamsim.theory.rules.market.usual import how_low
from kamsim.theory.rules.quantities import QUARTER, next_year_end, toward
from kamsim.theory.words import Act, Conduct, EndReason, Stage, Tier

DRIFT, LAST = int(EndReason.DRIFT), int(max(EndReason))
"""The reason told where nothing pushes, and the last of all reasons, as numbers."""


@rule
def what_holds(relationship):
    """What holds the buyer: commitment, and half of it each cost of leaving and people.

    0.6, 0.5 and 0.4 are 0.5 x (0.6 + 0.45) = 0.525.
    """
    bonds = 0.5 * (relationship.switching_cost + relationship.depth)
    return 0.5 * (relationship.buyer_commitment + bonds)


@rule
def push_of(reason, relationship, assumptions):
    """How hard one reason pushes the buyer away, in the units of the hazard's exponent; what is good holds it back."""
    if reason == EndReason.DISSATISFIED:
        return assumptions.push_satisfaction * (assumptions.content_level - relationship.buyer_satisfaction)
    if reason == EndReason.DISTRUST:
        return assumptions.push_trust * (0.5 - relationship.buyer_trust)
    if reason == EndReason.DRIFT:
        return assumptions.push_drift * (assumptions.usual_alignment - relationship.alignment)
    if reason == EndReason.BETRAYAL:
        return assumptions.push_betrayal * relationship.recent_betrayal
    if reason == EndReason.FAILURE:
        return assumptions.push_failure * max(0.0, relationship.recent_failures - assumptions.failures_borne)
    if reason == EndReason.CONTACT_LOST:
        return assumptions.push_contact * relationship.contact_lost
    if reason == relationship.crisis:
        return assumptions.push_crisis * relationship.crisis_felt * (1.0 - what_holds(relationship))
    seldom = reason == EndReason.NEGLECT and QUARTER * relationship.contact_intensity < 1.0
    return assumptions.push_neglect if seldom else 0.0


@rule
def discontent(relationship, assumptions):
    """All that pushes the buyer away, in the units of the hazard's exponent."""
    push = 0.0
    for reason in range(LAST + 1):
        push += push_of(reason, relationship, assumptions)
    return push


@rule
def orders_kept(relationship, assumptions):
    """Part of its orders that a buyer keeps up while it is pushed away: they drain long before anything ends (S0.25).

    At a drain of 1 a push of 0.5 leaves exp(-0.25), 0.78; one of 1.2, as after a betrayal, 0.24.
    """
    push = max(0.0, discontent(relationship, assumptions))
    return math.exp(-assumptions.orders_drain * push * push)


@rule
def name_cause(relationship, assumptions):
    """The strongest of the pushes gives the decline its name; where nothing pushes, the two have drifted apart."""
    cause, most = DRIFT, max(0.0, push_of(DRIFT, relationship, assumptions))
    for reason in range(LAST + 1):
        push = push_of(reason, relationship, assumptions)
        if push > most:
            cause, most = reason, push
    return cause


@rule
def kind_of_crisis(reason):
    """The word of the ledger for a crisis that drives two firms apart."""
    if reason == EndReason.RECESSION:
        return Kind.RECESSION_BEGAN
    if reason == EndReason.TROUBLE:
        return Kind.INTERNAL_TROUBLE
    return Kind.SHORTAGE if reason == EndReason.SHORTAGE else Kind.SCANDAL


@rule
def kind_of_reason(reason):
    """The word of the ledger for a reason to decline."""
    if reason == EndReason.FAILURE:
        return Kind.SERVICE_FAILED
    if reason == EndReason.CONTACT_LOST:
        return Kind.CONTACT_LEFT
    if reason == EndReason.NEGLECT:
        return Kind.NEGLECT
    if reason == EndReason.DISSATISFIED:
        return Kind.BENEFIT_LOW
    if reason == EndReason.DISTRUST:
        return Kind.TRUST_LOW
    if reason == EndReason.BETRAYAL:
        return Kind.ACT_DETECTED
    if reason == EndReason.TENDER_LOST:
        return Kind.TENDER_LOST
    if reason == EndReason.VENDOR_CUT:
        return Kind.VENDOR_CUT
    if reason == EndReason.TRIAL_FAILED:
        return Kind.DISAPPOINTED
    if reason == EndReason.MISCONDUCT:
        return Kind.MISCONDUCT_DETECTED
    if reason == EndReason.BUYER_FAILED or reason == EndReason.SUPPLIER_FAILED:
        return Kind.INSOLVENT
    if reason == EndReason.BUYERS_MERGED:
        return Kind.MERGER
    if reason == EndReason.UNPROFITABLE:
        return Kind.UNPROFITABLE
    return Kind.DRIFT if reason <= EndReason.DISTRUST else kind_of_crisis(reason)


@rule
def give_notice(world, relationship):
    """The wronged do not wait for the ends of their contracts: these are cancelled to the end of the business year."""
    month = next_year_end(world.market[0].month, world.buyers[relationship.buyer].year_end)
    for k in supplies_of(relationship):
        world.supplies[k].contract_end = min(world.supplies[k].contract_end, month)
    relationship.contract_end = min(relationship.contract_end, month)


@rule
def begin_decline(world, relationship, reason, cause, second):
    """The relationship tips into decline."""
    if not relationship.disintegrating and relationship.active:
        relationship.disintegrating = True
        relationship.decline_months = 0
        relationship.decline_cause, relationship.conduct = reason, Conduct.SILENT
        if reason == EndReason.BETRAYAL or reason == EndReason.FAILURE or reason == EndReason.VENDOR_CUT:
            give_notice(world, relationship)
        note(world, Kind.DECLINE_BEGAN, relationship, relationship.share_of_wallet, reason)
        because(world, cause, 1.0, second, how_low(world, relationship, second))


@rule
def may_decline(world, relationship, draw, assumptions):
    """From every stage decline is possible (S0.25); grave betrayal tips a relationship at once (S1.68)."""
    hazard = (
        assumptions.decline_rate
        / 12.0
        * math.exp(discontent(relationship, assumptions) - assumptions.bond_holds * what_holds(relationship))
    )
    shocked = (
        relationship.discovered > 0.0
        and relationship.discovered > assumptions.unforgivable + 0.5 * relationship.switching_cost
    )
    if shocked:
        begin_decline(world, relationship, EndReason.BETRAYAL, Kind.ACT_DETECTED, Kind.TRUST_LOW)
    elif draw.decline < hazard:
        reason = name_cause(relationship, assumptions)
        second = Kind.TRUST_LOW if reason == EndReason.DISSATISFIED else Kind.BENEFIT_LOW
        begin_decline(world, relationship, reason, kind_of_reason(reason), second)


@rule
def choose_conduct(relationship, buyer, supplier, draw, assumptions):
    """Grown-up parties plan the exit and part constructively; the gravely wronged are hostile (S0.31, S0.32)."""
    grown_up = 0.5 * (buyer.maturity + supplier.maturity) * assumptions.grown_up_exits
    if max(relationship.recent_betrayal, relationship.recent_misconduct) > assumptions.unforgivable:
        relationship.conduct = Conduct.HOSTILE if draw.plans_exit > 0.5 * grown_up else Conduct.SILENT
    elif relationship.exit_planned or draw.plans_exit < grown_up * grown_up:
        relationship.conduct = Conduct.CONSTRUCTIVE
    else:
        relationship.conduct = Conduct.SILENT


@rule
def decline(world, relationship, buyer, supplier, draw, assumptions):
    """Contracts run out one by one unless the decline is halted; an agreed plan gives the end order (S0.31)."""
    relationship.decline_months += 1
    if relationship.decline_months == QUARTER:
        choose_conduct(relationship, buyer, supplier, draw, assumptions)
        if relationship.conduct == Conduct.CONSTRUCTIVE and not relationship.exit_planned:
            relationship.exit_planned = True
            note(world, Kind.EXIT_PLANNED, relationship, 0.0, 0)
    repaired = relationship.buyer_satisfaction > assumptions.content_level and relationship.buyer_trust > 0.5
    repaired = repaired and relationship.still_served and relationship.recent_betrayal < assumptions.betrayal_repairable
    repaired = repaired and relationship.alignment > 0.5
    if repaired and draw.recovers < assumptions.recovery * relationship.effort_level * (1.0 + relationship.rescue):
        relationship.disintegrating = False
        relationship.exit_planned, relationship.decline_cause = False, EndReason.NONE
        note(world, Kind.DECLINE_HALTED, relationship, relationship.share_of_wallet, 0)


@rule
def stranded_by_end(relationship, assumptions):
    """Specific investment that is of no use any more: of 100 an agreed takeover of stock and tools saves 60 (S0.31)."""
    saved = assumptions.stock_saves if relationship.exit_planned else 0.0
    return (1.0 - saved) * relationship.supplier_pledge


@rule
def cost_of_unwinding(relationship, assumptions):
    """Idle people and plant, and quarrels, in months of revenue; hostility adds half (S0.31).

    Two months of 50 parted from in anger are 150; notice in time saves 40 of 100, an orderly transition 20 more.
    """
    messy = 0.5 if relationship.conduct == Conduct.HOSTILE else 0.0
    saved = assumptions.notice_saves + assumptions.transition_saves if relationship.exit_planned else 0.0
    return (1.0 + messy) * max(0.0, 1.0 - saved) * assumptions.exit_months * relationship.revenue_mean


@rule
def cost_of_ending(relationship, assumptions):
    """What an end costs the supplier: what is stranded, unwinding, systems made for the account (S0.31, S1.21)."""
    cost = stranded_by_end(relationship, assumptions) + cost_of_unwinding(relationship, assumptions)
    return cost + relationship.technology


@rule
def quality_of_parting(relationship):
    """How well a parting is remembered: an agreed one wholly, a silent one half, a bitter one not at all (S0.32).

    A betrayal of which 0.6 is still fresh leaves 0.4 of it.
    """
    hostile = relationship.conduct == Conduct.HOSTILE
    manner = 1.0 if relationship.exit_planned else (0.0 if hostile else 0.5)
    return manner * (1.0 - relationship.recent_betrayal)


@rule
def say_farewell(world, relationship, assumptions):
    """What an agreed plan protects and any other end harms: data that is given back, and people who part in peace.

    Without a word about either, at a harm of 0.3 and 0.5, 0.15 of goodwill and 0.25 of every tie is lost (S0.31).
    """
    relationship.parting_quality = quality_of_parting(relationship)
    harm = 1.0 - relationship.parting_quality
    relationship.buyer_goodwill_trust *= 1.0 - assumptions.data_harm * harm
    relationship.supplier_goodwill_trust *= 1.0 - assumptions.data_harm * harm
    for i in ties_of(relationship):
        world.ties[i].strength *= 1.0 - assumptions.people_harm * harm


@rule
def way_back(world, relationship, assumptions):
    """How far a former supplier is let in again: not at first, then as well as the two parted, until that is forgotten.

    Parted from at 0.5, which opens 0.4 of the way, it is let in at 0.2; half of the time in which a parting is
    remembered later at 0.5 (S0.32).
    """
    if relationship.spells == 0:
        return 1.0
    since = world.market[0].month - relationship.end_month - 12
    if since <= 0:
        return 0.0
    forgotten = min(1.0, since / max(1, assumptions.parting_remembered))
    return max(assumptions.open_to_return * relationship.parting_quality, forgotten)


@rule
def end_relationship(world, relationship, reason, initiator, assumptions):
    """The end: pledges are written off, unwinding is paid for; conduct decides how it is remembered (S0.32)."""
    relationship.active, relationship.ended, relationship.disintegrating = False, True, False
    relationship.trial, relationship.preferred, relationship.status_announced = False, False, False
    relationship.tier = Tier.STANDARD
    relationship.end_month = world.market[0].month
    relationship.end_reason, relationship.initiator = reason, initiator
    relationship.exit_cost = cost_of_ending(relationship, assumptions)
    relationship.stranded += stranded_by_end(relationship, assumptions)
    relationship.one_off += cost_of_unwinding(relationship, assumptions)
    say_farewell(world, relationship, assumptions)
    note(world, Kind.ENDED, relationship, relationship.exit_cost, reason)
    sign(world, initiator, relationship.exit_planned)
    low = how_low(world, relationship, Kind.TRUST_LOW)
    because(world, kind_of_reason(reason), 1.0, Kind.TRUST_LOW, low)
    for k in supplies_of(relationship):
        world.supplies[k].share = 0.0
    relationship.share_of_wallet, relationship.share_wanted, relationship.agreed = 0.0, 0.0, Stage.BASIC
    relationship.supplier_pledge, relationship.buyer_pledge, relationship.concession = 0.0, 0.0, 0.0
    relationship.hidden_act, relationship.hidden_misconduct, relationship.open_problem = Act.NONE, 0.0, 0
    relationship.rank, relationship.decline_months, relationship.entry_spend = 0, 0, 0.0
    relationship.stage, relationship.stage_months = Stage.ENDED, 0


@rule
def forget_partner(relationship, assumptions):
    """What two firms were to each other fades when they no longer trade."""
    if not relationship.active:
        usual, speed = assumptions.firm_unknown, assumptions.forgetting
        relationship.buyer_goodwill_trust = toward(relationship.buyer_goodwill_trust, usual, speed)
        relationship.buyer_competence_trust = toward(relationship.buyer_competence_trust, usual, speed)
        relationship.delivered = 0.5
        relationship.value_remembered *= 1.0 - speed
        relationship.recent_failures *= assumptions.failure_fades
        relationship.failed = False
