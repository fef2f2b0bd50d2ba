"""Buyers compare: ranks, preferred lists, vendor cuts; orders shift to what was agreed."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import relationships_of
from kamsim.theory.rules.ledger import note, note_buyer
from kamsim.theory.rules.life_cycle.ending import begin_decline
from kamsim.theory.rules.people.coverage import push_to_grow
from kamsim.theory.rules.quantities import clamp, saturating, toward
from kamsim.theory.words import EndReason

from .lots import want_share


@rule
def rank_suppliers(world, buyer):
    """Places among the buyer's suppliers, the best offer first; and how easily it could do without any one."""
    partners = 0
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        relationship.rank = 0
        if relationship.active:
            partners += 1
            place = 1
            for j in relationships_of(buyer):
                other = world.relationships[j]
                ahead = other.offer > relationship.offer or (other.offer == relationship.offer and j < i)
                if j != i and other.active and ahead:
                    place += 1
            relationship.rank = place
    buyer.partners = partners
    buyer.leverage = saturating(partners)


@rule
def list_supplier(world, relationship, buyer, assumptions):
    """One of a few preferred suppliers: a place on a list of limited length, for those trusted enough (S0.9)."""
    fit = relationship.active and not relationship.trial and not relationship.disintegrating
    margin = assumptions.listing_margin if relationship.preferred else 0.0
    wanted = (
        fit and relationship.rank <= buyer.list_length and relationship.buyer_trust > assumptions.listing_trust - margin
    )
    if wanted and not relationship.preferred:
        note(world, Kind.LISTED, relationship, float(relationship.rank), 0)
    if relationship.preferred and not wanted and relationship.active:
        note(world, Kind.DELISTED, relationship, float(relationship.rank), 0)
    relationship.preferred = wanted


@rule
def shift_share(world, relationship, supplier, assumptions):
    """Orders move to what contracts cover and the buyer calls off."""
    want_share(world, relationship, assumptions)
    goal = relationship.share_wanted * (1.0 - assumptions.range_misses * (1.0 - supplier.product_range))
    speed = assumptions.share_speed
    if goal > relationship.share_of_wallet:
        speed = min(1.0, speed * (0.5 + supplier.growing) * push_to_grow(relationship, assumptions))
    relationship.share_of_wallet = clamp(toward(relationship.share_of_wallet, goal, speed))


@rule
def sum_shares(world, buyer):
    """Rivals' shares follow from all shares."""
    total = 0.0
    for i in relationships_of(buyer):
        total += world.relationships[i].share_of_wallet
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        if total > 1.0:
            relationship.share_of_wallet /= total
        relationship.rival_share = max(0.0, min(1.0, total) - relationship.share_of_wallet)


@rule
def cut_vendors(world, buyer):
    """The buyer keeps its best suppliers and lets the others go; what they leave is open to the survivors (S1.13)."""
    if buyer.cut_to > 0 and buyer.partners > buyer.cut_to:
        note_buyer(world, Kind.VENDOR_CUT, buyer, float(buyer.partners - buyer.cut_to), buyer.cut_to)
        for i in relationships_of(buyer):
            relationship = world.relationships[i]
            if relationship.active and relationship.rank > buyer.cut_to and not relationship.disintegrating:
                begin_decline(world, relationship, EndReason.VENDOR_CUT, Kind.VENDOR_CUT, Kind.NONE)
    buyer.cut_to = 0
