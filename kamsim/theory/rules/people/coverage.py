"""How accounts are covered: one manager or a team with a leader, who suits whom, where time goes, what is granted."""

from kamsim.theory.events import Kind
from kamsim.theory.events.people import CLAIM_TOLD
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import account_at, accounts_of, contacts_of, relationships_of, ties_of
from kamsim.theory.rules.ledger import because, note, write
from kamsim.theory.rules.quantities import clamp, toward
from kamsim.theory.words import NOBODY, Coverage, Function, ManagerType, Role, Side, Tier


@rule
def is_covered_by(relationship, seller, assumptions):
    """Whether a seller meets this customer: everybody in a team, else the manager alone (S1.5)."""
    alone = relationship.coverage_wanted == Coverage.SINGLE and assumptions.coverage_binds
    return not alone or seller.number == relationship.manager


@rule
def cost_of_team(relationship, assumptions):
    """Each further member who knows the customer costs time: three known members cost two shares (S1.5)."""
    return assumptions.team_cost * max(0, relationship.supplier_contacts - 1) if relationship.active else 0.0


@rule
def fits_account(contact, relationship, assumptions):
    """How well a manager's type suits the account: builders for growth, project managers for deep ties (S4.21)."""
    fit = 0.75
    if contact.type == ManagerType.PROJECT_MANAGER:
        fit = 0.5 + 0.5 * relationship.involvement
    if contact.type == ManagerType.BUSINESS_DEVELOPER:
        fit = 1.0 - 0.5 * relationship.share_of_wallet
    return toward(0.75, fit, assumptions.type_weight)


@rule
def co_ordination(relationship, manager, assumptions):
    """How well contacts are held together: skill and type of the manager, time for it, clear priorities (S1.57)."""
    if not manager.filled:
        return 0.0
    order = manager.skill * fits_account(manager, relationship, assumptions)
    order *= 1.0 + assumptions.time_weight * (relationship.coordinating_time - assumptions.usual_coordinating)
    order *= 1.0 + assumptions.leader_weight * (relationship.direction - assumptions.usual_direction)
    return clamp(1.3 * order if relationship.tier >= Tier.KEY else order)


@rule
def push_to_grow(relationship, assumptions):
    """Growth goes faster with a suitable manager who has time to sell.  Fit 0.95, time as usual: 1 + 0.3 x 0.2."""
    suits = assumptions.fit_grows * (relationship.manager_fit - 0.75)
    return 1.0 + suits + assumptions.time_weight * (relationship.selling_time - assumptions.usual_selling)


@rule
def help_of_people(relationship, manager, assumptions):
    """What people add to the chance that a problem is solved this month (S4.8, S4.22, S2.22)."""
    chance = assumptions.skill_solves * (manager.solving - 0.5) if manager.filled else 0.0
    chance += 0.3 * assumptions.time_weight * (relationship.solving_time - assumptions.usual_solving)
    chance += 0.2 * assumptions.clarity_weight * (relationship.role_clarity - assumptions.usual_clarity)
    if relationship.coverage_wanted == Coverage.SINGLE:
        chance += assumptions.single_quickness
    chance += assumptions.action_helps * min(2, relationship.actions_open)
    if relationship.open_problem > 1:
        chance += assumptions.hot_line_helps * relationship.hot_line
    return chance


@rule
def granted(relationship, assumptions):
    """What is left of support and answers where other departments refuse claims: half refused, harm 0.5: 0.75."""
    return 1.0 - assumptions.claim_harm * (1.0 - relationship.support)


@rule
def miss_leader(world, relationship, contact, assumptions):
    """A leader who goes takes the team's priorities along; a manager also what the customer understood of the role."""
    if contact.number == relationship.leader:
        lost = assumptions.leader_lost * relationship.direction
        relationship.direction -= lost
        if relationship.supplier_contacts > 2:
            note(world, Kind.LEADER_LOST, relationship, lost, 0)
    if contact.number == relationship.manager:
        relationship.role_clarity *= 0.5


@rule
def divide_time(relationship, assumptions):
    """Time goes from selling to co-ordinating and solving as a relationship deepens (S0.21, S4.27).

    At an involvement of 0.5 in a key account without failures 0.3 : 0.4 : 0.15, that is 35, 47 and 18 percent.
    """
    shift = assumptions.time_shifts
    selling = max(0.05, 0.7 - shift * (0.6 * relationship.involvement + 0.1 * relationship.tier))
    holding = 0.15 + shift * (0.4 * relationship.involvement + 0.05 * relationship.tier)
    solving = 0.15 + 0.1 * shift * min(3.0, relationship.recent_failures)
    total = selling + holding + solving
    relationship.selling_time, relationship.coordinating_time = selling / total, holding / total
    relationship.solving_time = solving / total


@rule
def lead_team(world, relationship):
    """A leader with a plan gives the team direction within some quarters; without one it fades (S1.7)."""
    leader = world.contacts[relationship.leader]
    goal = 0.4 + 0.5 * leader.planning if leader.filled else 0.2
    relationship.direction = toward(relationship.direction, goal, 0.3)


@rule
def explain_role(relationship, manager):
    """The customer learns what the manager is there for by meeting; contradictions and vacancies blur it (S4.22)."""
    clearer = 0.15 * min(1.0, relationship.contact_intensity) * (0.5 + manager.relating) if manager.filled else 0.0
    clarity = toward(relationship.role_clarity, 1.0, clearer)
    relationship.role_clarity = clamp(clarity * (0.93 - 0.5 * relationship.contradiction))


