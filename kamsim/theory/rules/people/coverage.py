"""How accounts are covered: one manager or a team with a leader, who suits whom, where time goes, what is granted."""

from kamsim.theory.events import Kind
from kamsim.theory.events.people import CLAIM_TOLD
from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import account_at, accounts_of, contacts_of, relationships_of, ties_of
from kamsim.theory.rules.ledger import because, note, write
from kamsim.theory.rules.quantities import clamp, saturating, toward
from kamsim.theory.words import NOBODY, Coverage, Function, ManagerType, Role, Side, Tier

from .succession import likeness_of, put_in_charge


@rule
def is_covered_by(relationship, seller, assumptions):
    """Whether a seller meets this customer: everybody in a team, else the manager alone (S1.5)."""
    alone = relationship.coverage_wanted != Coverage.TEAM and assumptions.coverage_binds
    return not alone or seller.number == relationship.manager


@rule
def money_it_takes(relationship, assumptions):
    """Part of the usual money for usual service: inside sales, by telephone and screen, take less than visits."""
    return assumptions.inside_cost if relationship.coverage_wanted == Coverage.INSIDE else 1.0


@rule
def cost_of_team(relationship, assumptions):
    """Each further member who knows the customer costs time: three known members cost two shares (S1.5)."""
    return assumptions.team_cost * max(0, relationship.supplier_contacts - 1) if relationship.active else 0.0


@rule
def fits_account(contact, relationship, assumptions):
    """How well a manager's type suits the account: builders for growth, project managers for deep ties (S4.21).

    Half of it hangs on the type: a project manager at an involvement of 0.8 has 0.5 + 0.5 x 0.8, the all-rounder 0.75.
    """
    match = 0.5
    if contact.type == ManagerType.PROJECT_MANAGER:
        match = relationship.involvement
    if contact.type == ManagerType.BUSINESS_DEVELOPER:
        match = 1.0 - relationship.share_of_wallet
    return 0.5 + 0.5 * toward(0.5, match, assumptions.type_weight)


@rule
def co_ordination(relationship, manager, assumptions):
    """How well contacts are held together: skill and type of the manager, time for it, clear priorities (S1.57)."""
    if not manager.filled:
        return 0.0
    order = suits(manager, relationship, assumptions)
    order *= 1.0 + assumptions.time_weight * (relationship.coordinating_time - assumptions.usual_coordinating)
    order *= 1.0 + assumptions.leader_weight * (relationship.direction - 0.5)
    return clamp(order)


@rule
def push_to_grow(relationship, assumptions):
    """Growth goes faster with a suitable manager who has time to sell.  Fit 0.9, time as usual: 1 + 0.3 x 0.4."""
    suited = assumptions.fit_grows * (relationship.manager_fit - 0.5)
    return 1.0 + suited + assumptions.time_weight * (relationship.selling_time - assumptions.usual_selling)


@rule
def help_of_people(relationship, manager, assumptions):
    """What people add to the chance that a problem is solved this month (S4.8, S4.22, S2.22)."""
    able = manager.solving - 0.5 if manager.filled else 0.0
    usual = 1.0 - assumptions.usual_selling - assumptions.usual_coordinating
    able += assumptions.time_weight * (relationship.solving_time - usual)
    able += assumptions.clarity_weight * (relationship.role_clarity - assumptions.usual_clarity)
    chance = assumptions.skill_solves * able
    chance += assumptions.action_helps * min(2, relationship.actions_open)
    if relationship.open_problem > 1:
        chance += assumptions.hot_line_helps * relationship.hot_line
    return chance


@rule
def granted(relationship, assumptions):
    """What is left of support and answers where other departments refuse claims: half refused, harm 0.5: 0.75."""
    return 1.0 - assumptions.claim_harm * (1.0 - relationship.support)


@rule
def miss_leader(world, relationship, contact):
    """A leader who goes takes half of the priorities along; a manager also what the customer understood of the role."""
    if contact.number == relationship.leader:
        lost = 0.5 * relationship.direction
        relationship.direction -= lost
        if relationship.supplier_contacts > 2 and relationship.active:
            note(world, Kind.LEADER_LOST, relationship, lost, 0)
    if contact.number == relationship.manager:
        relationship.role_clarity *= 0.5


@rule
def divide_time(relationship, assumptions):
    """Time goes from selling to co-ordinating as a relationship deepens, and failures take it (S0.21, S4.27).

    At an involvement of 0.4 and after one failure 0.6 : 0.8 : 0.5, that is 32, 42 and 26 percent.
    """
    deep = clamp(assumptions.time_shifts * relationship.involvement)
    selling, holding, solving = 1.0 - deep, 2.0 * deep, saturating(relationship.recent_failures)
    total = selling + holding + solving
    relationship.selling_time, relationship.coordinating_time = selling / total, holding / total
    relationship.solving_time = solving / total


