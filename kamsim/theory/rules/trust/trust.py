"""Trust of persons and of firms, both directions; competence and goodwill apart; failure and betrayal apart.

Experience is what was delivered against what was expected.  Trust follows experience upwards slowly and
downwards fast (Mittal, Ross, Baldasare 1998, sign verified); a failure is forgiven the more the stronger the
bond (S2.23), a betrayal is not, and leaves a scar (Schweitzer, Hershey, Bradlow, verified).
"""

from kamsim.theory.events import Kind
from kamsim.theory.events.selection import DISAPPOINTMENT_TOLD
from kamsim.theory.events.service import SEVERITY_TOLD, TRUST_TOLD
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import relationships_of
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.quantities import clamp, toward
from kamsim.theory.rules.selection.expectations import disappointment
from kamsim.theory.rules.service.extras import lack_basics
from kamsim.theory.rules.service.service import kept_part
from kamsim.theory.words import Stage

from .gravity import counts_as


@rule
def forgiven_part(relationship, assumptions):
    """Part of a failure that a bond makes good, up to a limit: each recent failure uses some of it up (S2.23).

    A bond of 0.5 forgives 0.3 of the first failure at 0.6, and 0.225 of the second where four use it up.  However grave
    a failure is, it does not use up what it is forgiven with.
    """
    bond = 0.5 * relationship.interpersonal_trust + 0.5 * relationship.buyer_commitment
    earlier = max(0.0, relationship.recent_failures - counts_as(relationship, assumptions))
    used = clamp(earlier / assumptions.forgiveness_lasts)
    return assumptions.forgiveness * bond * (1.0 - used)


@rule
def compare_service(world, buyer):
    """A buyer measures each supplier by what its others do (Thibaut and Kelley 1959), a single one by the market.

    Where three serve at 0.5, 0.6 and 0.7 the first is measured by 0.65.
    """
    served, count = 0.0, 0
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        if relationship.active:
            served += relationship.delivered
            count += 1
    for i in relationships_of(buyer):
        relationship = world.relationships[i]
        if relationship.active and count > 1:
            relationship.service_elsewhere = (served - relationship.delivered) / (count - 1)
        else:
            relationship.service_elsewhere = world.market[0].usual_service


@rule
def standard_of(relationship, assumptions):
    """Service by which a buyer measures: what is usual elsewhere, and more where key status was announced."""
    promised = assumptions.announcement_lift if relationship.status_announced else 0.0
    return clamp(relationship.service_elsewhere + promised)


@rule
def form_expectation(relationship, assumptions):
    """Expectations follow habit, and what is usual and promised; fast in the first months and slowly later (S4.18).

    Used to 0.8 where others serve at 0.6, half by habit, one comes to expect 0.7.
    """
    speed = assumptions.expectation_habit + assumptions.expectation_first / (1.0 + 0.5 * relationship.age)
    standard = standard_of(relationship, assumptions)
    goal = toward(relationship.delivered, standard, assumptions.standard_weight)
    relationship.buyer_expectation = toward(relationship.buyer_expectation, goal, speed)
    margin = relationship.profit_mean / max(1.0, relationship.revenue_mean)
    relationship.supplier_expectation = toward(relationship.supplier_expectation, max(-0.5, min(0.5, margin)), speed)


@rule
def judge_service(relationship, assumptions):
    """Buyer's satisfaction: what it got against what it expected, remembered over some months."""
    gap = relationship.delivered - relationship.buyer_expectation
    felt = clamp(
        assumptions.content_level + assumptions.gap_weight * gap - disappointment(relationship.idea_gap, assumptions)
    )
    relationship.buyer_satisfaction = toward(relationship.buyer_satisfaction, felt, assumptions.satisfaction_memory)


@rule
def judge_account(relationship, assumptions):
    """Supplier's satisfaction: what the account yields against what it expected, and whether it pays."""
    margin = relationship.profit_mean / max(1.0, relationship.revenue_mean)
    late = min(1.0, relationship.overdue / max(1.0, relationship.revenue_mean))
    felt = clamp(
        assumptions.content_level
        + max(-0.5, min(0.5, margin - relationship.supplier_expectation))
        - 0.5 * late
        - 0.5 * disappointment(relationship.supplier_idea_gap, assumptions)
    )
    relationship.supplier_satisfaction = toward(
        relationship.supplier_satisfaction, felt, assumptions.satisfaction_memory
    )


@rule
def follow_experience(trust, experience, ceiling, assumptions):
    """Trust goes towards experience: up at `trust_gain`, down `trust_loss_ratio` times as fast.

    From 0.5 towards 0.9 at a gain of 0.03 it rises to 0.512; towards 0.1 at a ratio of 2.5 it falls to 0.47.
    """
    goal = min(experience, ceiling)
    if goal > trust:
        return toward(trust, goal, assumptions.trust_gain)
    return toward(trust, goal, assumptions.trust_gain * assumptions.trust_loss_ratio)


