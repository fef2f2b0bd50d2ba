"""Buyers grow, shrink and merge: purchasing concentrates (S1.8)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import relationships_of, supplies_of, supply_at
from kamsim.theory.rules.ledger import note_buyer
from kamsim.theory.rules.life_cycle.ending import end_relationship
from kamsim.theory.rules.quantities import clamp, saturating
from kamsim.theory.rules.sourcing.entry import begin_trial
from kamsim.theory.rules.sourcing.lots import keep_time
from kamsim.theory.state.lines import LINES
from kamsim.theory.words import NOBODY, Conduct, EndReason, Side


@rule
def measure_buyers(world):
    """Mean size and concentration of buyers: orders of 3, 1 and 0 give a mean of 2 and (9 + 1) / 16 = 0.625."""
    total, squares, count = 0.0, 0.0, 0
    for i in range(len(world.buyers)):
        buyer = world.buyers[i]
        if not buyer.exited and buyer.orders > 0.0:
            total += buyer.orders
            squares += buyer.orders * buyer.orders
            count += 1
    market = world.market[0]
    market.mean_orders = total / max(1, count)
    market.buyer_concentration = squares / max(1.0, total * total)


@rule
def concentrate(buyer, market, assumptions):
    """Large buyers gain ground: one of three times the mean gets 3/4 - 1/2 of the trend on top, a year."""
    size = saturating(buyer.orders / max(1.0, market.mean_orders))
    buyer.spend *= 1.0 + assumptions.concentration_trend * (size - 0.5)


@rule
def find_twin(world, acquirer, supplier):
    """The acquirer's own row for a supplier; -1 if it has none."""
    twin = NOBODY
    for i in relationships_of(acquirer):
        if world.relationships[i].supplier == supplier:
            twin = i
    return twin


@rule
def take_over_lots(world, relationship, twin, part):
    """Contracts of the bought firm go on with the joint one, line by line, as its part of all that is bought."""
    for place in range(LINES):
        old, new = supply_at(world, relationship, place), supply_at(world, twin, place)
        if new.share == 0.0:
            new.contract_end = old.contract_end
        new.share = clamp(new.share + part * old.share)
    keep_time(world, twin)


@rule
def hand_over(world, relationship, acquirer, part, assumptions):
    """A supplier of the bought firm goes on with the joint one where it has a door there; else it is out."""
    number = find_twin(world, acquirer, relationship.supplier)
    if number >= 0:
        twin = world.relationships[number]
        if not twin.active:
            begin_trial(world, twin, acquirer, assumptions, Kind.MERGER, 1.0)
            twin.trial = False
            twin.buyer_competence_trust = relationship.buyer_competence_trust
            twin.buyer_goodwill_trust = relationship.buyer_goodwill_trust
        twin.share_of_wallet = clamp(twin.share_of_wallet + part * relationship.share_of_wallet)
        take_over_lots(world, relationship, twin, part)
        twin.supplier_pledge += relationship.supplier_pledge
        twin.revenue_mean += relationship.revenue_mean
        twin.profit_mean += relationship.profit_mean
        relationship.supplier_pledge, relationship.revenue_mean, relationship.profit_mean = 0.0, 0.0, 0.0
    relationship.conduct, relationship.exit_planned = Conduct.CONSTRUCTIVE, number >= 0
    end_relationship(world, relationship, EndReason.BUYERS_MERGED, Side.BUYER, assumptions)


@rule
def merge(world, acquirer, bought, assumptions):
    """Two buyers become one: it orders what both did, and shares of wallet are weighed by size (S1.8).

    0.4 of 300 and 0.2 of 100 at the same supplier become 0.35 of 400.
    """
    total = max(1.0, acquirer.orders + bought.orders)
    part = bought.orders / total
    note_buyer(world, Kind.MERGER, acquirer, bought.orders / max(1.0, acquirer.orders), bought.number)
    for i in relationships_of(acquirer):
        world.relationships[i].share_of_wallet *= 1.0 - part
        for k in supplies_of(world.relationships[i]):
            world.supplies[k].share *= 1.0 - part
    for i in relationships_of(bought):
        if world.relationships[i].active:
            hand_over(world, world.relationships[i], acquirer, part, assumptions)
    acquirer.spend *= 1.0 + bought.orders / max(1.0, acquirer.orders)
    acquirer.orders = total
    bought.exited, bought.exited_months, bought.orders = True, 0, 0.0


@rule
def consider_merger(world, buyer, draw, assumptions):
    """Now and then a buyer takes over another, the larger one the smaller."""
    count = len(world.buyers)
    if draw.merges < assumptions.merger_rate and not buyer.exited and buyer.orders > 0.0:
        other = world.buyers[min(count - 1, int(draw.which_buyer * count))]
        if other.number != buyer.number and not other.exited and other.orders > 0.0:
            if buyer.orders >= other.orders:
                merge(world, buyer, other, assumptions)
            else:
                merge(world, other, buyer, assumptions)


@rule
def move_buyers(world, draws, assumptions):
    """A year of growth and mergers among buyers."""
    measure_buyers(world)
    for i in range(len(world.buyers)):
        concentrate(world.buyers[i], world.market[0], assumptions)
        consider_merger(world, world.buyers[i], draws.buyers[i], assumptions)
