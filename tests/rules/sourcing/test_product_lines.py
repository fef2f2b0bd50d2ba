"""Product lines and their sourcing, by hand."""

import pytest

from kamsim.theory.rules.sourcing import product_lines
from kamsim.theory.words import NOBODY, Exclusion, Sourcing
from tests.rules.conftest import kinds


@pytest.fixture
def line(world, rivals):
    """The first line of the first buyer, half of its spend; the second supplier's supplies are on the same lines."""
    for k in range(3, 6):
        world.supplies[k].line = k - 3
    rivals[1].first_supply = 3
    one = world.lines[0]
    one.weight, one.criticality = 0.5, 0.2
    return one


@pytest.mark.parametrize(("shares", "places"), [
    ((0.3, 0.5), (1, 0, 2)), ((0.5, 0.3), (0, 1, 2)), ((0.5, 0.0), (0, NOBODY, 1)), ((0.0, 0.0), (NOBODY, NOBODY, 0)),
])  # fmt: skip
def test_the_first_on_a_line_holds_most_of_it(world, buyer, line, shares, places):
    world.supplies[0].share, world.supplies[3].share = shares
    product_lines.rank_on_line(world, buyer, line, 0)
    assert (line.first, line.second, line.suppliers) == places


@pytest.mark.parametrize(("suppliers", "criticality", "share", "mode"), [
    (2, 0.5, 0.5, Sourcing.DUAL), (1, 0.5, 0.5, Sourcing.MULTI), (2, 0.49, 0.5, Sourcing.MULTI),
    (1, 0.8, 0.86, Sourcing.SOLE), (1, 0.8, 0.84, Sourcing.MULTI),
])  # fmt: skip
def test_modes_are_read_off_what_is_held(world, line, assumptions, suppliers, criticality, share, mode):
    """S0.14: two for what matters, one where others hold less than half of the 0.3 kept for a second source."""
    assumptions.second_part = 0.3
    line.first, line.suppliers, line.criticality, world.supplies[0].share = 0, suppliers, criticality, share
    product_lines.read_mode(world, line, 0, assumptions)
    assert line.mode == mode


def test_a_sole_source_and_a_second_are_told(world, line):
    """Trust of 0.45 lies a quarter below what is usual: no reason for the first, 2 x 0.25 for the second."""
    line.first, world.relationships[0].buyer_trust, world.market[0].usual_trust = 0, 0.45, 0.6
    for before, line.mode in (
        (Sourcing.MULTI, Sourcing.SOLE),
        (Sourcing.SOLE, Sourcing.SOLE),
        (Sourcing.SOLE, Sourcing.DUAL),
    ):
        product_lines.tell_mode(world, line, before, first=0)
    product_lines.tell_mode(world, line, Sourcing.SOLE, first=1)  # another held it all: it lost a tender, and reads so
    assert kinds(world) == ["SOLE_SOURCED", "SECOND_SOURCED"]
    assert [line.cause_weight for line in world.events[:2]] == [0.0, pytest.approx(0.5)]


def test_lines_add_up_by_their_weights(world, line):
    """0.8 of 0.5 and 0.5 of 0.2 are held, the first alone: 0.4 of 0.5 is sole, criticality 0.2 x 0.8 + 0.7 x 0.2;
    potentials of 0.9, 0.4 and 0.6 leave 0.05 + 0.12 + 0.02."""
    one = world.relationships[0]
    for place, weight, critical, share, potential in (
        (0, 0.5, 0.2, 0.8, 0.9),
        (1, 0.3, 0.5, 0.0, 0.4),
        (2, 0.2, 0.7, 0.5, 0.6),
    ):
        world.lines[place].weight, world.lines[place].criticality = weight, critical
        world.supplies[place].share, world.supplies[place].potential = share, potential
    line.mode, line.first = Sourcing.SOLE, 0
    product_lines.add_up_lines(world, one)
    assert (one.sole_part, one.criticality, one.white_space) == pytest.approx((0.8, 0.3, 0.19))


def test_who_holds_nothing_has_all_to_win(world, line):
    one = world.relationships[0]
    for place in range(3):
        world.lines[place].weight, world.supplies[place].potential = (0.5, 0.3, 0.2)[place], 0.6
    product_lines.add_up_lines(world, one)
    assert (one.sole_part, one.criticality, one.white_space) == pytest.approx((0.0, 0.5, 0.6))


def test_worldwide_buyers_take_critical_items_from_worldwide_suppliers(world, line, assumptions):
    """S1.11: a local supplier is shut out from the critical line of a worldwide buyer, not from the simple one."""
    one, buyer, supplier, supply = world.relationships[0], world.buyers[0], world.suppliers[0], world.supplies[0]
    buyer.worldwide, supplier.worldwide, one.accredited = True, False, True
    product_lines.check_eligible(supply, line, buyer, supplier, one, assumptions)
    assert supply.excluded == Exclusion.NONE
    line.criticality = 0.8
    product_lines.check_eligible(supply, line, buyer, supplier, one, assumptions)
    assert supply.excluded == Exclusion.REACH


def test_a_quarter_of_lines_from_eligibility_to_sole_supply(world, buyer, line, assumptions):
    """Alone on the line of 0.5 and accredited; without accreditation it is shut out of what comes next."""
    one = world.relationships[0]
    world.supplies[0].share, one.accredited = 1.0, True
    product_lines.review_lines(world, buyer, True, assumptions)
    assert (line.mode, line.first, one.sole_part) == (Sourcing.SOLE, 0, 1.0) and kinds(world) == ["SOLE_SOURCED"]
    one.accredited = False
    product_lines.review_lines(world, buyer, True, assumptions)
    assert world.supplies[0].excluded == Exclusion.ACCREDITATION
