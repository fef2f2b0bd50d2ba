"""Joint projects: what two firms begin together, by whose leave and on what terms (S1.60, S4.29, S0.24).

Which kinds are open depends on what was agreed, on trust and on what is shared; the terms on who needs whom.
"""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import projects_of
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.quantities import QUARTER, clamp
from kamsim.theory.words import NOBODY, Outlook, ProjectKind, ProjectPhase, Stage


@rule
def ambition(kind):
    """How large a kind of project is against one that cuts costs: better quality half, anything new twice as large."""
    if kind == ProjectKind.QUALITY:
        return 0.5
    return 1.0 if kind == ProjectKind.COST_REDUCTION else 2.0


@rule
def open_to(relationship, kind, assumptions):
    """The gate: every project needs trust both ways, deeper kinds more of it, open books or an open pipeline."""
    trusted = min(relationship.buyer_trust, relationship.supplier_trust) - assumptions.trust_gate
    if relationship.agreed < Stage.COOPERATIVE or trusted <= 0.0:
        return False
    if kind == ProjectKind.COST_REDUCTION:
        return relationship.sharing_cost > assumptions.project_openness
    if kind == ProjectKind.NEW_PRODUCT:
        deep = relationship.agreed >= Stage.INTERDEPENDENT
        return deep and relationship.sharing_pipeline > assumptions.project_openness
    if kind == ProjectKind.CO_BRAND:
        return relationship.stage == Stage.INTEGRATED and not relationship.co_branded
    if kind == ProjectKind.VENTURE:
        return relationship.agreed >= Stage.INTERDEPENDENT
    return True


@rule
def choose_project(relationship, draw, assumptions):
    """What the two turn to: any kind is as likely; where it is not open, the next smaller one that is."""
    kinds = 0 + ProjectKind.VENTURE  # as a number
    kind = 1 + int(draw.project_kind * kinds)
    for _ in range(kinds):
        if kind > ProjectKind.NONE and not open_to(relationship, kind, assumptions):
            kind -= 1
    return kind


@rule
def free_place(world, relationship):
    """The first place without a project; -1 if all are taken."""
    for i in projects_of(relationship):
        if world.projects[i].phase == ProjectPhase.EMPTY:
            return i
    return NOBODY


@rule
def failure_risk(relationship, kind, assumptions):
    """Larger projects fail more often, those of firms that share much less often.

    At 0.2 between two that share half of all a saving fails with 0.2 x 1.5 x 0.75 = 0.225, a venture with 0.3.
    """
    size = 1.0 + 0.5 * ambition(kind)
    return clamp(assumptions.project_risk * size * (1.0 - 0.5 * relationship.information))


@rule
def begin_project(world, relationship, kind, assumptions):
    """The two begin: cost and yield are shared, and the side that needs the other more gets the smaller part.

    At a revenue of 100 000 and a cost of 0.012 a saving costs both 1 200 a month for a year.
    """
    place = free_place(world, relationship)
    if place >= 0 and kind != ProjectKind.NONE:
        project = world.projects[place]
        project.kind, project.phase, project.started = kind, ProjectPhase.DEVELOPING, world.market[0].month
        project.months_left = int(12.0 * ambition(kind))
        project.cost = assumptions.project_cost * ambition(kind) * relationship.revenue_mean
        project.size = assumptions.project_gain * ambition(kind)
        project.risk = failure_risk(relationship, kind, assumptions)
        gap = relationship.buyer_dependence - relationship.supplier_dependence
        project.supplier_part = clamp(0.5 + 0.5 * gap)
        project.spent, project.brought = 0.0, 0.0
        relationship.projects += 1
        note(world, Kind.PROJECT_BEGAN, relationship, project.cost * project.months_left, kind)
        because(world, Kind.DELIGHTED, relationship.buyer_trust, Kind.BONDS, relationship.commitment)


@rule
def consider_project(world, relationship, buyer, supplier, draw, assumptions):
    """Now and then two firms that trust each other and can afford it begin something together (S1.60)."""
    able = relationship.active and not relationship.trial and not relationship.disintegrating
    able = able and not relationship.giving_stopped and relationship.joint_profit > 0.0
    able = able and not supplier.distressed and not buyer.distressed and relationship.distance < 0.5
    keen = assumptions.project_rate * (QUARTER / 12.0) * (0.5 + relationship.joint_work_wanted)
    if supplier.outlook == Outlook.DEAL:
        keen *= 1.0 - assumptions.deal_focus
    if able and relationship.agreed >= Stage.COOPERATIVE and draw.project < keen:
        begin_project(world, relationship, choose_project(relationship, draw, assumptions), assumptions)
