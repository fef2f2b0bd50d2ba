"""The buying centre: who has a say, who can be met and when, and what hangs on single persons (S0.10, S1.27-S1.33)."""

from kamsim.theory.events import Kind
from kamsim.theory.events.people import HOT_LINE_TOLD
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import ties_of, ties_to_seat
from kamsim.theory.rules.ledger import because, note
from kamsim.theory.rules.quantities import below_usual, toward
from kamsim.theory.words import BuyingPart, Function, Level, Tier


@rule
def keep_calendar(buyer, month, assumptions):
    """A documented process lets suppliers in at set dates: open in months 1 and 2 of every 3, say (S1.27)."""
    dated = buyer.formal and assumptions.calendars
    buyer.calendar_closed = dated and (month - 1) % buyer.calendar_every >= buyer.calendar_open


@rule
def is_kept_out(buyer, purchaser):
    """Whether the calendar bars a meeting: it binds purchasers, gatekeepers and deciders, not users and engineers."""
    return buyer.calendar_closed and purchaser.part >= BuyingPart.PURCHASER


@rule
def keyholder(relationship, assumptions):
    """What opens doors: the tie to purchasing as long as it is the gate, later the strongest tie of all (S0.10)."""
    if relationship.agreed <= 2:
        return toward(relationship.depth, relationship.purchasing_tie, assumptions.purchasing_gate)
    return relationship.depth


@rule
def may_be_met(relationship, purchaser, assumptions):
    """Senior managers are met where that right was granted; everybody else may be met (S1.32)."""
    return purchaser.level < Level.EXECUTIVE or relationship.senior_access or not assumptions.senior_access_needed


@rule
def say_of_seat(purchaser):
    """A seat's say in the buying decision: all have the same but those who only let in and out, who have half."""
    if purchaser.part == BuyingPart.NONE:
        return 0.0
    return 0.5 if purchaser.part == BuyingPart.GATEKEEPER else 1.0


@rule
def hear_buying_centre(world, relationship, buyer):
    """Backing: each seat's best trusted tie, weighed by its say.  A say of 1 and of 0.5, ties of 0.6 and 0: 0.4."""
    spoken, said = 0.0, 0.0
    for seat in range(buyer.contact_count):
        best, say = 0.0, 0.0
        for i in ties_to_seat(relationship, buyer, seat):
            tie = world.ties[i]
            say = say_of_seat(world.contacts[tie.buyer_contact])
            best = max(best, tie.strength * tie.buyer_trust)
        spoken += say * best
        said += say
    relationship.backing = spoken / said if said > 0.0 else 0.0


@rule
def link_divisions(world, relationship, assumptions):
    """Departments that meet their like across the table, technical with technical and so on (S1.56)."""
    relationship.divisions_linked = 0
    for department in range(Function.GENERAL + 1):
        linked = False
        for i in ties_of(relationship):
            tie = world.ties[i]
            if tie.strength >= assumptions.living_tie and not linked:
                seller, purchaser = world.contacts[tie.supplier_contact], world.contacts[tie.buyer_contact]
                linked = seller.function == department and purchaser.function == department
        relationship.divisions_linked += 1 if linked else 0


@rule
def meet_levels(world, relationship):
    """Levels of the buyer that are met once a year, and whether an executive sponsor with time is at hand (S2.22)."""
    staff, managers, executives, sponsor = 0, 0, 0, 0.0
    for i in ties_of(relationship):
        tie = world.ties[i]
        seller, purchaser = world.contacts[tie.supplier_contact], world.contacts[tie.buyer_contact]
        if 12.0 * tie.frequency >= 1.0:
            staff = 1 if purchaser.level == Level.STAFF else staff
            managers = 1 if purchaser.level == Level.MANAGER else managers
            executives = 1 if purchaser.level == Level.EXECUTIVE else executives
        if seller.filled and seller.level == Level.EXECUTIVE and purchaser.level >= Level.MANAGER:
            sponsor = max(sponsor, tie.strength / max(1.0, seller.workload))
    relationship.levels_met = staff + managers + executives
    relationship.hot_line = sponsor