@rule
def trust_competence(relationship, assumptions):
    """The buyer learns whether the supplier can; a failure costs at once, less where there is a bond (S2.23).

    Satisfaction of 0.6 and a reliability of 0.8 that earns 0.4 of it lead towards 0.3 + 0.32 = 0.62.
    """
    experience = 0.5 * relationship.buyer_satisfaction + assumptions.reliability_proves * relationship.reliability
    early = 2.0 if relationship.stage <= Stage.BASIC else 1.0
    experience += assumptions.proof_weight * early * (relationship.proven - assumptions.usual_proof)
    trust = follow_experience(relationship.buyer_competence_trust, clamp(experience), 1.0, assumptions)
    if relationship.failed:
        harm = assumptions.failure_harm * relationship.severity * (1.0 - forgiven_part(relationship, assumptions))
        slips = max(0.0, relationship.recent_failures - assumptions.failures_borne)
        trust *= 1.0 - harm * (1.0 + 0.5 * min(2.0, slips))
    if relationship.solved:
        trust = toward(trust, 1.0, 0.5 * assumptions.failure_harm * relationship.response)
    relationship.buyer_competence_trust = clamp(trust)


@rule
def goodwill_earned(satisfaction, relationship, assumptions):
    """What one believes of the other's will: a part is given, satisfaction earns as much again, people the rest.

    0.35 x (1 + 0.6) + 0.25 x 0.4 = 0.66; to share 0.2 more than is usual earns, at 0.6, another 0.12.
    """
    people = assumptions.goodwill_by_people * relationship.interpersonal_trust
    opened = max(0.0, relationship.information - assumptions.usual_information)
    return assumptions.goodwill_given * (1.0 + satisfaction) + people + assumptions.goodwill_by_sharing * opened


@rule
def betrayed_part(gravity, assumptions):
    """Part of goodwill that a betrayal takes: half of the harm however small it is, all of it when it is gravest."""
    return assumptions.betrayal_harm * 0.5 * (1.0 + gravity)


@rule
def trust_goodwill(relationship, assumptions):
    """The buyer learns whether the supplier means well; betrayal breaks it and closes part of it off for long."""
    relationship.buyer_scar *= 1.0 - assumptions.scar_fades
    experience = goodwill_earned(relationship.buyer_satisfaction, relationship, assumptions)
    experience += assumptions.status_trust if relationship.tier > 0 else 0.0
    ceiling = 1.0 - relationship.buyer_scar
    trust = follow_experience(relationship.buyer_goodwill_trust, clamp(experience), ceiling, assumptions)
    if relationship.discovered > 0.0:
        trust *= 1.0 - betrayed_part(relationship.discovered, assumptions)
        relationship.buyer_scar = clamp(relationship.buyer_scar + assumptions.scar * relationship.discovered)
    relationship.buyer_goodwill_trust = clamp(trust)


@rule
def trust_buyer(relationship, buyer, assumptions):
    """The supplier's trust in the buyer: does it pay in time, does it mean well (S1.65, S1.66)."""
    late = min(1.0, relationship.overdue / max(1.0, relationship.revenue_mean))
    pays = assumptions.paying_proves * (1.0 - late)
    relationship.supplier_competence_trust = follow_experience(
        relationship.supplier_competence_trust, pays, 1.0, assumptions
    )
    relationship.supplier_scar *= 1.0 - assumptions.scar_fades
    fair = goodwill_earned(relationship.supplier_satisfaction, relationship, assumptions)
    fair += assumptions.pressure_resented * (0.5 - relationship.price_pressure)
    fair = clamp(fair - assumptions.scandal_costs * buyer.scandal)
    trust = follow_experience(relationship.supplier_goodwill_trust, fair, 1.0 - relationship.supplier_scar, assumptions)
    if relationship.misconduct_seen > 0.0:
        trust *= 1.0 - betrayed_part(relationship.misconduct_seen, assumptions)
        relationship.supplier_scar = clamp(relationship.supplier_scar + assumptions.scar * relationship.misconduct_seen)
    relationship.supplier_goodwill_trust = clamp(trust)


@rule
def trust_person(relationship, tie, seller, assumptions):
    """Two people who meet learn to trust each other by what the firm delivers, skill, and fit, which counts half.

    Betrayal by the firm spoils it too.
    """
    if tie.met:
        fit = assumptions.fit_weight * tie.fit
        experience = clamp(0.5 * (relationship.buyer_satisfaction + seller.skill + 0.5 * fit))
        if fit < assumptions.fit_poor:
            experience = min(experience, tie.buyer_trust)
        tie.buyer_trust = follow_experience(tie.buyer_trust, experience, 1.0, assumptions)
    if relationship.discovered > 0.0:
        tie.buyer_trust *= 1.0 - 0.5 * assumptions.betrayal_harm * relationship.discovered


