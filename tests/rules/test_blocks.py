"""Which rows belong to whom, by hand: firms, ties and levers set in places where nobody else's rows lie."""

from kamsim.theory.rules.blocks import (
    account_at,
    accounts_of,
    contacts_of,
    line_at,
    need_at,
    projects_of,
    relationships_of,
    sites_of,
    supplies_of,
    supply_at,
    support_at,
    ties_of,
    ties_to_seat,
)


def test_rows_of_one_owner_stand_side_by_side(buyer, supplier, one):
    """From row 4 on, three rows: 4, 5 and 6."""
    supplier.first_account, supplier.account_count = 4, 3
    buyer.first_relationship, buyer.relationship_count = 4, 3
    buyer.first_contact, buyer.contact_count = 4, 3
    one.first_tie, one.tie_count = 4, 3
    one.first_project, one.project_count = 4, 3
    one.first_site, one.site_count = 4, 3
    one.first_supply = 4
    blocks = [accounts_of(supplier), relationships_of(buyer), contacts_of(buyer), ties_of(one), projects_of(one)]
    assert [list(block) for block in (*blocks, sites_of(one), supplies_of(one))] == 7 * [[4, 5, 6]]


def test_ties_to_one_seat_lie_a_round_of_seats_apart(buyer, one):
    """Two sellers know three seats: rows 10, 11, 12 are the first seller's, 13, 14, 15 the second's."""
    one.first_tie, one.tie_count, buyer.contact_count = 10, 6, 3
    assert list(ties_to_seat(one, buyer, 0)) == [10, 13]
    assert list(ties_to_seat(one, buyer, 2)) == [12, 15]


def test_accounts_are_found_by_their_place(world):
    """The supplier's first account is relationship 1, its second relationship 0."""
    world.accounts[0].relationship, world.accounts[1].relationship = 1, 0
    assert [account_at(world, place).number for place in (0, 1)] == [1, 0]


def test_fourteen_levers_a_relationship_and_three_lines_a_buyer(world):
    """The second owner's row 2 comes after 14 rows of levers, or 3 of lines, of the first: at 16 and at 5."""
    for number, rows in enumerate(zip(world.supports, world.needs, strict=True)):
        rows[0].level, rows[1].required = float(number), float(number)
    second = world.relationships[1]
    assert support_at(world, second, 2).level == 16.0
    assert need_at(world, 1, 2).required == 16.0
    assert supply_at(world, second, 2).line == 5
    assert line_at(world, world.buyers[1], 2).number == 5
