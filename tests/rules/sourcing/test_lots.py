"""What suppliers hold of a buyer's lines, by hand."""

import pytest

from kamsim.theory.rules.sourcing import lots
from kamsim.theory.words import Stage
from tests.rules.conftest import kinds


@pytest.fixture
def one(world):
    """Lines of 0.5, 0.3 and 0.2; the first supplier could win 0.6 of each."""
    for place, weight in enumerate((0.5, 0.3, 0.2, 0.5, 0.3, 0.2)):
        world.lines[place].weight, world.lines[place].criticality, world.supplies[place].potential = weight, 0.2, 0.6
    return world.relationships[0]


def trusted(relationship, trust):
    """A relationship deep enough for sole supply, but for trust."""
    relationship.stage, relationship.accredited, relationship.loyalty_wanted = Stage.INTERDEPENDENT, True, 0.6
    relationship.buyer_trust = trust


@pytest.mark.parametrize(("changes", "alone"), [
    ({}, True), ({"buyer_trust": 0.58}, False), ({"stage": Stage.COOPERATIVE}, False),
    ({"stage": Stage.DISINTEGRATING}, False), ({"accredited": False}, False), ({"loyalty_wanted": 0.5}, False),
])  # fmt: skip
def test_sole_supply_needs_closeness_soundness_and_trust(world, one, assumptions, changes, alone):
    """S0.12, S0.14: the bar is a tenth of the way from 0.54 to 1, 0.586."""
    assumptions.sole_trust = 0.54
    trusted(one, 0.59)
    for name, value in changes.items():
        setattr(one, name, value)
    assert lots.trusted_alone(one, world.lines[0], assumptions) == alone


@pytest.mark.parametrize(("trust", "criticality", "potential", "most"), [
    (0.5, 0.2, 0.9, 0.9), (0.5, 0.8, 0.9, 0.7), (0.5, 0.8, 0.4, 0.4), (0.9, 0.8, 0.4, 1.0),
])  # fmt: skip
def test_critical_lines_keep_a_second_source(world, one, assumptions, trust, criticality, potential, most):
    """S0.14: 0.3 of a critical line is kept for a second, unless the first is trusted alone."""
    trusted(one, trust)
    assumptions.sole_trust, assumptions.second_part = 0.54, 0.3
    world.lines[0].criticality, world.supplies[0].potential = criticality, potential
    assert lots.most_on_line(one, world.supplies[0], world.lines[0], assumptions) == pytest.approx(most)


def test_a_new_line_widens_the_scope(world, one):
    """S0.18: told when it is new, not when there is more of it; `keep_time`: the next contract to end is the pair's."""
    lots.give_lot(world, one, 1, 0.4, 36, False)
    lots.give_lot(world, one, 1, 0.2, 30, False)
    assert (world.supplies[1].share, one.contract_end) == (pytest.approx(0.6), 30)
    lots.give_lot(world, one, 0, 0.5, 20, False)
    assert one.contract_end == 20 and kinds(world) == ["SCOPE_WIDENED", "SCOPE_WIDENED"]
    lots.give_lot(world, one, 2, 0.5, 20, True)  # what is won back is nothing new
    assert world.supplies[2].share == 0.5 and len(kinds(world)) == 2


def test_what_is_held_counts_by_the_weight_of_lines(world, one, rivals):
    """All of 0.5 and half of 0.2 are 0.6; on the second line 0.3 and 0.4 are held by the two."""
    world.supplies[0].share, world.supplies[2].share = 1.0, 0.5
    assert lots.held_part(world, one) == pytest.approx(0.6)
    world.supplies[1].share, world.supplies[4].share = 0.3, 0.4
    assert lots.held_on_line(world, world.buyers[0], 1) == pytest.approx(0.7)


@pytest.mark.parametrize(("doubt", "involvement", "called"), [(1.0, 0.0, 0.5), (0.5, 0.0, 0.75), (0.0, 0.6, 1.072)])
def test_a_stranger_gets_part_of_what_it_won(world, one, assumptions, doubt, involvement, called):
    """Half at a full doubt of 0.5; S1.19: 1 + 0.2 x 0.36 where the two do much together."""
    assumptions.doubt_holds, assumptions.level_bonus, assumptions.usual_level = 0.5, 0.2, 0.0
    assumptions.gratitude_weight = assumptions.orders_drain = 0.0
    one.buyer_uncertainty, one.involvement = doubt, involvement
    assert lots.called_off(one, assumptions) == pytest.approx(called)
    world.lines[0].weight, world.supplies[0].share = 0.5, 0.4
    lots.want_share(world, one, assumptions)
    assert one.share_wanted == pytest.approx(0.2 * called)


def test_who_is_pushed_away_orders_less(one, assumptions):
    """A betrayal of 0.6 pushes with 1.2 and leaves exp(-1.44) of the orders, beside what else is called off."""
    assumptions.orders_drain, assumptions.push_betrayal, assumptions.gratitude_weight = 1.0, 2.0, 0.0
    one.buyer_satisfaction, one.buyer_trust, one.alignment = assumptions.content_level, 0.5, assumptions.usual_alignment
    one.contact_intensity = 1.0
    before = lots.called_off(one, assumptions)
    one.recent_betrayal = 0.6
    assert lots.called_off(one, assumptions) == pytest.approx(0.236928 * before, rel=1e-5)


def test_shares_at_the_start_lie_in_lots(world, one, rivals, assumptions):
    """Of 0.6 and 0.3 each begins on its own line: 0.5 and half of the second by the first, the other has the rest of
    it and 0.15 of the third, 0.75 of that."""
    assumptions.doubt_holds = assumptions.level_bonus = assumptions.gratitude_weight = assumptions.orders_drain = 0.0
    first, second = rivals
    first.share_of_wallet, second.share_of_wallet, second.first_supply = 0.6, 0.3, 3
    for k in range(3, 6):
        world.supplies[k].line = k - 3
    lots.deal_out(world, world.buyers[0], assumptions)
    told = [world.supplies[k].share for k in range(6)]
    assert told == pytest.approx([1.0, 1 / 3, 0.0, 0.0, 2 / 3, 0.5])
    assert [lots.held_part(world, row) for row in rivals] == pytest.approx([0.6, 0.3])
