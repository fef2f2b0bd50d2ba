"""People meet: ties grow or fade, access is given or refused, messages pass, knowledge is gained."""

from kamsim.theory.events import Kind
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import ties_of
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.quantities import below_usual, clamp, toward
from kamsim.theory.rules.service.service_desk import drops_in
from kamsim.theory.words import Level, Tier

from .buying_centre import is_kept_out, keyholder, may_be_met
from .coverage import co_ordination, is_covered_by, money_it_takes, portfolio_work
from .succession import same_ground


@rule
def breadth_sought(relationship):
    """How many people are to know each other: what the strategy wants, or the board while it steps in."""
    return max(relationship.breadth_wanted, relationship.rescue)


@rule
def decide_access(world, relationship, buyer, draw, assumptions):
    """A buyer that can do without the supplier may refuse further contacts to show its power (S1.48)."""
    relationship.refused_months = max(0, relationship.refused_months - 1)
    if relationship.access_refused and relationship.refused_months == 0:
        relationship.access_refused = False
        note(world, Kind.ACCESS_GRANTED, relationship, 0.0, 0)
    power = buyer.power_use * 0.5 * (1.0 + relationship.supplier_dependence - relationship.buyer_dependence)
    chance = assumptions.access_refusal * power * (1.0 - relationship.access_wanted) * (1.0 - relationship.buyer_trust)
    if relationship.active and not relationship.access_refused and draw.refuses_access < chance:
        relationship.access_refused = True
        relationship.refused_months = 12
        note(world, Kind.ACCESS_REFUSED, relationship, 12.0, 0)
        low = below_usual(relationship.buyer_trust, world.market[0].usual_trust)
        because(world, Kind.POWER, 1.0, Kind.TRUST_LOW, low)


@rule
def is_main_tie(relationship, tie):
    """The manager's tie to a first contact at the buyer is the one through which everything begins."""
    return tie.supplier_contact == relationship.manager and tie.buyer_contact == relationship.first_buyer_contact


@rule
def gravitas(relationship, assumptions):
    """How much oftener those who come for a key account are met and let in, and the others less (S1.33, S4.19)."""
    return assumptions.key_contact if relationship.tier >= Tier.KEY else assumptions.standard_contact


@rule
def open_tie(relationship, supplier, tie, seller, purchaser, draw, assumptions):
    """Two people are introduced: the supplier wants breadth, the gatekeepers know each other, the buyer allows it.

    When all goes well breadth can wait: comfort delays it (S3.15).
    """
    if is_main_tie(relationship, tie):
        tie.open = relationship.active or relationship.budget_claim > 0.0
    elif (
        not relationship.access_refused
        and relationship.active
        and may_be_met(relationship, purchaser, assumptions)
        and is_covered_by(relationship, seller, assumptions)
    ):
        wish = breadth_sought(relationship) * (1.0 - assumptions.complacency * supplier.comfort)
        wish = max(0.0, wish - relationship.breadth)
        welcome = relationship.access_wanted * relationship.buyer_trust * gravitas(relationship, assumptions)
        door = keyholder(relationship, assumptions) * same_ground(seller, purchaser)
        if draw.meets < assumptions.introduction_rate * wish * welcome * door * (0.5 + relationship.effort_level):
            tie.open = True


@rule
def meeting_chance(relationship, tie, seller, purchaser, assumptions):
    """Meetings cost time: they follow effort, are rarer for those overloaded, and the main tie comes first.

    Inside sales see a customer as much more rarely as they take less money.
    """
    visits = relationship.effort_level * money_it_takes(relationship, assumptions)
    chance = assumptions.meeting_rate * visits / max(1.0, seller.workload)
    if not is_main_tie(relationship, tie):
        chance *= 0.5 * (0.5 + breadth_sought(relationship))
        chance *= gravitas(relationship, assumptions)
        if relationship.access_refused or not may_be_met(relationship, purchaser, assumptions):
            chance = 0.0
        else:
            chance += drops_in(relationship, seller, assumptions)
    if not is_covered_by(relationship, seller, assumptions):
        chance = 0.0
    return min(1.0, chance)


@rule
def meet(relationship, tie, seller, assumptions):
    """A meeting strengthens the tie, faster between people who get on, and teaches the seller something (S1.46)."""
    tie.met = True
    growth = assumptions.tie_growth * (0.5 + seller.relating) * (1.0 + assumptions.fit_weight * tie.fit)
    tie.strength = toward(tie.strength, 1.0, clamp(growth))
    tie.knowledge = toward(
        tie.knowledge, 1.0, assumptions.learning * seller.skill * (0.5 + relationship.joint_work_wanted)
    )
    seller.hours += assumptions.hours_of_executives if seller.level == Level.EXECUTIVE else assumptions.hours_a_meeting


