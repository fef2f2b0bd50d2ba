"""Contracts end and buyers look around: trials, lists, accreditation, tenders, windows; shares shift."""

from ..rule import rule
from ..words import EndReason, Kind, Stage
from .ledger import because, note, note_buyer
from .lifecycle import begin_decline, end_relationship
from .quantities import logistic, share, toward

NOBODY = -1


@rule
def rate_offer(relationship, buyer, supplier, assumptions):
    """How good a supplier looks to this buyer: price, remembered performance, reputation, people, bonds."""
    cheap = buyer.needs_price * assumptions.price_weight * (1.0 - relationship.unit_price)
    known = relationship.delivered if relationship.active else 0.3 + 0.4 * supplier.reputation
    service = assumptions.service_weight * (known - 0.5)
    memory = assumptions.memory_weight * (relationship.value_remembered - 0.3) if relationship.active else 0.0
    people = assumptions.people_weight * (relationship.depth * relationship.interpersonal_trust + relationship.imported_preference)
    people -= assumptions.loss_weight * relationship.contact_lost
    anger = assumptions.anger_weight * (relationship.recent_betrayal + 0.2 * min(2.0, relationship.recent_failures))
    mood = assumptions.mood_weight * (relationship.buyer_satisfaction - assumptions.content_level)
    relationship.offer = cheap + service + memory + people + mood - anger


@rule
def rank_suppliers(world, buyer):
    """Places among the buyer's suppliers, the best offer first; and how easily it could do without any one."""
    best, partners = -9.0, 0
    for i in range(buyer.first_relationship, buyer.first_relationship + buyer.relationship_count):
        relationship = world.relationships[i]
        relationship.rank = 0
        if relationship.active:
            partners += 1
            best = max(best, relationship.offer)
            place = 1
            for j in range(buyer.first_relationship, buyer.first_relationship + buyer.relationship_count):
                other = world.relationships[j]
                ahead = other.offer > relationship.offer or (other.offer == relationship.offer and j < i)
                if j != i and other.active and ahead:
                    place += 1
            relationship.rank = place
    buyer.best_offer, buyer.partners = best, partners
    buyer.leverage = share(0.4 + 0.15 * partners)


@rule
def list_supplier(world, relationship, buyer, assumptions):
    """One of a few preferred suppliers: a place on a list of limited length, for those trusted enough (S0.9)."""
    fit = relationship.active and not relationship.trial and not relationship.disintegrating
    margin = 0.05 if relationship.preferred else 0.0
    wanted = fit and relationship.rank <= buyer.list_length and relationship.buyer_trust > assumptions.listing_trust - margin
    if wanted and not relationship.preferred:
        note(world, Kind.LISTED, relationship, float(relationship.rank), 0)
    if relationship.preferred and not wanted and relationship.active:
        note(world, Kind.DELISTED, relationship, float(relationship.rank), 0)
    relationship.preferred = wanted


@rule
def accredit(world, relationship, buyer, supplier, assumptions):
    """Where the buyer accredits, criteria must be met, proven up front and renewed (S1.25)."""
    if not buyer.accredits:
        relationship.accredited = True
    else:
        relationship.accreditation_months = max(0, relationship.accreditation_months - 1)
        lapsed = relationship.accredited and relationship.accreditation_months == 0
        meets = supplier.quality * (1.0 - supplier.trouble) > assumptions.accreditation_quality
        tries = relationship.active or relationship.weight >= 1.0
        if (lapsed or not relationship.accredited) and meets and tries:
            if not relationship.accredited:
                note(world, Kind.ACCREDITED, relationship, 0.0, 0)
            relationship.accredited = True
            relationship.accreditation_months = assumptions.accreditation_months
            relationship.investment += assumptions.accreditation_cost
        elif lapsed:
            relationship.accredited = False
            note(world, Kind.ACCREDITATION_LAPSED, relationship, 0.0, 0)


@rule
def wanted_share(relationship, buyer, assumptions):
    """The share a buyer would give: reliability proven over time opens growth, trust opens sole supply (S0.8, S0.12)."""
    appeal = logistic(assumptions.offer_slope * relationship.offer + 2.0 * (relationship.loyalty_wanted - 0.5))
    trusted = share((relationship.buyer_trust - 0.2) / 0.6)
    proven = 1.0 - 0.65 / (1.0 + relationship.age / 18.0)
    ceiling = relationship.potential * (assumptions.share_untrusted + (1.0 - assumptions.share_untrusted) * trusted)
    if relationship.preferred:
        ceiling *= assumptions.preferred_bonus
    if not relationship.accredited:
        ceiling *= 0.3
    return min(0.95, 1.5 * ceiling * appeal * proven)