@rule
def review_coverage(world, relationship, assumptions):
    """The quarter's look at how one account is covered."""
    if relationship.active:
        manager = world.contacts[relationship.manager]
        relationship.manager_fit = fits_account(manager, relationship, assumptions) if manager.filled else 0.5
        divide_time(relationship, assumptions)
        lead_team(world, relationship)
        explain_role(relationship, manager)


@rule
def suits(contact, relationship, assumptions):
    """How suitable a manager is for an account: type and skill.  A skill of 0.6 that fits 0.9 is 0.54."""
    return contact.skill * fits_account(contact, relationship, assumptions)


@rule
def find_manager(world, relationship, assumptions):
    """The most suitable manager among the people of the account; the present one unless another is clearly better."""
    best, most = relationship.manager, assumptions.reassign_gain
    present = world.contacts[relationship.manager]
    most += suits(present, relationship, assumptions) if present.filled else 0.0
    for i in ties_of(relationship):
        other = world.contacts[world.ties[i].supplier_contact]
        manages = other.role <= Role.KEY_ACCOUNT_MANAGER or other.role == Role.ACCOUNT_DIRECTOR
        if manages and other.filled and other.workload < 1.0 and suits(other, relationship, assumptions) > most:
            best, most = other.number, suits(other, relationship, assumptions)
    return best


@rule
def reassign(world, relationship, assumptions):
    """Once a year: put the right person on the account, at a cost; the customer has to get to know another role."""
    best = relationship.manager
    if relationship.active and relationship.reassign_wanted > 0.3:
        best = find_manager(world, relationship, assumptions)
    if best != relationship.manager:
        if relationship.leader == relationship.manager:
            relationship.leader = best
        relationship.manager = best
        relationship.role_clarity *= 0.5
        relationship.one_off += assumptions.reassign_cost
        note(world, Kind.MANAGER_REASSIGNED, relationship, relationship.manager_fit, 0)
        because(world, Kind.WRONG_PEOPLE, 1.0, Kind.NONE, 0.0)


@rule
def claim(relationship):
    """Work an account claims of every department: a key account twice as much, deep ones more (S4.7)."""
    if not relationship.active:
        return 0.0
    return (0.3 + 0.7 * relationship.involvement) * (2.0 if relationship.tier >= Tier.KEY else 1.0)


@rule
def room_of(world, supplier, department, assumptions):
    """Work a department can do: so many accounts' worth a seat, half of it while vacant; no department, no limit."""
    seats, filled = 0, 0.0
    for i in contacts_of(supplier):
        if world.contacts[i].function == department:
            seats += 1
            filled += 1.0 if world.contacts[i].filled else 0.5
    return assumptions.claims_a_seat * filled if seats > 0 else 1.0e9


@rule
def settle_claims(world, supplier, assumptions):
    """Claims on other departments compete: a board that understands serves key accounts first (S4.7)."""
    key, total = 0.0, 0.0
    for k in accounts_of(supplier):
        relationship = account_at(world, k)
        total += claim(relationship)
        key += claim(relationship) if relationship.tier >= Tier.KEY else 0.0
    technical = room_of(world, supplier, Function.TECHNICAL, assumptions)
    supplier.claim_room = min(technical, room_of(world, supplier, Function.OPERATIONS, assumptions))
    supplier.claims = total
    first = supplier.claim_room >= total or supplier.board_competence > 0.5
    for_key = min(1.0, (supplier.claim_room if first else supplier.claim_room * key / total) / max(0.01, key))
    left = max(0.0, supplier.claim_room - for_key * key)
    for_others = min(1.0, left / max(0.01, total - key))
    for k in accounts_of(supplier):
        relationship = account_at(world, k)
        hear_claim(world, relationship, for_key if relationship.tier >= Tier.KEY else for_others)


@rule
def hear_claim(world, relationship, part):
    """What one account gets of other departments; told when it falls below a half."""
    if relationship.active and part < CLAIM_TOLD <= relationship.support:
        note(world, Kind.CLAIM_REFUSED, relationship, 1.0 - part, relationship.tier)
        because(world, Kind.OVERLOAD, 1.0, Kind.NONE, 0.0)
    relationship.support = part if relationship.active else 1.0


@rule
def count_accounts(world):
    """How many accounts each person manages, and how many of them lie in another segment than the first (S4.6)."""
    for i in range(len(world.contacts)):
        world.contacts[i].accounts, world.contacts[i].strays, world.contacts[i].segment = 0, 0, NOBODY
    for place in range(len(world.buyers)):
        for i in relationships_of(world.buyers[place]):
            relationship = world.relationships[i]
            if relationship.active:
                manager, segment = world.contacts[relationship.manager], world.buyers[relationship.buyer].segment
                manager.accounts += 1
                if manager.segment < 0:
                    manager.segment = segment
                manager.strays += 1 if segment != manager.segment else 0


@rule
def portfolio_work(manager, assumptions):
    """Accounts of one segment are less work than mixed ones: half mixed is as usual, none mixed saves 10% (S4.6)."""
    mixed = manager.strays / max(1, manager.accounts)
    return 1.0 + assumptions.segment_saves * (mixed - 0.5)


@rule
def note_overloads(world, assumptions):
    """Look at everybody's load."""
    for i in range(len(world.contacts)):
        note_overload(world, world.contacts[i], assumptions)


@rule
def note_overload(world, contact, assumptions):
    """Once a year: who of the supplier's people has more work than one can do (S1.6)."""
    if contact.side == Side.SUPPLIER and contact.filled and contact.workload > assumptions.overload_told:
        write(world, Kind.OVERLOAD, contact.number, contact.person, NOBODY, contact.firm, NOBODY, contact.workload, 0)
