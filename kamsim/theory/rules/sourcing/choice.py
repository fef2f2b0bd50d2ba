"""The one choice of supplier, whenever a contract ends: renew or look, and whom to take (S0.7, S1.40, S2.28, C33).

The buyer renews a lot, or looks at others where that promises more than it costs; then the best worth wins, with the
luck of a discrete choice (McFadden 1974).  Getting in, tenders, growth, shares and loss all are this one choice.
"""

import math

from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import line_at, relationships_of, supply_at
from kamsim.theory.rules.people.buying_centre import present_offer
from kamsim.theory.rules.quantities import TINY, gumbel, power
from kamsim.theory.words import NOBODY, Exclusion

from .entry import comes_to_table
from .lots import held_part, most_on_line
from .worth import worth_of_outsider, worth_of_staying, worth_of_strangers


@rule
def room_for(world, buyer, relationship, place, assumptions):
    """How much more of a line a supplier may be given."""
    supply = supply_at(world, relationship, place)
    return most_on_line(relationship, supply, line_at(world, buyer, place), assumptions) - supply.share


@rule
def may_win(world, buyer, relationship, place, draws, assumptions):
    """Whether a supplier may be given more of a line: it is eligible, comes to the table and has room there."""
    eligible = supply_at(world, relationship, place).excluded == Exclusion.NONE
    comes = comes_to_table(world, relationship, draws.relationships[relationship.number], assumptions)
    return eligible and comes and room_for(world, buyer, relationship, place, assumptions) > TINY


@rule
def invite(world, buyer, place, holder, draws, assumptions):
    """Who may bid for a lot, and what each is worth; the holder needs no switching, one on trial is judged alone."""
    alone = holder >= 0 and world.relationships[holder].trial
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        relationship.bid = relationship.offer + present_offer(world, relationship, buyer, assumptions)
        if i == holder:
            relationship.bids = not relationship.disintegrating and relationship.still_served
            relationship.bid += worth_of_staying(relationship.switching_cost, buyer, assumptions)
        else:
            relationship.bids = not alone and may_win(world, buyer, relationship, place, draws, assumptions)
        relationship.bid += worth_of_bundling(world, relationship, line_at(world, buyer, place), buyer, assumptions)
    shorten_list(world, buyer, holder)


@rule
def fallen_sales(buyer):
    """How far a buyer's sales have fallen below what they were lately: a tenth below trend is 0.1."""
    return max(0.0, 1.0 - buyer.sales / max(TINY, buyer.trend))


@rule
def worth_of_bundling(world, relationship, line, buyer, assumptions):
    """While its sales are down a buyer gives what is not critical to those it buys much from, for the price of it;
    of what is critical it wants another source, against the risk that one of them fails (C27).

    Sales a tenth down, half of the spend held, criticality of 0.2, at a weight of 5: 5 x 0.1 x 0.5 x 0.3 = 0.075.
    """
    held = held_part(world, relationship)
    return assumptions.slump_bundles * fallen_sales(buyer) * held * (0.5 - line.criticality)


@rule
def shorten_list(world, buyer, holder):
    """A buyer asks as many as stand on its list, the holder among them: of the others the best."""
    for i in relationships_of(buyer):
        rival, better = world.relationships[i], 0
        for j in relationships_of(buyer):
            other = world.relationships[j]
            ahead = other.bid > rival.bid or (other.bid == rival.bid and j < i)
            better += 1 if j == holder or (ahead and other.bids) else 0
        rival.bids = rival.bids and (i == holder or better < buyer.list_length)


@rule
def gain_of_looking(world, buyer, holder, assumptions):
    """What may be expected of looking at others: luck x ln(1 + sum of e to the power of their lead over luck).

    At a luck of 0.05 one rival as good as the holder promises 0.05 x ln 2, 0.035.
    """
    luck, most = assumptions.choice_luck, worth_of_outsider(assumptions)
    if holder >= 0:
        most = world.relationships[holder].bid
    odds = power((worth_of_strangers(assumptions) - most) / luck)
    for i in relationships_of(buyer):
        rival = world.relationships[i]
        if i != holder and rival.bids:
            odds += power((rival.bid - most) / luck)
    return luck * math.log(1.0 + odds)


@rule
def cost_of_looking(world, buyer, holder, assumptions):
    """What search costs: less while new people look around; more for those who doubt their own sales.

    0.1 of a year's purchases are 0.05 of two years'; sales a tenth below trend, with a weight of 4: 1.4 times as much,
    one waits and sees (S0.28, S3.11).
    """
    loyal, eased = 0.5, 1.0
    if holder >= 0:
        loyal = world.relationships[holder].loyalty_wanted
    for i in relationships_of(buyer):
        if i != holder and world.relationships[i].window_months > 0:
            eased = assumptions.window_eases
    cost = assumptions.search_cost * 12.0 / buyer.contract_months * (0.5 + loyal) / eased
    return cost * (1.0 + assumptions.wait_and_see * fallen_sales(buyer))


@rule
def reviews_now(buyer, month):
    """A buyer that must review its suppliers every so many years does so at the end of its business year."""
    if buyer.review_years == 0 or (month - buyer.year_end) % 12 != 0:
        return False
    return ((month - buyer.year_end) // 12 + 1) % buyer.review_years == 0


@rule
def looks_around(world, buyer, holder, luck, assumptions):
    """Whether the buyer looks at others: the cost as it is felt varies exponentially around its mean.

    A gain of 0.035 at a cost of 0.05 is worth it with a probability of 1 - exp(-0.7), one half.
    """
    if reviews_now(buyer, world.market[0].month):
        return True
    if holder >= 0 and not world.relationships[holder].bids:
        return True
    gain = gain_of_looking(world, buyer, holder, assumptions)
    cost = cost_of_looking(world, buyer, holder, assumptions)
    return luck < 1.0 - math.exp(-gain / max(TINY, cost))


@rule
def best_bid(world, buyer, outside, but):
    """The row of the best bid on the table, but for one; -1 if a firm outside this world is better."""
    best, most = NOBODY, outside
    for i in relationships_of(buyer):
        if i != but and world.relationships[i].bids and world.relationships[i].bid > most:
            best, most = i, world.relationships[i].bid
    return best


@rule
def throw_dice(world, buyer, draws, assumptions):
    """What nobody foresees in a choice: each bid gets its own luck."""
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        relationship.bid += assumptions.choice_luck * gumbel(draws.relationships[i].bid)


@rule
def bid_outside(holder, draw, assumptions):
    """The best bid of firms outside this world: strangers, and the holder where it is one of them."""
    bid = worth_of_strangers(assumptions) + assumptions.choice_luck * gumbel(draw.stranger)
    if holder < 0:
        bid = max(bid, worth_of_outsider(assumptions) + assumptions.choice_luck * gumbel(draw.outsider))
    return bid