@rule
def shift_share(relationship, buyer, supplier, assumptions):
    """Shares move slowly to where the buyer wants them; a trial stays small; a decline drains."""
    goal = relationship.share_wanted
    speed = assumptions.share_speed
    if relationship.trial:
        goal = min(goal, assumptions.trial_share)
    if relationship.disintegrating:
        goal = 0.0
        speed = assumptions.drain_speed * (0.6 + 0.8 * (1.0 - relationship.switching_cost))
    if goal > relationship.share_of_wallet:
        speed *= 0.5 + supplier.growing
    relationship.share_of_wallet = share(toward(relationship.share_of_wallet, goal, speed))


@rule
def want_shares(world, buyer, assumptions):
    """What all suppliers together may get: at most nearly everything, the rest goes to firms outside this world."""
    wanted = 0.0
    for i in range(buyer.first_relationship, buyer.first_relationship + buyer.relationship_count):
        relationship = world.relationships[i]
        if relationship.active:
            relationship.share_wanted = wanted_share(relationship, buyer, assumptions)
            wanted += relationship.share_wanted
    buyer.offers_wanted = wanted
    if wanted > 0.97:
        for i in range(buyer.first_relationship, buyer.first_relationship + buyer.relationship_count):
            relationship = world.relationships[i]
            if relationship.active:
                relationship.share_wanted *= 0.97 / wanted


@rule
def sum_shares(world, buyer):
    """Outside share and rivals' shares follow from all shares."""
    total = 0.0
    for i in range(buyer.first_relationship, buyer.first_relationship + buyer.relationship_count):
        total += world.relationships[i].share_of_wallet
    for i in range(buyer.first_relationship, buyer.first_relationship + buyer.relationship_count):
        relationship = world.relationships[i]
        if total > 1.0:
            relationship.share_of_wallet /= total
        relationship.rival_share = max(0.0, min(1.0, total) - relationship.share_of_wallet)
    buyer.outside_share = max(0.0, 1.0 - total)


@rule
def begin_trial(world, relationship, buyer, assumptions, cause, weight):
    """Trade begins small, on trial, with a review date (S1.41)."""
    market = world.market[0]
    returned = relationship.spells > 0
    relationship.active, relationship.ended, relationship.disintegrating = True, False, False
    relationship.trial, relationship.trial_months = True, assumptions.trial_months
    relationship.age, relationship.stage_months = 0, 0
    relationship.spells += 1
    relationship.share_of_wallet = assumptions.trial_share * 0.5
    relationship.share_wanted = assumptions.trial_share
    relationship.first_year_revenue, relationship.losing_months = 0.0, 0
    relationship.agreed = Stage.BASIC
    relationship.buyer_expectation = 0.5
    relationship.buyer_satisfaction, relationship.supplier_satisfaction = assumptions.content_level, assumptions.content_level
    relationship.contract_end = market.month + buyer.contract_months
    relationship.end_reason, relationship.decline_cause = EndReason.NONE, EndReason.NONE
    relationship.exit_planned, relationship.reengineered = False, False
    note(world, Kind.RETURNED if returned else Kind.TRIAL_BEGAN, relationship, relationship.share_of_wallet, 0)
    because(world, cause, weight, Kind.SELECTION, 0.0)


@rule
def judge_trial(world, relationship, assumptions):
    """At the review date the trial is passed or not; small disappointments are enough to leave (S0.7)."""
    if relationship.trial:
        relationship.trial_months -= 1
        if relationship.trial_months <= 0:
            relationship.trial = False
            if relationship.buyer_satisfaction < assumptions.trial_satisfaction:
                note(world, Kind.TRIAL_FAILED, relationship, relationship.buyer_satisfaction, 0)
                because(world, Kind.DISAPPOINTED, 1.0, Kind.NONE, 0.0)
                end_relationship(world, relationship, EndReason.TRIAL_FAILED, 0, assumptions)
            else:
                note(world, Kind.TRIAL_PASSED, relationship, relationship.buyer_satisfaction, 0)


