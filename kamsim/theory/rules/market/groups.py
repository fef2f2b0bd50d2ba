"""Small buyers join forces; even rivals buy together, and mistrust each other in it (S1.9, S1.10); once a year."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import relationships_of
from kamsim.theory.rules.ledger import because, note_buyer
from kamsim.theory.rules.quantities import saturating
from kamsim.theory.words import NOBODY


@rule
def consider_group(world, buyer, mean_orders, draw, assumptions):
    """A small buyer without a group joins one; one that meets a rival there may leave it."""
    if buyer.buying_group < 0:
        small = buyer.orders < 0.5 * mean_orders
        if small and not buyer.exited and len(world.groups) > 0 and draw.joins_group < assumptions.group_rate:
            buyer.buying_group = min(len(world.groups) - 1, int(draw.which_group * len(world.groups)))
            note_buyer(world, Kind.GROUP_JOINED, buyer, float(world.groups[buyer.buying_group].members), 0)
    elif buyer.exited or (buyer.group_conflict and draw.joins_group < assumptions.group_breaks):
        if not buyer.exited:
            note_buyer(world, Kind.GROUP_LEFT, buyer, float(world.groups[buyer.buying_group].members), 0)
            because(world, Kind.RIVAL_CONFLICT, 1.0, Kind.NONE, 0.0)
        buyer.buying_group = NOBODY


@rule
def hardest_pressure(world, buyer):
    """The hardest price round a buyer holds with any of its suppliers."""
    pressure = 0.0
    for i in relationships_of(buyer):
        if world.relationships[i].active:
            pressure = max(pressure, world.relationships[i].price_pressure)
    return pressure


@rule
def count_member(group, buyer, pressure):
    """Add one buyer to its group; members of one end market are rivals."""
    group.members += 1
    group.orders += buyer.orders
    group.pressure = max(group.pressure, pressure)
    if buyer.rivalry_group >= 0 and group.rivalry < 0:
        group.rivalry, group.rivals = buyer.rivalry_group, 1
    elif buyer.rivalry_group >= 0 and group.rivalry == buyer.rivalry_group:
        group.rivals += 1


@rule
def weigh_buyer(world, buyer, mean_orders):
    """What a buyer brings to the table: alone with half the mean 1/3, in a group of twice the mean 2/3."""
    orders, buyer.joint_pressure, buyer.group_conflict = buyer.orders, 0.0, False
    if buyer.buying_group >= 0:
        group = world.groups[buyer.buying_group]
        if group.members > 1:
            orders, buyer.joint_pressure = group.orders, group.pressure
            buyer.group_conflict = group.rivals > 1 and buyer.rivalry_group == group.rivalry
    buyer.purchasing_power = saturating(orders / max(1.0, mean_orders))


@rule
def gather_groups(world, draws, assumptions):
    """A year of groups: joining, leaving, counting, and what each buyer weighs at the table."""
    mean = world.market[0].mean_orders
    for i in range(len(world.groups)):
        group = world.groups[i]
        group.members, group.orders, group.pressure, group.rivalry, group.rivals = 0, 0.0, 0.0, NOBODY, 0
    for i in range(len(world.buyers)):
        buyer = world.buyers[i]
        consider_group(world, buyer, mean, draws.buyers[i], assumptions)
        if buyer.buying_group >= 0:
            count_member(world.groups[buyer.buying_group], buyer, hardest_pressure(world, buyer))
    for i in range(len(world.buyers)):
        weigh_buyer(world, world.buyers[i], mean)


@rule
def caution(buyer, assumptions):
    """Part of its openness that a buyer keeps although a rival sits in its group (S1.10)."""
    return 1.0 - assumptions.group_caution if buyer.group_conflict else 1.0


@rule
def joint_gap(buyer, assumptions):
    """What size, own or joint, and freedom to do without add to the imbalance of a price round (S1.8, S1.9).

    At 0.4 a group of twice the mean size, 2/3, that could do without at 0.8 adds 0.4 x (2/3 + 0.8 - 1) = 0.187.
    """
    return assumptions.purchasing_power_weight * (buyer.purchasing_power + buyer.leverage - 1.0)
