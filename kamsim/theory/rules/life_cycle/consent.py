"""Consent: the supplier may want to go deeper, the buyer weighs what that is worth against its freedom (S1.16, S1.17).

What speaks against a step is counted against what is usual, in the units in which it is weighed; the strongest of it
is the reason told for a refusal.
"""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.money.lifetime_value import is_worth_more
from kamsim.theory.rules.people.contact_map import has_senior_tie
from kamsim.theory.words import Stage, Tier

from .conditions import level_taken


@rule
def lack_of_worth(relationship, market, assumptions):
    """How far benefit, felt and remembered, falls short of the usual; of a strategic resource more is hoped (S1.51).

    Satisfaction of 0.5 where 0.6 is usual and, at 0.3, value of 0.2 where 0.4 is: 0.1 + 0.06.
    """
    short = market.usual_satisfaction - relationship.buyer_satisfaction
    short += assumptions.consent_weight * (assumptions.usual_value - relationship.value_remembered)
    return short - (assumptions.resource_bonus if relationship.strategic_resource else 0.0)


@rule
def lack_of_fit(relationship, buyer, assumptions):
    """How far interests, people and the buyer's own readiness do not fit what goes deeper would take (S1.44).

    At 0.3, interests of 0.4 where 0.6 is usual, a fit of -0.4, which counts half, and willingness of 0.4: 0.3 x 0.5.
    """
    fit = relationship.alignment - assumptions.usual_alignment + buyer.willingness - 0.5
    return -assumptions.consent_weight * (fit + 0.5 * assumptions.fit_weight * relationship.personal_fit)


@rule
def lack_of_power(relationship, assumptions):
    """What speaks against binding oneself further to whom one needs more than it needs one (S3.6, S4.9).

    Needs of 0.5 against 0.1, all of it seen, at 0.3: 0.12.
    """
    feared = assumptions.dependence_deters * max(0.0, -relationship.dependence_gap)
    return feared + assumptions.gap_costs * max(0.0, relationship.importance_gap)


@rule
def lack_of_trust(relationship, assumptions):
    """How far trust falls short of what the next stage takes, as freedom is given up only to those one trusts (S1.16).

    Trust of 0.6 where the next stage takes 0.65, and a betrayal of which 0.2 is fresh, at 0.3: 0.05 + 0.06.
    """
    needed = level_taken(assumptions.stage_trust, assumptions.trust_step, relationship.agreed + 1)
    return needed - relationship.buyer_trust + assumptions.consent_weight * relationship.recent_betrayal


@rule
def objection(relationship, buyer, market, assumptions):
    """The buyer's reason to refuse the next step; `NONE` where it consents (S1.16, S1.17).

    It goes no deeper than it ever wants to; else worth, trust, fit and power together decide, and the one of the four
    that speaks most against it is the reason.
    """
    if not assumptions.buyer_must_consent:
        return Kind.NONE
    if assumptions.ceilings_bind and relationship.agreed >= relationship.buyer_ceiling:
        return Kind.CEILING
    worth = lack_of_worth(relationship, market, assumptions)
    trust = lack_of_trust(relationship, assumptions)
    fit = lack_of_fit(relationship, buyer, assumptions)
    power = lack_of_power(relationship, assumptions)
    most = max(max(worth, trust), max(fit, power))
    if worth + trust + fit + power < 0.0:
        return Kind.NONE
    if most == worth:
        return Kind.WORTH_WANTING
    if most == trust:
        return Kind.TRUST_WANTING
    return Kind.FIT_WANTING if most == fit else Kind.POWER_FEARED


@rule
def supplier_consents(world, relationship, assumptions):
    """The supplier goes deeper only where it pays, or will, where it is not sour, and where it wants to (S1.49)."""
    pays = is_worth_more(relationship, world.suppliers[relationship.supplier], assumptions)
    pays = (pays and relationship.supplier_satisfaction > assumptions.sour_below) or not assumptions.both_must_gain
    senior = relationship.agreed < Stage.COOPERATIVE or not assumptions.senior_needed
    senior = senior or has_senior_tie(world, relationship, assumptions)
    wanted = relationship.agreed < relationship.supplier_ceiling or not assumptions.ceilings_bind
    return pays and senior and wanted


@rule
def eager(relationship, assumptions):
    """Chance a month of talks about the next step; a buyer that pulls brings them forward (S4.13)."""
    return assumptions.talks_a_year / 12.0 * (1.0 + assumptions.pull_talks * (relationship.pull - 0.5))


@rule
def heard_never(relationship):
    """Whether the supplier has been told that the buyer wants no more than this, ever, and the buyer still does not."""
    return relationship.ceiling_told == relationship.agreed and relationship.buyer_ceiling <= relationship.agreed


@rule
def answer(world, relationship, buyer, assumptions):
    """The buyer's answer to a supplier that wants the next step: its word, or a refusal with its reason."""
    reason = objection(relationship, buyer, world.market[0], assumptions)
    if reason == Kind.NONE:
        relationship.agreed += 1
    else:
        note(world, Kind.CONSENT_REFUSED, relationship, relationship.buyer_satisfaction, relationship.agreed + 1)
        because(world, reason, 1.0, Kind.NONE, 0.0)
        if reason == Kind.CEILING:
            relationship.ceiling_told = relationship.agreed


@rule
def agree(world, relationship, buyer, draw, assumptions):
    """Both sides talk about the next step now and then, where the last one is lived and the answer is open (S1.16)."""
    lived = relationship.stage == relationship.agreed and relationship.stage_months >= assumptions.grace_months
    if lived and relationship.agreed < Stage.INTEGRATED and draw.rises < eager(relationship, assumptions):
        if relationship.blocked:
            note(world, Kind.RIVAL_CONFLICT, relationship, relationship.involvement, relationship.agreed + 1)
            because(world, Kind.RIVAL_CONFLICT, 1.0, Kind.NONE, 0.0)
        elif supplier_consents(world, relationship, assumptions) and relationship.tier >= needed_tier(relationship):
            if not heard_never(relationship):
                answer(world, relationship, buyer, assumptions)


@rule
def needed_tier(relationship):
    """Beyond co-operation an account needs the attention that goes with key status."""
    return Tier.STANDARD if relationship.agreed < Stage.COOPERATIVE else Tier.KEY