@rule
def entry_chance(relationship, buyer, supplier, assumptions):
    """An outsider gets in where it is sought, better, known, or where a window is open (S1.40, S3.11)."""
    chance = assumptions.entry_rate / 12.0 * min(2.0, relationship.weight) * (0.5 + supplier.selecting)
    chance *= logistic(3.0 * (relationship.offer - min(0.3, buyer.best_offer)) + 2.0 * relationship.imported_preference)
    chance *= 0.5 + supplier.reputation + 0.5 * supplier.referral
    chance *= 1.0 - 0.15 * buyer.partners if buyer.partners < 6 else 0.1
    if relationship.window_months > 0:
        chance *= assumptions.window_bonus
    return chance


@rule
def knock(world, relationship, draw, assumptions):
    """Prospects and lost customers may be won (again); the way one parted is remembered (S0.32)."""
    buyer, supplier = world.buyers[relationship.buyer], world.suppliers[relationship.supplier]
    there = not buyer.exited and not supplier.exited and relationship.serve and not relationship.blocked
    if there and not relationship.active and buyer.offers_wanted < 0.95 + 0.2 * supplier.selecting:
        chance = entry_chance(relationship, buyer, supplier, assumptions)
        if relationship.spells > 0:
            away = world.market[0].month - relationship.end_month
            chance *= relationship.goodbye if away > assumptions.cooling_months else 0.0
        if draw.enters < chance:
            cause = Kind.WINDOW_OPENED if relationship.window_months > 0 else Kind.SELECTION
            begin_trial(world, relationship, buyer, assumptions, cause, 1.0)


@rule
def bid_value(relationship, buyer, luck, assumptions):
    """What a known bidder scores: price and performance count, benefits as far as they are remembered (C18)."""
    price = assumptions.bid_price_weight * (0.5 + buyer.needs_price) * (1.0 - relationship.unit_price)
    quality = assumptions.bid_quality_weight * (relationship.delivered - 0.5) if relationship.active else 0.0
    return price + quality + assumptions.bid_noise * luck


@rule
def incumbent_bonus(relationship, assumptions):
    """The incumbent's advantage: switching costs, remembered benefit, and people who speak for it (C33)."""
    tied = assumptions.bid_switching * relationship.switching_cost
    return tied + assumptions.bid_memory * relationship.value_remembered + assumptions.bid_incumbency


@rule
def record_bid(world, relationship, winner, challengers, winner_price, challenger_price):
    """Write the tender into its table."""
    market = world.market[0]
    if market.bids < len(world.bids):
        bid = world.bids[market.bids]
        bid.month, bid.buyer, bid.incumbent, bid.winner = market.month, relationship.buyer, relationship.number, winner
        bid.challengers, bid.incumbent_price, bid.winner_price = challengers, relationship.unit_price, winner_price
        bid.incumbent_trust, bid.incumbent_performance = relationship.buyer_trust, relationship.delivered
        bid.challenger_price, bid.value_remembered = challenger_price, relationship.value_remembered
    market.bids += 1


@rule
def hold_tender(world, relationship, buyer, draws, assumptions):
    """The contract is put out: the incumbent, one rival of this world if there is one, and one from outside bid."""
    draw = draws.relationships[relationship.number]
    mine = bid_value(relationship, buyer, draw.bid, assumptions) + incumbent_bonus(relationship, assumptions)
    best, best_value, challengers = NOBODY, -9.0, 1
    for i in range(buyer.first_relationship, buyer.first_relationship + buyer.relationship_count):
        other = world.relationships[i]
        open_to = other.serve and not other.blocked and other.accredited and not world.suppliers[other.supplier].exited
        if i != relationship.number and open_to and not other.disintegrating and (other.active or other.weight > 0.5):
            value = bid_value(other, buyer, draws.relationships[i].bid, assumptions)
            if value > best_value:
                best, best_value = i, value
    if best >= 0:
        challengers = 2
    outside_price = 1.0 + 0.06 * draw.rival_price
    outside = assumptions.bid_price_weight * (0.5 + buyer.needs_price) * (1.0 - outside_price) + assumptions.bid_noise * draw.rival_bid
    settle_tender(world, relationship, buyer, best, mine, best_value, outside, outside_price, challengers, assumptions)


