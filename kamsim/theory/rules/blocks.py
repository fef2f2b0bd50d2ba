"""Which rows belong to whom: rows of one owner stand side by side, and loops of rules run over such blocks."""

from kamsim.theory.rule import block, rule
from kamsim.theory.state.levers import LEVERS
from kamsim.theory.state.lines import LINES


@block
def accounts_of(supplier):
    """Places of a supplier's accounts; `account_at` gives the relationship at a place."""
    return range(supplier.first_account, supplier.first_account + supplier.account_count)


@rule
def account_at(world, place):
    """The relationship at one of the places that `accounts_of` names."""
    return world.relationships[world.accounts[place].relationship]


@block
def relationships_of(buyer):
    """Rows of a buyer's relationships."""
    return range(buyer.first_relationship, buyer.first_relationship + buyer.relationship_count)


@block
def contacts_of(firm):
    """Rows of a firm's seats."""
    return range(firm.first_contact, firm.first_contact + firm.contact_count)


@block
def ties_of(relationship):
    """Rows of a relationship's possible ties."""
    return range(relationship.first_tie, relationship.first_tie + relationship.tie_count)


@block
def ties_to_seat(relationship, buyer, seat):
    """Rows of the ties to the buyer's seat of that place: every seller's one, a round of all its seats apart."""
    return range(relationship.first_tie + seat, relationship.first_tie + relationship.tie_count, buyer.contact_count)


@block
def projects_of(relationship):
    """Rows of a relationship's joint projects."""
    return range(relationship.first_project, relationship.first_project + relationship.project_count)


@block
def sites_of(relationship):
    """Rows of the plants a relationship serves."""
    return range(relationship.first_site, relationship.first_site + relationship.site_count)


@block
def supplies_of(relationship):
    """Rows of what a relationship covers, one for each product line."""
    return range(relationship.first_supply, relationship.first_supply + LINES)


@rule
def supply_at(world, relationship, place):
    """What a relationship covers on the buyer's line of that place."""
    return world.supplies[relationship.first_supply + place]


@rule
def line_at(world, buyer, place):
    """The buyer's product line of that place."""
    return world.lines[LINES * buyer.number + place]


@rule
def support_at(world, relationship, lever):
    """What a relationship gets of one service lever."""
    return world.supports[relationship.number * LEVERS + lever]


@rule
def need_at(world, number, lever):
    """What the buyer of that number requires of one service lever."""
    return world.needs[number * LEVERS + lever]
