"""Product lines and their sourcing, by hand."""

import pytest

from kamsim.theory.rules.sourcing import product_lines
from kamsim.theory.state import DECLARED
from kamsim.theory.words import NOBODY, Exclusion, Sourcing, Stage
from tests.rules.conftest import kinds, rows


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


def test_a_newcomer_begins_on_the_line_it_is_best_at(world):
    """Potentials 0.5, 0.7 and 0.7: the second, as the first of the best."""
    one = world.relationships[0]
    for place, potential in enumerate((0.5, 0.7, 0.7)):
        world.supplies[place].potential, world.supplies[place].in_scope = potential, True
    product_lines.narrow_to_main(world, one)
    assert [world.supplies[place].in_scope for place in range(3)] == [False, True, False]


@pytest.fixture
def three(world, line):
    """Three suppliers of the first buyer, all on its first line; places with the buyer are 3, 1 and 2."""
    buyer = world.buyers[0]
    world.relationships.append(rows(DECLARED.relationships, 3)[2])
    buyer.relationship_count = 3
    for number, rank in enumerate((3, 1, 2)):
        one = world.relationships[number]
        one.buyer, one.active, one.rank, one.first_supply = 0, True, rank, min(3, 3 * number)
    world.supplies[3].in_scope = True
    return buyer


def test_places_on_a_line_follow_places_with_the_buyer(world, line, three):
    product_lines.rank_on_line(world, three, line, 0)
    assert (line.first, line.second, line.suppliers) == (1, 2, 3)


def test_an_only_source_comes_first(world, line, three):
    """It is the third with the buyer; the second place goes to the buyer's first."""
    line.mode, line.first = Sourcing.SOLE, 0
    product_lines.rank_on_line(world, three, line, 0)
    assert (line.first, line.second, line.suppliers) == (0, 1, 3)


def test_who_does_not_deliver_has_no_place(world, line, three):
    """The first has ended, the second turns away, the third is not on this line."""
    world.relationships[0].active, world.relationships[1].disintegrating = False, True
    world.relationships[2].first_supply = 1
    product_lines.rank_on_line(world, three, line, 0)
    assert (line.first, line.second, line.suppliers) == (NOBODY, NOBODY, 0)


@pytest.mark.parametrize(("changes", "was_sole", "may"), [
    ({}, False, True), ({"buyer_trust": 0.6}, False, False), ({"buyer_trust": 0.53}, True, True),
    ({"stage": Stage.COOPERATIVE}, False, False), ({"stage": Stage.COOPERATIVE}, True, True),
    ({"accredited": False}, True, False), ({"loyalty_wanted": 0.5}, True, False),
    ({"recent_betrayal": 0.2}, True, False),
])  # fmt: skip
def test_sole_supply_needs_closeness_soundness_and_trust(world, line, assumptions, changes, was_sole, may):
    """S0.12, S0.14: the bar is 0.54 + 0.3 x 0.2 = 0.60, and 0.52 for one that is sole already."""
    one, assumptions.sole_trust, assumptions.sole_slack = world.relationships[0], 0.54, 0.08
    trusted(one, 0.61)
    for name, value in changes.items():
        setattr(one, name, value)
    assert product_lines.may_be_sole(one, line, was_sole, assumptions) == may


@pytest.mark.parametrize(("suppliers", "criticality", "mode"), [
    (2, 0.4, Sourcing.DUAL), (1, 0.4, Sourcing.MULTI), (2, 0.39, Sourcing.MULTI),
])  # fmt: skip
def test_two_sources_for_what_matters(world, line, assumptions, suppliers, criticality, mode):
    line.first, line.suppliers, line.criticality = NOBODY, suppliers, criticality
    product_lines.choose_mode(world, line, assumptions)
    assert line.mode == mode and kinds(world) == []


def test_a_claim_is_weight_potential_and_favour(world, line, assumptions):
    """0.5 x 0.6 x 1.3 for one chosen alone; nothing out of scope."""
    one, supply, assumptions.sole_places = world.relationships[0], world.supplies[0], 0.3
    line.mode, supply.potential = Sourcing.SOLE, 0.6
    assert product_lines.claim(world, one, 0, assumptions) == pytest.approx(0.39)
    supply.in_scope = False
    assert product_lines.claim(world, one, 0, assumptions) == 0.0


@pytest.mark.parametrize(("stage", "times"), [
    (Stage.COOPERATIVE, 1.0), (Stage.INTERDEPENDENT, 1.4), (Stage.INTEGRATED, 1.4), (Stage.DISINTEGRATING, 1.0),
])  # fmt: skip
def test_white_space_is_converted_by_deep_partners(world, assumptions, stage, times):
    """S0.18: 0.4 of it at a weight of 1."""
    one, assumptions.white_space_speed = world.relationships[0], 1.0
    one.stage, one.white_space = stage, 0.4
    assert product_lines.conversion(one, assumptions) == pytest.approx(times)


def test_a_quarter_of_lines_from_eligibility_to_shares(world, line, draws, assumptions):
    """Trusted at 0.9 a supplier is alone on the line of 0.5: all of its trade is sole, 0.4 of the wallet is 0.8 of the
    line.  Without accreditation it keeps the line, but not alone.  The other relationship is not this buyer's."""
    one, other = world.relationships
    draws.relationships, supply = [draws.relationships] * 2, world.supplies[0]
    trusted(one, 0.9)
    one.share_of_wallet, one.rank, line.criticality = 0.4, 1, 0.2
    product_lines.review_lines(world, world.buyers[0], draws, assumptions)
    assert (line.mode, line.first, line.suppliers) == (Sourcing.SOLE, 0, 1)
    assert (one.sole_part, one.criticality, supply.share) == pytest.approx((1.0, 0.2, 0.8))
    assert kinds(world) == ["SOLE_SOURCED"] and other.sole_part == 0.0
    one.accredited = False
    product_lines.review_lines(world, world.buyers[0], draws, assumptions)
    assert supply.excluded == Exclusion.ACCREDITATION and supply.in_scope and line.mode == Sourcing.MULTI


def test_a_lost_customer_would_begin_anew_on_its_main_line(world, line, draws, assumptions):
    one, draws.relationships = world.relationships[0], [draws.relationships] * 2
    one.active, one.ended, world.supplies[2].potential = False, True, 0.8
    product_lines.review_lines(world, world.buyers[0], draws, assumptions)
    assert [world.supplies[place].in_scope for place in range(3)] == [False, False, True]
    assert line.suppliers == 0
