"""Contracts end: lots are renewed or put out to tender, won and lost (S1.40, S1.41, S2.28, C33)."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import line_at, relationships_of, supply_at
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.life_cycle.ending import end_relationship
from kamsim.theory.rules.money.lifetime_value import renew_contract
from kamsim.theory.rules.people.buying_centre import weight_of_capability, weight_of_selling
from kamsim.theory.rules.quantities import TINY, above_usual, below_usual, clamp, contract_until
from kamsim.theory.state.lines import LINES
from kamsim.theory.words import NOBODY, EndReason, Side

from .acquaintance import forget_stranger, meet_stranger
from .choice import best_bid, bid_outside, invite, looks_around, reviews_now, room_for, throw_dice
from .entry import begin_trial
from .lots import give_lot, held_on_line, held_part, keep_time


@rule
def price_of(world, bidder):
    """What a bidder asks; firms outside this world ask the market's price."""
    return world.relationships[bidder].unit_price if bidder >= 0 else 1.0


@rule
def count_challengers(world, buyer, holder, assumptions):
    """Who bids against the holder, those firms outside this world among them that a buyer looks at."""
    count = int(assumptions.strangers + 0.5)
    for i in relationships_of(buyer):
        count += 1 if i != holder and world.relationships[i].bids else 0
    return count


@rule
def award(world, buyer, place, holder, size, outside, assumptions):
    """The best bid takes the lot as far as it has room, the next what is left; the first winner, -1 if outside."""
    first, left = NOBODY, size
    for turn in range(buyer.relationship_count):
        best = best_bid(world, buyer, outside, NOBODY) if left > TINY else NOBODY
        if best < 0:
            left = 0.0
        else:
            winner = world.relationships[best]
            part = min(left, room_for(world, buyer, winner, place, assumptions))
            winner.bids = False
            if part > TINY:
                first = best if turn == 0 else first
                hand_lot(world, buyer, winner, place, part, best == holder, assumptions)
                left -= part
    return first


@rule
def runs_until(world, buyer, months):
    """The month in which a contract ends that a buyer makes now for so many months."""
    return contract_until(world.market[0].month, months, buyer.year_end)


@rule
def hand_lot(world, buyer, winner, place, part, again, assumptions):
    """A winner takes over a lot, under the contract it has or a new one; with a new customer trade begins on trial."""
    if not winner.active:
        cause = Kind.WINDOW_OPENED if winner.window_months > 0 else Kind.NONE
        begin_trial(world, winner, buyer, assumptions, cause, 1.0)
    until = winner.contract_end
    if until <= world.market[0].month:
        until = runs_until(world, buyer, assumptions.trial_months if winner.trial else buyer.contract_months)
    give_lot(world, winner, place, part, until, again)


@rule
def renew_lot(world, buyer, relationship, place, assumptions):
    """Without a look at others the contract is renewed; a trial that ends so is passed."""
    supply_at(world, relationship, place).contract_end = runs_until(world, buyer, buyer.contract_months)
    renew_contract(relationship, assumptions)
    pass_trial(world, relationship)
    keep_time(world, relationship)


@rule
def pass_trial(world, relationship):
    """A supplier that is taken again after its trial has passed it (S1.41)."""
    if relationship.trial:
        relationship.trial = False
        note(world, Kind.TRIAL_PASSED, relationship, relationship.buyer_satisfaction, 0)


@rule
def note_rebuy(world, buyer, holder):
    """Say who would be better than the holder, all in all and with the cost of switching (S1.40)."""
    best = best_bid(world, buyer, holder.bid, holder.number)
    if best >= 0 and holder.bids:
        rival = world.relationships[best]
        note(world, Kind.REBUY_OPENED, rival, rival.bid - holder.bid, 0)
        because(world, Kind.BENEFIT_LOW, clamp(rival.bid - holder.bid), Kind.NONE, 0.0)


@rule
def see_rivals(world, buyer, holder, outside, assumptions):
    """What the holder of a lot learns of those who bid against it."""
    holder.contested = holder.bids
    holder.challengers = count_challengers(world, buyer, holder.number, assumptions)
    holder.challenger_price = price_of(world, best_bid(world, buyer, outside, holder.number))


@rule
def choose(world, buyer, place, holder, size, draws, assumptions):
    """A lot is put out: the holder, those who come to the table and a stranger bid; the best is taken (C33)."""
    line, known = line_at(world, buyer, place), buyer.relationship_count
    if holder < 0 or not world.relationships[holder].trial:
        meet_stranger(world, buyer, line, size, draws, assumptions)
    outside = bid_outside(holder, draws.lines[line.number], assumptions)
    throw_dice(world, buyer, draws, assumptions)
    if holder >= 0:
        see_rivals(world, buyer, world.relationships[holder], outside, assumptions)
    winner = award(world, buyer, place, holder, size, outside, assumptions)
    forget_stranger(world, buyer, known, assumptions)
    return winner


@rule
def hold_tender(world, buyer, relationship, place, draws, assumptions):
    """What a supplier holds of a line is put out; what it does not win back is lost to another."""
    supply, line = supply_at(world, relationship, place), line_at(world, buyer, place)
    note_rebuy(world, buyer, relationship)
    relationship.put_out += line.weight * supply.share
    size, supply.share = supply.share, 0.0
    winner = choose(world, buyer, place, relationship.number, size, draws, assumptions)
    relationship.won_back += line.weight * supply.share
    if winner != relationship.number:
        relationship.lost_to = winner


