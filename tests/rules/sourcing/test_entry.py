"""Getting in: doors and trials, worked out by hand."""

import pytest

from kamsim.theory.events import Kind
from kamsim.theory.rules.sourcing import entry
from kamsim.theory.words import Stage
from tests.rules.conftest import kinds


def test_trade_begins_small_on_trial_with_a_date(world, assumptions):
    """S1.41: a reputation of 0.6 promises 0.55; courting took 300, opening another
    0.01 x 12 x 1,000."""
    one, buyer, assumptions.content_level = world.relationships[0], world.buyers[0], 0.55
    assumptions.acquisition_share, assumptions.reference_weight = 0.01, 0.0
    one.active, one.ended, one.age, one.entry_spend = False, True, 70, 300.0
    buyer.spend, world.suppliers[0].reputation = 1000.0, 0.6
    entry.begin_trial(world, one, buyer, assumptions, Kind.WINDOW_OPENED, 0.7)
    assert (one.active, one.ended, one.trial, one.age) == (True, False, True, 0)
    assert (one.share_of_wallet, one.agreed, one.spells) == (0.0, Stage.BASIC, 1)
    assert (one.buyer_expectation, one.buyer_satisfaction) == (pytest.approx(0.55), 0.55)
    assert one.winning_cost == pytest.approx(420.0)
    assert kinds(world) == ["TRIAL_BEGAN"]
    assert (world.events[0].cause, world.events[0].cause_weight) == (Kind.WINDOW_OPENED, 0.7)
    entry.begin_trial(world, one, buyer, assumptions, Kind.NONE, 1.0)
    assert kinds(world) == ["TRIAL_BEGAN", "RETURNED"] and one.spells == 2


def test_a_good_name_is_credited_with_a_new_customer(world, assumptions):
    """S1.4: to the reference that impresses most."""
    assumptions.reference_weight, world.suppliers[0].reference, world.suppliers[0].best_reference = 0.8, 0.4, 1
    entry.begin_trial(world, world.relationships[0], world.buyers[0], assumptions, Kind.NONE, 1.0)
    assert world.relationships[1].credited == 1 and kinds(world) == ["TRIAL_BEGAN", "REFERENCE_HELPED"]


@pytest.fixture
def prospect(world, assumptions):
    """A claim of 0.4, an eye of 0.5, 0.4 x (0.5 + 0.5), an ordinary reference, a name of 0.5 + 0.4 + 0.5 x 0.2."""
    one, supplier = world.relationships[0], world.suppliers[0]
    assumptions.reference_weight = assumptions.spotted_zeal = assumptions.door_weight = 0.0
    one.active, one.budget_claim, supplier.selecting = False, 0.4, 0.5
    one.still_served, one.accredited, one.preferred = True, True, False
    supplier.reputation, supplier.referral, assumptions.open_to_return = 0.4, 0.2, 0.5
    assumptions.parting_remembered = 1000
    return one


@pytest.mark.parametrize(("changes", "least"), [
    ({}, 0.4), ({"budget_claim": 0.8}, 0.8), ({"preferred": True}, 1.0),
    ({"spells": 1, "end_month": -6, "parting_quality": 0.5}, 0.1),
    ({"spells": 1, "end_month": 0}, 0.0), ({"still_served": False}, 0.0), ({"blocked": True}, 0.0),
    ({"accredited": False}, 0.0), ({"active": True, "trial": True}, 0.0), ({"active": True}, 0.4),
])  # fmt: skip
def test_who_courts_harder_comes_to_more_tables(world, prospect, draws, assumptions, changes, least):
    """S1.26, S0.32: the list is always asked; who was lost less than a year ago, in month 10, is not, who was
    parted from in silence before that half as willingly as 0.5 says."""
    for name, value in changes.items():
        setattr(prospect, name, value)
    for draws.relationships.enters, told in ((least - 0.01, True), (least + 0.01, False)):
        if 0.0 < draws.relationships.enters < 1.0:
            assert entry.comes_to_table(world, prospect, draws.relationships, assumptions) == told


@pytest.mark.parametrize("whose", ["suppliers", "buyers"])
def test_who_is_gone_comes_to_no_table(world, prospect, draws, assumptions, whose):
    getattr(world, whose)[0].exited, draws.relationships.enters = True, 0.0
    assert not entry.comes_to_table(world, prospect, draws.relationships, assumptions)
