"""Plans for key accounts, plans made with the customer, campaigns for the rest, and business reviews."""

from kamsim.theory.events import Kind
from kamsim.theory.events.governance import PLAN_TOLD
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import note
from kamsim.theory.rules.quantities import QUARTER, TINY, mean, toward
from kamsim.theory.rules.service.needs import ask_about_needs
from kamsim.theory.words import Level, Stage, Tier

LEVELS = len(Level)


@rule
def may_plan(relationship, supplier):
    """Whether there may be a plan: an account with status, at a supplier that has the structure for it."""
    ready = relationship.active and not relationship.disintegrating and supplier.kam_ready
    return ready and relationship.tier >= Tier.KEY


@rule
def write_plan(world, relationship, supplier, assumptions):
    """Once a year: a plan for years ahead says how the customer is treated and at what service level (S1.31, S3.2)."""
    month = world.market[0].month
    if relationship.plan_until > 0 and (month >= relationship.plan_until or not may_plan(relationship, supplier)):
        relationship.plan_until = 0
    wanted = supplier.plans_accounts and relationship.plan_wanted > assumptions.will_needed
    if wanted and may_plan(relationship, supplier) and relationship.plan_until == 0:
        relationship.plan_until = month + 12 * supplier.plan_years
        relationship.planned_claim, relationship.plan_kept = relationship.budget_claim, 1.0
        relationship.planned_level = relationship.effort_level
        relationship.one_off += assumptions.plan_cost
        note(world, Kind.PLAN_MADE, relationship, float(supplier.plan_years), 0)


@rule
def keep_plan(world, relationship, assumptions):
    """A plan holds the treatment it promises; service below it is remembered and told when it falls far short (S3.2).

    Promised level 1.0, given 0.6, kept so far 1.0: 1.0 + 0.3 x (0.6 - 1.0) = 0.88.
    """
    if relationship.plan_until > 0:
        promised = assumptions.plan_binds * relationship.planned_claim
        relationship.budget_claim = max(relationship.budget_claim, promised)
        before = relationship.plan_kept
        given = min(1.0, relationship.effort_level / max(TINY, relationship.planned_level))
        relationship.plan_kept = toward(relationship.plan_kept, given, assumptions.review_speed)
        if relationship.plan_kept < PLAN_TOLD <= before:
            note(world, Kind.PLAN_BROKEN, relationship, 1.0 - relationship.plan_kept, 0)


@rule
def plan_together(world, relationship, supplier, assumptions):
    """Once a year, in an interdependent relationship: people of both sides agree a plan for years (S0.17).

    Eight persons at 800 EUR cost 6,400.  Planning 0.8, knowledge 0.6 and all eight there make aims of 0.7.
    """
    month, manager = world.market[0].month, world.contacts[relationship.manager]
    people = relationship.supplier_contacts + relationship.buyer_contacts
    willing = min(relationship.joint_wanted, relationship.joint_work_wanted) > assumptions.will_needed
    deep = may_plan(relationship, supplier) and relationship.agreed >= Stage.INTERDEPENDENT
    deep = deep and supplier.plans_accounts and relationship.levels_met >= 2
    if willing and deep and month >= relationship.joint_until and manager.filled:
        relationship.joint_until = month + 12 * supplier.plan_years
        able = mean(manager.planning, relationship.knowledge)
        relationship.aims_shared = able * min(1.0, people / assumptions.meeting_full)
        relationship.one_off += assumptions.joint_cost * people
        note(world, Kind.JOINT_PLAN_AGREED, relationship, float(people), supplier.plan_years)


@rule
def share_aims(world, relationship, assumptions):
    """Shared aims fade when the plan has run out, or when the two fall back from what they had agreed."""
    lapsed = world.market[0].month > relationship.joint_until or relationship.agreed < Stage.INTERDEPENDENT
    if lapsed:
        relationship.aims_shared = toward(relationship.aims_shared, 0.0, assumptions.review_speed)
        relationship.joint_until = 0


@rule
def run_campaign(world, relationship, supplier, assumptions):
    """Accounts without status get a campaign a year, one after the other: a short lift that fades (S1.31)."""
    quarter = world.market[0].month // QUARTER + relationship.number
    wanted = supplier.runs_campaigns and relationship.campaign_wanted > assumptions.will_needed
    wanted = (
        wanted
        and relationship.tier == Tier.STANDARD
        and relationship.active
        and not relationship.trial
        and assumptions.campaign_lift > 0.0
    )
    if wanted and quarter % (12 // QUARTER) == 0:
        relationship.campaign += assumptions.campaign_lift
        relationship.one_off += assumptions.campaign_cost
        note(world, Kind.CAMPAIGN_RUN, relationship, assumptions.campaign_lift, 0)


@rule
def fill_report_card(relationship):
    """Promises kept, answers, time to solve a problem, service against the plan, a quarter each.

    0.9, 0.5, two months (0.5) and 0.8 make 0.675.
    """
    speed = 1.0 / max(1.0, relationship.solving_months)
    promised = mean(relationship.reliability, relationship.plan_kept)
    return mean(promised, mean(relationship.response, speed))


@rule
def list_actions(relationship):
    """What has to be done: an old problem, repeated failures, service below the plan."""
    actions = 1 if relationship.open_problem > 1 else 0
    actions += 1 if relationship.recent_failures > 1.0 else 0
    actions += 1 if relationship.plan_kept < PLAN_TOLD else 0
    return actions


@rule
def review_business(world, relationship, supplier, assumptions):
    """Layered teams of both sides meet each quarter: who comes, the report card, the list of actions (S2.21).

    Who is at the table hears what the customer needs, as by asking it.
    """
    people = relationship.supplier_contacts + relationship.buyer_contacts
    wanted = people > 2 and min(relationship.review_wanted, relationship.access_wanted) > assumptions.will_needed
    if wanted and may_plan(relationship, supplier):
        relationship.attendance = min(1.0, people / assumptions.meeting_full) * relationship.levels_met / LEVELS
        done = 1 if relationship.attendance > 0.5 else 0
        relationship.actions_open = max(relationship.actions_open - done, list_actions(relationship))
        relationship.report_card = fill_report_card(relationship)
        relationship.one_off += assumptions.review_cost * people
        ask_about_needs(world, relationship, assumptions.asking_finds * relationship.attendance, 0.0, assumptions)
        reminded = assumptions.review_reminds * relationship.attendance
        relationship.value_remembered = toward(relationship.value_remembered, 1.0, reminded)
        if world.market[0].month % 12 == 0:
            note(world, Kind.REVIEW_HELD, relationship, relationship.report_card, relationship.actions_open)
    else:
        relationship.attendance, relationship.actions_open = 0.0, 0


@rule
def take_care(world, relationship):
    """The four good habits: right people, all levels, shared aims, open and regular word (S4.20)."""
    manager = world.contacts[relationship.manager]
    people = manager.skill * relationship.manager_fit if manager.filled else 0.0
    regular = mean(min(1.0, relationship.contact_intensity), relationship.attendance)
    openly = mean(relationship.information, regular)
    relationship.care_taken = mean(
        mean(people, relationship.levels_met / LEVELS), mean(relationship.aims_shared, openly)
    )