@rule
def fade(tie, assumptions):
    """Ties that are not used weaken, and what was left behind in an empty seat is soon forgotten."""
    tie.met = False
    tie.strength *= 1.0 - assumptions.tie_fade
    tie.left_behind *= 0.5


@rule
def hold_meetings(world, relationship, draws, assumptions):
    """One month of meetings in one relationship."""
    supplier = world.suppliers[relationship.supplier]
    meetings = 0.0
    for i in ties_of(relationship):
        tie = world.ties[i]
        seller, purchaser = world.contacts[tie.supplier_contact], world.contacts[tie.buyer_contact]
        present = seller.filled and purchaser.filled and (relationship.active or relationship.budget_claim > 0.0)
        if present and not tie.open:
            open_tie(relationship, supplier, tie, seller, purchaser, draws.ties[i], assumptions)
        comes = present and tie.open
        if comes:
            comes = draws.ties[i].meets < meeting_chance(relationship, tie, seller, purchaser, assumptions)
        if comes and is_kept_out(world.buyers[relationship.buyer], purchaser):
            relationship.blocked_contacts += 1
            comes = False
        if comes:
            if tie.strength <= 0.0:
                tie.fit = draws.ties[i].fit - 0.5
            meet(relationship, tie, seller, assumptions)
            meetings += 1.0
        else:
            fade(tie, assumptions)
        tie.frequency = toward(tie.frequency, 1.0 if comes else 0.0, 2.0 / 12.0)
    relationship.contact_intensity = toward(relationship.contact_intensity, meetings, 2.0 / 12.0)


@rule
def pass_messages(world, relationship, draw, assumptions):
    """A month of messages: some are lost or contradict each other; holding them together takes the manager's time."""
    manager = world.contacts[relationship.manager]
    lose_messages(relationship, manager, assumptions)
    if relationship.active and draw.misunderstanding < relationship.contradiction / 12.0:
        note(world, Kind.CONTRADICTION, relationship, relationship.contradiction, 0)
    if relationship.active:
        work = relationship.complexity * assumptions.hours_an_account * (0.5 + relationship.effort_level)
        work *= 1.0 + coordination(relationship, assumptions)
        manager.hours += work * portfolio_work(manager, assumptions)


@rule
def coordination(relationship, assumptions):
    """Work of holding together what several sellers say: at 0.1 for each beyond the first, three need 0.2."""
    return assumptions.coordination_load * max(0, relationship.supplier_contacts - 1)


@rule
def lose_messages(relationship, manager, assumptions):
    """One pair of gatekeepers loses messages (S1.43); many ties without a good co-ordinator contradict (S1.57)."""
    narrow = 1.0 if relationship.buyer_contacts <= 1 else 0.0
    relationship.gatekeeper_loss = assumptions.gatekeeper_loss * narrow * (1.0 - 0.5 * relationship.depth)
    order = co_ordination(relationship, manager, assumptions)
    load = coordination(relationship, assumptions)
    relationship.contradiction = clamp(load * (1.0 - order) * max(1.0, manager.workload))


@rule
def gather_knowledge(world, relationship, supplier, assumptions):
    """What is known is in heads or on record; recording takes care, records age, heads leave (S1.47, S3.14)."""
    unknown = unknown_to_all(world, relationship)
    for i in ties_of(relationship):
        world.ties[i].knowledge *= 1.0 - assumptions.knowledge_ages
    in_heads = 1.0 - unknown
    care = relationship.record_wanted * (1.0 - assumptions.complacency * supplier.comfort) * (0.5 + supplier.informing)
    relationship.recorded += assumptions.recording * care * max(0.0, in_heads - relationship.recorded)
    relationship.recorded *= 1.0 - assumptions.knowledge_ages
    add_up_knowledge(relationship, unknown)


@rule
def unknown_to_all(world, relationship):
    """What none of the sellers has in the head: two who know half each leave a quarter."""
    unknown = 1.0
    for i in ties_of(relationship):
        unknown *= 1.0 - world.ties[i].knowledge
    return unknown


@rule
def add_up_knowledge(relationship, unknown):
    """What is known of the customer, in heads or on record: half unknown, half of that on record, is 0.75."""
    relationship.knowledge = 1.0 - unknown * (1.0 - relationship.recorded)
