"""The seats of firms: what roles are like, who sits where, and which of a supplier's people work on an account."""

import numpy as np

from kamsim.theory.words import BuyingPart, Function, Level, Role, Side, Tier

FUNCTION_OF = {
    Role.SPECIALIST: Function.TECHNICAL,
    Role.ENGINEER: Function.TECHNICAL,
    Role.SERVICE: Function.OPERATIONS,
    Role.USER: Function.OPERATIONS,
    Role.SPONSOR: Function.GENERAL,
    Role.EXECUTIVE: Function.GENERAL,
}
LEVEL_OF = {
    Role.SPONSOR: Level.EXECUTIVE,
    Role.EXECUTIVE: Level.EXECUTIVE,
    Role.KEY_ACCOUNT_MANAGER: Level.MANAGER,
    Role.ACCOUNT_DIRECTOR: Level.MANAGER,
    Role.PURCHASING_HEAD: Level.MANAGER,
}
PART_OF = {
    Role.PURCHASER: BuyingPart.PURCHASER,
    Role.PURCHASING_HEAD: BuyingPart.GATEKEEPER,
    Role.USER: BuyingPart.USER,
    Role.ENGINEER: BuyingPart.INFLUENCER,
    Role.EXECUTIVE: BuyingPart.DECIDER,
}
BUYING_SEATS = (Role.PURCHASER, Role.PURCHASING_HEAD, Role.ENGINEER, Role.USER, Role.EXECUTIVE)
ACCOUNTS_A_KEY_MANAGER = 3
ACCOUNTS_A_MANAGER = 8
ACCOUNTS_A_SPECIALIST = 12

FUNCTION_BY_ROLE = np.array([int(FUNCTION_OF.get(role, Function.COMMERCIAL)) for role in Role])
LEVEL_BY_ROLE = np.array([int(LEVEL_OF.get(role, Level.STAFF)) for role in Role])
PART_BY_ROLE = np.array([int(PART_OF.get(role, BuyingPart.NONE)) for role in Role])


def selling_seats(accounts, key_accounts):
    """Roles of a supplier nobody was listed for: enough of each for its accounts."""
    ordinary = max(0, accounts - key_accounts)
    return (
        [Role.KEY_ACCOUNT_MANAGER] * max(1, -(-key_accounts // ACCOUNTS_A_KEY_MANAGER))
        + [Role.ACCOUNT_MANAGER] * max(1, -(-ordinary // ACCOUNTS_A_MANAGER))
        + [Role.SPECIALIST] * max(1, -(-accounts // ACCOUNTS_A_SPECIALIST))
        + [Role.SERVICE] * max(1, -(-accounts // ACCOUNTS_A_SPECIALIST))
        + [Role.SPONSOR]
    )


class Turns:
    """Hands out a supplier's seats of one role in turn, so that work is spread evenly."""

    def __init__(self, roles, first_seat):
        self.seats = {}
        for place, role in enumerate(roles):
            self.seats.setdefault(role, []).append(first_seat + place)
        self.given = dict.fromkeys(self.seats, 0)

    def next(self, *wanted):
        """The next seat of the first wanted role the firm has; None if it has none of them."""
        for role in wanted:
            if role in self.seats:
                self.given[role] += 1
                return self.seats[role][(self.given[role] - 1) % len(self.seats[role])]
        return None

    def team(self, tier):
        """A team for one account, its manager first; a key account also gets a sponsor, and a second manager."""
        manager, other = Role.ACCOUNT_MANAGER, Role.KEY_ACCOUNT_MANAGER
        if tier >= Tier.KEY:
            manager, other = other, manager
        wanted = [(manager, other, Role.SPECIALIST, Role.SERVICE, Role.SPONSOR), (Role.SPECIALIST,), (Role.SERVICE,)]
        if tier >= Tier.KEY:
            wanted += [(Role.SPONSOR,), (other,)]
        return list(dict.fromkeys(seat for seat in (self.next(*roles) for roles in wanted) if seat is not None))


def seat_columns(rows, side, firm, role):
    """Fill side, firm, role, department and level of seats."""
    rows["side"], rows["firm"], rows["role"] = side, firm, role
    rows["function"], rows["level"] = FUNCTION_BY_ROLE[role], LEVEL_BY_ROLE[role]
    rows["part"] = PART_BY_ROLE[role]


SELLING, BUYING = int(Side.SUPPLIER), int(Side.BUYER)
