"""Product lines and their sourcing, by hand."""

import pytest

from kamsim.theory.rules.sourcing import product_lines
from kamsim.theory.words import Exclusion, Sourcing, Stage
from tests.rules.conftest import kinds


@pytest.fixture
def line(world):
    """The first line of the first buyer, half of its spend, with the first relationship alone on it."""
    one = world.lines[0]
    one.weight, one.first, one.suppliers, one.criticality = 0.5, 0, 1, 0.2
    world.supplies[0].in_scope = True
    return one


def trusted(relationship, trust):
    """A relationship deep enough for sole supply, but for trust."""
    relationship.stage, relationship.accredited, relationship.loyalty_wanted = Stage.INTERDEPENDENT, True, 0.6
    relationship.buyer_trust = trust


def test_trust_opens_sole_supply_and_its_loss_brings_a_second_source(world, line, assumptions):
    """S0.14: at a bar of 0.54 + 0.3 x 0.2 = 0.60, trust of 0.62 opens it, 0.55 (slack 0.08) keeps it, 0.5 does not."""
    one = world.relationships[0]
    assumptions.sole_trust, assumptions.sole_slack = 0.54, 0.08
    modes = []
    for trust in (0.59, 0.62, 0.55, 0.5):
        trusted(one, trust)
        product_lines.choose_mode(world, line, assumptions)
        modes.append(line.mode)
    assert modes == [Sourcing.MULTI, Sourcing.SOLE, Sourcing.SOLE, Sourcing.MULTI]
    assert kinds(world) == ["SOLE_SOURCED", "SECOND_SOURCED"]


def test_a_critical_item_needs_more_trust(world, line, assumptions):
    """At a criticality of 0.8 the bar is 0.54 + 0.24 = 0.78."""
    trusted(world.relationships[0], 0.7)
    line.criticality = 0.8
    product_lines.choose_mode(world, line, assumptions)
    assert line.mode == Sourcing.MULTI


def test_modes_favour_who_is_chosen(line, assumptions):
    """At weights of 0.3 and 0.15: alone 1.3, against one alone 0.1; first of two 1.15, a third 0.55."""
    assumptions.sole_places, assumptions.first_places = 0.3, 0.15
    line.mode = Sourcing.SOLE
    favours = (product_lines.favour(line, 0, assumptions), product_lines.favour(line, 1, assumptions))
    assert favours == pytest.approx((1.3, 0.1))
    line.mode, line.second = Sourcing.DUAL, 1
    favours = (product_lines.favour(line, 1, assumptions), product_lines.favour(line, 2, assumptions))
    assert favours == pytest.approx((1.15, 0.55))


def test_shares_of_lines_add_up_to_the_share_of_wallet(world, line, assumptions):
    """Share 0.3; in scope on lines of 0.5 and 0.2 with potentials 0.6 and 0.5: claims 0.3 and 0.1, so the lines get
    0.225 / 0.5 = 0.45 and 0.075 / 0.2 = 0.375; white space 0.5 x 0.15 + 0.2 x 0.125 + 0.3 x 0.5 = 0.25."""
    one = world.relationships[0]
    one.share_of_wallet, assumptions.usual_scope = 0.3, 0.7
    for place, weight, potential in ((0, 0.5, 0.6), (1, 0.3, 0.5), (2, 0.2, 0.5)):
        world.lines[place].weight, world.supplies[place].potential = weight, potential
        world.supplies[place].in_scope = place != 1
    product_lines.add_up_lines(world, one, assumptions)
    assert [world.supplies[k].share for k in range(3)] == pytest.approx([0.45, 0.0, 0.375])
    assert one.line_pull == pytest.approx(1.0)
    assert one.white_space == pytest.approx(0.25)
    assumptions.line_weight, one.line_pull = 0.5, 0.5
    assert product_lines.scope_allows(one, assumptions) == pytest.approx(0.75)


def test_worldwide_buyers_take_critical_items_from_worldwide_suppliers(world, line, assumptions):
    """S1.11: a local supplier is shut out from the critical line of a worldwide buyer, not from the simple one."""
    one, buyer, supplier, supply = world.relationships[0], world.buyers[0], world.suppliers[0], world.supplies[0]
    buyer.worldwide, supplier.worldwide, one.accredited = True, False, True
    product_lines.check_eligible(supply, line, buyer, supplier, one, assumptions)
    assert (supply.excluded, supply.in_scope) == (Exclusion.NONE, True)
    line.criticality = 0.8
    product_lines.check_eligible(supply, line, buyer, supplier, one, assumptions)
    assert (supply.excluded, supply.in_scope) == (Exclusion.REACH, False)


def test_scope_widens_one_line_at_a_time(world, line, draws, assumptions):
    """0.4 a year x a quarter x (0.5 + 0.5) x 1.5 = 0.15 in an interdependent relationship, 0.05 in a basic one."""
    one, supplier = world.relationships[0], world.suppliers[0]
    one.stage, assumptions.scope_rate, draws.relationships.widens = Stage.BASIC, 0.4, 0.1
    product_lines.widen_scope(world, one, supplier, draws.relationships, assumptions)
    assert [world.supplies[k].in_scope for k in range(3)] == [True, False, False]
    one.stage = Stage.INTERDEPENDENT
    product_lines.widen_scope(world, one, supplier, draws.relationships, assumptions)
    assert [world.supplies[k].in_scope for k in range(3)] == [True, True, False]
    assert kinds(world) == ["SCOPE_WIDENED"]