@rule
def settle_tender(world, relationship, buyer, best, mine, best_value, outside, outside_price, challengers, assumptions):
    """The best bid wins; the loser keeps little, the winner gains."""
    challenger_price = world.relationships[best].unit_price if best >= 0 and best_value > outside else outside_price
    relationship.contract_end = world.market[0].month + buyer.contract_months
    if mine >= best_value and mine >= outside:
        note(world, Kind.TENDER_WON, relationship, relationship.share_of_wallet, 0)
        because(world, Kind.BONDS, relationship.switching_cost, Kind.DELIGHTED, relationship.value_remembered)
        record_bid(world, relationship, relationship.number, challengers, relationship.unit_price, challenger_price)
    else:
        note(world, Kind.TENDER_LOST, relationship, relationship.share_of_wallet, 0)
        because(world, Kind.PRICE_HIGH, share(4.0 * (relationship.unit_price - 0.95)), Kind.VALUE_FORGOTTEN,
                1.0 - relationship.value_remembered)
        lost = assumptions.tender_loss * relationship.share_of_wallet
        relationship.share_of_wallet -= lost
        winner = best if best_value > outside else NOBODY
        record_bid(world, relationship, winner, challengers, challenger_price, challenger_price)
        if winner >= 0:
            gain_contract(world, world.relationships[winner], buyer, lost, assumptions)
        if relationship.switching_cost < 0.5 * relationship.contact_lost + 0.25 and relationship.buyer_commitment < 0.45:
            begin_decline(world, relationship, EndReason.TENDER_LOST, Kind.TENDER_LOST, Kind.TRUST_LOW)


@rule
def gain_contract(world, winner, buyer, gained, assumptions):
    """The winner of a tender takes over what the incumbent lost."""
    if not winner.active:
        begin_trial(world, winner, buyer, assumptions, Kind.TENDER_WON, 1.0)
        winner.trial = False
    winner.share_of_wallet = share(winner.share_of_wallet + 0.8 * gained)
    winner.contract_end = world.market[0].month + buyer.contract_months


@rule
def end_contract(world, relationship, buyer, draws, assumptions):
    """At the end of a contract the buyer renews or tenders; content and bound buyers renew more often (S2.28)."""
    if relationship.active and not relationship.disintegrating and world.market[0].month >= relationship.contract_end:
        content = 0.5 * relationship.buyer_satisfaction + 0.5 * relationship.buyer_commitment
        chance = assumptions.tender_share * (1.3 - content) * (1.3 - 0.6 * relationship.loyalty_wanted)
        if draws.relationships[relationship.number].looks < chance and not relationship.trial:
            hold_tender(world, relationship, buyer, draws, assumptions)
        else:
            relationship.contract_end = world.market[0].month + buyer.contract_months


@rule
def cut_vendors(world, buyer, assumptions):
    """The buyer keeps its best suppliers and lets the others go; survivors gain (S1.13)."""
    if buyer.cut_to > 0 and buyer.partners > buyer.cut_to:
        note_buyer(world, Kind.VENDOR_CUT, buyer, float(buyer.partners - buyer.cut_to), buyer.cut_to)
        for i in range(buyer.first_relationship, buyer.first_relationship + buyer.relationship_count):
            relationship = world.relationships[i]
            if relationship.active and relationship.rank > buyer.cut_to and not relationship.disintegrating:
                begin_decline(world, relationship, EndReason.VENDOR_CUT, Kind.VENDOR_CUT, Kind.NONE)
            elif relationship.active and not relationship.disintegrating:
                relationship.share_of_wallet = share(relationship.share_of_wallet * 1.15)
    buyer.cut_to = 0


@rule
def find_conflicts(relationship, rivalry, assumptions):
    """A deep tie to one rival bars the way to a deep tie with the other (S1.74)."""
    other = rivalry.deepest_involvement
    if rivalry.deepest == relationship.number:
        other = rivalry.second_involvement
    relationship.blocked = other > assumptions.conflict_depth and other > relationship.involvement


@rule
def remember_deepest(rivalry, relationship):
    """Keep the two deepest relationships of a supplier within one group of rivals."""
    if relationship.active and relationship.involvement > rivalry.deepest_involvement:
        rivalry.second_involvement = rivalry.deepest_involvement
        rivalry.deepest_involvement = relationship.involvement
        rivalry.deepest = relationship.number
    elif relationship.active:
        rivalry.second_involvement = max(rivalry.second_involvement, relationship.involvement)