@rule
def lead_team(world, relationship):
    """A leader who can plan gives the team direction within some quarters; without one it fades (S1.7)."""
    leader = world.contacts[relationship.leader]
    relationship.direction = toward(relationship.direction, leader.planning if leader.filled else 0.0, 0.5)


@rule
def explain_role(relationship, manager):
    """The customer learns what the manager is there for by meeting; contradictions and vacancies blur it (S4.22).

    Two meetings a month with a manager of 0.5 without contradictions tend to 2/3 of clearness, half the way a quarter.
    """
    clear = saturating(relationship.contact_intensity) * (0.5 + manager.relating) if manager.filled else 0.0
    relationship.role_clarity = toward(
        relationship.role_clarity, clamp(clear * (1.0 - relationship.contradiction)), 0.5
    )


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
def may_manage(contact):
    """Whether a person has the role, and room, to take one more account."""
    manages = contact.role <= Role.KEY_ACCOUNT_MANAGER or contact.role == Role.ACCOUNT_DIRECTOR
    return manages and contact.filled and contact.workload < 1.0


@rule
def find_manager(world, relationship, assumptions):
    """The most suitable manager among the people of the account; the present one unless another is clearly better.

    Where the present one has gone whoever suits best and is alike takes over: 0.6 of suitability, half alike, is 0.3.
    """
    best, present, most = relationship.manager, world.contacts[relationship.manager], 0.0
    if present.filled:
        most = suits(present, relationship, assumptions) + assumptions.reassign_gain
    for i in ties_of(relationship):
        other = world.contacts[world.ties[i].supplier_contact]
        if may_manage(other):
            good = suits(other, relationship, assumptions)
            good *= 1.0 if present.filled else likeness_of(present, other)
            if good > most:
                best, most = other.number, good
    return best


@rule
def reassign(world, relationship, assumptions):
    """Once a year: put the right person on the account, at a cost; the customer has to get to know another role."""
    best = relationship.manager
    if relationship.active and relationship.reassign_wanted > 0.5:
        best = find_manager(world, relationship, assumptions)
    if best != relationship.manager:
        relationship.role_clarity *= 0.5
        relationship.one_off += assumptions.reassign_cost
        put_in_charge(world, relationship, best, Kind.WRONG_PEOPLE, assumptions)


@rule
def claim(relationship):
    """Work an account claims of every department: deep ones twice as much, key accounts twice that (S4.7)."""
    if not relationship.active:
        return 0.0
    return 0.5 * (1.0 + relationship.involvement) * (2.0 if relationship.tier >= Tier.KEY else 1.0)


@rule
def room_of(world, supplier, department, total, assumptions):
    """Work a department can do: so many accounts' worth a seat, half of it while vacant; without one all there is."""
    filled = 0.0
    for i in contacts_of(supplier):
        if world.contacts[i].function == department:
            filled += 1.0 if world.contacts[i].filled else 0.5
    return assumptions.claims_a_seat * filled if filled > 0.0 else total


@rule
def settle_claims(world, supplier, assumptions):
    """Claims on other departments compete: a board that understands serves key accounts first (S4.7)."""
    key, total = 0.0, 0.0
    for k in accounts_of(supplier):
        relationship = account_at(world, k)
        total += claim(relationship)
        key += claim(relationship) if relationship.tier >= Tier.KEY else 0.0
    technical = room_of(world, supplier, Function.TECHNICAL, total, assumptions)
    supplier.claim_room = min(technical, room_of(world, supplier, Function.OPERATIONS, total, assumptions))
    supplier.claims = total
    for_key = for_others = min(1.0, supplier.claim_room / total) if total > 0.0 else 1.0
    if supplier.board_competence > 0.5 and key > 0.0:
        for_key = min(1.0, supplier.claim_room / key)
        for_others = (supplier.claim_room - for_key * key) / (total - key) if total > key else 1.0
        for_others = min(1.0, for_others)
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
def note_overloads(world):
    """Look at everybody's load."""
    for i in range(len(world.contacts)):
        note_overload(world, world.contacts[i])


@rule
def note_overload(world, contact):
    """Once a year: who of the supplier's people has more work than one can do (S1.6)."""
    if contact.side == Side.SUPPLIER and contact.filled and contact.workload > 1.0:
        write(world, Kind.OVERLOAD, contact.number, contact.person, NOBODY, contact.firm, NOBODY, contact.workload, 0)
