"""Pairs that form while one plays: a buyer asks around, and looks at a supplier it did not know (S1.26, S3.11).

Another firm names whom it buys from and is most content with, so that suppliers with many and content customers are
met more easily (Chaney 2014).  A stranger that wins nothing is forgotten; its place is free for the next one.
"""

from kamsim.theory.rule import rule
from kamsim.theory.rules.blocks import account_at, accounts_of, contacts_of, line_at, relationships_of, supply_at
from kamsim.theory.rules.people.buying_centre import present_offer
from kamsim.theory.rules.trust.trust import combine_trust
from kamsim.theory.state.lines import LINES
from kamsim.theory.words import NOBODY, Function

from .accreditation import certify, count_criteria, would_pass
from .product_lines import check_eligible
from .worth import rate_offer


@rule
def knows(world, buyer, number):
    """Whether a buyer knows a supplier."""
    for i in relationships_of(buyer):
        if world.relationships[i].supplier == number:
            return True
    return False


@rule
def serves(supplier, order):
    """Whether a supplier takes an order of that size a month: its margin must pay half of what an account costs.

    So those who look after many at little cost serve smaller ones, too (Bernard and others, pattern C23).  A margin of
    0.3 on 1,000 and ten accounts that cost 5,000 together: 300 pay for 250.
    """
    margin = (supplier.price - supplier.unit_cost) * order
    return not supplier.exited and margin > 0.5 * supplier.selling_cost / max(1, supplier.partners)


@rule
def hear_of(world, buyer, order, draw):
    """The supplier that a firm, asked by chance, is most content with among those one does not know; -1 if none."""
    asked = world.buyers[int(draw.asks * len(world.buyers))]
    found, most = NOBODY, 0.0
    for i in relationships_of(asked):
        other = world.relationships[i]
        supplier = world.suppliers[other.supplier]
        if other.active and other.buyer_satisfaction > most and serves(supplier, order):
            if not knows(world, buyer, other.supplier):
                found, most = other.supplier, other.buyer_satisfaction
    return found


@rule
def seat_in(world, supplier, function):
    """A seat in a supplier's department, in turn as customers come; -1 if it has none."""
    seats = 0
    for i in contacts_of(supplier):
        seats += 1 if world.contacts[i].function == function else 0
    found, turn = NOBODY, supplier.account_count % max(1, seats)
    for i in contacts_of(supplier):
        if world.contacts[i].function == function:
            found = i if turn == 0 else found
            turn -= 1
    return found


@rule
def form_team(world, relationship, supplier, buyer):
    """A seller answers for the new customer; one of the technicians and one of operations may help."""
    members = 0
    for function in range(Function.OPERATIONS + 1):
        seat = seat_in(world, supplier, function)
        if seat >= 0:
            first = relationship.first_tie + members * buyer.contact_count
            for tie in range(first, first + buyer.contact_count):
                world.ties[tie].supplier_contact = seat
            if members == 0:
                relationship.manager, relationship.leader = seat, seat
            members += 1
    relationship.tie_count = members * buyer.contact_count


@rule
def find_rivals(world, relationship, supplier, buyer):
    """The supplier's line for this group of rival customers, if it has another of them."""
    relationship.rivalry = NOBODY
    for k in accounts_of(supplier):
        other = account_at(world, k)
        if buyer.rivalry_group >= 0 and world.buyers[other.buyer].rivalry_group == buyer.rivalry_group:
            relationship.rivalry = other.rivalry


@rule
def take_place(world, buyer, supplier):
    """The two take the next free place of either."""
    relationship = world.relationships[buyer.first_relationship + buyer.relationship_count]
    relationship.known, relationship.supplier = True, supplier.number
    world.accounts[supplier.first_account + supplier.account_count].relationship = relationship.number
    form_team(world, relationship, supplier, buyer)
    find_rivals(world, relationship, supplier, buyer)
    buyer.relationship_count += 1
    supplier.account_count += 1
    return relationship


@rule
def prove_oneself(relationship, buyer, supplier, draw, assumptions):
    """Where the buyer accredits, only a stranger that would pass the audit may bid (S1.25)."""
    count_criteria(relationship, supplier, assumptions)
    open_to_all = not buyer.accredits or not assumptions.accreditation
    relationship.accredited = open_to_all or would_pass(relationship, draw, assumptions)


@rule
def get_to_know(world, buyer, number, draws, assumptions):
    """Of a new supplier one has its price and what one expects of any firm; if it may, it bids."""
    supplier = world.suppliers[number]
    relationship = take_place(world, buyer, supplier)
    relationship.unit_price = supplier.price
    relationship.buyer_competence_trust = assumptions.firm_unknown
    relationship.buyer_goodwill_trust = assumptions.firm_unknown
    combine_trust(relationship)
    prove_oneself(relationship, buyer, supplier, draws.relationships[relationship.number], assumptions)
    for place in range(LINES):
        supply, line = supply_at(world, relationship, place), line_at(world, buyer, place)
        check_eligible(supply, line, buyer, supplier, relationship, assumptions)
    rate_offer(world, relationship, buyer, supplier, assumptions)
    relationship.bid = relationship.offer + present_offer(world, relationship, buyer, assumptions)
    relationship.bids = relationship.accredited


@rule
def meet_stranger(world, buyer, line, size, draws, assumptions):
    """A buyer that looks around asks a firm whom it buys from; a supplier that is new to it bids, too."""
    number = hear_of(world, buyer, line.weight * size * buyer.orders, draws.lines[line.number])
    if number >= 0:
        supplier = world.suppliers[number]
        full = buyer.relationship_count == buyer.most_relationships or supplier.account_count == supplier.most_accounts
        if full:
            world.market[0].turned_away += 1
        else:
            get_to_know(world, buyer, number, draws, assumptions)


@rule
def forget_stranger(world, buyer, known, assumptions):
    """A stranger that has won nothing is forgotten; one that has pays for its audit before the first order."""
    if buyer.relationship_count > known:
        relationship = world.relationships[buyer.first_relationship + known]
        if relationship.active and buyer.accredits and assumptions.accreditation:
            certify(world, relationship, True, assumptions)
        if not relationship.active:
            relationship.known, relationship.bids = False, False
            buyer.relationship_count -= 1
            world.suppliers[relationship.supplier].account_count -= 1
