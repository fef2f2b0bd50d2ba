"""Buyers compare: offers, ranks, preferred lists, vendor cuts; shares shift."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import relationships_of
from kamsim.theory.rules.ledger import note, note_buyer
from kamsim.theory.rules.life_cycle.ending import begin_decline
from kamsim.theory.rules.money.lifetime_value import level_effect
from kamsim.theory.rules.people.coverage import push_to_grow
from kamsim.theory.rules.quantities import clamp, logistic, toward
from kamsim.theory.words import EndReason, Stage

from .capability import believed_ability
from .product_lines import conversion, scope_allows


@rule
def price_counts(relationship, buyer, assumptions):
    """How much the price counts: most where trade is transactional, order by order (S0.5).

    A need of 0.4 at a weight of 5 and 0.4 more in a basic relationship is 2 x 1.2, in a deep one 2 x 0.8.
    """
    basic = relationship.stage <= Stage.BASIC
    return buyer.needs_price * assumptions.price_weight * (1.0 + (0.5 if basic else -0.5) * assumptions.spot_price)


@rule
def keep_record(relationship):
    """A record of reliability grows over a year: what arrived as promised, a grave failure counts against it (S0.8)."""
    kept = relationship.reliability * relationship.fill_rate
    if relationship.failed:
        kept -= 0.5 * relationship.severity
    relationship.track_record = toward(relationship.track_record, clamp(kept), 1.0 / 12.0)


@rule
def rate_offer(relationship, buyer, supplier, assumptions):
    """How good a supplier looks to this buyer: price, remembered performance, reputation, people, bonds."""
    cheap = price_counts(relationship, buyer, assumptions) * (1.0 - relationship.unit_price)
    cheap *= relationship.price_sensitivity
    known = relationship.delivered if relationship.active else 0.3 + 0.4 * supplier.reputation
    service = assumptions.service_weight * (known - 0.5)
    memory = assumptions.memory_weight * (relationship.value_remembered - 0.3) if relationship.active else 0.0
    people = assumptions.people_weight * relationship.depth * relationship.interpersonal_trust
    people += assumptions.breadth_weight * relationship.breadth
    people += assumptions.preference_weight * relationship.imported_preference
    people += assumptions.backing_weight * (relationship.backing - assumptions.usual_backing)
    people -= assumptions.loss_weight * relationship.contact_lost
    anger = assumptions.anger_weight * (relationship.recent_betrayal + 0.2 * min(2.0, relationship.recent_failures))
    mood = assumptions.mood_weight * (relationship.buyer_satisfaction - assumptions.content_level)
    people += assumptions.capability_weight * believed_ability(relationship)
    people -= assumptions.hassle_weight * (relationship.hassle - assumptions.usual_hassle)
    people -= assumptions.lean_weight * relationship.lean_gap
    relationship.offer = cheap + service + memory + people + mood - anger


@rule
def rank_suppliers(world, buyer):
    """Places among the buyer's suppliers, the best offer first; and how easily it could do without any one."""
    best, partners = -9.0, 0
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        relationship.rank = 0
        if relationship.active:
            partners += 1
            best = max(best, relationship.offer)
            place = 1
            for j in relationships_of(buyer):
                other = world.relationships[j]
                ahead = other.offer > relationship.offer or (other.offer == relationship.offer and j < i)
                if j != i and other.active and ahead:
                    place += 1
            relationship.rank = place
    buyer.best_offer, buyer.partners = best, partners
    buyer.leverage = clamp(0.4 + 0.15 * partners)


@rule
def list_supplier(world, relationship, buyer, assumptions):
    """One of a few preferred suppliers: a place on a list of limited length, for those trusted enough (S0.9)."""
    fit = relationship.active and not relationship.trial and not relationship.disintegrating
    margin = 0.05 if relationship.preferred else 0.0
    wanted = (
        fit and relationship.rank <= buyer.list_length and relationship.buyer_trust > assumptions.listing_trust - margin
    )
    if wanted and not relationship.preferred:
        note(world, Kind.LISTED, relationship, float(relationship.rank), 0)
    if relationship.preferred and not wanted and relationship.active:
        note(world, Kind.DELISTED, relationship, float(relationship.rank), 0)
    relationship.preferred = wanted


