"""A month of joint projects: they cost first, are judged once, and yield for years or not at all (S4.30, S0.24)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import projects_of
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.quantities import clamp
from kamsim.theory.rules.trust.scandals import spill_scandal
from kamsim.theory.words import ProjectKind, ProjectPhase

from .projects import ambition


@rule
def clear_project(project):
    """The place is free again."""
    project.kind, project.phase, project.months_left = ProjectKind.NONE, ProjectPhase.EMPTY, 0


@rule
def judge_project(world, relationship, project, draw, assumptions):
    """The verdict: a yield for years, longer for larger projects, or nothing; both sides feel it."""
    worked = draw.project_result >= project.risk
    mood = assumptions.project_mood if worked else -assumptions.project_mood
    relationship.buyer_satisfaction = clamp(relationship.buyer_satisfaction + mood)
    relationship.supplier_satisfaction = clamp(relationship.supplier_satisfaction + mood)
    if worked:
        project.phase = ProjectPhase.EARNING
        project.months_left = assumptions.project_life + int(12.0 * ambition(project.kind))
        note(world, Kind.PROJECT_SUCCEEDED, relationship, project.size, project.kind)
    else:
        note(world, Kind.PROJECT_FAILED, relationship, project.spent, project.kind)
        clear_project(project)


@rule
def pay_for_project(world, relationship, project, draw, assumptions):
    """A month of development: both pay their parts, and what they pay ties them (S1.34)."""
    project.spent += project.cost
    relationship.joint_cost += project.cost
    relationship.investment += project.supplier_part * project.cost
    relationship.buyer_pledge += 0.5 * (1.0 - project.supplier_part) * project.cost
    project.months_left -= 1
    if project.months_left <= 0:
        judge_project(world, relationship, project, draw, assumptions)


@rule
def share_yield(relationship, project, assumptions):
    """A month of yield, each kind in its own way: savings, premiums, new business, reliability.

    A saving of 0.01, of which the supplier keeps 0.6, cuts the price by 0.004.
    """
    buyers = (1.0 - project.supplier_part) * project.size
    relationship.joint_benefit += buyers
    if project.kind == ProjectKind.COST_REDUCTION:
        relationship.joint_saving += project.size
        relationship.joint_price -= buyers
    elif project.kind == ProjectKind.QUALITY:
        relationship.joint_quality += 2.0 * project.size
    elif project.kind == ProjectKind.CO_BRAND:
        relationship.joint_price += project.supplier_part * project.size
        relationship.co_branded = True
    else:
        relationship.joint_spend += 2.0 * project.size
    project.brought += project.size * relationship.revenue_mean
    project.months_left -= 1
    if project.months_left <= 0:
        balance_project(relationship, project, assumptions)


@rule
def balance_project(relationship, project, assumptions):
    """At the end both look at what it brought against what they spent (S4.26); the place is free again."""
    paid = project.brought > project.spent
    mood = assumptions.project_mood if paid else -assumptions.project_mood
    relationship.supplier_satisfaction = clamp(relationship.supplier_satisfaction + mood)
    relationship.buyer_satisfaction = clamp(relationship.buyer_satisfaction + mood)
    clear_project(project)


@rule
def stop_projects(world, relationship):
    """Firms that part, or are about to, stop what they had begun."""
    for i in projects_of(relationship):
        project = world.projects[i]
        if project.phase == ProjectPhase.DEVELOPING:
            note(world, Kind.PROJECT_STOPPED, relationship, project.spent, project.kind)
            because(world, Kind.DECLINE_BEGAN, 1.0, Kind.NONE, 0.0)
        clear_project(project)


@rule
def work_together(world, relationship, buyer, supplier, draw, assumptions):
    """One month of all joint projects of an account."""
    relationship.joint_saving, relationship.joint_price, relationship.joint_spend = 0.0, 0.0, 0.0
    relationship.joint_quality, relationship.joint_benefit, relationship.joint_cost = 0.0, 0.0, 0.0
    relationship.co_branded, relationship.projects = False, 0
    if not relationship.active or relationship.disintegrating:
        stop_projects(world, relationship)
    for i in projects_of(relationship):
        project = world.projects[i]
        relationship.projects += 1 if project.phase != ProjectPhase.EMPTY else 0  # its last month is one of its months
        if project.phase == ProjectPhase.DEVELOPING:
            pay_for_project(world, relationship, project, draw, assumptions)
        elif project.phase == ProjectPhase.EARNING:
            share_yield(relationship, project, assumptions)
    if relationship.co_branded:
        spill_scandal(world, relationship, buyer, supplier, assumptions)
