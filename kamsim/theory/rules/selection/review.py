"""The review and the yearly plan: significance, tiers, status and its withdrawal, the board, asking, sacking."""

from kamsim.theory.events import Kind
from kamsim.theory.events.governance import ATTENTION_TOLD
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import account_at, accounts_of, support_at
from kamsim.theory.rules.ledger import note
from kamsim.theory.rules.quantities import clamp, mean, saturating, toward
from kamsim.theory.rules.service.needs import ask_about_needs, focus_on_customer
from kamsim.theory.rules.sourcing.capability import believed_buyer
from kamsim.theory.words import NOBODY, ServiceLever, Tier, Withdrawal

from .client_matrix import too_high
from .expectations import raise_ideas, talk_first


@rule
def weigh_significance(relationship, buyer, supplier, draw, assumptions):
    """Present and potential contribution as the supplier sees it, with error where it knows little (S1.3, S1.39)."""
    error = assumptions.potential_error * (1.0 - relationship.knowledge) * (1.0 - supplier.selecting) * draw.potential
    error *= 0.5 + 0.5 * focus_on_customer(relationship, assumptions)
    seen = clamp(relationship.potential + error)
    relationship.potential_believed = toward(relationship.potential_believed, seen, assumptions.review_speed)
    usual = max(1.0, supplier.sales_mean / max(1, supplier.partners))
    present = saturating(relationship.revenue_mean / usual)
    possible = saturating(relationship.potential_believed * buyer.orders / usual)
    relationship.significance = clamp(
        (1.0 - assumptions.potential_weight) * present
        + assumptions.potential_weight * possible
        + relationship.merit
        + assumptions.capability_in_significance * believed_buyer(relationship)
    )


@rule
def asking_chance(relationship, assumptions):
    """Chance to ask this quarter: as far as the strategy wants it and the levers allow (S2.31)."""
    return assumptions.asking_rate * relationship.ask_wanted + assumptions.voice_asks * relationship.voice


@rule
def hear_verdict(world, relationship, skill, error, assumptions):
    """What the customer thinks of one: its trust, whether one is a partner or one of many, one's hassle (S2.31).

    Who is difficult sees to its desk.
    """
    relationship.trust_believed = toward(relationship.trust_believed, clamp(relationship.buyer_trust + error), skill)
    standing = clamp((1.0 if relationship.strategic_resource else 0.0) + error)
    relationship.status_believed = toward(relationship.status_believed, standing, skill)
    desk = support_at(world, relationship, ServiceLever.SERVICE_DESK)
    unseen = max(0.0, relationship.hassle - relationship.hassle_believed)
    desk.believed = clamp(desk.believed + assumptions.hassle_asks * unseen)
    relationship.hassle_believed = toward(relationship.hassle_believed, relationship.hassle, skill)


@rule
def ask_customer(world, relationship, buyer, draw, assumptions):
    """Asking costs money and gives a noisy picture of what this customer values (S2.31)."""
    if relationship.active and draw.survey_held < asking_chance(relationship, assumptions):
        skill = assumptions.asking_finds * mean(1.0, relationship.knowledge)
        error = assumptions.survey_error * draw.survey
        relationship.believed_response = clamp(
            toward(relationship.believed_response, buyer.needs_response + error, skill)
        )
        relationship.believed_technical = clamp(
            toward(relationship.believed_technical, buyer.needs_technical - error, skill)
        )
        relationship.believed_presence = clamp(
            toward(relationship.believed_presence, buyer.needs_presence + 0.5 * error, skill)
        )
        relationship.believed_price = clamp(toward(relationship.believed_price, buyer.needs_price - 0.5 * error, skill))
        relationship.one_off += assumptions.survey_cost
        ask_about_needs(world, relationship, skill, error, assumptions)
        hear_verdict(world, relationship, skill, error, assumptions)
        note(world, Kind.SURVEY_HELD, relationship, skill, 0)


@rule
def has_room(supplier, tier, assumptions):
    """Tiers have caps: very few accounts are strategic, few are key (S4.15)."""
    if not assumptions.tiers_capped:
        return True
    if tier == Tier.STRATEGIC:
        return supplier.strategic_accounts < supplier.strategic_cap
    return supplier.key_accounts < supplier.key_cap


@rule
def count_tiers(world, supplier):
    """How many accounts hold status now."""
    supplier.key_accounts, supplier.strategic_accounts = 0, 0
    for k in accounts_of(supplier):
        relationship = account_at(world, k)
        if relationship.active and relationship.tier >= Tier.KEY:
            supplier.key_accounts += 1
        if relationship.active and relationship.tier == Tier.STRATEGIC:
            supplier.strategic_accounts += 1


@rule
def may_rise(supplier, relationship, assumptions):
    """Whether the next tier is open to an account: there is room, and of strategic ones much is hoped."""
    if relationship.tier == Tier.KEY:
        hoped = relationship.significance >= assumptions.strategic_bar
        return hoped and has_room(supplier, Tier.STRATEGIC, assumptions)
    return has_room(supplier, Tier.KEY, assumptions)


@rule
def deserves(relationship, bar, assumptions):
    """A candidate for status: wanted by the strategy, served for a while, above the bar, and willing (S4.9, S4.10)."""
    ready = relationship.active and not relationship.disintegrating and not relationship.trial
    willing = relationship.joint_work_wanted > assumptions.key_willing and not relationship.stayed_outside
    rises = relationship.tier_wanted > relationship.tier
    mutual = relationship.importance_to_buyer >= assumptions.mutual_bar
    return ready and willing and mutual and rises and relationship.significance >= bar


