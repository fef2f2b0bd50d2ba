"""Contracts end: some are renewed, some are put out to tender (S2.28, C33)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import relationships_of
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.life_cycle.ending import end_relationship
from kamsim.theory.rules.money.lifetime_value import renew_contract
from kamsim.theory.rules.people.buying_centre import present_offer, weight_of_capability, weight_of_selling
from kamsim.theory.rules.quantities import clamp, contract_until
from kamsim.theory.rules.selection.significance import recommend
from kamsim.theory.words import NOBODY, EndReason, Side

from .entry import begin_trial


@rule
def bid_value(relationship, buyer, luck, assumptions):
    """What a known bidder scores: price and performance count, benefits as far as they are remembered (C18)."""
    price = assumptions.bid_price_weight * (0.5 + buyer.needs_price) * (1.0 - relationship.unit_price)
    quality = assumptions.bid_quality_weight * (relationship.delivered - 0.5) if relationship.active else 0.0
    return price + quality + assumptions.bid_noise * luck


@rule
def vouch(relationship, supplier, assumptions):
    """For a stranger its references speak: what helps 1.16 times at the door adds 0.5 x 0.16 to its bid (S1.4)."""
    return 0.0 if relationship.active else assumptions.bid_reference * (recommend(supplier, assumptions) - 1.0)


@rule
def incumbent_bonus(relationship, assumptions):
    """The incumbent's advantage: switching costs, remembered benefit, and people who speak for it (C33)."""
    tied = assumptions.bid_switching * relationship.switching_cost
    return tied + assumptions.bid_memory * relationship.value_remembered + assumptions.bid_incumbency


@rule
def record_bid(world, relationship, winner, challengers, winner_price, challenger_price, assumptions):
    """Write the tender into its table."""
    market = world.market[0]
    if market.bids < len(world.bids):
        bid = world.bids[market.bids]
        bid.month, bid.buyer, bid.incumbent, bid.winner = market.month, relationship.buyer, relationship.number, winner
        bid.challengers, bid.incumbent_price, bid.winner_price = challengers, relationship.unit_price, winner_price
        bid.incumbent_trust, bid.incumbent_performance = relationship.buyer_trust, relationship.delivered
        bid.challenger_price, bid.value_remembered = challenger_price, relationship.value_remembered
        bid.selling_weight = weight_of_selling(world.buyers[relationship.buyer], assumptions)
        bid.capability_weight = weight_of_capability(world.buyers[relationship.buyer], assumptions)
    market.bids += 1


@rule
def hold_tender(world, relationship, buyer, draws, assumptions):
    """The contract is put out: the incumbent, one rival of this world if there is one, and one from outside bid."""
    draw = draws.relationships[relationship.number]
    mine = bid_value(relationship, buyer, draw.bid, assumptions) + incumbent_bonus(relationship, assumptions)
    mine += present_offer(world, relationship, buyer, assumptions)
    best, best_value, challengers = NOBODY, -9.0, 1
    for i in relationships_of(buyer):
        other = world.relationships[i]
        open_to = (
            other.still_served and not other.blocked and other.accredited and not world.suppliers[other.supplier].exited
        )
        if (
            i != relationship.number
            and open_to
            and not other.disintegrating
            and (other.active or other.budget_claim > 0.5)
        ):
            value = bid_value(other, buyer, draws.relationships[i].bid, assumptions)
            value += present_offer(world, other, buyer, assumptions)
            value += vouch(other, world.suppliers[other.supplier], assumptions)
            if value > best_value:
                best, best_value = i, value
    if best >= 0:
        challengers = 2
    outside_price = 1.0 + 0.06 * draw.rival_price
    outside = (
        assumptions.bid_price_weight * (0.5 + buyer.needs_price) * (1.0 - outside_price)
        + assumptions.bid_noise * draw.rival_bid
    )
    settle_tender(world, relationship, buyer, best, mine, best_value, outside, outside_price, challengers, assumptions)


@rule
def settle_tender(world, relationship, buyer, best, mine, best_value, outside, outside_price, challengers, assumptions):
    """The best bid wins; the loser keeps little, the winner gains."""
    challenger_price = world.relationships[best].unit_price if best >= 0 and best_value > outside else outside_price
    relationship.contract_end = contract_until(world.market[0].month, buyer.contract_months)
    if mine >= best_value and mine >= outside:
        note(world, Kind.TENDER_WON, relationship, relationship.share_of_wallet, 0)
        because(world, Kind.BONDS, relationship.switching_cost, Kind.DELIGHTED, relationship.value_remembered)
        price = relationship.unit_price
        record_bid(world, relationship, relationship.number, challengers, price, challenger_price, assumptions)
    else:
        note(world, Kind.TENDER_LOST, relationship, relationship.share_of_wallet, 0)
        because(
            world,
            Kind.PRICE_HIGH,
            clamp(4.0 * (relationship.unit_price - 0.95)),
            Kind.VALUE_FORGOTTEN,
            1.0 - relationship.value_remembered,
        )
        out = falls_out(relationship, assumptions)
        lost = relationship.share_of_wallet * (1.0 if out else assumptions.tender_loss)
        relationship.share_of_wallet -= lost
        winner = best if best_value > outside else NOBODY
        record_bid(world, relationship, winner, challengers, challenger_price, challenger_price, assumptions)
        if winner >= 0:
            gain_contract(world, world.relationships[winner], buyer, lost, assumptions)
        if out:
            end_relationship(world, relationship, EndReason.TENDER_LOST, Side.BUYER, assumptions)


@rule
def falls_out(relationship, assumptions):
    """A loser without ties of its own is out when the contract is; others keep a part of the business."""
    loose = relationship.switching_cost < 0.5 * relationship.contact_lost + assumptions.tender_lost_tips
    return loose and relationship.buyer_commitment < 0.45


@rule
def gain_contract(world, winner, buyer, gained, assumptions):
    """The winner of a tender takes over what the incumbent lost."""
    if not winner.active:
        begin_trial(world, winner, buyer, assumptions, Kind.TENDER_WON, 1.0)
        winner.trial = False
    winner.share_of_wallet = clamp(winner.share_of_wallet + 0.8 * gained)
    winner.contract_end = contract_until(world.market[0].month, buyer.contract_months)


@rule
def end_contract(world, relationship, buyer, draws, assumptions):
    """At the end of a contract the buyer renews or tenders; content and bound buyers renew more often (S2.28)."""
    if relationship.active and not relationship.disintegrating and world.market[0].month >= relationship.contract_end:
        content = 0.5 * relationship.buyer_satisfaction + 0.5 * relationship.buyer_commitment
        chance = assumptions.tender_share * (1.3 - content) * (1.3 - 0.6 * relationship.loyalty_wanted)
        if draws.relationships[relationship.number].looks < chance and not relationship.trial:
            hold_tender(world, relationship, buyer, draws, assumptions)
        else:
            renew_contract(relationship, assumptions)
            relationship.contract_end = contract_until(world.market[0].month, buyer.contract_months)
