"""What each side expects of the other, item by item, and what being named key does to it (S4.10, S4.18, S1.17)."""

from kamsim.theory.events import Kind
from kamsim.theory.events.selection import MISMATCH_TOLD
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.quantities import clamp, mean, toward


@rule
def worst_gap(relationship, buyer):
    """The worst of three gaps, each by its need: wanted 0.8 of a need of 0.5 and got 0.6 is a gap of 0.1."""
    gap = buyer.needs_reliability * (relationship.expected_reliability - relationship.reliability)
    gap = max(gap, buyer.needs_response * (relationship.expected_response - relationship.response))
    return max(0.0, gap, buyer.needs_technical * (relationship.expected_technical - relationship.technical))


@rule
def compare_ideas(relationship, buyer, assumptions):
    """A quarter: gaps of both sides' ideas, which then follow what one has got used to (S4.18)."""
    relationship.idea_gap = worst_gap(relationship, buyer)
    gap = max(
        relationship.expected_share - relationship.share_of_wallet,
        relationship.expected_openness - relationship.information,
    )
    relationship.supplier_idea_gap = max(0.0, gap)
    habit = assumptions.idea_habit
    relationship.expected_reliability = toward(relationship.expected_reliability, relationship.reliability, habit)
    relationship.expected_response = toward(relationship.expected_response, relationship.response, habit)
    relationship.expected_technical = toward(relationship.expected_technical, relationship.technical, habit)
    relationship.expected_share = toward(relationship.expected_share, relationship.share_of_wallet, habit)
    relationship.expected_openness = toward(relationship.expected_openness, relationship.information, habit)


@rule
def raise_ideas(relationship, lift):
    """Key status in sight lifts what both expect, item by item."""
    relationship.expected_reliability = clamp(relationship.expected_reliability + 0.5 * lift)
    relationship.expected_response = clamp(relationship.expected_response + lift)
    relationship.expected_technical = clamp(relationship.expected_technical + lift)
    relationship.expected_share = clamp(relationship.expected_share + lift)
    relationship.expected_openness = clamp(relationship.expected_openness + lift)


@rule
def disappointment(gap, assumptions):
    """What the worst gap costs though all else is good; the usual gap costs nothing."""
    return assumptions.idea_weight * (gap - assumptions.usual_gap)


@rule
def weigh_inside(relationship, buyer):
    """What key status is worth to the buyer and what it costs in freedom (S1.17).

    Inside: needs of response and support at 0.5 each, joint work wanted at 0.5, trust 0.7: the middle of 0.5 and 0.6.
    Outside: a need for low prices of 0.4, as far as one is free to leave, 0.8 of the way: 0.32.
    """
    needed = mean(buyer.needs_response, buyer.needs_technical)
    relationship.value_inside = mean(needed, mean(relationship.joint_work_wanted, relationship.buyer_trust))
    relationship.value_outside = buyer.needs_price * (1.0 - relationship.switching_cost)


@rule
def refuses_status(world, relationship, bar, assumptions):
    """An account that is wanted as a key one and better served without stays outside, content (S1.17)."""
    wanted = relationship.tier_wanted > relationship.tier and relationship.significance >= bar
    before = relationship.stayed_outside
    better = relationship.value_outside > relationship.value_inside
    relationship.stayed_outside = wanted and better and assumptions.weigh_outside
    if relationship.stayed_outside and not before:
        note(world, Kind.STAYED_OUTSIDE, relationship, relationship.value_outside - relationship.value_inside, 0)


@rule
def misread(relationship, buyer, supplier, assumptions):
    """How wrong the supplier's picture of this customer is: half in service, half in price.

    Errors of 0.2 and 0.1 about response and support and of 0.3 about price make 0.225.  One-sided importance adds half
    of its gap; words that mean different things mislead, too.
    """
    response = abs(relationship.believed_response - buyer.needs_response)
    technical = abs(relationship.believed_technical - buyer.needs_technical)
    wrong = mean(mean(response, technical), abs(relationship.believed_price - buyer.needs_price))
    words = assumptions.word_confusion if supplier.vocabulary != buyer.vocabulary else 0.0
    return clamp(wrong + words + 0.5 * max(0.0, relationship.importance_gap))


@rule
def talk_first(world, relationship, buyer, assumptions):
    """Before an account is named: a talk costs money and settles what differs; skipped, it stays hidden (S4.10)."""
    relationship.mismatch = misread(relationship, buyer, world.suppliers[relationship.supplier], assumptions)
    relationship.dialogue = relationship.ask_wanted >= assumptions.dialogue_needed
    if relationship.dialogue:
        relationship.one_off += assumptions.visit_cost
        relationship.mismatch *= assumptions.dialogue_leaves
        note(world, Kind.DIALOGUE_HELD, relationship, relationship.mismatch, 0)
    else:
        note(world, Kind.DIALOGUE_SKIPPED, relationship, relationship.mismatch, 0)


@rule
def show_mismatch(world, relationship, assumptions):
    """After a year what was not settled shows, and costs satisfaction."""
    if relationship.status_announced and relationship.announced_months >= 12:
        harm = assumptions.mismatch_harm * relationship.mismatch
        relationship.buyer_satisfaction = clamp(relationship.buyer_satisfaction - harm)
        if relationship.mismatch > MISMATCH_TOLD and assumptions.mismatch_harm > 0.0:
            note(world, Kind.MISMATCH_SHOWED, relationship, relationship.mismatch, 0)
            because(world, Kind.DIALOGUE_SKIPPED, 0.0 if relationship.dialogue else 1.0, Kind.NONE, 0.0)
        relationship.mismatch = 0.0