@rule
def wanted_share(relationship, assumptions):
    """The share a buyer would give: proven reliability opens growth, trust opens sole supply (S0.8, S0.12)."""
    appeal = logistic(assumptions.offer_slope * relationship.offer + 2.0 * (relationship.loyalty_wanted - 0.5))
    trusted = clamp((relationship.buyer_trust - 0.2) / 0.6)
    proven = 1.0 - 0.65 / (1.0 + relationship.age / 18.0)
    proven *= max(0.0, 1.0 + assumptions.reliability_opens * (relationship.track_record - assumptions.usual_record))
    ceiling = relationship.potential * (assumptions.share_untrusted + (1.0 - assumptions.share_untrusted) * trusted)
    ceiling *= scope_allows(relationship, assumptions) * level_effect(relationship, assumptions)
    if relationship.preferred:
        ceiling *= assumptions.preferred_bonus
    if not relationship.accredited:
        ceiling *= 0.3
    return min(0.95, assumptions.share_reach * ceiling * appeal * proven)


@rule
def shift_share(relationship, supplier, assumptions):
    """Shares move slowly to where the buyer wants them; a trial stays small; decline drains, the betrayed go fast."""
    goal = relationship.share_wanted * (1.0 - assumptions.range_misses * (1.0 - supplier.product_range))
    speed = assumptions.share_speed
    if relationship.trial:
        goal = min(goal, assumptions.trial_share)
    if relationship.disintegrating:
        goal = 0.0
        speed = assumptions.drain_speed * (0.6 + 0.8 * (1.0 - relationship.switching_cost))
        if relationship.decline_cause == EndReason.BETRAYAL:
            speed *= assumptions.betrayal_haste
    if goal > relationship.share_of_wallet:
        speed *= (0.5 + supplier.growing) * push_to_grow(relationship, assumptions)
        speed = min(1.0, speed * conversion(relationship, assumptions))
    relationship.share_of_wallet = clamp(toward(relationship.share_of_wallet, goal, speed))


@rule
def want_shares(world, buyer, assumptions):
    """What all suppliers together may get: at most nearly everything, the rest goes to firms outside this world."""
    wanted = 0.0
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        if relationship.active:
            relationship.share_wanted = wanted_share(relationship, assumptions)
            wanted += relationship.share_wanted
    buyer.offers_wanted = wanted
    if wanted > 0.97:
        for i in relationships_of(buyer):
            relationship = world.relationships[i]
            if relationship.active:
                relationship.share_wanted *= 0.97 / wanted


@rule
def sum_shares(world, buyer):
    """Rivals' shares and the spend that bonds keep from others follow from all shares."""
    total, locked = 0.0, 0.0
    for i in relationships_of(buyer):
        total += world.relationships[i].share_of_wallet
        locked += world.relationships[i].share_of_wallet * world.relationships[i].lock_out
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        if total > 1.0:
            relationship.share_of_wallet /= total
        relationship.rival_share = max(0.0, min(1.0, total) - relationship.share_of_wallet)
    buyer.locked_spend = clamp(locked)


@rule
def cut_vendors(world, buyer):
    """The buyer keeps its best suppliers and lets the others go; survivors gain (S1.13)."""
    if buyer.cut_to > 0 and buyer.partners > buyer.cut_to:
        note_buyer(world, Kind.VENDOR_CUT, buyer, float(buyer.partners - buyer.cut_to), buyer.cut_to)
        for i in relationships_of(buyer):
            relationship = world.relationships[i]
            if relationship.active and relationship.rank > buyer.cut_to and not relationship.disintegrating:
                begin_decline(world, relationship, EndReason.VENDOR_CUT, Kind.VENDOR_CUT, Kind.NONE)
            elif relationship.active and not relationship.disintegrating:
                relationship.share_of_wallet = clamp(relationship.share_of_wallet * 1.15)
    buyer.cut_to = 0
