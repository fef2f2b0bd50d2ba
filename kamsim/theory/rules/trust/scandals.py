"""Public scandals: partners stand by or keep their distance; a joint brand carries the stain over (S0.30, S0.23)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import account_at, accounts_of, projects_of, relationships_of
from kamsim.theory.rules.ledger import note, note_buyer, note_supplier, sign
from kamsim.theory.rules.quantities import clamp, toward
from kamsim.theory.words import ProjectKind, ProjectPhase, Side, Stage


@rule
def stands_by(relationship, decides, size, assumptions):
    """Whether the partner's trust and commitment outweigh the damage.

    At a threshold of 0.45 a scandal of 0.5 needs a mean of 0.45, one of 0.9 a mean of 0.63.
    """
    bond = 0.5 * (relationship.supplier_trust + relationship.supplier_commitment)
    if decides == Side.BUYER:
        bond = 0.5 * (relationship.buyer_trust + relationship.buyer_commitment)
    return bond >= assumptions.standing_by * (0.5 + size)


@rule
def leave_joint_brand(world, relationship):
    """A partner that keeps its distance takes its name off the product."""
    for i in projects_of(relationship):
        project = world.projects[i]
        if project.kind == ProjectKind.CO_BRAND:
            note(world, Kind.PROJECT_STOPPED, relationship, project.spent, project.kind)
            project.kind, project.phase = ProjectKind.NONE, ProjectPhase.EMPTY
    relationship.co_branded = False


@rule
def take_stand(world, relationship, decides, size, assumptions):
    """A partner stands by the firm in scandal, or keeps its distance; the other side does not forget it (S0.30)."""
    if relationship.active and relationship.stage >= Stage.BASIC and relationship.stage <= Stage.INTEGRATED:
        stays = stands_by(relationship, decides, size, assumptions)
        note(world, Kind.STOOD_BY if stays else Kind.DISTANCED, relationship, size, 0)
        sign(world, decides, False)
        goal, pull = 1.0 if stays else 0.0, assumptions.distance_hurts
        if decides == Side.BUYER:
            relationship.supplier_goodwill_trust = toward(relationship.supplier_goodwill_trust, goal, pull)
        else:
            relationship.buyer_goodwill_trust = toward(relationship.buyer_goodwill_trust, goal, pull)
        if not stays:
            relationship.distance = clamp(size)
            leave_joint_brand(world, relationship)


@rule
def shame_supplier(world, supplier, size, assumptions):
    """A public scandal of a supplier: every customer past its trial must take a stand."""
    supplier.scandal = size
    note_supplier(world, Kind.SCANDAL, supplier, size, 0)
    for k in accounts_of(supplier):
        take_stand(world, account_at(world, k), Side.BUYER, size, assumptions)


@rule
def shame_buyer(world, buyer, size, assumptions):
    """A public scandal of a buyer: every supplier past its trial must take a stand."""
    buyer.scandal = size
    note_buyer(world, Kind.SCANDAL, buyer, size, 0)
    for i in relationships_of(buyer):
        take_stand(world, world.relationships[i], Side.SUPPLIER, size, assumptions)


@rule
def spill_scandal(world, relationship, buyer, supplier, assumptions):
    """Whoever shares a brand shares its damage: the end user does not tell the two apart (S0.23, S0.30).

    At a spill of 0.6 a scandal of 0.5 is one of 0.3 for the partner; told where that is more than twice its own.
    """
    told = assumptions.scandal_spill * max(buyer.scandal, supplier.scandal) > 2.0 * min(buyer.scandal, supplier.scandal)
    buyer.scandal = max(buyer.scandal, assumptions.scandal_spill * supplier.scandal)
    supplier.scandal = max(supplier.scandal, assumptions.scandal_spill * buyer.scandal)
    if told:
        note(world, Kind.BRAND_SPILLED, relationship, min(buyer.scandal, supplier.scandal), 0)
        sign(world, Side.BUYER if buyer.scandal < supplier.scandal else Side.SUPPLIER, False)


@rule
def keep_distance(relationship):
    """Distance means fewer meetings and less in common, until it fades: half of it is left a quarter later."""
    relationship.access_wanted *= 1.0 - 0.5 * relationship.distance
    relationship.joint_work_wanted *= 1.0 - 0.5 * relationship.distance
    relationship.distance *= 0.5