@rule
def find_candidate(world, supplier, assumptions):
    """The most significant account that deserves more status than it has and may rise; -1 if there is none."""
    best, best_significance = NOBODY, 0.0
    for k in accounts_of(supplier):
        relationship = account_at(world, k)
        fit = deserves(relationship, assumptions.significance_bar, assumptions)
        kept = (
            reason_to_withdraw(relationship, world.buyers[relationship.buyer], supplier, assumptions) == Withdrawal.NONE
        )
        fit = fit and may_rise(supplier, relationship, assumptions)
        if fit and kept and relationship.significance > best_significance:
            best, best_significance = relationship.number, relationship.significance
    return best


@rule
def give_status(world, relationship, tier, assumptions):
    """Status is announced: expectations jump at once, delivery has to follow (S4.19)."""
    relationship.tier = tier
    relationship.tier_months = 0
    relationship.status_announced = True
    relationship.announced_months = 0
    unclear = 1.0 + assumptions.clarity_weight * (assumptions.usual_clarity - relationship.role_clarity)
    relationship.buyer_expectation = clamp(relationship.buyer_expectation + assumptions.announcement_lift * unclear)
    talk_first(world, relationship, world.buyers[relationship.buyer], assumptions)
    raise_ideas(relationship, assumptions.announcement_lift)
    note(world, Kind.STATUS_GIVEN, relationship, relationship.significance, tier)


@rule
def fill_tiers(world, supplier, assumptions):
    """Give status to the most significant candidates while there is room."""
    count_tiers(world, supplier)
    for _ in range(max(1, supplier.key_cap) if supplier.kam_ready else 0):
        chosen = find_candidate(world, supplier, assumptions)
        if chosen >= 0:
            relationship = world.relationships[chosen]
            give_status(world, relationship, relationship.tier + 1, assumptions)
            count_tiers(world, supplier)


@rule
def rival_purchases_seen(relationship):
    """A supplier sees of its rivals' share what it knows of the customer: 0.6 half known is 0.45 (S1.64)."""
    return relationship.rival_share * mean(1.0, relationship.knowledge)


@rule
def wrung_out(relationship, assumptions):
    """Whether concessions, present ones or those of years, pass the limit (S1.67).

    Of what is granted for long 0.983 is still counted a month later: 70 000 on revenue of 10 000 are 7 x 0.017 = 0.119.
    """
    lasting = relationship.concessions * (1.0 - assumptions.give_get_fades) / max(1.0, relationship.revenue_mean)
    return max(lasting, relationship.concession) > assumptions.concession_limit


@rule
def bears_its_part(relationship, supplier):
    """Whether an account earns its part of the firm's fixed cost: 10 of 100 where those are 0.08 of sales (S1.67)."""
    part = supplier.fixed_cost / max(1.0, supplier.sales_mean)
    return relationship.profit_mean >= part * relationship.revenue_mean


@rule
def is_unstable(buyer, assumptions):
    """Whether a buyer is more than half of the way from ordinary financial health to paying late (S1.65)."""
    return buyer.solvency < mean(assumptions.usual_solvency, assumptions.solvency_distress)


@rule
def reason_to_withdraw(relationship, buyer, supplier, assumptions):
    """The five reasons to take key status away (S1.63-S1.67)."""
    if relationship.recent_misconduct > assumptions.unforgivable:
        return Withdrawal.UNETHICAL
    if is_unstable(buyer, assumptions):
        return Withdrawal.UNSTABLE
    if wrung_out(relationship, assumptions) and not bears_its_part(relationship, supplier):
        return Withdrawal.CONCESSIONS
    if rival_purchases_seen(relationship) > relationship.share_of_wallet + assumptions.rival_limit:
        return Withdrawal.BUYS_FROM_RIVAL
    faded = relationship.significance < assumptions.significance_bar - assumptions.significance_slack
    if faded or too_high(relationship, assumptions):
        return Withdrawal.NOT_SIGNIFICANT
    return Withdrawal.NONE


@rule
def withdraw_status(world, relationship, buyer, supplier, assumptions):
    """Status is reviewed and taken away for a stated reason; the customer notices."""
    relationship.tier_months += 12
    if relationship.tier >= Tier.KEY and relationship.tier_months > 12:
        reason = reason_to_withdraw(relationship, buyer, supplier, assumptions)
        if reason != Withdrawal.NONE:
            relationship.tier -= 1
            relationship.status_announced = relationship.tier >= Tier.KEY
            relationship.buyer_satisfaction = clamp(relationship.buyer_satisfaction - assumptions.withdrawal_hurts)
            note(world, Kind.STATUS_WITHDRAWN, relationship, relationship.significance, reason)


@rule
def board_watches(supplier, assumptions):
    """A board that reviews and understands sees trouble early; it can watch two strategic accounts (S4.16)."""
    attention = supplier.board_competence if supplier.reviews_accounts else 0.0
    attention /= max(1.0, 0.5 * supplier.strategic_accounts)
    supplier.board_attention = toward(supplier.board_attention, attention, assumptions.review_speed)


@rule
def board_rescues(world, relationship, supplier, assumptions):
    """A strategic account in danger gets more, the sooner the closer the board looks."""
    relationship.rescue = 0.0
    if relationship.tier == Tier.STRATEGIC and relationship.danger_seen:
        relationship.rescue = assumptions.board_acts * supplier.board_attention
        if supplier.board_attention > ATTENTION_TOLD:
            note(world, Kind.BOARD_REVIEW, relationship, supplier.board_attention, 0)
