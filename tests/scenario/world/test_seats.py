"""Seats of firms that nobody listed, and teams that take turns, by hand."""

import numpy as np
import pytest

from kamsim.scenario.world import seats
from kamsim.theory.fields import fresh_rows
from kamsim.theory.state import DECLARED
from kamsim.theory.words import BuyingPart, Function, Level, Role, Side, Tier


@pytest.mark.parametrize(("accounts", "key", "counts"), [
    (0, 0, (1, 1, 1, 1, 1)), (10, 4, (2, 1, 1, 1, 1)), (30, 3, (1, 4, 3, 3, 1)), (2, 9, (3, 1, 1, 1, 1)),
])  # fmt: skip
def test_enough_people_for_all_accounts(accounts, key, counts):
    """Three accounts a key account manager, eight a manager, twelve a specialist and a service person; one sponsor."""
    roles = seats.selling_seats(accounts, key)
    wanted = (Role.KEY_ACCOUNT_MANAGER, Role.ACCOUNT_MANAGER, Role.SPECIALIST, Role.SERVICE, Role.SPONSOR)
    assert tuple(roles.count(role) for role in wanted) == counts and len(roles) == sum(counts)


@pytest.fixture
def turns():
    """Seats 100 to 105: two managers, a key account manager, a specialist, service, a sponsor."""
    roles = [Role.ACCOUNT_MANAGER, Role.ACCOUNT_MANAGER, Role.KEY_ACCOUNT_MANAGER, Role.SPECIALIST, Role.SERVICE,
             Role.SPONSOR]  # fmt: skip
    return seats.Turns(roles, 100)


def test_work_goes_round(turns):
    assert [turns.next(Role.ACCOUNT_MANAGER) for _ in range(3)] == [100, 101, 100]


def test_a_missing_role_is_replaced_by_the_next_wanted(turns):
    assert turns.next(Role.EXECUTIVE, Role.SPECIALIST) == 103
    assert turns.next(Role.EXECUTIVE) is None


def test_teams_begin_with_the_manager_of_their_tier(turns):
    """Key accounts also get a sponsor and a second manager; managers go on in turn."""
    assert turns.team(Tier.STANDARD) == [100, 103, 104]
    assert turns.team(Tier.KEY) == [102, 103, 104, 105, 101]
    assert turns.team(Tier.STANDARD) == [100, 103, 104]


def test_nobody_is_twice_in_a_team():
    """A firm of one specialist: it leads and is all there is."""
    assert seats.Turns([Role.SPECIALIST], 7).team(Tier.STRATEGIC) == [7]


def test_roles_bring_their_department_level_and_part():
    rows = fresh_rows(DECLARED.contacts, 3)
    seats.seat_columns(rows, Side.BUYER, 4, np.array([Role.PURCHASING_HEAD, Role.ENGINEER, Role.EXECUTIVE]))
    assert rows["side"].tolist() == [Side.BUYER] * 3 and rows["firm"].tolist() == [4] * 3
    assert rows["function"].tolist() == [Function.COMMERCIAL, Function.TECHNICAL, Function.GENERAL]
    assert rows["level"].tolist() == [Level.MANAGER, Level.STAFF, Level.EXECUTIVE]
    assert rows["part"].tolist() == [BuyingPart.GATEKEEPER, BuyingPart.INFLUENCER, BuyingPart.DECIDER]


def test_a_buying_centre_has_all_five_parts():
    parts = {int(seats.PART_BY_ROLE[role]) for role in seats.BUYING_SEATS}
    assert parts == {int(part) for part in BuyingPart if part != BuyingPart.NONE}