@rule
def combine_trust(relationship):
    """A firm is trusted as far as the weaker of ability and goodwill allows, and the mean of both."""
    low = min(relationship.buyer_competence_trust, relationship.buyer_goodwill_trust)
    mean = 0.5 * (relationship.buyer_competence_trust + relationship.buyer_goodwill_trust)
    relationship.buyer_trust = 0.5 * (low + mean)
    low = min(relationship.supplier_competence_trust, relationship.supplier_goodwill_trust)
    mean = 0.5 * (relationship.supplier_competence_trust + relationship.supplier_goodwill_trust)
    relationship.supplier_trust = 0.5 * (low + mean)


@rule
def suffer_scandal(relationship, supplier, assumptions):
    """A public scandal costs trust at every customer (S0.30)."""
    relationship.buyer_goodwill_trust *= 1.0 - assumptions.scandal_harm * supplier.scandal


@rule
def will_to_stay(trust, satisfaction, relationship, assumptions):
    """What trust, satisfaction and bonds make either side want (Morgan, Hunt 1994, recalled).

    Trust of 0.6, satisfaction of 0.4 and bonds of 0.3, at 0.4 for trust and bonds and 0.2: 0.36 + 0.08 = 0.44.
    """
    bonds = 0.5 * (relationship.switching_cost + relationship.involvement)
    return assumptions.trust_commits * (trust + bonds) + assumptions.satisfaction_commits * satisfaction


@rule
def commit(relationship, assumptions):
    """Commitment follows trust, satisfaction, bonds and status; a buyer's also what is done for it."""
    key = assumptions.status_commits if relationship.tier > 0 else 0.0
    content = relationship.buyer_satisfaction + relationship.alignment - assumptions.usual_alignment
    wish = will_to_stay(relationship.buyer_trust, content, relationship, assumptions) + 0.5 * key
    wish += assumptions.adaptation_binds * (relationship.adaptation - assumptions.usual_adaptation)
    wish -= assumptions.basics_weight * lack_basics(relationship, kept_part(relationship, assumptions), assumptions)
    wish += assumptions.care_weight * (relationship.care_taken - assumptions.usual_care)
    relationship.buyer_commitment = toward(relationship.buyer_commitment, clamp(wish), assumptions.commitment_speed)
    wish = will_to_stay(relationship.supplier_trust, relationship.supplier_satisfaction, relationship, assumptions)
    relationship.supplier_commitment = toward(
        relationship.supplier_commitment, clamp(wish + key), assumptions.commitment_speed
    )
    combine_commitment(relationship)


@rule
def combine_commitment(relationship):
    """Two are committed as far as the weaker will allows, and the mean of both: 0.8 and 0.4 are 0.5."""
    weaker = min(relationship.buyer_commitment, relationship.supplier_commitment)
    mean = 0.5 * (relationship.buyer_commitment + relationship.supplier_commitment)
    relationship.commitment = 0.5 * (weaker + mean)


@rule
def one_of_many(relationship, supplier):
    """Whether an account claims no more of the supplier's budget than its accounts do on average."""
    usual = supplier.budget_claims / max(1, supplier.account_count)
    return supplier.account_count > 1 and relationship.budget_claim <= usual


@rule
def tell_disappointment(world, relationship, gap):
    """Why an announcement disappoints: the account is one of many, is served by the wrong people, or hoped too much."""
    manager = world.contacts[relationship.manager]
    if one_of_many(relationship, world.suppliers[relationship.supplier]):
        note(world, Kind.TREATED_AS_ONE_OF_MANY, relationship, gap, 0)
        because(world, Kind.STATUS_ANNOUNCED, 0.5, Kind.NEGLECT, 0.5)
    elif not manager.filled or manager.skill < 0.5:
        note(world, Kind.WRONG_PEOPLE, relationship, gap, 0)
        because(world, Kind.STATUS_ANNOUNCED, 0.5, Kind.POOR_FIT, 0.5)
    else:
        note(world, Kind.UNREALISTIC_AIMS, relationship, gap, 0)
        because(world, Kind.STATUS_ANNOUNCED, 1.0, Kind.NONE, 0.0)


@rule
def note_disappointment(world, relationship, assumptions):
    """After a year the customer draws the balance of an announced status; what falls short costs goodwill (S4.19)."""
    relationship.announced_months += 1 if relationship.status_announced else 0
    gap = max(0.0, relationship.buyer_expectation - relationship.delivered)
    if relationship.status_announced and relationship.announced_months == 12:
        if gap > DISAPPOINTMENT_TOLD:
            tell_disappointment(world, relationship, gap)
        harm = assumptions.disappointment_harm * min(1.0, assumptions.gap_weight * gap)
        relationship.buyer_goodwill_trust *= 1.0 - harm
    if relationship.failed and relationship.severity > SEVERITY_TOLD and relationship.buyer_trust < TRUST_TOLD:
        note(world, Kind.DISAPPOINTED, relationship, relationship.severity, 0)
        because(world, Kind.SERVICE_FAILED, 1.0, Kind.TRUST_LOW, 0.5)
