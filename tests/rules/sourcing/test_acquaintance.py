"""Suppliers that are met while one plays, by hand."""

import pytest

from kamsim.theory.rules.sourcing import acquaintance
from kamsim.theory.words import NOBODY, Function
from tests.rules.conftest import kinds


@pytest.fixture
def market(world, assumptions):
    """The first buyer knows the first supplier and has a free place; the second buyer buys from the second supplier.

    Of its people one sells, one is a technician; a margin of 0.3, two customers that cost 600 together.
    """
    known, free = world.relationships[0], world.relationships[1]
    buyer, other, supplier = world.buyers[0], world.buyers[1], world.suppliers[1]
    buyer.relationship_count, buyer.most_relationships, buyer.contact_count = 1, 2, 1
    other.first_relationship = 1
    known.supplier, free.supplier, free.buyer, free.buyer_satisfaction = 0, 1, 1, 0.7
    supplier.number, supplier.price, supplier.unit_cost = 1, 1.0, 0.7
    supplier.selling_cost, supplier.partners = 600.0, 2
    supplier.first_account, supplier.account_count, supplier.most_accounts = 2, 0, 1
    supplier.first_contact, supplier.contact_count = 1, 2
    world.contacts[1].function, world.contacts[2].function = Function.COMMERCIAL, Function.TECHNICAL
    world.lines[0].weight, buyer.orders = 0.5, 4_000.0
    return world


@pytest.mark.parametrize(("order", "told"), [(501.0, True), (499.0, False)])
def test_a_supplier_serves_down_to_its_own_cost(market, order, told):
    """Half of 300 an account, at a margin of 0.3: from an order of 500 on; nobody who has failed."""
    assert acquaintance.serves(market.suppliers[1], order) is told
    market.suppliers[1].exited = True
    assert not acquaintance.serves(market.suppliers[1], order)


def test_one_hears_of_whom_others_are_content_with(market, luck):
    """A draw of 0.5 asks the second of two buyers; whom one knows, or who serves nobody so small, is not named."""
    buyer, draw = market.buyers[0], luck.lines[0]
    assert acquaintance.hear_of(market, buyer, 1_000.0, draw) == 1
    assert acquaintance.hear_of(market, buyer, 100.0, draw) == NOBODY
    draw.asks = 0.4
    assert acquaintance.hear_of(market, buyer, 1_000.0, draw) == NOBODY
    market.relationships[0].supplier, draw.asks = 1, 0.5
    assert acquaintance.knows(market, buyer, 1) and not acquaintance.knows(market, buyer, 0)
    assert acquaintance.hear_of(market, buyer, 1_000.0, draw) == NOBODY


@pytest.mark.parametrize(("turn", "seat"), [(0, 1), (1, 2), (2, 1)])
def test_seats_take_customers_in_turn(market, turn, seat):
    """Two sellers; a department that nobody works in has no seat."""
    supplier = market.suppliers[1]
    market.contacts[2].function, supplier.account_count = Function.COMMERCIAL, turn
    assert acquaintance.seat_in(market, supplier, Function.COMMERCIAL) == seat
    assert acquaintance.seat_in(market, supplier, Function.OPERATIONS) == NOBODY


@pytest.fixture
def stranger(market, luck, assumptions):
    """The second supplier, whom the first buyer has just met: it asks 1.0, and one knows nothing more of it."""
    place = market.relationships[1]
    place.known, place.active, place.buyer, place.first_tie = False, False, 0, 2
    acquaintance.get_to_know(market, market.buyers[0], 1, luck, assumptions)
    return place


def test_the_two_take_a_place_and_a_team(market, stranger, assumptions):
    """`take_place`, `form_team`, `find_rivals`: seats 1 and 2 work on it, the first of them answers for it."""
    assert stranger.known and stranger.supplier == 1 and market.buyers[0].relationship_count == 2
    assert market.accounts[2].relationship == 1
    assert (stranger.manager, stranger.leader, stranger.tie_count) == (1, 1, 2)
    assert [market.ties[number].supplier_contact for number in (2, 3)] == [1, 2]
    assert stranger.rivalry == NOBODY
    assert stranger.buyer_goodwill_trust == assumptions.firm_unknown and stranger.unit_price == 1.0
    assert stranger.bids


def test_customers_of_one_group_share_its_line(market, assumptions):
    """The supplier has another customer of the same group of rivals, with a line in the table of rivalries."""
    one, other = market.relationships
    market.buyers[0].rivalry_group = market.buyers[1].rivalry_group = 3
    supplier = market.suppliers[1]
    supplier.account_count, market.accounts[2].relationship, other.rivalry = 1, 1, 0
    acquaintance.find_rivals(market, one, supplier, market.buyers[0])
    assert one.rivalry == 0
    market.buyers[0].rivalry_group = 4
    acquaintance.find_rivals(market, one, supplier, market.buyers[0])
    assert one.rivalry == NOBODY


def test_who_wins_nothing_is_forgotten(market, stranger, assumptions):
    """Its place is free again; one that has won stays, and pays for its audit where one is asked for."""
    buyer = market.buyers[0]
    stranger.active, assumptions.accreditation, buyer.accredits, assumptions.accreditation_cost = True, True, True, 9.0
    acquaintance.forget_stranger(market, buyer, 1, assumptions)
    assert stranger.known and stranger.one_off == 9.0 and kinds(market) == ["ACCREDITED"]
    stranger.active = False
    acquaintance.forget_stranger(market, buyer, 1, assumptions)
    assert not stranger.known and not stranger.bids
    assert (buyer.relationship_count, market.suppliers[1].account_count) == (1, 0)
    acquaintance.forget_stranger(market, buyer, 1, assumptions)
    assert buyer.relationship_count == 1


@pytest.mark.parametrize(("quality", "accredits", "told"), [(0.95, True, True), (0.5, True, False), (0.5, False, True)])
def test_a_stranger_must_be_able_to_prove_itself(market, luck, assumptions, quality, accredits, told):
    """S1.25: all four criteria and a draw of 0.5 would pass the audit; who misses one may not bid."""
    one, supplier = market.relationships[0], market.suppliers[1]
    market.buyers[0].accredits, supplier.quality = accredits, quality
    acquaintance.prove_oneself(one, market.buyers[0], supplier, luck.relationships[0], assumptions)
    assert one.accredited is told


def test_without_a_free_place_nobody_is_met(market, luck, assumptions):
    """It is counted, so that one can be told which number to raise."""
    market.buyers[0].most_relationships = 1
    acquaintance.meet_stranger(market, market.buyers[0], market.lines[0], 0.5, luck, assumptions)
    assert market.market[0].turned_away == 1 and market.buyers[0].relationship_count == 1