@rule
def record_tender(world, buyer, relationship, winner, assumptions):
    """Write what was put out this month into the table of tenders."""
    market = world.market[0]
    if market.bids < len(world.bids):
        bid = world.bids[market.bids]
        bid.month, bid.buyer, bid.incumbent, bid.winner = market.month, buyer.number, relationship.number, winner
        bid.challengers, bid.challenger_price = relationship.challengers, relationship.challenger_price
        bid.incumbent_price, bid.winner_price = relationship.unit_price, price_of(world, winner)
        bid.incumbent_trust, bid.incumbent_performance = relationship.buyer_trust, relationship.delivered
        bid.value_remembered = relationship.value_remembered
        bid.selling_weight = weight_of_selling(buyer, assumptions)
        bid.capability_weight = weight_of_capability(buyer, assumptions)
    market.bids += 1


@rule
def tell_tender(world, buyer, relationship, assumptions):
    """What came of all that was put out: won if most of it was kept; those who were no longer asked are not told of."""
    won = relationship.won_back > 0.5 * relationship.put_out
    usual = world.market[0]
    if relationship.contested:
        record_tender(world, buyer, relationship, relationship.number if won else relationship.lost_to, assumptions)
        if won:
            note(world, Kind.TENDER_WON, relationship, relationship.share_of_wallet, 0)
            bound = above_usual(relationship.switching_cost, usual.usual_switching_cost)
            remembered = above_usual(relationship.value_remembered, usual.usual_value)
            because(world, Kind.BONDS, bound, Kind.DELIGHTED, remembered)
        else:
            dear = clamp(0.5 + 2.0 * (relationship.unit_price - relationship.challenger_price))
            note(world, Kind.TENDER_LOST, relationship, relationship.share_of_wallet, 0)
            forgotten = below_usual(relationship.value_remembered, usual.usual_value)
            because(world, Kind.PRICE_HIGH, dear, Kind.VALUE_FORGOTTEN, forgotten)


@rule
def settle_tenders(world, buyer, relationship, assumptions):
    """Whoever lost a lot loses its orders at once; whoever has none left is out.

    Half of the spend was held and 0.3 of it is lost: two fifths of the orders are left.
    """
    if relationship.put_out > 0.0:
        tell_tender(world, buyer, relationship, assumptions)
        left, lost = held_part(world, relationship), relationship.put_out - relationship.won_back
        relationship.put_out, relationship.won_back, relationship.lost_to = 0.0, 0.0, NOBODY
        if left < TINY:
            lose_account(world, relationship, assumptions)
        else:
            relationship.share_of_wallet *= left / (left + lost)
            pass_trial(world, relationship)
            keep_time(world, relationship)


@rule
def lose_account(world, relationship, assumptions):
    """The last contract is lost: on trial, in decline, or in a tender."""
    reason = EndReason.TENDER_LOST
    if relationship.disintegrating:
        reason = relationship.decline_cause
    elif relationship.trial:
        reason = EndReason.TRIAL_FAILED
        note(world, Kind.TRIAL_FAILED, relationship, relationship.buyer_satisfaction, 0)
        because(world, Kind.DISAPPOINTED, 1.0, Kind.NONE, 0.0)
    end_relationship(world, relationship, reason, Side.BUYER, assumptions)


@rule
def end_contract(world, buyer, relationship, place, draws, assumptions):
    """A contract ends: it is renewed, or the buyer looks at others (S2.28)."""
    supply = supply_at(world, relationship, place)
    due = supply.contract_end <= world.market[0].month or reviews_now(buyer, world.market[0].month)
    if relationship.active and supply.share > 0.0 and due:
        invite(world, buyer, place, relationship.number, draws, assumptions)
        luck = draws.relationships[relationship.number].looks
        if looks_around(world, buyer, relationship.number, luck, assumptions):
            hold_tender(world, buyer, relationship, place, draws, assumptions)
        else:
            renew_lot(world, buyer, relationship, place, assumptions)


@rule
def open_outside(world, buyer, place, draws, assumptions):
    """What firms outside this world hold comes up for renewal too, and may be won from them."""
    line, month = line_at(world, buyer, place), world.market[0].month
    size = 1.0 - held_on_line(world, buyer, place)
    if size > TINY and (line.contract_end <= month or reviews_now(buyer, month)):
        line.contract_end = runs_until(world, buyer, buyer.contract_months)
        invite(world, buyer, place, NOBODY, draws, assumptions)
        if looks_around(world, buyer, NOBODY, draws.lines[line.number].looks, assumptions):
            choose(world, buyer, place, NOBODY, size, draws, assumptions)


@rule
def choose_suppliers(world, buyer, draws, assumptions):
    """A buyer's month: every contract that ends, line by line, and what comes of it."""
    if not buyer.exited:
        for place in range(LINES):
            for i in relationships_of(buyer):
                end_contract(world, buyer, world.relationships[i], place, draws, assumptions)
            open_outside(world, buyer, place, draws, assumptions)
        for i in relationships_of(buyer):
            settle_tenders(world, buyer, world.relationships[i], assumptions)