@rule
def weigh_persons(world, relationship, assumptions):
    """How much of all trust hangs on one person, and how well the two who carry the account get on (S1.44, S2.20).

    One person holding all ties at a trust of 0.6, beside a trust of 0.6 in the firm, holds one half.
    """
    personal = relationship.interpersonal_trust * relationship.person_share
    trusted = personal + relationship.buyer_trust
    relationship.person_held = personal / trusted if trusted > 0.0 else 0.0
    before = relationship.personal_fit
    for i in ties_of(relationship):
        tie = world.ties[i]
        if tie.supplier_contact == relationship.manager and tie.buyer_contact == relationship.first_buyer_contact:
            relationship.personal_fit = tie.fit
    poor = assumptions.fit_weight * relationship.personal_fit < assumptions.fit_poor
    if poor and relationship.active and before != relationship.personal_fit:
        note(world, Kind.POOR_FIT, relationship, relationship.personal_fit, 0)


@rule
def grant_senior_access(world, relationship, assumptions):
    """The way to senior management is a right a trusting buyer grants to key suppliers, and takes away (S1.32).

    What was granted at a trust of 0.5 lasts until half of it is gone.
    """
    trusted = relationship.buyer_trust > assumptions.trust_gate * (0.5 if relationship.senior_access else 1.0)
    granted = relationship.active and relationship.tier >= Tier.KEY and trusted and not relationship.disintegrating
    if granted and not relationship.senior_access:
        note(world, Kind.SENIOR_ACCESS_GRANTED, relationship, relationship.buyer_trust, 0)
        because(world, Kind.STATUS_GIVEN, 1.0, Kind.NONE, 0.0)
    if relationship.senior_access and not granted and relationship.active:
        note(world, Kind.SENIOR_ACCESS_LOST, relationship, relationship.buyer_trust, 0)
        if not trusted:
            low = below_usual(relationship.buyer_trust, world.market[0].usual_trust)
            because(world, Kind.TRUST_LOW, low, Kind.NONE, 0.0)
    relationship.senior_access = granted


@rule
def review_people(world, relationship, buyer, assumptions):
    """The quarter's look at the people on both sides of one account."""
    hear_buying_centre(world, relationship, buyer)
    if relationship.active:
        link_divisions(world, relationship, assumptions)
        meet_levels(world, relationship)
        weigh_persons(world, relationship, assumptions)
    if assumptions.senior_access_needed:
        grant_senior_access(world, relationship, assumptions)


@rule
def note_escalation(world, relationship):
    """A problem is solved: how long it took, and whether a word at the top did it (S2.22)."""
    months = float(relationship.open_problem)
    relationship.solving_months = toward(relationship.solving_months, months, 0.5)
    if relationship.open_problem > 1 and relationship.hot_line > HOT_LINE_TOLD:
        note(world, Kind.ESCALATED, relationship, months, 0)


@rule
def count_blocked(world, relationship):
    """Once a year: how often the calendar turned the supplier away (S1.27)."""
    if relationship.active and relationship.blocked_contacts > 0:
        note(world, Kind.CONTACTS_BLOCKED, relationship, float(relationship.blocked_contacts), 0)
    relationship.blocked_contacts = 0


@rule
def weight_of_selling(buyer, assumptions):
    """What a manager's way with people counts in a tender: nothing under a documented process (S1.28)."""
    return 0.0 if buyer.formal else assumptions.bid_selling


@rule
def weight_of_capability(buyer, assumptions):
    """What proven relationship capability counts in a tender."""
    return assumptions.bid_capability_formal if buyer.formal else assumptions.bid_capability


@rule
def present_offer(world, relationship, buyer, assumptions):
    """Personal selling and relationship capability in a tender, against middling ones (S1.28).

    Skill 0.9, growing and locking 0.7, weights 0.5 and 0.3: 0.5 x 0.4 + 0.3 x 0.2 = 0.26.
    """
    manager, supplier = world.contacts[relationship.manager], world.suppliers[relationship.supplier]
    selling = manager.skill - 0.5 if manager.filled else -0.5
    capability = 0.5 * (supplier.growing + supplier.locking) - 0.5
    return weight_of_selling(buyer, assumptions) * selling + weight_of_capability(buyer, assumptions) * capability
